//! The laws of conversations: whatever an editor sends, each question is answered once, nothing goes
//! wrong inside, and the server ends when the editor does.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::io::{self, Cursor, Write};
use std::rc::Rc;

use lsp_server::Message;
use serde_json::{Value, json};

/// The file that the conversation is about. There is no such folder on disk.
const URI: &str = "untitled:conversation.wattle";

/// What can be asked about a place or a stretch of the file.
const QUESTIONS: [&str; 18] = [
    "textDocument/codeAction",
    "textDocument/codeLens",
    "textDocument/completion",
    "textDocument/definition",
    "textDocument/diagnostic",
    "textDocument/documentHighlight",
    "textDocument/documentSymbol",
    "textDocument/foldingRange",
    "textDocument/formatting",
    "textDocument/hover",
    "textDocument/inlayHint",
    "textDocument/onTypeFormatting",
    "textDocument/prepareRename",
    "textDocument/rangeFormatting",
    "textDocument/references",
    "textDocument/rename",
    "textDocument/selectionRange",
    "textDocument/semanticTokens/full",
];

/// Encodings of positions, as editors name them.
const ENCODINGS: [&str; 3] = ["utf-8", "utf-16", "utf-32"];

/// The answer's code for something that went wrong in the server.
const INTERNAL_ERROR: i64 = -32603;

/// What the server wrote.
#[derive(Clone, Default)]
struct Heard(Rc<RefCell<Vec<u8>>>);

impl Write for Heard {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// A conversation while it is written down.
#[derive(Default)]
struct Script {
    bytes: Vec<u8>,
    asked: usize,
    version: usize,
}

impl Script {
    fn say(&mut self, message: Value) {
        let text = message.to_string();
        let head = format!("Content-Length: {}\r\n\r\n", text.len());
        self.bytes.extend_from_slice(head.as_bytes());
        self.bytes.extend_from_slice(text.as_bytes());
    }

    fn tell(&mut self, method: &str, params: Value) {
        self.say(json!({ "jsonrpc": "2.0", "method": method, "params": params }));
    }

    fn ask(&mut self, method: &str, params: Value) {
        self.asked += 1;
        self.say(json!({ "jsonrpc": "2.0", "id": self.asked, "method": method, "params": params }));
    }

    /// One step: what is done, where, and with which piece of the text.
    fn step(&mut self, [what, line, column]: [u8; 3], text: &str) {
        let start = json!({ "line": line & 31, "character": column & 63 });
        let end = json!({ "line": (line & 31) + (line >> 5), "character": column >> 2 });
        let range = json!({ "start": start, "end": end });
        let document = json!({ "uri": URI });
        match what {
            // A stretch is replaced by another piece of the same text.
            0..96 => {
                self.version += 1;
                let length = text.len() * usize::from(what) / 96;
                let whole = (0..=length).rev().find(|end| text.is_char_boundary(*end));
                let piece = &text[..whole.unwrap_or(0)];
                let change = match what % 8 {
                    0 => json!({ "text": piece }),
                    1 => json!({ "range": range, "text": "" }),
                    _ => json!({ "range": range, "text": piece.lines().last() }),
                };
                let document = json!({ "uri": URI, "version": self.version });
                let params = json!({ "textDocument": document, "contentChanges": [change] });
                self.tell("textDocument/didChange", params);
            }
            96 => self.tell("textDocument/didClose", json!({ "textDocument": document })),
            97 => self.open(text),
            98 => self.tell("$/cancelRequest", json!({ "id": self.asked })),
            99 => self.ask("workspace/symbol", json!({ "query": "" })),
            100 => self.ask("workspace/diagnostic", json!({ "previousResultIds": [] })),
            101 => self.ask("nobody/knows", range),
            102 => self.bytes.extend_from_slice(b"Content-Length: 2\r\n\r\n{]"),
            _ => {
                let method = QUESTIONS[usize::from(what) % QUESTIONS.len()];
                let params = json!({
                    "textDocument": document, "position": start, "positions": [start, end],
                    "range": range, "context": { "diagnostics": [], "includeDeclaration": true },
                    "newName": "other_name", "ch": "\n",
                    "options": { "tabSize": 2, "insertSpaces": true },
                });
                self.ask(method, params);
            }
        }
    }

    fn open(&mut self, text: &str) {
        let document = json!({ "uri": URI, "languageId": "wattle", "version": 0, "text": text });
        self.tell("textDocument/didOpen", json!({ "textDocument": document }));
    }
}

/// Holds the conversation about `text` that `steps` stand for, three bytes a step, to all laws.
pub fn obeys(steps: &[u8], text: &str) {
    let mut script = Script::default();
    let encoding = ENCODINGS[steps.len() % ENCODINGS.len()];
    let capabilities = json!({ "general": { "positionEncodings": [encoding] } });
    let settings = json!({ "debounceMs": 0 });
    script.ask(
        "initialize",
        json!({ "capabilities": capabilities, "initializationOptions": settings }),
    );
    script.tell("initialized", json!({}));
    script.open(text);
    for step in steps.chunks_exact(3) {
        script.step([step[0], step[1], step[2]], text);
    }
    script.ask("shutdown", Value::Null);
    script.tell("exit", Value::Null);

    let heard = Heard::default();
    let agreed = wattle::lsp::serve(Cursor::new(script.bytes), heard.clone()).expect("a thread");
    assert!(agreed, "the server left before the editor did");
    let answers = answers(&heard.0.borrow());
    for id in 1..=script.asked {
        let codes = answers.get(&(id as u64)).map_or(&[][..], Vec::as_slice);
        assert_eq!(codes.len(), 1, "question {id} has {} answers", codes.len());
        assert_ne!(codes[0], Some(INTERNAL_ERROR), "question {id} went wrong");
    }
}

/// The codes of the errors, if they are any, in all answers to each question.
fn answers(heard: &[u8]) -> BTreeMap<u64, Vec<Option<i64>>> {
    let mut answers = BTreeMap::<u64, Vec<_>>::new();
    let mut heard = heard;
    loop {
        match Message::read(&mut heard) {
            Ok(Some(Message::Response(response))) => {
                let code = response.response_result.err().map(|error| i64::from(error.code));
                let id = response.id.to_string().parse().expect("the number of a question");
                answers.entry(id).or_default().push(code);
            }
            Ok(Some(_)) => {}
            // An answer to nobody knows what, which the crate cannot read.
            Err(error) if error.kind() == io::ErrorKind::InvalidData => {}
            Ok(None) | Err(_) => return answers,
        }
    }
}
