//! The picture in README.md: what `wattle check` prints for a faulty file, drawn as a terminal.

#![cfg(feature = "cli")]

mod common;

use std::fmt::Write;
use std::process::Command;

const FILE: &str = "order_shipped.wattle";

/// The size of a character cell, of the text in it, and of the window around all cells.
const CELL: (f64, f64) = (8.43, 19.0);
const FONT: f64 = 14.0;
const MARGIN: f64 = 20.0;
const TITLE_BAR: f64 = 36.0;

const BACKGROUND: &str = "#1b1e28";
const FOREGROUND: &str = "#d6deeb";
const DIMMED: &str = "#7a8499";

#[test]
fn the_picture_shows_what_the_program_prints() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/picture");
    let output = Command::new(env!("CARGO_BIN_EXE_wattle"))
        .args(["check", "--no-config", "--color", "always", FILE])
        .current_dir(folder)
        .env_clear()
        .env("LC_ALL", "C.UTF-8")
        .output()
        .expect("the program runs");
    let report = String::from_utf8(output.stdout).expect("UTF-8");
    let typed = format!("\x1b[2m$\x1b[0m wattle check {FILE}\n\n{report}");
    common::fresh::assert_fresh("docs/report.svg", &draw(&typed));
}

/// How a run of characters looks.
#[derive(Clone, Copy)]
struct Style {
    color: &'static str,
    bold: bool,
    underline: bool,
}

const PLAIN: Style = Style { color: FOREGROUND, bold: false, underline: false };

impl Style {
    /// Follows an escape sequence: `0`, `35;1`, `38;5;208`.
    fn follow(&mut self, codes: &str) {
        for code in codes.split(';') {
            self.follow_one(code);
        }
    }

    fn follow_one(&mut self, code: &str) {
        match code {
            "0" => *self = PLAIN,
            "1" => self.bold = true,
            "2" => self.color = DIMMED,
            "4" => self.underline = true,
            "33" => self.color = "#f2d06b",
            "34" => self.color = "#7fb0ff",
            "35" => self.color = "#e79bf0",
            "36" => self.color = "#7fdbe8",
            // One of 256 colours; the number that follows tells which.
            "38" | "5" => {}
            "208" => self.color = "#ff9e4a",
            other => panic!("the picture has no colour for {other}"),
        }
    }
}

/// Draws text with its escape sequences.
fn draw(text: &str) -> String {
    let columns = text.lines().map(|line| runs(line, &mut PLAIN.clone()).1).max().unwrap_or(0);
    let width = columns as f64 * CELL.0 + 2.0 * MARGIN;
    let height = text.lines().count() as f64 * CELL.1 + TITLE_BAR + 1.5 * MARGIN;
    let mut svg = format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0} {height:.0}" width="{width:.0}" role="img" xml:space="preserve">
<title>What wattle check says about a faulty template</title>
<style>text {{ font: {FONT}px ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace }} .b {{ font-weight: bold }} .u {{ text-decoration: underline }}</style>
<rect width="100%" height="100%" rx="10" fill="{BACKGROUND}"/>
<circle cx="22" cy="19" r="6" fill="#ff5f57"/><circle cx="42" cy="19" r="6" fill="#febc2e"/><circle cx="62" cy="19" r="6" fill="#28c840"/>
"##
    );
    let mut style = PLAIN;
    for (row, line) in text.lines().enumerate() {
        let y = TITLE_BAR + (row as f64 + 1.0) * CELL.1;
        for run in runs(line, &mut style).0 {
            run.write(y, &mut svg);
        }
    }
    svg.push_str("</svg>\n");
    svg
}

/// Characters of one style, and the column at which they begin.
struct Run {
    column: usize,
    text: String,
    style: Style,
}

/// The runs of a line, and how many columns it has.
fn runs(line: &str, style: &mut Style) -> (Vec<Run>, usize) {
    let mut runs = Vec::new();
    let mut column = 0;
    for (index, part) in line.split("\x1b[").enumerate() {
        let text = match part.split_once('m').filter(|_| index > 0) {
            Some((codes, text)) => {
                style.follow(codes);
                text
            }
            None => part,
        };
        let blanks = text.len() - text.trim_start().len();
        let shown = text.trim();
        if !shown.is_empty() {
            runs.push(Run { column: column + blanks, text: shown.to_owned(), style: *style });
        }
        column += text.chars().count();
    }
    (runs, column)
}

impl Run {
    fn write(&self, y: f64, svg: &mut String) {
        let Run { column, text, style } = self;
        let x = MARGIN + *column as f64 * CELL.0;
        // Whatever font there is, the columns of all lines stay under each other.
        let length = text.chars().count() as f64 * CELL.0;
        let text = text.replace('&', "&amp;").replace('<', "&lt;");
        let class = match (style.bold, style.underline) {
            (true, _) => r#" class="b""#,
            (_, true) => r#" class="u""#,
            _ => "",
        };
        let color = style.color;
        let written = writeln!(
            svg,
            r#"<text x="{x:.2}" y="{y}" fill="{color}"{class} textLength="{length:.2}" lengthAdjust="spacingAndGlyphs">{text}</text>"#
        );
        written.expect("a string takes everything");
    }
}
