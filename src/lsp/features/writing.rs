//! What helps who writes: proposals, explanations, lengths.

use std::borrow::Cow;

use serde_json::{Value, json};

use super::{Answer, Asked};
use crate::ide::complete::{self, Proposal, ProposalKind};
use crate::ide::{hints, hover, preview};
use crate::lsp::project::File;

impl Asked<'_> {
    pub(super) fn completion(&self, file: &File, params: &Value) -> Answer {
        let proposals = complete::at(&file.analysis, self.offset(file, params));
        let items = proposals.iter().enumerate().map(|(index, one)| self.item(file, index, one));
        Ok(json!({ "isIncomplete": false, "items": items.collect::<Vec<_>>() }))
    }

    pub(super) fn item(&self, file: &File, index: usize, proposal: &Proposal) -> Value {
        let kind = match proposal.kind {
            ProposalKind::Statement => 14,
            ProposalKind::Attribute => 10,
            ProposalKind::Value => 20,
            ProposalKind::Placeholder => 6,
            ProposalKind::Rule => 21,
            ProposalKind::Template => 15,
        };
        let is_snippet = self.client.snippets && proposal.snippet != proposal.plain;
        let text = if is_snippet { &proposal.snippet } else { &proposal.plain };
        json!({
            "label": proposal.label,
            "kind": kind,
            "detail": proposal.detail,
            "documentation": match self.client.markdown_proposals {
                true => json!({ "kind": "markdown", "value": proposal.docs }),
                false => json!(preview::plain(&proposal.docs)),
            },
            "sortText": format!("{index:04}"),
            "filterText": proposal.label,
            "insertTextFormat": if is_snippet { 2 } else { 1 },
            "textEdit": { "range": self.range(file, proposal.span), "newText": text },
        })
    }

    pub(super) fn hover(&self, file: &File, params: &Value) -> Answer {
        let offset = self.offset(file, params);
        let findings = self.project.findings(file);
        let findings = findings.iter().map(Cow::as_ref);
        let preview = self.settings.preview;
        let hover = hover::at(&file.analysis, findings, &file.settings, offset, preview);
        Ok(hover.map_or(Value::Null, |hover| {
            json!({
                "contents": match self.client.markdown {
                    true => json!({ "kind": "markdown", "value": hover.markdown }),
                    false => json!({ "kind": "plaintext", "value": preview::plain(&hover.markdown) }),
                },
                "range": self.range(file, hover.span),
            })
        }))
    }

    pub(super) fn inlay_hints(&self, file: &File, params: &Value) -> Answer {
        if !self.settings.inlay_hints {
            return Ok(json!([]));
        }
        let asked = self.encoding.span(file.source(), &params["range"]);
        let all = hints::all(&file.analysis.document, &file.settings).into_iter();
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
}
