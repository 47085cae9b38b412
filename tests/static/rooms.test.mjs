// The room that a single chart's page keeps before the program draws: its rules hold for every id that the check accepts.
// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";
import { roomCss } from "../../web/build/heights.mjs";
import { launch } from "../support.mjs";

for (const id of ["btc", "5g", "-5", "--", "_"]) {
  test(`the chart "${id}" keeps its room`, async () => {
    const browser = await launch();
    try {
      const page = await browser.newPage();
      const css = roomCss(id, [{ width: 280, height: 500, slope: 0 }], 40);
      await page.setContent(`<!doctype html><html data-chart="${id}"><style>body { container: page / inline-size; } ${css}</style>
        <body><figure id="${id}"><div class="plot"></div></figure></body></html>`);
      const style = await page.locator("figure").evaluate((figure) => getComputedStyle(figure).minHeight);
      assert.equal(style, "460px");
    } finally {
      await browser.close();
    }
  });
}
