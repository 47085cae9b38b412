// Reader mode: what Firefox's own extraction makes of the running page is the article.
// @ts-check
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { articleText, desktop, pageTest, phone, spaced } from "./site.mjs";

const readability = readFileSync(createRequire(import.meta.url).resolve("@mozilla/readability/Readability.js"), "utf8");

for (const [lang, viewport] of /** @type {const} */ ([["de", desktop], ["en", phone]])) {
  pageTest(`${lang}, ${viewport.width} px: reader mode shows the title and every passage`, {
    lang, viewport,
  }, async (page) => {
    const wanted = await page.evaluate((ids) => ids.map((id) => document.getElementById(id)?.textContent ?? id),
      articleText(lang).blocks.filter(({ type }) => type === "paragraph").map(({ id }) => id));
    await page.evaluate(readability);
    const read = await page.evaluate(() => {
      // @ts-expect-error: of the script above
      const { title, textContent, lang: language } = new Readability(/** @type {Document} */ (document.cloneNode(true))).parse();
      return { title, text: textContent, language };
    });
    assert.equal(spaced(read.title), spaced(articleText(lang).title));
    assert.equal(read.language, lang);
    const text = spaced(read.text);
    assert.ok(wanted.length > 10, `${wanted.length} passages`);
    assert.deepEqual(wanted.map(spaced).filter((passage) => !text.includes(passage.trim())), []);
  });
}
