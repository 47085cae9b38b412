// One interface for tests in Chromium, Firefox and WebKit: Playwright's page. Chromium and Firefox are driven by
// Playwright, the latter through WebDriver BiDi, as Debian ships it; WebKit by ./webkit.mjs. Firefox and WebKit draw
// WebGL only on a display, so that a file's tests have one of their own.
// @ts-check
/// <reference path="../browser/frames.d.ts" />
import assert from "node:assert/strict";
import { execFile, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { promisify } from "node:util";
import { chromium, firefox } from "playwright-core";
import { countFrames } from "../browser/frames.mjs";
import { decode } from "../browser/png.mjs";
import { directory, drawing, filesOf, launch, listen } from "../support.mjs";
import { launchWebKit } from "./webkit.mjs";

/** @typedef {import("node:http").ServerResponse} Response */
/** @typedef {"Chromium" | "Firefox" | "WebKit"} Engine */
/**
 * What both Playwright and ./webkit.mjs have.
 * @typedef {object} Page
 * @property {(url: string) => Promise<unknown>} goto
 * @property {() => Promise<unknown>} reload
 * @property {<Argument, Answer>(body: ((argument: Argument) => Answer | Promise<Answer>) | string, argument?: Argument) => Promise<Answer>} evaluate
 * @property {() => Promise<Buffer>} screenshot
 * @property {(size: { width: number, height: number }) => Promise<unknown>} setViewportSize
 * @property {{ move(x: number, y: number, how?: { steps?: number }): Promise<unknown>, down(): Promise<unknown>,
 *   up(): Promise<unknown>, click(x: number, y: number): Promise<unknown> }} mouse
 * @property {{ press(chord: string): Promise<unknown> }} keyboard
 */

/** @type {Engine[]} */
const all = ["Chromium", "Firefox", "WebKit"];
export const desktop = { width: 1440, height: 900 };

/** @type {import("node:child_process").ChildProcess | undefined} */
let display;
/** @type {NodeJS.ProcessEnv} */
let environment = process.env;
/** @type {Awaited<ReturnType<typeof listen>>} */
let server;
/** @type {Partial<Record<Engine, import("playwright-core").Browser>>} */
const browsers = {};
const profile = mkdtempSync(join(tmpdir(), "engines-"));
let origin = "";
/** Answers a request in another way than from the site's files. @type {((path: string, response: Response) => boolean) | undefined} */
let instead;

/** A display that no one else has. @returns {Promise<string>} */
async function openDisplay() {
  display = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "1920x1200x24", "+extension", "GLX"],
    { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  const told = /** @type {import("node:stream").Readable} */ (display.stdio[3]);
  return `:${String(await new Promise((say) => told.once("data", say))).trim()}`;
}

before(async () => {
  environment = { ...process.env, HOME: profile, LIBGL_ALWAYS_SOFTWARE: "1", DISPLAY: await openDisplay() };
  // Not "no-store", so that a page may be kept for the way back.
  const files = filesOf(directory, (response) => response.setHeader("cache-control", "no-cache"));
  server = await listen((request, response) => {
    if (!instead?.(request.url ?? "", response)) files(request, response);
  });
  origin = `http://localhost:${server.port}`;
});

after(async () => {
  for (const browser of Object.values(browsers)) await browser.close();
  server?.close();
  display?.kill();
  rmSync(profile, { recursive: true, force: true });
});

/**
 * @param {Engine} engine @param {{ width: number, height: number } | null} size
 * @returns {Promise<{ page: Page, close: () => Promise<unknown> }>}
 */
async function open(engine, size) {
  if (engine === "WebKit") {
    const session = await launchWebKit(environment);
    if (size) await session.page.setViewportSize(size);
    return session;
  }
  if (engine === "Chromium" && !size) { // a window, whose zoom a key changes
    const browser = await chromium.launch({ ...drawing, headless: false, env: /** @type {Record<string, string>} */ (environment) });
    return { page: await (await browser.newContext({ viewport: null })).newPage(), close: () => browser.close() };
  }
  // Kept between the tests: it starts for some seconds.
  const browser = browsers[engine] ??= engine === "Chromium" ? await launch() : await firefox.launch({
    executablePath: "/usr/bin/firefox-esr", channel: "moz-firefox", headless: false,
    env: /** @type {Record<string, string>} */ (environment),
  });
  const context = await browser.newContext({ viewport: size });
  return { page: await context.newPage(), close: () => context.close() };
}

/**
 * A test in each engine, with a page of its own that is ready.
 * @param {string} name
 * @param {{ engines?: Engine[], lang?: "de" | "en", size?: { width: number, height: number } | null, timeout?: number,
 *   answer?: (path: string, response: Response) => boolean, until?: (page: Page) => Promise<void> }} options without a size the window has its own; with `answer` the server answers some requests
 *   otherwise; `until` waits for the page, which is to be ready
 * @param {(page: Page, engine: Engine) => Promise<void>} body
 */
export function engineTest(name, { engines = all, lang = "en", size = desktop, timeout = 60_000, answer, until = ready }, body) {
  for (const engine of engines) {
    test(`${engine}: ${name}`, { timeout }, async () => {
      const { page, close } = await open(engine, size);
      answerWith(answer);
      try {
        await page.goto(addressOf(lang));
        await until(page);
        await body(page, engine);
      } finally {
        answerWith(undefined);
        await close();
      }
    });
  }
}

/** @param {"de" | "en"} lang */
export const addressOf = (lang) => `${origin}/${lang === "en" ? "en/" : ""}`;

/** Has the server answer some requests otherwise from now on. @param {typeof instead} answer */
export const answerWith = (answer) => void (instead = answer);

/** An answer to requests for a file that is missing. @param {RegExp} file @returns {(path: string, response: Response) => boolean} */
export const gone = (file) => (path, response) => file.test(path) && Boolean(response.writeHead(404).end());

/** @param {number} milliseconds */
export const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

/** The program has drawn its picture, and draws no more. @param {Page} page */
export async function ready(page) {
  await eventually(() => page.evaluate(() => performance.getEntriesByName("charts-ready").length > 0), "the program is to start");
  await page.evaluate(`void (globalThis.frameCounts ?? (${countFrames})())`);
  await quiet(page);
}

/** The program has given up, and the page is as it was served. @param {Page} page */
export const stayed = (page) =>
  eventually(() => page.evaluate(() => document.documentElement.dataset.static !== undefined), "the page is to stay as served");

/** Nothing has been drawn for a while. @param {Page} page */
export async function quiet(page) {
  for (let still = 0, seen = -1; still < 3;) {
    await pause(70);
    const now = await page.evaluate(() => document.documentElement.classList.contains("moving") ? -1 : frameCounts.asked);
    still = now === seen && now >= 0 ? still + 1 : 0;
    seen = now;
  }
}

/** @param {() => Promise<boolean>} holds @param {string} what */
export async function eventually(holds, what) {
  for (const end = Date.now() + 20_000; Date.now() < end;) {
    if (await holds()) return;
    await pause(50);
  }
  assert.fail(what);
}

/** What the window shows. @param {Page} page */
export const look = async (page) => decode(await page.screenshot());

/** Keys as from a keyboard, which change what no driver can: the browser's zoom. @param {string[]} keys in xdotool's words */
export const type = (...keys) => promisify(execFile)("xdotool", ["key", ...keys], { env: environment });
