//! Messages as bytes: read on a thread of their own, so that what the editor tells is never kept
//! waiting, and written at once.
//!
//! The crate's own reader ends at the first message that it cannot read, and makes room for whatever
//! length is announced; here the conversation goes on.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

use lsp_server::{ErrorCode, Message};
use serde_json::{Value, json};

/// The longest message that is read: far more than the largest file, written as JSON.
const MAX_LENGTH: u64 = 64 << 20;

/// What has arrived.
pub enum Arrived {
    /// A message.
    Message(Message),
    /// Something else: what the editor is to be answered.
    Nonsense(Value),
}

/// The connection to an editor.
pub struct Wire {
    arrived: Receiver<Arrived>,
    out: Box<dyn Write>,
}

/// That nothing more will come.
pub struct Gone;

impl Wire {
    /// Begins to read; fails where the system gives no thread for that.
    pub fn new(input: impl Read + Send + 'static, out: impl Write + 'static) -> io::Result<Wire> {
        let (sender, arrived) = mpsc::channel();
        let read = move || {
            let mut input = BufReader::new(input);
            while let Ok(Some(arrived)) = next(&mut input) {
                if sender.send(arrived).is_err() {
                    break;
                }
            }
        };
        thread::Builder::new().spawn(read)?;
        Ok(Wire { arrived, out: Box::new(out) })
    }

    /// What has arrived and waits.
    pub fn waiting(&self) -> impl Iterator<Item = Arrived> {
        self.arrived.try_iter()
    }

    /// Waits for what arrives next; with a deadline, only until then.
    pub fn next(&self, until: Option<Instant>) -> Result<Option<Arrived>, Gone> {
        let Some(until) = until else { return self.arrived.recv().map(Some).map_err(|_| Gone) };
        let left = until.saturating_duration_since(Instant::now());
        match self.arrived.recv_timeout(left.max(Duration::from_micros(1))) {
            Ok(arrived) => Ok(Some(arrived)),
            Err(RecvTimeoutError::Timeout) => Ok(None),
            Err(RecvTimeoutError::Disconnected) => Err(Gone),
        }
    }

    /// Sends a message. When nobody listens any more, the next read ends the conversation.
    pub fn send(&mut self, message: impl Into<Message>) {
        let mut bytes = Vec::new();
        let _ = message.into().write(&mut bytes);
        self.write(&bytes);
    }

    /// Sends what is no proper message: an answer to nobody knows what.
    pub fn send_raw(&mut self, message: &Value) {
        let text = message.to_string();
        self.write(format!("Content-Length: {}\r\n\r\n{text}", text.len()).as_bytes());
    }

    fn write(&mut self, bytes: &[u8]) {
        let _ = self.out.write_all(bytes).and_then(|()| self.out.flush());
    }
}

/// Reads the next message; none at the end.
fn next(input: &mut impl BufRead) -> io::Result<Option<Arrived>> {
    let Some(length) = length(input)? else { return Ok(None) };
    let mut body = input.by_ref().take(length);
    if length > MAX_LENGTH {
        io::copy(&mut body, &mut io::sink())?;
        let why = format!("a message of {length} bytes is too long");
        return Ok(Some(nonsense(Value::Null, ErrorCode::InvalidRequest, &why)));
    }
    let mut bytes = Vec::new();
    if (body.read_to_end(&mut bytes)? as u64) < length {
        return Ok(None);
    }
    Ok(Some(match serde_json::from_slice(&bytes) {
        Ok(message) => Arrived::Message(message),
        Err(_) => match serde_json::from_slice::<Value>(&bytes) {
            Ok(value) => {
                let id = Some(&value["id"]).filter(|id| id.is_string() || id.is_number());
                let id = id.cloned().unwrap_or_default();
                nonsense(id, ErrorCode::InvalidRequest, "this is no message of the protocol")
            }
            Err(error) => nonsense(Value::Null, ErrorCode::ParseError, &error.to_string()),
        },
    }))
}

/// Reads the head of a message and gives the length of its body; none at the end. Lines that are no
/// head are passed over.
fn length(input: &mut impl BufRead) -> io::Result<Option<u64>> {
    let mut length = None;
    let mut line = Vec::new();
    loop {
        line.clear();
        if input.by_ref().take(MAX_LENGTH).read_until(b'\n', &mut line)? == 0 {
            return Ok(None);
        }
        let text = String::from_utf8_lossy(&line);
        match (text.trim().split_once(':'), length) {
            (Some((name, value)), _) if name.trim().eq_ignore_ascii_case("content-length") => {
                length = value.trim().parse().ok();
            }
            (None, Some(length)) if text.trim().is_empty() => return Ok(Some(length)),
            _ => {}
        }
    }
}

fn nonsense(id: Value, code: ErrorCode, why: &str) -> Arrived {
    let error = json!({ "code": code as i32, "message": why });
    Arrived::Nonsense(json!({ "jsonrpc": "2.0", "id": id, "error": error }))
}
