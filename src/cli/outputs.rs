//! Several reports of one run: which `--output-file` belongs to which `--output-format`.
//!
//! Only the order of the arguments tells, and clap keeps it out of what it derives; so this reads
//! it by hand.

use std::collections::HashSet;
use std::path::PathBuf;

use clap::error::ErrorKind;
use clap::{ArgMatches, Args, Command, Error, FromArgMatches, ValueEnum};

use crate::render::Format;
use crate::text::visible::escaped;
use crate::text::words::{either, nearest};
use crate::workspace::files;

/// What a report looks like, and where it goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// How it is written.
    pub format: Format,
    /// The file; standard output if there is none.
    pub file: Option<PathBuf>,
}

/// The reports of a run, at least one.
#[derive(Debug)]
pub struct Reports(Vec<Report>);

/// The options as they are typed.
#[derive(Args)]
struct Options {
    /// How to write what was found [default: $WATTLE_OUTPUT_FORMAT, or else pretty]
    ///
    /// Can be given several times, for several reports of one run; all but one of them need an
    /// `--output-file` behind them.
    #[arg(long, value_name = "FORMAT")]
    output_format: Vec<Format>,
    /// Write the report to a file, not to standard output
    ///
    /// With several formats, it is the file of the last format before it.
    #[arg(long, value_name = "PATH")]
    output_file: Vec<PathBuf>,
}

impl Reports {
    /// Each report, in the order of the command line.
    pub fn iter(&self) -> impl Iterator<Item = &Report> {
        self.0.iter()
    }

    /// Gives each file to the last format before it, or to the first one if it stands before all.
    fn pair(
        usual: Format,
        formats: impl Iterator<Item = (usize, Format)>,
        files: impl Iterator<Item = (usize, PathBuf)>,
    ) -> Result<Reports, &'static str> {
        let (places, mut reports): (Vec<usize>, Vec<Report>) =
            formats.map(|(at, format)| (at, Report { format, file: None })).unzip();
        if reports.is_empty() {
            reports.push(Report { format: usual, file: None });
        }
        for (at, file) in files {
            let owner = places.partition_point(|&place| place < at).saturating_sub(1);
            if reports[owner].file.replace(file).is_some() {
                return Err("an `--output-format` can have only one `--output-file`");
            }
        }
        if reports.iter().filter_map(|report| report.file.as_deref()).any(files::is_template) {
            return Err(
                "a report cannot go to a template; write the name of another file behind `--output-file`",
            );
        }
        let mut taken = HashSet::new();
        match reports.iter().find(|report| !taken.insert(report.file.as_deref().map(files::name))) {
            None => Ok(Reports(reports)),
            Some(Report { file: Some(_), .. }) => Err("two reports cannot go to the same file"),
            Some(_) => Err("only one report can go to standard output; \
                give the others an `--output-file` behind their `--output-format`"),
        }
    }
}

/// The format where the command line names none: a pipeline sets it once for all its steps.
fn usual_format() -> Result<Format, Error> {
    const VARIABLE: &str = "WATTLE_OUTPUT_FORMAT";
    let Some(word) = std::env::var_os(VARIABLE).filter(|word| !word.is_empty()) else {
        return Ok(Format::Pretty);
    };
    let word = word.to_string_lossy();
    let names = Format::ALL.iter().map(|format| format.name());
    Format::from_str(&word, false).map_err(|_| {
        let advice = nearest(&word, names.clone()).map_or_else(|| either(names), str::to_owned);
        let why =
            format!("{VARIABLE} is `{}`, which is no format; set it to {advice}\n", escaped(&word));
        Error::raw(ErrorKind::InvalidValue, why)
    })
}

impl FromArgMatches for Reports {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Reports, Error> {
        Reports::from_arg_matches_mut(&mut matches.clone())
    }

    fn from_arg_matches_mut(matches: &mut ArgMatches) -> Result<Reports, Error> {
        let places = |id| matches.indices_of(id).into_iter().flatten().collect::<Vec<_>>();
        let (format_places, file_places) = (places("output_format"), places("output_file"));
        // This takes the values out, and the places go with them.
        let Options { output_format, output_file } = Options::from_arg_matches_mut(matches)?;
        let formats = format_places.into_iter().zip(output_format);
        let files = file_places.into_iter().zip(output_file);
        let usual = usual_format()?;
        Reports::pair(usual, formats, files)
            .map_err(|why| Error::raw(ErrorKind::ArgumentConflict, why))
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), Error> {
        *self = Reports::from_arg_matches(matches)?;
        Ok(())
    }
}

impl Args for Reports {
    fn augment_args(command: Command) -> Command {
        Options::augment_args(command)
    }

    fn augment_args_for_update(command: Command) -> Command {
        Options::augment_args_for_update(command)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Reads words as if each were an argument: formats by their names, all else as files.
    fn pair(words: &str) -> Result<String, &'static str> {
        let format = |word: &str| Format::ALL.iter().copied().find(|format| format.name() == word);
        let words = || words.split_whitespace().enumerate();
        let formats = words().filter_map(|(at, word)| Some((at, format(word)?)));
        let files = words().filter(|(_, word)| format(word).is_none());
        let reports = Reports::pair(
            Format::Pretty,
            formats,
            files.map(|(at, word)| (at, PathBuf::from(word))),
        )?;
        let told = reports.iter().map(|report| {
            let file = report.file.as_deref().map_or("-".into(), |file| file.to_string_lossy());
            format!("{}>{file}", report.format.name())
        });
        Ok(told.collect::<Vec<_>>().join(" "))
    }

    #[test]
    fn a_file_belongs_to_the_format_before_it() {
        let cases = [
            ("", "pretty>-"),
            ("a", "pretty>a"),
            ("json", "json>-"),
            ("json a", "json>a"),
            ("a json", "json>a"),
            ("sarif a pretty", "sarif>a pretty>-"),
            ("pretty sarif a", "pretty>- sarif>a"),
            ("sarif a junit b json c", "sarif>a junit>b json>c"),
        ];
        for (words, reports) in cases {
            assert_eq!(pair(words).as_deref(), Ok(reports), "{words}");
        }
    }

    #[test]
    fn two_reports_cannot_share_a_place() {
        for words in ["json pretty", "json a pretty a", "json a b", "a json b", "json json"] {
            assert!(pair(words).is_err(), "{words}");
        }
    }
}
