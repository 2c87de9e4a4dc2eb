//! `header-url`

use crate::diagnostic::{FixKind, Group, Lint, Severity, reference};
use crate::model::Text;
use crate::rules::common::{at_all, link, links};
use crate::rules::{Check, Context, Place, Rule, TextKind};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Text(&[TextKind::Header], check) };

static LINT: Lint = Lint {
    name: "header-url",
    group: Group::Header,
    severity: Severity::Warning,
    pedantic: true,
    what: "A text header holds no link.",
    why: "Reviewers take a link in a header for spam, and a URL button is easier to tap.",
    bad: r#"header "News at https://www.acme-stores.com/news""#,
    good: r#"header "News from Acme Stores""#,
    fix: FixKind::None,
    codes: &[],
    sources: &[reference::ENGATI],
};

fn check(text: &Text, _: &Place, context: &mut Context) {
    let mut links = links(text);
    if links.is_empty() {
        links.extend(link(text.written()));
    }
    if !links.is_empty() {
        context.report(
            at_all(&LINT, text, &links, "the header holds a link", ["a link", "another one"])
                .help("move it to a `url` button"),
        );
    }
}
