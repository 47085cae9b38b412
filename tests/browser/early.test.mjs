// What readers do before the program runs: it brings the program, is not lost, and what they have selected, focused or
// opened stays when the picture is taken over late.
// @ts-check
import assert from "node:assert/strict";
import { arrive, boxOf, eventually, pageTest, phone, pointIn, ready } from "./site.mjs";

/** @typedef {import("./site.mjs").Page} Page */

const held = { lang: /** @type {const} */ ("en"), held: true };
const touched = { ...held, viewport: phone, touch: true };

/** What the first chart says of a point. @param {Page} page */
const said = (page) => page.getByRole("figure").first().getByRole("status").textContent();

/** @param {Page} page @param {string} name */
const chosen = (page, name) => page.getByRole("radio", { name, checked: true }).count().then((count) => count === 1);

pageTest("an option that was tapped before the program came is chosen", touched, async (page) => {
  await page.getByRole("radio", { name: "Logarithmic" }).tap();
  assert.ok(await chosen(page, "Linear"), "there is no program yet");
  await arrive(page);
  await eventually(() => chosen(page, "Logarithmic"), "the tap was lost");
});

pageTest("a tap in a plot before the program came names the day there", touched, async (page) => {
  const plot = page.locator("figure .plot").first();
  await plot.scrollIntoViewIfNeeded();
  const { x, y } = pointIn(await boxOf(plot), 0.6, 0.5);
  await page.touchscreen.tap(x, y);
  await arrive(page);
  await eventually(async () => /\d/.test(await said(page) ?? ""), "the tap was lost");
});

pageTest("words that were followed before the program came show their point, and the page has not jumped", held, async (page) => {
  const words = page.getByRole("link", { name: "a fall to about $105,000" });
  await words.click();
  assert.equal(new URL(page.url()).hash, "", "the browser's own jump");
  await page.mouse.move(2, 2);
  await arrive(page);
  await eventually(async () => /^10\sOctober 2025/.test(await said(page) ?? ""), "the click was lost");
});

pageTest("the mouse that rests on words when the program comes shows their point", held, async (page) => {
  await page.getByRole("link", { name: "a fall to about $105,000" }).hover();
  await arrive(page);
  await eventually(async () => /^10\sOctober 2025/.test(await said(page) ?? ""), "the hover was lost");
});

pageTest("the focus on an option stays when the program comes, and arrow keys go on from there", held, async (page) => {
  await page.getByRole("radio", { name: "Two months" }).focus();
  await arrive(page);
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), "Two months");
  await page.keyboard.press("ArrowRight");
  await eventually(() => chosen(page, "Thirteen months"), "the program knows nothing of the focus");
});

pageTest("a table that is open when the program comes stays until it is closed", held, async (page) => {
  const table = page.getByRole("table").first();
  await page.locator("figure summary").first().click();
  await page.evaluate(() => startProgram());
  await page.waitForTimeout(1500);
  assert.ok(await table.isVisible(), "the table was taken from the reader");
  await page.locator("figure summary").first().click();
  await ready(page);
  assert.ok(await page.evaluate(() => document.documentElement.classList.contains("live")));
});

/** @param {Page} page */
const sparing = (page) => page.addInitScript(() =>
  Object.defineProperty(navigator, "connection", { value: { saveData: true, effectiveType: "4g" } }));

pageTest("who spares data gets the program only by reaching for a chart, and then what they reached for", {
  ...touched, held: false, spared: true, prepare: sparing,
}, async (page) => {
  /** @type {string[]} */
  const fetched = [];
  page.on("request", (request) => void (/\.(?:wasm|json)$/u.test(request.url()) && fetched.push(request.url())));
  await page.reload();
  await page.waitForTimeout(3000);
  assert.deepEqual(fetched, [], "nobody has asked");
  await page.getByRole("radio", { name: "Logarithmic" }).tap();
  await ready(page);
  assert.equal(fetched.length, 2);
  await eventually(() => chosen(page, "Logarithmic"), "the tap was lost");
});
