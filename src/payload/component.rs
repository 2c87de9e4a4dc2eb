//! Components as statements.

use super::draft::{Argument, Leaf, Message, Remark, Statement};
use super::fields::{Fields, crop, plain};
use super::lints;
use super::samples::items;
use super::template::Reading;
use crate::diagnostic::{Diagnostic, Lint};
use crate::json::{Kind, Value};
use crate::model::lints::{
    BUTTON_TYPE_UNKNOWN, COMPONENT_UNKNOWN_TYPE, CPR_FIELDS, HEADER_FORMAT_UNKNOWN,
    MEDIA_AUDIO_STICKER,
};
use crate::text::Span;

impl Reading<'_> {
    /// A component of a list; its type says what it is.
    pub fn component(&mut self, value: &Value, remarks: &mut Vec<Remark>) -> Option<Statement> {
        if !matches!(value.kind, Kind::Object(_)) {
            remarks.push(self.no_object(value, "a component"));
            return None;
        }
        let kind = value.members()?.iter().rev().find(|member| plain(&member.key.text) == "type");
        let word = kind.and_then(|member| member.value.as_str());
        match (kind, word.map(plain)) {
            (Some(_), Some(kind)) => self.part(&kind, value, remarks),
            (at, _) => {
                let span =
                    at.map_or(super::template::opening(value.span), |member| member.value.span);
                self.report(
                    Diagnostic::new(
                        &lints::PAYLOAD_TYPE_MISSING,
                        span,
                        "the component does not say what it is",
                    )
                    .label("no type")
                    .help("write `\"type\": \"BODY\"`, or what else it is"),
                );
                remarks.push(self.remark(value));
                None
            }
        }
    }

    /// A component of a kind.
    pub fn part(
        &mut self,
        kind: &str,
        value: &Value,
        remarks: &mut Vec<Remark>,
    ) -> Option<Statement> {
        let mut fields = Fields::new(value, format!("the {kind}"));
        let kind_of_part = fields.take("type");
        if let Some(kind) = kind_of_part {
            self.look_at_key(kind, "type");
        }
        let mut statement = match kind {
            "header" => {
                let kind = kind_of_part.and_then(|member| member.value.as_str());
                let Some(header) = self.header(&mut fields, kind) else {
                    remarks.push(self.remark(value));
                    return None;
                };
                header
            }
            "body" => self.body(&mut fields),
            "footer" => match self.footer(&mut fields) {
                // WhatsApp's own line alone, which nothing here asks for.
                footer if self.written && footer.arguments.is_empty() => {
                    remarks.extend(footer.remarks);
                    return None;
                }
                footer => footer,
            },
            "buttons" => {
                let buttons = self.buttons(value, &mut fields);
                // All of them were of kinds that the language has not.
                if buttons.block.as_ref().is_some_and(Vec::is_empty) && !buttons.remarks.is_empty()
                {
                    remarks.extend(buttons.remarks);
                    return None;
                }
                buttons
            }
            "carousel" => self.carousel(value, &mut fields),
            "callpermissionrequest" => self.call_permission(&mut fields),
            // A button on its own, which the schema of 8x8 names and its interface refuses.
            "requestcontactinfo" => Statement::new("request_contact_info", value.span, Vec::new()),
            _ => {
                self.unknown(
                    "component",
                    kind_of_part.map_or(value.span, |member| member.value.span),
                    kind,
                );
                remarks.push(self.remark(value));
                return None;
            }
        };
        statement.remarks.extend(fields.rest(self));
        Some(statement)
    }

    fn call_permission(&mut self, fields: &mut Fields) -> Statement {
        let text = fields.take("text").map(|text| {
            self.refused(&CPR_FIELDS, text, "a call permission request has no text of its own")
        });
        Statement {
            remarks: text.into_iter().collect(),
            ..Statement::new("call_permission_request", fields.span, Vec::new())
        }
    }

    fn body(&mut self, fields: &mut Fields) -> Statement {
        let span = fields.span;
        let (text, own) = self.text(fields);
        let mut samples = self.samples(fields, false);
        let surplus = text.as_ref().map(|leaf| self.fit(leaf, &mut samples)).unwrap_or_default();
        let remarks = own.into_iter().chain(surplus).collect();
        let mut arguments: Vec<Argument> =
            text.map(|leaf| Argument::Text(Message { leaf, samples })).into_iter().collect();
        if let Some(advice) = fields.leaf("add_security_recommendation", self) {
            let word = Argument::Word(advice.text.text.to_ascii_lowercase(), advice.span);
            arguments.push(Argument::Named("security_recommendation", Box::new(word)));
        }
        Statement { remarks, ..Statement::new("body", span, arguments) }
    }

    fn footer(&mut self, fields: &mut Fields) -> Statement {
        let span = fields.span;
        let (text, own) = self.text(fields);
        let mut arguments: Vec<Argument> =
            text.map(|leaf| Argument::Text(Message::plain(leaf))).into_iter().collect();
        if let Some(minutes) = fields.leaf("code_expiration_minutes", self) {
            arguments.push(Argument::Named("expires", Box::new(minutes_of(&minutes))));
        }
        let remarks = own.into_iter().collect();
        Statement { remarks, ..Statement::new("footer", span, arguments) }
    }

    /// The text of a component, or a remark on it where WhatsApp has written it.
    fn text(&mut self, fields: &mut Fields) -> (Option<Leaf>, Option<Remark>) {
        let Some(leaf) = fields.leaf("text", self) else { return (None, None) };
        if self.written {
            let own = Remark::new("WhatsApp's own text", &leaf.text.text, leaf.span);
            return (None, Some(own));
        }
        (Some(leaf), None)
    }

    fn buttons(&mut self, value: &Value, fields: &mut Fields) -> Statement {
        // Providers give the list itself, or call it otherwise.
        let list = if value.items().is_some() {
            Some(value)
        } else {
            fields.value("buttons", self).or_else(|| fields.value("items", self))
        };
        let mut remarks = Vec::new();
        let buttons = list.map(|list| self.listed(list, "the buttons", &mut remarks));
        let buttons = buttons.unwrap_or_default();
        let block =
            buttons.into_iter().filter_map(|button| self.button(button, &mut remarks)).collect();
        Statement {
            block: Some(block),
            remarks,
            ..Statement::new("buttons", value.span, Vec::new())
        }
    }

    fn carousel(&mut self, value: &Value, fields: &mut Fields) -> Statement {
        let list = if value.items().is_some() { Some(value) } else { fields.value("cards", self) };
        let mut remarks = Vec::new();
        let cards = list.map(|list| self.listed(list, "the cards", &mut remarks));
        let cards = cards.unwrap_or_default();
        let block = cards.into_iter().filter_map(|card| self.card(card, &mut remarks)).collect();
        Statement {
            block: Some(block),
            remarks,
            ..Statement::new("carousel", value.span, Vec::new())
        }
    }

    fn card(&mut self, value: &Value, around: &mut Vec<Remark>) -> Option<Statement> {
        let mut remarks = Vec::new();
        let mut fields = Fields::new(value, "the card");
        let block = match fields.value("components", self) {
            Some(components) => super::template::content(components, &mut remarks, self),
            None if matches!(value.kind, Kind::Object(_)) => {
                if self.dialect != super::Dialect::Other {
                    self.report(
                        Diagnostic::new(
                            &lints::CAROUSEL_CARD_SHAPE,
                            super::template::opening(value.span),
                            "the card has no list of components",
                        )
                        .label("no `components`")
                        .help("write `{\"components\": [ … ]}` around what the card shows"),
                    );
                }
                let mut parts = Vec::new();
                for kind in ["header", "body", "buttons"] {
                    parts.extend(
                        fields
                            .value(kind, self)
                            .and_then(|part| self.part(kind, part, &mut remarks)),
                    );
                }
                parts
            }
            None => {
                around.push(self.no_object(value, "a card"));
                return None;
            }
        };
        remarks.extend(fields.rest(self));
        let card = Statement::new("card", value.span, Vec::new());
        Some(Statement { block: Some(block), remarks, ..card })
    }

    /// The items of what is to be a list; an object that should stand in one is taken for it.
    pub fn listed<'v>(
        &mut self,
        value: &'v Value,
        what: &str,
        remarks: &mut Vec<Remark>,
    ) -> Vec<&'v Value> {
        let list = items(value);
        if !list.is_empty() || matches!(value.kind, Kind::Array(_) | Kind::Faulty) {
            return list;
        }
        if self.dialect != super::Dialect::Other {
            self.report(
                Diagnostic::new(
                    &lints::PAYLOAD_TYPE,
                    value.span,
                    format!("{what} are to be a list, and this is {}", value.noun()),
                )
                .label("no list")
                .help("write `[ … ]` with an object for each"),
            );
        }
        match value.kind {
            Kind::Object(_) => vec![value],
            _ => {
                remarks.push(self.remark(value));
                Vec::new()
            }
        }
    }

    /// Reports something that must be an object, and gives the comment for it.
    pub fn no_object(&mut self, value: &Value, what: &str) -> Remark {
        if !matches!(value.kind, Kind::Faulty) {
            self.report(
                Diagnostic::new(
                    &lints::PAYLOAD_TYPE,
                    value.span,
                    format!("{what} is to be an object, and this is {}", value.noun()),
                )
                .label("no object")
                .help("write `{ … }`"),
            );
        }
        self.remark(value)
    }

    /// Reports a kind of component, header or button that the language has not.
    pub fn unknown(&mut self, noun: &str, span: Span, kind: &str) {
        let meta = lints::META_KINDS.contains(&kind);
        let (lint, message) = if meta {
            (&lints::PAYLOAD_META_ONLY, format!("8x8 cannot create a {noun} of this kind"))
        } else {
            (unknown_kind(noun, kind), format!("there is no {noun} of this kind"))
        };
        let help = if meta {
            "create the template in Meta's manager"
        } else {
            "write one of the kinds that 8x8 documents"
        };
        self.report(
            Diagnostic::new(lint, span, message)
                .label("kept as a comment by `wattle import`")
                .help(help),
        );
    }

    /// A whole value as a comment.
    pub fn remark(&self, value: &Value) -> Remark {
        Remark { text: crop(&one_line(self.source.slice(value.span))), span: value.span }
    }
}

/// The rule that a kind breaks which there is not.
fn unknown_kind(noun: &str, kind: &str) -> &'static Lint {
    match (noun, kind) {
        ("header", "audio" | "sticker") => &MEDIA_AUDIO_STICKER,
        ("header", _) => &HEADER_FORMAT_UNKNOWN,
        ("button", _) => &BUTTON_TYPE_UNKNOWN,
        _ => &COMPONENT_UNKNOWN_TYPE,
    }
}

/// A number of minutes as a duration.
pub fn minutes_of(leaf: &Leaf) -> Argument {
    let written = leaf.text.text.trim();
    let duration = written
        .parse::<u64>()
        .ok()
        .and_then(|minutes| minutes.checked_mul(60))
        .map(super::template::duration);
    Argument::Word(duration.unwrap_or_else(|| format!("{written}m")), leaf.span)
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
