//! The apps that take a one-time code by themselves: Meta creates such buttons, and 8x8 does not.

pub mod lints;

use std::collections::HashMap;

use self::lints::*;
use super::Dialect;
use super::lints::PAYLOAD_TYPE;
use super::template::{Reading, opening};
use crate::diagnostic::Diagnostic;
use crate::json::{Kind, Value};
use crate::text::Span;
use crate::text::words::grouped;

/// The most apps of one button, by Meta's page on one-tap buttons.
const MOST_APPS: usize = 5;
/// The longest label of the button that fills in a code, in characters.
const AUTOFILL: usize = 25;
/// The longest name of a package, in characters.
const PACKAGE_NAME: usize = 224;
/// The length of an app's hash, in characters.
const SIGNATURE_HASH: usize = 11;

const AN_APP: &str = "write `\"supported_apps\": [{\"package_name\": \"com.acme.shop\", \"signature_hash\": \"K8a/AINcGX7\"}]` with what your app has";

const NOT_COPIED: &str = "not with `COPY_CODE`";

impl Reading<'_> {
    /// Looks at the apps of a button for one-time codes of this kind, as Meta creates it.
    pub fn look_at_apps(&mut self, button: &Value, kind: &str) {
        if self.dialect != Dialect::MetaCreate {
            return;
        }
        let apps = button.get("supported_apps");
        match kind {
            "copy_code" => self.copies(button, apps),
            "one_tap" | "zero_tap" => self.fills_in(button, apps, kind == "zero_tap"),
            _ => {}
        }
    }

    fn copies(&mut self, button: &Value, apps: Option<&Value>) {
        if let Some(apps) = apps {
            let message = "a button that copies a code names no apps";
            let help = "take `supported_apps` out, or write `\"otp_type\": \"ONE_TAP\"`";
            self.told(&OTP_APPS_COPY_CODE, opening(apps.span), message, NOT_COPIED, help);
        }
        if let Some(label) = button.get("autofill_text") {
            let message = "a button that copies a code fills nothing in";
            self.told(
                &OTP_AUTOFILL_LENGTH,
                label.span,
                message,
                NOT_COPIED,
                "take `autofill_text` out",
            );
        }
    }

    fn fills_in(&mut self, button: &Value, apps: Option<&Value>, without_tap: bool) {
        if let Some(label) = button.get("autofill_text") {
            let help = "write a shorter one, such as `Autofill`, or take it out";
            self.length(&OTP_AUTOFILL_LENGTH, label, "the label", AUTOFILL, help);
        }
        let terms = button.get("zero_tap_terms_accepted");
        if without_tap
            && !terms.is_some_and(|terms| matches!(terms.kind, Kind::Bool(true) | Kind::Faulty))
        {
            let at = terms.map_or_else(|| opening(button.span), |terms| terms.span);
            self.report(
                Diagnostic::new(&OTP_ZERO_TAP_TERMS, at, "the button does not say that you accept the terms for zero-tap")
                    .label("not without them")
                    .help("write `\"zero_tap_terms_accepted\": true` when whoever may do so has accepted them"),
            );
        }
        let legacy = ["package_name", "signature_hash"].map(|key| button.get(key));
        match apps {
            Some(apps) => self.apps(apps),
            None if legacy.iter().any(Option::is_some) => {
                let at = legacy.iter().flatten().next().map_or(button.span, |value| value.span);
                self.report(
                    Diagnostic::new(
                        &OTP_LEGACY_APP_FIELDS,
                        at,
                        "the app stands on the button itself, which is the old form",
                    )
                    .label("belongs into a list")
                    .help(AN_APP),
                );
                self.app(button);
            }
            None => self.report(
                Diagnostic::new(
                    &OTP_APPS_REQUIRED,
                    opening(button.span),
                    "the button names no app that may take the code",
                )
                .label("no `supported_apps`")
                .help(AN_APP),
            ),
        }
    }

    fn apps(&mut self, apps: &Value) {
        let Some(items) = apps.items() else {
            if !matches!(apps.kind, Kind::Faulty) {
                let message = format!("the apps are to be a list, and this is {}", apps.noun());
                self.report(
                    Diagnostic::new(&PAYLOAD_TYPE, apps.span, message)
                        .label("no list")
                        .help(AN_APP),
                );
            }
            return;
        };
        if items.is_empty() || items.len() > MOST_APPS {
            let message = format!(
                "the button names {} apps, and 1 to {MOST_APPS} are allowed",
                grouped(items.len())
            );
            self.report(
                Diagnostic::new(&OTP_APPS_REQUIRED, opening(apps.span), message)
                    .label(format!("1 to {MOST_APPS} apps"))
                    .help("name the apps that the code may reach, and no other"),
            );
        }
        let mut seen = HashMap::new();
        for item in items.iter().take(MOST_APPS) {
            self.app(item);
            let key =
                ["package_name", "signature_hash"].map(|key| item.get(key).and_then(Value::as_str));
            let [Some(package), Some(hash)] = key else { continue };
            if let Some(first) = seen.insert((package, hash), item.span) {
                self.report(
                    Diagnostic::new(
                        &OTP_APPS_DUPLICATE,
                        item.span,
                        format!("the app `{package}` stands in the list already"),
                    )
                    .label("again")
                    .also(first, "the first time")
                    .help("take one of them out"),
                );
            }
        }
    }

    /// The package and the hash of an app.
    fn app(&mut self, app: &Value) {
        if let Some((name, span)) =
            text_of(app, "package_name").filter(|(name, _)| !is_package(name))
        {
            self.report(
                Diagnostic::new(&OTP_PACKAGE_NAME, span, format!("`{name}` is no name of a package"))
                    .label("not as Android names apps")
                    .help(format!("write at least two parts, as in `com.acme.shop`; each begins with a letter and has letters, digits and `_`, and all have at most {PACKAGE_NAME} characters")),
            );
        }
        if let Some((hash, span)) =
            text_of(app, "signature_hash").filter(|(hash, _)| !is_hash(hash))
        {
            let message = match hash.chars().count() {
                SIGNATURE_HASH => "this is no hash of an app".to_owned(),
                length => format!(
                    "the hash of an app has {SIGNATURE_HASH} characters, and this one {}",
                    grouped(length)
                ),
            };
            self.report(
                Diagnostic::new(&OTP_SIGNATURE_HASH, span, message)
                    .label(format!("{SIGNATURE_HASH} letters, digits, `+`, `/` or `=`"))
                    .help("write the hash that your app shows, or that Google's tool for SMS Retriever makes"),
            );
        }
    }
}

fn text_of<'v>(app: &'v Value, key: &str) -> Option<(&'v str, Span)> {
    let value = app.get(key)?;
    Some((value.as_str()?, value.span))
}

/// `com.acme.shop`
fn is_package(name: &str) -> bool {
    let is_part = |part: &str| {
        part.starts_with(|sign: char| sign.is_ascii_alphabetic())
            && part.chars().all(|sign| sign.is_ascii_alphanumeric() || sign == '_')
    };
    name.contains('.') && name.len() <= PACKAGE_NAME && name.split('.').all(is_part)
}

fn is_hash(hash: &str) -> bool {
    hash.len() == SIGNATURE_HASH
        && hash.chars().all(|sign| sign.is_ascii_alphanumeric() || "+/=".contains(sign))
}
