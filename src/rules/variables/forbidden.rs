//! `var-forbidden-place`

use crate::diagnostic::{FixKind, Group, Lint, Severity, reference};
use crate::model::Text;
use crate::rules::common::at_all;
use crate::rules::{Check, Context, Place, Rule, TextKind};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Text(&[TextKind::Flow], check) };

static LINT: Lint = Lint {
    name: "var-forbidden-place",
    group: Group::Variables,
    severity: Severity::Error,
    pedantic: false,
    what: "Placeholders stand only where a value can be sent.",
    why: "A text header, bodies, the end of an address and what is sent along have room for values; the id and the screen of a flow are fixed when the template is made.",
    bad: r#"buttons { flow "Book a visit" id="{{flow}}" }
examples { flow "1029384756101112" }"#,
    good: r#"buttons { flow "Book a visit" id="1029384756101112" }"#,
    fix: FixKind::None,
    codes: &["Meta 100 / 2388060"],
    sources: &[reference::EIGHT_COMPONENTS, reference::META_COMPONENTS],
};

fn check(text: &Text, _: &Place, context: &mut Context) {
    let sound = text.placeholders.iter().filter(|hole| hole.fault.is_none());
    let found: Vec<_> = sound.map(|hole| hole.at.clone()).collect();
    if !found.is_empty() {
        let message = "the id and the screen of a flow cannot be given when the message is sent";
        context.report(
            at_all(&LINT, text, &found, message, ["not here", "nor here"])
                .help("write the id or the screen itself; values go to the `data` of the flow"),
        );
    }
}
