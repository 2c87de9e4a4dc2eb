//! `vars-differ-by-language`

use super::family::{self, Member, Whole};
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::{Hole, Part, PartPlace, Summary};
use crate::rules::{Check, Rule};
use crate::text::words;

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Related(check) };

static LINT: Lint = Lint {
    name: "vars-differ-by-language",
    group: Group::Repository,
    severity: Severity::Error,
    pedantic: false,
    what: "A template has the same placeholders in each language.",
    why: "A program sends the same values whatever the language. Where one language has more placeholders than the others, or fewer, WhatsApp refuses the send. In files, codes and payloads it does not count them; there a program that sends by name has nothing for the name that differs, and the finding is a warning.",
    bad: r#"language en_US { body "Hi {{customer}}, your order {{order}} has left our house and comes tomorrow." }
language de { body "Guten Tag {{customer}}, Ihre Bestellung hat unser Haus verlassen und kommt morgen." }
examples { customer "Tony"; order "AC-2041" }"#,
    good: r#"language en_US { body "Hi {{customer}}, your order {{order}} has left our house and comes tomorrow." }
language de { body "Guten Tag {{customer}}, Ihre Bestellung {{order}} hat unser Haus verlassen und kommt morgen." }
examples { customer "Tony"; order "AC-2041" }"#,
    fix: FixKind::None,
    codes: &["Meta 132000"],
    sources: &[reference::META_OVERVIEW, reference::COMMUNITY],
};

fn check(files: &[&Summary]) -> Vec<family::Finding> {
    family::compare(files, compare)
}

fn compare(first: Whole, other: Whole) -> Vec<Diagnostic> {
    let alike = first.pairs(&other).filter(|(before, part)| before.kind == part.kind);
    let members = [first.member, other.member];
    alike.filter_map(|parts| differ(members, parts)).collect()
}

fn differ([first, other]: [Member; 2], (before, part): (&Part, &Part)) -> Option<Diagnostic> {
    if is_numbered(before) != is_numbered(part) {
        // Building puts numbers in the place of names, so only their count matters.
        return (before.holes.len() != part.holes.len())
            .then(|| count([first, other], (before, part)));
    }
    let (missing, extra) = (without(before, part), without(part, before));
    if missing.is_empty() && extra.is_empty() {
        return None;
    }
    let place = name(part);
    let (own, code) = (other.code(), first.code());
    let list = |holes: &[&Hole]| words::all(holes.iter().map(|hole| hole.name.value));
    let message = match (missing.is_empty(), extra.is_empty()) {
        (true, _) => {
            format!("{place} in `{own}` has {}, that in `{code}` has not", list(&extra))
        }
        (_, true) => format!("{place} in `{own}` lacks {} of `{code}`", list(&missing)),
        _ => format!(
            "{place} in `{own}` has {}, where `{code}` has {}",
            list(&extra),
            list(&missing)
        ),
    };
    let span = extra.first().map_or(part.span, |hole| hole.name.span);
    let mut diagnostic = Diagnostic::new(&LINT, span, message)
        .severity(severity(part))
        .label(if extra.is_empty() { "lacks it" } else { "only here" })
        .help(format!("use the same placeholders in `{own}` and `{code}`"));
    for hole in extra.iter().skip(1) {
        diagnostic = diagnostic.also(hole.name.span, "only here");
    }
    for hole in &missing {
        diagnostic = first.label(diagnostic, other, hole.name.span, "only there");
    }
    if missing.is_empty() {
        diagnostic = first.label(diagnostic, other, before.span, "without it");
    }
    Some(diagnostic)
}

fn count([first, other]: [Member; 2], (before, part): (&Part, &Part)) -> Diagnostic {
    let message = format!(
        "{} has {} in `{}` and {} in `{}`",
        name(part),
        words::count(part.holes.len(), "placeholder"),
        other.code(),
        before.holes.len(),
        first.code()
    );
    let diagnostic = Diagnostic::new(&LINT, part.span, message)
        .severity(severity(part))
        .label("another number")
        .help("use the same placeholders in both languages");
    first.label(diagnostic, other, before.span, "compared with this")
}

/// WhatsApp counts what fills texts and addresses; what fills the rest is only missed by who sends it.
fn severity(part: &Part) -> Severity {
    if part.is_numbered() { Severity::Error } else { Severity::Warning }
}

/// How messages call a part.
fn name(part: &Part) -> String {
    let name = match part.place {
        PartPlace::Header => "the header".to_owned(),
        PartPlace::Body => "the body".to_owned(),
        PartPlace::Button(index) if part.is_numbered() => {
            format!("the address of button {}", index + 1)
        }
        PartPlace::Button(index) => format!("button {}", index + 1),
    };
    match part.card {
        Some(card) => format!("{name} of card {}", card + 1),
        None => name,
    }
}

fn is_numbered(part: &Part) -> bool {
    let mut names = part.holes.iter().map(|hole| hole.name.value);
    names.any(|name| name.bytes().all(|byte| byte.is_ascii_digit()))
}

/// The placeholders of a part that another lacks.
fn without<'p>(part: &'p Part<'p>, other: &Part) -> Vec<&'p Hole<'p>> {
    // They are sorted by name.
    let find = |name: &str| other.holes.binary_search_by_key(&name, |hole| hole.name.value);
    part.holes.iter().filter(|hole| find(hole.name.value).is_err()).collect()
}
