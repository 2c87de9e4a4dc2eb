//! What changes in a text, line by line.

use similar::TextDiff;

/// The difference between two texts of a file, as `diff -u` writes it and `patch` reads it.
pub fn unified(name: &str, old: &str, new: &str) -> String {
    /// Lines around a change that show where it is.
    const CONTEXT: usize = 3;
    let diff = TextDiff::from_lines(old, new);
    diff.unified_diff().context_radius(CONTEXT).header(name, name).to_string()
}
