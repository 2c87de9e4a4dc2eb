//! Tells Zed how the language server is started.

use zed_extension_api as zed;

struct Wattle;

impl zed::Extension for Wattle {
    fn new() -> Self {
        Wattle
    }

    fn language_server_command(
        &mut self,
        _: &zed::LanguageServerId,
        worktree: &zed::Worktree,
    ) -> zed::Result<zed::Command> {
        let missing = "the program `wattle` is not on the PATH: cargo install --locked --git https://github.com/wattle-lang/wattle";
        let command = worktree.which("wattle").ok_or(missing)?;
        Ok(zed::Command { command, args: vec!["lsp".to_owned()], env: worktree.shell_env() })
    }
}

zed::register_extension!(Wattle);
