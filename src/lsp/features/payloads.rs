//! The JSON that is built of a file.

use serde_json::{Value, json};

use super::{Answer, Asked, Refusal};
use crate::compile::{self, Values};
use crate::lsp::project::File;

impl Asked<'_> {
    /// Above each language, or the template: the payloads that are built.
    pub(super) fn lenses(&self, file: &File, _: &Value) -> Answer {
        let templates = file.analysis.document.templates.iter();
        let lenses = templates.filter_map(|template| template.language.get()).flat_map(|code| {
            ["create", "send"].map(|what| {
                json!({
                    "range": self.range(file, code.span),
                    "command": {
                        "title": format!("{what} JSON"),
                        "command": format!("wattle.show{}{}", what[..1].to_uppercase(), &what[1..]),
                        "arguments": [file.uri, code.value],
                    },
                })
            })
        });
        Ok(lenses.collect())
    }

    /// The JSON that is built of a file: `[address, language]`.
    pub(super) fn command(&self, params: &Value) -> Answer {
        let refuse = |why: &str| Err(Refusal(why.to_owned()));
        let argument = |index: usize| params["arguments"][index].as_str();
        let Some(file) = argument(0).and_then(|uri| self.project.file(uri)) else {
            return refuse("the first argument must be the address of a template");
        };
        let Some(bundles) = compile::bundles(&file.analysis, &file.settings, Values::Names) else {
            return refuse("there are errors in the file; mend them first");
        };
        let wanted = |bundle: &&compile::Bundle| {
            argument(1).is_none_or(|language| language == bundle.entry.language)
        };
        let Some(bundle) = bundles.iter().find(wanted) else {
            return refuse("the file has no such language");
        };
        let json = match params["command"].as_str() {
            Some("wattle.showCreate") => serde_json::to_string_pretty(&bundle.create),
            Some("wattle.showSend") => serde_json::to_string_pretty(&bundle.send),
            _ => return refuse("there is no such command"),
        };
        json.map(Value::String).map_err(|error| Refusal(error.to_string()))
    }
}
