//! `shape-differs-by-language`

use super::family::{self, Member, Whole};
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::{Part, PartPlace, Summary};
use crate::rules::{Check, Rule};
use crate::text::{Span, words};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Related(check) };

static LINT: Lint = Lint {
    name: "shape-differs-by-language",
    group: Group::Repository,
    severity: Severity::Warning,
    pedantic: false,
    what: "A template has the same header, the same buttons and as many cards in each language.",
    why: "A program fills the same places whatever the language: a picture that one language has no header for, or a button that stands elsewhere, makes the send fail.",
    bad: r#"language en_US {
  header image "https://cdn.acme-stores.com/parcel.png"
  body "Hi, your order has left our house and will reach you tomorrow."
}
language de {
  header "Unterwegs"
  body "Guten Tag, Ihre Bestellung hat unser Haus verlassen und kommt morgen."
}"#,
    good: r#"header image "https://cdn.acme-stores.com/parcel.png"
language en_US {
  body "Hi, your order has left our house and will reach you tomorrow."
}
language de {
  body "Guten Tag, Ihre Bestellung hat unser Haus verlassen und kommt morgen."
}"#,
    fix: FixKind::None,
    codes: &["Meta 132012"],
    sources: &[reference::DERIVED],
};

fn check(files: &[&Summary]) -> Vec<family::Finding> {
    family::compare(files, compare)
}

fn compare(first: Whole, other: Whole) -> Vec<Diagnostic> {
    let both = [first.parts, other.parts];
    let (first, other) = (first.member, other.member);
    let cards = both.map(cards);
    let mut findings = Vec::new();
    // Cards of one template are alike, which other rules see to: the first stands for all.
    for card in [None, Some(0)] {
        let headers = both.map(|parts| header(parts, card));
        let buttons = both.map(|parts| buttons(parts, card));
        let both_have_it = card.is_none() || (cards[0] > 0 && cards[1] > 0);
        if both_have_it && headers[0].kinds != headers[1].kinds {
            findings.push(differ("header", [first, other], headers));
        }
        if both_have_it && buttons[0].kinds != buttons[1].kinds {
            findings.push(differ("button", [first, other], buttons));
        }
    }
    if cards[0] != cards[1] {
        findings.push(count([first, other], cards));
    }
    findings
}

/// What a message has of one kind of parts, and where.
struct Run<'p> {
    kinds: Vec<&'p str>,
    span: Option<Span>,
}

fn header<'p>(parts: &'p [Part<'p>], card: Option<usize>) -> Run<'p> {
    run(parts, |part| part.card == card && part.place == PartPlace::Header)
}

fn buttons<'p>(parts: &'p [Part<'p>], card: Option<usize>) -> Run<'p> {
    run(parts, |part| part.card == card && matches!(part.place, PartPlace::Button(_)))
}

fn run<'p>(parts: &'p [Part<'p>], belongs: impl Fn(&Part) -> bool) -> Run<'p> {
    let chosen = || parts.iter().filter(|part| belongs(part));
    let span = chosen().map(|part| part.span).reduce(Span::cover);
    Run { kinds: chosen().map(|part| part.kind).collect(), span }
}

fn cards(parts: &[Part]) -> usize {
    parts.iter().filter_map(|part| part.card).max().map_or(0, |last| last + 1)
}

fn differ(what: &str, [first, other]: [Member; 2], [before, own]: [Run; 2]) -> Diagnostic {
    let (code, own_code) = (first.code(), other.code());
    let mut pairs = before.kinds.iter().zip(&own.kinds).enumerate();
    let message = match pairs.find(|(_, (before, own))| before != own) {
        Some((at, (before, own))) => {
            let which = match what {
                "header" => "the header".to_owned(),
                what => format!("{what} {}", at + 1),
            };
            format!("{which} is `{own}` in `{own_code}` and `{before}` in `{code}`")
        }
        None => format!(
            "`{own_code}` has {} and `{code}` has {}",
            words::count(own.kinds.len(), what),
            before.kinds.len()
        ),
    };
    let span = own.span.unwrap_or(other.version.language.span);
    let diagnostic = Diagnostic::new(&LINT, span, message)
        .label(if own.kinds.is_empty() { "has none" } else { "differs" })
        .help(format!("give `{own_code}` and `{code}` the same {what}s"));
    let there = before.span.unwrap_or(first.version.language.span);
    first.label(diagnostic, other, there, "compared with this")
}

fn count([first, other]: [Member; 2], [before, own]: [usize; 2]) -> Diagnostic {
    let message = format!(
        "the carousel has {} in `{}` and {before} in `{}`",
        words::count(own, "card"),
        other.code(),
        first.code()
    );
    let diagnostic = Diagnostic::new(&LINT, other.version.language.span, message)
        .label("another number of cards")
        .help("give each language as many cards");
    first.label(diagnostic, other, first.version.language.span, "compared with this")
}
