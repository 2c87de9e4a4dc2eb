//! The categories of templates, and those that were given up.

/// Templates that carry a one-time password.
pub const AUTHENTICATION: &str = "AUTHENTICATION";
/// Templates that offer, invite or keep in touch.
pub const MARKETING: &str = "MARKETING";
/// Templates about something the customer has asked for or bought.
pub const UTILITY: &str = "UTILITY";

/// The three categories, sorted.
pub const CATEGORIES: [&str; 3] = [AUTHENTICATION, MARKETING, UTILITY];

/// Categories of 2022 and before, and what became of them in 2023, sorted.
const RETIRED: &[(&str, &str)] = &[
    ("ACCOUNT_UPDATE", UTILITY),
    ("ALERT_UPDATE", UTILITY),
    ("APPOINTMENT_UPDATE", UTILITY),
    ("AUTO_REPLY", UTILITY),
    ("ISSUE_RESOLUTION", UTILITY),
    ("OTP", AUTHENTICATION),
    ("PAYMENT_UPDATE", UTILITY),
    ("PERSONAL_FINANCE_UPDATE", UTILITY),
    ("RESERVATION_UPDATE", UTILITY),
    ("SHIPPING_UPDATE", UTILITY),
    ("TICKET_UPDATE", UTILITY),
    ("TRANSACTIONAL", UTILITY),
    ("TRANSPORTATION_UPDATE", UTILITY),
];

/// What a category that was given up is called today. Capitals do not matter.
pub fn successor(category: &str) -> Option<&'static str> {
    RETIRED.iter().find(|row| row.0.eq_ignore_ascii_case(category)).map(|row| row.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn retired_categories_lead_to_living_ones() {
        assert!(RETIRED.is_sorted());
        for (retired, living) in RETIRED {
            assert!(CATEGORIES.contains(living) && !CATEGORIES.contains(retired), "{retired}");
        }
        assert_eq!(successor("shipping_update"), Some(UTILITY));
        assert_eq!(successor("OTP"), Some(AUTHENTICATION));
        assert_eq!(successor("UTILITY"), None);
    }
}
