// Begins an article: node web/build/new.mjs FOLDER [CODE]
// writes a text in the language of that code (en), a table and a chart, which build as they are.
// @ts-check
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { words } from "./languages.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const [folder, code = "en"] = process.argv.slice(2);

/** @param {string} reason */
function refuse(reason) {
  console.error(reason);
  process.exit(2);
}
if (!(code in words)) refuse(`There are no words for the language "${code}", only for ${Object.keys(words).join(", ")}: add assets/words/${code}.json.`);
if (existsSync(folder) && (!statSync(folder).isDirectory() || readdirSync(folder).length > 0)) refuse(`${folder} is there already, and not empty: name another folder, ARTICLE=my/story.`);

const skeleton = join(here, "write/skeleton");
for (const name of readdirSync(skeleton, { recursive: true, encoding: "utf8" })) {
  if (!statSync(join(skeleton, name)).isFile()) continue;
  const path = join(folder, name.replace("article.en.md", `article.${code}.md`));
  mkdirSync(dirname(path), { recursive: true });
  const schema = relative(resolve(dirname(path)), join(here, "../../assets/schema")).split(sep).join("/");
  writeFileSync(path, readFileSync(join(skeleton, name), "utf8").replaceAll("{{today}}", new Date().toISOString().slice(0, 10)).replaceAll("{{schema}}", schema));
}
console.log(`${folder} holds an article that builds as it is. make write ARTICLE=${folder} shows it while it is written; docs/writing.md says how.`);
