//! `name-prefix`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::rules::{Check, Context, Rule};
use crate::text::{Edit, words};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Document(check) };

static LINT: Lint = Lint {
    name: "name-prefix",
    group: Group::Name,
    severity: Severity::Info,
    pedantic: true,
    what: "A template's name begins as the project's names do.",
    why: "An account may hold the templates of several teams; a beginning of its own tells whose a template is, and keeps names from clashing.",
    bad: "template order_shipped",
    good: "template acme_order_shipped",
    fix: FixKind::Unsafe,
    codes: &[],
    sources: &[reference::ADVICE],
};

fn check(context: &mut Context) {
    let prefixes = context.settings.words(LINT.name);
    let (Some(name), Some(first)) = (context.document.name.get(), prefixes.first()) else { return };
    if prefixes.iter().any(|prefix| name.value.starts_with(prefix.as_str())) {
        return;
    }
    let wanted = words::either(prefixes.iter().map(String::as_str));
    let finding =
        Diagnostic::new(&LINT, name.span, format!("the name does not begin with {wanted}"))
            .label("as names of this project do")
            .help(format!("name it `{first}{}`", name.value))
            .unsafe_fix(
                format!("put `{first}` before it"),
                vec![Edit::insert(name.span.start as usize, first)],
            );
    context.report(finding);
}
