//! `github`, `azure`, `concise` and `narrated`: formats of lines.

use wattle::render::{Format, Look};

use crate::common::reports::render;
use crate::hostile::{NAMES, hostile};

/// Takes a command apart as the runner of GitHub Actions does.
fn command(line: &str) -> (&str, Vec<(&str, String)>, String) {
    let unescaped = |text: &str| {
        let text = text.replace("%0D", "\r").replace("%0A", "\n");
        text.replace("%3A", ":").replace("%2C", ",").replace("%25", "%")
    };
    let (head, message) =
        line.strip_prefix("::").and_then(|line| line.split_once("::")).expect(line);
    let (name, properties) = head.split_once(' ').expect("properties");
    let properties = properties.split(',').map(|property| {
        let (key, value) = property.split_once('=').expect("a value");
        (key, unescaped(value))
    });
    (name, properties.collect(), message.replace("%0A", "\n").replace("%25", "%"))
}

#[test]
fn the_runner_reads_what_was_written() {
    let report = render(Format::Github, &hostile(), &Look::default());
    let mut names: Vec<String> = Vec::new();
    for line in report.lines() {
        let (command, properties, message) = command(line);
        assert!(["error", "warning", "notice"].contains(&command), "{line}");
        let keys: Vec<&str> = properties.iter().map(|(key, _)| *key).collect();
        let one_line = ["title", "file", "line", "col", "endColumn"];
        assert!(keys == one_line || keys == ["title", "file", "line", "endLine"], "{keys:?}");
        assert!(!message.contains('\n'), "{message:?}");
        names.push(properties[1].1.clone());
    }
    names.dedup();
    let mut expected = NAMES.to_vec();
    expected.sort_unstable();
    assert_eq!(names, expected);
}

/// Takes a command apart as the agent of Azure Pipelines does: it looks for the prefix anywhere in the
/// line, and for the bracket that ends the properties behind it.
fn issue(line: &str) -> (Vec<(&str, String)>, String) {
    let unescaped = |text: &str| {
        let text = text.replace("%3B", ";").replace("%0D", "\r").replace("%0A", "\n");
        text.replace("%5D", "]").replace("%AZP25", "%")
    };
    let (before, rest) = line.split_once("##vso[").expect(line);
    assert_eq!(before, "");
    let (head, message) = rest.split_once(']').expect(line);
    let properties = head.strip_prefix("task.logissue ").expect(line).split_terminator(';');
    let properties = properties.map(|property| {
        let (key, value) = property.split_once('=').expect(line);
        (key, unescaped(value))
    });
    (properties.collect(), unescaped(message))
}

#[test]
fn the_agent_reads_what_was_written() {
    let report = render(Format::Azure, &hostile(), &Look::default());
    let mut names: Vec<String> = Vec::new();
    for line in report.lines() {
        let (properties, message) = issue(line);
        let keys: Vec<&str> = properties.iter().map(|(key, _)| *key).collect();
        assert_eq!(keys, ["type", "sourcepath", "linenumber", "columnnumber", "code"]);
        assert!(["error", "warning"].contains(&properties[0].1.as_str()), "{line}");
        assert_eq!(properties[4].1, "sample-rule");
        assert!(!message.contains('\n'), "{message:?}");
        names.push(properties[1].1.clone());
    }
    names.dedup();
    let mut expected = NAMES.to_vec();
    expected.sort_unstable();
    assert_eq!(names, expected);
}

/// A line that a template could begin would be a command to the runner that prints it.
#[test]
fn no_other_line_is_a_command() {
    for format in [Format::Pretty, Format::Narrated, Format::Concise] {
        let report = render(format, &hostile(), &Look::default());
        let commands = report.lines().filter(|line| line.trim_start().starts_with("::"));
        assert_eq!(commands.count(), 0, "{}", format.name());
    }
}

#[test]
fn narration_is_made_of_sentences() {
    let report = render(Format::Narrated, &hostile(), &Look::default());
    assert!(!report.contains(|sign| ('\u{2500}'..='\u{25ff}').contains(&sign)), "nothing is drawn");
    for line in report.lines().filter(|line| !line.is_empty()) {
        assert!(line.ends_with(['.', ':']), "{line:?}");
        assert!(!line.starts_with(char::is_lowercase), "{line:?}");
    }
}
