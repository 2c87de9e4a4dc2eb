//! Requests about a file, and their answers.

mod layout;
mod outline;
mod payloads;
mod placeholders;
mod writing;

use serde_json::{Value, json};

use super::actions;
use super::client::Client;
use super::convert::Encoding;
use super::project::{File, Project};
use super::settings::ServerSettings;
use crate::text::Span;

/// What an answer depends on.
pub struct Asked<'p> {
    /// All files.
    pub project: &'p Project,
    /// What is set.
    pub settings: &'p ServerSettings,
    /// What columns are counted in.
    pub encoding: Encoding,
    /// What the editor can do.
    pub client: &'p Client,
}

/// Why there is no answer: what the editor is told.
pub struct Refusal(pub String);

type Answer = Result<Value, Refusal>;

impl Asked<'_> {
    /// Answers a request about the file that its parameters name. A file that is not known gets none.
    pub fn answer(&self, method: &str, params: &Value) -> Option<Answer> {
        let uri = params["textDocument"]["uri"].as_str();
        let file = uri.and_then(|uri| self.project.file(uri));
        let known = |answer: fn(&Self, &File, &Value) -> Answer| {
            Some(file.map_or(Ok(Value::Null), |file| answer(self, file, params)))
        };
        match method {
            "textDocument/completion" => known(Self::completion),
            "textDocument/hover" => known(Self::hover),
            "textDocument/inlayHint" => known(Self::inlay_hints),
            "textDocument/documentSymbol" => known(Self::symbols),
            "textDocument/foldingRange" => known(Self::folding),
            "textDocument/selectionRange" => known(Self::selections),
            "textDocument/definition" => known(Self::definition),
            "textDocument/references" => known(Self::references),
            "textDocument/documentHighlight" => known(Self::highlights),
            "textDocument/prepareRename" => known(Self::prepare_rename),
            "textDocument/rename" => known(Self::rename),
            "textDocument/semanticTokens/full" => known(Self::tokens),
            "textDocument/formatting" => known(Self::formatting),
            "textDocument/rangeFormatting" => known(Self::range_formatting),
            "textDocument/onTypeFormatting" => known(Self::on_type_formatting),
            "textDocument/codeAction" => known(Self::actions),
            "textDocument/codeLens" => known(Self::lenses),
            "workspace/symbol" => Some(self.workspace_symbols(params)),
            "workspace/executeCommand" => Some(self.command(params)),
            _ => None,
        }
    }

    fn offset(&self, file: &File, params: &Value) -> usize {
        self.encoding.offset(file.source(), &params["position"])
    }

    fn range(&self, file: &File, span: Span) -> Value {
        self.encoding.range(file.source(), span)
    }

    fn location(&self, file: &File, span: Span) -> Value {
        json!({ "uri": file.uri, "range": self.range(file, span) })
    }

    fn actions(&self, file: &File, params: &Value) -> Answer {
        let span = self.encoding.span(file.source(), &params["range"]);
        let only = params["context"]["only"].as_array();
        let only: Vec<&str> = only.into_iter().flatten().filter_map(Value::as_str).collect();
        Ok(Value::Array(actions::at(self.project, file, span, &only, self.encoding)))
    }
}
