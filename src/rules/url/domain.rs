//! `url-domain-not-owned`

use super::Address;
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::rules::{Check, Rule};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Family };

static LINT: Lint = Lint {
    name: "url-domain-not-owned",
    group: Group::Url,
    severity: Severity::Info,
    pedantic: true,
    what: "The address of a URL button is at one of the project's own domains.",
    why: "Reviewers compare the domain with the sender, and a slip in it leads customers to strangers.",
    bad: r#"buttons {
  url "Track order" "https://www.acme-store.com/track"
}"#,
    good: r#"buttons {
  url "Track order" "https://www.acme-stores.com/track"
}"#,
    fix: FixKind::None,
    codes: &[],
    sources: &[reference::ENGATI],
};

pub fn look(address: &Address) -> Option<Diagnostic> {
    let host = address.url.as_ref().ok()?.host;
    if address.domains.is_empty() {
        return None;
    }
    let name = host.text.to_lowercase();
    let owns = |domain: &String| {
        let rest = name.strip_suffix(domain.to_lowercase().as_str());
        rest.is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
    };
    if address.domains.iter().any(owns) {
        return None;
    }
    let message = format!("`{name}` is not one of the project's own domains");
    Some(
        Diagnostic::new(&LINT, address.text.span_of(host.range()), message)
            .label("whose is this?")
            .help("if it is yours, add it to `domains` under `[rules.url-domain-not-owned]` in wattle.toml"),
    )
}
