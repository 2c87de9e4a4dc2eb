//! Real editors, set up as docs/editors.md says. Where one is not installed, its test is skipped, and
//! says so.

#![cfg(all(feature = "cli", unix))]

mod common;

use std::process::Command;

use common::outside::{is_there, paths};
use common::place::Place;

const BROKEN: &str = "template Order-Shipped\ncategory utility\nlanguage en_US\n\n\
    body \"Hi {{customer}}, your order has left our house today.\"\n\nexamples {\n  customer \"Tony\"\n}\n";

/// The first piece of code in a language on a page.
fn code<'p>(page: &'p str, language: &str) -> &'p str {
    let (_, rest) = page.split_once(&format!("```{language}\n")).expect("the page has it");
    rest.split_once("```").expect("it ends").0
}

#[test]
fn neovim_shows_and_mends() {
    if !is_there("editors", "nvim") {
        return;
    }
    let place = Place::with(&[]);
    std::fs::write(place.path().join("order.wattle"), BROKEN).expect("a file");
    let setup = code(include_str!("../docs/editors.md"), "lua");
    std::fs::write(place.path().join("init.lua"), setup).expect("a file");
    let script = concat!("luafile ", env!("CARGO_MANIFEST_DIR"), "/tests/editors/neovim.lua");
    let output = Command::new("nvim")
        .args(["--headless", "-u", "NONE", "-c", script])
        .env("PATH", paths())
        .env("SETUP", place.path().join("init.lua"))
        .current_dir(place.path())
        .output()
        .expect("it starts");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert_eq!(place.read("order.wattle"), BROKEN.replace("Order-Shipped", "order_shipped"));
}
