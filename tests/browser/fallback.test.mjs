// When something fails the article stays, or comes back, readable.
// @ts-check
import assert from "node:assert/strict";
import { articleText, boxOf, bring, charts, eventually, look, pageTest, plots, quiet, spaced, tablet } from "./site.mjs";
import { colours } from "./png.mjs";

/** @typedef {import("./site.mjs").Page} Page */

const notice = /ohne interaktive Ansicht/;

/** The static article, seen: opaque ink, in place, and the line that says so. @param {Page} page */
async function readable(page) {
  const heading = page.getByRole("heading", { level: 1 });
  assert.equal(spaced(await heading.innerText()), spaced(articleText("de").title));
  const ink = await heading.evaluate((element) => getComputedStyle(element).color);
  assert.doesNotMatch(ink, /, 0\)$|transparent/);
  assert.ok(await heading.isVisible());
  const seen = colours(await look(page, await boxOf(heading)));
  assert.ok(seen.size > 20, `the heading has ${seen.size} colours`);
  assert.equal(await page.locator("canvas").isVisible(), false);
  assert.ok(await page.getByText(notice).isVisible());
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(wide <= 0, `${wide} px to scroll sideways`);
  // The article's own passages stand below each other.
  const tops = await page.getByRole("heading", { level: 2 }).evaluateAll(
    (headings) => headings.map((heading) => heading.getBoundingClientRect().top));
  assert.deepEqual(tops, [...tops].sort((a, b) => a - b));
  assert.equal(new Set(tops).size, tops.length);
}

const stays = { live: false, viewport: tablet };

pageTest("without WebGL2", {
  ...stays,
  prepare: (page) => page.addInitScript(() => {
    const { getContext } = HTMLCanvasElement.prototype;
    Object.assign(HTMLCanvasElement.prototype, {
      /** @this {HTMLCanvasElement} @param {any[]} words */
      getContext(...words) {
        return words[0] === "webgl2" ? null : getContext.apply(this, /** @type {any} */ (words));
      },
    });
  }),
}, readable);

pageTest("when the program cannot be fetched", {
  ...stays,
  prepare: (page) => page.route(/explainer[^/]*\.wasm$/, (route) => route.abort()),
  provoked: [/\.wasm/, /ERR_FAILED/, /[Aa]bort/, /stays as it was served/],
}, readable);

pageTest("when the article cannot be fetched", {
  ...stays,
  prepare: (page) => page.route(/article[^/]*\.json$/, (route) => route.fulfill({ status: 404 })),
  // The preload and the program's own request are one; Chromium may say that it gave the former up.
  provoked: [/404/, /article[^/]*\.json net::ERR_ABORTED/, /stays as it was served/],
}, readable);

pageTest("without WebAssembly", {
  ...stays,
  prepare: (page) => page.addInitScript(() => Reflect.deleteProperty(globalThis, "WebAssembly")),
  provoked: [/WebAssembly/, /stays as it was served/, /preload/],
}, readable);

pageTest("a lost context brings the static article, a restored one the program", { viewport: tablet }, async (page) => {
  const lose = await page.evaluateHandle(() => {
    const canvas = /** @type {HTMLCanvasElement} */ (document.querySelector("canvas"));
    return canvas.getContext("webgl2")?.getExtension("WEBGL_lose_context");
  });
  await quiet(page);
  await bring(plots(page).first());
  const box = await boxOf(plots(page).first());
  const before = colours(await look(page, box)).size;
  await page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
  await lose.evaluate((extension) => extension?.loseContext());
  await eventually(async () => !await page.locator("canvas").isVisible(), "the canvas is to go");
  await readable(page);
  assert.equal(await served(page).count(), charts.length);
  assert.equal(await page.getByRole("figure").getByRole("button").count(), 0, "what the page's layout has no place for");
  // What the reader does meanwhile must not fail, and shows afterwards.
  await page.getByRole("link", { name: "English" }).click();
  await eventually(async () => spaced(await page.getByRole("heading", { level: 1 }).textContent()) === spaced(articleText("en").title), "English");
  await lose.evaluate((extension) => extension?.restoreContext());
  await eventually(() => page.locator("canvas").isVisible(), "the canvas is to come back");
  await quiet(page);
  assert.equal(await page.getByText(notice).isVisible(), false);
  await bring(plots(page).first());
  const after = colours(await look(page, await boxOf(plots(page).first()))).size;
  assert.ok(after > before / 2, `${before} colours before, ${after} after`);
});

pageTest("a program that crashes while it runs leaves the static article", {
  viewport: tablet, provoked: [/uncaught: crash/],
}, async (page) => {
  await page.evaluate(() => {
    WebGL2RenderingContext.prototype.drawElements = () => {
      throw new WebAssembly.RuntimeError("crash");
    };
  });
  await page.getByRole("button", { name: "Dunkel" }).click();
  await eventually(async () => !await page.locator("canvas").isVisible(), "the canvas is to go");
  await readable(page);
});

/** A route that serves the article's bundle as `change` leaves it. @param {(files: any) => void} change */
const bundled = (change) => (/** @type {Page} */ page) => page.route(/article[^/]*\.json$/, async (route) => {
  const response = await route.fetch();
  const bundle = await response.json();
  change(bundle.files);
  await route.fulfill({ response, json: bundle });
});

pageTest("an article with faults is a page that names file, place and reason of each", {
  prepare: bundled((files) => {
    files["charts/btc.json"].marks[0].type = "pie";
    delete files["article.de.json"].title;
  }),
}, async (page) => {
  assert.match(await page.getByRole("heading", { level: 1 }).textContent() ?? "", /lässt sich nicht zeigen/);
  const faults = await page.getByRole("listitem").allTextContents();
  assert.ok(faults.some((fault) => /charts\/btc\.json/.test(fault) && /\/marks\/0\/type/.test(fault) && /pie/.test(fault)), faults.join("\n"));
  assert.ok(faults.some((fault) => /article\.de\.json/.test(fault) && /title/.test(fault)), faults.join("\n"));
  const seen = colours(await look(page, { x: 0, y: 0, width: 800, height: 400 }));
  assert.ok(seen.size > 20, "the fault page is drawn");
});

pageTest("a bundle that is no JSON is a page that says so", {
  lang: "en",
  prepare: (page) => page.route(/article[^/]*\.json$/, (route) => route.fulfill({ body: "{\"files\": ", contentType: "application/json" })),
}, async (page) => {
  assert.match(await page.getByRole("heading", { level: 1 }).textContent() ?? "", /cannot be shown/);
  assert.ok((await page.getByRole("listitem").allTextContents()).length >= 1);
});

pageTest("without script the charts' choices are not offered as if they worked", {
  script: false, provoked: [/explainer.*\.mjs csp/],
}, async (page) => {
  assert.equal(await page.getByRole("figure").count(), charts.length);
  assert.equal(await page.getByRole("radio").count(), 0);
});

/** The drawings that the page was served with. @param {Page} page */
const served = (page) => page.locator("figure svg:visible");

pageTest("printing shows the page with drawings of what the charts show, and the program comes back", {}, async (page) => {
  assert.equal(await served(page).count(), 0);
  await page.getByRole("link", { name: "English" }).click();
  await page.getByRole("radio", { name: "Shares" }).click();
  await quiet(page);
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  assert.equal(await served(page).count(), charts.length);
  const shares = page.getByRole("figure").last();
  assert.match(await shares.locator("svg:visible").textContent() ?? "", /%/);
  assert.doesNotMatch(await served(page).first().textContent() ?? "", /Okt/, "the language of the moment");
  assert.equal(await page.locator("canvas").isVisible(), false);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  assert.equal(await served(page).count(), 0);
  assert.ok(await page.locator("canvas").isVisible());
});

/** As a browser's translation does it. @param {Page} page @param {string} id */
const translate = (page, id) => page.evaluate((id) => {
  const words = document.createElement("font");
  words.textContent = "Traduit";
  document.getElementById(id)?.replaceChildren(words);
}, id);

pageTest("a translation by the browser is seen, with the charts, and they can still be chosen", { viewport: tablet }, async (page) => {
  await translate(page, "standfirst");
  await eventually(async () => await served(page).count() === charts.length, "drawings");
  assert.equal(await page.locator("canvas").isVisible(), false);
  const ink = await page.getByText("Traduit").evaluate((element) => getComputedStyle(element).color);
  assert.doesNotMatch(ink, /, 0\)$|transparent/);
  const shares = page.getByRole("figure").last();
  await shares.getByRole("radio", { name: "Anteile" }).click();
  await eventually(async () => /%/.test(await shares.locator("svg:visible").textContent() ?? ""), "the chosen drawing");
  assert.equal(await page.getByText(notice).isVisible(), false);
});

pageTest("a reader's own colours keep the page as served, also when they come later", {}, async (page) => {
  await page.emulateMedia({ forcedColors: "active" });
  await eventually(async () => await served(page).count() === charts.length, "drawings in the reader's colours");
  assert.equal(await page.locator("canvas").isVisible(), false);
  assert.equal(await page.getByText(notice).isVisible(), false);
  await page.emulateMedia({ forcedColors: "none" });
  await eventually(async () => await page.locator("canvas").isVisible(), "the program");
});
