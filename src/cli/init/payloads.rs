//! Templates that a repository has as JSON.

use std::path::Path;

use serde_json::Value;

use crate::workspace::{files, read};

/// How many files below a folder look like what creates templates at 8x8 or Meta. What `wattle build` made
/// does not count.
pub fn count(folder: &Path) -> usize {
    files::ending(folder, "json").filter(|path| !is_built(path) && is_payload(path)).count()
}

fn is_built(path: &Path) -> bool {
    path.ends_with("create.json") && path.with_file_name("send.json").exists()
}

fn is_payload(path: &Path) -> bool {
    let Ok(source) = read::file(path, "") else { return false };
    source.is_faithful() && serde_json::from_str(source.text()).is_ok_and(|json| creates(&json))
}

/// Whether it is a template, or a list of them.
fn creates(json: &Value) -> bool {
    match json {
        Value::Array(list) => list.first().is_some_and(creates),
        Value::Object(table) => {
            (table.get("name").is_some_and(Value::is_string)
                && table.get("components").is_some_and(Value::is_array))
                || table.get("data").is_some_and(creates)
        }
        _ => false,
    }
}
