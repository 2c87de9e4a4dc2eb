//! One sign is lost in a good template: nearly always that is one finding, and never many.

mod common;

use common::{analyse, templates};
use wattle::diagnostic::Severity;
use wattle::settings::Settings;

/// The signs that give a file its shape, and the most errors that the loss of one may cost.
const SIGNS: &[(&str, usize)] =
    &[("\"\"\"", 1), ("{{", 4), ("}}", 1), ("\"", 3), ("{", 4), ("}", 1), ("\n", 3)];

/// The texts that a lost sign leaves behind, and where it was.
fn without_one<'t>(text: &'t str, sign: &'t str) -> impl Iterator<Item = (usize, String)> + 't {
    let blank = if sign == "\n" { " " } else { "" };
    let losses = text.match_indices(sign).map(|(at, _)| at).filter(move |at| {
        // Of longer signs no part is lost, and no empty line.
        let around = [&text[..*at], &text[at + sign.len()..]];
        !around[0].ends_with(sign) && !around[1].starts_with(sign)
    });
    losses.map(move |at| (at, format!("{}{blank}{}", &text[..at], &text[at + sign.len()..])))
}

#[test]
fn a_lost_sign_is_one_finding() {
    let settings = Settings::default();
    let (mut all, mut more, mut many) = (0, 0, Vec::new());
    for (path, text) in templates(&["examples"]) {
        if path.starts_with("examples/faulty") {
            continue;
        }
        for (sign, most) in SIGNS {
            for (at, broken) in without_one(&text, sign) {
                let found = analyse(&broken, &settings).report.diagnostics;
                let errors = found.iter().filter(|one| one.severity == Severity::Error);
                let names: Vec<_> = errors.map(|one| one.lint.name).collect();
                all += 1;
                more += usize::from(names.len() > 1);
                if names.len() > *most {
                    let line = text[..at].matches('\n').count() + 1;
                    many.push(format!("{}:{line} without {sign:?}: {names:?}", path.display()));
                }
            }
        }
    }
    assert!(many.is_empty(), "{}", many.join("\n"));
    assert!(all > 1000 && more * 12 < all, "{more} of {all} cost more than one error");
}
