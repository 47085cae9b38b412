// Puts the site together: node web/build/site.mjs ARTICLE FOLDER SITE [draft]
//   ARTICLE  the article's directory (titles and descriptions)
//   FOLDER   where it is built (article.mjs): article.json, the bundle, fonts/, with what the article needs of each, and
//            pages/, what `explainer-tool export` wrote: each language's markup, styles and pictures
//   SITE     is written anew
//            In a site of several articles (several.mjs) it is the article's part: own/ for its folder, shared/ for the
//            top, and about.json, what its index page says of it
//   draft    for whoever writes the article: its pages alone, with whole fonts, uncompressed and without pictures
// The program comes from build/. Every file but the pages carries a hash of its content in its name, so
// that it may be cached for ever; .br and .gz stand beside each for servers that send them.
// Beside the article's pages there are those for other sites' frames (embed/), what oEmbed says of them, the host's
// script (embed.js), each language as one file (standalone/) and what servers have to know (_headers, nginx.conf).
// @ts-check
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { build, transform } from "esbuild";
import { about } from "./about.mjs";
import { compress } from "./compress.mjs";
import { embedDialog, viewQuery } from "./embed_dialog.mjs";
import { discovery, embedBody, embedHead, embeds, oembed } from "./embed.mjs";
import { feedName, footLinks } from "./foot.mjs";
import { hashedName } from "./hashed_name.mjs";
import { escape, head, plain } from "./head.mjs";
import { besideCss, flowCss, pieces, plotCss, roomCss, written } from "./heights.mjs";
import { languagesOf, words } from "./languages.mjs";
import { outline } from "./outline.mjs";
import { pictureSizes, variantsOf, withPictures } from "./picture_files.mjs";
import { pictures } from "./pictures.mjs";
import { headersFile, nginxFile, policy } from "./serving.mjs";
import { favicon, folder as inSite, home, logo, pictures as sitePictures } from "./settings.mjs";
import { standalone } from "./standalone.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const [assets, built, dist, kind] = process.argv.slice(2);
const draft = kind === "draft";
const bodies = join(built, "pages");
const anew = `${dist}.new`;
const made = inSite ? join(anew, "own") : anew;
/** Of what all articles of a site have alike: from the top of the article's own folder, and on the disk. */
const [up, shared] = inSite ? ["../", join(anew, "shared")] : ["", made];

/** The first language's at the top of the site. @type {{ language: string, folder: string, root: string }[]} */
const pages = languagesOf(assets).map((language, i) => (i === 0 ? { language, folder: "", root: "./" } : { language, folder: `${language}/`, root: "../" }));

/** Names with hash by plain name. @type {Map<string, string>} */
const hashed = new Map();

/** @param {string} path @param {Uint8Array | string} content @param {string} [within] */
function writePlain(path, content, within = made) {
  const target = join(within, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, content);
}

/** All cores compress: it is what takes longest. @type {Promise<void>[]} */
const compressing = [];

/** With compressed copies beside it; those of shared files are made once for all articles. @param {string} path @param {Uint8Array | string} content @param {string} [within] */
function write(path, content, within = made) {
  const target = join(within, path);
  const bytes = Buffer.from(content);
  writePlain(path, bytes, within);
  if (!draft && within === made) compressing.push(compress(target, bytes));
}

/** What no other article of the site has. */
const ownAssets = new Set(["article.json"]);

/** @param {string} name @param {Buffer | string} content */
function addAsset(name, content) {
  const own = ownAssets.has(name);
  const file = hashedName(name, content);
  hashed.set(name, (own ? "" : up) + file);
  if (name.endsWith(".png")) writePlain(file, content, shared);
  else write(file, content, own ? made : shared);
}

/**
 * Replaces {{name}} by a value and {{asset:name}} by the address of a file; an unknown one is a mistake of ours.
 * @param {string} template @param {(name: string) => string | undefined} address @param {Record<string, string>} values
 */
function fill(template, address, values) {
  return template.replace(/\{\{(?:(asset):)?([^{}]+)\}\}/gu, (placeholder, asset, name) => {
    const value = asset ? address(name) : values[name];
    if (value === undefined) throw new Error(`web/: nothing to put in place of ${placeholder}`);
    return value;
  });
}

/** A file that is compressed as it is. @param {string} name @param {Buffer} content */
function addPicture(name, content) {
  hashed.set(name, hashedName(name, content));
  writePlain(/** @type {string} */ (hashed.get(name)), content);
}

/** Addresses as seen from a page. @param {string} toRoot */
const from = (toRoot) => (/** @type {string} */ name) => {
  const file = hashed.get(name);
  return file && toRoot + file;
};

/** Where a file of the program, of its article or a font lies. @param {string} name */
const source = (name) =>
  name === "article.json" ? join(built, name) : name.endsWith(".ttf") ? join(draft ? join(root, "build") : built, "fonts", name) : join(root, "build/web", name);
/** @param {string} name */
const read = (name) => readFileSync(source(name));

rmSync(anew, { recursive: true, force: true });

const faces = ["serif-regular", "serif-semibold", "sans-regular", "sans-semibold", "serif-italic"]
  .filter((face) => existsSync(source(`${face}.ttf`)));
/** Of the face that few articles use. @param {(name: string) => string | undefined} address */
const italicOf = (address) => (faces.includes("serif-italic") ? ` data-serif-italic="${address("serif-italic.ttf")}"` : "");
const italicStyle = faces.includes("serif-italic") ? '@media (scripting: none) { @font-face { font-family: "Source Serif 4"; ' +
  'font-weight: 400; font-style: italic; font-display: optional; src: url("{{asset:serif-italic.ttf}}"); } }' : "";
for (const name of [...faces.map((face) => `${face}.ttf`), "explainer.wasm", "explainer.mjs", "article.json"]) addAsset(name, read(name));
for (const { path } of sitePictures) addAsset(basename(path), readFileSync(path));
/** Of the text, by their paths. @type {Map<string, import("./picture_files.mjs").Variants>} */
const illustrations = new Map();
for (const path of Object.keys(await pictureSizes(assets))) illustrations.set(path, await variantsOf(assets, path));
for (const { file, content } of [...illustrations.values()].flat()) addPicture(file, content);
const licenses = ["build/web/licenses.txt", "build/fonts/licenses.txt"].map((path) => readFileSync(join(root, path), "utf8")).join("");
// Beside each page: the program switches languages, and with them the page's address, without a new page.
for (const { folder } of pages) write(`${folder}licenses.txt`, licenses);
/** @param {string} name @param {"esm" | "iife"} [format] */
async function script(name, format = "esm") {
  const { outputFiles } = await build({
    entryPoints: [join(root, "web", name)], bundle: true, format, minify: true, target: "es2022", write: false, loader: { ".css": "text" },
    legalComments: "none",
  });
  return outputFiles[0].text;
}
const scripts = {
  main: await script("main.js"), frame: await script("frame.js"), bench: await script("bench.js"),
  embedDialog: await script("embed_dialog.js"), embed: await script("embed.js", "iife"), preload: (await script("preload.js", "iife")).trim(),
  preloadFonts: (await script("preload_fonts.js", "iife")).trim(),
};
addAsset("main.js", scripts.main);
addAsset("frame.js", scripts.frame);
addAsset("bench.js", scripts.bench);
addAsset("embed_dialog.js", scripts.embedDialog);
// Other sites name it in their pages, so its name stays.
write("embed.js", scripts.embed, shared);

/**
 * The whole style stands in the page, so that the first picture needs no second request.
 * @param {string} language @param {string} more
 */
async function pageStyle(language, more = "") {
  const parts = [
    ...["colors.css", "sizes.css"].map((name) => join(bodies, name)), join(root, "web/base.css"), join(root, "web/page.css"),
    join(bodies, `${language}.css`), join(root, "web/live.css"),
  ];
  const style = [...parts.map((path) => readFileSync(path, "utf8")), more].join("\n");
  const { code } = await transform(style, { loader: "css", minify: true, target: ["chrome111", "firefox111", "safari16.4"] });
  return code.trim();
}

/** From the PNG's header. @param {string} path */
function picture(path) {
  const bytes = readFileSync(join(made, path));
  return { path, width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

const template = readFileSync(join(root, "web/index.html"), "utf8");
/** @type {{ path: string, policy: string }[]} */
const policies = [];

/** @param {string} path @param {string} html */
function writePage(path, html) {
  write(path, html);
  policies.push({ path, policy: policy(html) });
}

/** The page's words in all languages, for the same reason. @param {string} word @param {(language: string, name: string) => string} element */
const named = (word, element) => pages.map(({ language }) =>
  element(language, escape(JSON.parse(readFileSync(join(bodies, language, "words.json"), "utf8"))[word]))).join("");
/** @param {(language: string, name: string) => string} element */
const licensesNamed = (element) => named("licenses", element);
/** @param {string} toRoot */
const foot = (toRoot) => `<footer>${footLinks(`${inSite && toRoot === "./" ? "" : toRoot}${up}`, pages, (each) => toRoot + up + hashedPicture(each))}${licensesNamed((lang, name) => `<a lang="${lang}" href="licenses.txt">${name}</a>`)}</footer>`;
/** @param {import("./site_file.mjs").Picture} picture */
const hashedPicture = ({ path }) => hashedName(basename(path), readFileSync(path));
/** @param {string} toRoot */
const icon = (toRoot) => (favicon ? toRoot + up + hashedPicture(favicon) : "data:,");
/** In a file that stands alone. @param {import("./site_file.mjs").Picture} picture */
const pictureAsData = ({ path }) => `data:image/${path.endsWith(".svg") ? "svg+xml" : "png"};base64,${readFileSync(path).toString("base64")}`;
const iconData = favicon ? pictureAsData(favicon) : "data:,";
const logoAddress = home && logo ? home + hashedPicture(logo.light) : undefined;
const sections = named("sections", (lang, name) => `<span class="unseen" lang="${lang}">${name}</span>`);
const oneLanguage = pages.map(({ language }) => `:root:lang(${language}) :is(footer, #outline) [lang]:not([lang="${language}"]) { display: none; }`).join("\n");

const charts = readdirSync(join(assets, "charts")).filter((file) => file.endsWith(".json"))
  .map((file) => JSON.parse(readFileSync(join(assets, "charts", file), "utf8")));
// What the program leaves below a chart that is a page.
const sizes = readFileSync(join(bodies, "sizes.css"), "utf8");
const belowChart = Number(/--below-single:(\d+)px/u.exec(sizes)?.[1]);
const stickyTop = Number(/--sticky-top:(\d+)px/u.exec(sizes)?.[1]);
// A reader who has not come to the end of the article sees nothing of what it is off by.
const articleTolerance = 60;
// In still narrower windows (a phone's at 200 %) a line that breaks elsewhere may move what is below: each width's heights weigh.
const leastHeld = 240;
/** @type {Record<string, import("./embed_dialog.mjs").Frames>} */
const frames = {};

for (const page of pages) {
  const { language, folder, root: toRoot } = page;
  const { notice } = words[language];
  const article = JSON.parse(readFileSync(join(assets, `article.${language}.json`), "utf8"));
  // Taken away rather than read with the page, so their names stay as they are.
  const fonts = faces.map((face) => source(`${face}.ttf`));
  if (!draft) for (const [path, content] of pictures(language, bodies, fonts)) writePlain(path, content);

  const beside = besideCss(JSON.parse(readFileSync(join(bodies, language, "beside.json"), "utf8")), 2 * stickyTop);
  const heights = JSON.parse(readFileSync(join(bodies, language, "embed/heights.json"), "utf8"));
  const { from: narrowest, columns, charts: inFlow } = heights[""];
  /** @param {number} to the width before which they end */
  const flow = (to) => flowCss(leastHeld, Object.fromEntries(Object.entries(inFlow).map(([chart, all]) =>
    [chart, all.slice(leastHeld - narrowest, to - narrowest)])));
  /** @param {string} chart @param {number} [tolerance] */
  const plot = (chart, tolerance) => plotCss(chart, pieces({ from: heights[chart].from, heights: heights[chart].plots }, tolerance));
  const everywhere = [oneLanguage, italicStyle, ...Object.keys(heights).filter((chart) => chart).map((chart) => plot(chart, 1))].join("\n");
  const style = await pageStyle(language, `${everywhere}
@container page (width < ${columns}px) { ${flow(columns)} }
${beside}`);
  const framedStyle = await pageStyle(language, `${everywhere}\n${flow(Infinity)}`);
  /** @param {string} path */
  const markup = (path) => readFileSync(join(bodies, path), "utf8");
  /** @param {(name: string) => string | undefined} address */
  const bodyWith = (address) => withPictures(markup(`${language}.html`), illustrations, address);
  const body = bodyWith(from(toRoot));
  const list = embeds(article, language, charts);
  const values = { lang: language, root: "", notice: escape(notice), body, foot: "", icon: "data:,", preload: scripts.preload, preloadFonts: scripts.preloadFonts };

  const articleHead = head(article, page, pages, { logo: logoAddress, feed: home && inSite ? home + feedName(language) : undefined });
  writePage(`${folder}index.html`, fill(template, from(toRoot), {
    ...values, icon: icon(toRoot), italic: italicOf(from(toRoot)), head: `${articleHead}\n${discovery(list[0], toRoot)}`, style: fill(style, from(toRoot), {}),
    foot: outline(article, sections) + foot(toRoot),
  }));

  /** @type {import("./embed_dialog.mjs").Frames} */
  const rooms = {};
  for (const embed of draft ? [] : list) {
    const { chart, path, root: way } = embed;
    const height = pieces(heights[chart], chart ? 0 : articleTolerance);
    const { from: first, views = {} } = heights[chart];
    const others = Object.entries(views).map(([view, { title, heights: measured }]) =>
      [viewQuery(chart, view), { title: plain(title), heights: written(pieces({ from: first, heights: measured })) }]);
    rooms[chart || "article"] = { title: embed.title, heights: written(height), views: Object.fromEntries(others) };
    const own = chart ? await pageStyle(language, `${roomCss(chart, height, belowChart)}\n${plot(chart)}`) : framedStyle;
    writePage(chart ? path : `${path}index.html`, fill(template, from(way), {
      ...values, italic: italicOf(from(way)), root: chart ? ` data-chart="${chart}"` : " data-embed", head: embedHead(embed, pages),
      style: fill(own, from(way), {}),
      body: embedBody(chart ? markup(`${language}/embed/${chart}.html`) : bodyWith(from(way))),
    }));
    writePlain(embed.oembed, oembed(embed, chart ? height : pieces(heights[chart]),
      picture(chart ? `charts/${language}/${chart}.png` : `cards/${language}.png`)));
  }
  frames[language] = rooms;
  writePlain(`embed/${language}/embed_dialog.html`, embedDialog(language, pages.map((each) => each.language), list, charts, `${up}embed.js`));

  if (draft) continue;
  /** In the file itself; one size is enough there. @param {string} name */
  const pictureData = (name) => {
    const variants = [...illustrations.values()].find((all) => all.some(({ file }) => file === name)) ?? [];
    const chosen = variants.find(({ width }) => width >= 960) ?? variants[variants.length - 1];
    return chosen && `data:image/webp;base64,${chosen.content.toString("base64")}`;
  };
  /** @param {string} name */
  const plainName = (name) => (hashed.has(name) ? name : undefined);
  const alone = fill(template, plainName, {
    ...values, icon: iconData, italic: italicOf(plainName), body: bodyWith(pictureData), head: articleHead, style: fill(style, plainName, {}),
    foot: outline(article, sections) + `<footer>${footLinks(home || undefined, pages, pictureAsData)}<details><summary>${licensesNamed((lang, name) => `<span lang="${lang}">${name}</span>`)}</summary>` +
      `<pre>${escape(licenses)}</pre></details></footer>`,
  });
  write(`standalone/${language}.html`, standalone(alone, scripts, read));
}

// For whoever makes the line that a newsroom pastes.
writePlain("embed/frames.json", JSON.stringify(frames));

await Promise.all(compressing);
if (inSite) {
  const colors = readFileSync(join(bodies, "colors.css"), "utf8");
  const told = pages.map(({ language, folder }) => about(language, folder, JSON.parse(readFileSync(join(assets, `article.${language}.json`), "utf8")),
    readFileSync(join(bodies, `${language}.html`), "utf8")));
  writePlain("about.json", JSON.stringify({ pages: told, policies, colors, sizes }), anew);
} else {
  const files = readdirSync(made, { recursive: true, encoding: "utf8" }).map((path) => path.split(sep).join("/"));
  writePlain("_headers", headersFile(files.filter((path) => !/\.(br|gz)$/u.test(path)).sort(), policies));
  writePlain("nginx.conf", nginxFile(policies));
}

rmSync(dist, { recursive: true, force: true });
renameSync(anew, dist);
