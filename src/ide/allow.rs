//! The exception that an author may make for a finding.

use super::spot;
use crate::analysis::Analysis;
use crate::diagnostic::{Diagnostic, Group};
use crate::text::Edit;

/// The edit that allows a rule where it found something: above the statement at fault in the block
/// around it, or at the top of the file, behind its name. None for rules that cannot be allowed.
pub fn edit(analysis: &Analysis, finding: &Diagnostic) -> Option<Edit> {
    if finding.lint.group == Group::Syntax {
        return None;
    }
    let source = &analysis.report.source;
    let text = source.text();
    let path = spot::find(source, &analysis.tree, finding.span.start as usize).path;
    let within = path.iter().rev().skip(1).find_map(|statement| statement.block.as_ref());
    let allow = format!("allow {} \"why\"", finding.lint.name);
    let line_end = source.line_end();
    let statement = within.and(path.last());
    Some(match statement {
        Some(statement) => {
            let start = statement.span.start as usize;
            let line = text[..start].rfind('\n').map_or(0, |end| end + 1);
            let indent = &text[line..start];
            if indent.trim().is_empty() {
                Edit::insert(start, format!("{allow}{line_end}{indent}"))
            } else {
                Edit::insert(start, format!("{allow}; "))
            }
        }
        None => {
            let first = crate::syntax::tree::statements(&analysis.tree.items).next();
            let end = first.map_or(0, |first| first.head().end as usize);
            let rest = text.get(end..).unwrap_or_default();
            match rest.find('\n') {
                Some(at) => Edit::insert(end + at + 1, format!("{allow}{line_end}")),
                None => Edit::insert(text.len(), format!("{line_end}{allow}{line_end}")),
            }
        }
    })
}
