// Compiles an article's Markdown and CSV to JSON, in a folder of its own that then is as an article in JSON has always
// been; what is JSON already goes there as it is.
// @ts-check
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { isArticleFile } from "../bundle.mjs";
import { compileCsv } from "./csv.mjs";
import { compileMarkdown } from "./markdown.mjs";
import { write } from "./placed.mjs";
import { largestFile, readSource } from "./source.mjs";

/** @typedef {import("./source.mjs").Fault} Fault */
/** @typedef {import("./source.mjs").Source} Source */
/** @typedef {{ source: Source, root: import("./placed.mjs").Placed }} Origin what a JSON file has been compiled of */

/** Whether an author writes it; the compiler makes JSON of it. @param {string} path from the article's folder */
export const isWritten = (path) => /^(?:article(?:\.[^/]+)?\.md|data\/[^/]+\.csv)$/u.test(path);

/** What is meant to be read and is not. @param {string} path from the article's folder */
const isMistaken = (path) => /^(?:article\.[^/]+\.(?:markdown|txt|docx?)|data\/[^/]+\.(?:csv|tsv|xlsx?|ods))$/iu.test(path) && !isWritten(path);

/** Those of an article's folder that may be its own, by their paths in it. @param {string} article @returns {string[]} */
function filesOf(article) {
  return ["", "charts/", "data/"].flatMap((folder) => {
    const path = join(article, folder);
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [];
    return readdirSync(path).map((name) => folder + name);
  }).sort();
}

/**
 * @param {string} article @param {string} target
 * @returns {{ folder: string, faults: Fault[], origins: Map<string, Origin> }} `folder` holds the JSON: the article's
 *   own, where all of it is
 */
export function compile(article, target) {
  const all = filesOf(article);
  const files = all.filter((path) => isArticleFile(path) || isWritten(path));
  const written = files.filter(isWritten);
  /** @type {Map<string, Origin>} */
  const origins = new Map();
  if (written.length === 0) return { folder: article, faults: [], origins };

  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  const languages = files.flatMap((path) => /^article\.([^/]+)\.(?:md|json)$/u.exec(path)?.[1] ?? []);
  const charts = files.flatMap((path) => /^charts\/(.*)\.json$/u.exec(path)?.[1] ?? []);
  /** @type {Set<string>} */
  const sides = new Set();
  /** @type {Fault[]} */
  const faults = [];
  for (const file of all.filter(isMistaken)) {
    const stem = file.replace(/\.[^.]+$/u, "");
    if (files.some((path) => path.replace(/\.[^.]+$/u, "") === stem)) continue; // what it was made of lies beside
    faults.push({ file, line: 0, column: 0, reason: `the file is not read: save it as ${stem}.${file.startsWith("data/") ? "csv" : "md"}` });
  }
  for (const file of written) {
    const source = readSource(join(article, file), file);
    const side = file.replace(/\.csv$/u, ".json");
    const json = file.replace(/\.(?:md|csv)$/u, ".json");
    const readable = source.faults.length === 0;
    if (file === "article.md") source.fault(0, `the language stands in the file's name: call it article.en.md, or by the code of its language`);
    else if (file.endsWith(".md") && files.includes(json)) source.fault(0, `the text is there twice, as ${file} and as ${json}: take out one of the two`);
    else if (file.endsWith(".md") && readable) {
      const language = file.slice("article.".length, -".md".length);
      const root = compileMarkdown(source, { language, severalLanguages: new Set(languages).size > 1, charts });
      origins.set(json, { source, root });
    } else if (file.endsWith(".csv")) {
      sides.add(side);
      const about = files.includes(side) ? readSource(join(article, side), side) : undefined;
      if (!about) source.fault(0, `there is no ${side} beside it: write {"source": "the id of one of the article's sources"} there`);
      const root = readable && about?.faults.length === 0 ? compileCsv(source, about, [...new Set(languages)]) : undefined;
      if (root) origins.set(json, { source, root });
      faults.push(...(about?.faults ?? []));
    }
    faults.push(...source.faults);
  }
  for (const path of files) {
    if (isWritten(path) || sides.has(path)) continue;
    mkdirSync(dirname(join(target, path)), { recursive: true });
    cpSync(join(article, path), join(target, path), { recursive: true });
  }
  if (existsSync(join(article, "pictures"))) cpSync(join(article, "pictures"), join(target, "pictures"), { recursive: true });
  for (const [path, { source: { file }, root }] of origins) {
    const json = write(root);
    if (Buffer.byteLength(json) > largestFile) {
      faults.push({ file, line: 0, column: 0, reason: `with its types, the file comes to more than ${largestFile >> 20} MiB: leave out rows or columns that no chart needs` });
    }
    mkdirSync(dirname(join(target, path)), { recursive: true });
    writeFileSync(join(target, path), json);
  }
  faults.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column));
  return { folder: target, faults, origins };
}
