//! `send-param-order`

use super::{Filling, Report, fillings_of, open};
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::rules::{Check, Rule};
use crate::send::{Hole, Sending, Want};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Send(check) };

static LINT: Lint = Lint {
    name: "send-param-order",
    group: Group::Send,
    severity: Severity::Warning,
    pedantic: false,
    what: "Values stand in the order of the placeholders.",
    why: "WhatsApp cannot tell a date from an amount, and shows what it is given. So only the samples of the template tell: a value that looks like the sample of another placeholder, where that has one which looks like this one's, was most likely swapped with it.",
    bad: r#"body "Hi, your deposit of {{amount}} has arrived with us on {{day}} in full."
examples {
  amount "SGD 25.00"
  day "12 May"
}
---
{ "type": "body", "parameters": [ { "type": "text", "text": "3 June" }, { "type": "text", "text": "SGD 40.00" } ] }"#,
    good: r#"body "Hi, your deposit of {{amount}} has arrived with us on {{day}} in full."
examples {
  amount "SGD 25.00"
  day "12 May"
}
---
{ "type": "body", "parameters": [ { "type": "text", "text": "SGD 40.00" }, { "type": "text", "text": "3 June" } ] }"#,
    fix: FixKind::None,
    codes: &[],
    sources: &[reference::ADVICE],
};

fn check(sending: &Sending, report: &mut Report) {
    for pair in sending.pairs.iter().filter(|pair| pair.fault.is_none() && !pair.again) {
        let Some(Want::Texts { holes, .. }) = pair.slot.map(|slot| &slot.want) else { continue };
        let fillings = fillings_of(pair).filter(|one| one.parameter.name.is_none());
        let fillings: Vec<Filling> = fillings.collect();
        if fillings.len() != holes.len() {
            continue;
        }
        let finding = swapped(&fillings, holes).or_else(|| odd(&fillings, holes));
        if let Some(finding) = finding {
            report.add(finding.help(format!("the order is {}", super::list(holes))));
        }
    }
}

/// Two values that seem to have changed places.
fn swapped(fillings: &[Filling], holes: &[Hole]) -> Option<Diagnostic> {
    let places = 0..holes.len();
    let mut pairs = places.flat_map(|one| (one + 1..holes.len()).map(move |other| (one, other)));
    let (one, other) = pairs.find(|&(one, other)| are_swapped(fillings, holes, one, other))?;
    let name = |place: usize| holes[place].name.as_str();
    let at = |place: usize| fillings[place].parameter.at();
    let what = format!("the values for `{}` and `{}` seem to be swapped", name(one), name(other));
    Some(
        Diagnostic::new(&LINT, at(one), what)
            .label(format!("rather `{}`", name(other)))
            .also(at(other), format!("rather `{}`", name(one))),
    )
}

/// Whether each of two values belongs to the place of the other and not to its own; or one does, and the
/// other has not the shape that its own place asks for.
fn are_swapped(fillings: &[Filling], holes: &[Hole], one: usize, other: usize) -> bool {
    let text = |place: usize| fillings[place].text.text.as_str();
    let fits = |value: usize, hole: usize| belongs(text(value), &holes[hole]);
    if fits(one, one) || fits(other, other) {
        return false;
    }
    let lost = |value: usize| {
        let asks = Shape::of(&holes[value].example).is_some();
        asks && open::name(text(value)).is_none() && !open::is_open(text(value))
    };
    match (fits(one, other), fits(other, one)) {
        (true, true) => true,
        (true, false) => lost(other),
        (false, true) => lost(one),
        (false, false) => false,
    }
}

/// Whether a value is the placeholder's name, its sample, or of the same shape.
fn belongs(value: &str, hole: &Hole) -> bool {
    match open::name(value) {
        Some(name) => name == hole.name,
        None if open::is_open(value) => false,
        None => {
            let shape = Shape::of(value);
            value == hole.example || (shape.is_some() && shape == Shape::of(&hole.example))
        }
    }
}

/// A value of one shape where the sample has another.
fn odd(fillings: &[Filling], holes: &[Hole]) -> Option<Diagnostic> {
    fillings.iter().zip(holes).find_map(|(filling, hole)| {
        let text = filling.text.text.as_str();
        let (shape, wanted) = (Shape::of(text)?, Shape::of(&hole.example)?);
        (shape != wanted && !open::is_open(text)).then(|| {
            let (is, sample) = (shape.noun(), wanted.noun());
            let what = format!("the value for `{}` is {is}, and its sample is {sample}", hole.name);
            Diagnostic::new(&LINT, filling.parameter.at(), what).label(is)
        })
    })
}

/// What a value looks like, where that is beyond doubt.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    Amount,
    Date,
    Time,
    Mail,
    Link,
}

impl Shape {
    /// What messages call it.
    fn noun(self) -> &'static str {
        match self {
            Shape::Amount => "an amount",
            Shape::Date => "a date",
            Shape::Time => "a time",
            Shape::Mail => "an e-mail address",
            Shape::Link => "a link",
        }
    }

    fn of(value: &str) -> Option<Shape> {
        let value = value.trim();
        let blank = value.contains(char::is_whitespace);
        if value.starts_with("https://") || value.starts_with("http://") {
            return Some(Shape::Link);
        }
        if !blank
            && value
                .split_once('@')
                .is_some_and(|(name, host)| !name.is_empty() && host.contains('.'))
        {
            return Some(Shape::Mail);
        }
        if is_amount(value) {
            return Some(Shape::Amount);
        }
        if is_time(value) {
            return Some(Shape::Time);
        }
        is_date(value).then_some(Shape::Date)
    }
}

/// A number with the sign or the code of a currency: `S$ 25.00`, `25,00 €`, `USD 25`.
fn is_amount(value: &str) -> bool {
    let signs = |sign: char| "$€£¥₹₩₺₽฿₫₱₦₪".contains(sign);
    let number = |sign: char| sign.is_ascii_digit() || " .,'\u{a0}\u{202f}".contains(sign);
    let rest: String = value.chars().filter(|sign| !number(*sign)).collect();
    let code = rest.len() == 3 && rest.bytes().all(|byte| byte.is_ascii_uppercase());
    let marked = rest.chars().filter(|sign| signs(*sign)).count() == 1 && rest.chars().count() <= 3;
    value.contains(|sign: char| sign.is_ascii_digit()) && (code || marked)
}

/// `9:30`, `14:05`, `9:30 pm`.
fn is_time(value: &str) -> bool {
    let lower = value.to_ascii_lowercase();
    let plain = lower.trim_end_matches("am").trim_end_matches("pm").trim();
    let short = |part: &str| {
        (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    plain.split_once(':').is_some_and(|(hour, minute)| short(hour) && short(minute))
}

/// `12 May`, `May 12, 2026`, `2026-05-12`, `12.05.2026`, `12/05/26`.
fn is_date(value: &str) -> bool {
    const MONTHS: [&str; 12] =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    for joint in ['-', '/', '.'] {
        let parts: Vec<&str> = value.split(joint).collect();
        let digits = |part: &&str| {
            !part.is_empty() && part.len() <= 4 && part.bytes().all(|byte| byte.is_ascii_digit())
        };
        if parts.len() == 3 && parts.iter().all(digits) {
            return true;
        }
    }
    let words = value.split([' ', ',']).filter(|word| !word.is_empty());
    let words: Vec<String> = words.map(str::to_ascii_lowercase).collect();
    let month = |word: &String| {
        MONTHS.iter().any(|month| {
            word.starts_with(month) && word.len() <= 9 && word.chars().all(char::is_alphabetic)
        })
    };
    let day = |word: &String| {
        let digits = word.trim_end_matches(|sign: char| sign.is_ascii_alphabetic() || sign == '.');
        digits.parse::<u32>().is_ok_and(|day| (1..=31).contains(&day))
    };
    (2..=4).contains(&words.len())
        && words.iter().filter(|word| month(word)).count() == 1
        && words.iter().any(day)
}
