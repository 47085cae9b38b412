// embed.js in a newsroom's page: frames and elements have their height before they load, follow it afterwards, may come
// and go, and load late.
// @ts-check
import assert from "node:assert/strict";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { hostPage } from "./hosts.mjs";
import { address, directory, eventually, fits, frameHeight, frames, hostTest, pause, running, started } from "./site.mjs";

/** @type {Record<string, import("../../web/build/embed_dialog.mjs").Frames>} */
const rooms = JSON.parse(readFileSync(join(directory, "embed/frames.json"), "utf8"));
const script = () => `<script async src="${address("embed.js")}"></script>`;

/** @param {string} chart @param {"de" | "en"} [language] */
const element = (chart, language = "de") =>
  `<article-explainer src="${address(`embed/${language}/${chart}.html`)}" heights="${rooms[language][chart].heights}" title="Chart ${chart}"></article-explainer>`;

/** @param {string} chart */
const framed = (chart) => `<iframe src="${address(`embed/de/${chart}.html`)}" data-explainer="${rooms.de[chart].heights}" title="${chart}"></iframe>`;

test("embed.js weighs under 2 KB", () => {
  assert.ok(statSync(join(directory, "embed.js.br")).size < 2048);
});

const observeShifts = `<script>window.shift = 0; new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) window.shift += entry.value;
}).observe({ type: "layout-shift", buffered: true });</script>`;
// Where the text below the frame stands, each time it moves after the embed has its height.
const observeBelow = `<script>window.below = []; const follow = () => {
  const frame = document.querySelector("iframe");
  const text = document.querySelector("#column + p");
  if (frame && text && frame.clientHeight > 160) {
    const top = text.getBoundingClientRect().top;
    if (below.at(-1) !== top) below.push(top);
  }
  requestAnimationFrame(follow);
}; follow();</script>`;

/** @param {import("playwright-core").Page} page that observes shifts and what is below its only frame */
async function staysPut(page) {
  await fits(await running(page));
  await pause(300);
  assert.equal(await page.evaluate("below.length"), 1, `the text below stood at ${await page.evaluate("below.join()")}`);
  assert.equal(await page.evaluate("shift"), 0);
}

for (const width of [240, 320, 390, 430, 600, 680, 800, 1000]) {
  for (const kind of /** @type {const} */ (["element", "frame"])) {
    if (kind === "frame" && width !== 600) continue;
    hostTest(`${kind} of ${width} px: the height is right before it loads, and nothing moves`, {
      html: () => hostPage(`<style>#column { width: ${width}px !important; }</style>${observeShifts}${observeBelow}
<script src="${address("embed.js")}"></script>${kind === "element" ? element("btc") : framed("btc")}`),
      window: { width: 1100, height: 900 },
    }, staysPut);
  }
}

for (const [chart, view] of [["gartner", "whatif"], ["miners", "twelve"], ["btc", "hours"]]) {
  hostTest(`${chart} in the view ${view}: the height is right before it loads, and nothing moves`, {
    html: () => hostPage(`<style>#column { width: 600px !important; }</style>${observeShifts}${observeBelow}
<script src="${address("embed.js")}"></script><article-explainer src="${address(`embed/de/${chart}.html?${chart}=${view}`)}"
  heights="${rooms.de[chart].views[`${chart}=${view}`].heights}" title="x"></article-explainer>`),
    window: { width: 1100, height: 1300 },
  }, staysPut);
}

for (const width of [320, 430, 600, 800]) {
  hostTest(`the whole explainer at ${width} px is reserved to within a few lines, and as high as served when it runs`, {
    html: () => hostPage(`<style>#column { width: ${width}px !important; }</style>${observeBelow}<script src="${address("embed.js")}"></script>
<article-explainer src="${address("embed/de/")}" heights="${rooms.de.article.heights}" title="x"></article-explainer>`),
    window: { width: 1000, height: 800 },
  }, async (page) => {
    await fits(await running(page));
    await pause(300);
    const [reserved, ...told] = /** @type {number[]} */ (await page.evaluate("below"));
    const live = told.at(-1) ?? reserved;
    assert.ok(Math.abs(reserved - live) <= 70, `the text below stood at ${reserved}, then at ${told.join()}`);
    assert.ok(told.every((top) => Math.abs(top - live) <= 4), `the text below stood at ${reserved}, then at ${told.join()}`);
  });
}

hostTest("a host's style for all frames does not win", {
  html: () => hostPage(`<style>iframe { height: 333px !important; }</style>${script()}${element("miners")}`),
}, async (page) => fits(await running(page)));

hostTest("in a page from right to left, with another colour scheme", {
  html: () => hostPage(`<script>document.documentElement.dir = "rtl";</script><style>:root { color-scheme: dark; }</style>${script()}${element("gartner")}`),
}, async (page) => {
  const frame = await running(page);
  await fits(frame);
  const box = await page.locator("iframe").boundingBox();
  assert.equal(box && box.x + box.width, 1000, "at the right edge");
});

hostTest("several at once, added later by script, and removed again", {
  html: () => hostPage(`${script()}${element("btc")}${framed("miners")}`),
}, async (page) => {
  await eventually(async () => frames(page).length === 2, "two frames");
  for (const frame of frames(page)) await fits(frame);
  await page.evaluate((html) => document.getElementById("column")?.insertAdjacentHTML("afterbegin", html), element("gartner", "en") + framed("gartner"));
  await eventually(async () => frames(page).length === 4, "four frames");
  for (const frame of frames(page)) await fits(frame);
  await page.evaluate(() => {
    for (const added of document.querySelectorAll("article-explainer, iframe")) added.remove();
  });
  await eventually(async () => frames(page).length === 0, "no frame");
  // An element that is put elsewhere is made anew and works again.
  await page.evaluate((html) => {
    const column = /** @type {HTMLElement} */ (document.getElementById("column"));
    column.innerHTML = html;
    const moved = /** @type {HTMLElement} */ (column.firstElementChild);
    document.body.append(moved);
  }, element("miners"));
  await eventually(async () => frames(page).length === 1, "one frame");
  assert.equal(await page.locator("iframe").count(), 1);
  await fits(await running(page));
});

hostTest("an explainer far below is not loaded before the reader comes near", {
  html: () => hostPage(`${script()}<div style="height: 9000px"></div>${element("btc")}`),
}, async (page) => {
  await pause(600);
  assert.equal(frames(page).length, 0);
  const reserved = (await page.locator("iframe").boundingBox())?.height;
  await page.locator("iframe").scrollIntoViewIfNeeded();
  const frame = await running(page);
  await fits(frame);
  assert.equal(reserved, await frameHeight(frame), "its room was kept");
});

hostTest("a tab that is not shown starts when it is", {
  html: () => hostPage(`${script()}<div id="tab" style="display: none">${element("miners")}</div>`),
}, async (page) => {
  await pause(500);
  await page.evaluate(() => {
    /** @type {HTMLElement} */ (document.getElementById("tab")).style.display = "";
  });
  await fits(await running(page));
});

hostTest("ten explainers on one page all draw, and those out of sight give their contexts back", {
  html: () => hostPage(script() + Array.from({ length: 10 }, (_, i) => element(["btc", "miners", "gartner"][i % 3])).join("\n<p>Text between.</p>\n")),
}, async (page) => {
  const live = () => Promise.all(frames(page).map((frame) => frame.evaluate(() => {
    const canvas = /** @type {HTMLCanvasElement} */ (document.getElementById("canvas"));
    return document.documentElement.classList.contains("live") && !canvas.getContext("webgl2")?.isContextLost();
  })));
  for (let i = 0; i < 10; i++) {
    await page.locator("iframe").nth(i).scrollIntoViewIfNeeded();
    await eventually(async () => frames(page).length > i, "the frame");
    const frame = await (await page.locator("iframe").nth(i).elementHandle())?.contentFrame();
    assert.ok(frame);
    await started(frame);
    await fits(frame);
  }
  await eventually(async () => (await live()).filter(Boolean).length <= 3, "contexts to be given back");
  // Back to the first: it draws again, and nothing of the page has moved.
  await page.locator("iframe").first().scrollIntoViewIfNeeded();
  const first = await (await page.locator("iframe").first().elementHandle())?.contentFrame();
  assert.ok(first);
  await eventually(() => first.evaluate(() => {
    const canvas = /** @type {HTMLCanvasElement} */ (document.getElementById("canvas"));
    return !canvas.getContext("webgl2")?.isContextLost();
  }), "the first one's context to come back");
  await fits(first);
  assert.equal(await first.locator("#notice").isVisible(), false);
  await pause(200);
  const { decode, colours } = await drawing();
  const box = await page.locator("iframe").first().boundingBox();
  assert.ok(box);
  const seen = colours(decode(await page.screenshot({ clip: { ...box, y: Math.max(0, box.y), height: 400 } })));
  assert.ok(seen.size > 50, `${seen.size} colours`);
});

const drawing = async () => import("../browser/png.mjs");
