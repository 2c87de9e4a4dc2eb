//! Colours for reports and pages.

use std::fmt::Display;

use owo_colors::{OwoColorize, Style, XtermColors};

use crate::diagnostic::Severity;

/// The style of a severity. The colours stay apart for people who cannot tell red from green, and
/// signs and words say the same without them.
pub fn severity(severity: Severity) -> Style {
    let plain = Style::new().bold();
    match severity {
        Severity::Error => plain.color(XtermColors::from(208)),
        Severity::Warning => plain.yellow(),
        Severity::Info => plain.blue(),
    }
}

/// Paints, where there are colours.
#[derive(Clone, Copy, Debug)]
pub struct Paint {
    /// Whether there are.
    pub color: bool,
}

impl Paint {
    /// In a style.
    pub fn style(self, what: impl Display, style: Style) -> String {
        if self.color { what.style(style).to_string() } else { what.to_string() }
    }

    /// As a heading.
    pub fn heading(self, what: impl Display) -> String {
        self.style(what, Style::new().bold())
    }

    /// As an example.
    pub fn example(self, what: impl Display) -> String {
        self.style(what, Style::new().cyan())
    }

    /// As an address.
    pub fn link(self, what: impl Display) -> String {
        self.style(what, Style::new().cyan().underline())
    }
}
