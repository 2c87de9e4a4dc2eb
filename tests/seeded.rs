//! One fault at a time in a good template: it is found, by the right rule, on the right line, and
//! nothing else is called an error.

mod common;

use common::analyse;
use wattle::diagnostic::Severity::{self, Error, Warning};
use wattle::settings::Settings;

const UTILITY: &str = include_str!("seeded/utility.wattle");
const MARKETING: &str = include_str!("seeded/marketing.wattle");
const AUTHENTICATION: &str = include_str!("seeded/authentication.wattle");
const CAROUSEL: &str = include_str!("seeded/carousel.wattle");

/// What is replaced, by what, and which rule finds it. The line is that of the mark `§` in the
/// replacement, which is taken out; without one it is where the replacement begins.
type Seed = (&'static str, &'static str, &'static str, Severity);

fn check(good: &str, seeds: &[Seed]) {
    let settings = Settings::default();
    let clean = analyse(good, &settings).report.diagnostics;
    assert!(clean.is_empty(), "the template is no good before: {clean:?}");
    let mut wrong = Vec::new();
    for (old, new, rule, severity) in seeds {
        let at = good.find(old).unwrap_or_else(|| panic!("no {old:?} in the template"));
        let line = 1
            + good[..at].matches('\n').count()
            + new.find('§').map_or(0, |mark| new[..mark].matches('\n').count());
        let text = good.replacen(old, &new.replace('§', ""), 1);
        let report = analyse(&text, &settings).report;
        let found: Vec<_> = report
            .diagnostics
            .iter()
            .map(|finding| {
                let line = report.source.position(finding.span.start as usize).line;
                (finding.lint.name, finding.severity, line)
            })
            .collect();
        let wanted = (*rule, *severity, line);
        let errors = found.iter().filter(|(_, severity, _)| *severity == Error);
        let others = errors.filter(|found| **found != wanted).count();
        if !found.contains(&wanted) || others > 0 {
            wrong.push(format!("{new:?}: wanted {wanted:?}, found {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn in_a_utility_template() {
    check(
        UTILITY,
        &[
            // The shape of the file.
            ("category utility", "categry utility", "unknown-statement", Error),
            ("footer \"Acme", "fotter \"Acme", "component-unknown-type", Error),
            ("footer \"Acme Stores\"", "footer \"Acme Stores", "unclosed-string", Error),
            ("footer \"Acme Stores\"", "footer “Acme Stores”", "wrong-quotes", Error),
            ("footer \"Acme Stores\"", "footer Acme Stores", "missing-quotes", Error),
            (
                "examples {\n  customer \"Tony\"\n  order    \"ORD-123\"\n  eta      \"15 December\"\n  tracking \"1Z999\"\n}",
                "examples {\n  customer \"Tony\"\n  order    \"ORD-123\"\n  eta      \"15 December\"\n  tracking \"1Z999\"",
                "unclosed-block",
                Error,
            ),
            ("quick_reply \"Talk", "quick_replly \"Talk", "button-type-unknown", Error),
            (
                "quick_reply \"Talk to us\"",
                "quick_reply \"Talk to us\" \"now\"",
                "unexpected-argument",
                Error,
            ),
            ("payload=\"support\"", "payload=", "missing-argument", Error),
            ("payload=\"support\"", "payload=\"support}}\"", "var-malformed-braces", Warning),
            ("payload=\"support\"", "paiload=\"support\"", "unknown-value", Error),
            ("payload=\"support\"", "payload=\"support\" payload=\"b\"", "duplicate-value", Error),
            (
                "\"https://www.acme-stores.com/track/{{tracking}}\"",
                "https://www.acme-stores.com/track/{{tracking}}",
                "missing-quotes",
                Error,
            ),
            (
                "category utility",
                "category utility\n§category marketing",
                "duplicate-statement",
                Error,
            ),
            // Name, language, category.
            ("template order_shipped\n", "§", "name-required", Error),
            ("order_shipped", "Order-Shipped", "name-charset", Error),
            ("order_shipped", "hello_world", "name-reserved-sample", Error),
            (
                "template order_shipped\ncategory utility\nlanguage en_US\n",
                "§template order_shipped\ncategory utility\n",
                "language-required",
                Error,
            ),
            ("language en_US", "language tlh", "language-unsupported", Error),
            ("language en_US", "language en-us", "language-format", Error),
            ("language en_US", "language no", "language-legacy-alias", Error),
            (
                "template order_shipped\ncategory utility\n",
                "§template order_shipped\n",
                "category-required",
                Error,
            ),
            ("category utility", "category promo", "category-unknown", Error),
            ("category utility", "category SHIPPING_UPDATE", "category-retired", Error),
            ("category utility", "category MARKETING|UTILITY", "category-placeholder", Error),
            (
                "ttl 12h",
                "ttl 12h\n§allow_category_change true",
                "allow-category-change-dead",
                Warning,
            ),
            // Placeholders and examples.
            ("{{customer}}, your", "{customer}, your", "var-malformed-braces", Error),
            ("{{customer}}, your", "{{{customer}}}, your", "var-malformed-braces", Error),
            ("{{customer}}, your", "{{customer}, your", "var-malformed-braces", Error),
            ("{{customer}}, your", "{{}}, your", "var-empty", Error),
            ("{{customer}}, your", "{{#customer}}, your", "var-special-chars", Error),
            ("{{customer}}, your", "{{Customer}}, your", "var-named-charset", Error),
            ("{{customer}}, your", "{{1}}, your", "var-mixed-formats", Error),
            ("Hi {{customer}}", "{{customer}}", "var-leading", Error),
            ("*{{eta}}* at the latest.", "{{eta}}", "var-trailing", Error),
            ("*{{eta}}* at the latest.", "*{{eta}}*.", "var-trailing-punct", Warning),
            ("your order {{order}} has", "{{order}} has", "var-adjacent-punct", Warning),
            ("{{customer}}, your order {{order}}", "{{customer}} {{order}}", "var-adjacent", Error),
            ("{{customer}}, your", "{{customer}} and {{nobody}}, your", "example-missing", Error),
            ("customer \"Tony\"", "customer \"\"", "example-empty", Error),
            ("customer \"Tony\"", "customer \"To\\nny\"", "example-newline-tab", Error),
            (
                "customer \"Tony\"",
                "customer \"Tony\"\n§  nobody \"x y\"",
                "example-unused",
                Warning,
            ),
            ("customer \"Tony\"", "customer \"{{1}}\"", "example-is-placeholder", Warning),
            ("customer \"Tony\"", "customer \"tony@acme.com\"", "example-personal-data", Warning),
            // Header, body, footer.
            ("header \"Your order {{order}}\"", "header \"\"", "header-text-empty", Error),
            (
                "header \"Your order {{order}}\"",
                "header picture \"https://a.example/b.png\"",
                "header-format-unknown",
                Error,
            ),
            (
                "header \"Your order {{order}}\"",
                "header audio \"https://a.example/b.mp3\"",
                "media-audio-sticker",
                Error,
            ),
            ("header \"Your order {{order}}\"", "header image", "media-example-missing", Error),
            (
                "header \"Your order {{order}}\"",
                "header \"Your order {{order}} of {{eta}}\"",
                "header-text-vars",
                Error,
            ),
            (
                "header \"Your order {{order}}\"",
                "header \"Your\\norder {{order}}\"",
                "header-text-newline",
                Error,
            ),
            (
                "header \"Your order {{order}}\"",
                "header \"*Your order* {{order}}\"",
                "header-text-markup",
                Error,
            ),
            (
                "header \"Your order {{order}}\"",
                "header \"Your order 🎉 {{order}}\"",
                "header-text-emoji",
                Error,
            ),
            (
                "header \"Your order {{order}}\"",
                "header \"Your order number {{order}} from Acme Stores in George Street of Leeds\"",
                "header-text-too-long",
                Error,
            ),
            (
                "header \"Your order {{order}}\"",
                "header \"Your order {{order}}\"\n§header \"b\"",
                "header-multiple",
                Error,
            ),
            (
                "header \"Your order {{order}}\"",
                "header location { latitude 91; longitude 3; name \"a b\"; address \"c d\" }",
                "location-range",
                Error,
            ),
            (
                "header \"Your order {{order}}\"",
                "header location { latitude 1.2; longitude 3 }",
                "location-send-fields",
                Error,
            ),
            ("today.\n\n", "today.\n§\n\n\n", "body-newlines", Error),
            ("has left", "has      left", "body-many-spaces", Error),
            ("has left", "has\tleft", "body-tab", Warning),
            ("has left", "has\\u{7}left", "body-control-chars", Error),
            (
                "has left our house today.",
                "has left our house today. TODO: say when.",
                "body-placeholder-text",
                Error,
            ),
            ("footer \"Acme Stores\"", "footer \"\"", "footer-empty", Error),
            ("footer \"Acme Stores\"", "footer \"Acme {{customer}}\"", "footer-variable", Error),
            ("footer \"Acme Stores\"", "footer \"Acme 🙏\"", "footer-emoji", Error),
            ("footer \"Acme Stores\"", "footer \"Acme\\nStores\"", "footer-newline", Error),
            (
                "footer \"Acme Stores\"",
                "footer \"Acme Stores of George Street in Leeds, at your service since 1984\"",
                "footer-too-long",
                Error,
            ),
            (
                "footer \"Acme Stores\"",
                "footer \"Acme Stores\"\n§footer \"b\"",
                "footer-multiple",
                Error,
            ),
            (
                "footer \"Acme Stores\"",
                "footer \"Acme Stores\" { expires 5m }",
                "auth-expiry-outside",
                Error,
            ),
            // Buttons.
            ("\"Track order\"", "\"Track the order that we sent\"", "button-text-too-long", Error),
            ("\"Track order\"", "\"Track the order we sent\"", "button-text-over-20", Warning),
            ("\"Track order\"", "\"Track {{order}}\"", "button-text-variable", Error),
            ("\"Track order\"", "\"Track 📦\"", "button-text-emoji", Error),
            ("\"Track order\"", "\"Track\\norder\"", "button-text-newline", Error),
            ("\"Track order\"", "\"*Track* order\"", "button-text-markup", Error),
            ("\"Talk to us\"", "\"call US\"", "button-text-duplicate", Error),
            (
                "quick_reply \"Talk to us\" payload=\"support\"",
                "quick_reply",
                "button-text-required",
                Error,
            ),
            (" \"https://www.acme-stores.com/track/{{tracking}}\"", "", "url-required", Error),
            (
                "https://www.acme-stores.com/track/{{tracking}}",
                "www.acme-stores.com/track/{{tracking}}",
                "url-invalid",
                Error,
            ),
            (
                "https://www.acme-stores.com/track/{{tracking}}",
                "mailto:track@acme-stores.com?id={{tracking}}",
                "url-scheme",
                Error,
            ),
            ("track/{{tracking}}", "{{tracking}}/track", "url-var-not-last", Error),
            ("track/{{tracking}}", "{{order}}/{{tracking}}", "url-vars", Error),
            ("www.acme-stores.com/track", "wa.me/6591234567", "url-whatsapp-link", Error),
            ("www.acme-stores.com/track", "bit.ly", "url-shortener", Error),
            ("/track/", "/tra ck/", "url-space", Error),
            ("com/track/{{tracking}}", "com/track/%7B%7B1%7D%7D", "url-encoded-braces", Error),
            ("/track/{{", "/track{{", "url-var-glued", Warning),
            (" \"+6562211521\" country=SG", "", "phone-required", Error),
            ("\"+6562211521\" country=SG", "\"62211521\"", "phone-country-required", Error),
            ("\"+6562211521\" country=SG", "\"+65\" country=SG", "phone-invalid", Error),
            ("country=SG", "country=Singapore", "phone-country-format", Error),
            ("country=SG", "country=MY", "phone-country-mismatch", Warning),
            ("\"+6562211521\"", "\"{{tracking}}\"", "phone-variable", Error),
            (" id=\"1234567890123456\"", "", "flow-id-required", Error),
            ("screen=\"FIRST\"", "action=open", "flow-action-value", Error),
            (
                "quick_reply \"Talk to us\"",
                "§phone \"Call shop\" \"+6562211522\" country=SG\n  quick_reply \"Talk to us\"",
                "phone-too-many",
                Error,
            ),
            ("  phone", "  quick_reply \"Yes\"\n  §phone", "button-group-order", Error),
            (
                "quick_reply \"Talk to us\"",
                "§otp copy_code \"Copy\"\n  quick_reply \"Talk to us\"",
                "otp-category",
                Error,
            ),
            (
                "quick_reply \"Talk to us\" payload=\"support\"",
                "quick_reply \"Talk to us\" ttl=7d",
                "voice-call-ttl-elsewhere",
                Error,
            ),
            // Time to live.
            ("ttl 12h", "ttl 2d", "ttl-utility", Error),
            ("ttl 12h", "ttl 0s", "ttl-zero", Error),
            ("ttl 12h", "ttl 3600", "ttl-type", Error),
            ("ttl 12h", "ttl \"12h\"", "ttl-type", Error),
        ],
    );
}

#[test]
fn in_a_marketing_template() {
    check(
        MARKETING,
        &[
            ("spring.jpg", "spring.gif", "media-image-type", Error),
            ("https://cdn", "http://cdn", "media-url-https", Error),
            ("https://cdn.acme-stores.com/", "https://10.0.0.4/", "media-url-private", Error),
            ("https://cdn.acme-stores.com/", "cdn.acme-stores.com/", "media-url-invalid", Error),
            ("com/spring.jpg", "com/{{customer}}.jpg", "media-variable-url", Error),
            ("\"SPRING25\"", "\"SPRING25SPRING25SPRING25\"", "copy-code-length", Error),
            ("\"SPRING25\"", "\"SPRING25SPRING25\"", "copy-code-length", Warning),
            ("\"SPRING25\"", "\"25%-OFF\"", "copy-code-charset", Warning),
            ("\"SPRING25\"", "\"SPRING{{customer}}\"", "copy-code-variable", Error),
            (" \"SPRING25\"", "", "copy-code-example-missing", Error),
            (
                "copy_code \"SPRING25\"",
                "copy_code \"SPRING25\"\n  §copy_code \"MAY25\"",
                "copy-code-too-many",
                Error,
            ),
            ("ttl=7d", "ttl=60m", "voice-call-ttl-create", Error),
            ("header image", "ttl 2m\nheader image", "ttl-marketing", Error),
            (
                "  copy_code \"SPRING25\"\n",
                "  copy_code \"SPRING25\"\n  §otp copy_code \"Copy Code\"\n",
                "otp-category",
                Error,
            ),
            ("from Saturday", "from {{customer}}\\n\\n\\n\\nSaturday", "body-newlines", Error),
            (
                "\"Hi {{customer}}, our",
                "\"🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉 Hi {{customer}}, our",
                "body-emoji-marketing",
                Error,
            ),
            (
                "  quick_reply \"Stop promotions\"",
                "  §request_contact_info \"Share\"\n  quick_reply \"Stop promotions\"",
                "rci-text",
                Warning,
            ),
            (
                "examples { customer \"Tony\" }",
                "call_permission_request \"May we?\"\nexamples { customer \"Tony\" }",
                "cpr-fields",
                Error,
            ),
        ],
    );
}

#[test]
fn in_an_authentication_template() {
    check(
        AUTHENTICATION,
        &[
            ("body {", "body \"Your code is 1\" {", "auth-body-text", Error),
            ("body {", "header \"Your code\"\nbody {", "auth-shape", Error),
            (
                "security_recommendation true",
                "security_recommendation \"yes\"",
                "auth-security-flag-type",
                Error,
            ),
            ("expires 5m", "expires 120m", "auth-expiry-range", Error),
            ("footer { expires 5m }", "footer \"Five minutes\"", "footer-auth-text", Error),
            ("otp copy_code", "otp sms", "otp-type-required", Error),
            ("otp copy_code", "otp", "otp-type-required", Error),
            (
                "category authentication\nlanguage en_US\nttl 5m\nbody { security_recommendation true }\nfooter { expires 5m }\nbuttons { otp copy_code }",
                "category authentication\nlanguage en_US\nttl 5m\nbody { security_recommendation true }\nfooter { expires 5m }",
                "category-auth-without-otp",
                Error,
            ),
            ("otp copy_code", "otp copy_code; quick_reply \"Help\"", "buttons-in-auth", Error),
            (
                "otp copy_code",
                "otp copy_code; url \"Help\" \"https://www.acme-stores.com\"",
                "url-auth",
                Error,
            ),
            ("otp copy_code", "otp copy_code; otp copy_code", "otp-too-many", Error),
            (
                "otp copy_code",
                "otp copy_code \"Copy the code that we sent you\"",
                "otp-text-length",
                Error,
            ),
            ("ttl 5m", "ttl 1h", "ttl-auth", Error),
            ("body {", "header location\nbody {", "location-category", Error),
        ],
    );
}

#[test]
fn in_a_carousel() {
    check(
        CAROUSEL,
        &[
            (
                "category marketing\nlanguage en_US\nbody \"Hi {{customer}}, here are two plants for your desk. Reply STOP to opt out of our news.\"\ncarousel",
                "category utility\nlanguage en_US\nbody \"Hi {{customer}}, here are two plants for your desk.\"\n§carousel",
                "carousel-category",
                Error,
            ),
            (
                "  card {\n    header image \"https://cdn.acme-stores.com/palm.jpg\"\n",
                "  card {\n",
                "carousel-card-header",
                Error,
            ),
            (
                "header image \"https://cdn.acme-stores.com/palm.jpg\"",
                "header video \"https://cdn.acme-stores.com/palm.mp4\"",
                "carousel-uniform",
                Error,
            ),
            (
                "header image \"https://cdn.acme-stores.com/palm.jpg\"",
                "header \"Palm\"",
                "carousel-card-header",
                Error,
            ),
            (
                "header image \"https://cdn.acme-stores.com/palm.jpg\"",
                "header location",
                "location-carousel",
                Error,
            ),
            (
                "  card {\n    header image \"https://cdn.acme-stores.com/palm.jpg\"\n    body \"Tall palm, likes sun.\"\n",
                "  card {\n    header image \"https://cdn.acme-stores.com/palm.jpg\"\n",
                "carousel-card-body-required",
                Error,
            ),
            (
                "Tall palm, likes sun.",
                "Tall palm, likes sun. Tall palm, likes sun. Tall palm, likes sun. Tall palm, likes sun. Tall palm, likes sun. Tall palm, likes sun. Tall palm, likes sun. Tall palm, likes sun.",
                "carousel-card-body-long",
                Error,
            ),
            (
                "body \"Hi {{customer}}, here are two plants for your desk. Reply STOP to opt out of our news.\"\n",
                "",
                "carousel-body-required",
                Error,
            ),
            (
                "examples { customer",
                "footer \"Acme Stores\"\nexamples { customer",
                "footer-with-carousel",
                Error,
            ),
            (
                "examples { customer",
                "header \"Acme Stores\"\nexamples { customer",
                "header-with-carousel",
                Error,
            ),
            (
                "examples { customer",
                "buttons { quick_reply \"Yes\" }\nexamples { customer",
                "buttons-with-carousel",
                Error,
            ),
            ("p/{{plant}}", "p/{{herb}}", "url-example-missing", Error),
        ],
    );
}
