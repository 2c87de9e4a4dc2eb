//! `wattle verify` as a command.

#![cfg(feature = "cli")]

mod common;

use common::place::{Place, Ran};
use serde_json::Value;

const TEMPLATE: &str = include_str!("sending/project.wattle");
const GOOD: &str = include_str!("sending/eight.json");
const META: &str = include_str!("sending/meta.json");

fn place(files: &[(&str, &str)]) -> Place {
    let place = Place::with(&[("templates/spring.wattle", TEMPLATE)]);
    files.iter().for_each(|(path, text)| place.write(path, text));
    place
}

fn rules(ran: &Ran) -> Vec<String> {
    let found: Value =
        serde_json::from_str(&ran.out).unwrap_or_else(|error| panic!("{error}: {ran:?}"));
    let found = found.as_array().expect("a list").iter();
    found.map(|one| one["rule"].as_str().expect("a rule").to_owned()).collect()
}

#[test]
fn sound_payloads_pass() {
    let place = place(&[("send/a.json", GOOD), ("send/b.json", META)]);
    let ran = place.run("verify send/a.json send/b.json");
    assert_eq!((ran.status, ran.err.as_str()), (0, ""), "{ran:?}");
    assert!(ran.out.contains("Checked 2 files: no problems"), "{ran:?}");
}

#[test]
fn errors_are_reported_in_every_format() {
    let place = place(&[("send.json", &GOOD.replace("\"Tony\"", "\"\""))]);
    for format in wattle::render::Format::ALL {
        let ran = place.run(&format!("verify send.json --output-format {}", format.name()));
        assert_eq!(ran.status, 1, "{ran:?}");
        let names = ran.out.contains("send-param-empty") || ran.out.contains("is empty");
        assert!(names, "{}: {ran:?}", format.name());
    }
    let ran = place.run("verify send.json --output-format json");
    let found: Value = serde_json::from_str(&ran.out).expect("it is JSON");
    let finding = &found[0];
    assert_eq!(finding["file"], "send.json");
    assert_eq!(finding["span"]["start"]["line"], 11);
    let help = finding["help"].as_str().expect("a help");
    assert!(help.ends_with("else the answer is 8x8 3040 or Meta 131008"), "{help}");
    assert!(finding["url"].as_str().expect("a page").ends_with("docs/rules/send-param-empty.md"));
}

#[test]
fn folders_are_searched_and_other_json_is_let_alone() {
    let place = place(&[
        ("fixtures/deep/send.json", &GOOD.replace("\"Tony\"", "null")),
        (
            "fixtures/lines.jsonl",
            &format!("{}\n{}\n", GOOD.replace('\n', ""), META.replace('\n', "")),
        ),
        ("fixtures/package.json", "{ \"name\": \"shop\", \"version\": \"1.0.0\" }"),
        (
            "fixtures/create.json",
            "{ \"name\": \"a\", \"language\": \"en\", \"category\": \"UTILITY\", \"components\": [ { \"type\": \"BODY\", \"text\": \"Hi\" } ] }",
        ),
        ("fixtures/notes.txt", "{"),
    ]);
    let ran = place.run("verify fixtures --output-format json");
    assert_eq!((ran.status, rules(&ran)), (1, vec!["send-param-empty".to_owned()]));
    let ran = place.run("verify fixtures");
    assert!(ran.out.contains("Checked 2 files"), "{ran:?}");
    let ran = place.run("verify fixtures/package.json");
    assert_eq!(ran.status, 0);
    assert!(ran.err.contains("fixtures/package.json: there is no message in it"), "{ran:?}");
}

#[test]
fn templates_are_read_from_where_they_are_said_to_be() {
    let place = place(&[("send/a.json", GOOD), ("other/empty/readme.txt", "")]);
    assert_eq!(place.run("verify send/a.json --templates templates").status, 0);
    let ran =
        place.run("verify send/a.json --templates templates/spring.wattle --output-format json");
    assert_eq!((ran.status, rules(&ran).len()), (0, 0));
    let ran = place.run("verify send/a.json --templates other");
    assert!(ran.err.contains("found no templates") && ran.status == 2, "{ran:?}");
    let ran = place.run("verify send/a.json --templates nowhere");
    assert_eq!(ran.status, 2, "{ran:?}");
}

/// Templates as 8x8 and as Meta create them, and as Meta lists them.
#[test]
fn templates_may_be_json() {
    let place = place(&[("send/a.json", GOOD), ("send/b.json", META)]);
    place.write("wattle.toml", "[files]\nexclude = [\"nothing\"]\n");
    assert_eq!(place.run("build templates --out-dir built").status, 0);
    let create = "built/spring_table/en_US/create.json";
    let listed = "{ \"data\": [ { \"name\": \"spring_table\", \"language\": \"en_US\", \"status\": \"APPROVED\", \"category\": \"MARKETING\", \"components\": [
        { \"type\": \"HEADER\", \"format\": \"IMAGE\", \"example\": { \"header_handle\": [\"https://scontent.example/1\"] } },
        { \"type\": \"BODY\", \"text\": \"Hi {{customer}}, until {{day}} then.\", \"example\": { \"body_text_named_params\": [ { \"param_name\": \"customer\", \"example\": \"Tony\" }, { \"param_name\": \"day\", \"example\": \"12 May\" } ] } },
        { \"type\": \"FOOTER\", \"text\": \"Acme\" },
        { \"type\": \"BUTTONS\", \"buttons\": [ { \"type\": \"COPY_CODE\", \"text\": \"Copy offer code\", \"example\": [\"MAY25\"] }, { \"type\": \"URL\", \"text\": \"See\", \"url\": \"https://www.acme-stores.com/spring/{{1}}\", \"example\": [\"https://www.acme-stores.com/spring/a\"] }, { \"type\": \"QUICK_REPLY\", \"text\": \"I want it\" } ] } ] } ] }";
    place.write("listed/all.json", listed);
    for templates in [create, "built", "listed", "listed/all.json"] {
        let run = |file: &str| {
            place.run(&format!("verify {file} --templates {templates} --output-format json"))
        };
        for file in ["send/a.json", "send/b.json"] {
            let ran = run(file);
            assert_eq!((ran.status, rules(&ran).len()), (0, 0), "{templates}: {ran:?}");
        }
        place.write(
            "send/c.json",
            &GOOD.replace(", { \"type\": \"text\", \"text\": \"12 May\" }", ""),
        );
        assert_eq!(rules(&run("send/c.json")), ["send-param-count"], "{templates}");
        place.write("send/c.json", &META.replace("\"index\": \"1\"", "\"index\": \"2\""));
        assert_eq!(rules(&run("send/c.json")), ["send-button-index"], "{templates}");
    }
    let ran = place.run("verify send/a.json --templates send/b.json");
    assert!(ran.err.contains("send/b.json: there is no template in it"), "{ran:?}");
}

#[test]
fn templates_with_errors_are_used_as_far_as_they_can_be_read() {
    let place = place(&[("send.json", &GOOD.replace("\"Tony\"", "\"\""))]);
    place
        .write("templates/spring.wattle", &TEMPLATE.replace("category marketing", "category news"));
    let ran = place.run("verify send.json --output-format json");
    assert_eq!(rules(&ran), ["send-param-empty"]);
    assert_eq!(ran.err.matches("there are errors in 1 file").count(), 1, "{ran:?}");
}

#[test]
fn levels_are_those_of_the_configuration_and_the_command_line() {
    let bad = GOOD.replace("\"Tony\"", "\"\"").replace("\"Url\"", "\"url\"");
    let place = place(&[("send.json", &bad)]);
    let found = |arguments: &str| {
        rules(&place.run(&format!("verify send.json --output-format json {arguments}")))
    };
    assert_eq!(found(""), ["send-param-empty", "send-subtype-case"]);
    assert_eq!(found("--ignore send-subtype-case"), ["send-param-empty"]);
    assert_eq!(found("--select send-subtype-case"), ["send-subtype-case"]);
    assert_eq!(found("--ignore send"), [""; 0]);
    assert_eq!(place.run("verify send.json --select send-subtype-case").status, 0);
    assert_eq!(place.run("verify send.json --select send-subtype-case --deny-warnings").status, 1);
    place.write(
        "wattle.toml",
        "[rules]\nsend-param-empty = \"off\"\nsend-subtype-case = \"error\"\n",
    );
    let ran = place.run("verify send.json --output-format json");
    assert_eq!((ran.status, rules(&ran)), (1, vec!["send-subtype-case".to_owned()]));
    place.write(
        "wattle.toml",
        "[[overrides]]\nfiles = [\"send.json\"]\nrules = { send = \"off\" }\n",
    );
    assert_eq!(place.run("verify send.json").status, 0);
}

#[test]
fn standard_input_is_a_payload() {
    let place = place(&[]);
    let ran =
        place.run_with("verify - --output-format concise", &GOOD.replace("\"Tony\"", "5"), &[]);
    assert_eq!(ran.status, 1);
    assert!(ran.out.starts_with("<stdin>:11:"), "{ran:?}");
}

#[test]
fn batches_and_lists_are_read() {
    let inner = GOOD.trim().trim_start_matches(
        "{\n  \"user\": { \"msisdn\": \"+6591234567\" },\n  \"clientMessageId\": \"c-1\",",
    );
    let batch = format!(
        "{{ \"template\": {{ {inner}, \"messages\": [ {{ \"user\": {{ \"msisdn\": \"+6591234567\" }} }}, {{ \"user\": {{}} }} ] }}"
    );
    let place = place(&[
        ("batch.json", &batch),
        ("list.json", &format!("{{ \"requests\": [ {GOOD}, {META} ] }}")),
    ]);
    let ran = place.run("verify batch.json list.json --output-format json");
    assert_eq!((ran.status, rules(&ran)), (1, vec!["send-recipient".to_owned()]), "{batch}");
}

#[test]
fn what_is_no_json_is_reported() {
    let place = place(&[("send.json", &GOOD[..GOOD.len() - 4])]);
    let ran = place.run("verify send.json --output-format json");
    assert_eq!(ran.status, 1);
    assert_eq!(rules(&ran), ["json-unclosed"]);
    assert_eq!(place.run("verify nothing.json").status, 2);
    assert_eq!(place.run("verify").status, 2);
}
