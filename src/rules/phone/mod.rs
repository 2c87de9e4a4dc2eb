//! Phone number buttons.

mod country;
mod invalid;
mod leading_zero;
mod letters;
mod number;
mod required;
mod short_code;
mod too_long;
mod too_many;
mod variable;

use super::{Context, Rule};
use crate::diagnostic::{Diagnostic, Severity};
use crate::model::{Button, ButtonKind, Slot};
use crate::text::Spanned;
use number::Number;

pub static RULES: &[&Rule] = &[
    &required::RULE,
    &too_many::RULE,
    &variable::RULE,
    &invalid::RULE,
    &invalid::EXTENSION,
    &too_long::RULE,
    &letters::RULE,
    &short_code::RULE,
    &leading_zero::RULE,
    &country::FORMAT,
    &country::REQUIRED,
    &country::MISMATCH,
];

/// A phone button whose number is written out.
struct Phone<'a> {
    number: Number<'a>,
    country: &'a Slot<Spanned<String>>,
}

/// What can be wrong with the number; the first that speaks is enough.
const NUMBER: &[fn(&Phone) -> Option<Diagnostic>] = &[
    invalid::extension,
    too_long::look,
    letters::look,
    invalid::look,
    short_code::look,
    leading_zero::look,
];

/// Reads each number once, for all rules that look at it.
fn look_at_number(button: &Button, context: &mut Context) {
    let ButtonKind::Phone { number, country } = &button.kind else { return };
    let Some(text) = number.get() else { return };
    if text.is_blank() || text.has_braces() {
        return;
    }
    let phone = Phone { number: Number::read(text), country };
    let fault = NUMBER.iter().find_map(|look| look(&phone));
    // Of a number that is none, nobody can say which country it lacks.
    let refused = fault.as_ref().is_some_and(|fault| fault.severity == Severity::Error);
    let country = country::look(&phone)
        .filter(|finding| !refused || finding.lint.name == country::FORMAT.lint.name);
    fault.into_iter().chain(country).for_each(|finding| context.report(finding));
}
