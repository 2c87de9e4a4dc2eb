"""An author's desk: an editor made of pytest-lsp's client, with files open in it."""

import asyncio
from pathlib import Path

from lsprotocol import types
from pytest_lsp import LanguageClient, client_capabilities
from pytest_lsp.client import DEFAULT_CLIENT_FEATURES, default_converter, register_lsp_features

GOOD = """\
template order_shipped
category utility
language en_US

header "Order {{order}}"
body "Hi {{customer}}, your order {{order}} has left our house 📦 and comes tomorrow."
footer "Acme Stores"

buttons {
  url "Track order" "https://www.acme-stores.com/track/{{order}}"
}

examples {
  customer "Tony"
  order    "ORD-123"
}
"""

UNITS = {
    "utf-8": lambda text: len(text.encode()),
    "utf-16": lambda text: len(text.encode("utf-16-le")) // 2,
    "utf-32": len,
}


class Desk:
    """One session of an editor; `profile` is one that pytest-lsp knows, or capabilities."""

    def __init__(self, client: LanguageClient):
        self.client = client
        self.texts: dict[str, str] = {}
        self.versions: dict[str, int] = {}
        self.published: dict[str, types.PublishDiagnosticsParams] = {}
        self.news = asyncio.Condition()
        self.registered: list[str] = []

    @classmethod
    async def sit_down(cls, program, profile="visual-studio-code", folders=(), options=None, configuration=None):
        client = LanguageClient(converter_factory=default_converter)
        ours = types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS
        register_lsp_features(client, {name: f for name, f in DEFAULT_CLIENT_FEATURES.items() if name != ours})
        desk = cls(client)

        @client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        async def publish(params: types.PublishDiagnosticsParams):
            params.diagnostics = list(params.diagnostics)
            desk.published[params.uri] = params
            async with desk.news:
                desk.news.notify_all()

        @client.feature(types.CLIENT_REGISTER_CAPABILITY)
        def register(params: types.RegistrationParams):
            desk.registered += [one.method for one in params.registrations]

        if configuration is not None:
            client.set_configuration({"wattle": configuration})
        await client.start_io(str(program), "lsp", "--stdio")
        capabilities = client_capabilities(profile) if isinstance(profile, str) else profile
        uris = [types.WorkspaceFolder(Path(folder).as_uri(), Path(folder).name) for folder in folders]
        desk.greeting = await client.initialize_session(
            types.InitializeParams(
                capabilities=capabilities,
                workspace_folders=uris,
                root_uri=uris[0].uri if uris else None,
                initialization_options={"debounceMs": 0, **(options or {})},
            )
        )
        desk.units = UNITS[desk.greeting.capabilities.position_encoding or "utf-16"]
        return desk

    async def leave(self):
        await self.client.shutdown_session()
        assert self.client._server.returncode == 0
        await self.client.stop()

    # Texts

    async def open(self, uri: str, text: str):
        self.texts[uri], self.versions[uri] = text, 1
        self.client.text_document_did_open(
            types.DidOpenTextDocumentParams(types.TextDocumentItem(uri, "wattle", 1, text))
        )
        return await self.found(uri)

    def tell_change(self, uri: str, changes: list):
        self.versions[uri] += 1
        self.client.text_document_did_change(
            types.DidChangeTextDocumentParams(
                types.VersionedTextDocumentIdentifier(uri=uri, version=self.versions[uri]), changes
            )
        )

    async def type(self, uri: str, at: int, text: str, instead: int = 0):
        """Types at an offset, in place of some characters."""
        old = self.texts[uri]
        span = types.Range(self.position(old, at), self.position(old, at + instead))
        self.texts[uri] = old[:at] + text + old[at + instead :]
        self.tell_change(uri, [types.TextDocumentContentChangePartial(text=text, range=span)])
        return await self.found(uri)

    async def close(self, uri: str):
        self.client.text_document_did_close(
            types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(uri))
        )
        del self.texts[uri], self.versions[uri]

    # Findings

    async def found(self, uri: str, until=None) -> list[str]:
        """Waits for the findings of the version at hand, or until they are as wished."""

        def ready():
            params = self.published.get(uri)
            if params is None:
                return False
            if until is not None:
                return until([found.code for found in params.diagnostics])
            return params.version == self.versions.get(uri)

        async with self.news:
            await asyncio.wait_for(self.news.wait_for(ready), 20)
        return [found.code for found in self.published[uri].diagnostics]

    def finding(self, uri: str, code: str) -> types.Diagnostic:
        return next(one for one in self.published[uri].diagnostics if one.code == code)

    # Places

    def position(self, text: str, offset: int) -> types.Position:
        before = text[:offset]
        return types.Position(before.count("\n"), self.units(before.rsplit("\n", 1)[-1]))

    def offset(self, text: str, position: types.Position) -> int:
        lines = text.split("\n")
        start = sum(len(line) + 1 for line in lines[: position.line])
        line = lines[position.line]
        return start + next(n for n in range(len(line) + 1) if self.units(line[:n]) >= position.character)

    def cut(self, uri: str, span: types.Range) -> str:
        text = self.texts[uri]
        return text[self.offset(text, span.start) : self.offset(text, span.end)]

    def at(self, uri: str, needle: str, plus: int = 0):
        text = self.texts[uri]
        return {
            "text_document": types.TextDocumentIdentifier(uri),
            "position": self.position(text, text.index(needle) + plus),
        }

    def edited(self, text: str, edits) -> str:
        spans = [(self.offset(text, e.range.start), self.offset(text, e.range.end), e.new_text) for e in edits]
        for start, end, new in sorted(spans, reverse=True):
            text = text[:start] + new + text[end:]
        return text

    # Requests

    async def actions(self, uri: str, span: types.Range | None = None, only=None):
        whole = types.Range(types.Position(0, 0), types.Position(9999, 0))
        context = types.CodeActionContext([], only=only)
        params = types.CodeActionParams(types.TextDocumentIdentifier(uri), span or whole, context)
        return list(await self.client.text_document_code_action_async(params))

    async def apply(self, uri: str, action: types.CodeAction):
        """Does what an action says to the file, and gives what is found then."""
        return await self.replace(uri, self.edited(self.texts[uri], action.edit.changes[uri]))

    async def replace(self, uri: str, text: str):
        self.texts[uri] = text
        self.tell_change(uri, [types.TextDocumentContentChangeWholeDocument(text)])
        return await self.found(uri)

    async def proposals(self, text: str, uri="untitled:proposals"):
        """What is proposed at the `$` of a text."""
        at = text.index("$")
        text = text.replace("$", "", 1)
        await (self.replace if uri in self.texts else self.open)(uri, text)
        result = await self.client.text_document_completion_async(
            types.CompletionParams(types.TextDocumentIdentifier(uri), self.position(text, at))
        )
        return result.items

    async def hover(self, uri: str, needle: str, plus: int = 1) -> str:
        hover = await self.client.text_document_hover_async(types.HoverParams(**self.at(uri, needle, plus)))
        return hover.contents.value if hover else ""

    def watched(self, *changes):
        kinds = {"created": 1, "changed": 2, "deleted": 3}
        events = [types.FileEvent(Path(path).as_uri(), types.FileChangeType(kinds[kind])) for kind, path in changes]
        self.client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams(events))
