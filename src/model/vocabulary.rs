//! All statements of the language.
//!
//! The one table that lowering, messages, completion, hover and the reference page read.

use super::lints;
use super::shape::{Argument, Contents, Kind, Scope, Shape};
use crate::diagnostic::Lint;

/// The words for header formats, with `none` for a language that drops the shared header.
pub const HEADER_FORMATS: &[&str] =
    &["text", "image", "video", "document", "gif", "location", NONE];

/// What a language writes behind a component to drop that of the file.
pub const NONE: &str = "none";

/// The statements that make a component of the message.
pub const COMPONENTS: &[&str] =
    &["header", "body", "footer", "buttons", "carousel", "call_permission_request"];

/// The place of what is said of the template as a whole.
pub const TOP: &[Scope] = &[Scope::File];
const PARTS: &[Scope] = &[Scope::File, Scope::Language];
const CARD_PARTS: &[Scope] = &[Scope::File, Scope::Language, Scope::Card];
const BUTTON: &[Scope] = &[Scope::Buttons];

const fn required(
    name: &'static str,
    kind: Kind,
    missing: &'static Lint,
    doc: &'static str,
) -> Argument {
    Argument { name, kind, missing: Some(missing), wrong: &lints::WRONG_ARGUMENT, doc }
}

const fn optional(name: &'static str, kind: Kind, doc: &'static str) -> Argument {
    Argument { name, kind, missing: None, wrong: &lints::WRONG_ARGUMENT, doc }
}

impl Argument {
    const fn or(self, wrong: &'static Lint) -> Argument {
        Argument { wrong, ..self }
    }
}

/// A statement without arguments or block, to be completed by each row of the table.
const PLAIN: Shape = Shape {
    keyword: "",
    within: TOP,
    args: &[],
    named: &[],
    block: Contents::None,
    repeated: Some(&lints::DUPLICATE_STATEMENT),
    excess: &lints::UNEXPECTED_ARGUMENT,
    doc: "",
    example: "",
};

const BUTTON_SHAPE: Shape = Shape { within: BUTTON, repeated: None, ..PLAIN };

const LABEL: Argument =
    required("text", Kind::Text, &lints::BUTTON_TEXT_REQUIRED, "the text on the button");

const LIFE: Kind = Kind::Duration(&["30s", "10m", "12h", "30d"]);
const VALIDITY: Kind = Kind::Duration(&["5m", "10m", "90m"]);
const CALL_LIFE: Kind = Kind::Duration(&["1d", "7d", "30d"]);

/// In a language block: drops what the file gives to all languages.
const DROPPED: Argument = optional(NONE, Kind::Exactly(NONE), "`none`");

/// All statements, in the order in which the reference lists them.
pub static SHAPES: &[Shape] = &[
    Shape {
        keyword: "template",
        args: &[required("name", Kind::Word, &lints::NAME_REQUIRED, "the template's name")],
        doc: "The name that WhatsApp knows the template by; the first statement of the file.",
        example: "template order_shipped",
        ..PLAIN
    },
    Shape {
        keyword: "category",
        args: &[required(
            "category",
            Kind::Choice(&["utility", "marketing", "authentication"]),
            &lints::CATEGORY_REQUIRED,
            "the category",
        )],
        doc: "What kind of message it is: `utility` for news on an order or account, `marketing` for offers, `authentication` for one-time codes.",
        example: "category utility",
        ..PLAIN
    },
    Shape {
        keyword: "language",
        args: &[required("code", Kind::Word, &lints::LANGUAGE_REQUIRED, "the language code")],
        block: Contents::Optional(Scope::Language),
        repeated: None,
        doc: "The one language of the file; or, with a block, one of several, and what is written in it.",
        example: "language en_US",
        ..PLAIN
    },
    Shape {
        keyword: "ttl",
        args: &[
            required("duration", LIFE, &lints::MISSING_ARGUMENT, "a duration").or(&lints::TTL_TYPE)
        ],
        doc: "How long WhatsApp tries to deliver a message.",
        example: "ttl 12h",
        ..PLAIN
    },
    Shape {
        keyword: "allow_category_change",
        args: &[required("allowed", Kind::Bool, &lints::MISSING_ARGUMENT, "`true` or `false`")],
        doc: "A switch that Meta has not heeded since April 2025; leave it out.",
        example: "allow_category_change true",
        ..PLAIN
    },
    Shape {
        keyword: "header",
        within: CARD_PARTS,
        args: &[
            optional("format", Kind::Choice(HEADER_FORMATS), "the kind of header"),
            optional("content", Kind::Text, "the text, or the address of the file"),
        ],
        named: &[
            optional("latitude", Kind::Number, "the latitude in degrees, -90 to 90"),
            optional("longitude", Kind::Number, "the longitude in degrees, -180 to 180"),
            optional("name", Kind::Text, "the name of the place"),
            optional("address", Kind::Text, "the address of the place"),
        ],
        repeated: Some(&lints::HEADER_MULTIPLE),
        doc: "What stands above the body: a text, a picture, a video, a document or a place.",
        example: "header image \"https://cdn.example.com/parcel.png\"",
        ..PLAIN
    },
    Shape {
        keyword: "body",
        within: CARD_PARTS,
        args: &[optional("text", Kind::Text, "the text of the message")],
        named: &[optional(
            "security_recommendation",
            Kind::Bool,
            "whether WhatsApp adds that the code must not be shared",
        )
        .or(&lints::AUTH_SECURITY_FLAG_TYPE)],
        repeated: Some(&lints::COMPONENT_DUPLICATE),
        doc: "The text of the message. In authentication templates WhatsApp writes it.",
        example: "body \"Hi {{customer}}, your order {{order}} has shipped.\"",
        ..PLAIN
    },
    Shape {
        keyword: "footer",
        within: PARTS,
        args: &[DROPPED, optional("text", Kind::Text, "the small print")],
        named: &[optional("expires", VALIDITY, "how long the code is valid")
            .or(&lints::AUTH_EXPIRY_RANGE)],
        repeated: Some(&lints::FOOTER_MULTIPLE),
        doc: "A line of small print below the body. In authentication templates it says how long the code is valid.",
        example: "footer \"Powered by Acme\"",
        ..PLAIN
    },
    Shape {
        keyword: "buttons",
        within: CARD_PARTS,
        args: &[DROPPED],
        block: Contents::Optional(Scope::Buttons),
        repeated: Some(&lints::COMPONENT_DUPLICATE),
        doc: "The buttons, in the order in which they show.",
        example: "buttons {\n  quick_reply \"Talk to us\"\n}",
        ..PLAIN
    },
    Shape {
        keyword: "quick_reply",
        args: &[LABEL],
        named: &[optional("payload", Kind::Text, "what your program gets when it is tapped")],
        doc: "A button that answers with its own text.",
        example: "quick_reply \"Talk to us\" payload=\"support\"",
        ..BUTTON_SHAPE
    },
    Shape {
        keyword: "url",
        args: &[
            LABEL,
            required("url", Kind::Text, &lints::URL_REQUIRED, "the address that it opens"),
        ],
        doc: "A button that opens a web page. The address may end in one placeholder.",
        example: "url \"Track order\" \"https://acme.example/track/{{tracking}}\"",
        ..BUTTON_SHAPE
    },
    Shape {
        keyword: "phone",
        args: &[
            LABEL,
            required("number", Kind::Text, &lints::PHONE_REQUIRED, "the number that it calls"),
        ],
        named: &[optional("country", Kind::Word, "the country of a national number")],
        doc: "A button that calls a phone number.",
        example: "phone \"Call us\" \"+6562211521\" country=SG",
        ..BUTTON_SHAPE
    },
    Shape {
        keyword: "copy_code",
        args: &[required(
            "code",
            Kind::Text,
            &lints::COPY_CODE_EXAMPLE_MISSING,
            "the code that it copies",
        )],
        excess: &lints::COPY_CODE_TEXT,
        doc: "A button that copies an offer code: a fixed one, or a placeholder for one given at each send.",
        example: "copy_code \"MAY25\"",
        ..BUTTON_SHAPE
    },
    Shape {
        keyword: "flow",
        args: &[LABEL],
        named: &[
            required("id", Kind::Text, &lints::FLOW_ID_REQUIRED, "the id of the flow"),
            optional("action", Kind::Choice(&["navigate", "data_exchange"]), "how it starts")
                .or(&lints::FLOW_ACTION_VALUE),
            optional("screen", Kind::Text, "the screen that it opens"),
        ],
        block: Contents::Optional(Scope::Flow),
        doc: "A button that opens a WhatsApp Flow.",
        example: "flow \"Book now\" id=\"1234567890123456\" screen=\"FIRST\"",
        ..BUTTON_SHAPE
    },
    Shape {
        keyword: "data",
        within: &[Scope::Flow],
        block: Contents::Required(Scope::Entries, &lints::MISSING_BLOCK),
        doc: "What the flow is given when the message is sent.",
        example: "data { sku \"12\" }",
        ..PLAIN
    },
    Shape {
        keyword: "voice_call",
        args: &[optional("text", Kind::Text, "the text on the button")],
        named: &[
            optional("ttl", CALL_LIFE, "how long the button works"),
            optional("payload", Kind::Text, "what your program gets when it is tapped"),
        ],
        doc: "A button that calls the business inside WhatsApp.",
        example: "voice_call \"Call us now\" ttl=7d",
        ..BUTTON_SHAPE
    },
    Shape {
        keyword: "otp",
        args: &[
            required(
                "type",
                Kind::Choice(&["copy_code"]),
                &lints::OTP_TYPE_REQUIRED,
                "`copy_code`",
            )
            .or(&lints::OTP_TYPE_REQUIRED),
            optional("text", Kind::Text, "the text on the button"),
        ],
        doc: "The button of an authentication template: it copies the one-time code.",
        example: "otp copy_code",
        ..BUTTON_SHAPE
    },
    Shape {
        keyword: "request_contact_info",
        excess: &lints::RCI_TEXT,
        doc: "A button that asks for the customer's phone number.",
        example: "request_contact_info",
        ..BUTTON_SHAPE
    },
    Shape {
        keyword: "carousel",
        within: PARTS,
        block: Contents::Required(Scope::Carousel, &lints::CAROUSEL_COUNT_MIN),
        repeated: Some(&lints::COMPONENT_DUPLICATE),
        doc: "Cards that the customer swipes through.",
        example: "carousel {\n  card { … }\n  card { … }\n}",
        ..PLAIN
    },
    Shape {
        keyword: "card",
        within: &[Scope::Carousel],
        block: Contents::Required(Scope::Card, &lints::MISSING_BLOCK),
        repeated: None,
        doc: "One card: a picture or video, a short text and one or two buttons.",
        example: "card {\n  header image \"https://cdn.example.com/fern.jpg\"\n  body \"Small fern, likes shade.\"\n  buttons { quick_reply \"Tell me more\" }\n}",
        ..PLAIN
    },
    Shape {
        keyword: "call_permission_request",
        within: PARTS,
        repeated: Some(&lints::COMPONENT_DUPLICATE),
        excess: &lints::CPR_FIELDS,
        doc: "Asks the customer for permission to call.",
        example: "call_permission_request",
        ..PLAIN
    },
    Shape {
        keyword: "examples",
        within: CARD_PARTS,
        block: Contents::Required(Scope::Entries, &lints::MISSING_BLOCK),
        doc: "A sample value for each placeholder; reviewers see the message filled in with them.",
        example: "examples {\n  customer \"Tony\"\n  order    \"ORD-123\"\n}",
        ..PLAIN
    },
    Shape {
        keyword: "allow",
        within: &[
            Scope::File,
            Scope::Language,
            Scope::Buttons,
            Scope::Carousel,
            Scope::Card,
            Scope::Flow,
            Scope::Entries,
        ],
        args: &[
            required("rule", Kind::Word, &lints::MISSING_ARGUMENT, "the name of the rule"),
            required("reason", Kind::Text, &lints::ALLOW_WITHOUT_REASON, "the reason in quotes"),
        ],
        repeated: None,
        doc: "Silences a rule in the enclosing block, or in the file, for a reason.",
        example: "allow var-trailing-punct \"approved like this since 2024\"",
        ..PLAIN
    },
];

/// The most arguments that a statement takes.
pub const MOST_ARGS: usize = 2;

/// The most named values that a statement takes.
pub const MOST_NAMED: usize = 4;

const _: () = {
    let mut index = 0;
    while index < SHAPES.len() {
        assert!(SHAPES[index].args.len() <= MOST_ARGS && SHAPES[index].named.len() <= MOST_NAMED);
        index += 1;
    }
};

/// The statement of that name.
pub fn shape(keyword: &str) -> Option<&'static Shape> {
    SHAPES.iter().find(|shape| shape.keyword == keyword)
}

/// The statements that may stand in a place.
pub fn within(scope: Scope) -> impl Iterator<Item = &'static Shape> {
    SHAPES.iter().filter(move |shape| shape.within.contains(&scope))
}

/// The named values that a statement takes behind its first word: of headers only a place has a latitude,
/// and `none` stands alone.
pub fn named(shape: &Shape, first: Option<&str>) -> &'static [Argument] {
    match (shape.keyword, first) {
        ("header", Some(format)) if format.eq_ignore_ascii_case("location") => shape.named,
        ("header", _) | (_, Some("none")) => &[],
        _ => shape.named,
    }
}

/// Words that are close to a statement and stand for another, with what to say of them.
const FALSE_FRIENDS: &[(&str, &str)] =
    &[("button", "buttons stand in a block, as in `buttons { quick_reply \"Talk to us\" }`")];

/// What to say of a word that is close to a statement and stands for another.
pub fn false_friend(word: &str) -> Option<&'static str> {
    FALSE_FRIENDS.iter().find(|friend| friend.0 == word).map(|friend| friend.1)
}

/// Statements that Meta's interface would have and 8x8's has not.
pub const META_STATEMENTS: &[&str] = &[
    "limited_time_offer",
    "catalog",
    "mpm",
    "spm",
    "order_details",
    "parameter_format",
    "display_format",
    "sub_category",
];

/// Named values that Meta's interface would have and 8x8's has not.
pub const META_VALUES: &[&str] = &[
    "autofill_text",
    "supported_apps",
    "zero_tap_terms_accepted",
    "app_deep_link",
    "flow_name",
    "flow_json",
];
