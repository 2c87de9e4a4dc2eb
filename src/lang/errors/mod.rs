//! The error codes that 8x8 and Meta answer with, where templates are concerned.

mod eight;
mod meta;

/// What a platform answers.
#[derive(Debug)]
pub struct Answer {
    /// The number, or the word, that it goes by.
    pub code: &'static str,
    /// Who says it, and when.
    pub from: From,
    /// Words of the answer that tell it from others with the same code; empty where none are needed.
    pub says: &'static str,
    /// Rules that prevent it, besides those that name the code on their pages.
    pub rules: &'static [&'static str],
    /// What it means, in a sentence.
    pub meaning: &'static str,
    /// What to do about it, in a sentence.
    pub advice: &'static str,
}

/// Who answers, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum From {
    /// 8x8, to a request.
    EightApi,
    /// 8x8, in the receipt of a message.
    EightDelivery,
    /// Meta, when a template is created or changed.
    MetaCreate,
    /// Meta's reviewers, of a template.
    MetaReview,
    /// Meta, when a template is sent.
    MetaSend,
}

impl From {
    /// How people call it.
    pub fn name(self) -> &'static str {
        match self {
            From::EightApi => "8x8, answer to a request",
            From::EightDelivery => "8x8, delivery receipt",
            From::MetaCreate => "Meta, when the template is created",
            From::MetaReview => "Meta, when the template is reviewed",
            From::MetaSend => "Meta, when the template is sent",
        }
    }

    /// The word for it in what programs read.
    pub fn key(self) -> &'static str {
        match self {
            From::EightApi => "8x8-api",
            From::EightDelivery => "8x8-delivery",
            From::MetaCreate => "meta-create",
            From::MetaReview => "meta-review",
            From::MetaSend => "meta-send",
        }
    }

    /// Whose numbers they are.
    pub fn vendor(self) -> &'static str {
        match self {
            From::EightApi | From::EightDelivery => "8x8",
            From::MetaCreate | From::MetaReview | From::MetaSend => "Meta",
        }
    }
}

/// All answers but those that 8x8's receipts pass on.
pub fn all() -> impl Iterator<Item = &'static Answer> + Clone {
    [eight::API, eight::RECEIPTS, meta::CREATE, meta::REVIEW, meta::SEND].into_iter().flatten()
}

/// A code in the mouth of one that may have said it.
#[derive(Clone, Copy, Debug)]
pub struct Given {
    /// The code.
    pub code: &'static str,
    /// Who said it, and when.
    pub from: From,
    /// What it means. The code of the answer is another where 8x8 passes on what Meta said.
    pub answer: &'static Answer,
}

/// All that a code may mean.
pub fn find(code: &str) -> impl Iterator<Item = Given> {
    let own = all().filter(move |answer| answer.code == code);
    let passed_on = eight::PASSED_ON.iter().filter(move |(receipt, _)| *receipt == code);
    let passed_on = passed_on.flat_map(|&(code, meta)| {
        let sent = meta::SEND.iter().filter(move |a| a.code == meta && a.says.is_empty());
        sent.map(move |answer| Given { code, from: From::EightDelivery, answer })
    });
    own.map(|answer| Given { code: answer.code, from: answer.from, answer }).chain(passed_on)
}

/// Declares answers of one origin: a code, its meaning and an advice; after `when`, the words
/// that tell it from others with its code, and after `by`, the rules that prevent it.
macro_rules! answers {
    ($from:ident: $($code:literal $(when $says:literal)? $(by [$($rule:literal),*])? => $meaning:literal, $advice:literal;)*) => {
        &[$(crate::lang::errors::Answer {
            code: $code,
            from: crate::lang::errors::From::$from,
            says: concat!($($says)?),
            rules: &[$($($rule),*)?],
            meaning: $meaning,
            advice: $advice,
        }),*]
    };
}
use answers;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_receipt_that_is_passed_on_means_something() {
        for (receipt, meta) in eight::PASSED_ON {
            assert!(find(receipt).any(|given| given.answer.code == *meta), "{receipt}");
        }
    }

    #[test]
    fn no_answer_stands_twice() {
        let mut keys: Vec<_> = all().map(|a| (a.from.key(), a.code, a.says)).collect();
        keys.sort_unstable();
        assert!(keys.windows(2).all(|pair| pair[0] != pair[1]));
    }

    #[test]
    fn sentences_are_sentences() {
        for answer in all() {
            for sentence in [answer.meaning, answer.advice] {
                assert!(sentence.ends_with('.'), "{}: {sentence}", answer.code);
            }
        }
    }
}
