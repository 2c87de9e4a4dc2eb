//! Compiles the parser that tree-sitter has written.

fn main() {
    cc::Build::new().std("c11").include("src").file("src/parser.c").compile("tree-sitter-wattle");
    println!("cargo:rerun-if-changed=src/parser.c");
}
