//! `wattle config show`: what holds for a file, and where each of it comes from.

use std::fmt::Display;
use std::path::Path;

use super::holds::{Because, Changed, Checked, Holding, Holds, Named, Origin, Overriding};
use crate::cli::args::{Color, ConfigShow, PageFormat};
use crate::cli::build::OUT_DIR;
use crate::cli::sheet::{Sheet, named};
use crate::cli::{Status, report, terminal};
use crate::render::Look;
use crate::text::words::count;
use crate::workspace::config::{Broken, Choice, Configs};

/// Runs the command.
pub fn run(args: &ConfigShow, color: Color) -> Status {
    let holds = match holds(args) {
        Ok(holds) => holds,
        Err(broken) => {
            report::broken(broken, color);
            return Status::Failed;
        }
    };
    report::page(&match args.output_format {
        PageFormat::Pretty => page(&holds, &terminal::look(color, false)),
        PageFormat::Json => report::json(&holds),
    })
}

fn holds(args: &ConfigShow) -> Result<Holds, Broken> {
    let path: &Path = &args.path;
    let mut configs = Configs::new(&args.configuration.asked(), Choice::default())?;
    Ok(if path.is_dir() {
        Holds::of_folder(path, configs.folder_of(&path.join("template.wattle"))?)
    } else {
        Holds::of_file(path, configs.folder_of(path)?)
    })
}

/// All of it, for people.
fn page(holds: &Holds, look: &Look) -> String {
    let mut sheet = Sheet::new(look);
    sheet.line(sheet.paint.heading(if holds.path.is_empty() { "." } else { &holds.path }));
    sheet.gap();
    let mut files = holds.configuration.clone();
    match files.pop() {
        Some(own) if files.is_empty() => sheet.entry("Set by", &own),
        Some(own) => sheet.entry("Set by", &format!("{own}, on top of {}", files.join(", "))),
        None => sheet.entry("Set by", "nothing: there is no wattle.toml here or above"),
    }
    if let Some(checked) = &holds.checked {
        sheet.entry("Checked", &checked_how(checked));
    }
    sheet.entry("Profile", &whence(holds.profile.value, holds.profile.from.as_ref()));
    lines(&mut sheet, "Levels", holds.levels.iter().map(level));
    if let Some(changed) = changed(&holds.rules) {
        sheet.entry("In effect", &changed);
    }
    lines(&mut sheet, "Options", holds.options.iter().map(setting));
    lines(&mut sheet, "Overrides", holds.overrides.iter().map(overriding));
    lines(&mut sheet, "Examples", holds.examples.iter().map(setting));
    match &holds.out_dir {
        Some(Holding { value, from }) => sheet.entry("Built to", &whence(value, from.as_ref())),
        None => sheet.entry("Built to", &format!("{OUT_DIR}, in the folder where that is run")),
    }
    sheet.text
}

fn lines(sheet: &mut Sheet, name: &str, lines: impl Iterator<Item = String>) {
    let lines: Vec<String> = lines.collect();
    named(name, &lines).for_each(|(name, line)| sheet.entry(name, line));
}

fn whence(value: impl Display, from: Option<&Origin>) -> String {
    match from {
        Some(from) => format!("{value} ({from})"),
        None => format!("{value} (by default)"),
    }
}

fn level(level: &Named<&str>) -> String {
    whence(format_args!("{} = {}", level.name, level.holding.value), level.holding.from.as_ref())
}

fn setting(setting: &Named<impl serde::Serialize>) -> String {
    let value = serde_json::to_string(&setting.holding.value).unwrap_or_default();
    whence(format_args!("{} = {value}", setting.name), setting.holding.from.as_ref())
}

/// What the profile and all levels come to.
fn changed(rules: &[Changed]) -> Option<String> {
    let on = rules.iter().filter(|rule| rule.default == "off").count();
    let off = rules.iter().filter(|rule| rule.severity == "off").count();
    let other = rules.len() - on - off;
    let parts = [(on, "on besides the usual"), (off, "off"), (other, "of another severity")];
    let parts: Vec<String> = parts
        .into_iter()
        .filter(|(number, _)| *number > 0)
        .map(|(number, what)| format!("{} {what}", count(number, "rule")))
        .collect();
    let parts = parts.join(", ");
    (!parts.is_empty()).then(|| format!("{parts}; `--output-format json` lists them"))
}

fn overriding(Overriding { pattern, from }: &Overriding) -> String {
    match pattern {
        Some(pattern) => format!("`{pattern}` ({from})"),
        None => format!("for some files ({from})"),
    }
}

/// Whether the file is checked, and what decides.
fn checked_how(checked: &Checked) -> String {
    let Checked { because, pattern, from, .. } = checked;
    let pattern = pattern.as_deref().unwrap_or_default();
    let from = from.as_ref().map_or(String::new(), |from| format!(" ({from})"));
    match because {
        Because::Missing => "there is no such file".to_owned(),
        Because::Found => "yes".to_owned(),
        Because::Included => format!("yes, `{pattern}` takes it in{from}"),
        Because::NoTemplate => "only if it is named: it does not end in `.wattle`".to_owned(),
        Because::Ignored => "only if it is named: it is hidden, or git ignores it".to_owned(),
        Because::Excluded => format!("only if it is named: `{pattern}` leaves it out{from}"),
        Because::NotIncluded => format!("only if it is named: no pattern takes it in{from}"),
    }
}
