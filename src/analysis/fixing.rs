//! Mending what was found.

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use super::{Analysis, cut, read};
use crate::diagnostic::{Diagnostic, Fix, Severity};
use crate::format;
use crate::settings::Settings;
use crate::syntax;
use crate::text::{Edit, MAX_BYTES, Source, Span, edit};

/// Rounds after which the text is left as it is. Most texts are still after two; the blocks of one that
/// closes none are closed one a round, and there may be 32 in each other.
const MOST_ROUNDS: usize = 40;

/// Bytes that are read again after fixes, all rounds together, before the text is left as it is: a file of a few
/// KiB is tried thousands of times, and one of a MiB, which takes about a second each time, eight.
const MOST_BYTES: usize = 8 * MAX_BYTES;

/// Which fixes to apply.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// Those that are always what was meant.
    Safe,
    /// Those that may change what the message says, too.
    All,
}

/// A file after its fixes.
#[derive(Debug)]
pub struct Fixed {
    /// What is left to say of it.
    pub analysis: Analysis,
    /// How many fixes were applied.
    pub count: usize,
    /// Whether another run might mend more: there is so much to mend that this one ended early.
    pub ended_early: bool,
}

/// Applies fixes to a text, round after round, until no more apply.
///
/// No round is kept that leaves more errors than there were before it, or that only adds to the text.
/// A text that is not the whole
/// file, for its size or for bytes that are not UTF-8, stays as it is.
pub fn fix(source: Arc<Source>, settings: &Settings, which: Which) -> Fixed {
    let before = Arc::clone(&source);
    let fixed = Mender { settings, which, left: MOST_BYTES, ended_early: false }.mend(source);
    laid_out(fixed, &before, settings)
}

/// A file that had the one layout keeps it, whatever was put in.
fn laid_out(fixed: Fixed, before: &Source, settings: &Settings) -> Fixed {
    let layout = |source: &Source| format::text(source, &syntax::parse(source).tree);
    if fixed.count == 0 || layout(before).as_deref() != Some(before.text()) {
        return fixed;
    }
    let mended = &fixed.analysis.report.source;
    match layout(mended).filter(|text| text != mended.text()) {
        Some(text) => {
            let mut analysis = read(Arc::new(mended.with_text(text)), settings);
            cut(&mut analysis.report.diagnostics, 1);
            Fixed { analysis, ..fixed }
        }
        None => fixed,
    }
}

/// Applies fixes to a text as [`fix`] does, after those of `findings`, which come from comparing it
/// with other files. The latter are left out if they would leave more errors than there were.
pub fn fix_with(
    findings: &[Diagnostic],
    source: Arc<Source>,
    settings: &Settings,
    which: Which,
) -> Fixed {
    let alone = fix(Arc::clone(&source), settings, which);
    let chosen = choose(findings, &source, which);
    if chosen.is_empty() || !source.is_faithful() {
        return alone;
    }
    let mut fixed = fix(Arc::new(source.with_text(mended(&chosen, &source))), settings, which);
    if count(&fixed.analysis, is_error) > count(&alone.analysis, is_error) {
        return alone;
    }
    fixed.count += chosen.len();
    laid_out(fixed, &source, settings)
}

/// Whether a finding has a fix that would be applied.
pub fn applicable(finding: &Diagnostic, which: Which) -> Option<&Fix> {
    finding.fixes.iter().find(|fix| fix.safe || which == Which::All)
}

/// A fix, and the rule whose finding it mends.
#[derive(Clone, Copy)]
struct Chosen<'a> {
    rule: &'static str,
    fix: &'a Fix,
}

/// For each finding the first fix that applies, as long as it touches no other.
fn choose<'f>(findings: &'f [Diagnostic], source: &Source, which: Which) -> Vec<Chosen<'f>> {
    let mut taken = BTreeMap::new();
    findings
        .iter()
        .filter_map(|found| Some(Chosen { rule: found.lint.name, fix: applicable(found, which)? }))
        .filter(|Chosen { fix, .. }| {
            let changes = fix.edits.iter().any(|edit| source.slice(edit.span) != edit.text);
            let chosen = changes && fix.edits.iter().all(|edit| is_free(&taken, edit.span));
            if chosen {
                taken.extend(fix.edits.iter().map(|edit| (edit.span.start, edit.span.end)));
            }
            chosen
        })
        .collect()
}

/// Whether a place touches none of those taken. Two replacements may stand side by side; what is put in
/// beside either, or at one place with another, may not: each may be all that is needed there, and what
/// it is put behind may be gone.
fn is_free(taken: &BTreeMap<u32, u32>, span: Span) -> bool {
    let apart = |(&start, &end): (&u32, &u32)| {
        let beside = !span.is_empty() && start != end;
        let ends = (end < span.start) || (beside && end == span.start);
        let starts = (span.end < start) || (beside && span.end == start);
        ends || starts
    };
    let before = taken.range(..=span.start).next_back();
    let after = taken.range(span.start..).next();
    before.is_none_or(apart) && after.is_none_or(apart)
}

/// The mending of one file.
struct Mender<'s> {
    settings: &'s Settings,
    which: Which,
    /// The bytes that may still be read again.
    left: usize,
    ended_early: bool,
}

impl Mender<'_> {
    fn mend(mut self, source: Arc<Source>) -> Fixed {
        let (mut analysis, mut applied) = (read(source, self.settings), 0);
        let mut seen = HashSet::new();
        let mut rounds = 0..MOST_ROUNDS;
        // Fixes that undo one another come back to a text that has been there.
        while analysis.report.source.is_faithful()
            && seen.insert(analysis.report.source.text().to_owned())
        {
            if rounds.next().is_none() {
                self.ended_early = true;
                break;
            }
            let fixes = choose(&analysis.report.diagnostics, &analysis.report.source, self.which);
            let Some((after, count)) = self.best(&fixes, &analysis) else { break };
            (analysis, applied) = (after, applied + count);
        }
        cut(&mut analysis.report.diagnostics, 1);
        Fixed { analysis, count: applied, ended_early: self.ended_early }
    }

    /// Applies as many of the fixes as leave the file no worse: all, or else the best of one half.
    fn best(&mut self, fixes: &[Chosen], before: &Analysis) -> Option<(Analysis, usize)> {
        if fixes.is_empty() {
            return None;
        }
        let Some(left) = self.left.checked_sub(before.report.source.text().len()) else {
            self.ended_early = true;
            return None;
        };
        self.left = left;
        self.apply(fixes, before).map(|after| (after, fixes.len())).or_else(|| {
            let (first, second) = fixes.split_at(fixes.len() / 2);
            let mut halves = [first, second].into_iter().filter(|half| half.len() < fixes.len());
            halves.find_map(|half| self.best(half, before))
        })
    }

    /// Applies the fixes, if that makes nothing worse and something better.
    fn apply(&self, fixes: &[Chosen], before: &Analysis) -> Option<Analysis> {
        let source = &before.report.source;
        let text = mended(fixes, source);
        if text.len() > MAX_BYTES {
            return None;
        }
        let grows = text.len() > source.text().len();
        let after = read(Arc::new(source.with_text(text)), self.settings);
        let worse = count(&after, is_error) > count(before, is_error);
        // What is put into the middle of something broken may mend nothing, again and again.
        let rules: HashSet<&str> = fixes.iter().map(|chosen| chosen.rule).collect();
        let concerned = |found: &Diagnostic| rules.contains(found.lint.name);
        let in_vain = grows && count(&after, concerned) >= count(before, concerned);
        (!worse && !in_vain).then_some(after)
    }
}

/// The text after fixes that do not touch each other.
fn mended(fixes: &[Chosen], source: &Source) -> String {
    let mut edits: Vec<&Edit> = fixes.iter().flat_map(|chosen| &chosen.fix.edits).collect();
    edits.sort_by_key(|edit| edit.span.start);
    edit::apply(source.text(), edits)
}

fn count(analysis: &Analysis, of_interest: impl Fn(&Diagnostic) -> bool) -> usize {
    analysis.report.diagnostics.iter().filter(|found| of_interest(found)).count()
}

fn is_error(found: &Diagnostic) -> bool {
    found.severity == Severity::Error
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mending_that_ends_early_says_so() {
        let text = "template a\ncategory utility\nlanguage en\nbody “Hi, it is done.”\n";
        let mended = |left: usize| {
            let settings = &Settings::default();
            let mender = Mender { settings, which: Which::Safe, left, ended_early: false };
            let fixed = mender.mend(Arc::new(Source::new("a.wattle", text)));
            (fixed.count, fixed.ended_early)
        };
        assert_eq!(mended(text.len() - 1), (0, true));
        assert_eq!(mended(2 * text.len()), (1, false));
    }
}
