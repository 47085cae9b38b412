// The page as it is served has every block where the program puts it, in every kind of window: nothing moves when the
// program takes over.
// @ts-check
import assert from "node:assert/strict";
import { arrive, asServed, desktop, pageTest, phone } from "./site.mjs";

/** @typedef {import("./site.mjs").Page} Page */

const windows = [{ width: 320, height: 640 }, phone, { width: 500, height: 800 }, { width: 640, height: 900 }, { width: 700, height: 900 }, { width: 844, height: 390 }, { width: 1024, height: 768 }, { width: 1280, height: 720 }, desktop, { width: 1920, height: 1080 }];

/** The page's height, and where each block of text begins. @param {Page} page */
const places = (page) => page.evaluate(() => {
  const blocks = Array.from(document.querySelectorAll("h1, h2[id], p[id], li[id], figure"))
    .filter((block) => block.id && !block.closest("figure figure, [role=figure], #opener, footer, #outline") && !/^(?:btc|miners|gartner)\//u.test(block.id));
  return { height: document.documentElement.scrollHeight, tops: Object.fromEntries(blocks.map((block) => [block.id, block.getBoundingClientRect().top + scrollY])) };
});

/** The charts' drawings of which a part is cut off, and how wide each stands in its plot. @param {Page} page */
const drawings = (page) => page.evaluate(() => {
  const shown = /** @type {SVGSVGElement[]} */ ([...document.querySelectorAll("figure .plot > svg")]).filter((svg) => getComputedStyle(svg).display !== "none");
  return shown.map((svg) => {
    const { width, height } = svg.getBoundingClientRect();
    const full = width * svg.viewBox.baseVal.height / svg.viewBox.baseVal.width;
    return { cut: Math.round(full - height), fills: width / (svg.parentElement?.clientWidth ?? 0) };
  });
});

for (const viewport of [phone, { width: 430, height: 932 }, { width: 600, height: 900 }, { width: 844, height: 390 }, desktop]) {
  pageTest(`${viewport.width}x${viewport.height}: every drawing is whole as served, and without script as wide as its plot`, { viewport, held: true }, async (page) => {
    const served = await drawings(page);
    assert.ok(served.length >= 3);
    assert.deepEqual(served.map(({ cut }) => cut).filter((cut) => cut > 1), []);
    const still = await asServed(page, drawings);
    assert.deepEqual(still.filter(({ cut, fills }) => cut > 1 || fills < 0.99), []);
  });
}

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
