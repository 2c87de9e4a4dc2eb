//! `name-underscore-edges`

use super::well_formed;
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::rules::{Check, Context, Rule};
use crate::text::Edit;

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Document(check) };

static LINT: Lint = Lint {
    name: "name-underscore-edges",
    group: Group::Name,
    severity: Severity::Info,
    pedantic: true,
    what: "Underscores stand between words, one at a time.",
    why: "Nothing forbids others, but two names that differ by an underscore are easily taken for one another.",
    bad: "template _sale__may_",
    good: "template sale_may",
    fix: FixKind::Unsafe,
    codes: &[],
    sources: &[reference::ADVICE],
};

fn check(context: &mut Context) {
    let Some(name) = well_formed(context) else { return };
    let parts = || name.value.split('_').filter(|part| !part.is_empty());
    if !name.value.starts_with('_') && !name.value.ends_with('_') && !name.value.contains("__") {
        return;
    }
    let finding = Diagnostic::new(&LINT, name.span, "the name has an underscore too many")
        .label("at an end, or two in a row");
    let better = parts().collect::<Vec<_>>().join("_");
    context.report(if better.is_empty() {
        finding.help("write a name such as `order_shipped`")
    } else {
        let title = format!("write `{better}`");
        finding.help(&*title).unsafe_fix(title, vec![Edit::replace(name.span, better)])
    });
}
