//! `location-number-type`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::{Header, Template};
use crate::rules::{Check, Context, Rule};
use crate::text::Edit;

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Template(check) };

static LINT: Lint = Lint {
    name: "location-number-type",
    group: Group::Location,
    severity: Severity::Info,
    pedantic: true,
    what: "Degrees stand without quotes.",
    why: "8x8 describes them as numbers. Wattle sends a number either way; without the quotes it reads as one.",
    bad: r#"header location {
  latitude "1.2857"
  longitude 103.8479
  name "Acme depot"
  address "1 George Street"
}"#,
    good: r#"header location {
  latitude 1.2857
  longitude 103.8479
  name "Acme depot"
  address "1 George Street"
}"#,
    fix: FixKind::Safe,
    codes: &[],
    sources: &[reference::EIGHT_MESSAGES],
};

fn check(template: &Template, context: &mut Context) {
    let Some(Header::Location(place)) = template.header.get().map(|header| &**header) else {
        return;
    };
    for coordinate in [&place.latitude, &place.longitude].into_iter().filter_map(|slot| slot.get())
    {
        if !coordinate.quoted || coordinate.degrees().is_none() {
            continue;
        }
        let number = coordinate.text.written();
        context.report(
            Diagnostic::new(&LINT, coordinate.text.span, "these degrees stand in quotes")
                .label("a number")
                .help(format!("write `{number}`"))
                .fix("take the quotes off", vec![Edit::replace(coordinate.text.span, number)]),
        );
    }
}
