//! `language-content-mismatch`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::lang::scripts::{self, Script};
use crate::lang::{detect, languages, variants};
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
    why: "Reviewers read the text as the language says; Meta refuses templates whose text is in another. Names of products are written in Latin letters everywhere, so some of them make no other language.",
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

/// The least byte that begins a sign which is a word or a syllable.
const FIRST_OF_HEAVY: u8 = 0xe1;

/// Fewer letters than this do not tell a language.
const LETTERS_NEEDED: usize = 20;

/// So many are enough where no letter is of the language's own script.
const LETTERS_OF_NOTHING_ELSE: usize = 10;

fn check(text: &Text, _: &Place, context: &mut Context) {
    let Some(code) = context.template.language.get() else { return };
    let expected = languages::scripts(&code.value);
    let reading = match expected.contains(&Script::Latin) {
        true if !text.holds(scripts::NOT_LATIN) => other_language(text, &code.value),
        true => other_script(text, expected).or_else(|| other_language(text, &code.value)),
        // Of languages in other letters few are mistaken for each other.
        false => other_script(text, expected).or_else(|| other_variant(text, &code.value)),
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

/// What the text reads like, if its letters are those of a language in the same script.
fn other_variant(text: &Text, code: &str) -> Option<String> {
    let letters = text.fixed().flat_map(|range| text.written()[range].chars());
    variants::counterpart(code, letters).map(str::to_owned)
}

/// How much a letter tells: a sign that is a word or a syllable is worth some letters.
fn weight(script: Script) -> usize {
    match script {
        Script::Han | Script::Kana | Script::Hangul => 3,
        _ => 1,
    }
}

/// As much as the letters weigh at most: signs of ASCII that are letters, and all signs beyond it.
fn most_weight(text: &Text) -> usize {
    let may_be = |byte: u8| byte.is_ascii_alphabetic() | (byte >= FIRST_OF_LONG);
    let may_be_heavy = |byte: u8| byte >= FIRST_OF_HEAVY;
    let weight = |part: &str| count::bytes(part, may_be) + 2 * count::bytes(part, may_be_heavy);
    text.fixed().map(|range| weight(&text.written()[range])).sum()
}

/// The script of most letters, if it is none of the expected ones.
fn foreign_script(text: &Text, expected: &[Script]) -> Option<Script> {
    let mut own = 0;
    let mut foreign: Vec<(Script, usize)> = Vec::new();
    let most = most_weight(text);
    for range in text.fixed() {
        for script in text.written()[range].chars().filter_map(Script::of) {
            if expected.contains(&script) {
                own += weight(script);
                // The rest of the text cannot change it.
                if own * 2 >= most {
                    return None;
                }
            } else {
                match foreign.iter_mut().find(|(other, _)| *other == script) {
                    Some((_, sum)) => *sum += weight(script),
                    None => foreign.push((script, weight(script))),
                }
            }
        }
    }
    let strange: usize = foreign.iter().map(|(_, sum)| sum).sum();
    let (script, _) = foreign.into_iter().max_by_key(|(_, sum)| *sum)?;
    let is_plain = match script {
        // The names of products are written so in all languages.
        Script::Latin => strange >= LETTERS_NEEDED && strange > 4 * own,
        _ if own == 0 => strange >= LETTERS_OF_NOTHING_ELSE,
        _ => own + strange >= LETTERS_NEEDED && strange > own,
    };
    is_plain.then_some(script)
}
