//! JSON as people keep it: read whole, whatever is wrong with it, and every value with its place.
//!
//! What breaks JSON's own rules is a finding, and the value that was most likely meant is read.

mod faults;
pub mod lints;
mod quotes;
mod reader;
mod scan;
mod strings;
mod value;

pub use strings::quoted;
pub use value::{Kind, Member, Value};

use crate::diagnostic::Diagnostic;
use crate::text::Source;

/// The largest text that is read, in bytes: an answer that lists the most templates that an account
/// may have (6000) takes less.
pub const MAX_BYTES: usize = 16 << 20;

/// How deep lists and objects may stand in one another. Payloads need about ten levels.
pub const MAX_DEPTH: usize = 64;

/// The values of a text, and what was wrong with it.
#[derive(Debug, Default)]
pub struct Json {
    /// The values at the top, one after the other: one in a document, several in JSON lines.
    pub values: Vec<Value>,
    /// What was found, by offset; at most the first hundred.
    pub diagnostics: Vec<Diagnostic>,
    /// Where the first line begins in which a quote is missing: what was read of it, and how what follows
    /// hangs together, is a guess.
    pub guessed_from: Option<u32>,
}

/// Reads a text. Takes time linear in its size, whatever the text.
pub fn read(source: &Source) -> Json {
    if source.text().len() > MAX_BYTES {
        return Json { diagnostics: vec![faults::too_large()], ..Json::default() };
    }
    if source.is_utf16() {
        return Json { diagnostics: vec![faults::utf16()], ..Json::default() };
    }
    let mut json = reader::read(source.text());
    if let Some(at) = source.invalid_at() {
        json.diagnostics.push(faults::not_utf8(at));
    }
    if json.values.is_empty() && json.diagnostics.is_empty() {
        json.diagnostics.push(faults::empty());
    }
    json.diagnostics.sort_by_key(|finding| finding.span.start);
    json
}
