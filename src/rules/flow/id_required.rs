//! `flow-id-required`, for an id that is written and blank

use crate::diagnostic::Diagnostic;
use crate::model::lints::FLOW_ID_REQUIRED;
use crate::model::{Button, ButtonKind};
use crate::rules::{Check, Context, Rule};

pub static RULE: Rule = Rule { lint: &FLOW_ID_REQUIRED, check: Check::Button(check) };

fn check(button: &Button, context: &mut Context) {
    let ButtonKind::Flow { id, .. } = &button.kind else { return };
    let Some(id) = id.get().filter(|id| id.is_blank()) else { return };
    context.report(
        Diagnostic::new(&FLOW_ID_REQUIRED, id.span, "the flow button does not name its flow")
            .label("nothing in it")
            .help("write the flow's id, for example `id=\"1234567890123456\"`"),
    );
}
