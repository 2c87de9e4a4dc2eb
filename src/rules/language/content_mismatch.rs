//! `language-content-mismatch`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::lang::scripts::{self, Script};
use crate::lang::{detect, languages};
use crate::model::Text;
use crate::rules::{Check, Context, Place, Rule, TextKind};
use crate::text::count;

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Text(&[TextKind::Body], check) };

static LINT: Lint = Lint {
    name: "language-content-mismatch",
    group: Group::Language,
    severity: Severity::Warning,
    pedantic: false,
    what: "The text is in the language that the template declares.",
    why: "Reviewers read the text as the language says; Meta refuses templates whose text is in another.",
    bad: r#"language ru
body "Hi, your order has left our house and will reach you tomorrow.""#,
    good: r#"language ru
body "Здравствуйте, ваш заказ уже в пути и завтра будет у вас.""#,
    fix: FixKind::None,
    codes: &["INVALID_FORMAT"],
    sources: &[reference::ENGATI, reference::COMMUNITY],
};

/// The least byte that a character beyond ASCII begins with.
const FIRST_OF_LONG: u8 = 0xc0;

/// Fewer letters than this do not tell a language.
const LETTERS_NEEDED: usize = 20;

fn check(text: &Text, _: &Place, context: &mut Context) {
    let Some(code) = context.template.language.get() else { return };
    let expected = languages::scripts(&code.value);
    let reading = match expected.contains(&Script::Latin) {
        true if !text.holds(scripts::NOT_LATIN) => other_language(text, &code.value),
        true => other_script(text, expected).or_else(|| other_language(text, &code.value)),
        // Only languages in Latin letters are easily mistaken.
        false => other_script(text, expected),
    };
    let Some(reading) = reading else { return };
    let Some(language) = languages::name(&code.value) else { return };
    let code_span = code.span;
    context.report(
        Diagnostic::new(&LINT, text.span, format!("{reading}, but the template is in {language}"))
            .label(format!("not {language}"))
            .also(code_span, "the language of the template")
            .help("correct the language, or write the text in it"),
    );
}

/// What the text reads like, if most of its letters are of another script than the language's.
fn other_script(text: &Text, expected: &[Script]) -> Option<String> {
    let found = foreign_script(text, expected)?;
    Some(format!("most letters of this text are {found:?}"))
}

/// What the text reads like, if it is plainly in another language.
fn other_language(text: &Text, code: &str) -> Option<String> {
    let found = detect::other_than(languages::subtag(code), &text.fill(|_| " ".into()))?;
    let name = match found {
        "pt" => "Portuguese",
        "zh" => "Chinese",
        other => languages::name(other)?,
    };
    Some(format!("this text reads like {name}"))
}

/// As many letters as there are at most: signs of ASCII that are letters, and all signs beyond it.
fn most_letters(text: &Text) -> usize {
    let may_be = |byte: u8| byte.is_ascii_alphabetic() | (byte >= FIRST_OF_LONG);
    text.fixed().map(|range| count::bytes(&text.written()[range], may_be)).sum()
}

/// The script of most letters, if more than half of them are in none of the expected ones.
fn foreign_script(text: &Text, expected: &[Script]) -> Option<Script> {
    let (mut letters, mut own) = (0, 0);
    let mut foreign: Vec<(Script, usize)> = Vec::new();
    let most = most_letters(text);
    for range in text.fixed() {
        for script in text.written()[range].chars().filter_map(Script::of) {
            letters += 1;
            if expected.contains(&script) {
                own += 1;
                // The rest of the text cannot change it.
                if own * 2 >= most {
                    return None;
                }
            } else {
                match foreign.iter_mut().find(|(other, _)| *other == script) {
                    Some((_, count)) => *count += 1,
                    None => foreign.push((script, 1)),
                }
            }
        }
    }
    let strange = letters - own;
    if letters < LETTERS_NEEDED || strange * 2 <= letters {
        return None;
    }
    foreign.into_iter().max_by_key(|(_, count)| *count).map(|(script, _)| script)
}
