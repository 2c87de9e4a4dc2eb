//! `body-markdown-foreign`

use std::ops::Range;

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::Text;
use crate::rules::common::html::{self, Tag};
use crate::rules::common::markup::{self, Mark, Pair};
use crate::rules::common::{ENOUGH, lines};
use crate::rules::{Check, Context, Place, Rule, TextKind};
use crate::text::{ByteSet, Edit};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Text(&[TextKind::Body], check) };

static LINT: Lint = Lint {
    name: "body-markdown-foreign",
    group: Group::Body,
    severity: Severity::Warning,
    pedantic: false,
    what: "A body uses WhatsApp's markup, not Markdown's or HTML.",
    why: "WhatsApp knows `*bold*`, `_italic_`, `~struck out~` and backticks. Of anything else the customer sees the signs.",
    bad: r#"body "Hi, your order reaches you **tomorrow** before noon.""#,
    good: r#"body "Hi, your order reaches you *tomorrow* before noon.""#,
    fix: FixKind::Safe,
    codes: &[],
    sources: &[reference::EIGHT_COMPONENTS, reference::TWILIO_FAQ],
};

fn check(text: &Text, _: &Place, context: &mut Context) {
    doubled(text, context);
    links(text, context);
    headings(text, context);
    tags(text, context);
}

fn finding(text: &Text, at: Range<usize>, message: String) -> Diagnostic {
    Diagnostic::new(&LINT, text.span_of(at), message).label("shown as it is")
}

/// `**bold**`, `__bold__`, `~~struck out~~`
fn doubled(text: &Text, context: &mut Context) {
    let markup::Markup { pairs, loose } = markup::find(text);
    for pair in pairs {
        if pair.width() != 2 || is_in_name(text.written(), &pair) {
            continue;
        }
        let is_sure = !is_beside_digit(text.written(), &pair) && !holds_another(&pair, &loose);
        let marks = [pair.open.at, pair.close.at];
        let (twice, once) = (&text.written()[marks[0].clone()], char::from(pair.open.sign));
        let edits = marks.iter().map(|mark| Edit::replace(text.span_of(mark.clone()), once));
        let edits = edits.collect();
        let diagnostic = finding(
            text,
            marks[0].start..marks[1].end,
            format!("`{twice}` is Markdown; WhatsApp shows the signs"),
        )
        .help(format!("write one `{once}` on each side"));
        context.report(match is_sure {
            true => diagnostic.fix(format!("write one `{once}` on each side"), edits),
            false => diagnostic,
        });
    }
}

/// Whether underscores are a part of a name, as in `__init__.py`.
fn is_in_name(text: &str, pair: &Pair) -> bool {
    let before = text[..pair.open.at.start].chars().rev();
    let behind = text[pair.close.at.end..].chars();
    pair.open.sign == b'_' && (is_joined(before) || is_joined(behind))
}

/// Whether a sign joins a word to what stands before these characters.
fn is_joined(mut signs: impl Iterator<Item = char>) -> bool {
    signs.next().is_some_and(|sign| !sign.is_whitespace())
        && signs.next().is_some_and(char::is_alphanumeric)
}

/// Whether a mark may hide a part of a number, as in `**4821`.
fn is_beside_digit(text: &str, pair: &Pair) -> bool {
    let inside = &text[pair.inside()];
    let digit = |sign: char| sign.is_ascii_digit();
    inside.starts_with(digit) || inside.ends_with(digit)
}

/// Whether a mark between the two may belong to either.
fn holds_another(pair: &Pair, loose: &[Mark]) -> bool {
    let from = loose.partition_point(|mark| mark.at.start < pair.open.at.end);
    let mut inside = loose[from..].iter().take_while(|mark| mark.at.end <= pair.close.at.start);
    inside.any(|mark| mark.sign == pair.open.sign)
}

/// How far the parts of a link reach, in bytes.
const LONGEST_LINK: usize = 2048;

/// `[text](address)`
fn links(text: &Text, context: &mut Context) {
    if !text.holds(ByteSet::of(b"]")) {
        return;
    }
    let bytes = text.written().as_bytes();
    for middle in memchr::memmem::find_iter(bytes, b"](").take(ENOUGH) {
        let from = middle.saturating_sub(LONGEST_LINK);
        let to = (middle + LONGEST_LINK).min(bytes.len());
        let start = bytes[from..middle].iter().rposition(|byte| matches!(byte, b'[' | b'\n'));
        let start = start.map(|at| from + at).filter(|at| bytes[*at] == b'[');
        let end = bytes[middle..to].iter().position(|byte| matches!(byte, b')' | b'\n'));
        let end = end.map(|at| middle + at).filter(|at| bytes[*at] == b')');
        let (Some(start), Some(end)) = (start, end) else { continue };
        let edits = vec![
            Edit::delete(text.span_of(start..start + 1)),
            Edit::replace(text.span_of(middle..middle + 2), ": "),
            Edit::delete(text.span_of(end..end + 1)),
        ];
        context.report(
            finding(
                text,
                start..end + 1,
                "this is a link in Markdown; WhatsApp shows the brackets".into(),
            )
            .help("write the address alone, or better a `url` button")
            .fix("write the address behind the text", edits),
        );
    }
}

/// `# Heading`
fn headings(text: &Text, context: &mut Context) {
    if !text.holds(ByteSet::of(b"#")) {
        return;
    }
    for (range, line) in lines(text.written()) {
        let title = line.trim_start_matches('#');
        let signs = line.len() - title.len();
        let is_title =
            title.strip_prefix(' ').is_some_and(|title| title.starts_with(char::is_alphabetic));
        if (1..=6).contains(&signs) && is_title {
            context.report(
                finding(
                    text,
                    range.start..range.start + signs,
                    "this is a heading in Markdown; WhatsApp shows the sign".into(),
                )
                .help("put the line in `*…*` to make it bold"),
            );
        }
    }
}

/// `<b>bold</b>`
fn tags(text: &Text, context: &mut Context) {
    if !text.holds(ByteSet::of(b"<")) {
        return;
    }
    let tags = html::tags(text.written());
    let Some(first) = tags.first() else { return };
    let mut diagnostic = finding(
        text,
        first.at.clone(),
        format!("`{}` is HTML; WhatsApp shows the tag", &text.written()[first.at.clone()]),
    )
    .help("use `*bold*`, `_italic_` or `~struck out~`");
    for tag in tags.iter().skip(1).take(ENOUGH) {
        diagnostic = diagnostic.also(text.span_of(tag.at.clone()), "another tag");
    }
    let edit = |tag: &Tag| Some(Edit::replace(text.span_of(tag.at.clone()), equivalent(tag.name)?));
    let edits: Option<Vec<Edit>> = tags.iter().map(edit).collect();
    context.report(match edits.filter(|_| html::are_paired(&tags, text.written())) {
        Some(edits) => diagnostic.fix("use WhatsApp's markup", edits),
        None => diagnostic,
    });
}

/// What WhatsApp has in place of a tag.
fn equivalent(tag: &str) -> Option<&'static str> {
    match tag {
        "b" | "strong" => Some("*"),
        "i" | "em" => Some("_"),
        "s" | "del" | "strike" => Some("~"),
        "code" => Some("`"),
        "br" => Some("\\n"),
        _ => None,
    }
}
