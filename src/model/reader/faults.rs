//! What is said of statements that do not fit the vocabulary.

use super::Reader;
use crate::diagnostic::{Diagnostic, Lint};
use crate::model::shape::{Argument, Scope, Shape};
use crate::model::{Slot, lints, vocabulary};
use crate::syntax::{Statement, Value, ValueKind};
use crate::text::{Edit, Span, removal, words};

impl Reader<'_> {
    pub(super) fn misplaced(&mut self, statement: &Statement, shape: &Shape, scope: Scope) {
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

    pub(super) fn bare_contact_request(&mut self, statement: &Statement) {
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

    pub(super) fn unknown(
        &mut self,
        statement: &Statement,
        scope: Scope,
        near: Option<&'static str>,
    ) {
        let word = statement.word(self.source);
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
        let mut diagnostic =
            Diagnostic::new(lint, statement.keyword, format!("there is no {noun} `{word}`"));
        diagnostic = diagnostic.suggest(statement.keyword, near, "unknown");
        self.report(diagnostic.help(format!("in {} stand {allowed}", scope.name())));
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
        let message = if name.is_empty() {
            "an `=` follows no name".to_owned()
        } else {
            format!("`{keyword}` takes no `{name}`")
        };
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

    pub(super) fn wrong(
        &mut self,
        statement: &Statement,
        argument: &Argument,
        value: &Value,
    ) -> Slot<Value> {
        let keyword = statement.word(self.source);
        let (doc, kind) = (argument.doc, argument.kind.name());
        let quoted = matches!(value.kind, ValueKind::String | ValueKind::OtherQuotes);
        let bare = self.source.slice(value.content).to_owned();
        let word = Value { kind: ValueKind::Word, span: value.content, content: value.content };
        let unquotable = quoted
            && !bare.is_empty()
            && !bare.contains([' ', '"', '{', '}', ';', '='])
            && self.accepts(argument, &word);
        let mut diagnostic = Diagnostic::new(
            argument.wrong,
            value.span,
            format!("{doc} of `{keyword}` must be {kind}"),
        )
        .label(if quoted { "this is text in quotes" } else { "this is something else" });
        diagnostic = if unquotable {
            diagnostic
                .help(format!("write `{bare}` without quotes"))
                .fix("take the quotes off", vec![Edit::replace(value.span, &*bare)])
        } else {
            diagnostic.help(format!("write {kind}"))
        };
        self.report(diagnostic);
        if unquotable { Slot::Given(word) } else { Slot::Faulty(value.span) }
    }

    pub(super) fn too_many(&mut self, lint: &'static Lint, keyword: &str, span: Span) {
        let cut = removal::argument(self.source, span);
        self.report(
            Diagnostic::new(lint, span, format!("`{keyword}` takes no further value"))
                .label("one too many")
                .help("take it out; if another statement begins here, put it on a new line or a `;` before it")
                .promised("take it out", vec![Edit::delete(cut)]),
        );
    }

    pub(super) fn repeated(&mut self, lint: &'static Lint, first: Span, second: Span) {
        let keyword = self.source.slice(first).split_whitespace().next().unwrap_or_default();
        let message = format!("`{keyword}` stands here twice");
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
