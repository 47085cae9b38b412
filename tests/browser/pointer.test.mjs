// Mouse, wheel and fingers on the charts, and the page's own scroll over them.
// @ts-check
import assert from "node:assert/strict";
import {
  boxOf, bring, charts, desktop, eventually, look, pageTest, phone, plots, pointIn, quiet, scrollTop, tablet,
} from "./site.mjs";

/** @typedef {import("./site.mjs").Page} Page */
/** @typedef {{ x: number, y: number }} Point */

const reset = { de: "Zurücksetzen", en: "Reset zoom" };

/** Share of the pixels that differ. @param {import("./png.mjs").Picture} a @param {import("./png.mjs").Picture} b */
function difference(a, b) {
  let changed = 0;
  for (let y = 0; y < a.height; y++) for (let x = 0; x < a.width; x++) changed += Number(a.at(x, y) !== b.at(x, y));
  return changed / (a.width * a.height);
}

pageTest("the mouse over a plot brings up values, and leaving takes them away", {}, async (page) => {
  for (const i of charts.keys()) {
    await bring(plots(page).nth(i));
    await page.mouse.move(2, 2);
    await quiet(page);
    const box = await boxOf(page.getByRole("figure").nth(i));
    const said = page.getByRole("figure").nth(i).getByRole("status");
    const before = await look(page, box);
    const { x, y } = pointIn(await boxOf(plots(page).nth(i)), 0.5, 0.5);
    await page.mouse.move(x, y);
    await quiet(page);
    assert.ok(difference(before, await look(page, box)) > 0.01, `${charts[i].id}: nothing is shown`);
    assert.match(await said.textContent() ?? "", /\d|nicht bekannt/);
    await page.mouse.move(2, 2);
    await quiet(page);
    assert.equal(difference(before, await look(page, box)), 0, `${charts[i].id}: something stayed`);
    assert.equal(await said.textContent(), "");
  }
});

for (const [lang, viewport] of /** @type {const} */ ([["de", desktop], ["en", tablet]])) {
  pageTest(`${lang}: a drag zooms, double click and the button take it back`, { lang, viewport }, async (page) => {
    const figure = page.getByRole("figure").first();
    const button = figure.getByRole("button", { name: reset[lang] });
    const zoomIn = async () => {
      const box = await boxOf(plots(page).first());
      const [from, to] = [pointIn(box, 0.3, 0.5), pointIn(box, 0.6, 0.5)];
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y, { steps: 4 });
      await page.mouse.up();
      await button.waitFor();
      await quiet(page);
      return to;
    };
    await bring(plots(page).first());
    assert.equal(await button.count(), 0);
    const { x, y } = await zoomIn();
    await page.mouse.dblclick(x, y);
    await button.waitFor({ state: "detached" });
    await quiet(page);
    await zoomIn();
    await button.click();
    await button.waitFor({ state: "detached" });
    await quiet(page);
    await zoomIn();
    await button.focus();
    await page.keyboard.press("Enter");
    await button.waitFor({ state: "detached" });
    const id = await page.evaluate(() => document.activeElement?.getAttribute("role"));
    assert.equal(id, "application", "the focus of a control that goes away is to go to its plot");
  });
}

pageTest("a drag that ends outside the window ends", { viewport: tablet }, async (page) => {
  await bring(plots(page).first());
  const box = await boxOf(plots(page).first());
  const { x, y } = pointIn(box, 0.5, 0.5);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(tablet.width + 40, y, { steps: 4 });
  await page.mouse.up();
  await page.getByRole("button", { name: reset.de }).waitFor();
  const label = await plots(page).first().getAttribute("aria-label");
  await page.mouse.move(x - 100, y);
  await page.mouse.move(x - 200, y);
  await quiet(page);
  assert.equal(await plots(page).first().getAttribute("aria-label"), label);
});

/**
 * The mouse as the browser hears of it: a release may be missing. @param {Page} page
 */
async function bareMouse(page) {
  const devtools = await page.context().newCDPSession(page);
  /** @param {"mousePressed" | "mouseReleased" | "mouseMoved"} type @param {Point} at @param {number} buttons */
  return (type, { x, y }, buttons) => devtools.send("Input.dispatchMouseEvent",
    { type, x, y, buttons, button: buttons || type !== "mouseMoved" ? "left" : "none", clickCount: type === "mouseMoved" ? 0 : 1 });
}

for (const [what, end] of /** @type {[string, (page: Page) => Promise<unknown>][]} */ ([
  ["a menu opens", (page) => plots(page).first().dispatchEvent("contextmenu", { bubbles: true })],
  ["the window is left", (page) => page.evaluate(() => dispatchEvent(new Event("blur")))],
  ["the capture is lost", (page) => page.evaluate(() =>
    document.dispatchEvent(new PointerEvent("lostpointercapture", { bubbles: true, pointerType: "mouse" })))],
  ["no one has told of the release", async () => {}],
])) {
  pageTest(`a drag is over when ${what}`, { viewport: tablet }, async (page) => {
    await bring(plots(page).first());
    const box = await boxOf(plots(page).first());
    const mouse = await bareMouse(page);
    const at = (/** @type {number} */ x) => pointIn(box, x, 0.5);
    await mouse("mouseMoved", at(0.7), 0);
    await quiet(page);
    const hovered = await look(page, box);
    await mouse("mouseMoved", at(0.3), 0);
    await mouse("mousePressed", at(0.3), 1);
    await mouse("mouseMoved", at(0.5), 1);
    await mouse("mouseMoved", at(0.6), 1);
    await quiet(page);
    assert.equal(await page.getByRole("status").first().textContent(), "", "the drag has begun");
    await end(page);
    await mouse("mouseMoved", at(0.7), 0);
    await quiet(page);
    assert.equal(difference(hovered, await look(page, box)), 0, "no brush is drawn, and the mouse reads");
    await mouse("mousePressed", at(0.9), 1);
    await mouse("mouseReleased", at(0.9), 0);
    await quiet(page);
    assert.equal(await page.getByRole("button", { name: reset.de }).count(), 0, "the next click zooms nothing");
  });
}

pageTest("the wheel over a chart scrolls the page, and with Ctrl it is the browser's", {}, async (page) => {
  await page.evaluate(() => {
    /** @type {boolean[]} */
    const prevented = [];
    Object.assign(globalThis, { prevented });
    addEventListener("wheel", (event) => setTimeout(() => prevented.push(event.defaultPrevented)), { capture: true, passive: true });
  });
  await bring(plots(page).nth(1));
  const { x, y } = pointIn(await boxOf(plots(page).nth(1)), 0.5, 0.5);
  await page.mouse.move(x, y);
  const before = await scrollTop(page);
  await page.mouse.wheel(0, 120);
  await eventually(async () => await scrollTop(page) > before + 60, "the page is to scroll");
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -120);
  await page.keyboard.up("Control");
  await eventually(async () => (await page.evaluate("prevented")).length === 2, "two turns of the wheel");
  assert.deepEqual(await page.evaluate("prevented"), [false, false]);
});

/** @param {Page} page */
async function fingers(page) {
  const devtools = await page.context().newCDPSession(page);
  /** @param {"touchStart" | "touchMove" | "touchEnd"} type @param {Point[]} points */
  const touch = (type, points) =>
    devtools.send("Input.dispatchTouchEvent", { type, touchPoints: points.map((point, id) => ({ ...point, id })) });
  return {
    /** Each finger moves from its first point to its second. @param {[Point, Point][]} ways */
    async move(ways) {
      const steps = 8;
      await touch("touchStart", ways.map(([from]) => from));
      for (let step = 1; step <= steps; step++) {
        const part = step / steps;
        await touch("touchMove", ways.map(([from, to]) =>
          ({ x: from.x + part * (to.x - from.x), y: from.y + part * (to.y - from.y) })));
        await page.waitForTimeout(16);
      }
      await touch("touchEnd", []);
      await quiet(page);
    },
  };
}

const touchscreen = { viewport: phone, touch: true, ratio: 2 };

pageTest("two fingers zoom a plot", touchscreen, async (page) => {
  await bring(plots(page).first());
  const box = await boxOf(plots(page).first());
  const hand = await fingers(page);
  await hand.move([[pointIn(box, 0.4, 0.5), pointIn(box, 0.15, 0.5)], [pointIn(box, 0.6, 0.5), pointIn(box, 0.85, 0.5)]]);
  const button = page.getByRole("button", { name: reset.de });
  await button.waitFor();
  assert.equal(await page.evaluate(() => visualViewport?.scale), 1, "the page itself is not to zoom");
  await button.tap();
  await button.waitFor({ state: "detached" });
});

pageTest("a finger that moves up over a plot scrolls the page", touchscreen, async (page) => {
  await bring(plots(page).first());
  const box = await boxOf(plots(page).first());
  const before = await scrollTop(page);
  const hand = await fingers(page);
  await hand.move([[pointIn(box, 0.5, 0.8), pointIn(box, 0.5, -0.2)]]);
  await eventually(async () => await scrollTop(page) > before + 40, "the page is to scroll");
  await page.waitForTimeout(400); // the address follows a gesture later
  assert.equal(await page.evaluate(() => location.search), "", "nothing was chosen");
  assert.equal(await page.getByRole("figure").first().getByRole("status").textContent(), "");
});

pageTest("a double tap on a zoomed plot shows all again", touchscreen, async (page) => {
  await bring(plots(page).first());
  const box = await boxOf(plots(page).first());
  const hand = await fingers(page);
  await hand.move([[pointIn(box, 0.4, 0.5), pointIn(box, 0.15, 0.5)], [pointIn(box, 0.6, 0.5), pointIn(box, 0.85, 0.5)]]);
  const button = page.getByRole("button", { name: reset.de });
  await button.waitFor();
  const { x, y } = pointIn(box, 0.5, 0.5);
  await page.touchscreen.tap(x, y);
  await page.touchscreen.tap(x, y);
  await button.waitFor({ state: "detached" });
  assert.equal(await page.evaluate(() => visualViewport?.scale), 1, "the page itself is not to zoom");
});

pageTest("a finger that moves along a plot reads values and leaves the page where it is", touchscreen, async (page) => {
  await bring(plots(page).first());
  const box = await boxOf(plots(page).first());
  const status = page.getByRole("figure").first().getByRole("status");
  const before = await scrollTop(page);
  const hand = await fingers(page);
  await hand.move([[pointIn(box, 0.2, 0.5), pointIn(box, 0.4, 0.5)]]);
  const first = await status.textContent() ?? "";
  assert.match(first, /\d/);
  await hand.move([[pointIn(box, 0.5, 0.5), pointIn(box, 0.8, 0.5)]]);
  await eventually(async () => ![first, ""].includes(await status.textContent() ?? ""), "another day is to be said");
  assert.equal(await scrollTop(page), before);
});

pageTest("a tap shows the point's values", touchscreen, async (page) => {
  for (const i of charts.keys()) {
    await bring(plots(page).nth(i));
    const { x, y } = pointIn(await boxOf(plots(page).nth(i)), 0.5, 0.5);
    await page.touchscreen.tap(x, y);
    await eventually(async () => /\d/.test(await page.getByRole("figure").nth(i).getByRole("status").textContent() ?? ""),
      `${charts[i].id}: a tap is to say a value`);
  }
});

pageTest("every control is at least 44 px high to the finger", touchscreen, async (page) => {
  const controls = await page.locator("main :is(button, a[hreflang])").all();
  assert.ok(controls.length > 15, `${controls.length} controls`);
  for (const control of controls) {
    const { width, height } = await boxOf(control);
    assert.ok(height >= 44 && width >= 44, `${await control.textContent()}: ${width} x ${height}`);
  }
});
