//! Names for findings that outlive edits elsewhere in the file.
//!
//! A service that compares two runs must know which findings are the same. Line numbers move, and
//! messages hold numbers that change; the rule and the text of the line stay.

use std::collections::HashMap;

use crate::diagnostic::Diagnostic;
use crate::text::Source;

/// Hands out fingerprints, and tells apart the findings that look alike.
#[derive(Default)]
pub struct Fingerprints<'f> {
    seen: HashMap<(&'f str, u64), usize>,
}

/// What stays the same of a finding.
pub struct Fingerprint<'f> {
    file: &'f str,
    content: u64,
    occurrence: usize,
}

impl<'f> Fingerprints<'f> {
    /// The fingerprint of the next finding, in the order of the report.
    pub fn next(&mut self, source: &'f Source, found: &Diagnostic) -> Fingerprint<'f> {
        /// Enough of a line to tell it from others.
        const LONGEST: usize = 512;
        let line = source.line_span(source.line_of(found.span.start as usize));
        let words = source.slice(line).split_whitespace().flat_map(str::bytes);
        let content = hash(found.lint.name.bytes().chain([0]).chain(words.take(LONGEST)));
        let file = source.name();
        let occurrence = self.seen.entry((file, content)).or_insert(0);
        *occurrence += 1;
        Fingerprint { file, content, occurrence: *occurrence }
    }
}

impl Fingerprint<'_> {
    /// Tells the finding from others in its file, even after the file was moved.
    pub fn in_file(&self) -> String {
        format!("{:016x}:{}", self.content, self.occurrence)
    }

    /// Tells the finding from all others.
    pub fn anywhere(&self) -> String {
        let rest = self.in_file();
        format!("{:016x}", hash(self.file.bytes().chain([0]).chain(rest.bytes())))
    }
}

/// FNV-1a. What services remember must stay the same with every compiler, which the standard
/// library does not promise for its hashes.
fn hash(bytes: impl Iterator<Item = u8>) -> u64 {
    const BASIS: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0100_0000_01b3;
    bytes.fold(BASIS, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(PRIME))
}

#[cfg(test)]
mod tests {
    use super::hash;

    #[test]
    fn the_hash_is_the_published_one() {
        assert_eq!(hash("foobar".bytes()), 0x8594_4171_f739_67e8);
    }
}
