//! Where a report goes, and what it means for the exit code.

use std::fs;
use std::io::{self, BufWriter, Write};
use std::path::Path;

use serde::Serialize;

use super::args::{Color, Output, Verdict};
use super::{Status, complain, statistics, terminal};
use crate::render::{Findings, Format, Look, Summary};
use crate::workspace::config::Broken;
use crate::workspace::project::parent;
use crate::workspace::save;

/// How much is printed at once, in bytes.
const PIECE: usize = 64 << 10;

/// What the exit code says of what was found.
pub fn verdict(found: &Summary, verdict: &Verdict) -> Status {
    if verdict.fails(found) { Status::Found } else { Status::Clean }
}

/// Where a report goes if no file is named.
#[derive(Clone, Copy, Debug)]
pub enum Stream {
    /// Standard output.
    Out,
    /// Standard error, because the output is something else.
    Err,
}

/// Writes each report to where it was asked for.
pub fn write(findings: &Findings, output: &Output, color: Color, stream: Stream) -> Status {
    let print = |compose: Compose| printed(stream, compose);
    let failed = compose(findings, output, color, stream, print);
    failed.iter().for_each(complain);
    if failed.is_empty() { Status::Clean } else { Status::Failed }
}

/// Writes the reports that go to files; gives the one that goes to standard output, and what went
/// wrong.
pub fn gather(findings: &Findings, output: &Output, color: Color) -> (Vec<u8>, Vec<String>) {
    let mut page = Vec::new();
    let failed = compose(findings, output, color, Stream::Out, |compose| compose(&mut page));
    (page, failed)
}

/// What writes a report.
type Compose<'a> = &'a dyn Fn(&mut dyn Write) -> io::Result<()>;

/// Composes each report, those that go to no file by `print`; gives what went wrong.
fn compose(
    findings: &Findings,
    output: &Output,
    color: Color,
    stream: Stream,
    mut print: impl FnMut(Compose) -> io::Result<()>,
) -> Vec<String> {
    let mut failed = Vec::new();
    for report in output.reports.iter() {
        let look = match stream {
            Stream::Err if report.file.is_none() => terminal::error_look(color),
            _ => terminal::look(color, report.file.is_some()),
        };
        let look = Look { summary: !output.quiet, ..look };
        let compose = |out: &mut dyn Write| match output.statistics {
            true => statistics::write(findings, out),
            false => report.format.write(findings, &look, out),
        };
        let written = match &report.file {
            Some(path) => into_file(path, &compose),
            None => print(&compose),
        };
        failed.extend(written.err().map(unwritten));
    }
    failed
}

/// Writes a report to a file, and the folders above it. The file may be a pipe.
fn into_file(path: &Path, compose: Compose) -> io::Result<()> {
    let mut bytes = Vec::new();
    compose(&mut bytes)?;
    fs::create_dir_all(parent(path))?;
    save::whole(path, &bytes)
}

fn unwritten(error: io::Error) -> String {
    format!("cannot write the report: {error}")
}

/// Prints a page to standard output.
pub fn page(text: &str) -> Status {
    match print(text.as_bytes(), Stream::Out) {
        Ok(()) => Status::Clean,
        Err(error) => {
            complain(format_args!("cannot print: {error}"));
            Status::Failed
        }
    }
}

/// A page as JSON, indented for people to read in a diff.
pub fn json(value: &impl Serialize) -> String {
    let mut text = serde_json::to_string_pretty(value).unwrap_or_default();
    text.push('\n');
    text
}

/// Prints to a stream, and does not mind when nobody listens any more.
pub fn print(bytes: &[u8], stream: Stream) -> io::Result<()> {
    printed(stream, &|out| out.write_all(bytes))
}

/// Prints what is composed to a stream, piece by piece.
fn printed(stream: Stream, compose: Compose) -> io::Result<()> {
    let out: Box<dyn Write> = match stream {
        Stream::Out => Box::new(io::stdout().lock()),
        Stream::Err => Box::new(io::stderr().lock()),
    };
    let mut out = BufWriter::with_capacity(PIECE, out);
    match compose(&mut out).and_then(|()| out.flush()) {
        // Whoever reads has seen enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        written => written,
    }
}

/// Shows on standard error why a configuration cannot be used.
pub fn broken(broken: Broken, color: Color) {
    // When standard error is closed there is nobody left to tell.
    let _ = print(&page_of(&broken, color), Stream::Err);
}

/// Why a configuration cannot be used, as it is shown.
pub fn page_of(broken: &Broken, color: Color) -> Vec<u8> {
    match broken {
        Broken::Unreadable(problem) => format!("wattle: {problem}\n").into_bytes(),
        Broken::Wrong(reports) => {
            let findings = Findings { reports: reports.clone(), ..Findings::default() };
            let look = Look { summary: false, ..terminal::error_look(color) };
            let mut page = Vec::new();
            // Writing to memory does not fail.
            let _ = Format::Pretty.write(&findings, &look, &mut page);
            page
        }
    }
}
