// The language switch: texts and numbers, address, reading position, focus.
// @ts-check
import assert from "node:assert/strict";
import { articleText, charts, desktop, eventually, language, pageTest, phone, plots, quiet, spaced } from "./site.mjs";

/** @typedef {import("./site.mjs").Page} Page */

const names = { de: "Deutsch", en: "English" };
const prices = { de: /^110\.425\s\$$/, en: /^\$110,425$/ };

/** @param {Page} page @param {import("./site.mjs").Language} lang */
async function reads(page, lang) {
  const other = lang === "de" ? "en" : "de";
  await eventually(async () => await language(page) === lang, `the page is to be in ${lang}`);
  const { title } = articleText(lang);
  assert.equal(await page.getByRole("heading", { level: 1 }).textContent(), title);
  assert.equal(spaced(await page.title()), spaced(title));
  assert.equal(new URL(page.url()).pathname, lang === "de" ? "/" : "/en/");
  assert.equal(await page.getByRole("definition").filter({ hasText: prices[lang] }).count(), 1);
  assert.equal(await page.getByRole("definition").filter({ hasText: prices[other] }).count(), 0);
  assert.equal(await page.getByRole("link", { name: names[lang] }).getAttribute("aria-current"), "true");
  assert.equal(await page.getByRole("link", { name: names[other] }).getAttribute("aria-current"), null);
  for (const [i, chart] of charts.entries()) {
    const label = await plots(page).nth(i).getAttribute("aria-label");
    assert.ok(label?.startsWith(chart.title[lang]), label ?? "");
  }
}

pageTest("the switch changes texts, numbers and address, there and back", {}, async (page) => {
  await reads(page, "de");
  await page.getByRole("link", { name: "English" }).click();
  await reads(page, "en");
  await page.reload();
  await page.waitForFunction(() => performance.getEntriesByName("charts-ready").length > 0);
  await reads(page, "en");
  await page.getByRole("link", { name: "Deutsch" }).click();
  await reads(page, "de");
});

pageTest("the switch keeps the focus and works by Enter", {}, async (page) => {
  const link = page.getByRole("link", { name: "English" });
  await link.focus();
  await page.keyboard.press("Enter");
  await reads(page, "en");
  assert.equal(await link.evaluate((element) => element === document.activeElement), true);
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  await reads(page, "de");
});

pageTest("a new tab for the other language is left to the browser", {}, async (page) => {
  const [opened] = await Promise.all([
    page.context().waitForEvent("page"),
    page.getByRole("link", { name: "English" }).click({ modifiers: ["Control"] }),
  ]);
  await opened.waitForURL("**/en/");
  assert.equal(await language(page), "de");
});

/** The block of text at reading height, and how far down it that is. @param {Page} page */
const reading = (page) => page.evaluate(() => {
  const line = innerHeight * 0.45;
  for (const block of document.querySelectorAll("main :is(p, li, h2, h3)[id]")) {
    const words = document.createRange();
    words.selectNodeContents(block);
    const boxes = Array.from(words.getClientRects());
    const top = Math.min(...boxes.map((box) => box.top));
    const bottom = Math.max(...boxes.map((box) => box.bottom));
    if (top > line || line >= bottom || block.closest("figure")) continue;
    return { id: block.id, share: (line - top) / (bottom - top), height: bottom - top };
  }
  return null;
});

for (const viewport of [desktop, phone]) {
  pageTest(`the passage being read stays, ${viewport.width} px wide`, { viewport }, async (page) => {
    const blocks = articleText("de").blocks.filter((block) => block.type === "paragraph");
    for (const block of [blocks[1], blocks[6], blocks.at(-1)]) {
      await page.evaluate((id) => {
        const words = document.createRange();
        words.selectNodeContents(/** @type {Element} */ (document.getElementById(id)));
        const { top, height } = words.getBoundingClientRect();
        scrollBy({ top: top + height / 2 - innerHeight * 0.45, behavior: "instant" });
      }, block.id);
      await quiet(page);
      const before = await reading(page);
      assert.equal(before?.id, block.id);
      const target = await language(page) === "de" ? "en" : "de";
      // By the keyboard's way, without a click that would scroll to the top first.
      await page.evaluate((name) => {
        const links = Array.from(document.querySelectorAll("a[hreflang]"));
        /** @type {HTMLElement} */ (links.find((link) => link.textContent === name)).click();
      }, names[target]);
      await eventually(async () => await language(page) === target, "the language is to change");
      await quiet(page);
      const after = await reading(page);
      assert.ok(before && after);
      assert.equal(after.id, block.id);
      const moved = Math.abs(after.share - before.share) * after.height;
      assert.ok(moved <= 30, `the text moved by ${moved} px`);
    }
  });
}
