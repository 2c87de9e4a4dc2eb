//! What a check finds, and how to mend it.

pub mod gathered;
pub mod lint;
pub mod reference;

pub use gathered::Gathered;
pub use lint::{FixKind, Group, Lint, Severity};
pub use reference::Reference;

use crate::text::{Edit, Span};

/// One finding.
///
/// It can only be made from a [`Lint`], so a finding without an identity and a page does not exist.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// The rule that found it.
    pub lint: &'static Lint,
    /// How bad it is; the rule's own severity unless a rule or the configuration says otherwise.
    pub severity: Severity,
    /// Where it is: what the report underlines first.
    pub span: Span,
    /// What is wrong, with the numbers in it. Lower case, no full stop.
    pub message: String,
    /// What to write under the span.
    pub label: String,
    /// Other places that matter.
    pub labels: Vec<Label>,
    /// What to do about it.
    pub help: Option<String>,
    /// Ways to mend it, best first.
    pub fixes: Vec<Fix>,
}

/// A place that matters to a finding besides the first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// Where.
    pub span: Span,
    /// What to say there.
    pub message: String,
    /// The name of the file, if it is another than the finding's.
    pub file: Option<String>,
}

/// A change of the text that mends a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// What the change does, as an order: `put the name in lower case`.
    pub title: String,
    /// Whether it is always what was meant; such fixes are applied by `--fix`, the others only
    /// by `--unsafe-fixes`.
    pub safe: bool,
    /// The changes, sorted and disjoint.
    pub edits: Vec<Edit>,
}

impl Diagnostic {
    /// A finding of `lint` at `span`.
    pub fn new(lint: &'static Lint, span: Span, message: impl Into<String>) -> Diagnostic {
        Diagnostic {
            lint,
            severity: lint.severity,
            span,
            message: cropped(message.into()),
            label: String::new(),
            labels: Vec::new(),
            help: None,
            fixes: Vec::new(),
        }
    }

    /// Sets the words under the span.
    pub fn label(mut self, message: impl Into<String>) -> Diagnostic {
        self.label = cropped(message.into());
        self
    }

    /// Adds another place in the same file.
    pub fn also(self, span: Span, message: impl Into<String>) -> Diagnostic {
        self.with_label(Label { span, message: message.into(), file: None })
    }

    /// Adds a place in another file.
    pub fn elsewhere(self, file: &str, span: Span, message: impl Into<String>) -> Diagnostic {
        self.with_label(Label { span, message: message.into(), file: Some(file.to_owned()) })
    }

    /// Sets what to do about it.
    pub fn help(mut self, help: impl Into<String>) -> Diagnostic {
        self.help = Some(cropped(help.into()));
        self
    }

    /// Offers the word that was most likely meant by what stands at `at`; where there is none, the
    /// label says `otherwise`.
    pub fn suggest(self, at: Span, near: Option<&str>, otherwise: &str) -> Diagnostic {
        match near {
            Some(near) => self
                .label(format!("did you mean `{near}`?"))
                .unsafe_fix(format!("write `{near}`"), vec![Edit::replace(at, near)]),
            None => self.label(otherwise),
        }
    }

    /// Sets another severity than the rule's own.
    pub fn severity(mut self, severity: Severity) -> Diagnostic {
        self.severity = severity;
        self
    }

    /// Adds a fix that is always what was meant.
    pub fn fix(self, title: impl Into<String>, edits: Vec<Edit>) -> Diagnostic {
        self.with_fix(title, true, edits)
    }

    /// Adds a fix that may change what the message says.
    pub fn unsafe_fix(self, title: impl Into<String>, edits: Vec<Edit>) -> Diagnostic {
        self.with_fix(title, false, edits)
    }

    /// Adds a fix that is what the rule's page promises; none if that promises none.
    pub fn promised(self, title: impl Into<String>, edits: Vec<Edit>) -> Diagnostic {
        match self.lint.fix {
            FixKind::Safe => self.fix(title, edits),
            FixKind::Unsafe => self.unsafe_fix(title, edits),
            FixKind::None => self,
        }
    }

    /// What to do about it: the help, or else what the first fix does.
    pub fn advice(&self) -> Option<&str> {
        let title = self.fixes.first().map(|fix| &fix.title);
        self.help.as_ref().or(title).map(String::as_str)
    }

    fn with_label(mut self, label: Label) -> Diagnostic {
        if self.labels.len() < MOST_LABELS {
            push(&mut self.labels, label);
        }
        self
    }

    fn with_fix(mut self, title: impl Into<String>, safe: bool, edits: Vec<Edit>) -> Diagnostic {
        debug_assert!(edits.is_sorted_by_key(|edit| edit.span.start));
        push(&mut self.fixes, Fix { title: title.into(), safe, edits });
        self
    }
}

/// How many other places a finding shows. Nobody looks at more, and drawing thousands takes minutes.
const MOST_LABELS: usize = 9;

/// Adds to a list that hardly ever gets a second entry, and is kept until all files are read.
fn push<T>(list: &mut Vec<T>, entry: T) {
    if list.is_empty() {
        list.reserve_exact(1);
    }
    list.push(entry);
}

/// The longest words of a finding, in bytes: they quote the source, and that may hold a word of a
/// megabyte.
const LONGEST: usize = 500;

fn cropped(mut words: String) -> String {
    if words.len() > LONGEST {
        let end = (0..=LONGEST).rev().find(|end| words.is_char_boundary(*end));
        words.truncate(end.unwrap_or(0));
        words.push('…');
    }
    words
}
