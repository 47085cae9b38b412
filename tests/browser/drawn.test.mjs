// Clicks, drags and taps where things are seen: words are found in the screenshot by their shape, not by their nodes.
// @ts-check
import assert from "node:assert/strict";
import { bounds, changed, findWord, inkOf } from "./ink.mjs";
import { framed, hostPage, inOwnFonts } from "./hosts.mjs";
import { desktop, eventually, look, pageTest, phone, quiet } from "./site.mjs";

/** @typedef {import("./site.mjs").Page} Page */
/** @typedef {import("playwright-core").Frame} Frame */
/** @typedef {import("./site.mjs").Box} Box */

/**
 * Where words stand on the screen, in CSS pixels.
 * @param {Page} page @param {Page | Frame} inside whose fonts they are set in
 * @param {string} words @param {{ font?: string, within?: Box }} [options]
 */
async function seen(page, inside, words, { font = "14px Inter", within } = {}) {
  const word = await inside.evaluate(([words, font]) => {
    const size = devicePixelRatio;
    const canvas = document.createElement("canvas");
    const pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
    pen.font = font;
    const { width, actualBoundingBoxAscent: up, actualBoundingBoxDescent: down } = pen.measureText(words);
    [canvas.width, canvas.height] = [Math.ceil(width * size), Math.ceil((up + down) * size)];
    pen.scale(size, size);
    pen.font = font;
    pen.fillText(words, 0, up);
    const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
    return { width: canvas.width, height: canvas.height, on: Array.from({ length: data.length / 4 }, (_, i) => Number(data[4 * i + 3] > 110)) };
  }, [words, font]);
  const ratio = await page.evaluate(() => devicePixelRatio);
  const ground = await inside.evaluate(() =>
    parseInt(getComputedStyle(document.documentElement).getPropertyValue("--ground").trim().slice(1), 16));
  const ink = inkOf(await look(page), ground);
  if (within) {
    const [top, bottom] = [within.y * ratio, (within.y + within.height) * ratio];
    ink.on.fill(0, 0, Math.max(0, Math.round(top)) * ink.width);
    ink.on.fill(0, Math.round(bottom) * ink.width);
  }
  const found = findWord(ink, { ...word, on: Uint8Array.from(word.on) });
  assert.ok(found.share > 0.6, `"${words}" is not to be seen`);
  return { x: found.x / ratio, y: found.y / ratio };
}

/**
 * @typedef {object} Case
 * @property {string} name
 * @property {{ width: number, height: number }} viewport
 * @property {boolean} [touch]
 * @property {{ width: number, height?: number }} [frame]
 * @property {boolean} sticks whether the chart follows the reader
 */
/** @type {Case[]} */
const cases = [
  { name: "a chart that follows the reader", viewport: desktop, sticks: true },
  { name: "a chart that follows the reader, by touch", viewport: desktop, touch: true, sticks: true },
  { name: "a phone", viewport: phone, touch: true, sticks: false },
  { name: "a frame that its host scrolls", viewport: { width: 1300, height: 1000 }, frame: { width: 1200 }, sticks: false },
  { name: "a frame that scrolls", viewport: { width: 1400, height: 900 }, frame: { width: 1300, height: 800 }, sticks: true },
  { name: "a phone's frame that its host scrolls", viewport: phone, touch: true, frame: { width: 370 }, sticks: false },
];

for (const { name, viewport, touch = false, frame, sticks } of cases) {
  pageTest(`${name}: what is seen is what is hit`, {
    viewport, touch, ratio: viewport.width < 600 ? 2 : 1, still: true,
    prepare: (page) => inOwnFonts(page, frame && hostPage("/embed/de/", frame.width, frame.height)),
  }, async (page) => {
    const inside = frame ? await framed(page) : page;
    const figure = inside.getByRole("figure").first();
    const scroller = frame && !frame.height ? page : inside;
    const above = frame && !frame.height ? 80 : 0;

    /** Half way through what the chart follows, else the chart's top at the window's. @param {string} [id] a passage instead */
    const goTo = async (id) => {
      const top = await figure.evaluate((element, { id, sticks, above }) => {
        const zone = /** @type {HTMLElement} */ (sticks ? element.parentElement : element).getBoundingClientRect();
        if (id) return (document.getElementById(id)?.getBoundingClientRect().top ?? 0) + scrollY - above;
        return sticks ? scrollY + zone.top + (zone.height - element.clientHeight) / 2 : scrollY + zone.top - 30;
      }, { id, sticks, above: viewport.height * 0.55 });
      await scroller.evaluate((top) => scrollTo({ top, behavior: "instant" }), top + above);
      await quiet(inside);
    };
    const hit = async (/** @type {{ x: number, y: number }} */ { x, y }) => {
      if (touch) await page.touchscreen.tap(x, y);
      else await page.mouse.click(x, y);
      await quiet(inside);
    };
    await goTo();
    assert.equal(await figure.evaluate((element) => getComputedStyle(element).position === "sticky"), sticks);

    // Choices, near the words' upper and lower edge.
    for (const [words, off] of /** @type {const} */ ([["Fünf Tage", 5], ["Logarithmisch", -5], ["Linear", 5], ["Zwei Monate", -5]])) {
      const { x, y } = await seen(page, inside, words);
      await hit({ x, y: y + off });
      assert.equal(await figure.getByRole("radio", { name: words }).getAttribute("aria-checked"), "true", words);
      if (!touch) await page.mouse.move(2, 2);
      await quiet(inside);
    }

    // The plot above a date that is written below it says that date.
    await goTo(); // a choice may have moved what is below it
    const [date, said] = viewport.width < 600 ? ["Okt.", /^(30\.\sSeptember|[12]\.\sOktober) 2025/] :
      ["15. Okt.", /^1[456]\.\sOktober 2025/];
    const tick = await seen(page, inside, `${date}`, { font: "12px Inter" });
    const status = figure.getByRole("status");
    const before = await look(page);
    const point = { x: tick.x, y: tick.y - 120 };
    if (touch) await page.touchscreen.tap(point.x, point.y);
    else await page.mouse.move(point.x, point.y);
    await eventually(async () => new RegExp(said).test(await status.textContent() ?? ""), `${date} is not said`);
    await quiet(inside);
    const shown = changed(await look(page), before);
    const size = await page.evaluate(() => devicePixelRatio);
    const tip = bounds(shown, { x: 0, y: 0, width: shown.width, height: shown.height });
    assert.ok(tip && tip.x < (point.x + 10) * size && tip.x + tip.width > (point.x - 10) * size,
      `what is shown of the point is elsewhere: ${JSON.stringify(tip)}`);

    if (!touch) {
      // A drag from one date to another zooms to what was between them.
      const from = await seen(page, inside, "15. Sept.", { font: "12px Inter" });
      await page.mouse.move(from.x, from.y - 120);
      await page.mouse.down();
      await page.mouse.move(tick.x, tick.y - 120, { steps: 4 });
      await page.mouse.up();
      await page.mouse.move(2, 2);
      await quiet(inside);
      assert.match((await figure.locator("p").first().textContent() ?? "").replaceAll("\u00a0", " "),
        /1[456]\. September bis 1[456]\. Oktober/);
      await hit(await seen(page, inside, "Zurücksetzen"));
      assert.equal(await figure.getByRole("button", { name: "Zurücksetzen" }).count(), 0);
      await page.mouse.move(2, 2);
    }

    // A button.
    if (!sticks) {
      const bottom = await figure.evaluate((element) => element.getBoundingClientRect().bottom + scrollY - 400);
      await scroller.evaluate((top) => scrollTo({ top, behavior: "instant" }), bottom + above);
      await quiet(inside);
    }
    await hit(await seen(page, inside, "Tabelle"));
    await inside.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    await inside.getByRole("dialog").waitFor({ state: "detached" });
    await quiet(inside);

    // A link in the text.
    await goTo("bitcoin-record");
    await hit(await seen(page, inside, "126.198 $", { font: `${viewport.width < 600 ? 18 : 20}px "Source Serif 4"` }));
    await eventually(async () => /^6\.\sOktober 2025/.test(await status.textContent() ?? ""), "the link's point is not shown");
  });
}
