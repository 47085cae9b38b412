// The pages for frames as they are served, without script; what oEmbed says of them; each language as one file.
// @ts-check
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { HtmlValidate } from "html-validate";
import { address, directory, started, withPage } from "./site.mjs";

/** @param {string} path */
const read = (path) => readFileSync(join(directory, path), "utf8");
const languages = /** @type {const} */ (["de", "en"]);
const charts = ["btc", "miners", "gartner"];

// As for the article's own pages (tests/static).
const validator = new HtmlValidate({
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    "doctype-style": ["error", { style: "lowercase" }], "long-title": "off",
    "prefer-native-element": ["error", { exclude: ["radio", "figure"] }], "no-redundant-role": "off", "valid-id": ["error", { relaxed: true }],
  },
});

/** @param {string} html @param {string} name */
const attribute = (html, name) => new RegExp(`<iframe[^>]* ${name}="([^"]*)"`, "u").exec(html)?.[1];

for (const language of languages) {
  for (const chart of ["", ...charts]) {
    const path = `embed/${language}/${chart ? `${chart}.html` : "index.html"}`;
    const html = read(path);

    test(`${path}: not indexed, belongs to the article, is found by oEmbed`, () => {
      assert.match(html, /<meta name="robots" content="noindex">/u);
      assert.match(html, /<link rel="canonical" href="[^"]+">/u);
      const canonical = /<link rel="canonical" href="([^"]+)">/u.exec(html)?.[1] ?? "";
      const resolved = new URL(canonical, `https://site.example/${path}`).pathname;
      assert.equal(resolved, language === "de" ? "/" : "/en/");
      const oembed = /<link rel="alternate" type="application\/json\+oembed" href="([^"]+)"/u.exec(html)?.[1] ?? "";
      assert.equal(new URL(oembed, `https://site.example/${path}`).pathname, `/oembed/${language}/${chart || "index"}.json`);
    });

    test(`${path}: is valid HTML without style attributes`, async () => {
      const { results } = await validator.validateString(html);
      assert.deepEqual(results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${line}: ${message} (${ruleId})`)), []);
      assert.doesNotMatch(html, /<[a-z][^>]* (style|on[a-z]+)=/u);
    });

    test(`${path}: readable without script, in the frame's width, down to 240 px`, async () => {
      for (const width of [240, 600, 1200]) {
        await withPage({ javaScriptEnabled: false, viewport: { width, height: 700 } }, async (page) => {
          await page.goto(address(path.replace("index.html", "")));
          assert.equal(await page.getByRole("article").count(), 1);
          assert.equal(await page.getByRole("heading", { level: 1 }).count(), 1);
          assert.equal(await page.locator("figure").count(), chart ? 1 : charts.length);
          assert.equal(await page.locator("figure svg:visible").count(), chart ? 1 : charts.length);
          assert.equal(await page.getByRole("radio").count(), 0, "no choices that do nothing");
          assert.equal(await page.getByText(language === "de" ? "Quelle" : "Source").count() > 0, true);
          await page.getByText(language === "de" ? "Werte als Text und Tabelle" : "Figures as text and table").first().click();
          assert.ok(await page.getByRole("table").first().isVisible());
          assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width, `no sideways scroll at ${width}`);
        });
      }
    });

    test(`oembed/${language}/${chart || "index"}.json: what the specification and WordPress ask for`, () => {
      const data = JSON.parse(read(`oembed/${language}/${chart || "index"}.json`));
      assert.equal(data.type, "rich");
      assert.equal(data.version, "1.0");
      for (const key of ["title", "html", "provider_name", "provider_url", "thumbnail_url"]) assert.equal(typeof data[key], "string", key);
      for (const key of ["width", "height", "cache_age", "thumbnail_width", "thumbnail_height"]) assert.ok(Number.isInteger(data[key]) && data[key] > 0, key);
      assert.ok(data.height < 1000);
      const source = new URL(attribute(data.html, "src") ?? "");
      assert.equal(source.pathname, `/${path.replace("index.html", "")}`);
      assert.equal(attribute(data.html, "height"), `${data.height}`);
      assert.equal(attribute(data.html, "width"), `${data.width}`);
      const names = Array.from(data.html.matchAll(/ ([a-z]+)=/gu), ([, name]) => name);
      const kept = ["src", "width", "height", "frameborder", "marginwidth", "marginheight", "scrolling", "title"];
      assert.deepEqual(names.filter((name) => !kept.includes(name)), [], "nothing that WordPress takes away");
      assert.ok(attribute(data.html, "title"));
      assert.doesNotMatch(data.html, /<script|style=/u);
      const picture = readFileSync(join(directory, new URL(data.thumbnail_url).pathname));
      assert.equal(picture.readUInt32BE(16), data.thumbnail_width);
      assert.equal(picture.readUInt32BE(20), data.thumbnail_height);
    });
  }

  test(`standalone/${language}.html opens from disk and draws`, { timeout: 60_000 }, async () => {
    await withPage({ viewport: { width: 1280, height: 800 } }, async (page) => {
      /** @type {string[]} */
      const asked = [];
      /** @type {string[]} */
      const said = [];
      const file = pathToFileURL(join(directory, `standalone/${language}.html`)).href;
      page.on("request", (request) => {
        const url = request.url();
        if (url !== file && !url.startsWith("data:")) asked.push(url);
      });
      page.on("console", (message) => {
        if (["error", "warning"].includes(message.type())) said.push(message.text());
      });
      await page.goto(file);
      await started(page.mainFrame());
      assert.equal(await page.evaluate(() => document.fonts.check("20px 'Source Serif 4'") && document.fonts.check("600 14px Inter")), true);
      const other = language === "de" ? "English" : "Deutsch";
      await page.getByRole("link", { name: other }).click();
      await page.waitForFunction((lang) => document.documentElement.lang !== lang, language);
      const back = await page.locator(`a[hreflang=${language}]`).evaluate((link) => /** @type {HTMLAnchorElement} */ (link).href);
      assert.equal(back, file, "the language links lead from file to file");
      assert.deepEqual(asked, []);
      assert.deepEqual(said, []);
    });
  });
}
