//! What an editor can set.

use std::path::PathBuf;
use std::time::Duration;

use serde_json::Value;

/// The settings of the server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServerSettings {
    /// The pause after a change before findings are published.
    pub debounce: Duration,
    /// Whether lengths near a limit are shown.
    pub inlay_hints: bool,
    /// Whether a hover shows texts filled in.
    pub preview: bool,
    /// The one configuration for all files, instead of the nearest.
    pub config: Option<PathBuf>,
}

impl Default for ServerSettings {
    fn default() -> ServerSettings {
        ServerSettings {
            debounce: Duration::from_millis(50),
            inlay_hints: true,
            preview: true,
            config: None,
        }
    }
}

impl ServerSettings {
    /// Reads settings; what is not said, or is said wrongly, stays as it was. They may stand under
    /// `wattle`.
    pub fn update(&mut self, given: &Value) {
        let given = given.get("wattle").unwrap_or(given);
        if let Some(pause) = given["debounceMs"].as_u64() {
            self.debounce = Duration::from_millis(pause.min(10_000));
        }
        self.inlay_hints = given["inlayHints"].as_bool().unwrap_or(self.inlay_hints);
        self.preview = given["previewInHover"].as_bool().unwrap_or(self.preview);
        if let Some(config) = given.get("configPath") {
            let path = config.as_str().filter(|path| !path.is_empty());
            self.config = path.map(PathBuf::from);
        }
    }
}
