//! How long an author waits for findings: from a keystroke to their publication, in a folder of 1,000
//! templates, as a client of the program measures it.
//!
//!     cargo bench --bench lsp

use std::fs;
use std::io::{BufReader, Write, stdout};
use std::process::{ChildStdin, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

use lsp_server::{Message, Notification, Request, RequestId};
use serde_json::{Value, json};

/// How many templates the folder holds.
const TEMPLATES: usize = 1000;
/// How often a key is pressed.
const KEYS: usize = 2000;

fn template(number: usize) -> String {
    format!(
        "template order_shipped_{number}\ncategory utility\nlanguage en_US\n\n\
         header \"Order {{{{order}}}}\"\nbody \"Hi {{{{customer}}}}, your order {{{{order}}}} has left \
         house number {number} today and will reach you tomorrow.\"\nfooter \"Acme Stores\"\n\n\
         buttons {{\n  url \"Track order\" \"https://www.acme-stores.com/track/{{{{order}}}}\"\n}}\n\n\
         examples {{\n  customer \"Tony\"\n  order    \"ORD-123\"\n}}\n"
    )
}

/// A template of 3 KB, in several languages, and where its first body ends.
fn large() -> (String, usize) {
    let codes = [
        "en_US", "en_GB", "en", "es", "es_MX", "fr", "de", "it", "pt_BR", "pt_PT", "nl", "id",
        "tr", "pl", "sv", "da", "nb",
    ];
    let mut text = "template large\ncategory utility\n".to_owned();
    for code in codes {
        text += &format!(
            "language {code} {{\n  body \"Hi {{{{customer}}}}, your order {{{{order}}}} has left our house in {code} today. \
             It will reach you within the next two or three days, whatever the weather may be.\"\n}}\n"
        );
    }
    text += "examples {\n  customer \"Tony\"\n  order    \"ORD-123\"\n}\n";
    let end = text.find(".\"").unwrap_or_default();
    (text, end)
}

struct Client {
    to: ChildStdin,
    from: BufReader<ChildStdout>,
}

impl Client {
    fn send(&mut self, message: impl Into<Message>) {
        message.into().write(&mut self.to).expect("the server listens");
    }

    fn tell(&mut self, method: &str, params: Value) {
        self.send(Notification::new(method.to_owned(), params));
    }

    /// Reads until findings in the file are published.
    fn wait_for(&mut self, uri: &str) {
        loop {
            let message =
                Message::read(&mut self.from).expect("a message").expect("the server is there");
            if matches!(message, Message::Notification(one) if one.params["uri"] == uri) {
                return;
            }
        }
    }
}

fn main() {
    let folder = tempfile::tempdir().expect("a folder");
    for number in 0..TEMPLATES {
        let path = folder.path().join(format!("t{number:04}.wattle"));
        fs::write(path, template(number)).expect("a file");
    }
    let mut server = Command::new(env!("CARGO_BIN_EXE_wattle"))
        .arg("lsp")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the server starts");
    let (to, from) = (server.stdin.take(), server.stdout.take());
    let mut client =
        Client { to: to.expect("an input"), from: BufReader::new(from.expect("an output")) };
    let root = format!("file://{}", folder.path().display());
    let params = json!({
        "capabilities": {},
        "workspaceFolders": [{ "uri": root, "name": "templates" }],
        "initializationOptions": { "debounceMs": 0 },
    });
    client.send(Request::new(RequestId::from(1), "initialize".to_owned(), params));
    client.tell("initialized", json!({}));
    let (text, end) = large();
    let uri = format!("{root}/large.wattle");
    let document = json!({ "uri": uri, "languageId": "wattle", "version": 0, "text": text });
    client.tell("textDocument/didOpen", json!({ "textDocument": document }));
    client.wait_for(&uri);

    let line = text[..end].matches('\n').count();
    let column = end - text[..end].rfind('\n').map_or(0, |at| at + 1);
    let mut waits: Vec<Duration> = Vec::with_capacity(KEYS);
    for key in 0..KEYS {
        // Letters are typed at the end of a text, and taken away again.
        let typed = key % 20;
        let at = |column: usize| json!({ "line": line, "character": column });
        let change = match typed < 10 {
            true => {
                json!({ "range": { "start": at(column + typed), "end": at(column + typed) }, "text": "a" })
            }
            false => {
                json!({ "range": { "start": at(column + 19 - typed), "end": at(column + 20 - typed) }, "text": "" })
            }
        };
        let document = json!({ "uri": uri, "version": key + 1 });
        let start = Instant::now();
        client.tell(
            "textDocument/didChange",
            json!({ "textDocument": document, "contentChanges": [change] }),
        );
        client.wait_for(&uri);
        waits.push(start.elapsed());
    }
    waits.sort();
    let at = |share: usize| waits[(waits.len() - 1) * share / 100].as_secs_f64() * 1000.0;
    let _ = writeln!(
        stdout(),
        "{} bytes among {TEMPLATES} templates, {KEYS} keystrokes: median {:.2} ms, 99 % within {:.2} ms, longest {:.2} ms",
        text.len(),
        at(50),
        at(99),
        at(100),
    );
    let _ = server.kill();
    let _ = server.wait();
}
