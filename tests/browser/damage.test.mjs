// Only the part of the picture that changes is painted, and nodes are written when the pointer rests: what is seen and
// what is said are the same as if all were painted and written anew.
// @ts-check
import assert from "node:assert/strict";
import { boxOf, bring, desktop, eventually, look, pageTest, phone, plots, pointIn, quiet } from "./site.mjs";

/** @typedef {import("./site.mjs").Page} Page */

/** Paints the picture anew as a whole: a new context knows nothing of what was there. @param {Page} page */
async function paintAll(page) {
  await page.evaluate(async () => {
    const canvas = /** @type {HTMLCanvasElement} */ (document.getElementById("canvas"));
    const context = /** @type {WebGL2RenderingContext} */ (canvas.getContext("webgl2"));
    const extension = context.getExtension("WEBGL_lose_context");
    const told = (/** @type {string} */ type) => new Promise((done) => canvas.addEventListener(type, done, { once: true }));
    const lost = told("webglcontextlost");
    extension?.loseContext();
    await lost;
    await new Promise((done) => setTimeout(done));
    const restored = told("webglcontextrestored");
    extension?.restoreContext();
    await restored;
  });
  await eventually(() => page.locator("canvas").isVisible(), "the canvas is to come back");
  await quiet(page);
}

/** @param {Page} page @param {string} when */
async function isWhole(page, when) {
  await quiet(page);
  const parts = await look(page);
  await paintAll(page);
  const whole = await look(page);
  /** @type {string[]} */
  const wrong = [];
  for (let y = 0; y < whole.height; y++) {
    for (let x = 0; x < whole.width; x++) if (parts.at(x, y) !== whole.at(x, y)) wrong.push(`${x},${y}`);
  }
  assert.equal(wrong.length, 0, `${when}: ${wrong.length} pixels differ, the first at ${wrong[0]}, the last at ${wrong.at(-1)}`);
}

for (const [name, options] of /** @type {const} */ ([
  ["a desktop", { viewport: desktop, ratio: 1 }],
  ["a desktop with one and a half device pixels", { viewport: { width: 1100, height: 700 }, ratio: 1.5 }],
])) {
  pageTest(`${name}: painted in parts, the picture is as if painted as a whole`, options, async (page) => {
    const plot = plots(page).first();
    await bring(plot);
    const box = await boxOf(plot);
    const go = async (/** @type {number} */ across) => {
      const { x, y } = pointIn(box, across, 0.5);
      await page.mouse.move(x, y);
      await quiet(page);
    };
    await go(0.3);
    await go(0.8);
    await isWhole(page, "hover");
    await page.mouse.move(2, 2);
    await isWhole(page, "leave");
    await go(0.2);
    await page.mouse.down();
    await go(0.5);
    await isWhole(page, "brush");
    await page.mouse.up();
    await isWhole(page, "zoom");
    await page.keyboard.down("Shift");
    await page.mouse.down();
    await go(0.4);
    await go(0.6);
    await isWhole(page, "pan");
    await page.mouse.up();
    await page.keyboard.up("Shift");
    await page.getByRole("radio", { name: "Logarithmisch" }).click();
    await isWhole(page, "choice");
    await plot.focus();
    await page.keyboard.press("ArrowLeft");
    await isWhole(page, "keyboard");
    await page.mouse.wheel(0, 37);
    await isWhole(page, "scroll");
    await page.emulateMedia({ colorScheme: "dark" });
    await isWhole(page, "theme");
    await go(0.7);
    await page.setViewportSize({ width: options.viewport.width - 77, height: options.viewport.height - 33 });
    await isWhole(page, "resize");
    const link = page.locator('a[href^="#"]').first();
    await link.scrollIntoViewIfNeeded();
    await link.hover();
    await isWhole(page, "phrase");
  });
}

pageTest("a phone: a point that is read leaves nothing of the one before", { viewport: phone, ratio: 2, touch: true }, async (page) => {
  await bring(plots(page).first());
  const box = await boxOf(plots(page).first());
  for (const across of [0.3, 0.7]) {
    const { x, y } = pointIn(box, across, 0.5);
    await page.touchscreen.tap(x, y);
    await quiet(page);
  }
  await isWhole(page, "tap");
});

pageTest("the mouse over a chart leaves the rest of the picture alone", {}, async (page) => {
  await bring(plots(page).first());
  /** Whether the corner is as this has painted it. */
  const corner = async () => (await look(page, { x: 0, y: 0, width: 4, height: 4 })).at(1, 1) === 0xff0000;
  await page.evaluate(() => {
    const gl = /** @type {WebGL2RenderingContext} */ (/** @type {HTMLCanvasElement} */ (document.getElementById("canvas")).getContext("webgl2"));
    gl.enable(gl.SCISSOR_TEST);
    gl.scissor(0, gl.drawingBufferHeight - 8, 8, 8);
    gl.clearColor(1, 0, 0, 1);
    gl.clear(gl.COLOR_BUFFER_BIT);
    gl.disable(gl.SCISSOR_TEST);
  });
  assert.ok(await corner(), "nothing was painted there");
  const { x, y } = pointIn(await boxOf(plots(page).first()), 0.4, 0.5);
  await page.mouse.move(x, y);
  await quiet(page);
  assert.ok(await corner(), "the whole picture was painted anew");
  await page.mouse.wheel(0, 50);
  await quiet(page);
  assert.ok(!await corner(), "the page was scrolled, and painted in part only");
});

pageTest("where the mouse comes to rest is said, and a drag stands in the address", {}, async (page) => {
  const plot = plots(page).first();
  await bring(plot);
  const box = await boxOf(plot);
  const said = page.getByRole("figure").first().getByRole("status");
  const { x, y } = pointIn(box, 0.2, 0.5);
  await page.mouse.move(x, y);
  await eventually(async () => (await said.textContent()) !== "", "nothing is said");
  const before = await said.textContent();
  for (let step = 1; step <= 20; step++) await page.mouse.move(x + step * box.width / 40, y);
  await quiet(page);
  const { x: end } = pointIn(box, 0.7, 0.5);
  assert.notEqual(await said.textContent(), before);
  // As the same place says that is come upon at once.
  const after = await said.textContent();
  await page.mouse.move(2, 2);
  await quiet(page);
  assert.equal(await said.textContent(), "");
  await page.mouse.move(end, y);
  await quiet(page);
  assert.equal(await said.textContent(), after);
  await page.mouse.down();
  await page.mouse.move(end - box.width / 3, y, { steps: 5 });
  await page.mouse.up();
  await eventually(async () => (await page.evaluate(() => location.search)).includes("btc.zoom="), "no zoom in the address");
  await page.getByRole("button", { name: "Zurücksetzen" }).waitFor();
});

pageTest("a click right after a hover does what it is over", {}, async (page) => {
  const plot = plots(page).first();
  await bring(plot);
  const log = page.getByRole("radio", { name: "Logarithmisch" });
  const target = pointIn(await boxOf(log), 0.5, 0.5);
  const { x, y } = pointIn(await boxOf(plot), 0.4, 0.5);
  await page.mouse.move(x, y);
  await page.mouse.move(target.x, target.y);
  await page.mouse.down();
  await page.mouse.up();
  await eventually(async () => await log.getAttribute("aria-checked") === "true", "the choice");
  await page.mouse.move(x, y);
  await plot.press("t");
  await page.getByRole("dialog").waitFor();
});
