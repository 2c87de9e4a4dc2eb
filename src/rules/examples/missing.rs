//! `example-missing`, and the rules of the places where a sample is missing most: headers and
//! buttons

use std::cell::LazyCell;
use std::collections::BTreeSet;

use super::stub::Typed;
use super::{near, stub};
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::placeholder::is_reserved;
use crate::model::{Card, Placeholder, Template, Text, lints};
use crate::rules::common::ENOUGH;
use crate::rules::variables::uses::{written, written_texts};
use crate::rules::variables::{mixed, numbers};
use crate::rules::{Check, Context, Place, Rule, TextKind, url};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Document(check) };
pub static HEADER: Rule = Rule { lint: &HEADER_LINT, check: Check::Family };

static LINT: Lint = Lint {
    name: "example-missing",
    group: Group::Variables,
    severity: Severity::Error,
    pedantic: false,
    what: "Each placeholder has a sample value.",
    why: "Reviewers see the message with the samples in it; 8x8 and Meta refuse a template that lacks one.",
    bad: r#"body "Hi {{customer}}, your order has left our house today.""#,
    good: r#"body "Hi {{customer}}, your order has left our house today."
examples { customer "Tony" }"#,
    fix: FixKind::Unsafe,
    codes: &["Meta 100 / 2388043"],
    sources: &[
        reference::EIGHT_COMPONENTS,
        reference::EIGHT_GOVERNANCE,
        reference::META_OVERVIEW,
        reference::META_REVIEW,
    ],
};

static HEADER_LINT: Lint = Lint {
    name: "header-text-example-missing",
    group: Group::Header,
    severity: Severity::Error,
    pedantic: false,
    what: "The placeholder of a text header has a sample value.",
    why: "Reviewers see the header with the sample in it; 8x8 and Meta refuse a template that lacks it.",
    bad: r#"header "Order {{order}} is here""#,
    good: r#"header "Order {{order}} is here"
examples { order "AC-2041" }"#,
    fix: FixKind::Unsafe,
    codes: &["Meta 100 / 2388043"],
    sources: &[reference::EIGHT_COMPONENTS, reference::META_COMPONENTS],
};

/// A placeholder without a sample, and where it stands.
pub struct Missing<'a> {
    pub hole: &'a Placeholder,
    pub kind: TextKind,
    pub card: Option<&'a Card>,
    pub template: &'a Template,
}

fn check(context: &mut Context) {
    // The samples may be in the statement that could not be made out.
    if context.document.has_unknown || context.is_authentication() {
        return;
    }
    let missing = find(context);
    if missing.is_empty() {
        return;
    }
    let typed = stub::typed(context);
    for index in 0..missing.len() {
        let finding = accuse(&missing[index], &missing, &typed, index == 0, context);
        context.report(finding);
    }
}

fn find<'a>(context: &Context<'a>) -> Vec<Missing<'a>> {
    let templates = &context.document.templates;
    let has_sample = |found: &Missing| {
        let name = found.hole.name.as_str();
        let blocks = [&context.document.examples, &*found.template.examples].into_iter();
        let mut blocks = blocks.chain(found.card.map(|card| &card.examples));
        blocks.any(|examples| examples.get(name).is_some())
            || context.settings.examples.contains_key(name)
            || context.document.unread.contains(name)
    };
    // Most files lack no sample, and need not be asked.
    let mixture = LazyCell::new(|| mixed::find(context));
    // One sample does for all languages, unless some have their own.
    let apart: LazyCell<BTreeSet<&str>, _> = LazyCell::new(|| {
        let entries = templates.iter().flat_map(|template| &template.examples.entries);
        entries.map(|entry| entry.name.value.as_str()).collect()
    });
    let mut seen: BTreeSet<(&str, Option<usize>)> = BTreeSet::new();
    let mut is_first = |name: &'a str, language: usize| {
        seen.insert((name, apart.contains(name).then_some(language)))
    };
    let with_texts = templates.iter().zip(context.all_texts);
    let all = with_texts.enumerate().flat_map(|(language, (template, texts))| {
        let texts = written(template, texts.iter().copied());
        texts.flat_map(holes).map(move |(hole, place)| (language, template, hole, place))
    });
    all.map(|(language, template, hole, place)| {
        let card = place.card.map(|(_, card)| card);
        (language, Missing { hole, kind: place.kind, card, template })
    })
    .filter(|(_, found)| !has_sample(found))
    .filter(|(_, found)| !mixture.as_ref().is_some_and(|mixture| mixture.is_rare(found.hole)))
    .filter(|(language, found)| is_first(&found.hole.name, *language))
    .map(|(_, found)| found)
    .take(ENOUGH)
    .collect()
}

/// The placeholders of a text that need samples: where none may stand, another rule says so.
fn holes<'t>(
    (text, place): (&'t Text, Place<'t>),
) -> impl Iterator<Item = (&'t Placeholder, Place<'t>)> {
    let takes_samples = match place.kind {
        TextKind::Header
        | TextKind::Location
        | TextKind::Body
        | TextKind::Url
        | TextKind::Payload => true,
        TextKind::Media | TextKind::CopyCode => text.lone_placeholder().is_some(),
        TextKind::Footer | TextKind::Label | TextKind::Phone | TextKind::Flow => false,
    };
    // Wrong numbers are wrong first; their samples may be fine under the right ones.
    let takes_samples = takes_samples && !numbers::are_broken(text, place.kind);
    let holes = text.placeholders.iter().filter(move |_| takes_samples);
    // Nor does a name that cannot stay need a sample.
    let stays = |hole: &&Placeholder| hole.fault.is_none() && !is_reserved(&hole.name);
    holes.filter(stays).map(move |hole| (hole, place))
}

fn accuse(
    missing: &Missing,
    all: &[Missing],
    typed: &Typed,
    is_first: bool,
    context: &Context,
) -> Diagnostic {
    let name = &missing.hole.name;
    let message = format!("there is no sample value for `{name}`");
    let diagnostic =
        Diagnostic::new(lint(missing), missing.hole.span, message).label("what will stand here?");
    if let Some(near::Slip { sample, title, edit }) = near::slip(missing, context) {
        return diagnostic
            .also(sample, "is this the one?")
            .help(format!("{title}, or give a sample for `{name}`"))
            .unsafe_fix(title, vec![edit]);
    }
    let help = format!("give one: `examples {{ {name} \"{}\" }}`", stub::value(name, typed));
    let diagnostic = diagnostic.help(help);
    match stub::edits(missing, all, typed, is_first, context) {
        Some(edits) => diagnostic.unsafe_fix("put in a sample to be replaced", edits),
        None => diagnostic,
    }
}

/// The rule of the place, for a placeholder that stands nowhere else.
fn lint(missing: &Missing) -> &'static Lint {
    let own = match missing.kind {
        TextKind::Header => &HEADER_LINT,
        TextKind::Media => &lints::MEDIA_EXAMPLE_MISSING,
        TextKind::Url => &url::example_missing::LINT,
        TextKind::CopyCode => &lints::COPY_CODE_EXAMPLE_MISSING,
        _ => return &LINT,
    };
    let mut others = written_texts(missing.template)
        .filter(|(_, place)| place.kind != missing.kind)
        .flat_map(|(text, _)| &text.placeholders);
    if others.all(|other| other.name != missing.hole.name) { own } else { &LINT }
}
