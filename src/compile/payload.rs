//! The JSON of 8x8: what creates a template, and what sends it.
//!
//! Enum values are spelled as 8x8's OpenAPI document spells them.

use serde::Serialize;

/// The body of `POST /api/v1/accounts/{accountId}/channels/{channelId}/templates`.
#[derive(Debug, Serialize)]
#[expect(missing_docs, reason = "the names are those of the API")]
pub struct Create {
    pub name: String,
    pub language: String,
    pub category: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allow_category_change: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message_send_ttl_seconds: Option<i64>,
    pub components: Vec<Component>,
}

/// A component of a template. Which fields it has depends on its type.
#[derive(Debug, Default, Serialize)]
#[expect(missing_docs, reason = "the names are those of the API")]
pub struct Component {
    #[serde(rename = "type")]
    pub kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub format: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub examples: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub add_security_recommendation: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code_expiration_minutes: Option<u64>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub buttons: Vec<Button>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub cards: Vec<Card>,
}

/// A card of a carousel.
#[derive(Debug, Serialize)]
#[expect(missing_docs, reason = "the names are those of the API")]
pub struct Card {
    pub components: Vec<Component>,
}

/// A button. Which fields it has depends on its type.
#[derive(Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
#[expect(missing_docs, reason = "the names are those of the API")]
pub struct Button {
    #[serde(rename = "type")]
    pub kind: &'static str,
    #[serde(rename = "otp_type", skip_serializing_if = "Option::is_none")]
    pub otp_type: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone_number: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub flow_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub flow_action: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub navigate_screen: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ttl_minutes: Option<u64>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub examples: Vec<String>,
}

/// The body of `POST /api/v1/subaccounts/{subAccountId}/messages`.
#[derive(Debug, Serialize)]
#[expect(missing_docs, reason = "the names are those of the API")]
pub struct Send {
    pub user: User,
    #[serde(rename = "type")]
    pub kind: &'static str,
    pub content: Content,
}

/// Whom to send to.
#[derive(Debug, Serialize)]
#[expect(missing_docs, reason = "the names are those of the API")]
pub struct User {
    pub msisdn: String,
}

/// What to send.
#[derive(Debug, Serialize)]
#[expect(missing_docs, reason = "the names are those of the API")]
pub struct Content {
    pub template: SendTemplate,
}

/// Which template to send, and with what.
#[derive(Debug, Serialize)]
#[expect(missing_docs, reason = "the names are those of the API")]
pub struct SendTemplate {
    pub name: String,
    pub language: String,
    pub components: Vec<SendComponent>,
}

/// What a component is given.
#[derive(Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
#[expect(missing_docs, reason = "the names are those of the API")]
pub struct SendComponent {
    #[serde(rename = "type")]
    pub kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sub_type: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub index: Option<usize>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub parameters: Vec<Parameter>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub cards: Vec<SendCard>,
}

/// What a card is given.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[expect(missing_docs, reason = "the names are those of the API")]
pub struct SendCard {
    pub card_index: usize,
    pub components: Vec<SendComponent>,
}

/// One value.
#[derive(Debug, Serialize)]
#[serde(tag = "type", rename_all = "camelCase")]
#[expect(missing_docs, reason = "the names are those of the API")]
pub enum Parameter {
    Text {
        text: String,
    },
    Image {
        url: String,
    },
    Video {
        url: String,
    },
    Document {
        url: String,
    },
    Gif {
        url: String,
    },
    Location {
        location: Location,
    },
    Payload {
        payload: String,
    },
    #[serde(rename_all = "camelCase")]
    CouponCode {
        coupon_code: String,
    },
    #[serde(rename_all = "camelCase")]
    TtlMinutes {
        ttl_minutes: u64,
    },
    #[serde(rename_all = "camelCase")]
    Action {
        #[serde(skip_serializing_if = "Option::is_none")]
        flow_action_data: Option<FlowData>,
    },
}

/// A place on the map.
#[derive(Debug, Serialize)]
#[expect(missing_docs, reason = "the names are those of the API")]
pub struct Location {
    pub latitude: serde_json::Value,
    pub longitude: serde_json::Value,
    pub name: String,
    pub address: String,
}

/// What a flow starts with.
#[derive(Debug, Serialize)]
#[expect(missing_docs, reason = "the names are those of the API")]
pub struct FlowData {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub screen: Option<String>,
    pub data: serde_json::Map<String, serde_json::Value>,
}

impl Send {
    /// A message of one template to one recipient.
    pub fn new(
        name: &str,
        language: &str,
        recipient: &str,
        components: Vec<SendComponent>,
    ) -> Send {
        let (name, language) = (name.to_owned(), language.to_owned());
        Send {
            user: User { msisdn: recipient.to_owned() },
            kind: "template",
            content: Content { template: SendTemplate { name, language, components } },
        }
    }
}
