//! The words of send payloads, however they are spelt.

use crate::text::words::nearest;

/// Declares words with the spelling of 8x8 and that of Meta; empty where an API has no such word.
macro_rules! words {
    ($(#[$about:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident $eight:literal $meta:literal;)* }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name { $($(#[$doc])* $variant),* }

        impl $name {
            /// All of them.
            pub const ALL: &'static [$name] = &[$($name::$variant),*];

            /// How 8x8 and Meta spell it.
            pub fn spellings(self) -> [&'static str; 2] {
                match self { $($name::$variant => [$eight, $meta]),* }
            }

            /// The word that is meant, whatever its case and its joints.
            pub fn read(word: &str) -> Option<$name> {
                let plain = plain(word);
                let is_it = |known: &$name| known.spellings().iter().any(|one| !one.is_empty() && self::plain(one) == plain);
                $name::ALL.iter().copied().find(is_it)
            }
        }
    };
}

words! {
    /// What an entry is for.
    EntryKind {
        /// The header.
        Header "header" "header";
        /// The body.
        Body "body" "body";
        /// The footer.
        Footer "footer" "footer";
        /// A button.
        Button "button" "button";
        /// The cards.
        Carousel "carousel" "carousel";
        /// A request to call.
        CallPermission "call_permission_request" "call_permission_request";
        /// When an offer ends.
        LimitedTimeOffer "" "limited_time_offer";
        /// The state of an order.
        OrderStatus "" "order_status";
        /// What a tap on the message opens.
        TapTarget "" "tap_target_configuration";
    }
}

words! {
    /// What kind of button an entry is for.
    SubType {
        /// A quick reply.
        QuickReply "QuickReply" "quick_reply";
        /// A button that opens a page, or copies a one-time code.
        Url "Url" "url";
        /// A button that copies an offer code.
        CopyCode "CopyCode" "copy_code";
        /// A button that opens a flow.
        Flow "Flow" "flow";
        /// A button that calls.
        VoiceCall "VoiceCall" "voice_call";
        /// A button that shows a catalogue.
        Catalog "" "catalog";
        /// A button that shows products.
        Products "" "mpm";
        /// A button that shows an order.
        OrderDetails "" "order_details";
        /// A reminder.
        Reminder "" "reminder";
        /// A booking.
        Booking "" "booking_confirmation";
    }
}

words! {
    /// What kind of value a parameter is.
    ParameterKind {
        /// A text.
        Text "text" "text";
        /// An amount of money, of Meta's.
        Currency "" "currency";
        /// A date or a time, of Meta's.
        DateTime "" "date_time";
        /// A picture.
        Image "image" "image";
        /// A film.
        Video "video" "video";
        /// A document.
        Document "document" "document";
        /// A moving picture.
        Gif "gif" "gif";
        /// A place.
        Location "location" "location";
        /// What the business gets when a button is tapped.
        Payload "payload" "payload";
        /// An offer code.
        CouponCode "couponCode" "coupon_code";
        /// What a flow starts with.
        Action "action" "action";
        /// How long a call button works.
        TtlMinutes "ttlMinutes" "ttl_minutes";
        /// A product.
        Product "" "product";
    }
}

impl EntryKind {
    /// The word that is most likely meant, slips included.
    pub fn likely(word: &str) -> Option<EntryKind> {
        let spellings = || EntryKind::ALL.iter().map(|kind| kind.spellings()[1]);
        EntryKind::read(word).or_else(|| EntryKind::read(nearest(word, spellings())?))
    }
}

impl ParameterKind {
    /// Whether it is a file of a header.
    pub fn is_media(self) -> bool {
        use ParameterKind::{Document, Gif, Image, Video};
        matches!(self, Image | Video | Document | Gif)
    }
}

/// A word without its case and joints: `QuickReply`, `quick_reply` and `quick-reply` are one.
pub fn plain(word: &str) -> String {
    word.chars()
        .filter(|sign| !matches!(sign, '_' | '-' | ' '))
        .map(|sign| sign.to_ascii_lowercase())
        .collect()
}
