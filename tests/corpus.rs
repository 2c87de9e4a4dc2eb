//! Templates that others published, official ones above all: they are imported, built back and checked
//! where they stand. Every error in those that are known to be good is written down with who is to blame.
//! The corpus is no part of the project; where it is missing, so is this test.

mod common;

use std::collections::{BTreeMap, BTreeSet};
use std::env;
use std::fmt::Write as _;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use common::{fresh, importing};
use serde_json::Value;
use wattle::diagnostic::{Diagnostic, Severity};
use wattle::import;
use wattle::payload::{Dialect, Draft};
use wattle::settings::Settings;
use wattle::text::Source;

/// What is known of an error, by file and rule.
const EXPECTED: &str = include_str!("corpus/expected_errors.tsv");

/// The folder with the corpus: beside the project, or where `WATTLE_CORPUS` says.
fn corpus() -> Option<PathBuf> {
    let beside = [env!("CARGO_MANIFEST_DIR"), "..", "shared", "corpus"].iter().collect();
    let folder = env::var_os("WATTLE_CORPUS").map_or(beside, PathBuf::from);
    let found = folder.join("MANIFEST.csv").exists().then_some(folder);
    if found.is_none() {
        say("SKIPPED: no corpus beside the project; set WATTLE_CORPUS to its folder");
    }
    found
}

/// Says something that the test harness does not swallow.
fn say(line: &str) {
    let _ = writeln!(io::stderr(), "corpus: {line}");
}

/// A line of the manifest: file, kind, format, and what is known of it. None of the four has commas.
struct Entry {
    file: String,
    kind: String,
    format: String,
    valid: String,
}

fn entries(corpus: &Path) -> Vec<Entry> {
    let manifest = fs::read_to_string(corpus.join("MANIFEST.csv")).expect("the manifest");
    let lines = manifest.lines().skip(1).map(|line| {
        let cells = cells(line);
        let cell = |at: usize| cells.get(at).cloned().unwrap_or_default();
        Entry { file: cell(0), kind: cell(1), format: cell(2), valid: cell(6) }
    });
    lines.filter(|entry| corpus.join(&entry.file).exists()).collect()
}

/// The cells of a line of CSV; those with commas stand in quotes.
fn cells(line: &str) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut quoted = false;
    for sign in line.chars() {
        match sign {
            '"' => quoted = !quoted,
            ',' if !quoted => cells.push(String::new()),
            _ => cells.last_mut().expect("a cell").push(sign),
        }
    }
    cells
}

/// What became of a file.
enum Fate {
    /// It holds nothing that is a template to us.
    NoTemplate(String),
    /// Something could not be said, and became a comment.
    Lost(String),
    /// It builds the same; something beside the payload may have become a comment.
    Same(Option<String>),
    /// It was imported whole, and does not build, or not the same.
    Differs(String),
}

fn fate(text: &str) -> Fate {
    let drafts = importing::drafts(text);
    if drafts.is_empty() {
        let source = Source::new("a.json", text);
        let json = wattle::json::read(&source);
        let (_, found) = wattle::payload::read(&source, &json, None);
        let why = found.first().map_or("nothing in it", |finding| finding.label.as_str());
        return Fate::NoTemplate(why.to_owned());
    }
    let whole: Value = serde_json::from_str(text).expect("it is JSON");
    let originals = importing::normal(&originals(&whole));
    let back = importing::there_and_back(text).map(|back| importing::normal(&back));
    let remark = drafts.iter().flat_map(remarks).next();
    match (back, remark) {
        (Some(back), remark) if back == originals => Fate::Same(remark),
        (_, Some(remark)) => Fate::Lost(remark),
        (Some(_), None) if reordered(&drafts) => {
            Fate::Differs("numbers in an order of their own, which another text has too".to_owned())
        }
        (Some(back), None) => {
            if env::var_os("WATTLE_SHOW").is_some() {
                say(&format!("{originals:#?}\n{back:#?}"));
            }
            Fate::Differs("another payload".to_owned())
        }
        (None, None) => {
            let lacking = drafts.iter().find_map(lacking);
            Fate::Differs(lacking.unwrap_or("it does not build").to_owned())
        }
    }
}

/// Whether numbers of one text could not stay, since other texts use them otherwise.
fn reordered(drafts: &[Draft]) -> bool {
    let made = import::files(drafts, &import::Options::default());
    made.iter().any(|made| !made.notes.is_empty())
}

/// What a payload lacks that no template can do without.
fn lacking(draft: &Draft) -> Option<&'static str> {
    let category = draft.category.as_ref().map(|category| category.text.text.to_lowercase());
    let known = category.is_some_and(|category| {
        ["utility", "marketing", "authentication"].contains(&category.as_str())
    });
    match () {
        () if draft.name.is_none() => Some("no name"),
        () if draft
            .name
            .as_ref()
            .is_some_and(|name| name.text.text.contains([' ', '[', '<', '-', '.'])) =>
        {
            Some("a name that cannot be one")
        }
        () if draft.languages.is_empty() => Some("no language"),
        () if !known => Some("a category that does not exist (any more)"),
        () => None,
    }
}

fn remarks(draft: &Draft) -> Vec<String> {
    fn of(statement: &wattle::payload::Statement, all: &mut Vec<String>) {
        all.extend(statement.remarks.iter().map(|remark| remark.text.clone()));
        statement.block.iter().flatten().for_each(|inner| of(inner, all));
    }
    let mut all: Vec<String> = draft.remarks.iter().map(|remark| remark.text.clone()).collect();
    draft.content.iter().for_each(|statement| of(statement, &mut all));
    all
}

/// The templates of a file as they stand there, those in several languages once for each.
fn originals(value: &Value) -> Vec<Value> {
    if let Some(list) = value.as_array() {
        return list.iter().flat_map(originals).collect();
    }
    for key in ["data", "templates"] {
        if let Some(list) = value.get(key).filter(|list| list.is_array()) {
            return originals(list);
        }
    }
    let with = |changes: &[(&str, &Value)]| {
        let mut one = value.clone();
        for (key, given) in changes {
            one[*key] = (*given).clone();
        }
        one
    };
    if let Some(parts) = value.get("localizations").map(importing::list) {
        return parts
            .iter()
            .map(|part| {
                with(&[("language", &part["language"]), ("components", &part["components"])])
            })
            .collect();
    }
    if let Some(languages) = value.get("languages").map(importing::list) {
        return languages.iter().map(|language| with(&[("language", language)])).collect();
    }
    if let Some(name) = value.get("templateName") {
        return vec![with(&[("name", name)])];
    }
    vec![structured(value)]
}

/// A template whose parts have keys of their own, as a list of components.
fn structured(value: &Value) -> Value {
    let parts = value.get("structure").or_else(|| {
        value.get("components").filter(|parts| parts.is_object() && parts.get("0").is_none())
    });
    let Some(parts) = parts.and_then(Value::as_object) else { return value.clone() };
    let mut one = value.clone();
    let typed = parts.iter().filter(|(_, part)| part.is_object() || part.is_array()).map(|(kind, part)| {
        let mut part = if part.is_array() { serde_json::json!({ "buttons": part }) } else { part.clone() };
        if kind == "carousel" {
            let cards: Vec<Value> = importing::list(&part["cards"]).iter().map(|card| serde_json::json!({ "components": structured(&serde_json::json!({ "structure": card }))["components"] })).collect();
            part["cards"] = cards.into();
        }
        part["type"] = kind.as_str().into();
        part
    });
    one["components"] = typed.collect();
    one
}

fn check(file: &Path) -> Vec<Diagnostic> {
    let bytes = fs::read(file).expect("the file");
    let source = Arc::new(Source::from_bytes("a.json", bytes));
    import::check::file(source, &Settings::default()).diagnostics
}

/// The rows of the list: file, rule, verdict and reason.
fn expected() -> BTreeMap<(String, String), (String, String)> {
    let rows = EXPECTED.lines().skip(1).map(|line| line.split('\t').collect::<Vec<_>>());
    rows.map(|row| {
        let [file, rule, verdict, reason] = row[..] else { panic!("four columns, not {row:?}") };
        assert!(["template", "rule"].contains(&verdict), "no verdict: {row:?}");
        assert!(!reason.is_empty(), "no reason: {row:?}");
        ((file.to_owned(), rule.to_owned()), (verdict.to_owned(), reason.to_owned()))
    })
    .collect()
}

#[test]
fn errors_in_published_templates_are_explained() {
    let expected: BTreeSet<(String, String)> = expected().into_keys().collect();
    let Some(corpus) = corpus() else { return };
    let mut errors = BTreeSet::new();
    for entry in entries(&corpus).iter().filter(|entry| entry.valid == "yes" && is_template(entry))
    {
        let stem =
            Path::new(&entry.file).file_stem().expect("a name").to_string_lossy().into_owned();
        for finding in check(&corpus.join(&entry.file)) {
            if finding.severity == Severity::Error {
                errors.insert((stem.clone(), finding.lint.name.to_owned()));
            }
        }
    }
    let new: Vec<_> = errors.difference(&expected).collect();
    let gone: Vec<_> = expected.difference(&errors).collect();
    assert!(
        new.is_empty() && gone.is_empty(),
        "not in the list: {new:#?}\nno longer found: {gone:#?}"
    );
}

fn is_template(entry: &Entry) -> bool {
    ["create", "list", "list-item"].contains(&entry.kind.as_str())
}

/// What is imported whole is built back the same; and the page about it is true.
#[test]
fn the_page_about_the_corpus_is_fresh() {
    let Some(corpus) = corpus() else { return };
    let mut numbers: BTreeMap<(String, String), [usize; 5]> = BTreeMap::new();
    let mut reasons: BTreeMap<(&str, String), usize> = BTreeMap::new();
    let mut wrong = Vec::new();
    for entry in entries(&corpus).iter().filter(|entry| is_template(entry)) {
        let text = fs::read_to_string(corpus.join(&entry.file)).expect("the file");
        let row = numbers.entry((entry.kind.clone(), entry.format.clone())).or_default();
        row[0] += 1;
        let (column, heading, why) = match fate(&text) {
            Fate::NoTemplate(why) => (4, "no template", why),
            Fate::Lost(why) => (2, "imported in part", before_colon(&why)),
            Fate::Same(None) => (1, "", String::new()),
            Fate::Same(Some(why)) => (1, "the same, with a comment", before_colon(&why)),
            Fate::Differs(why) => {
                if why == "another payload" || why == "it does not build" {
                    wrong.push((entry.file.clone(), why.clone()));
                }
                (3, "imported, cannot be built", why)
            }
        };
        row[column] += 1;
        if !heading.is_empty() {
            *reasons.entry((heading, crop(&why))).or_default() += 1;
        }
    }
    say(&format!("{numbers:?}"));
    assert!(wrong.is_empty(), "what was built is not what was imported: {wrong:#?}");
    fresh::assert_fresh("docs/corpus.md", &page(&numbers, &reasons).expect("a text"));
}

fn before_colon(why: &str) -> String {
    why.split(':').next().unwrap_or_default().to_owned()
}

fn crop(text: &str) -> String {
    text.chars().take(60).filter(|sign| !matches!(sign, '|' | '\n')).collect()
}

type Numbers = BTreeMap<(String, String), [usize; 5]>;

fn page(
    numbers: &Numbers,
    reasons: &BTreeMap<(&str, String), usize>,
) -> Result<String, std::fmt::Error> {
    let mut page = String::from(
        "<!-- Made by `UPDATE_DOCS=1 cargo test --test corpus`, where the corpus is. -->\n\n\
         # Templates that others published\n\n\
         Wattle is tried on templates that others published: official documents, libraries, programs. They are\n\
         imported, built back and compared, and checked where they stand. The files themselves are not part of\n\
         this repository.\n\n\
         ## Imported and built back\n\n\
         *Same*: `build` gives back an equivalent payload. *In part*: imported, but for something that 8x8 or the\n\
         language has not, which stands in a comment. *Not built*: imported, and what is wrong with it keeps\n\
         `build` from compiling it. *No template*: refused, with a reason.\n\n\
         | kind | format | files | same | in part | not built | no template |\n\
         | --- | --- | --- | --- | --- | --- | --- |\n",
    );
    let mut sum = [0; 5];
    for ((kind, format), row) in numbers {
        let [all, same, lost, differs, none] = row;
        writeln!(page, "| {kind} | {format} | {all} | {same} | {lost} | {differs} | {none} |")?;
        row.iter().zip(&mut sum).for_each(|(one, sum)| *sum += one);
    }
    let [all, same, lost, differs, none] = sum;
    writeln!(page, "| all | | {all} | {same} | {lost} | {differs} | {none} |")?;
    writeln!(
        page,
        "\n## What was not carried over, and what was refused\n\n| outcome | what stood in the way | files |\n| --- | --- | --- |"
    )?;
    for ((heading, why), count) in reasons {
        writeln!(page, "| {heading} | `{}` | {count} |", why.replace('`', "'"))?;
    }
    writeln!(
        page,
        "\n## Errors in templates that are known to be good\n\nWhether the template is to blame or the rule, and why.\n\n| template | rule | to blame | why |\n| --- | --- | --- | --- |"
    )?;
    for ((file, rule), (verdict, reason)) in expected() {
        writeln!(page, "| {} | `{rule}` | {verdict} | {reason} |", file.replace("__", " "))?;
    }
    Ok(page)
}

/// Texts in many languages, as bodies: no rule stumbles, and places fit.
#[test]
fn texts_of_all_languages_are_checked() {
    let Some(corpus) = corpus() else { return };
    for entry in entries(&corpus).iter().filter(|entry| entry.kind == "text") {
        let text = fs::read_to_string(corpus.join(&entry.file)).expect("the file");
        let payload = serde_json::json!({
            "name": "a_text", "language": "en_US", "category": "UTILITY",
            "components": [{ "type": "BODY", "text": text.trim_end() }],
        });
        let source = Arc::new(Source::new("a.json", payload.to_string()));
        let report = import::check::file(Arc::clone(&source), &Settings::default());
        for finding in &report.diagnostics {
            assert!(
                source.text().get(finding.span.range()).is_some(),
                "{}: {finding:?}",
                entry.file
            );
        }
        let drafts = importing::drafts(source.text());
        assert_eq!(drafts[0].dialect, Dialect::EightCreate, "{}", entry.file);
        let back = importing::there_and_back(source.text()).expect("it builds");
        assert_eq!(importing::normal(&back), importing::normal(&[payload]), "{}", entry.file);
    }
}
