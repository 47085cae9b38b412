// The text over the picture: selected, copied and found.
// @ts-check
import assert from "node:assert/strict";
import { articleText, blocks, desktop, pageTest, phone, quiet, spaced } from "./site.mjs";

/** Plain words of an article's spans. @param {any} spans @returns {string} */
const words = (spans) => (typeof spans === "string" ? spans : Array.isArray(spans) ? spans.map(words).join("") : spans.strong ?? "\u0000");

/** @param {string} text */
const letters = (text) => spaced(text).replaceAll(" ", "");

/** Without those that hold others, and without what nobody sees or says. @param {[string, string][]} all */
const innermost = (all) => all.filter(([id, text]) =>
  text !== "" && !all.some(([other]) => other.startsWith(`${id}/`)) && !id.endsWith("/said"));

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

  for (const viewport of [desktop, phone]) {
    pageTest(`${lang}, ${viewport.width} px: what is copied is each block in reading order, and nothing else`, { lang, viewport }, async (page) => {
      let rest = letters(await copyAll(page));
      /** @type {string[]} */
      const controls = await page.locator("main :is(button, header a)").allTextContents();
      const left = [];
      for (const [id, text] of innermost(await blocks(page))) {
        const at = rest.indexOf(letters(text));
        assert.ok(at >= 0, `${id} is missing or in another place: ${text}`);
        left.push(rest.slice(0, at));
        rest = rest.slice(at + letters(text).length);
      }
      let others = [...left, rest].join("|");
      for (const word of controls.map(letters).sort((a, b) => b.length - a.length)) others = others.replaceAll(word, "");
      assert.equal(others.replaceAll("|", ""), "");
    });

    pageTest(`${lang}, ${viewport.width} px: find in page finds every heading from the top`, { lang, viewport }, async (page) => {
      const headings = await page.getByRole("heading").all();
      assert.ok(headings.length >= 15, `${headings.length} headings`);
      for (const heading of headings) {
        const text = await heading.textContent();
        const found = await heading.evaluate((element, wanted) => {
          getSelection()?.removeAllRanges();
          // As a reader types it: in any case, which for Chromium also makes all kinds of spaces one.
          // @ts-expect-error: not in the standard, in every browser
          while (window.find(wanted, false, false, false)) {
            const selection = /** @type {Selection} */ (getSelection());
            if (element.contains(selection.anchorNode) && element.contains(selection.focusNode)) return selection.toString();
          }
          return "";
        }, spaced(text));
        assert.equal(letters(found), letters(text ?? ""));
      }
    });
  }
}
