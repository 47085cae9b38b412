// The page as a reader without script gets it, on a phone, a tablet and a desktop.
// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";
import { charts, folded, languages, windows, withPage, writtenTexts } from "./site.mjs";

for (const language of languages) {
  test(`${language}: every text that was written can be read`, async () => {
    await withPage(language, {}, async (page) => {
      const shown = folded(await page.locator("main").innerText());
      assert.deepEqual(writtenTexts(language).filter((text) => !shown.includes(text)), []);
    });
  });

  for (const [name, viewport] of windows) {
    test(`${language}, ${name}: one drawing a chart is shown, nothing reaches beyond the page`, async () => {
      await withPage(language, { viewport }, async (page) => {
        await assert.doesNotReject(page.locator("h1").click({ trial: true }));
        for (const chart of charts) {
          const drawing = page.locator(`#${chart} svg`).filter({ visible: true });
          assert.equal(await drawing.count(), 1, chart);
          const box = await drawing.boundingBox();
          assert.ok(box && box.width > viewport.width * 0.35 && box.height > 150, `${chart}: ${JSON.stringify(box)}`);
          assert.ok(box.x >= 0 && box.x + box.width <= viewport.width, `${chart}: ${JSON.stringify(box)}`);
        }
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), viewport.width);
      });
    });
  }

  test(`${language}: narrow and wide windows stay without a sideways scroll`, async () => {
    await withPage(language, {}, async (page) => {
      for (const width of [240, 280, 320, 359, 480, 599, 600, 760, 1079, 1080, 1280, 2560]) {
        await page.setViewportSize({ width, height: 800 });
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
      }
    });
  });

  test(`${language}: a chart's table opens`, async () => {
    await withPage(language, { viewport: { width: 390, height: 844 } }, async (page) => {
      for (const chart of charts) {
        const table = page.locator(`#${chart} table`);
        assert.equal(await table.isVisible(), false);
        await page.locator(`#${chart} summary`).click();
        assert.equal(await table.isVisible(), true);
        assert.ok(await table.locator("tbody tr").count() >= 4, chart);
      }
      // Two months of days scroll in their place.
      const [seen, whole] = await page.locator("#btc .table").evaluate((box) => [box.clientHeight, box.scrollHeight]);
      assert.ok(whole > 1000 && seen < 500, `of ${whole} px ${seen} are seen`);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390);
    });
  });

  test(`${language}: the language links lead to the other page and back`, async () => {
    await withPage(language, {}, async (page) => {
      const other = language === "de" ? "en" : "de";
      await page.locator(`a[hreflang="${other}"]`).click();
      assert.equal(await page.locator("html").getAttribute("lang"), other);
      await page.locator(`a[hreflang="${language}"]`).click();
      assert.equal(await page.locator("html").getAttribute("lang"), language);
    });
  });

  test(`${language}: nothing is offered that only a script could do`, async () => {
    await withPage(language, {}, async (page) => {
      assert.equal(await page.locator("button").filter({ visible: true }).count(), 0);
    });
  });
}

test("the theme follows the system, the drawings too", async () => {
  /** @param {"light" | "dark"} colorScheme */
  const colors = async (colorScheme) => {
    /** @type {string[]} */
    let found = [];
    await withPage("de", { colorScheme }, async (page) => {
      found = await page.evaluate(() => [
        getComputedStyle(document.documentElement).backgroundColor,
        ...Array.from(document.querySelectorAll("#btc svg text"), (text) => getComputedStyle(text).fill).slice(0, 1),
      ]);
    });
    return found;
  };
  const [light, dark] = [await colors("light"), await colors("dark")];
  assert.notEqual(light[0], dark[0]);
  assert.notEqual(light[1], dark[1]);
});

test("beside the text a chart stays in view while its passages are read, and no longer", async () => {
  await withPage("de", { viewport: { width: 1440, height: 900 } }, async (page) => {
    const bottom = async (/** @type {string} */ id) => page.evaluate((name) =>
      /** @type {HTMLElement} */ (document.getElementById(name)).getBoundingClientRect().bottom, id);
    /** @param {string} id */
    const readAt = (id) => page.evaluate((name) => {
      const { top } = /** @type {HTMLElement} */ (document.getElementById(name)).getBoundingClientRect();
      scrollTo({ top: scrollY + top - 300, behavior: "instant" });
    }, id);
    await readAt("bitcoin-slump");
    assert.equal(Math.round((await page.locator("#btc").boundingBox())?.y ?? 0), 24);
    await readAt("miners-high");
    assert.equal(Math.round((await page.locator("#miners").boundingBox())?.y ?? 0), 24);
    assert.ok(await bottom("btc") < 0 || await bottom("btc") <= await bottom("bitcoin-check-ticker"));
  });
});
