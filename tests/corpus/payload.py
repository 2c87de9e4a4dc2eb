"""Reading a payload: keys in any letter case and with or without underscores, and none overlooked."""

import re


class NotExpressible(Exception):
    """The language cannot say what the payload says."""


class Fields:
    """The fields of an object. What nobody takes is complained of by `end`."""

    def __init__(self, values, what):
        self.what = what
        self.values = {plain(key): (key, value) for key, value in values.items()}

    def take(self, *keys):
        """The value of the first of the keys that is there."""
        for key in keys:
            if key in self.values:
                return self.values.pop(key)[1]
        return None

    def text(self, *keys):
        """A value that must be a text, or a number that stands for one."""
        value = self.take(*keys)
        if isinstance(value, bool) or not isinstance(value, (str, int, type(None))):
            raise NotExpressible(f"the {keys[0]} of {self.what} is no text")
        return None if value is None else str(value)

    def end(self):
        """Refuses what was not taken."""
        for key, _ in self.values.values():
            raise NotExpressible(f"{self.what} has `{key}`")


def plain(key):
    """`phoneNumber` and `phone_number` are one key."""
    return key.replace("_", "").lower()


def fields(value, what):
    """The fields of a value that must be an object."""
    if not isinstance(value, dict):
        raise NotExpressible(f"{what} is no object")
    return Fields(value, what)


def items(value, what):
    """The items of a list; some documents print one as an object with the keys 0, 1, 2 …"""
    if isinstance(value, dict) and all(key.isdigit() for key in value):
        value = [value[key] for key in sorted(value, key=int)]
    if not isinstance(value, list):
        raise NotExpressible(f"{what} is no list")
    return value


def samples(value, what):
    """Sample values: one, a list of them, or a list in a list."""
    if value is None:
        return []
    if isinstance(value, (str, int, float)):
        return [str(value)]
    flat = []
    for item in items(value, what):
        flat += samples(item, what) if isinstance(item, (list, dict)) else [str(item)]
    return flat


def named_samples(value, what):
    """Sample values with their names."""
    pairs = []
    for item in items(value, what):
        pair = fields(item, what)
        pairs.append((pair.text("paramname"), pair.text("example")))
        pair.end()
    return pairs


PLACEHOLDER = re.compile(r"\{\{\s*([^{}]*?)\s*\}\}")


def placeholders(text):
    """The placeholders of a text, each once."""
    return list(dict.fromkeys(PLACEHOLDER.findall(text)))
