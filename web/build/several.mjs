// Builds the site that is published: node web/build/several.mjs DIST [ARTICLE]
// Of several articles, ARTICLES in the environment or, where no article is named, those of site.json: each in a folder of
// its own, with what all have alike once at the top, an index page in each of their languages, feeds and a sitemap. Of one
// article it is that article's alone, at the top (article.mjs).
// @ts-check
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { build, transform } from "esbuild";
import { drawingColors } from "./about.mjs";
import { articleFolder } from "./article.mjs";
import { compress } from "./compress.mjs";
import { feed, sitemap } from "./feeds.mjs";
import { feedName, indexFolder, siteTitle } from "./foot.mjs";
import { hashedFile, hashedName } from "./hashed_name.mjs";
import { escape } from "./head.mjs";
import { inIndex, indexPage } from "./index_page.mjs";
import { words } from "./languages.mjs";
import { headersFile, nginxFile, policy } from "./serving.mjs";
import { articles, favicon, home, languages, logo, name, palette, siteFault } from "./settings.mjs";
import { slugOf } from "./slug.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const [dist, only] = process.argv.slice(2);
const named = (process.env.ARTICLES ?? "").split(/\s+/u).filter(Boolean);
const one = "assets/cleanspark";

/** @param {string} script @param {string[]} args @param {Record<string, string>} [more] */
function run(script, args, more = {}) {
  const { status, error } = spawnSync(process.execPath, [join(root, "web/build", script), ...args], { stdio: "inherit", env: { ...process.env, ...more } });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

/** @param {string[]} faults */
function refuse(faults) {
  if (faults.length === 0) return;
  console.error(faults.join("\n"));
  process.exit(1);
}

const folders = named.length > 0 ? named : only === undefined ? articles : [];
/** What is wrong with the list of articles, before any is built. @param {string[]} slugs */
const listFaults = (slugs) => slugs.flatMap((slug, i) => {
  /** @param {string} reason */
  const fault = (reason) => [named.length > 0 ? `ARTICLES: ${reason}` : siteFault(`/articles/${i}`, reason)];
  const article = folders[i];
  if (!existsSync(article)) return fault(`there is no folder "${article}": write its path from here, or begin it with make new ARTICLE=${article}`);
  const other = slugs.indexOf(slug);
  if (other < i) return fault(`"${article}" would have the address ${slug}/, as "${folders[other]}" has: take it out, or give one of the folders another name`);
  if (slug === "") return fault(`"${article}" has no letter or digit of an address in its name: give the folder another one`);
  if (slug in words) return fault(`"${article}" would have the address ${slug}/, which is that of a language: give the folder another name`);
  return [];
});

/** The codes of an article's languages as its folder has them, before it is built. @param {string} article @returns {string[]} */
function writtenLanguages(article) {
  const order = join(article, "article.json");
  try {
    if (existsSync(order)) return JSON.parse(readFileSync(order, "utf8")).languages;
  } catch {
    // A fault that the article's own check tells of.
  }
  return [...new Set(readdirSync(article).flatMap((file) => /^article\.([^/.]+)\.(?:json|md)$/u.exec(file)?.[1] ?? []))].sort();
}

async function publish() {
  const slugs = folders.map(slugOf);
  refuse(listFaults(slugs));
  const written = [...new Set(folders.flatMap(writtenLanguages))];
  refuse(Object.keys(languages).filter((language) => !written.includes(language)).map((language) =>
    siteFault(`/languages/${language}`, `no article of the site is in the language "${language}"; there are: ${written.join(", ")}`)));
  const all = [...Object.keys(languages), ...written.filter((language) => !(language in languages))];

  const made = `${dist.replace(/\/+$/u, "")}.new`;
  rmSync(made, { recursive: true, force: true });
  const entries = folders.map((article, i) => {
    const slug = slugs[i];
    run("article.mjs", [article], { SITE_SLUG: slug, SITE_LANGUAGES: all.join() });
    const part = join(articleFolder(article), "part");
    cpSync(join(part, "own"), join(made, slug), { recursive: true });
    cpSync(join(part, "shared"), made, { recursive: true });
    /** @type {{ pages: import("./about.mjs").About[], policies: import("./serving.mjs").Policies, colors: string, sizes: string }} */
    const about = JSON.parse(readFileSync(join(part, "about.json"), "utf8"));
    return { slug, ...about };
  });

  /** @type {Promise<void>[]} */
  const compressing = [];
  /** @param {string} path @param {Buffer | string} content */
  const write = (path, content) => {
    const target = join(made, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
    compressing.push(compress(target, Buffer.from(content)));
  };
  for (const file of readdirSync(made).filter((path) => !/\.png$/u.test(path) && statSync(join(made, path)).isFile())) {
    const copies = ["br", "gz"].map((kind) => `${file}.${kind}`);
    // A name with a hash says that the content is the same.
    if (hashedFile.test(file) && copies.every((copy) => existsSync(join(dist, copy)))) for (const copy of copies) cpSync(join(dist, copy), join(made, copy));
    else compressing.push(compress(join(made, file), readFileSync(join(made, file))));
  }
  for (const copy of ["", ".br", ".gz"]) cpSync(join(made, slugs[0], `licenses.txt${copy}`), join(made, `licenses.txt${copy}`));

  const fonts = Object.fromEntries(indexFonts(entries, all).map(({ face, content }) => {
    const file = hashedName(`${face}.ttf`, content);
    if (!existsSync(join(made, file))) write(file, content);
    return [face, file];
  }));
  const { outputFiles } = await build({ entryPoints: [join(root, "web/preload_fonts.js")], bundle: true, format: "iife", minify: true, target: "es2022", write: false, legalComments: "none" });
  const preloadFonts = outputFiles[0].text.trim();
  /** @param {import("./site_file.mjs").Picture} picture */
  const hashed = ({ path }) => hashedName(basename(path), readFileSync(path));
  const policies = entries.flatMap((entry) => entry.policies.map(({ path, policy: own }) => ({ path: `${entry.slug}/${path}`, policy: own })));

  for (const language of all) {
    const folder = indexFolder(language, all);
    const colors = entries.map((entry) => drawingColors(inIndex(entry, language).card?.svg ?? "", entry.colors, `${entry.slug}-`)).join("");
    const styles = [palette?.css ?? entries[0].colors, entries[0].sizes, colors, ...["base.css", "index_page.css"].map((file) => readFileSync(join(root, "web", file), "utf8"))];
    const { code } = await transform(styles.join("\n"), { loader: "css", minify: true, target: ["chrome111", "firefox111", "safari16.4"] });
    const style = code.trim().replaceAll(/\{\{asset:([\w-]+)\.ttf\}\}/gu, (_, face) => (folder ? "../" : "") + fonts[face]);
    const first = inIndex(entries[0], language);
    const licenses = escape(JSON.parse(readFileSync(join(articleFolder(folders[0]), "pages", first.language, "words.json"), "utf8")).licenses);
    const html = indexPage(language, all, entries, {
      style, preloadFonts, fonts, licenses, icon: favicon && hashed(favicon), picture: `${slugs[0]}/cards/${first.language}.png`,
      logo: logo && { light: hashed(logo.light), dark: logo.dark && hashed(logo.dark), width: logo.light.width, height: logo.light.height },
    });
    write(`${folder}index.html`, html);
    policies.push({ path: `${folder}index.html`, policy: policy(html) });
    if (!home) continue;
    const items = entries.flatMap(({ slug, pages }) => pages.filter((page) => page.language === language).map((page) => {
      const picture = `${slug}/cards/${language}.png`;
      return { ...page, link: `${home}${slug}/${page.folder}`, picture: { url: home + picture, length: statSync(join(made, picture)).size } };
    }));
    write(feedName(language), feed({
      language, title: siteTitle(language), description: languages[language]?.standfirst ?? name, link: home + folder, self: home + feedName(language),
    }, items));
  }
  if (home) {
    write("sitemap.xml", sitemap([
      { versions: all.map((language) => ({ language, address: home + indexFolder(language, all) })) },
      ...entries.map(({ slug, pages }) => ({ versions: pages.map(({ language, folder }) => ({ language, address: `${home}${slug}/${folder}` })), changed: pages[0].updated })),
    ]));
  }

  await Promise.all(compressing);
  const files = readdirSync(made, { recursive: true, encoding: "utf8" }).map((path) => path.split(sep).join("/"));
  writeFileSync(join(made, "_headers"), headersFile(files.filter((path) => !/\.(br|gz)$/u.test(path)).sort(), policies));
  writeFileSync(join(made, "nginx.conf"), nginxFile(policies));
  rmSync(dist, { recursive: true, force: true });
  renameSync(made, dist);
  console.log(`${dist} holds the site of ${folders.join(", ")}.` + (home ? "" :
    " Without its address (site.json, SITE_URL=https://…) it has no feeds and no sitemap.xml, and link cards, oEmbed, canonical and hreflang addresses do not work on other sites."));
}

/**
 * The faces with the letters of the index pages. @param {import("./index_page.mjs").Entry[]} entries @param {string[]} all
 * @returns {{ face: string, content: Buffer }[]}
 */
function indexFonts(entries, all) {
  const work = mkdtempSync(join(tmpdir(), "explainer-index-"));
  try {
    const letters = { "site.json": all.map((language) => indexPage(language, all, entries, {
      style: "", preloadFonts: "", fonts: {}, licenses: "", picture: "" })) };
    writeFileSync(join(work, "letters.json"), JSON.stringify({ files: letters }));
    const { status, stderr, error } = spawnSync(process.env.PYTHON ?? "/usr/bin/python3",
      [join(root, "cmake/fonts.py"), "--for", join(work, "letters.json"), join(root, "build/fonts"), join(work, "fonts")], { encoding: "utf8" });
    if (error) throw error;
    process.stderr.write(stderr);
    if (status !== 0) process.exit(status ?? 1);
    return readdirSync(join(work, "fonts")).filter((file) => file.endsWith(".ttf")).map((file) => ({ face: file.slice(0, -".ttf".length), content: readFileSync(join(work, "fonts", file)) }));
  } finally {
    rmSync(work, { recursive: true });
  }
}

if (folders.length === 0) run("article.mjs", [only ?? one, dist]);
else await publish();
