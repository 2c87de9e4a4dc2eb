//! Formatting: a file, a part of it, the line just written.

use serde_json::{Value, json};

use super::{Answer, Asked};
use crate::format;
use crate::lsp::project::File;
use crate::text::Edit;

impl Asked<'_> {
    pub(super) fn edited(&self, file: &File, edits: &[Edit]) -> Answer {
        Ok(self.encoding.edits(file.source(), edits))
    }

    pub(super) fn formatting(&self, file: &File, _: &Value) -> Answer {
        let mut edits =
            self.encoding.edits(file.source(), &format::edits(file.source(), &file.analysis.tree));
        // A byte-order mark that the editor has in its text stands before all that has an offset.
        if let (true, Value::Array(edits)) = (file.source().has_bom(), &mut edits) {
            let end = self.encoding.position(file.source(), 0);
            let start = json!({ "line": 0, "character": 0 });
            edits.insert(0, json!({ "range": { "start": start, "end": end }, "newText": "" }));
        }
        Ok(edits)
    }

    pub(super) fn range_formatting(&self, file: &File, params: &Value) -> Answer {
        let span = self.encoding.span(file.source(), &params["range"]);
        self.edited(file, &format::range(file.source(), &file.analysis.tree, span))
    }

    /// Lays out the line that has just been finished.
    pub(super) fn on_type_formatting(&self, file: &File, params: &Value) -> Answer {
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
}
