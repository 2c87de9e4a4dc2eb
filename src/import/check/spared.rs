//! Findings about the language that do not hold for the JSON.

use crate::diagnostic::{Diagnostic, Group, Severity};
use crate::import::uses::Use;
use crate::payload::{Dialect, Draft};
use crate::text::Source;

/// Rules that ask for what only 8x8 asks for.
const OF_EIGHT: &[&str] = &[
    "button-text-over-20",
    "carousel-card-body-required",
    "carousel-card-button-kind",
    "language-over-5-chars",
    "media-url-invalid",
    "name-over-200",
    "otp-text-custom",
    "otp-type-8x8",
    "phone-country-required",
    "voice-call-text",
];

/// Rules that warn of what only 8x8 minds, and whose errors are those of both.
const ADVICE_OF_EIGHT: &[&str] = &["button-group-order", "copy-code-category", "copy-code-length"];

/// Rules about creating a template, which is done when it is in an answer; and answers leave samples out,
/// as do providers that wrap templates in their own way.
const OF_CREATION: &[&str] = &[
    "copy-code-example-missing",
    "example-missing",
    "header-text-example-missing",
    "media-example-missing",
    "name-reserved-sample",
    "otp-text-custom",
    "url-example-missing",
];

/// Rules about what cards hold, of which those of products hold something else.
const OF_CARDS: &[&str] =
    &["carousel-card-buttons-min", "carousel-card-header", "carousel-uniform"];

/// What names a flow at Meta in place of its id.
const FLOWS_OF_META: [&str; 2] = ["\"flow_name\"", "\"flow_json\""];

/// What is known of a draft.
pub struct Spared {
    /// Whether it is not 8x8's.
    foreign: bool,
    /// Whether samples may be left out.
    without_samples: bool,
    /// Whether a text has numbers and names.
    mixed: bool,
    /// Whether a flow is named in Meta's way.
    other_flow: bool,
    /// Whether a part of a card was not understood.
    other_cards: bool,
    /// Whether there are components, and none was understood.
    unread: bool,
}

impl Spared {
    /// Looks at a draft and its placeholders.
    pub fn new(source: &Source, draft: &Draft, uses: &[Use]) -> Spared {
        let json = source.slice(draft.span);
        let foreign = !draft.dialect.is_eight();
        Spared {
            foreign,
            without_samples: draft.dialect.is_answer() || draft.dialect == Dialect::Other,
            mixed: uses.iter().any(|one| one.number.is_some() && has_names(one.text, uses)),
            other_flow: foreign && FLOWS_OF_META.iter().any(|key| json.contains(key)),
            other_cards: has_other_cards(draft),
            unread: draft.unread,
        }
    }

    /// Whether a finding is none of the JSON.
    pub fn covers(&self, finding: &Diagnostic) -> bool {
        let name = finding.lint.name;
        let advice = finding.severity != Severity::Error;
        match name {
            // Names of the language mean nothing there.
            "placeholder-reserved" => true,
            "flow-id-required" => self.other_flow,
            "component-required" => self.unread,
            // Numbers are of no concern where other texts have names.
            "var-mixed-formats" => !self.mixed,
            _ => {
                finding.lint.group == Group::Style
                    || (self.foreign && OF_EIGHT.contains(&name))
                    || (self.foreign && advice && ADVICE_OF_EIGHT.contains(&name))
                    || (self.without_samples && OF_CREATION.contains(&name))
                    || (self.other_cards && OF_CARDS.contains(&name))
            }
        }
    }
}

/// Whether a placeholder of a text has a name.
fn has_names(text: (usize, u32), uses: &[Use]) -> bool {
    let named = |one: &Use| one.number.is_none() && !one.whole && !one.key.is_empty();
    uses.iter().any(|one| one.text == text && named(one))
}

fn has_other_cards(draft: &Draft) -> bool {
    let carousels = draft.content.iter().filter(|part| part.keyword == "carousel");
    let mut cards = carousels.flat_map(|carousel| carousel.block.iter().flatten());
    cards.any(|card| !card.remarks.is_empty())
}
