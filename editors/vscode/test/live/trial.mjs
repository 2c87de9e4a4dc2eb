// Uses the extension in a real VS Code, as an author would, and says what happened. See README.md.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, writeFileSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";

const address = process.env.VSCODE_URL ?? "http://127.0.0.1:8089";
const pictures = process.env.PICTURES;

const BROKEN = `/// Sent when the carrier scans the parcel.
template Order-Shipped
category utility
language en_US

header "Your *order* {{order}} from Acme Stores has left our warehouse"

body """
  Hi {{customer}}, your order {{order}} has *left* our _warehouse_. See
  https://www.acme-stores.com/help for more, or ~call~ reply to us.
  """

buttons {
  url "Track my parcel" "https://www.acme-stores.com/track/{{tracking}}"
  quick_reply "Talk to our helpful team" payload="talk"
}

examples {
  customer "Tony"
  order "AC-2052"
  tracking "1Z999AA"
}
`;
const folder = mkdtempSync(join(tmpdir(), "wattle-vscode-"));
const file = join(folder, "order.wattle");
mkdirSync(join(folder, ".vscode"));
writeFileSync(file, BROKEN);
writeFileSync(join(folder, ".vscode/settings.json"), JSON.stringify({
  "workbench.startupEditor": "none",
  "files.autoSave": "off",
  "wattle.path": process.env.WATTLE ?? "",
  "workbench.colorTheme": process.env.THEME ?? "Default Dark Modern",
  "[wattle]": { "editor.formatOnSave": true, "editor.codeActionsOnSave": { "source.fixAll.wattle": "explicit" } },
}));

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
page.setDefaultTimeout(150_000);
let count = 0;
const step = async (what, action) => {
  await action();
  count += 1;
  if (pictures) await page.screenshot({ path: join(pictures, `${String(count).padStart(2, "0")}-${what.replaceAll(" ", "-")}.png`) });
  console.log(`ok ${count} ${what}`);
};
const command = async (name) => {
  await page.keyboard.press("F1");
  await page.locator(".quick-input-widget input").fill(`>${name}`);
  await page.locator(".quick-input-list .monaco-list-row").first().waitFor();
  await page.waitForTimeout(300);
  await page.keyboard.press("Enter");
};
const saved = async (pattern) => {
  for (let tries = 0; tries < 300 && !pattern.test(readFileSync(file, "utf8")); tries += 1) {
    await page.waitForTimeout(200);
  }
  assert.match(readFileSync(file, "utf8"), pattern);
};
const goTo = async (line, column) => {
  await page.keyboard.press("Control+g");
  await page.locator(".quick-input-widget input").fill(`:${line}:${column}`);
  await page.keyboard.press("Enter");
  await page.waitForTimeout(200);
};

try {
  await page.goto(`${address}/?folder=${folder}`);
  await page.locator(".explorer-folders-view").getByText("order.wattle").dblclick();
  await step("a squiggle shows", async () => {
    await page.locator(".squiggly-error").first().waitFor();
    await page.locator(".codelens-decoration").first().waitFor();
  });
  await step("the problems are listed", async () => {
    await command("Problems: Focus on Problems View");
    await page.locator(".markers-panel").getByText("name-charset").first().waitFor();
  });
  await command("View: Close Panel");
  await page.locator(".view-line").first().click();
  await step("pointing at a text previews it", async () => {
    await goTo(9, 30);
    await command("Show or Focus Hover");
    await page.locator(".monaco-hover").getByText("Hi Tony, your order AC-2052").first().waitFor();
  });
  await page.keyboard.press("Escape");
  await step("a fix is offered", async () => {
    await goTo(2, 12);
    await page.locator("[class*=codicon-gutter-lightbulb], .lightBulbWidget").first().waitFor();
    await page.keyboard.press("Control+.");
    await page.locator(".action-widget").getByText("order_shipped").first().waitFor();
  });
  await step("the fix is applied", async () => {
    await page.keyboard.press("Enter");
    await page.locator(".view-lines").getByText("order_shipped").first().waitFor();
  });
  await step("buttons are completed", async () => {
    await goTo(15, 60);
    await page.keyboard.type("\nph");
    await page.locator(".suggest-widget").getByText("phone").first().waitFor();
    await page.keyboard.press("Control+Space");
    await page.waitForTimeout(500);
  });
  await step("a completion has places to fill in", async () => {
    await page.keyboard.press("Enter");
    await page.keyboard.type("Call us");
    await page.keyboard.press("Tab");
    await page.keyboard.type("+6562211521");
    await page.locator(".view-lines").getByText("+6562211521").first().waitFor();
  });
  await step("saving lays the file out", async () => {
    await page.keyboard.press("Control+s");
    await saved(/\n {2}order    "AC-2052"\n/);
    await saved(/\n {2}phone "Call us" "\+6562211521" country=SG\n {2}quick_reply "Talk to our helpful team" payload="talk"\n/);
  });
  await step("JSON shows beside the template", async () => {
    await page.locator(".codelens-decoration").getByText("create JSON").first().click();
    await page.locator(".editor-instance").getByText('"UTILITY"').first().waitFor();
  });
  await step("the JSON follows", async () => {
    await goTo(18, 1);
    await page.keyboard.type('footer "Acme Stores"\n');
    await page.locator(".editor-instance").getByText('"FOOTER"').first().waitFor();
  });
  await step("there is none of a broken template", async () => {
    await goTo(4, 15);
    await page.keyboard.type('\nfooter "Another"\n');
    await page.locator(".squiggly-error").first().waitFor();
    await command("Wattle: Show the JSON That Sends the Template");
    await page.getByText("there are errors in the file").first().waitFor();
  });
} catch (error) {
  if (pictures) await page.screenshot({ path: join(pictures, "failed.png") });
  throw error;
} finally {
  await browser.close();
}
