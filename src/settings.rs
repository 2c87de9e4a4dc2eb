//! What the configuration and the command line say about an analysis, as plain data.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Lint, Severity};

/// How to analyse a file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Settings {
    /// Sample values for placeholders that a file gives none for, by name.
    pub examples: BTreeMap<String, String>,
    /// What the configuration says of rules and groups, by name. A rule's own entry outweighs
    /// that of its group.
    pub levels: BTreeMap<String, Level>,
    /// What the command line says of rules, groups or `all`, after the configuration: of the
    /// entries that name a rule, the last one holds.
    pub selectors: Vec<(String, Level)>,
    /// Which rules are on where nothing else is said.
    pub profile: Profile,
    /// What is set for rules besides their levels: by rule and option, a number.
    pub options: BTreeMap<(&'static str, &'static str), usize>,
    /// Words that rules need from the project, by rule.
    pub words: BTreeMap<&'static str, Vec<String>>,
}

/// A choice of rules.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Profile {
    /// Errors, and warnings with a solid source.
    #[default]
    Recommended,
    /// All rules, advice included.
    Pedantic,
    /// The recommended rules, with warnings as errors.
    Strict,
}

impl Profile {
    /// All of them.
    pub const ALL: &'static [Profile] = &[Profile::Recommended, Profile::Pedantic, Profile::Strict];

    /// Its name, in the configuration and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Profile::Recommended => "recommended",
            Profile::Pedantic => "pedantic",
            Profile::Strict => "strict",
        }
    }

    /// What it is for.
    pub fn about(self) -> &'static str {
        match self {
            Profile::Recommended => "what is refused, and what is known to go wrong",
            Profile::Pedantic => "all rules, advice included",
            Profile::Strict => "the recommended rules, with warnings as errors",
        }
    }
}

/// What becomes of a rule's findings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// They are reported as errors.
    Error,
    /// They are reported as warnings.
    Warning,
    /// They are reported as infos.
    Info,
    /// They are reported at the rule's own severity.
    On,
    /// They are not reported.
    Off,
}

impl Level {
    /// Those that a configuration can set.
    pub const ALL: &'static [Level] = &[Level::Error, Level::Warning, Level::Info, Level::Off];

    /// Its name in the configuration.
    pub fn name(self) -> &'static str {
        match self {
            Level::Error => "error",
            Level::Warning => "warning",
            Level::Info => "info",
            Level::On => "on",
            Level::Off => "off",
        }
    }
}

impl Settings {
    /// The words that the project gives a rule.
    pub fn words(&self, rule: &str) -> &[String] {
        self.words.get(rule).map_or(&[], Vec::as_slice)
    }

    /// Gives a finding the severity that is set for its rule; says whether it is reported at all.
    pub fn apply(&self, finding: &mut Diagnostic) -> bool {
        let severity = self.severity(finding.lint, finding.severity);
        finding.severity = severity.unwrap_or(finding.severity);
        severity.is_some()
    }

    /// The severity of what a rule finds and holds for `own`, if it is reported at all.
    ///
    /// Errors of the group `syntax` stay what they are: such a file cannot be built.
    pub fn severity(&self, lint: &Lint, own: Severity) -> Option<Severity> {
        match self.level(lint) {
            _ if lint.is_fixed() => Some(own),
            Level::On => self.in_profile(lint, own),
            Level::Off => None,
            Level::Error => Some(Severity::Error),
            Level::Warning => Some(Severity::Warning),
            Level::Info => Some(Severity::Info),
        }
    }

    fn in_profile(&self, lint: &Lint, own: Severity) -> Option<Severity> {
        let strict = self.profile == Profile::Strict && own == Severity::Warning;
        let severity = if strict { Severity::Error } else { own };
        let advice = lint.pedantic || severity == Severity::Info;
        let reported = self.profile == Profile::Pedantic || !advice || self.selects(lint);
        reported.then_some(severity)
    }

    /// Whether the command line asks for the rule by its name, its group or `all`.
    fn selects(&self, lint: &Lint) -> bool {
        self.selected(lint) == Some(Level::On)
    }

    fn selected(&self, lint: &Lint) -> Option<Level> {
        let names = [lint.name, lint.group.name(), "all"];
        let named = |(name, _): &&(String, Level)| names.contains(&name.as_str());
        self.selectors.iter().rev().find(named).map(|(_, level)| *level)
    }

    fn level(&self, lint: &Lint) -> Level {
        let group = lint.group.name();
        self.selected(lint)
            .or_else(|| self.levels.get(lint.name).copied())
            .or_else(|| self.levels.get(group).copied())
            .unwrap_or(Level::On)
    }
}
