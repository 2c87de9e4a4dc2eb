//! The names of the lists.

macro_rules! lists {
    ($($(#[$doc:meta])* $list:ident,)*) => {
        /// What a word stands for.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum List {
            $($(#[$doc])* $list,)*
        }

        impl List {
            /// All lists.
            pub const ALL: &[List] = &[$(List::$list),*];
        }
    };
}

lists! {
    /// Phrases in which a word of another list does not mean what it means there.
    Harmless,
    /// Wording that is an offer by itself.
    PromoStrong,
    /// Wording that two of make an offer.
    PromoWeak,
    /// Reminders of something looked at, left or running out.
    Retargeting,
    /// Wishes for a feast.
    Greeting,
    /// Calls to get or try an app.
    App,
    /// Orders, bookings, payments: what a utility message is about.
    Transaction,
    /// One-time passwords.
    Otp,
    /// What is said of a one-time password that stands elsewhere in the text.
    ThisCode,
    /// Words for a one-time password that may as well be for a door or a call.
    OtpWeak,
    /// Words for codes of all kinds.
    Code,
    /// What a code is for that signs somebody in.
    SignIn,
    /// What is said of codes that nobody else may know, or that are soon useless.
    KeepSecret,
    /// What says of a value that it is the code which the words beside it speak of.
    CodeIs,
    /// What stands right before "code" in codes that stay the same, as in "customer code".
    CodeOf,
    /// What may stand besides between a word for a code and the code.
    CodeFill,
    /// What stands right behind a value that is no code: minutes, times, where something went.
    CodeUnit,
    /// What codes are for that are shown to somebody or open something, and sign nobody in.
    Handover,
    /// What codes are printed on or stand for that sign nobody in: documents, tickets, bookings.
    Paper,
    /// Things that must never be asked for in full.
    SensitiveNoun,
    /// Words that ask for something.
    AskVerb,
    /// Words that ask for the thing right behind them, and for nothing farther away.
    AskNext,
    /// Words behind which a request is over: they begin another clause, or are the verb of one.
    /// They are looked for only between a request and a thing.
    AskEnd,
    /// Words that turn a request into a warning, as in "never share".
    Negation,
    /// What says of a request behind it that nobody asks, as in "no need to".
    NeedNot,
    /// What says of a thing behind it that it is not asked for, as in "without" or "instead of".
    Without,
    /// Words that make a number harmless, as in "the last four digits".
    PartialNumber,
    /// Words beside a number that nobody need hide, as in "our" or "loyalty".
    NotSecret,
    /// Words that say that something is sent in the chat.
    InChat,
    /// Places other than the chat where something is entered or shown.
    Elsewhere,
    /// Pressure on a debtor.
    Threat,
    /// The threats that cannot be meant otherwise.
    ThreatClear,
    /// What says of a threat that it is made to others, as by the customer's lawyer, by others or not at all.
    ThreatElse,
    /// Prizes, inheritances, accounts about to be closed.
    Scam,
    /// Ways out of further messages.
    OptOut,
    /// Requests to rate or review.
    Survey,
    /// What a request to rate or review may be about.
    Interaction,
    /// A chat opened by somebody new.
    FirstContact,
    /// The months.
    Month,
    /// Apologies.
    Apology,
    /// Credits and gifts that make good for something.
    Credit,
    /// What says that a sum is credited, as a gift or because it is owed.
    Credited,
    /// What is credited because it is owed: refunds, wages.
    Owed,
    /// Medical care, in which alcohol and tobacco are warned of and not sold.
    Care,
    /// Alcoholic drinks.
    Alcohol,
    /// Tobacco and what replaces it.
    Tobacco,
    /// Drugs, and medicine without a prescription.
    Drugs,
    /// Bets and games for money.
    Gambling,
    /// Weapons and ammunition.
    Weapons,
    /// Sexual content and goods.
    Adult,
    /// Dating services.
    Dating,
    /// Supplements that Meta calls unsafe.
    Supplements,
    /// Sale of live animals.
    Animals,
    /// Virtual and false money, pyramid schemes.
    Currency,
    /// Claims that nobody can keep.
    Misleading,
}

/// Some of the lists.
#[derive(Clone, Copy, Debug, Default)]
pub struct Lists(u64);

impl Lists {
    /// Those that are in either of two.
    pub fn or(self, other: Lists) -> Lists {
        Lists(self.0 | other.0)
    }

    /// Whether a list is among them.
    pub fn has(self, list: List) -> bool {
        self.0 >> list as u32 & 1 == 1
    }
}

impl FromIterator<List> for Lists {
    fn from_iter<I: IntoIterator<Item = List>>(lists: I) -> Lists {
        Lists(lists.into_iter().fold(0, |set, list| set | 1 << list as u32))
    }
}
