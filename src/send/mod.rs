//! Sending: what a template wants at each send, and what a payload gives it.
//!
//! A payload may be one of 8x8's or of Meta's. It is read however it is spelt; what is spelt otherwise
//! than its API spells it is remembered.

mod created;
mod dialect;
mod find;
mod message;
pub mod open;
mod pairing;
mod wants;
mod words;

pub use created::created;
pub use dialect::{Dialect, Misspelt};
pub use find::messages;
pub use message::{Card, Entry, Field, Message, Parameter, Recipient, start};
pub use pairing::{ButtonFault, Pair, Sending, Target, card_sites};
pub use wants::{Hole, Part, Site, Slot, Want, Wants};
pub use words::{EntryKind, ParameterKind, SubType, plain};
