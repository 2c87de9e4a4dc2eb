//! `buttons-empty`, where the block is there and holds nothing

use crate::diagnostic::Diagnostic;
use crate::model::{Buttons, Card, lints};
use crate::rules::{Check, Context, Rule};
use crate::text::{Edit, Source, Span};

pub static RULE: Rule = Rule { lint: &lints::BUTTONS_EMPTY, check: Check::Buttons(check) };

fn check(buttons: &Buttons, card: Option<&Card>, context: &mut Context) {
    if !buttons.list.is_empty() || context.document.has_unknown {
        return;
    }
    let finding = Diagnostic::new(&lints::BUTTONS_EMPTY, buttons.span, "`buttons` holds no button")
        .label("nothing in it");
    context.report(match (card, block_end(context.source, buttons.span)) {
        // A card needs buttons, so the empty block cannot just go.
        (Some(_), _) => finding.help("write one or two buttons"),
        (None, None) => finding.help("write a button, or take the block out"),
        (None, Some(end)) => {
            let whole = Span { end: end as u32, ..buttons.span };
            finding
                .help("write a button, or take the block out")
                .fix("take the block out", vec![Edit::delete(whole)])
        }
    });
}

/// The end of a block that follows a keyword, if nothing at all stands in it.
fn block_end(source: &Source, keyword: Span) -> Option<usize> {
    let rest = source.text().get(keyword.end as usize..)?;
    let inside = rest.trim_start().strip_prefix('{')?;
    let after = inside.trim_start().strip_prefix('}')?;
    Some(source.text().len() - after.len())
}
