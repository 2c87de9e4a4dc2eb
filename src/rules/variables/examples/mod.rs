//! Sample values.

pub mod language;
pub mod missing;
pub mod overflow;
pub mod personal;
pub mod repeats;
mod stub;
pub mod unused;
pub mod value;
