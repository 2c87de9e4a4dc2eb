//! Placeholders and samples, where the pages' examples do not tell the whole story.

mod common;

use common::{analyse, complete};
use wattle::diagnostic::{Group, Severity};
use wattle::settings::Settings;
use wattle::text::edit;

/// What the rules on placeholders find, advice left out.
fn found(statements: &str) -> Vec<&'static str> {
    let report = analyse(&complete(statements), &Settings::default()).report;
    let findings = report.diagnostics.iter();
    let ours = findings.filter(|finding| finding.lint.group == Group::Variables);
    ours.filter(|finding| finding.severity > Severity::Info)
        .map(|finding| finding.lint.name)
        .collect()
}

fn check(cases: &[(&str, &[&str])]) {
    for (statements, rules) in cases {
        assert_eq!(found(statements), *rules, "{statements}");
    }
}

/// Applies the first fix of the first finding.
fn mended(statements: &str) -> String {
    let text = complete(statements);
    let report = analyse(&text, &Settings::default()).report;
    let mut fixes = report.diagnostics.iter().flat_map(|finding| &finding.fixes);
    let fix = fixes.next().unwrap_or_else(|| panic!("no fix for {statements}"));
    edit::apply(&text, &fix.edits)
}

#[test]
fn edges_are_looked_at_without_blanks_and_signs() {
    let body = |text: &str| format!("body \"{text}\"\nexamples {{ a \"Tony\" }}");
    let cases: [(&str, &[&str]); 9] = [
        ("{{a}} has news for you from the depot.", &["var-leading"]),
        (" \\u{200b}{{a}} has news for you from the depot.", &["var-leading"]),
        ("*{{a}}* has news for you from the depot.", &["var-leading-punct"]),
        ("🎉 {{a}} has news for you from the depot.", &["var-leading-punct"]),
        ("1 {{a}} has news for you from the depot.", &[]),
        ("We have news for you from {{a}}\\n", &["var-trailing"]),
        ("We have news for you from {{a}} 🎉", &["var-trailing-punct"]),
        ("Wir haben Neues für dich von {{a}}ß", &[]),
        ("店铺有新消息给您，来自{{a}}。谢谢", &[]),
    ];
    for (text, rules) in cases {
        assert_eq!(found(&body(text)), rules, "{text}");
    }
}

#[test]
fn words_are_counted_as_each_script_writes_them() {
    let body = |text: &str| format!("body \"Hi {text}\"\nexamples {{ a \"x y\"; b \"z\" }}");
    let cases: [(&str, &[&str]); 7] = [
        ("{{a}}, lamp {{b}} is here", &["var-ratio"]),
        ("{{a}}, the lamp {{b}} is here", &[]),
        // The same name twice is one number.
        ("{{a}}, lamp {{b}} is here, {{a}}", &["var-ratio", "var-trailing"]),
        ("{{a}}，您的订单{{b}}已送达", &[]),
        ("{{a}} สวัสดี {{b}} ครับ", &["var-ratio"]),
        ("{{a}} คำสั่งซื้อของคุณ {{b}} จัดส่งแล้วและจะถึงพรุ่งนี้", &[]),
        // Vowel signs belong to their word.
        ("{{a}}, नमस्ते {{b}} जी", &["var-ratio"]),
    ];
    for (text, rules) in cases {
        assert_eq!(found(&body(text)), rules, "{text}");
    }
}

#[test]
fn words_of_other_scripts_are_counted_with_care() {
    let severity = |statements: &str| {
        let report = analyse(&complete(statements), &Settings::default()).report;
        let mut found = report.diagnostics.iter();
        found.find(|found| found.lint.name == "var-ratio").map(|found| found.severity)
    };
    let samples = "examples { a \"x y\"; b \"z\" }";
    let latin = format!("body \"Hi {{{{a}}}}, lamp {{{{b}}}} is.\"\n{samples}");
    let hindi = format!("language hi\nbody \"अरे {{{{a}}}}, नमस्ते {{{{b}}}} जी\"\n{samples}");
    assert_eq!(severity(&latin), Some(Severity::Error));
    assert_eq!(severity(&hindi), Some(Severity::Warning));
}

#[test]
fn a_body_of_placeholders_alone_has_one_fault() {
    check(&[
        ("body \"{{a}}\"\nexamples { a \"x y\" }", &["var-only-content"]),
        ("body \"{{a}} {{b}}\"\nexamples { a \"x y\"; b \"z\" }", &["var-only-content"]),
        ("body \"*{{a}}*: {{b}}!\"\nexamples { a \"x y\"; b \"z\" }", &["var-only-content"]),
    ]);
}

#[test]
fn numbers_have_one_fault_at_a_time() {
    check(&[
        ("body \"Hi {{2}}, it is yours now.\"\nexamples { 2 \"Tony\" }", &["var-start-at-one"]),
        ("body \"Hi {{0}}, it is yours now.\"", &["var-start-at-one"]),
        (
            "header \"Order {{1}} is here\"\nbody \"Hi {{2}}, it is yours now.\"\nexamples { 1 \"AC-1\"; 2 \"Tony\" }",
            &["var-per-component"],
        ),
        (
            "body \"Hi {{1}}, the lamp {{4}} is yours now.\"\nexamples { 1 \"Tony\"; 2 \"AC-1\" }",
            &["var-non-sequential"],
        ),
        ("body \"Hi {{01}}, it is yours now.\"\nexamples { 1 \"Tony\" }", &["var-leading-zero"]),
        (
            "body \"Hi {1}, the lamp {{2}} is yours now.\"\nexamples { 1 \"Tony\"; 2 \"AC-1\" }",
            &["var-malformed-braces"],
        ),
        (
            "body \"Hi {{1}}, the lamp {{b}} from {{c}} is yours now.\"\nexamples { a \"Tony\"; b \"AC-1\"; c \"Leeds\" }",
            &["var-mixed-formats"],
        ),
    ]);
}

#[test]
fn samples_are_looked_up_from_the_inside_out() {
    let template = |examples: &str, card: &str| {
        format!(
            "category marketing\nbody \"Two vases for you, {{{{a}}}}, from us.\"\ncarousel {{\n card {{\n  header image \"https://cdn.acme-stores.com/a.jpg\"\n  body \"For only {{{{b}}}} pounds.\"\n  buttons {{ quick_reply \"Keep it\" }}\n  {card}\n }}\n}}\nexamples {{ {examples} }}"
        )
    };
    assert_eq!(found(&template("a \"Tony\"; b \"12\"", "")), [""; 0]);
    assert_eq!(found(&template("a \"Tony\"", "examples { b \"12\" }")), [""; 0]);
    assert_eq!(found(&template("a \"Tony\"", "")), ["example-missing"]);
    assert_eq!(
        found(&template("a \"Tony\"; b \"1\"", "examples { b \"12\"; a \"Eva\" }")),
        ["example-unused"]
    );
}

#[test]
fn a_sample_that_all_languages_lack_is_missed_once() {
    let text = "language en_US { body \"Hi {{a}}, it is yours now.\" }\nlanguage en_GB { body \"Hello {{a}}, it is yours now.\" }";
    assert_eq!(found(text), ["example-missing"]);
    // One language has its own, so each of the others needs one.
    let text = "language en_US { body \"Hi {{a}}, it is yours now.\" }\nlanguage en_GB { body \"Hello {{a}}, it is yours now.\" }\nlanguage en_IE { body \"Hey {{a}}, it is yours now.\"; examples { a \"x y\" } }";
    assert_eq!(found(text), ["example-missing", "example-missing"]);
}

#[test]
fn samples_of_bare_locations_are_not_needed_but_may_be_given() {
    check(&[
        ("header location", &[]),
        ("header location\nexamples { location_name \"Acme depot\" }", &[]),
        (
            "header location { latitude {{lat}}; longitude 3; name \"a b\"; address \"c d\" }",
            &["example-missing"],
        ),
    ]);
}

#[test]
fn payloads_may_hold_braces_of_their_own() {
    let payload =
        |payload: &str| found(&format!("buttons {{ quick_reply \"Yes\" payload=\"{payload}\" }}"));
    assert_eq!(payload("{\\\"a\\\":{\\\"b\\\":1}}"), [""; 0]);
    assert_eq!(payload("order-{{order}"), ["var-malformed-braces"]);
}

#[test]
fn renaming_reaches_every_language_and_the_samples() {
    let text = "language en_US { body \"Hi {{First Name}}, it is yours, {{First Name}}, now.\" }\nlanguage en_GB { body \"Hello {{First Name}}, it is yours now.\" }\nexamples { a \"b\" }";
    let mended = mended(text);
    assert_eq!(mended.matches("{{first_name}}").count(), 3, "{mended}");
    assert!(!mended.contains("First Name"), "{mended}");
}

#[test]
fn samples_are_put_where_others_stand() {
    let body = "body \"Hi {{customer}}, your order {{order}} is packed and on its way.\"\n";
    let line = mended(&format!("{body}examples {{ customer \"Tony\" }}"));
    assert!(line.contains("examples { customer \"Tony\"; order \"AC-2041\" }"), "{line}");
    let lines = mended(&format!("{body}examples {{\n  customer \"Tony\" // him\n}}"));
    assert!(lines.contains("  customer \"Tony\" // him\n  order \"AC-2041\"\n}"), "{lines}");
    let block = mended(body);
    assert!(
        block.ends_with("\n\nexamples {\n  customer \"Maria\"\n  order \"AC-2041\"\n}\n"),
        "{block}"
    );
}

#[test]
fn unused_samples_leave_no_trace() {
    let rest = |examples: &str| {
        let text = mended(&format!("body \"Hi {{{{a}}}}, it is yours now.\"\nexamples {examples}"));
        text.split_once("examples ").map(|(_, rest)| rest.trim_end().to_owned())
    };
    assert_eq!(rest("{ a \"x y\"; b \"z\" }").as_deref(), Some("{ a \"x y\" }"));
    assert_eq!(rest("{ b \"z\"; a \"x y\" }").as_deref(), Some("{ a \"x y\" }"));
    assert_eq!(rest("{\n  a \"x y\"\n  b \"z\" // him\n}").as_deref(), Some("{\n  a \"x y\"\n}"));
}

#[test]
fn only_stand_ins_look_like_placeholders() {
    let body = |text: &str| format!("body \"Hi, your order is here. {text} See you soon.\"");
    let fine = [
        "It costs $5 or US$7.",
        "Save 5%.",
        "Save 5% 1 time.",
        "See [our page](https://www.acme-stores.com).",
        "[sic]",
        "1 < 2 and 3 > 2.",
        "Bring <3 friends.",
        "Sizes S|M|L, *new*|*old*.",
        "It is 100%sure and 50%off%.",
    ];
    for text in fine {
        assert!(!found(&body(text)).contains(&"var-lookalike-braces"), "{text}");
    }
    let stand_ins = [
        "Dear [FIRST NAME].",
        "Dear <name>.",
        "Dear $name.",
        "Dear %1.",
        "Dear ｛｛1｝｝.",
        "Dear %name%.",
        "Dear %%FirstName%%.",
        "Dear [[name]].",
        "Dear <%= name %>.",
        "Dear {% if vip %}.",
        "Dear *|FNAME|*.",
    ];
    for text in stand_ins {
        assert_eq!(found(&body(text)), ["var-lookalike-braces"], "{text}");
    }
    assert_eq!(found("body \"[ACME] Your order is here and waits for you.\""), [""; 0]);
}

#[test]
fn personal_data_are_told_from_numbers() {
    let body = |value: &str| {
        format!("body \"Hi, we sent it to {{{{a}}}} this morning.\"\nexamples {{ a \"{value}\" }}")
    };
    for value in ["eva@mail.com", "+65 9123 4567"] {
        assert_eq!(found(&body(value)), ["example-personal-data"], "{value}");
    }
    let sensitive =
        ["4111 1111 1111 1111", "DE89 3704 0044 0532 0130 00", "123-45-6789", "S1234567D"];
    for value in sensitive {
        let analysis = analyse(&complete(&body(value)), &Settings::default());
        let names: Vec<_> = common::found(&analysis).into_iter().map(|(name, _)| name).collect();
        assert_eq!(names, ["sensitive-variable"], "{value}");
    }
    let fine = [
        "eva@example.com",
        "+1 555 010 0123",
        "4111 1111 1111 1112",
        "AC-2041",
        "DE89",
        "12/05/2026",
        "1Z999AA10123456784",
        "84.50",
        "@acme",
    ];
    for value in fine {
        assert_eq!(found(&body(value)), [""; 0], "{value}");
    }
}

#[test]
fn a_slip_in_a_name_is_mended_where_it_is() {
    let body =
        "body \"Hi {{customer}}, your order is packed and on its way to {{customer}} now.\"\n";
    let sample = mended(&format!("{body}examples {{ custmer \"Tony\" }}"));
    assert!(sample.contains("examples { customer \"Tony\" }"), "{sample}");
    let hole = mended(&format!(
        "header \"For {{{{custmer}}}} now\"\n{body}examples {{ customer \"Tony\" }}"
    ));
    assert!(hole.contains("header \"For {{customer}} now\""), "{hole}");
    // What is begun is not missing.
    assert_eq!(found(&format!("{body}examples {{\n  customer\n}}")), [""; 0]);
}
