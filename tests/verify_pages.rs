//! The pages of rules on payloads: the bad example breaks its rule and no other, the good one none, and
//! the fix mends it.

mod common;

use common::{complete, sending};
use wattle::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity};
use wattle::rules;

/// The rules with what is found in an example on their page, and its payload.
fn examples(
    example: fn(&'static Lint) -> &'static str,
) -> impl Iterator<Item = (&'static Lint, String, String, Vec<Diagnostic>)> {
    let lints = rules::catalog().filter(|lint| lint.group == Group::Send);
    lints.map(move |lint| {
        let (template, payload) = example(lint)
            .split_once("\n---\n")
            .unwrap_or_else(|| panic!("{}: no payload", lint.name));
        let (template, payload) = (complete(template), sending::whole(payload));
        let found =
            sending::verify(&payload, &sending::templates(&[&template]), &sending::pedantic());
        (lint, template, payload, found)
    })
}

#[test]
fn the_templates_are_sound() {
    for (lint, template, ..) in examples(|lint| lint.bad).chain(examples(|lint| lint.good)) {
        let analysis = common::analyse(&template, &Default::default());
        assert!(
            !analysis.report.has_errors(),
            "{}: {:?}\n{template}",
            lint.name,
            common::found(&analysis)
        );
    }
}

#[test]
fn bad_examples_break_their_rule_and_no_other() {
    for (lint, _, payload, found) in examples(|lint| lint.bad) {
        let names: Vec<_> = found.iter().map(|finding| finding.lint.name).collect();
        assert_eq!(names, [lint.name], "{payload}");
        assert_eq!(found[0].severity, lint.severity, "{}", lint.name);
        for code in lint.codes.iter().take(1) {
            let help = found[0].help.as_deref().unwrap_or_default();
            assert!(
                help.contains("else the answer is") || lint.name == "send-otp",
                "{}: {code} is not in {help:?}",
                lint.name
            );
        }
    }
}

#[test]
fn good_examples_are_clean() {
    for (lint, _, payload, found) in examples(|lint| lint.good) {
        let names: Vec<_> = found.iter().map(|finding| finding.lint.name).collect();
        assert!(names.is_empty(), "{}: {names:?} in {payload}", lint.name);
    }
}

#[test]
fn fixes_mend_the_bad_examples() {
    for (lint, template, payload, found) in examples(|lint| lint.bad) {
        let fix = found.iter().flat_map(|finding| &finding.fixes).next();
        let kind =
            fix.map_or(FixKind::None, |fix| if fix.safe { FixKind::Safe } else { FixKind::Unsafe });
        assert_eq!(kind, lint.fix, "{}", lint.name);
        let Some(fix) = fix else { continue };
        let mended = wattle::text::edit::apply(&payload, &fix.edits);
        let left =
            sending::verify(&mended, &sending::templates(&[&template]), &sending::pedantic());
        let errors = left.iter().filter(|finding| {
            finding.severity == Severity::Error || finding.lint.name == lint.name
        });
        assert_eq!(errors.count(), 0, "{}: {:?} in {mended}", lint.name, sending::names(&left));
    }
}
