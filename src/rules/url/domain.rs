//! `url-domain-not-owned`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::Text;
use crate::rules::{Check, Context, Place, Rule, TextKind};
use crate::text::url::Url;

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Text(check) };

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

fn check(text: &Text, place: &Place, context: &mut Context) {
    let domains = context.settings.words(LINT.name);
    if place.kind != TextKind::Url || domains.is_empty() {
        return;
    }
    let Ok(url) = Url::parse(text.written()) else { return };
    let host = url.host.text.to_lowercase();
    let owned = |domain: &String| {
        let rest = host.strip_suffix(domain.to_lowercase().as_str());
        rest.is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
    };
    if domains.iter().any(owned) {
        return;
    }
    let message = format!("`{host}` is not one of the project's own domains");
    context.report(
        Diagnostic::new(&LINT, text.span_of(url.host.range()), message)
            .label("whose is this?")
            .help("if it is yours, add it to `domains` under `[rules.url-domain-not-owned]` in wattle.toml"),
    );
}
