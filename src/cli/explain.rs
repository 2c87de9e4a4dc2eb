//! `wattle explain`: the page of a rule, or what an error code means.

use super::args::{Color, Explain, PageFormat};
use super::sheet::{Sheet, named};
use super::{Status, complain, report, terminal};
use crate::diagnostic::{Group, Lint};
use crate::docs::{self, answers, data};
use crate::lang::errors::Given;
use crate::render::{Look, paint};
use crate::rules;
use crate::text::visible::escaped;
use crate::text::words::{either, similar};

/// Runs the command.
pub fn run(args: &Explain, color: Color) -> Status {
    let wanted = args.what.join(" ");
    let look = terminal::look(color, false);
    let page = if let Some(lint) = rules::find(wanted.trim()) {
        match args.output_format {
            PageFormat::Pretty => rule(lint, &look),
            PageFormat::Json => report::json(&data::Rule::new(lint)),
        }
    } else {
        let given = answers::mentioned(&wanted);
        if given.is_empty() {
            complain(unknown(wanted.trim()));
            return Status::Failed;
        }
        match args.output_format {
            PageFormat::Pretty => codes(&given, &look),
            PageFormat::Json => {
                report::json(&given.iter().map(data::Code::new).collect::<Vec<_>>())
            }
        }
    };
    report::page(&page)
}

/// What to say of a name that nothing has.
fn unknown(wanted: &str) -> String {
    /// More would not help to find the right one.
    const MOST: usize = 5;
    let mut near = similar(wanted, rules::catalog().map(|lint| lint.name));
    near.truncate(MOST);
    let wanted = escaped(wanted);
    let advice = match near.is_empty() {
        true => "`wattle rules` lists all rules".to_owned(),
        false => format!("did you mean {}?", either(near)),
    };
    format!("there is no rule or error code `{wanted}`; {advice}")
}

/// The page of a rule.
fn rule(lint: &Lint, look: &Look) -> String {
    let mut sheet = Sheet::new(look);
    let severity = sheet.paint.style(lint.severity.name(), paint::severity(lint.severity));
    sheet.line(format_args!("{severity}[{}]", sheet.paint.heading(lint.name)));
    sheet.gap();
    sheet.paragraph(lint.what);
    sheet.gap();
    sheet.paragraph(lint.why);
    for (title, example) in [("Bad", lint.bad), ("Good", lint.good)] {
        docs::files(example).for_each(|file| sheet.example(title, file));
    }
    sheet.gap();
    sheet.entry("Fix", docs::fix(lint));
    sheet.entry("On", docs::profile(lint));
    if let Some(languages) = docs::languages(lint) {
        sheet.entry("Languages", &languages);
    }
    sheet.entry("Group", &format!("{}: {}", lint.group.name(), lint.group.about()));
    if !matches!(lint.group, Group::Syntax | Group::Send) {
        sheet.entry("Allow", &format!("allow {} \"the reason\"", lint.name));
    }
    let options: Vec<String> = docs::options(lint).collect();
    for (name, option) in named("Options", &options) {
        sheet.entry(name, option);
    }
    for (name, code) in named("Answers", lint.codes) {
        let meaning = answers::of_page(code).map_or("", |answer| answer.meaning);
        sheet.entry(name, &format!("{code}: {meaning}"));
    }
    for (name, source) in named("Sources", lint.sources) {
        sheet.entry(name, &format!("{}, read {}", source.title, source.read));
        sheet.link(source.url);
    }
    sheet.entry("Page", "on the web");
    sheet.link(&lint.url());
    sheet.text
}

/// What some codes mean.
fn codes(given: &[Given], look: &Look) -> String {
    let mut sheet = Sheet::new(look);
    for (index, Given { code, from, answer }) in given.iter().enumerate() {
        if index > 0 {
            sheet.gap();
        }
        let meta = if *code == answer.code { "" } else { answer.code };
        let meta = if meta.is_empty() { String::new() } else { format!(" of Meta's {meta}") };
        sheet.line(format_args!("{} ({}{meta})", sheet.paint.heading(code), from.name()));
        sheet.gap();
        if !answer.says.is_empty() {
            sheet.entry("Says", &format!("… {} …", answer.says));
        }
        sheet.entry("Means", answer.meaning);
        sheet.entry("Do", answer.advice);
        for (name, lint) in named("Rules", &answers::preventing(answer)) {
            sheet.entry(name, &format!("{}: {}", lint.name, lint.what));
        }
    }
    sheet.text
}
