//! `header-equals-body`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::{Header, Template, Text};
use crate::rules::{Check, Context, Rule};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Template(check) };

static LINT: Lint = Lint {
    name: "header-equals-body",
    group: Group::Header,
    severity: Severity::Info,
    pedantic: true,
    what: "A header does not repeat the first words of the body.",
    why: "The two stand one above the other, so the customer reads the same words twice.",
    bad: r#"header "Your order is here"
body "Your order is here. Please collect it at the desk today.""#,
    good: r#"header "Ready to collect"
body "Your order is here. Please collect it at the desk today.""#,
    fix: FixKind::None,
    codes: &[],
    sources: &[reference::ADVICE],
};

fn check(template: &Template, context: &mut Context) {
    let header = template.header.get().map(|header| &**header);
    let body = template.body.get().and_then(|body| body.text.get());
    let (Some(Header::Text(header)), Some(body)) = (header, body) else { return };
    let mut words = words(header).peekable();
    let mut of_body = self::words(body);
    if words.peek().is_some() && words.all(|word| of_body.next().is_some_and(|other| other == word))
    {
        context.report(
            Diagnostic::new(&LINT, header.span, "the header repeats the beginning of the body")
                .label("the same words")
                .also(body.span, "begins with them too")
                .help("let the header say what the message is about, or take it out"),
        );
    }
}

fn words(text: &Text) -> impl Iterator<Item = String> {
    let words = text.written().split(|sign: char| !sign.is_alphanumeric());
    words.filter(|word| !word.is_empty()).map(str::to_lowercase)
}
