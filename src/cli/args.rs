//! What can be typed: the one place that knows clap.

use std::path::PathBuf;

use clap::builder::PossibleValue;
use clap::{Parser, Subcommand, ValueEnum};

use super::outputs::Reports;
use crate::compile::Values;
use crate::render::Format;
use crate::settings::Level;

/// Reads the arguments of the program; ends it where they make no sense, or ask for help.
pub fn parse() -> Args {
    Args::parse()
}

/// A linter and compiler for WhatsApp message templates.
#[derive(Debug, Parser)]
#[command(name = "wattle", version, arg_required_else_help = true)]
pub struct Args {
    /// When to use colours; `auto` is on a terminal, unless NO_COLOR is set
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    pub color: Color,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    Check(Check),
    Build(Build),
}

/// Find what WhatsApp would refuse, and what it would not like
///
/// Ends with status 0 when no error was found, 1 when one was, and 2 when the work could not
/// be done.
#[derive(Debug, clap::Args)]
pub struct Check {
    /// Files and folders to check; `-` reads standard input
    ///
    /// Folders are searched for `*.wattle`, leaving out what `.gitignore` and the configuration
    /// leave out. A file named here is always checked.
    #[arg(value_name = "PATH", default_value = ".")]
    pub paths: Vec<PathBuf>,
    /// What `-` is called in the report, and where its configuration is looked for
    #[arg(long, value_name = "PATH")]
    pub stdin_filename: Option<PathBuf>,
    #[command(flatten)]
    pub fixes: Fixes,
    #[command(flatten)]
    pub output: Output,
    #[command(flatten)]
    pub rules: Rules,
    #[command(flatten)]
    pub configuration: Configuration,
}

/// Check templates, and write the JSON that creates and sends each of them
///
/// Writes NAME/LANGUAGE/create.json and send.json for each template and language, and a
/// manifest.json. A file with errors builds nothing, and what an earlier build made of it stays.
#[derive(Debug, clap::Args)]
pub struct Build {
    /// Files and folders to build
    #[arg(value_name = "PATH", default_value = ".")]
    pub paths: Vec<PathBuf>,
    /// Where to write; `build`, unless the configuration says otherwise
    #[arg(long, value_name = "PATH")]
    pub out_dir: Option<PathBuf>,
    /// What stands in send.json for the values that are given at each send
    #[arg(long, value_name = "WHAT", default_value = "names")]
    pub values: Values,
    /// Remove what earlier builds made of templates that are gone
    #[arg(long)]
    pub clean: bool,
    #[command(flatten)]
    pub output: Output,
    #[command(flatten)]
    pub rules: Rules,
    #[command(flatten)]
    pub configuration: Configuration,
}

/// What becomes of what can be mended.
#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Fixes")]
pub struct Fixes {
    /// Mend what can be mended without changing what is meant, then report what is left
    ///
    /// Standard input is printed mended, and the report goes to standard error.
    #[arg(long)]
    pub fix: bool,
    /// Mend also where the change may alter what the message says; look at the result
    #[arg(long)]
    pub unsafe_fixes: bool,
    /// Write nothing, and show what mending would change; ends with status 1 if anything would
    #[arg(long, conflicts_with_all = ["statistics", "output_file"])]
    pub diff: bool,
}

/// Where the report goes, and what it looks like.
#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Report")]
pub struct Output {
    #[command(flatten)]
    pub reports: Reports,
    /// Show how often each rule was broken, not where
    #[arg(long, conflicts_with = "output_format")]
    pub statistics: bool,
    /// Leave out the summary, and remarks that are not about a finding
    #[arg(short, long)]
    pub quiet: bool,
}

/// Which rules hold, and how strictly.
#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Rules")]
pub struct Rules {
    /// Check only these rules, groups of rules, or `all`
    #[arg(long, value_name = "RULES", value_delimiter = ',')]
    pub select: Vec<String>,
    /// Report these as errors
    #[arg(long, value_name = "RULES", value_delimiter = ',')]
    pub error: Vec<String>,
    /// Report these as warnings
    #[arg(long, value_name = "RULES", value_delimiter = ',')]
    pub warn: Vec<String>,
    /// Leave these out
    #[arg(long, value_name = "RULES", value_delimiter = ',')]
    pub ignore: Vec<String>,
    /// End with status 1 on warnings too
    #[arg(long)]
    pub deny_warnings: bool,
}

impl Rules {
    /// The choices in the order in which they apply: `--ignore` has the last word.
    pub fn selectors(&self) -> Vec<(String, Level)> {
        let nothing_else = (!self.select.is_empty()).then(|| ("all".to_owned(), Level::Off));
        let choices = [
            (&self.select, Level::On),
            (&self.warn, Level::Warning),
            (&self.error, Level::Error),
            (&self.ignore, Level::Off),
        ];
        let named = choices
            .into_iter()
            .flat_map(|(names, level)| names.iter().map(move |name| (name.clone(), level)));
        nothing_else.into_iter().chain(named).collect()
    }
}

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

/// When to use colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Color {
    /// On a terminal that has them.
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

impl ValueEnum for Values {
    fn value_variants<'a>() -> &'a [Values] {
        &[Values::Names, Values::Examples]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(match self {
            Values::Names => PossibleValue::new("names").help("their names in double braces"),
            Values::Examples => PossibleValue::new("examples").help("their examples"),
        })
    }
}

impl ValueEnum for Format {
    fn value_variants<'a>() -> &'a [Format] {
        Format::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.name()).help(self.about()))
    }
}
