//! Carousels and their cards.

/// A page's example: a marketing message with these cards.
macro_rules! cards {
    ($($card:literal),*) => {
        concat!(
            "category marketing\nbody \"Plants are new in our shop. Reply STOP to unsubscribe.\"\n",
            "carousel {\n",
            $("  card {\n", $card, "  }\n",)*
            "}"
        )
    };
}

/// A good one.
macro_rules! good_cards {
    () => {
        cards!(
            r#"    header image "https://cdn.acme-stores.com/fern.jpg"
    body "Small fern, likes shade."
    buttons { quick_reply "Tell me more" }
"#,
            r#"    header image "https://cdn.acme-stores.com/palm.jpg"
    body "Tall palm, likes sun."
    buttons { quick_reply "Tell me more" }
"#
        )
    };
}

mod beside;
mod body_required;
mod card_body;
mod card_buttons;
mod card_header;
mod card_text_edges;
mod category;
mod count;
mod uniform;
mod uniform_url_var;

use super::Rule;

pub static RULES: &[&Rule] = &[
    &category::RULE,
    &body_required::RULE,
    &beside::HEADER,
    &beside::BUTTONS,
    &count::MOST,
    &count::FEWEST,
    &card_header::RULE,
    &card_body::REQUIRED,
    &card_body::LONG,
    &card_body::NEWLINES,
    &card_text_edges::RULE,
    &card_buttons::FEWEST,
    &card_buttons::MOST,
    &card_buttons::KIND,
    &uniform::RULE,
    &uniform_url_var::RULE,
];
