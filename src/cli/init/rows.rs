//! Adding to a list in a file of YAML without changing anything else in it.

/// Whether a file says these words outside of a remark.
pub fn say(file: &str, words: &str) -> bool {
    file.lines().any(|line| !is_remark(line) && line.contains(words))
}

/// The file with an entry in its list `key`: behind the last one there, or in a list of its own at the end.
/// Nothing if the file is not written as people write it: in rows, one below the other.
pub fn added(old: &str, key: &str, entry: &str) -> Option<String> {
    let lines: Vec<&str> = old.split_inclusive('\n').collect();
    let first = lines.iter().position(|line| !is_remark(line) && line.trim_end() != "---");
    let Some(first) = first else {
        let gap = if old.is_empty() || old.ends_with('\n') { "" } else { "\n" };
        return Some(format!("{old}{gap}{}", list(key, entry, "\n")));
    };
    let tops: Vec<usize> = (first..lines.len()).filter(|&at| is_top(lines[at])).collect();
    let is_end = |line: &&str| line.starts_with("---");
    if tops.first() != Some(&first)
        || !tops.iter().all(|&top| is_row(lines[top]))
        || lines[first..].iter().any(is_end)
    {
        return None;
    }
    let line_end = if lines[first].ends_with("\r\n") { "\r\n" } else { "\n" };
    let is_list =
        |&top: &usize| lines[top].strip_prefix(key).is_some_and(|rest| rest.starts_with(':'));
    let (last, entry) = match tops.iter().position(is_list) {
        None => (lines.len() - 1, format!("{line_end}{}", list(key, entry, line_end))),
        Some(index) => {
            let start = tops[index];
            let end = tops.get(index + 1).copied().unwrap_or(lines.len());
            if !is_remark(&lines[start][key.len() + 1..]) {
                return None;
            }
            let (last, indent) = last_row(&lines[start + 1..end])?;
            (start + 1 + last, indented(entry, indent, line_end))
        }
    };
    let gap = if lines[last].ends_with('\n') { "" } else { line_end };
    Some(format!("{}{gap}{entry}{}", lines[..=last].concat(), lines[last + 1..].concat()))
}

/// Where the last entry of a list ends, and what stands before each.
fn last_row<'f>(list: &[&'f str]) -> Option<(usize, &'f str)> {
    let first: &'f str = list.iter().find(|line| !is_remark(line))?;
    let indent = depth(first);
    let in_rows = list.iter().all(|line| is_remark(line) || depth(line) >= indent);
    if !in_rows || !first[indent..].starts_with("- ") {
        return None;
    }
    // A remark further in may be a part of the last entry.
    let belongs =
        |line: &&str| !line.trim().is_empty() && (!is_remark(line) || depth(line) > indent);
    Some((list.iter().rposition(belongs)?, &first[..indent]))
}

/// Whether a line begins or ends something at the top of the file.
fn is_top(line: &str) -> bool {
    !line.starts_with([' ', '-']) && !is_remark(line)
}

/// Whether it is a key, and not the edge of something that is not written in rows.
fn is_row(line: &str) -> bool {
    line.contains(':') && !line.starts_with(['{', '[', '}', ']', '\t', '%'])
}

/// Whether there is nothing in a line, or only a remark.
fn is_remark(line: &str) -> bool {
    line.trim().is_empty() || line.trim_start().starts_with('#')
}

fn depth(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

fn list(key: &str, entry: &str, line_end: &str) -> String {
    format!("{key}:{line_end}{}", indented(entry, "  ", line_end))
}

fn indented(entry: &str, indent: &str, line_end: &str) -> String {
    entry.lines().map(|line| format!("{indent}{line}{line_end}")).collect()
}
