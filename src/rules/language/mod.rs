//! Language codes, and whether the text fits them.

mod code;
mod content_mismatch;
mod format;
mod legacy_alias;
mod mixed;
mod over_5_chars;
mod region_pair;
mod required;
mod rtl_controls;
mod unsupported;

use self::code::{Code, judge};
use super::{Context, Rule};
use crate::model::Template;

pub static RULES: &[&Rule] = &[
    &required::RULE,
    &unsupported::RULE,
    &format::RULE,
    &legacy_alias::RULE,
    &over_5_chars::RULE,
    &region_pair::RULE,
    &content_mismatch::RULE,
    &mixed::RULE,
    &rtl_controls::RULE,
];

/// Judges each code once, for all rules that look at it.
fn look_at_code(template: &Template, context: &mut Context) {
    let Some(code) = template.language.get() else { return };
    context.report(match judge(&code.value) {
        Code::Known => return,
        Code::Misspelt(right) => format::accuse(code, right),
        Code::Alias(choices) => legacy_alias::accuse(code, choices),
        Code::Unknown => unsupported::accuse(code),
    });
}
