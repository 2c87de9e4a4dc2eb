//! Text and places in it: spans, sources, edits, and the words of a message.
//!
//! The lowest layer. It knows nothing of templates.

pub mod bytes;
pub mod composed;
pub mod cooked;
pub mod count;
pub mod edit;
pub mod firsts;
pub mod letters;
pub mod removal;
pub mod source;
pub mod span;
pub mod url;
pub mod visible;
pub mod words;

pub use bytes::ByteSet;
pub use cooked::Cooked;
pub use edit::Edit;
pub use firsts::Firsts;
pub use source::{BOM, Count, MAX_BYTES, Position, Source};
pub use span::{Span, Spanned};
