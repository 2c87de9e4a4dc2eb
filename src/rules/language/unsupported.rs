//! `language-unsupported`

use super::code::{Code, judge};
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::lang::languages;
use crate::rules::{Check, Rule};
use crate::text::{Edit, Spanned, words};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Template(super::look_at_code) };

static LINT: Lint = Lint {
    name: "language-unsupported",
    group: Group::Language,
    severity: Severity::Error,
    pedantic: false,
    what: "A language is one that WhatsApp has templates in.",
    why: "Meta lists 111 codes; 8x8 and Meta refuse all others.",
    bad: "language en_XX",
    good: "language en_US",
    fix: FixKind::Unsafe,
    codes: &["8x8 3037", "Meta 100"],
    sources: &[reference::META_LANGUAGES, reference::EIGHT_TYPES],
};

/// What is wrong with a code that nobody knows.
pub(super) fn accuse(code: &Spanned<String>) -> Diagnostic {
    let message = format!("WhatsApp has no templates in the language `{}`", code.value);
    let finding = Diagnostic::new(&LINT, code.span, message);
    let Some(near) = suggestion(&code.value) else {
        return finding
            .label("unknown")
            .help("write a code of Meta's list of languages, such as `en_US`");
    };
    let has_region = |code: &str| code.contains(['_', '-']);
    let loses_region = has_region(&code.value) && !has_region(near);
    let write = match loses_region {
        true => format!("write `{near}`, without the region"),
        false => format!("write `{near}`"),
    };
    finding
        .label(format!("did you mean `{near}`?"))
        .help(format!("{write}, or another code of Meta's list"))
        .unsafe_fix(write, vec![Edit::replace(code.span, near)])
}

/// The code that was most likely meant: by its beginning, else by its region in three letters, else by the
/// language's English name, else the language without its region, else the nearest code.
fn suggestion(code: &str) -> Option<&'static str> {
    let named =
        |other: &&str| languages::name(other).is_some_and(|name| name.eq_ignore_ascii_case(code));
    if let Some(code) = beginning(code).or_else(|| three_letters(code)) {
        return Some(code);
    }
    let language = languages::subtag(code).to_ascii_lowercase();
    languages::codes()
        .find(named)
        .or_else(|| languages::codes().find(|other| *other == language))
        .or_else(|| words::nearest(code, languages::codes()))
}

/// The code before signs that no code has, as in `en_US.`, or before more of the region than WhatsApp writes,
/// as in `en_USA`.
fn beginning(code: &str) -> Option<&'static str> {
    let bare = code.trim_end_matches(|sign: char| !sign.is_ascii_alphanumeric());
    let short = bare.get(.."en_US".len());
    [Some(bare), short].into_iter().flatten().find_map(|code| match judge(code) {
        Code::Known => languages::codes().find(|other| *other == code),
        Code::Misspelt(right) => languages::codes().find(|other| *other == right),
        Code::Alias([only]) => Some(*only),
        Code::Alias(_) | Code::Unknown => None,
    })
}

/// The one code whose region has two of the three letters, as in `es_MEX`. ISO 3166 makes most of its longer codes
/// so, from the first letter on.
fn three_letters(code: &str) -> Option<&'static str> {
    let (language, region) = code.split_once(['_', '-']).filter(|(_, region)| region.len() == 3)?;
    let region = region.to_ascii_uppercase();
    let is_it = |known: &&str| {
        let (subtag, short) = known.split_once('_').unwrap_or((known, ""));
        let mut letters = short.chars();
        let is_short = letters.next().is_some_and(|first| region.starts_with(first))
            && letters.all(|letter| region.get(1..).is_some_and(|rest| rest.contains(letter)));
        is_short && subtag.eq_ignore_ascii_case(language)
    };
    let mut known = languages::codes().filter(is_it);
    known.next().filter(|_| known.next().is_none())
}
