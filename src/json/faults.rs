//! What there is to say about a text that is not quite JSON.

use super::{MAX_BYTES, MAX_DEPTH, lints, quoted};
use crate::diagnostic::Diagnostic;
use crate::text::{Edit, Span};

pub fn too_large() -> Diagnostic {
    let limit = MAX_BYTES >> 20;
    Diagnostic::new(
        &lints::JSON_TOO_LARGE,
        Span::at(0),
        format!("the file is larger than {limit} MiB, so it was not read"),
    )
    .help("check that this is the right file, or split it")
}

pub fn utf16() -> Diagnostic {
    Diagnostic::new(&lints::JSON_NOT_UTF8, Span::at(0), "the file is saved as UTF-16")
        .help("save it again with the encoding UTF-8")
}

pub fn not_utf8(at: usize) -> Diagnostic {
    Diagnostic::new(&lints::JSON_NOT_UTF8, Span::new(at, at + 1), "the file is not UTF-8 text")
        .label("this byte does not fit")
        .help("save the file again with the encoding UTF-8")
}

pub fn empty() -> Diagnostic {
    Diagnostic::new(&lints::JSON_EMPTY, Span::at(0), "the file is empty")
        .help("write a template into it, or a message that sends one")
}

pub fn too_deep(span: Span) -> Diagnostic {
    Diagnostic::new(
        &lints::JSON_TOO_DEEP,
        Span { end: span.start + 1, ..span },
        format!("lists and objects stand more than {MAX_DEPTH} deep in one another"),
    )
    .label("not read from here on")
    .help("check that this is the right file: payloads need about ten levels")
}

pub fn stray_text(span: Span) -> Diagnostic {
    Diagnostic::new(&lints::JSON_STRAY_TEXT, span, "this belongs to no value")
        .label("outside of any object or list")
        .help("a file holds one object or list; in JSON lines, each begins on a line of its own")
}

pub fn foreign_blank(text: &str, at: usize) -> Diagnostic {
    let blank = text[at..].chars().next().unwrap_or(' ');
    let span = Span::new(at, at + blank.len_utf8());
    let name = u32::from(blank);
    Diagnostic::new(
        &lints::JSON_STRAY_TEXT,
        span,
        format!("the blank U+{name:04X} is none that JSON knows"),
    )
    .label("not an ordinary space")
    .fix("write a space", vec![Edit::replace(span, " ")])
}

pub fn comment(span: Span) -> Diagnostic {
    Diagnostic::new(&lints::JSON_COMMENT, span, "JSON has no comments")
        .label("8x8 and Meta refuse this")
        .unsafe_fix("take the comment out", vec![Edit::delete(span)])
}

pub fn missing_value(at: Span) -> Diagnostic {
    Diagnostic::new(&lints::JSON_INCOMPLETE_MEMBER, at, "a value is missing")
        .label("here")
        .help("write the value, or take the key out")
}

pub fn missing_key(span: Span) -> Diagnostic {
    Diagnostic::new(
        &lints::JSON_INCOMPLETE_MEMBER,
        span,
        "a value in an object stands without a key",
    )
    .label("not read")
    .help("write `\"key\":` before it")
}

pub fn missing_colon(at: Span) -> Diagnostic {
    Diagnostic::new(
        &lints::JSON_INCOMPLETE_MEMBER,
        at,
        "a colon is missing between a key and its value",
    )
    .label("here")
    // A quote inside a text looks the same.
    .unsafe_fix("write the colon", vec![Edit::insert(at.start as usize, ":")])
}

pub fn joined(span: Span) -> Diagnostic {
    Diagnostic::new(&lints::JSON_STRAY_TEXT, span, "JSON does not join texts with `+`")
        .label("not read")
        .help("write them as one text")
}

pub fn missing_comma(at: usize, touches: bool) -> Diagnostic {
    let finding =
        Diagnostic::new(&lints::JSON_COMMA, Span::at(at), "a comma is missing").label("here");
    if touches {
        return finding.help("a quote inside a text is written `\\\"`");
    }
    finding.fix("write the comma", vec![Edit::insert(at, ",")])
}

pub fn extra_comma(span: Span) -> Diagnostic {
    Diagnostic::new(&lints::JSON_COMMA, span, "a comma stands where nothing is to be parted")
        .label("nothing before it, or nothing after it")
        .fix("take it out", vec![Edit::delete(span)])
}

pub fn bare_key(key: &str, span: Span) -> Diagnostic {
    missing_quotes(key, span, format!("the key `{key}` stands without quotes"))
        .fix("put it in quotes", vec![Edit::replace(span, quoted(key))])
}

pub fn unknown_value(word: &str, span: Span, meant: Option<&'static str>) -> Diagnostic {
    let message = format!("`{word}` is no value that JSON knows");
    match meant {
        Some(meant) => Diagnostic::new(&lints::JSON_QUOTES, span, message)
            .label(format!("JSON writes `{meant}`"))
            .fix(format!("write `{meant}`"), vec![Edit::replace(span, meant)]),
        None => missing_quotes(word, span, message)
            .unsafe_fix("put it in quotes", vec![Edit::replace(span, quoted(word))]),
    }
}

fn missing_quotes(word: &str, span: Span, message: String) -> Diagnostic {
    Diagnostic::new(&lints::JSON_QUOTES, span, message)
        .label("no quotes")
        .help(format!("write {}", quoted(word)))
}

pub fn wrong_quotes(meant: &str, span: Span) -> Diagnostic {
    Diagnostic::new(&lints::JSON_QUOTES, span, "these quotes are none that JSON knows")
        .label("not `\"`")
        .help("only the straight double quote begins and ends a text")
        .fix("put straight double quotes", vec![Edit::replace(span, quoted(meant))])
}

pub fn unclosed_text(span: Span) -> Diagnostic {
    Diagnostic::new(&lints::JSON_UNCLOSED, span, "the quote that ends this text is missing")
        .label("read as if it ended here")
        .help("close it with `\"`; a quote inside a text is written `\\\"`")
}

pub fn missing_quote(span: Span) -> Diagnostic {
    Diagnostic::new(&lints::JSON_UNCLOSED, span, "a quote is missing in this line")
        .label("here or before this")
        .help("texts and keys begin and end with `\"`; a quote inside a text is written `\\\"`")
}

pub fn unclosed(open: Span, at: usize, close: &str) -> Diagnostic {
    Diagnostic::new(&lints::JSON_UNCLOSED, open, format!("the `{close}` that ends this is missing"))
        .label("opened here")
        .also(Span::at(at), format!("`{close}` is expected here at the latest"))
        .help(format!("write the `{close}`"))
}

pub fn missing_brace(key: Span) -> Diagnostic {
    let message = "the `{` that opens this object is missing";
    Diagnostic::new(&lints::JSON_UNCLOSED, key, message)
        .label("a key in a list")
        .help("write the `{` before it")
}

pub fn stray_sign(text: &str, span: Span) -> Diagnostic {
    let sign = &text[span.range()];
    Diagnostic::new(&lints::JSON_UNCLOSED, span, format!("this `{sign}` belongs to nothing"))
        .label("one too many, or the one before it is missing")
}

pub fn control_sign(text: &str, content: Span, at: usize) -> Diagnostic {
    let name = match text.as_bytes()[at] {
        b'\n' | b'\r' => "a line break".to_owned(),
        b'\t' => "a tab".to_owned(),
        other => format!("the control character U+{other:04X}"),
    };
    let inside = text[content.range()].char_indices().filter(|(_, sign)| *sign < ' ');
    let edits = inside.map(|(offset, sign)| {
        let start = content.start as usize + offset;
        let escaped = quoted(sign.encode_utf8(&mut [0; 4]));
        Edit::replace(Span::new(start, start + 1), escaped.trim_matches('"'))
    });
    let edits = edits.collect();
    Diagnostic::new(
        &lints::JSON_CONTROL_CHARACTER,
        Span::new(at, at + 1),
        format!("{name} stands in a text as it is"),
    )
    .label("must be escaped")
    .help("a line break in a text is written `\\n`, a tab `\\t`")
    .fix("escape it", edits)
}

pub fn half_pair(text: &str, span: Span) -> Diagnostic {
    let written = &text[span.range()];
    Diagnostic::new(&lints::JSON_ESCAPE, span, format!("`{written}` is half of a character"))
        .label("the other half is missing")
        .help("write the emoji itself, or both halves: `\\ud83d\\ude00`")
}

pub fn unknown_escape(text: &str, span: Span) -> Diagnostic {
    let written = &text[span.range()];
    Diagnostic::new(&lints::JSON_ESCAPE, span, format!("`{written}` is no escape"))
        .label("unknown")
        .help("the escapes are `\\\"`, `\\\\`, `\\/`, `\\b`, `\\f`, `\\n`, `\\r`, `\\t` and `\\u0041`; a backslash itself is `\\\\`")
        .unsafe_fix("write a backslash", vec![Edit::insert(span.start as usize, "\\")])
}

pub fn needless_escape(span: Span) -> Diagnostic {
    let backslash = Span { end: span.start + 1, ..span };
    Diagnostic::new(&lints::JSON_ESCAPE, span, "JSON does not escape `'`")
        .label("not so")
        .fix("take the backslash out", vec![Edit::delete(backslash)])
}

pub fn twin(key: &str, span: Span, last: Option<Span>) -> Diagnostic {
    let finding = Diagnostic::new(
        &lints::JSON_DUPLICATE_KEY,
        span,
        format!("the key `{key}` stands twice in this object"),
    )
    .label("this one is lost")
    .help("take out the one that is not meant; programs heed the last");
    match last {
        Some(last) => finding.also(last, "this one counts"),
        None => finding,
    }
}
