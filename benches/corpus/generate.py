#!/usr/bin/env python3
"""Writes a corpus of templates for the benchmarks: `generate.py FOLDER COUNT`.

Of ten files six are plain, two have buttons, one is a carousel and one has a fault; nothing is found
in the others. They are in eleven languages and in folders of a hundred, about 0.9 KB each, and the same from run to run.
"""

import pathlib
import random
import sys

from words import ACTIONS, CUSTOMERS, GREETINGS, LANGUAGES, OPT_OUT, PRODUCTS, SENTENCES


def body(random, name, language, sentences, last="", indent="  "):
    """A text block: a greeting with two placeholders, then sentences in paragraphs, no two the same."""
    known = SENTENCES[language[:2]]
    lines = [GREETINGS[language].format("{{customer}}", "{{order}}")]
    for _ in range(sentences):
        if random.random() < 0.2:
            lines.append("")
        lines.append(random.choice(known))
    lines.append(f"({name.rsplit('_')[-1]}) {last}".rstrip())
    text = "".join(f"{indent}{line}\n" if line else "\n" for line in lines)
    return f'body """\n{text}{indent}"""\n'


def head(random, name, language, category="utility"):
    """The statements about the template as a whole."""
    comment = f"/// Number {name.rsplit('_')[-1]} of the generated templates.\n"
    ttl = "ttl 12h\n" if category == "utility" and random.random() < 0.3 else ""
    return f"{comment}template {name}\ncategory {category}\nlanguage {language}\n{ttl}\n"


def header(random, product):
    choice = random.random()
    if choice < 0.4:
        return f'header "News about your {product}"\n\n'
    if choice < 0.6:
        return f'header image "https://cdn.acme.example/{product}.jpg"\n\n'
    return ""


def examples(random, **more):
    entries = {
        "customer": random.choice(CUSTOMERS),
        "order": f"AC-{random.randrange(10_000)}",
        **more,
    }
    lines = "".join(f'  {name:<8} "{value}"\n' for name, value in entries.items())
    return f"\nexamples {{\n{lines}}}\n"


def plain(random, name, language, product):
    footer = '\nfooter "Acme Stores"\n' if random.random() < 0.6 else ""
    text = body(random, name, language, random.randrange(2, 9))
    return (
        head(random, name, language) + header(random, product) + text + footer + examples(random)
    )


def with_buttons(random, name, language, product):
    buttons = [f'url "Track it" "https://acme.example/{product}/{{{{parcel}}}}"']
    if random.random() < 0.5:
        buttons.append('phone "Call us" "+6531634444" country=SG')
    replies = ["Talk to us", "All is fine", "Change the day", "Change the address"]
    for reply in random.sample(replies, random.randrange(1, 4)):
        payload = f' payload="{reply.lower().replace(" ", "-")}-{{{{order}}}}"'
        buttons.append(f'quick_reply "{reply}"{payload if random.random() < 0.5 else ""}')
    block = "".join(f"  {button}\n" for button in buttons)
    return (
        head(random, name, language)
        + header(random, product)
        + body(random, name, language, random.randrange(3, 9))
        + '\nfooter "Acme Stores"\n'
        + f"\n// The first one opens the page of the courier.\nbuttons {{\n{block}}}\n"
        + examples(random, parcel=f"1Z{random.randrange(10**8)}")
    )


def carousel(random, name, language, product):
    cards = ""
    for number in range(random.randrange(4, 11)):
        item = random.choice(PRODUCTS)
        text = " ".join(random.sample(SENTENCES[language[:2]], 2))
        cards += f"""  card {{
    header image "https://cdn.acme.example/{product}/{item}-{number}.jpg"
    body "{text}"
    buttons {{
      quick_reply "Show me more" payload="more-{item}-{number}"
      url "See it" "https://acme.example/{item}/{{{{code}}}}"
    }}
    examples {{ code "{item}-{number}" }}
  }}
"""
    return (
        head(random, name, language, "marketing")
        + body(random, name, language, random.randrange(1, 4), OPT_OUT[language[:2]])
        + f"\ncarousel {{\n{cards}}}\n"
        + examples(random)
    )


# What to put in place of what, to make a fault of every layer: syntax, model, rules.
FAULTS = [
    ("category utility", "category utillity"),
    ("language ", "lnaguage "),
    ("{{customer}}", "{{Customer Name}}"),
    ("{{order}}", "{{order}"),
    ('  customer "', '  costumer "'),
    ("\nexamples {", '\nfooter "{{order}} is on its way"\n\nexamples {'),
    ("\nexamples {", "\nheader \"" + "News " * 15 + '"\n\nexamples {'),
    ("\nexamples {", '\nbuttons {\n  url "Open" "acme"\n}\n\nexamples {'),
    ("\nexamples {", '\nfooter "Acme Stores\n\nexamples {'),
    ("\nexamples {", "\nexamples\n{"),
]


def faulty(random, name, language, product):
    text = plain(random, name, language, product)
    return text.replace(*random.choice(FAULTS), 1)


KINDS = [plain] * 6 + [with_buttons] * 2 + [carousel, faulty]


def generate(folder, count):
    for number in range(count):
        chance = random.Random(number)
        part = folder / f"team_{number // 100:03}"
        if number % 100 == 0:
            part.mkdir(parents=True)
        product = chance.choice(PRODUCTS)
        name = f"{product}_{chance.choice(ACTIONS)}_{number:05}"
        language = LANGUAGES[number % len(LANGUAGES)]
        text = KINDS[number * 7 % 10](chance, name, language, product)
        (part / f"{name}.wattle").write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    generate(pathlib.Path(sys.argv[1]), int(sys.argv[2]))
