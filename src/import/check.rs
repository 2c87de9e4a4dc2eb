//! Checking JSON where it stands: the rules look at what it would be in the language, and what they
//! find is led back.

use std::sync::Arc;

use super::names::Names;
use super::uses::{self, Use};
use super::writer::{Writer, opening};
use crate::analysis::{self, FileReport};
use crate::diagnostic::{Diagnostic, Fix, Group, Label};
use crate::json;
use crate::payload::{self, Dialect, Draft};
use crate::settings::Settings;
use crate::text::{Cooked, Edit, Source, Span};

/// Checks a JSON file.
pub fn file(source: Arc<Source>, settings: &Settings) -> FileReport {
    let json = json::read(&source);
    let (drafts, shape) = payload::read(&source, &json, None);
    let mut diagnostics: Vec<Diagnostic> = json.diagnostics.into_iter().chain(shape).collect();
    diagnostics.retain_mut(|finding| settings.apply(finding));
    for draft in &drafts {
        diagnostics.extend(one(&source, draft, settings));
    }
    diagnostics.sort_by_key(|finding| (finding.span.start, finding.lint.name, finding.span.end));
    diagnostics.dedup_by_key(|finding| (finding.span, finding.lint.name));
    FileReport { source, diagnostics }
}

/// Rules that ask for what only 8x8 asks for.
const OF_EIGHT: &[&str] = &[
    "carousel-card-body-required",
    "otp-type-8x8",
    "media-url-invalid",
    "language-over-5-chars",
    "phone-country-required",
];

/// What names a flow at Meta in place of its id.
const FLOWS_OF_META: [&str; 2] = ["\"flow_name\"", "\"flow_json\""];

/// Rules about creating a template, which is done when it is in an answer; and answers leave samples out,
/// as do providers that wrap templates in their own way.
const OF_CREATION: &[&str] = &[
    "name-reserved-sample",
    "example-missing",
    "media-example-missing",
    "header-text-example-missing",
    "url-example-missing",
    "copy-code-example-missing",
];

/// Rules about numbers that are of no concern where some texts have names.
const OF_NUMBERS: &[&str] = &["var-mixed-formats"];

/// The largest template that the rules look at, in bytes: far more than one with ten cards takes.
const LARGEST: usize = 64 << 10;

fn too_large(draft: &Draft) -> Diagnostic {
    let limit = LARGEST >> 10;
    let message =
        format!("this template is larger than {limit} KiB, so its texts were not checked");
    Diagnostic::new(&json::lints::JSON_TOO_LARGE, opening(draft.span), message)
        .help("a template takes a few kilobytes; check that this is one")
}

/// Whether a placeholder of a text has a name.
fn is_named(one: &Use) -> bool {
    one.number.is_none() && !one.whole && !one.key.is_empty()
}

fn one(source: &Source, draft: &Draft, settings: &Settings) -> Vec<Diagnostic> {
    if draft.span.len() > LARGEST {
        return vec![too_large(draft)];
    }
    let uses = uses::of(0, draft);
    let mixed = uses.iter().any(|one| {
        uses.iter().any(|other| one.text == other.text && one.number.is_some() && is_named(other))
    });
    let (names, tokens) = Names::for_check(&uses);
    let mut writer = Writer::new(&names, false);
    writer.head(draft);
    writer.content(0, draft);
    let many = draft.languages.len() > 1;
    for language in draft.languages.iter().filter(|_| many) {
        writer.language(language, language.span);
        writer.open(language.span);
        writer.close(language.span);
    }
    let back = Back { source, map: writer.out, strings: writer.strings, tokens };
    let checked = analysis::file(Arc::new(Source::new("", back.map.text.clone())), settings);
    let foreign = !draft.dialect.is_eight();
    let without_samples = draft.dialect.is_answer() || draft.dialect == Dialect::Other;
    let json = source.slice(draft.span);
    let other_flow = foreign && FLOWS_OF_META.iter().any(|key| json.contains(key));
    // What was not understood is there all the same.
    let emptied = draft.content.is_empty() && !draft.remarks.is_empty();
    checked
        .report
        .diagnostics
        .into_iter()
        .filter(|finding| finding.lint.group != Group::Style)
        .filter(|finding| !(foreign && OF_EIGHT.contains(&finding.lint.name)))
        .filter(|finding| !(other_flow && finding.lint.name == "flow-id-required"))
        .filter(|finding| !(without_samples && OF_CREATION.contains(&finding.lint.name)))
        .filter(|finding| !(emptied && finding.lint.name == "component-required"))
        .filter(|finding| mixed || !OF_NUMBERS.contains(&finding.lint.name))
        .filter(|finding| {
            !(foreign && draft.dialect != Dialect::Other && is_handle(finding, &back))
        })
        .map(|finding| back.finding(finding))
        .collect()
}

/// Whether a sample is missed that the JSON gives as a handle.
fn is_handle(finding: &Diagnostic, back: &Back<'_>) -> bool {
    let handle = back.tokens.iter().filter(|(_, shown)| shown == "handle");
    handle.clone().any(|(token, _)| {
        finding.message.contains(token.as_str())
            || back
                .map
                .text
                .get(finding.span.range())
                .is_some_and(|text| text.contains(token.as_str()))
    })
}

/// The way back to the JSON.
struct Back<'s> {
    source: &'s Source,
    map: Cooked,
    strings: Vec<(Span, Span)>,
    tokens: Vec<(String, String)>,
}

impl Back<'_> {
    fn finding(&self, finding: Diagnostic) -> Diagnostic {
        let finding = in_json(finding);
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

    /// Words with the numbers that stand in the JSON.
    fn words(&self, words: String) -> String {
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

/// What a finding says of JSON, where the language would be of no help.
fn in_json(finding: Diagnostic) -> Diagnostic {
    let help = match finding.lint.name {
        // What is near to a name of ours says nothing of a number.
        "example-missing" => "give a sample for each placeholder, in the order of their numbers",
        "name-required" => "write `\"name\": \"order_shipped\"`",
        "language-required" => "write `\"language\": \"en_US\"`",
        "category-required" => {
            "write `\"category\": \"UTILITY\"`, `\"MARKETING\"` or `\"AUTHENTICATION\"`"
        }
        "body-required" | "component-required" => {
            "write a component with `\"type\": \"BODY\"` and its text"
        }
        "media-example-missing" => "write the address of a sample file in `examples`",
        _ => return finding,
    };
    Diagnostic { help: Some(help.to_owned()), labels: Vec::new(), fixes: Vec::new(), ..finding }
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
