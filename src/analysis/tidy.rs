//! Finishing touches to fixes, so that no rule has to think of them.

use crate::diagnostic::{Diagnostic, Fix};
use crate::syntax::{self, Leaf, LeafKind};
use crate::text::{Edit, Source, Span, edit};

/// Makes what fixes take out leave no empty lines behind, and what they put in end its lines as the
/// file does.
pub fn fixes(findings: &mut [Diagnostic], source: &Source) {
    let mut fixes = findings.iter_mut().flat_map(|finding| &mut finding.fixes).peekable();
    if fixes.peek().is_none() {
        return;
    }
    let leaves = syntax::leaves(source);
    fixes.for_each(|fix| {
        close_gaps(fix, source, &leaves);
        fix.edits.iter_mut().for_each(|edit| end_lines(edit, source));
    });
}

fn close_gaps(fix: &mut Fix, source: &Source, leaves: &[Leaf]) {
    for index in 0..fix.edits.len() {
        let Edit { span, text } = &fix.edits[index];
        if !text.is_empty() || span.is_empty() || cuts(*span, leaves) {
            continue;
        }
        let wider = edit::without_remains(source.text(), *span);
        let before = index.checked_sub(1).map(|index| fix.edits[index].span.end);
        let after = fix.edits.get(index + 1).map(|edit| edit.span.start);
        let free = before.is_none_or(|end| end <= wider.start)
            && after.is_none_or(|start| wider.end <= start);
        if free {
            fix.edits[index].span = wider;
        }
    }
}

/// Whether a span begins or ends within a text or a comment.
fn cuts(span: Span, leaves: &[Leaf]) -> bool {
    [span.start, span.end].into_iter().any(|at| {
        let index = leaves.partition_point(|leaf| leaf.span.end <= at);
        leaves.get(index).is_some_and(|leaf| {
            leaf.span.start < at && matches!(leaf.kind, LeafKind::Value(_) | LeafKind::Comment)
        })
    })
}

fn end_lines(edit: &mut Edit, source: &Source) {
    edit.text = source.in_own_line_ends(std::mem::take(&mut edit.text));
}
