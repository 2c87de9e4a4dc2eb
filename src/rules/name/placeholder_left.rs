//! `name-placeholder-left`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::rules::{Check, Context, Rule};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Document(check) };

static LINT: Lint = Lint {
    name: "name-placeholder-left",
    group: Group::Name,
    severity: Severity::Error,
    pedantic: false,
    what: "The name is not the stand-in of a sample.",
    why: "Samples in the documentation have `<Insert Template Name>` or `your_template_name` where your own name belongs.",
    bad: "template your_template_name",
    good: "template spring_sale",
    fix: FixKind::None,
    codes: &["8x8 3032"],
    sources: &[reference::EIGHT_CREATE],
};

/// Words that stand beside `insert` in a stand-in; alone, `insert` may well be meant.
const BESIDE_INSERT: [&str; 4] = ["template", "name", "here", "your"];

/// Whether the name is a stand-in that a sample left.
pub fn is_left(name: &str) -> bool {
    if name.contains(['<', '>']) {
        return true;
    }
    // Few names have either of these words.
    let is_suspect =
        |part: &str| part.eq_ignore_ascii_case("insert") || part.eq_ignore_ascii_case("template");
    if !name.split(['_', '-']).any(is_suspect) {
        return false;
    }
    let name = name.to_ascii_lowercase().replace('-', "_");
    let has = |word: &str| name.split('_').any(|part| part == word);
    name == "insert"
        || name.contains("your_template_name")
        || (has("insert") && BESIDE_INSERT.iter().any(|word| has(word)))
}

fn check(context: &mut Context) {
    let Some(name) = context.document.name.get().filter(|name| is_left(&name.value)) else {
        return;
    };
    context.report(
        Diagnostic::new(&LINT, name.span, "the name was never filled in")
            .label("this comes from a sample")
            .help("write the template's own name, such as `spring_sale`"),
    );
}
