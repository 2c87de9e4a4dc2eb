//! `location-range`

use std::ops::RangeInclusive;

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::lang::limits;
use crate::model::{Coordinate, Header, Slot, Template};
use crate::rules::value::Value;
use crate::rules::{Check, Context, Rule};
use crate::text::visible;

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Template(check) };

static LINT: Lint = Lint {
    name: "location-range",
    group: Group::Location,
    severity: Severity::Error,
    pedantic: false,
    what: "A latitude is from -90 to 90 degrees, a longitude from -180 to 180.",
    why: "There is no such place otherwise, and the message is refused when it is sent. Often the two were swapped.",
    bad: r#"header location {
  latitude 103.8479
  longitude 1.2857
  name "Acme depot"
  address "1 George Street"
}"#,
    good: r#"header location {
  latitude 1.2857
  longitude 103.8479
  name "Acme depot"
  address "1 George Street"
}"#,
    fix: FixKind::None,
    codes: &["8x8 3021", "Meta 131009"],
    sources: &[reference::EIGHT_MESSAGES],
};

fn check(template: &Template, context: &mut Context) {
    if let Some(Header::Location(place)) = template.header.get().map(|header| &**header) {
        look(&place.latitude, "latitude", &limits::LATITUDE, context);
        look(&place.longitude, "longitude", &limits::LONGITUDE, context);
    }
}

fn look(
    coordinate: &Slot<Coordinate>,
    name: &str,
    range: &RangeInclusive<f64>,
    context: &mut Context,
) {
    let Some(coordinate) = coordinate.get() else { return };
    let Some(value) = Value::of(&coordinate.text, None, context) else { return };
    let degrees = value.text.trim().parse::<f64>();
    // Of a blank sample there is a rule of its own.
    let is_fine = degrees.as_ref().is_ok_and(|degrees| range.contains(degrees));
    if is_fine || visible::is_blank(value.text) {
        return;
    }
    let message = match degrees {
        Ok(degrees) => format!("the {name} {degrees} is out of range"),
        Err(_) => format!("the {name} `{}` is not a number of degrees", value.text),
    };
    context.report(
        Diagnostic::new(&LINT, value.span(), message)
            .label(format!("{} to {} degrees", range.start(), range.end()))
            .help("check the number, and whether latitude and longitude were swapped"),
    );
}
