//! `phone-leading-zero`

use super::Phone;
use super::number::KEEP_ZERO;
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::rules::{Check, Rule};
use crate::text::Edit;

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Family };

static LINT: Lint = Lint {
    name: "phone-leading-zero",
    group: Group::Phone,
    severity: Severity::Warning,
    pedantic: false,
    what: "No 0 follows the country's code.",
    why: "In most countries the 0 is dialled only inside the country. Meta drops it, so the button may call another number than it shows.",
    bad: r#"buttons {
  phone "Call us" "+4402079460100" country=GB
}"#,
    good: r#"buttons {
  phone "Call us" "+442079460100" country=GB
}"#,
    fix: FixKind::Unsafe,
    codes: &[],
    sources: &[reference::META_COMPONENTS],
};

pub fn look(phone: &Phone) -> Option<Diagnostic> {
    let number = &phone.number;
    let code = number.dial_code().filter(|code| !KEEP_ZERO.contains(code))?;
    let code_end = code.to_string().len() + "+".len();
    let written = number.text.written();
    let rest = written.get(code_end..)?;
    let zeros = rest.len() - rest.trim_start_matches('0').len();
    if zeros == 0 {
        return None;
    }
    let span = number.text.span_of(code_end..code_end + zeros);
    Some(
        Diagnostic::new(&LINT, span, format!("a 0 follows the country's code `+{code}`"))
            .label("only for calls inside the country")
            .help("leave it out")
            .unsafe_fix("leave it out", vec![Edit::delete(span)]),
    )
}
