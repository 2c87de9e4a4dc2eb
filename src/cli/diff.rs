//! What changes in a text, line by line.

use std::time::Duration;

use similar::TextDiff;

/// Time after which a difference is written as it is found so far: true, but longer than need be. Only
/// a file with tens of thousands of changed lines takes as long.
const PATIENCE: Duration = Duration::from_secs(1);

/// Lines around a change that show where it is.
const CONTEXT: usize = 3;

/// The difference between two texts of a file, as `diff -u` writes it and `patch` reads it.
pub fn unified(name: &str, old: &str, new: &str) -> String {
    let diff = TextDiff::configure().timeout(PATIENCE).diff_lines(old, new);
    diff.unified_diff().context_radius(CONTEXT).header(name, name).to_string()
}
