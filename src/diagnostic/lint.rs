//! The identity of a rule and its page.

use super::Reference;

/// One rule: its name, and everything that its page says.
#[derive(Debug)]
pub struct Lint {
    /// The name, in kebab case, as `allow`, the configuration and reports use it.
    pub name: &'static str,
    /// The area it belongs to.
    pub group: Group,
    /// How bad it is, unless told otherwise.
    pub severity: Severity,
    /// Whether only the pedantic profile reports it: advice, and guesses with a weak source.
    pub pedantic: bool,
    /// What must hold, in one sentence.
    pub what: &'static str,
    /// Why it matters and who says so, in plain words.
    pub why: &'static str,
    /// A template, or the statements of one, that breaks it.
    pub bad: &'static str,
    /// The same, mended.
    pub good: &'static str,
    /// Whether it comes with a fix.
    pub fix: FixKind,
    /// What 8x8 or Meta answer when it is broken: error codes, as `Meta 100 / 2388040`; empty
    /// where none is known.
    pub codes: &'static [&'static str],
    /// Who says so.
    pub sources: &'static [Reference],
}

/// A rule is known by its name.
impl PartialEq for Lint {
    fn eq(&self, other: &Lint) -> bool {
        self.name == other.name
    }
}

impl Eq for Lint {}

impl Lint {
    /// Whether neither a level nor an `allow` changes it: a file with such an error cannot be read,
    /// and so not be built.
    pub fn is_fixed(&self) -> bool {
        self.group == Group::Syntax && self.severity == Severity::Error
    }

    /// The address of the rule's page.
    pub fn url(&self) -> String {
        format!("{}/blob/main/docs/rules/{}.md", env!("CARGO_PKG_REPOSITORY"), self.name)
    }
}

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Advice.
    Info,
    /// Likely to be refused or re-categorised, or a known pitfall.
    Warning,
    /// The platform refuses it.
    Error,
}

impl Severity {
    /// The word for it: `error`, `warning` or `info`.
    pub fn name(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Info => "info",
        }
    }
}

/// Whether a rule can mend what it finds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum FixKind {
    /// It cannot: only the author knows.
    None,
    /// Always, or sometimes, without changing what is meant.
    Safe,
    /// In a way that may change what the message says.
    Unsafe,
}

/// Declares the areas that rules belong to, with their names.
macro_rules! groups {
    ($($variant:ident $name:literal $doc:literal),* $(,)?) => {
        /// The area that a rule belongs to.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Group { $(#[doc = $doc] $variant),* }

        impl Group {
            /// All areas, in the order in which they are listed.
            pub const ALL: &'static [Group] = &[$(Group::$variant),*];

            /// The name, in kebab case.
            pub fn name(self) -> &'static str {
                match self { $(Group::$variant => $name),* }
            }

            /// What the area is about.
            pub fn about(self) -> &'static str {
                match self { $(Group::$variant => $doc),* }
            }
        }
    };
}

groups! {
    Syntax "syntax" "The shape of the file itself; these cannot be allowed.",
    Payload "payload" "The shape of templates in JSON.",
    Name "name" "The template's name and the set of its components.",
    Language "language" "Language codes and the language of the text.",
    Category "category" "The category and what it permits.",
    Variables "variables" "Placeholders and their examples.",
    Header "header" "Text headers.",
    Media "media" "Image, video, document and GIF headers.",
    Location "location" "Location headers.",
    Body "body" "The body text.",
    Footer "footer" "The footer.",
    Buttons "buttons" "Buttons of every kind, their number and order.",
    QuickReply "quick-reply" "Quick reply buttons.",
    Url "url" "URL buttons.",
    Phone "phone" "Phone number buttons.",
    CopyCode "copy-code" "Copy code buttons.",
    Authentication "authentication" "Authentication templates and the one-time code button.",
    Flow "flow" "Flow buttons.",
    Call "call" "Voice call buttons and call permission requests.",
    Contact "contact" "Contact information requests.",
    Carousel "carousel" "Carousels and their cards.",
    Ttl "ttl" "Time to live.",
    Repository "repository" "Several templates together.",
    Send "send" "Payloads that send templates; `wattle verify` looks at them.",
    Content "content" "What the text says: policy and category heuristics.",
    Style "style" "Taste: nothing is refused for it. No rule is in this group yet.",
}
