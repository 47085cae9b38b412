// The whole explainer by the keyboard alone: from the first control to the last, everything that can be done is done on
// the way. tests/browser/keyboard.test.mjs has the details: order, visibility, the browser's own keys.
// @ts-check
import assert from "node:assert/strict";
import { boxOf, bring, charts, eventually, pageTest, plots, pointIn, quiet, tablet } from "./site.mjs";

/** @typedef {import("./site.mjs").Page} Page */

/** What has the focus. @param {Page} page */
const focused = (page) => page.evaluate(() => {
  const element = /** @type {HTMLElement} */ (document.activeElement);
  return {
    id: element === document.body ? "" : element.id,
    role: element.getAttribute("role") ?? element.tagName.toLowerCase(),
    plot: element.matches(".plot"),
    group: element.closest("[role=radiogroup]")?.children.length ?? 0,
    pressed: element.getAttribute("aria-pressed"),
    checked: element.getAttribute("aria-checked"),
  };
});

/** Every option of the group that has the focus, and back to the first chosen. @param {Page} page */
async function chooseAll(page) {
  const { id: first, group } = await focused(page);
  const chosen = [];
  for (let i = 0, last = first; i < group; i++) {
    await page.keyboard.press("ArrowRight");
    await eventually(async () => {
      const { id, checked } = await focused(page);
      return id !== last && checked === "true";
    }, `the focus is to be on what is chosen after ${last}`);
    last = (await focused(page)).id;
    chosen.push(last);
  }
  assert.equal(chosen.at(-1), first, "the choice comes round");
  return chosen;
}

/** From the first point to the last, the summary, and out of it. @param {Page} page @param {string} id */
async function readPlot(page, id) {
  const said = async () => await page.locator(`[id="${id}/said"]`).textContent() ?? "";
  /** @type {string[]} */
  const heard = [];
  for (const key of ["Home", "End", "Enter"]) {
    await page.keyboard.press(key);
    await eventually(async () => !["", ...heard].includes(await said()), `${id}: ${key} is to say something new`);
    heard.push(await said());
  }
  await page.keyboard.press("Escape");
  await eventually(async () => await said() === "", `${id}: Escape is to end it`);
}

/** Opens what a button opens and closes it, or presses and releases it. @param {Page} page */
async function pushButton(page) {
  const before = await focused(page);
  await page.keyboard.press("Enter");
  if (before.id.includes("/sort/")) { // a head of a table
    const order = () => page.evaluate(() => document.activeElement?.closest("th")?.getAttribute("aria-sort"));
    await eventually(async () => typeof await order() === "string", `${before.id} is to sort`);
    const first = await order();
    await page.keyboard.press("Space");
    await eventually(async () => ![null, first].includes(await order() ?? null), `${before.id} is to sort the other way round`);
  } else if (before.pressed === null) {
    const dialog = page.getByRole("dialog");
    await dialog.waitFor();
    await page.keyboard.press("Tab");
    assert.ok(await dialog.evaluate((element) => element.contains(document.activeElement)), "the focus is in what opened");
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
  } else {
    await eventually(async () => (await focused(page)).pressed !== before.pressed, `${before.id} is to be pressed`);
    await page.keyboard.press("Space");
    await eventually(async () => (await focused(page)).pressed === before.pressed, `${before.id} is to be released`);
  }
  assert.equal((await focused(page)).id, before.id, "the focus stays");
}

pageTest("everything is reached and done from Tab to Tab", { lang: "en", viewport: tablet }, async (page) => {
  const options = charts.flatMap(({ choices }) => choices.flatMap((choice) => choice.options)).length;
  /** @type {Set<string>} */
  const chosen = new Set();
  const visited = [];
  await page.keyboard.press("Tab");
  for (let stop = await focused(page); stop.id !== ""; stop = await focused(page)) {
    visited.push(stop.id);
    assert.ok(visited.length < 200, `a trap: ${visited.slice(-5).join(", ")}`);
    if (stop.group > 0) for (const id of await chooseAll(page)) chosen.add(id);
    else if (stop.plot) await readPlot(page, stop.id);
    else if (stop.role === "button") await pushButton(page);
    await page.keyboard.press("Tab");
  }
  assert.equal(chosen.size, options, [...chosen].join(", "));
  assert.equal(new Set(visited).size, visited.length, "each control once");
  const tables = await page.getByRole("button", { name: /table/ }).count();
  assert.equal(tables, charts.length);
  // Two languages, the theme, the groups of options, the plots, the tables, the tones.
  const groups = charts.flatMap((chart) => chart.choices).length;
  assert.ok(visited.length >= 3 + groups + 2 * charts.length + 1, visited.join(", "));
});

pageTest("a zoom is undone by Tab and Enter, and the focus stays in the chart", { viewport: tablet }, async (page) => {
  const plot = plots(page).first();
  await bring(plot);
  const box = await boxOf(plot);
  const [from, to] = [pointIn(box, 0.3, 0.5), pointIn(box, 0.7, 0.5)];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
  const figure = page.getByRole("figure").first();
  const reset = figure.getByRole("button", { name: "Zurücksetzen" });
  await reset.waitFor();
  await quiet(page);
  await plot.focus();
  for (let i = 0; i < 6 && !await reset.evaluate((element) => element === document.activeElement); i++) {
    await page.keyboard.press("Shift+Tab");
  }
  assert.ok(await reset.evaluate((element) => element === document.activeElement), "Shift+Tab reaches the button before the plot");
  await page.keyboard.press("Enter");
  await eventually(async () => await reset.count() === 0, "the zoom is to be undone");
  await quiet(page);
  assert.ok(await figure.evaluate((element) => element.contains(document.activeElement)), "the focus is lost with the button");
});
