//! Requests about a file, and their answers.

use serde_json::{Value, json};

use super::actions;
use super::convert::Encoding;
use super::project::{File, Project};
use super::settings::ServerSettings;
use crate::compile::{self, Values};
use crate::format;
use crate::ide::complete::{self, Proposal, ProposalKind};
use crate::ide::outline::{self, Symbol, SymbolKind};
use crate::ide::{hints, hover, names, tokens};
use crate::text::{Edit, Span};

/// What an answer depends on.
pub struct Asked<'p> {
    /// All files.
    pub project: &'p Project,
    /// What is set.
    pub settings: &'p ServerSettings,
    /// What columns are counted in.
    pub encoding: Encoding,
    /// Whether the editor takes snippets.
    pub snippets: bool,
    /// Whether the editor shows Markdown in a hover.
    pub markdown: bool,
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

    fn completion(&self, file: &File, params: &Value) -> Answer {
        let proposals = complete::at(&file.analysis, self.offset(file, params));
        let items = proposals.iter().enumerate().map(|(index, one)| self.item(file, index, one));
        Ok(json!({ "isIncomplete": false, "items": items.collect::<Vec<_>>() }))
    }

    fn item(&self, file: &File, index: usize, proposal: &Proposal) -> Value {
        let kind = match proposal.kind {
            ProposalKind::Statement => 14,
            ProposalKind::Attribute => 10,
            ProposalKind::Value => 20,
            ProposalKind::Placeholder => 6,
            ProposalKind::Rule => 21,
            ProposalKind::Template => 15,
        };
        let is_snippet = self.snippets && proposal.snippet != proposal.plain;
        let text = if is_snippet { &proposal.snippet } else { &proposal.plain };
        json!({
            "label": proposal.label,
            "kind": kind,
            "detail": proposal.detail,
            "documentation": { "kind": "markdown", "value": proposal.docs },
            "sortText": format!("{index:04}"),
            "filterText": proposal.label,
            "insertTextFormat": if is_snippet { 2 } else { 1 },
            "textEdit": { "range": self.range(file, proposal.span), "newText": text },
        })
    }

    fn hover(&self, file: &File, params: &Value) -> Answer {
        let offset = self.offset(file, params);
        let hover = hover::at(&file.analysis, &file.settings, offset, self.settings.preview);
        let kind = if self.markdown { "markdown" } else { "plaintext" };
        Ok(hover.map_or(Value::Null, |hover| {
            json!({
                "contents": { "kind": kind, "value": hover.markdown },
                "range": self.range(file, hover.span),
            })
        }))
    }

    fn inlay_hints(&self, file: &File, params: &Value) -> Answer {
        if !self.settings.inlay_hints {
            return Ok(json!([]));
        }
        let asked = self.encoding.span(file.source(), &params["range"]);
        let all = hints::all(&file.analysis.document).into_iter();
        let here =
            all.filter(|hint| (asked.start as usize..=asked.end as usize).contains(&hint.at));
        let hint = |hint: hints::Hint| {
            json!({
                "position": self.encoding.position(file.source(), hint.at),
                "label": hint.text,
                "tooltip": hint.about,
                "paddingLeft": true,
            })
        };
        Ok(here.map(hint).collect())
    }

    fn symbols(&self, file: &File, _: &Value) -> Answer {
        let symbols = outline::symbols(file.source(), &file.analysis.tree);
        Ok(symbols.iter().map(|symbol| self.symbol(file, symbol)).collect())
    }

    fn symbol(&self, file: &File, symbol: &Symbol) -> Value {
        json!({
            "name": symbol.name,
            "detail": symbol.detail,
            "kind": symbol_kind(symbol.kind),
            "range": self.range(file, symbol.span),
            "selectionRange": self.range(file, symbol.head),
            "children": symbol.children.iter().map(|child| self.symbol(file, child)).collect::<Vec<_>>(),
        })
    }

    fn folding(&self, file: &File, _: &Value) -> Answer {
        let folds = outline::folds(file.source(), &file.analysis.tree).into_iter();
        let fold = |fold: outline::Fold| {
            let (start, _) = self.encoding.place(file.source(), fold.span.start as usize);
            let (end, _) = self.encoding.place(file.source(), fold.span.end as usize);
            let mut range = json!({ "startLine": start, "endLine": end });
            if fold.is_comment {
                range["kind"] = json!("comment");
            }
            range
        };
        Ok(folds.map(fold).collect())
    }

    fn selections(&self, file: &File, params: &Value) -> Answer {
        let positions = params["positions"].as_array().cloned().unwrap_or_default();
        let around = |position: &Value| {
            let offset = self.encoding.offset(file.source(), position);
            let spans = outline::enclosing(file.source(), &file.analysis.tree, offset);
            spans.iter().rev().fold(Value::Null, |parent, span| {
                let mut range = json!({ "range": self.range(file, *span) });
                if !parent.is_null() {
                    range["parent"] = parent;
                }
                range
            })
        };
        Ok(positions.iter().map(around).collect())
    }

    /// The places that name the placeholder at the cursor, in all files of the template.
    fn mentions<'f>(&'f self, file: &'f File, params: &Value) -> Vec<(&'f File, names::Mention)> {
        let Some(name) = names::at(&file.analysis.document, self.offset(file, params)) else {
            return Vec::new();
        };
        let family = self.project.family(file).into_iter();
        let places = family.flat_map(|file| {
            let mentions = names::mentions(file.source(), &file.analysis.document, &name);
            mentions.into_iter().map(move |mention| (file, mention))
        });
        places.collect()
    }

    fn location(&self, file: &File, span: Span) -> Value {
        json!({ "uri": file.uri, "range": self.range(file, span) })
    }

    /// Where a placeholder gets its sample; or, without one, where it is first used.
    fn definition(&self, file: &File, params: &Value) -> Answer {
        let mentions = self.mentions(file, params);
        let is_own = |(other, _): &&(&File, names::Mention)| other.uri == file.uri;
        let sample = |(_, mention): &&(&File, names::Mention)| mention.is_sample;
        let found = mentions
            .iter()
            .filter(is_own)
            .find(sample)
            .or_else(|| mentions.iter().find(sample))
            .or_else(|| mentions.iter().find(is_own));
        Ok(found.map_or(Value::Null, |(file, mention)| self.location(file, mention.span)))
    }

    fn references(&self, file: &File, params: &Value) -> Answer {
        let samples = params["context"]["includeDeclaration"].as_bool().unwrap_or(true);
        let mentions = self.mentions(file, params).into_iter();
        let wanted = mentions.filter(|(_, mention)| samples || !mention.is_sample);
        Ok(wanted.map(|(file, mention)| self.location(file, mention.span)).collect())
    }

    fn highlights(&self, file: &File, params: &Value) -> Answer {
        let mentions = self.mentions(file, params).into_iter();
        let own = mentions.filter(|(other, _)| other.uri == file.uri);
        let highlight = |(_, mention): (&File, names::Mention)| json!({ "range": self.range(file, mention.span), "kind": if mention.is_sample { 3 } else { 2 } });
        Ok(own.map(highlight).collect())
    }

    fn prepare_rename(&self, file: &File, params: &Value) -> Answer {
        let offset = self.offset(file, params);
        let mentions = self.mentions(file, params).into_iter();
        let mut own =
            mentions.filter(|(other, mention)| other.uri == file.uri && mention.touches(offset));
        let Some((_, mention)) = own.next() else {
            return Err(Refusal("only placeholders can be renamed here".to_owned()));
        };
        let name = file.source().slice(mention.span);
        Ok(json!({ "range": self.range(file, mention.span), "placeholder": name }))
    }

    fn rename(&self, file: &File, params: &Value) -> Answer {
        let new = params["newName"].as_str().unwrap_or_default();
        let new = new.trim().trim_start_matches("{{").trim_end_matches("}}").trim();
        let Some(old) = names::at(&file.analysis.document, self.offset(file, params)) else {
            return Err(Refusal("only placeholders can be renamed here".to_owned()));
        };
        let mut edits = Vec::new();
        for file in self.project.family(file) {
            let own = names::rename(file.source(), &file.analysis.document, &old, new);
            edits.push((file, own.map_err(Refusal)?));
        }
        let changed = edits.iter().filter(|(_, edits)| !edits.is_empty());
        let changed = changed.map(|(file, edits)| (*file, edits.as_slice()));
        Ok(json!({ "changes": actions::changes(changed, self.encoding) }))
    }

    fn tokens(&self, file: &File, _: &Value) -> Answer {
        let (mut line, mut column) = (0, 0);
        let mut data = Vec::new();
        for token in tokens::all(&file.analysis) {
            let (own, start) = self.encoding.place(file.source(), token.span.start as usize);
            let length = self.encoding.units(file.source().slice(token.span));
            let kind = tokens::TokenKind::ALL.iter().position(|(kind, _)| *kind == token.kind);
            let before = if own == line { column } else { 0 };
            data.extend([own - line, start - before, length, kind.unwrap_or_default(), 0]);
            (line, column) = (own, start);
        }
        Ok(json!({ "data": data }))
    }

    fn edited(&self, file: &File, edits: &[Edit]) -> Answer {
        Ok(self.encoding.edits(file.source(), edits))
    }

    fn formatting(&self, file: &File, _: &Value) -> Answer {
        self.edited(file, &format::edits(file.source(), &file.analysis.tree))
    }

    fn range_formatting(&self, file: &File, params: &Value) -> Answer {
        let span = self.encoding.span(file.source(), &params["range"]);
        self.edited(file, &format::range(file.source(), &file.analysis.tree, span))
    }

    /// Lays out the line that has just been finished.
    fn on_type_formatting(&self, file: &File, params: &Value) -> Answer {
        let offset = self.offset(file, params);
        let line = file.source().line_of(offset);
        let finished = if params["ch"] == "\n" { line.saturating_sub(1) } else { line };
        let span = file.source().line_span(finished);
        let edits = format::range(file.source(), &file.analysis.tree, span);
        // What stands behind the cursor must not move under the author's hands.
        let before: Vec<Edit> =
            edits.into_iter().filter(|edit| edit.span.end as usize <= offset).collect();
        self.edited(file, &before)
    }

    fn actions(&self, file: &File, params: &Value) -> Answer {
        let span = self.encoding.span(file.source(), &params["range"]);
        let only = params["context"]["only"].as_array();
        let only: Vec<&str> = only.into_iter().flatten().filter_map(Value::as_str).collect();
        Ok(Value::Array(actions::at(self.project, file, span, &only, self.encoding)))
    }

    /// Above each language, or the template: the payloads that are built.
    fn lenses(&self, file: &File, _: &Value) -> Answer {
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

    fn workspace_symbols(&self, params: &Value) -> Answer {
        let query = params["query"].as_str().unwrap_or_default().to_lowercase();
        let named = self.project.files.values().filter_map(|file| {
            let name = file.analysis.document.name.get()?;
            name.value.to_lowercase().contains(&query).then(|| {
                json!({
                    "name": name.value,
                    "kind": symbol_kind(SymbolKind::Template),
                    "location": self.location(file, name.span),
                })
            })
        });
        Ok(named.collect())
    }

    /// The JSON that is built of a file: `[address, language]`.
    fn command(&self, params: &Value) -> Answer {
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

/// The number of a kind of symbol in the protocol.
fn symbol_kind(kind: SymbolKind) -> u8 {
    match kind {
        SymbolKind::Template => 5,
        SymbolKind::Language => 3,
        SymbolKind::Group => 19,
        SymbolKind::Part => 8,
        SymbolKind::Button => 24,
        SymbolKind::Sample => 13,
    }
}
