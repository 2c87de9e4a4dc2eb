//! `language-pair-redundant`

use super::family::{self, Finding, Member};
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::Summary;
use crate::rules::{Check, Rule};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Related(check) };

static LINT: Lint = Lint {
    name: "language-pair-redundant",
    group: Group::Repository,
    severity: Severity::Info,
    pedantic: true,
    what: "A language at large and one of its regions do not say the same.",
    why: "To WhatsApp they are two templates with one text, each with its own review; a reviewer may take the second for a copy.",
    bad: r#"language en { body "Hi, your order has left our house and will reach you tomorrow." }
language en_US { body "Hi, your order has left our house and will reach you tomorrow." }"#,
    good: r#"language en_US { body "Hi, your order has left our house and will reach you tomorrow." }"#,
    fix: FixKind::None,
    codes: &[],
    sources: &[reference::DERIVED],
};

fn check(files: &[&Summary]) -> Vec<Finding> {
    let pairs = family::regional(files).into_iter();
    pairs.filter_map(|[general, region]| Some((region.index, same(general, region)?))).collect()
}

fn same(general: Member, region: Member) -> Option<Diagnostic> {
    let (there, here) = (general.version.said?, region.version.said?);
    if there.value != here.value {
        return None;
    }
    let message = format!("`{}` says the same as `{}`", region.code(), general.code());
    let diagnostic = Diagnostic::new(&LINT, region.version.language.span, message)
        .label("the same text")
        .help("keep the one that your program names when it sends");
    Some(general.label(diagnostic, region, general.version.language.span, "as here"))
}
