//! What the configuration and the command line say about an analysis, as plain data.

use std::collections::BTreeMap;

/// How to analyse a file.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    /// Sample values for placeholders that a file gives none for, by name.
    pub examples: BTreeMap<String, String>,
}
