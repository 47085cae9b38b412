// Zoomed in to 200, 400 and 500 percent: a window of 1280 pixels becomes one of 640, 320 or 256 CSS pixels with as many device
// pixels each. Nothing is lost, nothing has to be scrolled sideways, and fingers find every control.
// @ts-check
import assert from "node:assert/strict";
import { asServed, blocks, charts, pageTest } from "./site.mjs";

const target = 44;

for (const zoom of [2, 4, 5]) {
  const viewport = { width: 1280 / zoom, height: Math.round(1024 / zoom) };
  for (const lang of /** @type {const} */ (["de", "en"])) {
    pageTest(`${lang}, ${zoom * 100} %: all text stands within the window's width`, { lang, viewport, ratio: zoom }, async (page) => {
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.ok(sideways <= 0, `${sideways} px to scroll sideways`);
      const said = charts.map(({ id }) => `${id}/plot/said`);
      assert.deepEqual((await blocks(page)).filter(([id]) => !said.includes(id)), await asServed(page, blocks));
      const lines = page.locator("main [data-l]");
      assert.ok(await lines.count() > 150, `${await lines.count()} lines`);
      const cut = await lines.evaluateAll((all) => all
        .filter((line) => {
          const { left, right, height } = line.getBoundingClientRect();
          return height < 1 || left < -0.5 || right > document.documentElement.clientWidth + 0.5;
        })
        .map((line) => line.textContent));
      assert.deepEqual(cut, []);
    });

    pageTest(`${lang}, ${zoom * 100} %: each control is ${target} px wide and high, and none lies over another`, {
      lang, viewport, ratio: zoom,
    }, async (page) => {
      const controls = page.locator("main :is(button, header [role=group] a)");
      const boxes = await controls.evaluateAll((elements) => elements.map((element) => {
        const { left, top, width, height } = element.getBoundingClientRect();
        return { name: element.textContent, left, top: top + scrollY, width, height };
      }));
      assert.ok(boxes.length > 15, `${boxes.length} controls`);
      assert.deepEqual(boxes.filter(({ width, height }) => width < target - 0.5 || height < target - 0.5), []);
      for (const [i, a] of boxes.entries()) {
        for (const b of boxes.slice(i + 1)) {
          const across = Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left);
          const down = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top);
          assert.ok(across <= 0.5 || down <= 0.5, `${a.name} and ${b.name} overlap by ${across} x ${down}`);
        }
      }
    });
  }
}
