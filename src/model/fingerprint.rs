//! Numbers that tell texts apart.

/// A number that is the same for the same things, and hardly ever for others: the hash of Fowler, Noll
/// and Vo, which costs two instructions for each of them.
pub struct Fingerprint(u64);

impl Default for Fingerprint {
    fn default() -> Fingerprint {
        Fingerprint(0xcbf2_9ce4_8422_2325)
    }
}

impl Fingerprint {
    /// The fingerprint of a text.
    pub fn of(text: &str) -> u64 {
        let mut print = Fingerprint::default();
        text.bytes().for_each(|byte| print.add(byte.into()));
        print.value()
    }

    /// Takes in one thing more.
    pub fn add(&mut self, what: u64) {
        self.0 = (self.0 ^ what).wrapping_mul(0x100_0000_01b3);
    }

    /// The number.
    pub fn value(&self) -> u64 {
        self.0
    }
}
