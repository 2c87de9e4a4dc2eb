//! Headers, bodies and footers, where the pages' examples do not tell the whole story.

mod common;

use common::{analyse, complete};
use wattle::diagnostic::{Group, Severity};
use wattle::rules::{self, Check};
use wattle::settings::{Profile, Settings};
use wattle::text::edit;

const GROUPS: [Group; 3] = [Group::Header, Group::Body, Group::Footer];

fn found(statements: &str) -> Vec<&'static str> {
    let settings = Settings { profile: Profile::Pedantic, ..Settings::default() };
    let report = analyse(&complete(statements), &settings).report;
    let findings = report.diagnostics.iter();
    let ours = findings.filter(|finding| GROUPS.contains(&finding.lint.group));
    ours.map(|finding| finding.lint.name).collect()
}

fn in_body(text: &str) -> Vec<&'static str> {
    found(&format!("body \"Hi, your order is here. {text} See you soon.\""))
}

/// The statements after the first fix of the first finding of a rule.
fn mended(statements: &str, rule: &str) -> String {
    let settings = Settings { profile: Profile::Pedantic, ..Settings::default() };
    let text = complete(statements);
    let report = analyse(&text, &settings).report;
    let mut findings = report.diagnostics.iter().filter(|finding| finding.lint.name == rule);
    let fix = findings.find_map(|finding| finding.fixes.first());
    let fix = fix.unwrap_or_else(|| panic!("no fix by {rule} for {statements}"));
    edit::apply(&text, &fix.edits)
}

#[test]
fn marks_that_mark_nothing_are_told_from_other_signs() {
    let fine = [
        "It is *bold* and _slanted_ and ~gone~ and `fixed` and ```fixed\\ntoo```.",
        "*_both_* and _*the other way*_.",
        "It takes ~5 to ~10 minutes.",
        "Your card *1234 was used.",
        "Dial *123# now.",
        "5 * 3 * 2 is 30.",
        "A snake_case_name and a 2*3.",
        "Free* for you.\\n*on weekdays",
        "\\n* lamps\\n* rugs\\n",
        "Name: ____ Date: ____",
        "您的*订单*已到",
        "**** 1234 is your card.",
        "(*bold*), \\\"*bold*\\\".",
    ];
    for text in fine {
        assert_eq!(in_body(text), [""; 0], "{text}");
    }
    let wrong = [
        ("It is *bold now.", "body-markup-unbalanced"),
        ("It is _slanted now.", "body-markup-unbalanced"),
        ("It is ```fixed now.", "body-markup-unbalanced"),
        ("*Two\\nlines* of it.", "body-markup-unbalanced"),
        ("It is * bold * now.", "body-markup-spacing"),
        ("It is *bold * now.", "body-markup-spacing"),
        ("It is * bold* now.", "body-markup-spacing"),
        ("It is *bold*now.", "body-markup-spacing"),
        ("It is __bold__ now.", "body-markdown-foreign"),
        ("It is ~~gone~~ now.", "body-markdown-foreign"),
        ("It is <b>bold</b> now.", "body-markdown-foreign"),
        ("\\n## Heading\\n", "body-markdown-foreign"),
    ];
    for (text, rule) in wrong {
        assert_eq!(in_body(text), [rule], "{text}");
    }
}

#[test]
fn underscores_in_names_are_no_marks() {
    let text =
        "header \"Order {{order_id}} for {{order_id}} is here\"\nexamples { order_id \"AC-1\" }";
    assert_eq!(found(text), [""; 0]);
}

#[test]
fn a_header_takes_no_star_at_all() {
    assert_eq!(found("header \"Our 5* hotel\""), ["header-text-markup"]);
    assert_eq!(found("header \"Our snake_case\""), [""; 0]);
    assert_eq!(found("footer \"Our 5* hotel\""), [""; 0]);
}

#[test]
fn invisible_signs_may_have_a_task() {
    let fine = ["👩\\u{200d}👩\\u{200d}👧", "10\\u{a0}000", "می\\u{200c}خواهم"];
    for text in fine {
        assert_eq!(in_body(text), [""; 0], "{text}");
    }
    let french = "language fr\nbody \"Bonjour\\u{a0}! Votre commande est arrivée à la boutique.\"";
    assert_eq!(found(french), [""; 0]);
    for text in ["a\\u{200b}b", "a\\u{2060}b", "a\\u{ad}b", "a\\u{a0}b", "a\\u{3164}b"] {
        assert_eq!(in_body(text), ["body-invisible-chars"], "{text}");
    }
}

/// In Arabic a number keeps its order by such signs, so nobody takes them out unasked.
#[test]
fn signs_that_turn_the_direction_may_have_a_task() {
    for (language, text, is_safe) in [
        ("ar", "اتصل بنا على \\u{202a}+971 4 123 4567\\u{202c} اليوم", false),
        ("ar", "اتصل بنا \\u{202e}على الرقم\\u{202c} اليوم", true),
        ("en", "Call \\u{202a}+971 4 123 4567\\u{202c} today", true),
    ] {
        let statements = complete(&format!("language {language}\nbody \"{text}\""));
        let report = analyse(&statements, &Settings::default()).report;
        let mut found = report.diagnostics.iter();
        let turned = found.find(|one| one.lint.name == "language-rtl-controls").expect(text);
        assert_eq!(
            turned.fixes.iter().map(|fix| fix.safe).collect::<Vec<_>>(),
            [is_safe],
            "{text}"
        );
    }
}

#[test]
fn filler_is_told_from_words() {
    for text in ["TODO.", "(TBD)", "xxx", "XXXX", "Lorem ipsum dolor.", "<insert name>"] {
        assert!(in_body(text).contains(&"body-placeholder-text"), "{text}");
    }
    for text in ["Size XXL.", "Card XXXX-1234.", "xxxx1234", "Mastodon", "a to-do"] {
        assert_eq!(in_body(text), [""; 0], "{text}");
    }
    for text in ["Love, the team xxx", "Love from us xxx, the shop", "Groetjes en tot snel xxx"] {
        assert_eq!(in_body(text), [""; 0], "{text}");
    }
    for text in ["We love xxx and you.", "Love, the team XXX"] {
        assert_eq!(in_body(text), ["body-placeholder-text"], "{text}");
    }
    let severity = |text: &str| {
        let statements = format!("body \"Hi, your order is here. {text}\"");
        let report = analyse(&complete(&statements), &Settings::default()).report;
        let mut found = report.diagnostics.iter();
        found.find(|found| found.lint.name == "body-placeholder-text").map(|found| found.severity)
    };
    for text in ["TODO: the rest", "Lorem ipsum dolor.", "<insert name>"] {
        assert_eq!(severity(text), Some(Severity::Error), "{text}");
    }
    for text in ["The time is TBD; we will call you.", "It comes from xxx, the shop", "TODO lists"]
    {
        assert_eq!(severity(text), Some(Severity::Warning), "{text}");
    }
    let spanish = "language es\nbody \"Hola, tu pedido ya está aquí: TODO en una sola caja.\"";
    assert_eq!(found(spanish), [""; 0]);
}

#[test]
fn line_breaks_are_counted_over_blank_lines() {
    assert_eq!(in_body("\\n \\n  \\n"), ["body-newlines"]);
    assert_eq!(in_body("\\n\\n"), [""; 0]);
    let block = "body \"\"\"\n  Hi, your order is here.\n\n\n\n    \n  See you soon.\n  \"\"\"";
    let mended = mended(block, "body-newlines");
    assert!(mended.contains("is here.\n"), "{mended}");
    let after = found(&mended[mended.find("body").unwrap_or(0)..]);
    assert_eq!(after, [""; 0], "{mended}");
}

#[test]
fn line_breaks_are_counted_at_the_ends_as_well() {
    let text = "Hi, your order is here. See you soon.";
    for body in [
        format!("\"{text}\\n\\n\\n\""),
        format!("\"\\n\\n \\n{text}\""),
        format!("\"\"\"\n  {text}\n\n\n\n  \"\"\""),
        format!("\"\"\"\n\n\n\n  {text}\n  \"\"\""),
    ] {
        let statements = format!("body {body}");
        assert!(found(&statements).contains(&"body-newlines"), "{body}");
        let mended = mended(&statements, "body-newlines");
        let after = found(&mended[mended.find("body").unwrap_or(0)..]);
        assert_eq!(after, ["body-edge-space"], "{mended}");
    }
    assert_eq!(found(&format!("body \"{text}\\n\\n\"")), ["body-edge-space"]);
    assert_eq!(found("body \"\\n\\n\\n\\n\""), ["body-empty"]);
}

#[test]
fn control_characters_are_found_in_all_texts() {
    for (statements, name, severity) in [
        ("body \"Hi, your order \\u{7}is here and waits for you.\"", "the body", Severity::Error),
        ("header \"Your \\u{7}order\"", "the header", Severity::Warning),
        ("footer \"Acme\\u{1b} Stores\"", "the footer", Severity::Warning),
        ("buttons { quick_reply \"Yes\\u{0}\" }", "the button text", Severity::Warning),
    ] {
        let report = analyse(&complete(statements), &Settings::default()).report;
        let mut found = report.diagnostics.iter();
        let found = found.find(|one| one.lint.name == "body-control-chars").expect(statements);
        assert_eq!(found.severity, severity, "{statements}");
        assert!(found.message.starts_with(name), "{}", found.message);
        assert!(!mended(statements, "body-control-chars").contains("\\u{"), "{statements}");
    }
}

#[test]
fn columns_between_backticks_stay() {
    let table = "body \"\"\"\n  Your bill:\n  ```Lamps        120.00\n  Rug  80.00```\n  See you soon.\n  \"\"\"";
    assert_eq!(found(table), [""; 0]);
    assert_eq!(in_body("`a      b` and `c  d`."), [""; 0]);
    assert_eq!(in_body("`a  b`      and `c`."), ["body-many-spaces"]);
    assert_eq!(
        in_body("`a  b      and c."),
        ["body-markup-unbalanced", "body-double-space", "body-many-spaces"]
    );
}

#[test]
fn fixes_leave_texts_as_they_should_read() {
    let cases = [
        (
            "header \"🎉 Your order 🎉🎉 is here 🎉\"",
            "header-text-emoji",
            "header \"Your order is here\"",
        ),
        ("header \"Step 1️⃣ of 3️⃣ 🎉\"", "header-text-emoji", "header \"Step 1 of 3\""),
        ("header \"*Your* order* is here\"", "header-text-markup", "header \"Your order is here\""),
        (
            "header \"Your order\\n\\n is here\\n\"",
            "header-text-newline",
            "header \"Your order is here\"",
        ),
        (
            "header \"\"\"\n  Your order\n  is here\n  \"\"\"",
            "header-text-newline",
            "header \"\"\"\n  Your order is here\n  \"\"\"",
        ),
        ("footer \"<b>Acme</b> Stores\"", "footer-markup", "footer \"Acme Stores\""),
        (
            "body \"It is * really bold * now, and here to stay.\"",
            "body-markup-spacing",
            "body \"It is *really bold* now, and here to stay.\"",
        ),
        (
            "body \"See [our page](https://www.acme-stores.com) for the whole story.\"",
            "body-markdown-foreign",
            "body \"See our page: https://www.acme-stores.com for the whole story.\"",
        ),
        (
            "body \"It is <b>really</b><br>bold now, and here to stay.\"",
            "body-markdown-foreign",
            "body \"It is *really*\\nbold now, and here to stay.\"",
        ),
        (
            "body \"  It is here,      and here to stay. \"",
            "body-edge-space",
            "body \"It is here,      and here to stay.\"",
        ),
    ];
    for (statements, rule, wanted) in cases {
        let mended = mended(statements, rule);
        assert!(mended.contains(wanted), "{statements}:\n{mended}");
    }
}

#[test]
fn lengths_are_counted_as_whatsapp_counts_them() {
    let footer = |text: &str| found(&format!("footer \"{text}\""));
    assert_eq!(footer(&"a".repeat(60)), [""; 0]);
    assert_eq!(footer(&"a".repeat(61)), ["footer-too-long"]);
    assert_eq!(footer(&"é".repeat(60)), [""; 0]);
    // Two units each.
    assert_eq!(footer(&"𠮷".repeat(31)), ["footer-too-long"]);
    // A name counts as its number: 56 and five.
    let header = |length: usize| {
        let text = "a".repeat(length);
        found(&format!(
            "header \"{text} {{{{a_very_long_name}}}}\"\nexamples {{ a_very_long_name \"x\" }}"
        ))
    };
    assert_eq!(header(54), ["header-text-leading-trailing"]);
    assert!(header(55).contains(&"header-text-too-long"));
}

#[test]
fn what_may_be_meant_otherwise_is_not_mended() {
    let bodies = [
        "Sizes <S>, <M> and <L> are here.",
        "Press <b> on the keypad.",
        "Type &lt;b&gt; or &amp;lt; in the form.",
        "*Net: * 5 euros, * Tax:* 1 euro.",
        "*Net: * all of it, *Tax: * none of it.",
        "Take 2 * lamps * 3 of them.",
        "Card **4821 was replaced on **Friday** as agreed.",
        "The card **4821 is new** and here.",
        "See __init__.py for more.",
    ];
    for body in bodies {
        let report =
            analyse(&complete(&format!("body \"Hi. {body} Bye.\"")), &Settings::default()).report;
        let fixes = report.diagnostics.iter().flat_map(|found| &found.fixes);
        assert_eq!(fixes.count(), 0, "{body}");
    }
    assert_eq!(in_body("See __init__.py for more."), [""; 0]);
    let report = analyse(&complete("footer \"Sizes <S>\""), &Settings::default()).report;
    let mut tags = report.diagnostics.iter().filter(|found| found.lint.name == "footer-markup");
    assert!(tags.all(|found| found.fixes.is_empty()));
}

#[test]
fn a_footer_keeps_how_long_a_code_is_valid() {
    let cases = [
        ("This code expires in 15 minutes.", Some("footer { expires 15m }")),
        ("Expires in 1 hour", Some("footer { expires 60m }")),
        ("Gültig für 10 Minuten", Some("footer { expires 10m }")),
        ("Acme Stores", Some("footer { expires 5m }")),
        ("Expires in 2 hours", None),
        ("Valid for 10 kopeks", None),
        ("Expires in 99999999999 minutes", None),
    ];
    for (footer, wanted) in cases {
        let text = format!(
            "template a\ncategory authentication\nlanguage en\nfooter \"{footer}\"\nbuttons {{ otp copy_code }}\n"
        );
        let report = analyse(&text, &Settings::default()).report;
        let mut found = report.diagnostics.iter();
        let found = found.find(|found| found.lint.name == "footer-auth-text").expect(footer);
        let mended = found.fixes.first().map(|fix| edit::apply(&text, &fix.edits));
        assert_eq!(mended.is_some(), wanted.is_some(), "{footer}");
        assert!(
            mended.is_none_or(|mended| mended.contains(wanted.unwrap_or_default())),
            "{footer}"
        );
    }
}

/// Looking at more than those goes unnoticed until somebody writes what only looks like a mistake.
#[test]
fn each_rule_looks_at_its_own_kinds_of_text() {
    let mut lines: Vec<String> = rules::rules()
        .filter_map(|rule| match rule.check {
            Check::Text(kinds, _) => Some(format!("{}: {kinds:?}\n", rule.lint.name)),
            _ => None,
        })
        .collect();
    lines.sort();
    insta::with_settings!({ snapshot_path => "../snapshots/rules", prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("kinds_of_text", lines.concat());
    });
}
