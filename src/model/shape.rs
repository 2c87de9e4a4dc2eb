//! What a statement may look like: the types of the vocabulary.

use crate::diagnostic::Lint;
use crate::text::words;

/// Where statements stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Scope {
    /// The top of a file.
    File,
    /// The block of a language.
    Language,
    /// The block of `buttons`.
    Buttons,
    /// The block of `carousel`.
    Carousel,
    /// The block of `card`.
    Card,
    /// The block of `flow`, beside its named values.
    Flow,
    /// The block of `examples` or `data`: any name, and a text.
    Entries,
}

impl Scope {
    /// How messages call it.
    pub fn name(self) -> &'static str {
        match self {
            Scope::File => "the top of a file",
            Scope::Language => "a `language` block",
            Scope::Buttons => "a `buttons` block",
            Scope::Carousel => "a `carousel` block",
            Scope::Card => "a `card` block",
            Scope::Flow => "a `flow` block",
            Scope::Entries => "an `examples` or `data` block",
        }
    }
}

/// A statement: where it may stand, what it takes and what it means.
#[derive(Debug)]
pub struct Shape {
    /// Its keyword.
    pub keyword: &'static str,
    /// Where it may stand.
    pub within: &'static [Scope],
    /// Its arguments in order.
    pub args: &'static [Argument],
    /// Its named values, which may as well be written as statements of its block.
    pub named: &'static [Argument],
    /// Whether it takes a block of statements, and which.
    pub block: Contents,
    /// What to report when it stands twice in one place; nothing if it may.
    pub repeated: Option<&'static Lint>,
    /// What to report when it has more arguments than it takes.
    pub excess: &'static Lint,
    /// What it means, in a sentence or two.
    pub doc: &'static str,
    /// How it is written.
    pub example: &'static str,
}

/// What the block of a statement holds, besides its named values.
#[derive(Clone, Copy, Debug)]
pub enum Contents {
    /// Nothing.
    None,
    /// It may hold statements of a scope.
    Optional(Scope),
    /// It must be there, and holds statements of a scope; with what to report when it is missing.
    Required(Scope, &'static Lint),
}

impl Contents {
    /// The scope of the statements in the block.
    pub fn scope(self) -> Option<Scope> {
        match self {
            Contents::None => None,
            Contents::Optional(scope) | Contents::Required(scope, _) => Some(scope),
        }
    }
}

/// An argument or a named value.
#[derive(Debug)]
pub struct Argument {
    /// Its name: for a named value what is written, for an argument what messages call it.
    pub name: &'static str,
    /// What it may be.
    pub kind: Kind,
    /// What to report when it is missing; nothing if it may be.
    pub missing: Option<&'static Lint>,
    /// What to report when it is of another kind.
    pub wrong: &'static Lint,
    /// What it is, as a noun with its article: `the text on the button`.
    pub doc: &'static str,
}

/// The kinds of values.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// A bare word.
    Word,
    /// This very word.
    Exactly(&'static str),
    /// One of some bare words, in any letter case.
    Choice(&'static [&'static str]),
    /// A string, a text block or a lone placeholder.
    Text,
    /// A number with its unit, `30s`, `10m`, `12h` or `30d`; with some that will do here.
    Duration(&'static [&'static str]),
    /// `true` or `false`.
    Bool,
    /// A number, or a placeholder.
    Number,
}

impl Kind {
    /// How messages call it.
    pub fn name(self) -> String {
        let either = |these: &[&'static str]| words::either(these.iter().copied());
        match self {
            Kind::Word => "a bare word, without quotes".to_owned(),
            Kind::Exactly(word) => format!("`{word}`"),
            Kind::Choice(words) => either(words),
            Kind::Text => "text in quotes".to_owned(),
            Kind::Duration(samples) => format!("a duration such as {}", either(samples)),
            Kind::Bool => "`true` or `false`".to_owned(),
            Kind::Number => "a number such as `1.2857`, or a placeholder".to_owned(),
        }
    }
}
