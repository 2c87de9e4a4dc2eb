//! What the language leaves no way to break, and JSON does.

use super::spoken::CODE_AS_SAMPLE;
use crate::diagnostic::Diagnostic;
use crate::json;
use crate::model::placeholder::{self, Placeholder};
use crate::payload::{Argument, Dialect, Draft, Leaf, Message, Statement, lints, opening};
use crate::rules;
use crate::text::{Edit, Source, Span, words};

/// What is found in a draft.
pub fn findings(source: &Source, draft: &Draft) -> Vec<Diagnostic> {
    // Of what is created already there is nothing to say.
    if !matches!(draft.dialect, Dialect::EightCreate | Dialect::MetaCreate) {
        return Vec::new();
    }
    let eight = draft.dialect.is_eight();
    let mut found = Found { source, eight, findings: Vec::new() };
    found.time_to_live(draft);
    found.body_of_code(draft);
    draft.content.iter().for_each(|statement| found.statement(statement));
    found.findings
}

struct Found<'s> {
    source: &'s Source,
    eight: bool,
    findings: Vec<Diagnostic>,
}

impl Found<'_> {
    fn report(&mut self, rule: &str, span: Span, message: String, label: &str, help: &str) {
        if let Some(lint) = rules::find(rule) {
            self.findings.push(Diagnostic::new(lint, span, message).label(label).help(help));
        }
    }

    /// Thirty days are -1, but for marketing templates, which must write them out.
    fn time_to_live(&mut self, draft: &Draft) {
        let category = draft.category.as_ref().map(|category| category.text.text.to_lowercase());
        let category = category.unwrap_or_default();
        let times = draft.settings.iter().filter(|statement| statement.keyword == "ttl");
        for span in times.map(|statement| statement.span) {
            let written = self.source.slice(span).trim_matches('"').trim();
            let rule = match category.as_str() {
                "utility" => "ttl-utility",
                "authentication" => "ttl-auth",
                _ => "ttl-marketing",
            };
            if written == "2592000" && rule != "ttl-marketing" {
                let message = format!(
                    "{} template lives for 30 days with -1, and not with {written}",
                    words::with_article(&category)
                );
                let help = "write `\"message_send_ttl_seconds\": -1`, or take it out";
                self.report(rule, span, message, "the seconds of 30 days", help);
            }
            if written == "-1" && category == "marketing" {
                let message =
                    "a marketing template lives for 12h to 30d, and takes no -1".to_owned();
                let help = "write `\"message_send_ttl_seconds\": 2592000`, or take it out: 30 days is what you get without it";
                self.report("ttl-marketing", span, message, "12h to 30d", help);
            }
        }
    }

    /// In a file the body of a one-time code goes without saying.
    fn body_of_code(&mut self, draft: &Draft) {
        let has_body = draft.content.iter().any(|part| part.keyword == "body");
        if draft.is_authentication() && !draft.content.is_empty() && !has_body {
            let at = opening(draft.span);
            let message = "the template has no body".to_owned();
            let help = "write `{\"type\": \"BODY\", \"add_security_recommendation\": true}`; WhatsApp writes its text";
            self.report("body-required", at, message, "no component of the type `BODY`", help);
        }
    }

    fn statement(&mut self, statement: &Statement) {
        for argument in &statement.arguments {
            match argument {
                Argument::Text(message) => self.message(message, statement.keyword == "url"),
                Argument::Hole("code", _, Some(sample)) => self.code(sample),
                Argument::Word(..) | Argument::Named(..) | Argument::Hole(..) => {}
            }
        }
        statement.block.iter().flatten().for_each(|inner| self.statement(inner));
    }

    fn message(&mut self, message: &Message, in_url: bool) {
        let text = &message.leaf.text;
        let (holes, _) = placeholder::scan(text);
        for hole in &holes {
            self.blanks(&text.text, hole);
        }
        let named = holes.iter().find(|hole| hole.number.is_none() && hole.fault.is_none());
        match named {
            Some(hole) if in_url => {
                let message = format!("the placeholder of an address is number 1, not `{}`", hole.name);
                let help = "write `{{1}}`, also where the other texts have names";
                self.report("url-var-index", hole.span, message, "a name", help);
            }
            Some(hole) if self.eight => self.findings.push(
                Diagnostic::new(
                    &lints::VAR_NAMED_ON_8X8,
                    hole.span,
                    format!("8x8 has no way to send a value for `{}` by its name", hole.name),
                )
                .label("a name")
                .help("write numbers, as in `{{1}}`; in a Wattle file you can keep names, and get numbers"),
            ),
            _ => {}
        }
        if in_url && self.eight {
            message.samples.iter().for_each(|sample| self.whole_address(&sample.value));
        }
    }

    /// `{{ 1 }}`
    fn blanks(&mut self, text: &str, hole: &Placeholder) {
        let inside = text[hole.at.clone()].trim_start_matches('{').trim_end_matches('}');
        if inside.trim() == inside || hole.fault.is_some() {
            return;
        }
        let right = format!("{{{{{}}}}}", hole.name);
        self.findings.push(
            Diagnostic::new(
                &lints::VAR_INNER_SPACE,
                hole.span,
                "there are blanks inside the braces of this placeholder",
            )
            .label("blanks inside")
            .help(format!("write `{right}`"))
            .fix(format!("write `{right}`"), vec![Edit::replace(hole.span, right)]),
        );
    }

    /// A sample that was a whole address in the JSON, and of which the draft has the end.
    fn whole_address(&mut self, sample: &Leaf) {
        let kept = sample.text.span_of(0..sample.text.text.len());
        let first = Span { start: sample.span.start + 1, end: kept.start };
        let fixed = first.start < first.end && self.source.slice(first).starts_with("http");
        if let Some(lint) = rules::find("url-example-form").filter(|_| fixed) {
            let finding = Diagnostic::new(
                lint,
                sample.span,
                "8x8 takes the end of the address as its sample, and this is a whole one",
            );
            let help = format!("write `{}`", json::quoted(&sample.text.text));
            self.findings.push(
                finding
                    .label("a whole address")
                    .help(help)
                    .fix("leave only the end", vec![Edit::replace(first, "")]),
            );
        }
    }

    /// The sample of an offer code.
    fn code(&mut self, sample: &Leaf) {
        if let Some(hole) = placeholder::scan(&sample.text).0.first() {
            let message = "an offer code has no placeholders".to_owned();
            let label = "not in a code";
            self.report("copy-code-variable", hole.span, message, label, CODE_AS_SAMPLE);
        }
    }
}
