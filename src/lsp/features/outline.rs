//! The shape of a file: its parts, what folds, what encloses what, what is coloured how.

use serde_json::{Value, json};

use super::{Answer, Asked};
use crate::ide::outline::{self, Symbol, SymbolKind};
use crate::ide::tokens;
use crate::lsp::project::File;

impl Asked<'_> {
    pub(super) fn symbols(&self, file: &File, _: &Value) -> Answer {
        let symbols = outline::symbols(file.source(), &file.analysis.tree);
        if !self.client.nested_symbols {
            let mut flat = Vec::new();
            symbols.iter().for_each(|symbol| self.flat(file, symbol, "", &mut flat));
            return Ok(Value::Array(flat));
        }
        Ok(symbols.iter().map(|symbol| self.symbol(file, symbol)).collect())
    }

    /// A part and those in it, one after the other, for editors that know nothing else.
    fn flat(&self, file: &File, symbol: &Symbol, owner: &str, list: &mut Vec<Value>) {
        list.push(json!({
            "name": symbol.name,
            "kind": symbol_kind(symbol.kind),
            "location": self.location(file, symbol.span),
            "containerName": owner,
        }));
        symbol.children.iter().for_each(|child| self.flat(file, child, &symbol.name, list));
    }

    pub(super) fn symbol(&self, file: &File, symbol: &Symbol) -> Value {
        json!({
            "name": symbol.name,
            "detail": symbol.detail,
            "kind": symbol_kind(symbol.kind),
            "range": self.range(file, symbol.span),
            "selectionRange": self.range(file, symbol.head),
            "children": symbol.children.iter().map(|child| self.symbol(file, child)).collect::<Vec<_>>(),
        })
    }

    pub(super) fn folding(&self, file: &File, _: &Value) -> Answer {
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

    pub(super) fn selections(&self, file: &File, params: &Value) -> Answer {
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

    pub(super) fn tokens(&self, file: &File, _: &Value) -> Answer {
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

    pub(super) fn workspace_symbols(&self, params: &Value) -> Answer {
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
