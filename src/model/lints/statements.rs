//! What can be wrong with statements of any kind.

use crate::diagnostic::{FixKind, Group, Lint, Severity};

/// Those of this file.
pub(super) static ALL: &[&Lint] = &[
    &UNKNOWN_STATEMENT,
    &MISPLACED_STATEMENT,
    &DUPLICATE_STATEMENT,
    &DUPLICATE_VALUE,
    &TEMPLATE_NOT_FIRST,
    &WRONG_ARGUMENT,
    &MISSING_ARGUMENT,
    &UNEXPECTED_ARGUMENT,
    &UNKNOWN_VALUE,
    &UNEXPECTED_BLOCK,
    &MISSING_BLOCK,
    &LANGUAGE_REPEATED,
    &PLACEHOLDER_RESERVED,
    &ALLOW_WITHOUT_REASON,
    &ALLOW_UNKNOWN_RULE,
    &ALLOW_UNUSED,
    &ALLOW_NOT_POSSIBLE,
    &TOO_MANY_FINDINGS,
    &TOO_MANY_LANGUAGES,
];

/// Every keyword is one of the language's.
pub static UNKNOWN_STATEMENT: Lint = Lint {
    name: "unknown-statement",
    group: Group::Syntax,
    severity: Severity::Error,
    pedantic: false,
    what: "Every keyword is one of the language's.",
    why: "A misspelt keyword would drop what it says without a word.",
    bad: r#"exampels {
  customer "Tony"
}
body "Hi {{customer}}, your order has shipped today.""#,
    good: r#"examples {
  customer "Tony"
}
body "Hi {{customer}}, your order has shipped today.""#,
    fix: FixKind::Unsafe,
    codes: &[],
    sources: &[],
};

/// A statement stands where it means something.
pub static MISPLACED_STATEMENT: Lint = Lint {
    name: "misplaced-statement",
    group: Group::Syntax,
    severity: Severity::Error,
    pedantic: false,
    what: "A statement stands where it means something.",
    why: "A button outside `buttons`, or a component inside a button, belongs to nothing and would be lost.",
    bad: r#"quick_reply "Talk to us""#,
    good: r#"buttons {
  quick_reply "Talk to us"
}"#,
    fix: FixKind::None,
    codes: &[],
    sources: &[],
};

/// A statement stands once in one place.
pub static DUPLICATE_STATEMENT: Lint = Lint {
    name: "duplicate-statement",
    group: Group::Syntax,
    severity: Severity::Error,
    pedantic: false,
    what: "A statement stands once in one place.",
    why: "Of two only one can hold, and nobody can tell which was meant.",
    bad: "category utility
category marketing",
    good: "category utility",
    fix: FixKind::None,
    codes: &[],
    sources: &[],
};

/// A named value is given once.
pub static DUPLICATE_VALUE: Lint = Lint {
    name: "duplicate-value",
    group: Group::Syntax,
    severity: Severity::Error,
    pedantic: false,
    what: "A named value is given once.",
    why: "Of two only one can hold, and nobody can tell which was meant.",
    bad: r#"buttons {
  quick_reply "Yes" payload="yes" payload="sure"
}"#,
    good: r#"buttons {
  quick_reply "Yes" payload="yes"
}"#,
    fix: FixKind::None,
    codes: &[],
    sources: &[],
};

/// `template` is the first statement of the file.
pub static TEMPLATE_NOT_FIRST: Lint = Lint {
    name: "template-not-first",
    group: Group::Syntax,
    severity: Severity::Error,
    pedantic: false,
    what: "`template` is the first statement of the file.",
    why: "The file is named after it, and readers and tools look for it there.",
    bad: "category utility
template order_shipped",
    good: "template order_shipped
category utility",
    fix: FixKind::None,
    codes: &[],
    sources: &[],
};

/// Each value is of the kind that its statement takes.
pub static WRONG_ARGUMENT: Lint = Lint {
    name: "wrong-argument",
    group: Group::Syntax,
    severity: Severity::Error,
    pedantic: false,
    what: "Each value is of the kind that its statement takes.",
    why: "A number where a text belongs, or a text where a word belongs, cannot be turned into the payload.",
    bad: r#"template "order_shipped""#,
    good: "template order_shipped",
    fix: FixKind::Safe,
    codes: &[],
    sources: &[],
};

/// A statement has all the values that it needs.
pub static MISSING_ARGUMENT: Lint = Lint {
    name: "missing-argument",
    group: Group::Syntax,
    severity: Severity::Error,
    pedantic: false,
    what: "A statement has all the values that it needs.",
    why: "Without them it says nothing, and nothing can be built from it.",
    bad: r#"buttons {
  quick_reply "Yes" payload=
}"#,
    good: r#"buttons {
  quick_reply "Yes" payload="yes"
}"#,
    fix: FixKind::None,
    codes: &[],
    sources: &[],
};

/// A statement has no more values than it takes.
pub static UNEXPECTED_ARGUMENT: Lint = Lint {
    name: "unexpected-argument",
    group: Group::Syntax,
    severity: Severity::Error,
    pedantic: false,
    what: "A statement has no more values than it takes.",
    why: "A value too many most often is the next statement, whose line end or `;` was lost.",
    bad: r#"buttons {
  quick_reply "Yes" quick_reply "No"
}"#,
    good: r#"buttons {
  quick_reply "Yes"
  quick_reply "No"
}"#,
    fix: FixKind::Safe,
    codes: &[],
    sources: &[],
};

/// Each named value is one that the statement takes.
pub static UNKNOWN_VALUE: Lint = Lint {
    name: "unknown-value",
    group: Group::Syntax,
    severity: Severity::Error,
    pedantic: false,
    what: "Each named value is one that the statement takes.",
    why: "A misspelt name would drop the value without a word.",
    bad: r#"buttons {
  quick_reply "Yes" paylod="yes"
}"#,
    good: r#"buttons {
  quick_reply "Yes" payload="yes"
}"#,
    fix: FixKind::Unsafe,
    codes: &[],
    sources: &[],
};

/// Only statements that take a block have one.
pub static UNEXPECTED_BLOCK: Lint = Lint {
    name: "unexpected-block",
    group: Group::Syntax,
    severity: Severity::Error,
    pedantic: false,
    what: "Only statements that take a block have one.",
    why: "What stands in such a block belongs to nothing and would be lost.",
    bad: r#"category utility {
  footer "Acme"
}"#,
    good: r#"category utility
footer "Acme""#,
    fix: FixKind::Safe,
    codes: &[],
    sources: &[],
};

/// Statements that need a block have one.
pub static MISSING_BLOCK: Lint = Lint {
    name: "missing-block",
    group: Group::Syntax,
    severity: Severity::Error,
    pedantic: false,
    what: "Statements that need a block have one.",
    why: "Without it they say nothing.",
    bad: "examples",
    good: r#"examples {
  customer "Tony"
}
body "Hi {{customer}}, your order has shipped today.""#,
    fix: FixKind::None,
    codes: &[],
    sources: &[],
};

/// A file has one language, or several with a block each.
pub static LANGUAGE_REPEATED: Lint = Lint {
    name: "language-repeated",
    group: Group::Syntax,
    severity: Severity::Error,
    pedantic: false,
    what: "A file has one language, or several with a block each.",
    why: "With two languages in one place nobody can tell which text is in which.",
    bad: "language en_US
language es_MX",
    good: r#"language en_US { body "Hi, your order has shipped." }
language es_MX { body "Hola, tu pedido va en camino." }"#,
    fix: FixKind::None,
    codes: &[],
    sources: &[],
};

/// `recipient` and `cards`, and in authentication templates `code`, are no names for placeholders.
pub static PLACEHOLDER_RESERVED: Lint = Lint {
    name: "placeholder-reserved",
    group: Group::Syntax,
    severity: Severity::Error,
    pedantic: false,
    what: "`recipient` and `cards`, and in authentication templates `code`, are no names for placeholders.",
    why: "The send skeleton uses these names itself, for the customer's number, the cards' values and the one-time code.",
    bad: r#"body "Hi {{recipient}}, your order has shipped today."
examples { recipient "Tony" }"#,
    good: r#"body "Hi {{customer}}, your order has shipped today."
examples { customer "Tony" }"#,
    fix: FixKind::None,
    codes: &[],
    sources: &[],
};

/// An `allow` says why.
pub static ALLOW_WITHOUT_REASON: Lint = Lint {
    name: "allow-without-reason",
    group: Group::Syntax,
    severity: Severity::Error,
    pedantic: false,
    what: "An `allow` says why.",
    why: "Whoever meets the exception next year must be able to tell whether it still holds.",
    bad: "allow var-trailing-punct",
    good: r#"body "Hi, your order will arrive by {{eta}}."
examples { eta "15 December" }
allow var-trailing-punct "approved like this in 2024""#,
    fix: FixKind::None,
    codes: &[],
    sources: &[],
};

/// An `allow` names a rule that exists.
pub static ALLOW_UNKNOWN_RULE: Lint = Lint {
    name: "allow-unknown-rule",
    group: Group::Syntax,
    severity: Severity::Error,
    pedantic: false,
    what: "An `allow` names a rule that exists.",
    why: "A misspelt rule would leave the exception without effect.",
    bad: r#"allow var-trailing-punkt "approved like this in 2024""#,
    good: r#"body "Hi, your order will arrive by {{eta}}."
examples { eta "15 December" }
allow var-trailing-punct "approved like this in 2024""#,
    fix: FixKind::Unsafe,
    codes: &[],
    sources: &[],
};

/// An `allow` silences something.
pub static ALLOW_UNUSED: Lint = Lint {
    name: "allow-unused",
    group: Group::Syntax,
    severity: Severity::Warning,
    pedantic: false,
    what: "An `allow` silences something.",
    why: "An exception that is no longer needed hides the next finding that nobody expects.",
    bad: r#"allow var-trailing-punct "approved like this in 2024""#,
    good: r#"body "Hi, your order will arrive by {{eta}}."
examples { eta "15 December" }
allow var-trailing-punct "approved like this in 2024""#,
    fix: FixKind::Safe,
    codes: &[],
    sources: &[],
};

/// Broken syntax cannot be allowed.
pub static ALLOW_NOT_POSSIBLE: Lint = Lint {
    name: "allow-not-possible",
    group: Group::Syntax,
    severity: Severity::Error,
    pedantic: false,
    what: "Broken syntax cannot be allowed.",
    why: "A file that cannot be read cannot be built, whatever the reason. Nor can rules that are about how the file is written, such as `allow-unused`, which finds an `allow` that silences nothing.",
    bad: r#"allow unclosed-string "later""#,
    good: r#"footer "Powered by Acme""#,
    fix: FixKind::None,
    codes: &[],
    sources: &[],
};

/// A file has at most 128 languages, and fewer if they share very much.
pub static TOO_MANY_LANGUAGES: Lint = Lint {
    name: "too-many-languages",
    group: Group::Syntax,
    severity: Severity::Error,
    pedantic: false,
    what: "A file has at most 128 languages, and fewer if they share very much.",
    why: "There are fewer than that on WhatsApp, so some must be wrong; and each of them is checked with all that the languages share.",
    bad: "",
    good: "",
    fix: FixKind::None,
    codes: &[],
    sources: &[],
};

/// A file has at most 200 findings.
pub static TOO_MANY_FINDINGS: Lint = Lint {
    name: "too-many-findings",
    group: Group::Syntax,
    severity: Severity::Error,
    pedantic: false,
    what: "A file has at most 200 findings.",
    why: "More than that are no help to anybody; most often the file is something else, or one slip at its top made the rest. It is a warning where only warnings are left out.",
    bad: "",
    good: "",
    fix: FixKind::None,
    codes: &[],
    sources: &[],
};
