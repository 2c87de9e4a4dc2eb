//! A value with its place, and ways to ask it for its parts.

use crate::text::{Cooked, Span, words};

/// A value.
#[derive(Clone, Debug)]
pub struct Value {
    /// Where it stands; quotes and brackets included.
    pub span: Span,
    /// What it is.
    pub kind: Kind,
}

/// The kinds of values.
#[derive(Clone, Debug)]
pub enum Kind {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number, as it is written.
    Number(String),
    /// A text, its escapes read.
    String(Cooked),
    /// A list.
    Array(Vec<Value>),
    /// Keys with values, in the order in which they stand. A key may stand several times.
    Object(Vec<Member>),
    /// Something that is missing or cannot be read, and has been reported.
    Faulty,
}

/// A key and its value.
#[derive(Clone, Debug)]
pub struct Member {
    /// The key.
    pub key: Cooked,
    /// Where the key stands, quotes included.
    pub key_span: Span,
    /// The value.
    pub value: Value,
}

impl Value {
    /// The text, if it is one.
    pub fn text(&self) -> Option<&Cooked> {
        match &self.kind {
            Kind::String(text) => Some(text),
            _ => None,
        }
    }

    /// The text without its way back.
    pub fn as_str(&self) -> Option<&str> {
        self.text().map(|text| text.text.as_str())
    }

    /// What a text, a number, `true` or `false` says; lists, objects and `null` say nothing.
    pub fn word(&self) -> Option<&str> {
        match &self.kind {
            Kind::String(text) => Some(&text.text),
            Kind::Number(number) => Some(number),
            Kind::Bool(yes) => Some(if *yes { "true" } else { "false" }),
            _ => None,
        }
    }

    /// The items, if it is a list.
    pub fn items(&self) -> Option<&[Value]> {
        match &self.kind {
            Kind::Array(items) => Some(items),
            _ => None,
        }
    }

    /// The members, if it is an object.
    pub fn members(&self) -> Option<&[Member]> {
        match &self.kind {
            Kind::Object(members) => Some(members),
            _ => None,
        }
    }

    /// The member of that key. Of several the last, as JSON's readers have it.
    pub fn member(&self, key: &str) -> Option<&Member> {
        self.members()?.iter().rev().find(|member| member.key.text == key)
    }

    /// The value of that key.
    pub fn get(&self, key: &str) -> Option<&Value> {
        self.member(key).map(|member| &member.value)
    }

    /// The key among its own that was most likely meant by `key`.
    pub fn near(&self, key: &str) -> Option<&Member> {
        let members = self.members()?;
        let near = words::nearest(key, members.iter().map(|member| member.key.text.as_str()))?;
        self.member(near)
    }

    /// What kind of value it is, with its article: `a text`.
    pub fn noun(&self) -> &'static str {
        match &self.kind {
            Kind::Null => "`null`",
            Kind::Bool(true) => "`true`",
            Kind::Bool(false) => "`false`",
            Kind::Number(_) => "a number",
            Kind::String(_) => "a text",
            Kind::Array(_) => "a list",
            Kind::Object(_) => "an object",
            Kind::Faulty => "nothing that can be read",
        }
    }
}
