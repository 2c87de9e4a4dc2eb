//! `--baseline`: what was found when a team began is recorded in a file, and only what is new is
//! reported.
//!
//! A finding is known by its rule and by what its line says, not by where it stands: lines may move.

use std::collections::{BTreeSet, HashSet};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::render::fingerprint::Fingerprints;
use crate::render::{Findings, Summary};
use crate::text::words::{count, is_are};
use crate::workspace::project::{self, parent, real};
use crate::workspace::{read, save};

/// A finding as the file records it. Files are named from the folder of the baseline, so that it does
/// not matter where the program runs.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
struct Entry {
    file: String,
    rule: String,
    fingerprint: String,
}

/// The file.
#[derive(Deserialize)]
struct Record {
    version: u32,
    findings: BTreeSet<Entry>,
}

/// The version of the file that this program reads and writes.
const VERSION: u32 = 1;

/// What is recorded, and what became of it in this run.
#[derive(Debug)]
pub struct Baseline {
    path: PathBuf,
    folder: PathBuf,
    to_be_written: bool,
    recorded: BTreeSet<Entry>,
    /// What this run has found.
    found: BTreeSet<Entry>,
    /// The files that it has looked at.
    checked: HashSet<String>,
}

impl Baseline {
    /// Reads the file that the command line names; one that is to be written may be missing.
    pub fn read(path: &Path, to_be_written: bool) -> io::Result<Baseline> {
        let recorded = match read::whole(path) {
            Ok(bytes) => parse(&bytes)?,
            Err(error) if to_be_written && error.kind() == io::ErrorKind::NotFound => {
                BTreeSet::new()
            }
            Err(error) => return Err(error),
        };
        let (path, folder) = (path.to_owned(), real(parent(path)));
        let (found, checked) = (BTreeSet::new(), HashSet::new());
        Ok(Baseline { path, folder, to_be_written, recorded, found, checked })
    }

    /// Takes what is recorded out of the findings in the files `checked`, and records all of them if
    /// that is asked for. Gives what is to be said about it; `all_rules` is whether a finding that did
    /// not occur could have.
    pub fn apply(
        &mut self,
        findings: &mut Findings,
        checked: &[Arc<str>],
        all_rules: bool,
    ) -> io::Result<Vec<String>> {
        self.checked = checked.iter().map(|name| self.key(name)).collect();
        self.found.clear();
        for report in &mut findings.reports {
            let (source, mut prints) = (Arc::clone(&report.source), Fingerprints::default());
            let file = self.key(source.name());
            report.diagnostics.retain(|found| {
                let fingerprint = prints.next(&source, found).in_file();
                let rule = found.lint.name.to_owned();
                let entry = Entry { file: file.clone(), rule, fingerprint };
                let new = !self.to_be_written && !self.recorded.contains(&entry);
                self.found.insert(entry);
                new
            });
        }
        findings.reports.retain(|report| !report.diagnostics.is_empty());
        findings.summary = Summary::of(findings.summary.files, &findings.reports);
        if self.to_be_written { self.write() } else { Ok(self.remarks(all_rules)) }
    }

    /// Records all that was found, in place of what was recorded of the same files.
    fn write(&self) -> io::Result<Vec<String>> {
        let stay = self.recorded.iter().filter(|old| self.is_current(old));
        let new: BTreeSet<&Entry> = stay.chain(&self.found).collect();
        let mut lines = Vec::with_capacity(new.len());
        for entry in &new {
            lines.push(format!("\n    {}", serde_json::to_string(entry)?));
        }
        let lines = lines.join(",");
        let text = format!("{{\n  \"version\": {VERSION},\n  \"findings\": [{lines}\n  ]\n}}\n");
        save::put(&self.path, text.as_bytes())?;
        let added = new.iter().filter(|entry| !self.recorded.contains(**entry)).count();
        let gone = self.recorded.iter().filter(|old| !new.contains(old)).count();
        let (all, path) = (count(new.len(), "finding"), self.path.display());
        Ok(vec![format!("recorded {all} in {path} ({added} added, {gone} taken out)")])
    }

    /// What is held back; what no longer occurs only if all rules were asked.
    fn remarks(&self, all_rules: bool) -> Vec<String> {
        let path = self.path.display();
        let held = self.recorded.intersection(&self.found).count();
        let gone = self.recorded.iter().filter(|old| !self.is_current(old)).count();
        let mut remarks = Vec::new();
        if held > 0 {
            let (held, are) = (count(held, "finding"), is_are(held));
            remarks.push(format!("{held} {are} held back by {path}"));
        }
        if gone > 0 && all_rules {
            let (gone, are) = (count(gone, "finding"), is_are(gone));
            let advice = "`--write-baseline` takes out what is";
            remarks.push(format!("{gone} recorded in {path} {are} gone; {advice}"));
        }
        remarks
    }

    /// Whether an entry still occurs, as far as this run can tell.
    fn is_current(&self, entry: &Entry) -> bool {
        let unseen = !self.checked.contains(&entry.file) && self.folder.join(&entry.file).exists();
        unseen || self.found.contains(entry)
    }

    /// What the baseline calls a file that reports call `name`.
    fn key(&self, name: &str) -> String {
        let path = Path::new(name);
        let file = real(parent(path)).join(path.file_name().unwrap_or_default());
        let key = project::relative(&file, &self.folder);
        key.to_string_lossy().replace(std::path::MAIN_SEPARATOR, "/")
    }
}

fn parse(bytes: &[u8]) -> io::Result<BTreeSet<Entry>> {
    let wrong = |why: String| io::Error::new(io::ErrorKind::InvalidData, why);
    let record: Record = serde_json::from_slice(bytes)
        .map_err(|error| wrong(format!("it is no baseline: {error}")))?;
    match record.version {
        VERSION => Ok(record.findings),
        other => Err(wrong(format!("it has version {other}, and this program knows {VERSION}"))),
    }
}
