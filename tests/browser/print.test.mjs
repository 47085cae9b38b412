// Printing the running page: a canvas would print as the one window it shows, so paper gets the page's own layout.
// @ts-check
import assert from "node:assert/strict";
import { writtenTexts } from "../static/site.mjs";
import { extract, letters } from "../static/pdf.mjs";
import { bring, charts, pageTest, phone, plots, quiet, tablet } from "./site.mjs";

pageTest("paper has no controls, and says in words what its drawings show", { lang: "en" }, async (page) => {
  await bring(plots(page).nth(1));
  await page.getByRole("radio", { name: "All twelve" }).click();
  const sheets = extract(await page.pdf({ preferCSSPageSize: true })).split("\f").map(letters);
  const printed = sheets.join("");
  for (const control of ["The article’s five", "Thirteen months", "Logarithmic", "Share or save the chart", "Deutsch"]) {
    assert.ok(!printed.includes(letters(control)), control);
  }
  const drawn = sheets.find((sheet) => sheet.includes(letters("All twelve opened higher; four closed lower"))) ?? "";
  // The first by its label in the drawing, the second in the summary, too: it is none of the article's five.
  assert.ok(drawn.split(letters("Bit Digital")).length > 2, "the summary is about the five");
});

for (const [lang, viewport, dark] of /** @type {const} */ ([["de", phone, false], ["en", tablet, true]])) {
  pageTest(`${lang}, from a window of ${viewport.width} px: paper holds every text and each chart's drawing`, { lang, viewport, dark }, async (page) => {
    const pages = extract(await page.pdf({ preferCSSPageSize: true })).split("\f").map(letters);
    const printed = pages.join("");
    assert.ok(pages.length > 3, `${pages.length} pages`);
    assert.deepEqual(writtenTexts(lang).filter((text) => !printed.includes(letters(text))), []);
    for (const [i, chart] of charts.entries()) {
      const figure = page.getByRole("figure").nth(i);
      const title = letters(await figure.locator("h3").textContent() ?? "");
      // Those that a drawing of any width has.
      const [labels, ...others] = await figure.locator("svg:not(.now)").evaluateAll((drawings) =>
        drawings.map((drawing) => Array.from(drawing.querySelectorAll("text"), (text) => text.textContent ?? "")));
      const common = labels.filter((label) => others.every((drawing) => drawing.includes(label)));
      const sheet = pages.find((text) => text.includes(title)) ?? "";
      assert.ok(common.length > 5, `${chart.id}: ${common.length} labels`);
      assert.deepEqual(common.map(letters).filter((label) => !sheet.includes(label)), [], `${chart.id}: labels on the sheet of its headline`);
    }
    await quiet(page);
    assert.ok(await page.locator("canvas").isVisible(), "the program is back on the screen");
  });
}
