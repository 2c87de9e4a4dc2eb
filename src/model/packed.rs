//! Numbers and words in few bytes, to be kept by the thousand and read back in the order in which they
//! were put.

use crate::text::{Span, Spanned};

/// What was packed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Packed(Box<[u8]>);

/// Packs one thing after the other.
pub struct Packer(Vec<u8>);

/// What most things take together, in bytes.
const USUAL: usize = 256;

/// Gives back what was packed. It never fails: what is not there is nothing, or 0.
pub struct Unpacker<'p>(&'p [u8]);

impl Packer {
    /// Nothing yet.
    pub fn new() -> Packer {
        Packer(Vec::with_capacity(USUAL))
    }

    /// Seven bits to a byte, the lowest first; the eighth says that there are more.
    pub fn number(&mut self, mut number: u64) {
        while number >= 0x80 {
            self.0.push(number as u8 | 0x80);
            number >>= 7;
        }
        self.0.push(number as u8);
    }

    pub fn words(&mut self, words: Spanned<&str>) {
        self.number(words.span.start.into());
        self.number(words.span.len() as u64);
        self.number(words.value.len() as u64);
        self.0.extend_from_slice(words.value.as_bytes());
    }

    pub fn option<T>(&mut self, value: Option<T>, pack: impl FnOnce(&mut Packer, T)) {
        self.number(value.is_some().into());
        if let Some(value) = value {
            pack(self, value);
        }
    }

    pub fn done(self) -> Packed {
        // A copy, for what is cut off the end of the room would lie about in pieces.
        Packed(self.0.as_slice().into())
    }
}

impl Packed {
    pub fn unpack(&self) -> Unpacker<'_> {
        Unpacker(&self.0)
    }
}

impl<'p> Unpacker<'p> {
    pub fn is_done(&self) -> bool {
        self.0.is_empty()
    }

    pub fn number(&mut self) -> u64 {
        let mut number = 0;
        for shift in (0..u64::BITS).step_by(7) {
            let Some((byte, rest)) = self.0.split_first() else { break };
            self.0 = rest;
            number |= u64::from(byte & 0x7f) << shift;
            if *byte < 0x80 {
                break;
            }
        }
        number
    }

    pub fn words(&mut self) -> Spanned<&'p str> {
        let start = self.number() as usize;
        let span = Span::new(start, start + self.number() as usize);
        let length = self.number() as usize;
        let (words, rest) = self.0.split_at_checked(length).unwrap_or_default();
        self.0 = rest;
        Spanned::new(str::from_utf8(words).unwrap_or_default(), span)
    }

    pub fn option<T>(&mut self, unpack: impl FnOnce(&mut Self) -> T) -> Option<T> {
        (self.number() != 0).then(|| unpack(self))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn what_is_packed_is_unpacked(numbers: Vec<u64>, words: Vec<(String, u16, u16)>) {
            let spanned = |(word, start, length): &(String, u16, u16)| {
                let span = Span::at(*start as usize);
                Spanned::new(word.clone(), Span { end: span.end + u32::from(*length), ..span })
            };
            let words: Vec<_> = words.iter().map(spanned).collect();
            let mut packer = Packer::new();
            numbers.iter().for_each(|&number| packer.option(Some(number), Packer::number));
            packer.option(None, Packer::number);
            words.iter().for_each(|word| packer.words(Spanned::new(&word.value, word.span)));
            let packed = packer.done();
            let mut unpacker = packed.unpack();
            for &number in &numbers {
                proptest::prop_assert_eq!(unpacker.option(Unpacker::number), Some(number));
            }
            proptest::prop_assert_eq!(unpacker.option(Unpacker::number), None);
            for word in &words {
                proptest::prop_assert_eq!(unpacker.words(), Spanned::new(word.value.as_str(), word.span));
            }
            proptest::prop_assert!(unpacker.is_done());
        }
    }
}
