//! What Meta counts as marketing in a utility message, besides plain offers.

use std::ops::Range;

use super::message::{Message, Said, Words, at_words};
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::lang::terms::{self, List};
use crate::model::Category;
use crate::rules::rule::{Context, button_sets};
use crate::rules::{Check, Rule, TextKind};

pub static NOT_SPECIFIC: Rule = Rule { lint: &NOT_SPECIFIC_LINT, check: Check::Family };
pub static SURVEY: Rule = Rule { lint: &SURVEY_LINT, check: Check::Family };
pub static RETARGETING: Rule = Rule { lint: &RETARGETING_LINT, check: Check::Family };
pub static GREETING: Rule = Rule { lint: &GREETING_LINT, check: Check::Family };
pub static APP: Rule = Rule { lint: &APP_LINT, check: Check::Family };
pub static GOODWILL: Rule = Rule { lint: &GOODWILL_LINT, check: Check::Family };
pub static FIRST_CONTACT: Rule = Rule { lint: &FIRST_CONTACT_LINT, check: Check::Family };

/// What these rules have in common.
const UTILITY: Lint = Lint {
    name: "",
    group: Group::Content,
    severity: Severity::Warning,
    pedantic: false,
    what: "",
    why: "",
    bad: "",
    good: "",
    fix: FixKind::None,
    codes: &["INCORRECT_CATEGORY"],
    sources: &[reference::META_CATEGORIES],
};

static NOT_SPECIFIC_LINT: Lint = Lint {
    name: "utility-not-specific",
    pedantic: true,
    what: "A utility message is about the customer's own order, account or request.",
    why: "Meta approves a message that could go to anybody as marketing. Here nothing is filled in, and no word speaks of an order, a booking or a payment.",
    bad: r#"body "Hello, we are glad that you are with us and wish you a nice day.""#,
    good: r#"body "Hello, your booking is confirmed and we wish you a nice day.""#,
    ..UTILITY
};

static SURVEY_LINT: Lint = Lint {
    name: "utility-generic-survey",
    pedantic: true,
    what: "A survey in a utility message says what it is about.",
    why: "Meta takes a survey for utility only when it is about a visit, an order or a call of the customer's.",
    bad: r#"body "Hi, please rate us. It takes a minute and helps us to get better.""#,
    good: r#"body "Hi, please rate your delivery. It takes a minute and helps us to get better.""#,
    ..UTILITY
};

static RETARGETING_LINT: Lint = Lint {
    name: "utility-retargeting",
    what: "A utility message does not bring back what the customer left or looked at.",
    why: "To Meta carts, price drops and renewals are marketing, even where the customer asked for the reminder.",
    bad: r#"body "Hi, you left items in your cart. They wait for you until tomorrow.""#,
    good: r#"category marketing
body "Hi, you left items in your cart. They wait for you until tomorrow.""#,
    ..UTILITY
};

static GREETING_LINT: Lint = Lint {
    name: "utility-greeting",
    what: "A utility message is not a wish for a feast.",
    why: "Meta counts birthday wishes and season's greetings as marketing: they tend the relation, and tell the customer nothing new.",
    bad: r#"body "Happy birthday from all of us at Acme Stores! Have a lovely day.""#,
    good: r#"category marketing
body "Happy birthday from all of us at Acme Stores! Have a lovely day.""#,
    ..UTILITY
};

static APP_LINT: Lint = Lint {
    name: "utility-app-promo",
    what: "A utility message does not ask to get an app.",
    why: "Meta counts the invitation to download or try an app as marketing.",
    bad: r#"body "Hi, your order has left our house. Download our app to follow it.""#,
    good: r#"body "Hi, your order has left our house. Tap below to follow it.""#,
    ..UTILITY
};

static GOODWILL_LINT: Lint = Lint {
    name: "utility-goodwill-credit",
    pedantic: true,
    what: "An apology in a utility message comes without a gift.",
    why: "Meta counts a credit or voucher that makes good for something as marketing.",
    bad: r#"body "We are sorry that your order came late. Here is a $5 credit for you.""#,
    good: r#"body "We are sorry that your order came late. It is on its way again.""#,
    ..UTILITY
};

static FIRST_CONTACT_LINT: Lint = Lint {
    name: "first-contact-greeting",
    pedantic: true,
    what: "A utility message does not open a chat that nobody asked for.",
    why: "Meta counts the introduction of a new assistant or number as marketing, unless the customer asked to go on there.",
    bad: r#"body "Hello, I am your new assistant at Acme Stores. Ask me about your order.""#,
    good: r#"body "Hello, you asked us to go on here about your order at Acme Stores.""#,
    ..UTILITY
};

/// The rules that need no more than words of a list.
const BY_WORDS: [(List, &Lint, &str); 4] = [
    (List::Retargeting, &RETARGETING_LINT, "reminds of a purchase that was not made"),
    (List::Greeting, &GREETING_LINT, "is a wish or a thank-you"),
    (List::App, &APP_LINT, "asks to get an app"),
    (List::FirstContact, &FIRST_CONTACT_LINT, "opens a chat that nobody asked for"),
];

const HELP: &str = "leave it out, or write `category marketing`";

pub fn look(message: &Message, context: &mut Context) {
    if message.category != Some(Category::Utility) {
        return;
    }
    for (list, lint, what) in BY_WORDS {
        let words = message.words(list);
        let text = |list| format!("{list} in a utility message {what}, which is marketing to Meta");
        let found = at_words(lint, &words, text, "marketing to Meta");
        found.into_iter().for_each(|found| context.report(found.help(HELP)));
    }
    let found = [not_specific(message), survey(message), goodwill(message)];
    found.into_iter().flatten().for_each(|found| context.report(found));
}

fn not_specific(message: &Message) -> Option<Diagnostic> {
    let language = &message.template.language.get()?.value;
    let known = !terms::phrases(List::Transaction, language).is_empty();
    if !known || message.has(List::Transaction) || message.has(List::Survey) || fills_in(message) {
        return None;
    }
    let body = message.texts.iter().find(|said| said.place.kind == TextKind::Body)?;
    let text = "this could go to anybody: no placeholder, and no word of an order or a booking";
    Some(
        Diagnostic::new(&NOT_SPECIFIC_LINT, body.text.span, text)
            .label("about nothing of the customer's own")
            .help("say which order, booking or request it is about, or write `category marketing`"),
    )
}

/// Whether something in the message is filled in at each send.
fn fills_in(message: &Message) -> bool {
    let buttons = button_sets(message.template).flat_map(|(set, _)| &set.list);
    let mut values = buttons.flat_map(|button| button.values());
    message.texts.iter().any(|said| !said.text.placeholders.is_empty())
        || values.any(|value| !value.placeholders.is_empty())
}

fn survey(message: &Message) -> Option<Diagnostic> {
    let words = message.words(List::Survey);
    if words.is_empty() || message.has(List::Transaction) || message.has(List::Interaction) {
        return None;
    }
    let text = |list| format!("{list} does not say what the survey is about");
    at_words(&SURVEY_LINT, &words, text, "about what?")
        .map(|found| found.help("name the order, visit or call that it is about"))
}

fn goodwill(message: &Message) -> Option<Diagnostic> {
    let said = message.prose().find(|said| said.has(List::Apology))?;
    let apology = said.find(List::Apology).into_iter().next()?;
    let gift = said.find(List::Credit).into_iter().find(|gift| gift.start > apology.start);
    let language = &message.template.language.get()?.value;
    let gift = gift.or_else(|| amount(said, apology.end));
    let gift = gift.or_else(|| credited(said, apology.end, language))?;
    let words: [Words; 2] = [said.word(gift), said.word(apology)];
    let text = |list| format!("an apology with a gift, {list}, is marketing to Meta");
    at_words(&GOODWILL_LINT, &words, text, "a gift").map(|found| found.help(HELP))
}

/// Where it says behind `start` that something is credited, in a text that speaks of nothing that is owed.
fn credited(said: &Said, start: usize, language: &str) -> Option<Range<usize>> {
    let written = said.text.written();
    let credited = terms::find(List::Credited, language, &written[start..]).into_iter().next()?;
    let is_owed = !terms::find(List::Owed, language, written).is_empty();
    (!is_owed).then_some(start + credited.start..start + credited.end)
}

/// A sum of money behind `start`, as `$5`, whose sentence is not about a payment or a refund.
fn amount(said: &Said, start: usize) -> Option<Range<usize>> {
    let text = &said.text.written()[start..];
    let is_sum = |at: usize, sign: &str| {
        let rest = text[at + sign.len()..].trim_start();
        rest.starts_with(|next: char| next.is_ascii_digit()) || rest.starts_with("{{")
    };
    let signs = |sign: char| "$€£¥₹".contains(sign);
    let (at, sign) = text.match_indices(signs).find(|(at, sign)| is_sum(*at, sign))?;
    let at = start + at..start + at + sign.len();
    let sentence = said.sentence(&at);
    let business = said.find(List::Transaction);
    (!business.iter().any(|word| sentence.contains(&word.start))).then_some(at)
}
