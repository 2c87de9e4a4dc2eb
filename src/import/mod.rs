//! From JSON that teams have to Wattle files, and checking it where it stands.

pub mod check;
mod files;
mod guess;
mod names;
mod uses;
mod writer;

pub use files::{Made, Options, files};
pub use names::{NameMap, unused};
