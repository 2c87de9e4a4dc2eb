//! `var-lookalike-braces`

use std::ops::Range;
use std::slice;

use super::uses::all_written;
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::placeholder::{is_name, repaired_name};
use crate::model::{Placeholder, Text};
use crate::rules::common::{ENOUGH, html};
use crate::rules::examples::missing::Missing;
use crate::rules::examples::stub::{self, Typed};
use crate::rules::{Check, Context, Place, Rule, TextKind};
use crate::text::{ByteSet, Edit};

pub static RULE: Rule =
    Rule { lint: &LINT, check: Check::Text(&[TextKind::Body, TextKind::Header], check) };

static LINT: Lint = Lint {
    name: "var-lookalike-braces",
    group: Group::Variables,
    severity: Severity::Warning,
    pedantic: false,
    what: "Nothing in a text merely looks like a placeholder: `｛｛1｝｝`, `[NAME]`, `<name>`, `$name`, `%1` or `%name%`.",
    why: "WhatsApp fills in `{{…}}` only, so the customer would read the stand-in. Marks of mail programs, such as `*|NAME|*`, `<%= name %>` or `{% if vip %}`, mean nothing to it either.",
    bad: r#"body "Hi ｛｛customer｝｝, your order has left our house today."
examples { customer "Tony" }"#,
    good: r#"body "Hi {{customer}}, your order has left our house today."
examples { customer "Tony" }"#,
    fix: FixKind::Safe,
    codes: &[],
    sources: &[reference::COMMUNITY],
};

/// What a stand-in is known by; the wide brace by this byte.
const SOME_BRACKET: ByteSet = ByteSet::of(b"[<$%|\xef");

/// How many characters a stand-in has at most.
const LONGEST: usize = 48;

fn check(text: &Text, place: &Place, context: &mut Context) {
    let stand_ins = stand_ins(text);
    if stand_ins.is_empty() {
        return;
    }
    let kinds = kinds(context);
    // One sample at a time: looking for where it goes takes long.
    let mut may_bring_sample = place.card.is_none();
    for (range, meant) in stand_ins {
        let mut finding = accuse(text, range.clone(), meant.as_deref());
        if let Some(name) = meant.filter(|name| !kinds.contains(&!is_number(name))) {
            let card = place.card.map(|(_, card)| card);
            if context.sample(&name, card).is_some() {
                let edit = Edit::replace(finding.span, braced(&name));
                finding = finding.fix(format!("write `{}`", braced(&name)), vec![edit]);
            } else if std::mem::take(&mut may_bring_sample) {
                finding = with_sample(finding, name, range, place, context);
            }
        }
        context.report(finding);
    }
}

/// Of the first placeholders of the file, whether each is a number.
fn kinds(context: &Context) -> Vec<bool> {
    let texts = all_written(context).take(ENOUGH);
    let holes = texts.flat_map(|(text, _)| &text.placeholders).take(ENOUGH);
    holes.map(|hole| hole.number.is_some()).collect()
}

fn is_number(name: &str) -> bool {
    name.bytes().all(|byte| byte.is_ascii_digit())
}

fn braced(name: &str) -> String {
    format!("{{{{{name}}}}}")
}

/// What was meant as placeholders in a text, and the name of each, if that is beyond doubt.
pub fn stand_ins(text: &Text) -> Vec<(Range<usize>, Option<String>)> {
    let mut found = Vec::new();
    if !text.holds(SOME_BRACKET) {
        return found;
    }
    let written = text.written();
    for fixed in text.fixed() {
        let mut at = fixed.start;
        while let Some(sign) = written[at..fixed.end].find(['[', '<', '$', '%', '|', '｛']) {
            let start = at + sign;
            let start = start - usize::from(is_within_mark(&written[at..fixed.end], sign));
            let rest = &written[start..fixed.end];
            let near = rest.char_indices().nth(LONGEST).map_or(rest, |(end, _)| &rest[..end]);
            let one = stand_in(near).filter(|_| may_begin(written, start));
            at += sign + written[at + sign..].chars().next().map_or(1, char::len_utf8);
            if let Some(StandIn { length, name }) = one {
                at = start + length;
                found.push((start..at, name));
            }
        }
    }
    found
}

/// Whether the sign is the second of `{%` or `*|`.
fn is_within_mark(text: &str, sign: usize) -> bool {
    let pair = sign.checked_sub(1).and_then(|first| text.get(first..=sign));
    matches!(pair, Some("{%" | "*|"))
}

/// Something that was meant as a placeholder.
struct StandIn {
    length: usize,
    /// The name that was meant, if that is beyond doubt.
    name: Option<String>,
}

/// Whether a stand-in can begin here: a word joined to it, such as `5%`, says otherwise, and what
/// opens a text is more likely a sender's mark, such as `[ACME]`.
fn may_begin(text: &str, at: usize) -> bool {
    let before = &text[..at];
    match text[at..].starts_with('[') {
        true => !before.trim().is_empty(),
        false => !before.ends_with(|sign: char| sign.is_ascii_alphanumeric() || sign == '%'),
    }
}

fn stand_in(text: &str) -> Option<StandIn> {
    let plain = |length: Option<usize>| length.map(|length| StandIn { length, name: None });
    match text.chars().next()? {
        '｛' => full_width(text),
        '{' => plain(marked(text, "{%", "%}")),
        '*' => plain(marked(text, "*|", "|*")),
        '<' if text.starts_with("<%") => plain(marked(text, "<%", "%>")),
        '[' if text.starts_with("[[") => plain(twice(text)),
        '[' => plain(enclosed(text, ']', is_field)),
        '<' => {
            plain(enclosed(text, '>', is_lower).filter(|end| html::tags(&text[..*end]).is_empty()))
        }
        '$' => plain(dollar_name(text)),
        '%' => plain(percent(text)),
        _ => None,
    }
}

fn full_width(text: &str) -> Option<StandIn> {
    let inner = text.trim_start_matches('｛');
    let name = &inner[..inner.find('｝')?];
    let behind = inner[name.len()..].trim_start_matches('｝');
    let name = name.trim();
    let is_number = !name.is_empty() && is_number(name);
    let name = if is_number { name.to_owned() } else { repaired_name(name) };
    let name = (is_number || is_name(&name)).then_some(name);
    Some(StandIn { length: text.len() - behind.len(), name })
}

/// The length of `[NAME]` or `<name>`; a bracket with an address behind it is a link.
fn enclosed(text: &str, close: char, is_name: fn(&str) -> bool) -> Option<usize> {
    let end = text.find(close)?;
    let is_link = text[end + 1..].starts_with('(');
    (is_name(&text[1..end]) && !is_link).then_some(end + 1)
}

fn is_capitals(name: &str) -> bool {
    let is_part = |byte: u8| byte.is_ascii_uppercase() || matches!(byte, b'_' | b' ');
    name.len() > 1 && name.bytes().all(is_part)
}

fn is_lower(name: &str) -> bool {
    let is_part = |byte: u8| byte.is_ascii_lowercase() || matches!(byte, b'_');
    name.len() > 1 && name.bytes().all(is_part)
}

/// Whether words name a value, such as `first_name` or `ORDER NUMBER`; others, such as `sic` or `PDF`, are words.
fn is_field(name: &str) -> bool {
    let last = name.rsplit(' ').next().unwrap_or(name);
    let is_value = || FIELDS.iter().any(|field| field.eq_ignore_ascii_case(last));
    match is_lower(name) {
        true => name.contains('_') || SMALL_FIELDS.contains(&name),
        false => is_capitals(name) && (name.contains('_') || is_value()),
    }
}

/// The last words of what names a value in capitals.
const FIELDS: [&str; 34] = [
    "address", "agent", "amount", "business", "city", "code", "company", "customer", "data",
    "date", "datum", "day", "driver", "email", "fecha", "id", "link", "location", "nama", "name",
    "nom", "nombre", "nome", "number", "order", "phone", "price", "product", "store", "time",
    "total", "url", "vorname", "website",
];

/// The words in small letters that do so alone.
const SMALL_FIELDS: [&str; 6] = ["amount", "code", "date", "link", "name", "time"];

/// The length of `$name`; `$5` and `$US` are money.
fn dollar_name(text: &str) -> Option<usize> {
    let name = &text[1..];
    let length = name.bytes().take_while(|byte| byte.is_ascii_lowercase() || *byte == b'_').count();
    let ends = !name[length..].starts_with(char::is_alphanumeric);
    (length > 2 && ends).then_some(1 + length)
}

/// The length of what stands between two marks of a mail program, marks included.
fn marked(text: &str, open: &str, close: &str) -> Option<usize> {
    let inside = text.strip_prefix(open)?;
    let end = inside.find(close)?;
    inside[..end].contains(char::is_alphabetic).then_some(open.len() + end + close.len())
}

/// The length of `[[name]]`.
fn twice(text: &str) -> Option<usize> {
    let end = text.find("]]")?;
    let name = &text[2..end];
    (is_capitals(name) || is_lower(name)).then_some(end + 2)
}

/// The length of `%1`, `%s`, `%name%` or `%%name%%`.
fn percent(text: &str) -> Option<usize> {
    let sign = *text.as_bytes().get(1)?;
    let ends = !text.get(2..)?.starts_with(char::is_alphanumeric);
    if matches!(sign, b'1'..=b'9' | b's' | b'd') && ends {
        return Some(2);
    }
    let name = text.trim_start_matches('%');
    let marks = &text[..text.len() - name.len()];
    let length =
        name.bytes().take_while(|byte| byte.is_ascii_alphabetic() || *byte == b'_').count();
    let closed = marks.len() <= 2 && name[length..].starts_with(marks);
    (length > 1 && closed).then_some(length + 2 * marks.len())
}

fn accuse(text: &Text, range: Range<usize>, meant: Option<&str>) -> Diagnostic {
    let stand_in = &text.written()[range.clone()];
    let message = format!("`{stand_in}` looks like a placeholder and is none");
    let diagnostic = Diagnostic::new(&LINT, text.span_of(range), message).label("shown as it is");
    diagnostic.help(match meant {
        Some(name) => format!("write `{}`", braced(name)),
        None => "write a placeholder such as `{{name}}`, or plain words".to_owned(),
    })
}

/// Makes a placeholder of a stand-in, with a sample to be replaced.
fn with_sample(
    finding: Diagnostic,
    name: String,
    at: Range<usize>,
    place: &Place,
    context: &Context,
) -> Diagnostic {
    let (span, right) = (finding.span, braced(&name));
    let hole = Placeholder { number: name.parse().ok(), name, position: 1, fault: None, at, span };
    let missing = Missing { hole: &hole, kind: place.kind, card: None, template: context.template };
    let all = slice::from_ref(&missing);
    let Some(mut edits) = stub::edits(&missing, all, &Typed::new(), true, context) else {
        return finding;
    };
    let title = format!("write `{right}`, with a sample to be replaced");
    edits.push(Edit::replace(span, right));
    edits.sort_by_key(|edit| edit.span.start);
    finding.unsafe_fix(title, edits)
}
