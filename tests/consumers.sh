#!/usr/bin/env bash
# Feeds what the program writes, and files for pipelines, to programs that read them in earnest, and to
# their schemas.
#
#   tests/consumers.sh            check with the readers that are installed
#   tests/consumers.sh --install  install them under target/consumers first (needs python3 and npm)
#
# Set WATTLE to the program to try; otherwise the debug build is made and used. A reader that is
# missing is named in the output, and counts as skipped.
set -u -o pipefail
cd "$(dirname "$0")/.." || exit 2

readers=$PWD/target/consumers
if [ "${1-}" = --install ]; then
    mkdir -p "$readers"
    python3 -m venv "$readers/python" || exit 2
    "$readers/python/bin/pip" install --quiet check-jsonschema junitparser pre-commit prek \
        pytest-lsp==1.0.1 sarif-tools taplo || exit 2
    npm install --silent --ignore-scripts --prefix "$readers" @microsoft/sarif-multitool || exit 2
    # npm leaves the program without the right to run, and its wrapper cannot pass a semicolon.
    chmod +x "$readers"/node_modules/@microsoft/sarif-multitool-*/Sarif.Multitool
fi
for folder in "$readers/python/bin" "$readers"/node_modules/@microsoft/sarif-multitool-*; do
    PATH=$folder:$PATH
done

passed=0 failed=0 skipped=0

# check TITLE NEEDED COMMAND...: NEEDED is a program, or a module of Python after `py:`.
check() {
    local title=$1 needed=$2
    shift 2
    case $needed in
        py:*) python3 -c "import ${needed#py:}" 2>/dev/null ;;
        *) command -v "$needed" >/dev/null ;;
    esac
    if [ $? -ne 0 ]; then
        echo "SKIPPED  $title: ${needed#py:} is not installed"
        skipped=$((skipped + 1))
    elif "$@"; then
        echo "passed   $title"
        passed=$((passed + 1))
    else
        echo "FAILED   $title"
        failed=$((failed + 1))
    fi
}

if [ -z "${WATTLE-}" ]; then
    cargo build --quiet || exit 2
    WATTLE=${CARGO_TARGET_DIR:-$PWD/target}/debug/wattle
fi

root=$PWD

# Templates with every kind of fault, one of them under names that are hard to write down.
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cp -r examples/faulty "$place/faulty"
mkdir "$place/hostile" "$place/github" "$place/gitlab" "$place/configured"
for name in '100% %0A' 'a,b;c=d' 'c:d::e' $'new\nline' "q\"uo'te" ']]><![CDATA[' '<b>&amp;' \
    'ünïcode 👩‍🚀' '{0}[link](url)\' '?query#hash'; do
    cp examples/faulty/01_name.wattle "$place/hostile/$name.wattle"
done
cd "$place" || exit 2
"$WATTLE" check --output-format json --output-file report.json \
    --output-format sarif --output-file report.sarif \
    --output-format gitlab --output-file gitlab.json \
    --output-format junit --output-file junit.xml \
    --output-format checkstyle --output-file checkstyle.xml \
    --output-format rdjson --output-file rdjson.json
[ $? -eq 1 ] || { echo "wattle found nothing, or could not write"; exit 2; }

# The standard's schema and rules, and those that GitHub checks at an upload.
multitool() {
    Sarif.Multitool validate report.sarif --rule-kind 'Sarif;Ghas' --level 'Error;Warning' \
        --output validation.sarif --log ForceOverwrite >/dev/null
    # The exit status says nothing of what was found.
    python3 - <<'END'
import json
results = json.load(open("validation.sarif"))["runs"][0].get("results", [])
for result in results[:20]:
    print(result["ruleId"], result["message"])
raise SystemExit(bool(results))
END
}

sarif_tools() {
    sarif summary report.sarif >summary.txt || return 1
    python3 - <<'END'
import json, re
ours = sum(found["severity"] == "error" for found in json.load(open("report.json")))
theirs = int(re.search(r"error: (\d+)", open("summary.txt").read())[1])
assert ours == theirs, (ours, theirs)
END
}

junit() {
    python3 - <<'END'
import json, junitparser
ours = json.load(open("report.json"))
suites = junitparser.JUnitXml.fromfile("junit.xml")
cases = [case for suite in suites for case in suite]
assert suites.tests == len(cases) == len(ours), (suites.tests, len(cases), len(ours))
assert suites.failures == sum(found["severity"] == "error" for found in ours)
assert [case.classname for case in cases] == [found["file"] for found in ours]
END
}

checkstyle() {
    python3 - <<'END'
import json, xml.etree.ElementTree as tree
ours = [(f["file"], f["span"]["start"]["line"], f["severity"]) for f in json.load(open("report.json"))]
theirs = [(file.get("name"), int(error.get("line")), error.get("severity"))
          for file in tree.parse("checkstyle.xml").getroot() for error in file]
assert ours == theirs
END
}

gitlab() {
    python3 - <<'END'
import json, os
issues = json.load(open("gitlab.json"))
assert len(issues) == len(json.load(open("report.json")))
assert len({issue["fingerprint"] for issue in issues}) == len(issues)
assert all(os.path.isfile(issue["location"]["path"]) for issue in issues)
END
}

# What `init` writes is what the services take.
services() {
    "$WATTLE" init --ci github github >/dev/null && "$WATTLE" init --ci gitlab gitlab >/dev/null &&
        check-jsonschema --quiet --builtin-schema vendor.github-workflows github/.github/workflows/wattle.yml &&
        check-jsonschema --quiet --builtin-schema vendor.gitlab-ci gitlab/.gitlab-ci.yml
}

# The reader of editors takes the configuration that `init` writes, and refuses a broken one.
taplo_schema() {
    "$WATTLE" config schema >wattle.schema.json && "$WATTLE" init --ci none configured >/dev/null || return 1
    local schema=file://$PWD/wattle.schema.json
    taplo check --schema "$schema" configured/wattle.toml 2>/dev/null || return 1
    printf '[rules]\nstile = "off"\n' >configured/broken.toml
    ! taplo check --schema "$schema" configured/broken.toml >/dev/null 2>&1
}

# Columns are bytes: what a range cuts out of the file is what the JSON report points at.
rdjson() {
    python3 - <<'END'
import json
for ours, theirs in zip(json.load(open("report.json")), json.load(open("rdjson.json"))["diagnostics"]):
    text = open(theirs["location"]["path"], "rb").read()
    lines = text.split(b"\n")
    def offset(place):
        return sum(len(line) + 1 for line in lines[:place["line"] - 1]) + place["column"] - 1
    range = theirs["location"]["range"]
    assert offset(range["start"]) == ours["span"]["start"]["offset"], (ours, theirs)
    assert offset(range["end"]) == ours["span"]["end"]["offset"], (ours, theirs)
END
}

# A file in pieces: GitLab wants what a job takes in before the job, the schema one of them at a time.
pipelines() {
    python3 - "$root" <<'END' || return 1
import pathlib, re, sys
root = pathlib.Path(sys.argv[1])
files = [("github-actions", (root / "action.yml").read_text())]
files += [("gitlab-ci", part) for part in (root / "ci/gitlab.yml").read_text().split("\n---\n")]
kinds = {".github/workflows/templates.yml": "github-workflows", ".gitlab-ci.yml": "gitlab-ci",
         "azure-pipelines.yml": "azure-pipelines", ".circleci/config.yml": "circle-ci"}
for sample in re.findall(r"```yaml\n# (\S+)\n(.*?)```", (root / "docs/ci.md").read_text(), re.S):
    if sample[0] in kinds:
        files.append((kinds[sample[0]], sample[1]))
for number, (kind, text) in enumerate(files):
    folder = pathlib.Path("pipelines") / kind
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{number}.yml").write_text(text)
END
    for kind in pipelines/*; do
        # One of the schemas has patterns that only Python takes.
        check-jsonschema --quiet --regex-variant python --builtin-schema "vendor.${kind#*/}" \
            "$kind"/*.yml || return 1
    done
}

check "sarif: the validator of the SARIF SDK, with GitHub's rules" Sarif.Multitool multitool
check "sarif: sarif-tools" sarif sarif_tools
check "junit: junitparser" py:junitparser junit
check "checkstyle: Python's XML parser" py:xml.etree checkstyle
check "gitlab: every path is a file, every fingerprint is one of a kind" py:json gitlab
check "rdjson: columns lead to the same bytes as in json" py:json rdjson
check "pipelines: the schemas of GitHub, GitLab, Azure and CircleCI" check-jsonschema pipelines
check "the files of CI services" check-jsonschema services
check "the schema of wattle.toml" taplo taplo_schema
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
