//! `marketing-as-utility-name`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::Category;
use crate::rules::{Check, Context, Rule};
use crate::text::Span;

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Document(check) };

static LINT: Lint = Lint {
    name: "marketing-as-utility-name",
    group: Group::Content,
    severity: Severity::Info,
    pedantic: true,
    what: "The name of a template agrees with its category.",
    why: "A name like `sale_may` on a utility template makes a reviewer look twice, and a colleague choose wrong.",
    bad: "template sale_may",
    good: "template sale_may
category marketing
body \"Hi, our lamps are on sale this week. Reply STOP to opt out.\"",
    fix: FixKind::None,
    codes: &[],
    sources: &[reference::DERIVED],
};

/// Words in names that speak of the other category.
const PROMOTION: &[&str] =
    &["promo", "promos", "promotion", "sale", "offer", "offers", "discount", "deal", "campaign"];
const BUSINESS: &[&str] = &["invoice", "receipt", "shipped", "delivered", "refund"];

fn check(context: &mut Context) {
    let Some(name) = context.document.name.get() else { return };
    let Some(category) = context.category() else { return };
    let (words, other) = match category {
        Category::Utility => (PROMOTION, Category::Marketing),
        Category::Marketing => (BUSINESS, Category::Utility),
        Category::Authentication => return,
    };
    let mut at = name.span.start as usize;
    for word in name.value.split('_') {
        if words.contains(&word) {
            context.report(
                Diagnostic::new(
                    &LINT,
                    Span::new(at, at + word.len()),
                    format!("`{word}` speaks of {}, but this is {}", other.name(), category.name()),
                )
                .label("the other category")
                .help(format!("choose another name, or write `category {}`", other.name())),
            );
            return;
        }
        at += word.len() + 1;
    }
}
