//! What the placeholders of a file are called.
//!
//! WhatsApp numbers placeholders in each text anew; in the language a name or a number means one value
//! everywhere. Numbers stay where all texts agree on them and nothing tells better names.

use std::collections::{BTreeMap, HashMap};

use super::files::Options;
use super::guess;
use super::uses::{self, Use};
use crate::model::placeholder::{is_name, repaired_name};
use crate::payload::Draft;

/// The most placeholders of a file that get names. A file of eighty languages has fewer.
const MOST: usize = 1500;

/// Names that are asked for: by template (or `*`), then by number or by place and number.
pub type NameMap = BTreeMap<String, BTreeMap<String, String>>;

/// What nothing came of in the names that are asked for: templates that were not read, and places that they do
/// not have.
pub fn unused(asked: &NameMap, drafts: &[Draft]) -> Vec<String> {
    let mut unused = Vec::new();
    for (template, names) in asked {
        let is_it = |draft: &&Draft| {
            template == "*" || draft.name.as_ref().is_some_and(|name| name.text.text == *template)
        };
        let uses: Vec<Vec<Use>> =
            drafts.iter().filter(is_it).map(|draft| uses::of(0, draft)).collect();
        if uses.is_empty() && template != "*" {
            unused.push(format!("no template `{template}` was read"));
            continue;
        }
        for place in names.keys() {
            if !uses.iter().flatten().any(|one| place == &one.key || *place == place_of(one)) {
                unused.push(match template.as_str() {
                    "*" => format!("no template has a placeholder `{place}`"),
                    _ => format!("`{template}` has no placeholder `{place}`"),
                });
            }
        }
    }
    unused
}

/// What a map of names calls a placeholder: `body.1`.
fn place_of(one: &Use) -> String {
    format!("{}.{}", one.place.replace("button ", "button"), one.key)
}

/// The name of each placeholder, by its text and what stands there.
#[derive(Clone, Debug, Default)]
pub struct Names {
    names: HashMap<((usize, u32), String), String>,
    /// Whether numbers stay numbers: then nothing may have a name.
    pub numbers: bool,
    /// Names that were asked for and could not be given.
    pub changed: Vec<String>,
}

impl Names {
    /// What a placeholder is called.
    pub fn get(&self, text: (usize, u32), key: &str) -> Option<&str> {
        self.names.get(&(text, key.to_owned())).map(String::as_str)
    }

    /// A name of its own for each number, which stands nowhere in the texts, so that it can be found
    /// again in findings; numbers that are out of order stay. And what each stands for.
    pub fn for_check(uses: &[Use]) -> (Names, Vec<(String, String)>) {
        let mut names = Names::default();
        let mut tokens = Vec::new();
        for (index, one) in uses.iter().enumerate() {
            let shown = match one.number {
                Some(_) if one.in_order => one.key.clone(),
                None if one.whole => one.key.clone(),
                _ => {
                    names.names.insert((one.text, one.key.clone()), one.key.clone());
                    continue;
                }
            };
            let token = token(index);
            tokens.push((token.clone(), shown));
            names.names.insert((one.text, one.key.clone()), token);
        }
        (names, tokens)
    }

    /// Good names for a file.
    pub fn for_file(uses: &[Use], options: &Options, template: &str) -> Names {
        if uses.len() > MOST {
            return Names { numbers: true, ..Names::default() };
        }
        let asked = |one: &Use| {
            let place = place_of(one);
            [template, "*"]
                .iter()
                .filter_map(|name| options.names.get(*name))
                .find_map(|map| map.get(&place).or_else(|| map.get(&one.key)))
        };
        let out_of_order = uses.iter().any(|one| !one.in_order);
        let named = uses.iter().any(|one| one.number.is_none() && !one.whole);
        // What has no number would have to be the same at each send.
        let has_whole = uses.iter().any(|one| one.whole);
        let known = |one: &Use| {
            let names = options.known.get(template).filter(|_| one.card.is_none())?;
            names.get(&place_of(one))
        };
        let is_told = uses.iter().any(|one| asked(one).or_else(|| known(one)).is_some());
        let nothing_told =
            uses.iter().all(|one| one.number.is_some() && guess::name(one).is_none());
        let stays = (out_of_order || nothing_told) && !named && !has_whole && !is_told;
        let mut names = Names { numbers: stays && agree(uses), ..Names::default() };
        let mut given: Vec<Given> = Vec::new();
        for one in uses {
            let key = (one.text, one.key.clone());
            if names.numbers {
                names.names.insert(key, one.key.clone());
                continue;
            }
            let before = given.iter().find(|given| {
                given.place == one.place && given.key == one.key && given.card == one.card.is_some()
            });
            let name = match before {
                Some(before) => before.name.clone(),
                None => {
                    let wanted = match asked(one).or_else(|| known(one)) {
                        Some(name) => name.clone(),
                        None if one.number.is_none() && !one.whole => one.key.clone(),
                        None => guess::name(one).unwrap_or_else(|| fallback(one)),
                    };
                    let name = free(&wanted, one, &given, uses);
                    if asked(one).is_some() && name != wanted {
                        names.changed.push(changed(&wanted, &name, one));
                    }
                    given.push(Given {
                        name: name.clone(),
                        place: one.place.clone(),
                        key: one.key.clone(),
                        card: one.card.is_some(),
                    });
                    name
                }
            };
            names.names.insert(key, name);
        }
        names
    }
}

fn changed(wanted: &str, name: &str, one: &Use) -> String {
    let why = match RESERVED.contains(&wanted) {
        true => "means something else already",
        false => "is another value's name",
    };
    format!("`{wanted}` {why}, so `{}` is called `{name}`", place_of(one))
}

/// A name that was given.
struct Given {
    name: String,
    place: String,
    key: String,
    card: bool,
}

/// Whether a number means one value wherever it stands, as far as samples tell.
fn agree(uses: &[Use]) -> bool {
    let mut seen: HashMap<(usize, Option<usize>, &str), Option<String>> = HashMap::new();
    uses.iter().all(|one| {
        let own = sample(one);
        let known = own.is_some();
        match seen.insert((one.text.0, one.card, one.key.as_str()), own.clone()) {
            Some(before) => known && before == own,
            None => true,
        }
    })
}

fn sample(one: &Use) -> Option<String> {
    one.sample.as_ref().map(|sample| sample.text.text.clone())
}

fn fallback(one: &Use) -> String {
    match one.place.as_str() {
        "header" => "title".to_owned(),
        _ => "value".to_owned(),
    }
}

/// Names that mean something already.
const RESERVED: &[&str] = &[
    "recipient",
    "cards",
    "code",
    "location_latitude",
    "location_longitude",
    "location_name",
    "location_address",
];

/// The wanted name, or one like it that no other value has.
fn free(wanted: &str, one: &Use, given: &[Given], uses: &[Use]) -> String {
    let mut base = if is_name(wanted) { wanted.to_owned() } else { repaired_name(wanted) };
    if base.is_empty() {
        base = fallback(one);
    }
    if RESERVED.contains(&base.as_str()) {
        base.push_str("_value");
    }
    // One name for two places, if they have one value in every language. Two placeholders of one text
    // stay two.
    let same = |given: &Given| {
        let of = |place: &str, key: &str| {
            uses.iter()
                .filter(|other| other.place == place && other.key == key)
                .map(sample)
                .collect::<Vec<_>>()
        };
        let samples = of(&given.place, &given.key);
        let by_name = one.number.is_none() && given.key == one.key;
        let known = by_name || samples.iter().all(Option::is_some);
        let apart = given.place != one.place && !given.card && one.card.is_none();
        apart && known && samples == of(&one.place, &one.key)
    };
    let mut name = base.clone();
    let mut number = 1;
    while given.iter().any(|given| given.name == name && !same(given)) {
        number += 1;
        name = format!("{base}_{number}");
    }
    name
}

/// A name that nobody would write.
fn token(index: usize) -> String {
    let letters = format!("{index}");
    let letters = letters.bytes().map(|digit| char::from(b'a' + digit - b'0'));
    format!("qzx{}xzq", letters.collect::<String>())
}
