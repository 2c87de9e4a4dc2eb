//! `shared-component-unused`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::rules::{Check, Context, Rule};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Document(check) };

static LINT: Lint = Lint {
    name: "shared-component-unused",
    group: Group::Name,
    severity: Severity::Warning,
    pedantic: false,
    what: "What a file gives to all languages is used by one of them.",
    why: "A component outside the `language` blocks holds for the languages that do not write their own. Where each writes its own, nobody ever sees the shared one, so it is neither checked nor built.",
    bad: r#"header "Your order"
language en_US {
  header "Order news"
  body "Hi, your order has left our house and will reach you tomorrow."
}
language de {
  header "Neues zur Bestellung"
  body "Guten Tag, Ihre Bestellung hat unser Haus verlassen und kommt morgen."
}"#,
    good: r#"header "Your order"
language en_US {
  body "Hi, your order has left our house and will reach you tomorrow."
}
language de {
  header "Neues zur Bestellung"
  body "Guten Tag, Ihre Bestellung hat unser Haus verlassen und kommt morgen."
}"#,
    fix: FixKind::None,
    codes: &[],
    sources: &[reference::DERIVED],
};

fn check(context: &mut Context) {
    let document = context.document;
    // What a language seems to write may have been meant for another place.
    if document.has_faults {
        return;
    }
    for part in &document.overridden {
        let message = format!("this `{}` holds for no language: each writes its own", part.value);
        context.report(
            Diagnostic::new(&LINT, part.span, message)
                .label("without effect")
                .help("take it out, or take out that of a language which should show this one"),
        );
    }
}
