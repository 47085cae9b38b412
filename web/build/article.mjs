// Builds the site of one article: node web/build/article.mjs ARTICLE [DIST | --draft]
// Each article has a folder of its own below build/articles, named by its path, so that nothing of one gets into
// another's site: json/ (of an article in Markdown and CSV), texts/ (hyphenated), pages/ (of `explainer-tool export`),
// fonts/, article.json and site/. A step is done anew when what it depends on has changed: its stamp, <step>.json, lists
// the settings and every file by the hash of its content, which sees a file that is gone or older as well. DIST becomes a
// copy of site/ and nothing else; with --draft there is draft/ instead of site/, for whoever writes (write.mjs), and
// with SITE_SLUG part/, for a site of several (several.mjs).
// @ts-check
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { isArticleFile } from "./bundle.mjs";
import { languagesFile, wordsFolder } from "./languages.mjs";
import { addSitePalette } from "./palette.mjs";
import { isPicture } from "./picture_files.mjs";
import { checkArticle } from "./write/check.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");

/** Where an article is built: readable, and another for each path. @param {string} article */
export function articleFolder(article) {
  const path = relative(root, resolve(article)).split(sep).join("/");
  const hash = createHash("sha256").update(path).digest("hex").slice(0, 8);
  return join(root, "build/articles", `${basename(path).replaceAll(/[^\w.-]/gu, "_")}-${hash}`);
}

/** The files of a folder, or the one file. @param {string} path */
const filesBelow = (path) => (statSync(path).isDirectory()
  ? readdirSync(path, { recursive: true, encoding: "utf8" }).sort().map((name) => join(path, name)).filter((file) => statSync(file).isFile())
  : [path]);

/** Hashes of contents by path. @param {string[]} paths files and folders @returns {Record<string, string>} */
const hashes = (paths) => Object.fromEntries(paths.flatMap(filesBelow).map((path) =>
  [relative(root, path), createHash("sha256").update(readFileSync(path)).digest("hex")]));

/** @param {string} command @param {string[]} words */
function run(command, words) {
  const { status, error } = spawnSync(command, words, { stdio: "inherit" });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}
/** @param {string} name of a script beside this one @param {string[]} words */
const script = (name, ...words) => run(process.execPath, [join(root, "web/build", name), ...words]);

/** @param {string} article @param {string} [dist] */
async function main(article, dist) {
  const { folder: inSite, palette, pictures, settings: said, site } = await import("./settings.mjs");
  const tool = join(root, "build/desktop/explainer-tool");
  const folder = articleFolder(article);
  const check = checkArticle(article, join(folder, "json"));
  if (check.status !== 0) {
    process.stderr.write(check.stderr + check.stdout);
    process.exit(check.status);
  }
  const json = check.folder;

  /** @param {string} name */
  const inFolder = (name) => join(folder, name);
  mkdirSync(folder, { recursive: true });
  /**
   * @param {string} name @param {unknown} dependsOn
   * @param {string[]} outputs in the article's folder, which are removed first @param {() => void} make
   */
  const step = (name, dependsOn, outputs, make) => {
    const stamp = inFolder(`${name}.json`);
    const wanted = JSON.stringify(dependsOn, null, 2);
    if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
    for (const path of [`${name}.json`, ...outputs]) rmSync(inFolder(path), { recursive: true, force: true });
    make();
    writeFileSync(stamp, wanted);
  };

  const sources = filesBelow(resolve(json)).filter((path) => {
    const file = relative(resolve(json), path).split(sep).join("/");
    return isArticleFile(file) || isPicture(file);
  });
  const scripts = ["hyphenate.mjs", "bundle.mjs", "languages.mjs", "palette.mjs", "picture_files.mjs"].map((name) => join(root, "web/build", name));
  const texts = { article: relative(root, resolve(article)), files: hashes([...sources, ...scripts, languagesFile, tool]), palette: palette && hashes([palette.file]) };
  step("texts", texts, ["texts", "article.json"], () => {
    script("hyphenate.mjs", json, inFolder("texts"));
    addSitePalette(palette, inFolder("texts"));
    script("bundle.mjs", inFolder("texts"), inFolder("article.json"));
    run(tool, ["resolve", inFolder("article.json")]);
  });
  const draft = dist === "--draft";
  const fonts = join(root, "build/fonts");
  const pages = { ...texts, program: hashes([fonts]) };
  step("pages", pages, ["pages"], () => run(tool, ["export", inFolder("texts"), fonts, inFolder("pages")]));
  const settings = { ...said, pictures: hashes(pictures.map(({ path }) => resolve(path))) };
  const program = ["explainer.wasm", "explainer.mjs", "licenses.txt"].map((name) => join(root, "build/web", name));
  const page = hashes([...program, join(root, "web"), wordsFolder, join(root, "package-lock.json")]);
  if (draft) {
    // site.mjs puts the new one in the old one's place: a reload finds one of them.
    step("draft", { ...pages, settings, page }, [], () => script("site.mjs", json, folder, inFolder("draft"), "draft"));
    return;
  }
  const python = process.env.PYTHON ?? "/usr/bin/python3";
  const subset = join(root, "cmake/fonts.py");
  const faces = { letters: hashes([inFolder("article.json")]), faces: hashes([fonts, subset]) };
  step("fonts", faces, ["fonts"], () => {
    run(python, [subset, "--for", inFolder("article.json"), fonts, inFolder("fonts")]);
  });
  const made = inSite ? "part" : "site";
  step(made, { ...pages, ...faces, settings, page }, [made], () => script("site.mjs", json, folder, inFolder(made)));

  if (dist === undefined) return;
  const copy = `${dist.replace(/\/+$/u, "")}.new`;
  rmSync(copy, { recursive: true, force: true });
  cpSync(inFolder("site"), copy, { recursive: true });
  rmSync(dist, { recursive: true, force: true });
  renameSync(copy, dist);
  console.log(`${dist} holds the site of ${article}.` + (site ? "" :
    " Without SITE_URL=https://… its link cards, oEmbed, canonical and hreflang addresses do not work on other sites."));
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await main(process.argv[2], process.argv[3]);
