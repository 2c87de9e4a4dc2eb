//! What the exit code says of what was found.

use crate::render::Summary;

/// What the exit code says of what was found.
#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Exit status")]
pub struct Verdict {
    /// End with status 1 on warnings too
    #[arg(long)]
    pub deny_warnings: bool,
    /// End with status 1 if there are more warnings than that
    #[arg(long, value_name = "NUMBER", conflicts_with = "deny_warnings")]
    pub max_warnings: Option<usize>,
    /// End with status 0 whatever is found; still with 2 if the work could not be done
    #[arg(long, conflicts_with_all = ["deny_warnings", "max_warnings"])]
    pub exit_zero: bool,
}

impl Verdict {
    /// Whether what was found is too much.
    pub fn fails(&self, found: &Summary) -> bool {
        let most = if self.deny_warnings { Some(0) } else { self.max_warnings };
        !self.exit_zero && (found.errors > 0 || most.is_some_and(|most| found.warnings > most))
    }
}
