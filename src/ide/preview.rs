//! A text as customers will see it.

use crate::model::{Placeholder, Text};
use crate::rules::common::markup;

/// A text in Markdown, with values in its placeholders, and bold, italic, struck-out and fixed-width
/// where WhatsApp shows it so.
pub fn markdown<'v>(text: &Text, value: impl Fn(&Placeholder) -> Option<&'v str>) -> String {
    let written = text.written();
    let mut changes: Vec<(usize, usize, String)> = Vec::new();
    for hole in &text.placeholders {
        let shown = value(hole).map_or_else(|| format!("{{{{{}}}}}", hole.name), str::to_owned);
        changes.push((hole.at.start, hole.at.end, escaped(&shown)));
    }
    for pair in markup::find(text).pairs {
        let sign = match (pair.open.sign, pair.width()) {
            (b'*', 1) => "**",
            (b'_', 1) => "*",
            (b'~', 1) => "~~",
            (b'`', _) if !written[pair.inside()].contains(['\n', '`']) => "`",
            _ => continue,
        };
        if sign == "`"
            && text.placeholders.iter().all(|hole| !pair.inside().contains(&hole.at.start))
        {
            let inside = format!("`{}`", &written[pair.inside()]);
            changes.push((pair.open.at.start, pair.close.at.end, inside));
            continue;
        }
        for mark in [pair.open.at, pair.close.at] {
            changes.push((mark.start, mark.end, sign.to_owned()));
        }
    }
    changes.sort();
    let mut out = String::new();
    let mut done = 0;
    for (start, end, shown) in changes {
        if start >= done {
            out += &escaped(&written[done..start]);
            out += &shown;
            done = end;
        }
    }
    out += &escaped(&written[done..]);
    let lines: Vec<String> = out.lines().map(|line| format!("> {line}")).collect();
    lines.join("\\\n")
}

/// Text that Markdown shows as it is.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for sign in text.chars() {
        if matches!(
            sign,
            '\\' | '`' | '<' | '>' | '[' | ']' | '#' | '|' | '&' | '!' | '*' | '_' | '~'
        ) {
            out.push('\\');
        }
        out.push(sign);
    }
    out
}

/// Markdown as the functions of this layer write it, without its signs: for editors that show none.
pub fn plain(markdown: &str) -> String {
    let mut out = String::new();
    for line in markdown.lines().filter(|line| !line.starts_with("```")) {
        let mut in_code = false;
        let mut signs = line.chars().peekable();
        while let Some(sign) = signs.next() {
            match sign {
                '`' => in_code = !in_code,
                _ if in_code => out.push(sign),
                '\\' => out.extend(signs.next()),
                '*' | '[' => {}
                '~' if signs.next_if_eq(&'~').is_some() => {}
                ']' if signs.peek() == Some(&'(') => out.push(' '),
                _ => out.push(sign),
            }
        }
        out.push('\n');
    }
    out.truncate(out.trim_end().len());
    out
}
