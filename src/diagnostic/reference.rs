//! The documents that rules quote.

/// A document that a rule rests on.
#[derive(Debug)]
pub struct Reference {
    /// Who wrote it, and what it is called.
    pub title: &'static str,
    /// Where it is.
    pub url: &'static str,
    /// The month or year in which it was read.
    pub read: &'static str,
}

/// Declares the documents, each under a name of its own.
macro_rules! references {
    ($($(#[$doc:meta])* $name:ident = $title:literal, $url:expr, $read:literal;)*) => {
        $($(#[$doc])* pub const $name: Reference =
            Reference { title: $title, url: $url, read: $read };)*
    };
}

/// Completes the path of a page in 8x8's public documentation.
macro_rules! eight {
    ($path:literal) => {
        concat!(
            "https://github.com/8x8Cloud/public-developer-docs/blob/main/docs/connect/docs/",
            $path
        )
    };
}

/// Completes the path of a page in Meta's WhatsApp documentation.
macro_rules! meta {
    ($path:literal) => {
        concat!("https://developers.facebook.com/documentation/business-messaging/whatsapp/", $path)
    };
}

references! {
    /// 8x8, template components reference.
    EIGHT_COMPONENTS = "8x8, template components reference", eight!("whatsapp/template-components-reference.mdx"), "July 2026";
    /// 8x8, template message API library.
    EIGHT_LIBRARY = "8x8, template message API library", eight!("whatsapp/template-message-api-library.mdx"), "July 2026";
    /// 8x8, message types and templates.
    EIGHT_TYPES = "8x8, message types and templates", eight!("whatsapp/message-types-templates.md"), "July 2026";
    /// 8x8, governance and security.
    EIGHT_GOVERNANCE = "8x8, governance and security", eight!("whatsapp/governance-security.md"), "July 2026";
    /// 8x8, WhatsApp over the 8x8 API.
    EIGHT_API = "8x8, WhatsApp over the 8x8 API", eight!("whatsapp/whatsapp-over-8x8-api.md"), "July 2026";
    /// 8x8, constructing template send requests.
    EIGHT_SEND = "8x8, constructing template send requests", eight!("whatsapp/constructing-whatsapp-template-send-requests.md"), "July 2026";
    /// 8x8, operations and monitoring.
    EIGHT_OPERATIONS = "8x8, operations and monitoring", eight!("whatsapp/operations-monitoring.md"), "July 2026";
    /// 8x8, WhatsApp media hosting.
    EIGHT_MEDIA = "8x8, WhatsApp media hosting", eight!("whatsapp/whatsapp-media-hosting.md"), "July 2026";
    /// 8x8, WhatsApp image optimisation.
    EIGHT_IMAGES = "8x8, WhatsApp image optimisation", eight!("guide-whatsapp-image-optimization.md"), "July 2026";
    /// 8x8, content types of chat apps.
    EIGHT_CONTENT_TYPES = "8x8, content types of chat apps", eight!("supported-chat-apps-content-type.md"), "July 2026";
    /// 8x8, template validity period.
    EIGHT_TTL = "8x8, template validity period", eight!("guide-whatsapp-template-validity-period-ttl.md"), "July 2026";
    /// 8x8, one-tap and zero-tap authentication.
    EIGHT_TAP = "8x8, one-tap and zero-tap authentication", eight!("guide-whatsapp-one-tap-or-zero-tap-authentication.md"), "July 2026";
    /// 8x8, business-scoped user ids.
    EIGHT_USER_IDS = "8x8, business-scoped user ids", eight!("whatsapp/whatsapp-business-scoped-user-ids.md"), "July 2026";
    /// 8x8, WhatsApp Flows.
    EIGHT_FLOWS = "8x8, WhatsApp Flows", eight!("whatsapp/whatsapp-flows.md"), "July 2026";
    /// 8x8, API error codes.
    EIGHT_ERRORS = "8x8, API error codes", eight!("api-error-codes.md"), "July 2026";
    /// 8x8, delivery error codes.
    EIGHT_DELIVERY_ERRORS = "8x8, delivery error codes", eight!("delivery-error-codes.md"), "July 2026";
    /// Meta, templates overview.
    META_OVERVIEW = "Meta, templates overview", meta!("templates/overview"), "September 2026";
    /// Meta, template components.
    META_COMPONENTS = "Meta, template components", meta!("templates/components"), "September 2026";
    /// Meta, template review.
    META_REVIEW = "Meta, template review", meta!("templates/template-review"), "September 2026";
    /// Meta, template categorization.
    META_CATEGORIES = "Meta, template categorization", meta!("templates/template-categorization"), "September 2026";
    /// Meta, template management.
    META_MANAGEMENT = "Meta, template management", meta!("templates/template-management"), "September 2026";
    /// Meta, supported languages.
    META_LANGUAGES = "Meta, supported languages", meta!("templates/supported-languages"), "September 2026";
    /// Meta, time to live.
    META_TTL = "Meta, time to live", meta!("templates/time-to-live"), "September 2026";
    /// Meta, template library.
    META_LIBRARY = "Meta, template library", meta!("templates/template-library"), "September 2026";
    /// Meta, custom marketing templates.
    META_MARKETING = "Meta, custom marketing templates", meta!("templates/marketing-templates/custom-marketing-templates"), "September 2026";
    /// Meta, coupon code templates.
    META_COUPON = "Meta, coupon code templates", meta!("templates/marketing-templates/coupon-templates"), "September 2026";
    /// Meta, limited-time offer templates.
    META_LIMITED_TIME_OFFER = "Meta, limited-time offer templates", meta!("templates/marketing-templates/limited-time-offer-templates"), "September 2026";
    /// Meta, media card carousel templates.
    META_CAROUSEL = "Meta, media card carousel templates", meta!("templates/marketing-templates/media-card-carousel-templates"), "September 2026";
    /// Meta, call permission request templates.
    META_CALL_PERMISSION_TEMPLATE = "Meta, call permission request templates", meta!("templates/marketing-templates/call-permission-request-message-template"), "September 2026";
    /// Meta, per-user marketing limits.
    META_USER_LIMITS = "Meta, per-user marketing limits", meta!("templates/marketing-templates/per-user-limits"), "September 2026";
    /// Meta, utility templates.
    META_UTILITY = "Meta, utility templates", meta!("templates/utility-templates/utility-templates"), "September 2026";
    /// Meta, authentication templates.
    META_AUTHENTICATION = "Meta, authentication templates", meta!("templates/authentication-templates/authentication-templates"), "September 2026";
    /// Meta, copy code authentication templates.
    META_COPY_CODE = "Meta, copy code authentication templates", meta!("templates/authentication-templates/copy-code-button-authentication-templates"), "September 2026";
    /// Meta, one-tap autofill authentication templates.
    META_ONE_TAP = "Meta, one-tap autofill authentication templates", meta!("templates/authentication-templates/autofill-button-authentication-templates"), "September 2026";
    /// Meta, zero-tap authentication templates.
    META_ZERO_TAP = "Meta, zero-tap authentication templates", meta!("templates/authentication-templates/zero-tap-authentication-templates"), "September 2026";
    /// Meta, sending a flow.
    META_FLOWS = "Meta, sending a flow", meta!("flows/guides/sendingaflow"), "September 2026";
    /// Meta, call buttons and deep links.
    META_CALLING = "Meta, call buttons and deep links", meta!("calling/call-button-messages-deep-links"), "September 2026";
    /// Meta, user call permissions.
    META_CALL_PERMISSIONS = "Meta, user call permissions", meta!("calling/user-call-permissions"), "September 2026";
    /// Meta, media.
    META_MEDIA = "Meta, media", meta!("business-phone-numbers/media"), "September 2026";
    /// Meta, error codes.
    META_ERRORS = "Meta, error codes", meta!("support/error-codes"), "September 2026";
    /// Meta, changelog.
    META_CHANGELOG = "Meta, changelog", meta!("changelog"), "September 2026";
    /// Meta, business-scoped user ids.
    META_USER_IDS = "Meta, business-scoped user ids", meta!("business-scoped-user-ids"), "September 2026";
    /// Meta, policy enforcement.
    META_POLICY = "Meta, policy enforcement", meta!("policy-enforcement-violations"), "September 2026";
    /// Meta, template status webhook.
    META_STATUS_HOOK = "Meta, template status webhook", meta!("webhooks/reference/message_template_status_update"), "September 2026";
    /// The request body of `POST …/templates`.
    EIGHT_CREATE = "8x8, OpenAPI: create a template", "https://github.com/8x8Cloud/public-developer-docs/blob/main/docs_oas/connect/business_messaging_api.json", "July 2026";
    /// The answer of `GET …/templates`.
    EIGHT_READ = "8x8, OpenAPI: list templates", "https://github.com/8x8Cloud/public-developer-docs/blob/main/docs_oas/connect/business_messaging_api.json", "July 2026";
    /// The request body of `POST …/messages`.
    EIGHT_MESSAGES = "8x8, OpenAPI: send a message", "https://github.com/8x8Cloud/public-developer-docs/blob/main/docs_oas/connect/business_messaging_api.json", "July 2026";
    /// Not documentation, but the code that blocks the Submit button.
    META_MANAGER = "Meta, validation in WhatsApp Manager", "https://business.facebook.com/wa/manage/message-templates/", "2026";
    /// A business solution provider's list of reasons.
    TWILIO = "Twilio, rejected WhatsApp templates", "https://www.twilio.com/docs/api/errors/63040", "2026";
    /// A business solution provider's list of reasons.
    TWILIO_63013 = "Twilio, content policy violations", "https://www.twilio.com/docs/api/errors/63013", "2026";
    /// A business solution provider's list of reasons.
    TWILIO_63021 = "Twilio, message too long or bad media", "https://www.twilio.com/docs/api/errors/63021", "2026";
    /// A business solution provider's guide.
    TWILIO_VARIABLES = "Twilio, variables in content templates", "https://www.twilio.com/docs/content-api/using-variables-with-content-api", "2026";
    /// A business solution provider's guide.
    TWILIO_FAQ = "Twilio, content API questions", "https://www.twilio.com/docs/content/faqs-and-troubleshooting", "2026";
    /// A business solution provider's guide.
    BIRD = "Bird, template guidelines and restrictions", "https://docs.bird.com", "2026";
    /// A business solution provider's guide.
    GUPSHUP = "Gupshup, template button list", "https://docs.gupshup.io/docs/template-button-list", "2026";
    /// A business solution provider's error list.
    ALIBABA = "Alibaba Cloud, template error codes", "https://www.alibabacloud.com/help/en/chatapp/developer-reference/api-error-codes", "2026";
    /// A business solution provider's list.
    YCLOUD = "YCloud, supported template languages", "https://docs.ycloud.com/en/api-reference/guides/whatsapp-platform/supported-whatsapp-template-languages", "May 2026";
    /// Copies of an older guideline of Meta's; low weight.
    ENGATI = "Engati and other help centres", "https://www.engati.com", "2026";
    /// Live answers of the API, quoted in public repositories.
    COMMUNITY = "Answers quoted in public issues", "https://github.com/search?q=whatsapp+template+error_subcode&type=issues", "2026";
    /// Follows from the other rules and the payloads; nobody writes it down.
    DERIVED = "Derived from the payload schemas", "https://github.com/8x8Cloud/public-developer-docs/blob/main/docs_oas/connect/business_messaging_api.json", "July 2026";
    /// Advice of the makers of Wattle.
    ADVICE = "Advice of the Wattle project", env!("CARGO_PKG_REPOSITORY"), "2026";
}
