//! What can be typed: the one place that knows clap.

mod baseline;
mod choices;
mod configuration;
mod files;
mod lists;
mod rules;
mod verdict;

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::error::ErrorKind;
use clap::{CommandFactory, Parser, Subcommand, ValueEnum};

pub use baseline::Held;
pub use configuration::Configuration;
pub use files::Files;
pub use rules::Rules;
pub use verdict::Verdict;

use super::Status;
use super::new::Kind;
use super::outputs::Reports;
use crate::compile::Values;
use crate::payload::Dialect;

/// Reads the arguments of the program; ends it where they make no sense, or ask for help. One that
/// begins with `@` names a file with more of them, one a line.
pub fn parse() -> io::Result<Args> {
    let (words, is_empty_list) = lists::expand()?;
    let names_folder = words.iter().any(|word| word == HERE);
    let mut args = Args::try_parse_from(words).unwrap_or_else(|what| end(&what));
    if is_empty_list && !names_folder {
        args.command.take_nothing();
    }
    if args.command.names_no_input() {
        let why = "`--stdin-filename` says what standard input is called, but no path is `-`, which reads it";
        end(&Args::command().error(ErrorKind::MissingRequiredArgument, why));
    }
    Ok(args)
}

/// Shows what makes no sense, or the help that was asked for, and ends the program.
fn end(what: &clap::Error) -> ! {
    let shown = what.print().and_then(|()| io::stdout().flush());
    // Whoever reads may have seen enough; but what could not be written is no success.
    let is_lost = shown.is_err_and(|error| error.kind() != io::ErrorKind::BrokenPipe);
    std::process::exit(if is_lost { Status::Failed as i32 } else { what.exit_code() })
}

/// What is worked on if nothing is named.
const HERE: &str = ".";

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
    Explain(Explain),
    Rules(RuleList),
    Fmt(Fmt),
    Verify(Verify),
    Lsp(Lsp),
    New(New),
    Init(Init),
    Config(Config),
    Import(Import),
    Completions(Completions),
    Man(Man),
}

impl Command {
    /// Works on nothing where nothing is named: a list of files was given, and no file is in it.
    fn take_nothing(&mut self) {
        let paths = match self {
            Command::Check(check) => &mut check.paths,
            Command::Build(build) => &mut build.paths,
            Command::Fmt(fmt) => &mut fmt.paths,
            _ => return,
        };
        paths.retain(|path| path != Path::new(HERE));
    }

    /// Whether standard input has a name and is not read.
    fn names_no_input(&self) -> bool {
        let (name, paths) = match self {
            Command::Check(check) => (&check.stdin_filename, &check.paths),
            Command::Verify(verify) => (&verify.stdin_filename, &verify.paths),
            Command::Fmt(fmt) => (&fmt.stdin_filename, &fmt.paths),
            _ => return false,
        };
        name.is_some() && !paths.iter().any(|path| path == Path::new("-"))
    }
}

/// Serve an editor: the language server, on standard input and output
#[derive(Debug, clap::Args)]
pub struct Lsp {
    /// As many editors say it; there is no other way
    #[arg(long, hide = true)]
    pub stdio: bool,
}

/// Turn JSON that you have into files of the language
///
/// Reads what creates templates at 8x8 or Meta, and what they answer when asked for templates: one, a
/// list, JSON lines, in any case and wrapped in anything. What the language cannot say becomes a comment
/// and a warning. Ends with status 1 where something is no template, and with 2 when the work could not
/// be done.
#[derive(Debug, clap::Args)]
pub struct Import {
    /// Files of JSON; `-` reads standard input
    #[arg(value_name = "FILE", required = true)]
    pub paths: Vec<PathBuf>,
    /// Where to write the files
    #[arg(long, value_name = "PATH", default_value = "templates")]
    pub out_dir: PathBuf,
    /// Whose JSON it is; it tells by itself unless it is very short
    #[arg(long, value_name = "DIALECT")]
    pub from: Option<Dialect>,
    /// Write a file for each language
    #[arg(long)]
    pub split: bool,
    /// Names for placeholders: JSON such as {"order_shipped": {"body.1": "customer"}}
    #[arg(long, value_name = "FILE")]
    pub names: Option<PathBuf>,
    /// Write over files that are there already
    #[arg(long)]
    pub force: bool,
    #[command(flatten)]
    pub output: Output,
    #[command(flatten)]
    pub verdict: Verdict,
}

/// Write a template to start from
///
/// It is named after the file, has a sample for each placeholder, and nothing is wrong with it.
#[derive(Debug, clap::Args)]
pub struct New {
    /// The template's name, or the path of its file
    pub name: String,
    /// What it is made of
    #[arg(long, value_enum, default_value = "text")]
    pub kind: Kind,
    /// The code of its language; the words are English all the same
    #[arg(long, value_name = "CODE", default_value = "en_US")]
    pub language: String,
    /// Write over a file that is there already
    #[arg(long)]
    pub force: bool,
}

/// Set a repository up: `wattle.toml`, the hooks of pre-commit, and the step in CI
///
/// What is there is added to where that can be done without changing it. What would have to be
/// written over is asked about on a terminal, and left as it is elsewhere.
#[derive(Debug, clap::Args)]
pub struct Init {
    /// The folder of the templates, which gets the `wattle.toml`; the rest goes to the root of the
    /// repository that it is in
    #[arg(value_name = "FOLDER", default_value = ".")]
    pub folder: PathBuf,
    /// The CI service; unless given, the one that the repository uses
    #[arg(long, value_enum)]
    pub ci: Option<Ci>,
    /// Leave the configuration of pre-commit alone
    #[arg(long)]
    pub no_pre_commit: bool,
    /// Write over what is there, without asking
    #[arg(long)]
    pub yes: bool,
}

/// The services that there is a step for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Ci {
    /// A workflow of GitHub
    Github,
    /// A job in the pipeline of GitLab
    Gitlab,
    /// None
    None,
}

/// Show what holds for a file, or the schema of `wattle.toml`
#[derive(Debug, clap::Args)]
pub struct Config {
    /// What to show.
    #[command(subcommand)]
    pub command: ConfigCommand,
}

/// What to show of configurations.
#[derive(Debug, Subcommand)]
pub enum ConfigCommand {
    Show(ConfigShow),
    /// Print the JSON Schema of `wattle.toml`, with which editors complete and check it
    Schema,
}

/// Show what holds for a file, and which line of which `wattle.toml` says so
#[derive(Debug, clap::Args)]
pub struct ConfigShow {
    /// A template, or a folder
    #[arg(value_name = "PATH", default_value = ".")]
    pub path: PathBuf,
    /// How to write it
    #[arg(long, value_name = "FORMAT", default_value = "pretty")]
    pub output_format: PageFormat,
    #[command(flatten)]
    pub configuration: Configuration,
}

/// Print what a shell needs to complete commands and options
///
/// For example, in bash: source <(wattle completions bash)
#[derive(Debug, clap::Args)]
pub struct Completions {
    /// Which shell
    pub shell: clap_complete::Shell,
}

/// Print the manual page, or write a page for each command
#[derive(Debug, clap::Args)]
pub struct Man {
    /// Write `wattle.1`, `wattle-check.1` and so on to this folder
    #[arg(long, value_name = "FOLDER")]
    pub out_dir: Option<PathBuf>,
}

/// The program as clap knows it.
pub fn command() -> clap::Command {
    Args::command()
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
    /// leave out. A file named here is always checked, and compared with all of its project unless
    /// `--no-project` says otherwise.
    #[arg(value_name = "PATH", default_value = HERE)]
    pub paths: Vec<PathBuf>,
    /// What `-` is called in the report, and where its configuration is looked for
    #[arg(long, value_name = "PATH")]
    pub stdin_filename: Option<PathBuf>,
    /// Check again whenever a file changes; Ctrl-C ends it
    #[arg(long, conflicts_with_all = ["fix", "unsafe_fixes", "diff", "write_baseline", "show_files"])]
    pub watch: bool,
    #[command(flatten)]
    pub fixes: Fixes,
    #[command(flatten)]
    pub held: Held,
    #[command(flatten)]
    pub output: Output,
    #[command(flatten)]
    pub verdict: Verdict,
    #[command(flatten)]
    pub rules: Rules,
    #[command(flatten)]
    pub files: Files,
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
    #[arg(value_name = "PATH", default_value = HERE)]
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
    /// Write nothing, and end with status 1 if a file would change
    #[arg(long)]
    pub check: bool,
    #[command(flatten)]
    pub output: Output,
    #[command(flatten)]
    pub verdict: Verdict,
    #[command(flatten)]
    pub rules: Rules,
    #[command(flatten)]
    pub files: Files,
    #[command(flatten)]
    pub configuration: Configuration,
}

/// Check payloads that send templates against the templates
///
/// Reads the requests that a program sends to 8x8 or to Meta, as JSON, and finds what would be refused:
/// values that are missing or too many, wrong buttons, unknown templates and languages, values that
/// cannot be sent. Ends with status 0 when no error was found, 1 when one was, and 2 when the work could
/// not be done.
#[derive(Debug, clap::Args)]
pub struct Verify {
    /// Files with payloads, and folders that are searched for `*.json`; `-` reads standard input
    #[arg(value_name = "PATH", required = true)]
    pub paths: Vec<PathBuf>,
    /// Where the templates are; may be given several times. `*.wattle` below `.` if not given
    ///
    /// Files and folders, read as `wattle check` reads them; and JSON that creates templates or lists
    /// them, in the form of 8x8 or of Meta.
    #[arg(long, value_name = "PATH")]
    pub templates: Vec<PathBuf>,
    /// What `-` is called in the report, and where its configuration is looked for
    #[arg(long, value_name = "PATH")]
    pub stdin_filename: Option<PathBuf>,
    #[command(flatten)]
    pub output: Output,
    #[command(flatten)]
    pub verdict: Verdict,
    #[command(flatten)]
    pub rules: Rules,
    #[command(flatten)]
    pub configuration: Configuration,
}

/// Bring templates into the one layout
///
/// What they say stays: only white space between words and the indentation of text blocks change.
/// What is broken is left as it is. Ends with status 0, with 1 when `--check` or `--diff` found a
/// file that would change, and with 2 when the work could not be done.
#[derive(Debug, clap::Args)]
pub struct Fmt {
    /// Files and folders to format; `-` formats standard input to standard output
    #[arg(value_name = "PATH", default_value = HERE)]
    pub paths: Vec<PathBuf>,
    /// What `-` is called, and where its configuration is looked for
    #[arg(long, value_name = "PATH")]
    pub stdin_filename: Option<PathBuf>,
    /// Write nothing, and name the files that would change
    #[arg(long)]
    pub check: bool,
    /// Write nothing, and show what would change
    #[arg(long)]
    pub diff: bool,
    #[command(flatten)]
    pub files: Files,
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

/// Show the page of a rule, or tell what an error code means
///
/// A code may be one of 8x8's or of Meta's, as in `wattle explain 2388299`; the pasted text of an
/// error does as well. Ends with status 2 where there is no such rule or code.
#[derive(Debug, clap::Args)]
pub struct Explain {
    /// The name of a rule, an error code, or the text of an error
    #[arg(value_name = "WHAT", required = true)]
    pub what: Vec<String>,
    /// How to write it
    #[arg(long, value_name = "FORMAT", default_value = "pretty")]
    pub output_format: PageFormat,
}

/// List all rules
#[derive(Debug, clap::Args)]
pub struct RuleList {
    /// How to write them
    #[arg(long, value_name = "FORMAT", default_value = "pretty")]
    pub output_format: PageFormat,
}

/// How to write pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum PageFormat {
    /// For people
    Pretty,
    /// For programs
    Json,
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
