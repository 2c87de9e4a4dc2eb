//! What can be wrong with an offer that ends, with the pages of these rules.

use crate::diagnostic::{FixKind, Group, Lint, Severity, reference};

/// All of them.
pub static ALL: &[&Lint] = &[
    &BODY_LTO_LIMIT,
    &FOOTER_WITH_LTO,
    &BUTTON_LTO_ORDER,
    &LTO_CATEGORY,
    &LTO_TEXT,
    &LTO_TEXT_VARIABLE,
    &LTO_HEADER,
    &LTO_EXPIRY_FLAG,
    &LTO_CODE,
    &LTO_BUTTONS,
];

/// A template of an offer, with something else in one place.
macro_rules! offer {
    () => {
        offer!("MARKETING")
    };
    ($category:literal) => {
        offer!($category, r#"{"text": "Ends soon!", "has_expiration": true}"#)
    };
    ($category:literal, $offer:expr) => {
        offer!($category, $offer, "")
    };
    ($category:literal, $offer:expr, $more:expr) => {
        offer!($category, $offer, $more, r#"{"type": "COPY_CODE", "example": "SPRING25"},
      {"type": "URL", "text": "Shop now", "url": "https://www.acme-stores.com/"}"#)
    };
    ($category:literal, $offer:expr, $more:expr, $buttons:expr) => {
        concat!(
            "{\n  \"name\": \"spring_offer\",\n  \"language\": \"en_US\",\n  \"category\": \"", $category,
            "\",\n  \"components\": [\n    {\"type\": \"LIMITED_TIME_OFFER\", \"limited_time_offer\": ", $offer,
            "},\n    {\"type\": \"BODY\", \"text\": \"Hi, our lamps are cheaper until Sunday. Reply STOP to opt out.\"},\n",
            $more,
            "    {\"type\": \"BUTTONS\", \"buttons\": [\n      ", $buttons, "\n    ]}\n  ]\n}"
        )
    };
}

const GOOD: &str = offer!();

const fn lint(
    name: &'static str,
    what: &'static str,
    why: &'static str,
    bad: &'static str,
    codes: &'static [&'static str],
) -> Lint {
    Lint {
        name,
        group: Group::Payload,
        severity: Severity::Error,
        pedantic: false,
        what,
        why,
        bad,
        good: GOOD,
        fix: FixKind::None,
        codes,
        sources: &[reference::META_LIMITED_TIME_OFFER],
    }
}

pub(super) static BODY_LTO_LIMIT: Lint = lint(
    "body-lto-limit",
    "The body of a limited-time offer has at most 600 characters.",
    "The offer and the time that is left stand above it, so Meta allows less than the 1024 of other templates.",
    concat!(
        r#"{
  "name": "spring_offer",
  "language": "en_US",
  "category": "MARKETING",
  "components": [
    {"type": "LIMITED_TIME_OFFER", "limited_time_offer": {"text": "Ends soon!", "has_expiration": true}},
    {"type": "BODY", "text": "Hi, our lamps are cheaper until Sunday. They come in three sizes and eleven colours, from moss to coral, "#,
        "and each of them is made by hand in our workshop by the river, of paper and beech. ",
        "The small one stands on a desk and takes no more room than a cup; the one in the middle hangs above a table for four; ",
        "the large one lights up a hall. All of them are dimmed with a turn of the ring, and take the bulbs that you have. ",
        "Whoever orders by Sunday pays a fifth less, and whoever orders two gets them in one parcel, with a spare ring for each. ",
        r#"You can give back what you do not like within thirty days. Reply STOP to opt out."},
    {"type": "BUTTONS", "buttons": [
      {"type": "URL", "text": "Shop now", "url": "https://www.acme-stores.com/"}
    ]}
  ]
}"#
    ),
    &["Meta 100 / 2388040"],
);

pub(super) static FOOTER_WITH_LTO: Lint = lint(
    "footer-with-lto",
    "A limited-time offer has no footer.",
    "Meta's templates of this kind have a header, the offer, a body and buttons. The way out of further messages belongs into the body.",
    offer!(
        "MARKETING",
        r#"{"text": "Ends soon!", "has_expiration": true}"#,
        "    {\"type\": \"FOOTER\", \"text\": \"Acme Stores\"},\n"
    ),
    &["Meta 100"],
);

pub(super) static BUTTON_LTO_ORDER: Lint = lint(
    "button-lto-order",
    "In a limited-time offer the button that copies the code comes first.",
    "Meta gives that button the number 0 and the link the number 1, and a message gives its values by these numbers.",
    offer!(
        "MARKETING",
        r#"{"text": "Ends soon!", "has_expiration": true}"#,
        "",
        r#"{"type": "URL", "text": "Shop now", "url": "https://www.acme-stores.com/"},
      {"type": "COPY_CODE", "example": "SPRING25"}"#
    ),
    &["Meta 100"],
);

pub(super) static LTO_CATEGORY: Lint = lint(
    "lto-category",
    "A limited-time offer is marketing.",
    "Meta creates such templates in no other category.",
    offer!("UTILITY"),
    &["Meta 100"],
);

pub(super) static LTO_TEXT: Lint = lint(
    "lto-text",
    "The text of a limited-time offer has 1 to 16 characters.",
    "It stands beside the time that is left, and there is no room for more. What the offer is belongs into the body.",
    offer!("MARKETING", r#"{"text": "Only until Sunday!", "has_expiration": true}"#),
    &["Meta 100 / 2388040"],
);

pub(super) static LTO_TEXT_VARIABLE: Lint = Lint {
    severity: Severity::Warning,
    ..lint(
        "lto-text-variable",
        "The text of a limited-time offer has no placeholder.",
        "No page of Meta's speaks of one there, and a message has no place for its value.",
        offer!("MARKETING", r#"{"text": "Ends {{1}}", "has_expiration": true}"#),
        &["Meta 100 / 2388042"],
    )
};

pub(super) static LTO_HEADER: Lint = lint(
    "lto-header",
    "The header of a limited-time offer is an image or a video.",
    "Meta refuses other kinds of headers with an offer that ends.",
    offer!(
        "MARKETING",
        r#"{"text": "Ends soon!", "has_expiration": true}"#,
        "    {\"type\": \"HEADER\", \"format\": \"TEXT\", \"text\": \"Spring sale\"},\n"
    ),
    &["Meta 100"],
);

pub(super) static LTO_EXPIRY_FLAG: Lint = lint(
    "lto-expiry-flag",
    "`has_expiration` is `true` or `false`, without quotes.",
    "With `true` each message says when the offer ends. Meta refuses a text in its place.",
    offer!("MARKETING", r#"{"text": "Ends soon!", "has_expiration": "true"}"#),
    &["Meta 100"],
);

pub(super) static LTO_CODE: Lint = lint(
    "lto-code",
    "The code of a limited-time offer has at most 15 characters.",
    "Other copy code buttons may have 20; for offers that end Meta's page still says 15.",
    offer!(
        "MARKETING",
        r#"{"text": "Ends soon!", "has_expiration": true}"#,
        "",
        r#"{"type": "COPY_CODE", "example": "SPRINGISCOMING2026"},
      {"type": "URL", "text": "Shop now", "url": "https://www.acme-stores.com/"}"#
    ),
    &["Meta 100 / 2388040"],
);

pub(super) static LTO_BUTTONS: Lint = lint(
    "lto-buttons",
    "A limited-time offer has a link, and before it a code to copy if it likes.",
    "Meta refuses such a template without the link, and with buttons of any other kind.",
    offer!(
        "MARKETING",
        r#"{"text": "Ends soon!", "has_expiration": true}"#,
        "",
        r#"{"type": "QUICK_REPLY", "text": "Tell me more"}"#
    ),
    &["Meta 100"],
);
