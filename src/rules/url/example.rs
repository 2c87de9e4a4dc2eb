//! `url-example-form`, `url-example-bad`

use super::Address;
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::rules::value::Value;
use crate::rules::{Check, Rule, web};
use crate::text::url::{self, Url};

pub static FORM: Rule = Rule { lint: &FORM_LINT, check: Check::Family };
pub static BAD: Rule = Rule { lint: &BAD_LINT, check: Check::Family };

static FORM_LINT: Lint = Lint {
    name: "url-example-form",
    group: Group::Url,
    severity: Severity::Warning,
    pedantic: false,
    what: "The sample for an address is its end, not a whole address.",
    why: "8x8's samples give what is put in place of the placeholder, and the same is sent later. With a whole address the link would hold two.",
    bad: r#"buttons {
  url "Track order" "https://www.acme-stores.com/track/{{order}}"
}
examples { order "https://www.acme-stores.com/track/AC-2041" }"#,
    good: r#"buttons {
  url "Track order" "https://www.acme-stores.com/track/{{order}}"
}
examples { order "AC-2041" }"#,
    fix: FixKind::Safe,
    codes: &[],
    sources: &[reference::EIGHT_LIBRARY, reference::META_CAROUSEL],
};

static BAD_LINT: Lint = Lint {
    name: "url-example-bad",
    group: Group::Url,
    severity: Severity::Warning,
    pedantic: false,
    what: "With its sample filled in, an address can be opened.",
    why: "Reviewers open the link with the sample in it. A blank or a doubled slash breaks it.",
    bad: r#"buttons {
  url "Track order" "https://www.acme-stores.com/track/{{order}}"
}
examples { order "AC 2041" }"#,
    good: r#"buttons {
  url "Track order" "https://www.acme-stores.com/track/{{order}}"
}
examples { order "AC-2041" }"#,
    fix: FixKind::Unsafe,
    codes: &[],
    sources: &[reference::TWILIO_63013, reference::DERIVED],
};

pub fn look(address: &Address) -> Option<Diagnostic> {
    let (_, before) = address.ending()?;
    let sample = address.sample?;
    // What needs no escape can be no fault of an address that is sound without it. Blank samples, and
    // those with line breaks, are for the rules on samples.
    let is_safe = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
    if sample.text.bytes().all(is_safe) {
        return None;
    }
    if sample.text.trim().is_empty() || sample.text.contains(char::is_control) {
        return None;
    }
    let scheme = url::scheme(sample.text).unwrap_or_default();
    let whole = ["http", "https"].iter().any(|known| scheme.eq_ignore_ascii_case(known));
    if whole && !before.contains('?') {
        return Some(form(before, sample));
    }
    if before.ends_with('/') && sample.text.starts_with('/') {
        let finding = Diagnostic::new(
            &BAD_LINT,
            sample.span_of(0..1),
            "with this sample the address has two slashes in a row",
        );
        let finding = finding.label("the second slash").help("take the slash out of the sample");
        return Some(mend(finding, "take it out", sample, 0..1, ""));
    }
    Url::parse(&format!("{before}{}", sample.text)).err()?;
    Some(unescaped(sample))
}

fn form(before: &str, sample: Value) -> Diagnostic {
    let finding = Diagnostic::new(
        &FORM_LINT,
        sample.span(),
        format!("with this sample the address would be `{before}{}`", sample.text),
    )
    .label("a whole address")
    .help("give only what stands in place of the placeholder");
    match sample.text.strip_prefix(before) {
        Some(rest) if !rest.is_empty() => {
            mend(finding, "leave only the end", sample, 0..before.len(), "")
        }
        _ => finding,
    }
}

fn unescaped(sample: Value) -> Diagnostic {
    let range = web::unescaped(sample.text).next().unwrap_or(0..sample.text.len());
    let escape = web::escape(&sample.text[range.clone()]);
    let finding = Diagnostic::new(
        &BAD_LINT,
        sample.span_of(range.clone()),
        "with this sample the address cannot be opened",
    )
    .label("not in an address")
    .help("give a sample that can stand in an address as it is");
    match web::unescaped(sample.text).count() {
        1 => match sample.edit(range, escape) {
            Some(edit) => finding.unsafe_fix("write a percent escape", vec![edit]),
            None => finding,
        },
        _ => finding,
    }
}

fn mend(
    finding: Diagnostic,
    title: &str,
    sample: Value,
    range: std::ops::Range<usize>,
    with: &str,
) -> Diagnostic {
    match sample.edit(range, with) {
        Some(edit) => finding.fix(title, vec![edit]),
        None => finding,
    }
}
