//! Where the configuration comes from.

use std::path::PathBuf;

use crate::workspace::config::Asked;

/// Where the configuration comes from.
#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Configuration")]
pub struct Configuration {
    /// Use this file, not the `wattle.toml` nearest to each template
    #[arg(long, value_name = "PATH", conflicts_with = "no_config")]
    pub config: Option<PathBuf>,
    /// Use no configuration
    #[arg(long)]
    pub no_config: bool,
}

impl Configuration {
    /// Which configuration files that means.
    pub fn asked(&self) -> Asked {
        match &self.config {
            Some(path) => Asked::File(path.clone()),
            None if self.no_config => Asked::Nothing,
            None => Asked::Nearest,
        }
    }
}
