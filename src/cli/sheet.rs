//! A page for the terminal: paragraphs, examples, and entries with their names beside them.

use std::fmt::Display;

use crate::render::Look;
use crate::render::paint::Paint;
use crate::text::words::wrap;

/// Columns before everything but headings.
const MARGIN: usize = 2;
/// Columns before the text of an entry: room for its name.
const ENTRY: usize = 12;

/// A page in the making.
#[derive(Debug)]
pub struct Sheet {
    /// What is written so far.
    pub text: String,
    /// How it is coloured.
    pub paint: Paint,
    width: usize,
}

impl Sheet {
    /// An empty page.
    pub fn new(look: &Look) -> Sheet {
        Sheet { text: String::new(), paint: Paint { color: look.color }, width: look.width }
    }

    /// Adds a line as it is.
    pub fn line(&mut self, line: impl Display) {
        self.text.push_str(&format!("{line}\n"));
    }

    /// Adds an empty line.
    pub fn gap(&mut self) {
        self.text.push('\n');
    }

    /// Adds a paragraph.
    pub fn paragraph(&mut self, text: &str) {
        for line in wrap(text, self.width.saturating_sub(MARGIN)) {
            self.line(format_args!("{:MARGIN$}{line}", ""));
        }
    }

    /// Adds statements under a title.
    pub fn example(&mut self, title: &str, code: &str) {
        self.gap();
        self.line(format_args!("{:MARGIN$}{}", "", self.paint.heading(title)));
        self.gap();
        for line in code.trim_end().lines() {
            let line = self.paint.example(line);
            self.line(
                format_args!("{:indent$}{line}", "", indent = 2 * MARGIN).to_string().trim_end(),
            );
        }
    }

    /// Adds a text with its name beside it. An empty name continues the entry before.
    pub fn entry(&mut self, name: &str, text: &str) {
        let gap = ENTRY.saturating_sub(MARGIN + name.chars().count());
        let mut beside = format!("{:MARGIN$}{}{:gap$}", "", self.paint.heading(name), "");
        if name.is_empty() {
            beside = " ".repeat(ENTRY);
        }
        for line in wrap(text, self.width.saturating_sub(ENTRY)) {
            self.line(format_args!("{beside}{line}"));
            beside = " ".repeat(ENTRY);
        }
    }

    /// Adds an address, which is never broken, to the entry before.
    pub fn link(&mut self, address: &str) {
        let address = self.paint.link(address);
        self.line(format_args!("{:ENTRY$}{address}", ""));
    }
}

/// Things that share one name, which stands beside the first.
pub fn named<'n, T>(name: &'n str, things: &'n [T]) -> impl Iterator<Item = (&'n str, &'n T)> {
    std::iter::once(name).chain(std::iter::repeat("")).zip(things)
}
