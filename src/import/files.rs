//! Which files drafts make, and what stands in them.

use std::collections::{HashMap, HashSet};

use super::media;
use super::names::{NameMap, Names};
use super::uses::{self, Use};
use super::writer::Writer;
use crate::format;
use crate::payload::{Argument, Draft, Leaf, opening};
use crate::rules::is_name_of_meta;
use crate::syntax;
use crate::text::Source;

/// What becomes of drafts.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Whether each language gets a file of its own.
    pub split: bool,
    /// Names for placeholders.
    pub names: NameMap,
    /// Names that they have in files that are there already.
    pub known: NameMap,
}

/// A Wattle file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// What to call it.
    pub file: String,
    /// What stands in it.
    pub text: String,
    /// What is otherwise than in the JSON, though nothing was lost.
    pub notes: Vec<String>,
}

/// The files of drafts, in the order in which their templates first come.
pub fn files(drafts: &[Draft], options: &Options) -> Vec<Made> {
    let mut taken: HashMap<String, usize> = HashMap::new();
    let drafts: Vec<Draft> = drafts.iter().cloned().map(media::documents_at_each_send).collect();
    groups(&drafts, options.split)
        .into_iter()
        .map(|group| {
            let stem = stem(&group, options.split);
            let file = free(&stem, &mut taken);
            let (text, notes) = text(&group, options);
            Made { file: format!("{file}.wattle"), text, notes }
        })
        .collect()
}

/// Drafts that are one template in several languages.
fn groups(drafts: &[Draft], split: bool) -> Vec<Vec<&Draft>> {
    let mut groups: Vec<(HashSet<&str>, Vec<&Draft>)> = Vec::new();
    let mut known: HashMap<String, Vec<usize>> = HashMap::new();
    for draft in drafts {
        let alike = known.entry(identity(draft)).or_default();
        let language = match draft.languages.as_slice() {
            [language] if draft.name.is_some() && !split => Some(language.text.text.as_str()),
            _ => None,
        };
        let free = language
            .and_then(|language| alike.iter().find(|index| !groups[**index].0.contains(language)));
        match (free.copied(), language) {
            (Some(index), Some(language)) => {
                groups[index].0.insert(language);
                groups[index].1.push(draft);
            }
            _ => {
                if language.is_some() {
                    alike.push(groups.len());
                }
                groups.push((language.into_iter().collect(), vec![draft]));
            }
        }
    }
    groups.into_iter().map(|(_, drafts)| drafts).collect()
}

/// What drafts of one file have in common: all that is said once for all languages.
fn identity(draft: &Draft) -> String {
    let said = |leaf: &Option<Leaf>| leaf.as_ref().map(|leaf| leaf.text.text.to_lowercase());
    let settings = draft
        .settings
        .iter()
        .map(|one| one.arguments.iter().map(Argument::said).collect::<Vec<_>>());
    format!(
        "{:?} {:?} {:?}",
        said(&draft.name),
        said(&draft.category),
        settings.collect::<Vec<_>>()
    )
}

/// The name of a file without its ending: that of the template, as far as a file can have it.
fn stem(group: &[&Draft], split: bool) -> String {
    let said = |leaf: Option<&Leaf>| {
        leaf.map(|leaf| safe(&leaf.text.text)).filter(|name| !name.is_empty())
    };
    let name = said(group.first().and_then(|draft| draft.name.as_ref()))
        .unwrap_or_else(|| "template".to_owned());
    match group.first().and_then(|draft| said(draft.languages.first())) {
        Some(language) if split => format!("{name}.{language}"),
        _ => name,
    }
}

/// A name that no file has yet, whatever the case: the wanted one, or one with a number.
fn free(stem: &str, taken: &mut HashMap<String, usize>) -> String {
    let mut name = stem.to_owned();
    while taken.contains_key(&name.to_lowercase()) {
        let count = taken.entry(stem.to_lowercase()).or_insert(1);
        *count += 1;
        name = format!("{stem}_{count}");
    }
    taken.insert(name.to_lowercase(), 1);
    name
}

fn safe(name: &str) -> String {
    let safe = name.chars().map(|sign| {
        if sign.is_ascii_alphanumeric() || matches!(sign, '_' | '-') { sign } else { '_' }
    });
    safe.take(100).collect()
}

/// The text of a file, in the one layout.
fn text(group: &[&Draft], options: &Options) -> (String, Vec<String>) {
    let uses: Vec<_> =
        group.iter().enumerate().flat_map(|(index, draft)| uses::of(index, draft)).collect();
    let template = group[0].name.as_ref().map_or("", |name| name.text.text.as_str());
    let names = Names::for_file(&uses, options, template);
    let mut notes = notes(&uses, &names);
    let mut writer = Writer::new(&names, true);
    notes.iter().for_each(|note| writer.note(note));
    // What is to be done at once, and of no interest later.
    notes.extend(names.changed.iter().cloned());
    if is_name_of_meta(template) {
        notes
            .push(format!("`{template}` belongs to Meta's sample templates: give it another name"));
    }
    if let [draft] = group {
        writer.head(draft);
        writer.content(0, draft);
        if draft.languages.len() > 1 {
            for language in &draft.languages {
                writer.language(language, language.span);
                writer.open(language.span);
                writer.close(language.span);
            }
        }
    } else {
        writer.head(&Draft { languages: Vec::new(), ..group[0].clone() });
        for (index, draft) in group.iter().enumerate() {
            let at = opening(draft.span);
            for language in &draft.languages {
                writer.language(language, at);
                writer.open(at);
                // Those of the first stand above all.
                if index > 0 {
                    writer.remarks(&draft.remarks);
                }
                writer.content(index, draft);
                writer.close(at);
                writer.end(at);
            }
        }
    }
    let source = Source::new("", writer.out.text);
    let parsed = syntax::parse(&source);
    let formatted = format::text(&source, &parsed.tree);
    (formatted.unwrap_or_else(|| source.text().to_owned()), notes)
}

/// What is called otherwise here, and what that means for who sends it.
fn notes(uses: &[Use], names: &Names) -> Vec<String> {
    let has_names = |text| uses.iter().any(|other| other.text == text && other.number.is_none());
    let moved = uses.iter().filter(|one| !one.in_order && !names.numbers).map(|one| {
        let what = match has_names(one.text) {
            true => format!("the {} had numbers and names", one.place),
            false => format!("the numbers of the {} were in an order of their own", one.place),
        };
        format!("{what}: send its values in the order of the names")
    });
    let named = uses.iter().filter(|one| one.number.is_none() && !one.whole);
    let renamed = named.filter_map(|one| {
        let name = names.get(one.text, &one.key).filter(|name| *name != one.key)?;
        Some(format!("`{{{{{}}}}}` of the {} is called `{name}` here", one.key, one.place))
    });
    let mut notes: Vec<String> = moved.chain(renamed).collect();
    notes.sort_unstable();
    notes.dedup();
    notes
}
