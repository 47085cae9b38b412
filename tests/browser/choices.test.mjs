// The choices of each chart: by click and by arrow keys.
// @ts-check
import assert from "node:assert/strict";
import { charts, eventually, pageTest, phone, plots, tablet } from "./site.mjs";

/** @typedef {import("./site.mjs").Page} Page */
/** @typedef {import("./site.mjs").Chart} Chart */

/** @param {Page} page @param {Chart} chart */
const figureOf = (page, chart) => page.getByRole("figure").nth(charts.indexOf(chart));

/**
 * Waits until the option alone is checked and the chart says its finding.
 * @param {Page} page @param {Chart} chart @param {Chart["choices"][0]} choice @param {number} chosen
 * @param {import("./site.mjs").Language} lang
 */
async function shows(page, chart, choice, chosen, lang) {
  const group = figureOf(page, chart).getByRole("radiogroup", { name: choice.label[lang] });
  const option = choice.options[chosen];
  await eventually(async () => {
    const states = await group.getByRole("radio").evaluateAll(
      (radios) => radios.map((radio) => radio.getAttribute("aria-checked")));
    return states.length === choice.options.length && states.every((state, i) => state === String(i === chosen));
  }, `${option.id} of ${chart.id} is to be checked, and alone`);
  const title = (option.title ?? chart.title)[lang];
  const heading = figureOf(page, chart).getByRole("heading");
  await eventually(async () => await heading.textContent() === title, `${chart.id}/${option.id} is to say: ${title}`);
  assert.ok((await plots(page).nth(charts.indexOf(chart)).getAttribute("aria-label"))?.startsWith(title));
}

for (const [lang, viewport] of /** @type {const} */ ([["de", tablet], ["en", phone]])) {
  pageTest(`${lang}, ${viewport.width} px: each option is chosen by a click`, { lang, viewport }, async (page) => {
    for (const chart of charts) {
      for (const choice of chart.choices) {
        const group = figureOf(page, chart).getByRole("radiogroup", { name: choice.label[lang] });
        for (const i of [...choice.options.keys()].reverse()) {
          await group.getByRole("radio", { name: choice.options[i].label[lang], exact: true }).click();
          await shows(page, chart, choice, i, lang);
        }
      }
    }
  });
}

pageTest("arrow keys choose within a group, take the focus along and come round", { viewport: tablet }, async (page) => {
  for (const chart of charts) {
    for (const choice of chart.choices) {
      const radios = figureOf(page, chart).getByRole("radiogroup", { name: choice.label.de }).getByRole("radio");
      const count = choice.options.length;
      await radios.first().focus();
      const walk = [["ArrowRight", 1], ["ArrowDown", 2], ["ArrowLeft", 1], ["ArrowUp", 0], ["ArrowUp", -1], ["ArrowRight", 0]];
      for (const [key, at] of /** @type {[string, number][]} */ (walk)) {
        const place = (at + count) % count;
        await page.keyboard.press(key);
        await shows(page, chart, choice, place, "de");
        const focused = await radios.nth(place).evaluate((radio) => radio === document.activeElement);
        assert.ok(focused, `${key}: the focus is to be on ${choice.options[place].id}`);
      }
    }
  }
});

// Too low a window for a chart to stay while passages that call for views pass by.
pageTest("choices of two charts do not touch each other", { viewport: { width: 640, height: 300 } }, async (page) => {
  const [first, , third] = charts;
  await figureOf(page, first).getByRole("radio", { name: "Fünf Tage" }).click();
  await figureOf(page, third).getByRole("radio", { name: "Anteile" }).click();
  await shows(page, first, first.choices[0], 2, "de");
  await shows(page, third, third.choices[0], 1, "de");
});
