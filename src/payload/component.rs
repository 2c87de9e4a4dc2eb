//! Components as statements.

use super::draft::{Argument, Leaf, Message, Remark, Sample, Statement};
use super::fields::{Fields, crop, plain};
use super::lints;
use super::samples::items;
use super::template::Reading;
use crate::diagnostic::Diagnostic;
use crate::json::{Kind, Value};
use crate::text::{Span, words};

impl Reading<'_> {
    /// A component of a list; its type says what it is.
    pub fn component(&mut self, value: &Value, remarks: &mut Vec<Remark>) -> Option<Statement> {
        if !matches!(value.kind, Kind::Object(_)) {
            self.no_object(value, "a component");
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
            "callpermissionrequest" => {
                Statement::new("call_permission_request", value.span, Vec::new())
            }
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

    fn header(&mut self, fields: &mut Fields, kind: Option<&str>) -> Option<Statement> {
        let span = fields.span;
        let format = fields.leaf("format", self);
        let text = fields.leaf("text", self);
        let mut samples = self.samples(fields, false);
        let word = format.as_ref().map_or("", |format| format.text.text.as_str());
        // A provider says it by the type: `MEDIA_IMAGE`, `TEXT_TEMPLATE`.
        let word = if word.is_empty() {
            kind.unwrap_or_default().trim_start_matches("MEDIA_")
        } else {
            word
        };
        let mut format_span = format.as_ref().map_or(span, |format| format.span);
        let word = match (plain(word).as_str(), &text) {
            ("text" | "texttemplate" | "textfixed" | "header" | "", Some(_)) => "text",
            ("text", None) => "text",
            ("header" | "", None) => {
                format_span = super::template::opening(span);
                ""
            }
            ("image", _) => "image",
            ("video", _) => "video",
            ("document", _) => "document",
            ("gif", _) => "gif",
            ("location", _) => "location",
            _ => "unknown",
        };
        if format.is_none() && word == "text" && self.dialect != super::Dialect::Other {
            self.report(
                Diagnostic::new(
                    &lints::HEADER_FORMAT_MISSING,
                    super::template::opening(span),
                    "the header has no format",
                )
                .label("no `format`")
                .help("write `\"format\": \"TEXT\"`"),
            );
        }
        let mut remarks = Vec::new();
        let arguments = match word {
            "text" => match text {
                Some(leaf) => {
                    remarks = self.fit(&leaf, &mut samples);
                    vec![Argument::Text(Message { leaf, samples })]
                }
                None => vec![Argument::Word("text".to_owned(), format_span)],
            },
            "image" | "video" | "document" | "gif" => {
                if let Some(text) = text {
                    self.text_on_media(&text, word);
                    remarks.push(Remark::new("text", &text.text.text, text.span));
                }
                let extra = if samples.len() > 1 { samples.split_off(1) } else { Vec::new() };
                for sample in extra {
                    let span = sample.value.span;
                    self.report(
                        Diagnostic::new(
                            &lints::MEDIA_EXAMPLE_EXTRA,
                            span,
                            "a header shows one file, and this is a sample too many",
                        )
                        .label("not used")
                        .help("keep one sample"),
                    );
                    remarks.push(Remark::new("another sample", &sample.value.text.text, span));
                }
                vec![
                    Argument::Word(word.to_owned(), format_span),
                    self.media(samples.pop(), format_span, &mut remarks),
                ]
            }
            "location" => {
                remarks.extend(samples.iter().map(|sample| {
                    Remark::new("a sample", &sample.value.text.text, sample.value.span)
                }));
                vec![Argument::Word("location".to_owned(), format_span)]
            }
            _ => {
                self.unknown(
                    "header",
                    format_span,
                    &plain(format.as_ref().map_or("", |format| &format.text.text)),
                );
                return None;
            }
        };
        let mut statement = Statement::new("header", span, arguments);
        statement.remarks = remarks;
        Some(statement)
    }

    /// The address of a file, or a placeholder for one that is given at each send.
    fn media(
        &mut self,
        sample: Option<Sample>,
        format: Span,
        remarks: &mut Vec<Remark>,
    ) -> Argument {
        let Some(Sample { value, .. }) = sample else {
            return Argument::Hole("file", format, None);
        };
        let address = value.text.text.trim();
        let lower = address.to_ascii_lowercase();
        // Meta keeps uploads for a short time, under addresses of its own.
        let passing = ["scontent", "lookaside", "fbcdn"].iter().any(|host| lower.contains(host));
        if lower.starts_with("http")
            || (self.dialect.is_eight() && lower.contains('.') && !lower.contains(':'))
        {
            if passing {
                return Argument::Hole("file", format, Some(value));
            }
            return Argument::Text(Message::plain(value));
        }
        self.report(
            Diagnostic::new(
                &lints::PAYLOAD_MEDIA_HANDLE,
                value.span,
                "this is the handle of an upload, and no address",
            )
            .label("known to Meta alone")
            .help("8x8 takes the address of the file; write it as the sample once it is imported"),
        );
        remarks.push(Remark::new("the sample was an upload", address, value.span));
        Argument::Hole("handle", value.span, None)
    }

    fn text_on_media(&mut self, text: &Leaf, word: &str) {
        self.report(
            Diagnostic::new(
                &lints::HEADER_TEXT_ON_MEDIA,
                text.span,
                format!("a header with {} has no text", words::with_article(word)),
            )
            .label("never shown")
            .help("take the text out, or put it into the body"),
        );
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
        let buttons = list.map(items).unwrap_or_default();
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
        let cards = list.map(items).unwrap_or_default();
        let block = cards.into_iter().map(|card| self.card(card)).collect();
        Statement { block: Some(block), ..Statement::new("carousel", value.span, Vec::new()) }
    }

    fn card(&mut self, value: &Value) -> Statement {
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
                self.no_object(value, "a card");
                Vec::new()
            }
        };
        remarks.extend(fields.rest(self));
        Statement { block: Some(block), remarks, ..Statement::new("card", value.span, Vec::new()) }
    }

    /// Reports something that must be an object.
    pub fn no_object(&mut self, value: &Value, what: &str) {
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
    }

    /// Reports a kind of component, header or button that the language has not.
    pub fn unknown(&mut self, noun: &str, span: Span, kind: &str) {
        let meta = lints::META_KINDS.contains(&kind);
        let (lint, message) = if meta {
            (&lints::PAYLOAD_META_ONLY, format!("8x8 cannot create a {noun} of this kind"))
        } else {
            (&lints::PAYLOAD_UNKNOWN_KIND, format!("there is no {noun} of this kind"))
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
