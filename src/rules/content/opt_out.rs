//! Ways out of further messages: missing, out of place, or there twice.

use super::message::{Message, Said, at_words};
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::lang::languages;
use crate::lang::terms::{self, List};
use crate::model::Category;
use crate::rules::{Check, Context, Rule, TextKind};
use crate::text::Edit;

pub static MISSING: Rule = Rule { lint: &MISSING_LINT, check: Check::Family };
pub static NOISE: Rule = Rule { lint: &NOISE_LINT, check: Check::Family };
pub static TWICE: Rule = Rule { lint: &TWICE_LINT, check: Check::Family };

static MISSING_LINT: Lint = Lint {
    name: "marketing-no-opt-out",
    group: Group::Content,
    severity: Severity::Warning,
    pedantic: false,
    what: "A marketing message says how to get no more of them.",
    why: "8x8 asks for a way out in each campaign, and Meta offers the quick reply for it. Customers without one block the sender, which lowers the quality of the number.",
    bad: r#"category marketing
body "Hi, new lamps are in our stores this week. Come and see them.""#,
    good: r#"category marketing
body "Hi, new lamps are in our stores this week. Come and see them."
footer "Reply STOP to opt out""#,
    fix: FixKind::Unsafe,
    codes: &["Meta 131050"],
    sources: &[reference::EIGHT_GOVERNANCE, reference::META_COMPONENTS],
};

static NOISE_LINT: Lint = Lint {
    name: "utility-opt-out-noise",
    group: Group::Content,
    severity: Severity::Info,
    pedantic: true,
    what: "A utility message needs no way out.",
    why: "A line about opting out under an invoice makes it read as marketing.",
    bad: r#"body "Hi, your invoice is ready. You find it in your account."
footer "Reply STOP to opt out""#,
    good: r#"body "Hi, your invoice is ready. You find it in your account."
footer "Acme Stores""#,
    fix: FixKind::None,
    codes: &[],
    sources: &[reference::ADVICE, reference::COMMUNITY],
};

static TWICE_LINT: Lint = Lint {
    name: "opt-out-button-duplicate",
    group: Group::Content,
    severity: Severity::Info,
    pedantic: true,
    what: "A message has one button to opt out.",
    why: "Two buttons for the same thing take the place of one that sells.",
    bad: r#"category marketing
body "Hi, new lamps are in our stores this week. Come and see them."
buttons { quick_reply "Stop promotions"; quick_reply "Unsubscribe" }"#,
    good: r#"category marketing
body "Hi, new lamps are in our stores this week. Come and see them."
buttons { quick_reply "Stop promotions"; quick_reply "Show me more" }"#,
    fix: FixKind::None,
    codes: &[],
    sources: &[reference::ADVICE],
};

pub fn look(message: &Message, context: &mut Context) {
    let found = match message.category {
        Some(Category::Marketing) => [missing(message, context), twice(message)],
        Some(Category::Utility) => [noise(message), None],
        _ => [None, None],
    };
    found.into_iter().flatten().for_each(|found| context.report(found));
}

fn missing(message: &Message, context: &Context) -> Option<Diagnostic> {
    let language = message.template.language.get()?;
    let known = !terms::phrases(List::OptOut, &language.value).is_empty();
    // What could not be read may be the way out.
    if !known || context.document.has_unknown || message.has(List::OptOut) {
        return None;
    }
    let body = message.texts.iter().find(|said| said.place.kind == TextKind::Body)?;
    let finding = Diagnostic::new(
        &MISSING_LINT,
        language.span,
        format!("this campaign has no way out in `{}`", language.value),
    )
    .label("neither in the text nor on a button")
    .help("add a quick reply such as \"Stop promotions\", or a footer that says how to stop");
    let can_say_it = languages::subtag(&language.value) == "en"
        && message.template.footer.is_absent()
        && message.template.carousel.is_absent();
    let footer = can_say_it.then(|| add_footer(body, context));
    Some(match footer {
        Some(edit) => finding.unsafe_fix("add a footer that says how to stop", vec![edit]),
        None => finding,
    })
}

/// A footer on a line of its own behind the body, as far in as that.
fn add_footer(body: &Said, context: &Context) -> Edit {
    let line = context.source.line_span(context.source.line_of(body.text.span.start as usize));
    let line = context.source.slice(line);
    let indent = &line[..line.len() - line.trim_start().len()];
    let end = body.text.span.end as usize;
    // In a block on one line a semicolon does what the line end does elsewhere.
    let before = match line.trim_start().starts_with("body") {
        true => format!("\n{indent}"),
        false => "; ".to_owned(),
    };
    Edit::insert(end, format!("{before}footer \"Reply STOP to opt out\""))
}

fn noise(message: &Message) -> Option<Diagnostic> {
    // Elsewhere "stop" and "cancel" are about buses and orders.
    let footer = message.texts.iter().find(|said| said.place.kind == TextKind::Footer)?;
    let words = footer.find(List::OptOut).into_iter().map(|at| footer.word(at));
    let words: Vec<_> = words.collect();
    let text = |list| format!("a way out, {list}, makes an update read as marketing");
    at_words(&NOISE_LINT, &words, text, "not needed here").map(|found| found.help("leave it out"))
}

fn twice(message: &Message) -> Option<Diagnostic> {
    let labels = message.texts.iter().filter(|said| {
        said.place.kind == TextKind::Label && said.place.card.is_none() && said.has(List::OptOut)
    });
    let labels: Vec<&Said> = labels.collect();
    let [first, second, ..] = labels.as_slice() else { return None };
    Some(
        Diagnostic::new(&TWICE_LINT, second.text.span, "two buttons opt out")
            .label("the second one")
            .also(first.text.span, "the first one")
            .help("keep one of them"),
    )
}
