"""Says of each wattle.toml named whether it is valid under a JSON Schema.

    validate.py SCHEMA FILE...

Ends with status 3 where Python lacks what it takes."""

import json
import sys

try:
    import jsonschema
    import tomllib
except ImportError as error:
    print(error)
    sys.exit(3)

with open(sys.argv[1], encoding="utf-8") as file:
    schema = json.load(file)
jsonschema.Draft7Validator.check_schema(schema)
validator = jsonschema.Draft7Validator(schema)
for path in sys.argv[2:]:
    try:
        with open(path, "rb") as file:
            found = next(validator.iter_errors(tomllib.load(file)), None)
        print("valid" if found is None else f"invalid: {found.message}".replace("\n", " "))
    except tomllib.TOMLDecodeError as error:
        print(f"invalid: {error}")
