//! The step in the CI service of a repository.

use std::path::Path;
use std::process::Command;

use super::{Change, addressed, rows};
use crate::cli::args::Ci;

/// The workflow of GitHub, which is a file of our own.
pub const GITHUB: &str = ".github/workflows/wattle.yml";
/// The pipeline of GitLab, which is one file for all.
pub const GITLAB: &str = ".gitlab-ci.yml";

/// The service that a repository uses, going by its files, or else by where it comes from.
pub fn service(root: &Path) -> Option<Ci> {
    if root.join(GITLAB).exists() {
        return Some(Ci::Gitlab);
    }
    if root.join(".github").exists() {
        return Some(Ci::Github);
    }
    let mut git = Command::new("git");
    let asked = git.args(["config", "--get", "remote.origin.url"]).current_dir(root).output();
    let origin = String::from_utf8(asked.ok()?.stdout).ok()?;
    if origin.contains("github") {
        return Some(Ci::Github);
    }
    origin.contains("gitlab").then_some(Ci::Gitlab)
}

/// What becomes of the workflow.
pub fn github(old: Option<&str>) -> Change {
    Change::whole(old, addressed(include_str!("../../starters/github.yaml")))
}

/// What becomes of the pipeline: the job of this project is included.
pub fn gitlab(old: Option<&str>) -> Change {
    let mut entry = addressed(include_str!("../../starters/gitlab.yaml"));
    if old.is_some_and(|old| rows::say(old, "stages:")) {
        // The stage of jobs that name none may not be there, and this one always is.
        entry += "  inputs:\n    stage: .pre\n";
    }
    let ours = ["wattle check", "ci/gitlab.yml"];
    let words = ours.into_iter().find(|words| rows::say(old.unwrap_or_default(), words));
    Change::added(old, words.unwrap_or(ours[1]), "include", &entry)
}

/// What to do where the service is another one.
pub fn by_hand() -> String {
    addressed(
        "no CI service that is known here; `--ci github` or `--ci gitlab` writes its step, and for others see\n  \
         REPOSITORY/blob/main/docs/ci.md\n",
    )
}
