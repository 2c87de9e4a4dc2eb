//! `footer-empty`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::{Slot, Template};
use crate::rules::{Check, Context, Rule};
use crate::text::Edit;

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Template(check) };

static LINT: Lint = Lint {
    name: "footer-empty",
    group: Group::Footer,
    severity: Severity::Error,
    pedantic: false,
    what: "A footer that is written has a text.",
    why: "8x8 requires the text of a footer, and Meta refuses an empty one; a template may do without a footer.",
    bad: r#"footer """#,
    good: r#"footer "Acme Stores""#,
    fix: FixKind::Unsafe,
    codes: &["Meta 100 / 2388073"],
    sources: &[reference::EIGHT_CREATE],
};

fn check(template: &Template, context: &mut Context) {
    let Some(footer) = template.footer.get() else { return };
    let span = match &footer.text {
        Slot::Given(text) if text.is_blank() => text.span,
        Slot::Absent if footer.expires.is_absent() => footer.span,
        _ => return,
    };
    let finding = Diagnostic::new(&LINT, span, "the footer is empty")
        .label("nothing to show")
        .help("write a text, or take the footer out");
    // What follows may be the text that was meant.
    let follows = context.source.text()[footer.span.end as usize..].trim_start();
    let is_alone = !context.document.has_faults && !follows.starts_with('{');
    context.report(match is_alone {
        true => finding.unsafe_fix("take the footer out", vec![Edit::delete(footer.span)]),
        false => finding,
    });
}
