//! Headers, bodies, footers and carousels.

use super::lints;
use super::reader::{Reader, Reading};
use super::vocabulary::HEADER_FORMATS;
use super::{Buttons, Duration, Examples, Placeholder, Slot, Text};
use crate::diagnostic::{Diagnostic, Lint};
use crate::syntax::{Value, ValueKind};
use crate::text::{Edit, Span, Spanned, words};

/// What stands above the body.
#[derive(Clone, Debug)]
pub enum Header {
    /// A line of text.
    Text(Text),
    /// A file.
    Media {
        /// What kind of file.
        format: Spanned<MediaFormat>,
        /// Its address.
        media: Media,
    },
    /// A place on the map.
    Location(Box<Location>),
}

impl Header {
    /// All of its texts that could be read.
    pub fn texts(&self) -> impl Iterator<Item = &Text> {
        let texts = match self {
            Header::Text(text) => [Some(text), None, None, None],
            Header::Media { media, .. } => [Some(&media.0), None, None, None],
            Header::Location(location) => [
                location.latitude.get().map(|latitude| &latitude.text),
                location.longitude.get().map(|longitude| &longitude.text),
                location.name.get(),
                location.address.get(),
            ],
        };
        texts.into_iter().flatten()
    }
}

/// Kinds of files in a header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum MediaFormat {
    Image,
    Video,
    Document,
    Gif,
}

impl MediaFormat {
    /// The word that the language has for it.
    pub fn name(self) -> &'static str {
        match self {
            MediaFormat::Image => "image",
            MediaFormat::Video => "video",
            MediaFormat::Document => "document",
            MediaFormat::Gif => "gif",
        }
    }
}

/// The address of a file: the text is a URL, or a lone placeholder for one given at each send.
#[derive(Clone, Debug)]
pub struct Media(pub Text);

impl Media {
    /// The placeholder, if the address is given at each send.
    pub fn placeholder(&self) -> Option<&Placeholder> {
        self.0.lone_placeholder()
    }
}

/// The place of a location header, as it is sent.
#[derive(Clone, Debug)]
pub struct Location {
    /// The keyword with its format.
    pub span: Span,
    /// Whether the four values are written; if not, they are placeholders that the language implies.
    pub written: bool,
    /// Degrees north.
    pub latitude: Slot<Coordinate>,
    /// Degrees east.
    pub longitude: Slot<Coordinate>,
    /// What the place is called.
    pub name: Slot<Text>,
    /// Where it is.
    pub address: Slot<Text>,
}

/// Degrees, or a placeholder for them.
#[derive(Clone, Debug)]
pub struct Coordinate {
    /// The number as written, or a lone placeholder.
    pub text: Text,
    /// Whether the number stands in quotes.
    pub quoted: bool,
}

impl Coordinate {
    /// The number, if it is one.
    pub fn degrees(&self) -> Option<f64> {
        self.text.written().parse().ok().filter(|degrees: &f64| degrees.is_finite())
    }
}

/// The text of the message.
#[derive(Clone, Debug)]
pub struct Body {
    /// The keyword and its values.
    pub span: Span,
    /// The text.
    pub text: Slot<Text>,
    /// In authentication templates, whether WhatsApp adds that the code must not be shared.
    pub security_recommendation: Slot<Spanned<bool>>,
}

/// The small print.
#[derive(Clone, Debug)]
pub struct Footer {
    /// The keyword and its values.
    pub span: Span,
    /// The text.
    pub text: Slot<Text>,
    /// In authentication templates, how long the code is valid.
    pub expires: Slot<Spanned<Duration>>,
}

/// Cards that the customer swipes through.
#[derive(Clone, Debug)]
pub struct Carousel {
    /// The keyword.
    pub span: Span,
    /// The cards in order.
    pub cards: Vec<Card>,
}

/// One card of a carousel.
#[derive(Clone, Debug)]
pub struct Card {
    /// The keyword.
    pub span: Span,
    /// The picture or video.
    pub header: Slot<Header>,
    /// The text.
    pub body: Slot<Body>,
    /// The buttons.
    pub buttons: Slot<Buttons>,
    /// Sample values of its own.
    pub examples: Examples,
}

impl Reader<'_> {
    /// A header; `None` where it says `none`.
    pub fn header(&mut self, reading: &Reading) -> Option<Slot<Header>> {
        let format = reading.value("format");
        let content = reading.value("content");
        let faulty = Slot::Faulty(reading.head());
        let format = match format {
            Slot::Given(format) => format,
            Slot::Faulty(_) => return Some(faulty),
            Slot::Absent => return Some(self.bare_header(reading, content)),
        };
        let word = self.source.slice(format.span).to_ascii_lowercase();
        let media = match word.as_str() {
            "none" => {
                self.nothing_after_none(reading, content);
                return None;
            }
            "text" => return Some(self.text_header(reading, content)),
            "location" => return Some(self.location_header(reading, content)),
            "image" => MediaFormat::Image,
            "video" => MediaFormat::Video,
            "document" => MediaFormat::Document,
            "gif" => MediaFormat::Gif,
            _ => {
                self.unknown_format(&word, &format);
                return Some(faulty);
            }
        };
        Some(self.media_header(reading, Spanned::new(media, format.span), content))
    }

    fn bare_header(&mut self, reading: &Reading, content: Slot<Value>) -> Slot<Header> {
        match content {
            Slot::Given(value) => {
                self.nothing_more(reading, "header \"…\"");
                Slot::Given(Header::Text(self.text(&value)))
            }
            Slot::Faulty(span) => Slot::Faulty(span),
            Slot::Absent => {
                self.report(
                    Diagnostic::new(
                        &lints::HEADER_FORMAT_REQUIRED,
                        reading.head(),
                        "the header does not say what it shows",
                    )
                    .label("nothing follows")
                    .help("write its text in quotes, or `image`, `video`, `document`, `gif` or `location`"),
                );
                Slot::Faulty(reading.head())
            }
        }
    }

    fn text_header(&mut self, reading: &Reading, content: Slot<Value>) -> Slot<Header> {
        self.nothing_more(reading, "header text");
        if let Slot::Absent = content {
            self.lacking(
                &lints::HEADER_TEXT_EMPTY,
                reading,
                "its text",
                "header text \"Your order\"",
            );
            return Slot::Faulty(reading.head());
        }
        content.map(|value| Header::Text(self.text(&value)))
    }

    fn media_header(
        &mut self,
        reading: &Reading,
        format: Spanned<MediaFormat>,
        content: Slot<Value>,
    ) -> Slot<Header> {
        self.nothing_more(reading, &format!("header {}", format.value.name()));
        if let Slot::Absent = content {
            let example = "header image \"https://cdn.example.com/parcel.png\"";
            self.lacking(
                &lints::MEDIA_EXAMPLE_MISSING,
                reading,
                "the address of its file",
                example,
            );
            return Slot::Faulty(reading.head());
        }
        content.map(|value| Header::Media { format, media: Media(self.text(&value)) })
    }

    fn location_header(&mut self, reading: &Reading, content: Slot<Value>) -> Slot<Header> {
        if let Slot::Given(value) = content {
            let finding =
                Diagnostic::new(
                    &lints::LOCATION_NO_EXAMPLE,
                    value.span,
                    "a location header takes no text and no address",
                )
                .label("not here")
                .help("take it out; the place is written in the block: `header location { latitude 1.2857; longitude 103.8479; name \"…\"; address \"…\" }`")
;
            // Otherwise it is all that is said of the place.
            let is_surplus = reading.statement.block.is_some()
                || self.source.slice(value.content).contains("://");
            self.report(match is_surplus {
                true => finding.fix("take it out", vec![Edit::delete(value.span)]),
                false => finding,
            });
        }
        let span = reading.head();
        let parts = ["latitude", "longitude", "name", "address"];
        let written = parts.iter().any(|part| !reading.value(part).is_absent());
        if !written {
            let implied = |part: &str| Text::implied(&format!("location_{part}"), span);
            let coordinate = |part| Slot::Given(Coordinate { text: implied(part), quoted: false });
            return Slot::Given(Header::Location(Box::new(Location {
                span,
                written,
                latitude: coordinate("latitude"),
                longitude: coordinate("longitude"),
                name: Slot::Given(implied("name")),
                address: Slot::Given(implied("address")),
            })));
        }
        let latitude = self.coordinate(reading, "latitude");
        let longitude = self.coordinate(reading, "longitude");
        let name = self.text_of(reading, "name");
        let address = self.text_of(reading, "address");
        Slot::Given(Header::Location(Box::new(Location {
            span,
            written,
            latitude,
            longitude,
            name,
            address,
        })))
    }

    fn coordinate(&mut self, reading: &Reading, name: &str) -> Slot<Coordinate> {
        let value = match reading.value(name) {
            Slot::Given(value) => value,
            Slot::Faulty(span) => return Slot::Faulty(span),
            Slot::Absent => return Slot::Absent,
        };
        let text = self.text(&value);
        let quoted = value.kind == ValueKind::String;
        let coordinate = Coordinate { text, quoted };
        if coordinate.text.lone_placeholder().is_none() && coordinate.degrees().is_none() {
            self.report(
                Diagnostic::new(
                    &lints::WRONG_ARGUMENT,
                    value.span,
                    format!("the {name} must be a number of degrees"),
                )
                .label("this is no number")
                .help("write it like `1.2857`, or as a placeholder `{{…}}`"),
            );
            return Slot::Faulty(value.span);
        }
        Slot::Given(coordinate)
    }

    fn unknown_format(&mut self, word: &str, format: &Value) {
        let lint: &'static Lint = match word {
            "audio" | "sticker" => &lints::MEDIA_AUDIO_STICKER,
            _ => &lints::HEADER_FORMAT_UNKNOWN,
        };
        let known = || HEADER_FORMATS.iter().copied().filter(|word| *word != "none");
        let mut diagnostic =
            Diagnostic::new(lint, format.span, format!("there is no `{word}` header"));
        diagnostic = diagnostic.suggest(format.span, words::nearest(word, known()), "unknown");
        self.report(
            diagnostic
                .help(format!("a header is {}; text stands in quotes", words::either(known()))),
        );
    }

    /// Reports that a statement lacks something.
    pub fn lacking(&mut self, lint: &'static Lint, reading: &Reading, what: &str, example: &str) {
        let keyword = reading.shape.keyword;
        self.report(
            Diagnostic::new(lint, reading.head(), format!("the {keyword} lacks {what}"))
                .label(format!("{what} should follow"))
                .help(format!("for example `{example}`")),
        );
    }

    /// A body.
    pub fn body(&mut self, reading: &Reading) -> Body {
        Body {
            span: reading.head(),
            text: self.text_of(reading, "text"),
            security_recommendation: self.bool_of(reading, "security_recommendation"),
        }
    }

    /// A footer.
    pub fn footer(&mut self, reading: &Reading) -> Footer {
        Footer {
            span: reading.head(),
            text: self.text_of(reading, "text"),
            expires: self.duration_of(reading, "expires"),
        }
    }

    /// A carousel.
    pub fn carousel(&mut self, reading: &Reading) -> Carousel {
        let cards = reading.children.iter().map(|card| self.card(card)).collect();
        Carousel { span: reading.head(), cards }
    }

    fn card(&mut self, reading: &Reading) -> Card {
        let mut card = Card {
            span: reading.head(),
            header: Slot::Absent,
            body: Slot::Absent,
            buttons: Slot::Absent,
            examples: Examples::default(),
        };
        for child in &reading.children {
            match child.shape.keyword {
                "header" => card.header = self.header(child).unwrap_or(Slot::Absent),
                "body" => card.body = Slot::Given(self.body(child)),
                "buttons" => card.buttons = self.buttons(child).unwrap_or(Slot::Absent),
                _ => card.examples = self.examples(child),
            }
        }
        card
    }

    /// An `examples` block.
    pub fn examples(&mut self, reading: &Reading) -> Examples {
        let entries = self.entries(reading.statement);
        let entries = entries.into_iter().map(|(name, value)| super::Example {
            name: Spanned::new(self.source.slice(name).to_owned(), name),
            value: self.text(&value),
        });
        Examples::new(entries.collect())
    }
}
