// Packs an article's JSON files into one, which the page fetches with one request:
//   node web/build/bundle.mjs TEXTS article.json
// writes {"languages": [...], "files": {"article.de.json": {...}, "charts/btc.json": {...}, ...}} and, where there are
// pictures, "pictures": {"pictures/harbour.jpg": [width, height]}.
// @ts-check
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { pageTables } from "./languages.mjs";
import { pictureSizes } from "./picture_files.mjs";

/**
 * Whether a file belongs to an article (content::is_article_file): drafts and notes that lie beside are not published.
 * @param {string} path from the article's folder
 */
export const isArticleFile = (path) => /^(?:article(?:\.[^/]+)?|palette|(?:charts|data)\/[^/]+)\.json$/u.test(path);

/** @param {string} source @param {string} target */
export async function bundle(source, target) {
  const paths = readdirSync(source, { recursive: true, encoding: "utf8" })
    .map((path) => path.split(sep).join("/")).filter((path) => isArticleFile(path) && path !== "article.json").sort();
  const files = Object.fromEntries(paths.map((path) => [path, JSON.parse(readFileSync(join(source, path), "utf8"))]));
  const pictures = await pictureSizes(source);
  const shown = Object.keys(pictures).length > 0 ? { pictures } : {};
  writeFileSync(target, JSON.stringify({ languages: pageTables(source, JSON.stringify(files)), files, ...shown }));
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await bundle(process.argv[2], process.argv[3]).catch(({ message }) => {
    console.error(message);
    process.exitCode = 1;
  });
}
