//! `phone-variable`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::Text;
use crate::rules::{Check, Context, Place, Rule, TextKind};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Text(&[TextKind::Phone], check) };

static LINT: Lint = Lint {
    name: "phone-variable",
    group: Group::Phone,
    severity: Severity::Error,
    pedantic: false,
    what: "The number of a phone button is fixed.",
    why: "It is approved with the template, and a send request cannot give another.",
    bad: r#"buttons {
  phone "Call us" "{{hotline}}" country=SG
}
examples { hotline "+6562211521" }"#,
    good: r#"buttons {
  phone "Call us" "+6562211521" country=SG
}"#,
    fix: FixKind::None,
    codes: &["Meta 192"],
    sources: &[reference::EIGHT_COMPONENTS, reference::COMMUNITY],
};

fn check(text: &Text, _: &Place, context: &mut Context) {
    let placeholder = text.placeholders.iter().find(|placeholder| placeholder.fault.is_none());
    if let Some(placeholder) = placeholder {
        context.report(
            Diagnostic::new(
                &LINT,
                placeholder.span,
                "the number of a phone button cannot be a placeholder",
            )
            .label("not in a phone number")
            .help("write the number out; for several numbers make several templates"),
        );
    }
}
