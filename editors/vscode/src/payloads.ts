// The JSON that is built of a template, in a tab beside it that follows as you type.

import {
  type CodeLens,
  Disposable,
  EventEmitter,
  Uri,
  ViewColumn,
  commands,
  window,
  workspace,
} from "vscode";

const SCHEME = "wattle-json";

/** Asks the server for a payload: its arguments are the address of a file and a language. */
type Ask = (command: string, args: string[]) => Promise<unknown>;

export class Payloads extends Disposable {
  private readonly changed = new EventEmitter<Uri>();
  /** The last JSON of each tab, which stays while there are errors in the template. */
  private readonly last = new Map<string, string>();

  constructor(private readonly ask: Ask) {
    const parts: Disposable[] = [];
    super(() => parts.forEach((part) => part.dispose()));
    parts.push(
      this.changed,
      workspace.registerTextDocumentContentProvider(SCHEME, {
        onDidChange: this.changed.event,
        provideTextDocumentContent: (tab) => this.text(tab),
      }),
      workspace.onDidChangeTextDocument(({ document }) => this.refresh(document.uri.toString())),
      workspace.onDidCloseTextDocument(({ uri }) => this.last.delete(uri.toString())),
    );
  }

  /** Shows a payload; without arguments, that of the language at the cursor. */
  async show(command: string, args: unknown[]): Promise<void> {
    const [source, language] = (args.length > 1 ? args : await atCursor(command)) as string[];
    if (source === undefined) {
      window.showInformationMessage("Open a template that says its language; then its JSON can be shown.");
      return;
    }
    const kind = command.replace("wattle.show", "").toLowerCase();
    const name = source.replace(/^.*\//, "").replace(/\.wattle$/, "");
    const tab = Uri.from({
      scheme: SCHEME,
      path: `${decodeURIComponent(name)}.${language}.${kind}.json`,
      query: JSON.stringify([command, source, language]),
    });
    try {
      // What a tab that was closed has left is out of date.
      this.last.set(tab.toString(), await this.fetch(tab));
      this.changed.fire(tab);
      const document = await workspace.openTextDocument(tab);
      await window.showTextDocument(document, { viewColumn: ViewColumn.Beside, preserveFocus: true });
    } catch (error) {
      window.showErrorMessage(`No JSON: ${error instanceof Error ? error.message : error}`);
    }
  }

  private async fetch(tab: Uri): Promise<string> {
    const [command, ...args] = JSON.parse(tab.query) as string[];
    return String(await this.ask(command, args));
  }

  private async text(tab: Uri): Promise<string> {
    const old = this.last.get(tab.toString());
    try {
      const text = await this.fetch(tab);
      this.last.set(tab.toString(), text);
      return text;
    } catch (error) {
      if (old === undefined) throw error;
      return old;
    }
  }

  private refresh(source: string): void {
    const tabs = workspace.textDocuments.filter(({ uri }) => uri.scheme === SCHEME);
    tabs.filter(({ uri }) => JSON.parse(uri.query)[1] === source).forEach(({ uri }) => this.changed.fire(uri));
  }
}

/** What the last lens above the cursor would show, or else the first. */
async function atCursor(command: string): Promise<unknown[]> {
  const editor = window.activeTextEditor;
  if (editor === undefined) return [];
  const uri = editor.document.uri;
  const all = (await commands.executeCommand<CodeLens[]>("vscode.executeCodeLensProvider", uri, 100)) ?? [];
  const own = all.filter((lens) => lens.command?.command === command);
  const above = own.filter((lens) => lens.range.start.line <= editor.selection.active.line);
  return (above.at(-1) ?? own[0])?.command?.arguments ?? [];
}
