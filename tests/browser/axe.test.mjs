// axe-core on the running page: WCAG 2.0 to 2.2, A and AA, and best practices. tests/static/accessibility.test.mjs asks
// the same of the page as served.
// @ts-check
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { bring, desktop, pageTest, phone, plots } from "./site.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** @param {import("./site.mjs").Page} page */
async function faults(page) {
  await page.evaluate(axe);
  return page.evaluate(async (values) => {
    const { violations, passes } = await /** @type {any} */ (globalThis).axe.run({
      runOnly: { type: "tag", values },
      // The text over the picture is transparent: what is drawn in the same colours is measured in the page as served.
      rules: { "color-contrast": { enabled: false } },
    });
    if (passes.length < 25) return [`only ${passes.length} rules found anything to look at`];
    return violations.map((/** @type {any} */ { id, nodes }) => `${id}: ${nodes.map((/** @type {any} */ n) => n.target).join(" ")}`);
  }, tags);
}

for (const [lang, dark, viewport] of /** @type {const} */ ([
  ["de", false, desktop], ["de", true, phone], ["en", false, phone], ["en", true, desktop],
])) {
  pageTest(`${lang}, ${dark ? "dark" : "light"}, ${viewport.width} px: axe finds nothing in the running page`, { lang, dark, viewport }, async (page) => {
    assert.deepEqual(await faults(page), []);
  });
}

pageTest("axe finds nothing in the embed dialog", { lang: "en", viewport: phone }, async (page) => {
  await bring(plots(page).first());
  await page.getByRole("button", { name: "Share or save the chart" }).first().click();
  await page.getByRole("button", { name: "Embed …" }).click();
  const dialog = page.getByRole("dialog", { name: "Embed", exact: true });
  await dialog.frameLocator("iframe").getByRole("heading", { level: 1 }).waitFor();
  assert.deepEqual(await faults(page), []);
});
