//! What is said of statements that do not fit the vocabulary.

use super::arguments::{accepts, is_word_of, values};
use super::clause::Clause;
use super::{Reader, Reading};
use crate::diagnostic::{Diagnostic, Lint, Severity};
use crate::model::placeholder::is_name;
use crate::model::shape::{Argument, Kind, Scope, Shape};
use crate::model::{Slot, lints, vocabulary};
use crate::syntax::{Block, Named, Part, Value, ValueKind};
use crate::text::{Edit, Span, removal, visible, words};

impl Reader<'_> {
    pub(super) fn misplaced(&mut self, statement: Clause, shape: &Shape, scope: Scope) {
        let keyword = shape.keyword;
        let places: Vec<&str> = shape.within.iter().map(|scope| scope.name()).collect();
        self.has_unknown = true;
        if keyword == "request_contact_info" && matches!(scope, Scope::File | Scope::Language) {
            return self.bare_contact_request(statement);
        }
        self.report(
            Diagnostic::new(
                &lints::MISPLACED_STATEMENT,
                statement.head(),
                format!("`{keyword}` cannot stand in {}", scope.name()),
            )
            .label("not here")
            .help(format!("it belongs in {}", places.join(" or "))),
        );
    }

    /// Reports a statement that drops what the file gives to all languages, and stands in none of them.
    pub(super) fn nothing_to_drop(&mut self, reading: &Reading) {
        let head = reading.head();
        let message = format!("`{} none` has nothing to drop here", reading.shape.keyword);
        self.report(
            Diagnostic::new(&lints::MISPLACED_STATEMENT, head, message)
                .severity(Severity::Warning)
                .label("without effect")
                .help("take it out; in a `language` block it drops what the file gives to all languages")
                .fix("take it out", vec![Edit::delete(head)]),
        );
    }

    pub(super) fn bare_contact_request(&mut self, statement: Clause) {
        let button = "buttons { request_contact_info }";
        self.report(
            Diagnostic::new(
                &lints::RCI_SHAPE,
                statement.keyword,
                "a contact request is a button, not a component",
            )
            .label("not here")
            .help(format!("write `{button}`"))
            .unsafe_fix("make it a button", vec![Edit::replace(statement.keyword, button)]),
        );
    }

    pub(super) fn only_at_meta(&mut self, at: Span, word: &str) {
        self.report(
            Diagnostic::new(
                &lints::COMPONENT_NOT_IN_8X8,
                at,
                format!("8x8's interface has no `{word}`"),
            )
            .label("left out of what is built")
            .help("take it out, or set the template up in WhatsApp Manager"),
        );
    }

    pub(super) fn unknown(&mut self, statement: Clause, scope: Scope, near: Option<&'static str>) {
        let word = statement.word(self.source);
        if self.is_comment(statement) {
            return;
        }
        let allowed = words::either(
            vocabulary::within(scope).map(|shape| shape.keyword).filter(|word| *word != "allow"),
        );
        let component = near.is_none_or(|near| vocabulary::COMPONENTS.contains(&near));
        let (lint, noun) = match scope {
            Scope::Buttons => (&lints::BUTTON_TYPE_UNKNOWN, "kind of button"),
            Scope::File | Scope::Language | Scope::Card if component => {
                (&lints::COMPONENT_UNKNOWN_TYPE, "statement")
            }
            _ => (&lints::UNKNOWN_STATEMENT, "statement"),
        };
        self.has_unknown |= near.is_none();
        let help = match (near, vocabulary::false_friend(word)) {
            (Some(near), _) if word.trim_end_matches(':') == near => {
                format!("write `{near}` without a colon")
            }
            (_, Some(meant)) => meant.to_owned(),
            _ => format!("in {} stand {allowed}", scope.name()),
        };
        let mut diagnostic =
            Diagnostic::new(lint, statement.keyword, format!("there is no {noun} `{word}`"));
        diagnostic = diagnostic.suggest(statement.keyword, near, "unknown");
        self.report(diagnostic.help(help));
    }

    /// Reports the name of a value that stands without one.
    pub(super) fn without_name(&mut self, reading: &Reading, name: &str, span: Span) {
        let keyword = reading.shape.keyword;
        self.report(
            Diagnostic::new(
                &lints::UNKNOWN_VALUE,
                span,
                format!("the `{name}` of `{keyword}` stands right behind it, without a name"),
            )
            .label("not so")
            .help(format!("write it as `{}`", reading.shape.example)),
        );
    }

    pub(super) fn unknown_value(
        &mut self,
        shape: &Shape,
        name: &str,
        near: Option<&str>,
        at: Span,
        span: Span,
    ) {
        let keyword = shape.keyword;
        let button = shape.within == [Scope::Buttons];
        let known = |name: &str| {
            vocabulary::within(Scope::Buttons)
                .flat_map(|shape| shape.named)
                .any(|arg| arg.name == name)
        };
        let lint: &'static Lint = match name {
            "ttl" if button => &lints::VOICE_CALL_TTL_ELSEWHERE,
            "expires" => &lints::AUTH_EXPIRY_OUTSIDE,
            "security_recommendation" => &lints::AUTH_SECURITY_OUTSIDE,
            _ if button && known(name) => &lints::BUTTON_UNEXPECTED_FIELD,
            _ => &lints::UNKNOWN_VALUE,
        };
        let message = format!("`{keyword}` takes no `{name}`");
        let mut diagnostic = Diagnostic::new(lint, span, message);
        diagnostic = diagnostic.suggest(at, near, "unknown here");
        if near.is_none() && lint.name != lints::UNKNOWN_VALUE.name {
            let cut = removal::whole(self.source, span);
            diagnostic = diagnostic.promised("take it out", vec![Edit::delete(cut)]);
        }
        let names = words::all(shape.named.iter().map(|argument| argument.name));
        self.report(diagnostic.help(if names.is_empty() {
            format!("write it as `{}`", shape.example)
        } else {
            format!("it takes {names}")
        }));
    }

    /// Reports an `=` that follows no name of a value, as other languages have it.
    pub(super) fn equals(&mut self, called: &str, named: &Named) {
        let start = named.span.start as usize;
        let (help, end) = match named.value {
            Some(value) => {
                let written = self.source.slice(value.span);
                (format!("write `{called} {written}`"), value.span.start as usize)
            }
            None => ("take it out".to_owned(), named.span.end as usize),
        };
        let is_apart = self.source.text()[..start].ends_with(char::is_whitespace);
        let instead = if is_apart { "" } else { " " };
        self.report(
            Diagnostic::new(
                &lints::UNKNOWN_VALUE,
                Span::new(start, start + 1),
                format!("`{called}` takes no `=`"),
            )
            .label("not here")
            .help(help)
            .promised("take the `=` out", vec![Edit::replace(Span::new(start, end), instead)]),
        );
    }

    /// Reports a value of another kind than the statement or name wants that stands before it.
    pub(super) fn wrong(
        &mut self,
        called: &str,
        argument: &Argument,
        value: &Value,
    ) -> Slot<Value> {
        let seen = self.without_unseen(self.source.slice(value.span));
        if seen.is_some_and(|seen| is_word_of(argument.kind, &seen)) {
            self.unseen(value.span);
            return Slot::Faulty(value.span);
        }
        let kind = argument.kind.name();
        let quoted = matches!(value.kind, ValueKind::String | ValueKind::OtherQuotes);
        let bare = self.source.slice(value.content).to_owned();
        // That it has signs which no name has is wrong first, and a rule says so.
        let is_name = ["template", "language"].contains(&called)
            && value.kind == ValueKind::String
            && bare.trim().contains(' ');
        if is_name {
            return Slot::Given(Value { kind: ValueKind::Word, ..*value });
        }
        let word = Value { kind: ValueKind::Word, span: value.content, content: value.content };
        let unquotable = quoted
            && !bare.is_empty()
            && !bare.contains([' ', '"', '{', '}', ';', '='])
            && match argument.kind {
                Kind::Choice(words) => words.iter().any(|word| word.eq_ignore_ascii_case(&bare)),
                _ => accepts(self.source, argument, &word),
            };
        let mut diagnostic =
            Diagnostic::new(argument.wrong, value.span, format!("`{called}` takes {kind}"))
                .label(if quoted { "this is text in quotes" } else { "this is something else" });
        diagnostic = if unquotable {
            diagnostic
                .help(format!("write `{bare}` without quotes"))
                .fix("take the quotes off", vec![Edit::replace(value.span, &*bare)])
        } else {
            diagnostic.help(match argument.kind {
                Kind::Exactly(_) => "take it out".to_owned(),
                _ => format!("write {kind}"),
            })
        };
        self.report(diagnostic);
        if unquotable { Slot::Given(word) } else { Slot::Faulty(value.span) }
    }

    /// Reports all that follows `none`, which drops the whole component.
    pub fn nothing_after_none(&mut self, reading: &Reading, value: Slot<Value>) {
        let called = format!("{} none", reading.shape.keyword);
        if let Slot::Given(value) = value {
            self.too_many(&lints::UNEXPECTED_ARGUMENT, &called, value.span);
        }
        self.nothing_more(reading, &called);
    }

    pub(super) fn too_many(&mut self, lint: &'static Lint, keyword: &str, span: Span) {
        if visible::is_blank(self.source.slice(span)) {
            return self.unseen(span);
        }
        if self.source.slice(span) == "," {
            return self.comma(span);
        }
        let help = match lint.name == lints::COPY_CODE_TEXT.name {
            true => {
                "the first text is the code that is copied, and WhatsApp writes the label: keep the code only"
            }
            false => {
                "take it out; if another statement begins here, put it on a new line or a `;` before it"
            }
        };
        let finding = Diagnostic::new(lint, span, format!("`{keyword}` takes no further value"))
            .label("one too many")
            .help(help);
        // What may be a statement of its own is not taken out unasked.
        if lint.name == lints::UNEXPECTED_ARGUMENT.name {
            return self.report(finding);
        }
        let cut = removal::argument(self.source, span);
        self.report(finding.promised("take it out", vec![Edit::delete(cut)]));
    }

    pub(super) fn comma(&mut self, span: Span) {
        self.report(
            Diagnostic::new(
                &lints::UNEXPECTED_ARGUMENT,
                span,
                "statements and their values have no comma between them",
            )
            .label("not here")
            .help("take it out; statements stand on lines of their own, or have a `;` between them")
            .fix("take it out", vec![Edit::delete(span)]),
        );
    }

    /// Reports a label before the code, whose place it would take.
    pub(super) fn label_before_code(&mut self, reading: &Reading, code: Value) {
        let Slot::Given(label) = reading.args[0] else { return };
        let cut = removal::argument(self.source, label.span);
        self.report(
            Diagnostic::new(
                &lints::COPY_CODE_TEXT,
                label.span,
                "a copy code button has no label of its own: customers would copy this text",
            )
            .severity(Severity::Error)
            .label("not the code")
            .also(code.span, "the code")
            .help("take this text out: WhatsApp writes the label")
            .promised("take the label out", vec![Edit::delete(cut)]),
        );
    }

    /// Reports a name of a sample with a colon behind it.
    pub(super) fn colon(&mut self, name: Span, bare: &str) {
        self.report(
            Diagnostic::new(
                &lints::UNKNOWN_STATEMENT,
                name,
                format!("the name `{bare}` stands without a colon"),
            )
            .suggest(name, Some(bare), "no colon")
            .help(format!("write `{bare} \"…\"`")),
        );
    }

    /// Reports a name of a sample in braces.
    pub(super) fn braced_name(&mut self, at: Span, bare: &str) {
        let message = format!("the name `{bare}` stands without braces");
        let finding = Diagnostic::new(&lints::UNKNOWN_STATEMENT, at, message).label("no braces");
        let is_number = bare.bytes().all(|byte| byte.is_ascii_digit());
        self.report(match is_number || is_name(bare) {
            true => finding
                .help(format!("write `{bare} \"…\"`"))
                .fix("take the braces off", vec![Edit::replace(at, bare)]),
            false => finding.help("write the name alone, as in `customer \"Tony\"`"),
        });
    }

    /// The rules of an `allow` that names several: `allow var-leading, var-trailing "…"`.
    pub(super) fn several_rules(&self, statement: Clause) -> Option<Span> {
        let mut behind = values(statement.parts);
        let mut rules = behind.clone().take_while(|value| value.kind == ValueKind::Word);
        let first = rules.next()?;
        let name = self.source.slice(first.span);
        if name.trim_end_matches(',').contains(',') {
            return Some(first.span);
        }
        let second = rules.next()?;
        // A word of a reason without quotes has no hyphen, as rules have.
        let is_rule = self.source.slice(second.span).contains('-')
            && behind.any(|value| value.kind != ValueKind::Word);
        let all = rules.fold(first.span.cover(second.span), |all, rule| all.cover(rule.span));
        (name.ends_with(',') || is_rule).then_some(all)
    }

    pub(super) fn one_rule(&mut self, rules: Span) {
        self.report(
            Diagnostic::new(&lints::UNEXPECTED_ARGUMENT, rules, "an `allow` names one rule")
                .label("more than one")
                .help("write an `allow` of its own for each rule, each with its reason in quotes"),
        );
    }

    /// Reports an exception with a reason of which nothing can be read.
    pub(super) fn reasoned(&mut self, reading: &Reading) {
        let Slot::Given(reason) = reading.value("reason") else { return };
        if visible::is_blank(self.source.slice(reason.content)) {
            self.report(
                Diagnostic::new(&lints::ALLOW_WITHOUT_REASON, reason.span, "the reason is empty")
                    .label("nothing in it")
                    .help(format!("for example `{}`", reading.shape.example)),
            );
        }
    }

    /// Reports what stands in a statement although, by its first word, it takes no more: a picture has no
    /// latitude, and `none` nothing at all. Names that no such statement takes have been reported.
    pub fn nothing_more(&mut self, reading: &Reading, called: &str) {
        let Clause { parts, block, .. } = reading.statement;
        for part in parts {
            let Part::Named(named) = part else { continue };
            let name = self.source.slice(named.name);
            if !reading.shape.named.iter().any(|argument| argument.name == name) {
                continue;
            }
            let cut = removal::whole(self.source, named.span);
            self.report(
                Diagnostic::new(
                    &lints::UNKNOWN_VALUE,
                    named.span,
                    format!("`{called}` takes no `{name}`"),
                )
                .label("left out of what is built")
                .help("take it out")
                .promised("take it out", vec![Edit::delete(cut)]),
            );
        }
        if let Some(block) = block {
            self.report(self.no_block(block, called, "take it out"));
        }
    }

    pub(super) fn no_block(
        &self,
        block: &Block,
        called: &str,
        help: impl Into<String>,
    ) -> Diagnostic {
        Diagnostic::new(
            &lints::UNEXPECTED_BLOCK,
            block.open.cover(block.close),
            format!("`{called}` takes no block"),
        )
        .label("not here")
        .help(help)
    }

    /// Edits that leave of a block what stands in it, on lines of its own.
    pub(super) fn without_braces(&self, block: &Block) -> Vec<Edit> {
        let line_end = self.source.line_end();
        vec![Edit::replace(block.open, line_end), Edit::replace(block.close, line_end)]
    }

    /// The word that a head begins with.
    pub(super) fn keyword(&self, head: Span) -> &str {
        self.source.slice(head).split_whitespace().next().unwrap_or_default()
    }

    pub(super) fn repeated(&mut self, lint: &'static Lint, first: Span, second: Span) {
        let message = match (self.keyword(first), self.keyword(second)) {
            (keyword, other) if keyword == other => format!("`{keyword}` stands here twice"),
            (keyword, other) => format!("`{other}` would be a second `{keyword}`"),
        };
        self.report(
            Diagnostic::new(lint, second, message)
                .label("the second one")
                .also(first, "the first one")
                .help("keep one of them"),
        );
    }

    pub(super) fn valueless(&mut self, argument: &Argument, span: Span, written: &str) {
        let (doc, kind) = (argument.doc, argument.kind.name());
        self.report(
            Diagnostic::new(&lints::MISSING_ARGUMENT, span, format!("`{written}` has no value"))
                .label("nothing follows")
                .help(format!("write {doc} behind it: {kind}")),
        );
    }
}
