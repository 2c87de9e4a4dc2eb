//! `var-only-content` and `var-ratio`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::lang::scripts::Script;
use crate::lang::{languages, limits};
use crate::model::Text;
use crate::rules::common::fixed_words;
use crate::rules::{Check, Context, Place, Rule, TextKind};
use crate::text::words;

pub static ONLY_CONTENT: Rule =
    Rule { lint: &ONLY_CONTENT_LINT, check: Check::Text(&[TextKind::Body], check) };
pub static RATIO: Rule = Rule { lint: &RATIO_LINT, check: Check::Family };

static ONLY_CONTENT_LINT: Lint = Lint {
    name: "var-only-content",
    group: Group::Variables,
    severity: Severity::Error,
    pedantic: false,
    what: "A body says something beside its placeholders.",
    why: "A reviewer sees only what the template itself says. 8x8 and Meta refuse one that leaves everything open.",
    bad: r#"body "{{message}}"
examples { message "Your order is here" }"#,
    good: r#"body "Hi {{customer}}, your order has left our house today."
examples { customer "Tony" }"#,
    fix: FixKind::None,
    codes: &["Meta 100 / 2388293"],
    sources: &[reference::EIGHT_GOVERNANCE, reference::META_CATEGORIES],
};

static RATIO_LINT: Lint = Lint {
    name: "var-ratio",
    group: Group::Variables,
    severity: Severity::Error,
    pedantic: false,
    what: "A body has enough words of its own for its placeholders: more than two for each.",
    why: "Meta refuses a template with too many placeholders for its length. It does not publish the ratio; reports agree on a little more than two words for each, and three are surely enough. Of texts in other than Latin letters, whose words are harder to count, this rule only warns.",
    bad: r#"body "Hi {{customer}}, {{order}} on {{day}}!"
examples { customer "Tony"; order "AC-2041"; day "Tuesday" }"#,
    good: r#"body "Hi {{customer}}, your order {{order}} will reach you on {{day}} before noon."
examples { customer "Tony"; order "AC-2041"; day "Tuesday" }"#,
    fix: FixKind::None,
    codes: &["Meta 100 / 2388293"],
    sources: &[reference::META_REVIEW, reference::META_MANAGER, reference::COMMUNITY],
};

fn check(text: &Text, _: &Place, context: &mut Context) {
    // What is meant by broken placeholders, and how many there are, is for others to say.
    let is_broken =
        !text.malformed.is_empty() || text.placeholders.iter().any(|hole| hole.fault.is_some());
    if text.placeholders.is_empty() || is_broken {
        return;
    }
    let number = text.parameters().len();
    let fixed = fixed_words(text, number * limits::WORDS_PER_VARIABLE_ADVISED);
    let finding = match fixed {
        0 => Diagnostic::new(&ONLY_CONTENT_LINT, text.span, "the body is nothing but placeholders")
            .label("no word of its own"),
        2 if number == 1 => Diagnostic::new(
            &ONLY_CONTENT_LINT,
            text.span,
            "the body is hardly more than a placeholder",
        )
        .label("2 words of its own")
        .severity(Severity::Warning),
        _ => match ratio(text, fixed, number) {
            // How Meta counts words of other scripts, nobody has reported.
            Some(finding) if finding.severity == Severity::Error && !is_latin(context) => {
                finding.severity(Severity::Warning)
            }
            Some(finding) => finding,
            None => return,
        },
    };
    context.report(finding.help(advice(fixed, number)));
}

/// Whether the language of the template is written in Latin letters, as far as that is known.
fn is_latin(context: &Context) -> bool {
    context.language().is_none_or(|code| languages::scripts(code).contains(&Script::Latin))
}

fn ratio(text: &Text, fixed: usize, number: usize) -> Option<Diagnostic> {
    let refused = number * limits::WORDS_PER_VARIABLE;
    let severity = match fixed {
        _ if fixed < refused => Severity::Error,
        _ if fixed == refused => Severity::Warning,
        _ if fixed < number * limits::WORDS_PER_VARIABLE_ADVISED => Severity::Info,
        _ => return None,
    };
    let (words, placeholders) = (words::count(fixed, "word"), words::count(number, "placeholder"));
    Some(
        Diagnostic::new(
            &RATIO_LINT,
            text.span,
            format!("the body has {words} of its own for {placeholders}"),
        )
        .label("too few words")
        .severity(severity),
    )
}

/// How many words to add, counted so that nobody will object.
fn advice(fixed: usize, number: usize) -> String {
    let enough = number * limits::WORDS_PER_VARIABLE + 1;
    let ample = number * limits::WORDS_PER_VARIABLE_ADVISED;
    match enough.checked_sub(fixed).filter(|missing| *missing > 0) {
        Some(missing) if ample <= enough => {
            format!("add at least {}", words::count(missing, "word"))
        }
        Some(missing) => format!(
            "add at least {}, or {} to be on the safe side",
            words::count(missing, "word"),
            ample - fixed
        ),
        None => format!(
            "to be on the safe side, add {}",
            words::count(ample.saturating_sub(fixed), "word")
        ),
    }
}
