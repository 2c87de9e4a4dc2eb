//! What stands in the send skeleton for a placeholder.

use crate::model::{Card, Document, Placeholder, Template, Text};
use crate::settings::Settings;

/// What stands in the place of values that are given at each send.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Values {
    /// Their names in double braces.
    #[default]
    Names,
    /// Their examples.
    Examples,
}

/// The card in which a placeholder stands, with its index from 0.
pub type InCard<'a> = Option<(usize, &'a Card)>;

/// Gives each placeholder its value.
pub struct Filler<'a> {
    pub document: &'a Document,
    pub template: &'a Template,
    pub settings: &'a Settings,
    pub values: Values,
}

/// The sample for a placeholder that a bare location header implies, which needs none of its own.
fn sample_of_place(name: &str) -> Option<&'static str> {
    Some(match name {
        "location_latitude" => "1.2857",
        "location_longitude" => "103.8479",
        "location_name" => "Example Stores",
        "location_address" => "12 Example Street, Singapore",
        _ => return None,
    })
}

impl Filler<'_> {
    /// Whom the message goes to.
    pub fn recipient(&self) -> &'static str {
        match self.values {
            Values::Names => "{{recipient}}",
            Values::Examples => "+15551234567",
        }
    }

    /// The one-time code of an authentication template.
    pub fn code(&self) -> &'static str {
        match self.values {
            Values::Names => "{{code}}",
            Values::Examples => "123456",
        }
    }

    /// The name by which a program gives the value: a card's own name tells the card.
    pub fn name(&self, placeholder: &Placeholder, card: InCard) -> String {
        let name = &placeholder.name;
        match card {
            Some((index, card)) if card.examples.get(name).is_some() => {
                format!("cards[{index}].{name}")
            }
            _ => name.clone(),
        }
    }

    /// The sample for a placeholder: the card's, else the language's, else the file's, else that of
    /// the configuration.
    pub fn example(&self, placeholder: &Placeholder, card: InCard) -> Option<String> {
        let name = placeholder.name.as_str();
        let own = card.and_then(|(_, card)| card.examples.get(name));
        let example = own
            .or_else(|| self.template.examples.get(name))
            .or_else(|| self.document.examples.get(name));
        match example {
            Some(example) => Some(example.value.written().to_owned()),
            None => self.settings.examples.get(name).cloned(),
        }
    }

    /// The samples of a text's placeholders, by position.
    pub fn examples(&self, text: &Text, card: InCard) -> Vec<String> {
        let parameters = text.parameters().into_iter();
        parameters.map(|hole| self.example(hole, card).unwrap_or_default()).collect()
    }

    /// What stands for a placeholder in the send skeleton.
    pub fn value(&self, placeholder: &Placeholder, card: InCard) -> String {
        let name = || format!("{{{{{}}}}}", self.name(placeholder, card));
        match self.values {
            Values::Names => name(),
            Values::Examples => self
                .example(placeholder, card)
                .or_else(|| sample_of_place(&placeholder.name).map(str::to_owned))
                .unwrap_or_else(name),
        }
    }

    /// A text with what stands for its placeholders.
    pub fn fill(&self, text: &Text, card: InCard) -> String {
        text.fill(|placeholder| self.value(placeholder, card).into())
    }
}
