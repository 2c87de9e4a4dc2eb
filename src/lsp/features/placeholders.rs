//! Placeholders in all languages and files of a template: where they are, and their names.

use serde_json::{Value, json};

use super::{Answer, Asked, Refusal};
use crate::ide::names;
use crate::lsp::actions;
use crate::lsp::project::File;

impl Asked<'_> {
    /// The places that name the placeholder at the cursor, in all files of the template.
    pub(super) fn mentions<'f>(
        &'f self,
        file: &'f File,
        params: &Value,
    ) -> Vec<(&'f File, names::Mention)> {
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

    /// Where a placeholder gets its sample; or, without one, where it is first used.
    pub(super) fn definition(&self, file: &File, params: &Value) -> Answer {
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

    pub(super) fn references(&self, file: &File, params: &Value) -> Answer {
        let samples = params["context"]["includeDeclaration"].as_bool().unwrap_or(true);
        let mentions = self.mentions(file, params).into_iter();
        let wanted = mentions.filter(|(_, mention)| samples || !mention.is_sample);
        Ok(wanted.map(|(file, mention)| self.location(file, mention.span)).collect())
    }

    pub(super) fn highlights(&self, file: &File, params: &Value) -> Answer {
        let mentions = self.mentions(file, params).into_iter();
        let own = mentions.filter(|(other, _)| other.uri == file.uri);
        let highlight = |(_, mention): (&File, names::Mention)| json!({ "range": self.range(file, mention.span), "kind": if mention.is_sample { 3 } else { 2 } });
        Ok(own.map(highlight).collect())
    }

    pub(super) fn prepare_rename(&self, file: &File, params: &Value) -> Answer {
        let offset = self.offset(file, params);
        let mentions = self.mentions(file, params).into_iter();
        let mut own =
            mentions.filter(|(other, mention)| other.uri == file.uri && mention.touches(offset));
        let Some((_, mention)) = own.next() else {
            return Err(Refusal("only placeholders can be renamed here".to_owned()));
        };
        let name = file.source().slice(mention.span);
        for file in self.project.family(file) {
            names::free(&file.analysis.document, name).map_err(Refusal)?;
        }
        Ok(json!({ "range": self.range(file, mention.span), "placeholder": name }))
    }

    pub(super) fn rename(&self, file: &File, params: &Value) -> Answer {
        let new = params["newName"].as_str().unwrap_or_default();
        let new = new.trim().trim_start_matches("{{").trim_end_matches("}}").trim();
        let Some(old) = names::at(&file.analysis.document, self.offset(file, params)) else {
            return Err(Refusal("only placeholders can be renamed here".to_owned()));
        };
        let mut edits = Vec::new();
        for file in self.project.family(file) {
            let own = names::rename(&file.analysis, &file.settings, &old, new);
            edits.push((file, own.map_err(Refusal)?));
        }
        let changed = edits.iter().filter(|(_, edits)| !edits.is_empty());
        let changed = changed.map(|(file, edits)| (*file, edits.as_slice()));
        Ok(json!({ "changes": actions::changes(changed, self.encoding) }))
    }
}
