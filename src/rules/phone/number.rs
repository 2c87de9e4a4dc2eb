//! Reading a phone number.

use crate::lang::countries;
use crate::model::Text;

/// What stands between the digits of a number for the eye.
const SEPARATORS: &[char] = &[' ', '\u{a0}', '-', '.', '(', ')', '/'];

/// What begins an extension.
const EXTENSIONS: &[&str] = &["ext", "extn", "extension", "x", "#", ";ext=", ","];

/// Digits from which on a number is too long to be a national one; `1` and ten digits is North America.
const SHORTEST_WHOLE: usize = 11;

/// The most digits of a number with its country's code, by E.164.
const LONGEST_WHOLE: usize = 15;

/// Bytes from which on a text is no number with an extension, whatever it is.
const LONGEST: usize = 64;

/// Codes of countries whose numbers do have a 0 behind them: Italy with its neighbours, Ivory Coast, Gabon
/// and the Congo (ITU-T E.164 national plans).
pub const KEEP_ZERO: [u16; 5] = [39, 225, 241, 242, 378];

/// A phone number as it is written.
pub struct Number<'a> {
    /// Where it is written.
    pub text: &'a Text,
    /// The number without separators and without what calls it international: digits, if it is a
    /// good one.
    pub digits: String,
    /// Whether it begins with `+` or `00`.
    pub international: bool,
    /// Whether it stands there as it should: perhaps `+`, and digits.
    pub tidy: bool,
}

impl<'a> Number<'a> {
    pub fn read(text: &'a Text) -> Number<'a> {
        let written = text.written();
        let bare: String = written.chars().filter(|sign| !SEPARATORS.contains(sign)).collect();
        let plus = bare.strip_prefix('+');
        let zeros = bare.strip_prefix("00");
        let digits = plus.or(zeros).unwrap_or(&bare).to_owned();
        let international = plus.or(zeros).is_some();
        let tidy = zeros.is_none() && bare == written;
        Number { text, digits, international, tidy }
    }

    /// Whether nothing but digits is left.
    pub fn is_numeric(&self) -> bool {
        !self.digits.is_empty() && self.digits.bytes().all(|byte| byte.is_ascii_digit())
    }

    /// Whether it is a number that can be dialled, perhaps with letters for digits, as in `1800ACME`.
    pub fn is_dialled(&self) -> bool {
        self.digits.starts_with(|sign: char| sign.is_ascii_digit())
            && self.digits.bytes().all(|byte| byte.is_ascii_alphanumeric())
    }

    /// Whether it may begin with the code of its country though `+` is missing, as in Meta's samples.
    /// National numbers are shorter, and those that begin with a zero are no country's code.
    pub fn may_be_whole(&self) -> bool {
        (SHORTEST_WHOLE..=LONGEST_WHOLE).contains(&self.digits.len())
            && !self.digits.starts_with('0')
            && countries::dial_code_of(&self.digits).is_some()
    }

    /// The number without separators: `+6562211521`, or the digits of a national one.
    pub fn plain(&self) -> String {
        let plus = if self.international { "+" } else { "" };
        format!("{plus}{}", self.digits)
    }

    /// The number without separators, if it is beyond doubt which one is meant by somebody in a country
    /// with this dialling code.
    pub fn meant(&self, country: Option<u16>) -> Option<String> {
        let code = self.dial_code();
        // Who dials 001 for abroad, as in Singapore, does not mean a number in America.
        let is_sure = !self.begins_with_zeros() || code.is_some() && code == country;
        let trunk = self.trunk_digit();
        match (code, trunk) {
            _ if !is_sure => None,
            (Some(code), Some('0')) if KEEP_ZERO.contains(&code) => Some(self.plain()),
            (Some(code), Some('0')) => {
                let rest = &self.digits[code.to_string().len() + "0".len()..];
                Some(format!("+{code}{rest}"))
            }
            (_, Some(_)) => None,
            (_, None) => Some(self.plain()),
        }
    }

    /// Whether it begins with `00` for abroad.
    pub fn begins_with_zeros(&self) -> bool {
        self.international && !self.text.written().contains('+')
    }

    /// A digit alone in brackets behind the country's code, as in `+44 (0)20`: it is for calls inside the
    /// country.
    fn trunk_digit(&self) -> Option<char> {
        let written = self.text.written();
        let is_alone =
            |three: &[u8]| matches!(three, [b'(', digit, b')'] if digit.is_ascii_digit());
        let at = written.as_bytes().windows(3).position(is_alone)?;
        let before: String = written[..at].chars().filter(char::is_ascii_digit).collect();
        let is_code = before.trim_start_matches('0').parse().ok() == Some(self.dial_code()?);
        written[at + 1..].chars().next().filter(|_| is_code)
    }

    /// The country's dialling code, without `+`, of an international number.
    pub fn dial_code(&self) -> Option<u16> {
        if self.international { countries::dial_code_of(&self.digits) } else { None }
    }

    /// Where an extension begins, in bytes of the text.
    pub fn extension(&self) -> Option<usize> {
        let written = self.text.written();
        if written.len() > LONGEST {
            return None;
        }
        let digit = |text: &str| text.starts_with(|sign: char| sign.is_ascii_digit());
        let lower = written.to_ascii_lowercase();
        lower.char_indices().map(|(at, _)| at).find(|&at| {
            let (before, rest) = lower.split_at(at);
            let follows_digit = before.trim_end().ends_with(|sign: char| sign.is_ascii_digit());
            let is_number = |word: &str, number: &str| {
                let number = number.trim_start_matches([' ', '.', ':']);
                digit(number) || number.is_empty() && word.starts_with("ext")
            };
            let begins = |word: &&str| {
                rest.strip_prefix(*word).is_some_and(|number| is_number(word, number))
            };
            follows_digit && EXTENSIONS.iter().any(begins)
        })
    }
}
