//! Whose JSON it is.

use super::fields::plain;
use crate::json::{Kind, Value};

/// A way to write templates as JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    /// What creates a template at 8x8.
    EightCreate,
    /// What 8x8 answers when asked for templates.
    EightAnswer,
    /// What creates a template at Meta.
    MetaCreate,
    /// What Meta answers.
    MetaAnswer,
    /// A provider's own wrapping of the same components.
    Other,
}

impl Dialect {
    /// Those that can be asked for.
    pub const NAMED: &'static [Dialect] =
        &[Dialect::EightCreate, Dialect::EightAnswer, Dialect::MetaCreate, Dialect::MetaAnswer];

    /// The name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Dialect::EightCreate => "8x8",
            Dialect::EightAnswer => "8x8-get",
            Dialect::MetaCreate => "meta",
            Dialect::MetaAnswer => "meta-get",
            Dialect::Other => "other",
        }
    }

    /// What it is.
    pub fn about(self) -> &'static str {
        match self {
            Dialect::EightCreate => "what creates a template at 8x8",
            Dialect::EightAnswer => "what 8x8 answers when asked for templates",
            Dialect::MetaCreate => "what creates a template at Meta",
            Dialect::MetaAnswer => "what Meta answers when asked for templates",
            Dialect::Other => "what a provider makes of them",
        }
    }

    /// Whether it is an answer: answers leave samples out.
    pub fn is_answer(self) -> bool {
        matches!(self, Dialect::EightAnswer | Dialect::MetaAnswer)
    }

    /// Whether it is 8x8's.
    pub fn is_eight(self) -> bool {
        matches!(self, Dialect::EightCreate | Dialect::EightAnswer)
    }
}

/// Keys that only answers have.
const OF_ANSWERS: &[&str] =
    &["id", "status", "createdAt", "lastUpdatedAt", "rejected_reason", "previous_category"];

/// The dialect of a template, by what only one of them writes.
pub fn of(template: &Value) -> Dialect {
    if ["localizations", "structure"].iter().any(|key| template.get(key).is_some()) {
        return Dialect::Other;
    }
    if template.get("templateName").is_some() {
        return Dialect::EightAnswer;
    }
    let answer = OF_ANSWERS.iter().any(|key| template.get(key).is_some());
    let mut marks = Marks::default();
    marks.look(template, 0);
    match (marks.meta > marks.eight, answer) {
        (true, true) => Dialect::MetaAnswer,
        (true, false) => Dialect::MetaCreate,
        // Without marks of either it is Meta's that has an id and a state.
        (false, true) if marks.eight == 0 => Dialect::MetaAnswer,
        (false, true) => Dialect::EightAnswer,
        (false, false) => Dialect::EightCreate,
    }
}

#[derive(Default)]
struct Marks {
    eight: usize,
    meta: usize,
}

impl Marks {
    fn look(&mut self, value: &Value, depth: usize) {
        if depth > 8 {
            return;
        }
        for item in value.items().into_iter().flatten() {
            self.look(item, depth + 1);
        }
        for member in value.members().into_iter().flatten() {
            match member.key.text.as_str() {
                "examples" | "phoneNumber" | "flowId" | "ttlMinutes" | "navigateScreen" => {
                    self.eight += 1
                }
                "parameter_format"
                | "parameterFormat"
                | "phone_number"
                | "flow_id"
                | "navigate_screen"
                | "header_handle"
                | "body_text"
                | "body_params"
                | "supported_apps"
                | "autofill_text"
                | "package_name"
                | "signature_hash"
                | "zero_tap_terms_accepted"
                | "app_deep_link"
                | "limited_time_offer"
                | "languages"
                | "library_template_name" => self.meta += 1,
                "example" if matches!(member.value.kind, Kind::Object(_)) => self.meta += 1,
                "example" if value.get("type").and_then(Value::as_str).is_some_and(is_button) => {
                    self.meta += 1
                }
                "type" if member.value.as_str().is_some_and(is_meta_only) => self.meta += 1,
                _ => {}
            }
            self.look(&member.value, depth + 1);
        }
    }
}

fn is_button(kind: &str) -> bool {
    ["url", "copycode"].contains(&plain(kind).as_str())
}

fn is_meta_only(kind: &str) -> bool {
    ["limitedtimeoffer", "catalog", "mpm", "spm", "orderdetails"].contains(&plain(kind).as_str())
}
