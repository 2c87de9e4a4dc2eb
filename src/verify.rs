//! Verifying payloads that send templates against the templates: the one door to it.

use std::sync::Arc;

use crate::analysis::{self, Analysis, FileReport};
use crate::compile;
use crate::diagnostic::Diagnostic;
use crate::json;
use crate::rules::{self, run};
use crate::send::{self, Message, Sending, Target, Wants, open, plain};
use crate::settings::Settings;
use crate::text::{Source, words};

/// The templates of a project, as far as sending is concerned.
#[derive(Debug, Default)]
pub struct Templates {
    wants: Vec<Wants>,
}

/// What came of a file with payloads.
#[derive(Debug)]
pub struct Verified {
    /// What was found.
    pub report: FileReport,
    /// How many messages that send templates are in it.
    pub messages: usize,
}

impl Templates {
    /// Adds the templates of a file, with as much of them as could be read.
    pub fn add(&mut self, analysis: &Analysis, settings: &Settings) {
        self.wants.extend(compile::wants(&analysis.document, settings));
    }

    /// Adds the templates that a JSON document creates or lists; tells how many those are.
    pub fn add_created(&mut self, source: &Source) -> usize {
        let created = send::created(&json::read(source).values);
        let count = created.len();
        self.wants.extend(created);
        count
    }

    /// Adds those of other files.
    pub fn join(&mut self, others: Templates) {
        self.wants.extend(others.wants);
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.wants.is_empty()
    }

    /// The templates that a message may mean. Of several all are fine.
    fn targets(&self, message: &Message) -> Vec<Target<'_>> {
        let word = |field: Option<send::Field>| {
            field.and_then(|field| field.value.as_str().map(str::to_owned))
        };
        let Some(name) = word(message.name).filter(|name| !name.trim().is_empty()) else {
            return vec![Target::Unknown];
        };
        let exact: Vec<&Wants> = self.wants.iter().filter(|wants| wants.name == name).collect();
        if exact.is_empty() && (self.is_empty() || open::is_open(&name)) {
            return vec![Target::Unknown];
        }
        let alike = |wants: &&Wants| plain(&wants.name) == plain(&name);
        let named =
            if exact.is_empty() { self.wants.iter().filter(alike).collect() } else { exact };
        if named.is_empty() {
            let names = self.wants.iter().map(|wants| wants.name.as_str());
            return vec![Target::NoName(words::nearest(&name, names))];
        }
        let code =
            word(message.code).filter(|code| !code.trim().is_empty() && !open::is_stand_in(code));
        let Some(code) = code else { return named.into_iter().map(Target::Found).collect() };
        let within = |fits: &dyn Fn(&Wants) -> bool| -> Vec<&Wants> {
            named.iter().copied().filter(|wants| fits(wants)).collect()
        };
        let exact = within(&|wants| wants.language == code);
        let found = if exact.is_empty() {
            within(&|wants| plain(&wants.language) == plain(&code))
        } else {
            exact
        };
        if found.is_empty() {
            let mut languages: Vec<&str> =
                named.iter().map(|wants| wants.language.as_str()).collect();
            languages.sort_unstable();
            languages.dedup();
            return vec![Target::NoLanguage(languages)];
        }
        found.into_iter().map(Target::Found).collect()
    }
}

/// Verifies the messages of one file.
pub fn file(source: Arc<Source>, templates: &Templates, settings: &Settings) -> Verified {
    let json = json::read(&source);
    let mut diagnostics = json.diagnostics;
    let messages = send::messages(&json.values);
    for message in &messages {
        diagnostics.extend(look(message, templates));
    }
    analysis::arrange(&mut diagnostics, settings);
    analysis::cut(&mut diagnostics, 1);
    Verified { messages: messages.len(), report: FileReport { source, diagnostics, is_json: true } }
}

/// What is wrong with a message. Of several templates that it may mean, the one that it fits best counts.
fn look(message: &Message, templates: &Templates) -> Vec<Diagnostic> {
    let targets = templates.targets(message);
    let found = targets.iter().map(|target| {
        let sending = Sending::new(message, target);
        run::run_over_message(rules::rules(), &sending)
    });
    found.min_by_key(Vec::len).unwrap_or_default()
}
