// A chart's figures as a table, its summary and its line as tones, for those whom the picture does not serve.
// @ts-check
import assert from "node:assert/strict";
import { boxOf, bring, charts, desktop, eventually, look, pageTest, phone, plots, quiet, spaced, tablet } from "./site.mjs";
import { colours } from "./png.mjs";

/** @typedef {import("./site.mjs").Page} Page */

const words = { de: { table: "Werte als Tabelle", close: "Schließen" }, en: { table: "Figures as a table", close: "Close" } };

for (const [lang, viewport] of /** @type {const} */ ([["de", phone], ["en", desktop]])) {
  pageTest(`${lang}: each chart's table opens from its button, is seen, and gives the focus back`, { lang, viewport }, async (page) => {
    for (const [i, chart] of charts.entries()) {
      await bring(plots(page).nth(i));
      const button = page.getByRole("figure").nth(i).getByRole("button", { name: words[lang].table });
      await button.focus();
      await page.keyboard.press("Enter");
      const dialog = page.getByRole("dialog");
      await dialog.waitFor();
      const heading = await page.getByRole("figure").nth(i).locator("h3").textContent();
      assert.equal(spaced(await dialog.getByRole("heading").textContent()), spaced(heading));
      const rows = dialog.getByRole("row");
      assert.ok(await rows.count() > 3, `${chart.id}: rows`);
      const columns = await dialog.getByRole("columnheader").count();
      for (const row of await rows.all()) {
        assert.equal(await row.locator("th, td").count(), columns, await row.textContent() ?? "");
      }
      assert.ok(colours(await look(page, await boxOf(dialog.getByRole("columnheader").first()))).size > 5, "words are seen");
      await page.keyboard.press("Escape");
      await eventually(async () => await dialog.count() === 0, "Escape closes it");
      assert.ok(await button.evaluate((element) => element === document.activeElement), "the focus is back");
    }
  });
}

pageTest("T in a plot opens the table; its button closes it; the page does not scroll away", {}, async (page) => {
  const plot = plots(page).first();
  await bring(plot);
  await plot.focus();
  const before = await page.evaluate(() => scrollY);
  await page.keyboard.press("t");
  await page.getByRole("dialog").getByRole("button", { name: words.de.close }).click();
  await eventually(async () => await page.getByRole("dialog").count() === 0, "the button closes it");
  assert.ok(await plot.evaluate((element) => element === document.activeElement));
  assert.equal(await page.evaluate(() => scrollY), before);
});

pageTest("a table too wide for a phone is scrolled by itself, by keys as well", { viewport: phone, touch: true }, async (page) => {
  await bring(plots(page).first());
  await page.getByRole("figure").first().getByRole("button", { name: words.de.table }).tap();
  const frame = page.getByRole("dialog").getByRole("group");
  await frame.focus();
  await page.keyboard.press("ArrowRight");
  await eventually(() => frame.evaluate((element) => element.scrollLeft > 0), "the arrow key scrolls the table");
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
});

pageTest("Enter in a plot says the summary politely and shows it; Escape takes it away", { lang: "en" }, async (page) => {
  for (const [i, chart] of charts.entries()) {
    const plot = plots(page).nth(i);
    await bring(plot);
    await plot.focus();
    await quiet(page);
    const without = colours(await look(page, await boxOf(plot))).size;
    await page.keyboard.press("Enter");
    const said = page.getByRole("figure").nth(i).getByRole("status");
    await eventually(async () => (await said.textContent() ?? "").length > 20, `${chart.id}: the summary is said`);
    assert.ok((await plot.getAttribute("aria-label"))?.includes(await said.textContent() ?? "?"));
    await quiet(page);
    assert.notEqual(colours(await look(page, await boxOf(plot))).size, without, "the summary is seen");
    await page.keyboard.press("Escape");
    await eventually(async () => await said.textContent() === "", "nothing more is said");
  }
});

pageTest("the line is heard only when asked for, and the button ends it", {
  prepare: (page) => page.addInitScript(() => {
    /** @type {string[]} */
    const heard = [];
    const { start, stop } = OscillatorNode.prototype;
    Object.assign(OscillatorNode.prototype, {
      /** @this {OscillatorNode} @param {number} when */
      start(when) { heard.push("start"); start.call(this, when); },
      /** @this {OscillatorNode} @param {number} [when] */
      stop(when) { if (when === undefined) heard.push("stop"); stop.call(this, when); },
    });
    Object.assign(window, { heard });
  }),
}, async (page) => {
  const heard = () => page.evaluate(() => /** @type {any} */ (window).heard.join(" "));
  await bring(plots(page).first());
  assert.equal(await heard(), "");
  const button = page.getByRole("button", { name: "anhören" });
  await button.click();
  await eventually(async () => await heard() === "start", "tones");
  await eventually(async () => await button.getAttribute("aria-pressed") === "true", "pressed");
  await button.click();
  await eventually(async () => await heard() === "start stop", "silence");
  assert.equal(await button.getAttribute("aria-pressed"), "false");
});

pageTest("tones end with Escape, and when the page is hidden", {
  lang: "en", viewport: desktop, prepare: (page) => page.addInitScript(() => {
    const stop = OscillatorNode.prototype.stop;
    OscillatorNode.prototype.stop = function (when) {
      if (when === undefined) document.documentElement.dataset.stopped = String(Number(document.documentElement.dataset.stopped ?? 0) + 1);
      stop.call(this, when);
    };
  }),
}, async (page) => {
  const stopped = () => page.evaluate(() => Number(document.documentElement.dataset.stopped ?? 0));
  await bring(plots(page).first());
  const listen = page.getByRole("figure").first().getByRole("button", { name: "Listen to the line as tones" });
  await listen.click();
  await eventually(async () => await listen.getAttribute("aria-pressed") === "true", "it plays");
  assert.equal(await stopped(), 0);
  await page.evaluate(() => {
    Object.defineProperty(document, "hidden", { value: true, configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
    Reflect.deleteProperty(document, "hidden");
  });
  assert.equal(await stopped(), 1);
  await page.keyboard.press("Escape");
  await eventually(async () => await listen.getAttribute("aria-pressed") === "false", "Escape ends it");
});

pageTest("the table's dialog repeats no id, and its table is named in its own language and period", { viewport: tablet }, async (page) => {
  await bring(plots(page).first());
  await page.getByRole("figure").first().getByRole("radio", { name: "Fünf Tage" }).click();
  await page.getByRole("link", { name: "English" }).click();
  await bring(plots(page).first());
  await page.getByRole("figure").first().getByRole("button", { name: words.en.table }).click();
  const dialog = page.getByRole("dialog");
  const caption = spaced(await dialog.locator("caption").textContent());
  assert.match(caption, /17 to 21 October 2025$/u);
  assert.equal(await dialog.getByRole("group", { name: caption, exact: true }).count(), 1);
  const twice = await page.evaluate(() => {
    const ids = Array.from(document.querySelectorAll("[id]"), ({ id }) => id);
    return ids.filter((id, i) => ids.indexOf(id) !== i);
  });
  assert.deepEqual(twice, []);
});

pageTest("sound begins within the reader's own event, and goes on after an interruption", {
  lang: "en", prepare: (page) => page.addInitScript(() => {
    /** @type {string[]} */
    const calls = [];
    Object.assign(globalThis, { calls });
    const { AudioContext } = window;
    window.AudioContext = class extends AudioContext {
      constructor() {
        super();
        calls.push(`made in ${window.event?.type}`);
        Object.assign(globalThis, { audio: this });
      }

      resume() {
        calls.push(`resumed in ${window.event?.type}`);
        return super.resume();
      }
    };
  }),
}, async (page) => {
  await bring(plots(page).first());
  const listen = page.getByRole("figure").first().getByRole("button", { name: "Listen" });
  await listen.click();
  const calls = async () => /** @type {string[]} */ (await page.evaluate("calls"));
  await eventually(async () => (await calls()).length > 0, "a context");
  assert.equal((await calls())[0], "made in click");
  await listen.click();
  await page.evaluate("audio.suspend()");
  const before = (await calls()).length;
  await listen.click();
  await eventually(async () => await page.evaluate("audio.state") === "running", "it runs again");
  assert.deepEqual((await calls()).slice(before), ["resumed in click"]);
});
