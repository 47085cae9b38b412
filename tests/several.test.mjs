// A site of two small articles, one in JSON and one in Markdown, built once: what a reader, a feed reader and a crawler
// get of it; and the faults of site.json.
// @ts-check
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, posix } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { HtmlValidate } from "html-validate";
import sharp from "sharp";
import { articleFolder } from "../web/build/article.mjs";
import { filesOf, launch, listen, withoutProblems } from "./support.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const root = fileURLToPath(new URL("..", import.meta.url));
const work = mkdtempSync(join(tmpdir(), "explainer-several-"));
const dist = join(work, "site");
const articles = [join(work, "Le prix & co"), join(work, "rain")];
const address = "https://news.example/explained/";
const settings = {
  name: "The Example", address, publisher: "Example Press", logo: { light: "logo.svg", dark: "night.png" }, favicon: "logo.svg", palette: "house/palette.json",
  links: [{ text: { de: "Impressum", en: "About us" }, url: "about.html" }, { text: { en: "Newsletter" }, url: "https://letters.example/" }],
  languages: { en: { title: "Explained & drawn", standfirst: "Two <stories>." }, de: { title: "Erklärt" } },
  articles: ["Le prix & co", "rain"],
};
const palette = { light: { ground: "#fff4e8", accent: "#9b1c31" }, dark: { ground: "#101418", accent: "#ff9aa8" } };
const { SITE: _, SITE_URL: __, SITE_NAME: ___, ARTICLES: ____, MAKEFLAGS, MAKELEVEL, ...env } = process.env;

/** @param {string[]} args @param {Record<string, string>} more */
const build = (args, more) => spawnSync(process.execPath, [join(root, "web/build/several.mjs"), ...args], { cwd: root, encoding: "utf8", env: { ...env, ...more } });
/** @param {string} path */
const read = (path) => readFileSync(join(dist, path), "utf8");
const published = () => readdirSync(dist, { recursive: true, encoding: "utf8" }).filter((path) => statSync(join(dist, path)).isFile()).sort();

/** @type {import("playwright-core").Browser} */
let browser;
/** @type {Awaited<ReturnType<typeof listen>>} */
let server;
let origin = "";
before(async () => {
  cpSync(join(root, "tests/cases/base"), articles[0], { recursive: true });
  rmSync(join(articles[0], "pictures"), { recursive: true });
  cpSync(join(root, "web/build/write/skeleton"), articles[1], { recursive: true });
  for (const path of ["article.en.md", "charts/rain.json", "data/rain.json"]) {
    writeFileSync(join(articles[1], path), readFileSync(join(articles[1], path), "utf8").replaceAll("{{today}}", "2026-11-27").replaceAll("{{schema}}", "schema")
      .replace("headline says", "headline & its “words” say"));
  }
  writeFileSync(join(work, "logo.svg"), '<svg xmlns="http://www.w3.org/2000/svg" width="64" height="32" viewBox="0 0 64 32"><rect width="64" height="32" fill="#0b5c7f"/></svg>');
  cpSync(join(root, "tests/cases/base/pictures/harbour.png"), join(work, "night.png"));
  mkdirSync(join(work, "house"));
  writeFileSync(join(work, "house/palette.json"), JSON.stringify(palette));
  writeFileSync(join(articles[1], "palette.json"), JSON.stringify({ light: { accent: "#1f5f2f" } }));
  writeFileSync(join(work, "site.json"), JSON.stringify(settings));
  const { status, stdout, stderr } = build([dist], { SITE: join(work, "site.json") });
  assert.equal(status, 0, stderr + stdout);
  assert.equal(stdout.trim().split("\n").at(-1), `${dist} holds the site of ${articles.join(", ")}.`);
  server = await listen(filesOf(dist));
  origin = `http://localhost:${server.port}`;
  browser = await launch();
});
after(async () => {
  await browser?.close();
  server?.close();
  for (const path of [work, ...articles.map(articleFolder)]) rmSync(path, { recursive: true, force: true });
});

/** @param {string} path @param {import("playwright-core").BrowserContextOptions} options @param {(page: import("playwright-core").Page) => Promise<void>} body */
async function open(path, options, body) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  context.setDefaultTimeout(30_000);
  try {
    const page = await context.newPage();
    await withoutProblems(page, [origin], options.javaScriptEnabled === false ? [/csp/u] : [], async () => {
      await page.goto(`${origin}/${path}`);
      await body(page);
    });
  } finally {
    await context.close();
  }
}
/** @param {import("playwright-core").Page} page */
const ready = (page) => page.waitForFunction(() => performance.getEntriesByName("charts-ready").length > 0);

test("the index page says all of each article in its language, without script, and leads to it", () =>
  open("", { javaScriptEnabled: false, viewport: { width: 390, height: 844 } }, async (page) => {
    assert.equal(await page.title(), "Explained & drawn");
    assert.match(await page.locator("header").innerText(), /Explained & drawn\s+Two <stories>\./u);
    const [first, second] = [page.locator("article").nth(0), page.locator("article").nth(1)];
    assert.equal(await first.getByRole("heading").innerText(), "Bitcoin rises");
    assert.match(await first.innerText(), /21\sOctober\s2025\s·\sDeutsch/u);
    assert.match(await second.innerText(), /^A subject\s+The headline & its “words” say what is new\s+One or two sentences say .*\s+27\sNovember\s2026/u);
    for (const article of [first, second]) assert.ok(((await article.locator("svg").boundingBox())?.height ?? 0) > 80, "its picture is shown");
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "nothing is wider than a phone");
    assert.deepEqual(await page.locator("header img").evaluate((image) => [/** @type {HTMLImageElement} */ (image).alt, image.clientWidth, image.clientHeight]), ["The Example", 64, 32]);
    await page.getByRole("link", { name: "Bitcoin rises" }).click();
    assert.equal(new URL(page.url()).pathname, "/le-prix-co/en/");
    assert.equal(await page.title(), "Bitcoin rises");
  }));

test("an article that is not in the page's language stands there in its own", () =>
  open("de/", { javaScriptEnabled: false }, async (page) => {
    assert.equal(await page.getByRole("heading", { level: 1 }).innerText(), "Erklärt");
    assert.equal(await page.locator("article").nth(0).getByRole("heading").innerText(), "Bitcoin steigt");
    assert.equal(await page.locator("article").nth(1).getAttribute("lang"), "en");
    await page.getByRole("navigation").getByRole("link", { name: "English" }).click();
    assert.equal(new URL(page.url()).pathname, "/");
  }));

test("the HTML of the index page is valid", async () => {
  const validator = new HtmlValidate({ root: true, extends: ["html-validate:recommended"], rules: { "doctype-style": ["error", { style: "lowercase" }], "long-title": "off" } });
  const { results } = await validator.validateString(read("index.html"));
  assert.deepEqual(results.flatMap(({ messages }) => messages.map(({ line, ruleId, message }) => `${line} ${ruleId}: ${message}`)), []);
});

test("the index page is dark where its reader's device is, and axe finds nothing in it", async () => {
  /** @type {string[]} */
  const grounds = [];
  for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
    await open("", { colorScheme }, async (page) => {
      await page.evaluate(axe);
      const found = await page.evaluate(async () => (await /** @type {any} */ (globalThis).axe.run()).violations.map((/** @type {any} */ { id, nodes }) => `${id}: ${nodes[0].html}`));
      assert.deepEqual(found, [], colorScheme);
      grounds.push(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor));
      assert.match(await page.locator("header img").evaluate((image) => /** @type {HTMLImageElement} */ (image).currentSrc), colorScheme === "dark" ? /night.*\.png$/u : /logo.*\.svg$/u);
    });
  }
  assert.deepEqual(grounds, ["rgb(255, 244, 232)", "rgb(16, 20, 24)"]);
});

test("an article's program starts from the shared files; its foot leads back in the language that is chosen", { timeout: 60_000 }, () =>
  open("le-prix-co/", {}, async (page) => {
    await ready(page);
    const foot = page.locator("footer");
    assert.match(await foot.innerText(), /^Erklärt\s+Impressum\s+Lizenzen/u, "a link without a German text is not there");
    await page.locator("#control\\/lang\\/en").click();
    await page.waitForFunction(() => document.documentElement.lang === "en");
    assert.match(await foot.innerText(), /^Explained & drawn\s+About us\s+Newsletter\s+Licen/u);
    assert.equal(await foot.getByRole("link", { name: "About us" }).getAttribute("href"), `${address}about.html`);
    await foot.getByRole("link", { name: "Explained & drawn" }).click();
    assert.equal(page.url(), `${origin}/`);
  }));

test("an article is in the site's colours, as served and as drawn, or else in its own; the foot has the logo", { timeout: 60_000 }, () =>
  open("le-prix-co/", {}, async (page) => {
    const variable = (/** @type {string} */ name) => page.evaluate((property) => getComputedStyle(document.documentElement).getPropertyValue(property), name);
    assert.equal(await variable("--accent"), "#9b1c31");
    await ready(page);
    // The margin, and the rule above the first box, which is the accent's.
    const { data, info } = await sharp(await page.screenshot()).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    const colors = new Map();
    for (let i = 0; i < data.length; i += info.channels) colors.set(data.readUIntBE(i, 3), (colors.get(data.readUIntBE(i, 3)) ?? 0) + 1);
    assert.equal([...colors].sort((a, b) => b[1] - a[1])[0][0], 0xfff4e8, "the ground");
    assert.ok(colors.get(0x9b1c31) > 100, "marks and rules");
    assert.equal(colors.get(0x0b5c7f), undefined, "nothing is in the program's own accent");
    const logo = page.locator("footer img:visible");
    await logo.scrollIntoViewIfNeeded();
    await page.waitForFunction((image) => /** @type {HTMLImageElement} */ (image).naturalWidth > 0, await logo.elementHandle());
    assert.deepEqual(await logo.evaluateAll((images) => images.map((image) => [/** @type {HTMLImageElement} */ (image).alt, image.clientHeight])), [["The Example", 24]]);
    assert.match(await logo.getAttribute("src") ?? "", /logo/u);
    await page.locator("#control\\/theme").click();
    await page.waitForFunction(() => document.documentElement.dataset.theme === "dark");
    assert.match(await logo.getAttribute("src") ?? "", /night/u, "the one for dark grounds");
    await page.goto(`${origin}/rain/`);
    assert.equal(await variable("--accent"), "#1f5f2f");
  }));

test("a page that stands alone has the icon and the links that lead somewhere", () => {
  const alone = read("le-prix-co/standalone/en.html");
  assert.match(alone, /<link rel="icon" href="data:image\/svg\+xml;base64,/u);
  assert.match(alone, /<footer><a lang="de" href="https:\/\/news\.example\/explained\/de\/">/u);
  assert.match(alone, /<a lang="en" href="https:\/\/letters\.example\/">Newsletter<\/a>/u);
});

test("what all articles have alike stands once, at the top", () => {
  const files = published().map((path) => posix.basename(path).replace(/\.[0-9a-f]{10}(?=\.)/u, "") + (path.includes("/") ? "" : " at the top"));
  for (const name of ["explainer.wasm", "explainer.mjs", "main.js", "frame.js", "embed_dialog.js", "embed.js", "logo.svg"]) {
    assert.deepEqual(files.filter((file) => file.split(" ")[0] === name), [`${name} at the top`]);
  }
  assert.deepEqual(files.filter((file) => /ttf$/u.test(file)), [], "no font within an article");
  const bytes = published().filter((path) => path.endsWith(".ttf")).map((path) => read(path));
  assert.equal(new Set(bytes).size, bytes.length, "no font twice");
});

test("every address in every page is of something that is there", () => {
  /** @type {string[]} */
  const missing = [];
  let links = 0;
  for (const path of published().filter((file) => file.endsWith(".html") && !file.includes("standalone"))) {
    for (const [, link] of read(path).matchAll(/ (?:href|src|srcset|data-(?!script)[a-z-]+)="([^"#{]+)"/gu)) {
      if (!/^(?:https:|\.|[^:]*\.\w+$)/u.test(link)) continue;
      const { href } = new URL(link, address + path);
      if (!href.startsWith(address) || href.endsWith("about.html")) continue;
      links++;
      const target = join(dist, decodeURI(href.slice(address.length)).replace(/\?.*/u, ""));
      if (!existsSync(target.endsWith("/") ? join(target, "index.html") : target)) missing.push(`${path}: ${link}`);
    }
  }
  assert.deepEqual(missing, []);
  assert.ok(links > 100, `only ${links} links`);
});

test("a feed in each language: its articles, the newest first, with absolute addresses and dates", () =>
  open("", {}, async (page) => {
    const feeds = await page.evaluate((texts) => texts.map((text) => {
      const xml = new DOMParser().parseFromString(text, "text/xml");
      return [xml.querySelector("parsererror")?.textContent ?? "", xml.querySelector("channel > title")?.textContent, ...Array.from(xml.querySelectorAll("item"), (item) =>
        Object.fromEntries(Array.from(item.children, (part) => [part.tagName, part.textContent])))];
    }), [read("feed.en.xml"), read("feed.de.xml")]);
    assert.deepEqual(feeds[0].map((part) => (typeof part === "object" ? part?.link : part)), ["", "Explained & drawn", `${address}rain/`, `${address}le-prix-co/en/`]);
    const [, , rain] = /** @type {any[]} */ (feeds[0]);
    assert.equal(rain.title, "The headline & its “words” say what is new");
    assert.equal(rain.pubDate, "Fri, 27 Nov 2026 12:00:00 GMT");
    assert.equal(rain["dc:creator"], "Your Name");
    assert.deepEqual(feeds[1].map((part) => (typeof part === "object" ? part?.title : part)), ["", "Erklärt", "Bitcoin steigt"]);
    const [, picture, length] = /<enclosure url="([^"]+)" length="(\d+)"/u.exec(read("feed.de.xml")) ?? [];
    assert.equal(statSync(join(dist, picture.slice(address.length))).size, Number(length));
  }));

test("a crawler finds every page with its languages, and what each says of itself", () => {
  const map = read("sitemap.xml");
  assert.deepEqual(Array.from(map.matchAll(/<loc>([^<]*)/gu), ([, loc]) => loc.slice(address.length)), ["", "de/", "le-prix-co/", "le-prix-co/en/", "rain/"]);
  assert.match(map, /<loc>[^<]*le-prix-co\/en\/<\/loc>\n<lastmod>2026-11-22<\/lastmod>\n<xhtml:link rel="alternate" hreflang="de" href="https:\/\/news\.example\/explained\/le-prix-co\/"\/>/u);
  const page = read("le-prix-co/en/index.html");
  assert.match(page, /<link rel="canonical" href="https:\/\/news\.example\/explained\/le-prix-co\/en\/">/u);
  assert.match(page, /<meta property="og:site_name" content="The Example">/u);
  assert.match(page, /<link rel="icon" href="\.\.\/\.\.\/logo\.[0-9a-f]{10}\.svg">/u);
  const { publisher } = JSON.parse(/<script type="application\/ld\+json">([^<]*)/u.exec(page)?.[1] ?? "");
  assert.equal(publisher.name, "Example Press");
  assert.ok(existsSync(join(dist, publisher.logo.url.slice(address.length))));
  const oembed = JSON.parse(read("rain/oembed/en/rain.json"));
  assert.ok(oembed.html.includes(`src="${address}rain/embed/en/rain.html"`) && existsSync(join(dist, "rain/embed/en/rain.html")));
  assert.equal(oembed.provider_url, address);
  assert.match(read("rain/embed/en/embed_dialog.html"), /data-script="\.\.\/embed\.js"/u);
});

test("servers are told of every page's policy, and what may be kept for ever", () => {
  for (const path of ["/", "/de/", "/rain/", "/le-prix-co/en/", "/rain/embed/en/rain.html"]) {
    assert.match(read("_headers"), new RegExp(`^${path}\n  Cache-Control: .*\n  Content-Security-Policy: default-src 'none'`, "mu"));
  }
  assert.match(read("_headers"), /^\/explainer\.[0-9a-f]{10}\.wasm\n  Cache-Control: public, max-age=31536000/mu);
  assert.match(read("nginx.conf"), /"~\^\/rain\/index\\\.html\(\\\.br\)\?\$" "default-src/u);
  const limits = JSON.parse(readFileSync(join(root, "tests/budget.json"), "utf8")).several;
  for (const path of ["index.html", "de/index.html"]) {
    const { size } = statSync(join(dist, `${path}.br`));
    assert.ok(size <= limits["index page"], `${path}: ${size} bytes, limit ${limits["index page"]}`);
  }
});

test("the faults of site.json stand by line with their cure, and nothing is built", () => {
  const before = published();
  /** @param {string} text @param {Record<string, string>} [more] */
  const faults = (text, more = {}) => {
    const file = join(work, "wrong.json");
    writeFileSync(file, text);
    const { status, stderr } = build([dist], { SITE: file, ...more });
    assert.equal(status, 1, stderr);
    assert.doesNotMatch(stderr, /^ +at /mu, "no stack trace");
    return stderr.trim().split("\n").map((line) => line.replace(`${file}:`, ""));
  };
  assert.match(faults('{\n  "name": "A"\n  "address": "b"\n}')[0], /^3:3: this is not valid JSON: look for a comma/u);
  const found = faults(`{
  "adress": "https://news.example",
  "address": "news.example",
  "logo": "missing.svg",
  "favicon": "site.json",
  "links": [{"text": "A"}, {"text": {"xx": "A"}, "url": "javascript:x"}],
  "languages": {"en": {"titl": "A"}},
  "publisher": 5,
  "articles": ["rain", "sun", ""]
}`);
  assert.deepEqual(found, [
    '1:1: the site has no name: write "name": "…"',
    '2:3: unknown key "adress", did you mean "address"?',
    '3:14: the address is "news.example", which is no site\'s address: write it as https://news.example/explainer/',
    '4:11: there is no file "missing.svg" beside this one: put it there, or write its path from here',
    "5:14: the favicon is an SVG or a PNG file: save it as one, and write its path from here",
    '6:13: the link has no "url": add it',
    found[6],
    '6:57: "javascript:x" is no address: write https://…, mailto:… or a path within the site',
    '7:24: unknown key of the index page "titl", did you mean "title"?',
    '8:16: "publisher" is a text: put it in quotation marks',
    `9:24: there is no folder "sun": write the article's path from here, or begin it with make new ARTICLE=${join(work, "sun")}`,
    "9:31: an article's folder is a text that is not empty: write it in quotation marks",
  ]);
  assert.match(found[6], /^6:38: there are no words for the language "xx"; there are: de, en, /u);
  assert.deepEqual(faults('{"name": "A",\n "articles": ["rain", "rain"]}'), ['2:23: "' + join(work, "rain") + '" would have the address rain/, as "' + join(work, "rain") + '" has: take it out, or give one of the folders another name']);
  assert.deepEqual(faults('{"name": "A",\n "languages": {"pl": {"title": "B"}}, "articles": ["rain"]}'), ['2:22: no article of the site is in the language "pl"; there are: en']);
  assert.deepEqual(faults('{"name": "A"}', { ARTICLES: "nowhere" }), ['ARTICLES: there is no folder "nowhere": write its path from here, or begin it with make new ARTICLE=nowhere']);
  writeFileSync(join(work, "pale.json"), '{"light": {\n  "muted": "#bbbbbb"}}');
  const pale = faults('{"name": "A", "palette": "pale.json", "articles": ["rain"]}');
  assert.match(pale[0], /pale\.json:2:12: "muted" \(#bbbbbb\) on "ground" \(#fffdfa, not written here\) has a contrast of 1\.8:1, and words need 4\.5:1: make "muted" darker/u);
  assert.deepEqual(faults('{"name": "A", "palette": "none.json", "articles": ["rain"]}'), ['1:26: there is no file "none.json" beside this one: put it there, or write the path of a palette.json from here']);
  assert.deepEqual(published(), before, "the site that was there stays");
});
