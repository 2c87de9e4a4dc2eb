//! `var-too-many`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::lang::limits;
use crate::model::Text;
use crate::rules::{Check, Context, Place, Rule, TextKind};
use crate::text::words;

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Text(&[TextKind::Body], check) };

static LINT: Lint = Lint {
    name: "var-too-many",
    group: Group::Variables,
    severity: Severity::Info,
    pedantic: true,
    what: "A body has at most some ten placeholders.",
    why: "There is no limit, but a reviewer has to picture every value, and each is one more that can be wrong when the message is sent.",
    bad: r#"body "Hi, order {{a}} of {{b}} comes on {{c}} at about {{d}} with the driver {{e}} in the van {{f}} and brings {{g}} and also {{h}} for the house {{i}} in the street called {{j}} of the city of {{k}} before noon."
examples { a "1"; b "2"; c "3"; d "4"; e "5"; f "6"; g "7"; h "8"; i "9"; j "10"; k "11" }"#,
    good: r#"body "Order {{order}} for {{customer}} is here, with {{items}} in one box, and waits at the desk."
examples { order "AC-2041"; customer "Tony"; items "a lamp and a rug" }"#,
    fix: FixKind::None,
    codes: &[],
    sources: &[reference::EIGHT_COMPONENTS, reference::TWILIO_VARIABLES],
};

fn check(text: &Text, _: &Place, context: &mut Context) {
    let most = context.limit(&LINT, limits::VARIABLES_ADVISED).most;
    if text.placeholders.len() <= most {
        return;
    }
    let number = text.parameters().len();
    if number > most {
        context.report(
            Diagnostic::new(&LINT, text.span, format!("the body has {number} placeholders"))
                .label("hard to review")
                .help(format!(
                    "put several values into one, or leave some out; {most} {} plenty",
                    words::is_are(most)
                )),
        );
    }
}
