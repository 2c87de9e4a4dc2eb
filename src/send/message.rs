//! A payload that sends a template, as it is written.

use super::dialect::{Dialect, Found, Misspelt, find, names};
use super::words::{EntryKind, ParameterKind, SubType};
use crate::json::{Kind, Member, Value};
use crate::text::Span;

/// A message.
#[derive(Debug)]
pub struct Message<'j> {
    /// Whose API it is for.
    pub dialect: Dialect,
    /// All of it.
    pub value: &'j Value,
    /// Whether it is the whole request, not only the part that names the template.
    pub whole: bool,
    /// `type`.
    pub kind: Option<Field<'j>>,
    /// `content`, in 8x8's requests.
    pub content: Option<Field<'j>>,
    /// `template`.
    pub template: Option<Field<'j>>,
    /// Whether the template stands where the other API has it.
    pub misplaced: bool,
    /// Whom it goes to: one, or in a batch several.
    pub recipients: Vec<Recipient<'j>>,
    /// The template's name.
    pub name: Option<Field<'j>>,
    /// The language: a code, or an object with one.
    pub language: Option<Field<'j>>,
    /// The language code.
    pub code: Option<Field<'j>>,
    /// `components`.
    pub components: Option<Field<'j>>,
    /// Its items.
    pub entries: Vec<Entry<'j>>,
    /// Fields that are spelt otherwise than the API spells them.
    pub misspelt: Vec<Misspelt>,
}

/// A value and its key.
#[derive(Clone, Copy, Debug)]
pub struct Field<'j> {
    /// Where the key stands; items of lists have none.
    pub key: Option<Span>,
    /// The value.
    pub value: &'j Value,
}

/// Whom a message goes to.
#[derive(Clone, Copy, Debug)]
pub struct Recipient<'j> {
    /// The object that says so.
    pub value: &'j Value,
    /// `user`, in 8x8's requests.
    pub user: Option<Field<'j>>,
    /// The phone number.
    pub number: Option<Field<'j>>,
    /// The id of a user whose number is not known.
    pub user_id: Option<Field<'j>>,
    /// The sender's own id for the message.
    pub client_id: Option<Field<'j>>,
}

/// What is given to one component.
#[derive(Debug)]
pub struct Entry<'j> {
    /// All of it.
    pub value: &'j Value,
    /// `type`.
    pub kind_field: Option<Field<'j>>,
    /// What that says, slips aside, or what else tells.
    pub kind: Option<EntryKind>,
    /// `subType`.
    pub sub_field: Option<Field<'j>>,
    /// What that says.
    pub sub_type: Option<SubType>,
    /// `index`.
    pub index: Option<Field<'j>>,
    /// `parameters`.
    pub list: Option<Field<'j>>,
    /// Its items.
    pub parameters: Vec<Parameter<'j>>,
    /// `cards`.
    pub cards_field: Option<Field<'j>>,
    /// Its items.
    pub cards: Vec<Card<'j>>,
    /// A place that stands beside `parameters`, where nothing reads it.
    pub stray_location: Option<Field<'j>>,
}

/// What is given to one card.
#[derive(Debug)]
pub struct Card<'j> {
    /// All of it.
    pub value: &'j Value,
    /// `cardIndex`.
    pub index: Option<Field<'j>>,
    /// `components`.
    pub components: Option<Field<'j>>,
    /// Its items.
    pub entries: Vec<Entry<'j>>,
}

/// One value.
#[derive(Debug)]
pub struct Parameter<'j> {
    /// All of it.
    pub value: &'j Value,
    /// `type`.
    pub kind_field: Option<Field<'j>>,
    /// What that says, or what else tells.
    pub kind: Option<ParameterKind>,
    /// The value itself, in the field that belongs to the type.
    pub content: Option<Field<'j>>,
    /// The name of the placeholder.
    pub name: Option<Field<'j>>,
}

impl Field<'_> {
    /// Where to point when the value lacks something: at its key, or where it begins.
    pub fn spot(&self) -> Span {
        self.key.unwrap_or_else(|| start(self.value))
    }
}

/// Where a value begins.
pub fn start(value: &Value) -> Span {
    let at = value.span.start as usize;
    Span::new(at, at + 1.min(value.span.len()))
}

impl<'j> Entry<'j> {
    /// Where to point when the entry lacks something, or is too much: at what it says it is.
    pub fn spot(&self) -> Span {
        self.kind_field.map_or_else(|| start(self.value), |field| field.value.span)
    }

    /// The index, if it is a whole number, quoted or not.
    pub fn number(&self) -> Option<usize> {
        self.index.and_then(|index| index.value.word()).and_then(|word| word.trim().parse().ok())
    }
}

impl Card<'_> {
    /// The index, if it is a whole number, quoted or not.
    pub fn number(&self) -> Option<usize> {
        self.index.and_then(|index| index.value.word()).and_then(|word| word.trim().parse().ok())
    }
}

impl<'j> Parameter<'j> {
    /// Where to point when the parameter lacks its value: at what it says it is.
    pub fn spot(&self) -> Span {
        self.kind_field.map_or_else(|| start(self.value), |field| field.value.span)
    }

    /// Where the value stands; where it is missing, where to point.
    pub fn at(&self) -> Span {
        self.content.map_or_else(|| self.spot(), |content| content.value.span)
    }

    /// The value, if it is a text.
    pub fn text(&self) -> Option<&'j crate::text::Cooked> {
        self.content.and_then(|content| content.value.text())
    }
}

/// Reads payloads of one API.
pub struct Reader {
    pub dialect: Dialect,
    pub misspelt: Vec<Misspelt>,
}

impl Reader {
    /// The field of that name. A spelling that is not the API's is noted.
    pub fn field<'j>(&mut self, of: &'j Value, name: names::Name) -> Option<Field<'j>> {
        let (member, foreign) = match find(of, name, self.dialect)? {
            Found::Exact(member) => return Some(Field::of(member)),
            Found::Foreign(member) => (member, true),
            Found::Slip(member) => (member, false),
        };
        self.note(member, self.dialect.own(name), foreign, true);
        Some(Field::of(member))
    }

    fn note(&mut self, member: &Member, wanted: &'static str, foreign: bool, renames: bool) {
        let (span, written) = (member.key_span, member.key.text.clone());
        self.misspelt.push(Misspelt { span, written, wanted, foreign, renames });
    }

    /// The entries of a list of components.
    pub fn entries<'j>(&mut self, components: Option<Field<'j>>) -> Vec<Entry<'j>> {
        items(components).iter().map(|entry| self.entry(entry)).collect()
    }

    fn entry<'j>(&mut self, value: &'j Value) -> Entry<'j> {
        let kind_field = self.field(value, names::TYPE);
        let said = kind_field.and_then(|field| EntryKind::likely(field.value.as_str()?));
        let is_button = said == Some(EntryKind::Button);
        let sub_field = self.field(value, names::SUB_TYPE);
        let index =
            if is_button || sub_field.is_some() { self.field(value, names::INDEX) } else { None };
        let list = self.field(value, names::PARAMETERS);
        let wants_cards = said.is_none_or(|kind| kind == EntryKind::Carousel);
        let cards_field = if wants_cards { self.field(value, names::CARDS) } else { None };
        let implied = match (kind_field, sub_field, cards_field) {
            (None, Some(_), _) => Some(EntryKind::Button),
            (None, None, Some(_)) => Some(EntryKind::Carousel),
            _ => None,
        };
        let parameters = items(list).iter().map(|parameter| self.parameter(parameter)).collect();
        let cards = items(cards_field).iter().map(|card| self.card(card)).collect();
        let stray_location = value.member(names::LOCATION[0]).map(Field::of);
        Entry {
            value,
            kind_field,
            kind: said.or(implied),
            sub_field,
            sub_type: sub_field.and_then(|field| sub_type(field.value)),
            index,
            list,
            parameters,
            cards_field,
            cards,
            stray_location,
        }
    }

    fn card<'j>(&mut self, value: &'j Value) -> Card<'j> {
        let index = self.field(value, names::CARD_INDEX);
        let components = self.field(value, names::COMPONENTS);
        Card { value, index, components, entries: self.entries(components) }
    }

    fn parameter<'j>(&mut self, value: &'j Value) -> Parameter<'j> {
        let kind_field = self.field(value, names::TYPE);
        let said = kind_field.and_then(|field| ParameterKind::read(field.value.as_str()?));
        let kind = said.or_else(|| implied(value).filter(|_| kind_field.is_none()));
        let content = kind.and_then(|kind| self.content(value, kind));
        let name = value.member("parameter_name").map(Field::of);
        Parameter { value, kind_field, kind, content, name }
    }

    /// The field that holds a value of some kind.
    fn content<'j>(&mut self, value: &'j Value, kind: ParameterKind) -> Option<Field<'j>> {
        match kind {
            ParameterKind::Text => self.field(value, names::TEXT),
            ParameterKind::Location => self.field(value, names::LOCATION),
            ParameterKind::Payload => self.field(value, names::PAYLOAD),
            ParameterKind::CouponCode => self.field(value, names::COUPON_CODE),
            ParameterKind::TtlMinutes => self.field(value, names::TTL_MINUTES),
            ParameterKind::Action => self.action(value),
            _ if kind.is_media() => self.media(value, kind),
            _ => value.member(kind.spellings()[1]).map(Field::of),
        }
    }

    /// 8x8 has the address beside the type, Meta in an object that is named after it.
    fn media<'j>(&mut self, value: &'j Value, kind: ParameterKind) -> Option<Field<'j>> {
        let word = kind.spellings()[0];
        let inner = value.member(word);
        match (self.dialect, inner) {
            (Dialect::Meta, Some(inner)) => {
                let link = self.field(&inner.value, names::URL);
                link.or_else(|| self.field(&inner.value, names::ID)).or(Some(Field::of(inner)))
            }
            (Dialect::Eight, Some(inner)) if value.member("url").is_none() => {
                self.note(inner, "url", true, false);
                inner.value.member("link").or_else(|| inner.value.member("id")).map(Field::of)
            }
            (Dialect::Eight, _) => self.field(value, names::URL),
            (Dialect::Meta, None) => {
                let beside = value.member("url").or_else(|| value.member("link"))?;
                self.note(beside, word, beside.key.text == "url", false);
                Some(Field::of(beside))
            }
        }
    }

    /// 8x8 has the data beside the type, Meta in `action`.
    fn action<'j>(&mut self, value: &'j Value) -> Option<Field<'j>> {
        let inner = value.member(names::ACTION[0]);
        match self.dialect {
            Dialect::Meta => {
                let action = self.field(value, names::ACTION)?;
                // A rule looks at what is in it; how that is spelt is seen here.
                let _ = self.field(action.value, names::FLOW_TOKEN);
                let _ = self.field(action.value, names::FLOW_DATA);
                Some(action)
            }
            Dialect::Eight => {
                let inner = inner.filter(|inner| inner.value.members().is_some());
                if let Some(inner) = inner {
                    self.note(inner, names::FLOW_DATA[0], true, false);
                    return Some(Field::of(inner));
                }
                self.field(value, names::FLOW_DATA)
            }
        }
    }
}

impl<'j> Field<'j> {
    /// A member's value.
    pub fn of(member: &'j Member) -> Field<'j> {
        Field { key: Some(member.key_span), value: &member.value }
    }
}

/// What a parameter without a type is, by its fields.
fn implied(value: &Value) -> Option<ParameterKind> {
    let has =
        |kind: &ParameterKind| kind.spellings().iter().any(|word| value.member(word).is_some());
    ParameterKind::ALL.iter().copied().find(has)
}

/// A sub type by its word; a sample of 8x8's has `1` for a URL.
fn sub_type(value: &Value) -> Option<SubType> {
    match &value.kind {
        Kind::Number(number) if number == "1" => Some(SubType::Url),
        _ => value.as_str().and_then(SubType::read),
    }
}

fn items(field: Option<Field<'_>>) -> &[Value] {
    field.and_then(|field| field.value.items()).unwrap_or_default()
}
