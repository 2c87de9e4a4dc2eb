//! Which bytes a text holds.

/// A set of bytes. One look at it saves most searches: few texts hold a backslash at all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ByteSet([u64; 4]);

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
}
