// The page as it is served has every block where the program puts it, in every kind of window: nothing moves when the
// program takes over.
// @ts-check
import assert from "node:assert/strict";
import { arrive, desktop, pageTest, phone } from "./site.mjs";

/** @typedef {import("./site.mjs").Page} Page */

const windows = [{ width: 320, height: 640 }, phone, { width: 500, height: 800 }, { width: 640, height: 900 }, { width: 700, height: 900 }, { width: 844, height: 390 }, { width: 1024, height: 768 }, { width: 1280, height: 720 }, desktop, { width: 1920, height: 1080 }];

/** The page's height, and where each block of text begins. @param {Page} page */
const places = (page) => page.evaluate(() => {
  const blocks = Array.from(document.querySelectorAll("h1, h2[id], p[id], li[id], figure"))
    .filter((block) => block.id && !block.closest("figure figure, [role=figure], #opener, footer, #outline") && !/^(?:btc|miners|gartner)\//u.test(block.id));
  return { height: document.documentElement.scrollHeight, tops: Object.fromEntries(blocks.map((block) => [block.id, block.getBoundingClientRect().top + scrollY])) };
});

for (const lang of /** @type {const} */ (["de", "en"])) {
  for (const viewport of windows) {
    pageTest(`${lang}, ${viewport.width}x${viewport.height}: nothing moves when the program takes over`, { lang, viewport, held: true }, async (page) => {
      await page.evaluate(() => document.fonts.ready);
      const served = await places(page);
      await arrive(page);
      const live = await places(page);
      const moved = Object.entries(live.tops).filter(([id, top]) => id in served.tops && Math.abs(top - served.tops[id]) > 2)
        .map(([id, top]) => `${id} by ${Math.round(top - served.tops[id])}`);
      assert.ok(Object.keys(live.tops).filter((id) => id in served.tops).length > 40, "blocks are compared");
      assert.deepEqual(moved, []);
      assert.ok(Math.abs(live.height - served.height) <= 2, `${served.height} px as served, ${live.height} px live`);
    });
  }
}
