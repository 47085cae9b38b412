// Looks for faults in an article, Markdown, CSV or JSON: node web/build/check.mjs ARTICLE
// @ts-check
import { join } from "node:path";
import { articleFolder } from "./article.mjs";
import { checkArticle } from "./write/check.mjs";

const [article] = process.argv.slice(2);
const { status, stdout, stderr } = checkArticle(article, join(articleFolder(article), "json"));
process.stderr.write(stderr);
process.stdout.write(stdout);
process.exitCode = status;
