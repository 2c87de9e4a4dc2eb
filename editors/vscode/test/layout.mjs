// What the editor folds and indents, by language-configuration.json: a table of lines.
//
//     node test/layout.mjs

import { readFileSync } from "node:fs";

const { folding, indentationRules, onEnterRules } = JSON.parse(
  readFileSync(new URL("../language-configuration.json", import.meta.url), "utf8"),
);
const { start, end } = folding.markers;
const textBlock = onEnterRules.find((rule) => rule.action.indent === "indent").beforeText;

/** A line; whether a part to fold starts or ends with it, and whether the next one is indented more. */
const LINES = [
  ["buttons {", "start", true],
  ["header location { // where it is", "start", true],
  ['flow "Book" {', "start", true],
  ['  url "He said \\"go\\"" "https://acme.example/a//b" id="" {', "start", true],
  ["carousel { card {", "start", true],
  ['quick_reply "Yes" { payload "y" }', undefined, false],
  ["// note {", undefined, false],
  ["/// note {", undefined, false],
  ['footer "Acme" // note {', undefined, false],
  ['footer "Acme {"', undefined, false],
  ['footer ""', undefined, false],
  ["  }", "end", false],
  ['body """', "start", true],
  ['  payload="""', "start", true],
  ['body """one line"""', undefined, false],
  ['body """one line """', undefined, false],
  ['// body """', undefined, false],
  ['  """', "end", false],
  ["  see you soon", undefined, false],
];

for (const [line, folds, indents] of LINES) {
  const found = {
    folds: new RegExp(start).test(line) ? "start" : new RegExp(end).test(line) ? "end" : undefined,
    indents: [indentationRules.increaseIndentPattern, textBlock].some((pattern) => new RegExp(pattern).test(line)),
  };
  if (found.folds !== folds || found.indents !== indents) {
    console.error(`${line}\n  ${JSON.stringify(found)}`);
    process.exitCode = 1;
  }
}
