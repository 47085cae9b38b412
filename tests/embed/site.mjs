// What every embed test needs: the built site on one origin, host pages on another, and one Chromium.
// The site is dist/, or the directory that EXPLAINER_SITE names.
// @ts-check
import assert from "node:assert/strict";
import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("playwright-core").Frame} Frame */

const root = fileURLToPath(new URL("../..", import.meta.url));
export const directory = process.env.EXPLAINER_SITE ?? join(root, "dist");
const types = {
  ".css": "text/css", ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".json": "application/json",
  ".cjs": "text/javascript", ".mjs": "text/javascript", ".ttf": "font/ttf", ".wasm": "application/wasm",
};

/** @param {string} file @param {import("node:http").ServerResponse} response @param {Record<string, string>} headers */
function send(file, response, headers) {
  if (!existsSync(file) || !statSync(file).isFile()) return void response.writeHead(404, headers).end();
  const type = types[/** @type {keyof typeof types} */ (extname(file))] ?? "application/octet-stream";
  response.writeHead(200, { ...headers, "content-type": type, "cache-control": "no-store" });
  createReadStream(file).pipe(response);
}

const site = createServer((request, response) => {
  const path = normalize(decodeURIComponent(new URL(request.url ?? "/", "http://site").pathname));
  send(join(directory, path.endsWith("/") ? `${path}index.html` : path), response, { "access-control-allow-origin": "*" });
});

/** Host pages by their paths. @type {Map<string, string>} */
const pages = new Map();
const host = createServer((request, response) => {
  const { pathname } = new URL(request.url ?? "/", "http://host");
  const page = pages.get(pathname);
  if (page !== undefined) return void response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(page);
  if (pathname === "/favicon.ico") return void response.writeHead(204).end();
  // The hosts' own scripts, from npm: /scripts/pym.js/dist/pym.v1.js
  send(join(root, "node_modules", normalize(pathname.replace(/^\/scripts\//u, "/"))), response, {});
});

/** @type {import("playwright-core").Browser} */
let browser;
let siteOrigin = "";
let hostOrigin = "";

/** @param {import("node:http").Server} server */
const listen = async (server) => {
  await new Promise((listening) => server.listen(0, "127.0.0.1", () => listening(undefined)));
  return /** @type {import("node:net").AddressInfo} */ (server.address()).port;
};

before(async () => {
  assert.ok(existsSync(join(directory, "index.html")), `${directory} holds no site: make site builds it`);
  siteOrigin = `http://localhost:${await listen(site)}`;
  hostOrigin = `http://127.0.0.1:${await listen(host)}`;
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--headless=new", "--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--disable-quic",
      "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
});

after(async () => {
  await browser?.close();
  site.close();
  host.close();
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
  }, async (page) => {
    /** @type {string[]} */
    const problems = [];
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) problems.push(`${message.type()}: ${message.text()}`);
    });
    page.on("pageerror", (error) => problems.push(`uncaught: ${error.message}`));
    page.on("requestfailed", (request) => problems.push(`failed: ${request.url()} ${request.failure()?.errorText}`));
    page.on("request", (request) => {
      const { protocol, origin } = new URL(request.url());
      if (protocol.startsWith("http") && ![siteOrigin, hostOrigin].includes(origin)) problems.push(`other origin: ${request.url()}`);
    });
    try {
      await page.goto(publish(options.html()));
      await body(page);
      assert.deepEqual(problems.filter((problem) => !options.provoked?.some((known) => known.test(problem))), []);
    } catch (error) {
      if (error instanceof Error && problems.length > 0) error.message += `\nThe page had said:\n${problems.join("\n")}`;
      throw error;
    }
  }));
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
