//! Rules that depend on the category, on names, languages and times: what is reported, and that
//! one fault is reported once.

mod common;

use common::{analyse, complete, found};
use wattle::diagnostic::Severity;
use wattle::settings::Settings;

/// The names of the errors in a template that is completed around these statements.
fn errors(statements: &str) -> Vec<&'static str> {
    let found = found(&analyse(&complete(statements), &Settings::default()));
    found.into_iter().filter(|(_, level)| *level == Severity::Error).map(|(name, _)| name).collect()
}

/// The names of the warnings.
fn warnings(statements: &str) -> Vec<&'static str> {
    let found = found(&analyse(&complete(statements), &Settings::default()));
    found
        .into_iter()
        .filter(|(_, level)| *level == Severity::Warning)
        .map(|(name, _)| name)
        .collect()
}

#[test]
fn each_foreign_button_in_an_authentication_template_is_accused_once() {
    let cases = [
        ("quick_reply \"Not me\"", "buttons-in-auth"),
        ("phone \"Call us\" \"+6562211521\" country=SG", "buttons-in-auth"),
        ("url \"Sign in\" \"https://www.acme-stores.com/in\"", "url-auth"),
        ("copy_code \"SPRING25\"", "copy-code-category"),
        ("flow \"Sign in\" id=\"1234567890123456\"", "flow-category"),
        ("voice_call \"Call us now\"", "voice-call-category"),
        ("request_contact_info", "rci-category"),
    ];
    for (button, rule) in cases {
        for code in ["", "otp copy_code\n"] {
            let template = format!(
                "category authentication\nbody {{ security_recommendation true }}\nbuttons {{\n{code}{button}\n}}"
            );
            assert_eq!(errors(&template), [rule], "{template}");
        }
    }
}

#[test]
fn one_fault_of_an_authentication_template_is_one_error() {
    let cases = [
        ("body { security_recommendation true }", "category-auth-without-otp"),
        ("body \"Your code is {{code}}\"", "category-auth-without-otp"),
        ("body \"{{1}} {{recipient}}\"\nbuttons { otp copy_code }", "auth-body-text"),
        ("header \"{{1}}\"\nbody { }\nbuttons { otp copy_code }", "auth-shape"),
        ("header location\nbody { }\nbuttons { otp copy_code }", "location-category"),
        ("body { }\nbuttons { otp copy_code; otp copy_code }", "otp-too-many"),
        ("body { }\nbuttons { otp copy_code }\ncall_permission_request", "cpr-category"),
        ("body { }\nfooter { expires 91m }\nbuttons { otp copy_code }", "auth-expiry-range"),
        ("body { }\nfooter { expires 90s }\nbuttons { otp copy_code }", "auth-expiry-range"),
    ];
    for (statements, rule) in cases {
        let template = format!("category authentication\n{statements}");
        assert_eq!(errors(&template), [rule], "{template}");
    }
}

#[test]
fn parts_of_authentication_templates_belong_there() {
    assert_eq!(errors("buttons { otp copy_code }"), ["otp-category"]);
    assert_eq!(errors("footer \"Acme\" { expires 5m }"), ["auth-expiry-outside"]);
    // What the category is cannot be told, so nothing is held against it.
    assert_eq!(errors("category otp\nbuttons { otp copy_code }"), ["category-retired"]);
}

#[test]
fn times_to_live_depend_on_the_category() {
    let authentication = "body { security_recommendation true }\nbuttons { otp copy_code }";
    let cases = [
        ("utility", "29s", Some("ttl-utility")),
        ("utility", "30s", None),
        ("utility", "12h", None),
        ("utility", "13h", Some("ttl-utility")),
        ("utility", "30d", None),
        ("utility", "31d", Some("ttl-utility")),
        ("authentication", "15m", None),
        ("authentication", "16m", Some("ttl-auth")),
        ("authentication", "30d", None),
        ("marketing", "11h", Some("ttl-marketing")),
        ("marketing", "12h", None),
        ("marketing", "30d", None),
        ("marketing", "99999999999999999999d", Some("ttl-marketing")),
        ("marketing", "0h", Some("ttl-zero")),
    ];
    for (category, ttl, rule) in cases {
        let rest = if category == "authentication" { authentication } else { "" };
        let template = format!("category {category}\nttl {ttl}\n{rest}");
        assert_eq!(errors(&template), rule.as_slice(), "{template}");
    }
}

#[test]
fn names_are_accused_once() {
    let cases = [
        ("Order-Shipped", "name-charset"),
        ("größe", "name-charset"),
        ("Hello_World", "name-charset"),
        ("hello_world", "name-reserved-sample"),
        ("sample_order", "name-reserved-sample"),
        ("<insert>", "name-placeholder-left"),
        ("Your_Template_Name", "name-placeholder-left"),
    ];
    for (name, rule) in cases {
        assert_eq!(errors(&format!("template {name}\ncategory utility")), [rule], "{name}");
    }
    for name in ["insert_sim_card", "order_2_shipped", "x"] {
        assert!(errors(&format!("template {name}\ncategory utility")).is_empty(), "{name}");
    }
}

#[test]
fn languages_are_accused_once() {
    let cases = [
        ("en-US", "language-format"),
        ("zh-cn", "language-format"),
        ("no-no", "language-unsupported"),
        ("tlh", "language-unsupported"),
        ("English", "language-unsupported"),
        ("pt", "language-legacy-alias"),
        ("EN-uk", "language-legacy-alias"),
    ];
    for (code, rule) in cases {
        assert_eq!(errors(&format!("language {code}")), [rule], "{code}");
    }
}

#[test]
fn the_script_of_a_text_fits_its_language() {
    let cases = [
        ("ru", "Hi, your order has left our house today.", true),
        ("en_US", "Здравствуйте, ваш заказ уже в пути к вам.", true),
        ("ja", "ご注文の商品を発送しました。明日お届けの予定です。", false),
        ("sr", "Poštovani, Vaša rezervacija je potvrđena.", false),
        ("hi", "नमस्ते, आपका Acme Stores ऑर्डर आज भेज दिया गया है।", false),
        ("ru", "OK, Acme Stores {{1}} ok", false),
        ("uk", "Здравствуйте, заказ уже отправлен, мы ждём вас и вы получите его завтра.", true),
        ("uk", "Добрий день, магазин «Крым» чекає на вас, замовлення вже готове.", false),
        ("ru", "Ваше замовлення відправлено, і ви отримаєте його завтра у відділенні.", true),
        ("ru", "Отель «Львів» и «Україна»: бронь номера подтверждена до утра.", false),
        ("zh_CN", "您的訂單已經發貨，請於明天在門市領取，謝謝您的購買。", true),
        ("zh_CN", "您好，您在「東京電機」的订单已发货，请注意查收，谢谢。", false),
        ("zh_TW", "您的订单已经发货，请于明天在门店领取，谢谢您的购买。", true),
        ("zh_HK", "你嘅訂單已經寄出，聽日就會送到你屋企，多謝支持。", false),
        ("zh_HK", "您好，「华为」手機已到貨，請於今日到門市領取。", false),
    ];
    for (code, text, wrong) in cases {
        let template = format!("language {code}\nbody \"{text}\"\nexamples {{ 1 \"x\" }}");
        let found = warnings(&template).contains(&"language-content-mismatch");
        assert_eq!(found, wrong, "{template}");
    }
}

#[test]
fn what_cannot_be_read_is_not_missed() {
    let unknown = "xyzzy order_shipped";
    let found = found(&analyse(unknown, &Settings::default()));
    for rule in ["name-required", "category-required", "component-required"] {
        assert!(found.iter().all(|(name, _)| *name != rule), "{found:?}");
    }
    let found = common::found(&analyse("body \"Hi, it is on its way.\"", &Settings::default()));
    for rule in ["name-required", "category-required", "language-required"] {
        assert!(found.iter().any(|(name, _)| *name == rule), "{found:?}");
    }
}
