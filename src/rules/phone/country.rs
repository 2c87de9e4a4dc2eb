//! `phone-country-format`, `phone-country-required`, `phone-country-mismatch`

use super::Phone;
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::lang::countries;
use crate::model::Slot;
use crate::rules::{Check, Rule};
use crate::text::{Edit, Spanned, words};

pub static FORMAT: Rule = Rule { lint: &FORMAT_LINT, check: Check::Family };
pub static REQUIRED: Rule = Rule { lint: &REQUIRED_LINT, check: Check::Family };
pub static MISMATCH: Rule = Rule { lint: &MISMATCH_LINT, check: Check::Family };

static FORMAT_LINT: Lint = Lint {
    name: "phone-country-format",
    group: Group::Phone,
    severity: Severity::Error,
    pedantic: false,
    what: "A country is its code of two capitals, as in ISO 3166-1.",
    why: "8x8's schema takes exactly two letters.",
    bad: r#"buttons {
  phone "Call us" "+6562211521" country=Singapore
}"#,
    good: r#"buttons {
  phone "Call us" "+6562211521" country=SG
}"#,
    fix: FixKind::Safe,
    codes: &["8x8 1009", "8x8 3018"],
    sources: &[reference::EIGHT_CREATE],
};

static REQUIRED_LINT: Lint = Lint {
    name: "phone-country-required",
    group: Group::Phone,
    severity: Severity::Error,
    pedantic: false,
    what: "A phone button names its country.",
    why: "8x8's documentation always asks for it. For a national number nobody could tell the country otherwise, so that is an error; for a number with `+`, or one so long that it must hold the code of its country, 8x8 may derive it, and this is a warning.",
    bad: r#"buttons {
  phone "Call us" "+6562211521"
}"#,
    good: r#"buttons {
  phone "Call us" "+6562211521" country=SG
}"#,
    fix: FixKind::Safe,
    codes: &["8x8 3049", "Meta 192"],
    sources: &[reference::EIGHT_COMPONENTS, reference::EIGHT_CREATE],
};

static MISMATCH_LINT: Lint = Lint {
    name: "phone-country-mismatch",
    group: Group::Phone,
    severity: Severity::Warning,
    pedantic: false,
    what: "The country is the one whose code begins the number.",
    why: "One of the two is wrong, and customers may call a stranger.",
    bad: r#"buttons {
  phone "Call us" "+6562211521" country=MY
}"#,
    good: r#"buttons {
  phone "Call us" "+6562211521" country=SG
}"#,
    fix: FixKind::Unsafe,
    codes: &[],
    sources: &[reference::DERIVED],
};

pub fn look(phone: &Phone) -> Option<Diagnostic> {
    match phone.country {
        Slot::Absent => missing(phone),
        Slot::Faulty(_) => None,
        Slot::Given(country) if countries::exists(&country.value) => mismatch(phone, country),
        Slot::Given(country) => Some(unknown(phone, country)),
    }
}

fn missing(phone: &Phone) -> Option<Diagnostic> {
    let number = &phone.number;
    if !number.is_dialled() && !number.international {
        return None;
    }
    let span = number.text.span;
    if !number.international && number.may_be_whole() {
        return Some(without_plus(phone));
    }
    if !number.international {
        return Some(
            Diagnostic::new(&REQUIRED_LINT, span, "nothing says in which country this number is")
                .label("a national number")
                .help("add the country, as in `country=SG`, or write the number with `+` and its code"),
        );
    }
    let finding =
        Diagnostic::new(&REQUIRED_LINT, span, "the phone button does not name its country")
            .severity(Severity::Warning)
            .label("no country");
    let candidates: Vec<&str> = countries::by_prefix(&number.digits).collect();
    Some(match candidates.as_slice() {
        [only] => {
            let insertion = Edit::insert(span.end as usize, format!(" country={only}"));
            finding
                .help(format!("add `country={only}`"))
                .fix(format!("add `country={only}`"), vec![insertion])
        }
        _ => finding.help("add the country, as in `country=SG`"),
    })
}

fn without_plus(phone: &Phone) -> Diagnostic {
    let span = phone.number.text.span;
    let message = "the phone button does not name its country, and its number has no `+`";
    Diagnostic::new(&REQUIRED_LINT, span, message)
        .severity(Severity::Warning)
        .label("no country, no `+`")
        .help("write `+` in front if it begins with the code of its country, and add the country, as in `country=SG`")
        .unsafe_fix("put `+` in front", vec![Edit::insert(span.start as usize + 1, "+")])
}

fn mismatch(phone: &Phone, country: &Spanned<String>) -> Option<Diagnostic> {
    let dialled = phone.number.dial_code()?;
    let code = &country.value;
    if countries::dial_code(code) == Some(dialled) {
        return None;
    }
    let finding = Diagnostic::new(
        &MISMATCH_LINT,
        country.span,
        format!("the number begins with `+{dialled}`, which is not the code of {}", named(code)),
    )
    .label(format!("`+{}`", countries::dial_code(code).unwrap_or_default()))
    .also(phone.number.text.span, format!("`+{dialled}`"));
    let candidates: Vec<&str> = countries::by_prefix(&phone.number.digits).collect();
    Some(match candidates.as_slice() {
        [only] => finding
            .help(format!("write `country={only}`, or mend the number"))
            .unsafe_fix(format!("write `{only}`"), vec![Edit::replace(country.span, *only)]),
        _ => finding.help("mend the country or the number"),
    })
}

fn named(code: &str) -> &str {
    countries::name(code).unwrap_or(code)
}

fn unknown(phone: &Phone, country: &Spanned<String>) -> Diagnostic {
    let written = country.value.as_str();
    let finding =
        Diagnostic::new(&FORMAT_LINT, country.span, format!("there is no country `{written}`"));
    if let Some(code) = countries::called(written) {
        return finding
            .label(format!("`{code}`"))
            .help(format!("write `country={code}`, the two capitals of {}", named(code)))
            .fix(format!("write `{code}`"), vec![Edit::replace(country.span, code)]);
    }
    let near = words::nearest(written, countries::codes().map(named));
    let near = near.and_then(|name| countries::codes().find(|code| named(code) == name));
    let of_number = only_country(phone).filter(|_| near.is_none());
    let finding = finding.suggest(country.span, near, "not two capitals of a country");
    let finding = match near.or(of_number) {
        Some(code) => {
            finding.help(format!("write `country={code}`, the two capitals of {}", named(code)))
        }
        None => finding.help("write the two capitals of the country, as in `country=SG`"),
    };
    match of_number {
        Some(code) => finding
            .also(phone.number.text.span, format!("a number in {}", named(code)))
            .unsafe_fix(format!("write `{code}`"), vec![Edit::replace(country.span, code)]),
        None => finding,
    }
}

/// The one country whose code begins an international number.
fn only_country(phone: &Phone) -> Option<&'static str> {
    let digits = phone.number.international.then_some(&phone.number.digits)?;
    let mut candidates = countries::by_prefix(digits);
    candidates.next().filter(|_| candidates.next().is_none())
}
