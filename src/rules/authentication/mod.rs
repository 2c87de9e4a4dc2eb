//! Authentication templates and the one-time code button.

mod body_text;
mod expiry_missing;
mod expiry_outside;
mod expiry_range;
mod foreign_buttons;
mod otp_category;
mod otp_text_custom;
mod otp_text_length;
mod otp_too_many;
mod security_outside;
mod shape;
mod ttl_vs_expiry;

pub use foreign_buttons::refuse;

use super::{Context, Rule};
use crate::model::{Category, Template};
use crate::text::Edit;

pub static RULES: &[&Rule] = &[
    &shape::RULE,
    &shape::LOCATION,
    &body_text::RULE,
    &security_outside::RULE,
    &expiry_range::RULE,
    &expiry_outside::RULE,
    &expiry_missing::RULE,
    &otp_category::RULE,
    &otp_too_many::RULE,
    &otp_text_length::RULE,
    &otp_text_custom::RULE,
    &ttl_vs_expiry::RULE,
    &foreign_buttons::BUTTONS_IN_AUTH,
    &foreign_buttons::URL_AUTH,
];

/// Whether an authentication template has neither the button that it needs nor anything that
/// was written in its place.
pub fn lacks_buttons(template: &Template, context: &Context) -> bool {
    context.is_authentication()
        && !context.document.has_unknown
        && template.buttons.is_absent()
        && template.carousel.is_absent()
        && template.call_permission.is_absent()
}

/// The edit that adds a statement at the end of the file.
pub fn at_end(context: &Context, statement: &str) -> Edit {
    let text = context.source.text();
    let break_before = if text.ends_with('\n') { "" } else { "\n" };
    Edit::insert(text.len(), format!("{break_before}{statement}\n"))
}

/// Whether the category is known and is another.
fn is_elsewhere(context: &Context) -> bool {
    context.category().is_some_and(|category| category != Category::Authentication)
}
