// Where the program is: where the settings say, beside the extension, or on the path.

import * as path from "node:path";
import { type ExtensionContext, Uri, commands, env, window, workspace } from "vscode";
import { runs } from "./runs";

const NAME = process.platform === "win32" ? "wattle.exe" : "wattle";
const INSTALL = "https://github.com/wattle-lang/wattle#five-minutes-in-a-repository-of-yours";

/** The program's path; if there is none, says so and what to do. */
export async function program(context: ExtensionContext): Promise<string | undefined> {
  const set = workspace.getConfiguration("wattle").get("path", "").trim();
  if (set !== "") {
    const found = path.resolve(workspace.workspaceFolders?.[0]?.uri.fsPath ?? "", set);
    if (await runs(found)) return found;
    complain(`There is no program at ${found}, where the setting "wattle.path" says that Wattle is.`);
    return undefined;
  }
  const folders = (process.env.PATH ?? "").split(path.delimiter).filter((folder) => folder !== "");
  const places = [context.asAbsolutePath("server"), ...folders];
  for (const place of places.map((folder) => path.join(folder, NAME))) {
    if (await runs(place)) return place;
  }
  complain(`The program "wattle" is not on the PATH, so there are colours but no findings. Install it, or tell in the setting "wattle.path" where it is.`);
  return undefined;
}

async function complain(what: string): Promise<void> {
  const install = "How to Install";
  const settings = "Open the Setting";
  const retry = "Try Again";
  const choice = await window.showErrorMessage(what, install, settings, retry);
  if (choice === install) await env.openExternal(Uri.parse(INSTALL));
  if (choice === settings) await commands.executeCommand("workbench.action.openSettings", "wattle.path");
  if (choice === retry) await commands.executeCommand("wattle.restart");
}
