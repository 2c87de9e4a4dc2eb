//! The numbers that WhatsApp and 8x8 set, and those they advise.
//!
//! Lengths of texts are in UTF-16 code units of the text as written, placeholders included, as
//! [`units`](crate::text::count::units) counts them. After each number stands who sets it: *Meta*
//! for its documentation, *manager* for the checks of WhatsApp Manager, *8x8* for its
//! documentation, *8x8 schema* for its OpenAPI description. A number that nobody enforces says
//! that it is advice.

use std::ops::RangeInclusive;

const KIB: u64 = 1024;
const MIB: u64 = 1024 * KIB;
const DAY_SECONDS: i64 = 24 * 60 * 60;

// Names and languages

/// Characters of a template name (Meta, 8x8).
pub const NAME_CHARS: usize = 512;
/// Characters of a template name that 8x8's list of templates declares (8x8 schema).
pub const NAME_CHARS_READ_API: usize = 200;
/// Days for which the name of a deleted template stays taken (Meta, 8x8 schema).
pub const NAME_LOCK_DAYS: u32 = 30;
/// Characters of a language code that 8x8's list of templates declares (8x8 schema).
pub const LANGUAGE_CHARS_READ_API: usize = 5;
/// Edits of an approved template in 24 hours (Meta).
pub const EDITS_PER_DAY: u32 = 1;
/// Edits of an approved template in 30 days (Meta).
pub const EDITS_PER_30_DAYS: u32 = 10;

// Variables and examples

/// Characters of a variable's name (manager).
pub const VARIABLE_NAME_CHARS: usize = 32;
/// Variables in one text above which it is hard to review (advice).
pub const VARIABLES_ADVISED: usize = 10;
/// Fixed words that each variable needs beside it; fewer are refused. Meta does not publish its
/// ratio; reports agree on a little more than two words.
pub const WORDS_PER_VARIABLE: usize = 2;
/// Fixed words for each variable that are surely enough (advice).
pub const WORDS_PER_VARIABLE_ADVISED: usize = 3;
/// Length to keep free for the value of each variable (advice).
pub const VALUE_ROOM: usize = 32;
/// Length of an example that still shows what the variable is for (advice).
pub const EXAMPLE_ADVISED: usize = 255;
/// Blanks in a row, in a value or in a text (Meta error 132018).
pub const BLANKS_IN_A_ROW: usize = 4;

// Header

/// Length of a header text (Meta, manager, 8x8).
pub const HEADER_TEXT: usize = 60;
/// Variables in a header text (Meta, 8x8).
pub const HEADER_VARIABLES: usize = 1;
/// Sample files of a media header (Meta, 8x8).
pub const MEDIA_EXAMPLES: usize = 1;
/// Bytes of an image, 5 MB (Meta, 8x8).
pub const IMAGE_BYTES: u64 = 5 * MIB;
/// Bytes of an image that loads well on a phone, 500 KB (8x8, advice).
pub const IMAGE_BYTES_ADVISED: u64 = 500 * KIB;
/// Width through height of a header image that is not cropped (8x8, advice).
pub const IMAGE_RATIO: f64 = 1.91;
/// Share by which an image may miss [`IMAGE_RATIO`] without looking cropped (advice).
pub const IMAGE_RATIO_TOLERANCE: f64 = 0.05;
/// Bytes of a video, 16 MB (Meta, 8x8).
pub const VIDEO_BYTES: u64 = 16 * MIB;
/// Bytes of a video that loads well on a phone, 10 MB (8x8, advice).
pub const VIDEO_BYTES_ADVISED: u64 = 10 * MIB;
/// Seconds of a video (8x8, advice).
pub const VIDEO_SECONDS_ADVISED: u32 = 60;
/// Bytes of the MP4 file of a GIF header, 3.5 MB (Meta).
pub const GIF_BYTES: u64 = 3 * MIB + MIB / 2;
/// Bytes of a document, 100 MB (Meta, 8x8).
pub const DOCUMENT_BYTES: u64 = 100 * MIB;
/// Degrees of latitude.
pub const LATITUDE: RangeInclusive<f64> = -90.0..=90.0;
/// Degrees of longitude.
pub const LONGITUDE: RangeInclusive<f64> = -180.0..=180.0;

// Body

/// Length of a body (Meta, manager, 8x8).
pub const BODY_TEXT: usize = 1024;
/// Length of a body that Ads Manager takes (manager).
pub const BODY_ADS_MANAGER: usize = 960;
/// Length of the body of a limited-time offer (Meta).
pub const BODY_LIMITED_TIME_OFFER: usize = 600;
/// Length of the body of a single-product template (Meta).
pub const BODY_SINGLE_PRODUCT: usize = 160;
/// Total length of the values of a template that has only a body (Meta).
pub const BODY_ONLY_VALUES: usize = 32_768;
/// Lines of a marketing body that a phone shows before "Read more" (advice).
pub const BODY_LINES_SHOWN: usize = 5;
/// Line breaks in a row; three are refused (manager).
pub const LINE_BREAKS_IN_A_ROW: usize = 2;
/// Emoji in a marketing body (manager).
pub const EMOJI_MARKETING: usize = 10;
/// Emoji in a utility body (manager, not for everyone yet).
pub const EMOJI_UTILITY: usize = 6;
/// Fixed words below which a body is too vague to classify (advice).
pub const BODY_WORDS: usize = 3;

// Footer

/// Length of a footer (Meta, manager, 8x8).
pub const FOOTER: usize = 60;

// Buttons

/// Buttons of a template (Meta, 8x8).
pub const BUTTONS: usize = 10;
/// Length of a button's label (Meta, 8x8).
pub const BUTTON_TEXT: usize = 25;
/// Length of a button's label that 8x8 declares, against its own documentation (8x8 schema).
pub const BUTTON_TEXT_SCHEMA: usize = 20;
/// Buttons that a phone shows; with more, it shows two and a list of all (Meta).
pub const BUTTONS_SHOWN: usize = 3;
/// Buttons of a template that desktop clients can show (Meta, 8x8).
pub const BUTTONS_ON_DESKTOP: usize = 3;
/// Quick replies of a template (Meta, 8x8).
pub const QUICK_REPLIES: usize = 10;
/// Quick replies that may follow an order-details button (Meta).
pub const QUICK_REPLIES_AFTER_ORDER_DETAILS: usize = 9;
/// Length of a URL, its variable included (Meta, 8x8).
pub const URL: usize = 2000;
/// URL buttons of a template (Meta, 8x8).
pub const URL_BUTTONS: usize = 2;
/// Variables of a URL (Meta, 8x8).
pub const URL_VARIABLES: usize = 1;
/// Phone buttons of a template (Meta, 8x8).
pub const PHONE_BUTTONS: usize = 1;
/// Characters of a phone number (Meta, 8x8).
pub const PHONE_CHARS: usize = 20;
/// Digits of a number that can be dialled from everywhere (ITU-T E.164; shorter ones are special).
pub const PHONE_DIGITS: RangeInclusive<usize> = 7..=15;
/// Copy-code buttons of a template (Meta, 8x8).
pub const COPY_CODE_BUTTONS: usize = 1;
/// Length of an offer code (Meta, since December 2025).
pub const COPY_CODE: usize = 20;
/// Length of an offer code by 8x8's documentation, and by Meta's before December 2025 (8x8).
pub const COPY_CODE_8X8: RangeInclusive<usize> = 4..=15;
/// Length of the code of a limited-time offer (Meta).
pub const COPY_CODE_LIMITED_TIME_OFFER: usize = 15;
/// Flow buttons of a template (8x8).
pub const FLOW_BUTTONS: usize = 1;
/// Digits of a flow's id (advice, from samples).
pub const FLOW_ID_DIGITS: RangeInclusive<usize> = 6..=20;
/// Request-contact-info buttons of a template (advice; nobody writes it down).
pub const CONTACT_INFO_BUTTONS: usize = 1;

// Authentication

/// One-time-password buttons of a template (Meta, 8x8).
pub const OTP_BUTTONS: usize = 1;
/// Length of a one-time password (Meta, manager, 8x8).
pub const OTP_CODE: usize = 15;
/// Minutes for which a one-time password can be valid (Meta).
pub const AUTH_EXPIRY_MINUTES: RangeInclusive<u32> = 1..=90;
/// Minutes for which a one-time password is usually valid (manager).
pub const AUTH_EXPIRY_MINUTES_ADVISED: u32 = 10;
/// Apps that a one-tap or zero-tap button can fill in (Meta).
pub const OTP_APPS: RangeInclusive<usize> = 1..=5;
/// Characters of an Android package name (manager).
pub const PACKAGE_NAME_CHARS: usize = 224;
/// Characters of an app's signature hash, no more and no fewer (Meta).
pub const SIGNATURE_HASH_CHARS: usize = 11;

// Calls

/// Voice-call buttons of a template (advice; nobody writes it down).
pub const VOICE_CALL_BUTTONS: usize = 1;
/// Minutes for which a voice-call button lives, as set in the template (8x8 schema).
pub const VOICE_CALL_TTL_CREATE: RangeInclusive<u32> = 1440..=43_200;
/// Minutes for which a voice-call button lives, as set in a send request (Meta, 8x8 schema).
pub const VOICE_CALL_TTL_SEND: RangeInclusive<u32> = 1..=43_200;
/// Minutes for which a voice-call button lives when nothing is said (Meta).
pub const VOICE_CALL_TTL_DEFAULT: u32 = 10_080;
/// Characters of a voice call's payload (Meta).
pub const VOICE_CALL_PAYLOAD: usize = 512;
/// Call permission requests to one user in 24 hours (Meta, 8x8).
pub const CALL_REQUESTS_PER_DAY: u32 = 1;
/// Call permission requests to one user in 7 days (Meta, 8x8).
pub const CALL_REQUESTS_PER_WEEK: u32 = 2;

// Carousel

/// Cards of a carousel (Meta, 8x8).
pub const CARDS: usize = 10;
/// Fewest cards of a carousel for Meta; 8x8 takes one (Meta).
pub const CARDS_META_MIN: usize = 2;
/// Length of a card's body, its values included (Meta, 8x8).
pub const CARD_BODY: usize = 160;
/// Line breaks in a card's body that keep the cards even (advice).
pub const CARD_LINE_BREAKS: usize = 2;
/// Buttons of a card; each has at least one (Meta, 8x8).
pub const CARD_BUTTONS: usize = 2;

// Time to live, in seconds

/// Thirty days, for which WhatsApp keeps a message it cannot deliver (Meta).
pub const TTL_30_DAYS: i64 = 30 * DAY_SECONDS;
/// What stands for thirty days in authentication and utility templates (Meta, 8x8).
pub const TTL_LONGEST: i64 = -1;
/// Range for authentication templates, beside [`TTL_LONGEST`] (Meta, 8x8).
pub const TTL_AUTHENTICATION: RangeInclusive<i64> = 30..=900;
/// What authentication templates have when nothing is said (Meta, 8x8).
pub const TTL_AUTHENTICATION_DEFAULT: i64 = 600;
/// Range for utility templates, beside [`TTL_LONGEST`] (Meta, 8x8).
pub const TTL_UTILITY: RangeInclusive<i64> = 30..=43_200;
/// Below this, a utility message is lost to every phone that is off for a moment (8x8, advice).
pub const TTL_UTILITY_SHORT: i64 = 300;
/// Range for marketing templates (Meta, 8x8).
pub const TTL_MARKETING: RangeInclusive<i64> = 43_200..=TTL_30_DAYS;

// Sending

/// Characters of a client's own message id (8x8 schema).
pub const CLIENT_MESSAGE_ID_CHARS: usize = 50;
/// Characters of one SMS in the alphabet of GSM (3GPP TS 23.038).
pub const SMS: usize = 160;
/// Characters of one SMS in any other alphabet (3GPP TS 23.038).
pub const SMS_UNICODE: usize = 70;
/// The highest index of a button in a send request (8x8 schema).
pub const BUTTON_INDEX: usize = 9;
/// Messages an hour that a throttled flow lets through (Meta).
pub const THROTTLED_FLOW_PER_HOUR: u32 = 10;

// Repositories

/// Templates of an unverified business, each language for itself (Meta, 8x8).
pub const TEMPLATES: usize = 250;
/// Templates of a verified business, each language for itself (Meta, 8x8).
pub const TEMPLATES_VERIFIED: usize = 6000;
/// Templates that can be created in an hour (Meta, 8x8).
pub const TEMPLATES_PER_HOUR: usize = 100;
/// Months without use after which a template is archived (Meta).
pub const UNUSED_MONTHS: u32 = 12;
/// Likeness of two texts, from 0 to 1, above which they are nearly the same (advice).
pub const SIMILAR_TEXTS: f64 = 0.9;
