//! Headers as statements.

use super::draft::{Argument, Leaf, Message, Remark, Sample, Statement};
use super::fields::{Fields, plain};
use super::lints;
use super::template::Reading;
use crate::diagnostic::Diagnostic;
use crate::model::lints::{HEADER_FORMAT_REQUIRED, LOCATION_NO_EXAMPLE};
use crate::text::{Span, words};

impl Reading<'_> {
    /// A header, in whatever way it says its format.
    pub fn header(&mut self, fields: &mut Fields, kind: Option<&str>) -> Option<Statement> {
        let span = fields.span;
        let format =
            fields.leaf("format", self).filter(|format| !format.text.text.trim().is_empty());
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
            // A sample of 8x8 leaves it out, though its schema asks for it.
            let lint = match self.dialect {
                super::Dialect::MetaCreate => &HEADER_FORMAT_REQUIRED,
                _ => &lints::HEADER_FORMAT_MISSING,
            };
            self.report(
                Diagnostic::new(lint, super::template::opening(span), "the header has no format")
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
                if let Some(text) = text {
                    self.text_on_media(&text, "place");
                    remarks.push(Remark::new("text", &text.text.text, text.span));
                }
                if let Some(sample) = samples.first() {
                    self.sample_of_place(sample);
                }
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

    fn sample_of_place(&mut self, sample: &Sample) {
        self.report(
            Diagnostic::new(
                &LOCATION_NO_EXAMPLE,
                sample.value.span,
                "a header with a place takes no sample",
            )
            .label("refused")
            .help("take it out; the place is given at each send"),
        );
    }
}
