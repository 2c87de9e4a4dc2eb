//! `auth-expiry-range`

use crate::diagnostic::Diagnostic;
use crate::lang::limits;
use crate::model::lints::AUTH_EXPIRY_RANGE;
use crate::model::{Duration, Template};
use crate::rules::{Check, Context, Rule};
use crate::text::Edit;

pub static RULE: Rule = Rule { lint: &AUTH_EXPIRY_RANGE, check: Check::Template(check) };

fn check(template: &Template, context: &mut Context) {
    let expires = template.footer.get().and_then(|footer| footer.expires.get());
    let Some(expires) = expires.filter(|_| context.is_authentication()) else { return };
    if is_valid(expires.value) {
        return;
    }
    let range = limits::AUTH_EXPIRY_MINUTES;
    let (least, most) = (u64::from(*range.start()), u64::from(*range.end()));
    let minutes = expires.value.seconds.div_ceil(60).clamp(least, most);
    let shown = expires.value.shown(context.source.slice(expires.span));
    let message = match expires.value.minutes() {
        Some(_) => format!("a code is valid for {least} to {most} minutes, not {shown}"),
        None => format!("a code is valid for whole minutes, not {shown}"),
    };
    context.report(
        Diagnostic::new(&AUTH_EXPIRY_RANGE, expires.span, message)
            .label(format!("{least}m to {most}m"))
            .help(format!("write `{minutes}m`; ten minutes are usual"))
            .unsafe_fix(
                format!("write `{minutes}m`"),
                vec![Edit::replace(expires.span, format!("{minutes}m"))],
            ),
    );
}

/// Whether WhatsApp takes it as the validity of a code: whole minutes, few enough.
pub fn is_valid(expires: Duration) -> bool {
    let minutes = expires.minutes().and_then(|minutes| u32::try_from(minutes).ok());
    minutes.is_some_and(|minutes| limits::AUTH_EXPIRY_MINUTES.contains(&minutes))
}
