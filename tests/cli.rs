//! The program itself, in folders of its own. Nothing here depends on what the rules say.

#![cfg(feature = "cli")]

mod common;

use std::fs;
use std::process::{Command, Stdio};

use common::place::{Place, Ran};

/// A template in which no rule finds an error.
const TEMPLATE: &str = include_str!("cli/clean.wattle");

/// How many files a run says it has checked.
fn checked(ran: &Ran) -> usize {
    let words = ran.out.rsplit("Checked ").next().expect("a summary");
    let number = words.split(' ').next().expect("a number");
    number.parse().unwrap_or_else(|_| panic!("no number of files in {ran:?}"))
}

#[test]
fn folders_are_searched_for_templates() {
    let place = Place::with(&[
        ("a.wattle", TEMPLATE),
        ("deep/er/b.wattle", TEMPLATE),
        ("notes.txt", "not a template"),
        (".git/c.wattle", TEMPLATE),
        (".hidden/d.wattle", TEMPLATE),
    ]);
    let ran = place.run("check");
    assert_eq!((ran.status, checked(&ran)), (0, 2), "{ran:?}");
    assert_eq!(ran.err, "");
    assert_eq!(checked(&place.run("check deep")), 1);
    assert_eq!(checked(&place.run("check . deep a.wattle ./a.wattle")), 2);
}

#[test]
fn what_git_ignores_is_left_out_unless_it_is_named() {
    let place = Place::with(&[
        (".gitignore", "drafts/\n"),
        ("a.wattle", TEMPLATE),
        ("drafts/b.wattle", TEMPLATE),
    ]);
    assert_eq!(checked(&place.run("check .")), 1);
    assert_eq!(checked(&place.run("check . drafts/b.wattle")), 2);
}

#[test]
fn a_missing_path_fails_and_the_others_are_checked() {
    let place = Place::with(&[("a.wattle", TEMPLATE)]);
    let ran = place.run("check a.wattle gone.wattle");
    assert_eq!((ran.status, checked(&ran)), (2, 1));
    assert!(ran.err.starts_with("wattle: cannot read gone.wattle: "), "{ran:?}");
}

#[test]
fn an_empty_folder_is_remarked_upon() {
    let place = Place::with(&[]);
    let ran = place.run("check");
    assert_eq!(ran.status, 0);
    assert_eq!(ran.err, "wattle: found no templates (*.wattle)\n");
    let quiet = place.run("check --quiet");
    assert_eq!((quiet.out.as_str(), quiet.err.as_str()), ("", ""));
}

#[test]
fn a_rule_that_leaves_no_choice_cannot_be_left_out() {
    let place = Place::with(&[("a.wattle", TEMPLATE)]);
    for option in ["--ignore", "--warn"] {
        let ran = place.run(&format!("check {option} unclosed-string"));
        assert_eq!(ran.status, 2);
        assert!(ran.err.contains("it is always an error"), "{ran:?}");
    }
    assert_eq!(place.run("check --select unclosed-string --error unclosed-string").status, 0);
}

#[test]
fn an_unknown_option_fails() {
    let ran = Place::with(&[]).run("check --colour");
    assert_eq!(ran.status, 2);
    assert!(ran.err.contains("--color"), "{ran:?}");
}

#[test]
fn standard_input_is_checked() {
    let place = Place::with(&[]);
    let ran = place.run_with("check - --stdin-filename drafts/x.wattle", TEMPLATE, &[]);
    assert_eq!((ran.status, checked(&ran)), (0, 1), "{ran:?}");
    assert_eq!(place.run_with("check - --output-format json -q", "", &[]).err, "");
}

#[cfg(unix)]
#[test]
fn links_in_a_circle_and_pipes_are_no_trouble() {
    let place = Place::with(&[("a.wattle", TEMPLATE)]);
    std::os::unix::fs::symlink(".", place.path().join("again")).expect("a link");
    let pipe = place.path().join("pipe.wattle");
    let made = Command::new("mkfifo").arg(&pipe).status().expect("mkfifo");
    assert!(made.success());
    assert_eq!(checked(&place.run("check")), 1);
}

#[test]
fn many_files_are_checked_at_once() {
    let place = Place::with(&[]);
    for index in 0..250 {
        place.write(&format!("{}/{index}.wattle", index % 7), TEMPLATE);
    }
    assert_eq!(checked(&place.run("check")), 250);
}

#[test]
fn a_huge_file_is_read_in_part() {
    let place = Place::with(&[("a.wattle", &"# comment\n".repeat(400_000))]);
    let ran = place.run("check --output-format concise");
    let expected = "a.wattle:1:1: error[file-too-large] the file is larger than 1024 KiB, so it was not checked\n";
    assert_eq!((ran.status, ran.out.as_str()), (1, expected));
}

#[test]
fn the_report_can_go_to_a_file() {
    let place = Place::with(&[("a.wattle", TEMPLATE)]);
    let ran = place.run("check --output-format json --output-file report.json --ignore all");
    assert_eq!((ran.status, ran.out.as_str()), (0, ""), "{ran:?}");
    assert!(place.read("report.json").starts_with('['));
    let names = fs::read_dir(place.path()).expect("the folder").count();
    assert_eq!(names, 2, "nothing else is left behind");
    let ran = place.run("check --output-file a.wattle/report.txt");
    assert_eq!(ran.status, 2);
    assert!(ran.err.starts_with("wattle: cannot write the report: "), "{ran:?}");
}

#[test]
fn one_run_can_write_several_reports() {
    let place = Place::with(&[("a.wattle", TEMPLATE)]);
    let ran = place.run(
        "check --output-format json --output-file a.json --output-format pretty \
         --output-format junit --output-file a.xml",
    );
    assert_eq!((ran.status, checked(&ran)), (0, 1), "{ran:?}");
    assert!(place.read("a.json").starts_with('['));
    assert!(place.read("a.xml").starts_with("<?xml"));
    let same = "--output-format json --output-file x --output-format sarif --output-file ./x";
    assert_eq!(place.run(&format!("check {same}")).status, 2);
    let ran = place.run("check --output-format json --output-format pretty");
    assert_eq!((ran.status, ran.out.as_str()), (2, ""), "{ran:?}");
}

#[test]
fn the_configuration_chooses_files() {
    let place = Place::with(&[
        ("wattle.toml", "[files]\ninclude = ['t/**/*.wattle']\nexclude = ['t/old/']\n"),
        ("a.wattle", TEMPLATE),
        ("t/b.wattle", TEMPLATE),
        ("t/old/c.wattle", TEMPLATE),
        ("t/own/wattle.toml", ""),
        ("t/own/d.wattle", TEMPLATE),
    ]);
    assert_eq!(checked(&place.run("check")), 2);
    assert_eq!(checked(&place.run("check t/old")), 1, "a folder named outright is searched");
    assert_eq!(checked(&place.run("check t/old/c.wattle")), 1);
    assert_eq!(checked(&place.run("check --no-config")), 4);
    assert_eq!(checked(&place.run("check --config t/own/wattle.toml")), 4);
}

#[test]
fn only_a_folder_of_which_all_is_left_out_is_searched_all_the_same() {
    let files = [("a.wattle", TEMPLATE), ("t/b.wattle", TEMPLATE)];
    for (exclude, all, named) in [
        ("'/t*.wattle', 't/**'", "a.wattle\n", "t/b.wattle\n"),
        ("'t/*.wattle'", "a.wattle\n", "t/b.wattle\n"),
        ("'b*.wattle'", "a.wattle\n", ""),
        ("'*.wattle'", "", "t/b.wattle\n"),
        ("'*', '!t/**'", "t/b.wattle\n", "t/b.wattle\n"),
    ] {
        let place = Place::with(&files);
        let text = format!("[files]\nexclude = [{exclude}]\n");
        fs::write(place.path().join("wattle.toml"), text).expect("a file");
        for here in ["", ".", "t/.."] {
            let ran = place.run(&format!("check --show-files {here}"));
            assert_eq!(ran.out.replace("t/../", ""), all, "{exclude} {here}");
        }
        assert_eq!(place.run("check --show-files t").out, named, "{exclude}");
    }
}

#[test]
fn all_that_a_configuration_can_say() {
    let text = "
        [files]
        exclude = []
        [rules]
        style = 'off'
        body-too-long = { severity = 'warning' }
        [rules.name-too-long]
        severity = 'info'
        [build]
        out-dir = 'build'
        [examples]
        customer = 'Tony'
        [[overrides]]
        files = ['legacy/**']
        rules = { var-leading = 'warning' }
    ";
    let place = Place::with(&[("wattle.toml", text), ("a.wattle", TEMPLATE)]);
    let ran = place.run("check");
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
}

#[test]
fn a_broken_configuration_is_shown() {
    let cases = [
        ("unknown_key", "[files]\nexlude = []\n\n[biuld]\n[rules]\nstyle = 'warn'\n"),
        ("wrong_type", "[files]\ninclude = 'a'\n[rules]\nstyle = 3\n[build]\nout-dir = []\n"),
        ("rule_options", "[rules.body-too-long]\nseverity = 'loud'\nmaximum = 3\n"),
        ("bad_glob", "[files]\nexclude = ['fine', 'a/{b']\n"),
        ("override", "[[overrides]]\nrules = {}\n[[overrides]]\nfiles = []\nrule = 1\n"),
        ("not_toml", "[files\n"),
        (
            "samples",
            "[examples]\na = ''\nb = \"x\\ny\"\nc = '{{c}}'\n1 = 'x'\nFirst-Name = 'x'\ncards = 'x'\n\"\" = 'x'\n",
        ),
    ];
    for (name, text) in cases {
        let place = Place::with(&[("wattle.toml", text), ("a.wattle", TEMPLATE)]);
        let ran = place.run("check");
        assert_eq!((ran.status, ran.out.as_str()), (2, ""), "{ran:?}");
        common::snapshot("cli", &format!("configuration_{name}"), &ran.err);
    }
}

#[test]
fn a_configuration_that_is_not_there_fails() {
    let ran = Place::with(&[]).run("check --config gone.toml");
    assert_eq!(ran.status, 2);
    assert!(ran.err.starts_with("wattle: cannot read gone.toml: "), "{ran:?}");
}

#[test]
fn colours_can_be_forced_and_are_off_in_a_pipe() {
    let place = Place::with(&[("wattle.toml", "[fils]\n"), ("a.wattle", TEMPLATE)]);
    let colored = |arguments: &str, variables: &[(&str, &str)]| {
        place.run_with(arguments, "", variables).err.contains("\u{1b}[")
    };
    assert!(!colored("check", &[]));
    assert!(colored("check --color always", &[("NO_COLOR", "1")]));
    assert!(colored("check", &[("FORCE_COLOR", "1")]));
    assert!(!colored("check --color never", &[("FORCE_COLOR", "1")]));
}

#[test]
fn a_reader_that_leaves_is_no_error() {
    let place = Place::with(&[("a.wattle", TEMPLATE)]);
    let mut command = Command::new(env!("CARGO_BIN_EXE_wattle"));
    command.arg("check").current_dir(place.path()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("the program starts");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("the program ends");
    assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), &b""[..]));
}

#[test]
fn the_help_lists_what_there_is() {
    let place = Place::with(&[]);
    let help = place.run("check --help").out;
    for word in ["--output-format", "pretty", "concise", "json", "--no-config", "--statistics"] {
        assert!(help.contains(word), "{word} is missing in {help}");
    }
}

#[test]
fn shells_and_readers_are_served() {
    let place = Place::with(&[]);
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let ran = place.run(&format!("completions {shell}"));
        assert_eq!(ran.status, 0);
        assert!(ran.out.contains("explain"), "{shell}");
    }
    let page = place.run("man");
    assert!(page.out.starts_with(".ie") && page.out.contains("wattle\\-check(1)"), "{}", page.out);
    assert_eq!(place.run("man --out-dir pages").status, 0);
    assert!(place.read("pages/wattle-check.1").contains("deny"));
}

/// Bash itself proposes the commands.
#[cfg(unix)]
#[test]
fn bash_completes_commands() {
    let place = Place::with(&[]);
    fs::write(place.path().join("completions"), place.run("completions bash").out).expect("a file");
    let script = "source ./completions; COMP_WORDS=(wattle ex); COMP_CWORD=1; \
                  _wattle wattle ex wattle; echo \"${COMPREPLY[@]}\"";
    let bash =
        std::process::Command::new("bash").args(["-c", script]).current_dir(place.path()).output();
    let Ok(output) = bash else { return };
    assert_eq!(String::from_utf8_lossy(&output.stdout).trim(), "explain");
}

/// Each kind of template to start from is clean, laid out, and can be built.
#[test]
fn starters_are_clean() {
    let place = Place::with(&[]);
    let help = place.run("new a --kind none").err;
    let (_, kinds) = help.split_once("possible values: ").expect("they are listed");
    let kinds: Vec<&str> = kinds.split(']').next().expect("an end").split(", ").collect();
    assert!(kinds.len() >= 13, "{kinds:?}");
    for kind in kinds {
        let name = kind.replace('-', "_");
        let ran = place.run(&format!("new {name} --kind {kind}"));
        assert_eq!(ran.status, 0, "{}", ran.err);
        let ran = place.run(&format!("check {name}.wattle --deny-warnings"));
        assert_eq!(ran.status, 0, "{}", ran.out);
    }
    assert_eq!(place.run("fmt --check .").status, 0);
    assert_eq!(place.run("build .").status, 0);
    let again = place.run("new text");
    assert_eq!(again.status, 2, "it is there");
    assert_eq!(place.run("new text --force").status, 0);
    assert!(place.run("new Order-Shipped").err.contains("small letters"));
    let ran = place.run("new other --language en_us");
    let said = "wattle: WhatsApp knows no language `en_us`; did you mean `en_US`?\n";
    assert_eq!((ran.status, ran.err.as_str()), (2, said));
    assert!(!place.path().join("other.wattle").exists());
}

/// A list of changed files may be empty, which does not mean all of them.
#[test]
fn an_empty_list_names_nothing() {
    let faulty = TEMPLATE.replace("template ", "template Q-");
    let place =
        Place::with(&[("a.wattle", &faulty), ("list", "\n"), ("one", "\u{feff}a.wattle\n\n")]);
    let before = place.read("a.wattle");
    for command in ["check @list --fix", "fmt @list", "build @list"] {
        let ran = place.run(command);
        assert_eq!(ran.status, 0, "{ran:?}");
        assert!(ran.err.contains("found no templates"), "{ran:?}");
    }
    assert_eq!(place.read("a.wattle"), before);
    assert_eq!(place.run("check @list .").status, 1);
    assert_eq!(place.run("check @one").status, 1);
}

#[test]
fn a_report_replaces_no_template() {
    let place = Place::with(&[("a.wattle", TEMPLATE)]);
    let before = place.read("a.wattle");
    let ran = place.run("check --output-file a.wattle --output-format json");
    assert_eq!(ran.status, 2, "{ran:?}");
    assert_eq!(place.read("a.wattle"), before);
}

/// JSON is not mended, and whoever writes the output over the input must not lose it.
#[test]
fn json_from_standard_input_is_printed_as_it_is() {
    let json = include_str!("import/slips.json");
    let place = Place::with(&[]);
    let ran = place.run_with("check - --fix --stdin-filename a.json", json, &[]);
    assert_eq!(ran.out, json);
    assert!(ran.err.contains("JSON is checked and left as it is"), "{ran:?}");
}

#[test]
fn a_new_file_has_the_ending_of_templates() {
    let place = Place::with(&[]);
    assert_eq!(place.run("new order.v2").status, 2);
    assert_eq!(place.run("new order.wattle").status, 0);
}
