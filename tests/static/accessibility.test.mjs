// axe-core on the page as served, in both languages and themes; and colours that the reader's system chooses.
// @ts-check
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { charts, languages, windows, withPage } from "./site.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** axe is a script itself, so scripts run here; the page's own is kept from loading. @param {import("./site.mjs").Page} page */
async function faults(page) {
  await page.addScriptTag({ content: axe });
  return page.evaluate(async (values) => {
    const { violations, passes } = await /** @type {any} */ (globalThis).axe.run({ runOnly: { type: "tag", values } });
    if (passes.length < 20) return [`only ${passes.length} rules found anything to look at`];
    return violations.map((/** @type {any} */ { id, nodes }) => `${id}: ${nodes.map((/** @type {any} */ n) => n.target).join(" ")}`);
  }, tags);
}

for (const language of languages) {
  for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
    for (const [name, viewport] of windows) {
      test(`${language}, ${colorScheme}, ${name}: axe finds nothing, tables open or closed`, async () => {
        await withPage(language, { colorScheme, viewport }, async (closed) => {
          const page = await /** @type {import("playwright-core").Browser} */ (closed.context().browser())
            .newPage({ colorScheme, viewport });
          try {
            await page.route(/\/main\.[^/]*\.js$/u, (route) => route.abort());
            await page.goto(closed.url(), { waitUntil: "networkidle" });
            assert.deepEqual(await faults(page), []);
            for (const chart of charts) await page.locator(`#${chart} summary`).click();
            assert.deepEqual(await faults(page), []);
          } finally {
            await page.close();
          }
        });
      });
    }
  }
}

test("in forced colours the drawings use the reader's", async () => {
  await withPage("de", { forcedColors: "active" }, async (page) => {
    const [ink, fill, stroke] = await page.evaluate(() => [
      getComputedStyle(document.body).color,
      getComputedStyle(/** @type {Element} */ (document.querySelector("#btc svg text"))).fill,
      getComputedStyle(/** @type {Element} */ (document.querySelector("#btc svg path[stroke='var(--accent)']"))).stroke,
    ]);
    assert.equal(fill, ink);
    assert.equal(stroke, ink);
  });
});

test("the drawing is named by its finding and described by its figures", async () => {
  await withPage("de", {}, async (page) => {
    for (const chart of charts) {
      const title = await page.locator(`[id="${chart}/title"]`).innerText();
      const drawing = page.locator(`[id="${chart}"]`).getByRole("img", { name: title });
      assert.equal(await drawing.count(), 1, chart);
    }
  });
});
