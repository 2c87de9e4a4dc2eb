//! From a tree to a document.

use std::collections::HashMap;
use std::sync::Arc;

use super::lints;
use super::reader::{Reader, Reading};
use super::shape::Scope;
use super::{Category, Document, Slot, Template};
use crate::diagnostic::{Diagnostic, Group, Lint, Severity};
use crate::lang::categories;
use crate::syntax::{Item, Parsed, Statement, Tree, tree};
use crate::text::{Edit, Source, Span, Spanned};

/// The most languages of a file that are looked at, each with what the file gives to all. WhatsApp has fewer.
const MOST_LANGUAGES: usize = 128;

/// How much of what the file gives to all languages is looked at, counted for each of them, in bytes. With
/// 16 KiB, which no message has, that is the most languages.
const MOST_SHARED: usize = MOST_LANGUAGES * (16 << 10);

/// What a tree means, and what was wrong with it.
#[derive(Debug)]
pub struct Lowered {
    /// The meaning.
    pub document: Document,
    /// What was found besides what parsing did, in no particular order.
    pub diagnostics: Vec<Diagnostic>,
}

/// Lowers a file.
pub fn lower(source: &Source, parsed: &Parsed) -> Lowered {
    let tree = &parsed.tree;
    let mut reader = Reader::new(source);
    let whole = Span::new(0, source.text().len());
    let readings = lifted(reader.scope(&tree.items, Scope::File, whole));
    let mut document = Document {
        start: start(source, tree),
        description: description(source, tree),
        ..Document::default()
    };
    reader.first_statement(&readings, tree);
    for reading in &readings {
        reader.head_statement(reading, &mut document);
    }
    let (mut shared, mut languages) = reader.parts(&readings);
    let shared_by_all = readings.iter().filter(|reading| reading.shape.keyword != "language");
    let bytes = shared_by_all.map(|reading| reading.statement.span.len()).sum();
    reader.cut_languages(&mut languages, bytes);
    document.examples = std::mem::take(&mut shared.examples);
    document.templates = reader.templates(&shared, &mut languages);
    document.overridden = overridden(&shared, &languages);
    document.allows = reader.allows;
    document.has_unknown = reader.has_unknown;
    document.unread = reader.unread;
    let diagnostics = reader.diagnostics.into_vec();
    let mut found = parsed.diagnostics.iter().chain(&diagnostics);
    document.has_faults = document.has_unknown || found.any(is_fault);
    Lowered { document, diagnostics }
}

/// Whether a finding says that something was not read as it stands. An `allow` without its reason is read.
fn is_fault(finding: &Diagnostic) -> bool {
    let Diagnostic { lint, severity, .. } = finding;
    let is_read = lint.name == lints::ALLOW_WITHOUT_REASON.name;
    lint.group == Group::Syntax && *severity == Severity::Error && !is_read
}

/// The statements of a file, with those from blocks that should not be there.
fn lifted(mut readings: Vec<Reading>) -> Vec<Reading> {
    let mut next = 0;
    while let Some(reading) = readings.get_mut(next) {
        next += 1;
        if !reading.children.is_empty() && reading.shape.block.scope().is_none() {
            let inner = std::mem::take(&mut reading.children);
            readings.splice(next..next, inner);
        }
    }
    readings
}

/// Where to point when something is missing: the first statement, or the first line.
fn start(source: &Source, tree: &Tree) -> Span {
    tree::statements(&tree.items).next().map_or_else(|| source.line_span(0), |first| first.head())
}

/// The text of the doc comments just above the first statement.
fn description(source: &Source, tree: &Tree) -> Option<String> {
    let before = tree.items.iter().take_while(|item| !matches!(item, Item::Statement(_)));
    let lines: Vec<&str> = before
        .filter_map(|item| match item {
            Item::Comment(span) => source.slice(*span).strip_prefix("///"),
            _ => None,
        })
        .map(str::trim)
        .collect();
    (!lines.is_empty()).then(|| lines.join("\n"))
}

/// The components of a file or of one language block. `None` is a component that is not written,
/// `Some(Slot::Absent)` one that says `none`.
#[derive(Default)]
struct Parts {
    header: Option<Slot<Arc<super::Header>>>,
    body: Option<Slot<Arc<super::Body>>>,
    footer: Option<Slot<Arc<super::Footer>>>,
    buttons: Option<Slot<Arc<super::Buttons>>>,
    carousel: Option<Slot<Arc<super::Carousel>>>,
    call_permission: Option<Slot<Span>>,
    examples: super::Examples,
    order: Vec<Spanned<&'static str>>,
}

/// A `language` statement: its code, and the parts that its block holds.
struct Language {
    code: Slot<Spanned<String>>,
    head: Span,
    parts: Parts,
    has_block: bool,
}

impl Reader<'_> {
    /// Reports when the file does not begin with `template`.
    fn first_statement(&mut self, readings: &[Reading], tree: &Tree) {
        let is_known = |statement: &&Statement| {
            super::vocabulary::shape(statement.word(self.source)).is_some()
        };
        let first = tree::statements(&tree.items).find(is_known).map(|first| first.span.start);
        let template = readings.iter().find(|reading| reading.shape.keyword == "template");
        if let (Some(template), Some(first)) = (template, first)
            && template.statement.span.start > first
        {
            self.report(
                Diagnostic::new(
                    &lints::TEMPLATE_NOT_FIRST,
                    template.head(),
                    "`template` must be the first statement of the file",
                )
                .label("statements stand before it")
                .help("move it to the top"),
            );
        }
    }

    /// Reads a statement about the template as a whole.
    fn head_statement(&mut self, reading: &Reading, document: &mut Document) {
        match reading.shape.keyword {
            "template" => document.name = self.word_of(reading, "name"),
            "category" => document.category = self.category(reading),
            "ttl" => document.ttl = self.duration_of(reading, "duration"),
            "allow_category_change" => {
                document.allow_category_change = self.bool_of(reading, "allowed");
            }
            _ => {}
        }
    }

    fn category(&mut self, reading: &Reading) -> Slot<Spanned<Category>> {
        let value = match reading.value("category") {
            Slot::Given(value) => value,
            Slot::Faulty(span) => return Slot::Faulty(span),
            Slot::Absent => return Slot::Absent,
        };
        if let Some((_, category)) =
            Category::ALL.iter().find(|(word, _)| self.is_word(&value, word))
        {
            return Slot::Given(Spanned::new(*category, value.span));
        }
        let word = self.source.slice(value.span);
        if word.contains('|') {
            self.bad_category(
                &lints::CATEGORY_PLACEHOLDER,
                value.span,
                "choose one category; this is the list to choose from",
            );
        } else if let Some(now) = categories::successor(word).map(str::to_lowercase) {
            self.report(
                Diagnostic::new(
                    &lints::CATEGORY_RETIRED,
                    value.span,
                    format!("the category `{word}` was retired in 2023"),
                )
                .label(format!("now `{now}`"))
                .help(format!("write `{now}`"))
                .unsafe_fix(format!("write `{now}`"), vec![Edit::replace(value.span, &*now)]),
            );
        } else {
            let known = Category::ALL.map(|(word, _)| word);
            self.unknown_word(&lints::CATEGORY_UNKNOWN, value.span, "category", &known);
        }
        Slot::Faulty(value.span)
    }

    fn bad_category(&mut self, lint: &'static Lint, span: Span, message: &str) {
        self.report(
            Diagnostic::new(lint, span, message)
                .label("not a category")
                .help("write `utility`, `marketing` or `authentication`"),
        );
    }

    /// The components of a place, and the languages among its statements.
    fn parts(&mut self, readings: &[Reading]) -> (Parts, Vec<Language>) {
        let mut parts = Parts::default();
        let mut languages = Vec::new();
        for reading in readings {
            let keyword = reading.shape.keyword;
            match keyword {
                "header" => {
                    parts.header = Some(self.header(reading).unwrap_or_default().map(Arc::new))
                }
                "body" => parts.body = Some(Slot::Given(Arc::new(self.body(reading)))),
                "footer" => parts.footer = Some(self.footer_or_none(reading)),
                "buttons" => {
                    parts.buttons = Some(self.buttons(reading).unwrap_or_default().map(Arc::new))
                }
                "carousel" => parts.carousel = Some(self.carousel_or_fault(reading)),
                "call_permission_request" => {
                    parts.call_permission = Some(Slot::Given(reading.head()));
                }
                "language" => {
                    languages.push(self.language(reading));
                    continue;
                }
                "examples" => {
                    parts.examples = self.examples(reading);
                    continue;
                }
                _ => continue,
            }
            parts.order.push(Spanned::new(keyword, reading.statement.keyword));
        }
        (parts, languages)
    }

    fn footer_or_none(&mut self, reading: &Reading) -> Slot<Arc<super::Footer>> {
        match reading.value("none") {
            Slot::Given(_) => {
                self.nothing_after_none(reading, reading.value("text"));
                Slot::Absent
            }
            _ => Slot::Given(Arc::new(self.footer(reading))),
        }
    }

    fn carousel_or_fault(&mut self, reading: &Reading) -> Slot<Arc<super::Carousel>> {
        if reading.statement.block.is_none() {
            return Slot::Faulty(reading.head());
        }
        Slot::Given(Arc::new(self.carousel(reading)))
    }

    fn language(&mut self, reading: &Reading) -> Language {
        let (parts, _) = self.parts(&reading.children);
        Language {
            code: self.word_of(reading, "code"),
            head: reading.head(),
            parts,
            has_block: reading.statement.block.is_some(),
        }
    }

    /// One template for each language: what the language writes, and for the rest what the file does.
    fn templates(&mut self, shared: &Parts, languages: &mut [Language]) -> Vec<Template> {
        self.languages_agree(languages);
        if languages.is_empty() {
            return vec![template(Slot::Absent, &mut Parts::default(), shared)];
        }
        languages
            .iter_mut()
            .map(|language| template(language.code.clone(), &mut language.parts, shared))
            .collect()
    }

    /// Cuts off languages that take too long to look at; `bytes` is the length of what they share.
    fn cut_languages(&mut self, languages: &mut Vec<Language>, bytes: usize) {
        let most = (MOST_SHARED / bytes.max(1)).clamp(1, MOST_LANGUAGES);
        let Some(first) = languages.get(most) else { return };
        let count = languages.len();
        let (message, help) = match count > MOST_LANGUAGES {
            true => (
                format!("the file has {count} languages, more than there are on WhatsApp"),
                "take out those that are no languages, or stand there twice",
            ),
            false => (
                format!(
                    "{count} languages share {} KiB of text, too much to check in each of them",
                    bytes / 1024
                ),
                "shorten the body, the cards or the samples that they share: no message has room for so much",
            ),
        };
        self.report(
            Diagnostic::new(&lints::TOO_MANY_LANGUAGES, first.head, message)
                .label("not checked from here on")
                .help(help),
        );
        languages.truncate(most);
    }

    fn languages_agree(&mut self, languages: &[Language]) {
        let Some(one) = languages.iter().find(|language| !language.has_block) else {
            return self.languages_differ(languages);
        };
        for language in languages.iter().filter(|language| language.head != one.head) {
            let message = "a file has either one language, or several with a block each";
            self.language_repeated(message, one.head, language.head);
        }
    }

    fn languages_differ(&mut self, languages: &[Language]) {
        let mut first: HashMap<&str, Span> = HashMap::new();
        for language in languages {
            let Some(code) = language.code.get() else { continue };
            match first.get(code.value.as_str()) {
                Some(&before) => {
                    let message = format!("the language `{}` stands in the file twice", code.value);
                    self.language_repeated(message, before, language.head);
                }
                None => {
                    first.insert(&code.value, language.head);
                }
            }
        }
    }

    fn language_repeated(&mut self, message: impl Into<String>, first: Span, second: Span) {
        self.report(
            Diagnostic::new(&lints::LANGUAGE_REPEATED, second, message)
                .label("this one")
                .also(first, "and this one")
                .help("write `language CODE { … }` once for each language, with the texts of that language in its block"),
        );
    }
}

/// The components of the file that no language takes over, as each writes its own.
fn overridden(shared: &Parts, languages: &[Language]) -> Vec<Spanned<&'static str>> {
    let writes = |language: &Language, keyword: &str| {
        language.parts.order.iter().any(|own| own.value == keyword)
    };
    let is_vain = |part: &&Spanned<&'static str>| {
        !languages.is_empty() && languages.iter().all(|language| writes(language, part.value))
    };
    shared.order.iter().filter(is_vain).copied().collect()
}

fn template(language: Slot<Spanned<String>>, own: &mut Parts, shared: &Parts) -> Template {
    /// A component counts as the language writes it; if it does not, as the file does.
    fn either<T: Clone>(own: &Option<Slot<T>>, shared: &Option<Slot<T>>) -> Slot<T> {
        own.as_ref().or(shared.as_ref()).cloned().unwrap_or_default()
    }
    let inherited =
        |part: &&Spanned<&'static str>| own.order.iter().all(|mine| mine.value != part.value);
    Template {
        language,
        header: either(&own.header, &shared.header),
        body: either(&own.body, &shared.body),
        footer: either(&own.footer, &shared.footer),
        buttons: either(&own.buttons, &shared.buttons),
        carousel: either(&own.carousel, &shared.carousel),
        call_permission: either(&own.call_permission, &shared.call_permission),
        examples: Arc::new(std::mem::take(&mut own.examples)),
        order: shared.order.iter().filter(inherited).chain(&own.order).copied().collect(),
    }
}
