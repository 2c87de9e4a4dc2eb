//! Which rules hold, and how strictly.

use crate::diagnostic::Lint;
use crate::rules;
use crate::settings::{Level, Profile};
use crate::text::words::nearest;
use crate::workspace::config::Choice;

/// Which rules hold, and how strictly.
#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Rules")]
pub struct Rules {
    /// Which rules are on; `recommended`, unless the configuration says otherwise
    #[arg(long, value_name = "PROFILE")]
    pub profile: Option<Profile>,
    /// Check only these rules, groups of rules, or `all`
    #[arg(long, value_name = "RULES", value_delimiter = ',', value_parser = rule_name)]
    pub select: Vec<String>,
    /// Report these as errors
    #[arg(long, value_name = "RULES", value_delimiter = ',', value_parser = rule_name)]
    pub error: Vec<String>,
    /// Report these as warnings
    #[arg(long, value_name = "RULES", value_delimiter = ',', value_parser = open_rule)]
    pub warn: Vec<String>,
    /// Leave these out
    #[arg(long, value_name = "RULES", value_delimiter = ',', value_parser = open_rule)]
    pub ignore: Vec<String>,
    /// Compare the files with each other only, not with the rest of their project
    ///
    /// Else rules about several templates see all of a project, and what they find is reported if it
    /// is in one of these files or points to one.
    #[arg(long)]
    pub no_project: bool,
}

impl Rules {
    /// Whether rules that the configuration wants may be out.
    pub fn narrow(&self) -> bool {
        self.profile.is_some() || !self.select.is_empty() || !self.ignore.is_empty()
    }

    /// What was chosen.
    pub fn choice(&self) -> Choice {
        Choice { profile: self.profile, selectors: self.selectors() }
    }

    /// The choices in the order in which they apply: `--ignore` has the last word.
    fn selectors(&self) -> Vec<(String, Level)> {
        let nothing_else = (!self.select.is_empty()).then(|| ("all".to_owned(), Level::Off));
        let choices = [
            (&self.select, Level::On),
            (&self.warn, Level::Warning),
            (&self.error, Level::Error),
            (&self.ignore, Level::Off),
        ];
        let named = choices
            .into_iter()
            .flat_map(|(names, level)| names.iter().map(move |name| (name.clone(), level)));
        nothing_else.into_iter().chain(named).collect()
    }
}

/// Reads the name of a rule that leaves a choice, or of a group, or `all`.
fn open_rule(name: &str) -> Result<String, String> {
    match rules::find(name).is_some_and(Lint::is_fixed) {
        true => Err("it is always an error: such a file cannot be read".to_owned()),
        false => rule_name(name),
    }
}

/// Reads the name of a rule or of a group, or `all`.
fn rule_name(name: &str) -> Result<String, String> {
    if name == "all" || rules::names().any(|known| known == name) {
        return Ok(name.to_owned());
    }
    Err(match nearest(name, rules::names()) {
        Some(near) => format!("there is no such rule or group; did you mean `{near}`?"),
        None => "there is no such rule or group; `wattle rules` lists them all".to_owned(),
    })
}
