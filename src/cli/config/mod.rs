//! `wattle config`: what holds for a file, and the schema of `wattle.toml`.

mod holds;
mod show;

use super::args::{Color, Config, ConfigCommand};
use super::{Status, report};
use crate::workspace::config::schema;

/// Runs the command.
pub fn run(args: &Config, color: Color) -> Status {
    match &args.command {
        ConfigCommand::Show(show) => show::run(show, color),
        ConfigCommand::Schema => report::page(&report::json(&schema::schema())),
    }
}
