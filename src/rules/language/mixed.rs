//! `language-mixed`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::lang::scripts::is_letter;
use crate::lang::{detect, languages};
use crate::model::Text;
use crate::rules::{Check, Context, Place, Rule, TextKind};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Text(&[TextKind::Body], check) };

static LINT: Lint = Lint {
    name: "language-mixed",
    group: Group::Language,
    severity: Severity::Warning,
    pedantic: true,
    what: "A text is in one language.",
    why: "Customers and reviewers stumble over a text that changes its language on the way, and help centres of several providers report refusals for it.",
    bad: r#"language es
body "Hola, tu pedido está listo en nuestra tienda de la calle Mayor, please come to the counter before eight tonight.""#,
    good: r#"language es
body "Hola, tu pedido está listo en nuestra tienda de la calle Mayor, te esperamos hasta las ocho.""#,
    fix: FixKind::None,
    codes: &["INVALID_FORMAT"],
    sources: &[reference::ENGATI],
};

/// The share of its letters that another language must have.
const SHARE: f64 = 0.25;

fn check(text: &Text, _: &Place, context: &mut Context) {
    let Some(code) = context.template.language.get() else { return };
    let declared = languages::subtag(&code.value);
    let written = text.written();
    if detect::other_than(declared, written).is_some() {
        return;
    }
    let letters = |text: &str| text.chars().filter(|sign| is_letter(*sign)).count();
    let all = letters(written) as f64;
    for (at, clause) in clauses(written) {
        let range = at..at + clause.len();
        let strange = detect::clause_other_than(declared, clause).is_some();
        if strange && letters(clause) as f64 >= SHARE * all {
            context.report(
                Diagnostic::new(&LINT, text.span_of(range), "the text changes its language")
                    .label("this part reads like another language")
                    .help("write the whole text in the language of the template"),
            );
        }
    }
}

/// The parts of a text between its punctuation, and where each begins.
fn clauses(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut next = 0;
    text.split_inclusive(['.', ',', ';', ':', '!', '?', '\n', '{', '}']).map(move |clause| {
        let at = next + clause.len() - clause.trim_start().len();
        next += clause.len();
        (at, clause.trim())
    })
}
