//! `language-rtl-controls`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::lang::languages;
use crate::model::Text;
use crate::rules::{Check, Context, Place, Rule, TextKind};
use crate::text::{ByteSet, Edit};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Text(TextKind::ALL, check) };

static LINT: Lint = Lint {
    name: "language-rtl-controls",
    group: Group::Language,
    severity: Severity::Warning,
    pedantic: false,
    what: "Texts hold no invisible signs that turn the direction of writing.",
    why: "Such signs can make a text read otherwise than it is written; phones find the direction of Arabic or Hebrew without them, and reviewers distrust them.",
    bad: r#"footer "Acme \u{202E}serots\u{202C}""#,
    good: r#"footer "Acme stores""#,
    fix: FixKind::Safe,
    codes: &[],
    sources: &[reference::META_MANAGER],
};

fn is_control(sign: char) -> bool {
    matches!(sign, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Those that turn signs around which have a direction of their own.
fn is_override(sign: char) -> bool {
    matches!(sign, '\u{202d}' | '\u{202e}')
}

fn check(text: &Text, _: &Place, context: &mut Context) {
    let written = text.written();
    // What all of them begin with.
    if !text.holds(ByteSet::of(b"\xe2")) {
        return;
    }
    let found: Vec<_> = written.match_indices(is_control).collect();
    let Some((at, sign)) = found.first() else { return };
    let span = |at: usize, sign: &str| text.span_of(at..at + sign.len());
    let mut finding =
        Diagnostic::new(&LINT, span(*at, sign), "an invisible sign turns the direction of writing")
            .label(format!("U+{:04X}", sign.chars().next().map_or(0, u32::from)))
            .help("take it out");
    for (at, sign) in &found[1..] {
        finding = finding.also(span(*at, sign), "and here");
    }
    let edits = found.iter().map(|(at, sign)| Edit::delete(span(*at, sign))).collect();
    // In Arabic or Hebrew they may keep the parts of a number or an address in their order.
    let may_hold_together = languages::right_to_left(context.language().unwrap_or_default())
        && !found.iter().any(|(_, sign)| sign.contains(is_override));
    context.report(match may_hold_together {
        true => finding
            .unsafe_fix(FIX, edits)
            .help("take it out, and look whether it still reads right"),
        false => finding.fix(FIX, edits),
    });
}

const FIX: &str = "take out the signs that turn the direction";
