//! `name-embeds-language`

use super::well_formed;
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::lang::languages;
use crate::rules::{Check, Context, Rule};
use crate::text::{Edit, Span};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Document(check) };

static LINT: Lint = Lint {
    name: "name-embeds-language",
    group: Group::Name,
    severity: Severity::Info,
    pedantic: true,
    what: "A name does not end in the language.",
    why: "A template has one name in all its languages; with the language in the name, each translation is a template of its own.",
    bad: "template welcome_en_us",
    good: "template welcome",
    fix: FixKind::Unsafe,
    codes: &[],
    sources: &[reference::META_OVERVIEW],
};

fn check(context: &mut Context) {
    let Some(name) = well_formed(context) else { return };
    let codes = context.document.templates.iter().filter_map(|template| template.language.get());
    // `_id` and `_it` are words as well, so that only languages of the file itself count.
    let ends = codes.flat_map(|code| [code.value.as_str(), languages::subtag(&code.value)]);
    let Some(rest) = ends.filter_map(|end| without(&name.value, end)).min_by_key(|rest| rest.len())
    else {
        return;
    };
    let suffix = Span { start: name.span.start + rest.len() as u32, ..name.span };
    context.report(
        Diagnostic::new(&LINT, suffix, "the name holds the language, which is a field of its own")
            .label("the language")
            .help(format!("call the template `{rest}` in every language"))
            .unsafe_fix("take the language out of the name", vec![Edit::delete(suffix)]),
    );
}

/// The name without `_` and the code, if it ends so and something is left.
fn without<'n>(name: &'n str, code: &str) -> Option<&'n str> {
    let (rest, end) = name.split_at_checked(name.len().checked_sub(code.len())?)?;
    let rest = rest.strip_suffix('_').filter(|rest| !rest.is_empty())?;
    end.eq_ignore_ascii_case(code).then_some(rest)
}
