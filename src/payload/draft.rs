//! A template as statements of the language, before its placeholders have names.

use super::Dialect;
use super::fields::crop;
use crate::text::{Cooked, Span};

/// One template in one language, or in those that `languages` names.
#[derive(Clone, Debug)]
pub struct Draft {
    /// The object in the JSON.
    pub span: Span,
    /// Whose JSON it is.
    pub dialect: Dialect,
    /// The name.
    pub name: Option<Leaf>,
    /// The category.
    pub category: Option<Leaf>,
    /// The languages; more than one if the payload creates several at once.
    pub languages: Vec<Leaf>,
    /// What holds for the template besides: time to live and the like.
    pub settings: Vec<Statement>,
    /// The components in order.
    pub content: Vec<Statement>,
    /// What the language cannot say.
    pub remarks: Vec<Remark>,
    /// Whether there are components, all of kinds that the language has not.
    pub unread: bool,
}

/// A word or text, and where it stands with its quotes.
#[derive(Clone, Debug)]
pub struct Leaf {
    /// What it says.
    pub text: Cooked,
    /// Where.
    pub span: Span,
}

impl Draft {
    /// Whether it is for one-time codes.
    pub fn is_authentication(&self) -> bool {
        let category = self.category.as_ref().map(|category| category.text.text.as_str());
        category.is_some_and(|category| category.eq_ignore_ascii_case("authentication"))
    }
}

impl Leaf {
    /// A text of nothing, for a value that is not there.
    pub fn empty(span: Span) -> Leaf {
        Leaf { text: Cooked::implied(String::new(), span), span }
    }
}

/// A statement of the language.
#[derive(Clone, Debug)]
pub struct Statement {
    /// Its keyword.
    pub keyword: &'static str,
    /// What it was made of.
    pub span: Span,
    /// Its arguments.
    pub arguments: Vec<Argument>,
    /// Its block.
    pub block: Option<Vec<Statement>>,
    /// What the language cannot say of it.
    pub remarks: Vec<Remark>,
}

/// An argument of a statement.
#[derive(Clone, Debug)]
pub enum Argument {
    /// A bare word that the language has, and the value that it stands for.
    Word(String, Span),
    /// A text in quotes.
    Text(Message),
    /// A value with its name.
    Named(&'static str, Box<Argument>),
    /// A placeholder that stands for a whole value: what it is for, and its sample.
    Hole(&'static str, Span, Option<Leaf>),
}

/// A text with its placeholders and their samples.
#[derive(Clone, Debug)]
pub struct Message {
    /// The text.
    pub leaf: Leaf,
    /// The samples: those without names in the order of the numbers.
    pub samples: Vec<Sample>,
}

/// A sample value.
#[derive(Clone, Debug)]
pub struct Sample {
    /// The name of its placeholder, if it gives one.
    pub name: Option<String>,
    /// The value.
    pub value: Leaf,
}

/// Something that becomes a comment.
#[derive(Clone, Debug)]
pub struct Remark {
    /// What it says, on one line.
    pub text: String,
    /// Where it comes from.
    pub span: Span,
}

impl Argument {
    /// What it says, wherever it stands.
    pub fn said(&self) -> String {
        match self {
            Argument::Word(word, _) => word.clone(),
            Argument::Text(message) => message.leaf.text.text.clone(),
            Argument::Named(name, value) => format!("{name}={}", value.said()),
            Argument::Hole(what, ..) => (*what).to_owned(),
        }
    }
}

impl Remark {
    /// Words, and what they are about.
    pub fn new(words: &str, value: &str, span: Span) -> Remark {
        let value = value.split_whitespace().collect::<Vec<_>>().join(" ");
        Remark { text: crop(&format!("{words}: {value}")), span }
    }
}

impl Statement {
    /// A statement without a block.
    pub fn new(keyword: &'static str, span: Span, arguments: Vec<Argument>) -> Statement {
        Statement { keyword, span, arguments, block: None, remarks: Vec::new() }
    }
}

impl Message {
    /// A text whose placeholders, if it has any, have no samples.
    pub fn plain(leaf: Leaf) -> Message {
        Message { leaf, samples: Vec::new() }
    }
}
