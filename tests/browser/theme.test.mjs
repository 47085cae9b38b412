// Light and dark: from the system, while running, and by the switch.
// @ts-check
import assert from "node:assert/strict";
import { boxOf, bring, eventually, look, pageTest, plots, quiet } from "./site.mjs";
import { lightness } from "./png.mjs";

/** @typedef {import("./site.mjs").Page} Page */

/** @param {Page} page */
const toggle = (page) => page.getByRole("button", { name: "Dunkel" });

/** The ground in the window's corners and behind a chart, and what the switch says. @param {Page} page @param {boolean} dark */
async function looks(page, dark) {
  await eventually(async () => await toggle(page).getAttribute("aria-pressed") === String(dark), `pressed: ${dark}`);
  await quiet(page);
  const picture = await look(page);
  const corners = [[2, 2], [2, picture.height - 3], [picture.width - 3, picture.height - 3]];
  for (const [x, y] of corners) {
    const ground = lightness(picture.at(x, y));
    assert.ok(dark ? ground < 50 : ground > 240, `ground at ${x}, ${y}: ${ground}`);
  }
  const plot = plots(page).first();
  await bring(plot);
  const chart = await look(page, await boxOf(plot));
  const ground = lightness(chart.at(chart.width - 2, chart.height - 2));
  assert.ok(dark ? ground < 50 : ground > 240, `behind the chart: ${ground}`);
  await page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
  await quiet(page);
}

pageTest("a system in light, then in dark while the page runs, and back", {}, async (page) => {
  await looks(page, false);
  await page.emulateMedia({ colorScheme: "dark" });
  await looks(page, true);
  await page.emulateMedia({ colorScheme: "light" });
  await looks(page, false);
});

pageTest("a dark system, and the switch to light and back", { dark: true, lang: "de" }, async (page) => {
  await looks(page, true);
  await toggle(page).click();
  await looks(page, false);
  await toggle(page).click();
  await looks(page, true);
});

pageTest("the switch works by Space and keeps the focus; reduced motion leaves the choice alone", {}, async (page) => {
  await toggle(page).focus();
  await page.keyboard.press("Space");
  await looks(page, true);
  assert.equal(await toggle(page).evaluate((element) => element === document.activeElement), true);
  await page.emulateMedia({ reducedMotion: "reduce" });
  await looks(page, true);
});

pageTest("more contrast, asked for while the page runs, makes quiet words as dark as the text", {}, async (page) => {
  const standfirst = await boxOf(page.getByText(/^Von Erika/));
  const darkest = async () => {
    await quiet(page);
    const picture = await look(page, standfirst);
    let least = 255;
    for (let x = 0; x < 200; x++) for (let y = 0; y < picture.height; y++) least = Math.min(least, lightness(picture.at(x, y)));
    return least;
  };
  const before = await darkest();
  await page.emulateMedia({ contrast: "more" });
  await eventually(async () => await darkest() < before - 30, "darker words");
});
