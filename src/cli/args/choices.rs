//! What an option can be where that is a list of ours, with what its help says of each.

use clap::ValueEnum;
use clap::builder::PossibleValue;

use crate::compile::Values;
use crate::payload::Dialect;
use crate::render::Format;
use crate::settings::Profile;

impl ValueEnum for Values {
    fn value_variants<'a>() -> &'a [Values] {
        &[Values::Names, Values::Examples]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(match self {
            Values::Names => PossibleValue::new("names").help("their names in double braces"),
            Values::Examples => PossibleValue::new("examples").help("their examples"),
        })
    }
}

impl ValueEnum for Dialect {
    fn value_variants<'a>() -> &'a [Dialect] {
        Dialect::NAMED
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.name()).help(self.about()))
    }
}

impl ValueEnum for Profile {
    fn value_variants<'a>() -> &'a [Profile] {
        Profile::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.name()).help(self.about()))
    }
}

impl ValueEnum for Format {
    fn value_variants<'a>() -> &'a [Format] {
        Format::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.name()).help(self.about()))
    }
}
