// The reader's choices in the page's address: shared, reloaded, and written by hand.
// @ts-check
import assert from "node:assert/strict";
import { boxOf, eventually, pageTest, phone, plots, quiet, ready, tablet } from "./site.mjs";

/** @typedef {import("./site.mjs").Page} Page */

/** @param {Page} page */
const query = (page) => page.evaluate(() => location.search);

/** @param {Page} page @param {string} address */
async function visit(page, address) {
  await page.goto(address);
  await ready(page);
}

pageTest("choices are written into the address, and a reload brings them back unchanged", { viewport: tablet }, async (page) => {
  assert.equal(await query(page), "");
  await page.getByRole("button", { name: "Dunkel" }).click();
  await page.getByRole("radio", { name: "Logarithmisch" }).click();
  await plots(page).first().focus();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await eventually(async () => /^\?theme=dark&chart=btc&btc\.range=months&btc\.scale=log&btc\.at=2025-\d\d-\d\d$/.test(await query(page)), "the address");
  const address = await query(page);
  const said = await page.getByRole("status").first().textContent();
  await page.reload();
  await ready(page);
  await eventually(async () => await query(page) === address, "the same address");
  assert.equal(await page.getByRole("button", { name: "Dunkel" }).getAttribute("aria-pressed"), "true");
  assert.equal(await page.getByRole("radio", { name: "Logarithmisch" }).getAttribute("aria-checked"), "true");
  assert.equal(await page.getByRole("status").first().textContent(), said);
});

pageTest("who reloads at the top stays there", { viewport: phone }, async (page) => {
  await page.getByRole("radio", { name: "Anteile" }).click();
  await eventually(async () => (await query(page)).includes("chart=gartner"), "the address");
  await page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
  await quiet(page);
  await page.reload();
  await ready(page);
  await quiet(page);
  assert.equal(await page.evaluate(() => scrollY), 0);
});

pageTest("the language changes the path and keeps the rest", { viewport: tablet }, async (page) => {
  await visit(page, "/?utm_source=letter&gartner=share");
  await page.getByRole("link", { name: "English" }).click();
  await eventually(async () => await page.evaluate(() => location.pathname) === "/en/", "the English path");
  assert.equal(await query(page), "?gartner=share&utm_source=letter");
  await page.reload();
  await ready(page);
  assert.equal(await page.getByRole("radio", { name: "Shares" }).getAttribute("aria-checked"), "true");
});

for (const viewport of [phone, tablet, { width: 1440, height: 900 }]) {
  pageTest(`a shared address begins at its chart, ${viewport.width} px wide`, { viewport }, async (page) => {
    await visit(page, "/en/?chart=gartner&gartner=share");
    await quiet(page);
    const plot = await boxOf(plots(page).last());
    assert.ok(plot.y >= 0 && plot.y < viewport.height / 2, `the plot is at ${plot.y}`);
    assert.equal(await page.getByRole("radio", { name: "Shares" }).getAttribute("aria-checked"), "true");
    await page.evaluate(() => scrollBy({ top: 8, behavior: "instant" }));
    await quiet(page);
    assert.equal(await page.getByRole("radio", { name: "Shares" }).getAttribute("aria-checked"), "true");
  });
}

pageTest("an address that no one should have written opens the page", {}, async (page) => {
  for (const broken of ["?btc=&btc.range=x~y&btc.at=99999999999999999999.1&theme=%", "?%E0%A4%A&lang=xx&__proto__=1", `?btc.at=${"9".repeat(2000)}`]) {
    await visit(page, `/${broken}`);
    assert.ok(await page.locator("canvas").isVisible());
  }
});
