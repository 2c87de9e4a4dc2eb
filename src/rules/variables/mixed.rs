//! `var-mixed-formats`

use super::rename;
use super::uses::all_written;
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::{NameFault, Placeholder};
use crate::rules::{Check, Context, Rule};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Document(check) };

static LINT: Lint = Lint {
    name: "var-mixed-formats",
    group: Group::Variables,
    severity: Severity::Error,
    pedantic: false,
    what: "The placeholders of a file are all names or all numbers.",
    why: "A template has one format for all. Names are turned into numbers anyway, so with both nobody could tell which number a name gets.",
    bad: r#"body "Hi {{1}}, your order {{order}} has left our house today."
examples { 1 "Tony"; order "AC-2041" }"#,
    good: r#"body "Hi {{customer}}, your order {{order}} has left our house today."
examples { customer "Tony"; order "AC-2041" }"#,
    fix: FixKind::Unsafe,
    codes: &["Meta 100"],
    sources: &[reference::META_OVERVIEW],
};

/// The two kinds of placeholders of a file that has both.
pub struct Mixture<'d> {
    rare: &'d Placeholder,
    usual: &'d Placeholder,
}

impl Mixture<'_> {
    /// Whether a placeholder is of the kind that the file has less of.
    pub fn is_rare(&self, hole: &Placeholder) -> bool {
        hole.number.is_some() == self.rare.number.is_some()
    }
}

/// Looks for names beside numbers.
pub fn find<'a>(context: &Context<'a>) -> Option<Mixture<'a>> {
    let (mut first_name, mut first_number) = (None, None);
    let (mut names, mut numbers) = (0, 0);
    // Nested iterators that run by themselves take half as long as a loop over them.
    all_written(context).flat_map(|(text, _)| &text.placeholders).for_each(|hole| {
        // A name with another fault may not even have been meant as a name.
        let is_name = hole.fault.is_none_or(|fault| fault == NameFault::Charset);
        if hole.number.is_some() {
            numbers += 1;
            first_number.get_or_insert(hole);
        } else if is_name {
            names += 1;
            first_name.get_or_insert(hole);
        }
    });
    let (name, number) = (first_name?, first_number?);
    let names_are_rarer = match names == numbers {
        true => name.span > number.span,
        false => names < numbers,
    };
    Some(match names_are_rarer {
        true => Mixture { rare: name, usual: number },
        false => Mixture { rare: number, usual: name },
    })
}

fn check(context: &mut Context) {
    if context.is_authentication() {
        return;
    }
    let Some(Mixture { rare, usual }) = find(context) else { return };
    let (is, others) = match rare.number {
        None => ("a name", "numbers"),
        Some(_) => ("a number", "names"),
    };
    let message =
        format!("`{}` is {is}, but other placeholders of this file are {others}", rare.name);
    let finding = Diagnostic::new(&LINT, rare.span, message)
        .label(format!("{is} here"))
        .also(usual.span, "not here")
        .help("use names for all of them; WhatsApp gets numbers either way");
    context.report(rename::with_names(finding, context.document));
}
