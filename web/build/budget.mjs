// Holds the fixture article's site to tests/budget.json, because an article may be as long as it likes, but the program
// may not. Sizes are those of the brotli files, in bytes. `files` limits each file that an article's page may need,
// `firstView` their sum with the largest of the pages; `apart` limits what is no part of that: other sites' frames, the
// single files. A star stands for any one part of a path.
// @ts-check
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { articleFolder } from "./article.mjs";

const site = join(articleFolder(fileURLToPath(new URL("../../tests/fixture", import.meta.url))), "site");
const budget = JSON.parse(readFileSync(new URL("../../tests/budget.json", import.meta.url), "utf8"));

/** @param {Record<string, number>} limits @param {string} name @returns {number | undefined} */
const limitOf = (limits, name) => limits[Object.keys(limits).find((pattern) =>
  new RegExp(`^${pattern.replaceAll(".", "\\.").replaceAll("*", "[^/]+")}$`, "u").test(name)) ?? ""];

let sum = 0;
let page = 0;
/** @type {string[]} */
const faults = [];
for (const path of readdirSync(site, { recursive: true, encoding: "utf8" }).sort()) {
  if (!path.endsWith(".br")) continue;
  const name = path.slice(0, -".br".length).split(sep).join("/").replace(/\.[0-9a-f]{10}(?=\.[a-z]+$)/u, "");
  const size = statSync(join(site, path)).size;
  const apart = limitOf(budget.apart, name);
  const limit = apart ?? limitOf(budget.files, name);
  if (apart === undefined && name.endsWith(".html")) page = Math.max(page, size);
  else if (apart === undefined) sum += size;
  if (limit === undefined) faults.push(`${name}: tests/budget.json sets no limit`);
  else if (size > limit) faults.push(`${name}: ${size} bytes, limit ${limit}`);
  console.log(`${String(size).padStart(8)} of ${String(limit).padStart(8)}  ${name}`);
}
sum += page;
console.log(`${String(sum).padStart(8)} of ${String(budget.firstView).padStart(8)}  first view`);
if (sum > budget.firstView) faults.push(`first view: ${sum} bytes, limit ${budget.firstView}`);

if (faults.length > 0) {
  console.error(`Over the size budget:\n  ${faults.join("\n  ")}`);
  process.exit(1);
}
