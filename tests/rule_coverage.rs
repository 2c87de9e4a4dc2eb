//! Every requirement that is known of the platform is accounted for: by a rule, or by a reason.
//!
//! `rule_coverage/ids.tsv` lists the requirements with their area and severity, and
//! `rule_coverage/declined.tsv` those without a rule, and `rule_coverage/narrower.tsv` those whose rule is
//! milder or asks for less than they say. `UPDATE_DOCS=1 cargo test` writes
//! docs/rule-coverage.md.

mod common;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use common::fresh::assert_fresh;
use wattle::rules;

/// A requirement of the platform.
struct Requirement {
    id: &'static str,
    area: usize,
    /// One severity, or several with `/` between them where it depends on the case.
    severity: &'static str,
}

/// Why a requirement has no rule.
struct Declined {
    kind: &'static str,
    reason: &'static str,
}

/// The areas, in the order of their numbers.
const AREAS: &[&str] = &[
    "Name and file",
    "Language",
    "Category",
    "Variables and examples",
    "Header and its text",
    "Header media",
    "Header location",
    "Body",
    "Footer",
    "Buttons",
    "Quick replies",
    "URL buttons",
    "Phone buttons",
    "Offer codes",
    "Authentication",
    "Flows",
    "Calls",
    "Contact requests",
    "Buttons together",
    "Carousels",
    "Offers, catalogues, products and payments",
    "Time to live",
    "Send requests",
    "Several templates together",
    "What the text says",
];

/// The reasons for which a requirement may have no rule, and what each means.
const KINDS: &[(&str, &str)] = &[
    ("by construction", "the language or the compiler leaves no way to break it"),
    (
        "later",
        "it needs what no file holds: bytes of media, the state or the history of an account, or components that 8x8 cannot create",
    ),
    ("declined", "another rule says it, or nobody would thank us for it"),
];

fn rows(table: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    table.lines().map(|line| line.split('\t').collect())
}

fn requirements() -> Vec<Requirement> {
    rows(include_str!("rule_coverage/ids.tsv"))
        .map(|row| Requirement {
            id: row[0],
            area: row[1].parse().expect("the number of an area"),
            severity: row[2],
        })
        .collect()
}

fn declined() -> BTreeMap<&'static str, Declined> {
    rows(include_str!("rule_coverage/declined.tsv"))
        .map(|row| (row[0], Declined { kind: row[1], reason: row[2] }))
        .collect()
}

/// Requirements whose rule asks for less, and why.
fn narrower() -> BTreeMap<&'static str, &'static str> {
    rows(include_str!("rule_coverage/narrower.tsv")).map(|row| (row[0], row[1])).collect()
}

#[test]
fn every_requirement_is_accounted_for() {
    let declined = declined();
    let mut wrong = Vec::new();
    for Requirement { id, severity, .. } in requirements() {
        match (rules::find(id), declined.get(id)) {
            (None, None) => wrong.push(format!("{id}: neither implemented nor declined")),
            (Some(_), Some(_)) => wrong.push(format!("{id}: implemented, and declined")),
            (Some(lint), None) => {
                let own = lint.severity.name();
                if !severity.split('/').any(|one| one == own) {
                    wrong.push(format!("{id}: the rule says {own}, the requirement {severity}"));
                }
            }
            (None, Some(_)) => {}
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn reasons_are_reasons() {
    let known: BTreeSet<&str> = requirements().iter().map(|requirement| requirement.id).collect();
    for (id, Declined { kind, reason }) in declined() {
        assert!(known.contains(id), "{id} is no requirement");
        assert!(KINDS.iter().any(|(name, _)| *name == kind), "{id}: {kind}");
        assert!(reason.ends_with('.') && reason.len() > 20, "{id}: {reason}");
        for name in reason.split('`').skip(1).step_by(2).filter(|name| name.contains('-')) {
            assert!(known.contains(name), "{id} refers to `{name}`, which is not there");
        }
    }
    for (id, reason) in narrower() {
        assert!(known.contains(id) && rules::find(id).is_some(), "{id} has no rule");
        assert!(reason.ends_with('.') && reason.len() > 20, "{id}: {reason}");
    }
}

#[test]
fn the_table_is_fresh() {
    assert_fresh("docs/rule-coverage.md", &page().expect("a string can be written to"));
}

fn page() -> Result<String, std::fmt::Error> {
    let (requirements, declined, narrower) = (requirements(), declined(), narrower());
    let mut page = String::new();
    writeln!(page, "<!-- Made from the code; `UPDATE_DOCS=1 cargo test` writes it anew. -->\n")?;
    writeln!(page, "# What the rules cover\n")?;
    writeln!(
        page,
        "{} requirements are known from the documents of 8x8 and Meta, and from what people report. \
         Each is checked by the [rule](rules/README.md) of its name, or stands here with the reason \
         why there is none.\n",
        requirements.len()
    )?;
    let implemented = requirements.iter().filter(|r| rules::find(r.id).is_some()).count();
    writeln!(page, "| | requirements | |\n| --- | --- | --- |")?;
    writeln!(page, "| implemented | {implemented} | a rule of that name |")?;
    for (kind, about) in KINDS {
        let count = declined.values().filter(|declined| declined.kind == *kind).count();
        writeln!(page, "| {kind} | {count} | {about} |")?;
    }
    for (index, area) in AREAS.iter().enumerate() {
        writeln!(page, "\n## {}. {area}\n\n| id | severity | |\n| --- | --- | --- |", index + 1)?;
        for Requirement { id, severity, .. } in
            requirements.iter().filter(|requirement| requirement.area == index + 1)
        {
            let severity = severity.replace('/', " or ");
            match declined.get(id) {
                Some(Declined { kind, reason }) => {
                    writeln!(page, "| `{id}` | {severity} | {kind}: {reason} |")?;
                }
                None => {
                    let less = narrower.get(id).map(|reason| format!(": {reason}"));
                    let less = less.unwrap_or_default();
                    writeln!(page, "| [`{id}`](rules/{id}.md) | {severity} | implemented{less} |")?;
                }
            }
        }
    }
    Ok(page)
}
