//! `var-order-differs`

use std::collections::HashMap;

use super::family::{self, Member, Whole};
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::{Hole, Part, Summary};
use crate::rules::{Check, Rule};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Related(check) };

static LINT: Lint = Lint {
    name: "var-order-differs",
    group: Group::Repository,
    severity: Severity::Warning,
    pedantic: false,
    what: "A number means the same value in each language.",
    why: "A program sends its values by number. Where two numbers have changed places in one language, its customers read the order number where their name should be. Their samples show it. Placeholders with names cannot be mixed up so.",
    bad: r#"language en_US {
  body "Hi {{1}}, your order {{2}} has left our house and will reach you tomorrow."
  examples { 1 "Tony"; 2 "AC-2041" }
}
language de {
  body "Ihre Bestellung {{1}} ist unterwegs, {{2}}, und wird Sie wohl morgen erreichen."
  examples { 1 "AC-2041"; 2 "Tony" }
}"#,
    good: r#"language en_US {
  body "Hi {{1}}, your order {{2}} has left our house and will reach you tomorrow."
  examples { 1 "Tony"; 2 "AC-2041" }
}
language de {
  body "Ihre Bestellung {{2}} ist unterwegs, {{1}}, und wird Sie wohl morgen erreichen."
  examples { 1 "Tony"; 2 "AC-2041" }
}"#,
    fix: FixKind::None,
    codes: &[],
    sources: &[reference::DERIVED],
};

fn check(files: &[&Summary]) -> Vec<family::Finding> {
    family::compare(files, compare)
}

fn compare(first: Whole, other: Whole) -> Vec<Diagnostic> {
    let members = [first.member, other.member];
    first.pairs(&other).filter_map(|parts| swapped(members, parts)).collect()
}

fn swapped([first, other]: [Member; 2], (before, part): (&Part, &Part)) -> Option<Diagnostic> {
    let samples = |pair: &(&Hole, &Hole)| Some((pair.0.sample?, pair.1.sample?));
    let pairs = || before.holes.iter().zip(&part.holes).filter(|pair| samples(pair).is_some());
    // There may be any number of them, so that each must not be held against each.
    let mut given = HashMap::new();
    pairs().for_each(|pair| _ = given.entry(samples(&pair)).or_insert(pair));
    let [one, two] = pairs().find_map(|one| {
        let (there, here) = samples(&one)?;
        let two = given.get(&Some((here, there))).filter(|_| here != there)?;
        Some([one, *two])
    })?;
    let message = format!(
        "the samples of {{{{{}}}}} and {{{{{}}}}} have changed places between `{}` and `{}`",
        one.1.name.value,
        two.1.name.value,
        first.code(),
        other.code()
    );
    let diagnostic = Diagnostic::new(&LINT, one.1.name.span, message)
        .label("means something else here")
        .also(two.1.name.span, "and so does this")
        .help(
            "give each value the same number in all languages, or use names such as `{{customer}}`",
        );
    Some(first.label(diagnostic, other, one.0.name.span, "the same number"))
}
