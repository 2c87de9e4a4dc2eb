//! Mending: what `check --fix` does to files, and the laws that hold for any text.

#![cfg(feature = "cli")]

mod common;
mod laws;

use std::fs;
use std::sync::Arc;

use common::place::Place;
use common::{snapshot, templates};
use laws::mending;
use proptest::prelude::*;
use wattle::analysis::fixing::{self, Which};
use wattle::settings::Settings;
use wattle::text::Source;

/// A template with things to mend safely, one to mend unsafely, and one to leave to its author.
const FAULTY: &str = include_str!("fixing/faulty.wattle");

#[test]
fn laws_hold_for_all_files() {
    for (path, text) in templates(&["examples", "tests"]) {
        mending::obeys(&path.to_string_lossy(), &text);
        mending::obeys(&path.to_string_lossy(), &text.replace("\r\n", "\n").replace('\n', "\r\n"));
    }
}

#[test]
fn laws_hold_for_the_rules_own_examples() {
    for lint in wattle::rules::catalog() {
        mending::obeys(lint.name, &common::complete(lint.bad));
        mending::obeys(lint.name, lint.bad);
    }
}

proptest! {
    #![proptest_config(common::cases(300))]

    /// Files with some stretches cut out, doubled or overwritten.
    #[test]
    fn laws_hold_for_broken_files(
        file in any::<prop::sample::Index>(),
        cuts in prop::collection::vec(
            (any::<prop::sample::Index>(), 0..12_usize, prop::sample::select(PIECES)), 1..6),
    ) {
        let files = templates(&["examples", "tests/syntax", "tests/fixing"]);
        let (path, text) = file.get(&files);
        let mut text: Vec<char> = text.chars().collect();
        for (at, length, piece) in cuts {
            let at = at.index(text.len());
            let end = (at + length).min(text.len());
            text.splice(at..end, piece.chars());
        }
        let text: String = text.into_iter().collect();
        mending::obeys(&path.to_string_lossy(), &text);
    }
}

/// Closing a block does not help where a text block swallows the brace; it must not be tried forever.
#[test]
fn what_mends_nothing_is_not_put_in() {
    let text = "template a\nbuttons {\n\"\"\"  quick_reply \"Yes\"\n}\n";
    mending::obeys("swallowed", text);
    let source = Arc::new(Source::new("swallowed", text));
    let fixed = fixing::fix(source, &Settings::default(), Which::All);
    assert!(fixed.analysis.report.source.text().len() < 2 * text.len());
}

/// A button that moves away and is to get a value does not leave that value to the one that comes in
/// its place.
#[test]
fn what_is_put_in_stands_where_it_belongs() {
    let buttons = |lines: [&str; 3]| {
        let body = "Hi, your order has left our house and will reach you tomorrow.";
        let start = "template order_shipped\ncategory utility\nlanguage en_US\n";
        format!("{start}body \"{body}\"\nbuttons {{\n  {}\n}}\n", lines.join("\n  "))
    };
    let url = "url \"Track\" \"https://www.acme-stores.com/track\"";
    let reply = "quick_reply \"Yes\" payload=\"yes\"";
    let phone = "phone \"Call us\" \"+6562211521\"";
    let source = Arc::new(Source::new("mixed", buttons([url, reply, phone])));
    let fixed = fixing::fix(source, &Settings::default(), Which::Safe);
    let mended = buttons([url, &format!("{phone} country=SG"), reply]);
    assert_eq!(fixed.analysis.report.source.text(), mended);
}

const PIECES: &[&str] = &[
    "",
    "\n",
    "\r\n",
    "\n\n\n\n",
    "{",
    "}",
    "{{",
    "}}",
    "{{name}}",
    "{{Name }}",
    "{{1}}",
    "{{3}}",
    "\"",
    "\"\"\"",
    "“",
    ";",
    "=",
    "//",
    "\\",
    "\\n",
    "😀",
    "*",
    "&amp;",
    "&#33;",
    "\u{200b}",
    "\u{202e}",
    "e\u{301}",
    "  ",
    "\t",
    "none",
    "template ",
    "category ",
    "language en-us",
    "header \"\"",
    "body ",
    "footer \"{{a}}\"",
    "allow name-charset \"x\"\n",
    "quick_reply \"Stop\"\n",
    "url \"a\" http://a.example/{{b}}c\n",
    "ttl 1s\n",
    "examples { x \"y\" }\n",
    "card {",
    "İ",
];

#[test]
fn files_are_mended_in_their_places() {
    let place = Place::with(&[("a.wattle", FAULTY), ("clean.wattle", CLEAN)]);
    let ran = place.run("check --fix");
    assert_eq!(ran.err, "");
    assert_eq!(ran.status, 1, "an error is left");
    snapshot("fixing", "mended_safely", &place.read("a.wattle"));
    snapshot("fixing", "report_of_what_is_left", &ran.out);
    assert_eq!(place.run("check --unsafe-fixes").status, 1);
    snapshot("fixing", "mended_unsafely", &place.read("a.wattle"));
    assert_eq!(place.run("check --unsafe-fixes").out.matches("mended").count(), 0);
    assert_eq!(fs::read_dir(place.path()).expect("a folder").count(), 2, "nothing is left behind");
}

const CLEAN: &str = include_str!("cli/clean.wattle");

#[test]
fn the_summary_tells_what_can_be_mended() {
    let ran = Place::with(&[("a.wattle", FAULTY)]).run("check");
    let summary = ran.out.split("Checked").last().unwrap_or_default();
    snapshot("fixing", "summary", summary);
}

#[test]
fn a_difference_is_shown_and_nothing_written() {
    let place = Place::with(&[("a.wattle", FAULTY), ("clean.wattle", CLEAN)]);
    for (name, arguments) in
        [("diff", "check --diff"), ("diff_unsafe", "check --diff --unsafe-fixes")]
    {
        let ran = place.run(arguments);
        assert_eq!(ran.status, 1, "{ran:?}");
        snapshot("fixing", name, &format!("{}\n{}", ran.out, ran.err));
        assert_eq!(place.read("a.wattle"), FAULTY);
    }
    let clean = place.run("check --diff clean.wattle");
    assert_eq!((clean.status, clean.out.as_str()), (0, ""), "{clean:?}");
    assert_eq!(place.run("check --diff --quiet").err, "");
}

#[test]
fn standard_input_is_printed_mended() {
    let place = Place::with(&[]);
    let ran = place.run_with("check --fix -", FAULTY, &[]);
    let file = Place::with(&[("a.wattle", FAULTY)]);
    file.run("check --fix");
    assert_eq!(ran.out, file.read("a.wattle"));
    assert!(ran.err.contains("footer-emoji"), "{ran:?}");
    let clean = place.run_with("check --fix -", CLEAN, &[]);
    assert_eq!((clean.status, clean.out.as_str()), (0, CLEAN));
    assert_eq!(place.run_with("check --fix - -q", "", &[]).out, "");
}

#[test]
fn byte_order_marks_and_line_ends_stay() {
    let place = Place::with(&[]);
    let text = format!("\u{feff}{}", FAULTY.replace('\n', "\r\n"));
    fs::write(place.path().join("a.wattle"), text).expect("a file");
    place.run("check --unsafe-fixes");
    let mended = place.read("a.wattle");
    assert!(mended.starts_with("\u{feff}template parcel_sent\r\n"), "{mended:?}");
    assert_eq!(mended.matches('\n').count(), mended.matches("\r\n").count(), "{mended:?}");
}

#[test]
fn what_cannot_be_read_whole_is_not_written() {
    let place = Place::with(&[]);
    let huge = FAULTY.to_owned() + &"// comment\n".repeat(100_000);
    let files = [
        ("latin.wattle", [FAULTY.as_bytes(), b"// \xe9\n"].concat()),
        ("huge.wattle", huge.into()),
    ];
    for (name, bytes) in files {
        fs::write(place.path().join(name), &bytes).expect("a file");
        let ran = place.run(&format!("check --unsafe-fixes {name}"));
        assert_eq!(ran.status, 1, "{ran:?}");
        assert_eq!(fs::read(place.path().join(name)).expect("a file"), bytes);
    }
    let huge = place.run_with("check --fix -", &"// comment\n".repeat(200_000), &[]);
    assert_eq!((huge.status, huge.out.as_str()), (2, ""));
    assert!(huge.err.starts_with("wattle: cannot mend -: "), "{huge:?}");
}

#[cfg(unix)]
#[test]
fn permissions_and_links_stay() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let place = Place::with(&[("real.txt", FAULTY)]);
    let path = |name: &str| place.path().join(name);
    fs::set_permissions(path("real.txt"), fs::Permissions::from_mode(0o640)).expect("a file");
    symlink("real.txt", path("a.wattle")).expect("a link");
    place.run("check --fix a.wattle");
    assert_ne!(place.read("real.txt"), FAULTY);
    assert!(path("a.wattle").is_symlink());
    let mode = fs::metadata(path("real.txt")).expect("a file").permissions().mode();
    assert_eq!(mode & 0o777, 0o640);
}

/// The `allow` of a rule that is off is not unused, and must survive `--fix`.
/// A name that a card has samples beside, and no sample for: every card that lacks it gets one.
#[test]
fn all_cards_get_the_sample_that_they_lack() {
    let card = |page: &str| {
        format!(
            "  card {{\n    header image {{{{picture}}}}\n    body \"Small {page}, likes shade.\"\n    buttons {{\n      url \"Shop\" \"https://www.acme-stores.com/p/{{{{page}}}}\"\n    }}\n    examples {{\n      page \"{page}\"\n    }}\n  }}\n"
        )
    };
    let text = format!(
        "template new_plants\ncategory marketing\nlanguage en_US\nbody \"Hi there, here are two plants for your desk. Reply STOP to opt out.\"\ncarousel {{\n{}{}}}\n",
        card("fern"),
        card("palm")
    );
    let one = text.replacen(
        "page \"fern\"",
        "page \"fern\"\n      picture \"https://cdn.acme-stores.com/fern.png\"",
        1,
    );
    for text in [text, one] {
        let place = Place::with(&[("a.wattle", &text)]);
        assert_eq!(place.run("check a.wattle --unsafe-fixes").status, 0);
        assert_eq!(place.read("a.wattle").matches(" picture \"").count(), 2);
    }
}

/// What is put into a file that has the one layout stands in it.
#[test]
fn a_formatted_file_stays_formatted() {
    let text = "template a_b\ncategory shipping_update\nlanguage en_US\n\nbody \"Hi {{customer}}, your order {{o}} has left our house and will reach you soon.\"\n\nexamples {\n  customer \"Tony\"\n}\n";
    let place = Place::with(&[("a.wattle", text)]);
    assert_eq!(place.run("fmt --check a.wattle").status, 0);
    place.run("check a.wattle --unsafe-fixes");
    let mended = place.read("a.wattle");
    assert!(mended.contains("category utility\n") && mended.contains("  o        \""), "{mended}");
    assert_eq!(place.run("fmt --check a.wattle").status, 0);
    let other = text.replace("  customer", "    customer");
    place.write("a.wattle", &other);
    place.run("check a.wattle --unsafe-fixes");
    assert!(place.read("a.wattle").contains("    customer \"Tony\""));
}

#[test]
fn what_is_off_is_not_taken_out() {
    let allow = "allow footer-emoji \"our brand\"\n";
    let place = Place::with(&[("a.wattle", &format!("{FAULTY}{allow}"))]);
    place.run("check --fix --ignore footer-emoji");
    assert!(place.read("a.wattle").ends_with(allow));
}

/// What cannot be read yet may be where an exception and a sample are used.
#[test]
fn exceptions_and_samples_outlast_what_cannot_be_read() {
    let start = "template order_shipped\ncategory utility\nlanguage en_US\n";
    let allow = "allow var-trailing \"approved like this\"";
    let with = |allow: &str, body: &str, samples: &str| {
        format!("{start}{allow}\nbody {body}\nexamples {{ {samples} }}\n")
    };
    let text = |place: &str| format!("\"Hi, your order has left our house today for {place}\"");
    let cases = [
        (
            with(allow, &text("{{City}}"), "City \"Rome\""),
            with(allow, &text("{{city}}"), "city \"Rome\""),
        ),
        (with("", "none", "city \"Rome\""), with("", "none", "city \"Rome\"")),
    ];
    for (before, after) in cases {
        let source = Arc::new(Source::new("a", &*before));
        let fixed = fixing::fix(source, &Settings::default(), Which::Safe);
        assert_eq!(fixed.analysis.report.source.text(), after);
    }
}

/// Blocks in one another are closed from the inside out.
#[test]
fn deep_blocks_are_closed_in_one_go() {
    for depth in [1, 11, 31, 32, 40] {
        mending::obeys("deep", &"{".repeat(depth));
        mending::obeys("deep", &"a {\n".repeat(depth));
    }
}

/// What is mended in front of two hundred findings lets others be seen.
#[test]
fn mending_shows_what_was_left_out() {
    let text = format!("{}{}", "body \"It is there.\\u{b}\" \"\"\n".repeat(9), "}\n".repeat(250));
    mending::obeys("more than are shown", &text);
}

/// What comparing files finds is mended too.
#[test]
fn files_are_mended_by_comparison() {
    let file = |category: &str, language: &str, body: &str| {
        format!(
            "template parcel_here\ncategory {category}\nlanguage {language}\n\nbody \"{body}\"\n"
        )
    };
    let german = "Guten Tag, Ihr Paket liegt bei uns am Schalter bereit.";
    let files = [
        ("de.wattle", &*file("marketing", "de", german)),
        ("en.wattle", &*file("utility", "en", "Hi, your parcel waits for you at our counter.")),
        ("fr.wattle", &*file("utility", "fr", "Bonjour, votre colis est disponible au guichet.")),
    ];
    let place = Place::with(&files);
    let diff = place.run("check --unsafe-fixes --diff --ignore marketing-no-opt-out .");
    assert!(diff.out.contains("-category marketing\n+category utility\n"), "{}", diff.out);
    assert_eq!(place.read("de.wattle"), files[0].1);
    assert_eq!(place.run("check --fix .").status, 1, "that is not safe");
    let mended = place.run("check --unsafe-fixes .");
    assert_eq!(mended.status, 0, "{}", mended.out);
    assert_eq!(place.read("de.wattle"), file("utility", "de", german));
}
