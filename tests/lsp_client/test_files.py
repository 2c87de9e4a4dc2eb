"""Several files: placeholders over all of them, what comes and goes, addresses of every kind."""

import pytest
from desk import GOOD
from lsprotocol import types

GERMAN = (
    GOOD.replace("language en_US", "language de")
    .replace("Hi {{customer}}, your order {{order}} has left our house 📦 and comes tomorrow.",
             "Hallo {{customer}}, Ihre Bestellung {{order}} hat unser Haus 📦 verlassen und kommt morgen.")
    .replace('"Order {{order}}"', '"Bestellung {{order}}"')
    .replace("Track order", "Verfolgen")
)
MARKETING = GOOD.replace("category utility", "category marketing")
DIFFERS = "category-differs-by-language"


def write(folder, **files):
    for name, text in files.items():
        (folder / f"{name}.wattle").write_text(text, newline="")


async def test_a_placeholder_in_all_languages(sit_down, folder):
    write(folder, en=GOOD, de=GERMAN, other=GOOD.replace("order_shipped", "other"))
    desk = await sit_down(folders=[folder])
    here, there = (folder / "en.wattle").as_uri(), (folder / "de.wattle").as_uri()
    await desk.open(here, GOOD)
    place = desk.at(here, "{{order}} has", 3)
    references = await desk.client.text_document_references_async(
        types.ReferenceParams(**place, context=types.ReferenceContext(True))
    )
    assert {one.uri for one in references} == {here, there} and len(references) == 8
    uses = await desk.client.text_document_references_async(
        types.ReferenceParams(**place, context=types.ReferenceContext(False))
    )
    assert len(uses) == 6
    definition = await desk.client.text_document_definition_async(types.DefinitionParams(**place))
    assert definition.uri == here and desk.cut(here, definition.range) == "order"
    highlights = await desk.client.text_document_document_highlight_async(
        types.DocumentHighlightParams(**place)
    )
    assert {desk.cut(here, one.range) for one in highlights} == {"order"} and len(highlights) == 4
    prepared = await desk.client.text_document_prepare_rename_async(types.PrepareRenameParams(**place))
    assert prepared.placeholder == "order" and desk.cut(here, prepared.range) == "order"
    renamed = await desk.client.text_document_rename_async(types.RenameParams(**place, new_name="parcel"))
    assert set(renamed.changes) == {here, there}
    for uri, text in [(here, GOOD), (there, GERMAN)]:
        new = desk.edited(text, renamed.changes[uri])
        expected = text.replace("{{order}}", "{{parcel}}").replace("  order   ", "  parcel   ")
        assert new == expected
    for name in ["customer", "Order No", "", "9lives"]:
        with pytest.raises(Exception, match="placeholder"):
            await desk.client.text_document_rename_async(types.RenameParams(**place, new_name=name))
    with pytest.raises(Exception, match="only placeholders"):
        await desk.client.text_document_prepare_rename_async(
            types.PrepareRenameParams(**desk.at(here, "Acme Stores"))
        )


async def test_files_come_change_move_and_go(sit_down, folder):
    write(folder, en=GOOD, de=GERMAN)
    desk = await sit_down(folders=[folder])
    en, de, fr = (folder / f"{name}.wattle" for name in ["en", "de", "fr"])
    assert await desk.open(en.as_uri(), GOOD) == []
    assert "workspace/didChangeWatchedFiles" in desk.registered
    # Another language with another category comes, moves, changes, and goes.
    fr.write_text(MARKETING.replace("en_US", "fr"))
    desk.watched(("created", fr))
    assert DIFFERS in await desk.found(fr.as_uri(), lambda found: DIFFERS in found)
    moved = folder / "moved.wattle"
    fr.rename(moved)
    desk.watched(("deleted", fr), ("created", moved))
    await desk.found(moved.as_uri(), lambda found: DIFFERS in found)
    assert await desk.found(fr.as_uri(), lambda found: not found) == []
    moved.write_text(GERMAN.replace("language de", "language fr"))
    desk.watched(("changed", moved))
    await desk.found(moved.as_uri(), lambda found: DIFFERS not in found)
    moved.unlink()
    desk.watched(("deleted", moved))
    await desk.found(moved.as_uri(), lambda found: not found)
    # What is typed and not saved counts as long as the file is open.
    found = await desk.replace(en.as_uri(), MARKETING)
    assert DIFFERS in found or DIFFERS in await desk.found(de.as_uri(), lambda found: DIFFERS in found)
    en.write_text(GOOD)
    desk.watched(("changed", en))
    await desk.close(en.as_uri())
    await desk.found(en.as_uri(), lambda found: not found)


async def test_configuration(sit_down, folder):
    write(folder, en=GOOD)
    config, uri = folder / "wattle.toml", (folder / "en.wattle").as_uri()
    desk = await sit_down(folders=[folder])
    await desk.open(uri, GOOD)
    config.write_text("[rules.footer-too-long]\nmax = 5\n")
    desk.watched(("created", config))
    await desk.found(uri, lambda found: "footer-too-long" in found)
    # A hint speaks of the limit that the project has set, and so does a hover.
    whole = types.Range(types.Position(0, 0), types.Position(99, 0))
    hints = await desk.client.text_document_inlay_hint_async(
        types.InlayHintParams(types.TextDocumentIdentifier(uri), whole)
    )
    assert "11/5" in [hint.label for hint in hints]
    assert "11 of 5 characters" in await desk.hover(uri, "Acme Stores")
    config.write_text("[rulez]\n")
    desk.watched(("changed", config))
    assert await desk.found(config.as_uri(), lambda found: found) == ["configuration"]
    config.unlink()
    desk.watched(("deleted", config))
    await desk.found(config.as_uri(), lambda found: not found)
    await desk.found(uri, lambda found: not found)


async def test_settings_of_the_editor(sit_down, folder):
    write(folder, en=GOOD.replace("Track order", "Track my order right now"))
    (folder / "strict.toml").write_text("[rules]\nfooter-too-long = { max = 5 }\n")
    uri, whole = (folder / "en.wattle").as_uri(), types.Range(types.Position(0, 0), types.Position(99, 0))
    settings = {"inlayHints": False, "previewInHover": False, "configPath": "strict.toml"}
    desk = await sit_down(folders=[folder], configuration=settings)
    await desk.open(uri, (folder / "en.wattle").read_text())
    await desk.found(uri, lambda found: "footer-too-long" in found)
    asked = types.InlayHintParams(types.TextDocumentIdentifier(uri), whole)
    assert await desk.client.text_document_inlay_hint_async(asked) == ()
    assert "characters" not in await desk.hover(uri, "our house")
    # They change, and the server asks for them; wrong ones change nothing.
    changed = {"inlayHints": True, "previewInHover": True, "configPath": None, "debounceMs": "soon"}
    desk.client.set_configuration({"wattle": changed})
    desk.client.workspace_did_change_configuration(types.DidChangeConfigurationParams(None))
    await desk.found(uri, lambda found: "footer-too-long" not in found)
    assert await desk.client.text_document_inlay_hint_async(asked)
    assert "characters" in await desk.hover(uri, "our house")
    # A configuration that is not there is said so.
    desk.client.set_configuration({"wattle": {"configPath": "missing.toml"}})
    desk.client.workspace_did_change_configuration(types.DidChangeConfigurationParams(None))
    message = await desk.client.wait_for_notification("window/showMessage")
    assert "missing.toml" in message.message


async def test_a_pause_for_typing(sit_down):
    desk = await sit_down(options={"debounceMs": 300})
    uri = "untitled:Untitled-1"
    await desk.open(uri, GOOD)
    before = desk.published[uri]
    for letter in "abc":
        desk.tell_change(uri, [types.TextDocumentContentChangeWholeDocument(GOOD + "// " + letter)])
    assert desk.published[uri] is before
    await desk.found(uri)
    assert desk.published[uri].version == 4


async def test_several_folders(sit_down, folder, tmp_path):
    second = tmp_path / "second"
    second.mkdir()
    write(folder, en=GOOD)
    write(second, de=MARKETING.replace("en_US", "de"))
    desk = await sit_down(folders=[folder])
    uri = (folder / "en.wattle").as_uri()
    assert await desk.open(uri, GOOD) == []
    names = types.WorkspaceSymbolParams("SHIPPED")
    assert len(await desk.client.workspace_symbol_async(names)) == 1
    added = types.WorkspaceFolder(second.as_uri(), "second")
    event = types.WorkspaceFoldersChangeEvent([added], [])
    desk.client.workspace_did_change_workspace_folders(types.DidChangeWorkspaceFoldersParams(event))
    found = (second / "de.wattle").as_uri()
    await desk.found(found, lambda codes: DIFFERS in codes) if found in desk.published else None
    symbols = await desk.client.workspace_symbol_async(names)
    assert [symbol.location.uri for symbol in symbols] == [uri, found] or len(symbols) == 2
    assert not await desk.client.workspace_symbol_async(types.WorkspaceSymbolParams("nothing"))
    event = types.WorkspaceFoldersChangeEvent([], [added])
    desk.client.workspace_did_change_workspace_folders(types.DidChangeWorkspaceFoldersParams(event))
    assert len(await desk.client.workspace_symbol_async(names)) == 1
    assert await desk.found(uri, lambda codes: DIFFERS not in codes) == []


@pytest.mark.parametrize(
    "uri",
    ["untitled:Untitled-1", "file:///somewhere/else.wattle", "file:///with%20blank/%C3%BC%25%23.wattle",
     "file:///nicht/%kodiert/ü.wattle", "vscode-vfs://github/acme/a.wattle", "file:///c%3A/templates/a.wattle", "a"],
)
async def test_addresses_of_every_kind(sit_down, folder, uri):
    write(folder, de=GERMAN)
    desk = await sit_down(folders=[folder])
    assert await desk.open(uri, GOOD) == []
    await desk.type(uri, GOOD.index("en_US"), "xx", 2)
    assert desk.published[uri].diagnostics
    assert await desk.hover(uri, "category")
    await desk.close(uri)
    assert await desk.found(uri, lambda found: not found) == []


async def test_one_file_under_two_spellings(sit_down, folder):
    write(folder, **{"a(1)": GOOD.replace("en_US", "xx")})
    desk = await sit_down(folders=[folder])
    ours = (folder / "a(1).wattle").as_uri()
    theirs = ours.replace("%28", "(").replace("%29", ")")
    assert await desk.open(theirs, GOOD) == []
    names = await desk.client.workspace_symbol_async(types.WorkspaceSymbolParams(""))
    assert [one.location.uri for one in names] == [theirs]


@pytest.mark.parametrize("line_end", ["\r\n", "\n"])
async def test_line_ends(sit_down, folder, line_end):
    text = GOOD.replace("en_US", "en-us").replace("\n", line_end)
    desk = await sit_down(folders=[folder])
    uri = (folder / "a.wattle").as_uri()
    found = await desk.open(uri, text)
    assert found
    [action] = await desk.actions(uri, only=["source.fixAll"])
    assert desk.edited(text, action.edit.changes[uri]) == GOOD.replace("\n", line_end)
    allow = next(one for one in await desk.actions(uri) if one.title.startswith("Allow "))
    assert desk.edited(text, allow.edit.changes[uri]).count("\n") == desk.edited(
        text, allow.edit.changes[uri]
    ).count(line_end)
