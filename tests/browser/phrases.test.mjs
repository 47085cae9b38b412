// Words that link into a chart, and marks that light the words: by mouse, keyboard and finger, and without script.
// @ts-check
import assert from "node:assert/strict";
import { boxOf, desktop, eventually, pageTest, phone, plots, quiet, ready, scrollTop } from "./site.mjs";

/** @typedef {import("./site.mjs").Page} Page */

const fall = { name: "a fall to about $105,000" };
const wide = { viewport: desktop, lang: /** @type {const} */ ("en") };

/** @param {Page} page */
const said = (page) => page.getByRole("figure").first().getByRole("status").textContent();

/** Which period of the price chart is chosen. @param {Page} page @param {string} name */
const shows = (page, name) => page.getByRole("radio", { name, checked: true }).count().then((count) => count === 1);

/** Brings a passage to the reader's eyes. @param {Page} page @param {string} id */
async function read(page, id) {
  await page.evaluate((id) => {
    const top = document.getElementById(id)?.getBoundingClientRect().top ?? 0;
    scrollTo({ top: scrollY + top - innerHeight * 0.4, behavior: "instant" });
  }, id);
  await quiet(page);
}

pageTest("the mouse on a phrase shows its view and point, and leaving brings the read view back", wide, async (page) => {
  await read(page, "bitcoin-year");
  assert.ok(await shows(page, "Thirteen months"));
  await page.getByRole("link", fall).hover();
  await eventually(() => shows(page, "Two months"), "the phrase's view is not shown");
  assert.match(await said(page) ?? "", /^10\sOctober 2025/);
  assert.equal(await page.getByRole("link", fall).getAttribute("aria-current"), "true");
  await page.mouse.move(2, 2);
  await eventually(() => shows(page, "Thirteen months"), "the read view has not come back");
  assert.equal(await said(page), "");
  assert.equal(await page.getByRole("link", fall).getAttribute("aria-current"), null);
});

pageTest("a phrase that the page has just been scrolled to shows its point, too", wide, async (page) => {
  await page.getByRole("link", { name: "dropped once more, to $103,598" }).hover();
  await eventually(async () => /^17\sOctober 2025/.test(await said(page) ?? ""), "the point is not shown");
});

pageTest("the keyboard on a phrase shows the same, and Escape takes it away", wide, async (page) => {
  await read(page, "bitcoin-year");
  await page.getByRole("link", { name: "records around $125,000" }).focus();
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), fall.name);
  await eventually(() => shows(page, "Two months"), "the phrase's view is not shown");
  await eventually(async () => /^10\sOctober 2025/.test(await said(page) ?? ""), "the point is not shown");
  await page.keyboard.press("Escape");
  await eventually(() => shows(page, "Thirteen months"), "the read view has not come back");
});

pageTest("a phrase that is followed beside its chart leaves the view shown, and the page where it is", wide, async (page) => {
  await read(page, "bitcoin-year");
  const before = await scrollTop(page);
  await page.getByRole("link", fall).click();
  await page.mouse.move(2, 2);
  await quiet(page);
  assert.ok(await shows(page, "Two months"));
  assert.equal(await scrollTop(page), before);
});

pageTest("pointing at the mark lights the phrases that name it", wide, async (page) => {
  await read(page, "bitcoin-slump");
  const phrase = page.getByRole("link", { name: "plunged to $104,582" });
  await plots(page).first().focus();
  for (let i = 0; i < 20 && !/^10\sOctober 2025/.test(await said(page) ?? ""); i++) {
    assert.equal(await phrase.getAttribute("aria-current"), null);
    await page.keyboard.press("ArrowLeft");
    await quiet(page);
  }
  assert.match(await said(page) ?? "", /^10\sOctober 2025/);
  assert.equal(await phrase.getAttribute("aria-current"), "true");
  await page.keyboard.press("Escape");
  await eventually(async () => await phrase.getAttribute("aria-current") === null, "the phrase is still lit");
});

pageTest("a lit phrase stays where it was drawn", wide, async (page) => {
  await read(page, "bitcoin-slump");
  const phrase = page.getByRole("link", { name: "plunged to $104,582" });
  const lines = () => page.locator("#bitcoin-slump [data-l]").evaluateAll((all) =>
    all.map((line) => Object.values(line.getBoundingClientRect().toJSON()).map(Math.round)));
  const before = await lines();
  await phrase.hover();
  await eventually(async () => await phrase.getAttribute("aria-current") === "true", "the phrase is not lit");
  assert.deepEqual(await lines(), before);
});

const small = { viewport: phone, ratio: 2, touch: true, lang: /** @type {const} */ ("en") };

pageTest("on a phone a tap leads to the chart, and the browser's way back to the text", small, async (page) => {
  await page.goto("/en/?stick=off"); // above its passage it would show the point there
  await ready(page);
  await read(page, "bitcoin-slump");
  const before = await scrollTop(page);
  await page.getByRole("link", { name: "dropped once more, to $103,598" }).tap();
  await quiet(page);
  const { y, height } = await boxOf(plots(page).first());
  assert.ok(y >= 0 && y + height <= phone.height, `the plot stands at ${y}`);
  assert.match(await said(page) ?? "", /^17\sOctober 2025/);
  await page.goBack();
  await eventually(async () => Math.abs(await scrollTop(page) - before) < 40, "not back at the text");
  const query = await page.evaluate(() => location.search);
  assert.match(query, /btc/, "the address is that of an older view");
});

pageTest("without script a phrase leads to the figure", { ...wide, script: false, provoked: [/explainer.*\.mjs csp/] }, async (page) => {
  await page.getByRole("link", fall).click();
  const { y } = await boxOf(page.getByRole("figure").first());
  assert.ok(Math.abs(y) < 200, `the figure stands at ${y}`);
  assert.match(page.url(), /#btc$/);
});

pageTest("what a phrase shows is said, too", wide, async (page) => {
  assert.equal(await page.getByRole("link", fall).getAttribute("aria-description"), "Shows in the chart: The slump");
});
