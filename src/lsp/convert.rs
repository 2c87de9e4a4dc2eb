//! From the positions of an editor to offsets, and back: lines from 0, and columns in the units that
//! were agreed on.

use serde_json::{Value, json};

use crate::text::{Count, Edit, Source, Span};

/// What columns are counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// Bytes.
    Utf8,
    /// Code units of UTF-16; what everybody knows.
    Utf16,
    /// Characters.
    Utf32,
}

impl Encoding {
    /// The first that the client names and we know; UTF-8 costs least.
    pub fn agreed(offered: &Value) -> Encoding {
        let offered: Vec<&str> =
            offered.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        let known = [(Encoding::Utf8, "utf-8"), (Encoding::Utf32, "utf-32")];
        let found = known.into_iter().find(|(_, name)| offered.contains(name));
        found.map_or(Encoding::Utf16, |(encoding, _)| encoding)
    }

    /// Its name in the protocol.
    pub fn name(self) -> &'static str {
        match self {
            Encoding::Utf8 => "utf-8",
            Encoding::Utf16 => "utf-16",
            Encoding::Utf32 => "utf-32",
        }
    }

    /// How many units a text has.
    pub fn units(self, text: &str) -> usize {
        match self {
            Encoding::Utf8 => text.len(),
            Encoding::Utf16 => text.encode_utf16().count(),
            Encoding::Utf32 => text.chars().count(),
        }
    }

    /// The position of an offset.
    pub fn position(self, source: &Source, offset: usize) -> Value {
        let (line, character) = self.place(source, offset);
        json!({ "line": line, "character": character })
    }

    /// Line and column of an offset.
    pub fn place(self, source: &Source, offset: usize) -> (usize, usize) {
        let mut offset = offset.min(source.text().len());
        while !source.text().is_char_boundary(offset) {
            offset -= 1;
        }
        let line = source.line_of(offset);
        let start = source.line_span(line).start as usize;
        let Count { characters, pairs } = source.count(start..offset);
        let units = match self {
            Encoding::Utf8 => offset - start,
            Encoding::Utf16 => (characters + pairs) as usize,
            Encoding::Utf32 => characters as usize,
        };
        (line, self.mark(source, line) + units)
    }

    /// The columns that a byte-order mark takes in a line: editors that leave it in their text count it.
    fn mark(self, source: &Source, line: usize) -> usize {
        if source.has_bom() && line == 0 { self.units("\u{feff}") } else { 0 }
    }

    /// The range of a span.
    pub fn range(self, source: &Source, span: Span) -> Value {
        json!({
            "start": self.position(source, span.start as usize),
            "end": self.position(source, span.end as usize),
        })
    }

    /// The offset of a position; one past the end of its line or of the file counts as that end.
    pub fn offset(self, source: &Source, position: &Value) -> usize {
        let number = |key: &str| position[key].as_u64().unwrap_or_default() as usize;
        let (line, character) = (number("line"), number("character"));
        if line >= source.line_count() {
            return source.text().len();
        }
        let character = character.saturating_sub(self.mark(source, line));
        let line = source.line_span(line);
        let mut units = 0;
        for (at, sign) in source.slice(line).char_indices() {
            if units >= character {
                return line.start as usize + at;
            }
            units += self.units(sign.encode_utf8(&mut [0; 4]));
        }
        line.end as usize
    }

    /// The span of a range.
    pub fn span(self, source: &Source, range: &Value) -> Span {
        let (start, end) =
            (self.offset(source, &range["start"]), self.offset(source, &range["end"]));
        Span::new(start, end.max(start))
    }

    /// Edits as the protocol has them.
    pub fn edits<'e>(self, source: &Source, edits: impl IntoIterator<Item = &'e Edit>) -> Value {
        let edit =
            |edit: &Edit| json!({ "range": self.range(source, edit.span), "newText": edit.text });
        edits.into_iter().map(edit).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_counted_as_agreed() {
        let source = Source::new("a", "x\n😀é|z\r\n");
        let offset = source.text().find('|').expect("it is there");
        for (encoding, column) in [(Encoding::Utf8, 6), (Encoding::Utf16, 3), (Encoding::Utf32, 2)]
        {
            let position = json!({ "line": 1, "character": column });
            assert_eq!(encoding.position(&source, offset), position);
            assert_eq!(encoding.offset(&source, &position), offset);
            let far = json!({ "line": 1, "character": 99 });
            assert_eq!(encoding.offset(&source, &far), offset + 2);
            assert_eq!(encoding.offset(&source, &json!({ "line": 9, "character": 0 })), offset + 4);
        }
    }
}
