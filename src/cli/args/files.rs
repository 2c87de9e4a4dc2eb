//! Which files count.

/// Which files count.
#[derive(Debug, Default, clap::Args)]
#[command(next_help_heading = "Files")]
pub struct Files {
    /// Leave out what the configuration leaves out, even if it is named
    ///
    /// For hooks and editors, which name each file that has changed.
    #[arg(long)]
    pub force_exclude: bool,
    /// Search folders for files that `.gitignore` and the like leave out, too
    #[arg(long)]
    pub no_ignore: bool,
    /// List the files, and do nothing with them
    #[arg(long)]
    pub show_files: bool,
    /// End with status 2 if there are none
    #[arg(long)]
    pub error_on_unmatched: bool,
}
