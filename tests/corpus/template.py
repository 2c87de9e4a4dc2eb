"""From a payload that creates a template to the text of a Wattle file."""

from components import components
from payload import NotExpressible, fields, items
from values import Values, quoted

DAY = 24 * 60 * 60


def template(payload):
    """The file that says what the payload says."""
    lines = [f"template {word(payload.text('name') or '')}"]
    category = payload.text("category")
    if category is not None:
        lines.append(f"category {word(category.lower())}")
    languages = [payload.text("language")]
    if "languages" in payload.values:
        languages = items(payload.take("languages"), "`languages`")
    if len(languages) == 1 and languages[0] is not None:
        lines.append(f"language {word(languages[0])}")
    lines += ttl(payload.take("messagesendttlseconds"))
    allowed = payload.take("allowcategorychange")
    if allowed is not None:
        lines.append(f"allow_category_change {str(bool(allowed)).lower()}")
    numbering = (payload.text("parameterformat") or "").lower()
    lines.append("")
    if "localizations" in payload.values:
        lines += localizations(payload.take("localizations"))
    else:
        lines += content(payload.take("components"), numbering)
    if len(languages) > 1:
        lines += [f"language {word(language)} {{ }}" for language in languages]
    payload.end()
    return "\n".join(lines) + "\n"


def content(list_, numbering=""):
    """The components, and the samples of their placeholders."""
    values = Values()
    parts = components(items(list_, "`components`"), values)
    numbers = [name.isdigit() for _, _, _, found in values.texts for name in found]
    if numbering and any(number != (numbering == "positional") for number in numbers):
        raise NotExpressible(f"its placeholders are not {numbering}")
    lines = [str(part) for part in parts]
    samples = values.examples()
    return lines + (["examples {", *samples, "}"] if samples else [])


def localizations(list_):
    """The languages of a tyntec payload."""
    blocks = items(list_, "`localizations`")
    lines = []
    for block in blocks:
        part = fields(block, "a localization")
        inner = content(part.take("components"))
        language = word(part.text("language") or "")
        part.end()
        if len(blocks) == 1:
            return [f"language {language}", *inner]
        lines += [f"language {language} {{", *inner, "}"]
    return lines


def ttl(seconds):
    """How long WhatsApp tries to deliver."""
    if seconds is None:
        return []
    try:
        seconds = int(seconds)
    except (TypeError, ValueError):
        raise NotExpressible("the time to live is no number") from None
    return [f"ttl {'30d' if seconds == -1 else duration(seconds)}"]


def duration(seconds):
    """A duration of the language, in the largest unit that fits."""
    if seconds < 0:
        raise NotExpressible("a duration is negative")
    for unit, length in (("d", DAY), ("h", 3600), ("m", 60)):
        if seconds and seconds % length == 0:
            return f"{seconds // length}{unit}"
    return f"{seconds}s"


def word(text):
    """A bare word, or what it looks like when it is none."""
    bare = text and not any(sign in text or sign.isspace() for sign in '"{};=')
    return text if bare and not any(sign.isspace() for sign in text) else quoted(text)
