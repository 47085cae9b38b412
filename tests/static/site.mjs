// What every test of the static page needs: the built site as files and on a port of its own, the article as its author
// wrote it, and one Chromium that runs no script.
// @ts-check
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after } from "node:test";
import { directory, filesOf, fixture, folded, launch, listen, textsOf } from "../support.mjs";

export { directory, folded };

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {"de" | "en"} Language */

/** @type {Language[]} */
export const languages = ["de", "en"];
export const charts = ["btc", "miners", "gartner"];
/** @type {[string, { width: number, height: number }][]} */
export const windows = [
  ["phone", { width: 390, height: 844 }], ["tablet", { width: 820, height: 1180 }], ["desktop", { width: 1440, height: 900 }],
];

/** @param {Language} language */
const path = (language) => (language === "de" ? "index.html" : `${language}/index.html`);

/** @param {Language} language */
export const html = (language) => readFileSync(join(directory, path(language)), "utf8");

/** @param {Language} language */
export const article = (language) =>
  JSON.parse(readFileSync(join(fixture, `article.${language}.json`), "utf8"));

/** @param {Language} language */
export const writtenTexts = (language) => textsOf(article(language));

/** @type {Promise<{ browser: import("playwright-core").Browser, origin: string, close: () => Promise<void> }> | undefined} */
let running;

async function run() {
  const server = await listen(filesOf(directory));
  const browser = await launch();
  const close = async () => {
    await browser.close();
    server.close();
  };
  return { browser, origin: `http://localhost:${server.port}`, close };
}
after(async () => (await running)?.close());

/**
 * Opens a language's page without script, calls `use` with it and closes it.
 * @param {Language} language @param {import("playwright-core").BrowserContextOptions} options
 * @param {(page: Page) => Promise<void>} use
 */
export async function withPage(language, options, use) {
  running ??= run();
  const { browser, origin } = await running;
  const context = await browser.newContext({ javaScriptEnabled: false, ...options });
  try {
    const page = await context.newPage();
    await page.goto(language === "de" ? `${origin}/` : `${origin}/${language}/`, { waitUntil: "networkidle" });
    await use(page);
  } finally {
    await context.close();
  }
}
