//! `url-example-missing`

use crate::diagnostic::{FixKind, Group, Lint, Severity, reference};
use crate::rules::{Check, Rule};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Family };

pub static LINT: Lint = Lint {
    name: "url-example-missing",
    group: Group::Url,
    severity: Severity::Error,
    pedantic: false,
    what: "The placeholder of an address has a sample value.",
    why: "Reviewers open the link with the sample in it; 8x8 and Meta refuse a template that lacks it.",
    bad: r#"buttons {
  url "Track order" "https://www.acme-stores.com/track/{{order}}"
}"#,
    good: r#"buttons {
  url "Track order" "https://www.acme-stores.com/track/{{order}}"
}
examples { order "AC-2041" }"#,
    fix: FixKind::Unsafe,
    codes: &["Meta 100 / 2388043"],
    sources: &[reference::EIGHT_COMPONENTS, reference::META_COMPONENTS],
};
