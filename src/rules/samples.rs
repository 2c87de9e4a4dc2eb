//! What cannot be a sample for all templates, as a configuration gives it.

use super::common::bad_blanks;
use crate::model::placeholder::{is_name, is_reserved, repaired_name};
use crate::text::visible;

/// What is wrong with a sample, and what to do about it: the errors that rules find in samples of templates.
pub fn fault(sample: &str) -> Option<(&'static str, &'static str)> {
    if visible::is_blank(sample) {
        Some(("the sample is blank", "write a value that a customer could really get"))
    } else if !bad_blanks(sample).is_empty() {
        Some((
            "the sample holds a line break, a tab or more than four blanks in a row",
            "put one blank in their place",
        ))
    } else if sample.contains("{{") {
        Some(("the sample is a placeholder itself", "write what it could stand for"))
    } else {
        None
    }
}

/// Whether a placeholder can have the name, or the number.
pub fn can_be_named(name: &str) -> bool {
    let is_number = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_digit());
    is_number || (is_name(name) && !is_reserved(name))
}

/// A name near one that none can have.
pub fn better_name(name: &str) -> Option<String> {
    Some(repaired_name(name)).filter(|better| can_be_named(better))
}
