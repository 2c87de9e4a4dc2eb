//! `name-charset`

use super::{placeholder_left, reserved_sample, slug};
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::rules::{Check, Context, Rule};
use crate::text::{Edit, words};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Document(check) };

static LINT: Lint = Lint {
    name: "name-charset",
    group: Group::Name,
    severity: Severity::Error,
    pedantic: false,
    what: "A name has only lower-case letters from a to z, digits and underscores.",
    why: "8x8 and Meta refuse a name with capitals, hyphens, spaces or accents.",
    bad: "template Order-Shipped",
    good: "template order_shipped",
    fix: FixKind::Safe,
    codes: &["8x8 3032", "Meta 100"],
    sources: &[reference::EIGHT_TYPES, reference::EIGHT_API, reference::META_OVERVIEW],
};

/// How many of the wrong signs a message names.
const SIGNS_NAMED: usize = 5;

fn check(context: &mut Context) {
    let Some(name) = context.document.name.get() else { return };
    if slug::is_name(&name.value) || placeholder_left::is_left(&name.value) {
        return;
    }
    let signs: Vec<String> = slug::foreign_signs(&name.value)
        .into_iter()
        .take(SIGNS_NAMED)
        .map(|sign| sign.escape_debug().to_string())
        .collect();
    let signs = words::all(signs.iter().map(String::as_str));
    let mut finding = Diagnostic::new(
        &LINT,
        name.span,
        "a template's name has only lower-case letters, digits and `_`",
    )
    .label(format!("{signs} cannot stand in a name"));
    let better = slug::slug(&name.value).filter(|slug| !reserved_sample::is_reserved(slug));
    finding = match better {
        Some(better) => {
            let title = format!("write `{better}`");
            let edits = vec![Edit::replace(name.span, &*better)];
            // Spelling a letter otherwise is a guess, and another name is another template.
            let fixed = if name.value.is_ascii() {
                finding.fix(&*title, edits)
            } else {
                finding.unsafe_fix(&*title, edits)
            };
            fixed.help(title)
        }
        None => finding.help("write a name such as `order_shipped`"),
    };
    context.report(finding);
}
