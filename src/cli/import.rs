//! `wattle import`: JSON that a team has, as files of the language.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::args::{Color, Import};
use super::{Status, complain, report};
use crate::analysis::{self, FileReport};
use crate::diagnostic::{Diagnostic, Group, Lint, Severity};
use crate::import::{self, Made, NameMap, Options};
use crate::json;
use crate::model::lints::{
    BUTTON_TYPE_UNKNOWN, COMPONENT_UNKNOWN_TYPE, COPY_CODE_TEXT, CPR_FIELDS,
    HEADER_FORMAT_REQUIRED, HEADER_FORMAT_UNKNOWN, MEDIA_AUDIO_STICKER, VOICE_CALL_TTL_ELSEWHERE,
};
use crate::model::placeholder::is_name;
use crate::payload::{self, Draft, lints};
use crate::render::{Findings, Summary};
use crate::text::Source;
use crate::text::visible::escaped;
use crate::text::words::count;
use crate::workspace::files::{Problem, Target, Work};
use crate::workspace::{read, save};

/// Runs the command.
pub fn run(args: &Import, color: Color) -> Status {
    let names = match args.names.as_deref().map(names).transpose() {
        Ok(names) => names.unwrap_or_default(),
        Err(what) => {
            complain(what);
            return Status::Failed;
        }
    };
    let mut status = Status::Clean;
    let mut findings = Findings::default();
    let mut drafts = Vec::new();
    for path in &args.paths {
        match source(path) {
            Ok(source) => {
                let (found, read) = templates(Arc::new(source), args);
                drafts.extend(read);
                findings.reports.extend((!found.diagnostics.is_empty()).then_some(found));
            }
            Err(problem) => {
                complain(problem);
                status = Status::Failed;
            }
        }
    }
    findings.reports.sort_by(|a, b| a.source.name().cmp(b.source.name()));
    findings.summary = Summary::of(args.paths.len(), &findings.reports);
    for what in import::unused(&names, &drafts) {
        complain(format_args!("the names: {what}"));
    }
    let known = if args.split { known_names(&args.out_dir, &drafts) } else { NameMap::new() };
    let made = import::files(&drafts, &Options { split: args.split, names, known });
    for (file, note) in
        made.iter().flat_map(|made| made.notes.iter().map(move |note| (&made.file, note)))
    {
        complain(format_args!("{file}: {note}"));
    }
    let written = write(&made, args);
    let shown = report::write(&findings, &args.output, color, report::Stream::Out);
    if !args.output.quiet {
        let files = count(made.len(), "file");
        let (templates, folder) = (count(drafts.len(), "template"), args.out_dir.display());
        if written == Status::Clean {
            say_fixed_files(import::fixed_files(&drafts));
            complain(format_args!("wrote {templates} to {files} in {folder}"));
        }
    }
    status.max(report::verdict(&findings.summary, &args.verdict)).max(shown).max(written)
}

/// What the files of the same templates that are there already call their placeholders: a language that comes
/// later is to call them the same.
fn known_names(folder: &Path, drafts: &[Draft]) -> NameMap {
    let names: HashSet<&str> = drafts
        .iter()
        .filter_map(|draft| draft.name.as_ref())
        .map(|name| name.text.text.as_str())
        .collect();
    let files = fs::read_dir(folder).into_iter().flatten().flatten().map(|file| file.path());
    let of_template = |path: &PathBuf| {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let (stem, rest) = name.split_once('.').unwrap_or_default();
        names.contains(stem) && (rest == "wattle" || rest.ends_with(".wattle"))
    };
    let mut files: Vec<PathBuf> = files.filter(of_template).collect();
    files.sort_unstable();
    let mut known = NameMap::new();
    for path in files {
        if let Ok(source) = read::file(&path, "") {
            import::known::add(&analysis::document(&source), &mut known);
        }
    }
    known
}

/// JSON does not tell whether all customers see one file: it has an address in either case.
fn say_fixed_files(templates: usize) {
    if templates > 0 {
        let (templates, shows) =
            (count(templates, "template"), if templates == 1 { "shows" } else { "show" });
        complain(format_args!(
            "{templates} {shows} everybody the same picture or film; where each send gives its own, write a placeholder, such as `header image {{{{picture}}}}`, and the address as its sample"
        ));
    }
}

fn source(path: &Path) -> Result<Source, Problem> {
    let target = if path == Path::new("-") { Target::stdin(None) } else { Target::named(path) };
    read::json(&target).map_err(|error| Problem::new(Work::Read, path, error))
}

/// The templates of a file, and what is lost of them or cannot be read.
fn templates(source: Arc<Source>, args: &Import) -> (FileReport, Vec<Draft>) {
    let json = json::read(&source);
    let (drafts, shape) = payload::read(&source, &json, args.from);
    let mut diagnostics = json.diagnostics;
    diagnostics.extend(shape.into_iter().filter(is_loss).map(softened));
    diagnostics.sort_by_key(|finding| finding.span.start);
    (FileReport { source, diagnostics, is_json: true }, drafts)
}

/// Whether a finding is of concern to who imports: slips of spelling are mended on the way.
fn is_loss(finding: &Diagnostic) -> bool {
    let mended = [
        lints::PAYLOAD_KEY_CASE.name,
        lints::EXAMPLE_WRONG_KEY.name,
        lints::BUTTON_EXAMPLE_WRONG_KEY.name,
        lints::HEADER_FORMAT_MISSING.name,
        HEADER_FORMAT_REQUIRED.name,
        lints::CAROUSEL_CARD_SHAPE.name,
        COPY_CODE_TEXT.name,
    ];
    !mended.contains(&finding.lint.name)
}

/// Rules of other areas about what is kept as a comment.
const KEPT: [&Lint; 6] = [
    &BUTTON_TYPE_UNKNOWN,
    &COMPONENT_UNKNOWN_TYPE,
    &CPR_FIELDS,
    &HEADER_FORMAT_UNKNOWN,
    &MEDIA_AUDIO_STICKER,
    &VOICE_CALL_TTL_ELSEWHERE,
];

/// What is kept as a comment is worth a warning; what is no template at all stays an error.
fn softened(finding: Diagnostic) -> Diagnostic {
    let whole = finding.lint == &lints::PAYLOAD_UNKNOWN;
    let kept = finding.lint.group == Group::Payload || KEPT.contains(&finding.lint);
    let severity = if kept && !whole { Severity::Warning } else { finding.severity };
    finding.severity(severity)
}

fn names(path: &Path) -> Result<NameMap, String> {
    let text =
        read::whole(path).map_err(|error| format!("cannot read {}: {error}", path.display()))?;
    let names: NameMap = serde_json::from_slice(&text).map_err(|error| {
        format!("{} is no map of names, such as {{\"order_shipped\": {{\"body.1\": \"customer\"}}}}: {error}", path.display())
    })?;
    match names.values().flat_map(|names| names.values()).find(|name| !is_name(name)) {
        Some(name) => Err(format!(
            "{}: `{}` cannot be the name of a placeholder: use small letters, digits and `_`, and begin with a letter",
            path.display(),
            escaped(name)
        )),
        None => Ok(names),
    }
}

/// Writes the files, unless one is there already.
fn write(made: &[Made], args: &Import) -> Status {
    let (folder, split) = (&args.out_dir, args.split);
    let paths: Vec<PathBuf> = made.iter().map(|made| folder.join(&made.file)).collect();
    let differs = |(path, made): &(&PathBuf, &Made)| {
        path.exists() && !save::holds(path, made.text.as_bytes())
    };
    let there = paths.iter().zip(made).find(differs);
    if let Some((path, _)) = there.filter(|_| !args.force) {
        let path = path.display();
        complain(match split {
            true => format!("{path} is there already; `--force` writes over it"),
            false => format!(
                "{path} is there already; import all languages of a template in one run, or each to a file of its own with `--split`; `--force` writes over it"
            ),
        });
        return Status::Failed;
    }
    for (path, made) in paths.iter().zip(made) {
        if let Err(error) = save::if_changed(path, made.text.as_bytes()) {
            complain(format_args!("cannot write {}: {error}", path.display()));
            return Status::Failed;
        }
    }
    Status::Clean
}
