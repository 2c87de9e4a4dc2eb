//! Numbers that tell texts apart.

/// A number that is the same for the same things, and hardly ever for others.
#[derive(Default)]
pub struct Fingerprint(u64);

impl Fingerprint {
    /// The fingerprint of a text.
    pub fn of(text: &str) -> u64 {
        let mut print = Fingerprint::default();
        print.add_bytes(text.as_bytes());
        print.value()
    }

    /// Takes in some bytes, and how many there are.
    pub fn add_bytes(&mut self, bytes: &[u8]) {
        self.add(bytes.len() as u64);
        let (eights, rest) = bytes.as_chunks();
        eights.iter().for_each(|eight| self.add(u64::from_le_bytes(*eight)));
        self.add(rest.iter().fold(0, |sum, byte| sum << u8::BITS | u64::from(*byte)));
    }

    /// Takes in one thing more.
    pub fn add(&mut self, what: u64) {
        // An odd number, so that nothing is lost: 2⁶⁴ divided by the golden ratio spreads well. It moves
        // what differs upwards only, and half of that is brought down again.
        let spread = (self.0 ^ what).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        self.0 = spread ^ spread >> (u64::BITS / 2);
    }

    /// The number.
    pub fn value(&self) -> u64 {
        self.0
    }
}
