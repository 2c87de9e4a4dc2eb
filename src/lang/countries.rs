//! The countries: ISO 3166-1 codes, English names and dialling codes.

/// Code, English name and the country code of ITU-T E.164, sorted by code.
///
/// Several countries may share a dialling code, and places without a telephone network of their
/// own have the one of the network that serves them.
const COUNTRIES: &[(&str, &str, u16)] = &[
    ("AD", "Andorra", 376),
    ("AE", "United Arab Emirates", 971),
    ("AF", "Afghanistan", 93),
    ("AG", "Antigua and Barbuda", 1),
    ("AI", "Anguilla", 1),
    ("AL", "Albania", 355),
    ("AM", "Armenia", 374),
    ("AO", "Angola", 244),
    ("AQ", "Antarctica", 672),
    ("AR", "Argentina", 54),
    ("AS", "American Samoa", 1),
    ("AT", "Austria", 43),
    ("AU", "Australia", 61),
    ("AW", "Aruba", 297),
    ("AX", "Åland Islands", 358),
    ("AZ", "Azerbaijan", 994),
    ("BA", "Bosnia and Herzegovina", 387),
    ("BB", "Barbados", 1),
    ("BD", "Bangladesh", 880),
    ("BE", "Belgium", 32),
    ("BF", "Burkina Faso", 226),
    ("BG", "Bulgaria", 359),
    ("BH", "Bahrain", 973),
    ("BI", "Burundi", 257),
    ("BJ", "Benin", 229),
    ("BL", "Saint Barthelemy", 590),
    ("BM", "Bermuda", 1),
    ("BN", "Brunei", 673),
    ("BO", "Bolivia", 591),
    ("BQ", "Caribbean NL", 599),
    ("BR", "Brazil", 55),
    ("BS", "Bahamas", 1),
    ("BT", "Bhutan", 975),
    ("BV", "Bouvet Island", 47),
    ("BW", "Botswana", 267),
    ("BY", "Belarus", 375),
    ("BZ", "Belize", 501),
    ("CA", "Canada", 1),
    ("CC", "Cocos (Keeling) Islands", 61),
    ("CD", "DR Congo", 243),
    ("CF", "Central African Rep.", 236),
    ("CG", "Congo", 242),
    ("CH", "Switzerland", 41),
    ("CI", "Côte d'Ivoire", 225),
    ("CK", "Cook Islands", 682),
    ("CL", "Chile", 56),
    ("CM", "Cameroon", 237),
    ("CN", "China", 86),
    ("CO", "Colombia", 57),
    ("CR", "Costa Rica", 506),
    ("CU", "Cuba", 53),
    ("CV", "Cape Verde", 238),
    ("CW", "Curaçao", 599),
    ("CX", "Christmas Island", 61),
    ("CY", "Cyprus", 357),
    ("CZ", "Czech Republic", 420),
    ("DE", "Germany", 49),
    ("DJ", "Djibouti", 253),
    ("DK", "Denmark", 45),
    ("DM", "Dominica", 1),
    ("DO", "Dominican Republic", 1),
    ("DZ", "Algeria", 213),
    ("EC", "Ecuador", 593),
    ("EE", "Estonia", 372),
    ("EG", "Egypt", 20),
    ("EH", "Western Sahara", 212),
    ("ER", "Eritrea", 291),
    ("ES", "Spain", 34),
    ("ET", "Ethiopia", 251),
    ("FI", "Finland", 358),
    ("FJ", "Fiji", 679),
    ("FK", "Falkland Islands", 500),
    ("FM", "Micronesia", 691),
    ("FO", "Faroe Islands", 298),
    ("FR", "France", 33),
    ("GA", "Gabon", 241),
    ("GB", "United Kingdom", 44),
    ("GD", "Grenada", 1),
    ("GE", "Georgia", 995),
    ("GF", "French Guiana", 594),
    ("GG", "Guernsey", 44),
    ("GH", "Ghana", 233),
    ("GI", "Gibraltar", 350),
    ("GL", "Greenland", 299),
    ("GM", "Gambia", 220),
    ("GN", "Guinea", 224),
    ("GP", "Guadeloupe", 590),
    ("GQ", "Equatorial Guinea", 240),
    ("GR", "Greece", 30),
    ("GS", "South Georgia and the South Sandwich Islands", 500),
    ("GT", "Guatemala", 502),
    ("GU", "Guam", 1),
    ("GW", "Guinea-Bissau", 245),
    ("GY", "Guyana", 592),
    ("HK", "Hong Kong", 852),
    ("HM", "Heard Island and McDonald Islands", 672),
    ("HN", "Honduras", 504),
    ("HR", "Croatia", 385),
    ("HT", "Haiti", 509),
    ("HU", "Hungary", 36),
    ("ID", "Indonesia", 62),
    ("IE", "Ireland", 353),
    ("IL", "Israel", 972),
    ("IM", "Isle of Man", 44),
    ("IN", "India", 91),
    ("IO", "British Indian Ocean Territory", 246),
    ("IQ", "Iraq", 964),
    ("IR", "Iran", 98),
    ("IS", "Iceland", 354),
    ("IT", "Italy", 39),
    ("JE", "Jersey", 44),
    ("JM", "Jamaica", 1),
    ("JO", "Jordan", 962),
    ("JP", "Japan", 81),
    ("KE", "Kenya", 254),
    ("KG", "Kyrgyzstan", 996),
    ("KH", "Cambodia", 855),
    ("KI", "Kiribati", 686),
    ("KM", "Comoros", 269),
    ("KN", "Saint Kitts and Nevis", 1),
    ("KP", "North Korea", 850),
    ("KR", "South Korea", 82),
    ("KW", "Kuwait", 965),
    ("KY", "Cayman Islands", 1),
    ("KZ", "Kazakhstan", 7),
    ("LA", "Laos", 856),
    ("LB", "Lebanon", 961),
    ("LC", "Saint Lucia", 1),
    ("LI", "Liechtenstein", 423),
    ("LK", "Sri Lanka", 94),
    ("LR", "Liberia", 231),
    ("LS", "Lesotho", 266),
    ("LT", "Lithuania", 370),
    ("LU", "Luxembourg", 352),
    ("LV", "Latvia", 371),
    ("LY", "Libya", 218),
    ("MA", "Morocco", 212),
    ("MC", "Monaco", 377),
    ("MD", "Moldova", 373),
    ("ME", "Montenegro", 382),
    ("MF", "Saint Martin", 590),
    ("MG", "Madagascar", 261),
    ("MH", "Marshall Islands", 692),
    ("MK", "North Macedonia", 389),
    ("ML", "Mali", 223),
    ("MM", "Myanmar", 95),
    ("MN", "Mongolia", 976),
    ("MO", "Macau", 853),
    ("MP", "Northern Mariana Islands", 1),
    ("MQ", "Martinique", 596),
    ("MR", "Mauritania", 222),
    ("MS", "Montserrat", 1),
    ("MT", "Malta", 356),
    ("MU", "Mauritius", 230),
    ("MV", "Maldives", 960),
    ("MW", "Malawi", 265),
    ("MX", "Mexico", 52),
    ("MY", "Malaysia", 60),
    ("MZ", "Mozambique", 258),
    ("NA", "Namibia", 264),
    ("NC", "New Caledonia", 687),
    ("NE", "Niger", 227),
    ("NF", "Norfolk Island", 672),
    ("NG", "Nigeria", 234),
    ("NI", "Nicaragua", 505),
    ("NL", "Netherlands", 31),
    ("NO", "Norway", 47),
    ("NP", "Nepal", 977),
    ("NR", "Nauru", 674),
    ("NU", "Niue", 683),
    ("NZ", "New Zealand", 64),
    ("OM", "Oman", 968),
    ("PA", "Panama", 507),
    ("PE", "Peru", 51),
    ("PF", "French Polynesia", 689),
    ("PG", "Papua New Guinea", 675),
    ("PH", "Philippines", 63),
    ("PK", "Pakistan", 92),
    ("PL", "Poland", 48),
    ("PM", "Saint Pierre and Miquelon", 508),
    ("PN", "Pitcairn", 64),
    ("PR", "Puerto Rico", 1),
    ("PS", "Palestine", 970),
    ("PT", "Portugal", 351),
    ("PW", "Palau", 680),
    ("PY", "Paraguay", 595),
    ("QA", "Qatar", 974),
    ("RE", "Réunion", 262),
    ("RO", "Romania", 40),
    ("RS", "Serbia", 381),
    ("RU", "Russia", 7),
    ("RW", "Rwanda", 250),
    ("SA", "Saudi Arabia", 966),
    ("SB", "Solomon Islands", 677),
    ("SC", "Seychelles", 248),
    ("SD", "Sudan", 249),
    ("SE", "Sweden", 46),
    ("SG", "Singapore", 65),
    ("SH", "Saint Helena", 290),
    ("SI", "Slovenia", 386),
    ("SJ", "Svalbard and Jan Mayen", 47),
    ("SK", "Slovakia", 421),
    ("SL", "Sierra Leone", 232),
    ("SM", "San Marino", 378),
    ("SN", "Senegal", 221),
    ("SO", "Somalia", 252),
    ("SR", "Suriname", 597),
    ("SS", "South Sudan", 211),
    ("ST", "Sao Tome and Principe", 239),
    ("SV", "El Salvador", 503),
    ("SX", "Sint Maarten", 1),
    ("SY", "Syria", 963),
    ("SZ", "Eswatini", 268),
    ("TC", "Turks and Caicos Islands", 1),
    ("TD", "Chad", 235),
    ("TF", "French S. Terr.", 262),
    ("TG", "Togo", 228),
    ("TH", "Thailand", 66),
    ("TJ", "Tajikistan", 992),
    ("TK", "Tokelau", 690),
    ("TL", "East Timor", 670),
    ("TM", "Turkmenistan", 993),
    ("TN", "Tunisia", 216),
    ("TO", "Tonga", 676),
    ("TR", "Turkey", 90),
    ("TT", "Trinidad and Tobago", 1),
    ("TV", "Tuvalu", 688),
    ("TW", "Taiwan", 886),
    ("TZ", "Tanzania", 255),
    ("UA", "Ukraine", 380),
    ("UG", "Uganda", 256),
    ("UM", "US minor outlying islands", 1),
    ("US", "United States", 1),
    ("UY", "Uruguay", 598),
    ("UZ", "Uzbekistan", 998),
    ("VA", "Vatican City", 39),
    ("VC", "Saint Vincent", 1),
    ("VE", "Venezuela", 58),
    ("VG", "British Virgin Islands", 1),
    ("VI", "US Virgin Islands", 1),
    ("VN", "Vietnam", 84),
    ("VU", "Vanuatu", 678),
    ("WF", "Wallis and Futuna", 681),
    ("WS", "Samoa", 685),
    // No code of ISO 3166-1 so far, but the one in use.
    ("XK", "Kosovo", 383),
    ("YE", "Yemen", 967),
    ("YT", "Mayotte", 262),
    ("ZA", "South Africa", 27),
    ("ZM", "Zambia", 260),
    ("ZW", "Zimbabwe", 263),
];

/// What countries are often called besides, and their codes.
const OTHER_NAMES: &[(&str, &str)] = &[
    ("UK", "GB"),
    ("England", "GB"),
    ("USA", "US"),
    ("America", "US"),
    ("UAE", "AE"),
    ("KSA", "SA"),
    ("PRC", "CN"),
    ("Holland", "NL"),
];

/// The most digits that a dialling code has.
const DIAL_CODE_DIGITS: usize = 3;

fn find(code: &str) -> Option<&'static (&'static str, &'static str, u16)> {
    let at = COUNTRIES.binary_search_by_key(&code, |country| country.0).ok()?;
    COUNTRIES.get(at)
}

/// Whether `code` is a country, written in two capitals.
pub fn exists(code: &str) -> bool {
    find(code).is_some()
}

/// The English name of a country.
pub fn name(code: &str) -> Option<&'static str> {
    find(code).map(|country| country.1)
}

/// The country with that code, English name or other common name, in whatever case.
pub fn called(word: &str) -> Option<&'static str> {
    let is_it = |name: &str| name.eq_ignore_ascii_case(word);
    let country = COUNTRIES.iter().find(|country| is_it(country.0) || is_it(country.1));
    let other = || OTHER_NAMES.iter().find(|other| is_it(other.0)).map(|other| other.1);
    country.map(|country| country.0).or_else(other)
}

/// The dialling code of a country, without `+`.
pub fn dial_code(code: &str) -> Option<u16> {
    find(code).map(|country| country.2)
}

/// All country codes, sorted.
pub fn codes() -> impl Iterator<Item = &'static str> {
    COUNTRIES.iter().map(|country| country.0)
}

/// The countries whose dialling code begins `digits`, a number in E.164 form without `+`.
///
/// No dialling code begins another one, so the countries found all share one code.
pub fn by_prefix(digits: &str) -> impl Iterator<Item = &'static str> {
    let dialled = dial_code_of(digits);
    COUNTRIES.iter().filter(move |country| Some(country.2) == dialled).map(|country| country.0)
}

/// The dialling code that begins `digits`, a number in E.164 form without `+`.
pub fn dial_code_of(digits: &str) -> Option<u16> {
    (1..=DIAL_CODE_DIGITS)
        .filter_map(|length| digits.get(..length))
        .filter(|prefix| prefix.bytes().all(|digit| digit.is_ascii_digit()))
        .filter_map(|prefix| prefix.parse().ok())
        .find(|code| COUNTRIES.iter().any(|country| country.2 == *code))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_two_capitals_sorted_and_unique() {
        assert_eq!(COUNTRIES.len(), 250);
        assert!(codes().is_sorted_by(|a, b| a < b));
        for code in codes() {
            assert!(code.len() == 2 && code.bytes().all(|b| b.is_ascii_uppercase()), "{code}");
        }
    }

    #[test]
    fn no_dialling_code_begins_another() {
        let mut dialled: Vec<String> = COUNTRIES.iter().map(|c| c.2.to_string()).collect();
        dialled.sort();
        dialled.dedup();
        for pair in dialled.windows(2) {
            assert!(!pair[1].starts_with(&pair[0]), "{pair:?}");
        }
    }

    #[test]
    fn samples() {
        for (code, dialled) in [
            ("SG", 65),
            ("US", 1),
            ("GB", 44),
            ("KZ", 7),
            ("IT", 39),
            ("VA", 39),
            ("KY", 1),
            ("XK", 383),
        ] {
            assert_eq!(dial_code(code), Some(dialled), "{code}");
        }
        assert_eq!(name("SG"), Some("Singapore"));
        assert!(OTHER_NAMES.iter().all(|(name, code)| exists(code) && !exists(name)));
        assert!(!exists("sg") && !exists("UK") && !exists("Singapore") && !exists(""));
    }

    #[test]
    fn a_number_leads_to_its_countries() {
        let countries = |digits| by_prefix(digits).collect::<Vec<_>>();
        assert_eq!(countries("6591234567"), ["SG"]);
        assert_eq!(countries("77011234567"), ["KZ", "RU"]);
        assert_eq!(countries("35312345678"), ["IE"]);
        assert!(countries("14155550100").contains(&"US"));
        for nowhere in ["", "0", "999", "+65", "äöü", "2"] {
            assert!(countries(nowhere).is_empty(), "{nowhere}");
        }
    }
}
