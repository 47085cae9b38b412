// Faults on purpose, in each engine: files that are missing, cut or of the wrong kind, storage and history that refuse,
// graphics that are refused or lost many times. The page stays readable and says so, or goes on. docs/reliability.md.
// @ts-check
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { colours } from "../browser/png.mjs";
import { directory } from "../support.mjs";
import { addressOf, answerWith, engineTest, eventually, gone, look, quiet, stayed } from "./engines.mjs";

/** @typedef {import("./engines.mjs").Page} Page */
/** @typedef {import("./engines.mjs").Response} Response */

/** The article as served, seen, with the line that says so and without choices that would do nothing. @param {Page} page @param {string} fault */
async function readable(page, fault) {
  const seen = await page.evaluate(() => {
    const heading = /** @type {Element} */ (document.querySelector("h1"));
    const { y, height } = heading.getBoundingClientRect();
    /** @param {string} selector */
    const shown = (selector) => Array.from(document.querySelectorAll(selector)).some((element) => element.getBoundingClientRect().height > 0);
    return {
      ink: getComputedStyle(heading).color, inPlace: y > 0 && y + height < innerHeight, canvas: shown("canvas"), notice: shown("#notice"),
      choices: shown("[role=radiogroup]"), drawings: shown("figure svg"), live: document.documentElement.classList.contains("live"),
    };
  });
  assert.doesNotMatch(seen.ink, /, 0\)$|transparent/u, fault);
  assert.deepEqual({ ...seen, ink: "" },
    { ink: "", inPlace: true, canvas: false, notice: true, choices: false, drawings: true, live: false }, fault);
}

/** What a server may do to a file. @type {Record<string, (response: Response, file: string) => unknown>} */
const faults = {
  missing: (response) => response.writeHead(404).end(),
  cut: (response, file) => {
    const bytes = readFileSync(join(directory, file));
    const type = { wasm: "application/wasm", json: "application/json", ttf: "font/ttf" }[file.split(".").at(-1) ?? ""] ?? "text/javascript";
    response.writeHead(200, { "content-type": type }).end(bytes.subarray(0, bytes.length / 2));
  },
  "a page instead": (response) => response.writeHead(200, { "content-type": "text/html", "x-content-type-options": "nosniff" })
    .end("<!doctype html><title>Error</title><p>Something went wrong."),
};

const files = readdirSync(directory);

for (const kind of [/\bexplainer\..*\.wasm$/u, /\bexplainer\..*\.mjs$/u, /\barticle\..*\.json$/u, /\bmain\..*\.js$/u, /\bserif-regular\..*\.ttf$/u]) {
  const name = files.find((file) => kind.test(file)) ?? "";
  engineTest(`the page stays readable when ${name.replace(/\.[0-9a-f]{10}/u, "")} does not come as it is`, {
    lang: "de", until: stayed, answer: gone(kind), // not once as it is: WebKit would keep it
  }, async (page) => {
    for (const [fault, answer] of Object.entries(faults)) {
      answerWith((path, response) => path.endsWith(name) && (answer(response, name), true));
      await page.goto(addressOf("de"));
      await stayed(page);
      await readable(page, `${name}: ${fault}`);
    }
  });
}

/** The page with a script of the test's before all others. @param {() => void} script @returns {(path: string, response: Response) => boolean} */
const withScript = (script) => (path, response) => {
  if (path !== "/en/") return false;
  const page = readFileSync(join(directory, "en/index.html"), "utf8").replace("<head>", `<head><script>(${script})()</script>`);
  response.writeHead(200, { "content-type": "text/html" }).end(page);
  return true;
};

engineTest("storage and history that refuse every call change nothing in what is seen", { answer: withScript(() => {
  const refuse = () => {
    throw new DOMException("refused", "SecurityError");
  };
  for (const name of ["localStorage", "sessionStorage"]) Object.defineProperty(window, name, { get: refuse });
  for (const name of ["replaceState", "pushState"]) Object.defineProperty(History.prototype, name, { value: refuse });
  Object.defineProperty(History.prototype, "scrollRestoration", { get: refuse, set: refuse });
}) }, async (page) => {
  const chosen = () => page.evaluate(() =>
    document.querySelector("[id='btc/choices/range'] [aria-checked=true], [id^='btc/choose/'][aria-checked=true]")?.id ?? "");
  const before = await chosen();
  await page.evaluate(() => /** @type {HTMLElement} */ (document.querySelector("[id^='btc/choose/'][aria-checked=false]")).click());
  await eventually(async () => await chosen() !== before, "the option is to be chosen");
  await page.evaluate(() => /** @type {HTMLElement} */ (document.querySelector("#explainer p a[href^='#']:not([href^='#footnote'])")).click());
  await quiet(page);
  assert.ok(await page.evaluate(() => document.documentElement.classList.contains("live")));
});

engineTest("without WebGL2 the page stays as it was served", { until: stayed, answer: withScript(() => {
  HTMLCanvasElement.prototype.getContext = () => null;
}) }, (page) => readable(page, "no WebGL2"));

engineTest("a context that is lost and restored many times leaves the same picture", {}, async (page) => {
  const before = colours(await look(page)).size;
  const lost = await page.evaluate(async () => {
    const canvas = /** @type {HTMLCanvasElement} */ (document.querySelector("canvas"));
    const extension = canvas.getContext("webgl2")?.getExtension("WEBGL_lose_context");
    const told = (/** @type {string} */ type) => new Promise((done) => canvas.addEventListener(type, () => setTimeout(done), { once: true }));
    let count = 0;
    for (; count < 20; count++) {
      const lost = told("webglcontextlost");
      extension?.loseContext();
      await lost;
      if (document.documentElement.classList.contains("live")) break;
      const restored = told("webglcontextrestored");
      extension?.restoreContext();
      await restored;
      if (!document.documentElement.classList.contains("live")) break;
    }
    return count;
  });
  assert.equal(lost, 20);
  await quiet(page);
  const after = colours(await look(page)).size;
  assert.ok(Math.abs(after - before) < before / 10, `${before} colours before, ${after} after`);
  assert.equal(await page.evaluate(() => document.getElementById("notice")?.hidden), true);
});
