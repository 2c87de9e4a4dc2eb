//! Lengths shown behind texts that come near their limit.

use crate::model::Document;
use crate::rules::options::longest;
use crate::rules::rule::texts;
use crate::settings::Settings;

/// The share of a limit, in percent, from which it is shown.
const NEAR: usize = 80;

/// A few words behind a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hint {
    /// Behind which offset.
    pub at: usize,
    /// What to show: `23/25`.
    pub text: String,
    /// What it means.
    pub about: String,
}

/// The hints of a file, by offset.
pub fn all(document: &Document, settings: &Settings) -> Vec<Hint> {
    let mut hints: Vec<Hint> = Vec::new();
    for template in &document.templates {
        for (text, place) in texts(template) {
            let (Some(limit), length) = (longest(&place, settings), text.units()) else { continue };
            if length * 100 >= limit * NEAR {
                hints.push(Hint {
                    at: text.span.end as usize,
                    text: format!("{length}/{limit}"),
                    about: format!("the {} has {length} of {limit} characters", place.kind.name()),
                });
            }
        }
    }
    hints.sort_by_key(|hint| hint.at);
    hints.dedup();
    hints
}
