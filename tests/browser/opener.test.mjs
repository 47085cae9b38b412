// The opener below the article's head, the headings' links to themselves and the list of sections.
// @ts-check
import assert from "node:assert/strict";
import {
  articleText, asServed, boxOf, desktop, eventually, look, pageTest, phone, quiet, scrollTop, spaced,
} from "./site.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** @type {{ shows: string, figure: any, text: string }[]} */
const items = /** @type {any} */ (articleText("de")).opener;
const headings = articleText("de").blocks.filter(({ type }) => type === "heading");

/** The opener's links, by what they say. @param {Page} page */
const links = (page) => items.map(({ text }) => page.getByRole("link", { name: text }));

/** The heading of a block. @param {Page} page @param {string} id */
const heading = (page, id) => page.getByRole("heading", { name: headings.find((one) => one.id === id)?.text ?? id, level: 2 });

/** Whether anything but the ground is drawn there. @param {Page} page @param {import("./site.mjs").Box} box */
async function drawn(page, box) {
  const { at, width, height } = await look(page, box);
  const colors = new Set();
  for (let y = 0; y < height; ++y) for (let x = 0; x < width; ++x) colors.add(at(x, y));
  return colors.size > 2;
}

for (const [name, viewport] of /** @type {const} */ ([["phone", phone], ["desktop", desktop]])) {
  pageTest(`${name}: headline, standfirst and the opener's pictures are in the first window, as served and drawn`, { viewport }, async (page) => {
    for (const block of [page.getByRole("heading", { level: 1 }), page.locator("#standfirst"), ...links(page)]) {
      const { y, height } = await boxOf(block);
      assert.ok(y >= 0 && y + height <= viewport.height, `${block} ends at ${y + height}`);
    }
    const places = await Promise.all(links(page).map(boxOf));
    for (const link of links(page)) {
      const picture = link.getByRole("img");
      assert.notEqual((await picture.getAttribute("aria-label")) ?? "", "");
      assert.ok(await drawn(page, await boxOf(picture)), `${link} has no picture`);
    }
    await asServed(page, async (served) => {
      await served.reload(); // by now the fonts are here
      const before = await Promise.all(links(served).map(boxOf));
      for (const [i, box] of before.entries()) {
        for (const side of /** @type {const} */ (["x", "y", "width", "height"])) {
          // Where they still come too late, the line above may be two in the system's.
          assert.ok(Math.abs(box[side] - places[i][side]) <= (side === "y" ? 24 : 1.5), `${i}: ${side} ${box[side]} became ${places[i][side]}`);
        }
        assert.ok(await drawn(served, await boxOf(links(served)[i].getByRole("img"))));
      }
    });
  });
}

pageTest("a picture of the opener leads to its section, by pointer and key, and leaves the address alone", { viewport: phone }, async (page) => {
  const before = page.url();
  await links(page)[1].getByRole("img").click();
  await quiet(page);
  const { y } = await boxOf(heading(page, "bitcoin"));
  assert.ok(y >= 0 && y < 100, `the heading stands at ${y}`);
  assert.equal(page.url(), before);
  await page.goBack();
  await eventually(async () => (await scrollTop(page)) === 0, "back leads to the opener");
  await links(page)[0].focus();
  await page.keyboard.press("Enter");
  await quiet(page);
  assert.ok((await boxOf(heading(page, "miners-rally"))).y < 100);
});

pageTest("a heading is a link to itself, which the address follows only when it is asked for", {}, async (page) => {
  await heading(page, "bitcoin").scrollIntoViewIfNeeded();
  assert.equal(new URL(page.url()).hash, "");
  const link = heading(page, "bitcoin").getByRole("link");
  assert.ok((await boxOf(link)).height >= 24);
  await link.click();
  await eventually(async () => new URL(page.url()).hash === "#bitcoin", "the address names the section");
  await quiet(page);
  const { y } = await boxOf(heading(page, "bitcoin"));
  assert.ok(Math.abs(y) < 60, `the heading stands at ${y}`);
});

for (const script of [true, false]) {
  pageTest(`the list of sections ${script ? "by keyboard" : "without script"}`, { viewport: phone, script }, async (page) => {
    const outline = page.getByRole("navigation");
    await page.locator("#outline summary").focus();
    await page.keyboard.press("Enter");
    const entries = outline.getByRole("link");
    assert.deepEqual((await entries.allTextContents()).map(spaced), headings.map(({ text }) => spaced(text)));
    for (const entry of await entries.all()) {
      const { x, width, height } = await boxOf(entry);
      assert.ok(x >= 0 && x + width <= phone.width && height >= 44, `${entry}: ${x} ${width} ${height}`);
    }
    if (script) {
      await page.keyboard.press("Escape");
      await entries.first().waitFor({ state: "hidden" });
      await page.keyboard.press("Enter");
    }
    for (let i = 0; i < 3; ++i) await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    const target = heading(page, headings[2].id);
    await eventually(async () => Math.abs((await boxOf(target)).y) < 60, "the third section stands at the top");
    if (!script) return;
    await eventually(async () => new URL(page.url()).hash === "", "the address does not follow");
    await eventually(async () => await page.locator("#outline a").nth(2).getAttribute("aria-current") === "location",
      "the list says where the reader is");
    assert.equal(await entries.first().isVisible(), false);
  });
}
