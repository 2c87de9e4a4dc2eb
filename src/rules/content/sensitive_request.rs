//! `sensitive-request`

use std::ops::Range;

use super::message::{Message, Said, any_within, is_within};
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::lang::terms::{self, List};
use crate::rules::common;
use crate::rules::{Check, Context, Rule};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Family };

static LINT: Lint = Lint {
    name: "sensitive-request",
    group: Group::Content,
    severity: Severity::Error,
    pedantic: false,
    what: "No message asks for a whole card number, an account, an identity number or a password.",
    why: "8x8 and Meta reject templates that ask for them, and may take the account for a fraud's. The last four digits are fine. Where the text names another place than the chat, such as a website or a counter, this rule only warns.",
    bad: r#"body "Hi, please reply with your card number so that we can refund your order.""#,
    good: r#"body "Hi, we refund your order to the card whose number is ending in 1234.""#,
    fix: FixKind::None,
    codes: &["INVALID_FORMAT", "ABUSIVE_CONTENT", "SCAM", "Meta 132007"],
    sources: &[reference::EIGHT_GOVERNANCE, reference::META_REVIEW],
};

pub fn look(message: &Message, context: &mut Context) {
    let Some(language) = message.template.language.get() else { return };
    let asks = |said: &Said| said.has(List::AskVerb) || said.has(List::AskNext);
    let texts = message.prose();
    for said in texts.filter(|said| said.has(List::SensitiveNoun) && asks(said)) {
        let around = Around::of(said, &language.value);
        for noun in said.find(List::SensitiveNoun) {
            if let Some(verb) = around.asks_for(said, &noun) {
                context.report(finding(said, verb, noun, &around));
            }
        }
    }
}

fn finding(said: &Said, verb: Range<usize>, noun: Range<usize>, around: &Around) -> Diagnostic {
    let is_elsewhere = around.is_elsewhere(said, &noun);
    let (verb, noun) = (said.word(verb), said.word(noun));
    let found = match is_elsewhere {
        true => {
            let text = format!("reviewers may take this for a request to send `{}`", noun.written);
            Diagnostic::new(&LINT, noun.span, text)
                .severity(Severity::Warning)
                .label("could be read as asked for here")
                .help("write of `your details`, and leave the rest to the place that asks for it")
        }
        false => {
            let text = format!("a message must not ask for `{}`", noun.written);
            Diagnostic::new(&LINT, noun.span, text).label("nothing to ask for in a chat").help(
                "ask for the last four digits, or send a link to a page of yours where it is safe",
            )
        }
    };
    found.also(verb.span, "asks for it")
}

/// Signs behind which something else is said.
const CLAUSE: [char; 5] = [',', ';', ':', '،', '؛'];

/// Words around the things, which tell whether they are asked for, and where.
struct Around<'a> {
    language: &'a str,
    verbs: Vec<Range<usize>>,
    /// Words that ask for the thing right behind them only.
    next: Vec<Range<usize>>,
    /// Things and places, sorted: what may stand between a thing and a verb behind it.
    passed: Vec<Range<usize>>,
    /// What speaks of a part of a thing, or warns of giving it away.
    excuses: Vec<Range<usize>>,
    /// Whose or what for a thing is, where that makes it nothing secret.
    kinds: Vec<Range<usize>>,
    in_chat: Vec<Range<usize>>,
    elsewhere: Vec<Range<usize>>,
}

impl Around<'_> {
    fn of<'a>(said: &Said, language: &'a str) -> Around<'a> {
        let passed = [List::SensitiveNoun, List::InChat, List::Elsewhere];
        let mut passed = passed.map(|list| said.find(list)).concat();
        passed.sort_unstable_by_key(|word| word.start);
        Around {
            language,
            verbs: said.find(List::AskVerb),
            next: said.find(List::AskNext),
            passed,
            excuses: [List::Negation, List::PartialNumber].map(|list| said.find(list)).concat(),
            kinds: said.find(List::NotSecret),
            in_chat: said.find(List::InChat),
            elsewhere: said.find(List::Elsewhere),
        }
    }

    /// The word that asks for a thing: the next one to it in its sentence, unless another clause
    /// comes between them, or the sentence speaks of a part of it, warns of giving it away, or says
    /// what it is.
    fn asks_for(&self, said: &Said, noun: &Range<usize>) -> Option<Range<usize>> {
        let sentence = said.sentence(noun);
        let is_kind = self.kinds.iter().any(|kind| touches(said, kind, noun));
        if is_kind || is_told(said, noun) || any_within(&self.excuses, &sentence) {
            return None;
        }
        let within = self.verbs.iter().filter(|verb| is_within(verb, &sentence));
        let before = within.clone().take_while(|verb| verb.end <= noun.start).last();
        let before = before.filter(|verb| {
            !self.is_over(said, verb, noun) || self.is_interrupted(said, verb, noun)
        });
        let behind = within.clone().find(|verb| noun.end <= verb.start);
        let behind = behind.filter(|verb| self.leads_on(said, noun.end..verb.start));
        let next = self.next.iter().find(|verb| touches(said, verb, noun));
        let verb = before.or(behind).or(next)?;
        let needs_not = self.spared(said, List::NeedNot, sentence.start..verb.start);
        let without = self.spared(said, List::Without, sentence.start..noun.start);
        let is_spared = needs_not.is_some_and(|gap| !gap.contains(CLAUSE) && words_in(gap) <= 3)
            || without.is_some_and(|gap| self.is_next_thing(gap));
        (!is_spared).then(|| verb.clone())
    }

    /// What stands between `no need to` or `without`, which say that nobody asks, and the end of a range.
    fn spared<'t>(&self, said: &'t Said, list: List, at: Range<usize>) -> Option<&'t str> {
        // A word may ask for what begins the next line.
        let written = said.text.written().get(at)?;
        terms::find(list, self.language, written).pop().map(|spare| &written[spare.end..])
    }

    /// Whether what stands before a thing leads from `without` to it: a word, or things and what joins them.
    fn is_next_thing(&self, gap: &str) -> bool {
        let things = terms::find(List::SensitiveNoun, self.language, gap);
        let listed: usize = things.iter().map(|thing| words_in(&gap[thing.clone()])).sum();
        let most = 1 + 2 * things.len() + listed;
        let is_over = gap.contains([';', ':']) || things.is_empty() && gap.contains(CLAUSE);
        !is_over && words_in(gap) <= most
    }

    /// Whether a request is over before a thing. What stands before a colon says what the things behind
    /// it are for, `send your details to get the refund: name, IBAN`, unless a sentence begins there.
    fn is_over(&self, said: &Said, verb: &Range<usize>, noun: &Range<usize>) -> bool {
        let gap = &said.text.written()[verb.end..noun.start];
        match gap.rsplit_once([':', '：']) {
            Some((_, part)) => !self.ends(part).is_empty() || self.is_told_of(said, noun),
            None => gap.contains(';') || !self.ends(gap).is_empty(),
        }
    }

    /// Whether no more than a clause stands between a request and what it asks for: `send us, if
    /// possible today, your card number`.
    fn is_interrupted(&self, said: &Said, verb: &Range<usize>, noun: &Range<usize>) -> bool {
        let mut parts = said.text.written()[verb.end..noun.start].split(',');
        let [Some(whom), Some(clause), Some(whose), None] = [(); 4].map(|()| parts.next()) else {
            return false;
        };
        let is_word = |text: &str| text.split_whitespace().count() <= 1;
        let is_plain = is_word(whom) && is_word(whose) && self.ends(whose).is_empty();
        is_plain && self.starts_clause(clause) && !self.is_told_of(said, noun)
    }

    /// Whether something is told of a thing: `your password is safe`.
    fn is_told_of(&self, said: &Said, noun: &Range<usize>) -> bool {
        self.starts_clause(&said.text.written()[noun.end..])
    }

    fn starts_clause(&self, text: &str) -> bool {
        terms::begins(List::AskEnd, self.language, text)
    }

    /// Where words stand behind which a request is over.
    fn ends(&self, text: &str) -> Vec<Range<usize>> {
        terms::find(List::AskEnd, self.language, text)
    }

    /// Whether verbs may stand behind a thing, and only other things and places in the gap between them.
    fn leads_on(&self, said: &Said, gap: Range<usize>) -> bool {
        let Some(joins) = terms::joins_before_verbs(self.language) else { return false };
        let mut at = gap.start;
        said.text.written()[gap].split([' ', ',', '*', '_']).all(|word| {
            let start = at;
            at += word.len() + 1;
            word.is_empty() || joins.contains(&word) || common::is_within(&self.passed, start)
        })
    }

    /// Whether the sentence says that the thing goes to another place than the chat.
    fn is_elsewhere(&self, said: &Said, noun: &Range<usize>) -> bool {
        let sentence = said.sentence(noun);
        any_within(&self.elsewhere, &sentence) && !any_within(&self.in_chat, &sentence)
    }
}

fn words_in(text: &str) -> usize {
    text.split_whitespace().count()
}

/// Whether a word stands next to a thing: `our IBAN`, `número do cartão fidelidade`.
fn touches(said: &Said, word: &Range<usize>, noun: &Range<usize>) -> bool {
    let is_gap = |gap: &str| gap.chars().all(|sign| sign.is_whitespace() || sign == '-');
    said.text.written().get(between(word, noun)).is_some_and(is_gap)
}

/// What stands between two words, whichever comes first.
fn between(word: &Range<usize>, other: &Range<usize>) -> Range<usize> {
    match word.start < other.start {
        true => word.end..other.start,
        false => other.end..word.start,
    }
}

/// Whether the value of a thing stands behind it: digits, or a country and digits as in an IBAN.
fn is_told(said: &Said, noun: &Range<usize>) -> bool {
    let rest = said.text.written()[noun.end..].trim_start_matches([' ', ':', '*']);
    let number = match rest.as_bytes() {
        [first, second, ..] if first.is_ascii_uppercase() && second.is_ascii_uppercase() => {
            &rest[2..]
        }
        _ => rest,
    };
    number.starts_with(|sign: char| sign.is_ascii_digit())
        || said.text.placeholders.iter().any(|hole| {
            let gap = hole.at.start.checked_sub(noun.end);
            gap.is_some_and(|gap| gap <= " is: ".len()) && !rest.starts_with([',', '،'])
        })
}
