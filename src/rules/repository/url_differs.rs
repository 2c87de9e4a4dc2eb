//! `url-differs-by-language`

use super::family::{self, Member, Whole};
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::{Part, Summary};
use crate::rules::{Check, Rule};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Related(check) };

static LINT: Lint = Lint {
    name: "url-differs-by-language",
    group: Group::Repository,
    severity: Severity::Info,
    pedantic: true,
    what: "A button leads to the same host in each language.",
    why: "Shops have sites of their own for some countries, but a host that only one language has is often left from a test.",
    bad: r#"language en_US {
  body "Hi, your order has left our house and will reach you tomorrow."
  buttons { url "Track order" "https://www.acme-stores.com/track" }
}
language de {
  body "Guten Tag, Ihre Bestellung hat unser Haus verlassen und kommt morgen."
  buttons { url "Sendung verfolgen" "https://staging.acme-stores.com/track" }
}"#,
    good: r#"language en_US {
  body "Hi, your order has left our house and will reach you tomorrow."
  buttons { url "Track order" "https://www.acme-stores.com/track" }
}
language de {
  body "Guten Tag, Ihre Bestellung hat unser Haus verlassen und kommt morgen."
  buttons { url "Sendung verfolgen" "https://www.acme-stores.com/track" }
}"#,
    fix: FixKind::None,
    codes: &[],
    sources: &[reference::DERIVED],
};

fn check(files: &[&Summary]) -> Vec<family::Finding> {
    family::compare(files, compare)
}

fn compare(first: Whole, other: Whole) -> Vec<Diagnostic> {
    let members = [first.member, other.member];
    first.pairs(&other).filter_map(|parts| differ(members, parts)).collect()
}

fn differ([first, other]: [Member; 2], (before, part): (&Part, &Part)) -> Option<Diagnostic> {
    let (there, here) = (before.host.as_ref()?, part.host.as_ref()?);
    if there.value == here.value {
        return None;
    }
    let message = format!(
        "the button leads to `{}` in `{}` and to `{}` in `{}`",
        here.value,
        other.code(),
        there.value,
        first.code()
    );
    let diagnostic = Diagnostic::new(&LINT, here.span, message)
        .label("another host")
        .help("make sure that each language has a site of its own");
    Some(first.label(diagnostic, other, there.span, "compared with this"))
}
