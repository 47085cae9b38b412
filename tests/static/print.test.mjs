// The page on paper: A4, all words, the places of links, no chart cut in two.
// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";
import { extract, letters } from "./pdf.mjs";
import { article, charts, languages, withPage, writtenTexts } from "./site.mjs";

for (const language of languages) {
  test(`${language}: print holds every text, and the addresses behind links`, async () => {
    await withPage(language, { colorScheme: "dark" }, async (page) => {
      const pdf = await page.pdf({ preferCSSPageSize: true });
      const printed = letters(extract(pdf));
      assert.deepEqual(writtenTexts(language).filter((text) => !printed.includes(letters(text))), []);
      /** @type {string[]} */
      const addresses = article(language).sources.items.flatMap((/** @type {{ url?: string }} */ { url }) => url ?? []);
      assert.ok(addresses.length > 3, `${addresses.length} addresses`);
      assert.deepEqual(addresses.filter((url) => !printed.includes(letters(url))), []);
    });
  });

  test(`${language}: each chart is printed on one page, with its headline and its source`, async () => {
    await withPage(language, {}, async (page) => {
      const titles = await Promise.all(charts.map((chart) => page.locator(`[id="${chart}/title"]`).innerText()));
      const sources = await Promise.all(charts.map((chart) => page.locator(`[id="${chart}/source"]`).innerText()));
      const pages = extract(await page.pdf({ preferCSSPageSize: true })).split("\f").map(letters);
      charts.forEach((chart, i) => {
        const holding = pages.filter((text) => text.includes(letters(titles[i])));
        assert.equal(holding.length, 1, chart);
        assert.ok(holding[0].includes(letters(sources[i])), chart);
      });
    });
  });
}

test("paper is white, whatever the screen's theme", async () => {
  await withPage("de", { colorScheme: "dark" }, async (page) => {
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    const ground = await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--ground"));
    assert.equal(ground.trim(), "#fffdfa");
  });
});
