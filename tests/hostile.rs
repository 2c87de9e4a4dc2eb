//! Texts that make a careless program quadratic, exponential or overflow its stack: checking, formatting,
//! mending, building and serving them takes hardly longer than ordinary ones of that size.
//!
//! `WATTLE_HOSTILE_BYTES=1048576 cargo test --release --test hostile` tries larger ones and
//! prints how long each takes.

#![cfg(feature = "cli")]

mod common;
mod laws;

use std::io::Write;
use std::sync::Arc;
use std::time::{Duration, Instant};

use common::importing::lenient;
use laws::conversing;
use wattle::analysis::fixing::{self, Which};
use wattle::analysis::{self, Analysis};
use wattle::compile::{self, Values};
use wattle::format;
use wattle::render::{Findings, Format, Look};
use wattle::settings::{Profile, Settings};
use wattle::text::Source;

/// How much longer than an ordinary text a hostile one may take.
const FACTOR: u32 = 20;

/// What it may take at any rate: machines have other things to do, too.
const SLACK: Duration = Duration::from_secs(5);

/// A piece that is repeated, after a beginning and before an end. `#` is counted up.
struct Kind {
    start: &'static str,
    piece: &'static str,
    end: &'static str,
}

impl Kind {
    fn text(&self, bytes: usize) -> String {
        let Kind { start, piece, end } = self;
        let mut text = (*start).to_owned();
        for number in 0.. {
            if text.len() + end.len() + piece.len() + 6 > bytes {
                break;
            }
            text += &piece.replace('#', &number.to_string());
        }
        text + end
    }
}

const fn alone(piece: &'static str) -> Kind {
    within("", piece, "")
}

const fn within(start: &'static str, piece: &'static str, end: &'static str) -> Kind {
    Kind { start, piece, end }
}

/// In the body of a template for news about an order.
const fn utility(piece: &'static str) -> Kind {
    within("template a\ncategory utility\nlanguage en_US\nbody \"", piece, "\"\n")
}

/// In the body of an advertisement.
const fn marketing(piece: &'static str) -> Kind {
    within("template a\ncategory marketing\nlanguage en_US\nbody \"", piece, "\"\n")
}

/// In a text block.
const fn block(piece: &'static str) -> Kind {
    within("template a\ncategory utility\nlanguage en_US\nbody \"\"\"\n", piece, "\n\"\"\"\n")
}

/// In a template that has all it needs.
const fn template(piece: &'static str) -> Kind {
    within("template a\ncategory utility\nlanguage en_US\nbody \"Hi\"\n", piece, "")
}

/// In a block of such a template.
const fn buttons(piece: &'static str) -> Kind {
    within("template a\ncategory utility\nlanguage en_US\nbody \"Hi\"\nbuttons {\n", piece, "}\n")
}

const fn examples(piece: &'static str) -> Kind {
    within(
        "template a\ncategory utility\nlanguage en_US\nbody \"Hi {{a}}\"\nexamples {\n",
        piece,
        "}\n",
    )
}

const fn carousel(piece: &'static str) -> Kind {
    within(
        "template a\ncategory marketing\nlanguage en_US\nbody \"Hi\"\ncarousel {\n",
        piece,
        "}\n",
    )
}

const KINDS: &[Kind] = &[
    // What pairs, and does not.
    alone("{"),
    alone("}"),
    alone("{}"),
    alone("}{"),
    alone("a{"),
    alone("a {\n"),
    alone("a {\n}\n}\n"),
    alone("  a {\n"),
    alone("a { b {} }\n"),
    alone("language de {\n"),
    alone("\""),
    alone("\"\"\""),
    alone("\"\"\"\n"),
    alone("body \"\"\"\n"),
    alone("body \"\"\"a\"\"\"\n"),
    alone("x \\\"\"\"\n"),
    alone("\"\n{\n"),
    alone("body \"a\n"),
    alone("body \"{{a\"\n"),
    alone("{{"),
    alone("}}"),
    alone("{{}}"),
    alone("“a"),
    alone("”"),
    alone("'a"),
    alone("«a»\n"),
    alone("\\"),
    alone("\\\n"),
    within("body \"", "{", ""),
    within("body \"", "\\", ""),
    within("body \"\"\"\n", "\\\n", ""),
    within("body \"\"\"\n", "\"\"", ""),
    // Words and signs.
    alone("a"),
    alone("a "),
    alone("a\n"),
    alone("a="),
    alone("a=b "),
    alone("="),
    alone(";"),
    alone("a;"),
    alone("a_"),
    alone("1"),
    alone("-"),
    alone(":"),
    alone(","),
    alone("é"),
    alone("日本"),
    alone("😀"),
    alone("\u{0}"),
    alone("\u{feff}"),
    alone("\u{200b}"),
    alone("\u{202e}"),
    alone("e\u{301}"),
    alone("\u{301}"),
    alone("\u{a0}"),
    alone("/"),
    alone("// a\n"),
    alone("//"),
    alone("/// a\n"),
    alone("\n"),
    alone("\r\n"),
    alone("\r"),
    alone(" "),
    alone("\t"),
    alone(" \n"),
    alone("template a#\n"),
    alone("template "),
    alone("header \"a\"\n"),
    alone("tempalte a\n"),
    alone("body “Hi”\n"),
    // Bodies.
    utility("Hi {{a#}} "),
    utility("{{#}} {{name_#}} "),
    utility("{{a}}"),
    utility("{{a}} "),
    utility("{{ a }} "),
    utility("{{a b}} "),
    utility("{{A}} "),
    utility("{{"),
    utility("}}"),
    utility("{{}} "),
    utility("{a} "),
    utility("{{{a}}} "),
    utility("{{a} "),
    utility("[a] <b> %s ${c} "),
    utility("https://a.example/# "),
    utility("www.a.com "),
    utility("http://"),
    utility("a.b."),
    utility("a@b.com "),
    utility("@"),
    utility("bit.ly/# "),
    utility("https://wa.me/# "),
    utility("<b>a</b> "),
    utility("<a href=b>"),
    utility("<"),
    utility("</"),
    utility("&amp;"),
    utility("&#33;"),
    utility("&"),
    utility("😀"),
    utility("😀 "),
    utility("👨‍👩‍👧"),
    utility("\u{1f1e9}\u{1f1ea}"),
    utility("e\u{301}"),
    utility("\u{301}"),
    utility("\u{200b}"),
    utility("\u{200d}"),
    utility("\u{202e}a"),
    utility("\u{2066}a"),
    utility("\u{feff}"),
    utility("\u{a0}"),
    utility("  a"),
    utility("\\n"),
    utility("\\n\\n\\n\\n"),
    utility("\\t"),
    utility("\\\\"),
    utility("\\\""),
    utility("\\u{1F600}"),
    utility("\\x "),
    utility("*a* "),
    utility("*"),
    utility("* "),
    utility("*a "),
    utility("a*b"),
    utility("_~*"),
    utility("*_a_* ~b~ ```c``` "),
    utility("`"),
    utility("```"),
    utility("**a** "),
    utility("[a](b) "),
    utility("# a "),
    utility("A"),
    utility("BUY NOW "),
    utility("a"),
    utility("!"),
    utility("a!!! "),
    utility("...?"),
    utility("1"),
    utility("12345 "),
    utility("+6562211521 "),
    utility("4111 1111 1111 1111 "),
    utility("1-"),
    utility("1/2/2025 "),
    utility("$1,000.00 "),
    utility("100% "),
    utility("your otp code is "),
    utility("send to your password "),
    within("template a\ncategory utility\nlanguage hi\nbody \"", "पासवर्ड और ", "भेजें\"\n"),
    utility("sale "),
    utility("50% off "),
    utility("credit card flash flood "),
    utility("we sue you. "),
    utility("lorem ipsum "),
    utility("TODO "),
    utility("hello guten tag bonjour hola "),
    utility("привет "),
    utility("مرحبا "),
    utility("你好"),
    utility("नमस्ते "),
    utility("ñ "),
    utility("ß"),
    utility("İ"),
    utility("ſ"),
    utility("ﷺ"),
    marketing("casino bet whisky gun "),
    marketing("reply stop to opt out "),
    marketing("sale "),
    block("a\n"),
    block("\n"),
    block(" "),
    block("    a\n"),
    block("\t\n \t"),
    block("\\\n"),
    block("a \\\r\n"),
    block("* a\n"),
    block("- a\n"),
    block("> a\n"),
    block("1. {{a}}\n"),
    block("\"\"a"),
    // Statements, again and again.
    template("body \"Hi\"\n"),
    template("boddy \"Hi\"\n"),
    template("footer \"a\"\n"),
    template("header image \"a\"\n"),
    template("header location { latitude 1; longitude 2 }\n"),
    template("buttons { quick_reply \"a\" }\n"),
    template("examples { a \"b\" }\n"),
    template("allow rule-# \"later\"\n"),
    template("allow body-length \"later\"\n"),
    template("allow "),
    template("language de\n"),
    template("language l# {}\n"),
    template("language l#\n"),
    template("language de { body \"Hallo\" }\n"),
    template("language l# { body \"Hallo {{a}}\" }\n"),
    template("category marketing\n"),
    template("ttl 1s\n"),
    template("/// a\n"),
    within("template ", "a", "\ncategory utility\nlanguage en_US\nbody \"Hi\"\n"),
    within("template ", "A-", "\ncategory utility\nlanguage en_US\nbody \"Hi\"\n"),
    within("template a\nlanguage ", "e", "\ncategory utility\nbody \"Hi\"\n"),
    within("", "a", " \"b\"\n"),
    within("template a\nbody \"{{", "a", "}}\"\n"),
    within("template a\nheader \"", "Hi {{a#}} ", "\"\n"),
    within("template a\nheader image \"https://a.example/", "a/", "\"\n"),
    within("template a\nfooter \"", "Hi {{a#}} ", "\"\n"),
    within("template a\nfooter \"", "😀", "\"\n"),
    buttons("quick_reply \"Yes\"\n"),
    buttons("quick_reply \"Yes #\"\n"),
    buttons("quick_reply \"Yes\" payload=\"{{a#}}\"\n"),
    buttons("url \"a\" https://a.example/\n"),
    buttons("url \"a#\" \"https://a.example/{{a#}}\"\n"),
    buttons("url \"a\" \"https://a.example/#\"\nphone \"b\" \"+6562211521\"\n"),
    buttons("phone \"b\" \"+65622#\" country=SG\n"),
    buttons("copy_code {{a#}}\n"),
    buttons("flow \"a\" id=\"1\" { data { a \"{{b#}}\" } }\n"),
    buttons("otp copy_code\n"),
    buttons("quick_repli \"Yes\"\n"),
    within("template a\nbuttons {\nurl \"a\" \"https://a.example/", "{{a#}}", "\"\n}\n"),
    within("template a\nbuttons {\nurl \"a\" \"https://a.example/", "?a=b&", "\"\n}\n"),
    within("template a\nbuttons {\nphone \"a\" \"", "+1 ", "\"\n}\n"),
    within("template a\nbuttons {\nquick_reply \"a\" payload=\"", "{{a#}}", "\"\n}\n"),
    within("template a\nbuttons {\nflow \"a\" id=\"1\" { data {\n", "a# \"{{b#}}\"\n", "} }\n}\n"),
    examples("a \"b\"\n"),
    examples("a# \"b\"\n"),
    examples("a# \"{{b}}\"\n"),
    examples("a \"\n"),
    carousel("card {}\n"),
    carousel(
        "card {\nheader image \"https://a.example/#.png\"\nbody \"Hi {{a#}}\"\nbuttons { url \"a\" \"https://a.example/{{b}}\" }\n}\n",
    ),
    carousel("card { examples { a \"#\" } }\n"),
    carousel("carousel { card {\n"),
    // All at once.
    utility("{{a#}} *b* https://c.example/# 😀 <d> &amp; +6562211521 sale \\n"),
    within(
        "",
        "template a\ncategory utility\nlanguage en_US {\nbody \"Hi {{a}}, how are you?\"\n}\nexamples { a \"b\" }\n",
        "",
    ),
];

fn file(text: &str, settings: &Settings) -> Analysis {
    analysis::file(Arc::new(Source::new("hostile.wattle", text)), settings)
}

fn check(text: &str) {
    let settings = Settings { profile: Profile::Pedantic, ..Settings::default() };
    let findings = Findings { reports: vec![file(text, &settings).report], ..Findings::default() };
    let mut out = Vec::new();
    for format in [Format::Pretty, Format::Narrated, Format::Sarif] {
        format.write(&findings, &Look::default(), &mut out).expect("there is room");
    }
}

fn layout(text: &str) {
    let (source, parsed) = laws::formatting::parsed(text);
    format::text(&source, &parsed.tree);
}

fn fix(text: &str) {
    let settings = Settings { profile: Profile::Pedantic, ..Settings::default() };
    fixing::fix(Arc::new(Source::new("hostile.wattle", text)), &settings, Which::All);
}

fn build(text: &str) {
    let settings = lenient();
    let analysis = file(text, &settings);
    for values in [Values::Names, Values::Examples] {
        let bundles = compile::bundles(&analysis, &settings, values);
        let bundles = bundles.iter().flatten();
        let payloads = bundles.map(|one| (&one.create, &one.send, &one.entry));
        serde_json::to_string(&payloads.collect::<Vec<_>>()).expect("payloads are JSON");
    }
}

/// Each question once, about a place near the start.
fn serve(text: &str) {
    let steps: Vec<u8> = (103..121).flat_map(|what| [what, 4, 9]).collect();
    conversing::obeys(&steps, text);
}

/// How long a step takes for all ordinary templates together, by the byte.
fn ordinary(step: fn(&str)) -> f64 {
    let texts = common::templates(&["examples"]);
    let texts = texts.iter().filter(|(path, _)| !path.starts_with("examples/faulty"));
    let texts: Vec<_> = texts.map(|(_, text)| text).collect();
    let bytes: usize = texts.iter().map(|text| text.len()).sum();
    let start = Instant::now();
    texts.iter().for_each(|text| step(text));
    start.elapsed().as_secs_f64() / bytes as f64
}

/// Tries a step on all kinds of texts.
fn takes_hardly_longer(name: &str, step: fn(&str)) {
    let told = std::env::var("WATTLE_HOSTILE_BYTES").ok();
    let bytes = told.as_deref().map_or(1 << 13, |bytes| bytes.parse().expect("a number"));
    let usual = Duration::from_secs_f64(ordinary(step) * bytes as f64);
    let mut slow = Vec::new();
    for kind in KINDS {
        let text = kind.text(bytes);
        let start = Instant::now();
        step(&text);
        let took = start.elapsed();
        let line = format!("{name} {:?} in {:?}: {took:?}", kind.piece, kind.start);
        if told.is_some() {
            let times = took.as_secs_f64() / usual.as_secs_f64();
            let _ = writeln!(std::io::stderr(), "{times:8.2} {line}");
        }
        slow.extend((took > usual * FACTOR + SLACK).then_some(line));
    }
    assert!(slow.is_empty(), "usual: {usual:?}\n{}", slow.join("\n"));
}

#[test]
fn checking_takes_hardly_longer() {
    takes_hardly_longer("check", check);
}

#[test]
fn formatting_takes_hardly_longer() {
    takes_hardly_longer("format", layout);
}

#[test]
fn mending_takes_hardly_longer() {
    takes_hardly_longer("fix", fix);
}

#[test]
fn building_takes_hardly_longer() {
    takes_hardly_longer("build", build);
}

#[test]
fn serving_takes_hardly_longer() {
    takes_hardly_longer("serve", serve);
}
