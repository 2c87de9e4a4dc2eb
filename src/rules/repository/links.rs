//! What ties files together.

use std::hash::{DefaultHasher, Hash, Hasher};

use super::name_clash;
use crate::model::Summary;

/// Fingerprints of all that a file has which rules look for in other files: its name, as far as
/// similar names have it in common, and what it says in each language. Files are tied together if they
/// have one in common, or if a third is tied to both.
pub fn links(file: &Summary) -> impl Iterator<Item = u64> {
    let name = file.name.as_ref();
    let alike = name.map(|name| fingerprint(name_clash::stem(&name.value)));
    let versions = name.map_or(&[][..], |_| &file.versions);
    let said = versions
        .iter()
        .filter_map(|version| Some(fingerprint((&version.language.value, version.said?.value))));
    alike.into_iter().chain(said)
}

fn fingerprint(what: impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    what.hash(&mut hasher);
    hasher.finish()
}
