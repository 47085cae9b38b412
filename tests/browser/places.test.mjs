// What is drawn and what can be touched are in the same place: in screenshots, the ink of each line, control and plot
// lies where its node is, wherever a chart stands that follows the reader, in any window, at any zoom and in frames.
// @ts-check
import assert from "node:assert/strict";
import { apart, bounds, changed, inkOf } from "./ink.mjs";
import { framed, hostPage, inOwnFonts } from "./hosts.mjs";
import { look, pageTest, quiet } from "./site.mjs";

/** @typedef {import("./site.mjs").Page} Page */
/** @typedef {import("playwright-core").Frame} Frame */
/** @typedef {import("./site.mjs").Box} Box */

/** In CSS pixels: a pixel of a screen at 67 %, two at 125 %. Browsers set a line's baseline on a whole one. */
const tolerance = 2;

/** Of a line's ink, on what is drawn: other words, or the same a few pixels off, meet less. */
const ownInk = 0.5;

/**
 * @typedef {object} Case
 * @property {string} name
 * @property {"de" | "en"} lang
 * @property {{ width: number, height: number }} screen of the browser's window at 100 %
 * @property {number} [ratio] of the screen
 * @property {number} [zoom] of the page: as many times fewer CSS pixels, and more device pixels for each
 * @property {boolean} [dark]
 * @property {{ path: string, width: number, height?: number }} [frame] of a host; without a height as high as its content
 * @property {number} [pinch] by how much two fingers have magnified the window
 * @property {boolean} sticks whether charts follow the reader there
 */

/** Each value of width, ratio, zoom, theme, language and kind of frame, in turn with the others. @type {Case[]} */
const cases = [
  { name: "a desktop", lang: "de", screen: { width: 1440, height: 900 }, sticks: true },
  { name: "a phone", lang: "en", screen: { width: 390, height: 844 }, ratio: 2, dark: true, sticks: false },
  { name: "a tablet", lang: "de", screen: { width: 820, height: 1180 }, ratio: 1.25, dark: true, sticks: true },
  { name: "a wide screen at 67 %", lang: "en", screen: { width: 2560, height: 1000 }, zoom: 0.67, dark: true, sticks: true },
  { name: "a wide screen", lang: "de", screen: { width: 2560, height: 1100 }, ratio: 1.25, sticks: true },
  { name: "a wide screen at 200 %", lang: "en", screen: { width: 2560, height: 1200 }, zoom: 2, sticks: true },
  { name: "a desktop at 110 %", lang: "en", screen: { width: 1440, height: 900 }, ratio: 1.25, zoom: 1.1, dark: true, sticks: true },
  { name: "a phone at 150 %", lang: "de", screen: { width: 390, height: 844 }, ratio: 2, zoom: 1.5, sticks: false },
  { name: "a frame that its host scrolls", lang: "de", screen: { width: 1440, height: 900 }, dark: true,
    frame: { path: "/embed/de/", width: 1200 }, sticks: false },
  { name: "a phone's frame that its host scrolls", lang: "en", screen: { width: 390, height: 844 }, ratio: 2,
    frame: { path: "/embed/en/", width: 360 }, sticks: false },
  { name: "a chart's frame of 280 px", lang: "en", screen: { width: 390, height: 844 }, ratio: 1.25,
    frame: { path: "/embed/en/btc.html", width: 280 }, sticks: false },
  { name: "a frame that scrolls", lang: "en", screen: { width: 1440, height: 900 }, ratio: 1.25,
    frame: { path: "/embed/en/", width: 1300, height: 760 }, sticks: true },
  { name: "a phone's frame that scrolls", lang: "de", screen: { width: 390, height: 844 }, ratio: 2, dark: true,
    frame: { path: "/embed/de/", width: 360, height: 600 }, sticks: false },
  { name: "a desktop magnified by two fingers", lang: "de", screen: { width: 1440, height: 900 }, pinch: 1.5, sticks: true },
];

/** Turns from what was drawn to the same words laid by the browser, and back. @param {Page | Frame} inside @param {boolean} laid */
const lay = async (inside, laid) => {
  await inside.evaluate((laid) => document.documentElement.toggleAttribute("data-laid", laid), laid);
  await inside.evaluate(() => frameCounts.next().then(() => frameCounts.next()));
};

/**
 * Where the window's top edge is to be, so that the first chart arrives at its place, stands in it, and leaves it.
 * @param {Page | Frame} inside
 */
const stops = (inside) => inside.evaluate(() => {
  const figure = /** @type {HTMLElement} */ (document.querySelector("main figure"));
  const zone = /** @type {HTMLElement} */ (figure.parentElement);
  const sticks = getComputedStyle(figure).position === "sticky";
  const box = (sticks ? zone : figure).getBoundingClientRect();
  const [top, bottom] = [box.top + scrollY, box.bottom + scrollY];
  const high = figure.getBoundingClientRect().height;
  return { sticks, tops: sticks ? [0, top - 60, top - 10, (top + bottom - high) / 2, bottom - high + 20, bottom - 200]
    : [0, Math.max(0, top - 120), Math.max(0, bottom - innerHeight / 2)] };
});

/** @typedef {{ name: string, box: Box }} Line a line of text, with the room above and below that is its own */
/** @typedef {{ name: string, box: Box, top: number, starts: number[] }} Control where its capitals begin, from its corner */

/** What is in sight, in CSS pixels of the page that holds it. @param {Page | Frame} inside */
const nodes = (inside) => inside.evaluate(() => {
  const pen = /** @type {CanvasRenderingContext2D} */ (document.createElement("canvas").getContext("2d"));
  pen.font = "14px Inter";
  const { actualBoundingBoxAscent: capital, fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = pen.measureText("T");
  const boxOf = (/** @type {Element} */ element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x, y, width, height };
  };
  const plots = Array.from(document.querySelectorAll("main .plot"), (plot) => plot.getBoundingClientRect());
  const lines = Array.from(/** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("main [data-l]")))
    // A key's names stand among the lines that lead to them.
    .filter((line) => !plots.some(({ top, bottom, left, right }) => {
      const { x, y } = line.getBoundingClientRect();
      return y >= top && y < bottom && x >= left && x < right;
    }))
    .map((line) => {
      const leading = Number((/** @type {HTMLElement} */ (line.closest("[data-t]")).dataset.t ?? "").split(" ")[1]);
      const { x, y, width, height } = boxOf(line);
      const inFigure = line.closest("figure") !== null;
      return { name: line.textContent ?? "", inFigure, box: { x, y: y + (height - leading) / 2, width, height: leading } };
    });
  const controls = Array.from(document.querySelectorAll("main :is(button:not([id$='/stick']), header [role=group] a)"), (control) => {
    const box = boxOf(control);
    return { name: control.textContent ?? "", box,
      // Its word's line is 20 px high, in the middle; half of the gap to its neighbours is its own.
      top: (box.height - up - down) / 2 + up - capital, starts: control.closest("figure") ? [0, 8] : [12] };
  });
  // What a stuck chart lies over is not seen; what puts it away has no word.
  const covered = document.querySelector(".plot[data-fixed]")?.getBoundingClientRect().bottom ?? 0;
  const bare = (/** @type {{ box: { y: number } }} */ { box }) => box.y >= covered + 4;
  return { lines: lines.filter(bare), controls: controls.filter(bare) };
});

/**
 * What of the page is on the screen, in device pixels.
 * @param {Page} page @param {Page | Frame} inside
 */
async function sight(page, inside) {
  const box = "frameElement" in inside ? await (await inside.frameElement()).boundingBox() : null;
  const seen = await page.evaluate(() => {
    const { offsetLeft, offsetTop, width, height, scale } = /** @type {VisualViewport} */ (visualViewport);
    return { offsetLeft, offsetTop, width, height, scale, ratio: devicePixelRatio };
  });
  const size = seen.scale * seen.ratio;
  const [left, top] = box ? [box.x, box.y] : [0, 0];
  const bottom = Math.min(seen.offsetTop + seen.height, box ? box.y + box.height : Infinity);
  const right = Math.min(seen.offsetLeft + seen.width, box ? box.x + box.width : Infinity);
  return {
    size,
    /** @param {Box} at @returns {Box} */
    pixels: ({ x, y, width, height }) => ({
      x: (x + left - seen.offsetLeft) * size, y: (y + top - seen.offsetTop) * size, width: width * size, height: height * size,
    }),
    /** Whether all of it is in sight, with room above and below. @param {Box} at */
    holds: ({ x, y, width, height }) => x + left > Math.max(left, seen.offsetLeft) - 1 && x + left + width < right + 1 &&
      y + top > Math.max(top, seen.offsetTop) + 8 && y + top + height < bottom - 8,
  };
}

/** @param {Page | Frame} inside @param {string} property */
const colour = (inside, property) => inside.evaluate((property) =>
  parseInt(getComputedStyle(document.documentElement).getPropertyValue(property).trim().slice(1), 16), property);

/** The lines and controls in sight lie on what is drawn. @param {Page} page @param {Page | Frame} inside @param {string} when */
async function compare(page, inside, when) {
  const ground = await colour(inside, "--ground");
  const drawn = inkOf(await look(page), ground);
  await lay(inside, true);
  const laid = inkOf(await look(page), ground);
  await lay(inside, false);
  const { pixels, holds, size } = await sight(page, inside);
  const { lines, controls } = await nodes(inside);
  /** @type {string[]} */
  const faults = [];
  let [compared, inFigures] = [0, 0];
  for (const { name, box, inFigure } of lines.filter(({ box }) => holds(box))) {
    const { down, across, share, pixels: ink } = apart(laid, drawn, pixels(box), Math.ceil(5 * size));
    if (ink < 80 * size) continue; // a full stop by itself, or two letters in small
    compared++;
    inFigures += Number(inFigure);
    const fits = share > ownInk && Math.abs(down) <= tolerance * size && Math.abs(across) <= tolerance * size;
    if (!fits) faults.push(`"${name}": ${(share * 100).toFixed()} % of its ink, ${down / size} px down and ${across / size} px across`);
  }
  for (const { name, box, top, starts } of controls.filter(({ box }) => holds(box))) {
    const ink = bounds(drawn, pixels(box));
    const found = ink ? { x: (ink.x - pixels(box).x) / size, y: (ink.y - pixels(box).y) / size } : { x: NaN, y: NaN };
    compared++;
    const fits = Math.abs(found.y - top) <= tolerance && starts.some((start) => Math.abs(found.x - start) <= 2);
    if (!fits) faults.push(`${name}: drawn at ${found.x}, ${found.y} of its box, not at ${starts.join(" or ")}, ${top}`);
  }
  assert.deepEqual(faults, [], `${when}, of ${compared}`);
  return { compared, inFigures };
}

/** The ring that is drawn round a plot with the focus is round its node. @param {Page} page @param {Page | Frame} inside @param {string} when */
async function ringed(page, inside, when) {
  const plot = inside.locator("main .plot").first();
  const { pixels, size } = await sight(page, inside);
  const box = await plot.evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x, y, width, height };
  });
  const before = await look(page);
  await plot.evaluate((element) => /** @type {HTMLElement} */ (element).focus({ preventScroll: true }));
  await quiet(inside);
  const ring = changed(await look(page), before);
  await plot.evaluate((element) => /** @type {HTMLElement} */ (element).blur());
  await quiet(inside);
  const found = bounds(ring, { x: 0, y: 0, width: ring.width, height: ring.height });
  assert.ok(found, `${when}: no ring`);
  const wanted = pixels({ x: box.x - 3, y: box.y - 3, width: box.width + 6, height: box.height + 6 });
  /** @type {[string, number, number, number][]} */
  const edges = [
    ["left", found.x, wanted.x, ring.width], ["top", found.y, wanted.y, ring.height],
    ["right", found.x + found.width, wanted.x + wanted.width, ring.width],
    ["bottom", found.y + found.height, wanted.y + wanted.height, ring.height],
  ];
  for (const [edge, is, wants, end] of edges) {
    const cut = Math.min(Math.max(wants, 0), end);
    assert.ok(Math.abs(is - cut) <= (tolerance + 0.75) * size, `${when}: the ring's ${edge} is ${(is - cut) / size} px off`);
  }
}

for (const { name, lang, screen, ratio = 1, zoom = 1, dark = false, frame, pinch, sticks } of cases) {
  const viewport = { width: Math.round(screen.width / zoom), height: Math.round(screen.height / zoom) };
  const traits = [`${screen.width} px`, `ratio ${ratio}`, `${Math.round(zoom * 100)} %`, dark ? "dark" : "light", lang].join(", ");

  pageTest(`${name} (${traits}): what is drawn lies where its nodes are`, {
    lang, viewport, ratio: ratio * zoom, dark, still: true, touch: pinch !== undefined,
    prepare: (page) => inOwnFonts(page, frame && hostPage(frame.path, frame.width, frame.height)),
  }, async (page) => {
    const inside = frame ? await framed(page) : page;
    const kind = frame ? frame.height ? "own" : "auto" : undefined;
    assert.equal(await inside.evaluate(() => document.documentElement.dataset.framed), kind);
    await inside.addStyleTag({ content: `
      [data-laid] #canvas { visibility: hidden; }
      [data-laid] main [data-t], [data-laid] main [data-t] * { color: var(--ink) !important; }` });
    if (pinch) {
      const devtools = await page.context().newCDPSession(page);
      await devtools.send("Emulation.setPageScaleFactor", { pageScaleFactor: pinch });
    }
    const { tops, sticks: followed } = await stops(inside);
    assert.equal(followed, sticks);
    let [compared, inFigures] = [0, 0];
    for (const [i, top] of tops.entries()) {
      const scroller = kind === "auto" ? page : inside;
      const above = kind === "auto" ? 80 : 0;
      await scroller.evaluate((top) => scrollTo({ top, behavior: "instant" }), top + above);
      await quiet(inside);
      const when = `scrolled to ${top}`;
      const seen = await compare(page, inside, when);
      compared += seen.compared;
      inFigures += seen.inFigures;
      if (i >= tops.length / 2 && i < tops.length - 1) await ringed(page, inside, when);
    }
    assert.ok(compared > 20 && inFigures > 3, `${compared} things compared, ${inFigures} lines of charts`);
  });
}
