//! `url-var-glued`, `url-var-empty-key`, `url-open-redirect`, `url-fragment-var`

use super::Address;
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::Placeholder;
use crate::rules::{Check, Rule};
use crate::text::Edit;

pub static GLUED: Rule = Rule { lint: &GLUED_LINT, check: Check::Family };
pub static EMPTY_KEY: Rule = Rule { lint: &EMPTY_KEY_LINT, check: Check::Family };
pub static OPEN_REDIRECT: Rule = Rule { lint: &OPEN_REDIRECT_LINT, check: Check::Family };
pub static FRAGMENT: Rule = Rule { lint: &FRAGMENT_LINT, check: Check::Family };

static GLUED_LINT: Lint = Lint {
    name: "url-var-glued",
    group: Group::Url,
    severity: Severity::Warning,
    pedantic: false,
    what: "Something parts the placeholder of an address from the word before it.",
    why: "The value is put right behind the address, so `/plants{{1}}` becomes `/plantsAC-2041`. Samples of 8x8 and Meta have this slip in them.",
    bad: r#"buttons {
  url "Track order" "https://www.acme-stores.com/track{{order}}"
}
examples { order "AC-2041" }"#,
    good: r#"buttons {
  url "Track order" "https://www.acme-stores.com/track/{{order}}"
}
examples { order "AC-2041" }"#,
    fix: FixKind::Unsafe,
    codes: &[],
    sources: &[reference::EIGHT_CREATE, reference::META_CAROUSEL],
};

static EMPTY_KEY_LINT: Lint = Lint {
    name: "url-var-empty-key",
    group: Group::Url,
    severity: Severity::Warning,
    pedantic: false,
    what: "A value in the query of an address has a name.",
    why: "Behind `?=` the page cannot tell what the value is.",
    bad: r#"buttons {
  url "Track order" "https://www.acme-stores.com/track?={{order}}"
}
examples { order "AC-2041" }"#,
    good: r#"buttons {
  url "Track order" "https://www.acme-stores.com/track?id={{order}}"
}
examples { order "AC-2041" }"#,
    fix: FixKind::None,
    codes: &[],
    sources: &[reference::COMMUNITY],
};

static OPEN_REDIRECT_LINT: Lint = Lint {
    name: "url-open-redirect",
    group: Group::Url,
    severity: Severity::Warning,
    pedantic: false,
    what: "The placeholder of an address is not where another page is named.",
    why: "Behind `?url=` or `?next=` the value most often is an address to go on to. Such links can be bent to lead anywhere, and reviewers take them for misleading.",
    bad: r#"buttons {
  url "Track order" "https://www.acme-stores.com/go?url={{page}}"
}
examples { page "track" }"#,
    good: r#"buttons {
  url "Track order" "https://www.acme-stores.com/track?id={{order}}"
}
examples { order "AC-2041" }"#,
    fix: FixKind::None,
    codes: &[],
    sources: &[reference::META_POLICY, reference::ADVICE],
};

static FRAGMENT_LINT: Lint = Lint {
    name: "url-fragment-var",
    group: Group::Url,
    severity: Severity::Info,
    pedantic: true,
    what: "The placeholder of an address stands before any `#`.",
    why: "Browsers keep what follows `#` to themselves, so your server never gets the value.",
    bad: r##"buttons {
  url "Track order" "https://www.acme-stores.com/track#{{order}}"
}
examples { order "AC-2041" }"##,
    good: r#"buttons {
  url "Track order" "https://www.acme-stores.com/track?id={{order}}"
}
examples { order "AC-2041" }"#,
    fix: FixKind::None,
    codes: &[],
    sources: &[reference::ADVICE],
};

/// Names of query values that hold a page to go on to.
const REDIRECTS: &[&str] =
    &["goto", "next", "redirect", "redirect_uri", "redirect_url", "return_url", "to", "url"];

/// Whether an address ends with a sign in hexadecimal digits, as `%2F` is a slash.
fn ends_with_escape(address: &str) -> bool {
    let escape = address.rfind('%').map(|at| &address.as_bytes()[at + 1..]);
    escape.is_some_and(|code| code.len() == 2 && code.iter().all(u8::is_ascii_hexdigit))
}

pub fn look(address: &Address) -> Option<Diagnostic> {
    let (placeholder, before) = address.ending()?;
    if before.ends_with(char::is_alphanumeric) && !ends_with_escape(before) {
        return Some(glued(placeholder, before));
    }
    let (_, query) = before.split_once('?')?;
    let key = query.rsplit('&').next()?.strip_suffix('=')?;
    if key.is_empty() {
        return Some(
            Diagnostic::new(
                &EMPTY_KEY_LINT,
                placeholder.span,
                "the value has no name in the query",
            )
            .label("nothing before the `=`")
            .help("name it, for example `?id={{…}}`"),
        );
    }
    REDIRECTS.iter().any(|name| key.eq_ignore_ascii_case(name)).then(|| {
        Diagnostic::new(
            &OPEN_REDIRECT_LINT,
            placeholder.span,
            format!("the value of `{key}` looks like an address to go on to"),
        )
        .label("could lead anywhere")
        .help("send a key, and let your page look up where to go")
    })
}

fn glued(placeholder: &Placeholder, before: &str) -> Diagnostic {
    let sign = if before.contains('?') { "=" } else { "/" };
    let start = before.rfind(|sign: char| !sign.is_alphanumeric()).map_or(0, |at| at + 1);
    // The sign at `start - 1` may have several bytes, then `start` is no boundary.
    let word = before.get(start..).unwrap_or(before);
    Diagnostic::new(
        &GLUED_LINT,
        placeholder.span,
        format!("the value will be glued to the word `{word}`"),
    )
    .label("nothing between")
    .help(format!("write `{word}{sign}{{{{…}}}}`"))
    .unsafe_fix(
        format!("put `{sign}` between them"),
        vec![Edit::insert(placeholder.span.start as usize, sign)],
    )
}

pub fn fragment(address: &Address) -> Option<Diagnostic> {
    let (placeholder, before) = address.ending()?;
    before.contains('#').then(|| {
        Diagnostic::new(&FRAGMENT_LINT, placeholder.span, "your server will not see this value")
            .label("behind a `#`")
            .help("put it in the path or the query")
    })
}
