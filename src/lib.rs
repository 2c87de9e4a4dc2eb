//! Wattle: a language, a linter and a compiler for WhatsApp message templates.

pub mod analysis;
#[cfg(feature = "cli")]
pub mod cli;
pub mod compile;
pub mod diagnostic;
pub mod docs;
pub mod format;
pub mod ide;
pub mod import;
pub mod json;
pub mod lang;
#[cfg(feature = "cli")]
pub mod lsp;
pub mod model;
pub mod payload;
#[cfg(feature = "cli")]
pub mod render;
pub mod rules;
pub mod send;
pub mod settings;
pub mod syntax;
pub mod text;
pub mod verify;
#[cfg(feature = "cli")]
pub mod workspace;
