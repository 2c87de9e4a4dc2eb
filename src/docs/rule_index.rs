//! The list of all rules, as Markdown.

use std::fmt::{self, Write};

use crate::diagnostic::{FixKind, Group, Lint};
use crate::rules;

/// Writes the list, by area.
pub fn markdown() -> String {
    let mut page = String::new();
    // Writing to a string does not fail.
    let _ = write(&mut page);
    page
}

fn write(page: &mut String) -> fmt::Result {
    writeln!(
        page,
        "<!-- Made from the code; change the rules, and run `UPDATE_DOCS=1 cargo test`. -->\n"
    )?;
    writeln!(page, "# Rules\n")?;
    writeln!(page, "{INTRODUCTION}\n")?;
    for group in Group::ALL {
        let rules: Vec<&Lint> = rules::catalog().filter(|lint| lint.group == *group).collect();
        if rules.is_empty() {
            continue;
        }
        writeln!(page, "## {}\n\n{}\n", group.name(), group.about())?;
        writeln!(page, "| rule | severity | fix | what must hold |\n| --- | --- | --- | --- |")?;
        for lint in rules {
            let name = lint.name;
            let severity = lint.severity.name();
            let pedantic = if super::is_pedantic(lint) { ", pedantic" } else { "" };
            let what = lint.what.replace('|', "\\|");
            let fix = match lint.fix {
                FixKind::None => "",
                FixKind::Safe => "safe",
                FixKind::Unsafe => "unsafe",
            };
            writeln!(page, "| [`{name}`]({name}.md) | {severity}{pedantic} | {fix} | {what} |")?;
        }
        writeln!(page)?;
    }
    page.truncate(page.trim_end().len());
    writeln!(page)
}

const INTRODUCTION: &str = "\
An **error** is what the platform refuses; a **warning** is likely to be refused, to cost more or to \
surprise; an **info** is advice. Rules marked *pedantic* are on in the profile `pedantic` only. \
A *safe* fix never changes what is meant and is applied by `wattle check --fix`; an *unsafe* one may, \
and needs `--unsafe-fixes`. `wattle explain RULE` shows a page in the terminal.";
