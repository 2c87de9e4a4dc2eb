// What passes for a program.
//
//     node test/runs.mjs

import assert from "node:assert/strict";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { transformSync } from "esbuild";

const source = readFileSync(new URL("../src/runs.ts", import.meta.url), "utf8");
const { code } = transformSync(source, { loader: "ts", format: "esm" });
const { runs } = await import(`data:text/javascript,${encodeURIComponent(code)}`);

const folder = mkdtempSync(join(tmpdir(), "wattle-runs-"));
process.on("exit", () => rmSync(folder, { recursive: true }));
const at = (name) => join(folder, name);
writeFileSync(at("program"), "");
chmodSync(at("program"), 0o755);
symlinkSync("program", at("link"));
mkdirSync(at("folder"));

assert.equal(await runs(at("program")), true);
assert.equal(await runs(at("link")), true);
assert.equal(await runs(at("folder")), false);
assert.equal(await runs(at("nothing")), false);
