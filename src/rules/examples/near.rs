//! Slips between the name of a placeholder and that of its sample.

use super::missing::Missing;
use crate::model::Example;
use crate::rules::Context;
use crate::rules::variables::uses::placeholders;
use crate::text::{Edit, Span, words};

/// A sample whose name is nearly that of the placeholder, and how to mend it.
pub struct Slip {
    /// Where the name of the sample stands.
    pub sample: Span,
    /// What the edit does.
    pub title: String,
    /// Mends whichever of the two is misspelt.
    pub edit: Edit,
}

/// Nobody writes more samples by hand, and comparing all names takes its time.
const MOST_SAMPLES: usize = 100;

/// Looks for a sample that was most likely meant.
pub fn slip(missing: &Missing, context: &Context) -> Option<Slip> {
    let name = missing.hole.name.as_str();
    let Example { name: sample, .. } = nearest(missing, context)?;
    let is_used = placeholders(context.document).any(|hole| hole.name == sample.value);
    let (title, edit) = match is_used {
        true => {
            let meant = format!("{{{{{}}}}}", sample.value);
            (format!("write `{meant}`"), Edit::replace(missing.hole.span, meant))
        }
        false => (format!("call the sample `{name}`"), Edit::replace(sample.span, name)),
    };
    Some(Slip { sample: sample.span, title, edit })
}

/// The sample with the nearest name, among those that the placeholder could have.
fn nearest<'c>(missing: &Missing<'c>, context: &Context<'c>) -> Option<&'c Example> {
    let own = missing.card.map(|card| &card.examples);
    let blocks = [own, Some(&*missing.template.examples), Some(&context.document.examples)];
    let entries = || blocks.into_iter().flatten().flat_map(|block| &block.entries);
    if entries().nth(MOST_SAMPLES).is_some() {
        return None;
    }
    // Names that differ in a number, such as `line_1` and `line_2`, are no slips of each other.
    let letters = |name: &str| name.replace(|sign: char| sign.is_ascii_digit(), "");
    let own = letters(&missing.hole.name);
    let named = entries().filter(|entry| letters(&entry.name.value) != own);
    let named = named.filter(|entry| entry.name.value.parse::<u32>().is_err());
    let near = words::nearest(&missing.hole.name, named.map(|entry| entry.name.value.as_str()))?;
    entries().find(|entry| entry.name.value == near)
}
