//! Payloads that send templates.

mod blanks;
mod button;
mod carousel;
mod client_id;
mod component;
mod count;
mod coupon;
mod empty;
mod fallback;
mod field_name;
mod flow;
mod header_required;
mod kind;
mod language_shape;
mod length;
mod location;
mod markup;
mod media;
mod name_language;
mod named;
mod order;
mod otp;
mod recipient;
mod request;
mod special;
mod sub_type;
mod ttl;
mod url;

use super::Rule;
use crate::diagnostic::Diagnostic;
use crate::send::{Dialect, Hole, Pair, Parameter, ParameterKind, Sending, Site, Want, open};
use crate::text::{Cooked, words};

pub static RULES: &[&Rule] = &[
    &recipient::RULE,
    &recipient::AUTHENTICATION,
    &request::RULE,
    &name_language::RULE,
    &language_shape::RULE,
    &field_name::RULE,
    &component::RULE,
    &count::COUNT,
    &count::STATIC_PARTS,
    &kind::RULE,
    &kind::AUTO_TEXT,
    &order::RULE,
    &named::RULE,
    &empty::RULE,
    &blanks::NEWLINE,
    &blanks::SPACES,
    &length::RULE,
    &special::RULE,
    &markup::RULE,
    &header_required::RULE,
    &media::RULE,
    &location::RULE,
    &button::INDEX,
    &button::INDEX_TYPE,
    &sub_type::RULE,
    &url::SUFFIX,
    &url::ENCODE,
    &url::SLASH,
    &coupon::RULE,
    &otp::RULE,
    &flow::RULE,
    &ttl::RULE,
    &carousel::RULE,
    &client_id::RULE,
    &fallback::RULE,
];

/// What is found in a message.
#[derive(Debug)]
pub struct Report {
    dialect: Dialect,
    /// What was found so far.
    pub findings: Vec<Diagnostic>,
}

impl Report {
    /// Nothing yet, of a message to one of the two APIs.
    pub fn new(dialect: Dialect) -> Report {
        Report { dialect, findings: Vec::new() }
    }

    /// Adds a finding, which prevents the answers on its rule's page.
    pub fn add(&mut self, finding: Diagnostic) {
        let codes = finding.lint.codes;
        self.prevent(codes, finding);
    }

    /// Adds a finding that prevents these answers in particular. Meta says nothing of 8x8's codes;
    /// 8x8 passes Meta's on.
    pub fn prevent(&mut self, codes: &[&str], finding: Diagnostic) {
        let meta = self.dialect == Dialect::Meta;
        let codes = codes.iter().filter(|code| !meta || code.starts_with("Meta"));
        let codes = words::join(codes.map(|code| (*code).to_owned()), "or");
        let advice = finding.advice().unwrap_or_default().to_owned();
        self.findings.push(match codes.as_str() {
            "" => finding,
            _ => finding.help(format!("{advice}; else the answer is {codes}")),
        });
    }
}

/// A text that a message gives for a placeholder.
#[derive(Clone, Copy)]
struct Filling<'a> {
    site: Site,
    want: Option<&'a Want>,
    parameter: &'a Parameter<'a>,
    text: &'a Cooked,
    hole: Option<&'a Hole>,
    /// Its number in its list, counted from 1.
    number: usize,
}

impl Filling<'_> {
    /// What messages call it.
    fn noun(&self) -> String {
        match self.hole {
            Some(hole) => format!("the value for `{}`", hole.name),
            None => format!("value {} of {}", self.number, self.site),
        }
    }

    /// Whether it is the end of a button's address.
    fn is_ending(&self) -> bool {
        matches!(self.want, Some(Want::Ending { .. }))
    }
}

/// The texts that a message gives.
fn fillings<'a>(sending: &'a Sending<'a>) -> Vec<Filling<'a>> {
    sending.pairs.iter().flat_map(fillings_of).collect()
}

fn fillings_of<'a>(pair: &'a Pair<'a>) -> impl Iterator<Item = Filling<'a>> {
    let want = pair.slot.map(|slot| &slot.want).filter(|_| pair.fault.is_none());
    let parameters = pair.entry.into_iter().flat_map(|entry| entry.parameters.iter().enumerate());
    parameters.filter_map(move |(index, parameter)| {
        let text = parameter.text().filter(|_| parameter.kind == Some(ParameterKind::Text))?;
        let hole = want.and_then(|want| hole(want.holes(), parameter, index));
        Some(Filling { site: pair.site, want, parameter, text, hole, number: index + 1 })
    })
}

/// The placeholder that a parameter fills: that of its name, or else that of its place.
fn hole<'a>(holes: &'a [Hole], parameter: &Parameter, index: usize) -> Option<&'a Hole> {
    match parameter.name.and_then(|name| name.value.as_str()) {
        Some(name) => holes.iter().find(|hole| hole.name == name),
        None => holes.get(index),
    }
}

/// Whether a text is nothing that anybody would see.
fn is_blank(text: &str) -> bool {
    let unseen = |sign: char| {
        sign.is_whitespace()
            || matches!(
                sign,
                '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{2800}' | '\u{3164}'
            )
    };
    text.chars().all(unseen)
}

/// Whether a text is what programs write for want of something better: nobody has thought it.
fn is_of_program(text: &str) -> bool {
    let text = text.trim();
    matches!(text, "undefined" | "null" | "NaN" | "[object Object]" | "Invalid Date")
}

/// The values by the names of their placeholders, with samples: `` `order` (AC-2052) ``.
fn list(holes: &[Hole]) -> String {
    /// More would fill the screen.
    const MOST: usize = 8;
    let named = holes.iter().take(MOST).map(|hole| match hole.example.as_str() {
        "" => format!("`{}`", hole.name),
        example => format!("`{}` ({example})", hole.name),
    });
    let rest = if holes.len() > MOST { ", …" } else { "" };
    format!("{}{rest}", named.collect::<Vec<_>>().join(", "))
}
