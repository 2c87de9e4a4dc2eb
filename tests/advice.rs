//! What findings say and advise, where a wrong word would lead an author astray.

mod common;

use common::{analyse, complete};
use wattle::analysis::fixing::{self, Which};
use wattle::diagnostic::{Diagnostic, Severity};
use wattle::settings::Settings;
use wattle::text::{Source, edit};

/// The first finding of a rule in these statements.
fn finding(statements: &str, rule: &str) -> Diagnostic {
    let report = analyse(&complete(statements), &Settings::default()).report;
    let mut found = report.diagnostics.into_iter();
    found.find(|one| one.lint.name == rule).unwrap_or_else(|| panic!("no {rule}: {statements}"))
}

fn help(statements: &str, rule: &str) -> String {
    finding(statements, rule).help.unwrap_or_default()
}

/// The template after the first fix of that finding.
fn mended(statements: &str, rule: &str) -> Option<String> {
    let fixes = finding(statements, rule).fixes;
    fixes.first().map(|fix| edit::apply(&complete(statements), &fix.edits))
}

fn names(statements: &str) -> Vec<&'static str> {
    let report = analyse(&complete(statements), &Settings::default()).report;
    report.diagnostics.iter().map(|one| one.lint.name).collect()
}

/// Which of two texts is the label cannot be told; which of a text and a placeholder can.
#[test]
fn a_label_before_the_placeholder_of_a_code_goes() {
    let button = |values: &str| {
        format!(
            "category marketing\nbuttons {{ copy_code {values} }}\nexamples {{ coupon \"SPRING25\" }}"
        )
    };
    for values in ["\"Copy\" {{coupon}}", "\"Copy\" \"{{coupon}}\"", "  \"Copy\"   {{coupon}}"] {
        let statements = button(values);
        let found = finding(&statements, "copy-code-text");
        assert_eq!(found.severity, Severity::Error, "{values}");
        assert!(found.help.is_some_and(|help| help.contains("WhatsApp writes the label")));
        let mended = mended(&statements, "copy-code-text").expect(values);
        assert!(mended.contains("{{coupon}}") && !mended.contains("\"Copy\""), "{mended}");
        assert!(!names(&statements).contains(&"example-unused"), "{values}");
    }
    for values in ["{{coupon}} \"Copy\"", "\"SPRING25\" \"Copy\""] {
        let statements = button(values);
        assert_eq!(finding(&statements, "copy-code-text").severity, Severity::Warning);
        let mended = mended(&statements, "copy-code-text").expect(values);
        assert!(!mended.contains("\"Copy\""), "{mended}");
    }
}

/// A backslash more would make other text of it.
#[test]
fn a_character_that_does_not_exist_is_not_mended() {
    for escape in ["\\u{110000}", "\\u{zz}", "\\u{d800}", "\\u{}", "\\u{1F44D"] {
        let body = format!("body \"Hi, your order {escape} is here and waits for you.\"");
        let found = finding(&body, "unknown-escape");
        assert!(found.fixes.is_empty(), "{escape}");
        let help = found.help.unwrap_or_default();
        assert!(help.contains("1 to 6 hexadecimal digits"), "{help}");
    }
    let path = "body \"Pick it up at C:\\users any day before noon.\"";
    assert!(mended(path, "unknown-escape").is_some_and(|mended| mended.contains("C:\\\\users")));
}

/// Each duration that a help offers is taken there.
#[test]
fn durations_are_offered_that_will_do() {
    let code = "category authentication\nbody {}\nbuttons { otp copy_code }\nfooter { expires 5 }";
    let call = "buttons { voice_call \"Call us\" ttl=7 }";
    for (statements, rule, wrong, range) in [
        (code, "auth-expiry-range", "expires 5", "auth-expiry-range"),
        (call, "wrong-argument", "ttl=7", "voice-call-ttl-create"),
    ] {
        let help = help(statements, rule);
        let samples: Vec<&str> = help.split('`').skip(1).step_by(2).collect();
        assert!(samples.len() > 1, "{help}");
        for sample in samples {
            let right = format!("{}{sample}", &wrong[..wrong.len() - 1]);
            let found = names(&statements.replace(wrong, &right));
            assert!(!found.contains(&rule) && !found.contains(&range), "{right}: {found:?}");
        }
    }
}

#[test]
fn zeros_for_abroad_are_named() {
    let button = |number: &str| format!("buttons {{ phone \"Call us\" \"{number}\" country=SG }}");
    let message = finding(&button("006562211521"), "phone-invalid").message;
    assert!(message.contains("`00` stands for `+`"), "{message}");
    let message = finding(&button("00 65 6221 1521"), "phone-invalid").message;
    assert!(message.contains("more than `+` and digits"), "{message}");
}

#[test]
fn the_country_that_was_meant_is_named() {
    for (number, country, meant) in [
        ("+442079460100", "UK", "GB"),
        ("2079460100", "uk", "GB"),
        ("+14155550100", "USA", "US"),
        ("+6562211521", "SIN", "SG"),
        ("+6562211521", "Singapore", "SG"),
    ] {
        let button = format!("buttons {{ phone \"Call us\" \"{number}\" country={country} }}");
        let help = help(&button, "phone-country-format");
        assert!(help.contains(&format!("`country={meant}`")), "{country}: {help}");
        let mended = mended(&button, "phone-country-format").expect(country);
        assert!(mended.contains(&format!("country={meant}")), "{mended}");
    }
}

#[test]
fn a_blank_in_the_address_of_a_file_is_named() {
    let header = |address: &str| format!("header document \"{address}\"");
    let blank = header("https://cdn.acme-stores.com/My new File.PDF");
    let found = finding(&blank, "media-url-invalid");
    assert!(found.message.contains("holds a blank"), "{}", found.message);
    assert!(found.help.is_some_and(|help| help.contains("`%20`")));
    let mended = mended(&blank, "media-url-invalid").expect("a fix");
    assert!(mended.contains("/My%20new%20File.PDF"), "{mended}");
    for other in ["https://cdn .acme-stores.com/a.pdf", "cdn.acme-stores.com/my file.pdf"] {
        let message = finding(&header(other), "media-url-invalid").message;
        assert!(message.contains("not a whole URL"), "{other}: {message}");
    }
}

#[test]
fn a_letter_in_the_address_of_a_file_is_named() {
    let header = |address: &str| format!("header document \"{address}\"");
    let letter = header("https://cdn.acme-stores.com/größe und maß.pdf");
    let found = finding(&letter, "media-url-invalid");
    assert!(found.message.contains("holds `ö`, which needs an escape"), "{}", found.message);
    assert!(found.help.is_some_and(|help| help.contains("`%C3%B6`")));
    let mended = mended(&letter, "media-url-invalid").expect("a fix");
    assert!(mended.contains("/gr%C3%B6%C3%9Fe%20und%20ma%C3%9F.pdf"), "{mended}");
    let cut = finding(&header("https://cdn.acme-stores.com/…/größe.pdf"), "media-url-invalid");
    assert!(cut.message.contains("not a whole URL") && cut.fixes.is_empty(), "{}", cut.message);
}

#[test]
fn a_duration_too_long_to_count_is_shown_as_written() {
    let endless = "99999999999999999999d";
    for (statements, rule) in [
        ("ttl #", "ttl-utility"),
        ("buttons { voice_call \"Call us\" ttl=# }", "voice-call-ttl-create"),
        ("category authentication\nfooter { expires # }", "auth-expiry-range"),
    ] {
        let message = finding(&statements.replace('#', endless), rule).message;
        assert!(message.contains(endless), "{message}");
    }
}

#[test]
fn why_a_rule_cannot_be_allowed_is_true() {
    for (rule, reason) in [
        ("allow-unused", "silences nothing"),
        ("text-block-layout", "how the file is written"),
        ("unclosed-string", "cannot be built"),
        ("syntax", "cannot be built"),
    ] {
        let allow = format!("allow {rule} \"later\"");
        let message = finding(&allow, "allow-not-possible").message;
        assert!(message.contains(reason), "{message}");
    }
}

/// A line end that was lost between two statements costs neither of them.
#[test]
fn statements_on_one_line_are_told_apart() {
    let whole = "category marketing\nheader location { latitude 1.2; longitude 3.4; name \"Acme\"; address \"Street 1\" }\n\
        body \"Hi {{customer}}, your order {{order}} comes tomorrow.\"\nfooter \"Reply STOP to leave\"\n\
        buttons { flow \"Book\" { id \"1234567890123456\"; screen \"FIRST\"; data { a \"1\"; b \"2\" } }; voice_call \"Call\" ttl=7d; quick_reply \"Yes\" payload=\"x\" }\n\
        examples { customer \"Tony\"; order \"AC-2041\" }";
    assert_eq!(names(whole), [""; 0]);
    let joined =
        whole.replace(';', "").replace("\nfooter", " footer").replace("\nbuttons", " buttons");
    let joined = joined.replace("category marketing\n", "category marketing ");
    let found = names(&joined);
    assert_eq!(found, vec!["unexpected-argument"; 11], "{joined}");
    let source = Source::new("a.wattle", complete(&joined)).into();
    let fixed = fixing::fix(source, &Settings::default(), Which::Safe);
    let report = fixed.analysis.report;
    assert!(report.diagnostics.is_empty(), "{}", report.source.text());
}

#[test]
fn a_reserved_name_lacks_no_sample() {
    let body = "body \"Hi {{recipient}}, your order has left our house today and comes tomorrow.\"";
    assert_eq!(names(body), ["placeholder-reserved"]);
}

/// Words of a text without quotes are no statements.
#[test]
fn texts_without_quotes_stay_whole() {
    for text in ["Your body lotion", "Choose your language now", "See footer of the template"] {
        let found = names(&format!("header {text}"));
        assert!(found.contains(&"missing-quotes") && !found.contains(&"unexpected-argument"));
    }
}

/// Letters with something on them are not taken out of names, and two names do not become one.
#[test]
fn names_of_other_languages_are_spelt_with_plain_letters() {
    let body = |first: &str, second: &str| {
        format!("body \"Hi {{{{{first}}}}}, the coat in {{{{{second}}}}} comes to you tomorrow.\"")
    };
    let statements = body("Prénom", "Größe") + "\nexamples { prenom \"Léa\"; grosse \"XL\" }";
    let source = Source::new("a.wattle", complete(&statements)).into();
    let fixed = fixing::fix(source, &Settings::default(), Which::Safe).analysis.report;
    assert!(
        fixed.source.text().contains("{{prenom}}, the coat in {{grosse}}"),
        "{:?}",
        fixed.source
    );
    assert!(fixed.diagnostics.is_empty(), "{:?}", fixed.diagnostics);
    for name in ["名前", "a名", "prénom_名"] {
        assert!(finding(&body(name, "a"), "var-named-charset").fixes.is_empty(), "{name}");
    }
}

#[test]
fn letters_that_take_two_are_not_called_emoji() {
    let help = |header: &str| help(&format!("header \"{header}\""), "header-text-too-long");
    let emoji = help(&"🎉".repeat(31));
    assert!(
        emoji.ends_with("31 characters counts as 62, since an emoji takes two or more"),
        "{emoji}"
    );
    let vowels = help(&"की".repeat(31));
    assert!(vowels.ends_with("counts as 62, since some letters take two or more"), "{vowels}");
}

/// A value is moved to its statement over blanks, never over braces.
#[test]
fn a_value_behind_braces_is_not_moved() {
    let body = "body \"Hi {{customer}}, your order has left our house today and comes tomorrow.\"";
    let found = finding(&format!("{body}\nexamples {{ {{ customer; }} \"Tony\" }}"), "stray-text");
    assert!(found.fixes.is_empty(), "{found:?}");
}
