//! What the platform is like, as plain data: its limits, languages, countries, hosts and words.
//!
//! Tables and look-ups only. Whether a template breaks a limit is for the rules to say.

pub mod categories;
pub mod countries;
pub mod detect;
pub mod errors;
pub mod hosts;
pub mod languages;
pub mod limits;
pub mod media;
pub mod scripts;
pub mod small_words;
pub mod terms;
pub mod value_names;
pub mod variants;
