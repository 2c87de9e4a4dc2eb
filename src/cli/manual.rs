//! `wattle completions` and `wattle man`: what the arguments say of themselves, for shells and readers.

use std::fs;
use std::io;
use std::path::Path;

use super::args::{self, Completions, Man};
use super::{Status, complain, report};
use crate::workspace::read;

/// Prints the completions for a shell.
pub fn completions(args: &Completions) -> Status {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut args::command(), "wattle", &mut script);
    report::page(&String::from_utf8_lossy(&script))
}

/// Prints the page of the program, or writes all pages.
pub fn pages(args: &Man) -> Status {
    match &args.out_dir {
        Some(folder) => match write(folder) {
            Ok(()) => Status::Clean,
            Err(error) => {
                complain(format_args!("cannot write to {}: {error}", folder.display()));
                Status::Failed
            }
        },
        None => {
            let mut page = Vec::new();
            // Writing to memory does not fail.
            let _ = clap_mangen::Man::new(args::command()).render(&mut page);
            report::page(&String::from_utf8_lossy(&page))
        }
    }
}

fn write(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    // Pages are written over what has their name; a pipe would wait for a reader.
    for there in fs::read_dir(folder)? {
        let path = there?.path();
        if path.extension().is_some_and(|section| section == "1") {
            read::ends(&path)?;
        }
    }
    clap_mangen::generate_to(args::command(), folder)
}
