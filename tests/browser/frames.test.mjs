// When the program draws, and when it does not.
// @ts-check
import assert from "node:assert/strict";
import { bring, charts, pageTest, plots, quiet, tablet } from "./site.mjs";

/** @typedef {import("./site.mjs").Page} Page */

/** Times of the frames drawn since the option was chosen. @param {Page} page @param {number} chart @param {string} option */
async function framesOf(page, chart, option) {
  await bring(plots(page).nth(chart));
  const radio = page.getByRole("figure").nth(chart).getByRole("radio", { name: option });
  await radio.hover();
  await quiet(page);
  const before = await page.evaluate(() => frameCounts.drawn);
  await radio.evaluate((element) => /** @type {HTMLElement} */ (element).click());
  await quiet(page);
  return page.evaluate((before) => frameCounts.times.slice(before), before);
}

const choices = charts.map((chart, i) => /** @type {const} */ ([i, chart.choices[0].options[1].label.de]));

pageTest("a choice moves the chart, and then it rests", { viewport: tablet }, async (page) => {
  for (const [chart, option] of choices) {
    const times = await framesOf(page, chart, option);
    // More than the two that a choice without motion draws.
    assert.ok(times.length > 2, `${times.length} frames`);
    const drawn = await page.evaluate(() => frameCounts.drawn);
    await page.waitForTimeout(500);
    assert.equal(await page.evaluate(() => frameCounts.drawn), drawn, "frames after its end");
  }
});

pageTest("with reduced motion a choice is drawn at once", { viewport: tablet, still: true }, async (page) => {
  for (const [chart, option] of choices) {
    const { length } = await framesOf(page, chart, option);
    assert.ok(length >= 1 && length <= 2, `${length} frames`);
  }
});

pageTest("a reader who asks for reduced motion while the page runs gets it", { viewport: tablet }, async (page) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  const { length } = await framesOf(page, ...choices[0]);
  assert.ok(length >= 1 && length <= 2, `${length} frames`);
});

pageTest("while nothing changes, no frame is asked for", {}, async (page) => {
  for (const bringUp of [async () => {}, () => bring(plots(page).first())]) {
    await bringUp();
    await quiet(page);
    const before = await page.evaluate(() => [frameCounts.asked, frameCounts.drawn]);
    await page.waitForTimeout(3000);
    assert.deepEqual(await page.evaluate(() => [frameCounts.asked, frameCounts.drawn]), before);
  }
});
