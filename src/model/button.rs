//! Buttons of every kind.

use super::lints;
use super::reader::{Reader, Reading};
use super::{Duration, Slot, Text};
use crate::diagnostic::Diagnostic;
use crate::text::{Edit, Span, Spanned, words};

/// The buttons of a message or a card, in the order in which they show.
#[derive(Clone, Debug)]
pub struct Buttons {
    /// The keyword.
    pub span: Span,
    /// The buttons.
    pub list: Vec<Button>,
}

/// A button.
#[derive(Clone, Debug)]
pub struct Button {
    /// The keyword and its values.
    pub span: Span,
    /// The keyword.
    pub keyword: Spanned<&'static str>,
    /// The label; kinds whose label WhatsApp writes have none.
    pub text: Slot<Text>,
    /// The kind, and what belongs to it.
    pub kind: ButtonKind,
}

/// The kinds of buttons.
#[derive(Clone, Debug)]
pub enum ButtonKind {
    /// Answers with its own text.
    QuickReply {
        /// What the business gets when it is tapped.
        payload: Slot<Text>,
    },
    /// Opens a web page.
    Url {
        /// The address; it may end in a placeholder.
        url: Slot<Text>,
    },
    /// Calls a number.
    Phone {
        /// The number.
        number: Slot<Text>,
        /// The country of a national number: two letters.
        country: Slot<Spanned<String>>,
    },
    /// Copies an offer code.
    CopyCode {
        /// The code, or a lone placeholder for one given at each send.
        code: Slot<Text>,
    },
    /// Opens a flow.
    Flow {
        /// The flow's id.
        id: Slot<Text>,
        /// How it starts.
        action: Slot<Spanned<FlowAction>>,
        /// The screen that it opens.
        screen: Slot<Text>,
        /// What it is given at each send.
        data: Slot<Vec<DataEntry>>,
    },
    /// Calls the business inside WhatsApp.
    VoiceCall {
        /// How long the button works.
        ttl: Slot<Spanned<Duration>>,
        /// What the business gets when it is tapped.
        payload: Slot<Text>,
    },
    /// Copies the one-time code of an authentication template.
    Otp,
    /// Asks for the customer's phone number.
    RequestContactInfo,
}

/// How a flow starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FlowAction {
    /// It opens a screen.
    Navigate,
    /// It asks the business what to show.
    DataExchange,
}

/// A value that a flow is given.
#[derive(Clone, Debug)]
pub struct DataEntry {
    /// Its name.
    pub name: Spanned<String>,
    /// Its value.
    pub value: Text,
}

impl Button {
    /// All texts of the button that may hold placeholders, its label aside.
    pub fn values(&self) -> Vec<&Text> {
        match &self.kind {
            ButtonKind::QuickReply { payload } | ButtonKind::VoiceCall { payload, .. } => {
                payload.get().into_iter().collect()
            }
            ButtonKind::Url { url } => url.get().into_iter().collect(),
            ButtonKind::Phone { number, .. } => number.get().into_iter().collect(),
            ButtonKind::CopyCode { code } => code.get().into_iter().collect(),
            ButtonKind::Flow { id, screen, data, .. } => {
                let data = data.get().into_iter().flatten().map(|entry| &entry.value);
                id.get().into_iter().chain(screen.get()).chain(data).collect()
            }
            ButtonKind::Otp | ButtonKind::RequestContactInfo => Vec::new(),
        }
    }
}

impl Reader<'_> {
    /// A `buttons` block; `None` where it says `none`.
    pub fn buttons(&mut self, reading: &Reading) -> Option<Slot<Buttons>> {
        if let Slot::Given(_) = reading.value("none") {
            self.nothing_after_none(reading, Slot::Absent);
            return None;
        }
        if reading.statement.block.is_none() {
            self.blockless(&lints::BUTTONS_EMPTY, reading);
            return Some(Slot::Faulty(reading.head()));
        }
        let list = reading.children.iter().map(|button| self.button(button)).collect();
        Some(Slot::Given(Buttons { span: reading.head(), list }))
    }

    fn button(&mut self, reading: &Reading) -> Button {
        let keyword = reading.shape.keyword;
        let kind = match keyword {
            "quick_reply" => ButtonKind::QuickReply { payload: self.text_of(reading, "payload") },
            "url" => ButtonKind::Url { url: self.text_of(reading, "url") },
            "phone" => ButtonKind::Phone {
                number: self.text_of(reading, "number"),
                country: self.word_of(reading, "country"),
            },
            "copy_code" => ButtonKind::CopyCode { code: self.text_of(reading, "code") },
            "flow" => self.flow(reading),
            "voice_call" => ButtonKind::VoiceCall {
                ttl: self.duration_of(reading, "ttl"),
                payload: self.text_of(reading, "payload"),
            },
            "otp" => {
                self.otp_type(reading);
                ButtonKind::Otp
            }
            _ => ButtonKind::RequestContactInfo,
        };
        let text = self.text_of(reading, "text");
        let keyword = Spanned::new(keyword, reading.statement.keyword);
        Button { span: reading.head(), keyword, text, kind }
    }

    fn flow(&mut self, reading: &Reading) -> ButtonKind {
        let data = match reading.children.iter().find(|child| child.shape.keyword == "data") {
            Some(data) => {
                let entries = self.entries(data.statement).into_iter();
                let entries = entries.map(|(name, value)| DataEntry {
                    name: Spanned::new(self.source.slice(name).to_owned(), name),
                    value: self.text(&value),
                });
                Slot::Given(entries.collect())
            }
            None => Slot::Absent,
        };
        ButtonKind::Flow {
            id: self.text_of(reading, "id"),
            action: self.flow_action(reading),
            screen: self.text_of(reading, "screen"),
            data,
        }
    }

    fn flow_action(&mut self, reading: &Reading) -> Slot<Spanned<FlowAction>> {
        let word = match reading.value("action") {
            Slot::Given(word) => word,
            Slot::Faulty(span) => return Slot::Faulty(span),
            Slot::Absent => return Slot::Absent,
        };
        let actions =
            [("navigate", FlowAction::Navigate), ("data_exchange", FlowAction::DataExchange)];
        match actions.iter().find(|(name, _)| self.is_word(&word, name)) {
            Some((_, action)) => Slot::Given(Spanned::new(*action, word.span)),
            None => {
                let names = ["navigate", "data_exchange"];
                self.unknown_word(&lints::FLOW_ACTION_VALUE, word.span, "flow action", &names);
                Slot::Faulty(word.span)
            }
        }
    }

    fn otp_type(&mut self, reading: &Reading) {
        let Slot::Given(word) = reading.value("type") else { return };
        if self.is_word(&word, "copy_code") {
            return;
        }
        if self.is_word(&word, "one_tap") || self.is_word(&word, "zero_tap") {
            self.report(
                Diagnostic::new(
                    &lints::OTP_TYPE_8X8,
                    word.span,
                    "8x8 cannot create one-tap and zero-tap buttons",
                )
                .label("built as `copy_code`")
                .help("write `copy_code`, which works everywhere, or set the template up in Meta Business Suite")
                .unsafe_fix("write `copy_code`", vec![Edit::replace(word.span, "copy_code")]),
            );
        } else {
            self.unknown_word(
                &lints::OTP_TYPE_REQUIRED,
                word.span,
                "kind of one-time code button",
                &["copy_code"],
            );
        }
    }

    /// Reports a word that is none of a closed set.
    pub fn unknown_word(
        &mut self,
        lint: &'static crate::diagnostic::Lint,
        span: Span,
        noun: &str,
        known: &[&'static str],
    ) {
        let word = self.source.slice(span);
        let mut diagnostic = Diagnostic::new(lint, span, format!("there is no {noun} `{word}`"));
        let near = words::nearest(word, known.iter().copied());
        diagnostic = diagnostic.suggest(span, near, "unknown");
        self.report(diagnostic.help(format!("write {}", words::either(known.iter().copied()))));
    }
}
