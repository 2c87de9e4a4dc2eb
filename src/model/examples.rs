//! Sample values.

use std::collections::HashMap;

use super::Text;
use crate::text::Spanned;

/// The sample values of one `examples` block.
#[derive(Clone, Debug, Default)]
pub struct Examples {
    /// The entries in order.
    pub entries: Vec<Example>,
    by_name: HashMap<String, usize>,
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
        let names = entries.iter().enumerate();
        let by_name = names.map(|(index, entry)| (entry.name.value.clone(), index)).collect();
        Examples { entries, by_name }
    }

    /// The sample for a placeholder.
    pub fn get(&self, name: &str) -> Option<&Example> {
        self.by_name.get(name).map(|&index| &self.entries[index])
    }
}
