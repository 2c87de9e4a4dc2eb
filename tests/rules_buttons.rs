//! The rules on buttons: labels, order, phone numbers, offer codes and cards.

mod common;

use common::{analyse, complete, found};
use wattle::diagnostic::Severity::{self, Error, Warning};
use wattle::settings::Settings;

fn findings(fragment: &str) -> Vec<(&'static str, Severity)> {
    found(&analyse(&complete(fragment), &Settings::default()))
}

#[test]
fn numbers_that_can_be_dialled() {
    for (number, expected) in [
        ("\"+6562211521\" country=SG", &[] as &[(&str, Severity)]),
        ("\"62211521\" country=SG", &[]),
        ("\"+390612345678\" country=IT", &[]),
        ("\"+6562211521\"", &[("phone-country-required", Warning)]),
        ("\"+14155550100\"", &[("phone-country-required", Warning)]),
        ("\"62211521\"", &[("phone-country-required", Error)]),
        ("\"4155550100\"", &[("phone-country-required", Error)]),
        ("\"09012345678\"", &[("phone-country-required", Error)]),
        ("\"14155550100\"", &[("phone-country-required", Warning)]),
        ("\"+65 6221-1521\" country=SG", &[("phone-invalid", Warning)]),
        ("\"006562211521\" country=SG", &[("phone-invalid", Error)]),
        ("\"call me\" country=SG", &[("phone-invalid", Error)]),
        ("\"+652\" country=SG", &[("phone-invalid", Error)]),
        ("\"(415) 555-01\"", &[("phone-country-required", Error), ("phone-invalid", Warning)]),
        ("\"\" country=SG", &[("phone-required", Error)]),
        ("\"1800\" country=SG", &[("phone-short-code", Warning)]),
        ("\"1-800-ACME\" country=US", &[("phone-letters", Warning)]),
        ("\"+6562211521x4\" country=SG", &[("phone-extension", Error)]),
        ("\"+6562211521 ext. 4\" country=SG", &[("phone-extension", Error)]),
        ("\"+656221152162211521622\" country=SG", &[("phone-too-long", Error)]),
        ("\"+4402079460100\" country=GB", &[("phone-leading-zero", Warning)]),
        ("\"+6562211521\" country=MY", &[("phone-country-mismatch", Warning)]),
        ("\"+6562211521\" country=sg", &[("phone-country-format", Error)]),
        ("\"+442079460100\" country=UK", &[("phone-country-format", Error)]),
    ] {
        let fragment = format!("buttons {{ phone \"Call us\" {number} }}");
        assert_eq!(findings(&fragment), expected, "{number}");
    }
}

#[test]
fn offer_codes() {
    for (code, expected) in [
        ("SPRING25", &[] as &[(&str, Severity)]),
        ("ABCD", &[]),
        ("ABC", &[("copy-code-length", Warning)]),
        ("ABCDEFGHIJKLMNO", &[]),
        ("ABCDEFGHIJKLMNOP", &[("copy-code-length", Warning)]),
        ("ABCDEFGHIJKLMNOPQRST", &[("copy-code-length", Warning)]),
        ("ABCDEFGHIJKLMNOPQRSTU", &[("copy-code-length", Error)]),
        ("SPRING 25", &[("copy-code-charset", Warning)]),
        ("FRÜHLING", &[("copy-code-charset", Warning)]),
    ] {
        let body = "category marketing\nbody \"Plants are half price. Reply STOP to opt out.\"";
        let fixed = format!("{body}\nbuttons {{ copy_code \"{code}\" }}");
        assert_eq!(findings(&fixed), expected, "{code}");
        let sampled = format!(
            "{body}\nbuttons {{ copy_code {{{{offer}}}} }}\nexamples {{ offer \"{code}\" }}"
        );
        assert_eq!(findings(&sampled), expected, "a sample {code}");
    }
}

#[test]
fn labels_are_compared_without_case() {
    let duplicate = [("button-text-duplicate", Error)];
    for (one, other, expected) in [
        ("Yes", "No", &[] as &[(&str, Severity)]),
        ("Yes", "YES", &duplicate),
        ("Élan", "élan", &duplicate),
        ("はい", "はい", &duplicate),
    ] {
        let fragment = format!("buttons {{ quick_reply \"{one}\"; quick_reply \"{other}\" }}");
        assert_eq!(findings(&fragment), expected, "{one} {other}");
    }
}

/// The buttons by their letters: quick replies `a` to `c`, links `x` and `y`, a phone `p`.
fn buttons(order: &str) -> String {
    let mut text = "buttons {\n".to_owned();
    for button in order.chars() {
        text.push_str(&match button {
            'x' | 'y' => {
                format!("  url \"Page {button}\" \"https://www.acme-stores.com/{button}\"\n")
            }
            'p' => "  phone \"Call us\" \"+6562211521\" country=SG\n".to_owned(),
            _ => format!("  quick_reply \"Reply {button}\"\n"),
        });
    }
    text + "}"
}

#[test]
fn buttons_are_put_together_by_kind() {
    for (order, severity, mended) in [
        ("xab", None, ""),
        ("abpxy", None, ""),
        ("xay", Some(Error), "xya"),
        ("axb", Some(Error), "abx"),
        ("xapby", Some(Error), "xypab"),
        ("axpy", Some(Warning), "axyp"),
        ("axpyb", Some(Error), "abxyp"),
    ] {
        let text = complete(&buttons(order));
        let analysis = analyse(&text, &Settings::default());
        let finding = analysis.report.diagnostics.first();
        assert_eq!(finding.map(|finding| finding.severity), severity, "{order}");
        let Some(finding) = finding else { continue };
        assert_eq!(finding.lint.name, "button-group-order");
        assert!(finding.fixes[0].safe);
        let fixed = wattle::text::edit::apply(&text, &finding.fixes[0].edits);
        assert_eq!(fixed, complete(&buttons(mended)), "{order}");
    }
}

#[test]
fn buttons_with_comments_are_not_moved_without_asking() {
    let text = buttons("xay").replace("  quick_reply", "  // for the desk\n  quick_reply");
    let analysis = analyse(&complete(&text), &Settings::default());
    assert!(!analysis.report.diagnostics[0].fixes[0].safe);
    let block = buttons("xay").replace("Reply a\"", "Reply a\" { payload \"a\" }");
    let analysis = analyse(&complete(&block), &Settings::default());
    assert!(analysis.report.diagnostics[0].fixes.is_empty());
}

/// A carousel with these cards; each is a header and the buttons by their letters.
fn carousel(cards: &[(&str, &str)]) -> Vec<(&'static str, Severity)> {
    let cards = cards.iter().map(|(header, order)| {
        let file = if *header == "video" { "a.mp4" } else { "a.jpg" };
        format!(
            "card {{\nheader {header} \"https://cdn.acme-stores.com/{file}\"\nbody \"A plant for you.\"\n{}\n}}\n",
            buttons(order)
        )
    });
    findings(&format!(
        "category marketing\nbody \"Plants are new. Reply STOP to opt out.\"\ncarousel {{\n{}}}",
        cards.collect::<String>()
    ))
}

#[test]
fn one_finding_for_one_fault_of_a_carousel() {
    for (cards, expected) in [
        (&[("image", "x"), ("image", "x")] as &[_], &[] as &[(&str, Severity)]),
        (&[("video", "xa"), ("video", "xa")], &[]),
        (&[("image", "x")], &[("carousel-count-min", Warning)]),
        (&[("image", "x"), ("video", "x")], &[("carousel-uniform", Error)]),
        (&[("image", "x"), ("image", "a"), ("image", "a")], &[("carousel-uniform", Error)]),
        (&[("image", "xa"), ("image", "ax")], &[("carousel-uniform", Error)]),
        (&[("image", "xa"), ("image", "xab")], &[("carousel-card-buttons-max", Error)]),
        (&[("image", "ab"), ("image", "abc")], &[("quick-reply-in-carousel", Error)]),
        (&[("image", "x"), ("image", "")], &[("buttons-empty", Error)]),
        (&[("document", "x"), ("image", "x")], &[("carousel-card-header", Error)]),
    ] {
        let found: Vec<_> =
            carousel(cards).into_iter().filter(|(name, _)| !name.starts_with("media-")).collect();
        assert_eq!(found, expected, "{cards:?}");
    }
}

#[test]
fn samples_count_in_the_text_of_a_card() {
    let card = |sample: &str| {
        format!(
            "card {{\nheader image \"https://cdn.acme-stores.com/a.jpg\"\nbody \"For {{{{who}}}} only.\"\nbuttons {{ quick_reply \"More\" }}\nexamples {{ who \"{sample}\" }}\n}}\n"
        )
    };
    let found = findings(&format!(
        "category marketing\nbody \"Plants are new. Reply STOP to opt out.\"\ncarousel {{\n{}{}}}",
        card("Tony"),
        card(&"Antonia ".repeat(19)),
    ));
    assert!(found.contains(&("carousel-card-body-long", Error)), "{found:?}");
}
