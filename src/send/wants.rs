//! What a template wants at each send.

use std::fmt;

use super::SubType;
use crate::lang::limits;
use crate::model::{Category, MediaFormat};

/// What one template in one language wants.
#[derive(Debug)]
pub struct Wants {
    /// The template's name.
    pub name: String,
    /// The language code.
    pub language: String,
    /// The category, if it could be read.
    pub category: Option<Category>,
    /// The parts that the template has, in the order in which they show.
    pub slots: Vec<Slot>,
    /// How many cards it has.
    pub cards: usize,
    /// Whether values go by the names of their placeholders, as they do at Meta alone.
    pub named: bool,
    /// Whether a part could not be read: what seems to be missing may be there.
    pub unread: bool,
}

/// A part of a template.
#[derive(Debug)]
pub struct Slot {
    /// Where it is.
    pub site: Site,
    /// What it wants.
    pub want: Want,
}

/// A place in a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Site {
    /// The card, counted from 0.
    pub card: Option<usize>,
    /// The part of the message or the card.
    pub part: Part,
}

/// The parts of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// What stands above the body.
    Header,
    /// The text.
    Body,
    /// The small print.
    Footer,
    /// A button, counted from 0 among all buttons of the message or card.
    Button(usize),
}

/// What a part wants.
#[derive(Debug)]
pub enum Want {
    /// It could not be read.
    Unknown,
    /// It is the same in each message.
    Nothing,
    /// A value for each placeholder of its text.
    Texts {
        /// The text, with numbers in its placeholders.
        text: String,
        /// The placeholders, by position.
        holes: Vec<Hole>,
        /// The length that it may have when filled.
        most: usize,
    },
    /// The one-time code, in a text that WhatsApp writes.
    Code,
    /// The address of a file.
    Media(MediaFormat),
    /// A place on the map.
    Location,
    /// A quick reply may be given a payload.
    Payload,
    /// A button that opens always the same page.
    Link,
    /// The end of a button's address.
    Ending {
        /// What it is put behind.
        base: String,
        /// The placeholder.
        hole: Hole,
    },
    /// A button that dials a number.
    Phone,
    /// A button that asks for the customer's number.
    Contact,
    /// The code that a button copies.
    Coupon {
        /// The placeholder, or the code that the template gives.
        hole: Hole,
        /// The length that it may have.
        most: usize,
    },
    /// The one-time code, in the button that copies it.
    CodeButton,
    /// A flow may be given data.
    Flow,
    /// A call button may be given a time and a payload.
    Call,
}

/// A placeholder to be filled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hole {
    /// Its name.
    pub name: String,
    /// The number that WhatsApp knows it by in its text.
    pub position: u32,
    /// Its sample; empty where there is none.
    pub example: String,
}

impl Wants {
    /// The part at a place.
    pub fn slot(&self, site: Site) -> Option<&Slot> {
        self.slots.iter().find(|slot| slot.site == site)
    }

    /// Whether the cards show products, which only messages name.
    pub fn has_products(&self) -> bool {
        let of_card = |slot: &Slot| slot.site.card.is_some() && slot.site.part == Part::Header;
        self.slots.iter().any(|slot| of_card(slot) && matches!(slot.want, Want::Unknown))
    }

    /// The buttons of the message or of a card.
    pub fn buttons(&self, card: Option<usize>) -> impl Iterator<Item = (usize, &Slot)> {
        self.slots.iter().filter_map(move |slot| match slot.site {
            Site { card: own, part: Part::Button(index) } if own == card => Some((index, slot)),
            _ => None,
        })
    }
}

impl Want {
    /// The code of a button that copies one, of which a sample is known.
    pub fn coupon(example: String) -> Want {
        let hole = Hole { name: "code".to_owned(), position: 1, example };
        Want::Coupon { hole, most: limits::COPY_CODE }
    }

    /// The placeholders that the part's values fill, by position.
    pub fn holes(&self) -> &[Hole] {
        match self {
            Want::Texts { holes, .. } => holes,
            Want::Ending { hole, .. } | Want::Coupon { hole, .. } => std::slice::from_ref(hole),
            _ => &[],
        }
    }

    /// How many values it wants, no more and no fewer; nothing where that is open.
    pub fn count(&self) -> Option<usize> {
        match self {
            Want::Unknown | Want::Payload | Want::Flow | Want::Call => None,
            Want::Nothing | Want::Link | Want::Phone | Want::Contact => Some(0),
            Want::Texts { holes, .. } => Some(holes.len()),
            _ => Some(1),
        }
    }

    /// How many values it can take.
    pub fn most(&self) -> usize {
        match self {
            Want::Unknown => usize::MAX,
            // A time and a payload.
            Want::Call => 2,
            want => want.count().unwrap_or(1),
        }
    }

    /// Whether a message without an entry for it cannot be sent.
    pub fn needs_entry(&self) -> bool {
        self.count().is_some_and(|count| count > 0)
    }

    /// The sub type of its entry, if it is a button that may have one.
    pub fn sub_type(&self) -> Option<SubType> {
        match self {
            Want::Payload => Some(SubType::QuickReply),
            Want::Link | Want::Ending { .. } | Want::CodeButton => Some(SubType::Url),
            Want::Coupon { .. } => Some(SubType::CopyCode),
            Want::Flow => Some(SubType::Flow),
            Want::Call => Some(SubType::VoiceCall),
            _ => None,
        }
    }

    /// What messages call it.
    pub fn noun(&self) -> &'static str {
        match self {
            Want::Payload => "quick reply",
            Want::Link | Want::Ending { .. } => "URL button",
            Want::Phone => "phone button",
            Want::Contact => "contact button",
            Want::Coupon { .. } => "copy code button",
            Want::CodeButton => "one-time code button",
            Want::Flow => "flow button",
            Want::Call => "voice call button",
            Want::Media(format) => format.name(),
            Want::Location => "place",
            _ => "text",
        }
    }
}

impl fmt::Display for Site {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self.part {
            Part::Header => write!(f, "the header")?,
            Part::Body => write!(f, "the body")?,
            Part::Footer => write!(f, "the footer")?,
            Part::Button(index) => write!(f, "the button at index {index}")?,
        }
        match self.card {
            Some(card) => write!(f, " of the card at index {card}"),
            None => Ok(()),
        }
    }
}
