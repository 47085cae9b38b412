// Widths, device pixels, zoom, and the chart that follows the reader.
// @ts-check
import assert from "node:assert/strict";
import { articleText, charts, desktop, eventually, pageTest, phone, plots, quiet, ready } from "./site.mjs";

/** @typedef {import("./site.mjs").Page} Page */

/** What sticks out or does not fit, as a reader would see it. @param {Page} page */
const misfits = (page) => page.evaluate(() => {
  const faults = [];
  const { scrollWidth, clientWidth, scrollHeight } = document.documentElement;
  if (scrollWidth > clientWidth) faults.push(`${scrollWidth - clientWidth} px to scroll sideways`);
  const main = /** @type {HTMLElement} */ (document.querySelector("main"));
  const foot = document.querySelector("footer")?.getBoundingClientRect().height ?? 0;
  const pageHeight = Math.max(innerHeight, Math.ceil(main.getBoundingClientRect().height + foot));
  if (Math.abs(scrollHeight - pageHeight) > 1) faults.push(`the document is ${scrollHeight} px high, the page ${pageHeight}`);
  let lowest = 0;
  const all = /** @type {NodeListOf<HTMLElement>} */ (main.querySelectorAll("[data-r], [data-l]"));
  if (all.length < 150) faults.push(`only ${all.length} nodes and lines have a place`);
  for (const placed of all) {
    const box = placed.getBoundingClientRect();
    const name = `${placed.id} ${placed.textContent}`.trim().slice(0, 60);
    if (box.left < -0.5 || box.right > clientWidth + 0.5) faults.push(`${name}: from ${box.left} to ${box.right}`);
    const line = placed.dataset.l;
    if (line) {
      const drawn = Number(line.split(" ")[0]);
      if (Math.abs(box.width - drawn) > 1) faults.push(`${name}: ${box.width} px wide over ${drawn} drawn`);
      const parts = placed.getClientRects().length;
      if (parts > 1) faults.push(`${name}: broken into ${parts} lines`);
    }
    lowest = Math.max(lowest, box.bottom + scrollY);
  }
  if (lowest > scrollHeight) faults.push(`text at ${lowest} below the page's end at ${scrollHeight}`);
  return faults;
});

/** The canvas covers the window with whole device pixels. @param {Page} page */
async function canvasFits(page) {
  const canvas = await page.evaluate(() => {
    const element = /** @type {HTMLCanvasElement} */ (document.querySelector("canvas"));
    const { width, height } = element.getBoundingClientRect();
    return { pixels: [element.width, element.height], size: [width, height], ratio: devicePixelRatio,
      window: [document.documentElement.clientWidth, innerHeight] };
  });
  for (const i of [0, 1]) {
    assert.equal(canvas.pixels[i], Math.round(canvas.window[i] * canvas.ratio), JSON.stringify(canvas));
    assert.ok(Math.abs(canvas.size[i] * canvas.ratio - canvas.pixels[i]) < 0.02, JSON.stringify(canvas));
  }
}

for (const lang of /** @type {const} */ (["de", "en"])) {
  pageTest(`${lang}: from 240 to 2560 px nothing sticks out, and the canvas follows`, { lang }, async (page) => {
    for (const [width, height] of [[1440, 900], [240, 600], [280, 653], [320, 640], [390, 844], [820, 1180], [2560, 1440], [1024, 500]]) {
      await page.setViewportSize({ width, height });
      await eventually(() => page.evaluate(() => document.querySelector("canvas")?.width === document.documentElement.clientWidth),
        `the canvas is to be ${width} px wide`);
      await quiet(page);
      /** @type {string[]} */
      let faults = [];
      // Lines far from the window get their widths in turns with all else.
      await eventually(async () => (faults = await misfits(page)).length === 0, `at ${width} px`).catch(() => assert.deepEqual(faults, [], `at ${width} px`));
      await canvasFits(page);
      const heading = await page.getByRole("heading", { level: 1 }).evaluate((element) => {
        const words = document.createRange();
        words.selectNodeContents(element);
        return words.getBoundingClientRect().toJSON();
      });
      assert.ok(heading.left >= 0 && heading.right <= width && heading.bottom < height, JSON.stringify(heading));
    }
  });
}

for (const width of [240, 280]) {
  pageTest(`a chart alone in a frame of ${width} px: nothing sticks out, and nothing scrolls sideways`, { viewport: { width, height: 800 } }, async (page) => {
    for (const lang of ["de", "en"]) {
      for (const { id } of charts) {
        await page.goto(`/embed/${lang}/${id}.html`);
        await ready(page);
        const outside = await page.evaluate(() => Array.from(document.querySelectorAll("main :is([data-l], button, .plot)"))
          .filter((element) => {
            const { left, right } = element.getBoundingClientRect();
            return left < -0.5 || right > document.documentElement.clientWidth + 0.5;
          })
          .map((element) => element.textContent));
        assert.deepEqual(outside, [], `${lang}/${id}`);
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width, `${lang}/${id}`);
      }
    }
  });
}

for (const ratio of [1, 1.25, 2, 3]) {
  pageTest(`${ratio} device pixels per pixel: the canvas has them all`, { ratio, viewport: phone }, async (page) => {
    await canvasFits(page);
  });
}

pageTest("a window that moves to another screen is followed", {}, async (page) => {
  const devtools = await page.context().newCDPSession(page);
  // A pixel narrower each time: headless Chromium tells the page of a new ratio only along with a new size.
  for (const [i, deviceScaleFactor] of [2, 1.5, 1].entries()) {
    const width = desktop.width - i - 1;
    await devtools.send("Emulation.setDeviceMetricsOverride", { ...desktop, width, deviceScaleFactor, mobile: false });
    await eventually(() => page.evaluate(
      ([width, ratio]) => document.querySelector("canvas")?.width === Math.round(width * ratio), [width, deviceScaleFactor]),
      `the canvas is to have ${deviceScaleFactor} pixels per pixel`);
    await quiet(page);
    await canvasFits(page);
  }
});

// Zooming by n makes the window n times smaller in CSS pixels and the ratio n times larger.
for (const zoom of [2, 4]) {
  const viewport = { width: 1440 / zoom, height: 900 / zoom };
  pageTest(`at ${zoom * 100} % zoom the text reflows`, { viewport, ratio: zoom }, async (page) => {
    assert.deepEqual(await misfits(page), []);
    await canvasFits(page);
    const { title } = articleText("de");
    assert.equal(await page.getByRole("heading", { level: 1 }).textContent(), title);
  });
}

pageTest("zooming while the page runs reflows it", { lang: "en" }, async (page) => {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Emulation.setDeviceMetricsOverride", { width: 720, height: 450, deviceScaleFactor: 2, mobile: false });
  await eventually(() => page.evaluate(() => document.querySelector("canvas")?.style.width === `${document.documentElement.clientWidth}px`),
    "the canvas is to be as wide as the window");
  await quiet(page);
  assert.deepEqual(await misfits(page), []);
  await canvasFits(page);
});

pageTest("on a wide screen a chart stays in view and shows what the passage calls for", {}, async (page) => {
  const titles = new Set();
  for (const block of articleText("de").blocks.filter((block) => block.view)) {
    const [id, viewId] = block.view.split("/");
    const index = charts.findIndex((chart) => chart.id === id);
    const chart = /** @type {any} */ (charts[index]);
    const view = chart.views.find((/** @type {any} */ view) => view.id === viewId);
    const wanted = chart.choices.map((/** @type {any} */ choice) =>
      choice.options.find((/** @type {any} */ option) => option.id === view.select[choice.id]));
    const title = (view.title ?? wanted.findLast((/** @type {any} */ option) => option.title)?.title ?? chart.title).de;

    await page.evaluate((block) => {
      const words = document.createRange();
      words.selectNodeContents(/** @type {Element} */ (document.getElementById(block)));
      const { top, height } = words.getBoundingClientRect();
      scrollBy({ top: top + Math.min(height / 2, 60) - innerHeight * 0.45, behavior: "instant" });
    }, block.id);
    const figure = page.getByRole("figure").nth(index);
    await eventually(async () => await figure.getByRole("heading").textContent() === title, `${block.id}: ${title}`);
    for (const option of wanted) {
      const radio = figure.getByRole("radio", { name: option.label.de, exact: true });
      assert.equal(await radio.getAttribute("aria-checked"), "true", `${block.id}: ${option.id}`);
    }
    const box = await plots(page).nth(index).boundingBox();
    const cut = box ? Math.max(-box.y, box.y + box.height - desktop.height) / box.height : 1;
    assert.ok(cut < 0.01, `${block.id}: the plot is at ${JSON.stringify(box)}`);
    titles.add(title);
  }
  assert.ok(titles.size >= 10, `${titles.size} different findings`);
});

pageTest("reloaded in the middle, the page is drawn where the reader was", {}, async (page) => {
  await page.evaluate(() => scrollTo({ top: 2600, behavior: "instant" }));
  await quiet(page);
  await page.reload();
  await ready(page);
  const top = await page.evaluate(() => scrollY);
  assert.ok(Math.abs(top - 2600) < 90, `${top}: further than three lines from where it was`);
  assert.deepEqual(await misfits(page), []);
});
