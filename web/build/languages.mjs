// An article's languages, which are its files article.<code>.json, and what is known of each: the site's own words,
// assets/words/<code>.json, and how numbers and dates are written, of CLDR. As a program:
//   node web/build/languages.mjs letters.json languages.json
// writes the tables of all languages that have words, for explainer-tool and the desktop program; a page gets those of
// its article's languages alone (bundle.mjs).
// @ts-check
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
export const wordsFolder = join(root, "assets/words");
/** All tables, as this script writes them. */
export const languagesFile = join(root, "build/languages.json");
const require = createRequire(import.meta.url);

/**
 * A language's file of words. The dates, names, compact words and signs are for where a newsroom writes otherwise than
 * CLDR has it.
 * @typedef {object} Words
 * @property {string} cldr CLDR's code: "en-GB"
 * @property {string} hyphenation the patterns' name in npm's hyphen: "en-gb"
 * @property {string} locale as link cards name it: "en_GB"
 * @property {boolean} [lowersLabels] whether a label loses its capital within a sentence
 * @property {boolean} [longWords] whether texts have "billion" where CLDR has both that and "bn"
 * @property {Record<string, string>} [dates] CLDR patterns by the name of a base::DateStyle
 * @property {Record<string, Record<string, string>>} [names] of months by CLDR's letters and the month's number
 * @property {Record<string, string>} [compact] patterns by the number of zeros
 * @property {Record<string, string>} [currencies] signs by ISO 4217 code
 * @property {string[]} [quotes] quotation marks with the spaces within them: before and after
 * @property {string} notice shown where the program cannot run
 * @property {Record<string, string>} program the program's words, by the names of content::Word
 * @property {Record<string, string>} tools the same, of the native programs alone
 * @property {Record<string, string>} embedDialog
 */
/**
 * As src/content/locale.hpp reads it.
 * @typedef {{ code: string, name: string, decimal: string, group: string, minGrouping: number, percent: string,
 *   currency: string, currencies: Record<string, string>, compact: { zeros: number, text: string, axis: string }[],
 *   dates: string[], months: string[][], quarters: string[][], quotes: string[], lowersLabels: boolean, words: string[] }} Table
 */

/** By language. @type {Record<string, Words>} */
export const words = Object.fromEntries(readdirSync(wordsFolder).filter((name) => name.endsWith(".json")).sort().map((name) =>
  [name.slice(0, -".json".length), JSON.parse(readFileSync(join(wordsFolder, name), "utf8"))]));

/** In the order of article.json, else of their codes: the first is at the top of the site. @param {string} article its folder */
export function languagesOf(article) {
  const order = join(article, "article.json");
  return existsSync(order) ? /** @type {string[]} */ (JSON.parse(readFileSync(order, "utf8")).languages)
    : readdirSync(article).flatMap((name) => /^article\.([^/]+)\.json$/u.exec(name)?.[1] ?? []).sort();
}

/** A label in each language, or just the text, where an article has one. @typedef {string | Record<string, string>} Localized */
/** @param {Localized | undefined} label @param {string} language @returns {string | undefined} */
export const inLanguage = (label, language) => (typeof label === "string" ? label : label?.[language]);

/** A language's own name for itself, as it stands in a list. @param {string} language */
export function autonym(language) {
  const name = new Intl.DisplayNames([language], { type: "language" }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

const camel = (/** @type {string} */ name) => name.replace(/_(\w)/gu, (_, letter) => letter.toUpperCase());

/** The enumerators of a C++ header, as JSON has their names. @param {string} header @param {string} name */
function enumerators(header, name) {
  const body = new RegExp(`enum class ${name} : unsigned char \\{([^}]*)\\}`, "u").exec(
    readFileSync(join(root, "src", header), "utf8").replace(/\/\/.*$/gmu, ""))?.[1];
  if (body === undefined) throw new Error(`src/${header} has no enum class ${name}`);
  return body.split(",").map((one) => camel(one.trim())).filter(Boolean);
}
const wordNames = enumerators("content/words.hpp", "Word");
const dateStyles = enumerators("base/format.hpp", "DateStyle");
const firstNative = "data";
const pageWords = wordNames.indexOf(firstNative);

const noBreak = "\u00A0";

/** A CLDR pattern with its fields in braces and its literals bare: "{d}. {MMM} {y}". @param {string} pattern */
function fields(pattern) {
  const braced = pattern.replace(/'([^']*)'|([yQMLdH]+|m+)/gu, (_, literal, field) => literal ?? `{${field}}`);
  // A day never parts from its month, nor an hour from its word.
  return braced.replace(/(\{(?:d|HH?|mm|Q)\}[^ {]*) /gu, `$1${noBreak}`).replace(/ (?=\{mm\})/gu, noBreak);
}

/** @param {string} pattern of a number: "0 Mrd'.'", "#,##0 %" @param {string} [currency] */
const withNumber = (pattern, currency = "") => pattern.replace(/[#0,.]*0[#0,.]*/u, "{0}").replaceAll("'", "")
  .replace("¤", currency).replaceAll(" ", noBreak);

/** @param {string} language with words @returns {Table} */
function table(language) {
  const say = words[language];
  /** @param {string} name @param {string} file */
  const cldr = (name, file) => require(`cldr-${name}-full/main/${say.cldr}/${file}.json`).main[say.cldr];
  const { gregorian } = cldr("dates", "ca-gregorian").dates.calendars;
  const { numbers } = cldr("numbers", "numbers");
  const { currencies } = cldr("numbers", "currencies").numbers;
  const { quotationStart, quotationEnd } = cldr("misc", "delimiters").delimiters;
  const latin = (/** @type {string} */ name) => numbers[`${name}-numberSystem-latn`];

  const available = gregorian.dateTimeFormats.availableFormats;
  /** @type {Record<string, string>} */
  const patterns = {
    year: "y", quarter: "QQQ", quarterYear: available.yQQQ, month: available.MMM, monthYear: available.yMMM,
    dayMonth: available.MMMd, medium: available.yMMMd, full: gregorian.dateFormats.long, hour: available.Hm, time: available.Hm,
    fullQuarter: available.yQQQQ, fullMonth: available.yMMMM, rangeDay: available.d, rangeDayMonth: available.MMMMd,
    rangeMonth: "LLLL", rangeQuarter: "QQQQ", ...say.dates,
  };
  patterns.rangeLastQuarter ??= patterns.fullQuarter;
  let dates = dateStyles.map((style) => (style === "dayHour" ? gregorian.dateTimeFormats.medium : fields(patterns[style])));

  const { months, quarters } = gregorian;
  /** @param {Record<string, string>} names @param {string} letters */
  const ordered = (names, letters) => Object.values({ ...names, ...say.names?.[letters] });
  const forms = {
    MMM: ordered(months.format.abbreviated, "MMM"), MMMM: ordered(months.format.wide, "MMMM"),
    LLL: ordered(months["stand-alone"].abbreviated, "LLL"), LLLL: ordered(months["stand-alone"].wide, "LLLL"),
    QQQ: ordered(quarters.format.abbreviated, "QQQ"), QQQQ: ordered(quarters.format.wide, "QQQQ"),
  };
  for (const [alone, inDate] of /** @type {const} */ ([["LLL", "MMM"], ["LLLL", "MMMM"]])) {
    if (forms[alone].join() === forms[inDate].join()) dates = dates.map((pattern) => pattern.replace(`{${alone}}`, `{${inDate}}`));
  }
  /** What no pattern asks for is left out. @param {keyof typeof forms} letters */
  const used = (letters) => (dates.some((pattern) => pattern.includes(`{${letters}}`)) ? forms[letters].map((name) => name.replaceAll(" ", noBreak)) : []);

  /** @param {"short" | "long"} length @param {number} zeros */
  const compact = (length, zeros) => /** @type {string | undefined} */ (
    say.compact?.[zeros] ?? latin("decimalFormats")[length].decimalFormat[`1${"0".repeat(zeros)}-count-other`]);
  const withWords = [3, 6, 9, 12, 15, 18].flatMap((zeros) => {
    const axis = compact("short", zeros);
    // "0000 M" is still in millions, and "0" has no word.
    if (axis === undefined || !/^0[^0]+$/u.test(axis)) return [];
    return [{ zeros, text: withNumber(say.longWords ? compact("long", zeros) ?? axis : axis), axis: withNumber(axis) }];
  });

  const signs = Object.fromEntries(Object.entries(currencies).flatMap(([code, { symbol }]) => (symbol && symbol !== code ? [[code, symbol]] : [])));
  const said = { ...say.program, ...say.tools };
  return {
    code: language, name: autonym(language),
    decimal: latin("symbols").decimal, group: latin("symbols").group, minGrouping: Number(numbers.minimumGroupingDigits),
    percent: withNumber(latin("percentFormats").standard), currency: withNumber(latin("currencyFormats").standard, "{1}"),
    currencies: { ...signs, ...say.currencies }, compact: withWords,
    dates, months: [used("MMM"), used("MMMM"), used("LLL"), used("LLLL")], quarters: [used("QQQ"), used("QQQQ")],
    quotes: say.quotes ?? [quotationStart, quotationEnd], lowersLabels: say.lowersLabels ?? true, words: wordNames.map((name) => said[name]),
  };
}

/**
 * The tables of an article's languages, without what its page does not say. @param {string} article its folder
 * @param {string} files its files' JSON
 */
export function pageTables(article, files) {
  /** @type {{ languages: Table[], pageWords: number }} */
  const all = JSON.parse(readFileSync(languagesFile, "utf8"));
  const used = new Set([...files.matchAll(/"(?:format|unit)":"([A-Z]{3})"/gu)].map((found) => found[1]));
  return languagesOf(article).map((code) => {
    const found = all.languages.find((one) => one.code === code);
    if (found === undefined) throw new Error(`${languagesFile} holds no language "${code}"`);
    return {
      ...found, words: found.words.slice(0, all.pageWords),
      currencies: Object.fromEntries(Object.entries(found.currencies).filter(([currency]) => used.has(currency))),
    };
  });
}

/** What a file of words lacks, or has too much. @param {string} language */
function wordFaults(language) {
  const { program, tools } = words[language];
  const path = join("assets/words", `${language}.json`);
  /** @param {string} part @param {Record<string, string>} has @param {string[]} wanted */
  const compare = (part, has, wanted) => [
    ...wanted.filter((name) => !has?.[name]).map((name) => `${path}: "${part}" lacks "${name}"`),
    ...Object.keys(has ?? {}).filter((name) => !wanted.includes(name)).map((name) => `${path}: "${part}" has "${name}", which nothing says`),
  ];
  return [...compare("program", program, wordNames.slice(0, pageWords)), ...compare("tools", tools, wordNames.slice(pageWords))];
}

/** English names of languages whose usual script runs from right to left, by code. @returns {Record<string, string>} */
function rightToLeft() {
  const scripts = /** @type {Record<string, { rtl: string }>} */ (require("cldr-core/scriptMetadata.json").scriptMetadata);
  const { likelySubtags } = require("cldr-core/supplemental/likelySubtags.json").supplemental;
  const names = new Intl.DisplayNames(["en"], { type: "language" });
  return Object.fromEntries(Object.entries(/** @type {Record<string, string>} */ (likelySubtags)).flatMap(([code, likely]) =>
    (/^[a-z]{2,3}$/u.test(code) && code !== "und" && scripts[likely.split("-")[1]]?.rtl === "YES" ? [[code, names.of(code) ?? code]] : [])));
}

/** ISO 4217 codes of what somebody pays with today. @returns {string[]} */
function currencyCodes() {
  const { region } = require("cldr-core/supplemental/currencyData.json").supplemental.currencyData;
  const all = /** @type {Record<string, { _to?: string, _tender?: string }>[][]} */ (Object.values(region)).flat();
  const current = all.flatMap((entry) => Object.entries(entry)).filter(([, { _to, _tender }]) => !_to && _tender !== "false");
  return [...new Set(current.map(([code]) => code))].sort();
}

/** @param {string} letters of the faces, as cmake/fonts.py writes them @param {string} target */
function main(letters, target) {
  const backwards = rightToLeft();
  const faults = Object.keys(words).flatMap((language) => (language in backwards
    ? [`assets/words/${language}.json: ${backwards[language]} is written from right to left, which the program cannot set`] : wordFaults(language)));
  if (faults.length > 0) {
    process.stderr.write(`${faults.join("\n")}\n`);
    process.exit(1);
  }
  writeFileSync(target, JSON.stringify({ languages: Object.keys(words).map(table), pageWords, currencies: currencyCodes(), rightToLeft: backwards, letters: JSON.parse(readFileSync(letters, "utf8")) }));
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) main(process.argv[2], process.argv[3]);
