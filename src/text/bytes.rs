//! Which bytes a text holds.

/// A set of bytes. One look at it saves most searches: few texts hold a backslash at all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ByteSet([u64; 4]);

/// From so many bytes on it is faster to note them in a table.
const WORTH_A_TABLE: usize = 64;

impl ByteSet {
    /// The bytes of a text.
    pub const fn of(bytes: &[u8]) -> ByteSet {
        let mut set = [0; 4];
        let mut at = 0;
        while at < bytes.len() {
            let byte = bytes[at];
            set[(byte >> 6) as usize] |= 1 << (byte & 63);
            at += 1;
        }
        ByteSet(set)
    }

    /// The bytes of a text that may be long.
    pub fn of_text(text: &str) -> ByteSet {
        if text.len() < WORTH_A_TABLE {
            return ByteSet::of(text.as_bytes());
        }
        // A byte of its own for each does not wait for the one before to be written.
        let mut is_there = [0; 256];
        text.bytes().for_each(|byte| is_there[usize::from(byte)] = 1);
        let (eights, _) = is_there.as_chunks();
        let mut set = [0; 4];
        for (at, eight) in eights.iter().enumerate() {
            // Moves the lowest bit of each byte into the highest byte.
            let bits = u64::from_le_bytes(*eight).wrapping_mul(0x0102_0408_1020_4080) >> 56;
            set[at / 8] |= bits << (at % 8 * 8);
        }
        ByteSet(set)
    }

    /// All bytes from one to another.
    pub const fn range(first: u8, last: u8) -> ByteSet {
        let mut set = [0; 4];
        let mut byte = first as usize;
        while byte <= last as usize {
            set[byte >> 6] |= 1 << (byte & 63);
            byte += 1;
        }
        ByteSet(set)
    }

    /// Whether there is a byte that is in both.
    pub const fn meets(self, other: ByteSet) -> bool {
        let ([a, b, c, d], [e, f, g, h]) = (self.0, other.0);
        (a & e) | (b & f) | (c & g) | (d & h) != 0
    }

    /// Whether none of the bytes is of a character beyond ASCII.
    pub const fn is_ascii(self) -> bool {
        self.0[2] | self.0[3] == 0
    }
}

/// The first eight bytes as a number, the first one lowest, with zeros where there are fewer.
pub const fn first_eight(bytes: &[u8]) -> u64 {
    if let Some(eight) = bytes.first_chunk() {
        return u64::from_le_bytes(*eight);
    }
    let mut eight = [0; size_of::<u64>()];
    let mut at = 0;
    while at < bytes.len() {
        eight[at] = bytes[at];
        at += 1;
    }
    u64::from_le_bytes(eight)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sets_meet_where_they_share_a_byte() {
        let set = ByteSet::of("a\n~é".as_bytes());
        for byte in 0..=255 {
            let is_in = matches!(byte, b'a' | b'\n' | b'~' | 0xc3 | 0xa9);
            assert_eq!(set.meets(ByteSet::of(&[byte])), is_in, "{byte}");
        }
        assert!(!set.is_ascii());
        assert_eq!(ByteSet::range(b'y', 0x82), ByteSet::of(b"yz{|}~\x7f\x80\x81\x82"));
        assert!(ByteSet::of(b"\0\x7f").is_ascii());
        assert!(!ByteSet::default().meets(set));
    }

    #[test]
    fn long_texts_are_read_like_short_ones() {
        for sign in ('\0'..=char::MAX).filter(|sign| sign.is_ascii() || u32::from(*sign) % 7 == 0) {
            let text = format!("{sign}{}", "-".repeat(WORTH_A_TABLE));
            assert_eq!(ByteSet::of_text(&text), ByteSet::of(text.as_bytes()), "{sign:?}");
        }
    }
}
