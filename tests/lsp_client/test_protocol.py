"""What the protocol promises: units, fetched findings, order, editors of every age."""

import asyncio

import pytest
from desk import GOOD, UNITS, Desk
from lsprotocol import types
from pytest_lsp import client_capabilities

PAGE = "file:///templates/order_shipped.wattle"
# A family of four, a letter and its accent, a character beyond the first plane, and one from far away.
HARD = "👩‍👩‍👧 e\u0301 𝔘 漢"


def offering(*encodings):
    return types.ClientCapabilities(
        general=types.GeneralClientCapabilities(position_encodings=list(encodings) or None)
    )


@pytest.mark.parametrize(
    "offered, agreed",
    [([], "utf-16"), (["utf-16"], "utf-16"), (["utf-8"], "utf-8"), (["utf-32"], "utf-32"),
     (["utf-32", "utf-8", "utf-16"], "utf-8"), (["utf-7"], "utf-16")],
)
async def test_columns(sit_down, offered, agreed):
    desk = await sit_down(profile=offering(*offered))
    assert desk.greeting.capabilities.position_encoding == agreed
    assert desk.units is UNITS[agreed]
    text = GOOD.replace("has left", HARD + " {{ Nope }} " + HARD + " has left")
    await desk.open(PAGE, text)
    assert "Nope" in desk.cut(PAGE, desk.finding(PAGE, "var-named-charset").range)
    # Type in the middle of it, take it away again, and nothing has gone astray.
    middle = text.index("𝔘") + 1
    await desk.type(PAGE, middle, "漢👍", 1)
    await desk.type(PAGE, middle, " ", 2)
    assert "Nope" in desk.cut(PAGE, desk.finding(PAGE, "var-named-charset").range)
    assert "customer" in await desk.hover(PAGE, "{{customer}}", 4)
    fix = next(one for one in await desk.actions(PAGE) if one.is_preferred)
    await desk.apply(PAGE, fix)
    assert desk.texts[PAGE] == text.replace("{{ Nope }}", "{{nope}}")
    later = desk.published[PAGE].diagnostics
    await desk.close(PAGE)
    await desk.open("untitled:1", text.replace("{{ Nope }}", "{{nope}}"))
    assert [one.range for one in desk.published["untitled:1"].diagnostics] == [
        one.range for one in later
    ]


async def test_findings_can_be_fetched(sit_down, folder):
    (folder / "a.wattle").write_text(GOOD.replace("en_US", "xx"))
    (folder / "b.wattle").write_text(GOOD.replace("order_shipped", "other"))
    pulls = client_capabilities("neovim@0.11")
    pulls.workspace.diagnostics = types.DiagnosticWorkspaceClientCapabilities(refresh_support=True)
    desk = await sit_down(profile=pulls, folders=[folder])
    uri = (folder / "a.wattle").as_uri()
    report = await desk.client.text_document_diagnostic_async(
        types.DocumentDiagnosticParams(types.TextDocumentIdentifier(uri))
    )
    assert report.kind == "full" and report.items
    again = await desk.client.text_document_diagnostic_async(
        types.DocumentDiagnosticParams(types.TextDocumentIdentifier(uri), previous_result_id=report.result_id)
    )
    assert again.kind == "unchanged"
    everything = await desk.client.workspace_diagnostic_async(types.WorkspaceDiagnosticParams([]))
    assert {item.uri for item in everything.items} >= {uri, (folder / "b.wattle").as_uri()}
    known = [types.PreviousResultId(item.uri, item.result_id) for item in everything.items]
    gone = types.PreviousResultId("file:///gone.wattle", "1")
    later = await desk.client.workspace_diagnostic_async(types.WorkspaceDiagnosticParams([*known, gone]))
    assert {item.kind for item in later.items if item.uri != gone.uri} == {"unchanged"}
    assert [item.items for item in later.items if item.uri == gone.uri] == [()]
    # Who fetches is told when another file has news, and is no longer told what is found.
    (folder / "wattle.toml").write_text("[rules]\nlanguage = 'off'\n")
    desk.watched(("created", folder / "wattle.toml"))
    for _ in range(200):
        if desk.client.diagnostic_refresh_count:
            break
        await asyncio.sleep(0.02)
    assert desk.client.diagnostic_refresh_count == 1
    assert all(not one.diagnostics for one in desk.published.values())


PROFILES = ["visual-studio-code", "neovim@0.6", "neovim@0.7", "neovim@0.9", "neovim@0.11", "emacs"]


@pytest.mark.parametrize("profile", [*PROFILES, "none"])
async def test_editors_of_every_age(sit_down, profile):
    """pytest-lsp complains where an answer has what the editor does not know."""
    capabilities = types.ClientCapabilities() if profile == "none" else client_capabilities(profile)
    desk = await sit_down(profile=capabilities)
    await desk.open(PAGE, GOOD.replace("en_US", "en-us"))
    document = types.TextDocumentIdentifier(PAGE)
    about = capabilities.text_document
    # Parts within parts only for those who know them.
    symbols = await desk.client.text_document_document_symbol_async(types.DocumentSymbolParams(document))
    nested = about and about.document_symbol and about.document_symbol.hierarchical_document_symbol_support
    assert isinstance(symbols[0], types.DocumentSymbol if nested else types.SymbolInformation)
    # Snippets and Markdown likewise.
    items = await desk.proposals("template a\n$")
    item = about and about.completion and about.completion.completion_item
    if not (item and item.snippet_support):
        assert all("$" not in one.text_edit.new_text for one in items)
        assert all(one.insert_text_format != types.InsertTextFormat.Snippet for one in items)
    hover = await desk.client.text_document_hover_async(types.HoverParams(**desk.at(PAGE, "en-us", 1)))
    formats = about and about.hover and about.hover.content_format
    if formats and types.MarkupKind.Markdown not in formats:
        assert hover.contents.kind == types.MarkupKind.PlainText and "**" not in hover.contents.value
    [action] = await desk.actions(PAGE, only=["source.fixAll"])
    await desk.apply(PAGE, action)
    assert desk.published[PAGE].diagnostics == []


async def test_without_a_watcher_the_server_looks_itself(sit_down, folder):
    path = folder / "a.wattle"
    path.write_text(GOOD)
    desk = await sit_down(profile="neovim@0.7", folders=[folder])
    await desk.open(path.as_uri(), GOOD)
    (folder / "wattle.toml").write_text("[rules.footer-too-long]\nmax = 5\n")
    desk.client.text_document_did_save(types.DidSaveTextDocumentParams(types.TextDocumentIdentifier(path.as_uri())))
    await desk.found(path.as_uri(), lambda found: "footer-too-long" in found)


async def test_questions_are_taken_back_and_wrong_ones_answered(sit_down):
    desk = await sit_down()
    await desk.open(PAGE, GOOD)
    # A heap of work, of which the last piece is taken back before it is begun.
    texts = [GOOD.replace("Acme", f"Acme {number}") for number in range(200)]
    for text in texts:
        desk.texts[PAGE] = text
        desk.tell_change(PAGE, [types.TextDocumentContentChangeWholeDocument(text)])
    symbols = desk.client.protocol.send_request_async(
        types.TEXT_DOCUMENT_DOCUMENT_SYMBOL, types.DocumentSymbolParams(types.TextDocumentIdentifier(PAGE)), "late"
    )
    task = asyncio.ensure_future(symbols)
    await asyncio.sleep(0)
    desk.client.protocol.notify(types.CANCEL_REQUEST, types.CancelParams("late"))
    with pytest.raises(BaseException, match="(?i)cancel"):
        await task
    with pytest.raises(Exception, match="no request `textDocument/moniker`"):
        await desk.client.text_document_moniker_async(types.MonikerParams(**desk.at(PAGE, "body")))
    unknown = types.HoverParams(types.TextDocumentIdentifier("file:///unknown.wattle"), types.Position(0, 0))
    assert await desk.client.text_document_hover_async(unknown) is None
    far = types.HoverParams(types.TextDocumentIdentifier(PAGE), types.Position(10**9, 10**9))
    assert await desk.client.text_document_hover_async(far) is None
    with pytest.raises(Exception, match="no such command"):
        await desk.client.workspace_execute_command_async(types.ExecuteCommandParams("rm", [PAGE]))
    # A change of what is not open changes nothing.
    desk.versions["file:///closed.wattle"] = 1
    desk.tell_change("file:///closed.wattle", [types.TextDocumentContentChangeWholeDocument("x")])
    assert await desk.client.workspace_symbol_async(types.WorkspaceSymbolParams("order"))
    assert "file:///closed.wattle" not in desk.published


async def test_a_huge_file(sit_down):
    desk = await sit_down()
    await desk.open(PAGE, "template a\n" + 'body "Hi {{customer}}, there."\n' * 100_000)
    assert desk.published[PAGE].diagnostics
    assert await desk.replace(PAGE, GOOD) == []


async def test_what_messages_cost_can_be_traced(program):
    desk = await Desk.sit_down(program)
    lines = []
    desk.client.feature("$/logTrace")(lambda params: lines.append(params.message))
    desk.client.set_trace(types.SetTraceParams(types.TraceValue.Messages))
    await desk.open(PAGE, GOOD)
    await desk.hover(PAGE, "category")
    await desk.client.workspace_symbol_async(types.WorkspaceSymbolParams(""))
    assert any(line.startswith("textDocument/hover: ") and line.endswith(" ms") for line in lines), lines
    assert any("Wattle knows" in one.message for one in desk.client.log_messages)
    await desk.leave()
