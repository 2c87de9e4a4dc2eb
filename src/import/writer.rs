//! From statements to text, with the way back from each character to the JSON.

use std::ops::Range;

use super::names::Names;
use crate::model::placeholder::{self, Placeholder};
use crate::payload::{Argument, Draft, Leaf, Message, Remark, Statement, opening};
use crate::text::{Cooked, Span};

/// A text in the making.
pub struct Writer<'n> {
    /// What is written so far.
    pub out: Cooked,
    /// What stands between the quotes of each text, and where that stands in the JSON.
    pub strings: Vec<(Span, Span)>,
    /// Signs that stand for such as no word has, and those.
    pub signs: Vec<(char, char)>,
    names: &'n Names,
    /// Whether this becomes a file: texts of several lines as blocks, and odd words in quotes.
    to_keep: bool,
    draft: usize,
    indent: usize,
    /// Names with samples of the file, of its language, of the card: the last is being gathered.
    samples: Vec<(String, Option<Leaf>)>,
}

impl<'n> Writer<'n> {
    /// An empty text.
    pub fn new(names: &'n Names, to_keep: bool) -> Writer<'n> {
        Writer {
            out: Cooked::default(),
            strings: Vec::new(),
            signs: Vec::new(),
            names,
            to_keep,
            draft: 0,
            indent: 0,
            samples: Vec::new(),
        }
    }

    /// A comment.
    pub fn note(&mut self, note: &str) {
        self.out.put_text(&format!("// {note}\n"), Span::default());
    }

    /// The statements above the components.
    pub fn head(&mut self, draft: &Draft) {
        let at = opening(draft.span);
        self.remarks(&draft.remarks);
        for (keyword, leaf) in [("template", &draft.name), ("category", &draft.category)] {
            // A rule says that what is empty is missing.
            let leaf =
                leaf.as_ref().filter(|leaf| self.to_keep || !leaf.text.text.trim().is_empty());
            if let Some(leaf) = leaf {
                self.begin(keyword, at);
                self.word(leaf, keyword == "category");
                self.end(at);
            }
        }
        if let [language] = draft.languages.as_slice()
            && (self.to_keep || !language.text.text.trim().is_empty())
        {
            self.language(language, at);
            self.end(at);
        }
        draft.settings.iter().for_each(|statement| self.statement(statement));
        self.end(at);
    }

    /// `language en_US`, without its end.
    pub fn language(&mut self, language: &Leaf, at: Span) {
        self.begin("language", at);
        self.word(language, false);
    }

    /// Opens a block.
    pub fn open(&mut self, at: Span) {
        self.out.put_text(" {", at);
        self.end(at);
        self.indent += 1;
    }

    /// Closes a block.
    pub fn close(&mut self, at: Span) {
        self.indent -= 1;
        self.pad(at);
        self.out.put_text("}\n", at);
    }

    /// The components of draft number `index`, and the samples of their placeholders.
    pub fn content(&mut self, index: usize, draft: &Draft) {
        self.draft = index;
        let at = opening(draft.span);
        for statement in &draft.content {
            self.statement(statement);
            self.end(at);
        }
        let samples = std::mem::take(&mut self.samples);
        self.examples(&samples, at);
    }

    fn examples(&mut self, samples: &[(String, Option<Leaf>)], at: Span) {
        let mut written: Vec<&str> = Vec::new();
        let given = samples.iter().filter_map(|(name, leaf)| Some((name, leaf.as_ref()?)));
        let given: Vec<_> = given.collect();
        if given.is_empty() {
            return;
        }
        self.begin("examples", at);
        self.open(at);
        for (name, leaf) in given {
            if !name.is_empty() && !written.contains(&name.as_str()) {
                written.push(name);
                self.pad(leaf.span);
                self.out.put_text(name, leaf.span);
                self.out.put_text(" ", leaf.span);
                self.quoted(leaf, |writer| writer.escaped(&leaf.text, 0..leaf.text.text.len()));
                self.end(at);
            }
        }
        self.close(at);
    }

    /// The samples of a card. A name belongs to the card only if it has one there, so what the JSON lacks
    /// is left blank in a file; else all cards would be sent one value.
    fn examples_of_card(&mut self, mut samples: Vec<(String, Option<Leaf>)>, at: Span) {
        let given = |name: &str, samples: &[(String, Option<Leaf>)]| {
            samples.iter().any(|(other, leaf)| other == name && leaf.is_some())
        };
        for index in 0..samples.len() {
            if self.to_keep && !given(&samples[index].0, &samples) {
                samples[index].1 = Some(Leaf::empty(at));
            }
        }
        self.examples(&samples, at);
    }

    fn statement(&mut self, statement: &Statement) {
        let at = opening(statement.span);
        self.remarks(&statement.remarks);
        self.begin(statement.keyword, at);
        statement.arguments.iter().for_each(|argument| {
            self.out.put_text(" ", at);
            self.argument(argument);
        });
        if let Some(block) = &statement.block {
            self.open(at);
            let outer = if statement.keyword == "card" {
                Some(std::mem::take(&mut self.samples))
            } else {
                None
            };
            block.iter().for_each(|inner| self.statement(inner));
            if let Some(outer) = outer {
                let own = std::mem::replace(&mut self.samples, outer);
                self.examples_of_card(own, at);
            }
            self.close(at);
        } else {
            self.end(at);
        }
    }

    fn argument(&mut self, argument: &Argument) {
        match argument {
            Argument::Word(word, span) => self.bare(word, *span),
            Argument::Named(name, value) => {
                let at = match &**value {
                    Argument::Word(_, span) | Argument::Hole(_, span, _) => *span,
                    Argument::Text(message) => message.leaf.span,
                    Argument::Named(..) => Span::default(),
                };
                self.out.put_text(&format!("{name}="), at);
                self.argument(value);
            }
            Argument::Text(message) => self.message(message),
            Argument::Hole(what, span, sample) => self.hole(what, *span, sample.as_ref()),
        }
    }

    /// A placeholder for a whole value.
    fn hole(&mut self, what: &str, span: Span, sample: Option<&Leaf>) {
        if what == "code" && sample.is_none() {
            return;
        }
        let name = self.names.get((self.draft, span.start), what).unwrap_or(what).to_owned();
        self.out.put_text(&format!("{{{{{name}}}}}"), sample.map_or(span, |leaf| leaf.span));
        self.samples.push((name, sample.cloned()));
    }

    fn message(&mut self, message: &Message) {
        let text = &message.leaf.text;
        let (holes, _) = placeholder::scan(text);
        if self.to_keep && fits_block(&text.text) {
            self.out.put_text("\"\"\"\n", message.leaf.span);
            self.indent += 1;
            let mut from = 0;
            for line in text.text.split('\n') {
                if !line.is_empty() {
                    self.pad(message.leaf.span);
                    self.filled(message, &holes, from..from + line.len());
                }
                self.out.put_text("\n", message.leaf.span);
                from += line.len() + 1;
            }
            self.pad(message.leaf.span);
            self.indent -= 1;
            self.out.put_text("\"\"\"", message.leaf.span);
        } else {
            self.quoted(&message.leaf, |writer| writer.filled(message, &holes, 0..text.text.len()));
        }
        self.gather(message);
    }

    /// Notes the samples of a text's placeholders.
    fn gather(&mut self, message: &Message) {
        for one in super::uses::in_message(self.draft, message) {
            if let Some(name) = self.names.get(one.text, &one.key) {
                self.samples.push((name.to_owned(), one.sample));
            }
        }
    }

    fn quoted(&mut self, leaf: &Leaf, inside: impl FnOnce(&mut Self)) {
        let Span { start, end } = leaf.span;
        let quotes = leaf.span.len() > leaf.text.text.len();
        let first = Span { start, end: (start + u32::from(quotes)).min(end) };
        let last = Span { start: (end - u32::from(quotes)).max(start), end };
        self.out.put_text("\"", first);
        let from = self.out.text.len();
        inside(self);
        let written = Span::new(from, self.out.text.len());
        self.strings.push((written, Span { start: first.end, end: last.start.max(first.end) }));
        self.out.put_text("\"", last);
    }

    /// A part of a text, its placeholders under their names.
    fn filled(&mut self, message: &Message, holes: &[Placeholder], range: Range<usize>) {
        let text = &message.leaf.text;
        let mut done = range.start;
        let first = holes.partition_point(|hole| hole.at.start < range.start);
        for hole in holes[first..].iter().take_while(|hole| hole.at.end <= range.end) {
            self.escaped(text, done..hole.at.start);
            let name = self.names.get((self.draft, message.leaf.span.start), &hole.name);
            let name = format!("{{{{{}}}}}", name.unwrap_or(&hole.name));
            self.out.put_text(&name, hole.span);
            done = hole.at.end;
        }
        self.escaped(text, done..range.end);
    }

    /// A part of a text as it is, but for what must be escaped.
    fn escaped(&mut self, text: &Cooked, range: Range<usize>) {
        let mut from = range.start;
        for (at, sign) in text.text[range.clone()].char_indices() {
            if let Some(escape) = escape(sign) {
                let at = range.start + at;
                let end = at + sign.len_utf8();
                self.out.append(text, from..at);
                self.out.put_text(&escape, text.span_of(at..end));
                from = end;
            }
        }
        self.out.append(text, from..range.end);
    }

    /// A word, or what it looks like when it is none.
    fn word(&mut self, leaf: &Leaf, lower: bool) {
        let word = match (self.to_keep, lower) {
            (true, true) => leaf.text.text.to_lowercase(),
            (true, false) => leaf.text.text.clone(),
            (false, _) => self.stand_in(&leaf.text.text),
        };
        self.out.put_text(" ", leaf.span);
        if is_bare(&word) {
            let from = self.out.text.len();
            self.out.put_text(&word, leaf.span);
            self.strings.push((
                Span::new(from, self.out.text.len()),
                leaf.text.span_of(0..leaf.text.text.len()),
            ));
        } else {
            self.quoted(leaf, |writer| writer.escaped(&leaf.text, 0..leaf.text.text.len()));
        }
    }

    /// A word with other signs for those that would end it, so that rules can say what is wrong with it.
    fn stand_in(&mut self, word: &str) -> String {
        let sign = |(at, sign): (usize, char)| {
            if is_of_word(sign) && !word[at..].starts_with("//") {
                return sign;
            }
            if let Some((other, _)) = self.signs.iter().find(|(_, own)| *own == sign) {
                return *other;
            }
            let next = u32::try_from(self.signs.len()).unwrap_or(u32::MAX);
            // Braille, in which nobody writes names.
            let other = next.checked_add(0x2801).and_then(char::from_u32);
            let Some(other) = other.filter(|other| *other <= '\u{28ff}') else { return '_' };
            self.signs.push((other, sign));
            other
        };
        word.char_indices().map(sign).collect()
    }

    fn bare(&mut self, word: &str, span: Span) {
        if is_bare(word) {
            self.out.put_text(word, span);
            return;
        }
        let escaped: String =
            word.chars().map(|sign| escape(sign).unwrap_or_else(|| sign.to_string())).collect();
        self.out.put_text(&format!("\"{escaped}\""), span);
    }

    /// What is not carried over, as comments.
    pub fn remarks(&mut self, remarks: &[Remark]) {
        for remark in remarks {
            self.pad(remark.span);
            let text: String = remark
                .text
                .chars()
                .map(|sign| if sign.is_control() { ' ' } else { sign })
                .collect();
            self.out.put_text(&format!("// not carried over: {text}\n"), remark.span);
        }
    }

    fn begin(&mut self, keyword: &str, at: Span) {
        self.pad(at);
        self.out.put_text(keyword, at);
    }

    /// Ends a line.
    pub fn end(&mut self, at: Span) {
        self.out.put_text("\n", at);
    }

    fn pad(&mut self, at: Span) {
        self.out.put_text(&"  ".repeat(self.indent), at);
    }
}

fn is_bare(word: &str) -> bool {
    !word.is_empty() && !word.starts_with("//") && word.chars().all(is_of_word)
}

/// Whether a bare word can hold a sign.
fn is_of_word(sign: char) -> bool {
    !sign.is_whitespace()
        && !sign.is_control()
        && !matches!(
            sign,
            '"' | '{' | '}' | ';' | '=' | '“' | '”' | '„' | '\'' | '‘' | '’' | '\u{feff}'
        )
}

/// How a sign is written in a string, if not as itself.
fn escape(sign: char) -> Option<String> {
    match sign {
        '"' => Some("\\\"".to_owned()),
        '\\' => Some("\\\\".to_owned()),
        '\n' => Some("\\n".to_owned()),
        '\t' => Some("\\t".to_owned()),
        '\u{2028}' | '\u{2029}' | '\u{feff}' => Some(format!("\\u{{{:X}}}", u32::from(sign))),
        _ if sign.is_control() => Some(format!("\\u{{{:X}}}", u32::from(sign))),
        _ => None,
    }
}

/// Whether a text is the same when it is read from a block.
fn fits_block(text: &str) -> bool {
    let mut lines = text.split('\n');
    text.contains('\n')
        && !text.starts_with('\n')
        && !text.ends_with('\n')
        && lines.all(|line| {
            line.trim_end() == line
                && !line.contains(|sign: char| sign.is_control() && sign != '\t')
        })
}
