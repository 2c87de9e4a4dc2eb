//! The `wattle.toml` that a repository begins with.

use std::collections::BTreeMap;
use std::path::{Component, Path, PathBuf};

use super::{Change, addressed};
use crate::workspace::config::{self, schema};
use crate::workspace::files::{self, Ignored};
use crate::workspace::project;

/// More patterns than this are no help.
const MOST: usize = 6;

/// The configuration that counts for a folder as long as it has none of its own.
pub fn above(folder: &Path) -> Option<PathBuf> {
    let real = project::real(folder);
    let mut above = real.ancestors().skip(1).map(|above| above.join(config::NAME));
    above.find(|path| path.is_file())
}

/// What becomes of the configuration of a folder, which builds on the one above.
pub fn change(old: Option<&str>, folder: &Path, above: Option<&Path>) -> Change {
    let text = include_str!("../../starters/wattle.toml");
    let text = text.replace("SCHEMA", schema::ADDRESS).replace("INCLUDE", &include(folder));
    let text = match above {
        None => text.replace("EXTENDS", ""),
        Some(above) => on_top(&text, &project::relative(above, &project::real(folder))),
    };
    Change::whole(old, addressed(&text))
}

/// The text, building on another configuration: what it would set as usual is left to that one.
fn on_top(text: &str, other: &Path) -> String {
    let other = other.to_string_lossy().replace(std::path::MAIN_SEPARATOR, "/");
    let extends = format!(
        "# What holds here as well; what is said below outweighs it.\nextends = \"{other}\"\n\n"
    );
    let text =
        text.replace("\nprofile = ", "\n# profile = ").replace("\nout-dir = ", "\n# out-dir = ");
    text.replace("EXTENDS", &extends)
}

/// The line that says where templates are.
fn include(folder: &Path) -> String {
    let (targets, _) = files::find(&[folder.to_owned()], Ignored::Out);
    let below = targets.iter().filter_map(|target| target.path.strip_prefix(folder).ok());
    match patterns(below) {
        Some(patterns) => format!("include = [{}]", patterns.join(", ")),
        None => "# include = [\"templates/**\"]".to_owned(),
    }
}

/// Patterns for the folders that hold these files: of each folder at the top, the deepest that holds all of
/// its files. Nothing if some are in none, or in too many.
fn patterns<'f>(files: impl Iterator<Item = &'f Path>) -> Option<Vec<String>> {
    let mut homes: BTreeMap<Component<'f>, PathBuf> = BTreeMap::new();
    for file in files {
        let home = file.parent()?;
        let top = home.components().next()?;
        let common = match homes.get(&top) {
            None => home.to_owned(),
            Some(other) => {
                let both = other.components().zip(home.components());
                both.take_while(|(one, other)| one == other).map(|(one, _)| one).collect()
            }
        };
        homes.insert(top, common);
    }
    let patterns = homes.values().map(|home| quoted(home)).collect::<Option<Vec<_>>>()?;
    (1..=MOST).contains(&patterns.len()).then_some(patterns)
}

/// A pattern for all in a folder, as a text in TOML; nothing for a name that would have to be escaped.
fn quoted(folder: &Path) -> Option<String> {
    let path = folder.to_str()?.replace(std::path::MAIN_SEPARATOR, "/");
    let plain = |c: char| c.is_alphanumeric() || "/_-. ".contains(c);
    path.chars().all(plain).then(|| format!("\"{path}/**\""))
}
