// An article in every language that has words, and one in French alone: numbers, dates and names as CLDR's packages have
// them, looked up here without the build's own table (web/build/languages.mjs).
// @ts-check
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { articleFolder } from "../web/build/article.mjs";
import { words } from "../web/build/languages.mjs";
import { decode } from "./browser/png.mjs";
import { filesOf, launch, listen } from "./support.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const require = createRequire(import.meta.url);
const work = mkdtempSync(join(tmpdir(), "explainer-languages-"));
after(() => rmSync(work, { recursive: true, force: true }));

/** @param {string} path */
const json = (path) => JSON.parse(readFileSync(path, "utf8"));
/** @param {string} path @param {unknown} value */
const write = (path, value) => writeFileSync(path, JSON.stringify(value));
/** @param {string} command @param {string[]} rest */
function run(command, ...rest) {
  const { status, stdout, stderr } = spawnSync(command, rest, { cwd: root, encoding: "utf8" });
  assert.equal(status, 0, stdout + stderr);
}

const figures = [
  { value: 1234, format: "number" }, { value: 12345.5, format: "number" }, { value: -9876543.25, format: "number" },
  { value: 12.5, format: "percent" }, { value: 3, format: { unit: "percent", sign: "always" } }, { value: 110425, format: "USD" },
  { value: 1250, format: "EUR" }, { value: -90, format: "PLN" }, { value: 1.5, format: { after: " °C" } },
];
const dates = ["2025", "2025-Q4", "2025-10", "2025-10-20"];

/** @type {Record<string, string>} */
const longWords = {
  de: "Wirtschaftswachstum", en: "Internationalization", es: "Extraordinariamente", fr: "Extraordinairement",
  it: "Straordinariamente", pl: "Nadzwyczajnie",
};

// Of each script and kind that the faces have: Latin with marks, Greek, Cyrillic, raised and lowered digits, arrows.
const letters = "œ Œ ß Ł ł Ż ř ğ ñ ő ţ Þ Ω β ξ Ж я Ї ₂ ⁴ ‰ → ← ≈ − × € £ ¿ « “";

/** Every text of a chart or data file that has one language, in these. @param {any} value @param {string[]} languages @returns {any} */
function spoken(value, languages) {
  if (Array.isArray(value)) return value.map((one) => spoken(one, languages));
  if (value === null || typeof value !== "object") return value;
  const { de, en, ...rest } = value;
  const others = Object.fromEntries(Object.entries(rest).map(([key, inner]) => [key, spoken(inner, languages)]));
  return en === undefined ? others : { ...others, ...Object.fromEntries(languages.map((language) => [language, en])) };
}

/** The small article of the fault cases, with a paragraph of figures. @param {string} name @param {string[]} languages @param {string} [text] */
function article(name, languages, text = "") {
  const folder = join(work, name);
  cpSync(join(root, "tests/cases/base"), folder, { recursive: true });
  const english = json(join(folder, "article.en.json"));
  for (const language of ["de", "en"]) rmSync(join(folder, `article.${language}.json`));
  for (const language of languages) {
    const source = english.sources.items[0].id;
    const spans = [...figures.map((one) => ({ ...one, source })), ...dates.map((date) => ({ date, source }))];
    const paragraph = { type: "paragraph", id: "figures", text: [text || " ", ...spans.flatMap((span) => [span, " "]), { footnote: "CO₂ → 1,5 °C" }] };
    const quotation = { type: "quotation", id: "words", text: longWords[language] };
    const alphabet = { type: "paragraph", id: "letters", text: letters };
    const table = { type: "table", id: "costs", title: "€/°C", source, columns: [
      { label: "A", texts: ["Ébène", "Zinc"] }, { label: "B", format: "EUR", values: [1250, 90] }, { label: "C", format: { after: " °C" }, values: [1.5, null] }] };
    const picture = { type: "picture", id: "harbour", file: "pictures/harbour.png", alt: "Bleu", caption: "CO₂" };
    write(join(folder, `article.${language}.json`), { ...english, lang: language, blocks: [...english.blocks, paragraph, quotation, alphabet, table, picture] });
  }
  for (const part of ["charts", "data"]) {
    for (const file of readdirSync(join(folder, part))) write(join(folder, part, file), spoken(json(join(folder, part, file)), languages));
  }
  return folder;
}

/** No-break spaces of both widths as plain ones. @param {string} text */
const plain = (text) => text.replaceAll(/[\u00A0\u202F]/gu, " ");

/** @param {string} language */
function cldr(language) {
  const code = words[language].cldr;
  const numbers = require(`cldr-numbers-full/main/${code}/numbers.json`).main[code].numbers;
  const { gregorian } = require(`cldr-dates-full/main/${code}/ca-gregorian.json`).main[code].dates.calendars;
  return { numbers, gregorian };
}

/** @param {string} language @param {{ value: number, format: string | { unit?: string, after?: string, sign?: string } }} figure */
function number(language, { value, format }) {
  const { numbers } = cldr(language);
  const { decimal, group } = numbers["symbols-numberSystem-latn"];
  const [whole, part] = String(Math.abs(value)).split(".");
  const grouped = whole.length < 3 + Number(numbers.minimumGroupingDigits) ? whole
    : whole.replaceAll(/\B(?=(\d{3})+$)/gu, group);
  const digits = grouped + (part ? decimal + part : "");
  const { unit = "number", after: text = "", sign: signs = "" } = typeof format === "string" ? { unit: format } : format;
  const after = text.replaceAll(" ", "\u00A0");
  const sign = value < 0 ? "\u2212" : signs === "always" ? "+" : "";
  if (unit === "number") return sign + digits + after;
  if (unit !== "percent") {
    const code = words[language].cldr;
    const { symbol = unit } = require(`cldr-numbers-full/main/${code}/currencies.json`).main[code].numbers.currencies[unit];
    const shown = words[language].currencies?.[unit] ?? symbol;
    const pattern = numbers["currencyFormats-numberSystem-latn"].standard.replace("¤#", () => (/[a-z]$/iu.test(shown) ? "¤\u00A0#" : "¤#"));
    return sign + pattern.replace("#,##0.00", digits).replace("¤", () => shown);
  }
  return sign + numbers["percentFormats-numberSystem-latn"].standard.replace("#,##0", digits);
}

/** @param {string} language @param {string} date */
function dateText(language, date) {
  const { gregorian } = cldr(language);
  const { availableFormats } = gregorian.dateTimeFormats;
  const own = words[language].dates ?? {};
  const pattern = /Q/u.test(date) ? own.fullQuarter ?? availableFormats.yQQQQ
    : date.length === 4 ? "y" : date.length === 7 ? availableFormats.yMMMM : gregorian.dateFormats.long;
  const [year, month = "1", day = "1"] = date.split("-");
  const quarter = month.startsWith("Q") ? month.slice(1) : "";
  return pattern.replaceAll(/'([^']*)'|[yMLdQ]+/gu, (/** @type {string} */ field, /** @type {string} */ literal) => ({
    y: year, d: String(Number(day)), MMMM: gregorian.months.format.wide[Number(month)], LLLL: gregorian.months["stand-alone"].wide[Number(month)],
    QQQ: gregorian.quarters.format.abbreviated[quarter], QQQQ: gregorian.quarters.format.wide[quarter],
  })[field] ?? literal);
}

/** @param {string} language */
function quotes(language) {
  const code = words[language].cldr;
  const { quotationStart, quotationEnd } = require(`cldr-misc-full/main/${code}/delimiters.json`).main[code].delimiters;
  return [quotationStart, quotationEnd];
}

/** @param {string} page @param {string} id */
const spanOf = (page, id) => new RegExp(`<(?:data|time) id="figures\\.${id}"[^>]*>([^<]*)<`, "u").exec(page)?.[1];

const languages = Object.keys(words);
const pages = join(work, "pages");
before(() => {
  const folder = article("all", languages);
  run(process.execPath, "web/build/hyphenate.mjs", folder, join(work, "texts"));
  run("build/desktop/explainer-tool", "export", join(work, "texts"), "build/fonts", pages);
});

test("six languages have words", () => {
  assert.deepEqual(languages, ["de", "en", "es", "fr", "it", "pl"]);
});

for (const language of languages) {
  test(`numbers and dates in ${language} are those of CLDR`, () => {
    const page = readFileSync(join(pages, `${language}.html`), "utf8");
    const said = [...figures, ...dates].map((_, index) => spanOf(page, String(2 * index + 1)) ?? "");
    const expected = [...figures.map((figure) => number(language, figure)), ...dates.map((date) => dateText(language, date))];
    assert.deepEqual(said.map(plain), expected.map(plain));
    // What belongs together never parts at a line's end; a thin space stays thin.
    assert.deepEqual(said.slice(0, figures.length), expected.slice(0, figures.length));
    assert.match(said.at(-1) ?? "", /^20\.?\u00A0/u);
  });

  test(`a quotation in ${language} stands in CLDR's quotation marks, its words with soft hyphens`, () => {
    const page = readFileSync(join(pages, `${language}.html`), "utf8");
    const said = /<p id="words\/text">(.*?)<\/p>/u.exec(page)?.[1] ?? "";
    const [before, after] = quotes(language);
    assert.equal(said.replaceAll(/[\u00AD\u202F]/gu, ""), before + longWords[language] + after);
    assert.match(said, /\p{L}{3}\u00AD\p{L}{2}/u);
    assert.equal(/^.\u202F.*\u202F.$/u.test(said), language === "fr", "only French has spaces within");
  });

  test(`the page in ${language} switches to every language by its own name`, () => {
    const page = readFileSync(join(pages, `${language}.html`), "utf8");
    for (const other of languages) {
      const name = new Intl.DisplayNames(other, { type: "language" }).of(other) ?? "";
      const link = new RegExp(`<a [^>]*hreflang="${other}"[^>]*>`, "u").exec(page)?.[0] ?? "";
      const way = other === language ? "./" : `${language === languages[0] ? "" : "../"}${other === languages[0] ? "" : `${other}/`}`;
      assert.match(link, new RegExp(`href="${way.replaceAll(".", "\\.")}"`, "u"), other);
      assert.match(page, new RegExp(`>${name}<`, "iu"));
    }
  });
}

test("a page holds words of its own language alone", () => {
  const french = readFileSync(join(pages, "fr.html"), "utf8");
  assert.match(french, new RegExp(`>${words.fr.tools.data}<`, "u"));
  assert.doesNotMatch(french, new RegExp(`>${words.en.tools.data}<|>${words.de.tools.data}<`, "u"));
});

/** Letters of the page of which nothing is seen. @param {import("playwright-core").Page} page */
async function blankLetters(page) {
  await page.locator("#letters").scrollIntoViewIfNeeded();
  await page.waitForTimeout(500);
  const boxes = await page.locator("#letters").evaluate((block) => {
    const found = [];
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (let at = 0; at < (node.nodeValue ?? "").length; at++) {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const { x, y, width, height } = range.getBoundingClientRect();
        if (range.toString().trim()) found.push({ letter: range.toString(), x, y, width, height });
      }
    }
    return found;
  });
  assert.equal(boxes.map(({ letter }) => letter).join(""), letters.replaceAll(" ", ""));
  const { at } = decode(await page.screenshot());
  return boxes.filter(({ x, y, width, height }) => {
    let darkest = 255;
    for (let row = Math.ceil(y); row < y + height; row++) {
      for (let column = Math.floor(x); column < x + width; column++) darkest = Math.min(darkest, at(column, row) & 255);
    }
    return darkest > 160;
  }).map(({ letter }) => letter);
}

test("an article in French alone has one page, at the top of the site, and no switch", { timeout: 300_000 }, async () => {
  const folder = article("french", ["fr"], "Les chiffres extraordinairement importants : ");
  const dist = join(work, "dist");
  try {
    run(process.execPath, "web/build/article.mjs", folder, dist);
  } finally {
    rmSync(articleFolder(folder), { recursive: true, force: true });
  }
  const page = readFileSync(join(dist, "index.html"), "utf8");
  assert.match(page, /<html lang="fr"/u);
  assert.doesNotMatch(page, /hreflang|control\/lang/u);
  assert.match(page, /extra\u00ADor\u00ADdi\u00ADnai\u00ADre\u00ADment/u);
  assert.match(page, />1\u202F250\u00A0€<.*>1,5\u00A0°C<.*<a id="footnote\/1\/mark" href="#footnote\/1"[^>]*>¹<\/a>/u);
  assert.match(page, /«\u202F.*\u202F»/u);
  assert.match(page, /<section id="footnotes"><h2 id="footnotes\/title">Notes<\/h2><ol [^>]*><li id="footnote\/1">CO₂ → 1,5 °C/u);
  assert.equal(existsSync(join(dist, "fr")), false);
  const bundle = readdirSync(dist).find((name) => /^article\.[0-9a-f]+\.json$/u.test(name)) ?? "";
  assert.deepEqual(json(join(dist, bundle)).languages.map((/** @type {{ code: string }} */ table) => table.code), ["fr"]);
  assert.ok(existsSync(join(dist, "embed/fr/index.html")));
  assert.match(readFileSync(join(dist, "embed/fr/embed_dialog.html"), "utf8"), new RegExp(words.fr.embedDialog.title, "u"));
  assert.match(page, />1\u202F250\u00A0€<\/td><td [^>]*>1,5\u00A0°C<\/td>/u);
  assert.match(page, /<img id="harbour\/photo" alt="Bleu" data-picture="pictures\/harbour\.png" src="\.\/harbour-30\.[0-9a-f]+\.webp"/u);

  const { port, close } = await listen(filesOf(dist));
  const browser = await launch();
  try {
    for (const javaScriptEnabled of [true, false]) {
      const page = await browser.newPage({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 1, javaScriptEnabled });
      await page.goto(`http://127.0.0.1:${port}`);
      if (javaScriptEnabled) await page.locator("html.live").waitFor({ timeout: 60_000 });
      assert.deepEqual(await blankLetters(page), [], javaScriptEnabled ? "drawn by the program" : "without script");
    }
  } finally {
    await browser.close();
    close();
  }
});

test("a letter that no face has is a fault that names file and letter", { timeout: 120_000 }, () => {
  const folder = article("letters", ["fr"], "Łódź, Żółć, řeka, yağmur, œuvre, Ελλάδα, Россия, CO₂ → 10⁴ ≈ 5 ‰; 漢字");
  const { status, stderr } = spawnSync(process.execPath, ["web/build/article.mjs", folder], { cwd: root, encoding: "utf8" });
  rmSync(articleFolder(folder), { recursive: true, force: true });
  assert.equal(status, 1);
  assert.match(stderr, /^article\.fr\.json:\d+:\d+: the fonts of the page have no letter for 漢 \(U\+6F22\), 字 \(U\+5B57\): write it otherwise \(block "figures", \/[\w/]+\)$/mu);
});

test("the order of article.json decides which page is at the top", () => {
  const folder = article("ordered", ["en", "fr"]);
  write(join(folder, "article.json"), { languages: ["fr", "en"] });
  run(process.execPath, "web/build/hyphenate.mjs", folder, join(work, "ordered-texts"));
  run("build/desktop/explainer-tool", "export", join(work, "ordered-texts"), "build/fonts", join(work, "ordered-pages"));
  assert.match(readFileSync(join(work, "ordered-pages/en.html"), "utf8"), /<a [^>]*href="\.\.\/"[^>]*hreflang="fr"|<a [^>]*hreflang="fr"[^>]*href="\.\.\/"/u);
});
