//! `language-region-pair`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::Summary;
use crate::rules::repository::family::{self, Finding, Member};
use crate::rules::{Check, Rule};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Related(check) };

static LINT: Lint = Lint {
    name: "language-region-pair",
    group: Group::Language,
    severity: Severity::Info,
    pedantic: true,
    what: "A template is in a language at large or in its regions, not in both.",
    why: "To WhatsApp `en` and `en_US` are two templates, and it never sends one for the other; a send must name the very code that was approved.",
    bad: r#"language en { body "Hi, your order has left our house and will reach you tomorrow." }
language en_GB { body "Hi, your order has left our house and will reach you by tomorrow." }"#,
    good: r#"language en_US { body "Hi, your order has left our house and will reach you tomorrow." }
language en_GB { body "Hi, your order has left our house and will reach you by tomorrow." }"#,
    fix: FixKind::None,
    codes: &["8x8 1031", "8x8 3038", "Meta 132001"],
    sources: &[reference::META_LANGUAGES],
};

fn check(files: &[&Summary]) -> Vec<Finding> {
    let pairs = family::regional(files).into_iter();
    pairs.map(|[general, region]| (region.index, accuse(general, region))).collect()
}

fn accuse(general: Member, region: Member) -> Diagnostic {
    let message =
        format!("`{}` and `{}` are two templates to WhatsApp", region.code(), general.code());
    let diagnostic = Diagnostic::new(&LINT, region.version.language.span, message)
        .label("the region")
        .help("keep one of them, or make sure that each send names the right one");
    general.label(diagnostic, region, general.version.language.span, "the language at large")
}
