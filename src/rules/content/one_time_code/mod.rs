//! `otp-outside-auth`

mod relation;
mod values;

use std::ops::Range;

use self::relation::{COMMA, Relation};
use self::values::Value;
use super::message::{Message, Said, any_within};
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::lang::terms::{self, List};
use crate::rules::{Check, Context, Rule};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Family };

static LINT: Lint = Lint {
    name: "otp-outside-auth",
    group: Group::Content,
    severity: Severity::Error,
    pedantic: false,
    what: "One-time codes are sent with authentication templates only.",
    why: "Meta rejects templates of other categories that carry a login or verification code, those approved already too, on the first day of the next month. Where the text does not say that the value is the code, or the code may be for a door, a courier, a ticket or a document, this rule only warns. A passcode or PIN may open a locker, so it is an error only in a text that speaks of logging in, or of a code to keep secret.",
    bad: r#"body "Hi, your login code is {{number}}, please do not share it with anyone."
examples { number "123456" }"#,
    good: r#"category authentication
body { security_recommendation true }
buttons { otp copy_code }"#,
    fix: FixKind::None,
    codes: &["INCORRECT_CATEGORY"],
    sources: &[reference::EIGHT_GOVERNANCE, reference::META_CATEGORIES],
};

/// The lists of words for codes, those that say more behind the others.
const TERMS: [List; 4] = [List::Code, List::OtpWeak, List::Otp, List::ThisCode];

pub fn look(message: &Message, context: &mut Context) {
    let Some(language) = message.template.language.get() else { return };
    let texts = message.prose();
    for said in texts.filter(|said| may_hold_code(said)) {
        let values = values::values(said, context);
        let relation = Relation { said, language: &language.value, values: &values };
        let clues = Clues::of(relation, message);
        let terms = TERMS
            .into_iter()
            .flat_map(|list| said.find(list).into_iter().map(move |term| (list, term)));
        let found = terms.filter_map(|(list, term)| Some((clues.judge(list, &term)?, term)));
        // The plainest of several says enough.
        let Some(((severity, value), term)) = found.max_by_key(|((severity, _), _)| *severity)
        else {
            continue;
        };
        let words = said.word(term);
        context.report(
            Diagnostic::new(
                &LINT,
                words.span,
                format!("`{}` with a value beside it reads as a one-time code", words.written),
            )
            .severity(severity)
            .label("only in authentication templates")
            .also(said.text.span_of(value), "the code")
            .help("write `category authentication`, for which WhatsApp writes the text itself, or say what else the value is"),
        );
    }
}

/// Whether a text has words for codes, and for those of all kinds something that tells which it is.
fn may_hold_code(said: &Said) -> bool {
    let any = |lists: &[List]| lists.iter().any(|list| said.has(*list));
    any(&TERMS[1..]) || said.has(List::Code) && any(&[List::SignIn, List::KeepSecret])
}

/// What a text holds besides words for codes.
struct Clues<'a> {
    relation: Relation<'a>,
    warnings: Vec<Range<usize>>,
    sign_in: Vec<Range<usize>>,
    signing_in: Option<Range<usize>>,
    keeps_secret: bool,
    /// Whether codes may be for a parcel or an offer.
    is_business: bool,
    /// Whether codes may be for a door or a counter.
    is_handover: bool,
}

impl<'a> Clues<'a> {
    fn of(relation: Relation<'a>, message: &Message) -> Clues<'a> {
        let said = relation.said;
        let sign_in = said.find(List::SignIn);
        let written = said.text.written();
        Clues {
            warnings: said.find(List::Negation),
            signing_in: signing_in(said, &sign_in, relation.values),
            sign_in,
            keeps_secret: said.has(List::KeepSecret),
            is_business: message.has(List::Transaction) || message.has(List::PromoStrong),
            is_handover: !terms::find(List::Handover, relation.language, written).is_empty(),
            relation,
        }
    }

    /// The value that a word for a code speaks of, and how sure it is that it signs somebody in.
    fn judge(&self, list: List, term: &Range<usize>) -> Option<(Severity, Range<usize>)> {
        let said = self.relation.said;
        let (severity, value) = match list {
            List::ThisCode => (Severity::Error, self.signing_in.clone()?),
            _ => self.value(term)?,
        };
        let is_told = severity == Severity::Error;
        let severity = match list {
            List::Otp | List::ThisCode => Some(severity),
            _ if !is_told => None,
            List::OtpWeak if self.keeps_secret || !self.sign_in.is_empty() => Some(Severity::Error),
            List::OtpWeak => Some(Severity::Warning),
            _ if self.is_handover || self.is_lasting(term) => None,
            _ if any_within(&self.sign_in, &said.sentence(term)) => Some(Severity::Error),
            _ if self.keeps_secret && !self.is_business => Some(Severity::Warning),
            _ => None,
        };
        let severity = severity?;
        let is_other = self.is_handover || self.is_of_paper(term);
        let most = if is_other { Severity::Warning } else { Severity::Error };
        Some((severity.min(most), value))
    }

    /// Whether a word before "code" says that it stays the same: `customer code`.
    fn is_lasting(&self, term: &Range<usize>) -> bool {
        let said = self.relation.said;
        let before = said.text.written()[said.sentence(term).start..term.start]
            .trim_end_matches(|sign: char| !sign.is_alphanumeric());
        let words = terms::find(List::CodeOf, self.relation.language, before);
        words.last().is_some_and(|word| word.end == before.len())
    }

    /// Whether the sentence of a word speaks of a document, a ticket or a booking, whose code it may be.
    fn is_of_paper(&self, term: &Range<usize>) -> bool {
        let said = self.relation.said;
        let sentence = &said.text.written()[said.sentence(term)];
        !terms::find(List::Paper, self.relation.language, sentence).is_empty()
    }

    /// The value that the words speak of, and how sure it is that they do.
    fn value(&self, term: &Range<usize>) -> Option<(Severity, Range<usize>)> {
        let sentence = self.relation.said.sentence(term);
        let written = self.relation.said.text.written();
        let comma = written[sentence.start..term.start].rfind(COMMA);
        let part = comma.map_or(sentence.start, |comma| sentence.start + comma);
        if self.warnings.iter().any(|word| part <= word.start && word.end <= term.start) {
            // "We never ask for your code."
            return None;
        }
        let told = self.relation.code(term, &sentence).map(|value| (Severity::Error, value));
        let near = || Some((Severity::Warning, self.relation.nearby(term, &sentence)?));
        told.or_else(near).map(|(severity, value)| (severity, value.at.clone()))
    }
}

/// The value of which a text says that it signs somebody in: `use 482913 to log in`.
fn signing_in(said: &Said, sign_in: &[Range<usize>], values: &[Value]) -> Option<Range<usize>> {
    let value = sign_in.iter().find_map(|words| {
        let before = values.partition_point(|value| value.at.end <= words.start);
        let value = &values[before.checked_sub(1)?];
        let gap = &said.text.written()[value.at.end..words.start];
        gap.trim_matches([' ', '*', '_']).is_empty().then_some(value)
    });
    value.map(|value| value.at.clone())
}
