//! The command line.

mod args;
mod baseline;
mod build;
mod check;
mod config;
mod diff;
mod explain;
mod fmt;
mod import;
mod init;
mod jobs;
mod lsp;
mod manual;
mod memory;
mod mend;
mod new;
mod outputs;
mod progress;
mod report;
mod rules;
mod run;
mod sheet;
mod statistics;
mod terminal;
mod verify;
mod watch;

use std::fmt::Display;
use std::process::ExitCode;

use args::Command;

/// How a command ended; the worse one of two is the greater one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Status {
    /// Nothing to complain about.
    Clean = 0,
    /// It found something that must be mended.
    Found = 1,
    /// It could not do its work.
    Failed = 2,
}

/// Runs the program and gives its exit code.
pub fn run() -> ExitCode {
    let args = match args::parse() {
        Ok(args) => args,
        Err(error) => {
            complain(format_args!("cannot read a list of arguments: {error}"));
            return ExitCode::from(Status::Failed as u8);
        }
    };
    let status = match args.command {
        Command::Check(check) if check.watch => watch::run(&check, args.color),
        Command::Check(check) => check::run(&check, args.color),
        Command::Build(build) => build::run(&build, args.color),
        Command::Explain(explain) => explain::run(&explain, args.color),
        Command::Rules(rules) => rules::run(&rules, args.color),
        Command::Fmt(fmt) => fmt::run(&fmt, args.color),
        Command::Verify(verify) => verify::run(&verify, args.color),
        Command::Lsp(_) => lsp::run(),
        Command::New(new) => new::run(&new),
        Command::Init(init) => init::run(&init),
        Command::Config(config) => config::run(&config, args.color),
        Command::Import(import) => import::run(&import, args.color),
        Command::Completions(completions) => manual::completions(&completions),
        Command::Man(man) => manual::pages(&man),
    };
    ExitCode::from(status as u8)
}

/// Says something on standard error, where nobody takes it for a part of the report.
fn complain(what: impl Display) {
    // In one piece, as several of us may share a terminal. When standard error is closed there is nobody
    // left to tell.
    let _ = report::print(format!("wattle: {what}\n").as_bytes(), report::Stream::Err);
}
