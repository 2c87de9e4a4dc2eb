//! Which rules hold and how strictly: levels, profiles and options, from the configuration and from
//! the command line.

#![cfg(feature = "cli")]

mod common;

use common::place::{Place, Ran};
use common::{analyse, complete, snapshot};
use wattle::diagnostic::Severity;
use wattle::rules;
use wattle::rules::options::OPTIONS;
use wattle::settings::{Profile, Settings};

/// A template with an error, a warning and an advice.
const TEMPLATE: &str = include_str!("levels/graded.wattle");

/// Runs `check` over the template with a configuration.
fn check(configuration: &str, arguments: &str) -> Ran {
    let place = Place::with(&[("wattle.toml", configuration), ("a.wattle", TEMPLATE)]);
    place.run(&format!("check {arguments} --output-format concise"))
}

/// What is found: severity and rule.
fn severities(configuration: &str, arguments: &str) -> Vec<String> {
    let ran = check(configuration, arguments);
    assert!(ran.status < 2, "{ran:?}");
    let words = ran.out.lines().map(|line| line.split(' ').nth(1).unwrap_or_default());
    words.map(str::to_owned).collect()
}

#[test]
fn profiles_choose_rules() {
    let (error, warning) = ("error[footer-emoji]", "warning[html-entities-escaped]");
    let recommended = [error, warning];
    let pedantic = [error, "info[name-underscore-edges]", warning];
    let strict = [error, "error[html-entities-escaped]"];
    let sorted = |configuration: &str, arguments: &str| {
        let mut found = severities(configuration, arguments);
        found.sort();
        found
    };
    assert_eq!(sorted("", ""), recommended);
    assert_eq!(sorted("profile = 'pedantic'", ""), pedantic);
    assert_eq!(sorted("profile = 'strict'", ""), strict);
    assert_eq!(sorted("", "--profile pedantic"), pedantic);
    assert_eq!(sorted("profile = 'pedantic'", "--profile recommended"), recommended);
    assert_eq!(check("", "--profile loud").status, 2);
}

#[test]
fn levels_are_set_for_rules_and_groups() {
    let own = "[rules]\nfooter = 'off'\nhtml-entities-escaped = 'error'\n";
    assert_eq!(severities(own, ""), ["error[html-entities-escaped]"]);
    let over = "[rules]\nfooter = 'off'\nfooter-emoji = { severity = 'warning' }\n";
    assert_eq!(severities(over, "--ignore name"), ["warning[footer-emoji]"]);
    assert_eq!(severities(over, "--error footer-emoji --select footer"), ["error[footer-emoji]"]);
    assert_eq!(severities("", "--select name-underscore-edges"), ["info[name-underscore-edges]"]);
}

#[test]
fn unknown_rules_are_refused() {
    for arguments in ["--select footr", "--ignore all,footr", "--error x", "--warn footer-emojis"] {
        let ran = check("", arguments);
        assert_eq!((ran.status, ran.out.as_str()), (2, ""));
        assert!(ran.err.contains("no such rule or group"), "{ran:?}");
    }
    assert!(check("", "--warn footer-emojis").err.contains("did you mean `footer-emoji`?"));
    let text = "profile = 'strct'\n[rules]\nfooter-emojis = 'off'\nunclosed-string = 'off'\n\
                [[overrides]]\nfiles = ['a']\nrules = { zzz = 'off' }\n";
    let ran = check(text, "");
    assert_eq!((ran.status, ran.out.as_str()), (2, ""));
    snapshot("cli", "configuration_unknown_rules", &ran.err);
}

#[test]
fn limits_can_be_tightened_and_not_loosened() {
    let tight = "[rules.body-too-long]\nmax = 20\n";
    let ran = check(tight, "--ignore name,footer");
    assert!(ran.out.contains("more than wattle.toml allows"), "{ran:?}");
    let for_others = format!(
        "[[overrides]]\nfiles = ['b.wattle']\n{}",
        tight.replace("rules", "overrides.rules")
    );
    assert!(!check(&for_others, "").out.contains("wattle.toml"));
    assert!(check(&for_others.replace("b.w", "a.w"), "").out.contains("wattle.toml"));
    let ran = check(
        "[rules.body-too-long]\nmax = 2000\nmin = 0x10\n[rules.footer-emoji]\nmax = 1\n[rules.url-too-long]\nmax = '9'\n",
        "",
    );
    assert_eq!(ran.status, 2);
    snapshot("cli", "configuration_options", &ran.err);
}

/// Each option is of a rule that heeds it: with a limit of 1 it says something else of its bad
/// example.
#[test]
fn every_option_is_heeded() {
    for option in OPTIONS {
        let lint = rules::find(option.rule).unwrap_or_else(|| panic!("no rule {}", option.rule));
        let messages = |limit: Option<usize>| {
            let mut settings = Settings { profile: Profile::Pedantic, ..Settings::default() };
            settings.options.extend(limit.map(|limit| ((option.rule, option.name), limit)));
            let found = analyse(&complete(lint.bad), &settings).report.diagnostics;
            let own = found.into_iter().filter(|finding| finding.lint.name == option.rule);
            own.map(|finding| (finding.message, finding.help)).collect::<Vec<_>>()
        };
        let (platform, own) = (messages(None), messages(Some(1)));
        assert!(!platform.is_empty() && !own.is_empty() && platform != own, "{}", option.rule);
        assert_eq!(platform, messages(Some(option.limit)), "{}", option.rule);
    }
}

/// Words that rules need from the project: a text or a list, and without them silence.
#[test]
fn projects_give_rules_their_words() {
    let template = "template promo\ncategory utility\nlanguage en\n\n\
        body \"Hi, your parcel has left our house and will reach you tomorrow.\"\n\n\
        buttons {\n  url \"Track order\" \"https://track.acme.shop/{{order}}\"\n}\n\nexamples {\n  order \"AC-2041\"\n}\n";
    let names = ["name-prefix", "no-brand", "url-domain-not-owned", "language-fallback-set"];
    let place = Place::with(&[("promo.wattle", template)]);
    let found = |place: &Place| {
        let ran = place.run("check --profile pedantic --output-format concise .");
        names.map(|name| ran.out.contains(name))
    };
    assert_eq!(found(&place), [false; 4]);
    place.write(
        "wattle.toml",
        "[rules]\nname-prefix = { prefixes = 'acme_' }\nno-brand = { names = ['Acme', 'ACME Stores'] }\n\
         url-domain-not-owned = { domains = ['acme.com'] }\nlanguage-fallback-set = { languages = ['en', 'fr'] }\n",
    );
    assert_eq!(found(&place), [true; 4]);
    place.write(
        "wattle.toml",
        "[rules]\nname-prefix = { prefixes = ['acme_', 'promo'] }\nno-brand = { names = 'our house' }\n\
         url-domain-not-owned = { domains = ['acme.shop'] }\nlanguage-fallback-set = { languages = 'en' }\n",
    );
    assert_eq!(found(&place), [false; 4]);
    place.write("wattle.toml", "[rules]\nname-prefix = { prefix = 'acme_' }\n");
    let ran = place.run("check .");
    assert_eq!(ran.status, 2);
    assert!(ran.err.contains("write `prefixes`"), "{}", ran.err);
}

#[test]
fn what_is_left_out_is_as_bad_as_the_worst_of_it() {
    let last = |body: &str| {
        let samples: String = (0..230).map(|at| format!("  name_{at} \"Tony\"\n")).collect();
        let text = complete(&format!("examples {{\n{samples}}}\nbody \"{body}\""));
        let found = analyse(&text, &Settings::default()).report.diagnostics;
        found.last().map(|last| (last.lint.name, last.severity, last.message.clone()))
    };
    let expected = |severity, number| {
        let message = format!("{number} more findings in this file are not shown");
        Some(("too-many-findings", severity, message))
    };
    assert_eq!(last("Your order has left our house today."), expected(Severity::Warning, 30));
    assert_eq!(last("Your order has left {{our house."), expected(Severity::Error, 31));
}

#[test]
fn the_limit_of_a_text_is_that_of_its_rule() {
    let hints = |statements: &str| {
        let analysis = analyse(&complete(statements), &Settings::default());
        let hints = wattle::ide::hints::all(&analysis.document, &Settings::default());
        hints.into_iter().map(|hint| hint.text).collect::<Vec<_>>()
    };
    let long = |length: usize| "a".repeat(length);
    let message = format!(
        "category marketing\nheader \"{}\"\nbody \"{}\"\nfooter \"{}\"\nbuttons {{\n  url \"{}\" \"https://{}.com\"\n  copy_code \"{}\"\n}}",
        long(59),
        long(1023),
        long(58),
        long(24),
        long(1987),
        long(14)
    );
    assert_eq!(hints(&message), ["59/60", "1023/1024", "58/60", "24/25", "1999/2000", "14/15"]);
    let card = format!(
        "carousel {{\n  card {{\n    header image \"https://a.co/a.png\"\n    body \"{}\"\n    buttons {{ quick_reply \"{}\" }}\n  }}\n}}",
        long(159),
        long(23)
    );
    assert_eq!(hints(&format!("body \"Hi, here we are.\"\n{card}")), ["159/160", "23/25"]);
}

/// A file of nothing but braces has a million findings; kept are enough to be sure of what is shown.
#[test]
fn a_file_is_not_remembered_brace_by_brace() {
    let last = |braces: usize| {
        let found = analyse(&"}".repeat(braces), &Settings::default()).report.diagnostics;
        found.last().map(|last| last.message.clone())
    };
    assert_eq!(last(9_000), Some("8,804 more findings in this file are not shown".to_owned()));
    assert_eq!(last(20_000), Some("9,804 more findings in this file are not shown".to_owned()));
}
