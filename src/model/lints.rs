//! What can be wrong with the statements of a file: what reading them finds.

use crate::diagnostic::{FixKind, Group, Lint, Severity, reference};

/// All lints of this layer.
pub static ALL: &[&Lint] = &[
    &UNKNOWN_STATEMENT,
    &MISPLACED_STATEMENT,
    &DUPLICATE_STATEMENT,
    &DUPLICATE_VALUE,
    &TEMPLATE_NOT_FIRST,
    &WRONG_ARGUMENT,
    &MISSING_ARGUMENT,
    &UNEXPECTED_ARGUMENT,
    &UNKNOWN_VALUE,
    &UNEXPECTED_BLOCK,
    &MISSING_BLOCK,
    &LANGUAGE_REPEATED,
    &PLACEHOLDER_RESERVED,
    &ALLOW_WITHOUT_REASON,
    &ALLOW_UNKNOWN_RULE,
    &ALLOW_UNUSED,
    &ALLOW_NOT_POSSIBLE,
    &TOO_MANY_FINDINGS,
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
    &BUTTONS_EMPTY,
    &BUTTON_TYPE_UNKNOWN,
    &BUTTON_TEXT_REQUIRED,
    &BUTTON_UNEXPECTED_FIELD,
    &URL_REQUIRED,
    &PHONE_REQUIRED,
    &COPY_CODE_EXAMPLE_MISSING,
    &COPY_CODE_TEXT,
    &FLOW_ID_REQUIRED,
    &FLOW_ACTION_VALUE,
    &VOICE_CALL_TTL_ELSEWHERE,
    &OTP_TYPE_REQUIRED,
    &OTP_TYPE_8X8,
    &RCI_TEXT,
    &RCI_SHAPE,
    &CPR_FIELDS,
    &CAROUSEL_COUNT_MIN,
    &TTL_TYPE,
];

/// Every keyword is one of the language's.
pub static UNKNOWN_STATEMENT: Lint = Lint {
    name: "unknown-statement",
    group: Group::Syntax,
    severity: Severity::Error,
    pedantic: false,
    what: "Every keyword is one of the language's.",
    why: "A misspelt keyword would drop what it says without a word.",
    bad: r#"exampels {
  customer "Tony"
}
body "Hi {{customer}}, your order has shipped today.""#,
    good: r#"examples {
  customer "Tony"
}
body "Hi {{customer}}, your order has shipped today.""#,
    fix: FixKind::Unsafe,
    codes: &[],
    sources: &[],
};

/// A statement stands where it means something.
pub static MISPLACED_STATEMENT: Lint = Lint {
    name: "misplaced-statement",
    group: Group::Syntax,
    severity: Severity::Error,
    pedantic: false,
    what: "A statement stands where it means something.",
    why: "A button outside `buttons`, or a component inside a button, belongs to nothing and would be lost.",
    bad: r#"quick_reply "Talk to us""#,
    good: r#"buttons {
  quick_reply "Talk to us"
}"#,
    fix: FixKind::None,
    codes: &[],
    sources: &[],
};

/// A statement stands once in one place.
pub static DUPLICATE_STATEMENT: Lint = Lint {
    name: "duplicate-statement",
    group: Group::Syntax,
    severity: Severity::Error,
    pedantic: false,
    what: "A statement stands once in one place.",
    why: "Of two only one can hold, and nobody can tell which was meant.",
    bad: "category utility
category marketing",
    good: "category utility",
    fix: FixKind::None,
    codes: &[],
    sources: &[],
};

/// A named value is given once.
pub static DUPLICATE_VALUE: Lint = Lint {
    name: "duplicate-value",
    group: Group::Syntax,
    severity: Severity::Error,
    pedantic: false,
    what: "A named value is given once.",
    why: "Of two only one can hold, and nobody can tell which was meant.",
    bad: r#"buttons {
  quick_reply "Yes" payload="yes" payload="sure"
}"#,
    good: r#"buttons {
  quick_reply "Yes" payload="yes"
}"#,
    fix: FixKind::None,
    codes: &[],
    sources: &[],
};

/// `template` is the first statement of the file.
pub static TEMPLATE_NOT_FIRST: Lint = Lint {
    name: "template-not-first",
    group: Group::Syntax,
    severity: Severity::Error,
    pedantic: false,
    what: "`template` is the first statement of the file.",
    why: "The file is named after it, and readers and tools look for it there.",
    bad: "category utility
template order_shipped",
    good: "template order_shipped
category utility",
    fix: FixKind::None,
    codes: &[],
    sources: &[],
};

/// Each value is of the kind that its statement takes.
pub static WRONG_ARGUMENT: Lint = Lint {
    name: "wrong-argument",
    group: Group::Syntax,
    severity: Severity::Error,
    pedantic: false,
    what: "Each value is of the kind that its statement takes.",
    why: "A number where a text belongs, or a text where a word belongs, cannot be turned into the payload.",
    bad: r#"template "order_shipped""#,
    good: "template order_shipped",
    fix: FixKind::Safe,
    codes: &[],
    sources: &[],
};

/// A statement has all the values that it needs.
pub static MISSING_ARGUMENT: Lint = Lint {
    name: "missing-argument",
    group: Group::Syntax,
    severity: Severity::Error,
    pedantic: false,
    what: "A statement has all the values that it needs.",
    why: "Without them it says nothing, and nothing can be built from it.",
    bad: r#"buttons {
  quick_reply "Yes" payload=
}"#,
    good: r#"buttons {
  quick_reply "Yes" payload="yes"
}"#,
    fix: FixKind::None,
    codes: &[],
    sources: &[],
};

/// A statement has no more values than it takes.
pub static UNEXPECTED_ARGUMENT: Lint = Lint {
    name: "unexpected-argument",
    group: Group::Syntax,
    severity: Severity::Error,
    pedantic: false,
    what: "A statement has no more values than it takes.",
    why: "A value too many most often is the next statement, whose line end or `;` was lost.",
    bad: r#"buttons {
  quick_reply "Yes" "No"
}"#,
    good: r#"buttons {
  quick_reply "Yes"
  quick_reply "No"
}"#,
    fix: FixKind::None,
    codes: &[],
    sources: &[],
};

/// Each named value is one that the statement takes.
pub static UNKNOWN_VALUE: Lint = Lint {
    name: "unknown-value",
    group: Group::Syntax,
    severity: Severity::Error,
    pedantic: false,
    what: "Each named value is one that the statement takes.",
    why: "A misspelt name would drop the value without a word.",
    bad: r#"buttons {
  quick_reply "Yes" paylod="yes"
}"#,
    good: r#"buttons {
  quick_reply "Yes" payload="yes"
}"#,
    fix: FixKind::Unsafe,
    codes: &[],
    sources: &[],
};

/// Only statements that take a block have one.
pub static UNEXPECTED_BLOCK: Lint = Lint {
    name: "unexpected-block",
    group: Group::Syntax,
    severity: Severity::Error,
    pedantic: false,
    what: "Only statements that take a block have one.",
    why: "What stands in such a block belongs to nothing and would be lost.",
    bad: r#"category utility {
  footer "Acme"
}"#,
    good: r#"category utility
footer "Acme""#,
    fix: FixKind::None,
    codes: &[],
    sources: &[],
};

/// Statements that need a block have one.
pub static MISSING_BLOCK: Lint = Lint {
    name: "missing-block",
    group: Group::Syntax,
    severity: Severity::Error,
    pedantic: false,
    what: "Statements that need a block have one.",
    why: "Without it they say nothing.",
    bad: "examples",
    good: r#"examples {
  customer "Tony"
}
body "Hi {{customer}}, your order has shipped today.""#,
    fix: FixKind::None,
    codes: &[],
    sources: &[],
};

/// A file has one language, or several with a block each.
pub static LANGUAGE_REPEATED: Lint = Lint {
    name: "language-repeated",
    group: Group::Syntax,
    severity: Severity::Error,
    pedantic: false,
    what: "A file has one language, or several with a block each.",
    why: "With two languages in one place nobody can tell which text is in which.",
    bad: "language en_US
language es_MX",
    good: r#"language en_US { body "Hi, your order has shipped." }
language es_MX { body "Hola, tu pedido va en camino." }"#,
    fix: FixKind::None,
    codes: &[],
    sources: &[],
};

/// `recipient` and `cards`, and in authentication templates `code`, are no names for placeholders.
pub static PLACEHOLDER_RESERVED: Lint = Lint {
    name: "placeholder-reserved",
    group: Group::Syntax,
    severity: Severity::Error,
    pedantic: false,
    what: "`recipient` and `cards`, and in authentication templates `code`, are no names for placeholders.",
    why: "The send skeleton uses these names itself, for the customer's number, the cards' values and the one-time code.",
    bad: r#"body "Hi {{recipient}}, your order has shipped today."
examples { recipient "Tony" }"#,
    good: r#"body "Hi {{customer}}, your order has shipped today."
examples { customer "Tony" }"#,
    fix: FixKind::None,
    codes: &[],
    sources: &[],
};

/// An `allow` says why.
pub static ALLOW_WITHOUT_REASON: Lint = Lint {
    name: "allow-without-reason",
    group: Group::Syntax,
    severity: Severity::Error,
    pedantic: false,
    what: "An `allow` says why.",
    why: "Whoever meets the exception next year must be able to tell whether it still holds.",
    bad: "allow var-trailing-punct",
    good: r#"body "Hi, your order will arrive by {{eta}}."
examples { eta "15 December" }
allow var-trailing-punct "approved like this in 2024""#,
    fix: FixKind::None,
    codes: &[],
    sources: &[],
};

/// An `allow` names a rule that exists.
pub static ALLOW_UNKNOWN_RULE: Lint = Lint {
    name: "allow-unknown-rule",
    group: Group::Syntax,
    severity: Severity::Error,
    pedantic: false,
    what: "An `allow` names a rule that exists.",
    why: "A misspelt rule would leave the exception without effect.",
    bad: r#"allow var-trailing-punkt "approved like this in 2024""#,
    good: r#"body "Hi, your order will arrive by {{eta}}."
examples { eta "15 December" }
allow var-trailing-punct "approved like this in 2024""#,
    fix: FixKind::Unsafe,
    codes: &[],
    sources: &[],
};

/// An `allow` silences something.
pub static ALLOW_UNUSED: Lint = Lint {
    name: "allow-unused",
    group: Group::Syntax,
    severity: Severity::Warning,
    pedantic: false,
    what: "An `allow` silences something.",
    why: "An exception that is no longer needed hides the next finding that nobody expects.",
    bad: r#"allow var-trailing-punct "approved like this in 2024""#,
    good: r#"body "Hi, your order will arrive by {{eta}}."
examples { eta "15 December" }
allow var-trailing-punct "approved like this in 2024""#,
    fix: FixKind::Safe,
    codes: &[],
    sources: &[],
};

/// Broken syntax cannot be allowed.
pub static ALLOW_NOT_POSSIBLE: Lint = Lint {
    name: "allow-not-possible",
    group: Group::Syntax,
    severity: Severity::Error,
    pedantic: false,
    what: "Broken syntax cannot be allowed.",
    why: "A file that cannot be read cannot be built, whatever the reason.",
    bad: r#"allow unclosed-string "later""#,
    good: r#"footer "Powered by Acme""#,
    fix: FixKind::None,
    codes: &[],
    sources: &[],
};

/// A file has at most 200 findings.
pub static TOO_MANY_FINDINGS: Lint = Lint {
    name: "too-many-findings",
    group: Group::Syntax,
    severity: Severity::Error,
    pedantic: false,
    what: "A file has at most 200 findings.",
    why: "More than that are no help to anybody; most often the file is something else, or one slip at its top made the rest.",
    bad: "",
    good: "",
    fix: FixKind::None,
    codes: &[],
    sources: &[],
};

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
    fix: FixKind::None,
    codes: &["2388047"],
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
    codes: &["2388047"],
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
    codes: &["2388042"],
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
    codes: &["2388042"],
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
    codes: &["2388042"],
    sources: &[reference::EIGHT_CREATE, reference::META_AUTHENTICATION],
};

/// A set of buttons holds at least one.
pub static BUTTONS_EMPTY: Lint = Lint {
    name: "buttons-empty",
    group: Group::Buttons,
    severity: Severity::Error,
    pedantic: false,
    what: "A set of buttons holds at least one.",
    why: "An empty set is refused; a template may do without buttons.",
    bad: "buttons { }",
    good: r#"buttons {
  quick_reply "Talk to us"
}"#,
    fix: FixKind::Safe,
    codes: &["2388043"],
    sources: &[reference::EIGHT_CREATE, reference::META_COMPONENTS],
};

/// A button is of a kind that 8x8 can create.
pub static BUTTON_TYPE_UNKNOWN: Lint = Lint {
    name: "button-type-unknown",
    group: Group::Buttons,
    severity: Severity::Error,
    pedantic: false,
    what: "A button is of a kind that 8x8 can create.",
    why: "8x8 and Meta refuse any other kind.",
    bad: r#"buttons {
  qick_reply "Talk to us"
}"#,
    good: r#"buttons {
  quick_reply "Talk to us"
}"#,
    fix: FixKind::Unsafe,
    codes: &["8x8 3039", "Meta 100"],
    sources: &[reference::EIGHT_CREATE, reference::META_COMPONENTS],
};

/// A button has a text.
pub static BUTTON_TEXT_REQUIRED: Lint = Lint {
    name: "button-text-required",
    group: Group::Buttons,
    severity: Severity::Error,
    pedantic: false,
    what: "A button has a text.",
    why: "Only copy code, one-time code, voice call and contact buttons may do without: WhatsApp writes theirs.",
    bad: "buttons {
  quick_reply
}",
    good: r#"buttons {
  quick_reply "Talk to us"
}"#,
    fix: FixKind::None,
    codes: &["2388043", "8x8 1000"],
    sources: &[reference::EIGHT_CREATE, reference::EIGHT_COMPONENTS],
};

/// A button has only the values of its own kind.
pub static BUTTON_UNEXPECTED_FIELD: Lint = Lint {
    name: "button-unexpected-field",
    group: Group::Buttons,
    severity: Severity::Warning,
    pedantic: false,
    what: "A button has only the values of its own kind.",
    why: "A value of another kind of button is not sent, and Meta refuses some of them.",
    bad: r#"buttons {
  url "Track order" "https://www.acme-stores.com/track" payload="track"
}"#,
    good: r#"buttons {
  url "Track order" "https://www.acme-stores.com/track"
}"#,
    fix: FixKind::None,
    codes: &["Meta 100 / 2388042"],
    sources: &[reference::EIGHT_CREATE, reference::COMMUNITY],
};

/// A URL button has an address.
pub static URL_REQUIRED: Lint = Lint {
    name: "url-required",
    group: Group::Url,
    severity: Severity::Error,
    pedantic: false,
    what: "A URL button has an address.",
    why: "A button that opens nothing is refused.",
    bad: r#"buttons {
  url "Track order"
}"#,
    good: r#"buttons {
  url "Track order" "https://www.acme-stores.com/track"
}"#,
    fix: FixKind::None,
    codes: &["2388043"],
    sources: &[reference::EIGHT_CREATE],
};

/// A phone button has a number.
pub static PHONE_REQUIRED: Lint = Lint {
    name: "phone-required",
    group: Group::Phone,
    severity: Severity::Error,
    pedantic: false,
    what: "A phone button has a number.",
    why: "A button that calls nobody is refused.",
    bad: r#"buttons {
  phone "Call us"
}"#,
    good: r#"buttons {
  phone "Call us" "+6562211521" country=SG
}"#,
    fix: FixKind::None,
    codes: &["2388043"],
    sources: &[reference::EIGHT_CREATE],
};

/// A copy code button has a code.
pub static COPY_CODE_EXAMPLE_MISSING: Lint = Lint {
    name: "copy-code-example-missing",
    group: Group::CopyCode,
    severity: Severity::Error,
    pedantic: false,
    what: "A copy code button has a code.",
    why: "Reviewers see it, and without one the template is refused.",
    bad: "category marketing
buttons {
  copy_code
}",
    good: r#"category marketing
buttons {
  copy_code "SPRING25"
}"#,
    fix: FixKind::None,
    codes: &["2388043"],
    sources: &[reference::EIGHT_COMPONENTS, reference::META_COUPON],
};

/// A copy code button has no text of its own.
pub static COPY_CODE_TEXT: Lint = Lint {
    name: "copy-code-text",
    group: Group::CopyCode,
    severity: Severity::Warning,
    pedantic: false,
    what: "A copy code button has no text of its own.",
    why: "WhatsApp writes the label in the customer's language.",
    bad: r#"category marketing
buttons {
  copy_code "SPRING25" "Copy the code"
}"#,
    good: r#"category marketing
buttons {
  copy_code "SPRING25"
}"#,
    fix: FixKind::None,
    codes: &["2388042"],
    sources: &[reference::EIGHT_COMPONENTS, reference::META_COUPON],
};

/// A flow button names its flow.
pub static FLOW_ID_REQUIRED: Lint = Lint {
    name: "flow-id-required",
    group: Group::Flow,
    severity: Severity::Error,
    pedantic: false,
    what: "A flow button names its flow.",
    why: "Without the id WhatsApp does not know what to open.",
    bad: r#"buttons {
  flow "Book now"
}"#,
    good: r#"buttons {
  flow "Book now" id="1234567890123456"
}"#,
    fix: FixKind::None,
    codes: &["2388043"],
    sources: &[reference::EIGHT_COMPONENTS, reference::EIGHT_CREATE, reference::META_FLOWS],
};

/// A flow starts with `navigate` or `data_exchange`.
pub static FLOW_ACTION_VALUE: Lint = Lint {
    name: "flow-action-value",
    group: Group::Flow,
    severity: Severity::Error,
    pedantic: false,
    what: "A flow starts with `navigate` or `data_exchange`.",
    why: "`navigate` opens a screen, `data_exchange` asks your server what to show; there is no third way.",
    bad: r#"buttons {
  flow "Book now" id="1234567890123456" action=navigat
}"#,
    good: r#"buttons {
  flow "Book now" id="1234567890123456" action=navigate
}"#,
    fix: FixKind::Unsafe,
    codes: &["Meta 100"],
    sources: &[reference::EIGHT_COMPONENTS, reference::EIGHT_CREATE, reference::META_FLOWS],
};

/// Only voice call buttons have a lifetime.
pub static VOICE_CALL_TTL_ELSEWHERE: Lint = Lint {
    name: "voice-call-ttl-elsewhere",
    group: Group::Call,
    severity: Severity::Error,
    pedantic: false,
    what: "Only voice call buttons have a lifetime.",
    why: "8x8 refuses the value on any other kind.",
    bad: r#"buttons {
  quick_reply "Talk to us" ttl=7d
}"#,
    good: r#"buttons {
  quick_reply "Talk to us"
}"#,
    fix: FixKind::None,
    codes: &["8x8 3045"],
    sources: &[reference::EIGHT_CREATE, reference::EIGHT_MESSAGES],
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
    codes: &["2388043", "Meta 100"],
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

/// A contact request has no text of its own.
pub static RCI_TEXT: Lint = Lint {
    name: "rci-text",
    group: Group::Contact,
    severity: Severity::Warning,
    pedantic: false,
    what: "A contact request has no text of its own.",
    why: "WhatsApp writes the label in the customer's language.",
    bad: r#"buttons {
  request_contact_info "Share your number"
}"#,
    good: "buttons {
  request_contact_info
}",
    fix: FixKind::None,
    codes: &["2388042"],
    sources: &[reference::META_USER_IDS],
};

/// A contact request is a button.
pub static RCI_SHAPE: Lint = Lint {
    name: "rci-shape",
    group: Group::Contact,
    severity: Severity::Error,
    pedantic: false,
    what: "A contact request is a button.",
    why: "8x8's interface lists it among the components as well, but only the button works.",
    bad: "request_contact_info",
    good: "buttons {
  request_contact_info
}",
    fix: FixKind::Unsafe,
    codes: &["8x8 3039"],
    sources: &[reference::EIGHT_CREATE, reference::META_USER_IDS],
};

/// A call permission request holds nothing but its name.
pub static CPR_FIELDS: Lint = Lint {
    name: "cpr-fields",
    group: Group::Call,
    severity: Severity::Error,
    pedantic: false,
    what: "A call permission request holds nothing but its name.",
    why: "WhatsApp writes the question itself and refuses a text.",
    bad: r#"call_permission_request "May we call?""#,
    good: "call_permission_request",
    fix: FixKind::None,
    codes: &["2388042"],
    sources: &[reference::EIGHT_CREATE, reference::META_CALL_PERMISSION_TEMPLATE],
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
