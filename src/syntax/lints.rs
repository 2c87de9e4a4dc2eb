//! What can be wrong with the shape of a file.

use crate::diagnostic::{FixKind, Group, Lint, Severity};

/// All lints of this layer.
pub static ALL: &[&Lint] = &[
    &FILE_TOO_LARGE,
    &FILE_NOT_UTF8,
    &UNCLOSED_STRING,
    &UNCLOSED_TEXT_BLOCK,
    &TEXT_BLOCK_LAYOUT,
    &UNKNOWN_ESCAPE,
    &WRONG_QUOTES,
    &MISSING_QUOTES,
    &STRAY_TEXT,
    &STRAY_BRACE,
    &BRACE_PLACEMENT,
    &UNCLOSED_BLOCK,
    &NESTING_TOO_DEEP,
];

/// A file is at most 1 MiB long.
pub static FILE_TOO_LARGE: Lint = Lint {
    name: "file-too-large",
    group: Group::Syntax,
    severity: Severity::Error,
    pedantic: false,
    what: "A file is at most 1 MiB long.",
    why: "One file describes one template, and the longest template with its languages takes a few kilobytes. A larger file is most likely something else, and checking it would stall the run.",
    bad: "",
    good: "",
    fix: FixKind::None,
    codes: &[],
    sources: &[],
};

/// A file is UTF-8 text.
pub static FILE_NOT_UTF8: Lint = Lint {
    name: "file-not-utf8",
    group: Group::Syntax,
    severity: Severity::Error,
    pedantic: false,
    what: "A file is UTF-8 text.",
    why: "Both 8x8 and Meta take UTF-8 only. A file in another encoding would turn accents and emoji into wrong signs in front of customers.",
    bad: "",
    good: "",
    fix: FixKind::None,
    codes: &[],
    sources: &[],
};

/// Text in quotes ends on the line on which it began.
pub static UNCLOSED_STRING: Lint = Lint {
    name: "unclosed-string",
    group: Group::Syntax,
    severity: Severity::Error,
    pedantic: false,
    what: "Text in quotes ends on the line on which it began.",
    why: "Without the closing quote nobody can tell where the text ends, so nothing can be built from it.",
    bad: r#"footer "Powered by Acme"#,
    good: r#"footer "Powered by Acme""#,
    fix: FixKind::None,
    codes: &[],
    sources: &[],
};

/// A text block ends with three quotes.
pub static UNCLOSED_TEXT_BLOCK: Lint = Lint {
    name: "unclosed-text-block",
    group: Group::Syntax,
    severity: Severity::Error,
    pedantic: false,
    what: "A text block ends with three quotes.",
    why: "Without them the text would run to the end of the file and take the statements after it along.",
    bad: r#"body """
  Hi, your order has shipped.

footer "Powered by Acme""#,
    good: r#"body """
  Hi, your order has shipped.
  """

footer "Powered by Acme""#,
    fix: FixKind::None,
    codes: &[],
    sources: &[],
};

/// The text of a block begins on the line after its opening quotes.
pub static TEXT_BLOCK_LAYOUT: Lint = Lint {
    name: "text-block-layout",
    group: Group::Syntax,
    severity: Severity::Warning,
    pedantic: false,
    what: "The text of a block begins on the line after its opening quotes.",
    why: "The indentation that the lines share is taken off, and a line that begins behind the quotes has none to compare. It is read as it stands, which may not be what it looks like.",
    bad: r#"body """Hi, your order has shipped
  and is on its way.
  """"#,
    good: r#"body """
  Hi, your order has shipped
  and is on its way.
  """"#,
    fix: FixKind::None,
    codes: &[],
    sources: &[],
};

/// After a backslash comes one of the known escapes.
pub static UNKNOWN_ESCAPE: Lint = Lint {
    name: "unknown-escape",
    group: Group::Syntax,
    severity: Severity::Error,
    pedantic: false,
    what: "After a backslash comes one of the known escapes.",
    why: "A backslash changes the meaning of the sign after it. An unknown pair is most often a path or a pasted regular expression, and would reach customers with the backslash in it.",
    bad: r#"body "Pick up at C:\depot any day before noon.""#,
    good: r#"body "Pick up at C:\\depot any day before noon.""#,
    fix: FixKind::Safe,
    codes: &[],
    sources: &[],
};

/// Text stands in straight double quotes.
pub static WRONG_QUOTES: Lint = Lint {
    name: "wrong-quotes",
    group: Group::Syntax,
    severity: Severity::Error,
    pedantic: false,
    what: "Text stands in straight double quotes.",
    why: "Word processors and chat programs replace straight quotes by curly ones. Only the straight double quote begins and ends text here, so that the others can be used inside it.",
    bad: "footer “Powered by Acme”",
    good: r#"footer "Powered by Acme""#,
    fix: FixKind::Safe,
    codes: &[],
    sources: &[],
};

/// Text and addresses stand in quotes.
pub static MISSING_QUOTES: Lint = Lint {
    name: "missing-quotes",
    group: Group::Syntax,
    severity: Severity::Error,
    pedantic: false,
    what: "Text and addresses stand in quotes.",
    why: "Without quotes each word would be a value of its own, and signs such as `;` or `=` would end it.",
    bad: "footer Powered by Acme",
    good: r#"footer "Powered by Acme""#,
    fix: FixKind::Safe,
    codes: &[],
    sources: &[],
};

/// A statement begins with a keyword.
pub static STRAY_TEXT: Lint = Lint {
    name: "stray-text",
    group: Group::Syntax,
    severity: Severity::Error,
    pedantic: false,
    what: "A statement begins with a keyword.",
    why: "A value without a keyword says nothing about what it is for, so it would be lost.",
    bad: r#"body "Hi, your order has shipped."
footer
"Powered by Acme""#,
    good: r#"body "Hi, your order has shipped."
footer "Powered by Acme""#,
    fix: FixKind::Safe,
    codes: &[],
    sources: &[],
};

/// A brace opens or closes the block of a statement.
pub static STRAY_BRACE: Lint = Lint {
    name: "stray-brace",
    group: Group::Syntax,
    severity: Severity::Error,
    pedantic: false,
    what: "A brace opens or closes the block of a statement.",
    why: "A brace too many most often means that another one was lost, and then statements end up in the wrong place.",
    bad: r#"buttons {
  quick_reply "Talk to us"
}
}"#,
    good: r#"buttons {
  quick_reply "Talk to us"
}"#,
    fix: FixKind::Unsafe,
    codes: &[],
    sources: &[],
};

/// The brace that opens a block stands on the line of its statement.
pub static BRACE_PLACEMENT: Lint = Lint {
    name: "brace-placement",
    group: Group::Syntax,
    severity: Severity::Error,
    pedantic: false,
    what: "The brace that opens a block stands on the line of its statement.",
    why: "A statement ends at the end of its line, so a brace on the next line would belong to nothing.",
    bad: r#"buttons
{
  quick_reply "Talk to us"
}"#,
    good: r#"buttons {
  quick_reply "Talk to us"
}"#,
    fix: FixKind::Safe,
    codes: &[],
    sources: &[],
};

/// A block ends with a brace.
pub static UNCLOSED_BLOCK: Lint = Lint {
    name: "unclosed-block",
    group: Group::Syntax,
    severity: Severity::Error,
    pedantic: false,
    what: "A block ends with a brace.",
    why: "Without it the statements that follow would belong to the block. Where the file is indented, its layout tells where the block was meant to end, and the rest is still checked.",
    bad: r#"buttons {
  quick_reply "Talk to us"

footer "Powered by Acme""#,
    good: r#"buttons {
  quick_reply "Talk to us"
}

footer "Powered by Acme""#,
    fix: FixKind::Unsafe,
    codes: &[],
    sources: &[],
};

/// Blocks nest at most 32 deep.
pub static NESTING_TOO_DEEP: Lint = Lint {
    name: "nesting-too-deep",
    group: Group::Syntax,
    severity: Severity::Error,
    pedantic: false,
    what: "Blocks nest at most 32 deep.",
    why: "The language needs four levels. More are a slip, or an attempt to make a tool run out of memory.",
    bad: "",
    good: "",
    fix: FixKind::None,
    codes: &[],
    sources: &[],
};
