//! `wattle new`: a file to start from.

use std::path::{Path, PathBuf};

use clap::ValueEnum;

use super::args::New;
use super::{Status, complain};
use crate::lang::languages;
use crate::text::visible::escaped;
use crate::text::words::nearest;
use crate::workspace::{files, save};

/// The kinds of templates that there is a starter for.
macro_rules! kinds {
    ($($kind:ident $file:literal $about:literal,)*) => {
        /// What a template to start from is made of.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
        pub enum Kind {
            $(#[doc = $about] $kind,)*
        }

        impl Kind {
            fn text(self) -> &'static str {
                match self {
                    $(Kind::$kind => include_str!(concat!("../starters/", $file, ".wattle")),)*
                }
            }
        }
    };
}

kinds! {
    Text "text" "A text",
    Image "image" "A picture above the text",
    Video "video" "A video above the text",
    Document "document" "A document above the text",
    Location "location" "A place above the text",
    Link "link" "Buttons that open a page and call a number",
    Reply "reply" "Buttons that answer",
    CopyCode "copy_code" "A button that copies an offer code",
    Authentication "authentication" "A one-time code",
    Carousel "carousel" "Cards to swipe through",
    Flow "flow" "A button that opens a form",
    CallPermission "call_permission" "A question whether the business may call",
    Contact "contact" "A question for the customer's number",
}

/// Writes the file, unless there is one already.
pub fn run(args: &New) -> Status {
    let path = Path::new(&args.name);
    let name = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
    let is_name = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
    if name.is_empty() || !name.bytes().all(is_name) {
        complain(format_args!(
            "`{name}` cannot be the name of a template: use small letters, digits and `_`"
        ));
        return Status::Failed;
    }
    if languages::name(&args.language).is_none() {
        let near = nearest(&args.language, languages::codes());
        let help = near.map_or_else(
            || "write a code such as `en_US`".to_owned(),
            |near| format!("did you mean `{near}`?"),
        );
        complain(format_args!("WhatsApp knows no language `{}`; {help}", escaped(&args.language)));
        return Status::Failed;
    }
    if path.extension().is_some() && !files::is_template(path) {
        let path = path.display();
        complain(format_args!(
            "{path} does not end in `.wattle`; leave the ending out, or write that one"
        ));
        return Status::Failed;
    }
    let path: PathBuf = path.with_extension(files::ENDING);
    if path.exists() && !args.force {
        complain(format_args!("{} is there already; `--force` writes over it", path.display()));
        return Status::Failed;
    }
    let text = args.kind.text().replace("NAME", name).replace("en_US", &args.language);
    match save::if_changed(&path, text.as_bytes()) {
        Ok(_) => {
            complain(format_args!(
                "wrote {}; change its words, then run `wattle check {}`",
                path.display(),
                path.display()
            ));
            Status::Clean
        }
        Err(error) => {
            complain(format_args!("cannot write {}: {error}", path.display()));
            Status::Failed
        }
    }
}
