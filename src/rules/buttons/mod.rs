//! Buttons of every kind, their number and order.

mod copy_code_first;
mod desktop;
mod empty;
mod group_order;
mod payload_empty;
mod quick_reply;
mod regroup;
mod text_duplicate;
mod text_edge_space;
mod text_generic;
mod text_length;
mod text_non_alnum;
mod text_plain;
mod text_required;
mod text_url;
mod text_variable;
pub mod too_many;

pub use payload_empty::LINT as PAYLOAD_EMPTY;

use super::Rule;

pub static RULES: &[&Rule] = &[
    &empty::RULE,
    &too_many::RULE,
    &text_required::RULE,
    &text_length::TOO_LONG,
    &text_length::OVER_20,
    &text_variable::RULE,
    &text_plain::NEWLINE,
    &text_plain::EMOJI,
    &text_plain::MARKUP,
    &text_edge_space::RULE,
    &text_duplicate::RULE,
    &text_duplicate::IN_CARD,
    &text_url::RULE,
    &text_generic::RULE,
    &text_non_alnum::RULE,
    &desktop::DESKTOP,
    &desktop::FOLDED,
    &quick_reply::TOO_MANY,
    &quick_reply::IN_CARD,
    &group_order::RULE,
    &copy_code_first::RULE,
    &payload_empty::RULE,
];
