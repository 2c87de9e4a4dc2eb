//! Loading a configuration together with those that it extends.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::reader::{self, CONFIGURATION};
use super::{Broken, Config, Said, parent, real};
use crate::analysis::FileReport;
use crate::diagnostic::Diagnostic;
use crate::text::Source;
use crate::text::visible::escaped;
use crate::workspace::files::{self, Problem, Work};
use crate::workspace::read;

/// More than anybody stacks on purpose.
const DEEPEST: usize = 32;

/// What the file at `path` says, on top of what it extends.
pub fn load(path: &Path) -> Result<Config, Broken> {
    let source = open(path, &files::name(path))
        .map_err(|error| Broken::Unreadable(Problem::new(Work::Read, path, error)))?;
    let mut loader = Loader::default();
    loader.add(real(path), source);
    if loader.broken.is_empty() { Ok(loader.config) } else { Err(Broken::Wrong(loader.broken)) }
}

fn open(path: &Path, name: &str) -> io::Result<Arc<Source>> {
    read::ends(path)?;
    read::file(path, name).map(Arc::new)
}

/// The one name of a file that is extended, and its text.
fn extended(path: &Path) -> io::Result<(PathBuf, Arc<Source>)> {
    let path = fs::canonicalize(path)?;
    let source = open(&path, &files::name(&path))?;
    Ok((path, source))
}

#[derive(Default)]
struct Loader {
    config: Config,
    /// What has been added. Each file is, once: where two extend the same one, neither of them is
    /// outweighed by it.
    done: Vec<PathBuf>,
    /// What is being added: each extends the next.
    under: Vec<PathBuf>,
    broken: Vec<FileReport>,
}

impl Loader {
    /// Adds a file on top of what it extends; says whether nothing is wrong in them.
    fn add(&mut self, path: PathBuf, source: Arc<Source>) -> bool {
        let (own, mut wrong) = reader::read(&source, parent(&path));
        self.under.push(path);
        wrong.extend(own.extends.iter().filter_map(|wanted| self.extend(wanted)));
        self.done.extend(self.under.pop());
        self.config.add(own);
        let fine = wrong.is_empty();
        if !fine {
            wrong.sort_by_key(|found| found.span);
            self.broken.push(FileReport { source, diagnostics: wrong, is_json: false });
        }
        fine
    }

    /// Adds a file that the last one extends; or tells why it cannot be.
    fn extend(&mut self, wanted: &Said<String>) -> Option<Diagnostic> {
        let complain = |message: String, help: &str| {
            Some(Diagnostic::new(&CONFIGURATION, wanted.span, message).help(help))
        };
        let shown = escaped(&wanted.value);
        let folder = self.under.last().map_or(Path::new("."), |path| parent(path));
        let (path, source) = match extended(&folder.join(&wanted.value)) {
            Ok(opened) => opened,
            Err(error) => {
                let help = "write the path of a file, counted from the folder of this one";
                return complain(format!("cannot read `{shown}`: {error}"), help);
            }
        };
        if self.done.contains(&path) {
            return None;
        }
        if let Some(start) = self.under.iter().position(|above| *above == path) {
            let circle = self.under[start..].iter().chain([&path]);
            let names: Vec<String> = circle.map(|path| files::name(path)).collect();
            let names = names.join(" extends ");
            let message = format!("this leads in a circle: {}", escaped(&names));
            return complain(message, "take one of them out");
        }
        if self.under.len() == DEEPEST {
            let message = format!("this is more than {DEEPEST} files deep");
            return complain(message, "extend the file that says it");
        }
        if self.add(path, source) {
            return None;
        }
        complain(format!("`{shown}` cannot be used"), "mend what is wrong in it")
    }
}
