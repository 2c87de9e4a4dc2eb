//! What findings say of JSON, where statements of the language would be of no help.

use crate::diagnostic::{Diagnostic, Fix, Label};
use crate::model::Duration;
use crate::payload::Dialect;
use crate::text::Edit;

/// What to do about a placeholder in an offer code.
pub const CODE_AS_SAMPLE: &str = "write a code as the sample; each send gives the code anew";

/// What is to be said instead.
struct Otherwise {
    rule: &'static str,
    /// What marks the place, if nothing else is to be marked.
    label: Option<&'static str>,
    help: &'static str,
}

const fn help(rule: &'static str, help: &'static str) -> Otherwise {
    Otherwise { rule, label: None, help }
}

/// What is not there has nothing near it to point at.
const fn missing(rule: &'static str, label: &'static str, help: &'static str) -> Otherwise {
    Otherwise { rule, label: Some(label), help }
}

/// Rules whose advice is another, and whose fix would be of no use.
const OTHERWISE: &[Otherwise] = &[
    missing("name-required", "no `name`", "write `\"name\": \"order_shipped\"`"),
    missing("language-required", "no `language`", "write `\"language\": \"en_US\"`"),
    missing(
        "category-required",
        "no `category`",
        "write `\"category\": \"UTILITY\"`, `\"MARKETING\"` or `\"AUTHENTICATION\"`",
    ),
    missing(
        "body-required",
        "no component of the type `BODY`",
        "write a component with `\"type\": \"BODY\"` and its text",
    ),
    missing(
        "component-required",
        "no component in it",
        "write a component with `\"type\": \"BODY\"` and its text",
    ),
    // What is near to a name of ours says nothing of a number.
    missing(
        "example-missing",
        "what will stand here?",
        "give a sample for each placeholder, in the order of their numbers",
    ),
    missing(
        "header-text-example-missing",
        "what will stand here?",
        "give one sample beside the text",
    ),
    missing("url-example-missing", "what will stand here?", "give one sample beside the address"),
    missing(
        "media-example-missing",
        "which file will show here?",
        "write the address of a sample file in `examples`",
    ),
    help("allow-category-change-dead", "take it out"),
    help("copy-code-variable", CODE_AS_SAMPLE),
    help("url-var-index", "write `{{1}}`; each address counts its placeholders for itself"),
    help("var-mixed-formats", "number all of them; 8x8 knows placeholders by their numbers"),
    help("var-out-of-order", "number placeholders as they appear, and their samples with them"),
    help("ttl-zero", "write the seconds, such as 43200, or take it out"),
    help("auth-expiry-range", "write whole minutes from 1 to 90, without quotes"),
    help("rci-text", "take `text` out; WhatsApp writes the label"),
    help(
        "button-text-required",
        "write `\"text\": \"Track order\"`, what happens when it is tapped",
    ),
    help("url-required", "write `\"url\": \"https://www.acme-stores.com/\"`"),
    help("copy-code-example-missing", "give one sample, a code such as `SPRING25`"),
    help("otp-type-required", "write `\"otp_type\": \"COPY_CODE\"`"),
    help("phone-required", "give the number with `+` and the country's code"),
    help("flow-id-required", "give the id of the flow, such as `\"1234567890123456\"`"),
    help("header-text-empty", "write its `text`"),
    help("misplaced-statement", "take it out; a card has a header, a body and buttons"),
    help("media-variable-url", "give the whole address of a sample file; each send gives its own"),
    help("wrong-argument", "write a whole number of minutes"),
    help("buttons-empty", "write a button, or take the component out"),
];

/// A finding about the language as one about JSON.
pub fn in_json(finding: Diagnostic, dialect: Dialect) -> Diagnostic {
    let name = finding.lint.name;
    let message =
        finding.message.replace("`security_recommendation`", "`add_security_recommendation`");
    let message = in_minutes(message, dialect);
    let finding = Diagnostic { message, ..finding };
    if let Some(other) = OTHERWISE.iter().find(|other| other.rule == name) {
        let help = Some(other.help.to_owned());
        let finding = Diagnostic { help, fixes: Vec::new(), ..finding };
        return match other.label {
            Some(label) => Diagnostic { label: label.to_owned(), labels: Vec::new(), ..finding },
            None => finding,
        };
    }
    let place = Place { rule: name, eight: dialect.is_eight() };
    let told = |words: String| translated(words, place);
    let labels = finding.labels.into_iter();
    let fixes = finding.fixes.into_iter().map(|fix| Fix {
        title: told(fix.title),
        edits: fix.edits.into_iter().map(|edit| category(edit, place)).collect(),
        ..fix
    });
    Diagnostic {
        fixes: fixes.collect(),
        message: told(finding.message),
        label: told(finding.label),
        labels: labels.map(|label| Label { message: told(label.message), ..label }).collect(),
        help: finding.help.map(told),
        ..finding
    }
}

/// What is said of a duration, where JSON has a number of minutes.
fn in_minutes(message: String, dialect: Dialect) -> String {
    let key = match message.split_once(" takes a duration") {
        Some(("`expires`", _)) => "code_expiration_minutes",
        Some(_) if dialect.is_eight() => "ttlMinutes",
        Some(_) => "ttl_minutes",
        None => return message,
    };
    format!("`{key}` is to be a whole number")
}

/// What words are about.
#[derive(Clone, Copy)]
struct Place {
    rule: &'static str,
    /// Whether the JSON is 8x8's.
    eight: bool,
}

/// Words, and what stands in them between backticks in JSON.
fn translated(words: String, place: Place) -> String {
    if !words.contains('`') {
        return words;
    }
    let pieces = words.split('`').enumerate().map(|(index, piece)| {
        let code = if index % 2 == 1 { statement(piece, place) } else { None };
        let is_category = || place.rule.starts_with("category-") && CATEGORIES.contains(&piece);
        code.unwrap_or_else(|| match is_category() {
            true => piece.to_uppercase(),
            false => piece.to_owned(),
        })
    });
    pieces.collect::<Vec<_>>().join("`")
}

/// A category in the letters that JSON has for it.
fn category(edit: Edit, place: Place) -> Edit {
    let is_category = place.rule.starts_with("category-") && CATEGORIES.contains(&&*edit.text);
    if is_category { Edit { text: edit.text.to_uppercase(), ..edit } } else { edit }
}

const CATEGORIES: [&str; 3] = ["utility", "marketing", "authentication"];

/// A statement that findings advise, as JSON.
fn statement(code: &str, place: Place) -> Option<String> {
    let eight = place.eight;
    let (word, rest) = code.split_once([' ', '='])?;
    let minutes = |time: &str| Duration::parse(time)?.minutes();
    Some(match (word, rest) {
        ("category", category) => format!("\"category\": \"{}\"", category.to_uppercase()),
        ("country", country) => format!("\"country\": \"{country}\""),
        ("id", id) if eight => format!("\"flowId\": {id}"),
        ("id", id) => format!("\"flow_id\": {id}"),
        ("action", action) if eight => format!("\"flowAction\": \"{action}\""),
        ("action", action) => format!("\"flow_action\": \"{action}\""),
        ("ttl", time) if place.rule.starts_with("voice-call") => {
            let key = if eight { "ttlMinutes" } else { "ttl_minutes" };
            format!("\"{key}\": {}", minutes(time)?)
        }
        // Thirty days have a number of their own.
        ("ttl", "30d") if place.rule != "ttl-marketing" => {
            "\"message_send_ttl_seconds\": -1".to_owned()
        }
        ("ttl", time) => {
            format!("\"message_send_ttl_seconds\": {}", Duration::parse(time)?.seconds)
        }
        ("body", "{ security_recommendation true }") => {
            "{\"type\": \"BODY\", \"add_security_recommendation\": true}".to_owned()
        }
        ("body", text) if text.starts_with('"') => format!("{{\"type\": \"BODY\", \"text\": {text}}}"),
        ("footer", text) if text.starts_with('"') => {
            format!("{{\"type\": \"FOOTER\", \"text\": {text}}}")
        }
        ("footer", block) => {
            let time = block.strip_prefix("{ expires ")?.strip_suffix(" }")?;
            format!("{{\"type\": \"FOOTER\", \"code_expiration_minutes\": {}}}", minutes(time)?)
        }
        ("header", "image \"https://…\"") => "\"format\": \"IMAGE\"".to_owned(),
        ("header", "video \"https://…\"") => "\"format\": \"VIDEO\"".to_owned(),
        ("buttons", "{ otp copy_code }") => {
            "{\"type\": \"BUTTONS\", \"buttons\": [{\"type\": \"OTP\", \"otp_type\": \"COPY_CODE\"}]}"
                .to_owned()
        }
        ("buttons", "{ request_contact_info }") => {
            "{\"type\": \"BUTTONS\", \"buttons\": [{\"type\": \"REQUEST_CONTACT_INFO\"}]}".to_owned()
        }
        ("otp", "copy_code") => "{\"type\": \"OTP\", \"otp_type\": \"COPY_CODE\"}".to_owned(),
        _ => return None,
    })
}
