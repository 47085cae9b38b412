// Packs an article's JSON files into one, which the page fetches with one request:
//   node web/build/bundle.mjs TEXTS article.json
// writes {"languages": [...], "files": {"article.de.json": {...}, "charts/btc.json": {...}, ...}}.
// @ts-check
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { pageTables } from "./languages.mjs";

/**
 * Whether a file belongs to an article (content::is_article_file): drafts and notes that lie beside are not published.
 * @param {string} path from the article's folder
 */
export const isArticleFile = (path) => /^(?:article(?:\.[^/]+)?|(?:charts|data)\/[^/]+)\.json$/u.test(path);

/** @param {string} source @param {string} target */
export function bundle(source, target) {
  const paths = readdirSync(source, { recursive: true, encoding: "utf8" })
    .map((path) => path.split(sep).join("/")).filter((path) => isArticleFile(path) && path !== "article.json").sort();
  const files = Object.fromEntries(paths.map((path) => [path, JSON.parse(readFileSync(join(source, path), "utf8"))]));
  writeFileSync(target, JSON.stringify({ languages: pageTables(source, JSON.stringify(files)), files }));
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) bundle(process.argv[2], process.argv[3]);
