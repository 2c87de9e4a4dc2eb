//! Payloads that send templates: one fault at a time is found, by the right rule, at the right place, and
//! nothing else is said; what is built, and what is sound, is let through.

mod common;

use common::sending::{self, names, templates, verify};
use serde_json::Value;
use wattle::diagnostic::Severity::{self, Error, Info, Warning};
use wattle::settings::{Profile, Settings};
use wattle::text::Source;
use wattle::verify::Templates;

const PROJECT: &str = include_str!("sending/project.wattle");
const PLACE: &str = include_str!("sending/place.wattle");
const CODE: &str = include_str!("sending/code.wattle");
const CARDS: &str = include_str!("sending/cards.wattle");
const PLAIN: &str = include_str!("sending/plain.wattle");
const CALLS: &str = include_str!("sending/calls.wattle");

fn project() -> Templates {
    templates(&[PROJECT, PLACE, CODE, CARDS, PLAIN, CALLS])
}

/// What is replaced, by what, which rule finds it, and where: at this text, which is looked for from the
/// change onwards, behind `<` backwards from it, and behind `^` from the beginning.
type Seed = (&'static str, &'static str, &'static str, Severity, &'static str);

fn check(good: &str, seeds: &[Seed]) {
    check_with(good, &Settings::default(), seeds);
}

fn check_with(good: &str, settings: &Settings, seeds: &[Seed]) {
    let templates = project();
    let before = verify(good, &templates, settings);
    assert!(before.is_empty(), "the payload is no good before: {before:?}");
    let mut wrong = Vec::new();
    for (old, new, rule, severity, place) in seeds {
        let at = good.find(old).unwrap_or_else(|| panic!("no {old:?} in the payload"));
        let text = good.replacen(old, new, 1);
        let (start, place) = match (place.strip_prefix('^'), place.strip_prefix('<')) {
            (Some(place), _) => (text.find(place), place),
            (_, Some(place)) => (text[..at].rfind(place), place),
            _ => (text[at..].find(place).map(|found| at + found).or(text.find(place)), *place),
        };
        let start = start.unwrap_or_else(|| panic!("no {place:?} in {text}"));
        let found = verify(&text, &templates, settings);
        let source = Source::new("send.json", text.clone());
        let said: Vec<_> = found
            .iter()
            .map(|f| (f.lint.name, f.severity, source.slice(f.span), f.span.start))
            .collect();
        if said[..] != [(*rule, *severity, place, start as u32)] {
            wrong.push(format!(
                "{new:?}: wanted {rule} ({severity:?}) at {place:?} ({start}), found {said:?}"
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

const EIGHT: &str = include_str!("sending/eight.json");
const META: &str = include_str!("sending/meta.json");
const EIGHT_CARDS: &str = include_str!("sending/eight_cards.json");
const META_CARDS: &str = include_str!("sending/meta_cards.json");
const EIGHT_CODE: &str = include_str!("sending/eight_code.json");
const META_CODE: &str = include_str!("sending/meta_code.json");
const EIGHT_PLACE: &str = include_str!("sending/eight_place.json");
const META_PLACE: &str = include_str!("sending/meta_place.json");
const EIGHT_CALLS: &str = include_str!("sending/eight_calls.json");
const META_CALLS: &str = include_str!("sending/meta_calls.json");

#[test]
fn in_a_request_to_8x8() {
    check(
        EIGHT,
        &[
            // Who, what, which.
            ("{ \"msisdn\": \"+6591234567\" }", "{}", "send-recipient", Error, "\"user\""),
            ("\"+6591234567\"", "\"\"", "send-recipient", Error, "\"\""),
            ("\"+6591234567\"", "null", "send-recipient", Error, "null"),
            ("\"+6591234567\"", "\"undefined\"", "send-recipient", Error, "\"undefined\""),
            (
                "\"+6591234567\"",
                "\"6591234567,6591234568\"",
                "send-recipient",
                Error,
                "\"6591234567,6591234568\"",
            ),
            ("\"Tony\"", "\"undefined\"", "send-param-empty", Warning, "\"undefined\""),
            ("\"Tony\"", "\"[object Object]\"", "send-param-empty", Warning, "\"[object Object]\""),
            ("\"+6591234567\"", "\"12345\"", "send-recipient", Error, "\"12345\""),
            (
                "\"+6591234567\"",
                "\"+65912345671234567\"",
                "send-recipient",
                Error,
                "\"+65912345671234567\"",
            ),
            ("\"+6591234567\"", "6591234567", "send-recipient", Error, "6591234567"),
            ("\"+6591234567\"", "\"091234567\"", "send-recipient", Warning, "\"091234567\""),
            ("\"user\": { \"msisdn\": \"+6591234567\" },\n", "", "send-recipient", Error, "^{"),
            (
                "\"+6591234567\"",
                "\"whatsapp:+6591234567\"",
                "send-recipient",
                Error,
                "\"whatsapp:+6591234567\"",
            ),
            (
                "\"+6591234567\"",
                "\"ada@acme-stores.com\"",
                "send-recipient",
                Error,
                "\"ada@acme-stores.com\"",
            ),
            ("\"+6591234567\"", "\"+0591234567\"", "send-recipient", Error, "\"+0591234567\""),
            (
                "\"+6591234567\"",
                "\"６５９１２３４５６７\"",
                "send-recipient",
                Error,
                "\"６５９１２３４５６７\"",
            ),
            (
                "\"msisdn\": \"+6591234567\"",
                "\"msisdn\": \"91234567\", \"country\": \"Singapore\"",
                "send-recipient",
                Error,
                "\"Singapore\"",
            ),
            (
                "\"msisdn\": \"+6591234567\"",
                "\"msisdn\": \"91234567\", \"country\": \"XX\"",
                "send-recipient",
                Error,
                "\"XX\"",
            ),
            (
                "\"msisdn\": \"+6591234567\"",
                "\"msisdn\": \"91234567\", \"country\": 65",
                "send-recipient",
                Error,
                "65",
            ),
            ("\"msisdn\"", "\"msidn\"", "send-field-name", Error, "\"msidn\""),
            ("\"type\": \"template\",", "", "send-type", Error, "^{"),
            ("\"type\": \"template\"", "\"type\": \"text\"", "send-type", Error, "\"text\""),
            (
                "\"type\": \"template\"",
                "\"type\": \"Template\"",
                "send-type",
                Warning,
                "\"Template\"",
            ),
            ("\"content\"", "\"contents\"", "send-field-name", Error, "\"contents\""),
            ("\"template\": {", "\"templte\": {", "send-field-name", Error, "\"templte\""),
            (
                "\"spring_table\"",
                "\"spring_tabel\"",
                "send-name-language",
                Error,
                "\"spring_tabel\"",
            ),
            (
                "\"spring_table\"",
                "\"Spring_Table\"",
                "send-name-language",
                Error,
                "\"Spring_Table\"",
            ),
            (
                "\"spring_table\"",
                "\"something_else\"",
                "send-name-language",
                Error,
                "\"something_else\"",
            ),
            ("\"spring_table\"", "\"\"", "send-name-language", Error, "\"\""),
            ("\"name\": \"spring_table\",", "", "send-name-language", Error, "<\"template\""),
            ("\"en_US\"", "\"fr\"", "send-name-language", Error, "\"fr\""),
            ("\"en_US\"", "\"EN_us\"", "send-name-language", Error, "\"EN_us\""),
            ("\"en_US\"", "\"en-US\"", "send-name-language", Error, "\"en-US\""),
            ("\"language\": \"en_US\",", "", "send-name-language", Error, "<\"template\""),
            (
                "\"en_US\"",
                "{ \"code\": \"en_US\" }",
                "send-language-shape",
                Error,
                "{ \"code\": \"en_US\" }",
            ),
            (
                "\"c-1\"",
                "\"123456789012345678901234567890123456789012345678901\"",
                "send-client-id",
                Error,
                "\"123456789012345678901234567890123456789012345678901\"",
            ),
            // The header.
            (
                "{ \"type\": \"header\", \"parameters\": [ { \"type\": \"image\", \"url\": \"https://cdn.acme-stores.com/a.png\" } ] },",
                "",
                "send-header-required",
                Error,
                "\"components\"",
            ),
            (
                "[ { \"type\": \"image\", \"url\": \"https://cdn.acme-stores.com/a.png\" } ]",
                "[]",
                "send-header-required",
                Error,
                "[]",
            ),
            ("\"image\"", "\"video\"", "send-param-type", Error, "\"video\""),
            (
                "{ \"type\": \"image\", \"url\": \"https://cdn.acme-stores.com/a.png\" }",
                "{ \"type\": \"text\", \"text\": \"a\" }",
                "send-param-type",
                Error,
                "\"text\"",
            ),
            (
                "\"https://cdn.acme-stores.com/a.png\"",
                "\"www.acme-stores.com/a.png\"",
                "send-param-url-header",
                Error,
                "www.acme-stores.com/a.png",
            ),
            (
                "\"https://cdn.acme-stores.com/a.png\"",
                "\"http://cdn.acme-stores.com/a.png\"",
                "send-param-url-header",
                Error,
                "http",
            ),
            (
                "\"https://cdn.acme-stores.com/a.png\"",
                "\"\"",
                "send-param-url-header",
                Error,
                "\"\"",
            ),
            (
                "\"https://cdn.acme-stores.com/a.png\"",
                "\"https://localhost/a.png\"",
                "send-param-url-header",
                Error,
                "localhost",
            ),
            (
                "\"https://cdn.acme-stores.com/a.png\"",
                "\"https://cdn.acme-stores.com/my a.png\"",
                "send-param-url-header",
                Error,
                " ",
            ),
            (
                ", \"url\": \"https://cdn.acme-stores.com/a.png\"",
                "",
                "send-param-url-header",
                Error,
                "\"image\"",
            ),
            (
                "\"url\": \"https://cdn.acme-stores.com/a.png\"",
                "\"link\": \"https://cdn.acme-stores.com/a.png\"",
                "send-field-name",
                Error,
                "\"link\"",
            ),
            (
                "\"url\": \"https://cdn.acme-stores.com/a.png\"",
                "\"image\": { \"link\": \"https://cdn.acme-stores.com/a.png\" }",
                "send-field-name",
                Error,
                "\"image\"",
            ),
            // The body.
            (
                ", { \"type\": \"text\", \"text\": \"12 May\" }",
                "",
                "send-param-count",
                Error,
                "[ { \"type\": \"text\", \"text\": \"Tony\" } ]",
            ),
            (
                "[ { \"type\": \"text\", \"text\": \"Tony\" }, { \"type\": \"text\", \"text\": \"12 May\" } ]",
                "[]",
                "send-param-count",
                Error,
                "[]",
            ),
            (
                "[ { \"type\": \"text\", \"text\": \"Tony\" }, { \"type\": \"text\", \"text\": \"12 May\" } ]",
                "null",
                "send-param-count",
                Error,
                "null",
            ),
            (
                "[ { \"type\": \"text\", \"text\": \"Tony\" }, { \"type\": \"text\", \"text\": \"12 May\" } ]",
                "{}",
                "send-param-type",
                Error,
                "{}",
            ),
            (
                "\"12 May\" }",
                "\"12 May\" }, { \"type\": \"text\", \"text\": \"more\" }",
                "send-param-count",
                Error,
                "{ \"type\": \"text\", \"text\": \"more\" }",
            ),
            (
                "{ \"type\": \"body\", \"parameters\": [ { \"type\": \"text\", \"text\": \"Tony\" }, { \"type\": \"text\", \"text\": \"12 May\" } ] },",
                "",
                "send-param-count",
                Error,
                "\"components\"",
            ),
            ("\"Tony\"", "\"\"", "send-param-empty", Error, "\"\""),
            ("\"Tony\"", "\"  \"", "send-param-empty", Error, "\"  \""),
            ("\"Tony\"", "null", "send-param-empty", Error, "null"),
            (", \"text\": \"Tony\"", "", "send-param-empty", Error, "<\"text\""),
            ("\"Tony\"", "5", "send-param-type", Error, "5"),
            ("\"Tony\"", "true", "send-param-type", Error, "true"),
            ("\"Tony\"", "[\"Tony\"]", "send-param-type", Error, "[\"Tony\"]"),
            (
                "{ \"type\": \"text\", \"text\": \"Tony\" }",
                "\"Tony\"",
                "send-param-type",
                Error,
                "\"Tony\"",
            ),
            (
                "\"type\": \"text\", \"text\": \"Tony\"",
                "\"text\": \"Tony\"",
                "send-param-type",
                Error,
                "<{",
            ),
            (
                "\"text\", \"text\": \"Tony\"",
                "\"txt\", \"text\": \"Tony\"",
                "send-param-type",
                Error,
                "\"txt\"",
            ),
            (
                "\"text\", \"text\": \"Tony\"",
                "\"image\", \"url\": \"https://cdn.acme-stores.com/a.png\"",
                "send-param-type",
                Error,
                "\"image\"",
            ),
            (
                "\"text\", \"text\": \"Tony\"",
                "\"currency\", \"currency\": { \"fallback_value\": \"5\" }",
                "send-param-type-auto-text",
                Warning,
                "\"currency\"",
            ),
            ("\"Tony\"", "\"To\\nny\"", "send-param-newline", Error, "\\n"),
            ("\"Tony\"", "\"To\\tny\"", "send-param-newline", Error, "\\t"),
            ("\"Tony\"", "\"To     ny\"", "send-param-spaces", Error, "     "),
            (
                "\"text\": \"Tony\"",
                "\"value\": \"x\", \"text\": \"T\\u000aony\"",
                "send-param-newline",
                Error,
                "\\u000a",
            ),
            (
                "\"type\": \"text\", \"text\": \"Tony\"",
                "\"type\": \"text\", \"parameter_name\": \"customer\", \"text\": \"Tony\"",
                "send-named-params",
                Warning,
                "\"parameter_name\"",
            ),
            ("\"text\": \"Tony\"", "\"tekst\": \"Tony\"", "send-param-empty", Error, "<\"text\""),
            ("\"text\": \"Tony\"", "\"texts\": \"Tony\"", "send-field-name", Error, "\"texts\""),
            (
                "\"parameters\": [ { \"type\": \"text\", \"text\": \"Tony\"",
                "\"params\": [ { \"type\": \"text\", \"text\": \"Tony\"",
                "send-param-count",
                Error,
                "\"body\"",
            ),
            (
                "\"parameters\": [ { \"type\": \"text\", \"text\": \"Tony\"",
                "\"paramters\": [ { \"type\": \"text\", \"text\": \"Tony\"",
                "send-field-name",
                Error,
                "\"paramters\"",
            ),
            ("\"body\"", "\"boddy\"", "send-component-case", Error, "\"boddy\""),
            // The buttons.
            ("\"index\": 1", "\"index\": 0", "send-button-index", Error, "0"),
            ("\"index\": 1", "\"index\": 3", "send-button-index", Error, "3"),
            ("\"index\": 1", "\"index\": 12", "send-button-index", Error, "12"),
            ("\"index\": 1", "\"index\": \"first\"", "send-button-index", Error, "\"first\""),
            ("\"index\": 1, ", "", "send-button-index", Error, "<\"button\""),
            (
                "\"subType\": \"Url\"",
                "\"subType\": \"url\"",
                "send-subtype-case",
                Warning,
                "\"url\"",
            ),
            (
                "\"subType\": \"Url\"",
                "\"subType\": \"URL\"",
                "send-subtype-case",
                Warning,
                "\"URL\"",
            ),
            ("\"subType\": \"Url\"", "\"subType\": 1", "send-subtype-case", Warning, "1"),
            (
                "\"subType\": \"Url\"",
                "\"subType\": \"Link\"",
                "send-subtype-case",
                Error,
                "\"Link\"",
            ),
            ("\"subType\": \"Url\", ", "", "send-subtype-case", Error, "<\"button\""),
            (
                "\"subType\": \"Url\"",
                "\"sub_type\": \"Url\"",
                "send-field-name",
                Error,
                "\"sub_type\"",
            ),
            (
                "\"subType\": \"Url\"",
                "\"subType\": \"Flow\"",
                "send-button-index",
                Error,
                "\"Flow\"",
            ),
            (
                "\"oak-table\"",
                "\"https://www.acme-stores.com/spring/oak-table\"",
                "send-url-suffix",
                Error,
                "\"https://www.acme-stores.com/spring/oak-table\"",
            ),
            (
                "\"oak-table\"",
                "\"https://example.org\"",
                "send-url-suffix",
                Error,
                "\"https://example.org\"",
            ),
            ("\"oak-table\"", "\"oak table\"", "send-url-encode", Error, " "),
            ("\"oak-table\"", "\"oak:table\"", "send-url-encode", Error, ":"),
            ("\"oak-table\"", "\"öl\"", "send-url-encode", Error, "ö"),
            ("\"oak-table\"", "\"100%\"", "send-url-encode", Error, "%"),
            ("\"oak-table\"", "\"/oak-table\"", "send-url-slash", Warning, "/"),
            ("\"oak-table\"", "\"\"", "send-param-empty", Error, "\"\""),
            (
                "{ \"type\": \"button\", \"subType\": \"Url\", \"index\": 1, \"parameters\": [ { \"type\": \"text\", \"text\": \"oak-table\" } ] }",
                "{ \"type\": \"footer\", \"parameters\": [] }",
                "send-param-count",
                Error,
                "\"components\"",
            ),
            (
                "\"MAY25\"",
                "\"SPRINGSALEFOREVERYBODY\"",
                "send-coupon",
                Error,
                "\"SPRINGSALEFOREVERYBODY\"",
            ),
            ("\"MAY25\"", "\"SPRINGSALEFOREVER\"", "send-coupon", Warning, "\"SPRINGSALEFOREVER\""),
            ("\"MAY25\"", "\"\"", "send-coupon", Error, "\"\""),
            (
                "\"couponCode\": \"MAY25\"",
                "\"coupon_code\": \"MAY25\"",
                "send-field-name",
                Error,
                "\"coupon_code\"",
            ),
            (
                "{ \"type\": \"couponCode\"",
                "{ \"type\": \"coupon_code\"",
                "send-param-type",
                Error,
                "\"coupon_code\"",
            ),
            (
                "[ { \"type\": \"couponCode\", \"couponCode\": \"MAY25\" } ]",
                "[]",
                "send-coupon",
                Error,
                "[]",
            ),
            (
                "\"couponCode\", \"couponCode\"",
                "\"text\", \"text\"",
                "send-param-type",
                Error,
                "\"text\"",
            ),
            ("\"want_it\"", "\"\"", "send-payload", Warning, "\"\""),
        ],
    );
}

#[test]
fn in_a_request_to_meta() {
    check(
        META,
        &[
            ("\"to\": \"6591234567\",", "", "send-recipient", Error, "^{"),
            ("\"6591234567\"", "\"\"", "send-recipient", Error, "\"\""),
            ("\"6591234567\"", "{{to}}", "json-quotes", Error, "{{to}}"),
            ("\"6591234567\"", "${to}", "json-quotes", Error, "${to}"),
            ("{ \"code\": \"en_US\" }", "{ \"code\": null }", "send-name-language", Error, "null"),
            ("{ \"code\": \"en_US\" }", "{ \"code\": 5 }", "send-name-language", Error, "5"),
            ("\"messaging_product\": \"whatsapp\",", "", "send-type", Warning, "^{"),
            ("\"6591234567\"", "\"123\"", "send-recipient", Error, "\"123\""),
            ("\"type\": \"template\",", "", "send-type", Error, "^{"),
            ("\"type\": \"template\"", "\"type\": \"text\"", "send-type", Error, "\"text\""),
            (
                "\"spring_table\"",
                "\"spring_tables\"",
                "send-name-language",
                Error,
                "\"spring_tables\"",
            ),
            ("\"en_US\"", "\"en\"", "send-name-language", Error, "\"en\""),
            ("{ \"code\": \"en_US\" }", "\"en_US\"", "send-language-shape", Error, "\"en_US\""),
            (
                "{ \"code\": \"en_US\" }",
                "{ \"policy\": \"deterministic\" }",
                "send-language-shape",
                Error,
                "{ \"policy\": \"deterministic\" }",
            ),
            (
                "{ \"link\": \"https://cdn.acme-stores.com/a.png\" }",
                "{}",
                "send-param-url-header",
                Error,
                "<\"image\"",
            ),
            (
                "{ \"link\": \"https://cdn.acme-stores.com/a.png\" }",
                "3",
                "send-param-url-header",
                Error,
                "3",
            ),
            (
                "\"messaging_product\": \"whatsapp\"",
                "\"messaging_product\": \"sms\"",
                "send-type",
                Error,
                "\"sms\"",
            ),
            (
                "\"to\": \"6591234567\"",
                "\"to\": \"+6591234567x\"",
                "send-recipient",
                Error,
                "\"+6591234567x\"",
            ),
            (
                "\"image\": { \"link\": \"https://cdn.acme-stores.com/a.png\" }",
                "\"url\": \"https://cdn.acme-stores.com/a.png\"",
                "send-field-name",
                Error,
                "\"url\"",
            ),
            (
                "\"https://cdn.acme-stores.com/a.png\"",
                "\"cdn/a.png\"",
                "send-param-url-header",
                Error,
                "cdn/a.png",
            ),
            (
                "\"https://cdn.acme-stores.com/a.png\"",
                "\"http://cdn.acme-stores.com/a.png\"",
                "send-param-url-header",
                Warning,
                "http",
            ),
            (
                ", { \"type\": \"text\", \"text\": \"12 May\" }",
                "",
                "send-param-count",
                Error,
                "[ { \"type\": \"text\", \"text\": \"Tony\" } ]",
            ),
            (
                "\"12 May\" }",
                "\"12 May\" }, { \"type\": \"text\", \"text\": \"more\" }",
                "send-param-count",
                Error,
                "{ \"type\": \"text\", \"text\": \"more\" }",
            ),
            ("\"Tony\"", "\"\"", "send-param-empty", Error, "\"\""),
            ("\"Tony\"", "7", "send-param-type", Error, "7"),
            ("\"Tony\"", "\"a\\n\\nb\"", "send-param-newline", Error, "\\n\\n"),
            (
                "\"sub_type\": \"url\"",
                "\"subType\": \"url\"",
                "send-field-name",
                Error,
                "\"subType\"",
            ),
            (
                "\"sub_type\": \"url\"",
                "\"sub_type\": \"link\"",
                "send-subtype-case",
                Error,
                "\"link\"",
            ),
            (
                "\"sub_type\": \"copy_code\"",
                "\"sub_type\": \"CopyCode\"",
                "send-subtype-case",
                Error,
                "\"CopyCode\"",
            ),
            ("\"index\": \"1\"", "\"index\": \"2\"", "send-button-index", Error, "\"2\""),
            ("\"index\": \"1\"", "\"index\": \"7\"", "send-button-index", Error, "\"7\""),
            (
                "\"oak-table\"",
                "\"https://acme-stores.com/x\"",
                "send-url-suffix",
                Error,
                "\"https://acme-stores.com/x\"",
            ),
            (
                "\"coupon_code\": \"MAY25\"",
                "\"couponCode\": \"MAY25\"",
                "send-field-name",
                Error,
                "\"couponCode\"",
            ),
            (
                "{ \"type\": \"coupon_code\"",
                "{ \"type\": \"couponCode\"",
                "send-param-type",
                Error,
                "\"couponCode\"",
            ),
            (
                "\"MAY25\"",
                "\"SPRINGSALEFOREVERYBODY\"",
                "send-coupon",
                Error,
                "\"SPRINGSALEFOREVERYBODY\"",
            ),
        ],
    );
    let mixed =
        META.replace("\"text\": \"Tony\"", "\"parameter_name\": \"customer\", \"text\": \"Tony\"");
    let found = verify(&mixed, &project(), &Settings::default());
    assert_eq!(names(&found), [("send-named-params", Error)]);
    let named = META
        .replace("\"text\": \"Tony\"", "\"parameter_name\": \"customer\", \"text\": \"Tony\"")
        .replace("\"text\": \"12 May\"", "\"parameter_name\": \"day\", \"text\": \"12 May\"");
    check(
        &named,
        &[
            ("\"customer\"", "\"custmer\"", "send-named-params", Error, "\"custmer\""),
            (
                "\"parameter_name\": \"day\"",
                "\"parameter_name\": \"customer\"",
                "send-named-params",
                Error,
                "\"customer\"",
            ),
        ],
    );
}

#[test]
fn in_carousels() {
    for (good, index, sub) in
        [(EIGHT_CARDS, "cardIndex", "subType"), (META_CARDS, "card_index", "sub_type")]
    {
        let key = |number: usize| -> &'static str {
            Box::leak(format!("\"{index}\": {number}").into_boxed_str())
        };
        let last_card: &'static str = {
            let start = good.find(key(1)).expect("two cards");
            let end = good[start..].find("\n          }").expect("an end") + start;
            Box::leak(
                good[good[..start].rfind(",\n").expect("a comma")..end + "\n          }".len()]
                    .to_owned()
                    .into_boxed_str(),
            )
        };
        let list: &'static str = {
            let start = good.find("\"cards\": ").expect("cards") + "\"cards\": ".len();
            let end = good.find("\n        ]").expect("the end of the cards") + "\n        ]".len();
            Box::leak(good[start..end].replacen(last_card, "", 1).into_boxed_str())
        };
        check(
            good,
            &[
                (last_card, "", "send-carousel", Error, list),
                (
                    key(1),
                    Box::leak(format!("\"{index}\": 0").into_boxed_str()),
                    "send-carousel",
                    Error,
                    "0",
                ),
                (
                    key(1),
                    Box::leak(format!("\"{index}\": 5").into_boxed_str()),
                    "send-carousel",
                    Error,
                    "5",
                ),
                (
                    key(1),
                    Box::leak(format!("\"{index}\": \"b\"").into_boxed_str()),
                    "send-carousel",
                    Error,
                    "\"b\"",
                ),
                (
                    Box::leak(format!("{}, ", key(1)).into_boxed_str()),
                    "",
                    "send-carousel",
                    Error,
                    "<{",
                ),
                (
                    Box::leak(format!("\"{sub}\"").into_boxed_str()),
                    "\"subtyp\"",
                    "send-field-name",
                    Error,
                    "\"subtyp\"",
                ),
                ("\"fern\"", "\"a b\"", "send-url-encode", Error, " "),
                ("\"Mina\"", "\"\"", "send-param-empty", Error, "\"\""),
            ],
        );
    }
    check(
        EIGHT_CARDS,
        &[
            (
                "{ \"type\": \"header\", \"parameters\": [ { \"type\": \"image\", \"url\": \"https://cdn.acme-stores.com/fern.jpg\" } ] },",
                "",
                "send-carousel",
                Error,
                "<\"components\"",
            ),
            (
                "\"type\": \"image\", \"url\": \"https://cdn.acme-stores.com/fern.jpg\"",
                "\"type\": \"video\", \"url\": \"https://cdn.acme-stores.com/fern.mp4\"",
                "send-param-type",
                Error,
                "\"video\"",
            ),
            ("\"index\": 1", "\"index\": 0", "send-button-index", Error, "0"),
            (
                "\"type\": \"carousel\"",
                "\"type\": \"carrousel\"",
                "send-component-case",
                Error,
                "\"carrousel\"",
            ),
        ],
    );
}

#[test]
fn in_one_time_codes() {
    for good in [EIGHT_CODE, META_CODE] {
        check(
            good,
            &[("\"493021\" } ] }\n", "\"493012\" } ] }\n", "send-otp", Error, "\"493012\"")],
        );
        let templates = project();
        for code in ["1234567890123456", "https://a.b/c", "12🎉"] {
            let found = verify(&good.replace("493021", code), &templates, &Settings::default());
            assert!(
                found.iter().any(|one| one.lint.name == "send-otp" && one.severity == Error),
                "{code}: {:?}",
                names(&found)
            );
        }
    }
    check(
        EIGHT_CODE,
        &[
            (
                "\"msisdn\": \"+6591234567\"",
                "\"channelUserId\": \"SG.13491208655302741918\"",
                "send-auth-bsuid",
                Error,
                "\"SG.13491208655302741918\"",
            ),
            (
                ",\n        { \"type\": \"button\", \"subType\": \"Url\", \"index\": 0, \"parameters\": [ { \"type\": \"text\", \"text\": \"493021\" } ] }",
                "",
                "send-param-count",
                Error,
                "\"components\"",
            ),
            (
                "\"subType\": \"Url\"",
                "\"subType\": \"CopyCode\"",
                "send-button-index",
                Error,
                "\"CopyCode\"",
            ),
        ],
    );
}

#[test]
fn in_places() {
    for good in [EIGHT_PLACE, META_PLACE] {
        check(
            good,
            &[
                ("1.2857", "91.5", "send-location", Error, "91.5"),
                ("1.2857", "\"north\"", "send-location", Error, "\"north\""),
                ("103.8479", "-200", "send-location", Error, "-200"),
                ("\"Acme depot\"", "\"\"", "send-location", Error, "\"\""),
                (", \"address\": \"1 George Street\"", "", "send-location", Error, "<\"location\""),
                (
                    "\"type\": \"location\", \"location\": { \"latitude\": 1.2857, \"longitude\": 103.8479, \"name\": \"Acme depot\", \"address\": \"1 George Street\" }",
                    "\"type\": \"location\", \"latitude\": 1.2857, \"longitude\": 103.8479",
                    "send-location",
                    Error,
                    "\"latitude\"",
                ),
                (
                    "\"parameters\": [ { \"type\": \"location\", \"location\": { \"latitude\": 1.2857, \"longitude\": 103.8479, \"name\": \"Acme depot\", \"address\": \"1 George Street\" } } ]",
                    "\"location\": { \"latitude\": 1.2857 }",
                    "send-location",
                    Error,
                    "\"location\"",
                ),
                (
                    "\"type\": \"location\", \"location\"",
                    "\"type\": \"image\", \"location\"",
                    "send-param-type",
                    Error,
                    "\"image\"",
                ),
            ],
        );
    }
}

#[test]
fn in_calls_and_flows() {
    for (good, minutes) in [(EIGHT_CALLS, "ttlMinutes"), (META_CALLS, "ttl_minutes")] {
        let key = |value: &str| -> &'static str {
            Box::leak(format!("\"{minutes}\": {value}").into_boxed_str())
        };
        check(
            good,
            &[
                (key("100"), key("0"), "send-ttl-minutes", Error, "0"),
                (key("100"), key("50000"), "send-ttl-minutes", Error, "50000"),
                (key("100"), key("1.5"), "send-ttl-minutes", Error, "1.5"),
                (key("100"), key("\"100\""), "send-ttl-minutes", Warning, "\"100\""),
            ],
        );
    }
    check(
        EIGHT_CALLS,
        &[
            (
                "{ \"data\": { \"sku\": \"12\" } }",
                "{ \"sku\": \"12\" }",
                "send-flow",
                Warning,
                "{ \"sku\": \"12\" }",
            ),
            ("{ \"sku\": \"12\" }", "\"12\"", "send-flow", Warning, "\"12\""),
            ("{ \"sku\": \"12\" }", "{}", "flow-send-data", Error, "{}"),
            (
                "[ { \"type\": \"action\", \"flowActionData\": { \"data\": { \"sku\": \"12\" } } } ]",
                "[]",
                "send-flow",
                Error,
                "[]",
            ),
        ],
    );
    check(
        META_CALLS,
        &[
            ("\"flow_token\"", "\"flowToken\"", "send-field-name", Error, "\"flowToken\""),
            (
                "\"flow_action_data\"",
                "\"flow_acton_data\"",
                "send-field-name",
                Error,
                "\"flow_acton_data\"",
            ),
            ("{ \"sku\": \"12\" }", "\"12\"", "send-flow", Warning, "\"12\""),
            (
                "{ \"flow_token\": \"t1\", \"flow_action_data\": { \"sku\": \"12\" } }",
                "{ \"sku\": \"12\" }",
                "send-flow",
                Warning,
                "{ \"sku\": \"12\" }",
            ),
        ],
    );
}

#[test]
fn advice_is_given_where_it_is_asked_for() {
    let pedantic = Settings { profile: Profile::Pedantic, ..Settings::default() };
    check_with(
        EIGHT,
        &pedantic,
        &[
            ("\"Tony\"", "\"#12\"", "send-param-special", Info, "#"),
            ("\"type\": \"body\"", "\"type\": \"Body\"", "send-component-case", Info, "\"Body\""),
            ("\"index\": 1", "\"index\": \"1\"", "send-button-index-type", Info, "\"1\""),
            (
                "\"components\": [",
                "\"components\": [ { \"type\": \"footer\" },",
                "send-static-parts",
                Info,
                "\"footer\"",
            ),
        ],
    );
}

/// What a program fills in is taken for some value.
#[test]
fn gaps_are_some_value() {
    let templates = project();
    for gap in ["{{x}}", "${x}", "<x y>", "%s", "{x}", "$x"] {
        let mut text = EIGHT.to_owned();
        for value in [
            "+6591234567",
            "https://cdn.acme-stores.com/a.png",
            "Tony",
            "12 May",
            "MAY25",
            "oak-table",
            "want_it",
            "c-1",
            "en_US",
        ] {
            text = text.replace(value, gap);
        }
        for text in [text.replace("spring_table", gap), text] {
            let found = verify(&text, &templates, &Settings::default());
            assert!(found.is_empty(), "{gap}: {:?}", names(&found));
        }
    }
}

/// What is said of the values of a message that sends the template `receipt`.
fn found_in_receipt(values: [&str; 4], templates: &Templates) -> Vec<(&'static str, String)> {
    let list = values.map(|text| serde_json::json!({ "type": "text", "text": text }));
    let components = serde_json::json!([{ "type": "body", "parameters": list }]);
    let message = sending::whole(&components.to_string()).replace("order_shipped", "receipt");
    let found = verify(&message, templates, &Settings::default());
    found.iter().map(|one| (one.lint.name, one.message.clone())).collect()
}

/// 8x8 has a list of samples; Meta has a list in a list, or objects with names.
#[test]
fn samples_are_read_in_the_json_that_creates_a_template() {
    let values = ["Tony", "EUR 25.00", "12 May", "14:05"];
    let named: Vec<_> = values.iter().map(|text| serde_json::json!({ "example": text })).collect();
    for (key, samples) in [
        ("examples", serde_json::json!(values)),
        ("example", serde_json::json!({ "body_text": [values] })),
        ("example", serde_json::json!({ "body_text_named_params": named })),
    ] {
        let text = "Hi {{1}}, we got {{2}} from you on {{3}} at {{4}} for your order.";
        let body = serde_json::json!({ "type": "BODY", "text": text, key: samples });
        let created =
            serde_json::json!({ "name": "receipt", "language": "en_US", "components": [body] });
        let mut templates = Templates::default();
        templates.add_created(&Source::new("create.json", created.to_string()));
        assert_eq!(found_in_receipt(values, &templates), [], "{created}");
        let swapped = found_in_receipt(["Anna", "3 June", "EUR 40.00", "9:30"], &templates);
        let wanted = "`2` and `3` seem to be swapped";
        assert!(swapped.len() == 1 && swapped[0].1.contains(wanted), "{created}: {swapped:?}");
    }
}

/// Only samples tell what belongs where, so it takes a shape that is beyond doubt.
#[test]
fn values_in_the_wrong_order_are_warned_of() {
    let template = "template receipt\ncategory utility\nlanguage en_US
body \"Hi {{customer}}, we got {{amount}} from you on {{day}} at {{time}} for your order.\"
examples {
  customer \"Tony\"
  amount \"EUR 25.00\"
  day \"12 May\"
  time \"14:05\"
}
";
    let templates = templates(&[template]);
    let found = |values| found_in_receipt(values, &templates);
    for sound in [
        ["Tony", "EUR 25.00", "12 May", "14:05"],
        ["Anna", "$7", "2026-06-03", "9:30 am"],
        ["Anna", "free of charge", "tomorrow", "noon"],
        ["12 Monkeys Ltd", "40 euros", "next 3 May Day", "half past 2"],
        ["{{customer}}", "{{amount}}", "{{day}}", "{{time}}"],
        ["{{a}}", "{{b}}", "{{c}}", "{{d}}"],
    ] {
        assert_eq!(found(sound), [], "{sound:?}");
    }
    for (swapped, what) in [
        (["Anna", "3 June", "EUR 40.00", "9:30"], "`amount` and `day` seem to be swapped"),
        (["EUR 40.00", "Anna", "3 June", "9:30"], "`customer` and `amount` seem to be swapped"),
        (["Anna", "EUR 40.00", "9:30", "3 June"], "`day` and `time` seem to be swapped"),
        (["{{amount}}", "{{customer}}", "{{day}}", "{{time}}"], "`customer` and `amount` seem"),
        (["Anna", "3 June", "4 June", "9:30"], "`amount` is a date, and its sample is an amount"),
    ] {
        let found = found(swapped);
        assert_eq!(found.len(), 1, "{swapped:?}: {found:?}");
        assert!(found[0].0 == "send-param-order" && found[0].1.contains(what), "{found:?}");
    }
}

/// They all point to the list in which they are missing.
#[test]
fn each_part_that_is_missing_is_told() {
    let none = META.split("\"components\"").next().expect("a beginning").to_owned()
        + "\"components\": [] } }";
    let found = verify(&none, &project(), &Settings::default());
    let said: Vec<&str> = found.iter().map(|one| one.message.as_str()).collect();
    assert_eq!(said.len(), 4, "{said:?}");
}

#[test]
fn what_is_not_of_a_template_is_nobodys_concern() {
    for text in [
        "{}",
        "[]",
        "5",
        "{\"name\": \"a\", \"language\": \"en\"}",
        "{\"type\": \"text\", \"to\": \"1\", \"text\": {\"body\": \"hi\"}}",
        "{\"user\": {}, \"type\": \"text\", \"content\": {\"text\": \"hi\"}}",
    ] {
        let found = verify(text, &project(), &Settings::default());
        assert!(found.is_empty(), "{text}: {:?}", names(&found));
    }
}

/// The messages about an entry of a payload, for the only template that there is.
fn said(template: &str, entry: &str) -> Vec<String> {
    let templates = templates(&[&common::complete(template)]);
    let found = verify(&sending::whole(entry), &templates, &Settings::default());
    found.into_iter().map(|one| one.message).collect()
}

#[test]
fn parts_are_called_what_they_are() {
    let code = "{ \"type\": \"button\", \"subType\": \"CopyCode\", \"index\": 0, \"parameters\": [ { \"type\": \"couponCode\", \"couponCode\": \"MAY25\" } ] }";
    for (part, noun) in [
        ("image \"https://cdn.acme-stores.com/a.png\"", "an image"),
        ("video \"https://cdn.acme-stores.com/a.mp4\"", "a video"),
        ("document \"https://cdn.acme-stores.com/a.pdf\"", "a document"),
        ("gif \"https://cdn.acme-stores.com/a.mp4\"", "a gif"),
        ("location", "a place"),
    ] {
        let wanted = format!("the header shows {noun}, and the message gives none");
        assert_eq!(said(&format!("header {part}"), "[]"), [wanted]);
    }
    for (button, noun) in [
        ("quick_reply \"Yes\"", "quick reply"),
        ("url \"See\" \"https://www.acme-stores.com/a\"", "URL button"),
        ("phone \"Call\" \"+6562211521\" country=SG", "phone button"),
        ("request_contact_info", "contact button"),
        ("flow \"Plan\" id=\"1234567890123456\"", "flow button"),
        ("voice_call \"Call\"", "voice call button"),
    ] {
        let wanted =
            format!("the button at index 0 is a {noun}, and this entry is for a copy code button");
        assert_eq!(said(&format!("buttons {{ {button} }}"), code), [wanted]);
    }
    let reply = "{ \"type\": \"button\", \"subType\": \"QuickReply\", \"index\": 0, \"parameters\": [ { \"type\": \"payload\", \"payload\": \"A\" } ] }";
    for (template, noun) in [
        ("buttons { copy_code \"SPRING\" }", "copy code button"),
        ("category authentication\nbuttons { otp copy_code }", "one-time code button"),
    ] {
        let wanted =
            format!("the button at index 0 is a {noun}, and this entry is for a quick reply");
        assert_eq!(said(template, reply).last(), Some(&wanted));
    }
    let outside = reply.replace("\"index\": 0", "\"index\": 3");
    let wanted = "there is no button at this index: the template has 1 button".to_owned();
    assert_eq!(said("buttons { copy_code \"SPRING\" }", &outside).last(), Some(&wanted));
}

/// What users read, where the same rule speaks at the same place for several reasons.
#[test]
fn what_is_said_of_slips() {
    let templates = project();
    let mut lines = String::new();
    for (good, old, new) in [
        (EIGHT, "\"en_US\"", "\"fr\""),
        (EIGHT, "\"en_US\"", "\"\""),
        (EIGHT, "\"en_US\"", "\"EN-us\""),
        (EIGHT, "\"spring_table\"", "\"Spring-Table\""),
        (EIGHT, "\"text\", \"text\": \"Tony\"", "\"txt\", \"text\": \"Tony\""),
        (META, "\"text\", \"text\": \"Tony\"", "\"txt\", \"text\": \"Tony\""),
        (EIGHT, "\"type\": \"text\", \"text\": \"Tony\"", "\"text\": \"\""),
        (META, "\"image\": { \"link\"", "\"url\": { \"link\""),
        (META, "\"image\": { \"link\"", "\"link\": { \"link\""),
        (EIGHT, "\"url\"", "\"image\": { \"link\": \"b\" }, \"url\""),
        (EIGHT, "\"type\": \"button\", \"subType\": \"Url\"", "\"subType\": \"Url\""),
        (EIGHT, "\"index\": 1, ", ""),
        (EIGHT, "\"index\": 1", "\"index\": \"first\""),
        (EIGHT, "\"index\": 1", "\"index\": 12"),
        (EIGHT, "\"Url\", \"index\": 1", "\"QuickReply\", \"index\": 9"),
        (EIGHT, "\"subType\": \"Url\"", "\"subType\": 2"),
        (EIGHT, "\"payload\": \"want_it\"", "\"paylod\": \"want_it\""),
        (EIGHT, "{ \"type\": \"body\"", "{ \"type\": \"footer\""),
        (EIGHT, "\"button\", \"subType\": \"Url\"", "\"footer\", \"subType\": \"Url\""),
        (
            EIGHT_PLACE,
            "\"type\": \"location\", \"location\"",
            "\"type\": \"location\", \"locaton\"",
        ),
        (EIGHT_CALLS, "\"index\": 0", "\"index\": 5"),
        (EIGHT_CALLS, "\"index\": 0, ", ""),
        (META_CALLS, "\"voice_call\"", "\"voice_call\", \"index\": \"7\""),
        (EIGHT_CARDS, "\"type\": \"carousel\",", ""),
        (EIGHT_CARDS, "\"cardIndex\": 1", "\"cardIndex\": 2"),
    ] {
        assert!(good.contains(old), "{old}");
        lines += &format!("{old} → {new}\n");
        for one in verify(&good.replacen(old, new, 1), &templates, &Settings::default()) {
            let help = one.help.unwrap_or_default();
            lines += &format!("  {}: {} ({})\n    {help}\n", one.lint.name, one.message, one.label);
        }
    }
    common::snapshot("verify", "what_is_said_of_slips", &lines);
}

/// Without templates it is only known that two entries are not for the same button.
#[test]
fn buttons_are_told_apart_without_templates() {
    let none = Templates::default();
    let said = |text: &str| {
        let found = verify(text, &none, &Settings::default()).into_iter();
        found.map(|one| (one.lint.name, one.message)).collect::<Vec<_>>()
    };
    for sound in [EIGHT, META, EIGHT_CARDS, META_CARDS, META_CALLS] {
        assert_eq!(said(sound), []);
    }
    for (old, new, message) in [
        ("\"index\": 1, ", "", "the entry does not say which button it is for"),
        ("\"index\": 1", "\"index\": \"first\"", "the index of the button is no whole number"),
        ("\"index\": 1", "\"index\": 0", "there are two entries for the button at index 0"),
        (
            "\"index\": 1",
            "\"index\": 30",
            "the index 30 is above 9, the last that a button may have",
        ),
    ] {
        let wanted = ("send-button-index", message.to_owned());
        assert_eq!(said(&EIGHT.replacen(old, new, 1)), [wanted]);
    }
}

/// What is taken for a message, of whose API, and for how much of it.
#[test]
fn messages_are_known_by_few_fields() {
    let templates = project();
    let values = "\"components\": [ { \"type\": \"body\", \"parameters\": [ { \"type\": \"text\", \"text\": \"\" } ] } ]";
    let eight = format!("\"name\": \"claim_decided\", \"language\": \"en_US\", {values}");
    let meta = eight.replace("\"en_US\"", "{ \"code\": \"en_US\" }");
    let user = "\"user\": { \"msisdn\": \"+6591234567\" }";
    let to = "\"to\": \"6591234567\"";
    let mut lines = String::new();
    for text in [
        format!("{{ {user}, \"template\": {{ {eight} }} }}"),
        format!("{{ {user}, \"type\": \"template\", \"template\": {{ {eight} }} }}"),
        format!("{{ \"clientMessageId\": \"c\", \"template\": {{ {eight} }} }}"),
        format!("{{ {user}, \"content\": {{ \"template\": {{ {eight} }} }} }}"),
        format!(
            "{{ {to}, {user}, \"type\": \"template\", \"content\": {{ \"template\": {{ {eight} }} }} }}"
        ),
        format!(
            "{{ {to}, \"type\": \"template\", \"content\": {{ \"template\": {{ {meta} }} }} }}"
        ),
        format!("{{ {to}, \"template\": {{ {meta} }} }}"),
        format!("{{ \"messaging_product\": \"whatsapp\", \"template\": {{ {meta} }} }}"),
        format!("{{ \"recipient_type\": \"individual\", \"template\": {{ {eight} }} }}"),
        format!("{{ \"type\": \"template\", \"template\": {{ {eight} }} }}"),
        format!("{{ \"type\": \"template\", \"content\": {{ {eight} }} }}"),
        format!("{{ \"template\": {{ {eight} }} }}"),
        format!("{{ \"template\": {{ {meta} }} }}"),
        format!("{{ {eight} }}"),
        format!("{{ {meta} }}"),
        format!("{{ \"contents\": 5, \"typ\": 5, {eight} }}"),
        format!("{{ {eight}, \"template\": {{ {eight} }} }}"),
        // A field of the other API does not decide.
        format!("{{ \"messaging_product\": \"whatsapp\", {to}, \"clientMessageId\": \"c\", \"type\": \"template\", \"template\": {{ {meta} }} }}"),
        format!("{{ \"messaging_product\": \"whatsapp\", {to}, {user}, \"type\": \"template\", \"template\": {{ {meta} }} }}"),
        format!("{{ {to}, \"type\": \"template\", \"content\": {{ \"template\": {{ {eight} }} }} }}"),
        // These are templates, or neither.
        format!("{{ {eight}, \"category\": \"UTILITY\" }}"),
        format!("{{ {} }}", eight.replace("\"parameters\"", "\"text\": \"a\", \"parameters\"")),
        format!("{{ \"name\": \"claim_decided\", {values} }}"),
        format!("{{ \"language\": \"en_US\", {values} }}"),
        format!("{{ \"template\": {{ \"name\": \"claim_decided\", {values} }} }}"),
        format!("{{ \"template\": {{ {eight}, \"category\": \"UTILITY\" }} }}"),
        "{ \"template\": { \"name\": \"claim_decided\", \"language\": \"en_US\", \"components\": [ { \"type\": \"BODY\", \"text\": \"Hi {{1}}\" } ] } }".to_owned(),
        "{ \"template\": { \"name\": \"claim_decided\", \"language\": \"en_US\", \"status\": \"APPROVED\" } }".to_owned(),
        "{ \"template\": { \"name\": \"Template name\", \"language\": \"Language\" } }".to_owned(),
        // Settings may have this; nobody but a sender has an object.
        "{ \"template\": { \"name\": \"claim_decided\", \"language\": \"en_US\" } }".to_owned(),
        "{ \"template\": { \"name\": \"claim_decided\", \"language\": { \"code\": \"en_US\" } } }".to_owned(),
    ] {
        let shown = text.replace(&eight, "8x8").replace(&meta, "Meta").replace(values, "values");
        let found = names(&verify(&text, &templates, &Settings::default())).into_iter();
        let found: Vec<&str> = found.map(|(name, _)| name).collect();
        lines += &format!("{shown}\n  {}\n", found.join(", "));
    }
    common::snapshot("verify", "messages_are_known_by_few_fields", &lines);
}

#[test]
fn batches_have_their_template_once() {
    let mut batch: serde_json::Value = serde_json::from_str(EIGHT).expect("it is JSON");
    let user = batch["user"].take();
    let found = |second| {
        let messages = serde_json::json!([{ "user": user }, { "user": second }]);
        let batch = serde_json::json!({ "template": batch, "messages": messages });
        let batch = batch.to_string().replace("\"user\":null,", "").replace(",\"user\":null", "");
        names(&verify(&batch, &project(), &Settings::default()))
    };
    assert_eq!(found(user.clone()), []);
    assert_eq!(found(serde_json::json!({})), [("send-recipient", Error)]);
}

/// A part that could not be read may be the one that an entry is for.
#[test]
fn parts_that_cannot_be_read_may_be_what_is_given() {
    let entries = "[ { \"type\": \"header\", \"parameters\": [ { \"type\": \"text\", \"text\": \"A\" } ] },
        { \"type\": \"button\", \"subType\": \"Url\", \"index\": 0, \"parameters\": [ { \"type\": \"text\", \"text\": \"A\" } ] } ]";
    for part in ["header image", "header sound \"a\"", "buttons \"a\"", "zebra \"a\""] {
        assert_eq!(said(part, entries), [""; 0], "{part}");
    }
    let wanted = [
        "the template has no such part as the header, and 1 value is given for it",
        "the template has no buttons here",
    ];
    assert_eq!(said("", entries), wanted);
}

/// Each card is held against the one of its index, wherever it stands.
#[test]
fn cards_are_known_by_their_index() {
    let card = |url: &str| {
        format!(
            "card {{\nheader image \"https://cdn.acme-stores.com/a.jpg\"\nbody \"A plant.\"\n\
             buttons {{ url \"See it\" \"https://www.acme-stores.com/{url}\" }}\n}}\n"
        )
    };
    let template = format!(
        "category marketing\ncarousel {{\n{}{}{}}}\nexamples {{ plant \"fern\" }}",
        card("fern"),
        card("aloe"),
        card("{{plant}}")
    );
    let given = |index: usize, link: bool| {
        let header = "{ \"type\": \"header\", \"parameters\": [ { \"type\": \"image\", \"url\": \"https://cdn.acme-stores.com/a.jpg\" } ] }";
        let button = match link {
            true => {
                ", { \"type\": \"button\", \"subType\": \"Url\", \"index\": 0, \"parameters\": [ { \"type\": \"text\", \"text\": \"fern\" } ] }"
            }
            false => "",
        };
        format!("{{ \"cardIndex\": {index}, \"components\": [ {header}{button} ] }}")
    };
    let said = |cards: &[String]| {
        said(
            &template,
            &format!("{{ \"type\": \"carousel\", \"cards\": [ {} ] }}", cards.join(", ")),
        )
    };
    assert_eq!(said(&[given(0, false), given(1, false), given(2, true)]), [""; 0]);
    let late = |index| format!("the card at index {index} stands behind later ones");
    let button = |card| format!("the button at index 0 of the card at index {card}");
    let lacks = |card| format!("{} wants 1 value, and there is no entry for it", button(card));
    let takes_none = |card| format!("{} is a URL button, which takes no value", button(card));
    let outside = || "there is no card at index 3: the last is 2".to_owned();
    for (cards, wanted) in [
        ([given(2, true), given(0, false), given(1, false)], vec![late(0), late(1)]),
        (
            [given(2, false), given(0, false), given(1, true)],
            vec![lacks(2), late(0), late(1), takes_none(1)],
        ),
        // One that has no card of its own is held against the card at its place.
        ([given(0, false), given(1, false), given(3, true)], vec![outside()]),
        ([given(0, false), given(1, false), given(3, false)], vec![outside(), lacks(2)]),
        (
            [given(0, true), given(2, true), given(2, false)],
            vec![takes_none(0), takes_none(1), "two cards have the index 2".to_owned(), lacks(2)],
        ),
    ] {
        assert_eq!(said(&cards), wanted);
    }
    let four = [given(0, false), given(1, false), given(2, true), given(3, true)];
    let wanted = [
        "the template has 3 cards, and 4 are given",
        "the header of the card at index 3 takes no `image`",
        "the template has no such part as the button at index 0 of the card at index 3, and 1 value is given for it",
    ];
    assert_eq!(said(&four), wanted);
}

/// A list of templates has the one-time code button as a button that opens a page.
#[test]
fn listed_templates_have_one_time_codes_in_addresses() {
    let url = "https://www.whatsapp.com/otp/code/?otp_type=COPY_CODE&code=otp{{1}}";
    let listed = serde_json::json!([{ "name": "login_code", "language": "en_US", "category": "AUTHENTICATION", "components": [
        { "type": "BODY", "text": "{{1}} is your code." },
        { "type": "BUTTONS", "buttons": [{ "type": "URL", "text": "Copy code", "url": url }] },
    ] }]);
    let mut templates = Templates::default();
    templates.add_created(&Source::new("listed.json", listed.to_string()));
    let said = |text: &str| {
        let found = verify(text, &templates, &Settings::default()).into_iter();
        found.map(|one| one.message).collect::<Vec<_>>()
    };
    assert_eq!(said(META_CODE), [""; 0]);
    let other = META_CODE.replace("\"sub_type\": \"url\"", "\"sub_type\": \"copy_code\"");
    let wanted =
        "the button at index 0 is a one-time code button, and this entry is for a copy code button";
    assert_eq!(said(&other), [wanted]);
}

/// Meta keeps templates whose values go by names; through Meta, each value says which it is.
#[test]
fn values_of_named_placeholders_have_names() {
    let created = serde_json::json!({ "name": "parcel", "language": "en_US", "category": "UTILITY", "parameter_format": "NAMED", "components": [
        { "type": "BODY", "text": "Hi {{customer}}, your order {{order}} has left our house today." },
    ] });
    let send = |parameters: Value| {
        serde_json::json!({ "messaging_product": "whatsapp", "to": "6591234567", "type": "template", "template": {
            "name": "parcel", "language": { "code": "en_US" }, "components": [{ "type": "body", "parameters": parameters }] } })
    };
    let named = send(serde_json::json!([
        { "type": "text", "parameter_name": "customer", "text": "Tony" },
        { "type": "text", "parameter_name": "order", "text": "A-1" },
    ]));
    assert_eq!(said_of(&created, &named), [""; 0]);
    let bare = send(
        serde_json::json!([{ "type": "text", "text": "Tony" }, { "type": "text", "text": "A-1" }]),
    );
    let wanted = "the template has names, and this value for the body has none";
    assert_eq!(said_of(&created, &bare), [wanted; 2]);
    let through_eight = serde_json::json!({ "user": { "msisdn": "+6591234567" }, "type": "template", "content": { "template": {
        "name": "parcel", "language": "en_US", "components": bare["template"]["components"] } } });
    let wanted = "the template has its values by names, and 8x8 sends them in their order";
    assert_eq!(said_of(&created, &through_eight), [wanted]);
    // With numbers, no names are asked for.
    let mut numbered = created.clone();
    numbered["parameter_format"] = "POSITIONAL".into();
    assert_eq!(said_of(&numbered, &bare), [""; 0]);
    assert_eq!(said_of(&numbered, &through_eight), [""; 0]);
}

/// A limited-time offer has less room than other messages.
#[test]
fn offers_have_their_own_limits() {
    let offer = serde_json::json!({ "type": "LIMITED_TIME_OFFER", "limited_time_offer": { "text": "Ends soon!" } });
    let others = [
        serde_json::json!({ "type": "BODY", "text": "Hi {{1}}, this table is yours for less." }),
        serde_json::json!({ "type": "BUTTONS", "buttons": [{ "type": "COPY_CODE", "example": "MAY25" }] }),
    ];
    let created = |components: &[Value]| serde_json::json!({ "name": "sale", "language": "en_US", "category": "MARKETING", "components": components });
    let send = |value: &str, code: &str| {
        serde_json::json!({ "messaging_product": "whatsapp", "to": "6591234567", "type": "template", "template": {
            "name": "sale", "language": { "code": "en_US" }, "components": [
                { "type": "body", "parameters": [{ "type": "text", "text": value }] },
                { "type": "button", "sub_type": "copy_code", "index": "0", "parameters": [{ "type": "coupon_code", "coupon_code": code }] },
            ] } })
    };
    let long = send(&"a".repeat(600), "ABCDEFGHIJKLMNOP");
    assert_eq!(said_of(&created(&others), &long), [""; 0]);
    let offered = created(&[&[offer], &others[..]].concat());
    assert_eq!(
        said_of(&offered, &long),
        [
            "filled in, the body has 634 characters, 34 more than WhatsApp accepts",
            "the code has 16 characters, 1 more than WhatsApp accepts",
        ]
    );
    assert_eq!(said_of(&offered, &send("Tony", "MAY25")), [""; 0]);
}

/// Of products a message may have more cards than its template.
#[test]
fn cards_of_products_are_not_counted() {
    let card = serde_json::json!({ "components": [
        { "type": "header", "format": "product" },
        { "type": "buttons", "buttons": [{ "type": "spm", "text": "View" }] },
    ] });
    let created = serde_json::json!({ "name": "plants", "language": "en_US", "category": "MARKETING", "components": [
        { "type": "BODY", "text": "Hi, here are plants for your desk." },
        { "type": "carousel", "cards": [card, card] },
    ] });
    let product = |index: usize| {
        let product = serde_json::json!({ "product_retailer_id": "a", "catalog_id": "1" });
        serde_json::json!({ "card_index": index, "components": [{ "type": "header", "parameters": [{ "type": "product", "product": product }] }] })
    };
    let cards: Vec<Value> = (0..3).map(product).collect();
    let message = serde_json::json!({ "messaging_product": "whatsapp", "to": "6591234567", "type": "template", "template": {
        "name": "plants", "language": { "code": "en_US" }, "components": [{ "type": "carousel", "cards": cards }] } });
    assert_eq!(said_of(&created, &message), [""; 0]);
}

/// What is said of a message, given the JSON that creates its template.
fn said_of(created: &Value, message: &Value) -> Vec<String> {
    let mut templates = Templates::default();
    templates.add_created(&Source::new("created.json", created.to_string()));
    let found = verify(&message.to_string(), &templates, &Settings::default()).into_iter();
    found.map(|one| one.message).collect()
}

/// Entries that a program fills in may be any.
#[test]
fn lists_that_are_filled_in_lack_nothing() {
    let template =
        "header image {{photo}}\nexamples { photo \"https://cdn.acme-stores.com/a.png\" }";
    for entries in ["\"{{components}}\"", "[ \"{{header}}\" ]", "\"${list}\""] {
        assert_eq!(said(template, entries), [""; 0], "{entries}");
    }
    assert!(!said(template, "[ \"header\" ]").is_empty());
}

/// Meta has the address of a file in an object.
#[test]
fn files_for_meta_are_objects() {
    let found = |image: &str| {
        let text = META.replacen("{ \"link\": \"https://cdn.acme-stores.com/a.png\" }", image, 1);
        let found = verify(&text, &project(), &Settings::default()).into_iter();
        found.map(|one| one.message).collect::<Vec<_>>()
    };
    let wanted = "the file of the header is a text, and Meta reads an object";
    assert_eq!(found("\"https://cdn.acme-stores.com/a.png\""), [wanted]);
    assert_eq!(found("\"{{image}}\""), [""; 0]);
}
