//! What an editor wants to know of a template: plain answers about a place in a text.
//!
//! Nothing here knows files or a protocol; spans are bytes of the source.

pub mod allow;
pub mod complete;
pub mod hints;
pub mod hover;
pub mod names;
pub mod outline;
pub mod preview;
pub mod spot;
pub mod tokens;
