//! What a rule is, and what it may look at.

use crate::diagnostic::{Diagnostic, Lint};
use crate::model::{
    Button, ButtonKind, Buttons, Card, Category, Document, Example, Header, Slot, Summary,
    Template, Text,
};
use crate::rules::Report;
use crate::rules::options::Limit;
use crate::send::Sending;
use crate::settings::Settings;
use crate::text::Source;

/// The texts of a template, wherever they stand, in the order of the message.
pub type Texts<'a> = Vec<(&'a Text, Place<'a>)>;

/// A rule: its page, and the function that looks for what breaks it.
#[derive(Debug)]
pub struct Rule {
    /// Identity and page.
    pub lint: &'static Lint,
    /// What it looks at.
    pub check: Check,
}

/// What a rule looks at; its function is called once for each.
#[derive(Debug)]
pub enum Check {
    /// The file.
    Document(fn(&mut Context)),
    /// The template in each language.
    Template(fn(&Template, &mut Context)),
    /// Each text of some kinds, sample values aside. Of an authentication template WhatsApp writes all
    /// texts, and what else stands there is refused as a whole: only footer and labels are looked at.
    Text(&'static [TextKind], TextCheck),
    /// Each set of buttons: the message's or a card's.
    Buttons(fn(&Buttons, Option<&Card>, &mut Context)),
    /// Each button.
    Button(fn(&Button, &mut Context)),
    /// Each sample value.
    Example(fn(&Example, &mut Context)),
    /// Files that are tied together, as [`super::links`] says, and others besides; a finding says in
    /// which of them it is, by index.
    Related(fn(&[&Summary]) -> Vec<(usize, Diagnostic)>),
    /// All files together, tied or not.
    Project(fn(&[&Summary]) -> Vec<(usize, Diagnostic)>),
    /// Each message that sends a template.
    Send(fn(&Sending, &mut Report)),
    /// Nothing of its own: another rule of the same family finds it.
    Family,
}

/// A function that looks at a text.
pub type TextCheck = fn(&Text, &Place, &mut Context);

/// Where a text stands.
#[derive(Clone, Copy, Debug)]
pub struct Place<'a> {
    /// In which part.
    pub kind: TextKind,
    /// In which card, if in any, counted from 0.
    pub card: Option<(usize, &'a Card)>,
    /// In which button, if in any.
    pub button: Option<&'a Button>,
}

/// The parts of a template that are text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextKind {
    /// A text header.
    Header,
    /// The address of a header's file.
    Media,
    /// The name or address of a place.
    Location,
    /// The body, of the message or of a card.
    Body,
    /// The footer.
    Footer,
    /// The label of a button.
    Label,
    /// The address of a URL button.
    Url,
    /// The number of a phone button.
    Phone,
    /// The code of a copy code button.
    CopyCode,
    /// The id or the screen of a flow.
    Flow,
    /// A payload, or data for a flow.
    Payload,
}

impl TextKind {
    /// All of them.
    pub const ALL: &[TextKind] = &[
        TextKind::Header,
        TextKind::Media,
        TextKind::Location,
        TextKind::Body,
        TextKind::Footer,
        TextKind::Label,
        TextKind::Url,
        TextKind::Phone,
        TextKind::CopyCode,
        TextKind::Flow,
        TextKind::Payload,
    ];

    /// How messages call it.
    pub fn name(self) -> &'static str {
        match self {
            TextKind::Header => "header",
            TextKind::Media => "address of the file",
            TextKind::Location => "place",
            TextKind::Body => "body",
            TextKind::Footer => "footer",
            TextKind::Label => "button text",
            TextKind::Url => "address",
            TextKind::Phone => "phone number",
            TextKind::CopyCode => "code",
            TextKind::Flow => "flow",
            TextKind::Payload => "payload",
        }
    }
}

/// What a rule may look at besides the thing itself, and where it puts its findings.
pub struct Context<'a> {
    /// The text of the file.
    pub source: &'a Source,
    /// The file.
    pub document: &'a Document,
    /// The template in the language at hand; for rules on the file, in the first.
    pub template: &'a Template,
    /// Its texts.
    pub texts: &'a Texts<'a>,
    /// The texts of the template in each language.
    pub all_texts: &'a [Texts<'a>],
    /// Levels and samples from the configuration.
    pub settings: &'a Settings,
    /// Whether advice is looked for.
    pub advice: bool,
    pub(super) findings: Vec<Diagnostic>,
}

impl<'a> Context<'a> {
    /// Adds a finding.
    pub fn report(&mut self, finding: Diagnostic) {
        self.findings.push(finding);
    }

    /// The category, if it could be read.
    pub fn category(&self) -> Option<Category> {
        self.document.category.get().map(|category| category.value)
    }

    /// Whether it is an authentication template.
    pub fn is_authentication(&self) -> bool {
        self.category() == Some(Category::Authentication)
    }

    /// The language code, if there is one.
    pub fn language(&self) -> Option<&str> {
        self.template.language.get().map(|code| code.value.as_str())
    }

    /// How many there may be for a rule: as many as the platform says, or fewer if that is set.
    pub fn limit(&self, lint: &Lint, platform: usize) -> Limit {
        Limit::new(platform, self.settings.options.get(&(lint.name, "max")).copied())
    }

    /// The sample for a placeholder as seen from a card or from the message: the card's own, else
    /// the language's, else the file's.
    pub fn example<'e>(&self, name: &str, card: Option<&'e Card>) -> Option<&'e Example>
    where
        'a: 'e,
    {
        let own = card.and_then(|card| card.examples.get(name));
        own.or_else(|| self.template.examples.get(name))
            .or_else(|| self.document.examples.get(name))
    }

    /// The text of the sample for a placeholder; the last resort is the configuration.
    pub fn sample<'e>(&self, name: &str, card: Option<&'e Card>) -> Option<&'e str>
    where
        'a: 'e,
    {
        match self.example(name, card) {
            Some(example) => Some(example.value.written()),
            None => self.settings.examples.get(name).map(String::as_str),
        }
    }
}

/// The cards of a template.
pub fn cards(template: &Template) -> impl Iterator<Item = &Card> {
    template.carousel.get().into_iter().flat_map(|carousel| &carousel.cards)
}

/// The message's buttons, then those of each card.
pub fn button_sets(template: &Template) -> impl Iterator<Item = (&Buttons, Option<&Card>)> {
    let own = template.buttons.get().map(|buttons| (&**buttons, None));
    let of_cards =
        cards(template).filter_map(|card| card.buttons.get().map(|buttons| (buttons, Some(card))));
    own.into_iter().chain(of_cards)
}

/// All texts of a template with their places, in the order of the message.
pub fn texts(template: &Template) -> Texts<'_> {
    let mut texts = Vec::with_capacity(USUAL_TEXTS + TEXTS_OF_CARD * cards(template).count());
    let place = Place { kind: TextKind::Body, card: None, button: None };
    header_texts(template.header.get().map(|header| &**header), place, &mut texts);
    let body = template.body.get().and_then(|body| body.text.get());
    texts.extend(body.map(|text| (text, place)));
    let footer = template.footer.get().and_then(|footer| footer.text.get());
    texts.extend(footer.map(|text| (text, Place { kind: TextKind::Footer, ..place })));
    button_texts(template.buttons.get().map(|buttons| &**buttons), place, &mut texts);
    for (index, card) in cards(template).enumerate() {
        let place = Place { card: Some((index, card)), ..place };
        header_texts(card.header.get(), place, &mut texts);
        let body = card.body.get().and_then(|body| body.text.get());
        texts.extend(body.map(|text| (text, place)));
        button_texts(card.buttons.get(), place, &mut texts);
    }
    texts
}

/// As many as most templates have, and most cards.
const USUAL_TEXTS: usize = 8;
const TEXTS_OF_CARD: usize = 6;

fn header_texts<'a>(header: Option<&'a Header>, place: Place<'a>, texts: &mut Texts<'a>) {
    let Some(header) = header else { return };
    let kind = match header {
        Header::Text(_) => TextKind::Header,
        Header::Media { .. } => TextKind::Media,
        Header::Location(_) => TextKind::Location,
    };
    texts.extend(header.texts().map(|text| (text, Place { kind, ..place })));
}

fn button_texts<'a>(buttons: Option<&'a Buttons>, place: Place<'a>, texts: &mut Texts<'a>) {
    for button in buttons.into_iter().flat_map(|buttons| &buttons.list) {
        let at = |kind| Place { kind, button: Some(button), ..place };
        texts.extend(button.text.get().map(|text| (text, at(TextKind::Label))));
        let values = |kind, value: &'a Slot<Text>| value.get().map(|text| (text, at(kind)));
        match &button.kind {
            ButtonKind::Flow { id, screen, data, .. } => {
                texts.extend(values(TextKind::Flow, id));
                texts.extend(values(TextKind::Flow, screen));
                let data = data.get().into_iter().flatten().map(|entry| &entry.value);
                texts.extend(data.map(|text| (text, at(TextKind::Payload))));
            }
            ButtonKind::Url { url } => texts.extend(values(TextKind::Url, url)),
            ButtonKind::Phone { number, .. } => texts.extend(values(TextKind::Phone, number)),
            ButtonKind::CopyCode { code } => texts.extend(values(TextKind::CopyCode, code)),
            ButtonKind::QuickReply { payload } | ButtonKind::VoiceCall { payload, .. } => {
                texts.extend(values(TextKind::Payload, payload));
            }
            ButtonKind::Otp | ButtonKind::RequestContactInfo => {}
        }
    }
}
