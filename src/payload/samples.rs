//! Sample values, in all the shapes in which they are kept.

use super::draft::{Leaf, Remark, Sample};
use super::fields::{Fields, plain};
use super::lints;
use super::template::Reading;
use crate::diagnostic::{Diagnostic, Severity};
use crate::json::{Kind, Member, Value, quoted};
use crate::model::placeholder;
use crate::text::{Edit, words};

/// Keys under which Meta keeps samples, and providers do.
const KEYS: &[&str] = &[
    "header_text",
    "body_text",
    "texts",
    "header_handle",
    "header_url",
    "header_text_named_params",
    "body_text_named_params",
];

impl Reading<'_> {
    /// The samples of a component or button.
    pub fn samples(&mut self, fields: &mut Fields, in_button: bool) -> Vec<Sample> {
        let mut samples = Vec::new();
        for key in ["examples", "example"] {
            if let Some(member) = fields.take(key) {
                self.look_at_example_key(member, in_button);
                self.look_at_list(&member.value);
                self.gather(&member.value, 0, &mut samples, &mut fields.remarks);
            }
        }
        samples
    }

    /// Takes off samples that no placeholder of the text is for, and says so.
    pub fn fit(&mut self, leaf: &Leaf, samples: &mut Vec<Sample>) -> Vec<Remark> {
        let (holes, _) = placeholder::scan(&leaf.text);
        let mut names: Vec<&str> = holes.iter().map(|hole| hole.name.as_str()).collect();
        names.sort_unstable();
        names.dedup();
        let highest = holes.iter().filter_map(|hole| hole.number).max().unwrap_or(0) as usize;
        let wanted = names.len().max(highest.min(samples.len()));
        let mut kept = 0;
        let (fitting, surplus): (Vec<Sample>, Vec<Sample>) =
            std::mem::take(samples).into_iter().partition(|sample| match &sample.name {
                Some(name) => names.contains(&name.as_str()),
                None => {
                    kept += 1;
                    kept <= wanted
                }
            });
        *samples = fitting;
        if let Some(first) = surplus.first() {
            let (given, places) =
                (surplus.len() + samples.len(), words::count(names.len(), "placeholder"));
            let severity = if names.is_empty() { Severity::Warning } else { Severity::Error };
            let (message, label) = match &first.name {
                Some(name) => (format!("there is no placeholder `{name}`"), "for nothing"),
                None => (format!("{} for {places}", words::count(given, "sample")), "one too many"),
            };
            let help = match names.is_empty() {
                true => "take it out; the text has no placeholder",
                false => "give one sample for each placeholder, in the order of their numbers",
            };
            self.report(
                Diagnostic::new(&lints::EXAMPLE_COUNT, first.value.span, message)
                    .label(label)
                    .severity(severity)
                    .help(help),
            );
        }
        let remark = |sample: Sample| {
            Remark::new("a sample too many", &sample.value.text.text, sample.value.span)
        };
        surplus.into_iter().map(remark).collect()
    }

    fn gather(
        &mut self,
        value: &Value,
        depth: usize,
        samples: &mut Vec<Sample>,
        remarks: &mut Vec<Remark>,
    ) {
        match &value.kind {
            _ if depth > 4 => remarks.push(self.remark(value)),
            Kind::Null | Kind::Faulty => {}
            Kind::Array(items) => {
                let sets = items.iter().all(|item| matches!(item.kind, Kind::Array(_)));
                let items = if sets { self.first(items, |item| item, remarks) } else { items };
                let is_empty = |item: &Value| matches!(item.kind, Kind::Null);
                let some = !items.iter().all(is_empty);
                for item in items {
                    match some && is_empty(item) {
                        // It keeps the place of its placeholder.
                        true => samples.push(Sample { name: None, value: Leaf::empty(item.span) }),
                        false => self.gather(item, depth + 1, samples, remarks),
                    }
                }
            }
            Kind::Object(members) if is_numbered(members) => {
                let sets = members.iter().all(|member| matches!(member.value.kind, Kind::Array(_)));
                let members =
                    if sets { self.first(members, |one| &one.value, remarks) } else { members };
                for member in members {
                    self.gather(&member.value, depth + 1, samples, remarks);
                }
            }
            Kind::Object(members) => {
                if let Some(named) = self.named(value) {
                    samples.push(named);
                    return;
                }
                for member in members {
                    if KEYS.iter().any(|key| plain(key) == plain(&member.key.text)) {
                        self.gather(&member.value, depth + 1, samples, remarks);
                    } else if let Some(value) = self.leaf(&member.value, "example") {
                        samples.push(Sample { name: Some(member.key.text.clone()), value });
                    }
                }
            }
            _ => {
                if let Some(value) = self.leaf(value, "example") {
                    samples.push(Sample { name: None, value });
                }
            }
        }
    }

    /// Of several sets of samples the first, which is as good as any.
    fn first<'v, T>(
        &self,
        sets: &'v [T],
        value: impl Fn(&T) -> &Value,
        remarks: &mut Vec<Remark>,
    ) -> &'v [T] {
        let (first, others) = sets.split_at(sets.len().min(1));
        remarks.extend(others.iter().map(|other| {
            let value = value(other);
            Remark::new("another set of samples", self.source.slice(value.span), value.span)
        }));
        first
    }

    /// `{"param_name": "order", "example": "4711"}`
    fn named(&mut self, value: &Value) -> Option<Sample> {
        let mut fields = Fields::new(value, "the sample");
        let name = fields.take("param_name")?.value.as_str()?.to_owned();
        let example = fields.take("example")?;
        let value: Leaf = self.leaf(&example.value, "example")?;
        Some(Sample { name: Some(name), value })
    }

    /// 8x8 takes a list of samples, each of them a text.
    fn look_at_list(&mut self, value: &Value) {
        if self.dialect != super::Dialect::EightCreate {
            return;
        }
        if matches!(value.kind, Kind::Array(_) | Kind::Null | Kind::Faulty) {
            let items = value.items().unwrap_or_default().iter();
            let inner = items.filter(|item| matches!(item.kind, Kind::Array(_) | Kind::Object(_)));
            if let Some(inner) = inner.into_iter().next() {
                self.report(
                    Diagnostic::new(
                        &lints::PAYLOAD_TYPE,
                        inner.span,
                        format!("a sample is to be a text, and this is {}", inner.noun()),
                    )
                    .label("no text")
                    .help("write the samples as texts in one list"),
                );
            }
            return;
        }
        self.report(
            Diagnostic::new(
                &lints::PAYLOAD_TYPE,
                value.span,
                format!("the samples are to be a list, and this is {}", value.noun()),
            )
            .label("no list")
            .help("write `[ … ]` around it"),
        );
    }

    /// 8x8 reads `examples`, Meta `example`.
    fn look_at_example_key(&mut self, member: &Member, in_button: bool) {
        let right = match self.dialect {
            super::Dialect::EightCreate => "examples",
            super::Dialect::MetaCreate => "example",
            _ => return,
        };
        if member.key.text == right {
            return;
        }
        let lint =
            if in_button { &lints::BUTTON_EXAMPLE_WRONG_KEY } else { &lints::EXAMPLE_WRONG_KEY };
        let provider = if right == "examples" { "8x8" } else { "Meta" };
        let written = &member.key.text;
        let at = member.key_span;
        self.report(
            Diagnostic::new(
                lint,
                at,
                format!("{provider} reads samples from `{right}`, not from `{written}`"),
            )
            .label("not read")
            .help(format!("write `{right}`"))
            .unsafe_fix(format!("write `{right}`"), vec![Edit::replace(at, quoted(right))]),
        );
    }
}

/// A list that is printed as an object with the keys 0, 1, 2 …
pub fn is_numbered(members: &[Member]) -> bool {
    !members.is_empty()
        && members.iter().all(|member| member.key.text.bytes().all(|byte| byte.is_ascii_digit()))
}

/// The items of a list, or of an object that stands for one.
pub fn items(value: &Value) -> Vec<&Value> {
    match &value.kind {
        Kind::Array(items) => items.iter().collect(),
        Kind::Object(members) if is_numbered(members) => {
            members.iter().map(|member| &member.value).collect()
        }
        _ => Vec::new(),
    }
}
