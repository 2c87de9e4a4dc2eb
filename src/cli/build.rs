//! `wattle build`: analyses files, and writes the payloads of those without errors.

use std::collections::HashSet;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::args::{Build, Color};
use super::folder::Folder;
use super::jobs::{Job, Jobs, Wanted};
use super::mend::Mending;
use super::progress::Progress;
use super::run::Outcome;
use super::{Status, complain, report};
use crate::analysis::Analysis;
use crate::compile::manifest::{Entry, Manifest};
use crate::compile::{self, Values};
use crate::text::words::count;
use crate::workspace::config::Broken;
use crate::workspace::files::{self, Target};

/// Where files are built if nobody says otherwise.
pub const OUT_DIR: &str = "build";

/// Runs the command.
pub fn run(args: &Build, color: Color) -> Status {
    if let Some(path) = args.paths.iter().find(|path| Target::named(path).is_json()) {
        let path = path.display();
        complain(format_args!(
            "{path} holds JSON; `wattle import {path}` makes files that can be built"
        ));
        return Status::Failed;
    }
    let progress = Progress::start(!args.output.quiet);
    let jobs = match find(args) {
        Ok(jobs) => jobs,
        Err(broken) => {
            report::broken(broken, color);
            return Status::Failed;
        }
    };
    if args.files.show_files {
        return jobs.show();
    }
    let matched = jobs.remark(&args.files, args.output.quiet);
    let out_dir = args.out_dir.clone().or_else(|| jobs.out_dir.clone());
    let out_dir = out_dir.unwrap_or_else(|| PathBuf::from(OUT_DIR));
    let Outcome { findings, problems, kept, .. } =
        jobs.run(Mending::None, &progress, |job, analysis| compile(job, analysis, args.values));
    drop(progress);
    problems.iter().for_each(complain);
    let failed: HashSet<&str> = findings
        .reports
        .iter()
        .filter(|report| report.has_errors())
        .map(|report| report.source.name())
        .collect();
    let refused = kept.iter().filter(|file| file.refused).inspect(|file| {
        let source = &file.source;
        complain(format_args!(
            "{source}: not built, its name, language or category cannot be used"
        ));
    });
    let refused = if refused.count() > 0 { Status::Found } else { Status::Clean };
    let unread = if problems.is_empty() { Status::Clean } else { Status::Failed };
    let shown = report::write(&findings, &args.output, color, report::Stream::Out);
    let mut folder = Folder { path: out_dir, dry: args.check, changed: Vec::new() };
    let written = match write(&mut folder, kept, &failed, args.clean) {
        Ok(numbers) => {
            if !args.output.quiet {
                numbers.tell(&folder);
            }
            let stale = folder.dry && !folder.changed.is_empty() && !args.verdict.exit_zero;
            if stale { Status::Found } else { Status::Clean }
        }
        Err(error) => {
            complain(format_args!("cannot write to {}: {error}", folder.path.display()));
            Status::Failed
        }
    };
    let found = report::verdict(&findings.summary, &args.verdict);
    matched.max(found).max(refused).max(unread).max(shown).max(written)
}

/// What one file compiles to.
struct Built {
    source: Arc<str>,
    /// Its templates; none if the file has errors.
    templates: Box<[Payloads]>,
    /// Whether it has no errors and cannot be built all the same, since rules were switched off.
    refused: bool,
}

/// One template in one language, ready to be written.
struct Payloads {
    entry: Entry,
    create: Box<str>,
    send: Box<str>,
}

fn find(args: &Build) -> Result<Jobs, Broken> {
    Jobs::find_for(
        &args.rules,
        Wanted {
            paths: &args.paths,
            stdin_filename: None,
            files: &args.files,
            configuration: &args.configuration,
            choice: args.rules.choice(),
        },
    )
}

fn compile(job: &Job, analysis: &Analysis, values: Values) -> Built {
    let source = Arc::clone(&job.target.name);
    let bundles = compile::bundles(analysis, &job.settings, values);
    let refused = bundles.is_none() && !analysis.report.has_errors();
    let templates = bundles.into_iter().flatten().map(|bundle| Payloads {
        entry: Entry { source: source.to_string(), ..bundle.entry },
        create: report::json(&bundle.create).into_boxed_str(),
        send: report::json(&bundle.send).into_boxed_str(),
    });
    Built { templates: templates.collect(), source, refused }
}

/// How much was written.
#[derive(Default)]
struct Numbers {
    templates: usize,
    changed: usize,
    removed: usize,
    failed: usize,
}

impl Numbers {
    /// Says how much it was, or would be; then also which files.
    fn tell(&self, folder: &Folder) {
        if folder.dry {
            for path in &folder.changed {
                complain(format_args!("{} is not up to date", files::name(path)));
            }
        }
        let mut parts = vec![format!("{} changed", self.changed)];
        if self.removed > 0 {
            parts.push(format!("{} removed", self.removed));
        }
        if self.failed > 0 {
            parts.push(format!("{} with errors left alone", count(self.failed, "file")));
        }
        let (built, parts) = (count(self.templates, "template"), parts.join(", "));
        let done = if folder.dry { "would build" } else { "built" };
        complain(format_args!("{done} {built} in {} ({parts})", folder.path.display()));
    }
}

/// Writes what was built, and the manifest of all that the folder holds.
fn write(
    folder: &mut Folder,
    built: Vec<Built>,
    failed: &HashSet<&str>,
    clean: bool,
) -> io::Result<Numbers> {
    let mut numbers = Numbers { failed: failed.len(), ..Numbers::default() };
    let sources: HashSet<Arc<str>> = built.iter().map(|file| Arc::clone(&file.source)).collect();
    let mut entries = Vec::new();
    for file in built.into_iter().filter(|file| !failed.contains(&*file.source)) {
        for template in file.templates {
            let changed = folder.put(&template.entry.create, template.create.as_bytes())?
                | folder.put(&template.entry.send, template.send.as_bytes())?;
            numbers.changed += usize::from(changed);
            numbers.templates += 1;
            entries.push(template.entry);
        }
    }
    let new: HashSet<_> = entries.iter().map(key).collect();
    let mut left = Vec::new();
    for old in folder.earlier() {
        if new.contains(&key(&old)) {
            continue;
        }
        let gone = match sources.contains(old.source.as_str()) {
            true => !failed.contains(old.source.as_str()),
            false => !Path::new(&old.source).exists(),
        };
        if clean && gone {
            folder.remove(&old)?;
            numbers.removed += 1;
        } else {
            left.push(old);
        }
    }
    entries.append(&mut left);
    folder.put(Manifest::FILE, report::json(&Manifest::new(entries)).as_bytes())?;
    Ok(numbers)
}

/// What tells a template from others.
fn key(entry: &Entry) -> (&str, &str) {
    (&entry.name, &entry.language)
}
