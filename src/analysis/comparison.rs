//! Files compared with each other again and again, as one after the other changes.

use std::collections::hash_map::{Entry, HashMap};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::project::{self, Found};
use crate::diagnostic::Diagnostic;
use crate::model::Summary;
use crate::rules;

/// What comparing files finds. After a change only those that are tied to what has changed are compared
/// anew; the findings are always those of [`super::project()`] over all.
#[derive(Debug, Default)]
pub struct Comparison {
    summaries: BTreeMap<Arc<str>, Summary>,
    /// The files that have a tie.
    tied: HashMap<u64, BTreeSet<Arc<str>>>,
    /// The files that have changed since they were compared.
    changed: BTreeSet<Arc<str>>,
    /// The ties that these have, or had.
    stale: BTreeSet<u64>,
    related: ByFile,
    overall: ByFile,
}

/// Findings by file.
type ByFile = BTreeMap<Arc<str>, Vec<Diagnostic>>;

impl Comparison {
    /// Takes in a file, new or changed.
    pub fn put(&mut self, summary: Summary) {
        if self.summaries.get(&summary.file) == Some(&summary) {
            return;
        }
        self.remove(&summary.file);
        for link in rules::links(&summary) {
            self.stale.insert(link);
            self.tied.entry(link).or_default().insert(Arc::clone(&summary.file));
        }
        self.changed.insert(Arc::clone(&summary.file));
        self.summaries.insert(Arc::clone(&summary.file), summary);
    }

    /// Forgets a file.
    pub fn remove(&mut self, file: &str) {
        let Some(old) = self.summaries.remove(file) else { return };
        for link in rules::links(&old) {
            self.stale.insert(link);
            if let Entry::Occupied(mut files) = self.tied.entry(link) {
                files.get_mut().remove(file);
                if files.get().is_empty() {
                    files.remove();
                }
            }
        }
        self.changed.insert(old.file);
    }

    /// Compares what has changed; gives the files of which something else is found than before.
    pub fn refresh(&mut self) -> BTreeSet<Arc<str>> {
        if self.changed.is_empty() {
            return BTreeSet::new();
        }
        let files = self.concerned();
        let summaries: Vec<_> = files.iter().filter_map(|file| self.summaries.get(file)).collect();
        let mut found = by_file(project::related(&summaries));
        let overall = by_file(project::overall(&self.summaries.values().collect::<Vec<_>>()));
        let mut news = BTreeSet::new();
        for file in files {
            let now = found.remove(&file);
            if self.related.get(&file) != now.as_ref() {
                news.insert(Arc::clone(&file));
            }
            match now {
                Some(now) => self.related.insert(file, now),
                None => self.related.remove(&file),
            };
        }
        let keys = overall.keys().chain(self.overall.keys());
        news.extend(keys.filter(|file| overall.get(*file) != self.overall.get(*file)).cloned());
        self.overall = overall;
        news
    }

    /// What is found in a file by comparing it with others, in the order of a report.
    pub fn found(&self, file: &str) -> Vec<Diagnostic> {
        let own = [&self.related, &self.overall].into_iter().filter_map(|found| found.get(file));
        let mut found: Vec<Diagnostic> = own.flatten().cloned().collect();
        found.sort_by(|a, b| project::order(a).cmp(&project::order(b)));
        found
    }

    /// The files that have changed, and all that they are or were tied to.
    fn concerned(&mut self) -> BTreeSet<Arc<str>> {
        let mut files = std::mem::take(&mut self.changed);
        let mut links: Vec<u64> = self.stale.iter().copied().collect();
        while let Some(link) = links.pop() {
            for file in self.tied.get(&link).into_iter().flatten() {
                if files.insert(Arc::clone(file)) {
                    let own = self.summaries.get(file).into_iter().flat_map(rules::links);
                    links.extend(own.filter(|link| self.stale.insert(*link)));
                }
            }
        }
        self.stale.clear();
        files
    }
}

fn by_file(found: Vec<Found>) -> ByFile {
    let mut files = ByFile::new();
    for Found { file, diagnostic } in found {
        files.entry(file).or_default().push(diagnostic);
    }
    files
}
