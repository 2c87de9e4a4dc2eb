//! Real editors, set up as the pages in docs/editors/ say. Where one is not installed, its test is
//! skipped, and says so.

#![cfg(all(feature = "cli", unix))]

mod common;

use std::fs;
use std::process::{Command, Output};
use std::thread::sleep;
use std::time::{Duration, Instant};

use common::outside::{is_there, paths};
use common::place::Place;

const BROKEN: &str = "template Order-Shipped\ncategory utility\nlanguage en_US\n\n\
    body \"Hi {{customer}}, your order has left our house today.\"\n\nexamples {\n  customer \"Tony\"\n}\n";

/// The root of the repository.
const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// The pieces of code in a language on a page.
fn code<'p>(page: &'p str, language: &str) -> Vec<&'p str> {
    let parts = page.split(&format!("```{language}\n")).skip(1).collect::<Vec<_>>();
    parts.into_iter().map(|part| part.split_once("```").expect("it ends").0).collect()
}

/// A folder with a broken template in it, where nothing else is set up.
fn desk() -> Place {
    let place = Place::with(&[]);
    fs::write(place.path().join("order.wattle"), BROKEN).expect("a file");
    place
}

/// A program that works there, and finds `wattle` by its name.
fn at(place: &Place, program: &str) -> Command {
    let mut command = Command::new(program);
    command.current_dir(place.path()).env("PATH", paths());
    // Helix would take the latter for its own.
    command.env_remove("XDG_CONFIG_HOME").env_remove("CARGO_MANIFEST_DIR");
    command.env("SETUP", place.path().join("setup"));
    command
}

/// Does in a shell what a page says of the grammar, as if the folder were home.
fn install(place: &Place, page: &str) {
    let commands = format!("cd {ROOT}\n{}", code(page, "sh")[0]);
    let output = at(place, "sh").env("HOME", place.path()).args(["-e", "-c", &commands]).output();
    assert_success(&output.expect("it starts"));
}

#[track_caller]
fn assert_success(output: &Output) {
    let text = |bytes| String::from_utf8_lossy(bytes).into_owned();
    assert!(output.status.success(), "{}{}", text(&output.stdout), text(&output.stderr));
}

#[track_caller]
fn assert_mended(place: &Place) {
    assert_eq!(place.read("order.wattle"), BROKEN.replace("Order-Shipped", "order_shipped"));
}

#[test]
fn neovim_shows_and_mends() {
    if !is_there("editors", "nvim") {
        return;
    }
    let page = include_str!("../docs/editors/neovim.md");
    let [new, old] = code(page, "lua")[..] else {
        panic!("one for new ones, and one for old ones")
    };
    let version = Command::new("nvim").arg("--version").output().expect("it starts").stdout;
    let is_old = version.starts_with(b"NVIM v0.7.");
    let place = desk();
    fs::write(place.path().join("setup"), if is_old { old } else { new }).expect("a file");
    let script = format!("luafile {ROOT}/tests/editors/neovim.lua");
    let mut command = at(&place, "nvim");
    command.args(["--headless", "-u", "NONE", "-c", &script]).env("HOME", place.path());
    if !is_old {
        install(&place, page);
        command.env("COLOURS", "1");
    }
    assert_success(&command.output().expect("it starts"));
    assert_mended(&place);
}

#[test]
fn emacs_shows_and_mends() {
    if !is_there("editors", "emacs") {
        return;
    }
    let place = desk();
    let page = code(include_str!("../docs/editors/emacs.md"), "elisp");
    fs::write(place.path().join("setup"), page[0].replace("/path/to/wattle", ROOT))
        .expect("a file");
    // Packages that the system has are found from home, and that is not touched.
    let script = format!("{ROOT}/tests/editors/emacs.el");
    let output = at(&place, "emacs").args(["--batch", "--load", &script]).output();
    assert_success(&output.expect("it starts"));
    assert_mended(&place);
}

/// Helix needs a terminal, so it gets one that nobody sees.
#[test]
fn helix_shows_and_mends() {
    if !is_there("editors", "hx") || !is_there("editors", "tmux") {
        return;
    }
    let place = desk();
    let page = include_str!("../docs/editors/helix.md");
    let config = place.path().join(".config/helix");
    fs::create_dir_all(&config).expect("a folder");
    fs::write(config.join("languages.toml"), code(page, "toml")[0]).expect("a file");
    install(&place, page);

    let socket = place.path().join("tmux").display().to_string();
    let tmux = |arguments: &[&str]| {
        let mut command = at(&place, "tmux");
        command.env("HOME", place.path()).args(["-S", &socket]).args(arguments);
        let output = command.output().expect("it starts");
        String::from_utf8_lossy(&output.stdout).into_owned()
    };
    let wait_for = |what: &str| {
        let start = Instant::now();
        loop {
            let screen = tmux(&["capture-pane", "-p", "-e"]);
            if screen.contains(what) {
                return;
            }
            let patient = start.elapsed() < Duration::from_secs(20);
            assert!(patient, "waited in vain for {what:?}:\n{screen}");
            sleep(Duration::from_millis(100));
        }
    };
    tmux(&["new-session", "-d", "-x", "120", "-y", "30", "hx order.wattle"]);
    // A keyword has its colour, and the line its mark.
    wait_for("[38;5;5memplate");
    wait_for("●");
    // To the name; the actions there; the first of them; save and leave.
    tmux(&["send-keys", "w", "w"]);
    wait_for("lower-case");
    tmux(&["send-keys", "Space", "a"]);
    wait_for("write `order_shipped`");
    tmux(&["send-keys", "Enter"]);
    wait_for("[+]");
    tmux(&["send-keys", ":wq", "Enter"]);
    let start = Instant::now();
    while place.read("order.wattle") == BROKEN && start.elapsed() < Duration::from_secs(20) {
        sleep(Duration::from_millis(100));
    }
    tmux(&["kill-server"]);
    assert_mended(&place);
}

/// Sublime Text itself needs a screen; `bat` reads the same syntaxes.
#[test]
fn the_syntax_of_sublime_text_colours() {
    let Some(bat) = ["bat", "batcat"].into_iter().find(|name| is_there("editors", name)) else {
        return;
    };
    let place = desk();
    let syntaxes = place.path().join("syntaxes");
    fs::create_dir_all(&syntaxes).expect("a folder");
    let syntax = "Wattle.sublime-syntax";
    fs::copy(format!("{ROOT}/editors/sublime/{syntax}"), syntaxes.join(syntax)).expect("a copy");
    let run = |arguments: &[&str]| {
        let mut command = at(&place, bat);
        command
            .env("BAT_CONFIG_DIR", place.path())
            .env("BAT_CACHE_PATH", place.path().join("cache"));
        let output = command.args(arguments).output().expect("it starts");
        assert_success(&output);
        String::from_utf8_lossy(&output.stdout).into_owned()
    };
    run(&["cache", "--build"]);
    let shown = run(&["--color=always", "--style=plain", "--theme=ansi", "order.wattle"]);
    assert!(shown.contains("\u{1b}[35mcategory\u{1b}[0m \u{1b}[33mutility\u{1b}[0m"), "{shown}");
    assert!(shown.contains("\u{1b}[32m{{customer}}\u{1b}[0m"), "{shown}");
}
