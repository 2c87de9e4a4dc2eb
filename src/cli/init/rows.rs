//! Adding to a list in a file of YAML without changing anything else in it.

/// Whether a line of a file has all words of one of the signs, outside of a remark. Quotes do not count.
pub fn say(file: &str, signs: &[&[&str]]) -> bool {
    let mut lines = file.lines().map(|line| without_remark(line).replace(['"', '\''], ""));
    lines.any(|line| signs.iter().any(|sign| sign.iter().all(|words| holds(&line, words))))
}

/// Whether words stand in a line, and not as a part of longer ones.
fn holds(line: &str, words: &str) -> bool {
    line.match_indices(words).any(|(at, _)| {
        let goes_on = |c: char| c.is_alphanumeric() || "-_".contains(c);
        let after = &line[at + words.len()..];
        !line[..at].ends_with(goes_on) && !after.starts_with(|c| goes_on(c) || c == ':')
    })
}

/// The file with an entry in its list `key`: behind the last one there, or in a list of its own at the end.
/// Nothing if the file is not written as people write it, in rows, one below the other: a key that is not known
/// for one would get a second list beside its own.
pub fn added(old: &str, key: &str, entry: &str) -> Option<String> {
    let lines: Vec<&str> = old.split_inclusive('\n').collect();
    let first = lines.iter().position(|line| !is_remark(line) && line.trim_end() != "---");
    let Some(first) = first else {
        let gap = if old.is_empty() || old.ends_with('\n') { "" } else { "\n" };
        return Some(format!("{old}{gap}{}", list(key, entry, "\n")));
    };
    let tops: Vec<usize> = (first..lines.len()).filter(|&at| is_top(lines[at])).collect();
    let is_list = |&top: &usize| key_of(lines[top]) == Some(key);
    let is_end = |line: &&str| line.starts_with("---");
    if tops.first() != Some(&first)
        || !tops.iter().all(|&top| key_of(lines[top]).is_some())
        || lines[first..].iter().any(is_end)
        || tops.iter().filter(|top| is_list(top)).count() > 1
    {
        return None;
    }
    let line_end = if lines[first].ends_with("\r\n") { "\r\n" } else { "\n" };
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
    if in_open_block(&lines[..=last]) {
        return None;
    }
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

/// The key that a line at the top begins with, if it is bare: without quotes, and a colon right behind it.
fn key_of(line: &str) -> Option<&str> {
    let line = line.trim_end();
    let (key, _) = line.split_once(": ").or_else(|| line.strip_suffix(':').map(|key| (key, "")))?;
    let begins = |c: char| c.is_alphanumeric() || "_./".contains(c);
    (key.starts_with(begins) && !key.ends_with(' ') && !key.contains('#')).then_some(key)
}

/// Whether the last of these lines is in a text block (`|`, `>-`, `|+`) that ends in another way if something
/// follows: one that has no line end there, or that keeps all of its line ends.
fn in_open_block(lines: &[&str]) -> bool {
    let has_end = lines.last().is_some_and(|line| line.ends_with('\n'));
    let mut least = usize::MAX;
    for line in lines.iter().rev().filter(|line| !line.trim().is_empty()) {
        let mark = without_remark(line).split_whitespace().last().unwrap_or_default();
        let is_mark = mark.starts_with(['|', '>'])
            && mark[1..].chars().all(|c| c.is_ascii_digit() || "+-".contains(c));
        // What looks like a mark may be a line of the text, so the search goes on.
        if is_mark && depth(line) < least && (!has_end || mark.contains('+')) {
            return true;
        }
        least = least.min(depth(line));
    }
    false
}

/// Whether there is nothing in a line, or only a remark.
fn is_remark(line: &str) -> bool {
    line.trim().is_empty() || line.trim_start().starts_with('#')
}

/// A line up to the remark at its end.
fn without_remark(line: &str) -> &str {
    let is_edge = |at: &usize| line[..*at].chars().next_back().is_none_or(char::is_whitespace);
    let remark = line.match_indices('#').map(|(at, _)| at).find(is_edge);
    &line[..remark.unwrap_or(line.len())]
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
