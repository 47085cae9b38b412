// The accessibility tree: every control, link, heading and chart is in it under its own words, and arrow keys say every
// point that the chart's table holds.
// @ts-check
import assert from "node:assert/strict";
import { asServed, charts, desktop, eventually, pageTest, phone, plots, spaced } from "./site.mjs";

/** @typedef {import("./site.mjs").Page} Page */
/** @typedef {{ role: string, name: string, focusable: boolean }} Accessible */

/** What assistive technology gets of each element, in reading order. @param {Page} page @param {string} selector @returns {Promise<(Accessible & { id: string })[]>} */
async function accessible(page, selector) {
  // What is far from the window comes into the tree when its lines are spaced, in idle time.
  await page.waitForFunction(() => Array.from(document.querySelectorAll("[data-t]")).every((block) => getComputedStyle(block).contentVisibility === "visible"));
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Accessibility.enable");
  const { nodes } = await devtools.send("Accessibility.getFullAXTree");
  /** @type {Map<number | undefined, Accessible>} */
  const tree = new Map(nodes.filter(({ ignored }) => !ignored).map(({ backendDOMNodeId, role, name, properties }) => [
    backendDOMNodeId,
    { role: role?.value, name: spaced(name?.value).trim(), focusable: properties?.some((of) => of.name === "focusable") ?? false },
  ]));
  const { root } = await devtools.send("DOM.getDocument", { depth: 0 });
  const { nodeIds } = await devtools.send("DOM.querySelectorAll", { nodeId: root.nodeId, selector });
  const found = [];
  for (const nodeId of nodeIds) {
    const { node } = await devtools.send("DOM.describeNode", { nodeId });
    const at = (node.attributes ?? []).indexOf("id");
    const seen = tree.get(node.backendNodeId) ?? { role: "not in the tree", name: "", focusable: false };
    found.push({ id: node.attributes?.[at + 1] ?? "", ...seen });
  }
  await devtools.detach();
  return found;
}

// Of what can be operated.
const roles = ["link", "button", "radio", "application"];

/** Each chart's title, summary and table as the page was served with them. @param {Page} page */
const servedFigures = (page) => asServed(page, (served) => served.evaluate(() =>
  Array.from(document.querySelectorAll("figure"), (figure) => ({
    title: figure.querySelector("h3")?.textContent ?? "",
    summary: figure.querySelector("details p")?.textContent ?? "",
    rows: Array.from(figure.querySelectorAll("tbody tr"), (row) => Array.from(row.children, (cell) => cell.textContent ?? "")),
  }))));

for (const [lang, viewport] of /** @type {const} */ ([["de", desktop], ["en", phone]])) {
  const at = `${lang}, ${viewport.width} px`;

  pageTest(`${at}: the tree reaches each control, heading and chart under its words`, { lang, viewport }, async (page) => {
    const controls = await accessible(page, "main :is(a[href], button, .plot)");
    for (const { id, role, name, focusable } of controls) {
      assert.ok(roles.includes(role) && name !== "" && focusable, `${id}: ${role} "${name}"`);
    }
    const names = (/** @type {string} */ role) => controls.filter((control) => control.role === role).map(({ name }) => name);
    assert.deepEqual(names("link").slice(0, 2), ["Deutsch", "English"]);
    assert.deepEqual(names("radio"), charts.flatMap((chart) =>
      chart.choices.flatMap((choice) => choice.options.map((option) => spaced(option.label[lang])))));
    assert.ok(names("button").length >= 1 + charts.length, "the theme, a table for each chart");

    const figures = await servedFigures(page);
    names("application").forEach((name, i) => {
      assert.ok(name.startsWith(spaced(figures[i].title)), name);
      assert.ok(figures[i].summary.length > 40 && name.endsWith(spaced(figures[i].summary)), name);
    });
    assert.equal(names("application").length, charts.length);

    const headings = await accessible(page, "main :is(h1, h2, h3)");
    const written = await page.locator("main :is(h1, h2, h3)").allTextContents();
    assert.deepEqual(headings.map(({ role, name }) => `${role} ${name}`), written.map((text) => `heading ${spaced(text).trim()}`));
  });
}

pageTest("arrow keys say every value of every chart's table", { viewport: phone }, async (page) => {
  for (const [i, { summary, rows }] of (await servedFigures(page)).entries()) {
    const status = page.getByRole("figure").nth(i).getByRole("status");
    const now = async () => spaced(await status.textContent());
    let said = await now();
    /** @param {string} key */
    const step = async (key) => {
      await page.keyboard.press(key);
      await eventually(async () => await now() !== said, `chart ${i}: ${key} after "${said}" is to say another point`);
      said = await now();
    };
    const cells = rows.map((row) => row.map(spaced).filter((cell) => cell !== "–"));
    await plots(page).nth(i).focus();
    await step("Home");
    if (charts[i].id === "gartner") {
      // Series above each other: a row is a series and a cell a point; the sums below them are the summary's.
      for (const [at, [series, ...values]] of cells.slice(0, -1).entries()) {
        if (at > 0) await step("ArrowDown");
        for (const [column, value] of values.entries()) {
          if (column > 0) await step("ArrowRight");
          assert.ok(said.includes(series) && said.includes(value), `${said}: lacks ${series}, ${value}`);
        }
        if (at < cells.length - 2) for (const _ of values.slice(1)) await step("ArrowLeft");
      }
      for (const sum of cells[cells.length - 1].slice(1)) assert.ok(spaced(summary).includes(sum), sum);
    } else {
      for (const [at, [point, ...values]] of cells.entries()) {
        if (at > 0) await step("ArrowRight");
        for (const value of values) assert.ok(said.includes(value), `${said}: lacks ${value} of ${point}`);
      }
    }
  }
});
