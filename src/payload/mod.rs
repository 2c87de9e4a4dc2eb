//! What JSON says of templates, in whichever dialect: drafts of Wattle files, each value with its place.
//!
//! Nothing is dropped in silence. What the language cannot say is a remark at its place and a finding.

pub mod apps;
mod button;
mod component;
pub mod dialect;
mod draft;
mod fields;
mod find;
mod header;
pub mod lints;
pub mod offer;
mod samples;
mod template;

pub use dialect::Dialect;
pub use draft::{Argument, Draft, Leaf, Message, Remark, Sample, Statement};
pub use template::opening;

use crate::diagnostic::Diagnostic;
use crate::json::Json;
use crate::text::Source;

/// The templates that a JSON text holds, and what there is to say of its shape.
pub fn read(
    source: &Source,
    json: &Json,
    dialect: Option<Dialect>,
) -> (Vec<Draft>, Vec<Diagnostic>) {
    let mut diagnostics = Vec::new();
    let values = find::templates(json, &mut diagnostics);
    let drafts = values.into_iter().flat_map(|value| {
        let dialect = dialect.unwrap_or_else(|| dialect::of(value));
        template::drafts(source, value, dialect, &mut diagnostics)
    });
    (drafts.collect(), diagnostics)
}
