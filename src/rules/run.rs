//! How rules are run.

use super::plan::Plan;
use super::rule::{Check, Context, Rule, TextKind, Texts, button_sets, cards, texts};
use super::send::Report;
use crate::diagnostic::Diagnostic;
use crate::model::{Document, Examples, Summary};
use crate::send::Sending;
use crate::settings::Settings;
use crate::text::Source;

/// Runs rules over a file.
pub fn run(
    plan: &Plan,
    source: &Source,
    document: &Document,
    settings: &Settings,
) -> Vec<Diagnostic> {
    let all_texts: Vec<Texts> = document.templates.iter().map(texts).collect();
    let (all_texts, advice) = (&all_texts, plan.advice);
    let mut findings = Vec::new();
    for (index, (template, texts)) in document.templates.iter().zip(all_texts).enumerate() {
        let mut context =
            Context { source, document, template, texts, all_texts, settings, advice, findings };
        if index == 0 {
            check_document(plan, &mut context);
        }
        plan.template.iter().for_each(|check| check(template, &mut context));
        check_parts(plan, &mut context);
        findings = context.findings;
    }
    findings
}

/// Runs the rules that compare files which are tied together. With only some of all files, the
/// findings are right for those whose ties are all there.
pub fn run_over_related(summaries: &[&Summary]) -> Vec<(usize, Diagnostic)> {
    let found = super::rules().filter_map(|rule| match rule.check {
        Check::Related(check) => Some(check(summaries)),
        _ => None,
    });
    found.flatten().collect()
}

/// Runs the rules that look at all files together.
pub fn run_over_all(summaries: &[&Summary]) -> Vec<(usize, Diagnostic)> {
    let found = super::rules().filter_map(|rule| match rule.check {
        Check::Project(check) => Some(check(summaries)),
        _ => None,
    });
    found.flatten().collect()
}

/// Runs the rules that look at messages over one of them.
pub fn run_over_message<'r>(
    rules: impl Iterator<Item = &'r Rule>,
    sending: &Sending,
) -> Vec<Diagnostic> {
    let mut report = Report::new(sending.message.dialect);
    for rule in rules {
        if let Check::Send(check) = rule.check {
            check(sending, &mut report);
        }
    }
    report.findings
}

/// Runs the rules that look at a file as a whole, and those of the samples that it gives to all languages.
fn check_document(plan: &Plan, context: &mut Context) {
    plan.document.iter().for_each(|check| check(context));
    check_examples(plan, &context.document.examples, context);
}

/// Runs the rules that look at the parts of a template one by one.
fn check_parts(plan: &Plan, context: &mut Context) {
    let template = context.template;
    let is_own = |kind: TextKind| matches!(kind, TextKind::Footer | TextKind::Label);
    for (text, place) in context.texts {
        if is_own(place.kind) || !context.is_authentication() {
            plan.texts(place.kind).iter().for_each(|check| check(text, place, context));
        }
    }
    for (set, card) in button_sets(template) {
        plan.sets.iter().for_each(|check| check(set, card, context));
        for button in &set.list {
            plan.buttons.iter().for_each(|check| check(button, context));
        }
    }
    check_examples(plan, &template.examples, context);
    for card in cards(template) {
        check_examples(plan, &card.examples, context);
    }
}

/// Runs the rules that look at sample values.
fn check_examples(plan: &Plan, examples: &Examples, context: &mut Context) {
    for example in &examples.entries {
        plan.examples.iter().for_each(|check| check(example, context));
    }
}
