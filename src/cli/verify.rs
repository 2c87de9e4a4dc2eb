//! `wattle verify`: reads the templates, and looks at payloads that send them.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::args::{Color, Files, Verify};
use super::jobs::{Jobs, Wanted};
use super::mend::Mending;
use super::progress::Progress;
use super::report::{self, Stream};
use super::{Status, complain};
use crate::render::{Findings, Summary};
use crate::text::words::count;
use crate::verify::{self, Templates};
use crate::workspace::config::{Broken, Configs};
use crate::workspace::files::{self, Ignored, JSON_ENDINGS, Problem, Target, Work};
use crate::workspace::read;

/// Then nothing can be held against anything, which must not pass for good.
const NO_TEMPLATES: &str = "found no templates; `--templates PATH` says where they are";

/// Runs the command.
pub fn run(args: &Verify, color: Color) -> Status {
    match verify(args, color) {
        Ok(status) => status,
        Err(broken) => {
            report::broken(broken, color);
            Status::Failed
        }
    }
}

fn verify(args: &Verify, color: Color) -> Result<Status, Broken> {
    let (templates, mut problems) = templates(args)?;
    let (targets, unread) = targets(args);
    problems.extend(unread);
    let mut configs = Configs::new(&args.configuration.asked(), args.rules.choice())?;
    let mut findings = Findings::default();
    let mut files = 0;
    for target in targets {
        let folder = configs.folder_of(&target.path)?;
        if target.found && folder.excludes(&target.path) {
            continue;
        }
        let settings = folder.settings(&target.path);
        let source = match read::json(&target) {
            Ok(source) => Arc::new(source),
            Err(error) => {
                problems.push(Problem::new(Work::Read, &target.path, error));
                continue;
            }
        };
        let verified = verify::file(source, &templates, &settings);
        // In a folder there may be other JSON, which is nobody's concern here.
        let none = verified.messages == 0;
        if none && target.found {
            continue;
        }
        files += 1;
        if none && verified.report.diagnostics.is_empty() && !args.output.quiet {
            complain(format_args!(
                "{}: there is no message in it that sends a template",
                target.name
            ));
        }
        if !verified.report.diagnostics.is_empty() {
            findings.reports.push(verified.report);
        }
    }
    findings.reports.sort_by(|a, b| a.source.name().cmp(b.source.name()));
    findings.summary = Summary::of(files, &findings.reports);
    problems.iter().for_each(complain);
    findings.undone = problems.iter().map(ToString::to_string).collect();
    findings.undone.extend(templates.is_empty().then(|| NO_TEMPLATES.to_owned()));
    if files == 0 && problems.is_empty() && !args.output.quiet {
        complain("found no payloads (*.json) that send templates");
    }
    let can_compare = problems.is_empty() && !templates.is_empty();
    let unread = if can_compare { Status::Clean } else { Status::Failed };
    let shown = report::write(&findings, &args.output, color, Stream::Out);
    Ok(report::verdict(&findings.summary, &args.verdict).max(unread).max(shown))
}

/// The templates to verify against: Wattle's own, and those that JSON creates.
fn templates(args: &Verify) -> Result<(Templates, Vec<Problem>), Broken> {
    let here = [PathBuf::from(".")];
    let paths = if args.templates.is_empty() { &here[..] } else { &args.templates };
    let is_json = |path: &&PathBuf| {
        let ending = path.extension().and_then(|ending| ending.to_str());
        ending.is_some_and(|ending| JSON_ENDINGS.contains(&ending))
    };
    let (json, own): (Vec<&PathBuf>, Vec<&PathBuf>) = paths.iter().partition(is_json);
    let own: Vec<PathBuf> = own.into_iter().cloned().collect();
    let jobs = Jobs::find(Wanted {
        paths: &own,
        stdin_filename: None,
        files: &Files::default(),
        configuration: &args.configuration,
        choice: args.rules.choice(),
    })?;
    let progress = Progress::start(!args.output.quiet);
    let outcome = jobs.run(Mending::None, &progress, |job, analysis| {
        let mut templates = Templates::default();
        templates.add(analysis, &job.settings);
        (templates, analysis.report.has_errors())
    });
    let (mut templates, mut problems) = (Templates::default(), outcome.problems);
    let mut broken = 0;
    for (one, has_errors) in outcome.kept {
        templates.join(one);
        broken += usize::from(has_errors);
    }
    // Below the working directory there may be any JSON; in a folder that is named it is meant.
    let folders = args.templates.iter().filter(|path| path.is_dir());
    let json: Vec<PathBuf> = json.into_iter().chain(folders).cloned().collect();
    problems.extend(add_created(&json, &mut templates));
    if broken > 0 && !args.output.quiet {
        let files = count(broken, "file");
        complain(format_args!(
            "there are errors in {files} with templates; payloads are held against what can be read of them"
        ));
    }
    if templates.is_empty() {
        complain(NO_TEMPLATES);
    }
    Ok((templates, problems))
}

/// Adds the templates that are in JSON files. A file that is named has some.
fn add_created(paths: &[PathBuf], templates: &mut Templates) -> Vec<Problem> {
    let (targets, mut problems) = files::find_ending(JSON_ENDINGS, paths, Ignored::Out);
    // A folder that cannot be read has been complained of.
    problems.retain(|problem| !problem.path.is_dir());
    for target in targets {
        match read::json(&target) {
            Ok(source) if templates.add_created(&source) == 0 && !target.found => {
                complain(format_args!("{}: there is no template in it", target.name));
            }
            Ok(_) => {}
            Err(error) => problems.push(Problem::new(Work::Read, &target.path, error)),
        }
    }
    problems
}

fn targets(args: &Verify) -> (Vec<Target>, Vec<Problem>) {
    let (stdin, paths): (Vec<_>, Vec<_>) =
        args.paths.iter().cloned().partition(|path| path == Path::new("-"));
    let (mut targets, problems) = files::find_ending(JSON_ENDINGS, &paths, Ignored::Out);
    targets.extend(stdin.first().map(|_| Target::stdin(args.stdin_filename.as_deref())));
    (targets, problems)
}
