//! What ties files together.

use super::name_clash;
use crate::model::{Fingerprint, Summary, Version};

/// Fingerprints of all that a file has which rules look for in other files: its name, as far as
/// similar names have it in common, and what it says in each language. Files are tied together if they
/// have one in common, or if a third is tied to both.
pub fn links(file: &Summary) -> impl Iterator<Item = u64> {
    let name = file.name.as_ref();
    let alike = name.map(|name| Fingerprint::of(&name_clash::stem(&name.value)));
    let versions = name.map_or(&[][..], |_| &file.versions);
    alike.into_iter().chain(versions.iter().filter_map(said))
}

fn said(version: &Version) -> Option<u64> {
    let mut print = Fingerprint::default();
    print.add(version.said?.value);
    print.add_bytes(version.language.value.as_bytes());
    Some(print.value())
}
