//! The pages about rules in `docs/rules/` are those that the code makes. `UPDATE_DOCS=1 cargo test`
//! writes them anew.

mod common;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use common::fresh;
use wattle::docs::{rule_index, rule_page};
use wattle::rules;

#[test]
fn every_rule_has_its_page_and_no_page_is_left_over() {
    for lint in rules::catalog() {
        fresh::assert_fresh(&format!("docs/rules/{}.md", lint.name), &rule_page::markdown(lint));
    }
    fresh::assert_fresh("docs/rules/README.md", &rule_index::markdown());
    let names: BTreeSet<&str> = rules::catalog().map(|lint| lint.name).chain(["README"]).collect();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/rules");
    for file in fs::read_dir(folder).expect("the folder is there") {
        let path = file.expect("a file").path();
        let name = path.file_stem().and_then(|stem| stem.to_str()).expect("a name");
        if !names.contains(name) {
            fresh::remove(&path);
        }
    }
}
