//! What can be done about findings: fixes, all fixes at once, exceptions.

use std::borrow::Cow;

use serde_json::{Map, Value, json};

use super::convert::Encoding;
use super::diagnostics;
use super::project::{File, Project};
use crate::analysis::fixing::{self, Which};
use crate::diagnostic::Diagnostic;
use crate::ide::allow;
use crate::text::{Edit, Span};

/// The kind of the action that applies all safe fixes.
pub const FIX_ALL: &str = "source.fixAll.wattle";

/// The actions for a range. `only` is what the editor asks for; nothing means all.
pub fn at(
    project: &Project,
    file: &File,
    span: Span,
    only: &[&str],
    encoding: Encoding,
) -> Vec<Value> {
    let wants = |kind: &str| {
        only.is_empty()
            || only.iter().any(|only| kind == *only || kind.starts_with(&format!("{only}.")))
    };
    let mut actions = Vec::new();
    if wants("quickfix") {
        let findings = project.findings(file);
        let touched = |found: &&Diagnostic| found.span.overlaps(span) || touches(found.span, span);
        for found in findings.iter().map(Cow::as_ref).filter(touched) {
            let diagnostic = diagnostics::one(project, &file.uri, file.source(), found, encoding);
            for (index, fix) in found.fixes.iter().enumerate() {
                let title = match fix.safe {
                    true => fix.title.clone(),
                    false => format!("{} (may change the message)", fix.title),
                };
                let preferred = fix.safe && index == 0;
                actions.push(action(&title, "quickfix", file, &fix.edits, encoding, |action| {
                    action["diagnostics"] = json!([diagnostic]);
                    action["isPreferred"] = json!(preferred);
                }));
            }
            if let Some(edit) = allow::edit(&file.analysis, found) {
                let title = format!("Allow {} here, with a reason", found.lint.name);
                actions.push(action(&title, "quickfix", file, &[edit], encoding, |action| {
                    action["diagnostics"] = json!([diagnostic]);
                }));
            }
        }
    }
    if wants(FIX_ALL) {
        let edits = all_fixes(file);
        if !edits.is_empty() {
            actions.push(action(
                "Fix all that is safe to fix",
                FIX_ALL,
                file,
                &edits,
                encoding,
                |_| {},
            ));
        }
    }
    actions
}

fn touches(one: Span, other: Span) -> bool {
    one.start <= other.end && other.start <= one.end
}

/// The edit that applies all safe fixes, if that changes anything.
fn all_fixes(file: &File) -> Vec<Edit> {
    let fixed = fixing::fix(file.analysis.report.source.clone(), &file.settings, Which::Safe);
    let (old, new) = (file.source().text(), fixed.analysis.report.source.text());
    if old == new {
        return Vec::new();
    }
    vec![Edit::replace(Span::new(0, old.len()), new)]
}

fn action(
    title: &str,
    kind: &str,
    file: &File,
    edits: &[Edit],
    encoding: Encoding,
    more: impl FnOnce(&mut Value),
) -> Value {
    let mut action = json!({
        "title": title,
        "kind": kind,
        "edit": { "changes": changes([(file, edits)], encoding) },
    });
    more(&mut action);
    action
}

/// Edits of several files.
pub fn changes<'f>(
    files: impl IntoIterator<Item = (&'f File, &'f [Edit])>,
    encoding: Encoding,
) -> Value {
    let one =
        |(file, edits): (&File, &[Edit])| (file.uri.clone(), encoding.edits(file.source(), edits));
    Value::Object(files.into_iter().map(one).collect::<Map<_, _>>())
}
