//! What can be wrong with a text that is to be JSON.

use crate::diagnostic::{FixKind, Group, Lint, Severity};

/// All lints of this layer.
pub static ALL: &[&Lint] = &[
    &JSON_TOO_LARGE,
    &JSON_NOT_UTF8,
    &JSON_EMPTY,
    &JSON_TOO_DEEP,
    &JSON_STRAY_TEXT,
    &JSON_COMMENT,
    &JSON_INCOMPLETE_MEMBER,
    &JSON_COMMA,
    &JSON_QUOTES,
    &JSON_UNCLOSED,
    &JSON_CONTROL_CHARACTER,
    &JSON_ESCAPE,
    &JSON_DUPLICATE_KEY,
];

/// A JSON file is at most 16 MiB long.
pub static JSON_TOO_LARGE: Lint = Lint {
    name: "json-too-large",
    group: Group::Syntax,
    severity: Severity::Error,
    pedantic: false,
    what: "A JSON file is at most 16 MiB long.",
    why: "The longest answer that lists an account's templates stays below that. A larger file is most likely something else, and reading it would stall the run.",
    bad: "",
    good: "",
    fix: FixKind::None,
    codes: &[],
    sources: &[],
};

/// A JSON file is UTF-8 text.
pub static JSON_NOT_UTF8: Lint = Lint {
    name: "json-not-utf8",
    group: Group::Syntax,
    severity: Severity::Error,
    pedantic: false,
    what: "A JSON file is UTF-8 text.",
    why: "JSON is UTF-8 by its standard, and both 8x8 and Meta take nothing else. In another encoding accents and emoji would turn into wrong signs in front of customers.",
    bad: "",
    good: "",
    fix: FixKind::None,
    codes: &[],
    sources: &[],
};

/// A JSON file holds a value.
pub static JSON_EMPTY: Lint = Lint {
    name: "json-empty",
    group: Group::Syntax,
    severity: Severity::Error,
    pedantic: false,
    what: "A JSON file holds a value.",
    why: "An empty file creates nothing; most often a program failed before it wrote.",
    bad: "",
    good: "",
    fix: FixKind::None,
    codes: &[],
    sources: &[],
};

/// Lists and objects stand at most 64 deep in one another.
pub static JSON_TOO_DEEP: Lint = Lint {
    name: "json-too-deep",
    group: Group::Syntax,
    severity: Severity::Error,
    pedantic: false,
    what: "Lists and objects stand at most 64 deep in one another.",
    why: "Payloads need about ten levels. More are a slip of a program, or an attempt to make one run out of memory.",
    bad: "",
    good: "",
    fix: FixKind::None,
    codes: &[],
    sources: &[],
};

/// A JSON file holds nothing but its values.
pub static JSON_STRAY_TEXT: Lint = Lint {
    name: "json-stray-text",
    group: Group::Syntax,
    severity: Severity::Error,
    pedantic: false,
    what: "A JSON file holds nothing but its values.",
    why: "Programs that read JSON stop at what belongs to no value, and refuse the whole. What is pasted along is most often a prompt of a shell, a title or a second object.",
    bad: r#"{"name": "order_shipped"} {"name": "order_ready"}"#,
    good: r#"{"name": "order_shipped"}
{"name": "order_ready"}"#,
    fix: FixKind::None,
    codes: &[],
    sources: &[],
};

/// JSON has no comments.
pub static JSON_COMMENT: Lint = Lint {
    name: "json-comment",
    group: Group::Syntax,
    severity: Severity::Error,
    pedantic: false,
    what: "JSON has no comments.",
    why: "Editors let comments pass in their own settings, so they look like JSON. 8x8 and Meta refuse a payload with one.",
    bad: r#"{
  "name": "order_shipped" // since May
}"#,
    good: r#"{
  "name": "order_shipped"
}"#,
    fix: FixKind::Unsafe,
    codes: &[],
    sources: &[],
};

/// A key in quotes, a colon and a value make a member of an object.
pub static JSON_INCOMPLETE_MEMBER: Lint = Lint {
    name: "json-incomplete-member",
    group: Group::Syntax,
    severity: Severity::Error,
    pedantic: false,
    what: "A key in quotes, a colon and a value make a member of an object.",
    why: "If one of the three is missing, programs refuse the whole payload.",
    bad: r#"{"name" "order_shipped"}"#,
    good: r#"{"name": "order_shipped"}"#,
    fix: FixKind::Unsafe,
    codes: &[],
    sources: &[],
};

/// Commas stand between the members of an object and the items of a list, and nowhere else.
pub static JSON_COMMA: Lint = Lint {
    name: "json-comma",
    group: Group::Syntax,
    severity: Severity::Error,
    pedantic: false,
    what: "Commas stand between the members of an object and the items of a list, and nowhere else.",
    why: "JavaScript and Python let a comma pass after the last item; JSON does not, and the whole payload is refused.",
    bad: r#"{"name": "order_shipped",}"#,
    good: r#"{"name": "order_shipped"}"#,
    fix: FixKind::Safe,
    codes: &[],
    sources: &[],
};

/// Keys and texts stand in straight double quotes.
pub static JSON_QUOTES: Lint = Lint {
    name: "json-quotes",
    group: Group::Syntax,
    severity: Severity::Error,
    pedantic: false,
    what: "Keys and texts stand in straight double quotes.",
    why: "Single quotes and bare keys are JavaScript, `True` and `None` are Python, and curly quotes come from word processors. JSON knows none of them.",
    bad: "{'name': 'order_shipped'}",
    good: r#"{"name": "order_shipped"}"#,
    fix: FixKind::Safe,
    codes: &[],
    sources: &[],
};

/// What is opened is closed: texts, lists and objects.
pub static JSON_UNCLOSED: Lint = Lint {
    name: "json-unclosed",
    group: Group::Syntax,
    severity: Severity::Error,
    pedantic: false,
    what: "What is opened is closed: texts, lists and objects.",
    why: "Without its end nobody can tell what belongs to a text, a list or an object. The rest is still read, as well as the layout lets guess.",
    bad: r#"{"name": "order_shipped""#,
    good: r#"{"name": "order_shipped"}"#,
    fix: FixKind::None,
    codes: &[],
    sources: &[],
};

/// Line breaks, tabs and other control characters are escaped in texts.
pub static JSON_CONTROL_CHARACTER: Lint = Lint {
    name: "json-control-character",
    group: Group::Syntax,
    severity: Severity::Error,
    pedantic: false,
    what: "Line breaks, tabs and other control characters are escaped in texts.",
    why: r"A line break in a text is written `\n` in JSON. As it is, programs take it for a text that was not closed.",
    bad: r#"{"text": "Hi,
your order has shipped."}"#,
    good: r#"{"text": "Hi,\nyour order has shipped."}"#,
    fix: FixKind::Safe,
    codes: &[],
    sources: &[],
};

/// After a backslash comes one of the escapes that JSON knows.
pub static JSON_ESCAPE: Lint = Lint {
    name: "json-escape",
    group: Group::Syntax,
    severity: Severity::Error,
    pedantic: false,
    what: "After a backslash comes one of the escapes that JSON knows.",
    why: "A backslash changes the meaning of the sign after it. An unknown pair is most often a path, an escaped apostrophe or half of an emoji, and programs refuse the payload.",
    bad: r#"{"text": "Pick up at C:\depot"}"#,
    good: r#"{"text": "Pick up at C:\\depot"}"#,
    fix: FixKind::Unsafe,
    codes: &[],
    sources: &[],
};

/// A key stands once in an object.
pub static JSON_DUPLICATE_KEY: Lint = Lint {
    name: "json-duplicate-key",
    group: Group::Syntax,
    severity: Severity::Warning,
    pedantic: false,
    what: "A key stands once in an object.",
    why: "Programs heed the last of two and drop the other without a word, so that what is read first is not what is sent.",
    bad: r#"{"name": "order_shipped", "name": "order_ready"}"#,
    good: r#"{"name": "order_ready"}"#,
    fix: FixKind::None,
    codes: &[],
    sources: &[],
};
