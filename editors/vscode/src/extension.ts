// Starts the language server and shows the JSON that it builds. All else the editor and the server
// settle between them.

import { type ExtensionContext, ProgressLocation, commands, window, workspace } from "vscode";
import { LanguageClient } from "vscode-languageclient/node";
import { Payloads } from "./payloads";
import { program } from "./program";

let client: LanguageClient | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const payloads = new Payloads((command, args) => {
    const params = { command, arguments: args };
    return client?.sendRequest("workspace/executeCommand", params) ?? Promise.reject(new Error("the language server does not run"));
  });
  const restart = async () => {
    await stop();
    const command = await program(context);
    if (command !== undefined) {
      client = await start(command, payloads);
    }
  };
  context.subscriptions.push(
    payloads,
    commands.registerCommand("wattle.restart", () =>
      window.withProgress({ location: ProgressLocation.Window, title: "Wattle starts" }, restart)),
    workspace.onDidChangeConfiguration((change) => change.affectsConfiguration("wattle.path") && restart()),
  );
  await restart();
}

export async function deactivate(): Promise<void> {
  await stop();
}

async function stop(): Promise<void> {
  const old = client;
  client = undefined;
  await old?.dispose();
}

async function start(command: string, payloads: Payloads): Promise<LanguageClient> {
  const started = new LanguageClient(
    "wattle",
    "Wattle",
    { command, args: ["lsp"] },
    {
      documentSelector: [
        { language: "wattle", scheme: "file" },
        { language: "wattle", scheme: "untitled" },
      ],
      initializationOptions: workspace.getConfiguration("wattle"),
      synchronize: { configurationSection: "wattle" },
      // The server's commands give JSON, which somebody must show.
      middleware: { executeCommand: (name, args) => payloads.show(name, args) },
    },
  );
  await started.start();
  return started;
}
