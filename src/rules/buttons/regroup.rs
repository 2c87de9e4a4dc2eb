//! Putting buttons in another order.

use crate::model::Buttons;
use crate::text::{Edit, Source, Span};

/// A change of the order of buttons.
pub struct Regrouping {
    /// What is written where.
    pub edits: Vec<Edit>,
    /// Whether nothing but the buttons is touched: no comment is parted from its button.
    pub clean: bool,
}

/// Writes the buttons in the order of `order`, which holds the index of each. None if one has a
/// block, whose end is not known here.
pub fn regroup(source: &Source, buttons: &Buttons, order: &[usize]) -> Option<Regrouping> {
    let spans: Vec<Span> = buttons.list.iter().map(|button| button.span).collect();
    let has_block = |span: &Span| {
        let after = source.text().get(span.end as usize..).unwrap_or_default();
        after.trim_start().starts_with('{')
    };
    if spans.iter().any(has_block) {
        return None;
    }
    let last_line_end = source.text().get(spans.last()?.end as usize..)?.find('\n');
    let last = Span::at(spans.last()?.end as usize + last_line_end.unwrap_or_default());
    let after = spans.iter().skip(1).chain(std::iter::once(&last));
    let clean = spans.iter().zip(after).all(|(span, next)| {
        let between = source.text().get(span.end as usize..next.start as usize);
        between.is_some_and(|between| !between.contains("//"))
    });
    let moved = spans.iter().zip(order).filter_map(|(place, &index)| {
        let button = spans.get(index)?;
        (button != place).then(|| Edit::replace(*place, source.slice(*button)))
    });
    Some(Regrouping { edits: moved.collect(), clean })
}
