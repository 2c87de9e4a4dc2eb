//! One file's text, and the way from byte offsets to lines and columns.

use std::ops::Range;
use std::sync::{Arc, OnceLock};

use super::Span;

/// The largest text that is checked, in bytes: far more than any template, little enough to
/// answer at once.
pub const MAX_BYTES: usize = 1 << 20;

/// The text of one file.
///
/// A byte-order mark is taken off, so offset 0 is the first character; positions add it back,
/// so they always speak of the file as it is on disk.
#[derive(Debug)]
pub struct Source {
    name: Arc<str>,
    text: String,
    bom: bool,
    invalid_at: Option<usize>,
    utf16: bool,
    lines: OnceLock<Vec<u32>>,
    counts: OnceLock<Vec<Count>>,
}

/// How many characters a stretch of text has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// All of them.
    pub characters: u32,
    /// Those that take two units of UTF-16.
    pub pairs: u32,
}

impl Count {
    /// Adds the characters that begin in some bytes.
    fn and(self, bytes: &[u8]) -> Count {
        let begins = |byte: &&u8| **byte & 0xc0 != 0x80;
        Count {
            characters: self.characters + bytes.iter().filter(begins).count() as u32,
            pairs: self.pairs + bytes.iter().filter(|byte| **byte >= 0xf0).count() as u32,
        }
    }
}

/// After how many bytes the characters are counted anew, so that nobody counts those of a whole line.
const STEP: usize = 1024;

/// A place as people and programs name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Position {
    /// Line, counted from 1. Lines end at each line feed.
    pub line: usize,
    /// Column, counted from 1 in characters (Unicode scalar values).
    pub column: usize,
    /// Offset in bytes from the start of the file, counted from 0.
    pub offset: usize,
}

/// What some programs put at the start of a file.
pub const BOM: &str = "\u{feff}";

impl Source {
    /// A source from text that is known to be UTF-8. `name` is what reports call the file.
    pub fn new(name: impl Into<Arc<str>>, text: impl Into<String>) -> Source {
        Source::build(name.into(), text.into(), None)
    }

    /// A source from the bytes of a file. Each byte that is not UTF-8 is read as `?`, so that
    /// offsets stay true, and the first one is remembered. Of UTF-16 nothing is read: it would be a heap of
    /// `?` and zeros.
    pub fn from_bytes(name: impl Into<Arc<str>>, bytes: Vec<u8>) -> Source {
        if is_utf16(&bytes) {
            return Source { utf16: true, ..Source::build(name.into(), String::new(), Some(0)) };
        }
        match String::from_utf8(bytes) {
            Ok(text) => Source::build(name.into(), text, None),
            Err(error) => {
                let first = error.utf8_error().valid_up_to();
                Source::build(name.into(), replace_invalid(error.as_bytes()), Some(first))
            }
        }
    }

    /// The same file with another text.
    pub fn with_text(&self, text: String) -> Source {
        let Source { name, bom, .. } = self;
        Source {
            name: Arc::clone(name),
            text,
            bom: *bom,
            invalid_at: None,
            utf16: false,
            lines: OnceLock::new(),
            counts: OnceLock::new(),
        }
    }

    /// The file as it stands on disk, the byte-order mark included.
    pub fn whole(&self) -> String {
        let mark = if self.bom { BOM } else { "" };
        format!("{mark}{}", self.text)
    }

    /// Whether it is more than a template can be, so that it is not read.
    pub fn is_too_large(&self) -> bool {
        self.text.len() > MAX_BYTES
    }

    /// Whether the file is UTF-16, so that it is not read.
    pub fn is_utf16(&self) -> bool {
        self.utf16
    }

    /// Whether the text is the whole file: bytes that are not UTF-8, and what is beyond the largest
    /// size, have been lost.
    pub fn is_faithful(&self) -> bool {
        self.invalid_at.is_none() && !self.is_too_large()
    }

    /// The line end of its first line; that of Unix if it has none.
    pub fn line_end(&self) -> &'static str {
        let first = memchr::memchr(b'\n', self.text.as_bytes());
        let windows = first.is_some_and(|at| self.text[..at].ends_with('\r'));
        if windows { "\r\n" } else { "\n" }
    }

    /// A text that is to stand in this one, with its line ends.
    pub fn in_own_line_ends(&self, text: String) -> String {
        match text.contains('\n') && self.line_end() == "\r\n" {
            true => text.replace("\r\n", "\n").replace('\n', "\r\n"),
            false => text,
        }
    }

    fn build(name: Arc<str>, mut text: String, invalid_at: Option<usize>) -> Source {
        let bom = text.starts_with(BOM);
        if bom {
            text.drain(..BOM.len());
        }
        let invalid_at = invalid_at.map(|at| at - if bom { BOM.len() } else { 0 });
        let (lines, counts) = (OnceLock::new(), OnceLock::new());
        Source { name, text, bom, invalid_at, utf16: false, lines, counts }
    }

    /// The name under which reports show the file.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The text, without a byte-order mark.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether the file began with a byte-order mark.
    pub fn has_bom(&self) -> bool {
        self.bom
    }

    /// Offset of the first byte that was not UTF-8.
    pub fn invalid_at(&self) -> Option<usize> {
        self.invalid_at
    }

    /// The text in `span`; empty where the span does not fit the text.
    pub fn slice(&self, span: Span) -> &str {
        self.text.get(span.range()).unwrap_or_default()
    }

    /// How many lines the text has; at least one.
    pub fn line_count(&self) -> usize {
        self.lines().len()
    }

    /// The number of the line, from 0, that holds `offset`.
    pub fn line_of(&self, offset: usize) -> usize {
        self.lines().partition_point(|&start| start as usize <= offset) - 1
    }

    /// The range of line `line`, counted from 0, without its line end.
    pub fn line_span(&self, line: usize) -> Span {
        let lines = self.lines();
        let start = lines[line] as usize;
        let end = lines.get(line + 1).map_or(self.text.len(), |&next| next as usize - 1);
        let end = if self.text[start..end].ends_with('\r') { end - 1 } else { end };
        Span::new(start, end)
    }

    /// Line, column and offset of a byte offset. An offset past the end counts as the end.
    pub fn position(&self, offset: usize) -> Position {
        let mut at = offset.min(self.text.len());
        while !self.text.is_char_boundary(at) {
            at -= 1;
        }
        let line = self.line_of(at);
        let start = self.lines()[line] as usize;
        Position {
            line: line + 1,
            column: self.count(start..at).characters as usize + 1,
            offset: at + if self.bom { BOM.len() } else { 0 },
        }
    }

    /// How many characters stand between two offsets, however far apart they are.
    pub fn count(&self, range: Range<usize>) -> Count {
        let bytes = self.text.as_bytes();
        if range.len() <= STEP {
            return Count::default().and(&bytes[range]);
        }
        let counts = self.counts.get_or_init(|| {
            let steps = bytes.chunks(STEP).scan(Count::default(), |count, chunk| {
                *count = count.and(chunk);
                Some(*count)
            });
            std::iter::once(Count::default()).chain(steps).collect()
        });
        let until = |at: usize| counts[at / STEP].and(&bytes[at / STEP * STEP..at]);
        let (start, end) = (until(range.start), until(range.end));
        Count { characters: end.characters - start.characters, pairs: end.pairs - start.pairs }
    }

    fn lines(&self) -> &[u32] {
        self.lines.get_or_init(|| {
            let ends = memchr::memchr_iter(b'\n', self.text.as_bytes());
            std::iter::once(0).chain(ends.map(|end| end as u32 + 1)).collect()
        })
    }
}

/// Whether a file is UTF-16, as Notepad's "Unicode" and PowerShell's `>` write it: it begins with a mark that no
/// UTF-8 has, or every other byte is zero, as it is in letters of ASCII.
fn is_utf16(bytes: &[u8]) -> bool {
    const LOOKED_AT: usize = 32;
    let start = &bytes[..bytes.len().min(LOOKED_AT) & !1];
    let every_other_is_zero = |at: usize| {
        start.len() > 2 && start.chunks(2).all(|pair| pair[at] == 0 && pair[1 - at] != 0)
    };
    matches!(bytes, [0xff, 0xfe, ..] | [0xfe, 0xff, ..])
        || every_other_is_zero(1)
        || every_other_is_zero(0)
}

fn replace_invalid(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        text.extend(chunk.invalid().iter().map(|_| '?'));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn utf_16_is_not_read() {
        let wide = |text: &str, to: fn(u16) -> [u8; 2]| -> Vec<u8> {
            text.encode_utf16().flat_map(to).collect()
        };
        for text in ["\u{feff}template a\n", "template a\n", "\u{feff}über", "ab"] {
            for to in [u16::to_le_bytes, u16::to_be_bytes] {
                let source = Source::from_bytes("a", wide(text, to));
                assert!(source.is_utf16() && !source.is_faithful(), "{text:?}");
                assert_eq!(source.text(), "");
            }
        }
        for bytes in [&b"template a"[..], b"", b"a\0", b"a\0b", b"ab\0c\0d\0", b"\0\0\0\0", b"\xff"]
        {
            assert!(!Source::from_bytes("a", bytes.to_vec()).is_utf16(), "{bytes:?}");
        }
    }

    #[test]
    fn positions_count_characters_and_the_byte_order_mark() {
        let source = Source::new("a", "\u{feff}äb\r\ncd");
        assert_eq!(source.text(), "äb\r\ncd");
        assert_eq!(source.position(2), Position { line: 1, column: 2, offset: 5 });
        assert_eq!(source.position(5), Position { line: 2, column: 1, offset: 8 });
        assert_eq!(source.line_span(0), Span::new(0, 3));
        assert_eq!(source.line_span(1), Span::new(5, 7));
    }

    #[test]
    fn characters_far_apart_are_counted_as_those_nearby() {
        let source = Source::new("a", "aä日😀".repeat(1000));
        for range in [0..0, 1..10_000, 9_993..10_000, 4_000..5_000, 3..7_333] {
            let text = &source.text()[range.clone()];
            let count = source.count(range);
            assert_eq!(count.characters as usize, text.chars().count());
            assert_eq!((count.characters + count.pairs) as usize, text.encode_utf16().count());
        }
    }

    #[test]
    fn invalid_bytes_keep_their_places() {
        let source = Source::from_bytes("a", b"a\xff\xfeb".to_vec());
        assert_eq!(source.text(), "a??b");
        assert_eq!(source.invalid_at(), Some(1));
    }

    #[test]
    fn an_offset_past_the_end_is_the_end() {
        assert_eq!(Source::new("a", "").position(9), Position { line: 1, column: 1, offset: 0 });
    }
}
