//! What reading buttons can find.

use crate::diagnostic::{FixKind, Group, Lint, Severity, reference};

/// Those of this file.
pub(super) static ALL: &[&Lint] = &[
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
    &RCI_TEXT,
    &RCI_SHAPE,
    &CPR_FIELDS,
];

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
    codes: &["Meta 100 / 2388043"],
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
    codes: &["Meta 100 / 2388043", "8x8 1000"],
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
    fix: FixKind::Unsafe,
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
    codes: &["Meta 100 / 2388043"],
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
    codes: &["Meta 100 / 2388043"],
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
    codes: &["Meta 100 / 2388043"],
    sources: &[reference::EIGHT_COMPONENTS, reference::META_COUPON],
};

/// A copy code button has no text of its own.
pub static COPY_CODE_TEXT: Lint = Lint {
    name: "copy-code-text",
    group: Group::CopyCode,
    severity: Severity::Warning,
    pedantic: false,
    what: "A copy code button has no text of its own.",
    why: "WhatsApp writes the label in the customer's language. A text before the code would be copied in its place, so that is an error.",
    bad: r#"category marketing
buttons {
  copy_code "SPRING25" "Copy the code"
}"#,
    good: r#"category marketing
buttons {
  copy_code "SPRING25"
}"#,
    fix: FixKind::Unsafe,
    codes: &["Meta 100 / 2388042"],
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
    codes: &["Meta 100 / 2388043"],
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
    fix: FixKind::Unsafe,
    codes: &["8x8 3045"],
    sources: &[reference::EIGHT_CREATE, reference::EIGHT_MESSAGES],
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
    fix: FixKind::Safe,
    codes: &["Meta 100 / 2388042"],
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
    fix: FixKind::Unsafe,
    codes: &["Meta 100 / 2388042"],
    sources: &[reference::EIGHT_CREATE, reference::META_CALL_PERMISSION_TEMPLATE],
};
