// Footnotes, and what a figure is from: reached by a click or a tap where they are drawn, and by keys.
// @ts-check
import assert from "node:assert/strict";
import { lightness } from "./png.mjs";
import { boxOf, desktop, look, pageTest, phone, pointIn, quiet } from "./site.mjs";

/** @typedef {import("./site.mjs").Page} Page */
/** @typedef {import("./site.mjs").Locator} Locator */

/** @param {Page} page @param {Locator} element */
async function clickWhereDrawn(page, element) {
  const { x, y } = pointIn(await boxOf(element), 0.5, 0.5);
  await page.mouse.click(x, y);
}

/** @param {Page} page @param {Locator} element */
async function isInWindow(page, element) {
  const { y, height } = await boxOf(element);
  return y >= 0 && y + height <= (page.viewportSize()?.height ?? 0);
}

for (const [name, options] of /** @type {const} */ ([
  ["phone", { viewport: phone }], ["desktop", { viewport: desktop }], ["desktop, without script", { viewport: desktop, script: false }],
])) {
  pageTest(`a footnote's mark leads to the note, and its arrow back: ${name}`, { ...options, lang: "en" }, async (page) => {
    const settled = async () => ("script" in options ? page.waitForTimeout(100) : quiet(page));
    const mark = page.getByRole("link", { name: "¹" });
    const note = page.getByRole("listitem").filter({ hasText: "Unweighted" });
    await mark.scrollIntoViewIfNeeded();
    await settled();
    assert.match(await mark.getAttribute("aria-description") ?? "", /^Unweighted: each share counts alike\./u);
    await clickWhereDrawn(page, mark);
    await settled();
    assert.ok(await isInWindow(page, note));
    await note.getByRole("link", { name: "↑" }).scrollIntoViewIfNeeded();
    await page.evaluate(() => scrollBy({ top: 400, behavior: "instant" }));
    await settled();
    await clickWhereDrawn(page, note.getByRole("link", { name: "↑" }));
    await settled();
    assert.ok(await isInWindow(page, mark));
  });
}

/** Whether there is something dark right below the block, at its left edge. @param {Page} page @param {Locator} block */
async function isExplained(page, block) {
  const { x, y, height } = await boxOf(block);
  const picture = await look(page, { x: Math.round(x), y: Math.round(y + height) + 6, width: 8, height: 8 });
  return lightness(picture.at(4, 4)) < 80;
}

pageTest("a tap on a figure says below its block what it is from, and a tap elsewhere takes it away", {
  viewport: phone, lang: "en", touch: true,
}, async (page) => {
  const block = page.locator('[id="ai-step-base"]');
  const figure = block.locator("data").first();
  await block.evaluate((element) => scrollBy({ top: element.getBoundingClientRect().bottom - innerHeight * 0.7, behavior: "instant" }));
  await quiet(page);
  assert.equal(await isExplained(page, block), false);
  const { x, y } = pointIn(await boxOf(figure), 0.5, 0.5);
  await page.touchscreen.tap(x, y);
  await quiet(page);
  assert.equal(await isExplained(page, block), true);
  assert.equal(await figure.evaluate((element) => getComputedStyle(element, "::after").content),
    JSON.stringify(await figure.getAttribute("title")));
  await page.touchscreen.tap(4, y);
  await quiet(page);
  assert.equal(await isExplained(page, block), false);
});

for (const script of [true, false]) {
  pageTest(`keys reach a figure that was worked out, which then says how: ${script ? "the program" : "without script"}`, {
    viewport: desktop, lang: "en", script,
  }, async (page) => {
    const figure = page.locator('p > data[tabindex="0"]').first();
    const block = figure.locator("xpath=..");
    await figure.scrollIntoViewIfNeeded();
    await page.evaluate(() => scrollBy({ top: 200, behavior: "instant" }));
    if (script) await quiet(page);
    await figure.focus();
    if (script) await quiet(page);
    assert.equal(await isExplained(page, block), true);
    assert.match(await figure.getAttribute("title") ?? "", /\s=\s|: .*: /u, "how it was reckoned");
  });
}
