// The foot of the page leads to the licences of what the program is made with, in the page's language.
// @ts-check
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { directory } from "../support.mjs";
import { boxOf, language, look, pageTest, phone, quiet } from "./site.mjs";
import { colours } from "./png.mjs";

const names = { de: "Lizenzen der Programme und Schriften", en: "Licences of the programs and fonts" };
const parts = ["Dear ImGui", "SDL", "nlohmann/json", "musl", "Source Serif 4", "Inter"];

for (const viewport of [undefined, phone]) {
  pageTest(`the link is seen below the article, follows the language and leads to the texts${viewport ? ", on a phone" : ""}`, {
    viewport,
    // Browsers ask for one beside a text.
    prepare: (page) => page.route("**/favicon.ico", (route) => route.fulfill({ status: 204 })),
  }, async (page) => {
    const link = page.getByRole("contentinfo").getByRole("link");
    assert.equal(await link.innerText(), names.de);
    await link.scrollIntoViewIfNeeded();
    await quiet(page);
    assert.ok(colours(await look(page, await boxOf(link))).size > 5, "its letters are seen");
    const article = await boxOf(page.locator("main"));
    assert.ok((await boxOf(link)).y >= article.y + article.height, "below the article");

    await page.evaluate(() => scrollTo(0, 0));
    await page.getByRole("link", { name: "English" }).click();
    await page.waitForFunction(() => document.documentElement.lang === "en");
    assert.equal(await language(page), "en");
    assert.equal(await link.innerText(), names.en);
    await link.click();
    await page.waitForURL("**/licenses.txt");
    const text = await page.locator("body").innerText();
    assert.deepEqual(parts.filter((name) => !text.includes(`--- ${name} ---`)), []);
    assert.match(text, /Omar Cornut/u);
    assert.match(text, /SIL OPEN FONT LICENSE/u);
  });
}

test("the single file holds the texts itself", () => {
  for (const lang of ["de", "en"]) {
    const markup = readFileSync(join(directory, `standalone/${lang}.html`), "utf8");
    const foot = /<footer>[^]*<\/footer>/u.exec(markup)?.[0] ?? "";
    assert.deepEqual(parts.filter((name) => !foot.includes(`--- ${name} ---`)), []);
    assert.doesNotMatch(foot, /href=/u);
  }
});

test("a frame on another site's page has no foot", () => {
  assert.doesNotMatch(readFileSync(join(directory, "embed/de/index.html"), "utf8"), /<footer/u);
});
