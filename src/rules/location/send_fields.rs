//! `location-send-fields`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::{Header, Location, Slot, Template, Text};
use crate::rules::{Check, Context, Rule};
use crate::text::words;

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Template(check) };

static LINT: Lint = Lint {
    name: "location-send-fields",
    group: Group::Location,
    severity: Severity::Error,
    pedantic: false,
    what: "A place has a latitude, a longitude, a name and an address.",
    why: "8x8 asks for all four when the message is sent.",
    bad: "header location {
  latitude 1.2857
  longitude 103.8479
}",
    good: r#"header location {
  latitude 1.2857
  longitude 103.8479
  name "Acme depot"
  address "1 George Street"
}"#,
    fix: FixKind::None,
    codes: &["8x8 3021", "8x8 3044"],
    sources: &[reference::EIGHT_COMPONENTS, reference::EIGHT_LIBRARY, reference::EIGHT_MESSAGES],
};

fn check(template: &Template, context: &mut Context) {
    let Some(Header::Location(place)) = template.header.get().map(|header| &**header) else {
        return;
    };
    let missing = missing(place);
    if missing.is_empty() || context.document.has_unknown {
        return;
    }
    let list = words::all(missing.iter().copied());
    context.report(
        Diagnostic::new(&LINT, place.span, format!("the place lacks its {list}"))
            .label(format!("{} of 4 values missing", missing.len()))
            .help(format!("add {list} to the block, each fixed or as a placeholder")),
    );
}

fn missing(place: &Location) -> Vec<&'static str> {
    let blank = |text: &Slot<Text>| match text {
        Slot::Given(text) => text.is_blank(),
        slot => slot.is_absent(),
    };
    let fields = [
        ("latitude", place.latitude.is_absent()),
        ("longitude", place.longitude.is_absent()),
        ("name", blank(&place.name)),
        ("address", blank(&place.address)),
    ];
    fields.into_iter().filter(|(_, missing)| *missing).map(|(name, _)| name).collect()
}
