// Each host's own script gives the frame the content's height: after loading, after a change of language, after many
// changes of width, in a sandbox.
// @ts-check
import assert from "node:assert/strict";
import { hosts } from "./hosts.mjs";
import { address, eventually, fits, hostTest, pause, running } from "./site.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** @param {Page} page @param {number} width */
const setWidth = (page, width) => page.evaluate((value) => {
  const column = /** @type {HTMLElement} */ (document.getElementById("column"));
  column.style.width = `${value}px`;
}, width);

for (const { name, html, says, low, unboxed } of hosts) {
  const path = low ? "embed/de/btc.html" : "embed/de/";
  const options = { html: () => html(address(path), false), provoked: says, window: { width: 1300, height: 800 } };

  hostTest(`${name}: the frame is as high as the explainer`, options, async (page) => {
    const frame = await running(page);
    await fits(frame, "after loading");
    assert.equal(await frame.evaluate(() => document.documentElement.dataset.framed), "auto");
    if (!low) {
      await frame.getByRole("link", { name: "English" }).click();
      await eventually(() => frame.evaluate(() => document.documentElement.lang === "en"), "English");
      await fits(frame, "in the other language");
    }
    const before = await frame.evaluate(() => document.documentElement.getBoundingClientRect().height);
    for (let i = 0; i < 20; i++) {
      await setWidth(page, i % 2 === 0 ? 320 : 1200);
      await pause(30);
    }
    await fits(frame, "at 1,200 px");
    await setWidth(page, 800);
    await fits(frame, "at the first width");
    await pause(300);
    await fits(frame, "a moment later");
    const after = await frame.evaluate(() => document.documentElement.getBoundingClientRect().height);
    assert.equal(after, before, "the height at the first width is the first height");
  });

  if (unboxed) continue;
  const boxed = { html: () => html(address("embed/en/gartner.html"), true), provoked: says };
  hostTest(`${name}: in a sandbox that allows nothing but scripts`, boxed, async (page) => {
    const frame = await running(page);
    assert.equal(await frame.evaluate(() => origin), "null");
    await fits(frame, "after loading");
    const radio = frame.getByRole("radio").last();
    await radio.click();
    await eventually(async () => await radio.getAttribute("aria-checked") === "true", "the choice");
    await fits(frame, "after a choice");
  });
}
