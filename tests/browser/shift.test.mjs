// What moves while the page starts: nothing that a reader would notice, wherever the reader is by then.
// @ts-check
import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";
import { articleText, arrive, boxOf, desktop, pageTest, phone, tablet } from "./site.mjs";

/** @typedef {import("./site.mjs").Page} Page */

const most = 0.02;
const views = /** @type {const} */ ([[phone, 2], [tablet, 1], [desktop, 1]]);

/** The sum of all shifts since the page was opened, and what moved. @param {Page} page */
const shifts = (page) => page.evaluate(async () => {
  /** @type {any[]} */
  const entries = [];
  const observer = new PerformanceObserver((list) => entries.push(...list.getEntries()));
  observer.observe({ type: "layout-shift", buffered: true });
  await new Promise((seen) => setTimeout(seen, 100));
  const names = entries.flatMap(({ sources }) => sources.map((/** @type {any} */ { node, previousRect, currentRect }) =>
    `${node?.id || node?.parentElement?.id} ${previousRect.x}, ${previousRect.y} -> ${currentRect.x}, ${currentRect.y}`));
  return { sum: entries.reduce((sum, { value }) => sum + value, 0), names };
});

/** @param {Page} page */
async function stands(page) {
  const { sum, names } = await shifts(page);
  assert.ok(sum <= most, `${sum.toFixed(4)}: ${names.join("; ")}`);
}

for (const lang of /** @type {const} */ (["de", "en"])) {
  for (const [viewport, ratio] of views) {
    const at = `${lang}, ${viewport.width} px`;

    pageTest(`${at}: the start shifts nothing, on the first visit and on the next`, { lang, viewport, ratio, held: true }, async (page) => {
      for (const visit of ["first", "next"]) {
        if (visit === "next") await page.reload();
        await page.evaluate(() => document.fonts.ready);
        await pause(100);
        await arrive(page);
        await stands(page);
      }
    });
  }
}

for (const [viewport, ratio] of views) {
  pageTest(`${viewport.width} px: fonts that come late shift nothing`, {
    viewport, ratio, held: true,
    prepare: (page) => page.route(/\.ttf$/, async (route) => {
      await pause(1000);
      await route.continue();
    }),
  }, async (page) => {
    await arrive(page);
    await stands(page);
  });
}

for (const [viewport, ratio] of views) {
  pageTest(`${viewport.width} px: a program that arrives while the reader is at the opener leaves it in place`, {
    viewport, ratio, held: true,
  }, async (page) => {
    const opener = page.locator("#opener a").first();
    await page.evaluate(() => scrollTo({ top: 100, behavior: "instant" }));
    await pause(100);
    const before = await boxOf(opener);
    await arrive(page);
    const after = await boxOf(opener);
    // In the system's fonts the line above it may be two.
    assert.ok(Math.abs(after.y - before.y) <= 24, `the opener moved from ${before.y} to ${after.y}`);
  });
}

/** The passage at reading height, by its place in the window. @param {Page} page @param {string} [known] */
const passage = (page, known) => page.evaluate((id) => {
  const passages = Array.from(document.querySelectorAll("main :is(p, li)[id]")).filter((block) => !block.closest("figure"));
  const block = id ? /** @type {Element} */ (document.getElementById(id))
    : /** @type {Element} */ (passages.find((candidate) => candidate.getBoundingClientRect().bottom > innerHeight * 0.45));
  const words = document.createRange();
  words.selectNodeContents(block);
  return { id: block.id, top: words.getBoundingClientRect().top };
}, known);

// In the languages whose lines differ most from those of the page as served.
for (const [viewport, lang] of /** @type {const} */ ([[phone, "de"], [tablet, "en"], [desktop, "en"]])) {
  pageTest(`${lang}, ${viewport.width} px: a program that arrives while the reader is far down leaves the passage in place`, {
    lang, viewport, held: true,
  }, async (page) => {
    const last = articleText(lang).blocks.findLast((block) => block.type === "paragraph");
    await page.evaluate((id) => document.getElementById(id)?.scrollIntoView({ block: "center", behavior: "instant" }), last.id);
    await pause(100);
    const before = await passage(page);
    await arrive(page);
    const after = await passage(page, before.id);
    assert.ok(Math.abs(after.top - before.top) <= 4, `${before.id} moved from ${before.top} to ${after.top}`);
  });
}
