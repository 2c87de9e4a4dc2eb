//! From pieces to values.

use std::collections::HashSet;

use super::scan::{Scanner, Token};
use super::{Json, Kind, MAX_DEPTH, Member, Value, faults, quotes, strings};
use crate::diagnostic::Diagnostic;
use crate::text::{Cooked, Span};

/// The most findings that are kept: a text with more is no JSON, and nobody would read on.
const MOST_FAULTS: usize = 100;

/// Reads the values of a text.
pub fn read(text: &str) -> Json {
    let mut scanner = Scanner::new(text);
    let (token, span) = scanner.next();
    let mut reader = Reader {
        text,
        scanner,
        token,
        span,
        end: 0,
        lists: 0,
        objects: 0,
        ended: false,
        unclosed: Vec::new(),
        faults: Faults::default(),
    };
    reader.pass_trivia(0);
    let values = reader.document();
    let broken = quotes::lines(text, &reader.unclosed);
    let diagnostics = quotes::settle(reader.faults.0, &reader.unclosed, &broken);
    Json { values, diagnostics, guessed_from: broken.first().map(|line| line.start) }
}

/// What is wrong with a text.
#[derive(Default)]
pub struct Faults(Vec<Diagnostic>);

impl Faults {
    /// Notes a finding, if there is room for it; whether there was.
    pub fn push(&mut self, finding: impl FnOnce() -> Diagnostic) -> bool {
        let has_room = self.0.len() < MOST_FAULTS;
        if has_room {
            self.0.push(finding());
        }
        has_room
    }
}

/// One piece ahead.
struct Reader<'t> {
    text: &'t str,
    scanner: Scanner<'t>,
    token: Token,
    span: Span,
    /// Where the last piece ended.
    end: u32,
    /// How many lists and objects are open.
    lists: usize,
    objects: usize,
    /// Whether it has been said that something was still open at the end.
    ended: bool,
    /// The texts of whose missing ends it has been said.
    unclosed: Vec<Span>,
    faults: Faults,
}

impl Reader<'_> {
    /// Steps to the next piece.
    fn step(&mut self) {
        self.end = self.span.end;
        (self.token, self.span) = self.scanner.next();
        self.pass_trivia(self.end);
    }

    /// Passes over comments, and reports them and blanks that JSON does not know.
    fn pass_trivia(&mut self, mut from: u32) {
        let text = self.text;
        loop {
            let gap = Span { start: from, end: self.span.start };
            let foreign =
                text[gap.range()].find(|blank| !matches!(blank, ' ' | '\t' | '\n' | '\r'));
            if let Some(at) = foreign {
                self.faults.push(|| faults::foreign_blank(text, gap.start as usize + at));
            }
            if self.token != Token::Comment {
                return;
            }
            let span = self.span;
            self.faults.push(|| faults::comment(span));
            from = span.end;
            (self.token, self.span) = self.scanner.next();
        }
    }

    fn is(&self, sign: u8) -> bool {
        self.token == Token::Sign(sign)
    }

    /// The values at the top.
    fn document(&mut self) -> Vec<Value> {
        let mut values: Vec<Value> = Vec::new();
        while self.token != Token::End {
            match self.token {
                Token::Sign(b'{' | b'[') => {
                    let span = self.span;
                    let between = values
                        .last()
                        .map(|last| &self.text[last.span.end as usize..span.start as usize]);
                    if between.is_some_and(|between| !between.contains('\n')) {
                        self.faults.push(|| faults::stray_text(span));
                    }
                    values.push(self.value(0));
                }
                Token::Text { .. } | Token::Word if values.is_empty() && self.stands_alone() => {
                    values.push(self.value(0));
                }
                _ => self.stray(),
            }
        }
        values
    }

    /// Whether a piece is all that is left.
    fn stands_alone(&self) -> bool {
        let rest = &self.text[self.span.end as usize..];
        let known = matches!(self.token, Token::Text { .. })
            || plain(&self.text[self.span.range()]).is_some();
        known && rest.trim_start().is_empty()
    }

    /// Passes over what stands outside of any value.
    fn stray(&mut self) {
        let start = self.span;
        let mut end = start;
        while !matches!(self.token, Token::Sign(b'{' | b'[') | Token::End) {
            end = self.span;
            self.step();
        }
        self.faults.push(|| faults::stray_text(start.cover(end)));
    }

    /// The value that begins here. What ends a list or an object is left alone.
    fn value(&mut self, depth: usize) -> Value {
        let span = self.span;
        match self.token {
            Token::Sign(b'{' | b'[') if depth >= MAX_DEPTH => self.too_deep(),
            Token::Sign(b'{') => self.object(depth),
            Token::Sign(b'[') => self.list(depth),
            Token::Text { .. } => {
                let text = self.string();
                Value { span, kind: Kind::String(text) }
            }
            Token::Word => {
                let kind = self.word();
                Value { span, kind }
            }
            Token::Sign(_) | Token::Comment | Token::End => {
                let at = Span::at(self.end as usize);
                self.faults.push(|| faults::missing_value(at));
                Value { span: at, kind: Kind::Faulty }
            }
        }
    }

    fn list(&mut self, depth: usize) -> Value {
        let open = self.span;
        self.lists += 1;
        self.step();
        let mut items = Vec::new();
        loop {
            self.pass_commas(!items.is_empty());
            match self.token {
                Token::Sign(b']') => {
                    self.step();
                    break;
                }
                Token::Sign(b'}') if self.objects > 0 => break self.unclosed(open, "]"),
                Token::Sign(b'}' | b':') => self.stray_sign(),
                Token::End => break self.unclosed(open, "]"),
                _ => {
                    let item = self.value(depth + 1);
                    items.push(match item.kind {
                        Kind::String(key) if self.is(b':') => {
                            self.object_without_brace(key, item.span, depth + 1)
                        }
                        kind => Value { kind, ..item },
                    });
                    self.after_item();
                }
            }
        }
        self.lists -= 1;
        Value { span: Span { end: self.end, ..open }, kind: Kind::Array(items) }
    }

    fn object(&mut self, depth: usize) -> Value {
        let open = self.span;
        self.objects += 1;
        self.step();
        self.members(open, Vec::new(), depth)
    }

    /// The object that begins with a key in a list.
    fn object_without_brace(&mut self, key: Cooked, key_span: Span, depth: usize) -> Value {
        self.faults.push(|| faults::missing_brace(key_span));
        self.objects += 1;
        let first = self.member_of(key, key_span, depth);
        self.after_item();
        self.members(Span { end: key_span.start, ..key_span }, vec![first], depth)
    }

    /// The members up to the end of an object.
    fn members(&mut self, open: Span, mut members: Vec<Member>, depth: usize) -> Value {
        loop {
            self.pass_commas(!members.is_empty());
            match self.token {
                Token::Sign(b'}') => {
                    self.step();
                    break;
                }
                Token::Sign(b']') if self.lists > 0 => break self.unclosed(open, "}"),
                Token::Sign(b']' | b':') => self.stray_sign(),
                Token::End => break self.unclosed(open, "}"),
                Token::Sign(_) => {
                    let value = self.value(depth + 1);
                    self.faults.push(|| faults::missing_key(value.span));
                    self.after_item();
                }
                _ => {
                    members.push(self.member(depth));
                    self.after_item();
                }
            }
        }
        self.objects -= 1;
        self.report_twins(&members);
        Value { span: Span { end: self.end, ..open }, kind: Kind::Object(members) }
    }

    fn member(&mut self, depth: usize) -> Member {
        let key_span = self.span;
        let key = match self.token {
            Token::Text { .. } => self.string(),
            _ => {
                let key = self.as_written();
                self.faults.push(|| faults::bare_key(&key.text, key_span));
                self.step();
                key
            }
        };
        self.member_of(key, key_span, depth)
    }

    /// The member that has this key, from the colon on.
    fn member_of(&mut self, key: Cooked, key_span: Span, depth: usize) -> Member {
        if self.is(b':') {
            self.step();
        } else if !matches!(self.token, Token::Sign(b',' | b'}' | b']') | Token::End) {
            let at = Span::at(self.end as usize);
            self.faults.push(|| faults::missing_colon(at));
        }
        Member { key, key_span, value: self.value(depth + 1) }
    }

    /// After an item comes a comma, or the end of what holds it.
    fn after_item(&mut self) {
        while self.token == Token::Word && &self.text[self.span.range()] == "+" {
            self.pass_joined();
        }
        let ends = matches!(self.token, Token::Sign(b',' | b'}' | b']' | b':') | Token::End);
        if !ends {
            let at = self.end as usize;
            let touches = self.end == self.span.start;
            self.faults.push(|| faults::missing_comma(at, touches));
        }
    }

    /// Passes over a text that a program would join to the one before it.
    fn pass_joined(&mut self) {
        let plus = self.span;
        self.step();
        let rest = self.span;
        if matches!(self.token, Token::Text { .. } | Token::Word) {
            self.step();
        }
        let end = if self.end == rest.end { rest.end } else { plus.end };
        self.faults.push(|| faults::joined(Span { end, ..plus }));
    }

    /// Passes over the comma that stands after an item, and reports those that stand elsewhere.
    fn pass_commas(&mut self, after_item: bool) {
        if !self.is(b',') {
            return;
        }
        let first = self.span;
        self.step();
        let extra = if after_item { None } else { Some(first) };
        let mut last = extra;
        while self.is(b',') {
            last = Some(extra.unwrap_or(self.span).cover(self.span));
            self.step();
        }
        if last.is_none() && matches!(self.token, Token::Sign(b'}' | b']')) {
            last = Some(first);
        }
        if let Some(span) = last {
            self.faults.push(|| faults::extra_comma(span));
        }
    }

    fn stray_sign(&mut self) {
        let span = self.span;
        let text = self.text;
        self.faults.push(|| faults::stray_sign(text, span));
        self.step();
    }

    fn unclosed(&mut self, open: Span, close: &str) {
        // Of those that are open at the end of the text, the innermost speaks for all.
        let said = std::mem::replace(&mut self.ended, self.token == Token::End);
        if !said {
            let at = self.end as usize;
            self.faults.push(|| faults::unclosed(open, at, close));
        }
    }

    /// Passes over a value that stands too deep.
    fn too_deep(&mut self) -> Value {
        let open = self.span;
        self.faults.push(|| faults::too_deep(open));
        let mut depth = 0_usize;
        loop {
            match self.token {
                Token::Sign(b'{' | b'[') => depth += 1,
                Token::Sign(b'}' | b']') => depth -= 1,
                _ => {}
            }
            let ended = depth == 0 || self.token == Token::End;
            if self.token != Token::End {
                self.step();
            }
            if ended {
                return Value { span: Span { end: self.end, ..open }, kind: Kind::Faulty };
            }
        }
    }

    /// The text that stands here.
    fn string(&mut self) -> Cooked {
        let Token::Text { quote, content, closed } = self.token else { return Cooked::default() };
        let (text, span) = (self.text, self.span);
        let cooked = strings::unescape(text, content, &mut self.faults);
        if !closed {
            let is_said = self.faults.push(|| faults::unclosed_text(span));
            self.unclosed.extend(is_said.then_some(span));
        } else if quote != '"' {
            self.faults.push(|| faults::wrong_quotes(&cooked.text, span));
        }
        if let Some(at) = text[content.range()].find(is_control) {
            self.faults.push(|| faults::control_sign(text, content, content.start as usize + at));
        }
        self.step();
        cooked
    }

    /// The piece that stands here, just so.
    fn as_written(&self) -> Cooked {
        let mut written = Cooked::within(self.span);
        written.copy(self.text, self.span);
        written
    }

    /// The value that a run of signs without quotes is.
    fn word(&mut self) -> Kind {
        let span = self.span;
        let word = &self.text[span.range()];
        let text = self.as_written();
        self.step();
        if let Some(kind) = plain(word) {
            return kind;
        }
        let meant = meant(word);
        self.faults
            .push(|| faults::unknown_value(word, span, meant.as_ref().map(|(_, name)| *name)));
        match meant {
            Some((kind, _)) => kind,
            None if word
                .starts_with(|sign: char| sign.is_ascii_digit() || "+-.".contains(sign)) =>
            {
                Kind::Number(word.to_owned())
            }
            None => Kind::String(text),
        }
    }

    /// Reports keys that stand several times in one object: all but the last are lost.
    fn report_twins(&mut self, members: &[Member]) {
        let mut seen = HashSet::with_capacity(members.len());
        for member in members.iter().rev() {
            let key = &member.key.text;
            if !seen.insert(key) {
                self.faults.push(|| {
                    let last = members.iter().rev().find(|other| other.key.text == *key);
                    faults::twin(key, member.key_span, last.map(|last| last.key_span))
                });
            }
        }
    }
}

/// What JSON writes without quotes: `true`, `false`, `null`, numbers.
fn plain(word: &str) -> Option<Kind> {
    match word {
        "true" => Some(Kind::Bool(true)),
        "false" => Some(Kind::Bool(false)),
        "null" => Some(Kind::Null),
        _ => is_number(word).then(|| Kind::Number(word.to_owned())),
    }
}

/// What other languages write so, and how JSON does.
fn meant(word: &str) -> Option<(Kind, &'static str)> {
    match word.to_ascii_lowercase().as_str() {
        "true" => Some((Kind::Bool(true), "true")),
        "false" => Some((Kind::Bool(false), "false")),
        "null" | "none" | "nil" | "undefined" => Some((Kind::Null, "null")),
        _ => None,
    }
}

/// Whether a word is a number as JSON writes it: `-12.5e3`, without leading zeros.
fn is_number(word: &str) -> bool {
    let word = word.strip_prefix('-').unwrap_or(word);
    let (mantissa, exponent) = word.split_once(['e', 'E']).unwrap_or((word, "0"));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, "0"));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|digit| digit.is_ascii_digit());
    let exponent = exponent.strip_prefix(['+', '-']).unwrap_or(exponent);
    digits(whole)
        && digits(fraction)
        && digits(exponent)
        && (whole == "0" || !whole.starts_with('0'))
}

fn is_control(sign: char) -> bool {
    sign < ' '
}
