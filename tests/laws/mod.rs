//! What always holds, for whoever can think of a text to try it on: the tests and the fuzz targets.

#![allow(dead_code, reason = "each of them tries some of it")]

use wattle::analysis::Analysis;

#[cfg(feature = "cli")]
pub mod checking;
pub mod compiling;
#[cfg(feature = "cli")]
pub mod conversing;
pub mod formatting;
pub mod importing;
pub mod matching;
pub mod mending;

/// Whether not all findings are shown: where one of those in front goes, another is seen.
fn is_cut(analysis: &Analysis) -> bool {
    analysis.report.diagnostics.iter().any(|finding| finding.lint.name == "too-many-findings")
}
