//! Findings that are held back.

use std::path::PathBuf;

/// Findings that are held back, so that only new ones are reported.
#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Baseline")]
pub struct Held {
    /// Hold back the findings that this file records, and report only new ones
    #[arg(long, value_name = "PATH")]
    pub baseline: Option<PathBuf>,
    /// Record all that is found in the baseline, and take out what no longer occurs
    ///
    /// What it records of files that are not checked in this run stays, as long as they exist.
    #[arg(long, requires = "baseline", conflicts_with_all = ["select", "ignore", "diff"])]
    pub write_baseline: bool,
}
