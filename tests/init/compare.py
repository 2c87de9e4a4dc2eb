"""Holds files before and after `wattle init` against each other, as a reader of YAML sees them.

    compare.py BEFORE AFTER...

Ends with status 3 where Python lacks what it takes."""

import sys

try:
    import yaml
except ImportError as error:
    print(error)
    sys.exit(3)

for before, after in zip(sys.argv[1::2], sys.argv[2::2]):
    with open(before, encoding="utf-8") as old, open(after, encoding="utf-8") as new:
        old, new = yaml.safe_load(old), yaml.safe_load(new)
    if "repos" in new:
        added = new["repos"].pop()
        assert [hook["id"] for hook in added["hooks"]] == ["wattle-fmt", "wattle-check"], added
    else:
        added = new["include"].pop()
        assert added["remote"].endswith("/ci/gitlab.yml"), added
    kept = {key: value for key, value in new.items() if value or key in (old or {})}
    assert (old or {}) == kept, (before, old, new)
