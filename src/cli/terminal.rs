//! What the terminal, or whatever stands in its place, can show.

use std::io::{self, IsTerminal};

use super::args::Color;
use crate::render::Look;

/// The look of a report on standard output, or in a file.
pub fn look(color: Color, to_file: bool) -> Look {
    if to_file {
        return Look { color: color == Color::Always, ..Look::default() };
    }
    let terminal = io::stdout().is_terminal();
    Look {
        color: colored(color, terminal, variable),
        unicode: supports_unicode::on(supports_unicode::Stream::Stdout),
        links: terminal && supports_hyperlinks::on(supports_hyperlinks::Stream::Stdout),
        width: width(),
        summary: true,
    }
}

/// The look of complaints on standard error.
pub fn error_look(color: Color) -> Look {
    Look {
        color: colored(color, io::stderr().is_terminal(), variable),
        unicode: supports_unicode::on(supports_unicode::Stream::Stderr),
        width: width(),
        ..Look::default()
    }
}

/// Whether to colour: what was asked for, else what the environment says, else what the
/// terminal can do.
fn colored(color: Color, terminal: bool, variable: impl Fn(&str) -> Option<String>) -> bool {
    let says_yes = |name| variable(name).is_some_and(|value| !value.is_empty() && value != "0");
    match color {
        Color::Always => true,
        Color::Never => false,
        Color::Auto if variable("NO_COLOR").is_some_and(|value| !value.is_empty()) => false,
        Color::Auto if says_yes("FORCE_COLOR") || says_yes("CLICOLOR_FORCE") => true,
        Color::Auto => {
            let off = variable("CLICOLOR").as_deref() == Some("0");
            terminal && !off && !is_dumb(variable)
        }
    }
}

fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok()
}

/// Whether a page on standard output can be replaced by the next one.
pub fn can_redraw() -> bool {
    io::stdout().is_terminal() && !is_dumb(variable)
}

/// Whether bars can be drawn on standard error, and wiped.
pub fn can_draw_bars() -> bool {
    io::stderr().is_terminal() && !is_dumb(variable)
}

fn is_dumb(variable: impl Fn(&str) -> Option<String>) -> bool {
    variable("TERM").as_deref() == Some("dumb")
}

/// As wide as the terminal, up to what can be read with ease.
fn width() -> usize {
    const WIDEST: usize = 100;
    let columns = terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
    columns.filter(|&columns| columns > 0).map_or(WIDEST, |columns| columns.min(WIDEST))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_follow_the_option_then_the_environment_then_the_terminal() {
        let cases = [
            (Color::Always, false, "NO_COLOR=1", true),
            (Color::Never, true, "FORCE_COLOR=1", false),
            (Color::Auto, true, "", true),
            (Color::Auto, false, "", false),
            (Color::Auto, true, "NO_COLOR=1 FORCE_COLOR=1", false),
            (Color::Auto, true, "NO_COLOR=", true),
            (Color::Auto, false, "CLICOLOR_FORCE=1", true),
            (Color::Auto, false, "FORCE_COLOR=0", false),
            (Color::Auto, true, "TERM=dumb", false),
        ];
        for (color, terminal, environment, expected) in cases {
            let variable = |name: &str| {
                let mut pairs = environment.split(' ').filter_map(|pair| pair.split_once('='));
                pairs.find(|(key, _)| *key == name).map(|(_, value)| value.to_owned())
            };
            assert_eq!(colored(color, terminal, variable), expected, "{color:?} {environment}");
        }
    }
}
