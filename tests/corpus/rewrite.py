"""Rewrites the payloads of a corpus as Wattle files.

    rewrite.py CORPUS_DIR OUT_DIR [--all]

CORPUS_DIR holds a MANIFEST.csv and the JSON files that it lists. Each payload that creates a template
and is known to be valid (with --all, each that creates one) becomes OUT_DIR/NAME.wattle; what was made
of it is a line of OUT_DIR/report.tsv: the file, `written` or `not expressible`, and why not.
"""

import csv
import json
import sys
from pathlib import Path

from payload import NotExpressible, fields
from template import template


def wanted(row, everything):
    """Whether a line of the manifest is a template to rewrite."""
    official = row["repo_or_url"].startswith("8x8Cloud/")
    valid = row["known_valid"] == "yes" or official
    return row["kind"] == "create" and (everything or valid)


def main(corpus, out, everything):
    """Rewrites a corpus."""
    out.mkdir(parents=True, exist_ok=True)
    with open(corpus / "MANIFEST.csv", encoding="utf-8", newline="") as manifest:
        rows = [row for row in csv.DictReader(manifest) if wanted(row, everything)]
    with open(out / "report.tsv", "w", encoding="utf-8") as report:
        for row in rows:
            stem = Path(row["file"]).stem
            try:
                payload = json.loads((corpus / row["file"]).read_text(encoding="utf-8"))
                text = template(fields(payload, "the payload"))
                (out / f"{stem}.wattle").write_text(text, encoding="utf-8", newline="\n")
                report.write(f"{stem}\twritten\t\n")
            except NotExpressible as reason:
                report.write(f"{stem}\tnot expressible\t{reason}\n")


if __name__ == "__main__":
    words = [word for word in sys.argv[1:] if word != "--all"]
    if len(words) != 2:
        sys.exit(__doc__)
    main(Path(words[0]), Path(words[1]), "--all" in sys.argv)
