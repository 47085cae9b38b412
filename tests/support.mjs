// What all tests of the built site share: where it lies, a server for it, the browser, and what no page may do.
// The site is the fixture article's (make fixture-site), or the directory that EXPLAINER_SITE names.
// @ts-check
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import sirv from "sirv";
import { articleFolder } from "../web/build/article.mjs";

/** @typedef {import("node:http").IncomingMessage} Request */
/** @typedef {import("node:http").ServerResponse} Response */

export const root = fileURLToPath(new URL("..", import.meta.url));
/** The article that the tests of the program read; it changes only with the program. */
export const fixture = join(root, "tests/fixture");
export const directory = process.env.EXPLAINER_SITE ?? join(articleFolder(fixture), "site");
assert.ok(existsSync(join(directory, "index.html")), `${directory} holds no site: make fixture-site builds the fixture's`);

/**
 * Answers with the folder's files.
 * @param {string} folder @param {(response: Response, path: string) => void} [setHeaders]
 * @returns {(request: Request, response: Response) => void}
 */
export function filesOf(folder, setHeaders) {
  const serve = sirv(folder, { dev: true, ...(setHeaders ? { setHeaders } : {}) });
  return (request, response) => serve(request, response, () => void response.writeHead(404).end());
}

/**
 * Starts a server on a port of its own.
 * @param {(request: Request, response: Response) => void} answer
 * @returns {Promise<{ port: number, close: () => void }>}
 */
export async function listen(answer) {
  const server = createServer(answer);
  await new Promise((listening) => server.listen(0, "127.0.0.1", () => listening(undefined)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return { port, close: () => void server.close() };
}

/** Debian's Chromium, drawing WebGL in software. */
export const drawing = {
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--disable-quic",
    "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
};

/** Without a window. @param {string[]} more arguments */
export const launch = (more = []) => chromium.launch({ ...drawing, args: ["--headless=new", ...drawing.args, ...more] });

/**
 * Does `body` with the page; it fails, too, by any error, warning, failed request or request to another origin.
 * @param {import("playwright-core").Page} page @param {string[]} origins that the page may ask
 * @param {RegExp[]} provoked messages and failures that the test brings about @param {() => Promise<void>} body
 */
export async function withoutProblems(page, origins, provoked, body) {
  /** @type {string[]} */
  const problems = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) problems.push(`${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => problems.push(`uncaught: ${error.message}`));
  page.on("requestfailed", (request) => {
    if (!leftBehind(page, request)) problems.push(`failed: ${request.url()} ${request.failure()?.errorText}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`);
  });
  page.on("request", (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith("http") && !origins.includes(origin)) problems.push(`other origin: ${request.url()}`);
  });
  try {
    await body();
    assert.deepEqual(problems.filter((problem) => !provoked.some((known) => known.test(problem))), []);
  } catch (error) {
    if (error instanceof Error && problems.length > 0) error.message += `\nThe page had said:\n${problems.join("\n")}`;
    throw error;
  }
}

/**
 * Whether a frame in the page was closed, or sent to another address, while this was on its way: what the embed dialog
 * does with its preview at every choice and a host with its frames, and how far they had come depends on the machine.
 * @param {import("playwright-core").Page} page @param {import("playwright-core").Request} request
 */
function leftBehind(page, request) {
  if (request.failure()?.errorText !== "net::ERR_ABORTED") return false;
  try {
    return request.frame() !== page.mainFrame();
  } catch {
    return true; // a navigation that never had its frame
  }
}

/** @param {string} text as it is compared: single spaces, no soft hyphens */
export const folded = (text) => text.replaceAll("\u00AD", "").replace(/[\s\u00A0\u202F\u2009]+/gu, " ").trim();

/**
 * Every piece of running text that an article's author wrote: figures between the pieces are written by the program.
 * @param {any} article @returns {string[]} folded
 */
export function textsOf({ title, standfirst, kicker, authors, byline, keyPoints, ticker, blocks, sources }) {
  const texts = [title, standfirst, kicker ?? "", byline ?? "", sources.title];
  /** @param {unknown} part */
  const add = (part) => {
    if (typeof part === "string") texts.push(part);
    else if (Array.isArray(part)) part.forEach(add);
    else if (part && typeof part === "object") {
      for (const key of ["title", "text", "strong", "em", "items", "label", "remark", "note", "publisher", "name", "footnote"]) {
        add(/** @type {Record<string, unknown>} */ (part)[key]);
      }
    }
  };
  [authors, keyPoints, ticker, blocks, sources].forEach(add);
  return texts.map(folded).filter((text) => text.length > 1);
}
