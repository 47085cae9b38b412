// The keyboard alone: from control to control, from point to point, and never in the browser's way.
// @ts-check
import assert from "node:assert/strict";
import { boxOf, bring, charts, desktop, eventually, look, pageTest, phone, plots, quiet, scrollTop, tablet } from "./site.mjs";

/** @typedef {import("./site.mjs").Page} Page */

/** A choice stands for that of its options which the passage being read calls for. @param {string} id */
const stop = (id) => id.replace(/(choose\/[^/]+)\/.*/, "$1");

/** What Tab is to reach, in the order of the text. @param {Page} page */
const stops = async (page) => {
  const ids = await page.evaluate(() =>
    Array.from(document.querySelectorAll("main :is(a[href], button, summary, [tabindex])"))
      .filter((element) => element.getAttribute("tabindex") !== "-1" && element.checkVisibility())
      .map((element) => element.id));
  return ids.map(stop);
};

/** @param {Page} page */
const focused = async (page) => stop(await page.evaluate(() =>
  document.activeElement === document.body ? "" : document.activeElement?.id ?? ""));

for (const viewport of [desktop, phone]) {
  pageTest(`Tab goes through the page in reading order and out of it, ${viewport.width} px wide`, { viewport }, async (page) => {
    const wanted = await stops(page);
    const choices = charts.flatMap((chart) => [...chart.choices, chart]);
    assert.ok(wanted.length >= 3 + choices.length, "two languages, theme, each choice, each plot");
    /** @type {string[]} */
    const reached = [];
    for (let i = 0; i < wanted.length; i++) {
      await page.keyboard.press("Tab");
      // A phrase may show another view; which of its radios Tab leads to is in the page with the next frame.
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      reached.push(await focused(page));
      const seen = await page.evaluate(() => {
        const box = document.activeElement?.getBoundingClientRect();
        return box && box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.left >= 0 && box.right <= innerWidth;
      });
      assert.ok(seen, `${reached.at(-1)} has the focus outside the window`);
    }
    assert.deepEqual(reached, wanted);
    await page.keyboard.press("Tab");
    assert.equal(await focused(page), "", "the focus is to leave the page");
  });
}

pageTest("Shift+Tab goes back the same way", { viewport: tablet }, async (page) => {
  const wanted = await stops(page);
  await plots(page).last().focus();
  const last = await focused(page);
  for (const id of wanted.slice(0, wanted.indexOf(last)).reverse()) {
    await page.keyboard.press("Shift+Tab");
    // Passages on the way back call for views, of which one is a part of the data.
    if ((await focused(page)).endsWith("/reset") && !id.endsWith("/reset")) await page.keyboard.press("Shift+Tab");
    assert.equal(await focused(page), id);
  }
});

pageTest("the focus of the keyboard is visible on links, switch, radio and plot", { viewport: tablet }, async (page) => {
  for (const element of [page.getByRole("link", { name: "English" }), page.getByRole("button").first(),
    page.getByRole("radio", { checked: true }).first(), plots(page).first()]) {
    await element.focus();
    await page.keyboard.press("Shift+Tab");
    await bring(element);
    const { x, y, width, height } = await boxOf(element);
    const around = { x: Math.max(0, x - 6), y: Math.max(0, y - 6), width: width + 12, height: height + 12 };
    const scroll = await scrollTop(page);
    const before = await look(page, around);
    await page.keyboard.press("Tab");
    await quiet(page);
    assert.equal(await scrollTop(page), scroll);
    const after = await look(page, around);
    let changed = 0;
    for (let py = 0; py < after.height; py++) {
      for (let px = 0; px < after.width; px++) changed += Number(before.at(px, py) !== after.at(px, py));
    }
    assert.ok(changed > width, `${changed} pixels changed around ${element}`);
  }
});

const said = {
  de: { first: /\b1\.\sSeptember/, last: /31\.\sOktober/, price: /\d{2,3}\.\d{3}\s\$/, year: /2026/, amount: /\d,\d.*\$/ },
  en: { first: /\b1\sSeptember/, last: /31\sOctober/, price: /\$\d{2,3},\d{3}/, year: /2026/, amount: /\$\d.*\d\.\d/ },
};

for (const lang of /** @type {const} */ (["de", "en"])) {
  pageTest(`${lang}: arrow keys step through a plot, and the point is said`, { lang, viewport: tablet }, async (page) => {
    const figures = page.getByRole("figure");
    const status = (/** @type {number} */ i) => figures.nth(i).getByRole("status");
    const says = (/** @type {number} */ i, /** @type {RegExp} */ words) =>
      eventually(async () => words.test(await status(i).textContent() ?? ""), `chart ${i} is to say ${words}`);
    const now = async (/** @type {number} */ i) => await status(i).textContent() ?? "";

    await plots(page).nth(0).focus();
    assert.equal(await now(0), "");
    await page.keyboard.press("Home");
    await says(0, said[lang].first);
    await says(0, said[lang].price);
    const first = await now(0);
    await page.keyboard.press("ArrowRight");
    await eventually(async () => await now(0) !== first, "a step is to say another day");
    await page.keyboard.press("ArrowLeft");
    await eventually(async () => await now(0) === first, "a step back is to say the first day again");
    await page.keyboard.press("End");
    await says(0, said[lang].last);
    await page.keyboard.press("Escape");
    await eventually(async () => await now(0) === "", "Escape is to leave the point");

    // Up and down change the bar, and the series of a stack.
    for (const i of [1, 2]) {
      await plots(page).nth(i).focus();
      await page.keyboard.press("Home");
      await eventually(async () => await now(i) !== "", `chart ${i} is to say its first point`);
      const point = await now(i);
      await page.keyboard.press("ArrowDown");
      await eventually(async () => await now(i) !== point, `chart ${i}: down is to say another point`);
      await page.keyboard.press("ArrowUp");
      await eventually(async () => await now(i) === point, `chart ${i}: up is to come back`);
    }
    await page.keyboard.press("End");
    await says(2, said[lang].year);
    await says(2, said[lang].amount);
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute("role")), "application");
  });
}

pageTest("a stepped point is drawn, and Escape takes it away", { viewport: tablet }, async (page) => {
  const plot = plots(page).first();
  await plot.focus();
  await plot.evaluate((element) => element.scrollIntoView({ block: "center", behavior: "instant" }));
  await quiet(page);
  const box = await boxOf(page.getByRole("figure").first());
  const before = await page.screenshot({ clip: box });
  await page.keyboard.press("Home");
  await quiet(page);
  assert.notDeepEqual(await page.screenshot({ clip: box }), before);
  await page.keyboard.press("Escape");
  await quiet(page);
  // The ring came with the first key: only the point goes.
  await page.keyboard.press("Escape");
  await quiet(page);
  const after = await page.screenshot({ clip: box });
  await page.keyboard.press("End");
  await quiet(page);
  await page.keyboard.press("Escape");
  await quiet(page);
  assert.deepEqual(await page.screenshot({ clip: box }), after);
});

pageTest("keys that are the browser's stay the browser's", {}, async (page) => {
  await page.evaluate(() => {
    /** @type {string[]} */
    const taken = [];
    Object.assign(globalThis, { taken });
    // After all other listeners have had the event.
    for (const type of ["keydown", "keypress", "keyup"]) {
      addEventListener(type, (event) => setTimeout(() => {
        if (event.defaultPrevented) taken.push(`${type} ${/** @type {KeyboardEvent} */ (event).key}`);
      }), { capture: true });
    }
  });
  const keys = ["Control+f", "Control+c", "Control+a", "Control+p", "F5", "F12", "Tab", "Shift+Tab", "Backspace", "/", "a",
    "Space", "PageDown", "PageUp", "ArrowDown", "ArrowUp", "ArrowLeft", "Home", "End", "Enter", "Escape", "Alt+ArrowDown"];
  for (const key of keys) await page.keyboard.press(key);
  // In a plot only the arrows and their kin are the program's.
  await plots(page).first().focus();
  for (const key of ["Control+f", "Control+c", "Control+Home", "F5", "PageDown", "Space", "Tab"]) await page.keyboard.press(key);
  await page.waitForTimeout(50);
  assert.deepEqual(await page.evaluate("taken"), []);
  // And those that are the program's are seen to be taken: otherwise this would test nothing.
  await plots(page).first().focus();
  await page.keyboard.press("Home");
  await eventually(async () => (await page.evaluate("taken")).includes("keydown Home"), "Home in a plot is the program's");
});

pageTest("Space, PageDown and End scroll the page", {}, async (page) => {
  for (const key of ["Space", "PageDown", "End"]) {
    const before = await scrollTop(page);
    await page.keyboard.press(key);
    await eventually(async () => await scrollTop(page) > before + 200, `${key} is to scroll`);
    await quiet(page);
  }
});
