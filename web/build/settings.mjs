// What whoever publishes says about the site: site.json, where make is run or where SITE says (empty: none); what it
// leaves out is taken from SITE_URL, the public address, and SITE_NAME, who publishes. Without an address nothing can be
// said that needs an absolute one. In a site of several articles SITE_SLUG is the folder of the one that
// is built, and SITE_LANGUAGES are those of the index page (several.mjs).
// @ts-check
import { existsSync } from "node:fs";
import { readPalette } from "./palette.mjs";
import { addressFault, readSite, siteAddress } from "./site_file.mjs";
import { follow } from "./write/placed.mjs";
import { message } from "./write/source.mjs";

const { SITE = existsSync("site.json") ? "site.json" : "", SITE_URL = "", SITE_NAME = "", SITE_SLUG = "", SITE_LANGUAGES = "" } = process.env;

/** @param {string[]} faults @param {number} status @returns {never} */
function refuse(faults, status) {
  for (const fault of faults) console.error(fault);
  process.exit(status);
}

const file = SITE ? await readSite(SITE) : undefined;
if (file && !file.site) refuse(file.source.faults.map(message), 1);
const said = file?.site;

const colors = said?.palette === undefined ? undefined : readPalette(said.palette);
if (colors && !colors.palette) refuse(colors.faults, 1);
/** The site's own colours. */
export const palette = colors?.palette;

const fromEnvironment = SITE_URL && siteAddress(SITE_URL);
if (fromEnvironment === undefined) refuse([`SITE_URL is ${addressFault(SITE_URL)}`], 2);

/** The address of the top of the site, with a slash at its end; or empty. */
export const home = said?.address ?? fromEnvironment;
/** The article's folder in a site of several, with a slash at its end; or empty. */
export const folder = SITE_SLUG && `${SITE_SLUG}/`;
/** The article's own address, or empty. */
export const site = home && home + folder;
export const publisher = said?.publisher ?? said?.name ?? (SITE_NAME || (home ? new URL(home).hostname : "News Explainer"));
/** What the site is called. */
export const name = said?.name ?? publisher;
export const { logo, favicon, links = [], languages = {}, articles = [] } = said ?? {};
/** A fault of site.json that only shows with the articles. @param {string} pointer @param {string} reason */
export function siteFault(pointer, reason) {
  const at = file?.root && follow(file.root, pointer)?.at;
  return message({ file: SITE, ...(at?.source.position(at.offset) ?? { line: 0, column: 0 }), reason });
}
/** Those of the index page, the one at the top first. */
export const indexLanguages = SITE_LANGUAGES.split(",").filter(Boolean);
/** All that a page depends on. */
export const settings = { home, folder, publisher, name, logo, favicon, links, languages, indexLanguages };
/** Pictures of the site. */
export const pictures = [logo?.light, logo?.dark, favicon].flatMap((picture) => picture ?? []);
