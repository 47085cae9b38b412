// The text over the picture: selected, copied and found.
// @ts-check
import assert from "node:assert/strict";
import { articleText, pageTest, quiet, spaced } from "./site.mjs";

/** Plain words of an article's spans. @param {any} spans @returns {string} */
const words = (spans) => (typeof spans === "string" ? spans : Array.isArray(spans) ? spans.map(words).join("") : spans.strong ?? "\u0000");

/** @param {import("./site.mjs").Page} page */
async function copyAll(page) {
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Control+c");
  await quiet(page);
  return page.evaluate(() => navigator.clipboard.readText());
}

for (const lang of /** @type {const} */ (["de", "en"])) {
  pageTest(`${lang}: what is copied is the article, without soft hyphens`, { lang }, async (page) => {
    const copied = await copyAll(page);
    assert.doesNotMatch(copied, /\u00ad/);
    const article = articleText(lang);
    const headings = article.blocks.filter((block) => block.type === "heading").map((block) => block.text);
    for (const wanted of [article.title, ...headings]) assert.ok(spaced(copied).includes(spaced(wanted)), wanted);
  });

  pageTest(`${lang}: paragraphs are copied whole, without the lines of the layout`, { lang }, async (page) => {
    const plain = (await copyAll(page)).replace(/[\u00a0\u202f]/g, " ");
    for (const block of articleText(lang).blocks.filter((block) => block.type === "paragraph")) {
      for (const part of words(block.text).split("\u0000")) {
        const wanted = part.replace(/[\u00a0\u202f]/g, " ").replaceAll("\u00ad", "").trim();
        assert.ok(plain.includes(wanted), `${block.id}: ${wanted}`);
      }
    }
  });

  pageTest(`${lang}: find in page finds the headings`, { lang }, async (page) => {
    for (const block of articleText(lang).blocks.filter((block) => block.type === "heading")) {
      const found = await page.evaluate((text) => {
        getSelection()?.removeAllRanges();
        // @ts-expect-error: not in the standard, in every browser
        return window.find(text, true, false, true);
      }, block.text);
      assert.ok(found, block.text);
    }
  });
}
