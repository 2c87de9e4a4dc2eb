//! `html-entities-escaped`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::Text;
use crate::rules::{Check, Context, Place, Rule, TextKind};
use crate::text::{ByteSet, Edit};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Text(TextKind::ALL, check) };

static LINT: Lint = Lint {
    name: "html-entities-escaped",
    group: Group::Name,
    severity: Severity::Warning,
    pedantic: false,
    what: "Texts hold signs as they are, not as HTML writes them.",
    why: "8x8 asks for texts without HTML's stand-ins, and customers would read them as they are: `Terms &amp; conditions`.",
    bad: r#"footer "Terms &amp; conditions apply""#,
    good: r#"footer "Terms & conditions apply""#,
    fix: FixKind::Safe,
    codes: &[],
    sources: &[reference::EIGHT_CREATE],
};

/// The longest entity that is looked for, without its `&`.
const LONGEST: usize = 9;

const NAMED: [(&str, char); 6] =
    [("amp", '&'), ("lt", '<'), ("gt", '>'), ("quot", '"'), ("apos", '\''), ("nbsp", ' ')];

fn check(text: &Text, _: &Place, context: &mut Context) {
    if !text.holds(ByteSet::of(b"&")) {
        return;
    }
    let written = text.written();
    for at in memchr::memchr_iter(b'&', written.as_bytes()) {
        let Some((length, sign)) = entity(&written[at + 1..]) else { continue };
        let length = "&".len() + length;
        let span = text.span_of(at..at + length);
        let found = &written[at..at + length];
        let finding =
            Diagnostic::new(&LINT, span, format!("customers would read `{found}` just so"))
                .label(format!("HTML for `{sign}`"))
                .help(format!("write `{sign}`"));
        let is_sure = !makes_more(&written[..at], sign, &written[at + length..]);
        context.report(match in_source(sign).filter(|_| is_sure) {
            Some(sign) => finding.fix("write the sign itself", vec![Edit::replace(span, sign)]),
            None => finding,
        });
    }
}

/// Whether the sign would be taken for a part of a tag or of another entity, where it is to be read as it is.
fn makes_more(before: &str, sign: char, rest: &str) -> bool {
    match sign {
        '&' => entity(rest).is_some(),
        '<' => rest.starts_with(|next: char| next.is_ascii_alphabetic() || next == '/'),
        '>' => before.ends_with(|last: char| last.is_ascii_alphanumeric() || "\"/'".contains(last)),
        _ => false,
    }
}

/// The entity whose `&` stands before a text: the length of the rest of it, and its sign.
fn entity(text: &str) -> Option<(usize, char)> {
    let end = text.bytes().take(LONGEST).position(|byte| byte == b';')?;
    let name = &text[..end];
    let sign = match name.strip_prefix('#') {
        Some(number) => {
            let hex = number.strip_prefix(['x', 'X']);
            let code = hex.map_or_else(|| number.parse(), |hex| u32::from_str_radix(hex, 16));
            char::from_u32(code.ok()?).filter(|sign| !sign.is_control())?
        }
        None => NAMED.iter().find(|(other, _)| *other == name)?.1,
    };
    Some((end + 1, sign))
}

/// How a sign is written in a string; braces might make a placeholder and are left to the author.
fn in_source(sign: char) -> Option<String> {
    match sign {
        '{' | '}' => None,
        '"' | '\\' => Some(format!("\\{sign}")),
        '\u{a0}' => Some(" ".to_owned()),
        _ => Some(sign.to_string()),
    }
}
