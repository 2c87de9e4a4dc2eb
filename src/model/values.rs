//! Small values of the model.

use crate::text::Span;

/// Something that may be written, once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Slot<T> {
    /// It is not written.
    #[default]
    Absent,
    /// It is written, and wrong in a way that has been reported.
    Faulty(Span),
    /// It is written.
    Given(T),
}

impl<T> Slot<T> {
    /// The value, if it could be read.
    pub fn get(&self) -> Option<&T> {
        match self {
            Slot::Given(value) => Some(value),
            _ => None,
        }
    }

    /// Whether nothing was written.
    pub fn is_absent(&self) -> bool {
        matches!(self, Slot::Absent)
    }

    /// Whether it is written and could not be read.
    pub fn is_faulty(&self) -> bool {
        matches!(self, Slot::Faulty(_))
    }

    /// Turns the value into another.
    pub fn map<U>(self, turn: impl FnOnce(T) -> U) -> Slot<U> {
        match self {
            Slot::Absent => Slot::Absent,
            Slot::Faulty(span) => Slot::Faulty(span),
            Slot::Given(value) => Slot::Given(turn(value)),
        }
    }
}

/// What kind of message a template makes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Category {
    /// About an order, an account, a request.
    Utility,
    /// Offers and news.
    Marketing,
    /// One-time codes.
    Authentication,
}

impl Category {
    /// All categories with the words that the language has for them.
    pub const ALL: [(&'static str, Category); 3] = [
        ("utility", Category::Utility),
        ("marketing", Category::Marketing),
        ("authentication", Category::Authentication),
    ];

    /// The word that the language has for it.
    pub fn name(self) -> &'static str {
        match self {
            Category::Utility => "utility",
            Category::Marketing => "marketing",
            Category::Authentication => "authentication",
        }
    }
}

/// A length of time, in whole seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Duration {
    /// How many seconds.
    pub seconds: u64,
}

impl Duration {
    /// Reads `30s`, `10m`, `12h` or `30d`.
    pub fn parse(text: &str) -> Option<Duration> {
        let (digits, unit) = text.split_at_checked(text.len().checked_sub(1)?)?;
        let seconds = match unit {
            "s" => 1,
            "m" => 60,
            "h" => 60 * 60,
            "d" => 24 * 60 * 60,
            _ => return None,
        };
        if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let number: u64 = digits.parse().unwrap_or(u64::MAX);
        Some(Duration { seconds: number.saturating_mul(seconds) })
    }

    /// How messages show it: as it was written if it is too long to count.
    pub fn shown(self, written: &str) -> String {
        if self.seconds == u64::MAX { written.to_owned() } else { self.to_string() }
    }

    /// Whole minutes, if it is that.
    pub fn minutes(self) -> Option<u64> {
        self.seconds.is_multiple_of(60).then_some(self.seconds / 60)
    }
}

impl std::fmt::Display for Duration {
    /// In the largest unit that leaves no rest: `90s`, `12h`.
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        let units = [(24 * 60 * 60, 'd'), (60 * 60, 'h'), (60, 'm'), (1, 's')];
        let fits =
            units.iter().find(|(unit, _)| self.seconds > 0 && self.seconds.is_multiple_of(*unit));
        let (unit, letter) = fits.copied().unwrap_or((1, 's'));
        write!(f, "{}{letter}", self.seconds / unit)
    }
}
