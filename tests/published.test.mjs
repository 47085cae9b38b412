// The site that is published (DIST, of the article that ARTICLE names), whatever its article says: it opens, draws and
// lets each view be chosen; every word is in the page as served; what it links to is there. How the program behaves is
// tested with the fixture article.
// @ts-check
import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { after, before, test } from "node:test";
import { compile } from "../web/build/write/compile.mjs";
import { filesOf, folded, launch, listen, root, textsOf, withoutProblems } from "./support.mjs";

const dist = resolve(root, process.env.DIST ?? "dist");
const compiled = mkdtempSync(join(tmpdir(), "explainer-published-"));
/** The article's JSON, whatever it is written in. */
const assets = compile(resolve(root, process.env.ARTICLE ?? "assets/cleanspark"), compiled).folder;
/** @param {string} path */
const json = (path) => JSON.parse(readFileSync(path, "utf8"));

const languages = readdirSync(assets).flatMap((name) => /^article\.(\w+)\.json$/u.exec(name)?.[1] ?? []);
/** @type {{ id: string, views?: { id: string, select?: Record<string, string> }[], choices?: { id: string, options: { id: string }[] }[] }[]} */
const charts = readdirSync(join(assets, "charts")).filter((name) => name.endsWith(".json")).map((name) => json(join(assets, "charts", name)));
/** Where a language's page is: the one language that has no folder of its own is at the top. @param {string} language */
const folder = (language) => (existsSync(join(dist, language, "index.html")) ? `${language}/` : "");

/** @type {import("playwright-core").Browser} */
let browser;
/** @type {Awaited<ReturnType<typeof listen>>} */
let server;
let origin = "";
before(async () => {
  server = await listen(filesOf(dist));
  origin = `http://localhost:${server.port}`;
  browser = await launch();
});
after(async () => {
  rmSync(compiled, { recursive: true });
  await browser?.close();
  server?.close();
});

/** @param {string} address @param {import("playwright-core").BrowserContextOptions} options @param {(page: import("playwright-core").Page) => Promise<void>} body */
async function open(address, options, body) {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(20_000);
  try {
    const page = await context.newPage();
    await withoutProblems(page, [origin], options.javaScriptEnabled === false ? [/explainer.*\.mjs csp/u] : [], async () => {
      await page.goto(`${origin}/${address}`);
      if (options.javaScriptEnabled !== false) {
        await page.waitForFunction(() => performance.getEntriesByName("charts-ready").length > 0 || document.documentElement.dataset.static !== undefined);
        assert.equal(await page.evaluate(() => document.documentElement.dataset.static), undefined, "the program has not started");
      }
      await body(page);
    });
  } finally {
    await context.close();
  }
}

assert.ok(languages.length > 0 && charts.length > 0, `${assets} has no article`);

for (const language of languages) {
  const article = json(join(assets, `article.${language}.json`));

  test(`${language}: the program starts and shows every chart of the article`, { timeout: 60_000 }, () =>
    open(folder(language), { viewport: { width: 1440, height: 900 } }, async (page) => {
      assert.equal(folded(await page.title()), folded(article.title));
      assert.equal(await page.evaluate(() => document.documentElement.lang), language);
      const shown = article.blocks.filter((/** @type {any} */ block) => block.type === "chart").map((/** @type {any} */ block) => block.chart);
      assert.deepEqual(await page.locator("figure").evaluateAll((figures) => figures.map(({ id }) => id)), shown);
      assert.equal(await page.getByRole("application").count(), shown.length);
    }));

  test(`${language}: the page as served has every word`, () =>
    open(folder(language), { javaScriptEnabled: false }, async (page) => {
      // What is noted of a figure is said when it is pointed at.
      const notes = await page.locator("main data").evaluateAll((figures) => figures.map((figure) => /** @type {HTMLElement} */ (figure).title));
      const shown = folded([await page.locator("main").innerText(), ...notes].join("\n"));
      assert.deepEqual(textsOf(article).filter((text) => !shown.includes(text)), []);
    }));

  // As many pages as the chart with the most views has: each shows another view of every chart.
  const most = Math.max(...charts.map(({ views }) => views?.length ?? 0));
  for (let i = 0; i < most; i++) {
    const chosen = charts.flatMap((chart) => (chart.views?.[i] ? [{ ...chart, view: chart.views[i] }] : []));
    const query = chosen.map(({ id, view }) => `${id}=${view.id}`).join("&");
    test(`${language}: ?${query}`, { timeout: 60_000 }, () => open(`${folder(language)}?${query}`, {}, async (page) => {
      const frames = json(join(dist, "embed/frames.json"))[language];
      for (const { id, view, choices = [] } of chosen) {
        if (await page.locator(`figure[id="${id}"]`).count() === 0) continue; // a chart that the text does not show
        const { title } = frames[id].views[`${id}=${view.id}`] ?? frames[id];
        assert.equal(folded(await page.locator(`[id="${id}/title"]`).innerText()), folded(title), `${id}=${view.id}`);
        for (const [choice, option] of Object.entries(view.select ?? {})) {
          const radio = page.locator(`[id="${id}/choose/${choice}/${option}"]`);
          assert.equal(await radio.getAttribute("aria-checked"), "true", `${id}=${view.id} selects ${option} of ${choices.map((each) => each.id)}`);
        }
      }
    }));
  }
}

test("each chart is there as picture, drawing, page for frames and answer to oEmbed, in each language", () => {
  const expected = languages.flatMap((language) => charts.flatMap(({ id }) => [
    `charts/${language}/${id}.png`, `charts/${language}/${id}.svg`, `embed/${language}/${id}.html`, `oembed/${language}/${id}.json`]));
  assert.deepEqual(expected.filter((path) => !existsSync(join(dist, path))), []);
  const others = ["charts", "oembed", "embed"].flatMap((kind) => languages.flatMap((language) =>
    readdirSync(join(dist, kind, language)).filter((name) => !/\.(?:br|gz)$/u.test(name)).map((name) => `${kind}/${language}/${name}`)));
  assert.deepEqual(others.filter((path) => !expected.includes(path) && !/\/(?:index|embed_dialog|)\.?(?:html|json)$/u.test(path)), [], "and no other");
});

test("what the pages link to is there", () => {
  const site = (process.env.SITE_URL ?? "https://site.example").replace(/\/*$/u, "/");
  const pages = readdirSync(dist, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".html") && !path.startsWith("standalone"));
  /** @type {string[]} */
  const missing = [];
  let links = 0;
  for (const path of pages) {
    const markup = readFileSync(join(dist, path), "utf8");
    const ids = new Set(Array.from(markup.matchAll(/ id="([^"]+)"/gu), ([, id]) => id));
    for (const [, address] of markup.matchAll(/ (?:href|src|data-frame|data-bench|data-embed-dialog|data-article)="([^"]*)"/gu)) {
      const url = new URL(address, site + path);
      if (!url.href.startsWith(site)) continue;
      links++;
      const target = join(dist, decodeURI(url.href.slice(site.length)).replace(/[?#].*$/u, ""));
      const there = address.startsWith("#") ? ids.has(decodeURIComponent(address.slice(1)).split("@")[0])
        : existsSync(target) && existsSync(statSync(target).isDirectory() ? join(target, "index.html") : target);
      if (!there) missing.push(`${path}: ${address}`);
    }
  }
  assert.deepEqual(missing, []);
  assert.ok(links > 20 * languages.length, `only ${links} links`);
});
