// Holds the built site to tests/budget.json: node web/build/budget.mjs DIST
// Sizes are those of the brotli files, in bytes. `files` limits each file that an article's page may need, `firstView`
// their sum but the pages; `apart` limits what is no part of that: other sites' frames, the single files.
// @ts-check
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join, sep } from "node:path";

const dist = process.argv[2];
const budget = JSON.parse(readFileSync(new URL("../../tests/budget.json", import.meta.url), "utf8"));

let sum = 0;
/** @type {string[]} */
const faults = [];
for (const path of readdirSync(dist, { recursive: true, encoding: "utf8" }).sort()) {
  if (!path.endsWith(".br")) continue;
  const name = path.slice(0, -".br".length).split(sep).join("/").replace(/\.[0-9a-f]{10}(?=\.[a-z]+$)/u, "");
  const size = statSync(join(dist, path)).size;
  const limit = budget.files[name] ?? budget.apart[name];
  if (!name.endsWith(".html") && !(name in budget.apart)) sum += size;
  if (limit === undefined) faults.push(`${name}: tests/budget.json sets no limit`);
  else if (size > limit) faults.push(`${name}: ${size} bytes, limit ${limit}`);
  console.log(`${String(size).padStart(8)} of ${String(limit).padStart(8)}  ${name}`);
}
console.log(`${String(sum).padStart(8)} of ${String(budget.firstView).padStart(8)}  first view`);
if (sum > budget.firstView) faults.push(`first view: ${sum} bytes, limit ${budget.firstView}`);

if (faults.length > 0) {
  console.error(`Over the size budget:\n  ${faults.join("\n  ")}`);
  process.exit(1);
}
