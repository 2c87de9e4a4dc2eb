//! `wattle rules`: the list of all rules.

use super::args::{Color, PageFormat, RuleList};
use super::sheet::Sheet;
use super::{Status, report, terminal};
use crate::diagnostic::{FixKind, Group, Lint};
use crate::docs::{self, data};
use crate::render::{Look, paint};
use crate::rules;

/// Runs the command.
pub fn run(args: &RuleList, color: Color) -> Status {
    report::page(&match args.output_format {
        PageFormat::Pretty => table(&terminal::look(color, false)),
        PageFormat::Json => {
            report::json(&rules::catalog().map(data::Rule::new).collect::<Vec<_>>())
        }
    })
}

/// A line for each rule, by area.
fn table(look: &Look) -> String {
    let mut sheet = Sheet::new(look);
    let width = rules::catalog().map(|lint| lint.name.len()).max().unwrap_or_default();
    for group in Group::ALL {
        let rules: Vec<&Lint> = rules::catalog().filter(|lint| lint.group == *group).collect();
        if rules.is_empty() {
            continue;
        }
        sheet.line(format_args!("{}: {}", sheet.paint.heading(group.name()), group.about()));
        sheet.gap();
        for lint in rules {
            let severity = format!("{:7}", lint.severity.name());
            let severity = sheet.paint.style(severity, paint::severity(lint.severity));
            let (name, marks) = (lint.name, marks(lint));
            sheet.line(format_args!("  {severity}  {name:width$}  {marks}  {}", lint.what));
        }
        sheet.gap();
    }
    sheet.line("* has a safe fix, ~ an unsafe one; + is on in the profile `pedantic` only");
    sheet.text
}

/// What to know of a rule besides its severity, in two signs.
fn marks(lint: &Lint) -> String {
    let fix = match lint.fix {
        FixKind::None => ' ',
        FixKind::Safe => '*',
        FixKind::Unsafe => '~',
    };
    let pedantic = if docs::is_pedantic(lint) { '+' } else { ' ' };
    format!("{fix}{pedantic}")
}
