// What each engine does in its own way, in each: Chromium, Firefox, WebKit.
// @ts-check
import assert from "node:assert/strict";
import { astray } from "../browser/astray.mjs";
import { colours } from "../browser/png.mjs";
import { addressOf, engineTest, eventually, look, pause, quiet, ready, type } from "./engines.mjs";

/** @typedef {import("./engines.mjs").Page} Page */

/** Brings an element into the middle of the window; its box there. @param {Page} page @param {string} selector */
async function bring(page, selector) {
  await page.evaluate((selector) => document.querySelector(selector)?.scrollIntoView({ block: "center", behavior: "instant" }), selector);
  await quiet(page);
  return page.evaluate((selector) => {
    const { x, y, width, height } = /** @type {Element} */ (document.querySelector(selector)).getBoundingClientRect();
    return { x, y, width, height };
  }, selector);
}

/** @param {Page} page @param {string} selector */
async function click(page, selector) {
  const { x, y, width, height } = await bring(page, selector);
  await page.mouse.click(x + width / 2, y + height / 2);
}

engineTest("the page comes to life and its picture is seen", {}, async (page) => {
  const { live, hidden } = await page.evaluate(() => ({
    live: document.documentElement.classList.contains("live"), hidden: getComputedStyle(/** @type {Element} */ (document.querySelector("h1"))).color,
  }));
  assert.ok(live);
  assert.match(hidden, /, 0\)$|transparent/u, "the words over the picture are not to be seen themselves");
  assert.ok(colours(await look(page)).size > 100, "a picture of words and charts");
});

for (const lang of /** @type {const} */ (["de", "en"])) {
  engineTest(`${lang}: the text lies on the drawn lines`, { lang }, async (page) => {
    await eventually(async () => (await page.evaluate(astray, 0.75)).faults.length === 0, "lines astray").catch(async () =>
      assert.deepEqual((await page.evaluate(astray, 0.75)).faults, []));
    assert.ok((await page.evaluate(astray, 0.75)).lines > 150);
  });
}
