//! `wattle import` and `wattle check FILE.json`: what a team sees that has JSON.

#![cfg(feature = "cli")]

mod common;
mod laws;

use common::place::Place;
use common::{cases, importing, payloads, snapshot, templates};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::Value;
use std::sync::Arc;
use wattle::import::{self, Options};
use wattle::settings::Settings;
use wattle::text::Source;

const EIGHT: &str = include_str!("import/eight.json");
const META: &str = include_str!("import/meta.json");
const SLIPS: &str = include_str!("import/slips.json");

#[test]
fn payloads_become_files() {
    let place = Place::with(&[("eight.json", EIGHT), ("meta.json", META)]);
    let ran = place.run("import eight.json meta.json --out-dir templates");
    assert_eq!(ran.status, 0, "{ran:?}");
    snapshot("import", "report", &(ran.out + &ran.err));
    for file in ["order_shipped", "spring_offer", "login_code"] {
        snapshot("import", file, &place.read(&format!("templates/{file}.wattle")));
    }
    // The same again changes nothing; another text is not written over.
    assert_eq!(place.run("import eight.json meta.json --out-dir templates").status, 0);
    place.write("templates/login_code.wattle", "template mine\n");
    let refused = place.run("import meta.json --out-dir templates");
    assert_eq!(refused.status, 2);
    assert!(refused.err.contains("is there already"), "{}", refused.err);
    assert_eq!(place.run("import meta.json --out-dir templates --force").status, 0);
}

/// A payload in Meta's form, with components.
fn at_meta(components: &str) -> String {
    format!(
        r#"{{"name":"order_x","language":"en_US","category":"UTILITY","parameter_format":"POSITIONAL","components":[{components}]}}"#
    )
}

#[test]
fn what_only_8x8_asks_for_is_not_asked_of_meta() {
    let body = r#"{"type":"BODY","text":"Hi there, your order has left our house today and is on its way."}"#;
    let flow = r#"{"type":"FLOW","text":"Book now","flow_name":"x"}"#;
    let phone = r#"{"type":"phone_number","text":"Call","phone_number":"+6562211521"}"#;
    let buttons = format!(r#"{body},{{"type":"BUTTONS","buttons":[{flow},{phone}]}}"#);
    let place = Place::with(&[("a.json", &at_meta(&buttons))]);
    let found = place.run("check a.json --output-format concise").out;
    assert!(found.contains("payload-meta-only") && found.lines().count() == 1, "{found}");
}

/// WhatsApp's own texts of a one-time code, and its button as Meta keeps it.
#[test]
fn what_whatsapp_wrote_is_not_accused_and_is_built_again() {
    let code = r#"{"name":"login_code","language":"en","category":"AUTHENTICATION","status":"APPROVED","id":"12","parameter_format":"POSITIONAL","components":[{"type":"BODY","text":"*{{1}}* is your verification code.","add_security_recommendation":true,"example":{"body_text":[["123456"]]}},{"type":"FOOTER","text":"This code expires in 10 minutes.","code_expiration_minutes":10},{"type":"BUTTONS","buttons":[{"type":"URL","text":"Copy code","url":"https://www.whatsapp.com/otp/code/?otp_type=COPY_CODE&code_expiration_minutes=10&code=otp{{1}}","example":["https://www.whatsapp.com/otp/code/?otp_type=COPY_CODE&code_expiration_minutes=10&code=otp123456"]}]}]}"#;
    let place = Place::with(&[("a.json", code)]);
    let checked = place.run("check a.json --output-format concise");
    assert_eq!((checked.status, checked.out.as_str()), (0, ""), "{checked:?}");
    assert_eq!(place.run("import a.json --out-dir .").status, 0);
    snapshot("import", "code_of_meta", &place.read("login_code.wattle"));
    assert_eq!(place.run("check login_code.wattle").status, 0);
    let line = code.replace(r#","code_expiration_minutes":10}"#, "}");
    let place = Place::with(&[("a.json", &line)]);
    assert_eq!(place.run("import a.json --out-dir .").status, 0);
    assert!(!place.read("login_code.wattle").contains("\nfooter"));
    // What creates a template is accused as ever.
    let place = Place::with(&[("a.json", &code.replace(r#""status":"APPROVED","id":"12","#, ""))]);
    let checked = place.run("check a.json --output-format concise");
    assert!(checked.out.contains("error[auth-body-text]"), "{checked:?}");
}

/// Each of them once: kinds that are not known, further samples, texts that are called otherwise.
#[test]
fn what_is_not_carried_over_stands_in_comments() {
    let place = Place::with(&[("a.json", include_str!("import/losses.json"))]);
    let ran = place.run("import a.json --out-dir . --output-format concise");
    let files = ["a_b", "c_d"].map(|file| place.read(&format!("{file}.wattle")));
    snapshot("import", "losses", &(ran.out + &ran.err + &files.join("\n")));
    let checked = place.run("check a.json --output-format concise");
    snapshot("import", "losses_checked", &checked.out);
}

/// Slips of form, each alone: what is said of them, in words of JSON.
#[test]
fn slips_of_form_are_told_in_words_of_json() {
    let place = Place::with(&[]);
    let said = include_str!("import/forms.jsonl").lines().map(|case| {
        place.write("a.json", case);
        let report = place.run("check a.json --output-format json").out;
        let findings: Vec<Value> = serde_json::from_str(&report).expect("JSON");
        let lines = findings.iter().map(|one| {
            let word = |key: &str| one[key].as_str().unwrap_or("").to_owned();
            let at = &one["span"]["start"]["column"];
            format!(
                "  {at} {} {}: {}\n    help: {}\n",
                word("severity"),
                word("rule"),
                word("message"),
                word("help")
            )
        });
        format!("{case}\n{}", lines.collect::<String>())
    });
    snapshot("import", "forms", &said.collect::<Vec<_>>().join("\n"));
}

/// A text with all safe fixes of a report, which `wattle check` does not apply to JSON itself.
fn mended(text: &str, findings: &[Value]) -> String {
    let fixes = findings.iter().flat_map(|finding| finding["fixes"].as_array().expect("fixes"));
    let mut edits: Vec<&Value> = fixes
        .filter(|fix| fix["safe"] == true)
        .flat_map(|fix| fix["edits"].as_array().expect("edits"))
        .collect();
    let offset =
        |edit: &Value, end: &str| edit["span"][end]["offset"].as_u64().expect("an offset") as usize;
    edits.sort_by_key(|edit| offset(edit, "start"));
    let mut text = text.to_owned();
    for edit in edits.iter().rev() {
        let with = edit["text"].as_str().expect("a text");
        text.replace_range(offset(edit, "start")..offset(edit, "end"), with);
    }
    text
}

/// What cannot be said in the language, or is said there in other words.
#[test]
fn what_only_json_can_break_is_found() {
    let place = Place::with(&[("a.json", include_str!("import/literal.json"))]);
    snapshot("import", "literal", &place.run("check a.json --output-format concise").out);
    let helped = place.run("check a.json --output-format json").out;
    let findings: Vec<Value> = serde_json::from_str(&helped).expect("JSON");
    let helped = findings.iter().map(|one| format!("{}: {}", one["rule"], one["help"]));
    snapshot("import", "literal_help", &helped.collect::<Vec<_>>().join("\n"));
    place.write("a.json", &mended(include_str!("import/literal.json"), &findings));
    let left = place.run("check a.json --output-format concise").out;
    for rule in ["var-inner-space", "url-example-form", "language-format"] {
        assert!(!left.contains(rule), "{rule}: {left}");
    }
    // Meta knows placeholders by their names, and takes whole addresses.
    let meta = r#"{"type":"BODY","text":"Hi {{customer}}, your order has left our house today.","example":{"body_text_named_params":[{"param_name":"customer","example":"Tony"}]}},{"type":"BUTTONS","buttons":[{"type":"URL","text":"Track it","url":"https://www.acme-stores.com/t/{{1}}","example":["https://www.acme-stores.com/t/12"]}]}"#;
    let place = Place::with(&[("a.json", &at_meta(meta).replace("POSITIONAL", "NAMED"))]);
    let found = place.run("check a.json --output-format concise").out;
    assert!(!found.contains("var-named") && !found.contains("url-example"), "{found}");
}

/// Cards of products, which 8x8 has not, hold other things than ours.
#[test]
fn cards_of_products_lack_nothing() {
    let card = r#"{"components":[{"type":"header","format":"product"},{"type":"buttons","buttons":[{"type":"spm","text":"View"}]}]}"#;
    let body =
        r#"{"type":"BODY","text":"Hi, here are two plants for your desk. Reply STOP to opt out."}"#;
    let parts = format!(r#"{body},{{"type":"carousel","cards":[{card},{card}]}}"#);
    let place = Place::with(&[("a.json", &at_meta(&parts).replace("UTILITY", "MARKETING"))]);
    let found = place.run("check a.json --output-format concise").out;
    assert_eq!(found.matches("payload-meta-only").count(), 4, "{found}");
    assert_eq!(found.lines().count(), 4, "{found}");
}

/// Programs that know a key in both spellings fill one of them and write `null` for the other.
#[test]
fn of_two_spellings_the_one_with_a_value_counts() {
    let body = r#"{"type":"BODY","text":"Hi there, your order has left our house today and is on its way."}"#;
    for keys in [
        r#""phone_number":null,"phoneNumber":"+6562211521""#,
        r#""phoneNumber":"+6562211521","phone_number":null"#,
        r#""phoneNumber":null,"phone_number":"+6562211521","url":null"#,
    ] {
        let button = format!(r#"{{"type":"PHONE_NUMBER","text":"Call",{keys}}}"#);
        let buttons = format!(r#"{body},{{"type":"BUTTONS","buttons":[{button}]}}"#);
        let place = Place::with(&[("a.json", &at_meta(&buttons))]);
        let ran = place.run("import a.json --out-dir .");
        let file = place.read("order_x.wattle");
        assert!(file.contains("phone \"Call\" \"+6562211521\""), "{ran:?}\n{file}");
        assert!(!file.contains("not carried over"), "{file}");
    }
}

#[test]
fn a_sample_that_is_not_there_keeps_its_place() {
    let body = r#"{"type":"BODY","text":"Hi {{1}}, your order {{2}} has left our house today and is on its way.","example":{"body_text":[[null,"A-1"]]}}"#;
    let place = Place::with(&[("a.json", &at_meta(body))]);
    let found = place.run("check a.json --output-format concise").out;
    assert!(found.contains("error[example-empty] the sample for `1` is blank"), "{found}");
    assert_eq!(found.lines().count(), 1, "{found}");
}

#[test]
fn names_of_which_nothing_comes_are_said() {
    let names = r#"{"spring_ofer": {}, "spring_offer": {"body.9": "last", "1": "first"}, "*": {"x": "y", "1": "one"}}"#;
    let place = Place::with(&[("meta.json", META), ("names.json", names)]);
    let ran = place.run("import meta.json --names names.json --out-dir .");
    assert!(ran.err.contains("the names: no template `spring_ofer` was read\n"), "{ran:?}");
    assert!(ran.err.contains("the names: `spring_offer` has no placeholder `body.9`\n"), "{ran:?}");
    assert!(ran.err.contains("the names: no template has a placeholder `x`\n"), "{ran:?}");
    assert_eq!(ran.err.matches("the names: ").count(), 3, "{ran:?}");
    place.write("names.json", r#"{"*": {"1": "First Name"}}"#);
    let ran = place.run("import meta.json --names names.json --out-dir other");
    assert_eq!(ran.status, 2);
    assert!(ran.err.contains("`First Name` cannot be the name of a placeholder"), "{ran:?}");
}

#[test]
fn names_that_cannot_be_given_are_said() {
    let header = r#"{"type":"HEADER","format":"TEXT","text":"Order {{1}}","example":{"header_text":["A-1"]}}"#;
    let body = r#"{"type":"BODY","text":"Hi {{1}}, your order has left our house today and is on its way.","example":{"body_text":[["Tony"]]}}"#;
    let place = Place::with(&[("a.json", &at_meta(&format!("{header},{body}")))]);
    place.write("names.json", r#"{"*": {"header.1": "x", "body.1": "x"}}"#);
    let ran = place.run("import a.json --names names.json --out-dir .");
    let said = "order_x.wattle: `x` is another value's name, so `body.1` is called `x_2`\n";
    assert!(ran.err.contains(said), "{ran:?}");
    place.write("names.json", r#"{"*": {"1": "recipient"}}"#);
    let ran = place.run("import a.json --names names.json --out-dir other");
    let said =
        "`recipient` means something else already, so `header.1` is called `recipient_value`";
    assert!(ran.err.contains(said), "{ran:?}");
}

/// The cards of a template, as an answer of Meta has them: with files, and no other samples.
const CARDS: &str = r#"{"name":"plants","language":"en_US","category":"MARKETING","status":"APPROVED","id":"1","components":[{"type":"BODY","text":"Hi there, here are two plants for your desk. Reply STOP to opt out."},{"type":"CAROUSEL","cards":[{"components":[{"type":"HEADER","format":"IMAGE","example":{"header_handle":["4::a"]}},{"type":"BODY","text":"Fern for {{1}} euros, likes shade and little water."},{"type":"BUTTONS","buttons":[{"type":"URL","text":"See it","url":"https://www.acme-stores.com/p/{{1}}"}]}]},{"components":[{"type":"HEADER","format":"IMAGE","example":{"header_handle":["4::b"]}},{"type":"BODY","text":"Palm for {{1}} euros, likes sun and much water."},{"type":"BUTTONS","buttons":[{"type":"URL","text":"See it","url":"https://www.acme-stores.com/p/{{1}}"}]}]}]}]}"#;

/// Without samples too, each card is sent what is its own.
#[test]
fn cards_share_no_values() {
    let place = Place::with(&[("a.json", CARDS)]);
    assert_eq!(place.run("import a.json --out-dir templates").status, 0);
    let file = place.read("templates/plants.wattle");
    snapshot("import", "cards", &file);
    let blank = place.run("check templates --output-format concise").out;
    assert_eq!(blank.matches("error[example-empty]").count(), 6, "{blank}");
    let given =
        [("header_file", "https://cdn.acme-stores.com/fern.png"), ("value", "12"), ("p", "fern")];
    let given = given.iter().fold(file, |file, (name, sample)| {
        let lines = file.lines().map(|line| match line.trim_start().strip_prefix(name) {
            Some(rest) if rest.trim() == "\"\"" => line.replace("\"\"", &format!("\"{sample}\"")),
            _ => line.to_owned(),
        });
        lines.collect::<Vec<_>>().join("\n") + "\n"
    });
    place.write("templates/plants.wattle", &given);
    let built = place.run("build templates --out-dir build");
    assert_eq!(built.status, 0, "{built:?}");
    let sent = place.read("build/plants/en_US/send.json");
    for card in 0..2 {
        for value in ["header_file", "value", "p"] {
            assert!(sent.contains(&format!("{{{{cards[{card}].{value}}}}}")), "{sent}");
        }
    }
}

/// A number that two texts have, and no sample tells to be one value, is not one value.
#[test]
fn numbers_without_samples_are_not_shared() {
    let parts = r#"{"type":"HEADER","format":"TEXT","text":"News: {{1}}"},{"type":"BODY","text":"Something: {{1}} is on its way to you today, as it was planned."}"#;
    let place = Place::with(&[("a.json", &at_meta(parts).replace("{{1}}", "a {{1}}"))]);
    place.run("import a.json --out-dir .");
    let file = place.read("order_x.wattle");
    assert!(file.contains("{{title}}") && file.contains("{{value}}"), "{file}");
}

/// 8x8's samples are addresses whether or not each send gives its own: documents do, and of pictures it is said.
#[test]
fn documents_are_given_at_each_send() {
    let header = |format: &str| {
        let body = r#"{"type":"BODY","text":"Your invoice for the last order is attached to this message."}"#;
        let header = format!(
            r#"{{"type":"HEADER","format":"{format}","examples":["https://cdn.acme-stores.com/h"]}}"#
        );
        format!(
            r#"{{"name":"order_x","language":"en_US","category":"UTILITY","components":[{header},{body}]}}"#
        )
    };
    let place = Place::with(&[("a.json", &header("Document"))]);
    let ran = place.run("import a.json --out-dir .");
    assert!(!ran.err.contains("everybody"), "{ran:?}");
    let file = place.read("order_x.wattle");
    assert!(file.contains("header document {{header_file}}\n"), "{file}");
    assert!(file.contains("  header_file \"https://cdn.acme-stores.com/h\"\n"), "{file}");
    let place = Place::with(&[("a.json", &header("Image"))]);
    let ran = place.run("import a.json --out-dir .");
    assert!(ran.err.contains("1 template shows everybody the same picture or film"), "{ran:?}");
}

/// A language that comes later neither drops the others nor calls the same value otherwise.
#[test]
fn languages_can_come_later() {
    let body = |text: &str, samples: &str| {
        at_meta(&format!(
            r#"{{"type":"BODY","text":"{text}","example":{{"body_text":[[{samples}]]}}}}"#
        ))
    };
    let english = body(
        "Hi {{1}}, your order {{2}} has shipped and reaches you tomorrow at noon.",
        r#""Tony","A-1""#,
    );
    let spanish = body(
        "Estimado {{1}}, su pedido {{2}} ha salido y llega mañana a mediodía.",
        r#""Ana","A-2""#,
    );
    let spanish = spanish.replace("en_US", "es");
    let place = Place::with(&[("en.json", &english), ("es.json", &spanish)]);
    assert_eq!(place.run("import en.json --out-dir whole").status, 0);
    let refused = place.run("import es.json --out-dir whole");
    assert_eq!(refused.status, 2);
    assert!(refused.err.contains("import all languages of a template in one run"), "{refused:?}");
    assert_eq!(place.run("import en.json --split --out-dir split").status, 0);
    assert_eq!(place.run("import es.json --split --out-dir split").status, 0);
    let file = place.read("split/order_x.es.wattle");
    assert!(file.contains("{{customer}}") && file.contains("{{order}}"), "{file}");
    let checked = place.run("check split");
    assert_eq!(checked.status, 0, "{checked:?}");
}

/// Meta's library has its texts as they are, and the names of Meta's samples cannot be used again.
#[test]
fn templates_of_meta_are_read_and_told() {
    let library = r#"{"id":"71","name":"auto_pay_1","language":"en_US","category":"UTILITY","topic":"PAYMENTS","usecase":"AUTO_PAY_REMINDER","industry":["FINANCIAL_SERVICES"],"header":"Auto-pay reminder","body":"Hi {{1}}, your payment is due on {{2}} and will be made without your doing.","body_params":["Jim","April 30, 2026"],"body_param_types":["TEXT","DATE"],"buttons":[{"type":"URL","text":"View account","url":"https://www.acme-stores.com/"}]}"#;
    let place = Place::with(&[("a.json", library)]);
    let ran = place.run("import a.json --out-dir .");
    assert_eq!((ran.status, ran.err.lines().count()), (0, 1), "{ran:?}");
    snapshot("import", "library", &place.read("auto_pay_1.wattle"));
    place.write("b.json", &library.replace("auto_pay_1", "hello_world"));
    let ran = place.run("import b.json --out-dir .");
    assert!(ran.err.contains("`hello_world` belongs to Meta's sample templates"), "{ran:?}");
    assert!(!place.read("hello_world.wattle").contains("belongs"));
    let sent = r#"{"type":"template","template":{"name":"a","language":{"code":"en"}}}"#;
    place.write("c.json", sent);
    let checked = place.run("check c.json");
    assert!(checked.out.contains("`wattle verify`"), "{checked:?}");
}

/// What import writes of a name with blanks is a name with a fault.
#[test]
fn a_name_with_blanks_is_mended() {
    let body = r#"{"type":"BODY","text":"Your order has left our house today and is on its way."}"#;
    let named = at_meta(body).replace("order_x", "Order shipped");
    let place = Place::with(&[("a.json", &named)]);
    assert_eq!(place.run("import a.json --out-dir templates").status, 0);
    let checked = place.run("check templates --output-format concise").out;
    assert!(checked.contains("error[name-charset]") && checked.lines().count() == 1, "{checked}");
    assert_eq!(place.run("check templates --fix").status, 0);
    let file = place.read("templates/Order_shipped.wattle");
    assert!(file.starts_with("template order_shipped\n"), "{file}");
}

#[test]
fn names_can_be_given_and_languages_split() {
    let names = r#"{"spring_offer": {"body.1": "first_name"}}"#;
    let place = Place::with(&[("meta.json", META), ("names.json", names)]);
    let ran = place.run("import meta.json --split --names names.json --out-dir .");
    assert_eq!(ran.status, 0, "{ran:?}");
    assert!(place.read("spring_offer.en_US.wattle").contains("{{first_name}}"));
    assert!(place.read("spring_offer.es.wattle").contains("{{first_name}}"));
}

#[test]
fn what_is_no_template_is_said() {
    let place = Place::with(&[("a.json", r#"{"hello": 1}"#), ("b.json", "")]);
    let ran = place.run("import a.json b.json --output-format concise");
    assert_eq!(ran.status, 1);
    assert!(
        ran.out.contains("error[payload-unknown]") && ran.out.contains("error[json-empty]"),
        "{ran:?}"
    );
    assert_eq!(place.run("import missing.json").status, 2);
    let sent = place.run_with(
        "import - --output-format concise",
        r#"{"type": "template", "template": {}}"#,
        &[],
    );
    assert_eq!(sent.status, 1);
}

#[test]
fn json_is_checked_where_it_stands() {
    let place = Place::with(&[("slips.json", SLIPS)]);
    let ran = place.run("check slips.json");
    assert_eq!(ran.status, 1);
    snapshot("import", "check", &ran.out);
    let json = place.run("check slips.json --output-format json");
    snapshot("import", "check_json", &json.out);
    let typed =
        place.run_with("check - --stdin-filename x.json --output-format concise", EIGHT, &[]);
    assert_eq!((typed.status, typed.out.as_str()), (0, ""), "{typed:?}");
}

/// Whoever forgets a sign is told so where it is missing, and of nothing that only follows from it.
#[test]
fn one_missing_sign_is_one_finding() {
    let text = include_str!("import/pretty.json");
    let place = Place::with(&[]);
    let mut in_text = false;
    for (at, sign) in text.char_indices() {
        in_text ^= sign == '"';
        // Where a list ends is clear from what comes after it; where it begins is not.
        let most = match sign {
            '"' => 1,
            '{' if !in_text && at > 0 => 1,
            '}' | ']' if !in_text => 2,
            ',' | ':' if !in_text => 1,
            _ => continue,
        };
        place.write("a.json", &[&text[..at], &text[at + 1..]].concat());
        let found = place.run("check a.json --output-format concise").out;
        let found: Vec<&str> = found.lines().filter(|line| line.contains("a.json")).collect();
        assert!((1..=most).contains(&found.len()), "without {sign} at {at}: {found:#?}");
        let line = text[..at].matches('\n').count() + 1;
        if sign == '"' {
            assert!(found[0].starts_with(&format!("a.json:{line}:")), "{line}: {found:?}");
        }
    }
}

/// More findings than anybody reads are counted.
#[test]
fn too_many_findings_are_cut_for_each_template() {
    let unknown: String = (0..300).map(|key| format!(r#""k{key}": 1, "#)).collect();
    let template = format!(
        r#"{{{unknown}"name": "a", "language": "en", "category": "UTILITY", "components": [{{"type": "BODY", "text": "Your order has left."}}]}}"#
    );
    let place = Place::with(&[("a.json", &template)]);
    let found = place.run("check a.json --output-format concise").out;
    assert!(found.contains("100 more findings in this file are not shown"), "{found}");
    place.write("a.json", &format!("[{template}, {template}]"));
    let found = place.run("check a.json --output-format concise").out;
    assert!(found.contains("200 more findings in this file are not shown"), "{found}");
}

/// What is built comes back the same, from all examples.
#[test]
fn what_was_built_is_imported_as_it_was() {
    for (path, text) in templates(&["examples"]) {
        if path.to_string_lossy().contains("faulty") {
            continue;
        }
        let Some(built) = importing::build(&text) else { continue };
        let joined = serde_json::Value::from(built.clone()).to_string();
        importing::obeys(&path.to_string_lossy(), &joined, &built);
    }
}

/// What fuzzing found: a finding is about whole characters, whatever stands where a bracket or a quote should.
#[test]
fn odd_payloads_obey() {
    let odd = [
        r#"{"category": "MARKETING", "components": [{"type": "CAROUSEL", "cards": […, “é”, 'ü']}]}"#,
        r#"[{"name": "a", "category": "UTILITY", "components": []}, “é”]"#,
        r#"{"structure": {"header": …, "body": “Hi {{2}}”, "footer": é, "buttons": “”}}"#,
        r#"{"name": “Ü”, "language": “é”, "category": …, "components": [{"type": "BODY", "text": “Hi…”}]}"#,
    ];
    odd.iter().for_each(|text| laws::importing::obeys(text.as_bytes()));
}

/// Signs that break JSON, and values of the wrong kind.
const PIECES: &[&str] = &[
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "null",
    "true",
    "12",
    "\"{{1}}\"",
    "{{2}}",
    "\\",
    "\n",
    "'",
    "\"type\":",
    "\"BODY\"",
    "\"examples\": [[1]]",
    "é",
];

/// Each is a payload that makes a careless program quadratic.
#[test]
fn hostile_payloads_are_survived_in_time() {
    let template = |content: serde_json::Value| serde_json::json!({ "name": "a", "language": "en_US", "category": "UTILITY", "components": content });
    let body = |text: String| template(serde_json::json!([{ "type": "BODY", "text": text }]));
    let button = |at: usize| serde_json::json!({ "type": "URL", "text": "a", "url": "https://a.example.com/{{1}}", "examples": [at.to_string()] });
    let numbers: Vec<String> = (1..8000).map(|number| format!("a {{{{{number}}}}}")).collect();
    let payloads = [
        body(numbers.join(" ")),
        body("{{".repeat(30_000)),
        body("\n\"".repeat(20_000)),
        body("a\n".repeat(200_000) + "a"),
        body("a".repeat(4 << 20) + &numbers.join(" ")),
        template(
            serde_json::json!([{ "type": "BUTTONS", "buttons": (0..2000).map(button).collect::<Vec<_>>() }]),
        ),
        (0..1000).map(|at| body(format!("Hi there {at}"))).collect(),
    ];
    for payload in payloads {
        let start = std::time::Instant::now();
        let source = Arc::new(Source::new("a.json", payload.to_string()));
        import::files(&importing::drafts(source.text()), &Options::default());
        import::check::file(Arc::clone(&source), &Settings::default());
        let seconds = start.elapsed().as_secs();
        assert!(seconds < 30, "{:?}… took {seconds} s", source.text().get(..120));
    }
}

proptest! {
    #![proptest_config(cases(300))]

    /// Payloads with some stretches cut out or overwritten are imported and checked without harm, and
    /// what is found has its place.
    #[test]
    fn broken_payloads_are_survived(
        which in select(vec![EIGHT, META, SLIPS]),
        blows in prop::collection::vec((any::<Index>(), 0..30_usize, select(PIECES)), 1..6),
    ) {
        let mut text: Vec<char> = which.chars().collect();
        for (at, length, piece) in blows {
            let at = at.index(text.len());
            let end = (at + length).min(text.len());
            text.splice(at..end, piece.chars());
        }
        laws::importing::obeys(text.into_iter().collect::<String>().as_bytes());
    }
    /// What is built from an imported payload is that payload, whoever wrote it, to the last character.
    #[test]
    fn what_is_imported_is_built_as_it_was(family in payloads::family()) {
        comes_back(&family, &family);
    }

    /// So it is with Meta's payloads, which 8x8 asks for more than.
    #[test]
    fn what_is_imported_from_meta_is_built_for_8x8(family in payloads::family(), named in any::<bool>()) {
        let theirs: Vec<_> = family.iter().map(|payload| payloads::at_meta(payload, named)).collect();
        comes_back(&theirs, &family);
    }
}

fn comes_back(written: &[Value], expected: &[Value]) {
    let text = Value::from(written).to_string();
    let made = import::files(&importing::drafts(&text), &Options::default());
    let texts = || made.iter().map(|made| made.text.as_str()).collect::<Vec<_>>().join("\n---\n");
    let built = importing::there_and_back(&text);
    let built = built.unwrap_or_else(|| panic!("{text} is not built:\n{}", texts()));
    for expected in expected {
        let built = built.iter().find(|built| built["language"] == expected["language"]);
        assert_eq!(built, Some(expected), "{text} became\n{}", texts());
    }
    assert_eq!(built.len(), expected.len());
}
