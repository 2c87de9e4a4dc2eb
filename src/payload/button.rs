//! Buttons as statements.

use std::iter;

use super::component::minutes_of;
use super::draft::{Argument, Leaf, Message, Remark, Sample, Statement};
use super::fields::{Fields, plain};
use super::template::Reading;
use super::{Dialect, lints};
use crate::diagnostic::{Diagnostic, Severity};
use crate::json::{Kind, Value};
use crate::model::lints::{COPY_CODE_TEXT, OTP_TYPE_REQUIRED, VOICE_CALL_TTL_ELSEWHERE};

impl Reading<'_> {
    /// A button of a list.
    pub fn button(&mut self, value: &Value, remarks: &mut Vec<Remark>) -> Option<Statement> {
        if !matches!(value.kind, Kind::Object(_)) {
            remarks.push(self.no_object(value, "a button"));
            return None;
        }
        let mut fields = Fields::new(value, "the button");
        let Some(kind) = fields.leaf("type", self) else {
            self.report(
                Diagnostic::new(
                    &lints::PAYLOAD_TYPE_MISSING,
                    super::template::opening(value.span),
                    "the button does not say what it is",
                )
                .label("no type")
                .help("write `\"type\": \"QUICK_REPLY\"`, or what else it is"),
            );
            remarks.push(self.remark(value));
            return None;
        };
        let keyword = plain(&kind.text.text);
        fields.what = format!("the button `{}`", kind.text.text);
        let text = fields.leaf("text", self).map(|leaf| Argument::Text(Message::plain(leaf)));
        let mut samples = self.samples(&mut fields, true);
        let mut statement = match keyword.as_str() {
            "quickreply" => Statement::new("quick_reply", value.span, text.into_iter().collect()),
            "url" if self.written => {
                // So Meta keeps the button of a one-time code.
                let url = fields.leaf("url", self);
                let kind = url.as_ref().and_then(otp_type);
                let kind =
                    kind.unwrap_or_else(|| Argument::Word("copy_code".to_owned(), value.span));
                Statement::new("otp", value.span, iter::once(kind).chain(text).collect())
            }
            "url" => {
                let url = fields.leaf("url", self);
                let surplus = url.as_ref().map(|url| self.fit(url, &mut samples));
                remarks.extend(surplus.unwrap_or_default());
                let url = url.map(|leaf| Argument::Text(address(leaf, samples)));
                Statement::new("url", value.span, text.into_iter().chain(url).collect())
            }
            "phonenumber" => {
                let number = fields
                    .leaf("phone_number", self)
                    .map(|leaf| Argument::Text(Message::plain(leaf)));
                let country = fields.leaf("country", self).map(|leaf| named_word("country", &leaf));
                Statement::new(
                    "phone",
                    value.span,
                    text.into_iter().chain(number).chain(country).collect(),
                )
            }
            "copycode" => {
                let mut samples = samples.into_iter().map(|sample| sample.value);
                let sample = samples.next();
                for other in samples {
                    self.sample_too_many(&other);
                    remarks.push(Remark::new("another sample", &other.text.text, other.span));
                }
                if let Some(Argument::Text(label)) = &text {
                    self.label_of_copy_code(&label.leaf);
                }
                Statement::new(
                    "copy_code",
                    value.span,
                    vec![Argument::Hole("code", value.span, sample)],
                )
            }
            "flow" => self.flow(value, &mut fields, text),
            "voicecall" => {
                let ttl = fields.leaf("ttl_minutes", self);
                let ttl = ttl.map(|ttl| Argument::Named("ttl", Box::new(minutes_of(&ttl))));
                Statement::new("voice_call", value.span, text.into_iter().chain(ttl).collect())
            }
            "otp" => {
                let kind = fields.leaf("otp_type", self);
                let word = match kind {
                    Some(kind) => {
                        let word = kind.text.text.to_ascii_lowercase();
                        self.look_at_apps(value, &word);
                        Argument::Word(word, kind.span)
                    }
                    None => self.otp_type_missing(value),
                };
                Statement::new("otp", value.span, iter::once(word).chain(text).collect())
            }
            "requestcontactinfo" => {
                Statement::new("request_contact_info", value.span, text.into_iter().collect())
            }
            _ => {
                self.unknown("button", kind.span, &keyword);
                remarks.push(self.remark(value));
                return None;
            }
        };
        // That of a voice call button has been taken.
        if let Some(ttl) = fields.take("ttl_minutes") {
            let message = "only a voice call button has a lifetime";
            statement.remarks.push(self.refused(&VOICE_CALL_TTL_ELSEWHERE, ttl, message));
        }
        statement.remarks.extend(fields.rest(self));
        Some(statement)
    }

    fn sample_too_many(&mut self, sample: &Leaf) {
        self.report(
            Diagnostic::new(
                &lints::EXAMPLE_COUNT,
                sample.span,
                "a copy code button has one code, and this is a sample too many",
            )
            .label("not used")
            .severity(Severity::Warning)
            .help("keep one sample"),
        );
    }

    fn otp_type_missing(&mut self, value: &Value) -> Argument {
        let span = super::template::opening(value.span);
        self.report(
            Diagnostic::new(
                &OTP_TYPE_REQUIRED,
                span,
                "the button does not say how the code gets where it belongs",
            )
            .label("no `otp_type`")
            .help("write `\"otp_type\": \"COPY_CODE\"`"),
        );
        Argument::Word("copy_code".to_owned(), span)
    }

    /// The label is WhatsApp's own, whatever a payload says; answers give it.
    fn label_of_copy_code(&mut self, label: &Leaf) {
        if !self.dialect.is_answer() && self.dialect != Dialect::Other {
            self.report(
                Diagnostic::new(
                    &COPY_CODE_TEXT,
                    label.span,
                    "a copy code button has no text of its own",
                )
                .label("never shown")
                .help("take `text` out; WhatsApp writes the label in the customer's language"),
            );
        }
    }

    fn flow(&mut self, value: &Value, fields: &mut Fields, text: Option<Argument>) -> Statement {
        let id = fields.leaf("flow_id", self).map(|leaf| named_text("id", leaf));
        let action = fields.leaf("flow_action", self).map(|leaf| {
            Argument::Named(
                "action",
                Box::new(Argument::Word(leaf.text.text.to_ascii_lowercase(), leaf.span)),
            )
        });
        let screen = fields.leaf("navigate_screen", self).map(|leaf| named_text("screen", leaf));
        Statement::new(
            "flow",
            value.span,
            text.into_iter().chain(id).chain(action).chain(screen).collect(),
        )
    }
}

/// `…/otp/code/?otp_type=COPY_CODE&code=otp{{1}}` is of a kind.
fn otp_type(url: &Leaf) -> Option<Argument> {
    let (_, rest) = url.text.text.split_once("otp_type=")?;
    let word = rest.split(['&', '#']).next().unwrap_or_default();
    Some(Argument::Word(word.to_ascii_lowercase(), url.span))
}

fn named_text(name: &'static str, leaf: Leaf) -> Argument {
    Argument::Named(name, Box::new(Argument::Text(Message::plain(leaf))))
}

fn named_word(name: &'static str, leaf: &Leaf) -> Argument {
    Argument::Named(name, Box::new(Argument::Word(leaf.text.text.clone(), leaf.span)))
}

/// The address of a button. A sample is what stands in the placeholder, or the whole address; 8x8 takes
/// the former.
fn address(leaf: Leaf, samples: Vec<Sample>) -> Message {
    let fixed = leaf.text.text.split("{{").next().unwrap_or_default().to_owned();
    let samples = samples.into_iter().map(|mut sample| {
        let value = &mut sample.value.text;
        if let Some(rest) =
            value.text.strip_prefix(&fixed).filter(|rest| !rest.is_empty() && !fixed.is_empty())
        {
            let kept = value.text.len() - rest.len();
            *value = value.part(kept..value.text.len());
        }
        sample
    });
    let samples = samples.collect();
    Message { leaf, samples }
}
