//! Buttons: what creates each, and what it is given at each send.

use super::component::Sent;
use super::payload::{self, FlowData, Parameter, SendComponent};
use super::place::{Hole, Site};
use super::values::{Filler, InCard};
use crate::model::{Button, ButtonKind, DataEntry, Duration, FlowAction, Slot, Text};
use crate::text::Spanned;
use crate::text::composed::in_nfc;

/// The label of the one-time code button where the author gives none: 8x8's schema asks for one.
const OTP_LABEL: &str = "Copy Code";

/// A button in both payloads. `index` is its place among all buttons of the message or card.
pub fn part(
    button: &Button,
    index: usize,
    card: InCard,
    filler: &Filler,
) -> (payload::Button, Option<Sent>) {
    let site = Site { component: "button", card, button: Some(index) };
    let create = payload::Button {
        text: button.text.get().map(|text| in_nfc(text.written().to_owned())),
        ..payload::Button::default()
    };
    let (create, values) = match &button.kind {
        ButtonKind::QuickReply { payload } => {
            let values = payload.get().map(|payload| Values::payload(payload, 0, site, filler));
            (payload::Button { kind: "QUICK_REPLY", ..create }, values)
        }
        ButtonKind::Url { url } => url_button(create, url, site, filler),
        ButtonKind::Phone { number, country } => (
            payload::Button {
                kind: "PHONE_NUMBER",
                phone_number: number.get().map(|number| number.written().to_owned()),
                country: country.get().map(|country| country.value.clone()),
                ..create
            },
            None,
        ),
        ButtonKind::CopyCode { code } => copy_code(create, code, site, filler),
        ButtonKind::Flow { id, action, screen, data } => {
            let create = payload::Button {
                kind: "FLOW",
                flow_id: written(id),
                flow_action: action.get().map(action_name),
                navigate_screen: written(screen),
                ..create
            };
            (create, Some(flow_action(screen, data, site, filler)))
        }
        ButtonKind::VoiceCall { ttl, payload } => voice_call(create, ttl, payload, site, filler),
        ButtonKind::Otp => {
            let text = create.text.unwrap_or_else(|| OTP_LABEL.to_owned());
            let kind = "OTP";
            let otp_type = Some("COPY_CODE");
            let values = Values {
                sub_type: "Url",
                parameters: vec![Parameter::Text { text: filler.code().to_owned() }],
                holes: site.code(),
            };
            (
                payload::Button { kind, otp_type, text: Some(text), ..Default::default() },
                Some(values),
            )
        }
        ButtonKind::RequestContactInfo => {
            (payload::Button { kind: "REQUEST_CONTACT_INFO", ..Default::default() }, None)
        }
    };
    (create, values.map(|values| values.sent(index)))
}

/// What a button is given at each send.
struct Values {
    sub_type: &'static str,
    parameters: Vec<Parameter>,
    holes: Vec<Hole>,
}

impl Values {
    /// The payload of a quick reply, as parameter number `at`.
    fn payload(payload: &Text, at: usize, site: Site, filler: &Filler) -> Values {
        Values {
            sub_type: "QuickReply",
            parameters: vec![Parameter::Payload { payload: filler.fill(payload, site.card) }],
            holes: site.whole(payload, filler, &format!("/parameters/{at}/payload")),
        }
    }

    fn sent(self, index: usize) -> Sent {
        let entry = SendComponent {
            kind: "button",
            sub_type: Some(self.sub_type),
            index: Some(index),
            parameters: self.parameters,
            ..SendComponent::default()
        };
        Sent { entry, holes: self.holes }
    }
}

fn url_button(
    create: payload::Button,
    url: &Slot<Text>,
    site: Site,
    filler: &Filler,
) -> (payload::Button, Option<Values>) {
    let Some(url) = url.get() else { return (create, None) };
    let parameters: Vec<Parameter> = url
        .parameters()
        .into_iter()
        .map(|hole| Parameter::Text { text: filler.value(hole, site.card) })
        .collect();
    let values = (!parameters.is_empty()).then(|| Values {
        sub_type: "Url",
        parameters,
        holes: site.numbered(url, filler, "text"),
    });
    let examples = filler.examples(url, site.card);
    (payload::Button { kind: "URL", url: Some(url.numbered()), examples, ..create }, values)
}

/// A fixed code is sent as it is; a placeholder's sample is what creates the button.
fn copy_code(
    create: payload::Button,
    code: &Slot<Text>,
    site: Site,
    filler: &Filler,
) -> (payload::Button, Option<Values>) {
    let Some(code) = code.get() else { return (create, None) };
    let sample = match code.lone_placeholder() {
        Some(placeholder) => filler.example(placeholder, site.card).unwrap_or_default(),
        None => code.written().to_owned(),
    };
    let values = Values {
        sub_type: "CopyCode",
        parameters: vec![Parameter::CouponCode { coupon_code: filler.fill(code, site.card) }],
        holes: site.whole(code, filler, "/parameters/0/couponCode"),
    };
    (payload::Button { kind: "COPY_CODE", examples: vec![sample], ..create }, Some(values))
}

/// A flow always has its entry; it carries data only where the author wrote a `data` block.
fn flow_action(
    screen: &Slot<Text>,
    data: &Slot<Vec<DataEntry>>,
    site: Site,
    filler: &Filler,
) -> Values {
    let mut holes = Vec::new();
    let flow_action_data = data.get().map(|entries| {
        let data = entries.iter().map(|entry| {
            let name = &entry.name.value;
            let pointer = format!("/parameters/0/flowActionData/data/{}", escaped(name));
            holes.extend(site.whole(&entry.value, filler, &pointer));
            (name.clone(), filler.fill(&entry.value, site.card).into())
        });
        let data = data.collect();
        FlowData { screen: written(screen), data }
    });
    Values { sub_type: "Flow", parameters: vec![Parameter::Action { flow_action_data }], holes }
}

/// A name as a step of a JSON pointer.
fn escaped(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}

fn voice_call(
    create: payload::Button,
    ttl: &Slot<Spanned<Duration>>,
    payload: &Slot<Text>,
    site: Site,
    filler: &Filler,
) -> (payload::Button, Option<Values>) {
    let ttl_minutes = ttl.get().and_then(|ttl| ttl.value.minutes());
    let ttl = ttl_minutes.map(|ttl_minutes| Parameter::TtlMinutes { ttl_minutes });
    let mut values =
        Values { sub_type: "VoiceCall", parameters: ttl.into_iter().collect(), holes: Vec::new() };
    if let Some(payload) = payload.get() {
        let payload = Values::payload(payload, values.parameters.len(), site, filler);
        values.parameters.extend(payload.parameters);
        values.holes = payload.holes;
    }
    let values = (!values.parameters.is_empty()).then_some(values);
    (payload::Button { kind: "VOICE_CALL", ttl_minutes, ..create }, values)
}

fn action_name(action: &Spanned<FlowAction>) -> &'static str {
    match action.value {
        FlowAction::Navigate => "navigate",
        FlowAction::DataExchange => "data_exchange",
    }
}

fn written(text: &Slot<Text>) -> Option<String> {
    text.get().map(|text| text.written().to_owned())
}
