//! The keys of `wattle.toml`: the one table that the reader, the schema and the documentation follow.

/// A key, and what is to be known of it.
#[derive(Debug)]
pub struct Key {
    /// How it is written.
    pub name: &'static str,
    /// What stands behind it.
    pub form: Form,
    /// What it says, in a sentence.
    pub about: &'static str,
    /// What holds without it.
    pub default: &'static str,
    /// A value, as it is written; none where its own keys have their examples.
    pub example: &'static str,
}

/// What stands behind a key. The reader and the schema have an arm for each.
#[derive(Debug)]
pub enum Form {
    /// A table with keys of its own.
    Table(&'static [Key]),
    /// A list of tables, each for some files.
    Overrides(&'static [Key]),
    /// The path of a file, or a list of them.
    Extends,
    /// The name of a profile.
    Profile,
    /// Patterns of the files to check.
    Include,
    /// Patterns of the files to leave out.
    Exclude,
    /// Patterns of the files that something is different for.
    Files,
    /// A level or a table for each rule or group.
    Rules,
    /// The path of a folder.
    OutDir,
    /// A text for each placeholder.
    Examples,
}

impl Form {
    /// Whether its table is of no use without it.
    pub fn is_required(&self) -> bool {
        matches!(self, Form::Files)
    }
}

/// What can stand at the top.
pub static TOP: &[Key] = &[
    Key {
        name: "extends",
        form: Form::Extends,
        about: "Another configuration that this one builds on, as a path from this file's folder, or a list of them. What stands here outweighs what stands there.",
        default: "nothing",
        example: "\"../wattle.toml\"",
    },
    Key {
        name: "profile",
        form: Form::Profile,
        about: "Which rules are on where nothing else is said.",
        default: "`\"recommended\"`",
        example: "\"pedantic\"",
    },
    Key {
        name: "files",
        form: Form::Table(FILES),
        about: "Which of the files in a folder are checked and built. A file that is named on the command line always is.",
        default: "",
        example: "",
    },
    Key {
        name: "rules",
        form: Form::Rules,
        about: "How strictly rules and groups of rules hold, and what else can be set for them. What is said of a rule outweighs what is said of its group.",
        default: "what the profile says",
        example: "{ content = \"off\", body-too-long = { severity = \"warning\", max = 900 } }",
    },
    Key {
        name: "build",
        form: Form::Table(BUILD),
        about: "What is built.",
        default: "",
        example: "",
    },
    Key {
        name: "examples",
        form: Form::Examples,
        about: "Samples for placeholders, by name, in files that give none of their own.",
        default: "nothing",
        example: "{ customer = \"Tony\" }",
    },
    Key {
        name: "overrides",
        form: Form::Overrides(OVERRIDE),
        about: "What is different for some files. Where several are for the same file, the later ones outweigh the earlier.",
        default: "",
        example: "",
    },
];

/// What can stand under `[files]`.
static FILES: &[Key] = &[
    Key {
        name: "include",
        form: Form::Include,
        about: "Patterns of the files to check, as in `.gitignore`, from the folder of this file.",
        default: "all `*.wattle`",
        example: "[\"templates/**\"]",
    },
    Key {
        name: "exclude",
        form: Form::Exclude,
        about: "Patterns of files to leave out, as in `.gitignore`, from the folder of this file.",
        default: "nothing",
        example: "[\"templates/drafts/**\"]",
    },
];

/// What can stand under `[build]`.
static BUILD: &[Key] = &[Key {
    name: "out-dir",
    form: Form::OutDir,
    about: "The folder that `wattle build` writes to, from the folder of this file, for the templates that this file is for.",
    default: "`build`, where the command runs",
    example: "\"build\"",
}];

/// What can stand under each `[[overrides]]`.
static OVERRIDE: &[Key] = &[
    Key {
        name: "files",
        form: Form::Files,
        about: "Patterns of the files that it is for, as in `.gitignore`, from the folder of this file.",
        default: "must be given",
        example: "[\"templates/legacy/**\"]",
    },
    Key {
        name: "rules",
        form: Form::Rules,
        about: "What is different, as under `[rules]`.",
        default: "nothing",
        example: "{ language = \"warning\" }",
    },
];
