//! The step in the CI service of a repository.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::{Change, addressed, rows};
use crate::cli::args::Ci;
use crate::workspace::read;

/// The workflow of GitHub, which is a file of our own.
pub const GITHUB: &str = ".github/workflows/wattle.yml";
/// The pipeline of GitLab, which is one file for all.
pub const GITLAB: &str = ".gitlab-ci.yml";

/// What a step that checks says, if it does not take what this project has for the service.
const COMMAND: &[&str] = &["wattle check"];

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
    let host = host(&origin);
    if host.contains("github") {
        return Some(Ci::Github);
    }
    host.contains("gitlab").then_some(Ci::Gitlab)
}

/// The host in an address as git takes it: `https://ana:secret@HOST:443/a/b`, `ana@HOST:a/b`.
fn host(address: &str) -> &str {
    let (_, rest) = address.split_once("://").unwrap_or(("", address));
    let (place, _) = rest.split_once('/').unwrap_or((rest, ""));
    let (_, place) = place.rsplit_once('@').unwrap_or(("", place));
    place.split_once(':').map_or(place, |(host, _)| host)
}

/// A workflow of another name than ours that checks already, if ours is not there.
pub fn other_workflow(root: &Path) -> Option<PathBuf> {
    let ours = root.join(GITHUB);
    let entries = fs::read_dir(ours.parent().filter(|_| !ours.exists())?).ok()?;
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    let uses = addressed("uses: PROJECT");
    let checks = |path: &PathBuf| {
        let is_workflow = path.extension().is_some_and(|end| end == "yml" || end == "yaml");
        let text = read::ends(path).and_then(|()| fs::read_to_string(path));
        is_workflow && text.is_ok_and(|text| rows::say(&text, &[&[&uses], COMMAND]))
    };
    paths.into_iter().find(checks)
}

/// What becomes of the workflow.
pub fn github(old: Option<&str>) -> Change {
    Change::whole(old, addressed(include_str!("../../starters/github.yaml")))
}

/// What becomes of the pipeline: the job of this project is included.
pub fn gitlab(old: Option<&str>) -> Change {
    let mut entry = addressed(include_str!("../../starters/gitlab.yaml"));
    if old.is_some_and(|old| old.contains("stages")) {
        // The stage of jobs that name none may not be there, and this one always is.
        entry += "  inputs:\n    stage: .pre\n";
    }
    let include = [&*addressed("PROJECT"), "ci/gitlab.yml"];
    Change::added(old, &[COMMAND, &include], "include", &entry)
}

/// What to do where the service is another one.
pub fn by_hand() -> String {
    addressed(
        "no CI service that is known here; `--ci github` or `--ci gitlab` writes its step, and for others see\n  \
         REPOSITORY/blob/main/docs/ci.md\n",
    )
}
