//! What ties files together.

use std::hash::{DefaultHasher, Hash, Hasher};

use super::{family, name_clash};
use crate::model::Summary;

/// Fingerprints of all that a file has which rules look for in other files: its name, as far as
/// similar names have it in common, and what it says in each language. Files are tied together if they
/// have one in common, or if a third is tied to both.
pub fn links(file: &Summary) -> Vec<u64> {
    let name = file.name.as_ref().map(|name| fingerprint(name_clash::stem(&name.value)));
    let files = [file];
    let members = family::members(&files)
        .filter_map(|(_, member)| Some(fingerprint((member.code(), member.version.said?.value))));
    name.into_iter().chain(members).collect()
}

fn fingerprint(what: impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    what.hash(&mut hasher);
    hasher.finish()
}
