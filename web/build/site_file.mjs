// site.json: what a newsroom says of its site, once for all its articles. Its faults are told where they stand.
// @ts-check
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import sharp from "sharp";
import { words } from "./languages.mjs";
import { readJson } from "./write/json.mjs";
import { member, membersOf } from "./write/placed.mjs";
import { quote, readSource, suggestion } from "./write/source.mjs";

/** @typedef {import("./write/placed.mjs").Placed} Placed */
/** @typedef {import("./write/source.mjs").Source} Source */
/** @typedef {import("./languages.mjs").Localized} Localized */
/** A picture that lies beside site.json. @typedef {{ path: string, width: number, height: number }} Picture */
/**
 * @typedef {object} SiteFile
 * @property {string} name what the site is called
 * @property {string} [address] with a slash at its end
 * @property {string} [publisher] where it is not called as the site is
 * @property {{ light: Picture, dark?: Picture }} [logo]
 * @property {Picture} [favicon]
 * @property {string} [palette] the path of its palette.json
 * @property {{ text: Localized, url: string }[]} links of each page's foot
 * @property {Record<string, { title?: string, standfirst?: string }>} languages what the index page says in each
 * @property {string[]} articles their folders
 */

/** Its keys and what they are, which editors read as well. */
const schema = JSON.parse(readFileSync(new URL("../../assets/schema/site.schema.json", import.meta.url), "utf8"));
const grounds = Object.keys(schema.$defs.grounds.properties);
const linkKeys = Object.keys(schema.$defs.link.properties);
const indexKeys = Object.keys(schema.$defs.index.properties);
const linkTarget = new RegExp(schema.$defs.linkTarget.pattern, "u");

/** @param {string} text @returns {string | undefined} a site's address with a slash at its end */
export function siteAddress(text) {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url && /^https?:$/u.test(url.protocol) && !url.search && !url.hash ? text.replace(/\/*$/u, "/") : undefined;
}

/** @param {string} text */
export const addressFault = (text) => `${quote(text)}, which is no site's address: write it as https://news.example/explainer/`;

/**
 * @param {string} path of the file @returns {Promise<{ site: SiteFile | undefined, source: Source, root: Placed | undefined }>}
 *   `site` is undefined after a fault, which `source` has
 */
export async function readSite(path) {
  const source = readSource(path, path);
  const root = source.faults.length === 0 ? readJson(source, {
    special(value, key, offset) {
      if (typeof value.value !== "number" && typeof value.value !== "boolean") return false;
      source.fault(offset, `"${key}" is a text: put it in quotation marks`);
      return undefined;
    },
  }) : undefined;
  const site = root && await siteOf(source, root, dirname(path));
  source.faults.sort((a, b) => a.line - b.line || a.column - b.column);
  return { site: source.faults.length === 0 ? site : undefined, source, root };
}

/** @param {Source} source @param {Placed} root @param {string} folder that paths begin in @returns {Promise<SiteFile>} */
async function siteOf(source, root, folder) {
  /** @param {Placed} of @param {string[]} known @param {string} what */
  const checkKeys = (of, known, what) => {
    for (const { key, at } of membersOf(of)) if (!known.includes(key)) source.fault(at.offset, `${what} ${quote(key)}${suggestion(key, known)}`);
  };
  /** @param {Placed | undefined} of @param {string} what @returns {string | undefined} */
  const text = (of, what) => {
    if (of === undefined) return undefined;
    const said = "scalar" in of ? String(of.scalar) : "";
    if (said.trim() !== "" && !/[\0-\x1f\x7f]/u.test(said)) return said;
    source.fault(of.at.offset, said.trim() === "" ? `${what} is a text that is not empty: write it in quotation marks`
      : `${what} holds a control character, which no page can show: take it out`);
    return undefined;
  };
  /** @param {Placed | undefined} of @param {string} what @returns {Placed[]} */
  const items = (of, what) => {
    if (of === undefined) return [];
    if ("list" in of) return of.list;
    source.fault(of.at.offset, `${what} is a list: put it in […]`);
    return [];
  };
  /** @param {Placed | undefined} of @param {string} what */
  const object = (of, what) => {
    if (of && !("members" in of)) source.fault(of.at.offset, `${what} is made of keys and their values: put it in {…}`);
    return of && "members" in of ? of : undefined;
  };
  /** @param {import("./write/source.mjs").Place} at @param {string} key */
  const language = (at, key) => {
    if (!(key in words)) source.fault(at.offset, `there are no words for the language ${quote(key)}${suggestion(key, Object.keys(words))}`);
  };
  /** @param {Placed | undefined} of @param {string} what @returns {Promise<Picture | undefined>} */
  const picture = async (of, what) => {
    const named = text(of, what);
    if (of === undefined || named === undefined) return undefined;
    const path = join(folder, named);
    const refuse = (/** @type {string} */ reason) => void source.fault(of.at.offset, reason);
    if (!/\.(?:svg|png)$/u.test(named)) return refuse(`${what} is an SVG or a PNG file: save it as one, and write its path from here`);
    if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return refuse(`there is no file ${quote(named)} beside this one: put it there, or write its path from here`);
    try {
      const { format, width, height } = await sharp(readFileSync(path)).metadata();
      if (format === named.slice(-3)) return { path, width, height };
    } catch {
      // Told below: what sharp says of it is of its libraries.
    }
    return refuse(`${quote(named)} is no ${named.slice(-3).toUpperCase()} picture: save it anew as one`);
  };

  checkKeys(root, Object.keys(schema.properties), "unknown key");
  const name = text(member(root, "name"), "the site's name");
  if (!member(root, "name")) source.fault(root.at.offset, 'the site has no name: write "name": "…"');

  const address = member(root, "address");
  const written = text(address, "the address");
  const site = written === undefined ? undefined : siteAddress(written);
  if (address && written !== undefined && site === undefined) {
    source.fault(address.at.offset, `the address is ${addressFault(written)}`);
  }

  const logo = member(root, "logo");
  if (logo && "members" in logo) {
    checkKeys(logo, grounds, "unknown ground of the logo");
    if (!member(logo, "light")) source.fault(logo.at.offset, 'the logo has no "light" picture, for light grounds: add it');
  }
  const light = await picture(logo && "members" in logo ? member(logo, "light") : logo, "the logo");
  const dark = await picture(member(logo, "dark"), "the logo");
  const favicon = await picture(member(root, "favicon"), "the favicon");

  const colors = member(root, "palette");
  const palette = text(colors, "the palette");
  if (colors && palette !== undefined && !statSync(join(folder, palette), { throwIfNoEntry: false })?.isFile()) {
    source.fault(colors.at.offset, `there is no file ${quote(palette)} beside this one: put it there, or write the path of a palette.json from here`);
  }

  const links = items(member(root, "links"), "links").flatMap((of) => {
    const link = object(of, "a link");
    if (!link) return [];
    checkKeys(link, linkKeys, "unknown key of a link");
    for (const key of linkKeys) if (!member(link, key)) source.fault(link.at.offset, `the link has no "${key}": add it`);
    const label = member(link, "text");
    for (const { key, at, value } of label ? membersOf(label) : []) {
      language(at, key);
      text(value, "a link's text");
    }
    const url = text(member(link, "url"), "a link's address");
    if (url !== undefined && !linkTarget.test(url)) {
      source.fault(/** @type {Placed} */ (member(link, "url")).at.offset, `${quote(url)} is no address: write https://…, mailto:… or a path within the site`);
    }
    /** @type {Localized | undefined} */
    const said = label && "members" in label ? Object.fromEntries(label.members.map(({ key, value }) => [key, "scalar" in value ? String(value.scalar) : ""]))
      : text(label, "a link's text");
    return said !== undefined && url !== undefined ? [{ text: said, url }] : [];
  });

  const languages = Object.fromEntries(membersOf(object(member(root, "languages"), "languages") ?? root).flatMap(({ key, at, value }) => {
    if (!member(root, "languages")) return [];
    language(at, key);
    const of = object(value, `what the index page says in ${quote(key)}`);
    if (!of) return [];
    checkKeys(of, indexKeys, "unknown key of the index page");
    return [[key, { title: text(member(of, "title"), "the title"), standfirst: text(member(of, "standfirst"), "the standfirst") }]];
  }));

  const articles = items(member(root, "articles"), "articles").flatMap((of) => {
    const named = text(of, "an article's folder");
    if (named === undefined) return [];
    if (existsSync(join(folder, named))) return [join(folder, named)];
    source.fault(of.at.offset, `there is no folder ${quote(named)}: write the article's path from here, or begin it with make new ARTICLE=${join(folder, named)}`);
    return [];
  });
  const publisher = text(member(root, "publisher"), "the publisher");
  return { name: name ?? "", address: site, publisher, logo: light && { light, dark }, favicon, palette: palette === undefined ? undefined : join(folder, palette), links, languages, articles };
}
