//! The two APIs, and how each spells its fields.

use crate::json::{Member, Value};
use crate::text::{Span, words};

use super::words::plain;

/// Whose API a payload is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    /// 8x8's.
    Eight,
    /// Meta's.
    Meta,
}

impl Dialect {
    /// Whose it is.
    pub fn name(self) -> &'static str {
        match self {
            Dialect::Eight => "8x8",
            Dialect::Meta => "Meta",
        }
    }

    /// Of the spellings of 8x8 and Meta, its own.
    pub fn own(self, spellings: [&'static str; 2]) -> &'static str {
        spellings[self as usize]
    }
}

/// A field that is spelt otherwise than the API spells it.
#[derive(Clone, Debug)]
pub struct Misspelt {
    /// The key, quotes included.
    pub span: Span,
    /// What it is.
    pub written: String,
    /// What it should be.
    pub wanted: &'static str,
    /// Whether the other API spells it so.
    pub foreign: bool,
    /// Whether another spelling is all that it takes.
    pub renames: bool,
}

/// The fields that a payload is read for, as 8x8 and as Meta spell them.
pub mod names {
    /// How 8x8 and Meta spell a field.
    pub type Name = [&'static str; 2];

    pub const CONTENT: Name = ["content"; 2];
    pub const TEMPLATE: Name = ["template"; 2];
    pub const TYPE: Name = ["type"; 2];
    pub const NAME: Name = ["name"; 2];
    pub const LANGUAGE: Name = ["language"; 2];
    pub const CODE: Name = ["code"; 2];
    pub const COMPONENTS: Name = ["components"; 2];
    pub const PARAMETERS: Name = ["parameters"; 2];
    pub const CARDS: Name = ["cards"; 2];
    pub const INDEX: Name = ["index"; 2];
    pub const CARD_INDEX: Name = ["cardIndex", "card_index"];
    pub const SUB_TYPE: Name = ["subType", "sub_type"];
    pub const TEXT: Name = ["text"; 2];
    pub const URL: Name = ["url", "link"];
    pub const ID: Name = ["", "id"];
    pub const LOCATION: Name = ["location"; 2];
    pub const LATITUDE: Name = ["latitude"; 2];
    pub const LONGITUDE: Name = ["longitude"; 2];
    pub const ADDRESS: Name = ["address"; 2];
    pub const PAYLOAD: Name = ["payload"; 2];
    pub const COUPON_CODE: Name = ["couponCode", "coupon_code"];
    pub const TTL_MINUTES: Name = ["ttlMinutes", "ttl_minutes"];
    pub const ACTION: Name = ["action"; 2];
    pub const FLOW_DATA: Name = ["flowActionData", "flow_action_data"];
    pub const FLOW_TOKEN: Name = ["", "flow_token"];
    pub const USER: Name = ["user", ""];
    pub const MSISDN: Name = ["msisdn", ""];
    pub const USER_ID: Name = ["channelUserId", "recipient"];
    pub const TO: Name = ["", "to"];
    pub const CLIENT_ID: Name = ["clientMessageId", ""];

    /// All of them: none of these is a slip for another.
    pub const ALL: &[Name] = &[
        CONTENT,
        TEMPLATE,
        TYPE,
        NAME,
        LANGUAGE,
        CODE,
        COMPONENTS,
        PARAMETERS,
        CARDS,
        INDEX,
        CARD_INDEX,
        SUB_TYPE,
        TEXT,
        URL,
        ID,
        LOCATION,
        LATITUDE,
        LONGITUDE,
        ADDRESS,
        PAYLOAD,
        COUPON_CODE,
        TTL_MINUTES,
        ACTION,
        FLOW_DATA,
        FLOW_TOKEN,
        USER,
        MSISDN,
        USER_ID,
        TO,
        CLIENT_ID,
    ];
}

/// How a field was found.
pub enum Found<'j> {
    /// As the API spells it.
    Exact(&'j Member),
    /// As the other API spells it.
    Foreign(&'j Member),
    /// In another case, or with a slip.
    Slip(&'j Member),
}

/// Finds a field however it is spelt.
pub fn find<'j>(value: &'j Value, name: names::Name, dialect: Dialect) -> Option<Found<'j>> {
    let own = dialect.own(name);
    if own.is_empty() {
        return None;
    }
    if let Some(member) = value.member(own) {
        return Some(Found::Exact(member));
    }
    let other = name[1 - dialect as usize];
    if let Some(member) = value.member(other).filter(|_| other != own) {
        return Some(Found::Foreign(member));
    }
    let members = value.members()?;
    let same = members.iter().rev().find(|member| plain(&member.key.text) == plain(own));
    same.or_else(|| near(members, own)).map(Found::Slip)
}

/// The member whose key is most likely a slip for `name`.
fn near<'j>(members: &'j [Member], name: &str) -> Option<&'j Member> {
    let known = |key: &str| names::ALL.iter().flatten().any(|known| *known == key);
    let unknown = members.iter().map(|member| member.key.text.as_str()).filter(|key| !known(key));
    let near = words::nearest(name, unknown)?;
    members.iter().rev().find(|member| member.key.text == near)
}
