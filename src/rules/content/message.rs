//! The texts of a message, and the words in them that reviewers look for.

use std::ops::Range;

use crate::diagnostic::{Diagnostic, Lint};
use crate::lang::terms::{Hits, List, Lists, Searcher};
use crate::model::{Category, Template, Text};
use crate::rules::common::ENOUGH;
use crate::rules::{Context, Place, TextKind};
use crate::text::{Span, words};

/// What a customer reads of a template, in one language.
pub struct Message<'a> {
    /// The template.
    pub template: &'a Template,
    /// The category, if it could be read.
    pub category: Option<Category>,
    /// The texts in the order in which they show.
    pub texts: Vec<Said<'a>>,
    /// The lists of which words are in it.
    lists: Lists,
}

/// One text of a message.
pub struct Said<'a> {
    /// The text.
    pub text: &'a Text,
    /// Where it stands.
    pub place: Place<'a>,
    hits: Option<Hits<'a>>,
}

/// A sentence goes no farther to either side of its words: ten times as far as a body may be long.
const LONGEST_SENTENCE: usize = 10_240;

/// Words in a text: what they are, and where.
pub struct Words {
    /// As they are written.
    pub written: String,
    /// Where they are.
    pub span: Span,
}

impl<'a> Message<'a> {
    /// Searches the texts of a template.
    pub fn new(template: &'a Template, context: &Context<'a>) -> Message<'a> {
        let searcher = template.language.get().and_then(|code| Searcher::of(&code.value));
        let shown = [TextKind::Header, TextKind::Body, TextKind::Footer, TextKind::Label];
        let shown = context.texts.iter().filter(|(_, place)| shown.contains(&place.kind));
        let mut texts = Vec::with_capacity(context.texts.len());
        texts.extend(shown.map(|&(text, place)| Said {
            text,
            place,
            hits: searcher.map(|searcher| searcher.find(text.written(), text.bytes())),
        }));
        let lists = texts.iter().map(Said::lists).fold(Lists::default(), Lists::or);
        Message { template, category: context.category(), texts, lists }
    }

    /// The texts other than button labels.
    pub fn prose(&self) -> impl Iterator<Item = &Said<'a>> {
        self.texts.iter().filter(|said| said.place.kind != TextKind::Label)
    }

    /// Whether words of a list are anywhere in the message.
    pub fn has(&self, list: List) -> bool {
        self.lists.has(list)
    }

    /// All words of a list, in the order in which they show.
    pub fn words(&self, list: List) -> Vec<Words> {
        if !self.has(list) {
            return Vec::new();
        }
        let texts = self.texts.iter().filter(|said| said.has(list));
        let words = |said: &Said| said.find(list).into_iter().map(|at| said.word(at)).collect();
        texts.flat_map(|said| -> Vec<Words> { words(said) }).take(ENOUGH).collect()
    }
}

impl Said<'_> {
    /// Whether words of a list are in the text.
    pub fn has(&self, list: List) -> bool {
        self.lists().has(list)
    }

    fn lists(&self) -> Lists {
        self.hits.as_ref().map_or(Lists::default(), |hits| hits.lists)
    }

    /// Where words of a list stand, as ranges of [`Text::written`].
    pub fn find(&self, list: List) -> Vec<Range<usize>> {
        let mut ranges = self.hits.as_ref().map_or(Vec::new(), |hits| hits.ranges(list));
        ranges.truncate(ENOUGH);
        ranges
    }

    /// The words at a range.
    pub fn word(&self, at: Range<usize>) -> Words {
        let written = self.text.written()[at.clone()].split_whitespace();
        Words { written: written.collect::<Vec<_>>().join(" "), span: self.text.span_of(at) }
    }

    /// The sentence around a range: what stands between full stops or line ends.
    pub fn sentence(&self, at: &Range<usize>) -> Range<usize> {
        let written = self.text.written();
        let mut before = written[..at.start].char_indices().rev().take(LONGEST_SENTENCE);
        let start = before.find(|(end, sign)| ends_sentence(written, *end, *sign));
        let mut after = written[at.end..].char_indices().take(LONGEST_SENTENCE);
        let end = after.find(|(end, sign)| ends_sentence(written, at.end + end, *sign));
        let start = start.map_or(0, |(end, sign)| end + sign.len_utf8());
        start..end.map_or(written.len(), |(end, _)| at.end + end)
    }
}

/// Whether a sentence ends with the sign at `at`: a dot inside a number or an address does not.
fn ends_sentence(text: &str, at: usize, sign: char) -> bool {
    match sign {
        '\n' | '。' | '！' | '？' | '।' => true,
        '.' | '!' | '?' | '؟' => {
            let rest = &text[at + sign.len_utf8()..];
            rest.is_empty() || rest.starts_with(char::is_whitespace)
        }
        _ => false,
    }
}

/// Whether any of some words stands in a sentence.
pub fn any_within(words: &[Range<usize>], sentence: &Range<usize>) -> bool {
    words.iter().any(|word| is_within(word, sentence))
}

/// Whether a word stands in a sentence.
pub fn is_within(word: &Range<usize>, sentence: &Range<usize>) -> bool {
    sentence.start <= word.start && word.end <= sentence.end
}

/// A finding at the first of some words, which also shows the others; nothing without words.
pub fn at_words(
    lint: &'static Lint,
    words: &[Words],
    message: impl FnOnce(String) -> String,
    label: &str,
) -> Option<Diagnostic> {
    let first = words.first()?;
    let diagnostic = Diagnostic::new(lint, first.span, message(list(words))).label(label);
    let rest = words.iter().skip(1);
    Some(rest.fold(diagnostic, |diagnostic, word| diagnostic.also(word.span, "and this")))
}

/// Words as a sentence lists them, each once.
fn list(words: &[Words]) -> String {
    let mut seen: Vec<&str> = Vec::new();
    for word in words {
        if !seen.iter().any(|known| known.eq_ignore_ascii_case(&word.written)) {
            seen.push(&word.written);
        }
    }
    words::all(seen)
}
