//! `component-order`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::Template;
use crate::rules::{Check, Context, Rule};
use crate::text::Span;

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Template(check) };

static LINT: Lint = Lint {
    name: "component-order",
    group: Group::Name,
    severity: Severity::Info,
    pedantic: true,
    what: "Components stand in the order in which they show: header, body, footer, buttons.",
    why: "What is built is always in this order; a file that follows it reads like the message.",
    bad: r#"body "Hi, your order has left our house and will reach you tomorrow."
header "Your order""#,
    good: r#"header "Your order"
body "Hi, your order has left our house and will reach you tomorrow.""#,
    fix: FixKind::None,
    codes: &[],
    sources: &[reference::ADVICE],
};

/// The components as they show; the last three never stand together.
const ORDER: [&str; 6] =
    ["header", "body", "footer", "buttons", "carousel", "call_permission_request"];

fn check(template: &Template, context: &mut Context) {
    let rank = |keyword: &str| ORDER.iter().position(|other| *other == keyword);
    let late = template.order.windows(2).find(|pair| {
        rank(pair[0].value) > rank(pair[1].value)
            && in_one_place(pair[0].span, pair[1].span, template)
    });
    let Some([before, after]) = late else { return };
    context.report(
        Diagnostic::new(
            &LINT,
            after.span,
            format!("the {} shows above the {}", name(after.value), name(before.value)),
        )
        .label("this one should come first")
        .also(before.span, "before this one")
        .help("write the components in the order in which they show"),
    );
}

/// Whether two parts stand in the same block or file: the code of the language is not between them.
fn in_one_place(first: Span, second: Span, template: &Template) -> bool {
    let code = template.language.get().map(|code| code.span.start);
    first.start < second.start
        && code.is_none_or(|code| !(first.start..second.start).contains(&code))
}

fn name(keyword: &str) -> String {
    keyword.replace('_', " ")
}
