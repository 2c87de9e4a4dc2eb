//! The files of a project on disk: which there are, what is configured for them, reading, writing.

pub mod config;
pub mod files;
pub mod project;
pub mod read;
pub mod save;
