//! The page of a rule, as Markdown.

use std::fmt::{self, Write};

use super::{answers, files, fix, is_json, languages, options, profile};
use crate::diagnostic::Lint;

/// Writes the page of a rule.
pub fn markdown(lint: &Lint) -> String {
    let mut page = String::new();
    // Writing to a string does not fail.
    let _ = write_head(lint, &mut page);
    page + &reasons(lint)
}

/// The page without its head, and without links that lead to other pages: why the rule is there, the
/// examples, the answers and the sources.
pub fn reasons(lint: &Lint) -> String {
    let mut page = String::new();
    let _ = write_reasons(lint, &mut page);
    page
}

fn write_head(lint: &Lint, page: &mut String) -> fmt::Result {
    let Lint { name, severity, group, what, .. } = lint;
    writeln!(
        page,
        "<!-- Made from the code; change the rule, and run `UPDATE_DOCS=1 cargo test`. -->\n"
    )?;
    writeln!(page, "# `{name}`\n\n{what}\n")?;
    writeln!(page, "- Severity: {}", severity.name())?;
    writeln!(page, "- Group: [`{}`](README.md#{})", group.name(), group.name())?;
    writeln!(page, "- On: {}", profile(lint))?;
    writeln!(page, "- Fix: {}", fix(lint))?;
    if let Some(languages) = languages(lint) {
        writeln!(page, "- Languages: {languages}")?;
    }
    for option in options(lint) {
        writeln!(page, "- Option: {option}")?;
    }
    writeln!(page)
}

fn write_reasons(lint: &Lint, page: &mut String) -> fmt::Result {
    let Lint { why, codes, sources, .. } = lint;
    writeln!(page, "## Why\n\n{why}\n")?;
    example(page, "Bad", lint.bad)?;
    example(page, "Good", lint.good)?;
    if !codes.is_empty() {
        writeln!(page, "## What the platform answers\n")?;
        for code in *codes {
            let meaning = answers::of_page(code).map_or("", |answer| answer.meaning);
            writeln!(page, "- {code}: {meaning}")?;
        }
        writeln!(page)?;
    }
    if !sources.is_empty() {
        writeln!(page, "## Sources\n")?;
        for source in *sources {
            writeln!(page, "- [{}]({}), read {}", source.title, source.url, source.read)?;
        }
    }
    page.truncate(page.trim_end().len());
    writeln!(page)
}

/// The statements of an example; those that every template needs are left out.
fn example(page: &mut String, title: &str, example: &str) -> fmt::Result {
    if example.is_empty() {
        return Ok(());
    }
    writeln!(page, "## {title}\n")?;
    for (index, file) in files(example).enumerate() {
        if index > 0 {
            writeln!(page, "and in another file:\n")?;
        }
        let language = if is_json(file) { "json" } else { "wattle" };
        writeln!(page, "```{language}\n{}\n```\n", file.trim_end())?;
    }
    Ok(())
}
