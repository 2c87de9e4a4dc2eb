//! Which files are worked on, how each is analysed, and which others they are compared with.

use std::collections::{BTreeSet, HashSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::args::{Color, Configuration, Files, Rules};
use super::{Status, complain, report};
use crate::model::{Document, Summary};
use crate::settings::Settings;
use crate::workspace::config::{Broken, Choice, Configs, OutDir};
use crate::workspace::files::{self, Ignored, Problem, Target};
use crate::workspace::project;

/// A file, and how to analyse it.
#[derive(Debug)]
pub struct Job {
    /// Which file.
    pub target: Target,
    /// What the configuration says for it.
    pub settings: Arc<Settings>,
    /// The root of the project that it is part of.
    pub project: Option<Arc<Path>>,
    /// Where the configuration wants it built.
    pub out_dir: Option<OutDir>,
}

impl Job {
    /// What other files are compared with, where the file says `document`.
    pub fn summary(&self, document: &Document) -> Summary {
        let Job { target, settings, .. } = self;
        Summary::new(Arc::clone(&target.name), document, &settings.examples)
            .wanting(settings.words("language-fallback-set"))
    }
}

/// What to work on, as the command line says it.
#[derive(Debug)]
pub struct Wanted<'a> {
    /// Files and folders; `-` is standard input.
    pub paths: &'a [PathBuf],
    /// What standard input is called.
    pub stdin_filename: Option<&'a Path>,
    /// Which of them count.
    pub files: &'a Files,
    /// Where the configuration comes from.
    pub configuration: &'a Configuration,
    /// Which rules hold.
    pub choice: Choice,
}

/// All files to work on.
#[derive(Debug)]
pub struct Jobs {
    /// The files that were asked for, by name.
    pub list: Vec<Job>,
    /// The other files of their projects, by name: nothing is asked of them but what rules about several
    /// files compare.
    pub around: Vec<Job>,
    /// What stood in the way of finding more.
    pub problems: Vec<Problem>,
}

impl Jobs {
    /// Finds the files that are wanted.
    pub fn find(wanted: Wanted) -> Result<Jobs, Broken> {
        Ok(Finder::new(wanted)?.jobs()?.0)
    }

    /// Finds the files that are wanted, and those that the rules compare them with.
    pub fn find_for(rules: &Rules, wanted: Wanted) -> Result<Jobs, Broken> {
        let mut finder = Finder::new(wanted)?;
        let (mut jobs, folders) = finder.jobs()?;
        if !rules.no_project {
            jobs.around = finder.around(&jobs.list, &folders);
        }
        Ok(jobs)
    }

    /// What a command goes on with: the files that it found, and what it says of finding none. Otherwise how it
    /// ends, as it does if the configuration is broken or the files are only to be listed.
    pub fn ready(
        found: Result<Jobs, Broken>,
        files: &Files,
        quiet: bool,
        color: Color,
    ) -> Result<(Jobs, Status), Status> {
        let jobs = found.map_err(|broken| {
            report::broken(broken, color);
            Status::Failed
        })?;
        if files.show_files {
            return Err(jobs.show());
        }
        let matched = jobs.remark(files, quiet);
        Ok((jobs, matched))
    }

    /// Says that there is nothing to do, if that is so.
    fn remark(&self, files: &Files, quiet: bool) -> Status {
        if !self.list.is_empty() || !self.problems.is_empty() {
            return Status::Clean;
        }
        if !quiet || files.error_on_unmatched {
            complain("found no templates (*.wattle)");
        }
        if files.error_on_unmatched { Status::Failed } else { Status::Clean }
    }

    /// Lists the files, and what stood in the way of finding more.
    fn show(&self) -> Status {
        self.problems.iter().for_each(complain);
        let found = if self.problems.is_empty() { Status::Clean } else { Status::Failed };
        let names: String = self.list.iter().flat_map(|job| [&*job.target.name, "\n"]).collect();
        found.max(report::page(&names))
    }
}

/// Finds files, and what is configured for them.
struct Finder<'a> {
    wanted: Wanted<'a>,
    configs: Configs,
    ignored: Ignored,
}

impl Finder<'_> {
    fn new(wanted: Wanted) -> Result<Finder, Broken> {
        let configs = Configs::new(&wanted.configuration.asked(), wanted.choice.clone())?;
        let ignored = if wanted.files.no_ignore { Ignored::In } else { Ignored::Out };
        Ok(Finder { wanted, configs, ignored })
    }

    /// The files that are asked for, and the folders that were searched for them.
    fn jobs(&mut self) -> Result<(Jobs, Vec<PathBuf>), Broken> {
        let paths = self.wanted.paths.iter().cloned();
        let (stdin, paths): (Vec<_>, Vec<_>) = paths.partition(|path| path == Path::new("-"));
        let (mut targets, problems) = files::find(&paths, self.ignored);
        targets.extend(stdin.first().map(|_| Target::stdin(self.wanted.stdin_filename)));
        targets.sort_by(|a, b| a.name.cmp(&b.name));
        let folders: Vec<PathBuf> = paths.into_iter().filter(|path| path.is_dir()).collect();
        let outright = self.outright(&folders)?;
        let mut jobs = Jobs { list: Vec::new(), around: Vec::new(), problems };
        for target in targets {
            let folder = self.configs.folder_of(&target.path)?;
            let named = !target.found || outright.iter().any(|path| target.path.starts_with(path));
            if named && !self.wanted.files.force_exclude || folder.covers(&target.path) {
                let settings = folder.settings(&target.path);
                // A text without a name may be that of any file, which it must not be compared with.
                let unnamed = target.stdin && self.wanted.stdin_filename.is_none();
                let project = folder.project().filter(|_| !unnamed);
                jobs.list.push(Job { project, settings, out_dir: folder.out_dir(), target });
            }
        }
        Ok((jobs, folders))
    }

    /// The folders that are named although the configuration leaves them out: they are searched all
    /// the same, as a file would be read.
    fn outright(&mut self, folders: &[PathBuf]) -> Result<Vec<PathBuf>, Broken> {
        let mut outright = Vec::new();
        for folder in folders {
            let within = folder.join("template.wattle");
            if self.configs.folder_of(&within)?.is_left_out() {
                outright.push(folder.clone());
            }
        }
        Ok(outright)
    }

    /// The other files of the projects that some files are part of. What cannot be read there, or
    /// has a broken configuration, is for those who ask for it.
    fn around(&mut self, list: &[Job], searched: &[PathBuf]) -> Vec<Job> {
        let searched: Vec<PathBuf> =
            searched.iter().filter_map(|folder| fs::canonicalize(folder).ok()).collect();
        let roots: BTreeSet<&Arc<Path>> = list.iter().flat_map(|job| &job.project).collect();
        let roots: Vec<&Arc<Path>> = roots
            .into_iter()
            .filter(|root| !searched.iter().any(|folder| root.starts_with(folder)))
            .collect();
        if roots.is_empty() {
            return Vec::new();
        }
        let named: HashSet<PathBuf> = list.iter().map(|job| self.real(&job.target)).collect();
        let mut around = Vec::new();
        for root in roots {
            let (targets, _) = files::find(&[project::from_here(root)], Ignored::Out);
            for target in targets {
                let Ok(folder) = self.configs.folder_of(&target.path) else { continue };
                let project = folder.project().filter(|project| project == root);
                let other = project.is_some() && !named.contains(&folder.file(&target.path));
                if other && folder.covers(&target.path) {
                    let settings = folder.settings(&target.path);
                    around.push(Job { project, settings, out_dir: None, target });
                }
            }
        }
        around.sort_by(|a, b| a.target.name.cmp(&b.target.name));
        around
    }

    /// The one path of a file, however it was named.
    fn real(&mut self, target: &Target) -> PathBuf {
        let linked = if target.found { None } else { fs::canonicalize(&target.path).ok() };
        linked.unwrap_or_else(|| match self.configs.folder_of(&target.path) {
            Ok(folder) => folder.file(&target.path),
            Err(_) => target.path.clone(),
        })
    }
}
