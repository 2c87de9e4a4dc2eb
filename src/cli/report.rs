//! Where a report goes, and what it means for the exit code.

use std::io::{self, Write};

use serde::Serialize;

use super::args::{Color, Output, Verdict};
use super::outputs::Report;
use super::{Status, complain, statistics, terminal};
use crate::render::{Findings, Format, Look, Summary};
use crate::workspace::config::Broken;
use crate::workspace::save;

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
    let reports = output.reports.iter();
    let written = reports.map(|report| write_one(findings, output, report, color, stream));
    written.max().unwrap_or(Status::Clean)
}

fn write_one(
    findings: &Findings,
    output: &Output,
    report: &Report,
    color: Color,
    stream: Stream,
) -> Status {
    let look = match stream {
        Stream::Err if report.file.is_none() => terminal::error_look(color),
        _ => terminal::look(color, report.file.is_some()),
    };
    let look = Look { summary: !output.quiet, ..look };
    let mut bytes = Vec::new();
    let written = if output.statistics {
        statistics::write(findings, &mut bytes)
    } else {
        report.format.write(findings, &look, &mut bytes)
    };
    let written = written.and_then(|()| match &report.file {
        Some(path) => save::whole(path, &bytes),
        None => print(&bytes, stream),
    });
    match written {
        Ok(()) => Status::Clean,
        Err(error) => {
            complain(format_args!("cannot write the report: {error}"));
            Status::Failed
        }
    }
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
    let mut out: Box<dyn Write> = match stream {
        Stream::Out => Box::new(io::stdout().lock()),
        Stream::Err => Box::new(io::stderr().lock()),
    };
    match out.write_all(bytes).and_then(|()| out.flush()) {
        // Whoever reads has seen enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        written => written,
    }
}

/// Shows on standard error why a configuration cannot be used.
pub fn broken(broken: Broken, color: Color) {
    match broken {
        Broken::Unreadable(problem) => complain(problem),
        Broken::Wrong(reports) => {
            let findings = Findings { reports, ..Findings::default() };
            let look = Look { summary: false, ..terminal::error_look(color) };
            // When standard error is closed there is nobody left to tell.
            let _ = Format::Pretty.write(&findings, &look, &mut io::stderr());
        }
    }
}
