// The charts as files of their own: complete, of one piece, readable without the page's fonts.
// @ts-check
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { charts, directory, languages, withPage } from "./site.mjs";

for (const language of languages) {
  for (const chart of charts) {
    const path = join(directory, "charts", language, chart);

    test(`${language}/${chart}: the SVG needs nothing beside it`, () => {
      const svg = readFileSync(`${path}.svg`, "utf8");
      assert.match(svg, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="\d+" height="[\d.]+" viewBox=/u);
      assert.match(svg, /<rect width="100%" height="100%" fill="#[0-9a-f]{6}"\/>/u);
      assert.doesNotMatch(svg, /@import|@font-face|href=|var\(/u);
      const families = Array.from(svg.matchAll(/font-family="([^"]+)"/gu), ([, family]) => family);
      assert.ok(families.length > 0, "fonts");
      for (const family of families) assert.match(family, /,(?:sans-)?serif$/u);
    });

    test(`${language}/${chart}: headline and source are in it, the choices are not`, () => {
      const svg = readFileSync(`${path}.svg`, "utf8");
      assert.match(svg, /<title [^>]*>[^<]+<\/title>\s*<desc [^>]*>[^<]+<\/desc>/u);
      assert.match(svg, />(?:Quellen?|Sources?): /u);
      assert.doesNotMatch(svg, />(?:Logarithmisch|Logarithmic|Eröffnung|Open|Anteile|Shares)</u);
    });

    test(`${language}/${chart}: the PNG shows it twice as large`, () => {
      const [, width, height] = readFileSync(`${path}.svg`, "utf8").match(/width="([\d.]+)" height="([\d.]+)"/u) ?? [];
      const png = readFileSync(`${path}.png`);
      assert.equal(png.readUInt32BE(16), Math.round(Number(width) * 2));
      assert.ok(Math.abs(png.readUInt32BE(20) - Number(height) * 2) <= 1);
    });
  }
}

test("browsers read the SVG files as XML", async () => {
  await withPage("de", { javaScriptEnabled: true }, async (page) => {
    for (const language of languages) {
      for (const chart of charts) {
        const svg = readFileSync(join(directory, "charts", language, `${chart}.svg`), "utf8");
        const fault = await page.evaluate((text) =>
          new DOMParser().parseFromString(text, "image/svg+xml").querySelector("parsererror")?.textContent ?? "", svg);
        assert.equal(fault, "", `${language}/${chart}`);
      }
    }
  });
});
