// An article as the desktop program shows it: node web/build/texts.mjs ARTICLE TEXTS
// compiles Markdown and CSV, and writes the article's JSON files to TEXTS, its words hyphenated; and published.json, which
// says where its pages are, if site.json or SITE_URL does.
// @ts-check
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { addressesOf } from "./addresses.mjs";
import { articleFolder } from "./article.mjs";
import { hyphenateFolder } from "./hyphenate.mjs";
import { languagesOf } from "./languages.mjs";
import { addSitePalette } from "./palette.mjs";
import { palette } from "./settings.mjs";
import { compile } from "./write/compile.mjs";
import { message } from "./write/source.mjs";

const [article, texts] = process.argv.slice(2);
const { folder, faults } = compile(article, join(articleFolder(article), "json"));
for (const fault of faults) console.error(message(fault));
if (faults.length > 0) process.exitCode = 1;
else {
  hyphenateFolder(folder, texts);
  addSitePalette(palette, texts);
  try {
    const addresses = addressesOf(article, languagesOf(texts));
    if (Object.keys(addresses).length > 0) writeFileSync(join(texts, "published.json"), JSON.stringify({ addresses }, null, 2) + "\n");
  } catch (error) {
    // An article.json that cannot be read is a fault that the program shows.
    if (!(error instanceof SyntaxError || error instanceof TypeError)) throw error;
  }
}
