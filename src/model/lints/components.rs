//! What reading the head of a file and its components can find.

use crate::diagnostic::{FixKind, Group, Lint, Severity, reference};

/// Those of this file.
pub(super) static ALL: &[&Lint] = &[
    &NAME_REQUIRED,
    &COMPONENT_UNKNOWN_TYPE,
    &COMPONENT_NOT_IN_8X8,
    &COMPONENT_DUPLICATE,
    &HEADER_MULTIPLE,
    &FOOTER_MULTIPLE,
    &LANGUAGE_REQUIRED,
    &CATEGORY_REQUIRED,
    &CATEGORY_UNKNOWN,
    &CATEGORY_PLACEHOLDER,
    &CATEGORY_RETIRED,
    &HEADER_FORMAT_REQUIRED,
    &HEADER_FORMAT_UNKNOWN,
    &HEADER_TEXT_EMPTY,
    &MEDIA_EXAMPLE_MISSING,
    &MEDIA_AUDIO_STICKER,
    &LOCATION_NO_EXAMPLE,
    &AUTH_SECURITY_FLAG_TYPE,
    &AUTH_SECURITY_OUTSIDE,
    &AUTH_EXPIRY_RANGE,
    &AUTH_EXPIRY_OUTSIDE,
    &OTP_TYPE_REQUIRED,
    &OTP_TYPE_8X8,
    &CAROUSEL_COUNT_MIN,
    &TTL_TYPE,
];

/// A template has a name.
pub static NAME_REQUIRED: Lint = Lint {
    name: "name-required",
    group: Group::Name,
    severity: Severity::Error,
    pedantic: false,
    what: "A template has a name.",
    why: "The name is how your program asks for the template, and 8x8 refuses one without.",
    bad: "template",
    good: "template order_shipped",
    fix: FixKind::None,
    codes: &["8x8 3032", "Meta 100"],
    sources: &[reference::EIGHT_CREATE, reference::EIGHT_TYPES],
};

/// A template is made of header, body, footer, buttons, carousel and call permission request.
pub static COMPONENT_UNKNOWN_TYPE: Lint = Lint {
    name: "component-unknown-type",
    group: Group::Name,
    severity: Severity::Error,
    pedantic: false,
    what: "A template is made of header, body, footer, buttons, carousel and call permission request.",
    why: "8x8 and Meta refuse any other component.",
    bad: r#"footter "Acme Stores""#,
    good: r#"footer "Acme Stores""#,
    fix: FixKind::Unsafe,
    codes: &["8x8 3039", "Meta 100"],
    sources: &[reference::EIGHT_CREATE, reference::META_COMPONENTS],
};

/// A template has only what 8x8's interface can create.
pub static COMPONENT_NOT_IN_8X8: Lint = Lint {
    name: "component-not-in-8x8",
    group: Group::Name,
    severity: Severity::Warning,
    pedantic: false,
    what: "A template has only what 8x8's interface can create.",
    why: "Meta has limited-time offers, catalogues and apps that fill in codes; 8x8's interface does not describe them, so they are left out of what is built.",
    bad: r#"limited_time_offer "Ends tonight""#,
    good: r#"header "Ends tonight""#,
    fix: FixKind::None,
    codes: &["8x8 3034", "8x8 3039"],
    sources: &[reference::EIGHT_CREATE, reference::EIGHT_TAP],
};

/// A component stands once.
pub static COMPONENT_DUPLICATE: Lint = Lint {
    name: "component-duplicate",
    group: Group::Name,
    severity: Severity::Error,
    pedantic: false,
    what: "A component stands once.",
    why: "WhatsApp shows one body, one set of buttons and one carousel; a second one is refused.",
    bad: r#"body "Hi, your order has shipped."
body "It will arrive tomorrow.""#,
    good: r#"body "Hi, your order has shipped. It will arrive tomorrow.""#,
    fix: FixKind::None,
    codes: &["8x8 3034"],
    sources: &[reference::EIGHT_COMPONENTS, reference::META_COMPONENTS],
};

/// A template has at most one header.
pub static HEADER_MULTIPLE: Lint = Lint {
    name: "header-multiple",
    group: Group::Header,
    severity: Severity::Error,
    pedantic: false,
    what: "A template has at most one header.",
    why: "WhatsApp shows one header above the text; a second one is refused.",
    bad: r#"header "Your order"
header image "https://cdn.acme-stores.com/parcel.png""#,
    good: r#"header "Your order""#,
    fix: FixKind::None,
    codes: &["8x8 3034", "Meta 100"],
    sources: &[reference::EIGHT_COMPONENTS, reference::META_COMPONENTS],
};

/// A template has at most one footer.
pub static FOOTER_MULTIPLE: Lint = Lint {
    name: "footer-multiple",
    group: Group::Footer,
    severity: Severity::Error,
    pedantic: false,
    what: "A template has at most one footer.",
    why: "WhatsApp shows one line of small print; a second one is refused.",
    bad: r#"footer "Acme Stores"
footer "Reply STOP to opt out""#,
    good: r#"footer "Acme Stores. Reply STOP to opt out""#,
    fix: FixKind::None,
    codes: &["8x8 3034"],
    sources: &[reference::EIGHT_COMPONENTS, reference::META_COMPONENTS],
};

/// A template has a language.
pub static LANGUAGE_REQUIRED: Lint = Lint {
    name: "language-required",
    group: Group::Language,
    severity: Severity::Error,
    pedantic: false,
    what: "A template has a language.",
    why: "A template is approved and sent in one language at a time; 8x8 refuses one without.",
    bad: "language",
    good: "language en_US",
    fix: FixKind::None,
    codes: &["8x8 3036"],
    sources: &[reference::EIGHT_CREATE],
};

/// A template has a category.
pub static CATEGORY_REQUIRED: Lint = Lint {
    name: "category-required",
    group: Group::Category,
    severity: Severity::Error,
    pedantic: false,
    what: "A template has a category.",
    why: "The category decides review, price and delivery; Meta refuses a template without one.",
    bad: "category",
    good: "category utility",
    fix: FixKind::None,
    codes: &["Meta 100"],
    sources: &[reference::EIGHT_CREATE, reference::EIGHT_TYPES],
};

/// The category is `utility`, `marketing` or `authentication`.
pub static CATEGORY_UNKNOWN: Lint = Lint {
    name: "category-unknown",
    group: Group::Category,
    severity: Severity::Error,
    pedantic: false,
    what: "The category is `utility`, `marketing` or `authentication`.",
    why: "There are these three and no others.",
    bad: "category marketting",
    good: "category marketing",
    fix: FixKind::Unsafe,
    codes: &["Meta 100"],
    sources: &[reference::EIGHT_TYPES, reference::META_OVERVIEW],
};

/// The category is one word, not a list to choose from.
pub static CATEGORY_PLACEHOLDER: Lint = Lint {
    name: "category-placeholder",
    group: Group::Category,
    severity: Severity::Error,
    pedantic: false,
    what: "The category is one word, not a list to choose from.",
    why: "Samples in the documentation hold the list of choices; pasted as it is, Meta refuses it.",
    bad: "category MARKETING|UTILITY",
    good: "category utility",
    fix: FixKind::None,
    codes: &["Meta 100"],
    sources: &[reference::EIGHT_CREATE],
};

/// The category is one of today's three.
pub static CATEGORY_RETIRED: Lint = Lint {
    name: "category-retired",
    group: Group::Category,
    severity: Severity::Error,
    pedantic: false,
    what: "The category is one of today's three.",
    why: "Meta replaced its older, finer categories in April 2023 and refuses their names since.",
    bad: "category SHIPPING_UPDATE",
    good: "category utility",
    fix: FixKind::Unsafe,
    codes: &["Meta 100"],
    sources: &[reference::META_CHANGELOG],
};

/// A header says what it shows.
pub static HEADER_FORMAT_REQUIRED: Lint = Lint {
    name: "header-format-required",
    group: Group::Header,
    severity: Severity::Error,
    pedantic: false,
    what: "A header says what it shows.",
    why: "8x8 and Meta must know whether it is a text, a file or a place.",
    bad: "header",
    good: r#"header "Your order""#,
    fix: FixKind::None,
    codes: &["Meta 100 / 2388047"],
    sources: &[reference::EIGHT_CREATE],
};

/// A header is a text, an image, a video, a document, a GIF or a location.
pub static HEADER_FORMAT_UNKNOWN: Lint = Lint {
    name: "header-format-unknown",
    group: Group::Header,
    severity: Severity::Error,
    pedantic: false,
    what: "A header is a text, an image, a video, a document, a GIF or a location.",
    why: "WhatsApp can show these and no others.",
    bad: r#"header imgae "https://cdn.acme-stores.com/parcel.png""#,
    good: r#"header image "https://cdn.acme-stores.com/parcel.png""#,
    fix: FixKind::Unsafe,
    codes: &["Meta 100 / 2388047"],
    sources: &[reference::EIGHT_CREATE, reference::META_COMPONENTS],
};

/// A text header has a text.
pub static HEADER_TEXT_EMPTY: Lint = Lint {
    name: "header-text-empty",
    group: Group::Header,
    severity: Severity::Error,
    pedantic: false,
    what: "A text header has a text.",
    why: "An empty header is refused; a template may do without one.",
    bad: r#"header text """#,
    good: r#"header text "Your order""#,
    fix: FixKind::Unsafe,
    codes: &["Meta 100 / 2388047"],
    sources: &[reference::META_COMPONENTS],
};

/// A header with a file has its address.
pub static MEDIA_EXAMPLE_MISSING: Lint = Lint {
    name: "media-example-missing",
    group: Group::Media,
    severity: Severity::Error,
    pedantic: false,
    what: "A header with a file has its address.",
    why: "Reviewers look at the file, so the template is refused without one.",
    bad: "header image",
    good: r#"header image "https://cdn.acme-stores.com/parcel.png""#,
    fix: FixKind::None,
    codes: &["Meta 100 / 2388043"],
    sources: &[reference::EIGHT_COMPONENTS, reference::META_COMPONENTS],
};

/// Audio and stickers are no headers.
pub static MEDIA_AUDIO_STICKER: Lint = Lint {
    name: "media-audio-sticker",
    group: Group::Media,
    severity: Severity::Error,
    pedantic: false,
    what: "Audio and stickers are no headers.",
    why: "WhatsApp sends them as messages of their own, never as part of a template.",
    bad: r#"header audio "https://cdn.acme-stores.com/jingle.mp3""#,
    good: r#"header document "https://cdn.acme-stores.com/jingle.pdf""#,
    fix: FixKind::None,
    codes: &["Meta 100 / 2388047"],
    sources: &[reference::EIGHT_CREATE, reference::META_COMPONENTS],
};

/// A location header takes no text and no address of a file.
pub static LOCATION_NO_EXAMPLE: Lint = Lint {
    name: "location-no-example",
    group: Group::Location,
    severity: Severity::Error,
    pedantic: false,
    what: "A location header takes no text and no address of a file.",
    why: "The place is given when the message is sent; at creation 8x8 and Meta expect nothing beside the word.",
    bad: r#"header location "https://maps.acme-stores.com/1""#,
    good: r#"header location {
  latitude 1.2857
  longitude 103.8479
  name "Acme depot"
  address "1 George Street"
}"#,
    fix: FixKind::Safe,
    codes: &["Meta 100 / 2388042"],
    sources: &[reference::EIGHT_COMPONENTS, reference::EIGHT_LIBRARY],
};

/// `security_recommendation` is `true` or `false`.
pub static AUTH_SECURITY_FLAG_TYPE: Lint = Lint {
    name: "auth-security-flag-type",
    group: Group::Authentication,
    severity: Severity::Error,
    pedantic: false,
    what: "`security_recommendation` is `true` or `false`.",
    why: "It switches a line of WhatsApp's own on or off; there is nothing in between.",
    bad: r#"category authentication
body { security_recommendation "true" }
buttons { otp copy_code }"#,
    good: "category authentication
body { security_recommendation true }
buttons { otp copy_code }",
    fix: FixKind::Safe,
    codes: &["Meta 100"],
    sources: &[reference::EIGHT_CREATE, reference::META_AUTHENTICATION],
};

/// `security_recommendation` belongs to the body of an authentication template.
pub static AUTH_SECURITY_OUTSIDE: Lint = Lint {
    name: "auth-security-outside",
    group: Group::Authentication,
    severity: Severity::Error,
    pedantic: false,
    what: "`security_recommendation` belongs to the body of an authentication template.",
    why: "It adds a sentence to the text that WhatsApp writes for one-time codes; anywhere else it is refused.",
    bad: r#"body "Hi, your order has shipped." { security_recommendation true }"#,
    good: r#"body "Hi, your order has shipped.""#,
    fix: FixKind::Safe,
    codes: &["Meta 100 / 2388042"],
    sources: &[reference::EIGHT_CREATE],
};

/// A code is valid for 1 to 90 minutes.
pub static AUTH_EXPIRY_RANGE: Lint = Lint {
    name: "auth-expiry-range",
    group: Group::Authentication,
    severity: Severity::Error,
    pedantic: false,
    what: "A code is valid for 1 to 90 minutes.",
    why: "The footer says for how many minutes the code is valid, and Meta takes whole minutes from 1 to 90.",
    bad: "category authentication
body { security_recommendation true }
footer { expires 2h }
buttons { otp copy_code }",
    good: "category authentication
body { security_recommendation true }
footer { expires 10m }
buttons { otp copy_code }",
    fix: FixKind::Unsafe,
    codes: &["Meta 100"],
    sources: &[reference::META_AUTHENTICATION, reference::EIGHT_CREATE],
};

/// `expires` belongs to the footer of an authentication template.
pub static AUTH_EXPIRY_OUTSIDE: Lint = Lint {
    name: "auth-expiry-outside",
    group: Group::Authentication,
    severity: Severity::Error,
    pedantic: false,
    what: "`expires` belongs to the footer of an authentication template.",
    why: "Only one-time codes expire; anywhere else the value is refused.",
    bad: r#"footer "Acme Stores" { expires 5m }"#,
    good: r#"footer "Acme Stores""#,
    fix: FixKind::Safe,
    codes: &["Meta 100 / 2388042"],
    sources: &[reference::EIGHT_CREATE, reference::META_AUTHENTICATION],
};

/// A one-time code button is `otp copy_code`.
pub static OTP_TYPE_REQUIRED: Lint = Lint {
    name: "otp-type-required",
    group: Group::Authentication,
    severity: Severity::Error,
    pedantic: false,
    what: "A one-time code button is `otp copy_code`.",
    why: "One-tap and zero-tap buttons exist at Meta, but 8x8's API cannot create them; they are set up in Meta Business Suite.",
    bad: "category authentication
body { security_recommendation true }
buttons { otp copycode }",
    good: "category authentication
body { security_recommendation true }
buttons { otp copy_code }",
    fix: FixKind::Unsafe,
    codes: &["Meta 100 / 2388043", "Meta 100"],
    sources: &[
        reference::EIGHT_COMPONENTS,
        reference::EIGHT_LIBRARY,
        reference::META_AUTHENTICATION,
    ],
};

/// One-tap and zero-tap buttons are set up at Meta, not at 8x8.
pub static OTP_TYPE_8X8: Lint = Lint {
    name: "otp-type-8x8",
    group: Group::Authentication,
    severity: Severity::Warning,
    pedantic: false,
    what: "One-tap and zero-tap buttons are set up at Meta, not at 8x8.",
    why: "8x8's interface creates copy code buttons only and sends its users to Meta Business Suite for the others; what is built has a copy code button.",
    bad: "category authentication
body { security_recommendation true }
buttons { otp one_tap }",
    good: "category authentication
body { security_recommendation true }
buttons { otp copy_code }",
    fix: FixKind::Unsafe,
    codes: &["8x8 1000"],
    sources: &[reference::EIGHT_TAP, reference::EIGHT_CREATE],
};

/// A carousel has at least one card, better two.
pub static CAROUSEL_COUNT_MIN: Lint = Lint {
    name: "carousel-count-min",
    group: Group::Carousel,
    severity: Severity::Error,
    pedantic: false,
    what: "A carousel has at least one card, better two.",
    why: "8x8 takes one card, Meta asks for two; an empty carousel is refused by both.",
    bad: "category marketing
carousel",
    good: r#"category marketing
body "Two plants are new in our shop. Reply STOP to unsubscribe."
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
    fix: FixKind::None,
    codes: &["Meta 100"],
    sources: &[reference::EIGHT_COMPONENTS, reference::META_CAROUSEL],
};

/// A time to live is a duration.
pub static TTL_TYPE: Lint = Lint {
    name: "ttl-type",
    group: Group::Ttl,
    severity: Severity::Error,
    pedantic: false,
    what: "A time to live is a duration.",
    why: "8x8 takes a whole number of seconds, which is built from `30s`, `10m`, `12h` or `30d`.",
    bad: r#"ttl "12h""#,
    good: "ttl 12h",
    fix: FixKind::Safe,
    codes: &["8x8 1000"],
    sources: &[reference::EIGHT_CREATE, reference::META_TTL],
};
