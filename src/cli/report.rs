//! Where a report goes, and what it means for the exit code.

use std::io::{self, Write};

use super::args::{Color, Output};
use super::{Status, complain, save, statistics, terminal};
use crate::render::{Findings, Look, Summary};

/// What the exit code says of what was found.
pub fn verdict(summary: &Summary, deny_warnings: bool) -> Status {
    let failed = summary.errors > 0 || (deny_warnings && summary.warnings > 0);
    if failed { Status::Found } else { Status::Clean }
}

/// Writes the report to where it was asked for.
pub fn write(findings: &Findings, output: &Output, color: Color) -> Status {
    let look = terminal::look(color, output.output_file.is_some());
    let look = Look { summary: !output.quiet, ..look };
    let mut bytes = Vec::new();
    let written = if output.statistics {
        statistics::write(findings, &mut bytes)
    } else {
        output.output_format.write(findings, &look, &mut bytes)
    };
    let written = written.and_then(|()| match &output.output_file {
        Some(path) => save::whole(path, &bytes),
        None => to_stdout(&bytes),
    });
    match written {
        Ok(()) => Status::Clean,
        Err(error) => {
            complain(format_args!("cannot write the report: {error}"));
            Status::Failed
        }
    }
}

/// Writes to standard output.
pub fn to_stdout(bytes: &[u8]) -> io::Result<()> {
    let mut out = io::stdout().lock();
    match out.write_all(bytes).and_then(|()| out.flush()) {
        // Whoever reads has seen enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        written => written,
    }
}
