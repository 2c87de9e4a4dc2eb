//! `wattle init`: sets a repository up, so that its templates are checked with each change.

mod ci;
mod configuration;
mod hooks;
mod payloads;
mod rows;

use std::fs;
use std::io::{self, BufRead, IsTerminal};
use std::path::{Path, PathBuf};

use super::args::{self, Ci, Init};
use super::report::{self, Stream};
use super::{Status, complain};
use crate::workspace::{config, files, read, save};

/// What becomes of a file.
enum Change {
    /// It is made, or what it says gets something added.
    Write(String),
    /// It says something else already, which this would replace.
    Replace(String),
    /// It says so already.
    Keep,
    /// Where to put this in it is not plain to see.
    ByHand(String),
}

impl Change {
    /// It should be this, and nothing else.
    fn whole(old: Option<&str>, text: String) -> Change {
        match old {
            None => Change::Write(text),
            Some(old) if old == text => Change::Keep,
            Some(_) => Change::Replace(text),
        }
    }

    /// An entry should be in its list `key`; it is if a line of the file has one of the signs.
    fn added(old: Option<&str>, signs: &[&[&str]], key: &str, entry: &str) -> Change {
        let old = old.unwrap_or_default();
        if rows::say(old, signs) {
            return Change::Keep;
        }
        match rows::added(old, key, entry) {
            Some(text) => Change::Write(text),
            None => Change::ByHand(rows::added("", key, entry).unwrap_or_default()),
        }
    }
}

/// Runs the command.
pub fn run(args: &Init) -> Status {
    let folder: &Path = &args.folder;
    if !folder.is_dir() {
        complain(format_args!("{} is not a folder", folder.display()));
        return Status::Failed;
    }
    let repository = repository(folder);
    let root = repository.as_deref().unwrap_or(folder);
    let setup = Setup { yes: args.yes };
    let mut status = setup.configuration(folder);
    if repository.is_some() && !args.no_pre_commit {
        status = status.max(setup.file(&root.join(hooks::FILE), hooks::change));
    }
    let ci = args.ci.or_else(|| repository.as_deref().and_then(ci::service));
    match ci {
        Some(Ci::Github) => match ci::other_workflow(root) {
            Some(other) => say_kept(&files::name(&other)),
            None => status = status.max(setup.file(&root.join(ci::GITHUB), ci::github)),
        },
        Some(Ci::Gitlab) => status = status.max(setup.file(&root.join(ci::GITLAB), ci::gitlab)),
        Some(Ci::None) => {}
        None if repository.is_some() => say(&ci::by_hand()),
        None => say(
            "no git repository, so no hooks and no CI step; `git init` and once more makes them\n",
        ),
    }
    if status == Status::Clean {
        say(&next(folder, repository.is_some() && !args.no_pre_commit));
    }
    status
}

/// The repository that a folder is in.
fn repository(folder: &Path) -> Option<PathBuf> {
    let real = fs::canonicalize(folder).ok()?;
    real.ancestors().find(|above| above.join(".git").exists()).map(Path::to_owned)
}

/// What to do now.
fn next(folder: &Path, hooks: bool) -> String {
    let mut next = String::from("\nnext:\n  wattle check          to see what is wrong today\n");
    if hooks {
        next += "  pre-commit install    so that git calls the hooks; once for each clone\n";
    }
    let payloads = payloads::count(folder);
    if payloads > 0 && args::command().find_subcommand("import").is_some() {
        let (files, look) = if payloads == 1 { ("file", "looks") } else { ("files", "look") };
        next += &format!(
            "  wattle import         {payloads} JSON {files} {look} like templates: this makes them Wattle's\n"
        );
    }
    next
}

fn say(what: &str) {
    // Whoever does not listen has no use for it; what was done is done.
    let _ = report::print(what.as_bytes(), Stream::Out);
}

fn say_kept(name: &str) {
    say(&format!("{name} is as it should be\n"));
}

struct Setup {
    /// Whether all questions are answered.
    yes: bool,
}

impl Setup {
    /// Brings the `wattle.toml` of a folder to what it should be.
    fn configuration(&self, folder: &Path) -> Status {
        let path = folder.join(config::NAME);
        let base = configuration::above(folder);
        let status = self.file(&path, |old| configuration::change(old, folder, base.as_deref()));
        if let Some(base) = base.filter(|_| status == Status::Clean) {
            let (own, base) = (files::name(&path), files::name(&base));
            say(&format!("  {own} counts for its folder, {base} only through `extends` there\n"));
        }
        status
    }

    /// Brings a file to what it should be, and says so.
    fn file(&self, path: &Path, change: impl FnOnce(Option<&str>) -> Change) -> Status {
        let old = match read::ends(path).and_then(|()| fs::read_to_string(path)) {
            Ok(old) => Some(old),
            Err(_) if path.is_symlink() && !path.exists() => {
                let name = path.display();
                complain(format_args!("cannot write {name}: it is a link to what is not there"));
                return Status::Failed;
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(error) => {
                complain(format_args!("cannot read {}: {error}", path.display()));
                return Status::Failed;
            }
        };
        let name = files::name(path);
        let (text, done) = match change(old.as_deref()) {
            Change::Write(text) if old.is_none() => (text, "wrote"),
            Change::Write(text) => (text, "added to"),
            Change::Replace(text) if self.may_replace(&name) => (text, "wrote over"),
            Change::Replace(_) => {
                say(&format!("left {name} as it is; `--yes` writes over it\n"));
                return Status::Clean;
            }
            Change::Keep => {
                say_kept(&name);
                return Status::Clean;
            }
            Change::ByHand(snippet) => {
                say(&format!("left {name} as it is; please add to it:\n\n{snippet}\n"));
                return Status::Clean;
            }
        };
        match save::if_changed(path, text.as_bytes()) {
            Ok(_) => {
                say(&format!("{done} {name}\n"));
                Status::Clean
            }
            Err(error) => {
                complain(format_args!("cannot write {}: {error}", path.display()));
                Status::Failed
            }
        }
    }

    /// Whether a file may be written over: if nobody can be asked, only with `--yes`.
    fn may_replace(&self, name: &str) -> bool {
        self.yes || (io::stdin().is_terminal() && io::stderr().is_terminal() && asked(name))
    }
}

fn asked(name: &str) -> bool {
    let mut answer = String::new();
    // In one piece, as an answer may be typed before it is out.
    let question = format!("{name} says something else; write over it? [y/N] ");
    let shown = report::print(question.as_bytes(), Stream::Err);
    let answered = shown.and_then(|()| io::stdin().lock().read_line(&mut answer));
    answered.is_ok() && matches!(answer.trim().to_lowercase().as_str(), "y" | "yes")
}

/// A text of ours with the addresses of this project.
fn addressed(text: &str) -> String {
    let repository = env!("CARGO_PKG_REPOSITORY");
    let project = repository.strip_prefix("https://github.com/").unwrap_or(repository);
    text.replace("REPOSITORY", repository).replace("PROJECT", project)
}
