//! `category-us-marketing`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::{Category, Template};
use crate::rules::{Check, Context, Rule};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Template(check) };

static LINT: Lint = Lint {
    name: "category-us-marketing",
    group: Group::Category,
    severity: Severity::Info,
    pedantic: true,
    what: "A marketing template is for customers outside the United States.",
    why: "Since April 2025 Meta delivers no marketing templates to numbers of the United States; a send to one fails.",
    bad: "category marketing
language en_US",
    good: "category marketing
language en_GB",
    fix: FixKind::None,
    codes: &["Meta 131049"],
    sources: &[reference::META_USER_LIMITS],
};

fn check(template: &Template, context: &mut Context) {
    let american = template.language.get().filter(|code| code.value == "en_US");
    let Some(code) = american else { return };
    if context.category() != Some(Category::Marketing) {
        return;
    }
    context.report(
        Diagnostic::new(
            &LINT,
            code.span,
            "marketing templates are not delivered to numbers in the United States",
        )
        .label("the language of the United States")
        .help("make sure that its customers are elsewhere"),
    );
}
