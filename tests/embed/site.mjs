// What every embed test needs: the built site on one origin, host pages on another, and one Chromium.
// @ts-check
import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { directory, filesOf, launch, listen, root, withoutProblems } from "../support.mjs";

export { directory };

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("playwright-core").Frame} Frame */

const siteFiles = filesOf(directory, (response) => {
  response.setHeader("access-control-allow-origin", "*");
  response.setHeader("cache-control", "no-store");
});
const packages = filesOf(join(root, "node_modules"), (response, path) => {
  if (path.endsWith(".cjs")) response.setHeader("content-type", "text/javascript");
});

/** Host pages by their paths. @type {Map<string, string>} */
const pages = new Map();
/** @param {import("node:http").IncomingMessage} request @param {import("node:http").ServerResponse} response */
function answerHost(request, response) {
  const { pathname } = new URL(request.url ?? "/", "http://host");
  const page = pages.get(pathname);
  if (page !== undefined) return void response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(page);
  if (pathname === "/favicon.ico") return void response.writeHead(204).end();
  // The hosts' own scripts, from npm: /scripts/pym.js/dist/pym.v1.js
  request.url = pathname.replace(/^\/scripts\//u, "/");
  packages(request, response);
}

/** @type {import("playwright-core").Browser} */
let browser;
let siteOrigin = "";
let hostOrigin = "";

/** @type {Awaited<ReturnType<typeof listen>>[]} */
let servers = [];

before(async () => {
  servers = [await listen(siteFiles), await listen(answerHost)];
  siteOrigin = `http://localhost:${servers[0].port}`;
  hostOrigin = `http://127.0.0.1:${servers[1].port}`;
  browser = await launch();
});

after(async () => {
  await browser?.close();
  for (const server of servers) server.close();
});

/** @param {string} path */
export const address = (path) => `${siteOrigin}/${path}`;

let count = 0;
/** Serves a host page. @param {string} html @returns {string} its address */
export function publish(html) {
  const path = `/host-${++count}.html`;
  pages.set(path, html);
  return hostOrigin + path;
}

/** @param {import("playwright-core").BrowserContextOptions} options @param {(page: Page) => Promise<void>} body */
export async function withPage(options, body) {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(10_000);
  try {
    await body(await context.newPage());
  } finally {
    await context.close();
  }
}

/**
 * A test with a host page, which is written by `html` once the servers' addresses are known.
 * @param {string} name
 * @param {{ html: () => string, window?: { width: number, height: number }, ratio?: number, provoked?: RegExp[] }} options
 * @param {(page: Page) => Promise<void>} body
 */
export function hostTest(name, options, body) {
  test(name, { timeout: 60_000 }, () => withPage({
    viewport: options.window ?? { width: 1000, height: 800 }, deviceScaleFactor: options.ratio ?? 1,
  }, (page) => withoutProblems(page, [siteOrigin, hostOrigin], options.provoked ?? [], async () => {
    await page.goto(publish(options.html()));
    await body(page);
  })));
}

/** The explainers' frames of a host page. @param {Page} page */
export const frames = (page) => page.frames().filter((frame) => frame.url().startsWith(siteOrigin));

/** @param {Page} page @returns {Promise<Frame>} the one frame, once its program draws */
export async function running(page) {
  await eventually(async () => frames(page).length > 0, "a frame");
  const [frame] = frames(page);
  await started(frame);
  return frame;
}

/** @param {Frame} frame */
export const started = async (frame) => {
  await frame.waitForFunction(() =>
    performance.getEntriesByName("charts-ready").length > 0 || document.documentElement.dataset.static !== undefined);
  assert.equal(await frame.evaluate(() => document.documentElement.dataset.static), undefined, "the program has not started");
};

/** @param {Frame} frame */
export const contentHeight = (frame) => frame.evaluate(() => document.documentElement.getBoundingClientRect().height);

/** Height of the frame's element in the host's page. @param {Frame} frame */
export const frameHeight = async (frame) => {
  const box = await (await frame.frameElement()).boundingBox();
  return box?.height ?? 0;
};

/** The frame is as high as its content, and stays so. @param {Frame} frame @param {string} [when] */
export async function fits(frame, when = "") {
  let said = "";
  await eventually(async () => {
    const [content, high] = [await contentHeight(frame), await frameHeight(frame)];
    said = `${when}: the frame is ${high} px high, its content ${content}`;
    return content > 100 && Math.abs(content - high) < 1;
  }, () => said);
}

/** @param {() => Promise<boolean>} holds @param {string | (() => string)} what */
export async function eventually(holds, what) {
  for (const end = Date.now() + 8000; Date.now() < end;) {
    if (await holds()) return;
    await pause(40);
  }
  assert.fail(typeof what === "string" ? what : what());
}

/** @param {number} milliseconds */
export const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
