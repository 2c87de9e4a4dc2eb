//! The way back to the JSON: where findings about the language stand there, and what they say of it.

use super::spoken;
use crate::diagnostic::{Diagnostic, Fix, Label};
use crate::json;
use crate::payload::Dialect;
use crate::text::{Cooked, Edit, Source, Span};

/// The way back to the JSON.
pub struct Back<'s> {
    /// The JSON.
    pub source: &'s Source,
    /// Whose it is.
    pub dialect: Dialect,
    /// The template in the language.
    pub map: Cooked,
    /// What stands between the quotes of each text, and where that stands in the JSON.
    pub strings: Vec<(Span, Span)>,
    /// Names that stand for numbers, and those.
    pub tokens: Vec<(String, String)>,
    /// Signs that stand for such as no word has, and those.
    pub signs: Vec<(char, char)>,
}

impl Back<'_> {
    /// The finding in the JSON.
    pub fn finding(&self, finding: Diagnostic) -> Diagnostic {
        let finding = spoken::in_json(finding, self.dialect);
        let labels = finding.labels.into_iter().map(|label| Label {
            span: self.span(label.span),
            message: self.words(label.message),
            ..label
        });
        Diagnostic {
            span: self.span(finding.span),
            message: self.words(finding.message),
            label: self.words(finding.label),
            labels: labels.collect(),
            help: finding.help.map(|help| self.words(help)),
            fixes: finding.fixes.into_iter().filter_map(|fix| self.fix(fix)).collect(),
            ..finding
        }
    }

    /// Where something stands in the JSON; what lies at the end of a text, at its end.
    fn span(&self, span: Span) -> Span {
        let inside = self.strings.iter().find(|(written, _)| written.contains(span));
        let span = match inside {
            Some((written, json)) if span == *written => *json,
            Some((written, json)) if span.start == written.end => Span::at(json.end as usize),
            _ => self.map.span_of(span.range()),
        };
        // What stands in the place of a bracket or a quote may be longer than one byte.
        let apart = |at: u32| !self.source.text().is_char_boundary(at as usize);
        let Span { mut start, mut end } = span;
        while apart(start) {
            start -= 1;
        }
        while apart(end) {
            end += 1;
        }
        Span { start, end }
    }

    /// Words with the numbers and signs that stand in the JSON.
    fn words(&self, words: String) -> String {
        let words = self.signs.iter().fold(words, |words, (sign, shown)| {
            let shown = if shown.is_control() {
                shown.escape_debug().to_string()
            } else {
                shown.to_string()
            };
            words.replace(*sign, &shown)
        });
        if !words.contains("qzx") {
            return words;
        }
        self.tokens.iter().fold(words, |words, (token, shown)| words.replace(token, shown))
    }

    /// A fix, if all that it changes is what texts say.
    fn fix(&self, fix: Fix) -> Option<Fix> {
        let edits = fix.edits.into_iter().map(|edit| {
            let (_, json) = self.strings.iter().find(|(written, _)| written.contains(edit.span))?;
            let span = self.span(edit.span);
            let text = json::quoted(&unescaped(&self.words(edit.text))?);
            let text = text[1..text.len() - 1].to_owned();
            json.contains(span).then_some(Edit { span, text })
        });
        let edits: Vec<Edit> = edits.collect::<Option<_>>()?;
        let apart = edits.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start);
        apart.then_some(Fix { title: self.words(fix.title), edits, ..fix })
    }
}

/// What a piece of a string means; nothing if it has an escape of a kind that fixes do not write.
fn unescaped(text: &str) -> Option<String> {
    let mut out = String::new();
    let mut signs = text.chars();
    while let Some(sign) = signs.next() {
        out.push(match sign {
            '\\' => match signs.next()? {
                'n' => '\n',
                't' => '\t',
                same @ ('"' | '\\') => same,
                _ => return None,
            },
            _ => sign,
        });
    }
    Some(out)
}
