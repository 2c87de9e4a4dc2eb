//! The members of an object, each to be taken once: what nobody takes is told of.

use super::draft::{Leaf, Remark};
use super::template::Reading;
use super::{Dialect, lints};
use crate::diagnostic::{Diagnostic, Lint};
use crate::json::{Kind, Member, Value, quoted};
use crate::text::{Cooked, Edit, Span};

/// Members that have not been taken yet.
pub struct Fields<'v> {
    /// The object, or what stands in its place.
    pub span: Span,
    /// What it is, for findings: `the header`.
    pub what: String,
    /// What the language cannot say of members that were taken.
    pub remarks: Vec<Remark>,
    /// Each with its key as it is compared.
    left: Vec<(String, &'v Member)>,
}

/// Keys that 8x8 writes otherwise than Meta.
const OTHERWISE: &[(&str, &str)] = &[
    ("phone_number", "phoneNumber"),
    ("flow_id", "flowId"),
    ("flow_action", "flowAction"),
    ("navigate_screen", "navigateScreen"),
    ("ttl_minutes", "ttlMinutes"),
];

fn says_nothing(member: &Member) -> bool {
    matches!(member.value.kind, Kind::Null)
}

/// `phoneNumber` and `phone_number` are one key.
pub fn plain(key: &str) -> String {
    key.chars().filter(|sign| !matches!(sign, '_' | '-')).flat_map(char::to_lowercase).collect()
}

impl<'v> Fields<'v> {
    /// The members of a value that is to be an object.
    pub fn new(value: &'v Value, what: impl Into<String>) -> Fields<'v> {
        let members = value.members().unwrap_or_default().iter();
        let left = members.map(|member| (plain(&member.key.text), member)).collect();
        Fields { span: value.span, what: what.into(), remarks: Vec::new(), left }
    }

    /// Takes the member of that key, in whatever case it is written, if none has it as it should be. Of
    /// several the last counts; that there are others is a finding about the JSON. Programs that know both
    /// spellings may write `null` for one of them.
    pub fn take(&mut self, key: &str) -> Option<&'v Member> {
        let alike = plain(key);
        if self.left.iter().any(|(plain, member)| *plain == alike && !says_nothing(member)) {
            self.left.retain(|(plain, member)| *plain != alike || !says_nothing(member));
        }
        let exact = self.left.iter().rposition(|(_, member)| member.key.text == key);
        let at = exact.or_else(|| self.left.iter().rposition(|(plain, _)| *plain == alike))?;
        let (_, member) = self.left.remove(at);
        self.left.retain(|(_, other)| other.key.text != member.key.text);
        Some(member).filter(|member| !says_nothing(member))
    }

    /// Takes a value.
    pub fn value(&mut self, key: &str, reading: &mut Reading) -> Option<&'v Value> {
        let member = self.take(key)?;
        reading.look_at_key(member, key);
        Some(&member.value)
    }

    /// Takes a text, or a number or `true` that stands for one.
    pub fn leaf(&mut self, key: &str, reading: &mut Reading) -> Option<Leaf> {
        let value = self.value(key, reading)?;
        reading.leaf(value, key)
    }

    /// Takes what programs add and no template has.
    pub fn drop(&mut self, keys: &[&str]) {
        keys.iter().for_each(|key| _ = self.take(key));
    }

    /// What was not taken, and what else the language cannot say.
    pub fn rest(self, reading: &mut Reading) -> Vec<Remark> {
        let Fields { what, left, mut remarks, .. } = self;
        let left =
            left.into_iter().map(|(_, member)| member).filter(|member| !says_nothing(member));
        remarks.extend(left.map(|member| reading.leftover(&what, member)));
        remarks
    }
}

impl Reading<'_> {
    /// The text of a value.
    pub fn leaf(&mut self, value: &Value, key: &str) -> Option<Leaf> {
        let span = value.span;
        match &value.kind {
            Kind::String(text) => {
                self.look_at_type(value, key);
                return Some(Leaf { text: text.clone(), span });
            }
            Kind::Number(_) | Kind::Bool(_) => {
                self.look_at_type(value, key);
                return Some(Leaf { text: Cooked::verbatim(self.source, span), span });
            }
            Kind::Faulty => {}
            _ => self.report(
                Diagnostic::new(
                    &lints::PAYLOAD_TYPE,
                    span,
                    format!("`{key}` is to be a text, and this is {}", value.noun()),
                )
                .label("no text")
                .help("write the text in quotes"),
            ),
        }
        None
    }

    /// Whether a value is of the type that 8x8's schema has for its key. Meta takes a number for a text.
    fn look_at_type(&mut self, value: &Value, key: &str) {
        let (fits, right) = match key {
            "code_expiration_minutes" | "ttl_minutes" => {
                (matches!(value.kind, Kind::Number(_)), "a number")
            }
            "add_security_recommendation" | "allow_category_change" => {
                (matches!(value.kind, Kind::Bool(_)), "`true` or `false`")
            }
            _ => (matches!(value.kind, Kind::String(_)), "a text"),
        };
        if fits || self.dialect != Dialect::EightCreate {
            return;
        }
        let key = OTHERWISE.iter().find(|(meta, _)| *meta == key).map_or(key, |(_, eight)| eight);
        let help = match value.kind {
            Kind::String(_) => "write it without quotes",
            _ => "write it in quotes",
        };
        self.report(
            Diagnostic::new(
                &lints::PAYLOAD_TYPE,
                value.span,
                format!("`{key}` is to be {right}, and this is {}", value.noun()),
            )
            .label(format!("not {right}"))
            .help(help),
        );
    }

    /// A key that this dialect writes otherwise.
    pub fn look_at_key(&mut self, member: &Member, key: &str) {
        let written = member.key.text.as_str();
        let right = OTHERWISE.iter().find(|(meta, _)| *meta == key);
        let right =
            right.map_or(key, |(_, eight)| if self.dialect.is_eight() { eight } else { key });
        if written == right
            || matches!(self.dialect, Dialect::Other | Dialect::EightAnswer | Dialect::MetaAnswer)
        {
            return;
        }
        let at = member.key_span;
        self.report(
            Diagnostic::new(
                &lints::PAYLOAD_KEY_CASE,
                at,
                format!("the key is `{right}`, not `{written}`"),
            )
            .label("another spelling")
            .help(format!("write `{right}`; keys are compared letter by letter"))
            .fix(format!("write `{right}`"), vec![Edit::replace(at, quoted(right))]),
        );
    }

    /// Reports what the language cannot say, and gives the comment for it.
    pub fn leftover(&mut self, what: &str, member: &Member) -> Remark {
        let key = &member.key.text;
        let known = lints::META_ONLY.contains(&key.as_str());
        let (lint, words) = if known {
            (&lints::PAYLOAD_META_ONLY, "exists at Meta only")
        } else {
            (&lints::PAYLOAD_UNKNOWN_KEY, "has no place in a template")
        };
        self.report(
            Diagnostic::new(lint, member.key_span, format!("`{key}` of {what} {words}"))
                .label("kept as a comment by `wattle import`"),
        );
        self.kept(member)
    }

    /// Reports what is refused where it stands, and gives the comment for it.
    pub fn refused(&mut self, lint: &'static Lint, member: &Member, message: &str) -> Remark {
        self.report(
            Diagnostic::new(lint, member.key_span, message).label("refused").help("take it out"),
        );
        self.kept(member)
    }

    fn kept(&self, member: &Member) -> Remark {
        let value: String =
            self.source.slice(member.value.span).split_whitespace().collect::<Vec<_>>().join(" ");
        let span = member.key_span.cover(member.value.span);
        Remark { text: crop(&format!("{}: {value}", member.key.text)), span }
    }
}

/// A value as long as parts of templates are: an offer or a list of products stays whole, a file in Base64 does not.
pub fn crop(text: &str) -> String {
    const MOST: usize = 4000;
    match text.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
