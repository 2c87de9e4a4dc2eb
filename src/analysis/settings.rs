//! What the configuration and the command line say about an analysis, as plain data.

use std::collections::BTreeMap;

/// How to analyse a file.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    /// Sample values for placeholders that a file gives none for, by name.
    pub examples: BTreeMap<String, String>,
    /// What the configuration says of rules and groups, by name. A rule's own entry outweighs
    /// that of its group.
    pub levels: BTreeMap<String, Level>,
    /// What the command line says of rules, groups or `all`, after the configuration: of the
    /// entries that name a rule, the last one holds.
    pub selectors: Vec<(String, Level)>,
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
