//! Rules over several files: which file is accused, and of what.

mod common;

use common::{analyse, complete};
use proptest::prelude::*;
use proptest::sample::select;
use wattle::analysis::{Comparison, Found, project};
use wattle::diagnostic::{Diagnostic, Severity};
use wattle::model::{Samples, Summary};
use wattle::settings::Settings;

/// What is found in files that are completed around these statements, and in which of them.
fn found(files: &[&str]) -> Vec<(&'static str, usize)> {
    let names = all(files).into_iter();
    names.map(|found| (found.diagnostic.lint.name, found.file.parse().unwrap_or(99))).collect()
}

fn all(files: &[&str]) -> Vec<Found> {
    let summary = |(index, text): (usize, &&str)| summary(index, text);
    let summaries: Vec<Summary> = files.iter().enumerate().map(summary).collect();
    project(summaries.iter().collect())
}

fn summary(index: usize, text: &str) -> Summary {
    let names = ["customer", "order", "kunde", "name", "1", "2"].map(str::to_owned);
    let samples: Samples = names.into_iter().map(|name| (name.clone(), name)).collect();
    let analysis = analyse(&complete(text), &Settings::default());
    Summary::new(index.to_string(), &analysis.document, &samples)
}

#[test]
fn the_minority_has_the_wrong_category() {
    let file = |category: &str, language: &str| {
        format!(
            "category {category}\nlanguage {language}\nbody \"Hi, {language} is here for you.\""
        )
    };
    let files = [file("marketing", "de"), file("utility", "en"), file("utility", "fr")];
    let files: Vec<&str> = files.iter().map(String::as_str).collect();
    assert_eq!(found(&files), [("category-differs-by-language", 0)]);
    // Of two, the first one is believed.
    assert_eq!(found(&files[..2]), [("category-differs-by-language", 1)]);
    assert_eq!(found(&files[1..]), []);
}

#[test]
fn texts_are_the_same_whatever_their_blanks_and_names() {
    let one = "template one\nbody \"Hi {{customer}}, your caf\\u{e9} is open.\"";
    let same = "template two\nbody \"\"\"\n  Hi {{1}},  your\n  cafe\\u{301} is open.\n  \"\"\"";
    assert_eq!(found(&[one, same]), [("dup-content", 1)]);
    let footer = "template two\nbody \"Hi {{name}}, your caf\\u{e9} is open.\"\nfooter \"Acme\"";
    assert_eq!(found(&[one, footer]), []);
    let elsewhere = one.replace("one", "two\nlanguage en_GB");
    assert_eq!(found(&[one, &elsewhere]), []);
    let codes = ["one", "two"].map(|name| {
        format!("template {name}\ncategory authentication\nbody {{ }}\nbuttons {{ otp copy_code }}")
    });
    assert_eq!(found(&[&codes[0], &codes[1]]), []);
}

#[test]
fn the_same_name_and_language_is_one_fault() {
    let file = "template one\nbody \"Hi, your parcel is at the counter.\"";
    assert_eq!(found(&[file, file, file]), [("dup-name-language", 1), ("dup-name-language", 2)]);
}

#[test]
fn what_stands_twice_is_compared_once() {
    let first = "template one\nbody \"Hi {{customer}}, your parcel is at the counter.\"";
    let again = "template one\nbody \"Hi, your parcel is at the counter for {{days}} days.\"";
    let german = "template one\nlanguage de\nbody \"Hallo {{customer}}, Ihr Paket ist da.\"";
    assert_eq!(found(&[first, german, again]), [("dup-name-language", 2)]);
}

#[test]
fn what_fills_files_codes_and_payloads_is_compared_and_warned_about() {
    let with = |language: &str, image: &str, payload: &str, code: &str| {
        format!(
            "language {language}\nheader image {image}\nbody \"Hi {{{{customer}}}}, welcome to {language}.\"\n\
             buttons {{ quick_reply \"Write\" payload={payload}; copy_code {code} }}"
        )
    };
    let english = with("en", "{{name}}", "\"a-{{order}}-{{name}}-{{order}}\"", "{{1}}");
    let said = |german: &str| {
        let found = all(&[&english, german]).into_iter().map(|found| found.diagnostic);
        let of_rule = found.filter(|found| found.lint.name == "vars-differ-by-language");
        let said = |found: Diagnostic| (found.severity, found.message);
        of_rule.map(said).collect::<Vec<_>>()
    };
    let alike = with("de", "{{name}}", "\"b-{{name}}-{{order}}\"", "{{1}}");
    assert_eq!(said(&alike), []);
    let fixed = "\"https://cdn.acme-stores.com/a.png\"";
    let others = with("de", fixed, "\"b-{{kunde}}-{{order}}\"", "\"SPRING25\"");
    let expected = [
        "the header in `de` lacks `name` of `en`",
        "button 1 in `de` has `kunde`, where `en` has `name`",
        "button 2 has 0 placeholders in `de` and 1 in `en`",
    ];
    assert_eq!(said(&others), expected.map(|message| (Severity::Warning, message.to_owned())));
}

#[test]
fn placeholders_are_compared_part_by_part() {
    let english = "language en\nbody \"Hi {{customer}}, {{order}} is here.\"";
    let cases = [
        ("body \"Hallo {{customer}}, hier ist {{order}}.\"", None),
        ("body \"Hier ist {{order}}, {{customer}}, für Sie.\"", None),
        ("body \"Hallo {{1}}, hier ist {{2}}.\"", None),
        ("body \"Hallo {{1}}, hier ist es.\"", Some("vars-differ-by-language")),
        ("body \"Hallo {{kunde}}, hier ist {{order}}.\"", Some("vars-differ-by-language")),
        (
            "header \"{{order}} hier\"\nbody \"Hallo {{customer}}.\"",
            Some("vars-differ-by-language"),
        ),
        // What is wrong by itself is not compared.
        ("body \"Hallo {{Customer}}, hier ist es.\"", None),
        ("body \"Hallo {customer}, hier ist es.\"", None),
        ("body \"Hallo {{unknown}}, hier ist es.\"", None),
        ("body \"Hallo {{2}}, hier ist es.\"", None),
    ];
    for (german, rule) in cases {
        let found = found(&[english, &format!("language de\n{german}")]);
        let vars = found.into_iter().find(|(name, _)| name.starts_with("vars"));
        assert_eq!(vars, rule.map(|rule| (rule, 1)), "{german}");
    }
}

#[test]
fn the_shape_is_that_of_the_first_language() {
    let english = "language en\nbody \"Hi, it is here.\"\nbuttons { quick_reply \"Yes\"; url \"See\" \"https://a.example/b\" }";
    let german = "language de\nbody \"Es ist da.\"\nbuttons { url \"Los\" \"https://a.example/b\"; quick_reply \"Ja\" }";
    assert_eq!(found(&[english, german]), [("shape-differs-by-language", 1)]);
    let none = "language de\nbody \"Es ist da.\"";
    let text = all(&[english, none]).remove(0).diagnostic.message;
    assert_eq!(text, "`de` has 0 buttons and `en` has 2");
}

#[test]
fn names_that_are_easily_mixed_up() {
    let clash = |one: &str, two: &str| {
        let file = |name: &str| format!("template {name}\nbody \"Hi, this is {name} for you.\"");
        found(&[&file(one), &file(two)]).len() == 1
    };
    assert!(clash("promo1", "promo_1") && clash("promo", "promo2") && clash("on_sale", "onsale"));
    assert!(!clash("promo_v1", "promo_v2") && !clash("promo", "promo_v2"));
    assert!(!clash("promo_may", "promo_june") && !clash("sale_2024", "sale_2025"));
}

#[test]
fn accounts_have_room_for_so_many() {
    let file = |count: usize, file: usize| {
        let body =
            |number| format!("body \"Hi, this is text number {number} of file {file} for you.\"");
        let block = |number| format!("language x{number} {{ {} }}", body(number));
        let blocks: Vec<String> = (0..count).map(block).collect();
        format!("template file_{file}_of_many\n{}", blocks.join("\n"))
    };
    let files = |counts: &[usize]| {
        let files: Vec<String> =
            counts.iter().enumerate().map(|(at, count)| file(*count, at)).collect();
        found(&files.iter().map(String::as_str).collect::<Vec<_>>())
    };
    // One file has at most 128 languages; the files count in the order of their names, `10` before `2`.
    assert_eq!(files(&[100, 100, 50]), []);
    assert_eq!(files(&[100, 100, 51]), [("limit-250", 2)]);
    let mut many = vec![100; 60];
    assert_eq!(files(&many), [("limit-250", 10)]);
    many.push(1);
    assert_eq!(files(&many), [("limit-6000", 9)]);
}

/// Comparing must not hold each placeholder, card or button against each.
#[test]
fn much_is_compared_in_linear_time() {
    let all = |entry: fn(usize) -> String, count| (0..count).map(entry).collect::<String>();
    let named = all(|number| format!("{{{{a{number}}}}} "), 40_000);
    let numbered = all(|number| format!("{{{{{}}}}} ", number + 1), 40_000);
    let samples = all(|number| format!("{} \"{number}\"\n", number + 1), 40_000);
    let cards = all(|_| "card { header image \"https://a.example/a.png\" }\n".to_owned(), 15_000);
    for text in [
        format!("body \"Hi {named} there\""),
        format!("body \"Hi {numbered} there\"\nexamples {{\n{samples}}}"),
        format!("carousel {{\n{cards}}}"),
    ] {
        let start = std::time::Instant::now();
        let other = text.replace("a1", "b1").replace("\"7\"", "\"b7\"");
        found(&[&format!("language en\n{text}"), &format!("language de\n{other}")]);
        let seconds = start.elapsed().as_secs();
        assert!(seconds < 20, "{:?}… took {seconds} s", &text[..20]);
    }
}

#[test]
fn of_samples_that_change_places_the_first_two_are_named() {
    let file = |language: &str, samples: [&str; 4]| {
        let entries =
            samples.iter().zip(1..).map(|(sample, number)| format!("{number} \"{sample}\"; "));
        let entries: String = entries.collect();
        let body = "body \"Hi {{1}}, we have {{2}} and {{3}} and {{4}} for you.\"";
        format!("language {language}\n{body}\nexamples {{ {entries}}}")
    };
    let said = |samples| {
        let files = [file("en", ["a", "b", "c", "d"]), file("de", samples)];
        let found = all(&[&files[0], &files[1]]);
        found.first().map(|found| found.diagnostic.message.clone()).unwrap_or_default()
    };
    assert!(said(["d", "c", "b", "a"]).contains("{{1}} and {{4}}"));
    assert!(said(["a", "c", "b", "d"]).contains("{{2}} and {{3}}"));
    assert_eq!(said(["b", "c", "d", "a"]), "");
}

/// A file that has much in common with others, or none.
fn some_file() -> impl Strategy<Value = Option<String>> {
    let name = select(vec!["promo", "promo1", "promo_1", "promo2", "lamp"]);
    let language = select(vec!["en", "en_US", "de"]);
    let category = select(vec!["utility", "marketing"]);
    let body = select(vec!["Hi {{customer}}, come in.", "Hi {{order}}, come in.", "We are open."]);
    let more = select(vec!["", "ttl 12h", "footer \"Acme\"", "allow repository \"so it is\""]);
    let language = (language.clone(), prop::option::of(language));
    let file =
        (name, language, category, body, more).prop_map(|(name, codes, category, body, more)| {
            let second = codes.1.filter(|code| *code != codes.0);
            let second = second.map(|code| format!("language {code} {{\n  body \"{body}\"\n}}\n"));
            let first = format!("language {} {{\n  body \"{body}\"\n}}\n", codes.0);
            format!(
                "template {name}\ncategory {category}\n{more}\n{first}{}",
                second.unwrap_or_default()
            )
        });
    prop::option::weighted(0.9, file)
}

proptest! {
    #![proptest_config(common::cases(300))]

    /// Whatever comes, changes and goes: comparing what has changed finds what comparing all finds,
    /// and says of which files.
    #[test]
    fn comparing_again_is_comparing(changes in prop::collection::vec((0..6_usize, some_file()), 1..20)) {
        let mut comparison = Comparison::default();
        let mut files: Vec<Option<Summary>> = vec![None; 6];
        let mut before = vec![Vec::new(); 6];
        for (index, text) in changes {
            files[index] = text.map(|text| summary(index, &text));
            match &files[index] {
                Some(file) => comparison.put(file.clone()),
                None => comparison.remove(&index.to_string()),
            }
            let news = comparison.refresh();
            let all = project(files.iter().flatten().collect());
            for (file, before) in before.iter_mut().enumerate() {
                let name = file.to_string();
                let found: Vec<_> = all.iter().filter(|found| *found.file == name).collect();
                let found: Vec<_> = found.into_iter().map(|found| found.diagnostic.clone()).collect();
                prop_assert_eq!(&comparison.found(&name), &found);
                prop_assert_eq!(news.contains(name.as_str()), found != *before, "{} {:?}", name, news);
                *before = found;
            }
        }
    }
}
