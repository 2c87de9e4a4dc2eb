//! Wattle, for programs that use tree-sitter.

use tree_sitter_language::LanguageFn;

unsafe extern "C" {
    fn tree_sitter_wattle() -> *const ();
}

/// The grammar.
pub const LANGUAGE: LanguageFn = unsafe { LanguageFn::from_raw(tree_sitter_wattle) };

/// What each node is, for colours.
pub const HIGHLIGHTS_QUERY: &str = include_str!("../../queries/highlights.scm");

/// What can be folded.
pub const FOLDS_QUERY: &str = include_str!("../../queries/folds.scm");

/// The kinds of nodes, as JSON.
pub const NODE_TYPES: &str = include_str!("../../src/node-types.json");

#[cfg(test)]
mod tests {
    use std::path::Path;

    use tree_sitter::{Language, Parser, Query, QueryCursor, StreamingIterator, Tree};

    fn language() -> Language {
        super::LANGUAGE.into()
    }

    fn parse(text: &str) -> Tree {
        let mut parser = Parser::new();
        parser.set_language(&language()).expect("a grammar that this tree-sitter reads");
        parser.parse(text, None).expect("a tree")
    }

    /// All templates below a folder of the repository: where each is, and its text.
    fn templates(folder: &str) -> Vec<(String, String)> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(folder);
        let files = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter();
        let paths = files.map(|file| file.expect("a file").into_path());
        paths
            .filter(|path| path.extension().is_some_and(|end| end == "wattle"))
            .map(|path| {
                let text = std::fs::read_to_string(&path).expect("the file is text");
                (path.display().to_string(), text)
            })
            .collect()
    }

    /// These have braces, quotes or blocks that are not closed.
    const BROKEN: [&str; 2] = ["faulty/syntax.wattle", "format/broken.wattle"];

    #[test]
    fn all_templates_of_the_repository_are_read() {
        let all = ["examples", "src/starters", "tests"].map(templates).concat();
        assert!(all.len() > 100, "{}", all.len());
        for (path, text) in all {
            let broken = BROKEN.iter().any(|end| path.ends_with(end));
            let tree = parse(&text);
            let root = tree.root_node();
            assert_eq!(root.has_error(), broken, "{path}: {}", root.to_sexp());
        }
    }

    /// Whatever is typed, there is a tree of all of it.
    #[test]
    fn broken_text_gives_a_tree() {
        for (_, text) in templates("examples/faulty") {
            for end in (0..text.len()).filter(|end| text.is_char_boundary(*end)).step_by(31) {
                assert_eq!(parse(&text[..end]).root_node().end_byte(), end);
            }
        }
    }

    #[test]
    fn words_get_their_colours() {
        let text = "template a\ncategory utility\n\
            examples {\n  header \"{{a}}\" // b\n}\nflow \"c\" id=\"1\" {\n  screen \"D\"\n}\n";
        let query = Query::new(&language(), super::HIGHLIGHTS_QUERY).expect("a query");
        Query::new(&language(), super::FOLDS_QUERY).expect("a query");
        let tree = parse(text);
        let mut cursor = QueryCursor::new();
        let mut captures = cursor.captures(&query, tree.root_node(), text.as_bytes());
        let mut found = Vec::new();
        while let Some((one, index)) = captures.next() {
            let capture = one.captures[*index];
            let name = query.capture_names()[capture.index as usize];
            if !name.starts_with('_') && !name.starts_with("punctuation") {
                found.push((&text[capture.node.byte_range()], name));
            }
        }
        assert_eq!(
            found,
            [
                ("template", "keyword"),
                ("a", "type"),
                ("category", "keyword"),
                ("utility", "constant.builtin"),
                ("examples", "keyword"),
                ("header", "variable.parameter"),
                ("\"{{a}}\"", "string"),
                ("{{a}}", "variable.parameter"),
                ("// b", "comment"),
                ("flow", "keyword"),
                ("\"c\"", "string"),
                ("id", "property"),
                ("=", "operator"),
                ("\"1\"", "string"),
                ("screen", "property"),
                ("\"D\"", "string"),
            ]
        );
    }
}
