//! The JSON Schema of `wattle.toml`, made of the tables that the reader follows: editors complete and
//! check with it.

use serde_json::{Map, Value, json};

use super::keys::{self, Form, Key};
use crate::diagnostic::{Group, Lint};
use crate::rules;
use crate::rules::options;
use crate::settings::{Level, Profile};

/// Where the schema can be fetched.
pub const ADDRESS: &str =
    concat!(env!("CARGO_PKG_REPOSITORY"), "/raw/main/docs/wattle.schema.json");

/// The schema, in draft 7: the one that editors' extensions for TOML know.
pub fn schema() -> Value {
    let mut schema = table(keys::TOP);
    schema["$schema"] = json!("http://json-schema.org/draft-07/schema#");
    schema["$id"] = json!(ADDRESS);
    schema["title"] = json!("wattle.toml");
    schema["description"] = json!(env!("CARGO_PKG_DESCRIPTION"));
    let text = json!({ "type": "string" });
    let texts = json!({ "type": "array", "items": text });
    let levels: Vec<&str> = Level::ALL.iter().map(|level| level.name()).collect();
    schema["definitions"] = json!({
        "filled": { "type": "string", "pattern": "\\S" },
        "texts": { "anyOf": [text, texts] },
        "level": { "enum": levels },
        "rule": rule(Map::new()),
        "rules": all_rules(),
    });
    for option in options::WORDS {
        if let Some(choices) = option.choices {
            schema["definitions"][option.name] = json!({ "enum": choices() });
        }
    }
    schema
}

/// A table with these keys and no others.
fn table(keys: &[Key]) -> Value {
    let properties: Map<String, Value> =
        keys.iter().map(|key| (key.name.to_owned(), value(key))).collect();
    let required: Vec<&str> =
        keys.iter().filter(|key| key.form.is_required()).map(|key| key.name).collect();
    let mut table = object(properties);
    if !required.is_empty() {
        table["required"] = json!(required);
    }
    table
}

fn object(properties: Map<String, Value>) -> Value {
    json!({ "type": "object", "additionalProperties": false, "properties": properties })
}

/// What stands behind a key.
fn value(key: &Key) -> Value {
    let mut about = key.about.to_owned();
    if !key.default.is_empty() {
        about += &format!("\n\nWithout it: {}.", key.default);
    }
    let value = match key.form {
        Form::Table(keys) => table(keys),
        Form::Overrides(keys) => json!({ "type": "array", "items": table(keys) }),
        Form::Extends => reference("texts"),
        Form::Profile => {
            for profile in Profile::ALL {
                about += &format!("\n- `{}`: {}", profile.name(), profile.about());
            }
            let names: Vec<&str> = Profile::ALL.iter().map(|profile| profile.name()).collect();
            json!({ "enum": names, "default": Profile::default().name() })
        }
        Form::Include | Form::Exclude | Form::Files => {
            let fewest = u8::from(key.form.is_required());
            json!({ "type": "array", "minItems": fewest, "items": reference("filled") })
        }
        Form::Rules => reference("rules"),
        Form::OutDir => reference("filled"),
        Form::Examples => {
            json!({
                "type": "object",
                "propertyNames": {
                    "pattern": "^([a-z][a-z0-9_]*|[0-9]+)$",
                    "not": { "enum": ["recipient", "cards"] }
                },
                "additionalProperties": {
                    "type": "string",
                    "pattern": "\\S",
                    "not": { "pattern": "[\\n\\r\\t]| {5}|\\{\\{" }
                }
            })
        }
    };
    described(value, about)
}

/// A level for each rule and group, or a table with what else can be set for it.
fn all_rules() -> Value {
    let groups = Group::ALL.iter().map(|group| {
        let about = format!("All rules about this: {}", group.about());
        (group.name().to_owned(), described(reference("rule"), about))
    });
    let free = rules::catalog().filter(|lint| !lint.is_fixed());
    let rules = free.map(|lint| {
        let pedantic =
            if crate::docs::is_pedantic(lint) { ", in the profile `pedantic`" } else { "" };
        let (what, severity) = (lint.what, lint.severity.name());
        let about = format!("{what}\n\nWithout it: `{severity}`{pedantic}.\n\n{}", lint.url());
        let options = options(lint);
        let own = if options.is_empty() { reference("rule") } else { rule(options) };
        (lint.name.to_owned(), described(own, about))
    });
    object(groups.chain(rules).collect())
}

/// A level; or a table with a level, and with options.
fn rule(mut options: Map<String, Value>) -> Value {
    options.insert("severity".to_owned(), reference("level"));
    json!({ "anyOf": [reference("level"), object(options)] })
}

/// What can be set for a rule besides its level.
fn options(lint: &Lint) -> Map<String, Value> {
    let limits = options::of(lint.name).map(|option| {
        let limit = json!({ "type": "integer", "minimum": 1, "maximum": option.limit });
        (option.name.to_owned(), described(limit, option.about()))
    });
    let words = options::words_of(lint.name).map(|option| {
        let word = match option.choices {
            Some(_) => reference(option.name),
            None => reference("filled"),
        };
        let words = json!({ "anyOf": [word, { "type": "array", "items": word }] });
        let mut words = described(words, option.about.to_owned());
        words["examples"] = json!([[option.example]]);
        (option.name.to_owned(), words)
    });
    limits.chain(words).collect()
}

/// The same with a description. Beside a reference, draft 7 heeds nothing else, so it is wrapped.
fn described(value: Value, about: String) -> Value {
    let mut value = if value.get("$ref").is_some() { json!({ "allOf": [value] }) } else { value };
    value["description"] = json!(about);
    value
}

fn reference(name: &str) -> Value {
    json!({ "$ref": format!("#/definitions/{name}") })
}
