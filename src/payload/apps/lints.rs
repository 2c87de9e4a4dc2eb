//! What can be wrong with the apps of a one-time code, with the pages of these rules.

use crate::diagnostic::{FixKind, Group, Lint, Severity, reference};

/// All of them.
pub static ALL: &[&Lint] = &[
    &OTP_AUTOFILL_LENGTH,
    &OTP_APPS_REQUIRED,
    &OTP_APPS_COPY_CODE,
    &OTP_PACKAGE_NAME,
    &OTP_SIGNATURE_HASH,
    &OTP_APPS_DUPLICATE,
    &OTP_LEGACY_APP_FIELDS,
    &OTP_ZERO_TAP_TERMS,
];

/// A template of a code with this button.
macro_rules! with_button {
    ($button:literal) => {
        concat!(
            r#"{
  "name": "login_code",
  "language": "en_US",
  "category": "AUTHENTICATION",
  "components": [
    {"type": "BODY", "add_security_recommendation": true},
    {"type": "FOOTER", "code_expiration_minutes": 5},
    {"type": "BUTTONS", "buttons": [
      "#,
            $button,
            r#"
    ]}
  ]
}"#
        )
    };
}

const ONE_TAP: &str = with_button!(
    r#"{"type": "OTP", "otp_type": "ONE_TAP", "supported_apps": [
        {"package_name": "com.acme.shop", "signature_hash": "K8a/AINcGX7"}
      ]}"#
);

const fn lint(
    name: &'static str,
    what: &'static str,
    why: &'static str,
    bad: &'static str,
    good: &'static str,
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
        good,
        fix: FixKind::None,
        codes,
        sources: &[reference::META_ONE_TAP, reference::META_ZERO_TAP, reference::META_MANAGER],
    }
}

pub(super) static OTP_AUTOFILL_LENGTH: Lint = lint(
    "otp-autofill-length",
    "The label of the button that fills in a code has at most 25 characters.",
    "Meta refuses a longer one, and any on a button that only copies the code. Without one WhatsApp writes its own.",
    with_button!(
        r#"{"type": "OTP", "otp_type": "ONE_TAP", "autofill_text": "Fill in the code in the app", "supported_apps": [
        {"package_name": "com.acme.shop", "signature_hash": "K8a/AINcGX7"}
      ]}"#
    ),
    ONE_TAP,
    &["Meta 100 / 2388040", "Meta 100 / 2388042"],
);

pub(super) static OTP_APPS_REQUIRED: Lint = lint(
    "otp-apps-required",
    "A one-tap or zero-tap button names 1 to 5 apps.",
    "WhatsApp hands the code to these apps and no other, so Meta refuses a button without one.",
    with_button!(r#"{"type": "OTP", "otp_type": "ONE_TAP", "autofill_text": "Autofill"}"#),
    ONE_TAP,
    &["Meta 100 / 2388043"],
);

pub(super) static OTP_APPS_COPY_CODE: Lint = lint(
    "otp-apps-copy-code",
    "A button that copies a code names no apps.",
    "The customer takes the code to wherever it belongs; Meta refuses a list of apps there.",
    with_button!(
        r#"{"type": "OTP", "otp_type": "COPY_CODE", "supported_apps": [
        {"package_name": "com.acme.shop", "signature_hash": "K8a/AINcGX7"}
      ]}"#
    ),
    with_button!(r#"{"type": "OTP", "otp_type": "COPY_CODE"}"#),
    &["Meta 100 / 2388042"],
);

pub(super) static OTP_PACKAGE_NAME: Lint = lint(
    "otp-package-name",
    "An app is named by its package: at least two parts with full stops between them, at most 224 characters.",
    "Each part begins with a letter and goes on with letters, digits and underscores, as Android has it. Meta refuses what cannot be a package.",
    with_button!(
        r#"{"type": "OTP", "otp_type": "ONE_TAP", "supported_apps": [
        {"package_name": "acme", "signature_hash": "K8a/AINcGX7"}
      ]}"#
    ),
    ONE_TAP,
    &["Meta 100"],
);

pub(super) static OTP_SIGNATURE_HASH: Lint = lint(
    "otp-signature-hash",
    "The hash of an app has 11 characters.",
    "They are letters, digits, `+`, `/` and `=`, made from the package and the certificate that signs it. Meta refuses any other length; a fingerprint such as SHA-256 is something else.",
    with_button!(
        r#"{"type": "OTP", "otp_type": "ONE_TAP", "supported_apps": [
        {"package_name": "com.acme.shop", "signature_hash": "K8a/AINc"}
      ]}"#
    ),
    ONE_TAP,
    &["Meta 100"],
);

pub(super) static OTP_APPS_DUPLICATE: Lint = lint(
    "otp-apps-duplicate",
    "A button names each app once.",
    "Meta refuses a list in which the same package stands twice with the same hash.",
    with_button!(
        r#"{"type": "OTP", "otp_type": "ONE_TAP", "supported_apps": [
        {"package_name": "com.acme.shop", "signature_hash": "K8a/AINcGX7"},
        {"package_name": "com.acme.shop", "signature_hash": "K8a/AINcGX7"}
      ]}"#
    ),
    ONE_TAP,
    &["Meta 100"],
);

pub(super) static OTP_LEGACY_APP_FIELDS: Lint = Lint {
    severity: Severity::Warning,
    ..lint(
        "otp-legacy-app-fields",
        "Apps stand in a list, and not on the button itself.",
        "`package_name` and `signature_hash` on the button are the form from before a button could name several apps; one of Meta's own samples still has it.",
        with_button!(
            r#"{"type": "OTP", "otp_type": "ONE_TAP", "package_name": "com.acme.shop", "signature_hash": "K8a/AINcGX7"}"#
        ),
        ONE_TAP,
        &[],
    )
};

pub(super) static OTP_ZERO_TAP_TERMS: Lint = lint(
    "otp-zero-tap-terms",
    "A zero-tap button says that its terms are accepted.",
    "With zero taps the code reaches the app without the customer doing anything. Meta asks for your word that you tell customers so, and refuses the template without it. Nobody but you can give it.",
    with_button!(
        r#"{"type": "OTP", "otp_type": "ZERO_TAP", "supported_apps": [
        {"package_name": "com.acme.shop", "signature_hash": "K8a/AINcGX7"}
      ]}"#
    ),
    with_button!(
        r#"{"type": "OTP", "otp_type": "ZERO_TAP", "zero_tap_terms_accepted": true, "supported_apps": [
        {"package_name": "com.acme.shop", "signature_hash": "K8a/AINcGX7"}
      ]}"#
    ),
    &["Meta 100"],
);
