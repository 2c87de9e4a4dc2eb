//! The rules on addresses: of buttons, and of files in headers.

mod common;

use common::{analyse, complete, found};
use wattle::diagnostic::Severity;
use wattle::settings::{Profile, Settings};

/// What is found in a fragment, by name, in the order of the text.
fn names(fragment: &str) -> Vec<&'static str> {
    let settings = Settings { profile: Profile::Pedantic, ..Settings::default() };
    let found = found(&analyse(&complete(fragment), &settings));
    let wanted = ["url-", "media-"];
    let names = found.into_iter().map(|(name, _)| name);
    names.filter(|name| wanted.iter().any(|start| name.starts_with(start))).collect()
}

fn button(address: &str) -> Vec<&'static str> {
    names(&format!("buttons {{ url \"Go on\" \"{address}\" }}\nexamples {{ id \"a1\"; no \"2\" }}"))
}

fn header(format: &str, address: &str) -> Vec<&'static str> {
    names(&format!("category marketing\nheader {format} \"{address}\""))
}

#[test]
fn one_finding_for_one_fault_of_a_button() {
    for (address, expected) in [
        ("https://acme.com/a", &[] as &[&str]),
        ("https://acme.com", &[]),
        ("https://acme.com/{{id}}", &[]),
        ("https://acme.com/?id={{id}}", &[]),
        ("https://acme.com/a-{{id}}", &[]),
        ("https://acme.example/a", &[]),
        ("https://bücher.de/a", &[]),
        ("", &["url-required"]),
        ("acme.com/a", &["url-invalid"]),
        ("acme.com/{{id}}", &["url-invalid"]),
        ("https://acme/a", &["url-invalid"]),
        ("https://", &["url-invalid"]),
        ("ftp://acme.com/a", &["url-scheme"]),
        ("tel:+6562211521", &["url-scheme"]),
        ("myapp://open/{{id}}", &["url-scheme"]),
        ("https://acme.com/my page", &["url-space"]),
        ("https://acme.com/a ", &["url-space"]),
        (" https://acme.com/{{id}}", &["url-space"]),
        ("https://acme.com/{{id}} ", &["url-space"]),
        ("https://acme.com/100%", &["url-space"]),
        ("https://acme.com/ñ", &["url-space"]),
        ("https://acme .com/a", &["url-invalid"]),
        ("https://{{id}}", &["url-var-in-host"]),
        ("https://{{id}}.acme.com/a", &["url-var-in-host"]),
        ("https://acme.com{{id}}", &["url-var-in-host"]),
        ("{{id}}", &["url-var-in-host"]),
        ("https://acme.com/{{id}}/b", &["url-var-not-last"]),
        ("https://acme.com/{{no}}/{{id}}", &["url-vars"]),
        ("https://acme.com/a{{id}}", &["url-var-glued"]),
        ("https://acme.com/a?={{id}}", &["url-var-empty-key"]),
        ("https://acme.com/a?b=c&next={{id}}", &["url-open-redirect"]),
        ("https://acme.com/a#{{id}}", &["url-fragment-var"]),
        ("https://acme.com/%7B%7Bid%7D%7D", &["url-encoded-braces"]),
        ("http://acme.com/a", &["url-http"]),
        ("https://10.0.0.4/a", &["url-private"]),
        ("https://shop.test/a", &["url-private"]),
        ("https://203.0.113.7/a", &["url-ip-host"]),
        ("https://api.whatsapp.com/send", &["url-whatsapp-link"]),
        ("https://wa.me/pay/a", &[]),
        ("https://bit.ly/a", &["url-shortener"]),
        ("https://me@acme.com/a", &["url-userinfo"]),
        ("HTTPS://acme.com/a", &["url-uppercase-host"]),
    ] {
        assert_eq!(button(address), expected, "{address}");
    }
}

#[test]
fn only_some_shorteners_are_refused() {
    let severity = |host: &str| {
        let fragment = format!("buttons {{ url \"Go on\" \"https://{host}/a\" }}");
        let found = found(&analyse(&complete(&fragment), &Settings::default()));
        found.iter().find(|(name, _)| *name == "url-shortener").map(|(_, severity)| *severity)
    };
    assert_eq!(severity("tinyurl.com"), Some(Severity::Error));
    assert_eq!(severity("www.Goo.gl"), Some(Severity::Error));
    assert_eq!(severity("maps.app.goo.gl"), Some(Severity::Warning));
    assert_eq!(severity("t.co"), Some(Severity::Warning));
    assert_eq!(severity("reddit.com"), None);
}

#[test]
fn samples_are_put_into_the_address() {
    let with = |sample: &str| {
        names(&format!(
            "buttons {{ url \"Go on\" \"https://acme.com/a/{{{{id}}}}\" }}\nexamples {{ id \"{sample}\" }}"
        ))
    };
    for (sample, expected) in [
        ("a-1", &[] as &[&str]),
        ("a/b?c=d#e", &[]),
        ("a b", &["url-example-bad"]),
        ("/a", &["url-example-bad"]),
        ("100%", &["url-example-bad"]),
        ("https://acme.com/a/1", &["url-example-form"]),
        ("https://other.com", &["url-example-form"]),
    ] {
        assert_eq!(with(sample), expected, "{sample}");
    }
}

#[test]
fn one_finding_for_one_fault_of_a_file() {
    for (format, address, expected) in [
        ("image", "https://cdn.acme.com/a.JPG", &[] as &[&str]),
        ("video", "https://cdn.acme.com/a.3gp?v=2", &[]),
        ("document", "https://cdn.acme.com/price-list.pdf", &[]),
        ("gif", "https://cdn.acme.com/a.mp4", &[]),
        ("image", " ", &["media-example-missing"]),
        ("image", "cdn.acme.com/a.png", &["media-url-invalid"]),
        ("image", "https://cdn.acme.com/a b.png", &["media-url-invalid"]),
        ("image", "http://cdn.acme.com/a.png", &["media-url-https"]),
        ("image", "ftp://cdn.acme.com/a.png", &["media-url-https"]),
        ("image", "https://localhost/a.png", &["media-url-private"]),
        ("image", "https://8.8.8.8/a.png", &["media-url-private"]),
        ("image", "https://cdn.example.com/a.png", &[]),
        ("image", "https://drive.google.com/file/d/a/view", &["media-url-share-page"]),
        ("image", "https://i.imgur.com/a.png", &[]),
        ("image", "https://drive.google.com/uc?export=download&id=1", &["media-url-extension"]),
        ("document", "https://docs.google.com/document/d/1/export?format=pdf", &[]),
        ("image", "https://acme.imgix.net/a.webp?fm=jpg&w=800", &[]),
        ("image", "https://acme.imgix.net/a.webp?fm=avif", &["media-image-type"]),
        ("image", "https://t.co/a", &["media-url-shortener"]),
        ("image", "https://cdn.acme.com/a.png?Expires=1", &["media-url-expiring"]),
        ("image", "https://cdn.acme.com/a", &["media-url-extension"]),
        ("image", "https://cdn.acme.com/a.php", &["media-url-extension"]),
        ("image", "https://cdn.acme.com/a.pdf", &["media-url-extension"]),
        ("image", "https://cdn.acme.com/a.heic", &["media-image-type"]),
        ("video", "https://cdn.acme.com/a.MOV", &["media-video-type"]),
        ("document", "https://cdn.acme.com/a.zip", &["media-document-type"]),
        ("document", "https://cdn.acme.com/a.xlsx", &["media-document-non-pdf"]),
        ("document", "https://cdn.acme.com/5f3a9c1e77b0.pdf", &["media-document-filename"]),
        ("document", "https://cdn.acme.com/20250131.pdf", &[]),
        ("gif", "https://cdn.acme.com/a.gif", &["media-gif"]),
        ("image", "https://cdn.acme.com/{{no}}.png", &["media-variable-url"]),
    ] {
        assert_eq!(header(format, address), expected, "{format} {address}");
    }
}

#[test]
fn the_sample_of_a_file_is_held_to_the_same() {
    let text = complete(
        "header image {{photo}}\nexamples { photo \"http://cdn.acme-stores.com/a.webp\" }",
    );
    let analysis = analyse(&text, &Settings::default());
    let found: Vec<_> = analysis
        .report
        .diagnostics
        .iter()
        .map(|finding| (finding.lint.name, &text[finding.span.range()]))
        .collect();
    assert_eq!(found, [("media-url-https", "http"), ("media-image-type", "webp")]);
}

#[test]
fn samples_of_the_configuration_are_shown_at_the_placeholder() {
    let photo = ("photo".to_owned(), "https://cdn.acme-stores.com/a.webp".to_owned());
    let settings = Settings { examples: [photo].into(), ..Settings::default() };
    let text = complete("header image {{photo}}");
    let analysis = analyse(&text, &settings);
    let finding = &analysis.report.diagnostics[0];
    assert_eq!(finding.lint.name, "media-image-type");
    assert_eq!(&text[finding.span.range()], "{{photo}}");
}
