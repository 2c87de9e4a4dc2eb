//! Sample values.

use super::Text;
use crate::text::Spanned;

/// The sample values of one `examples` block.
#[derive(Clone, Debug, Default)]
pub struct Examples {
    /// The entries in order.
    pub entries: Vec<Example>,
    /// Which entries they are, by name.
    by_name: Vec<usize>,
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
    /// Sample values in order; no name stands twice.
    pub fn new(entries: Vec<Example>) -> Examples {
        let mut by_name: Vec<usize> = (0..entries.len()).collect();
        by_name.sort_by_key(|&index| entries[index].name.value.as_str());
        Examples { entries, by_name }
    }

    /// The sample for a placeholder.
    pub fn get(&self, name: &str) -> Option<&Example> {
        let name_of = |&index: &usize| self.entries[index].name.value.as_str();
        let found = self.by_name.binary_search_by_key(&name, name_of).ok()?;
        Some(&self.entries[self.by_name[found]])
    }
}
