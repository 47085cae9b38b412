// An article as the desktop program shows it: node web/build/texts.mjs ARTICLE TEXTS
// compiles Markdown and CSV, and writes the article's JSON files to TEXTS, its words hyphenated.
// @ts-check
import { join } from "node:path";
import { articleFolder } from "./article.mjs";
import { hyphenateFolder } from "./hyphenate.mjs";
import { compile } from "./write/compile.mjs";
import { message } from "./write/source.mjs";

const [article, texts] = process.argv.slice(2);
const { folder, faults } = compile(article, join(articleFolder(article), "json"));
for (const fault of faults) console.error(message(fault));
if (faults.length > 0) process.exitCode = 1;
else hyphenateFolder(folder, texts);
