"""Placeholders of several texts, under names that keep them apart.

WhatsApp numbers placeholders in each text anew; in the language a number means one value everywhere.
So numbers stay where all texts agree on their sample, and become names where they do not.
"""

import re

from payload import PLACEHOLDER, NotExpressible, placeholders

LETTERS = "abcdefghijklmnopqrstuvwxyz"


class Values:
    """The placeholders of a template, with their samples."""

    def __init__(self):
        self.texts = []

    def add(self, place, text, samples, named=()):
        """Notes a text, the samples of its placeholders, and says what will stand for it."""
        given = dict(named)
        found = placeholders(text)
        numbers = sorted((int(name) for name in found if name.isdigit()))
        # Samples stand in the order of the numbers; too many of them are kept as well.
        order = [str(number) for number in numbers] or [name for name in found if name not in given]
        spare = (str(number) for number in range(len(order) + 1, len(samples) + 1))
        given |= dict(zip(order + list(spare), samples))
        self.texts.append((place, numbers, given, found))
        return Text(self, place, text)

    def keeps_numbers(self):
        """Whether numbers can stay."""
        seen = {}
        for _, _, given, found in self.texts:
            if any(not name.isdigit() for name in found):
                return False
            for name in {*given, *found}:
                if seen.setdefault(name, given.get(name)) != given.get(name):
                    return False
        return True

    def name(self, place, name):
        """What a placeholder is called in the file."""
        if not name.isdigit() or self.keeps_numbers():
            return name
        if int(name) > len(LETTERS):
            raise NotExpressible(f"the {place} has more than {len(LETTERS)} placeholders")
        return f"{place}_{LETTERS[int(name) - 1]}"

    def examples(self):
        """The `examples` of the file."""
        entries = {}
        for place, numbers, given, _ in self.texts:
            in_order = numbers == list(range(1, len(numbers) + 1))
            if not in_order and not self.keeps_numbers():
                raise NotExpressible(f"the numbers of the {place} leave gaps, and stand elsewhere too")
            for name, sample in given.items():
                name = self.name(place, name)
                if not re.fullmatch(r'[^\s"{};=]+', name):
                    raise NotExpressible(f"a placeholder is called `{name}`")
                if entries.setdefault(name, sample) != sample:
                    raise NotExpressible(f"`{name}` has two samples")
        return [f"  {name} {quoted(sample)}" for name, sample in entries.items()]


class Text:
    """A text with placeholders; how they are called is known when all texts are."""

    def __init__(self, values, place, text):
        self.values, self.place, self.text = values, place, text

    def __str__(self):
        def named(found):
            return "{{" + self.values.name(self.place, found[1]) + "}}"

        return quoted(PLACEHOLDER.sub(named, self.text))


ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}


def quoted(text):
    """A string of the language."""
    def escape(found):
        return ESCAPES.get(found[0], f"\\u{{{ord(found[0]):X}}}")

    return '"' + re.sub(r'["\\\x00-\x1f\x7f\u0085\u2028\u2029]', escape, text) + '"'
