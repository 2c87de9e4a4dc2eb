//! Lines in which a quote is missing. From there on text stands where signs are meant and signs where text
//! is, so one finding says what all the others follow from.

use super::{faults, lints};
use crate::diagnostic::{Diagnostic, Lint};
use crate::text::Span;

/// What a missing quote leads to, also on later lines.
const FOLLOWS: [&Lint; 4] = [
    &lints::JSON_UNCLOSED,
    &lints::JSON_STRAY_TEXT,
    &lints::JSON_INCOMPLETE_MEMBER,
    &lints::JSON_DUPLICATE_KEY,
];

/// The lines that these texts, whose ends are missing, stand on, in their order.
pub fn lines(text: &str, unclosed: &[Span]) -> Vec<Span> {
    let mut lines: Vec<Span> = Vec::new();
    for one in unclosed {
        let start = one.start as usize;
        if lines.last().is_none_or(|last| last.end < one.start) {
            let from = memchr::memrchr(b'\n', &text.as_bytes()[..start]).map_or(0, |at| at + 1);
            let to = memchr::memchr(b'\n', &text.as_bytes()[start..]);
            lines.push(Span::new(from, to.map_or(text.len(), |length| start + length)));
        }
    }
    lines
}

/// Of findings in the order in which they were made, those that tell of something new.
pub fn settle(found: Vec<Diagnostic>, unclosed: &[Span], lines: &[Span]) -> Vec<Diagnostic> {
    let mut first: Vec<Option<Diagnostic>> = vec![None; lines.len()];
    let mut kept = Vec::new();
    let mut follows = false;
    for finding in found {
        let line = lines.partition_point(|line| line.end < finding.span.start);
        if lines.get(line).is_some_and(|line| line.start <= finding.span.start) {
            follows = true;
            let first = &mut first[line];
            let is_earlier = first.as_ref().is_none_or(|first| finding.span < first.span);
            if is_earlier && is_odd(&finding, unclosed) {
                *first = Some(finding);
            }
        } else if !follows || !FOLLOWS.contains(&finding.lint) {
            kept.push(finding);
        }
    }
    kept.extend(first.into_iter().flatten().map(|finding| match finding.lint {
        lint if lint == &lints::JSON_UNCLOSED => finding,
        _ => faults::missing_quote(finding.span),
    }));
    kept
}

/// Whether a finding may be the first that comes of a missing quote. What a program would mend by itself, such
/// as a key without any quotes, is a matter of its own.
fn is_odd(finding: &Diagnostic, unclosed: &[Span]) -> bool {
    let odd = [&lints::JSON_QUOTES, &lints::JSON_COMMA, &lints::JSON_INCOMPLETE_MEMBER];
    match finding.lint {
        lint if lint == &lints::JSON_UNCLOSED => unclosed.contains(&finding.span),
        lint => odd.contains(&lint) && !finding.fixes.iter().any(|fix| fix.safe),
    }
}
