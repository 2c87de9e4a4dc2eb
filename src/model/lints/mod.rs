//! What reading the statements of a file can find.

mod buttons;
mod components;
mod statements;

pub use buttons::*;
pub use components::*;
pub use statements::*;

use crate::diagnostic::Lint;

/// All lints of this layer.
pub fn all() -> impl Iterator<Item = &'static Lint> + Clone {
    statements::ALL.iter().chain(components::ALL).chain(buttons::ALL).copied()
}
