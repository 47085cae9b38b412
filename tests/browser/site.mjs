// What every browser test needs: the built site on a port of its own, one Chromium for the file's tests, and a page for
// each test, which fails it on any error, warning, failed request or request to another origin.
// @ts-check
/// <reference path="./frames.d.ts" />
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { directory, filesOf, fixture, launch, listen, withoutProblems } from "../support.mjs";
import { countFrames, holdProgram } from "./frames.mjs";
import { decode } from "./png.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("playwright-core").Frame} Frame */
/** @typedef {import("playwright-core").Locator} Locator */
/** @typedef {"de" | "en"} Language */

/** @type {import("playwright-core").Browser} */
let browser;
/** @type {Awaited<ReturnType<typeof listen>>} */
let server;
let origin = "";

before(async () => {
  // As a server of the site would: a file with its hash in its name never changes.
  server = await listen(filesOf(directory, (response, path) => response.setHeader("cache-control",
    /\.[0-9a-f]{10}\.\w+$/u.test(path) ? "max-age=31536000, immutable" : "no-store")));
  origin = `http://localhost:${server.port}`;
  browser = await launch();
});

after(async () => {
  await browser?.close();
  server?.close();
});

/**
 * @typedef {object} Options
 * @property {Language} [lang] which page to open
 * @property {{ width: number, height: number }} [viewport]
 * @property {number} [ratio] device pixels per CSS pixel
 * @property {boolean} [dark]
 * @property {boolean} [still] whether the reader prefers reduced motion
 * @property {boolean} [touch]
 * @property {boolean} [script] whether the browser runs scripts
 * @property {(page: Page) => Promise<unknown>} [prepare] before the page is opened: routes, scripts
 * @property {boolean} [held] the program waits for `arrive`: until then the page is as it was served
 * @property {boolean} [spared] the program comes when it is asked for, which the test does
 * @property {boolean} [live] whether the program is to start (default) or the page to stay as it was served
 * @property {RegExp[]} [provoked] console messages and failures that the test brings about
 * @property {string} [todo]
 */

export const desktop = { width: 1440, height: 900 };
export const tablet = { width: 820, height: 1180 };
/** The widest with a single column. */
export const column = { width: 640, height: 1000 };
export const phone = { width: 390, height: 844 };

/**
 * A test with a page of its own, opened and ready.
 * @param {string} name @param {Options} options @param {(page: Page) => Promise<void>} body
 */
export function pageTest(name, options, body) {
  test(name, { timeout: 60_000, ...(options.todo ? { todo: options.todo } : {}) }, async () => {
    const context = await browser.newContext({
      baseURL: origin,
      viewport: options.viewport ?? desktop,
      deviceScaleFactor: options.ratio ?? 1,
      colorScheme: options.dark ? "dark" : "light",
      reducedMotion: options.still ? "reduce" : "no-preference",
      hasTouch: options.touch ?? false,
      isMobile: options.touch ?? false,
      javaScriptEnabled: options.script ?? true,
      permissions: ["clipboard-read", "clipboard-write"],
    });
    context.setDefaultTimeout(10_000);
    try {
      const page = await context.newPage();
      await withoutProblems(page, [origin], options.provoked ?? [], async () => {
        await page.addInitScript(countFrames);
        if (options.held) await page.addInitScript(holdProgram);
        await options.prepare?.(page);
        await page.goto(options.lang === "en" ? "/en/" : "/");
        if ((options.script ?? true) && !options.held && !options.spared) await (options.live === false ? stayed(page) : ready(page));
        await body(page);
      });
    } finally {
      await context.close();
    }
  });
}

/** The program has drawn, and draws no more. @param {Page | Frame} page */
export async function ready(page) {
  await page.waitForFunction(() =>
    performance.getEntriesByName("charts-ready").length > 0 || document.documentElement.dataset.static !== undefined);
  assert.equal(await page.evaluate(() => document.documentElement.dataset.static), undefined, "the program has not started");
  await quiet(page);
}

/** Lets a program start that was held, and waits until it has drawn. @param {Page | Frame} page */
export async function arrive(page) {
  await page.evaluate(() => startProgram());
  await ready(page);
}

/** The same page in a window of its own, without script. @template T @param {Page} page @param {(served: Page) => Promise<T>} use */
export async function asServed(page, use) {
  const context = await browser.newContext({ baseURL: origin, viewport: page.viewportSize(), javaScriptEnabled: false });
  try {
    const served = await context.newPage();
    await served.goto(page.url());
    return await use(served);
  } finally {
    await context.close();
  }
}

/** The program has given up; the page stays as it was served. @param {Page} page */
const stayed = (page) => page.waitForFunction(() => document.documentElement.dataset.static !== undefined);

/**
 * Waits until nothing has been drawn for a while, longer than a transition waits for a frame on a busy machine.
 * @param {Page | Frame} page
 */
export async function quiet(page) {
  await page.evaluate(async () => {
    const pause = () => new Promise((done) => setTimeout(done, 60));
    for (let still = 0, seen = frameCounts.asked; still < 2;) {
      await pause();
      const moving = frameCounts.waiting || document.documentElement.classList.contains("moving");
      still = frameCounts.asked === seen && !moving ? still + 1 : 0;
      seen = frameCounts.asked;
    }
    // What was drawn last is on the screen only after it has been put together.
    await frameCounts.next();
    await frameCounts.next();
  });
}

/** The screen, or the part of it that an element covers, without the mouse. @param {Page} page @param {Box} [box] */
export const look = async (page, box) => decode(await page.screenshot(box ? { clip: box } : {}));

/** @typedef {{ x: number, y: number, width: number, height: number }} Box */

/** @param {Locator} element @returns {Promise<Box>} in the window */
export async function boxOf(element) {
  const box = await element.boundingBox();
  assert.ok(box, `${element} has no box`);
  return box;
}

/** @param {Box} box @param {number} across @param {number} down shares of the box */
export const pointIn = (box, across, down) => ({ x: box.x + across * box.width, y: box.y + down * box.height });

/** The plots of the three charts, which take keys, in reading order. @param {Page} page */
export const plots = (page) => page.getByRole("application");

/** Brings a plot into the middle of the window. @param {Locator} plot */
export async function bring(plot) {
  await plot.evaluate((element) => element.scrollIntoView({ block: "center", behavior: "instant" }));
  await quiet(plot.page());
}

/** @param {Page} page */
export const scrollTop = (page) => page.evaluate(() => scrollY);

/** @param {Page} page */
export const language = (page) => page.evaluate(() => document.documentElement.lang);

/** Waits for a condition that depends on what the program does next. @param {() => Promise<boolean>} holds @param {string} what */
export async function eventually(holds, what) {
  for (const end = Date.now() + 5000; Date.now() < end;) {
    if (await holds()) return;
    await new Promise((done) => setTimeout(done, 40));
  }
  assert.fail(what);
}

/**
 * @typedef {{ de: string, en: string }} Localized
 * @typedef {{ id: string, label: Localized, title?: Localized }} ChartOption
 * @typedef {{ id: string, title: Localized, choices: { id: string, label: Localized, options: ChartOption[] }[] }} Chart
 */

/** What the page says, the tables apart, by innermost block in reading order: id and words. @param {Page} page @returns {Promise<[string, string][]>} */
export async function blocks(page) {
  const found = await page.evaluate(() => {
    const block = ":is(h1, h2, h3, p, li, dt, dd, figcaption, [role=note])";
    return Array.from(document.querySelectorAll(`main ${block}`))
      .filter((element) => !element.closest("details") && !element.querySelector(block))
      .map((element) => /** @type {[string, string]} */ ([element.id, element.textContent ?? ""]));
  });
  return found.map(([id, text]) => [id, spaced(text).trim()]);
}

/** With each run of white space, of any kind, as one space, and without soft hyphens. @param {string | null} text */
export const spaced = (text) => (text ?? "").replace(/\s+/g, " ").replaceAll("\u00ad", "");

/** The article as its authors wrote it. @param {Language} lang @returns {{ title: string, blocks: any[] }} */
export const articleText = (lang) => JSON.parse(readFileSync(join(fixture, `article.${lang}.json`), "utf8"));

/** A chart's words as its authors wrote them. @param {string} id @returns {Chart} */
export const chartText = (id) => JSON.parse(readFileSync(join(fixture, `charts/${id}.json`), "utf8"));

/** In the article's order. */
export const charts = ["btc", "miners", "gartner"].map(chartText);
