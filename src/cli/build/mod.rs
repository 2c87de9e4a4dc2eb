//! `wattle build`: analyses files, and writes the payloads of those without errors.

mod folder;
mod write;

use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use self::folder::Folder;
use self::write::Fates;
use super::args::{Build, Color};
use super::jobs::{Job, Jobs, Wanted};
use super::mend::Mending;
use super::progress::Progress;
use super::run::Outcome;
use super::{Status, complain, report};
use crate::analysis::Analysis;
use crate::compile::manifest::Entry;
use crate::compile::{self, Values};
use crate::workspace::config::Broken;
use crate::workspace::files::{self, Target};
use crate::workspace::project;

/// Where files are built if nobody says otherwise.
pub const OUT_DIR: &str = "build";

/// The longest name of a folder on common disks, in bytes. Templates may have longer ones.
const LONGEST_NAME: usize = 255;

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
    let (jobs, matched) = match Jobs::ready(find(args), &args.files, args.output.quiet, color) {
        Ok(ready) => ready,
        Err(ended) => return ended,
    };
    let folders = folders(args, &jobs);
    let Outcome { findings, problems, mut kept, .. } =
        jobs.run(Mending::None, &progress, |job, analysis| {
            let folder = folders.binary_search_by(|folder| (*folder.path).cmp(out_dir(args, job)));
            let folder = folder.unwrap_or_default();
            compile(job, analysis, args.values, (folder, &folders[folder]))
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
            refused = if args.verdict.exit_zero { Status::Clean } else { Status::Found };
        }
    }
    let unread = if problems.is_empty() { Status::Clean } else { Status::Failed };
    let shown = report::write(&findings, &args.output, color, report::Stream::Out);
    let sources = if args.clean { by_path(&kept) } else { HashMap::new() };
    let fates = Fates { sources: &sources, failed: &failed };
    let mut written = Status::Clean;
    for (folder, built) in by_folder(folders, kept) {
        written = written.max(write_and_tell(folder, built, &fates, args));
    }
    let found = report::verdict(&findings.summary, &args.verdict);
    matched.max(found).max(refused).max(unread).max(shown).max(written)
}

/// Where a file is built.
fn out_dir<'a>(args: &'a Build, job: &'a Job) -> &'a Path {
    let configured = job.out_dir.as_ref().map(|out_dir| &*out_dir.path);
    args.out_dir.as_deref().or(configured).unwrap_or(Path::new(OUT_DIR))
}

/// The folders that are written to, by path: with a configuration of its own, a part of a project may have
/// its own one.
fn folders(args: &Build, jobs: &Jobs) -> Vec<Folder> {
    let base = |job: &Job| {
        let configured = job.out_dir.as_ref().filter(|_| args.out_dir.is_none())?;
        Some(project::lexical(&configured.base))
    };
    let mut folders: BTreeMap<&Path, Option<PathBuf>> = BTreeMap::new();
    for job in &jobs.list {
        folders.entry(out_dir(args, job)).or_insert_with(|| base(job));
    }
    if folders.is_empty() {
        // What is left of templates that are gone may still be there.
        folders.insert(args.out_dir.as_deref().unwrap_or(Path::new(OUT_DIR)), None);
    }
    let new = |(path, base): (&Path, _)| Folder {
        path: path.into(),
        base,
        dry: args.check,
        changed: Vec::new(),
    };
    folders.into_iter().map(new).collect()
}

/// What reports call each of the files that were read, by its path.
fn by_path(kept: &[Built]) -> HashMap<PathBuf, Arc<str>> {
    let path =
        |file: &Built| (project::lexical(Path::new(&*file.source)), Arc::clone(&file.source));
    kept.iter().map(path).collect()
}

/// The folders with what is to be written to each.
fn by_folder(
    folders: Vec<Folder>,
    built: Vec<Built>,
) -> impl Iterator<Item = (Folder, Vec<Built>)> {
    let mut parts: Vec<(Folder, Vec<Built>)> =
        folders.into_iter().map(|folder| (folder, Vec::new())).collect();
    for file in built {
        parts[file.folder].1.push(file);
    }
    parts.into_iter()
}

fn write_and_tell(mut folder: Folder, built: Vec<Built>, fates: &Fates, args: &Build) -> Status {
    match write::all(&mut folder, built, fates, args.clean) {
        Ok(numbers) => {
            if !args.output.quiet {
                numbers.tell(&folder);
            }
            let stale = folder.dry && !folder.changed.is_empty() && !args.verdict.exit_zero;
            if stale { Status::Found } else { Status::Clean }
        }
        Err(error) => {
            complain(format_args!("cannot write to {}: {error}", files::name(&folder.path)));
            Status::Failed
        }
    }
}

/// What one file compiles to.
struct Built {
    source: Arc<str>,
    /// Which of the folders it is written to.
    folder: usize,
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

fn compile(
    job: &Job,
    analysis: &Analysis,
    values: Values,
    (index, folder): (usize, &Folder),
) -> Built {
    let source = Arc::clone(&job.target.name);
    let bundles = compile::bundles(analysis, &job.settings, values);
    let is_long = |bundle: &compile::Bundle| bundle.entry.name.len() > LONGEST_NAME;
    let refused = match &bundles {
        None if !analysis.report.has_errors() => {
            Some("its name, language or category cannot be used")
        }
        Some(bundles) if bundles.iter().any(is_long) => {
            Some("its name is too long for a folder, which can have 255 characters")
        }
        _ => None,
    };
    let bundles = bundles.filter(|_| refused.is_none());
    let new = |file: &str, text: String| {
        (!folder.holds(file, text.as_bytes())).then(|| text.into_boxed_str())
    };
    let templates = bundles.into_iter().flatten().map(|bundle| Payloads {
        create: new(&bundle.entry.create, report::json(&bundle.create)),
        send: new(&bundle.entry.send, report::json(&bundle.send)),
        entry: Entry { source: folder.source(&job.target), ..bundle.entry },
    });
    Built { templates: templates.collect(), source, folder: index, refused }
}

/// Takes back what would be written over what another file is built into.
fn refuse_twins(built: &mut [Built], failed: &HashSet<&str>) {
    let mut taken = HashSet::new();
    for file in built.iter_mut().filter(|file| !failed.contains(&*file.source)) {
        let is_new =
            |template: &Payloads| taken.insert((file.folder, template.entry.create.clone()));
        if !file.templates.iter().all(is_new) {
            file.templates = Box::default();
            file.refused = Some("another template has its name and language");
        }
    }
}
