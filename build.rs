//! Links the program for Linux so that it stands at a place that is known beforehand.
//!
//! Otherwise the loader corrects tens of thousands of addresses, and touches the pages that they are in, before
//! anything happens: for one template that takes longer than to check it.

use std::env;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let target = |what: &str| env::var(format!("CARGO_CFG_TARGET_{what}")).unwrap_or_default();
    // A static program is linked in ways of its own.
    let is_static = target("FEATURE").split(',').any(|feature| feature == "crt-static");
    if target("OS") == "linux" && target("ENV") == "gnu" && !is_static {
        println!("cargo::rustc-link-arg-bins=-no-pie");
    }
}
