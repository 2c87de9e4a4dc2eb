//! From JSON that teams have to Wattle files, and checking it where it stands.

pub mod check;
mod files;
mod guess;
pub mod known;
mod media;
mod names;
mod uses;
mod writer;

pub use files::{Made, Options, files};
pub use media::fixed_files;
pub use names::{NameMap, unused};
