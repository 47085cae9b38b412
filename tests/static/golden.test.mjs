// The drawings of the site against reviewed ones: what stands in the page, in its four layouts, and the free-standing files.
// UPDATE_GOLDEN=1 writes them anew.
// @ts-check
import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { charts, directory, html, languages, withPage } from "./site.mjs";

const golden = fileURLToPath(new URL("../golden/site", import.meta.url));

/** As one XML document that browsers show. @param {"de" | "en"} language @param {string} chart */
function inPage(language, chart) {
  const figure = html(language).match(new RegExp(`<figure id="${chart}"[\\s\\S]*?</figure>`, "u"))?.[0] ?? "";
  const drawings = figure.match(/<svg[\s\S]*?<\/svg>/gu) ?? [];
  return `<div xmlns="http://www.w3.org/1999/xhtml">\n${drawings.join("\n")}\n</div>\n`;
}

/** @param {"de" | "en"} language @param {string} chart */
const alone = (language, chart) => readFileSync(join(directory, "charts", language, `${chart}.svg`), "utf8");

/** @param {string} name @param {string} made */
function matches(name, made) {
  const path = join(golden, name);
  if (process.env.UPDATE_GOLDEN === "1") {
    mkdirSync(golden, { recursive: true });
    writeFileSync(path, made);
    return;
  }
  assert.ok(existsSync(path), `${path} is missing: UPDATE_GOLDEN=1 writes it`);
  const [wanted, found] = [readFileSync(path, "utf8"), made].map((text) => text.split("\n"));
  const line = found.findIndex((text, i) => text !== wanted[i]);
  assert.ok(line < 0 && found.length === wanted.length,
    `${path}, line ${line + 1}\n  expected: ${wanted[line]}\n  actual:   ${found[line]}`);
}

// What a chart looks like is tests/unit/chart_golden_test.cpp's business; here is what the site adds to it, once for each.
test("a line's drawings in the page, clipped in four layouts, are the reviewed ones", () => matches("btc-de.html", inPage("de", "btc")));
test("a stack's drawings in the page, hatched in four layouts, are the reviewed ones", () => matches("gartner-en.html", inPage("en", "gartner")));
test("the free-standing drawing, with its title and its hatches, is the reviewed one", () => matches("gartner-de.svg", alone("de", "gartner")));

test("the page's drawings are well-formed XML, four a chart", async () => {
  await withPage("de", { javaScriptEnabled: true }, async (page) => {
    for (const language of languages) {
      for (const chart of charts) {
        const found = await page.evaluate((text) => {
          const document = new DOMParser().parseFromString(text, "application/xml");
          return { fault: document.querySelector("parsererror")?.textContent ?? "", drawings: document.getElementsByTagName("svg").length };
        }, inPage(language, chart));
        assert.deepEqual(found, { fault: "", drawings: 4 }, `${language}/${chart}`);
      }
    }
  });
});
