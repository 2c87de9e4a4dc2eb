"""An author at work: writes, breaks, mends, asks."""

import pytest
from desk import GOOD
from lsprotocol import types

PAGE = "file:///templates/order_shipped.wattle"


async def test_a_template_is_typed_broken_and_mended(sit_down):
    desk = await sit_down()
    assert "component-required" in await desk.open(PAGE, "template order_shipped\n")
    for letter in GOOD[len("template order_shipped\n") :]:
        await desk.type(PAGE, len(desk.texts[PAGE]), letter)
    assert desk.texts[PAGE] == GOOD
    assert desk.published[PAGE].diagnostics == []
    # Break it behind the emoji, where columns differ from characters.
    found = await desk.type(PAGE, GOOD.index("tomorrow."), "{{ Day }} ")
    assert "var-named-charset" in found
    finding = desk.finding(PAGE, "var-named-charset")
    assert "Day" in desk.cut(PAGE, finding.range)
    assert finding.source == "wattle"
    assert finding.code_description.href.endswith("/var-named-charset.md")
    assert any("help: " in place.message for place in finding.related_information)
    # Mend it by the fix for that finding, and give the new placeholder a sample.
    actions = await desk.actions(PAGE, finding.range)
    fix = next(one for one in actions if one.kind == "quickfix" and one.is_preferred)
    assert fix.diagnostics[0].code == "var-named-charset"
    await desk.apply(PAGE, fix)
    assert "{{day}}" in desk.texts[PAGE]
    await desk.replace(PAGE, desk.texts[PAGE].replace('  customer "Tony"', '  customer "Tony"\n  day "Friday"'))
    assert desk.published[PAGE].diagnostics == []


async def test_fix_all_and_what_is_left(sit_down):
    desk = await sit_down()
    found = await desk.open(PAGE, GOOD.replace("en_US", "en-us"))
    assert found
    for kind in ["source.fixAll", "source.fixAll.wattle"]:
        [action] = await desk.actions(PAGE, only=[kind])
        assert action.kind == "source.fixAll.wattle"
    assert await desk.apply(PAGE, action) == []
    assert desk.texts[PAGE] == GOOD
    assert await desk.actions(PAGE, only=["source.fixAll"]) == []
    assert await desk.actions(PAGE, only=["source.organizeImports", "refactor"]) == []


async def test_every_finding_can_be_allowed_with_a_reason(sit_down):
    desk = await sit_down()
    text = GOOD.replace("comes tomorrow.", "comes {{order}}").replace("category utility", "category marketing")
    found = await desk.open(PAGE, text)
    assert "var-trailing" in found
    for rule in found:
        await desk.replace(PAGE, text)
        actions = await desk.actions(PAGE, desk.finding(PAGE, rule).range)
        allow = next(one for one in actions if one.title == f"Allow {rule} here, with a reason")
        assert rule not in await desk.apply(PAGE, allow)
        assert f'allow {rule} "' in desk.texts[PAGE]


async def test_what_has_no_effect_is_faded(sit_down):
    desk = await sit_down()
    await desk.open(PAGE, GOOD.replace('  customer "Tony"', '  customer "Tony"\n  day "Friday"'))
    assert desk.finding(PAGE, "example-unused").tags == (types.DiagnosticTag.Unnecessary,)


PLACES = {
    "$": ("template …", "statement"),
    "template a\ncat$": ("category", "statement"),
    "category $": ("marketing", "value"),
    "category mark$": ("marketing", "value"),
    "language p$": ("pt_BR", "value"),
    "header $": ("image", "value"),
    "allow var$": ("var-trailing", "rule"),
    "language en\nbody \"Hi {{$\"\nexamples { customer \"Tony\" }": ("customer", "name"),
    "language en\nbody \"Hi {{customer}}.\"\nexamples {\n  $\n}": ("customer", "name"),
    "buttons {\n  $\n}": ("quick_reply", "statement"),
    "buttons {\n  phone \"Call\" \"+6562211521\" country=$\n}": ("SG", "value"),
    "carousel {\n  $\n}": ("card", "statement"),
    "carousel {\n  card {\n    $\n  }\n}": ("body", "statement"),
    "language en {\n  $\n}": ("body", "statement"),
}


@pytest.mark.parametrize("place", PLACES)
async def test_proposals_where_they_may_stand(sit_down, place):
    desk = await sit_down()
    wanted, kind = PLACES[place]
    proposals = {one.label: one for one in await desk.proposals(place)}
    assert wanted in proposals, list(proposals)
    proposal = proposals[wanted]
    text = place.replace("$", "", 1)
    accepted = desk.edited(text, [proposal.text_edit])
    assert wanted.strip("… ") in accepted
    if kind in ("statement", "rule"):
        assert len(proposal.documentation.value) > 20
    if kind == "statement":
        assert proposal.insert_text_format == types.InsertTextFormat.Snippet


@pytest.mark.parametrize(
    "place",
    ["// a com$ment", "body \"Hi, $\"", "body \"\"\"\n  Hi, $\n  \"\"\"", "template $", "language en $", "ttl 12h $",
     "examples {\n  customer $\n}", "allow var-trailing $"],
)
async def test_no_proposals_where_nothing_may_stand(sit_down, place):
    desk = await sit_down()
    assert [one.label for one in await desk.proposals(place)] == []


async def test_all_is_explained(sit_down):
    desk = await sit_down()
    text = GOOD.replace("has left", "*has* _left_").replace("📦", "📦 #1 [now]")
    await desk.open(PAGE, text)
    assert "kind of message" in await desk.hover(PAGE, "category")
    assert "United States" in await desk.hover(PAGE, "en_US")
    placeholder = await desk.hover(PAGE, "{{order}} *has*")
    assert "`ORD-123`" in placeholder and "body {{2}}" in placeholder
    preview = await desk.hover(PAGE, "our house")
    assert "Hi Tony, your order ORD\\-123" in preview or "Hi Tony, your order ORD-123" in preview
    assert "**has** *left*" in preview and "\\#1 \\[now\\]" in preview
    assert "of 1024 characters" in preview
    await desk.type(PAGE, text.index("en_US"), "xx_", 2)
    assert "language" in await desk.hover(PAGE, "xx_")


async def test_lengths_near_a_limit(sit_down):
    desk = await sit_down()
    await desk.open(PAGE, GOOD.replace("Track order", "Track my order right now"))
    whole = types.Range(types.Position(0, 0), types.Position(99, 0))
    params = types.InlayHintParams(types.TextDocumentIdentifier(PAGE), whole)
    hints = await desk.client.text_document_inlay_hint_async(params)
    assert [hint.label for hint in hints] == ["24/25"]
    line = desk.texts[PAGE].split("\n")[hints[0].position.line]
    assert line[: hints[0].position.character].endswith('right now"')


async def test_what_is_built(sit_down):
    desk = await sit_down()
    await desk.open(PAGE, GOOD)
    lenses = await desk.client.text_document_code_lens_async(
        types.CodeLensParams(types.TextDocumentIdentifier(PAGE))
    )
    assert [lens.command.title for lens in lenses] == ["create JSON", "send JSON"]
    for lens in lenses:
        command = types.ExecuteCommandParams(lens.command.command, lens.command.arguments)
        built = await desk.client.workspace_execute_command_async(command)
        assert '"order_shipped"' in built


async def test_layout(sit_down):
    desk = await sit_down()
    untidy = GOOD.replace("\n  url", "\n      url").replace("category", " category").replace("order    ", "order ")
    await desk.open(PAGE, untidy)
    document, options = types.TextDocumentIdentifier(PAGE), types.FormattingOptions(2, True)
    edits = await desk.client.text_document_formatting_async(types.DocumentFormattingParams(document, options))
    assert desk.edited(untidy, edits) == GOOD
    # A part of it: only the button.
    start = untidy.index("buttons {")
    span = types.Range(desk.position(untidy, start), desk.position(untidy, untidy.index("examples")))
    edits = await desk.client.text_document_range_formatting_async(
        types.DocumentRangeFormattingParams(document, span, options)
    )
    part = desk.edited(untidy, edits)
    assert "\n  url" in part and "\n category" in part
    # As it is typed: the line that a line break has finished.
    line = untidy.index(" category") + len(" category utility\n")
    edits = await desk.client.text_document_on_type_formatting_async(
        types.DocumentOnTypeFormattingParams(document, desk.position(untidy, line), "\n", options)
    )
    assert desk.edited(untidy, edits) == untidy.replace("\n category", "\ncategory")


async def test_shape_and_colours(sit_down):
    desk = await sit_down()
    await desk.open(PAGE, GOOD)
    document = types.TextDocumentIdentifier(PAGE)
    symbols = await desk.client.text_document_document_symbol_async(types.DocumentSymbolParams(document))
    assert symbols[0].name == "order_shipped" and isinstance(symbols[0], types.DocumentSymbol)
    folds = await desk.client.text_document_folding_range_async(types.FoldingRangeParams(document))
    assert [(fold.start_line, fold.end_line) for fold in folds] == [(8, 10), (12, 15)]
    position = desk.at(PAGE, "customer}}")["position"]
    [selection] = await desk.client.text_document_selection_range_async(
        types.SelectionRangeParams(document, [position])
    )
    steps = []
    while selection:
        steps.append(desk.cut(PAGE, selection.range))
        selection = selection.parent
    assert steps[0] == "customer" and steps[-1] == GOOD
    assert all(inner in outer and inner != outer for inner, outer in zip(steps, steps[1:]))
    tokens = await desk.client.text_document_semantic_tokens_full_async(types.SemanticTokensParams(document))
    legend = desk.greeting.capabilities.semantic_tokens_provider.legend.token_types
    lines, line, column, seen = GOOD.split("\n"), 0, 0, {}
    for delta, start, length, kind, _ in zip(*[iter(tokens.data)] * 5):
        line, column = line + delta, start if delta else column + start
        units = lines[line].encode("utf-16-le")[2 * column : 2 * (column + length)]
        seen.setdefault(legend[kind], []).append(units.decode("utf-16-le"))
    assert "{{customer}}" in seen["variable"]
    assert "template" in seen["keyword"] and "utility" in seen["enumMember"]
    # The string goes on behind the emoji, which takes two units.
    assert " has left our house 📦 and comes tomorrow.\"" in seen["string"]
