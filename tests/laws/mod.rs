//! What always holds, for whoever can think of a text to try it on: the tests and the fuzz targets.

#![allow(dead_code, reason = "each of them tries some of it")]

#[cfg(feature = "cli")]
pub mod checking;
pub mod compiling;
#[cfg(feature = "cli")]
pub mod conversing;
pub mod formatting;
pub mod importing;
pub mod matching;
pub mod mending;
