#!/usr/bin/env node
// Finds the program that npm installed for this machine, and becomes it as far as Node can: arguments,
// streams, exit status and signals go through.
"use strict";

const { spawn } = require("node:child_process");

const machine = `${process.platform}-${process.arch}`;
const file = process.platform === "win32" ? "wattle.exe" : "wattle";

let program;
try {
  program = require.resolve(`@wattle-lang/wattle-${machine}/${file}`);
} catch {
  console.error(`wattle: npm has installed no program for ${machine}`);
  console.error("  if it left out optional dependencies, install again without `--omit=optional`;");
  console.error("  otherwise build it: cargo install --git https://github.com/wattle-lang/wattle");
  process.exit(2);
}

const child = spawn(program, process.argv.slice(2), { stdio: "inherit" });
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.on(signal, () => child.kill(signal));
}
child.on("error", (error) => {
  console.error(`wattle: ${error.message}`);
  process.exit(2);
});
child.on("exit", (code, signal) => {
  if (signal === null) {
    process.exit(code);
  }
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
});
