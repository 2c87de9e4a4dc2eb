//! What can be wrong with the shape of a payload.

use crate::diagnostic::{FixKind, Group, Lint, Severity, reference};

/// Keys that Meta's interface has and 8x8's has not.
pub const META_ONLY: &[&str] = &[
    "parameter_format",
    "sub_category",
    "display_format",
    "autofill_text",
    "supported_apps",
    "zero_tap_terms_accepted",
    "app_deep_link",
    "flow_name",
    "flow_json",
    "cta_url_link_tracking_opted_out",
    "package_name",
    "signature_hash",
    "library_template_name",
    "library_template_button_inputs",
    "library_template_body_inputs",
    "icon",
];

/// Kinds of components, headers and buttons that Meta has and 8x8 has not.
pub const META_KINDS: &[&str] = &[
    "limitedtimeoffer",
    "catalog",
    "mpm",
    "spm",
    "orderdetails",
    "product",
    "multiproduct",
    "postback",
    "reminder",
    "bookingconfirmation",
];

/// All lints of this layer.
pub static ALL: &[&Lint] = &[
    &PAYLOAD_UNKNOWN,
    &PAYLOAD_TYPE,
    &PAYLOAD_TYPE_MISSING,
    &PAYLOAD_META_ONLY,
    &PAYLOAD_UNKNOWN_KEY,
    &PAYLOAD_KEY_CASE,
    &PAYLOAD_MEDIA_HANDLE,
    &EXAMPLE_WRONG_KEY,
    &BUTTON_EXAMPLE_WRONG_KEY,
    &EXAMPLE_COUNT,
    &HEADER_TEXT_ON_MEDIA,
    &HEADER_FORMAT_MISSING,
    &MEDIA_EXAMPLE_EXTRA,
    &CAROUSEL_CARD_SHAPE,
    &PARAMETER_FORMAT_VALUE,
    &AUTH_PARAMETER_FORMAT,
    &VAR_INNER_SPACE,
    &VAR_NAMED_ON_8X8,
];

/// A JSON file holds templates in a dialect that Wattle knows.
pub static PAYLOAD_UNKNOWN: Lint = Lint {
    name: "payload-unknown",
    group: Group::Payload,
    severity: Severity::Error,
    pedantic: false,
    what: "A JSON file holds templates in a dialect that Wattle knows.",
    why: "Templates are objects with `name`, `language`, `category` and `components`, alone, in a list or in an answer of 8x8 or Meta. What is something else is neither checked nor imported.",
    bad: r#"{"hello": "world"}"#,
    good: "",
    fix: FixKind::None,
    codes: &[],
    sources: &[reference::EIGHT_CREATE],
};

/// Each value of a payload has the type that the API asks for.
pub static PAYLOAD_TYPE: Lint = Lint {
    name: "payload-type",
    group: Group::Payload,
    severity: Severity::Error,
    pedantic: false,
    what: "Each value of a payload has the type that the API asks for.",
    why: "8x8 and Meta compare payloads with their schema first, and refuse those that do not fit before they look at what they say.",
    bad: r#"{
  "name": "order_shipped",
  "language": "en_US",
  "category": "UTILITY",
  "message_send_ttl_seconds": "12 hours",
  "components": [{"type": "BODY", "text": "Hi, your order has left our house today."}]
}"#,
    good: r#"{
  "name": "order_shipped",
  "language": "en_US",
  "category": "UTILITY",
  "components": [
    {
      "type": "BODY",
      "text": "Hi, your order has left our house today."
    }
  ]
}"#,
    fix: FixKind::None,
    codes: &[],
    sources: &[reference::EIGHT_CREATE],
};

/// Each component and each button says what it is.
pub static PAYLOAD_TYPE_MISSING: Lint = Lint {
    name: "payload-type-missing",
    group: Group::Payload,
    severity: Severity::Error,
    pedantic: false,
    what: "Each component and each button says what it is.",
    why: "Without `type` nobody knows whether a text is the body or the footer.",
    bad: r#"{
  "name": "order_shipped",
  "language": "en_US",
  "category": "UTILITY",
  "components": [
    {
      "type": "BODY",
      "text": "Hi, your order has left our house today."
    },
    {"text": "Powered by Acme"}
  ]
}"#,
    good: r#"{
  "name": "order_shipped",
  "language": "en_US",
  "category": "UTILITY",
  "components": [
    {
      "type": "BODY",
      "text": "Hi, your order has left our house today."
    }
  ]
}"#,
    fix: FixKind::None,
    codes: &[],
    sources: &[reference::EIGHT_CREATE],
};

/// A payload for 8x8 has nothing that Meta alone knows.
pub static PAYLOAD_META_ONLY: Lint = Lint {
    name: "payload-meta-only",
    group: Group::Payload,
    severity: Severity::Warning,
    pedantic: false,
    what: "A payload for 8x8 has nothing that Meta alone knows.",
    why: "Offers with an end, catalogues, buttons of apps and other kinds exist in Meta's interface and not in 8x8's. Wattle cannot say them; create such templates in Meta's manager.",
    bad: r#"{
  "name": "order_shipped",
  "language": "en_US",
  "category": "UTILITY",
  "components": [
    {
      "type": "BODY",
      "text": "Hi, your order has left our house today."
    }
  ],
  "sub_category": "ORDER_STATUS"
}"#,
    good: r#"{
  "name": "order_shipped",
  "language": "en_US",
  "category": "UTILITY",
  "components": [
    {
      "type": "BODY",
      "text": "Hi, your order has left our house today."
    }
  ]
}"#,
    fix: FixKind::None,
    codes: &[],
    sources: &[reference::EIGHT_CREATE],
};

/// A payload has no keys that the API does not document.
pub static PAYLOAD_UNKNOWN_KEY: Lint = Lint {
    name: "payload-unknown-key",
    group: Group::Payload,
    severity: Severity::Warning,
    pedantic: false,
    what: "A payload has no keys that the API does not document.",
    why: "What the API does not know it drops at best, so a misspelled key is lost without a word. Keys that a program of yours reads are best kept elsewhere.",
    bad: r#"{
  "name": "order_shipped",
  "language": "en_US",
  "category": "UTILITY",
  "components": [
    {
      "type": "BODY",
      "text": "Hi, your order has left our house today."
    }
  ],
  "owner": "sales"
}"#,
    good: r#"{
  "name": "order_shipped",
  "language": "en_US",
  "category": "UTILITY",
  "components": [
    {
      "type": "BODY",
      "text": "Hi, your order has left our house today."
    }
  ]
}"#,
    fix: FixKind::None,
    codes: &[],
    sources: &[reference::EIGHT_CREATE],
};

/// Keys are spelled as the API spells them.
pub static PAYLOAD_KEY_CASE: Lint = Lint {
    name: "payload-key-case",
    group: Group::Payload,
    severity: Severity::Warning,
    pedantic: false,
    what: "Keys are spelled as the API spells them.",
    why: "8x8 writes `phoneNumber` where Meta writes `phone_number`, and keys are compared letter by letter.",
    bad: r#"{
  "name": "order_shipped",
  "language": "en_US",
  "category": "UTILITY",
  "components": [
    {
      "type": "BODY",
      "Text": "Hi, your order has left our house today."
    }
  ]
}"#,
    good: r#"{
  "name": "order_shipped",
  "language": "en_US",
  "category": "UTILITY",
  "components": [
    {
      "type": "BODY",
      "text": "Hi, your order has left our house today."
    }
  ]
}"#,
    fix: FixKind::Safe,
    codes: &[],
    sources: &[reference::EIGHT_CREATE],
};

/// A sample file is given by its address.
pub static PAYLOAD_MEDIA_HANDLE: Lint = Lint {
    name: "payload-media-handle",
    group: Group::Payload,
    severity: Severity::Info,
    pedantic: false,
    what: "A sample file is given by its address.",
    why: "Meta takes the handle of an upload, 8x8 the address of a file on the web. A handle means nothing to anybody but Meta, and not for long.",
    bad: r#"{
  "name": "order_shipped",
  "language": "en_US",
  "category": "UTILITY",
  "components": [
    {
      "type": "HEADER",
      "format": "IMAGE",
      "example": {"header_handle": ["4::aW1hZ2U="]}
    },
    {
      "type": "BODY",
      "text": "Hi, your order has left our house today."
    }
  ]
}"#,
    good: r#"{
  "name": "order_shipped",
  "language": "en_US",
  "category": "UTILITY",
  "components": [
    {
      "type": "BODY",
      "text": "Hi, your order has left our house today."
    }
  ]
}"#,
    fix: FixKind::None,
    codes: &[],
    sources: &[reference::META_COMPONENTS],
};

/// Samples of a component stand under the key that the provider reads: `examples` at 8x8, `example` at Meta.
pub static EXAMPLE_WRONG_KEY: Lint = Lint {
    name: "example-wrong-key",
    group: Group::Payload,
    severity: Severity::Error,
    pedantic: false,
    what: "Samples of a component stand under the key that the provider reads: `examples` at 8x8, `example` at Meta.",
    why: "A sample under the other key is not seen, and the template is refused for want of samples.",
    bad: r#"{
  "name": "order_shipped",
  "language": "en_US",
  "category": "UTILITY",
  "components": [
    {
      "type": "BODY",
      "text": "Hi {{1}}, your order has left our house today.",
      "example": ["Tony"]
    }
  ]
}"#,
    good: r#"{
  "name": "order_shipped",
  "language": "en_US",
  "category": "UTILITY",
  "components": [
    {
      "type": "BODY",
      "text": "Hi {{1}}, your order has left our house today.",
      "examples": ["Tony"]
    }
  ]
}"#,
    fix: FixKind::Unsafe,
    codes: &[],
    sources: &[reference::EIGHT_COMPONENTS],
};

/// There is one sample for each placeholder.
pub static EXAMPLE_COUNT: Lint = Lint {
    name: "example-count",
    group: Group::Payload,
    severity: Severity::Error,
    pedantic: false,
    what: "There is one sample for each placeholder.",
    why: "Samples belong to placeholders by their order. If there are more, nobody knows which belongs to which, and the template is refused.",
    bad: r#"{
  "name": "order_shipped",
  "language": "en_US",
  "category": "UTILITY",
  "components": [
    {
      "type": "BODY",
      "text": "Hi {{1}}, your order has left our house today.",
      "examples": ["Tony", "Dec 15"]
    }
  ]
}"#,
    good: r#"{
  "name": "order_shipped",
  "language": "en_US",
  "category": "UTILITY",
  "components": [
    {
      "type": "BODY",
      "text": "Hi {{1}}, your order has left our house today.",
      "examples": ["Tony"]
    }
  ]
}"#,
    fix: FixKind::None,
    codes: &["Meta 100 / 2388043"],
    sources: &[reference::EIGHT_COMPONENTS, reference::META_CAROUSEL],
};

/// Samples of a button stand under the key that the provider reads: `examples` at 8x8, `example` at Meta.
pub static BUTTON_EXAMPLE_WRONG_KEY: Lint = Lint {
    name: "button-example-wrong-key",
    group: Group::Payload,
    severity: Severity::Error,
    pedantic: false,
    what: "Samples of a button stand under the key that the provider reads: `examples` at 8x8, `example` at Meta.",
    why: "8x8's samples write `examples` throughout. A sample under the other key is not seen.",
    bad: r#"{
  "name": "order_shipped",
  "language": "en_US",
  "category": "UTILITY",
  "components": [
    {
      "type": "BODY",
      "text": "Hi {{1}}, your order has left our house today.",
      "examples": ["Tony"]
    },
    {
      "type": "BUTTONS",
      "buttons": [
        {
          "type": "PHONE_NUMBER",
          "text": "Call us",
          "phoneNumber": "+6562211521",
          "country": "SG"
        },
        {
          "type": "URL",
          "text": "Track order",
          "url": "https://acme.example.com/{{1}}",
          "example": ["1Z999"]
        }
      ]
    }
  ]
}"#,
    good: r#"{
  "name": "order_shipped",
  "language": "en_US",
  "category": "UTILITY",
  "components": [
    {
      "type": "BODY",
      "text": "Hi {{1}}, your order has left our house today.",
      "examples": ["Tony"]
    },
    {
      "type": "BUTTONS",
      "buttons": [
        {
          "type": "URL",
          "text": "Track order",
          "url": "https://acme.example.com/{{1}}",
          "examples": ["1Z999"]
        }
      ]
    }
  ]
}"#,
    fix: FixKind::Unsafe,
    codes: &[],
    sources: &[reference::EIGHT_LIBRARY],
};

/// A header with a file has no text.
pub static HEADER_TEXT_ON_MEDIA: Lint = Lint {
    name: "header-text-on-media",
    group: Group::Payload,
    severity: Severity::Error,
    pedantic: false,
    what: "A header with a file has no text.",
    why: "A header shows a text or a file. The API refuses both at once.",
    bad: r#"{
  "name": "order_shipped",
  "language": "en_US",
  "category": "UTILITY",
  "components": [
    {
      "type": "HEADER",
      "format": "Image",
      "text": "Your parcel",
      "examples": ["https://cdn.example.com/parcel.png"]
    },
    {
      "type": "BODY",
      "text": "Hi, your order has left our house today."
    }
  ]
}"#,
    good: r#"{
  "name": "order_shipped",
  "language": "en_US",
  "category": "UTILITY",
  "components": [
    {
      "type": "BODY",
      "text": "Hi, your order has left our house today."
    }
  ]
}"#,
    fix: FixKind::None,
    codes: &[],
    sources: &[reference::EIGHT_COMPONENTS],
};

/// A header names its format.
pub static HEADER_FORMAT_MISSING: Lint = Lint {
    name: "payload-header-format",
    group: Group::Payload,
    severity: Severity::Warning,
    pedantic: false,
    what: "A header names its format.",
    why: "8x8's schema asks for `format` in every header, though a sample of its own leaves it out.",
    bad: r#"{
  "name": "order_shipped",
  "language": "en_US",
  "category": "UTILITY",
  "components": [
    {"type": "HEADER", "text": "Your parcel"},
    {
      "type": "BODY",
      "text": "Hi, your order has left our house today."
    }
  ]
}"#,
    good: r#"{
  "name": "order_shipped",
  "language": "en_US",
  "category": "UTILITY",
  "components": [
    {
      "type": "BODY",
      "text": "Hi, your order has left our house today."
    }
  ]
}"#,
    fix: FixKind::None,
    codes: &[],
    sources: &[reference::EIGHT_CREATE],
};

/// A header with a file has one sample.
pub static MEDIA_EXAMPLE_EXTRA: Lint = Lint {
    name: "media-example-extra",
    group: Group::Payload,
    severity: Severity::Warning,
    pedantic: false,
    what: "A header with a file has one sample.",
    why: "A header shows one file, so a second sample has no place.",
    bad: r#"{
  "name": "order_shipped",
  "language": "en_US",
  "category": "UTILITY",
  "components": [
    {
      "type": "HEADER",
      "format": "Image",
      "examples": [
        "https://cdn.example.com/a.png",
        "https://cdn.example.com/b.png"
      ]
    },
    {
      "type": "BODY",
      "text": "Hi, your order has left our house today."
    }
  ]
}"#,
    good: r#"{
  "name": "order_shipped",
  "language": "en_US",
  "category": "UTILITY",
  "components": [
    {
      "type": "BODY",
      "text": "Hi, your order has left our house today."
    }
  ]
}"#,
    fix: FixKind::None,
    codes: &[],
    sources: &[reference::EIGHT_LIBRARY],
};

/// A card of a carousel holds a list of components.
pub static CAROUSEL_CARD_SHAPE: Lint = Lint {
    name: "carousel-card-shape",
    group: Group::Payload,
    severity: Severity::Error,
    pedantic: false,
    what: "A card of a carousel holds a list of components.",
    why: "8x8's schema shows a card's parts without it, but every sample of 8x8 and Meta has it, and templates without it are refused.",
    bad: r#"{
  "name": "order_shipped",
  "language": "en_US",
  "category": "MARKETING",
  "components": [
    {
      "type": "BODY",
      "text": "Hi, here are two plants for your desk. Reply STOP to opt out."
    },
    {
      "type": "CAROUSEL",
      "cards": [
        {
          "header": {
            "format": "Image",
            "examples": ["https://cdn.example.com/1.png"]
          },
          "body": {"text": "Small fern, likes shade."},
          "buttons": [{"type": "QUICK_REPLY", "text": "Tell me more"}]
        },
        {
          "header": {
            "format": "Image",
            "examples": ["https://cdn.example.com/2.png"]
          },
          "body": {"text": "Tall fern, likes light."},
          "buttons": [{"type": "QUICK_REPLY", "text": "Tell me more"}]
        }
      ]
    }
  ]
}"#,
    good: r#"{
  "name": "order_shipped",
  "language": "en_US",
  "category": "UTILITY",
  "components": [
    {
      "type": "BODY",
      "text": "Hi, your order has left our house today."
    }
  ]
}"#,
    fix: FixKind::None,
    codes: &[],
    sources: &[reference::EIGHT_COMPONENTS],
};

/// A parameter format is `positional` or `named`.
pub static PARAMETER_FORMAT_VALUE: Lint = Lint {
    name: "parameter-format-value",
    group: Group::Payload,
    severity: Severity::Error,
    pedantic: false,
    what: "A parameter format is `positional` or `named`.",
    why: "Meta refuses any other word. 8x8 has no such field: there placeholders are numbers.",
    bad: r#"{
  "name": "order_shipped",
  "language": "en_US",
  "category": "UTILITY",
  "parameter_format": "numbered",
  "components": [{"type": "BODY", "text": "Hi, your order has left our house today."}]
}"#,
    good: r#"{
  "name": "order_shipped",
  "language": "en_US",
  "category": "UTILITY",
  "parameter_format": "positional",
  "components": [{"type": "BODY", "text": "Hi, your order has left our house today."}]
}"#,
    fix: FixKind::None,
    codes: &["Meta 100"],
    sources: &[reference::META_OVERVIEW],
};

/// Authentication templates have no named placeholders.
pub static AUTH_PARAMETER_FORMAT: Lint = Lint {
    name: "auth-parameter-format",
    group: Group::Payload,
    severity: Severity::Error,
    pedantic: false,
    what: "Authentication templates have no named placeholders.",
    why: "WhatsApp writes the text, and its one placeholder is the code.",
    bad: r#"{
  "name": "order_shipped",
  "language": "en_US",
  "category": "AUTHENTICATION",
  "parameter_format": "named",
  "components": [
    {"type": "BODY", "add_security_recommendation": true},
    {"type": "FOOTER", "code_expiration_minutes": 5},
    {"type": "BUTTONS", "buttons": [{"type": "OTP", "otp_type": "COPY_CODE", "text": "Copy Code"}]}
  ]
}"#,
    good: r#"{
  "name": "order_shipped",
  "language": "en_US",
  "category": "AUTHENTICATION",
  "components": [
    {"type": "BODY", "add_security_recommendation": true},
    {"type": "FOOTER", "code_expiration_minutes": 5},
    {"type": "BUTTONS", "buttons": [{"type": "OTP", "otp_type": "COPY_CODE", "text": "Copy Code"}]}
  ]
}"#,
    fix: FixKind::None,
    codes: &["Meta 100"],
    sources: &[reference::META_AUTHENTICATION],
};

/// Nothing but its number or name stands inside the braces of a placeholder.
pub static VAR_INNER_SPACE: Lint = Lint {
    name: "var-inner-space",
    group: Group::Payload,
    severity: Severity::Error,
    pedantic: false,
    what: "No blank stands inside the braces of a placeholder.",
    why: "WhatsApp does not take `{{ 1 }}` for a placeholder. In a Wattle file blanks do no harm, since `wattle build` writes the number alone.",
    bad: r#"{
  "name": "order_shipped",
  "language": "en_US",
  "category": "UTILITY",
  "components": [
    {
      "type": "BODY",
      "text": "Hi {{ 1 }}, your order has left our house and will reach you tomorrow.",
      "examples": ["Tony"]
    }
  ]
}"#,
    good: r#"{
  "name": "order_shipped",
  "language": "en_US",
  "category": "UTILITY",
  "components": [
    {
      "type": "BODY",
      "text": "Hi {{1}}, your order has left our house and will reach you tomorrow.",
      "examples": ["Tony"]
    }
  ]
}"#,
    fix: FixKind::Safe,
    codes: &["Meta 100 / 2388072"],
    sources: &[reference::META_OVERVIEW, reference::TWILIO_VARIABLES],
};

/// Placeholders of 8x8's templates have numbers.
pub static VAR_NAMED_ON_8X8: Lint = Lint {
    name: "var-named-on-8x8",
    group: Group::Payload,
    severity: Severity::Warning,
    pedantic: false,
    what: "Placeholders of 8x8's templates have numbers.",
    why: "What creates a template at 8x8 cannot say that its placeholders have names, and what sends it gives values without names. In a Wattle file names are welcome: `wattle build` numbers them, and the manifest tells which is which.",
    bad: r#"{
  "name": "order_shipped",
  "language": "en_US",
  "category": "UTILITY",
  "components": [
    {
      "type": "BODY",
      "text": "Hi {{customer}}, your order has left our house and will reach you tomorrow.",
      "examples": ["Tony"]
    }
  ]
}"#,
    good: r#"{
  "name": "order_shipped",
  "language": "en_US",
  "category": "UTILITY",
  "components": [
    {
      "type": "BODY",
      "text": "Hi {{1}}, your order has left our house and will reach you tomorrow.",
      "examples": ["Tony"]
    }
  ]
}"#,
    fix: FixKind::None,
    codes: &["8x8 3041", "8x8 3042"],
    sources: &[reference::EIGHT_CREATE],
};
