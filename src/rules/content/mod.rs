//! What the text says: the words by which reviewers tell an offer, a code, a threat.

mod brand;
mod capitals;
mod contact;
mod dates;
mod links;
mod message;
mod name_category;
mod one_time_code;
mod opt_out;
mod policy;
mod promotion;
mod punctuation;
mod sensitive_request;
mod threat;
mod utility;

use self::message::Message;
use super::{Context, Rule};
use crate::model::Template;

pub static RULES: &[&Rule] = &[
    &brand::RULE,
    &promotion::RULE,
    &promotion::MIXED,
    &utility::NOT_SPECIFIC,
    &utility::SURVEY,
    &utility::RETARGETING,
    &utility::GREETING,
    &utility::APP,
    &utility::GOODWILL,
    &utility::FIRST_CONTACT,
    &name_category::RULE,
    &one_time_code::RULE,
    &sensitive_request::RULE,
    &threat::RULE,
    &opt_out::MISSING,
    &opt_out::NOISE,
    &opt_out::TWICE,
    &policy::SCAM,
    &policy::ALCOHOL,
    &policy::TOBACCO,
    &policy::DRUGS,
    &policy::GAMBLING,
    &policy::WEAPONS,
    &policy::ADULT,
    &policy::DATING,
    &policy::SUPPLEMENTS,
    &policy::ANIMALS,
    &policy::CURRENCY,
    &policy::MISLEADING,
    &capitals::RULE,
    &punctuation::RULE,
    &links::SHORT,
    &links::WHATSAPP,
    &links::ONLY,
    &contact::RULE,
    &dates::RULE,
];

/// What looks at the words of a message, which are searched for once.
const LOOKS: &[fn(&Message, &mut Context)] = &[
    promotion::look,
    utility::look,
    one_time_code::look,
    sensitive_request::look,
    threat::look,
    opt_out::look,
    policy::look,
];

/// What gives advice on them.
const ADVICE: &[fn(&Message, &mut Context)] = &[dates::look];

fn look(template: &Template, context: &mut Context) {
    if context.is_authentication() {
        return;
    }
    let message = Message::new(template, context);
    let advice = if context.advice { ADVICE } else { &[] };
    LOOKS.iter().chain(advice).for_each(|look| look(&message, context));
}
