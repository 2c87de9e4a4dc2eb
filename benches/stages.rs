//! Works on a folder of templates again and again, up to some stage, so that an instruction counter
//! sees nothing but the work: `stages STAGE ROUNDS FOLDER`. All stages after `read` begin with texts that
//! were read before.

use std::error::Error;
use std::hint::black_box;
use std::path::PathBuf;
use std::sync::Arc;
use std::{env, io};

use wattle::analysis;
use wattle::compile::{self, Values};
use wattle::render::{Findings, Format, Look};
use wattle::settings::Settings;
use wattle::text::Source;
use wattle::workspace::files::{self, Ignored, Target};
use wattle::workspace::read;
use wattle::{model, syntax};

fn main() -> Result<(), Box<dyn Error>> {
    let args: Vec<String> = env::args().skip(1).filter(|arg| arg != "--bench").collect();
    let [stage, rounds, folder] = &args[..] else {
        // Cargo runs every bench; without a folder there is nothing to measure.
        return Ok(());
    };
    let folder = [PathBuf::from(folder)];
    let (targets, _) = files::find(&folder, Ignored::Out);
    let sources = sources(&targets)?;
    let settings = Settings::default();
    let check = |source: &Arc<Source>| black_box(analysis::file(Arc::clone(source), &settings));
    for _ in 0..rounds.parse()? {
        match stage.as_str() {
            "none" => {}
            "walk" => drop(black_box(files::find(&folder, Ignored::Out))),
            "read" => targets.iter().try_for_each(|target| read::target(target).map(drop))?,
            "parse" => sources.iter().for_each(|source| drop(black_box(syntax::parse(source)))),
            "lower" => sources.iter().for_each(|source| {
                drop(black_box(model::lower(source, &syntax::parse(source))));
            }),
            "check" => sources.iter().map(check).for_each(drop),
            "render" => {
                let reports = sources.iter().map(|source| check(source).report).collect();
                let findings = Findings { reports, ..Findings::default() };
                Format::Concise.write(&findings, &Look::default(), &mut io::sink())?;
            }
            "compile" => sources.iter().map(check).for_each(|analysis| {
                drop(black_box(compile::bundles(&analysis, &settings, Values::Names)));
            }),
            _ => return Err(format!("there is no stage `{stage}`").into()),
        }
    }
    Ok(())
}

fn sources(targets: &[Target]) -> io::Result<Vec<Arc<Source>>> {
    targets.iter().map(|target| read::target(target).map(Arc::new)).collect()
}
