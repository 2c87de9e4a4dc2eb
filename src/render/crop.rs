//! Which parts of a long line to show.
//!
//! Everything here walks outwards from the places that matter, so its cost depends on the room
//! and not on the length of the line.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

/// The parts of `line` to show in about `columns` columns, sorted and disjoint: all of it when it
/// fits, otherwise what surrounds each focus, or the beginning when there is none.
pub fn windows(line: &str, focuses: &[Range<usize>], columns: usize) -> Vec<Range<usize>> {
    /// Leaving out less than this many bytes saves nothing.
    const GAP: usize = 4;
    /// Fewer columns than this around a focus do not help.
    const LEAST: usize = 16;
    // No sign but a tab takes more columns than bytes, and most lines are short.
    let is_short = line.len() <= columns && !line.contains('\t');
    let beginning = if is_short { line.len() } else { advance(line, 0, columns) };
    if line.len() - beginning < GAP {
        return std::iter::once(0..line.len()).collect();
    }
    let share = (columns / focuses.len().max(1)).max(LEAST);
    let mut parts: Vec<Range<usize>> =
        focuses.iter().flat_map(|focus| around(line, focus, share)).collect();
    if parts.is_empty() {
        parts.push(0..beginning);
    }
    parts.sort_by_key(|part| part.start);
    parts.dedup_by(|next, part| {
        let near = next.start <= part.end + GAP;
        if near {
            part.end = part.end.max(next.end);
        }
        near
    });
    parts
}

/// A window of `columns` with the focus in its middle, or one at either end of a wide focus.
fn around(line: &str, focus: &Range<usize>, columns: usize) -> Vec<Range<usize>> {
    if advance(line, focus.start, columns) < focus.end {
        let (outside, inside) = (columns / 8, columns * 3 / 8);
        return vec![
            retreat(line, focus.start, outside)..advance(line, focus.start, inside),
            retreat(line, focus.end, inside)..advance(line, focus.end, outside),
        ];
    }
    let width: usize = line[focus.clone()].graphemes(true).map(cells).sum();
    let margin = columns.saturating_sub(width) / 2;
    let start = retreat(line, focus.start, margin);
    let end = advance(line, focus.end, margin);
    // At either end of the line, the room that is left goes to the other side.
    let part = match (start, end) {
        (0, _) => 0..end.max(advance(line, 0, columns)),
        (_, end) if end == line.len() => start.min(retreat(line, end, columns))..end,
        _ => start..end,
    };
    vec![part]
}

/// Where `columns` columns after `from` are used up.
fn advance(line: &str, from: usize, columns: usize) -> usize {
    from + walk(line[from..].graphemes(true), columns)
}

/// Where `columns` columns before `from` are used up.
fn retreat(line: &str, from: usize, columns: usize) -> usize {
    from - walk(line[..from].graphemes(true).rev(), columns)
}

/// How many bytes of `clusters` fit.
fn walk<'l>(clusters: impl Iterator<Item = &'l str>, mut columns: usize) -> usize {
    let mut bytes = 0;
    for cluster in clusters {
        let Some(left) = columns.checked_sub(cells(cluster)) else { break };
        columns = left;
        bytes += cluster.len();
    }
    bytes
}

/// Columns of a cluster, near enough for cropping: nothing before the Hangul letters is wide.
fn cells(cluster: &str) -> usize {
    const TAB: usize = 4;
    match cluster.chars().next() {
        Some('\t') => TAB,
        Some('\u{1100}'..) => 2,
        _ => 1,
    }
}

#[cfg(test)]
#[allow(clippy::single_range_in_vec_init, reason = "a list of one window is meant")]
mod tests {
    use super::*;

    #[test]
    fn a_short_line_is_whole() {
        assert_eq!(windows("short", &[1..2, 3..4], 20), [0..5]);
    }

    #[test]
    fn a_long_line_shows_what_surrounds_the_focus() {
        let line = "x".repeat(1000);
        assert_eq!(windows(&line, &[], 40), [0..40]);
        assert_eq!(windows(&line, &[500..504], 40), [482..522]);
        assert_eq!(windows(&line, &[10..14], 40), [0..40]);
        assert_eq!(windows(&line, &[990..994], 40), [960..1000]);
        assert_eq!(windows(&line, &[100..900], 40), [95..115, 885..905]);
        assert_eq!(windows(&line, &[100..104, 600..604], 40), [92..112, 592..612]);
    }
}
