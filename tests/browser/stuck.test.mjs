// On a phone a chart stays at the window's top edge while its passages are read: where it is drawn and where its node
// is, which view it shows, and that it takes nothing from the text below: no place, no scroll, no key, no focus.
// @ts-check
import assert from "node:assert/strict";
import { articleText, asServed, boxOf, charts, eventually, look, pageTest, phone, plots, quiet, scrollTop } from "./site.mjs";

/** @typedef {import("./site.mjs").Page} Page */

const passages = articleText("de").blocks.filter((block) => block.view?.startsWith("btc/"));

/** Scrolls until a block begins so far below the window's top edge. @param {Page} page @param {string} id @param {number} below */
async function read(page, id, below = 460) {
  await page.evaluate(([id, below]) => {
    const words = document.createRange();
    words.selectNodeContents(/** @type {Element} */ (document.getElementById(String(id))));
    scrollBy({ top: words.getBoundingClientRect().top - Number(below), behavior: "instant" });
  }, [id, below]);
  await quiet(page);
}

/** @param {Page} page @param {string} id */
const topOf = (page, id) => page.evaluate((id) => {
  const words = document.createRange();
  words.selectNodeContents(/** @type {Element} */ (document.getElementById(id)));
  return words.getBoundingClientRect().top;
}, id);

/** Where the hairline below what is stuck is drawn at both edges of the window; 0 without one. @param {Page} page @param {number} from */
async function hairline(page, from) {
  const { width, height, at } = await look(page);
  const ground = at(1, 1);
  for (let y = from; y < height; y++) {
    if (at(1, y) !== ground && at(1, y) === at(width - 2, y)) return y;
  }
  return 0;
}

for (const viewport of [phone, { width: 360, height: 640 }]) {
  pageTest(`${viewport.width} px: the chart stands above each of its passages and shows what it speaks of; nothing moves`, { viewport, still: true }, async (page) => {
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    const titles = new Set();
    for (const { id } of passages) {
      await read(page, id, viewport.height * 0.55);
      const box = await boxOf(plots(page).first());
      assert.ok(box.y === 0 && box.height <= viewport.height * 0.45, `${id}: ${JSON.stringify(box)}`);
      assert.ok(Math.abs(await hairline(page, 60) - (box.height - 1)) <= 1, `${id}: the hairline is not at ${box.height}`);
      titles.add(await page.getByRole("figure").first().getByRole("heading").textContent());
    }
    assert.ok(titles.size >= 4, `${titles.size} headlines`);
    await page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
    await quiet(page);
    assert.equal(await hairline(page, 0), 0);
    assert.equal(await page.evaluate(() => document.documentElement.scrollHeight), height);
    const shifted = await page.evaluate(() => new Promise((done) => {
      new PerformanceObserver((list) => done(list.getEntries().filter((/** @type {any} */ entry) => entry.value > 0.02).length))
        .observe({ type: "layout-shift", buffered: true });
      setTimeout(() => done(0), 200);
    }));
    assert.equal(shifted, 0);
  });
}

pageTest("the served page's chart is stuck in the same place by its style alone", { viewport: phone }, async (page) => {
  const [{ id }] = passages.slice(2);
  await read(page, id);
  const live = await boxOf(plots(page).first());
  await asServed(page, async (served) => {
    await served.evaluate((id) => document.getElementById(id)?.scrollIntoView({ block: "end", behavior: "instant" }), id);
    const box = await boxOf(served.locator(".stuck > div").first());
    assert.ok(Math.abs(box.y) < 1 && Math.abs(box.height - live.height) <= 1, `${JSON.stringify(box)}, not ${JSON.stringify(live)}`);
    const top = await served.evaluate(() => document.elementFromPoint(100, 100)?.closest(".stuck") !== null);
    assert.ok(top, "the text lies over it");
  });
});

pageTest("what is stuck takes neither wheel nor keys from the page, and can be read by the keyboard", { viewport: phone }, async (page) => {
  await read(page, passages[2].id);
  const before = await scrollTop(page);
  await page.mouse.move(200, 200);
  await page.mouse.wheel(0, 120);
  await eventually(async () => await scrollTop(page) > before + 60, "the wheel is to scroll the page");
  await quiet(page);
  const plot = plots(page).first();
  await plot.focus();
  const here = await scrollTop(page);
  await page.keyboard.press("ArrowRight");
  await quiet(page);
  assert.equal(await scrollTop(page), here);
  assert.notEqual(await page.locator("[id='btc/plot/said']").textContent(), "");
  await page.keyboard.press("PageDown");
  await eventually(async () => await scrollTop(page) > here + 100, "PageDown is to scroll the page");
});

pageTest("the focus is never below what is stuck", { viewport: phone }, async (page) => {
  await read(page, passages[1].id);
  await page.locator(`[id="${passages[1].id}"] a`).first().focus();
  for (let i = 0; i < 14; i++) {
    const key = i < 7 ? "Tab" : "Shift+Tab";
    await page.keyboard.press(key);
    await quiet(page);
    const place = await page.evaluate(() => {
      const focused = /** @type {Element} */ (document.activeElement);
      const stuck = document.querySelector(".plot[data-fixed]")?.getBoundingClientRect().bottom ?? 0;
      const { top, bottom } = focused.getClientRects()[0];
      return { id: focused.id, own: focused.hasAttribute("data-fixed"), top, bottom, stuck };
    });
    assert.ok(place.own || (place.top >= place.stuck - 2 && place.bottom <= phone.height), `${i}: ${JSON.stringify(place)}`);
  }
});

pageTest("a link to a passage leads below what is stuck, one to a heading to the window's top", { viewport: phone }, async (page) => {
  await page.evaluate((id) => (location.hash = id), passages[4].id);
  await quiet(page);
  const box = await boxOf(plots(page).first());
  const top = await topOf(page, passages[4].id);
  assert.ok(top >= box.height && top < phone.height / 2 + 40, `${top} below ${box.height}`);
  await page.evaluate(() => (location.hash = "miners-rally"));
  await quiet(page);
  assert.ok(await topOf(page, "miners-rally") < 120);
  // Blocks of several passages, by the first of them.
  for (const [block, words] of [["bitcoin-check-low", /^Nachgerechnet: ein Tief/], ["open-list", /./], ["sources", /^Quellen/]]) {
    await page.evaluate((id) => (location.hash = String(id)), block);
    await quiet(page);
    const first = page.locator(`[id="${block}"] [data-r]`).filter({ hasText: words }).first();
    const { y, height: high } = await boxOf(first);
    assert.ok(y > -40 && y + high < phone.height, `${block} begins at ${y}`);
  }
});

pageTest("put away it leaves a strip, the text stays, and a reload keeps that", { viewport: phone, touch: true }, async (page) => {
  await read(page, passages[2].id);
  const before = await topOf(page, passages[2].id);
  const toggle = page.getByRole("button", { name: "Diagramm beim Lesen zeigen" }).first();
  const target = await boxOf(toggle);
  assert.ok(target.width >= 44 && target.height >= 44, JSON.stringify(target));
  assert.equal(await toggle.getAttribute("aria-pressed"), "true");
  await toggle.tap();
  await quiet(page);
  assert.equal(await toggle.getAttribute("aria-pressed"), "false");
  assert.ok(Math.abs(await hairline(page, 20) - 43) <= 1, "the strip is to be 44 px high");
  assert.ok(Math.abs(await topOf(page, passages[2].id) - before) < 2);
  await eventually(async () => page.url().includes("stick=off"), "the address is to say so");
  await page.reload();
  await eventually(() => page.evaluate(() => performance.getEntriesByName("charts-ready").length > 0), "the program is to start");
  await read(page, passages[2].id);
  await toggle.tap();
  await quiet(page);
  assert.ok(await hairline(page, 60) > 200, "it is to be back");
  await eventually(async () => !page.url().includes("stick"), "the address is to say no more of it");
});

pageTest("a phrase that is tapped shows its point in what is stuck, and the page stays", { viewport: phone, touch: true }, async (page) => {
  await read(page, passages[2].id);
  const before = await scrollTop(page);
  await page.locator(`[id="${passages[2].id}"] a`).first().tap();
  await quiet(page);
  assert.equal(await scrollTop(page), before);
  assert.notEqual(await page.locator("[id='btc/plot/said']").textContent(), "");
});

pageTest("every chart of a phone held sideways is seen whole beside its passages", { viewport: { width: 844, height: 390 } }, async (page) => {
  for (const [i, { id }] of charts.entries()) {
    const last = articleText("de").blocks.findLast((block) => block.view?.startsWith(`${id}/`));
    await read(page, last.id, 170);
    const { y, height } = await boxOf(plots(page).nth(i));
    assert.ok(y >= 0 && y + height <= 390 && height > 180, `${id}: ${y}, ${height}`);
  }
});

pageTest("nothing is stuck on paper", { viewport: phone, script: false }, async (page) => {
  const stuck = () => page.evaluate(() => Array.from(document.querySelectorAll("main *"))
    .filter((element) => /sticky|fixed/.test(getComputedStyle(element).position) && element.checkVisibility())
    .map((element) => element.id));
  assert.ok((await stuck()).includes("btc/stuck"));
  await page.emulateMedia({ media: "print" });
  assert.deepEqual(await stuck(), []);
});
