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
    /// All that an editor sets, read; what it does not say, or says wrongly, is as in these. It may stand under
    /// `wattle`.
    pub fn with(&self, given: &Value) -> ServerSettings {
        let given = given.get("wattle").unwrap_or(given);
        let pause = given["debounceMs"].as_u64();
        let pause = pause.map(|pause| Duration::from_millis(pause.min(10_000)));
        let path = |config: &Value| {
            let path = config.as_str().filter(|path| !path.is_empty());
            path.map(PathBuf::from)
        };
        ServerSettings {
            debounce: pause.unwrap_or(self.debounce),
            inlay_hints: given["inlayHints"].as_bool().unwrap_or(self.inlay_hints),
            preview: given["previewInHover"].as_bool().unwrap_or(self.preview),
            config: given.get("configPath").map_or_else(|| self.config.clone(), path),
        }
    }
}
