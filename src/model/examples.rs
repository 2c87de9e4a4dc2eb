//! Sample values.

use super::Text;
use crate::text::Spanned;

/// The sample values of one `examples` block.
#[derive(Clone, Debug, Default)]
pub struct Examples {
    /// The entries in order.
    pub entries: Vec<Example>,
}

/// `NAME "…"`
#[derive(Clone, Debug)]
pub struct Example {
    /// The placeholder's name or number.
    pub name: Spanned<String>,
    /// The value.
    pub value: Text,
}

impl Examples {
    /// The sample for a placeholder.
    pub fn get(&self, name: &str) -> Option<&Example> {
        self.entries.iter().find(|entry| entry.name.value == name)
    }
}
