//! Where in the send skeleton a placeholder's value goes.

use super::values::{Filler, InCard};
use crate::model::Text;

/// One place that a value fills.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hole {
    /// The name by which a program gives the value.
    pub name: String,
    /// The component: `header`, `body` or `button`.
    pub component: &'static str,
    /// The card, counted from 0.
    pub card: Option<usize>,
    /// The button, counted from 0.
    pub button: Option<usize>,
    /// The number that WhatsApp knows the placeholder by; payloads, data and places have none.
    pub position: Option<u32>,
    /// The path of the value, as a JSON pointer.
    pub pointer: String,
}

impl Hole {
    /// The same hole, further down in the document.
    pub fn below(mut self, pointer: &str) -> Hole {
        self.pointer.insert_str(0, pointer);
        self
    }
}

/// Where in the message a text stands.
#[derive(Clone, Copy)]
pub struct Site<'a> {
    pub component: &'static str,
    pub card: InCard<'a>,
    pub button: Option<usize>,
}

impl Site<'_> {
    fn hole(&self, name: String, position: Option<u32>, pointer: String) -> Hole {
        let (component, button) = (self.component, self.button);
        let card = self.card.map(|(index, _)| index);
        Hole { name, component, card, button, position, pointer }
    }

    /// The holes of a text whose placeholders are parameters of their own, in order.
    pub fn numbered(&self, text: &Text, filler: &Filler, field: &str) -> Vec<Hole> {
        let parameters = text.parameters().into_iter().enumerate();
        parameters
            .map(|(index, hole)| {
                let pointer = format!("/parameters/{index}/{field}");
                self.hole(filler.name(hole, self.card), Some(hole.position), pointer)
            })
            .collect()
    }

    /// The holes of a text that is sent as a whole.
    pub fn whole(&self, text: &Text, filler: &Filler, pointer: &str) -> Vec<Hole> {
        let parameters = text.parameters().into_iter();
        parameters
            .map(|hole| self.hole(filler.name(hole, self.card), None, pointer.to_owned()))
            .collect()
    }

    /// The hole of the one-time code.
    pub fn code(&self) -> Vec<Hole> {
        vec![self.hole("code".to_owned(), Some(1), "/parameters/0/text".to_owned())]
    }
}
