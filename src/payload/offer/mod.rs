//! Offers that end, with the time that is left above the text: Meta creates such templates, and 8x8 does not.

pub mod lints;

use self::lints::*;
use super::Dialect;
use super::fields::plain;
use super::template::{Reading, opening};
use crate::json::{Kind, Value};
use crate::text::Span;

/// The longest text of an offer, in characters, by Meta's page on limited-time offers; so are the others.
const TEXT: usize = 16;
/// The longest body, in characters.
const BODY: usize = 600;
/// The longest code, in characters.
const CODE: usize = 15;

impl Reading<'_> {
    /// Looks at a template of Meta's if it is a limited-time offer.
    pub fn look_at_offer(&mut self, template: &Value) {
        if self.dialect != Dialect::MetaCreate {
            return;
        }
        let parts = template.get("components").and_then(Value::items).unwrap_or_default();
        let part = |kind: &str| parts.iter().find(|part| is(part, kind));
        let Some(offer) = part("limitedtimeoffer") else { return };
        if let Some(category) = template.get("category")
            && category.as_str().is_some_and(|word| !word.eq_ignore_ascii_case("marketing"))
        {
            let message = "a limited-time offer is a marketing template";
            self.told(
                &LTO_CATEGORY,
                category.span,
                message,
                "not with an offer that ends",
                "write `\"category\": \"MARKETING\"`",
            );
        }
        if let Some(offer) = offer.get("limited_time_offer") {
            self.offer(offer);
        }
        if let Some(format) = part("header").and_then(|header| header.get("format"))
            && format
                .as_str()
                .is_some_and(|word| !["image", "video"].contains(&plain(word).as_str()))
        {
            let message = "the header of a limited-time offer is an image or a video";
            self.told(
                &LTO_HEADER,
                format.span,
                message,
                "another kind",
                "write `\"format\": \"IMAGE\"` or `\"VIDEO\"`, or take the header out",
            );
        }
        if let Some(body) = part("body").and_then(|body| body.get("text")) {
            let help = "say it in fewer words; the offer itself stands above the body";
            self.length(&BODY_LTO_LIMIT, body, "the body of a limited-time offer", BODY, help);
        }
        if let Some(footer) = part("footer") {
            let message = "a limited-time offer has no footer";
            self.told(
                &FOOTER_WITH_LTO,
                opening(footer.span),
                message,
                "not with an offer that ends",
                "take it out, and say in the body what it said",
            );
        }
        match part("buttons") {
            Some(buttons) => self.offer_buttons(buttons),
            None => self.no_link(opening(offer.span)),
        }
    }

    /// The text of the offer, and whether it ends.
    fn offer(&mut self, offer: &Value) {
        let short = "write a few words, such as `Ends soon!`";
        match offer.get("text") {
            Some(text) if text.as_str().is_some_and(|text| text.contains("{{")) => {
                let message = "the text of a limited-time offer has no placeholder";
                self.told(&LTO_TEXT_VARIABLE, text.span, message, "nothing fills it in", short);
            }
            Some(text) if text.as_str().is_none_or(|text| !text.trim().is_empty()) => {
                self.length(&LTO_TEXT, text, "the text of a limited-time offer", TEXT, short);
            }
            text => {
                let at = text.map_or_else(|| opening(offer.span), |text| text.span);
                self.told(&LTO_TEXT, at, "the offer has no text", "no `text`", short);
            }
        }
        if let Some(ends) = offer.get("has_expiration")
            && !matches!(ends.kind, Kind::Bool(_) | Kind::Null | Kind::Faulty)
        {
            let message =
                format!("`has_expiration` is to be `true` or `false`, and this is {}", ends.noun());
            self.told(
                &LTO_EXPIRY_FLAG,
                ends.span,
                &message,
                "neither",
                "write `true` or `false` without quotes",
            );
        }
    }

    fn offer_buttons(&mut self, part: &Value) {
        let buttons = part.get("buttons").and_then(Value::items).unwrap_or_default();
        // That one is of no use here says it of all.
        let mut others =
            buttons.iter().filter(|button| !is(button, "url") && !is(button, "copycode"));
        if let Some(other) = others.next() {
            let message = "a limited-time offer has a link and a code to copy, and no other button";
            self.told(&LTO_BUTTONS, opening(other.span), message, "another kind", "take it out");
        }
        let code = buttons.iter().position(|button| is(button, "copycode"));
        match (code, buttons.iter().position(|button| is(button, "url"))) {
            (_, None) => self.no_link(opening(part.span)),
            (Some(code), Some(link)) if link < code => {
                let message = "in a limited-time offer the code to copy comes before the link";
                self.told(
                    &BUTTON_LTO_ORDER,
                    opening(buttons[code].span),
                    message,
                    "after the link",
                    "move it to the front",
                );
            }
            _ => {}
        }
        let sample = code.and_then(|code| buttons[code].get("example"));
        if let Some(sample) =
            sample.and_then(|sample| sample.items().map_or(Some(sample), <[Value]>::first))
        {
            self.length(
                &LTO_CODE,
                sample,
                "the code of a limited-time offer",
                CODE,
                "give a shorter code",
            );
        }
    }

    fn no_link(&mut self, at: Span) {
        let message = "a limited-time offer has a link, and this one has none";
        let help = "write a button with `\"type\": \"URL\"`, its `text` and its `url`";
        self.told(&LTO_BUTTONS, at, message, "no button `URL`", help);
    }
}

/// Whether a component or a button is of a kind.
fn is(part: &Value, kind: &str) -> bool {
    part.get("type").and_then(Value::as_str).is_some_and(|word| plain(word) == kind)
}
