//! Lists of arguments: `@list` stands for the lines of the file `list`.

use std::cell::Cell;
use std::env;
use std::ffi::OsString;
use std::io;
use std::path::Path;

use argfile::Argument;

use crate::text::BOM;

/// The words of the command line, with those of the lists that it names; and whether there are none in one of these.
/// What stands behind `--`, and what is a file or folder itself, as `@acme` may be, is no list: names of files
/// come from whoever writes files, and must not become options.
pub fn expand() -> io::Result<(Vec<OsString>, bool)> {
    let lists = Lists::default();
    let mut words = Vec::new();
    let mut rest = env::args_os();
    for word in rest.by_ref() {
        if word == "--" {
            words.push(word);
            break;
        }
        match is_file(&word) {
            true => words.push(word),
            false => words.extend(lists.read(word)?),
        }
    }
    words.extend(rest);
    Ok((words, lists.is_empty.get()))
}

fn is_file(word: &OsString) -> bool {
    word.as_encoded_bytes().first() == Some(&(argfile::PREFIX as u8)) && Path::new(word).exists()
}

/// What is known of the lists that have been read.
#[derive(Default)]
struct Lists {
    count: Cell<usize>,
    is_empty: Cell<bool>,
}

impl Lists {
    /// A word, or those of the list that it names, and of the lists in that.
    fn read(&self, word: OsString) -> io::Result<Vec<OsString>> {
        /// More lists than anybody has on purpose; one that names itself would have no end.
        const MOST: usize = 64;
        let parse = |text: &str, prefix| {
            self.count.set(self.count.get() + 1);
            match self.count.get() > MOST {
                true => Vec::new(),
                false => self.lines(text, prefix),
            }
        };
        let words = argfile::expand_args_from([word].into_iter(), parse, argfile::PREFIX)?;
        match self.count.get() > MOST {
            true => Err(io::Error::other(format!("more than {MOST}, or one that names itself"))),
            false => Ok(words),
        }
    }

    fn lines(&self, text: &str, prefix: char) -> Vec<Argument> {
        let text = text.trim_start_matches(BOM);
        let lines = text.lines().filter(|line| !line.trim().is_empty());
        let words: Vec<Argument> = lines
            .map(OsString::from)
            .map(|line| match is_file(&line) {
                true => Argument::PassThrough(line),
                false => Argument::parse(line, prefix),
            })
            .collect();
        self.is_empty.set(self.is_empty.get() || words.is_empty());
        words
    }
}
