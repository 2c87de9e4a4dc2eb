//! `carousel-category`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::{Category, Template};
use crate::rules::{Check, Context, Rule};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Template(check) };

static LINT: Lint = Lint {
    name: "carousel-category",
    group: Group::Carousel,
    severity: Severity::Error,
    pedantic: false,
    what: "A carousel stands in a marketing template.",
    why: "8x8 and Meta refuse it in any other category.",
    bad: r#"category utility
body "These two are ready to be picked up."
carousel {
  card {
    header image "https://cdn.acme-stores.com/fern.jpg"
    body "Small fern, likes shade."
    buttons { quick_reply "Tell me more" }
  }
  card {
    header image "https://cdn.acme-stores.com/palm.jpg"
    body "Tall palm, likes sun."
    buttons { quick_reply "Tell me more" }
  }
}"#,
    good: good_cards!(),
    fix: FixKind::Unsafe,
    codes: &["8x8 3034", "Meta 100"],
    sources: &[reference::EIGHT_COMPONENTS, reference::META_CAROUSEL],
};

fn check(template: &Template, context: &mut Context) {
    let (Some(carousel), Some(category)) =
        (template.carousel.get(), context.document.category.get())
    else {
        return;
    };
    if category.value == Category::Marketing {
        return;
    }
    let name = category.value.name();
    let finding = Diagnostic::new(
        &LINT,
        carousel.span,
        format!("a carousel cannot stand in a template of the category `{name}`"),
    )
    .label("for marketing only")
    .also(category.span, "the category")
    .help("make it a marketing template, or show one picture in the header instead");
    let marketing = Category::Marketing.name();
    let edit = crate::text::Edit::replace(category.span, marketing);
    context.report(finding.unsafe_fix(format!("write `{marketing}`"), vec![edit]));
}
