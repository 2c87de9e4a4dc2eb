"""Headers, bodies, footers, buttons and carousels as statements."""

from payload import NotExpressible, fields, items, named_samples, samples
from values import quoted

FILE_ENDINGS = {"image": "png", "video": "mp4", "gif": "mp4", "document": "pdf"}


class Line:
    """A statement of several pieces, put together when all placeholders have their names."""

    def __init__(self, *pieces):
        self.pieces = [piece for piece in pieces if piece is not None]

    def __str__(self):
        return " ".join(str(piece) for piece in self.pieces)


class Block:
    """A keyword with statements in braces."""

    def __init__(self, keyword, inner):
        self.keyword, self.inner = keyword, inner

    def __str__(self):
        return "\n".join([f"{self.keyword} {{", *(f"  {line}" for line in self.inner), "}"])


def components(list_, values, card=""):
    """The statements of a message or, with the name of a card, of that card."""
    return [component(fields(item, "a component"), values, card) for item in list_]


def component(part, values, card):
    """The statement of a component."""
    kind = (part.text("type") or "").lower()
    part.what = f"the {kind} component"
    makers = {"header": header, "body": body, "footer": footer, "buttons": buttons, "carousel": carousel}
    if kind == "call_permission_request":
        made = Line(kind)
    elif kind in makers:
        made = makers[kind](part, values, card)
    else:
        raise NotExpressible(f"it has a component of type `{kind}`")
    part.end()
    return made


def header(part, values, card):
    """A text, a file or a place above the body."""
    kind = (part.text("format") or "text").lower()
    given, named = sample_values(part, "header")
    if kind == "text":
        return Line("header", values.add(f"{card}header", part.text("text") or "", given, named))
    if kind == "location":
        return Line("header location")
    if kind not in FILE_ENDINGS:
        raise NotExpressible(f"it has a header of format `{kind}`")
    if len(given) > 1:
        raise NotExpressible("a header has several files")
    return Line("header", kind, *(quoted(address(file, kind)) for file in given))


def address(file, kind):
    """The address of a sample file: handles of uploads have none, so one is made up."""
    is_address = file.lower().startswith(("http://", "https://"))
    return file if is_address else f"https://cdn.example.com/handle.{FILE_ENDINGS[kind]}"


def body(part, values, card):
    """The message itself, or what WhatsApp is told of it."""
    advice = part.take("addsecurityrecommendation")
    given, named = sample_values(part, "body")
    text = part.text("text")
    advice = None if advice is None else f"security_recommendation={str(bool(advice)).lower()}"
    return Line("body", None if text is None else values.add(f"{card}body", text, given, named), advice)


def footer(part, values, card):
    """The small print, or how long a code is valid."""
    minutes = part.text("codeexpirationminutes")
    text = part.text("text")
    text = None if text is None else values.add(f"{card}footer", text, [])
    return Line("footer", text, None if minutes is None else f"expires={minutes}m")


def sample_values(part, place):
    """The samples of a component, without and with names."""
    value = part.take("examples", "example")
    if not isinstance(value, dict) or all(key.isdigit() for key in value):
        return samples(value, "`examples`"), []
    value = fields(value, f"the example of the {place}")
    given = value.take(f"{place}text", f"{place}handle", "texts")
    named = value.take(f"{place}textnamedparams") or []
    value.end()
    return samples(given, "the samples"), named_samples(named, "the samples")


def carousel(part, values, _):
    """Cards."""
    cards = []
    for number, item in enumerate(items(part.take("cards"), "`cards`")):
        card = fields(item, "a card")
        parts = items(card.take("components"), "the components of a card")
        name = f"card_{chr(ord('a') + number)}_"
        cards.append(Block("card", components(parts, values, name)))
        card.end()
    return Block("carousel", cards)


def buttons(part, values, card):
    """The buttons."""
    list_ = items(part.take("buttons"), "`buttons`")
    return Block("buttons", [button(fields(item, "a button"), values, card, number)
                             for number, item in enumerate(list_)])


def button(part, values, card, number):
    """A button."""
    kind = (part.text("type") or "").lower()
    part.what = f"the {kind} button"
    text = part.text("text")
    text = None if text is None else quoted(text)
    if kind == "quick_reply":
        made = Line("quick_reply", text)
    elif kind == "url":
        made = Line("url", text, link(part, values, f"{card}link_{chr(ord('a') + number)}"))
    elif kind == "phone_number":
        made = Line("phone", text, quoted(part.text("phonenumber") or ""), named_value("country", part))
    elif kind == "copy_code":
        codes = samples(part.take("examples", "example"), "the code")
        made = Line("copy_code", *(quoted(code) for code in codes), text)
    elif kind == "flow":
        made = Line("flow", text, f"id={quoted(part.text('flowid') or '')}", named_value("action", part, "flowaction"),
                    named_value("screen", part, "navigatescreen"))
    elif kind == "voice_call":
        minutes = part.text("ttlminutes")
        made = Line("voice_call", text, None if minutes is None else f"ttl={minutes}m")
    elif kind == "otp":
        made = Line("otp", (part.text("otptype") or "").lower() or None, text)
    elif kind == "request_contact_info":
        made = Line("request_contact_info", text)
    else:
        raise NotExpressible(f"it has a button of type `{kind}`")
    part.end()
    return made


def named_value(name, part, key=None):
    """A named value, if the payload has it."""
    value = part.text(key or name)
    if value is None:
        return None
    return f"{name}={quoted(value) if name == 'screen' else value}"


def link(part, values, place):
    """The address of a button. A sample is what stands in the placeholder, or the whole address."""
    url = part.text("url") or ""
    start = url.split("{{")[0]
    given = samples(part.take("examples", "example"), "the sample of a url")
    return values.add(place, url, [item.removeprefix(start) or item for item in given])
