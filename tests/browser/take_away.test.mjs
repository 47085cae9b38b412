// What the share button gives: each file is opened and looked into, each address is followed.
// @ts-check
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { bring, charts, desktop, eventually, pageTest, phone, plots, quiet, ready } from "./site.mjs";
import { colours, decode } from "./png.mjs";

/** @typedef {import("./site.mjs").Page} Page */

const words = {
  de: { share: "Diagramm teilen oder speichern", svg: "Bild als SVG speichern", png: "Bild als PNG speichern", csv: "Daten als CSV speichern", link: "Link zu dieser Ansicht kopieren", embed: "Einbetten …" },
  en: { share: "Share or save the chart", svg: "Save picture as SVG", png: "Save picture as PNG", csv: "Save data as CSV", link: "Copy link to this view", embed: "Embed …" },
};

/** @param {Page} page @param {number} i @param {"de" | "en"} lang */
async function open(page, i, lang) {
  await bring(plots(page).nth(i));
  await page.getByRole("figure").nth(i).getByRole("button", { name: words[lang].share }).click();
  return page.getByRole("dialog");
}

/** @param {Page} page @param {string} button the file's name and bytes */
async function download(page, button) {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("dialog").getByRole("button", { name: button }).click(),
  ]);
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

for (const [lang, viewport] of /** @type {const} */ ([["de", desktop], ["en", phone]])) {
  pageTest(`${lang}, ${viewport.width} px: each chart's files are what they say`, { lang, viewport }, async (page) => {
    for (const [i, chart] of charts.entries()) {
      const dialog = await open(page, i, lang);
      const title = await dialog.getByRole("heading").textContent() ?? "";

      const svg = await download(page, words[lang].svg);
      assert.match(svg.name, new RegExp(`^${chart.id}-[a-z0-9-]+\\.svg$`, "u"));
      const problem = await page.evaluate((text) =>
        new DOMParser().parseFromString(text, "image/svg+xml").querySelector("parsererror")?.textContent, svg.bytes.toString());
      assert.equal(problem, undefined);
      assert.ok(svg.bytes.toString().includes(title.split(" ")[0]));

      const png = await download(page, words[lang].png);
      assert.match(png.name, /\.png$/u);
      const [, width, height] = svg.bytes.toString().match(/width="([\d.]+)" height="([\d.]+)"/u) ?? [];
      const picture = decode(png.bytes);
      assert.equal(picture.width, 2 * Number(width));
      assert.equal(picture.height, 2 * Number(height));
      assert.ok(colours(picture).size > 50, "it is drawn");
      assert.equal(picture.at(1, 1), picture.at(picture.width - 2, picture.height - 2), "ground all round");

      const csv = await download(page, words[lang].csv);
      const lines = csv.bytes.toString().replace("\uFEFF", "").trimEnd().split("\r\n");
      assert.ok(lines[0].startsWith("# "), lines[0]);
      const data = lines.filter((line) => !line.startsWith("# "));
      const separator = lang === "de" ? ";" : ",";
      assert.ok(data.length > 3 && data.every((line) => line.includes(separator)), data[0]);
      await eventually(async () => (await dialog.getByRole("status").textContent() ?? "").includes(csv.name), "it is said");
      await page.keyboard.press("Escape");
      await eventually(async () => await dialog.count() === 0, "closed");
    }
    // What was drawn beside the page has left no trace in it.
    await quiet(page);
    assert.ok(await page.locator("canvas").isVisible());
  });
}

pageTest("the link brings the chart back as it was", { lang: "en" }, async (page) => {
  await page.getByRole("radio", { name: "Shares" }).click();
  const dialog = await open(page, 2, "en");
  await dialog.getByRole("button", { name: words.en.link }).click();
  await eventually(async () => /Copied/u.test(await dialog.getByRole("status").textContent() ?? ""), "it is said");
  const link = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(link, /\/en\/\?chart=gartner&gartner=share$/u);
  await page.goto(link);
  await ready(page);
  assert.equal(await page.getByRole("radio", { name: "Shares" }).getAttribute("aria-checked"), "true");
  assert.ok(await plots(page).last().evaluate((plot) => plot.getBoundingClientRect().top < innerHeight));
});

pageTest("where copying is refused the link is shown to be copied by hand", {
  lang: "en",
  prepare: (page) => page.addInitScript(() => {
    Object.assign(navigator.clipboard, { writeText: () => Promise.reject(new Error("refused")) });
  }),
}, async (page) => {
  const dialog = await open(page, 0, "en");
  await dialog.getByRole("button", { name: words.en.link }).click();
  await eventually(async () => /http.*chart=btc/u.test(await dialog.getByRole("status").textContent() ?? ""), "the link");
});


pageTest("the clipboard is asked within the reader's own event, by mouse and by key", {
  lang: "en",
  prepare: (page) => page.addInitScript(() => {
    /** @type {(string | undefined)[]} */
    const events = [];
    Object.assign(globalThis, { events });
    Object.assign(navigator.clipboard, { writeText: async () => void events.push(window.event?.type) });
  }),
}, async (page) => {
  const dialog = await open(page, 0, "en");
  const button = dialog.getByRole("button", { name: words.en.link });
  await button.click();
  await button.focus();
  await page.keyboard.press("Enter");
  await eventually(async () => (await page.evaluate("events.length")) === 2, "both");
  assert.deepEqual(await page.evaluate("events"), ["click", "click"]);
});
