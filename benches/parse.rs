//! Reads a folder of templates into memory and works on them again and again, so that an
//! instruction counter sees nothing but the work: `parse STAGE ROUNDS FOLDER`, where STAGE is
//! `none`, `parse`, `lower` or `check`.

use std::error::Error;
use std::hint::black_box;
use std::path::Path;
use std::sync::Arc;
use std::{env, fs};

use wattle::settings::Settings;
use wattle::text::Source;
use wattle::{analysis, model, syntax};

fn main() -> Result<(), Box<dyn Error>> {
    let args: Vec<String> = env::args().skip(1).filter(|arg| arg != "--bench").collect();
    let [stage, rounds, folder] = &args[..] else {
        // Cargo runs every bench; without a folder there is nothing to measure.
        return Ok(());
    };
    let rounds: usize = rounds.parse()?;
    let mut sources = Vec::new();
    read(Path::new(folder), &mut sources)?;
    let settings = Settings::default();
    for source in sources.iter().cycle().take(rounds * sources.len()) {
        match stage.as_str() {
            "parse" => drop(black_box(syntax::parse(source))),
            "lower" => {
                let parsed = syntax::parse(source);
                drop(black_box(model::lower(source, &parsed.tree)));
            }
            "check" => drop(black_box(analysis::file(Arc::clone(source), &settings))),
            "none" => {}
            _ => return Err(format!("there is no stage `{stage}`").into()),
        }
    }
    Ok(())
}

fn read(folder: &Path, sources: &mut Vec<Arc<Source>>) -> Result<(), Box<dyn Error>> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            read(&path, sources)?;
        } else {
            sources.push(Arc::new(Source::from_bytes(path.to_string_lossy(), fs::read(&path)?)));
        }
    }
    Ok(())
}
