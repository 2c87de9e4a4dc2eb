//! The entry in the configuration of pre-commit.

use super::{Change, addressed};

/// What the configuration of pre-commit is called.
pub const FILE: &str = ".pre-commit-config.yaml";

/// What becomes of it.
pub fn change(old: Option<&str>) -> Change {
    let entry = addressed(include_str!("../../starters/pre_commit.yaml"));
    Change::added(old, &[&["id: wattle-check"]], "repos", &entry)
}
