//! `body-emoji-marketing`, `body-emoji-utility` and `body-emoji-only-line`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::lang::limits;
use crate::model::{Category, Text};
use crate::rules::common::{at_all, emoji, is_within, lines};
use crate::rules::options::Limit;
use crate::rules::{Check, Context, Place, Rule, TextKind};

pub static MARKETING: Rule =
    Rule { lint: &MARKETING_LINT, check: Check::Text(&[TextKind::Body], marketing) };
pub static UTILITY: Rule =
    Rule { lint: &UTILITY_LINT, check: Check::Text(&[TextKind::Body], utility) };
pub static ONLY_LINE: Rule =
    Rule { lint: &ONLY_LINE_LINT, check: Check::Text(&[TextKind::Body], only_line) };

static MARKETING_LINT: Lint = Lint {
    name: "body-emoji-marketing",
    group: Group::Body,
    severity: Severity::Error,
    pedantic: false,
    what: "A marketing body has at most ten emoji.",
    why: "WhatsApp Manager blocks more, and reviewers take them for spam.",
    bad: r#"category marketing
body "New lamps 💡💡💡💡💡💡💡💡💡💡💡 at Acme Stores this week. Reply STOP to unsubscribe.""#,
    good: r#"category marketing
body "New lamps 💡 at Acme Stores this week. Reply STOP to unsubscribe.""#,
    fix: FixKind::None,
    codes: &["Meta 100 / 2388072"],
    sources: &[reference::META_MANAGER, reference::BIRD],
};

static UTILITY_LINT: Lint = Lint {
    name: "body-emoji-utility",
    group: Group::Body,
    severity: Severity::Warning,
    pedantic: false,
    what: "A utility body has at most six emoji.",
    why: "WhatsApp Manager is beginning to block more, though not for everyone yet.",
    bad: r#"body "Hi, your order 🚚📦🏠⏰🎁🙂🔑 reaches you tomorrow before noon.""#,
    good: r#"body "Hi, your order 🚚 reaches you tomorrow before noon.""#,
    fix: FixKind::None,
    codes: &[],
    sources: &[reference::META_MANAGER],
};

static ONLY_LINE_LINT: Lint = Lint {
    name: "body-emoji-only-line",
    group: Group::Body,
    severity: Severity::Info,
    pedantic: true,
    what: "Emoji stand beside words, not on a line of their own.",
    why: "Screen readers read them out one by one, and the line says nothing to anyone else.",
    bad: r#"body "Hi, your order reaches you tomorrow before noon.\n🎉🎉🎉\nThank you.""#,
    good: r#"body "Hi, your order reaches you tomorrow before noon. 🎉\nThank you.""#,
    fix: FixKind::None,
    codes: &[],
    sources: &[reference::ADVICE],
};

fn marketing(text: &Text, _: &Place, context: &mut Context) {
    check_number(&MARKETING_LINT, Category::Marketing, limits::EMOJI_MARKETING, text, context);
}

fn utility(text: &Text, _: &Place, context: &mut Context) {
    check_number(&UTILITY_LINT, Category::Utility, limits::EMOJI_UTILITY, text, context);
}

fn check_number(
    lint: &'static Lint,
    category: Category,
    platform: usize,
    text: &Text,
    context: &mut Context,
) {
    if context.category() != Some(category) {
        return;
    }
    let Limit { most, by } = context.limit(lint, platform);
    let found = emoji(text);
    let Some(surplus) = found.get(most..).filter(|surplus| !surplus.is_empty()) else { return };
    let (count, excess) = (found.len(), surplus.len());
    let span = text.span_of(surplus[0].start..surplus[excess - 1].end);
    context.report(
        Diagnostic::new(
            lint,
            span,
            format!(
                "the body has {count} emoji, {excess} more than {by} in a {} message",
                category.name()
            ),
        )
        .label(format!("beyond the first {most}"))
        .help(format!("keep {most} or fewer")),
    );
}

fn only_line(text: &Text, _: &Place, context: &mut Context) {
    if text.is_ascii() {
        return;
    }
    let emoji = emoji(text);
    if emoji.is_empty() {
        return;
    }
    let is_only_emoji = |start: usize, line: &str| {
        let mut signs = line.char_indices().filter(|(_, sign)| !sign.is_whitespace()).peekable();
        signs.peek().is_some() && signs.all(|(at, _)| is_within(&emoji, start + at))
    };
    let found = lines(text.written()).filter(|(range, line)| is_only_emoji(range.start, line));
    let found: Vec<_> = found.map(|(range, _)| range).collect();
    if !found.is_empty() {
        let message = "a line of the body is nothing but emoji";
        context.report(
            at_all(&ONLY_LINE_LINT, text, &found, message, ["no words", "nor here"])
                .help("put them beside words, or take them out"),
        );
    }
}
