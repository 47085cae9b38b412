// What each engine does in its own way, in each: Chromium, Firefox, WebKit.
// @ts-check
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { astray } from "../browser/astray.mjs";
import { colours } from "../browser/png.mjs";
import { folded } from "../support.mjs";
import { addressOf, desktop, engineTest, eventually, gone, look, pause, quiet, ready, stayed, type } from "./engines.mjs";

/** @typedef {import("./engines.mjs").Page} Page */

/** Brings an element into the middle of the window; its box there. @param {Page} page @param {string} selector */
async function bring(page, selector) {
  await page.evaluate((selector) => document.querySelector(selector)?.scrollIntoView({ block: "center", behavior: "instant" }), selector);
  await quiet(page);
  return page.evaluate((selector) => {
    const { x, y, width, height } = /** @type {Element} */ (document.querySelector(selector)).getBoundingClientRect();
    return { x, y, width, height };
  }, selector);
}

engineTest("the page comes to life and its picture is seen", {}, async (page) => {
  const { live, hidden } = await page.evaluate(() => ({
    live: document.documentElement.classList.contains("live"), hidden: getComputedStyle(/** @type {Element} */ (document.querySelector("h1"))).color,
  }));
  assert.ok(live);
  assert.match(hidden, /, 0\)$|transparent/u, "the words over the picture are not to be seen themselves");
  assert.ok(colours(await look(page)).size > 100, "a picture of words and charts");
});

for (const lang of /** @type {const} */ (["de", "en"])) {
  engineTest(`${lang}: the text lies on the drawn lines`, { lang }, async (page) => {
    await eventually(async () => (await page.evaluate(astray, 0.75)).faults.length === 0, "lines astray").catch(async () =>
      assert.deepEqual((await page.evaluate(astray, 0.75)).faults, []));
    assert.ok((await page.evaluate(astray, 0.75)).lines > 150);
  });
}

engineTest("a chart's table is seen in its dialog, no scroll bar lies over it, and nothing shows above its heading", { size: { width: 1000, height: 320 } }, async (page) => {
  await page.evaluate(() => /** @type {HTMLElement} */ (document.getElementById("btc/table")).click());
  await eventually(() => page.evaluate(() => document.querySelector("dialog[open]") !== null), "the dialog is to open");
  const seen = await page.evaluate(() => {
    const dialog = /** @type {HTMLElement} */ (document.querySelector("dialog"));
    const table = /** @type {HTMLElement} */ (dialog.querySelector(".table"));
    const cells = Array.from(table.querySelectorAll("tbody tr:nth-child(3) > *"));
    const last = document.createRange();
    last.selectNodeContents(cells[cells.length - 1]);
    cells[0].scrollIntoView({ block: "center", behavior: "instant" });
    return {
      height: table.clientHeight,
      beside: table.getBoundingClientRect().right - last.getBoundingClientRect().right,
      cells: cells.map((cell) => {
        const { x, y, width, height } = cell.getBoundingClientRect();
        return cell.contains(document.elementFromPoint(x + width / 2, y + height / 2));
      }),
    };
  });
  assert.ok(seen.height >= 200, `the table is ${seen.height} px high`);
  assert.ok(seen.beside >= 12, `${seen.beside} px for a scroll bar that lies over the content`);
  assert.ok(seen.cells.length > 3 && seen.cells.every(Boolean), `cells that are seen: ${seen.cells}`);
  const above = await page.evaluate(() => {
    const dialog = /** @type {HTMLElement} */ (document.querySelector("dialog"));
    dialog.scrollTo(0, 1000);
    const { left, top, width } = dialog.getBoundingClientRect();
    const heading = /** @type {Element} */ (dialog.querySelector("h2")).getBoundingClientRect();
    const names = [];
    for (let y = top + 2; y < heading.bottom - 2; y += 4) {
      for (const x of [left + 36, left + width / 2, left + width - 44]) names.push(document.elementFromPoint(x, y)?.closest("h2, button, p, .table")?.nodeName);
    }
    return { names: Array.from(new Set(names)), scrolled: dialog.scrollTop, heading: heading.top - top };
  });
  assert.ok(above.scrolled > 40, `scrolled by ${above.scrolled} px`);
  assert.ok(above.heading < 20, `the heading is at ${above.heading} px`);
  assert.deepEqual(above.names.filter((name) => name !== "H2" && name !== "BUTTON"), []);
});

engineTest("after a way back the picture is there", {}, async (page) => {
  await page.evaluate(() => scrollTo({ top: 1200, behavior: "instant" }));
  await quiet(page);
  const before = colours(await look(page)).size;
  await page.goto(new URL("/licenses.txt", addressOf("en")).href);
  // Not by the driver, which waits for a load that a kept page does not have.
  await page.evaluate(() => void setTimeout(() => history.back(), 50));
  await eventually(async () => await page.evaluate(() => location.pathname).catch(() => "") === new URL(addressOf("en")).pathname, "the way back");
  await ready(page);
  const after = colours(await look(page)).size;
  assert.ok(Math.abs(after - before) < before / 10, `${before} colours before, ${after} after`);
});

engineTest("the picture is sharp at any zoom of the browser", { size: null }, async (page, engine) => {
  const before = await page.evaluate(() => innerWidth);
  await page.mouse.click(20, 400);
  await type("ctrl+plus");
  await type("ctrl+plus");
  await eventually(() => page.evaluate(() => innerWidth).then((width) => width < 0.9 * before), `${engine} is to zoom`);
  await quiet(page);
  const { drawn, width } = await page.evaluate(() => {
    const canvas = /** @type {HTMLCanvasElement} */ (document.querySelector("canvas"));
    return { drawn: canvas.width / canvas.getBoundingClientRect().width, width: innerWidth };
  });
  await type("ctrl+0"); // Firefox remembers it for the site
  assert.ok(Math.abs(drawn - before / width) < 0.02, `zoomed to ${before / width}, drawn with ${drawn} pixels for each`);
});

engineTest("links are underlined on the page as served, those into a chart with dots", { answer: gone(/explainer[^/]*\.wasm$/u), until: stayed }, async (page) => {
  const lines = await page.evaluate(() => ["#explainer p a[href^='#']:not([href^='#footnote'])", "#explainer p a[href^='http']"].map((selector) => {
    const { textDecorationLine, textDecorationStyle, color } = getComputedStyle(/** @type {Element} */ (document.querySelector(selector)));
    return [textDecorationLine, textDecorationStyle, color];
  }));
  const ink = await page.evaluate(() => getComputedStyle(/** @type {Element} */ (document.querySelector("h1"))).color);
  assert.deepEqual(lines[0], ["underline", "dotted", ink]);
  assert.deepEqual(lines[1].slice(0, 2), ["underline", "solid"]);
  assert.notEqual(lines[1][2], ink);
});

engineTest("a drag in a plot zooms it and selects nothing beside it", {}, async (page) => {
  const { x, y, width, height } = await bring(page, "[id='btc/plot']");
  await page.mouse.move(x + 0.3 * width, y + 0.5 * height);
  await page.mouse.down();
  await page.mouse.move(x + 0.6 * width, y + 0.55 * height, { steps: 5 });
  await page.mouse.move(x - 200, y + 0.6 * height, { steps: 5 });
  await page.mouse.up();
  await quiet(page);
  assert.equal(await page.evaluate(() => String(getSelection())), "");
  await eventually(() => page.evaluate(() => location.search.includes("btc.zoom=")), "the drag is to zoom");
});

engineTest("what a click in a plot shows stays", {}, async (page) => {
  const { x, y, width, height } = await bring(page, "[id='btc/plot']");
  const empty = colours(await look(page)).size;
  assert.ok(empty > 0);
  const said = () => page.evaluate(() => document.querySelector("[role=status]")?.textContent ?? "");
  await page.mouse.move(x + 0.4 * width, y + 0.5 * height);
  await quiet(page);
  const before = await look(page);
  await page.mouse.click(x + 0.4 * width, y + 0.5 * height);
  await quiet(page);
  await pause(300);
  const after = await look(page);
  let differing = 0;
  for (let row = 0; row < after.height; row += 2) for (let at = 0; at < after.width; at += 2) differing += Number(after.at(at, row) !== before.at(at, row));
  assert.match(await said(), /2025: open/u);
  // The point is pinned, which draws a little more; a tooltip that goes is thousands of pixels.
  assert.ok(differing < 800, `${differing} pixels differ`);
});

engineTest("a passage is copied as it is read", {}, async (page) => {
  await page.evaluate(() => {
    addEventListener("copy", ({ clipboardData }) => Object.assign(globalThis, { copied: clipboardData?.getData("text/plain") }));
    const passage = /** @type {Element} */ (document.querySelector("#bitcoin-recovery"));
    passage.scrollIntoView({ block: "center", behavior: "instant" });
    getSelection()?.selectAllChildren(passage);
  });
  await page.keyboard.press("Control+c");
  await eventually(() => page.evaluate(() => "copied" in globalThis), "a copy is to be made");
  const copied = await page.evaluate(() => /** @type {{ copied?: string }} */ (globalThis).copied ?? "");
  assert.match(copied.replace(/\s/gu, " ").trim(), /^Then the price recovered\. From its low on 17 October, which on Binance was \$103,528, it rose to /u);
});

for (const size of [desktop, { width: 460, height: 844 }]) {
  engineTest(`${size.width} px: reloading keeps the reader's place`, { size, lang: "de" }, async (page) => {
    const place = () => page.evaluate(() => Math.round(/** @type {Element} */ (document.getElementById("miners-claim")).getBoundingClientRect().top));
    await page.evaluate(() => scrollBy({ top: /** @type {Element} */ (document.getElementById("miners-claim")).getBoundingClientRect().top - 300, behavior: "instant" }));
    await quiet(page);
    const places = [await place()];
    for (let i = 0; i < 3; i++) {
      await page.reload();
      await ready(page);
      await pause(300);
      places.push(await place());
    }
    assert.ok(places.every((at) => Math.abs(at - places[0]) <= 2), `the passage's top: ${places}`);
  });
}

engineTest("on paper no heading stands alone at a page's foot", { engines: ["Chromium", "Firefox"] }, async (page) => {
  const paper = await /** @type {import("playwright-core").Page} */ (/** @type {unknown} */ (page)).pdf({ preferCSSPageSize: true });
  const { stdout } = spawnSync("pdftotext", ["-layout", "-", "-"], { input: paper, encoding: "utf8" });
  const headings = await page.evaluate(() => Array.from(document.querySelectorAll("main :is(h2, h3)"), ({ textContent }) => textContent ?? ""));
  const feet = stdout.split("\f").map((sheet) => sheet.trimEnd().split("\n").at(-1)?.trim() ?? "");
  assert.ok(feet.length > 3 && headings.length > 5);
  assert.deepEqual(feet.filter((foot) => headings.some((heading) => foot !== "" && folded(heading) === folded(foot))), []);
});
