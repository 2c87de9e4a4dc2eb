//! Which rules are worth running over a file, sorted by what they look at.

use std::sync::LazyLock;

use super::rule::{Check, Context, Rule, TextCheck, TextKind};
use crate::model::{Button, Buttons, Card, Example, Template};
use crate::settings::{Level, Profile, Settings};

/// The functions of some rules, as [`Check`] has them.
#[derive(Default)]
pub struct Plan {
    /// Whether those that give advice are among them.
    pub(super) advice: bool,
    pub(super) document: Vec<fn(&mut Context)>,
    pub(super) template: Vec<fn(&Template, &mut Context)>,
    /// By kind of text.
    texts: [Vec<TextCheck>; TextKind::ALL.len()],
    pub(super) sets: Vec<fn(&Buttons, Option<&Card>, &mut Context)>,
    pub(super) buttons: Vec<fn(&Button, &mut Context)>,
    pub(super) examples: Vec<fn(&Example, &mut Context)>,
}

impl Plan {
    /// Those of all rules.
    pub fn all() -> &'static Plan {
        static ALL: LazyLock<Plan> =
            LazyLock::new(|| Plan { advice: true, ..Plan::new(super::rules()) });
        &ALL
    }

    /// Those that could find something to report. Advice must be asked for; where any is, all of it is
    /// looked for.
    pub fn of(settings: &Settings) -> &'static Plan {
        static USUAL: LazyLock<Plan> =
            LazyLock::new(|| Plan::new(super::rules().filter(|rule| !rule.lint.pedantic)));
        if asks_for_advice(settings) { Plan::all() } else { &USUAL }
    }

    /// The functions that look at texts of a kind.
    pub(super) fn texts(&self, kind: TextKind) -> &[TextCheck] {
        &self.texts[kind as usize]
    }

    fn new(rules: impl Iterator<Item = &'static Rule>) -> Plan {
        let mut plan = Plan::default();
        for rule in rules {
            match rule.check {
                Check::Document(check) => plan.document.push(check),
                Check::Template(check) => plan.template.push(check),
                Check::Text(kinds, check) => {
                    kinds.iter().for_each(|kind| plan.texts[*kind as usize].push(check));
                }
                Check::Buttons(check) => plan.sets.push(check),
                Check::Button(check) => plan.buttons.push(check),
                Check::Example(check) => plan.examples.push(check),
                Check::Related(_) | Check::Project(_) | Check::Send(_) | Check::Family => {}
            }
        }
        plan
    }
}

/// Whether advice of some rule could be reported.
fn asks_for_advice(settings: &Settings) -> bool {
    /// What rules that give advice are called by, sorted.
    static NAMES: LazyLock<Vec<&str>> = LazyLock::new(|| {
        let lints = super::rules().map(|rule| rule.lint).filter(|lint| lint.pedantic);
        let mut names: Vec<_> = lints.flat_map(|lint| [lint.name, lint.group.name()]).collect();
        names.push("all");
        names.sort_unstable();
        names
    });
    let asks = |(name, level): (&String, &Level)| {
        *level != Level::Off && NAMES.binary_search(&name.as_str()).is_ok()
    };
    settings.profile == Profile::Pedantic
        || settings.levels.iter().any(asks)
        || settings.selectors.iter().map(|(name, level)| (name, level)).any(asks)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn advice_that_would_be_reported_is_looked_for() {
        let levels = || Level::ALL.iter().chain([&Level::On]).copied();
        for lint in crate::rules::rules().map(|rule| rule.lint).filter(|lint| lint.pedantic) {
            let names = [lint.name, lint.group.name(), "all"].map(str::to_owned);
            for entry in names.into_iter().flat_map(|name| levels().map(move |l| (name.clone(), l)))
            {
                let by_file = Settings { levels: [entry.clone()].into(), ..Settings::default() };
                let by_hand = Settings { selectors: vec![entry], ..Settings::default() };
                for settings in [by_file, by_hand] {
                    let is_reported = settings.severity(lint, lint.severity).is_some();
                    assert!(!is_reported || asks_for_advice(&settings), "{settings:?}");
                }
            }
        }
        assert!(!asks_for_advice(&Settings::default()));
        let off = ("all".to_owned(), Level::Off);
        let other = ("body-too-long".to_owned(), Level::Warning);
        for entry in [off, other] {
            let settings = Settings { levels: [entry].into(), ..Settings::default() };
            assert!(!asks_for_advice(&settings), "{settings:?}");
        }
    }
}
