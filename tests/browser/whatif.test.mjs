// The what-if of the last chart: its slider and the number in the sentence, by keys, mouse and finger.
// @ts-check
import assert from "node:assert/strict";
import { asServed, bring, boxOf, column, desktop, eventually, pageTest, phone, quiet, scrollTop, spaced } from "./site.mjs";

/** @typedef {import("./site.mjs").Page} Page */

const label = "Angenommenes Wachstum im Jahr";
/** @param {Page} page */
const inChart = (page) => page.getByRole("figure").nth(2).getByRole("slider", { name: label });
/** @param {Page} page */
const paragraph = (page) => page.locator("#ai-market-whatif");
/** @param {Page} page */
const inText = (page) => paragraph(page).getByRole("slider", { name: label });
/** @param {Page} page */
const choose = (page) => page.getByRole("radio", { name: "Was wäre, wenn?" }).click();

/** @param {Page} page @param {string} growth @param {string} outcome */
async function says(page, growth, outcome) {
  const sentence = `Wüchsen die Ausgaben danach weiter um ${growth} im Jahr, wären es 2028 ${outcome}.`;
  await eventually(async () => spaced(await paragraph(page).textContent()).includes(sentence), `is to say: ${sentence}`);
  const words = `${growth} im Jahr: ${outcome} im Jahr 2028`;
  for (const slider of [inText(page), inChart(page)]) {
    await eventually(async () => spaced(await slider.getAttribute("aria-valuetext")) === words, `is to say: ${words}`);
  }
}

/** What the table says of 2028. @param {Page} page */
async function tabled(page) {
  await page.getByRole("figure").nth(2).getByRole("button", { name: "Werte als Tabelle" }).click();
  const dialog = page.getByRole("dialog");
  assert.equal(await dialog.getByRole("columnheader").last().textContent(), "2028 (Annahme)");
  const cell = spaced(await dialog.getByRole("row").last().getByRole("cell").last().textContent());
  await page.keyboard.press("Escape");
  await quiet(page);
  return cell;
}

pageTest("the slider by keys: value, sentence and table follow, one press takes it back", { viewport: column }, async (page) => {
  await choose(page);
  const slider = inChart(page);
  await slider.focus();
  await says(page, "37 %", "3,80 Bio. $");
  await page.keyboard.press("ArrowRight");
  await says(page, "38 %", "3,85 Bio. $");
  assert.equal(await slider.inputValue(), "38");
  await page.keyboard.press("Home");
  await says(page, "0 %", "2,02 Bio. $");
  await page.keyboard.press("End");
  await says(page, "50 %", "4,55 Bio. $");
  assert.equal(await tabled(page), "4,55 Bio. $");
  const reset = page.getByRole("button", { name: "Annahme zurücksetzen" });
  await reset.focus();
  await page.keyboard.press("Enter");
  await says(page, "37 %", "3,80 Bio. $");
  assert.equal(await slider.inputValue(), "37");
  await eventually(() => slider.evaluate((element) => element === document.activeElement), "the focus is to be on the slider");
  assert.equal(await reset.count(), 0);
  await page.keyboard.press("ArrowLeft");
  await says(page, "36 %", "3,74 Bio. $");
});

pageTest("the number in the sentence by keys: the chart shows the what-if", { viewport: phone }, async (page) => {
  await bring(paragraph(page));
  assert.equal(await inChart(page).count(), 0);
  const number = inText(page);
  await number.focus();
  const above = (await boxOf(number)).y;
  await page.keyboard.press("ArrowUp");
  await says(page, "38 %", "3,85 Bio. $");
  await quiet(page);
  assert.equal(await number.getAttribute("aria-valuenow"), "38");
  assert.ok(Math.abs((await boxOf(number)).y - above) <= 1, "the sentence is to stay where it was read");
  await page.keyboard.press("PageDown");
  await says(page, "28 %", "3,31 Bio. $");
  await page.keyboard.press("Home");
  await says(page, "0 %", "2,02 Bio. $");
});

pageTest("the mouse drags the number in the sentence, and selects no text by it", { viewport: desktop }, async (page) => {
  await bring(paragraph(page));
  const box = await boxOf(inText(page));
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width / 2, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 + 20, y, { steps: 4 });
  await page.mouse.move(box.x + box.width / 2 - 50, y + 60, { steps: 4 });
  await page.mouse.up();
  await says(page, "27 %", "3,26 Bio. $");
  assert.equal(await page.evaluate(() => getSelection()?.toString()), "");
});

pageTest("the mouse drags the chart's slider to where the program draws it", { viewport: desktop }, async (page) => {
  await bring(paragraph(page));
  const slider = inChart(page);
  const box = await boxOf(slider);
  const y = box.y + box.height / 2;
  const at = (/** @type {number} */ percent) => box.x + 8 + (box.width - 16) * percent / 50;
  await page.mouse.move(at(37), y);
  await page.mouse.down();
  await page.mouse.move(at(20), y, { steps: 5 });
  await page.mouse.up();
  await says(page, "20 %", "2,91 Bio. $");
});

/** @param {Page} page @param {{ x: number, y: number }} from @param {{ x: number, y: number }} to */
async function swipe(page, from, to) {
  const session = await page.context().newCDPSession(page);
  const touch = (/** @type {"touchStart" | "touchMove" | "touchEnd"} */ type, /** @type {{ x: number, y: number }[]} */ touchPoints) =>
    session.send("Input.dispatchTouchEvent", { type, touchPoints });
  await touch("touchStart", [from]);
  for (let i = 1; i <= 8; ++i) {
    await touch("touchMove", [{ x: from.x + (to.x - from.x) * i / 8, y: from.y + (to.y - from.y) * i / 8 }]);
  }
  await touch("touchEnd", []);
  await quiet(page);
}

pageTest("a finger drags the slider sideways; upwards it scrolls the page", { viewport: phone, touch: true, ratio: 2 }, async (page) => {
  await choose(page);
  const slider = inChart(page);
  await bring(slider);
  const box = await boxOf(slider);
  assert.ok(box.height >= 44);
  const y = box.y + box.height / 2;
  const at = (/** @type {number} */ percent) => box.x + 8 + (box.width - 16) * percent / 50;
  await swipe(page, { x: at(37), y }, { x: at(20), y });
  const value = Number(await slider.inputValue());
  assert.ok(Math.abs(value - 20) <= 1, `${value} is to be about 20`);
  assert.equal(await inText(page).getAttribute("aria-valuenow"), String(value));
  const before = await scrollTop(page);
  await swipe(page, { x: at(10), y }, { x: at(10), y: y - 200 });
  assert.ok(await scrollTop(page) > before + 100, "the page is to scroll");
  assert.equal(Number(await slider.inputValue()), value);
});

pageTest("a finger drags the number in the sentence", { viewport: phone, touch: true, ratio: 2 }, async (page) => {
  await bring(paragraph(page));
  const box = await boxOf(inText(page));
  const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await swipe(page, from, { x: from.x - 50, y: from.y });
  await says(page, "27 %", "3,26 Bio. $");
});

pageTest("without script the sentence stands with the author's number, and there is nothing to slide", {
  script: false, viewport: phone, provoked: [/explainer.*\.mjs csp/],
}, async (page) => {
  assert.match(spaced(await paragraph(page).textContent()), /weiter um 37 % im Jahr, wären es 2028 3,80 Bio\. \$\./);
  assert.equal(await page.getByRole("slider").count(), 0);
  assert.equal(await page.locator("input").count(), 0);
});

pageTest("the page as served says what the program says at first", { viewport: desktop }, async (page) => {
  const here = spaced(await paragraph(page).textContent());
  assert.equal(await asServed(page, async (served) => spaced(await paragraph(served).textContent())), here);
});

pageTest("a slider that a phrase under the resting mouse takes away leaves the focus to its chart, and keys go on", { viewport: desktop }, async (page) => {
  await bring(paragraph(page));
  await choose(page);
  const slider = inChart(page);
  await slider.focus();
  await page.keyboard.press("ArrowRight");
  await says(page, "38 %", "3,85 Bio. $");
  const phrase = page.locator("#ai-market\\/section a[href='#gartner']").first();
  await phrase.hover();
  await eventually(async () => await slider.count() === 0, "the phrase's view has no slider");
  await quiet(page);
  const focused = await page.evaluate(() => [document.activeElement?.id, document.activeElement?.closest("figure")?.id]);
  assert.equal(focused[1], "gartner", `the focus is on ${focused[0]}`);
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement?.closest("figure")?.id), "gartner");
});
