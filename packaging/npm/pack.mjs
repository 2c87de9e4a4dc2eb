// Packs Wattle for npm: a package for each machine with the program in it, and one that takes the right one.
//
//     node pack.mjs FOLDER TARGET=PROGRAM…
//
// TARGET is a target of Rust. Writes a .tgz for each package to FOLDER.

import { execFileSync } from "node:child_process";
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** What Rust and npm call the same machine. */
const MACHINES = {
  "x86_64-unknown-linux-gnu": ["linux", "x64"],
  "aarch64-unknown-linux-gnu": ["linux", "arm64"],
  "x86_64-apple-darwin": ["darwin", "x64"],
  "aarch64-apple-darwin": ["darwin", "arm64"],
  "x86_64-pc-windows-msvc": ["win32", "x64"],
};

const here = fileURLToPath(new URL(".", import.meta.url));
const root = join(here, "../..");
const manifest = readFileSync(join(root, "Cargo.toml"), "utf8");
const said = (key) => manifest.match(new RegExp(`^${key} = "(.*)"$`, "m"))[1];

const shared = {
  version: said("version"),
  description: said("description"),
  license: said("license"),
  repository: { type: "git", url: `git+${said("repository")}.git` },
};

const [folder, ...programs] = process.argv.slice(2);
for (const argument of programs) {
  const [target] = argument.split("=", 1);
  if (argument === target || !Object.hasOwn(MACHINES, target)) {
    console.error(`pack.mjs: ${argument} is not TARGET=PROGRAM with one of these targets:`);
    console.error(`  ${Object.keys(MACHINES).join("\n  ")}`);
    process.exit(2);
  }
}
if (folder === undefined) {
  console.error("pack.mjs: the folder to write to is missing");
  process.exit(2);
}
mkdirSync(folder, { recursive: true });
const work = mkdtempSync(join(tmpdir(), "wattle-npm-"));
// Also where something goes wrong.
process.on("exit", () => rmSync(work, { recursive: true }));

/** Packs a package with some files, each given by its path and the name it gets. */
function pack(fields, files) {
  const place = join(work, fields.name);
  mkdirSync(place, { recursive: true });
  const all = [...files, ...["README.md", "LICENSE-MIT", "LICENSE-APACHE"].map((name) => [join(root, name), name])];
  for (const [path, name] of all) {
    copyFileSync(path, join(place, name));
  }
  for (const [, name] of files) {
    chmodSync(join(place, name), 0o755);
  }
  const described = { ...fields, ...shared, files: files.map(([, name]) => name) };
  writeFileSync(join(place, "package.json"), JSON.stringify(described, null, 2) + "\n");
  execFileSync("npm", ["pack", "--silent", "--pack-destination", folder, place]);
}

const optionalDependencies = {};
for (const argument of programs) {
  const [target] = argument.split("=", 1);
  const program = argument.slice(target.length + 1);
  const [os, cpu] = MACHINES[target];
  const name = `@wattle-lang/wattle-${os}-${cpu}`;
  pack({ name, os: [os], cpu: [cpu] }, [[program, os === "win32" ? "wattle.exe" : "wattle"]]);
  optionalDependencies[name] = shared.version;
}
const wrapper = { name: "@wattle-lang/wattle", bin: { wattle: "wattle.js" }, engines: { node: ">=18" } };
pack({ ...wrapper, optionalDependencies }, [[join(here, "wattle.js"), "wattle.js"]]);
