// Packs an article's JSON files into one, which the page fetches with one request:
//   node web/build/bundle.mjs build/assets/ARTICLE build/web/article.json
// writes {"files": {"article.de.json": {...}, "charts/btc.json": {...}, ...}}.
// @ts-check
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join, sep } from "node:path";

const [source, target] = process.argv.slice(2);

const paths = readdirSync(source, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".json"))
  .sort();
const files = Object.fromEntries(
  paths.map((path) => {
    try {
      return [path.split(sep).join("/"), JSON.parse(readFileSync(join(source, path), "utf8"))];
    } catch (error) {
      throw new Error(`${join(source, path)}: ${error instanceof Error ? error.message : error}`);
    }
  }),
);
writeFileSync(target, JSON.stringify({ files }));
