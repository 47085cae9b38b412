// Puts the site together: node web/build/site.mjs ASSETS BODIES DIST
//   ASSETS  the article's directory (titles and descriptions)
//   BODIES  what `explainer-tool export` wrote: each language's markup, styles and pictures
//   DIST    is written anew
// The program, the article bundle and the fonts come from build/. Every file but the pages carries a hash of its
// content in its name, so that it may be cached for ever; .br and .gz stand beside each for servers that send them.
// @ts-check
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { build, transform } from "esbuild";
import { escape, head } from "./head.mjs";
import { hyphenateMarkup } from "./hyphenate.mjs";
import { pictures } from "./pictures.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const [assets, bodies, dist] = process.argv.slice(2);
const made = `${dist}.new`;

/** @type {{ language: "de" | "en", folder: string, root: string, notice: string }[]} */
const pages = [
  { language: "de", folder: "", root: "./", notice: "Diagramme und Text ohne interaktive Ansicht: Ihr Browser kann das Programm dieser Seite nicht ausführen." },
  { language: "en", folder: "en/", root: "../", notice: "Charts and text without the interactive view: your browser cannot run this page’s program." },
];

/** Names with hash by plain name. @type {Map<string, string>} */
const hashed = new Map();

/** @param {string} path @param {Uint8Array | string} content */
function writePlain(path, content) {
  const target = join(made, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, content);
}

/** With compressed copies beside it. @param {string} path @param {Uint8Array | string} content */
function write(path, content) {
  const target = join(made, path);
  const bytes = Buffer.from(content);
  writePlain(path, bytes);
  const quality = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  writeFileSync(`${target}.br`, brotliCompressSync(bytes, { params: quality }));
  writeFileSync(`${target}.gz`, gzipSync(bytes, { level: 9 }));
}

/** @param {string} name @param {Uint8Array | string} content */
function addAsset(name, content) {
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 10);
  const extension = extname(name);
  hashed.set(name, `${basename(name, extension)}.${hash}${extension}`);
  write(/** @type {string} */ (hashed.get(name)), content);
}

/**
 * Replaces {{name}} by a value and {{asset:name}} by the address of a file; an unknown one is a mistake of ours.
 * @param {string} template @param {string} toRoot @param {Record<string, string>} values
 */
function fill(template, toRoot, values) {
  return template.replace(/\{\{(?:(asset):)?([^{}]+)\}\}/gu, (placeholder, asset, name) => {
    const value = asset ? hashed.get(name) : values[name];
    if (value === undefined) throw new Error(`web/: nothing to put in place of ${placeholder}`);
    return asset ? toRoot + value : value;
  });
}

/** @param {string} path */
const read = (path) => readFileSync(join(root, path));

rmSync(made, { recursive: true, force: true });

const faces = ["serif-regular", "serif-semibold", "sans-regular", "sans-semibold"];
for (const face of faces) addAsset(`${face}.ttf`, read(`build/fonts/${face}.ttf`));
for (const name of ["explainer.wasm", "explainer.mjs", "article.json"]) addAsset(name, read(`build/web/${name}`));

const script = await build({
  entryPoints: [join(root, "web/main.js")], bundle: true, format: "esm", minify: true, target: "es2022", write: false,
  legalComments: "none",
});
addAsset("main.js", script.outputFiles[0].contents);

/** The whole style stands in the page, so that the first picture needs no second request. @param {string} language */
async function pageStyle(language) {
  const parts = [
    join(bodies, "colors.css"), join(root, "web/page.css"), join(bodies, `${language}.css`), join(root, "web/live.css"),
  ];
  const style = parts.map((path) => readFileSync(path, "utf8")).join("\n");
  return (await transform(style, { loader: "css", minify: true, target: ["chrome111", "firefox111", "safari16.4"] })).code;
}

const template = read("web/index.html").toString();
for (const page of pages) {
  const { language, folder, root: toRoot, notice } = page;
  const article = JSON.parse(readFileSync(join(assets, `article.${language}.json`), "utf8"));
  write(`${folder}index.html`, fill(template, toRoot, {
    lang: language,
    head: head(article, page, pages),
    notice: escape(notice),
    style: fill((await pageStyle(language)).trim(), toRoot, {}),
    body: hyphenateMarkup(readFileSync(join(bodies, `${language}.html`), "utf8"), language),
  }));
  // Taken away rather than read with the page, so their names stay as they are.
  const fonts = faces.map((face) => join(root, `build/fonts/${face}.ttf`));
  for (const [path, content] of pictures(language, bodies, fonts)) writePlain(path, content);
}

rmSync(dist, { recursive: true, force: true });
renameSync(made, dist);
