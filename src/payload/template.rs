//! An object that is a template: its head, and where its components are.

use super::draft::{Argument, Draft, Leaf, Message, Remark, Sample, Statement};
use super::fields::Fields;
use super::samples::items;
use super::{Dialect, lints};
use crate::diagnostic::{Diagnostic, Lint};
use crate::json::{Kind, Value};
use crate::text::count::units;
use crate::text::words::grouped;
use crate::text::{Source, Span};

/// What is needed while reading one template.
pub struct Reading<'r> {
    /// The JSON.
    pub source: &'r Source,
    /// Whose it is.
    pub dialect: Dialect,
    /// Whether WhatsApp has written its texts: of one-time codes, in an answer.
    pub written: bool,
    diagnostics: &'r mut Vec<Diagnostic>,
}

impl Reading<'_> {
    /// Notes a finding.
    pub fn report(&mut self, finding: Diagnostic) {
        self.diagnostics.push(finding);
    }

    /// Notes a finding in three sentences: what is wrong, what marks the place, and what to do.
    pub fn told(&mut self, lint: &'static Lint, at: Span, message: &str, label: &str, help: &str) {
        self.report(Diagnostic::new(lint, at, message).label(label).help(help));
    }

    /// Notes a text that is longer than it may be.
    pub fn length(
        &mut self,
        lint: &'static Lint,
        value: &Value,
        what: &str,
        most: usize,
        help: &str,
    ) {
        let length = value.as_str().map_or(0, units);
        if length > most {
            let message =
                format!("{what} has {} characters, and {most} are allowed", grouped(length));
            self.told(
                lint,
                value.span,
                &message,
                &format!("{} too many", grouped(length - most)),
                help,
            );
        }
    }
}

/// What answers and programs add to templates, and no payload needs.
const ADDED: &[&str] = &[
    "id",
    "status",
    "statusName",
    "categoryName",
    "languageName",
    "channelId",
    "channelName",
    "createdAt",
    "updatedAt",
    "lastUpdatedAt",
    "rejected_reason",
    "quality",
    "quality_score",
    "qualityScore",
    "previous_category",
    "correct_category",
    "message_template_id",
    "businessAccountId",
    "platform",
    "senderId",
    "channel",
    "fields",
    "comments",
    "notificationEmail",
    "degrees_of_freedom_spec",
];

/// What Meta adds besides to what it answers.
const ADDED_BY_META: &[&str] = &[
    "sub_category",
    "last_updated_time",
    "cta_url_link_tracking_opted_out",
    "is_primary_device_delivery_only",
    "library_template_name",
    "bid_spec",
    "ad_account_id",
];

/// What Meta's library says of its templates.
const ADDED_BY_LIBRARY: &[&str] =
    &["topic", "usecase", "industry", "body_param_types", "header_param_types"];

/// The drafts of a template: one, or one for each of its localizations.
pub fn drafts(
    source: &Source,
    value: &Value,
    dialect: Dialect,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Draft> {
    let mut reading = Reading { source, dialect, written: false, diagnostics };
    reading.look_at_offer(value);
    let mut fields = Fields::new(value, "the template");
    let mut draft = head(value, &mut fields, &mut reading);
    reading.written = dialect.is_answer() && draft.is_authentication();
    let localizations = fields.value("localizations", &mut reading);
    let content = fields
        .value("components", &mut reading)
        .or_else(|| fields.value("structure", &mut reading));
    if let Some(content) = content {
        draft.content = self::content(content, &mut draft.remarks, &mut reading);
        draft.unread = draft.content.is_empty() && !draft.remarks.is_empty();
    } else if ADDED_BY_LIBRARY.iter().any(|key| value.get(key).is_some()) {
        draft.content = reading.flat(&mut fields, &mut draft.remarks);
    } else if let Some(member) = fields.take("library_template_name") {
        draft.remarks.push(reading.leftover("the template", member));
        draft.unread = true;
    }
    if let Some(format) = fields.leaf("parameter_format", &mut reading) {
        reading.parameter_format(&format, &draft);
    }
    fields.drop(ADDED);
    if dialect.is_answer() {
        fields.drop(ADDED_BY_META);
    }
    draft.remarks.extend(fields.rest(&mut reading));
    let Some(localizations) = localizations else { return vec![draft] };
    let mut drafts = Vec::new();
    for part in items(localizations) {
        let mut fields = Fields::new(part, "the localization");
        let languages = fields.leaf("language", &mut reading).into_iter().collect();
        let mut one = Draft { languages, span: part.span, ..draft.clone() };
        if let Some(content) = fields.value("components", &mut reading) {
            one.content = self::content(content, &mut one.remarks, &mut reading);
            one.unread = one.content.is_empty() && !one.remarks.is_empty();
        }
        one.remarks.extend(fields.rest(&mut reading));
        drafts.push(one);
    }
    drafts
}

impl Reading<'_> {
    /// The parts of a template of Meta's library, which have their texts as they are.
    fn flat(&mut self, fields: &mut Fields, remarks: &mut Vec<Remark>) -> Vec<Statement> {
        fields.drop(ADDED_BY_LIBRARY);
        let mut parts = Vec::new();
        for (keyword, samples) in
            [("header", "header_params"), ("body", "body_params"), ("footer", "footer_params")]
        {
            let samples =
                fields.take(samples).map(|member| items(&member.value)).unwrap_or_default();
            let Some(leaf) = fields.leaf(keyword, self) else { continue };
            let span = leaf.span;
            let values = samples.into_iter().filter_map(|sample| self.leaf(sample, "example"));
            let mut samples = values.map(|value| Sample { name: None, value }).collect();
            let surplus = self.fit(&leaf, &mut samples);
            let text = Argument::Text(Message { leaf, samples });
            parts.push(Statement { remarks: surplus, ..Statement::new(keyword, span, vec![text]) });
        }
        let buttons = fields.take("buttons");
        parts.extend(buttons.and_then(|member| self.part("buttons", &member.value, remarks)));
        parts
    }

    /// A language as messages to Meta have it, which nothing that creates a template has.
    fn language_of_message(&mut self, value: &Value, code: &Value) -> Option<Leaf> {
        let language = self.leaf(code, "code");
        if matches!(self.dialect, Dialect::EightCreate | Dialect::MetaCreate) {
            let code = language.as_ref().map_or("en_US", |leaf| leaf.text.text.as_str());
            let help = format!("write {}", crate::json::quoted(code));
            self.report(
                Diagnostic::new(
                    &lints::PAYLOAD_TYPE,
                    value.span,
                    "the language is to be a text, and this is an object",
                )
                .label("as in a message")
                .help(help),
            );
        }
        language
    }

    /// `positional` or `named`, and the former where WhatsApp writes the text.
    fn parameter_format(&mut self, format: &Leaf, draft: &Draft) {
        let word = format.text.text.to_lowercase();
        if !["positional", "named"].contains(&word.as_str()) {
            self.report(
                Diagnostic::new(
                    &lints::PARAMETER_FORMAT_VALUE,
                    format.span,
                    format!("there is no parameter format `{word}`"),
                )
                .label("unknown")
                .help("write `positional` or `named`"),
            );
        } else if word == "named" && draft.is_authentication() {
            self.report(
                Diagnostic::new(
                    &lints::AUTH_PARAMETER_FORMAT,
                    format.span,
                    "an authentication template has no named placeholders",
                )
                .label("the one value is the code")
                .help("take it out"),
            );
        }
    }
}

fn head(value: &Value, fields: &mut Fields, reading: &mut Reading) -> Draft {
    let mut first = |keys: &[&str]| {
        let member = keys.iter().find_map(|key| fields.take(key))?;
        reading.look_at_key(member, keys[0]);
        reading.leaf(&member.value, keys[0])
    };
    let name = first(&["name", "template_name", "templateName"]);
    let category = first(&["category"]);
    let language = ["language", "locale", "language_code"].iter().find_map(|key| fields.take(key));
    let language = language.and_then(|member| {
        reading.look_at_key(member, "language");
        match member.value.get("code") {
            Some(code) => reading.language_of_message(&member.value, code),
            None => reading.leaf(&member.value, "language"),
        }
    });
    let mut languages: Vec<Leaf> = language.into_iter().collect();
    if let Some(several) = fields.value("languages", reading) {
        languages
            .extend(items(several).into_iter().filter_map(|one| reading.leaf(one, "languages")));
    }
    let mut settings = Vec::new();
    let mut remarks = Vec::new();
    if let Some(seconds) = fields.value("message_send_ttl_seconds", reading) {
        settings.extend(ttl(seconds, &mut remarks, reading));
    }
    if let Some(allowed) = fields.leaf("allow_category_change", reading) {
        let word = Argument::Word(allowed.text.text.to_ascii_lowercase(), allowed.span);
        settings.push(Statement::new("allow_category_change", allowed.span, vec![word]));
    }
    Draft {
        span: value.span,
        dialect: reading.dialect,
        name,
        category,
        languages,
        settings,
        content: Vec::new(),
        remarks,
        unread: false,
    }
}

/// How long WhatsApp tries to deliver: -1 stands for 30 days.
fn ttl(value: &Value, remarks: &mut Vec<Remark>, reading: &mut Reading) -> Option<Statement> {
    let written = value.word().unwrap_or_default().trim();
    let is_number = written.parse::<i64>().is_ok();
    if reading.dialect.is_eight() && matches!(value.kind, Kind::String(_)) && is_number {
        reading.report(
            Diagnostic::new(
                &lints::PAYLOAD_TYPE,
                value.span,
                "the time to live is to be a number, and this is a text",
            )
            .label("in quotes")
            .help("write the seconds without quotes"),
        );
    }
    let seconds = if written == "-1" { Some(30 * 24 * 3600) } else { written.parse().ok() };
    let Some(seconds) = seconds else {
        reading.report(
            Diagnostic::new(
                &lints::PAYLOAD_TYPE,
                value.span,
                "the time to live is no whole number of seconds",
            )
            .label("no number of seconds")
            .help("write the seconds, such as 43200"),
        );
        remarks.push(Remark::new("message_send_ttl_seconds", written, value.span));
        return None;
    };
    Some(Statement::new("ttl", value.span, vec![Argument::Word(duration(seconds), value.span)]))
}

/// A duration of the language, in the largest unit that fits.
pub fn duration(seconds: u64) -> String {
    let units = [("d", 24 * 3600), ("h", 3600), ("m", 60)];
    let unit = units.iter().find(|(_, length)| seconds > 0 && seconds.is_multiple_of(*length));
    unit.map_or_else(
        || format!("{seconds}s"),
        |(unit, length)| format!("{}{unit}", seconds / length),
    )
}

/// The components: a list, or an object with a key for each.
pub fn content(value: &Value, remarks: &mut Vec<Remark>, reading: &mut Reading) -> Vec<Statement> {
    let keyed = value.members().filter(|members| {
        !super::samples::is_numbered(members) && value.get("type").is_none_or(|kind| !is_part(kind))
    });
    let Some(members) = keyed else {
        let list = reading.listed(value, "the components", remarks);
        return list.into_iter().filter_map(|item| reading.component(item, remarks)).collect();
    };
    let mut parts = Vec::new();
    for member in members {
        let kind = super::fields::plain(&member.key.text);
        match kind.as_str() {
            kind if PARTS.contains(&kind) => {
                parts.extend(reading.part(kind, &member.value, remarks));
            }
            // Providers say here what kind of template the parts make.
            "type" => {}
            _ => remarks.push(reading.leftover("the template", member)),
        }
    }
    parts
}

/// The components that an object can have by their names.
const PARTS: [&str; 5] = ["header", "body", "footer", "carousel", "buttons"];

/// Whether the type is that of a component, and not one that a provider gives to all of them.
fn is_part(kind: &Value) -> bool {
    kind.as_str().is_some_and(|kind| PARTS.contains(&super::fields::plain(kind).as_str()))
}

/// A place in the JSON for what is missing there: the bracket that opens the object.
pub fn opening(span: Span) -> Span {
    Span { end: (span.start + 1).min(span.end), ..span }
}
