// Every line of text lies over its drawn glyphs: where the program says that it drew it, and where its ink is.
// @ts-check
import assert from "node:assert/strict";
import { desktop, look, pageTest, phone, quiet, ready, tablet } from "./site.mjs";
import { astray } from "./astray.mjs";
import { lightness } from "./png.mjs";

/** @typedef {import("./site.mjs").Page} Page */

/** First and last column of each line in which there is ink. @param {Page} page @param {{ x: number, y: number, width: number, height: number }[]} boxes */
async function ink(page, boxes) {
  const picture = await look(page);
  const ground = lightness(picture.at(1, 1));
  return boxes.map(({ x, y, width, height }) => {
    let first = Infinity;
    let last = -Infinity;
    for (let column = Math.max(0, Math.floor(x - 4)); column < Math.min(picture.width, x + width + 4); column++) {
      for (let row = Math.floor(y); row < y + height; row++) {
        if (Math.abs(lightness(picture.at(column, row)) - ground) < 60) continue;
        first = Math.min(first, column);
        last = Math.max(last, column);
      }
    }
    return [first, last];
  });
}

for (const lang of /** @type {const} */ (["de", "en"])) {
  for (const viewport of [phone, tablet, desktop]) {
    pageTest(`${lang}, ${viewport.width} px: each line lies within a pixel of what was drawn`, { lang, viewport }, async (page) => {
      const { lines, faults } = await page.evaluate(astray, 1);
      assert.ok(lines > 150, `${lines} lines`);
      assert.deepEqual(faults, []);
    });
  }
}

for (const [lang, viewport] of /** @type {const} */ ([["de", phone], ["en", tablet], ["de", desktop]])) {
  pageTest(`${lang}, ${viewport.width} px: the words in ink begin and end where the drawn ones do`, { lang, viewport }, async (page) => {
    // On a first visit the browser's own fonts may come too late for it to use them.
    await page.reload();
    await ready(page);
    // Hyphens at a line's end are drawn and not part of the text: those lines are left out.
    const boxes = await page.evaluate(() => Array.from(document.querySelectorAll("main :is(h1, p, li) > [data-l]"))
      .filter((line) => line.nextElementSibling?.tagName !== "WBR" && !line.closest("figure"))
      .map((line) => line.getBoundingClientRect().toJSON())
      .filter(({ top, bottom }) => top > 0 && bottom < innerHeight));
    assert.ok(boxes.length > 8, `${boxes.length} lines`);
    const drawn = await ink(page, boxes);
    await page.addStyleTag({ content: ".live #canvas { visibility: hidden } .live #explainer :is(h1, p, li) * { color: var(--ink) }" });
    await quiet(page);
    const laid = await ink(page, boxes);
    for (const [i, [first, last]] of laid.entries()) {
      assert.ok(Math.abs(first - drawn[i][0]) <= 1 && Math.abs(last - drawn[i][1]) <= 1,
        `line ${i}: ink from ${first} to ${last}, drawn from ${drawn[i][0]} to ${drawn[i][1]}`);
    }
  });
}
