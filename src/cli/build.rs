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
use super::run::{Outcome, in_parallel};
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
    let mut folder = Folder { path: out_dir, dry: args.check, changed: Vec::new() };
    let Outcome { findings, problems, mut kept, .. } =
        jobs.run(Mending::None, &progress, |job, analysis| {
            compile(job, analysis, args.values, &folder)
        });
    drop(progress);
    problems.iter().for_each(complain);
    let failed: HashSet<&str> = findings
        .reports
        .iter()
        .filter(|report| report.has_errors())
        .map(|report| report.source.name())
        .collect();
    refuse_twins(&mut kept, &failed);
    let mut refused = Status::Clean;
    for Built { source, refused: why, .. } in &kept {
        if let Some(why) = why {
            complain(format_args!("{source}: not built, {why}"));
            refused = Status::Found;
        }
    }
    let unread = if problems.is_empty() { Status::Clean } else { Status::Failed };
    let shown = report::write(&findings, &args.output, color, report::Stream::Out);
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
    /// Why it cannot be built although it has no errors, since rules were switched off.
    refused: Option<&'static str>,
}

/// One template in one language, ready to be written: its payloads, but for those that the folder holds already.
struct Payloads {
    entry: Entry,
    create: Option<Box<str>>,
    send: Option<Box<str>>,
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

fn compile(job: &Job, analysis: &Analysis, values: Values, folder: &Folder) -> Built {
    let source = Arc::clone(&job.target.name);
    let bundles = compile::bundles(analysis, &job.settings, values);
    let refused = (bundles.is_none() && !analysis.report.has_errors())
        .then_some("its name, language or category cannot be used");
    let new = |file: &str, text: String| {
        (!folder.holds(file, text.as_bytes())).then(|| text.into_boxed_str())
    };
    let templates = bundles.into_iter().flatten().map(|bundle| Payloads {
        create: new(&bundle.entry.create, report::json(&bundle.create)),
        send: new(&bundle.entry.send, report::json(&bundle.send)),
        entry: Entry { source: source.to_string(), ..bundle.entry },
    });
    Built { templates: templates.collect(), source, refused }
}

/// Takes back what would be written over what another file is built into.
fn refuse_twins(built: &mut [Built], failed: &HashSet<&str>) {
    let mut taken = HashSet::new();
    for file in built.iter_mut().filter(|file| !failed.contains(&*file.source)) {
        if !file.templates.iter().all(|template| taken.insert(template.entry.create.clone())) {
            file.templates = Box::default();
            file.refused = Some("another template has its name and language");
        }
    }
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
    mut built: Vec<Built>,
    failed: &HashSet<&str>,
    clean: bool,
) -> io::Result<Numbers> {
    let mut numbers = Numbers { failed: failed.len(), ..Numbers::default() };
    let sources: HashSet<Arc<str>> = built.iter().map(|file| Arc::clone(&file.source)).collect();
    built.retain(|file| !failed.contains(&*file.source));
    for paths in in_parallel(&built, &|built| put(folder, built)) {
        folder.changed.extend(paths?);
    }
    let templates: Vec<Payloads> = built.into_iter().flat_map(|file| file.templates).collect();
    let changed = |of: &&Payloads| of.create.is_some() || of.send.is_some();
    numbers.templates = templates.len();
    numbers.changed = templates.iter().filter(changed).count();
    let new = Manifest::new(templates.into_iter().map(|template| template.entry).collect());
    let text = report::json(&new);
    if folder.holds(Manifest::FILE, text.as_bytes()) {
        // Then an earlier build left nothing else, and to read all of it takes longer than to look.
        return Ok(numbers);
    }
    let keys: HashSet<_> = new.templates.iter().map(key).collect();
    let mut left = Vec::new();
    for old in folder.earlier() {
        if keys.contains(&key(&old)) {
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
    let all = match left.is_empty() {
        true => text,
        false => report::json(&Manifest::new(new.templates.into_iter().chain(left).collect())),
    };
    if !folder.holds(Manifest::FILE, all.as_bytes()) {
        let path = folder.put(Manifest::FILE, all.as_bytes())?;
        folder.changed.push(path);
    }
    Ok(numbers)
}

/// Writes the payloads of some files; says where they are.
fn put(folder: &Folder, built: &[Built]) -> io::Result<Vec<PathBuf>> {
    let templates = built.iter().flat_map(|file| &file.templates);
    let payloads = templates.flat_map(|Payloads { entry, create, send }| {
        [(&entry.create, create), (&entry.send, send)]
    });
    let new = payloads.filter_map(|(file, text)| Some((file, text.as_ref()?)));
    new.map(|(file, text)| folder.put(file, text.as_bytes())).collect()
}

/// What tells a template from others.
fn key(entry: &Entry) -> (&str, &str) {
    (&entry.name, &entry.language)
}
