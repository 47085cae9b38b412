// What the index page and the feeds of a site say of an article in one language.
// @ts-check
import { plain } from "./head.mjs";
import { folder } from "./settings.mjs";

/** Markup. @typedef {{ svg: string, figure?: string, text?: string }} Card */
/**
 * @typedef {object} About
 * @property {string} language @property {string} folder from the top of the article's
 * @property {string} title @property {string} standfirst @property {string} [kicker] @property {string[]} authors
 * @property {string} published @property {string} updated as the article has them
 * @property {string} date of its publication, as the page writes it
 * @property {Card} [card] the first picture of its head, or else its first chart
 */

/** No-break spaces are for this page as well. @param {string} text */
const whole = (text) => text.replaceAll("\u00AD", "");
/** @param {string} markup */
const bare = (markup) => whole(markup.replaceAll(/<[^>]*>/gu, ""));

/** Names of a drawing that other articles have as well. @param {string} svg */
function ownNames(svg) {
  const prefix = folder.replace("/", "-");
  return svg.replaceAll(/ id="/gu, `$&${prefix}`).replaceAll("url(#", `url(#${prefix}`).replaceAll(/var\(--(?=c\d+\))/gu, `$&${prefix}`);
}

/** @param {string} body the page's markup @returns {Card | undefined} */
function cardOf(body) {
  const opener = /<a id="opener\/0"[^>]*>([^]*?)<\/a>/u.exec(body)?.[1];
  const svg = /<svg[^]*?<\/svg>/u.exec(opener ?? "")?.[0];
  if (opener && svg) {
    const [figure, text] = ["figure", "text"].map((part) => new RegExp(`<p id="opener/0/${part}">([^]*?)</p>`, "u").exec(opener)?.[1]);
    return { svg: ownNames(svg), ...(figure && { figure: bare(figure) }), ...(text && { text: bare(text) }) };
  }
  const chart = /<svg (?=[^>]*class="narrow")[^]*?<\/svg>/u.exec(body)?.[0];
  if (!chart) return undefined;
  const [, box] = /viewBox="([^"]*)"/u.exec(chart) ?? [];
  return { svg: ownNames(chart.replace(/<svg[^>]*>/u, `<svg viewBox="${box}" aria-hidden="true">`).replace(/<title[^]*?<\/title>|<desc[^]*?<\/desc>/gu, "")) };
}

/**
 * @param {string} language @param {string} at its folder, from the top of the article's
 * @param {import("./head.mjs").Article} article @param {string} body its page's markup
 * @returns {About}
 */
export function about(language, at, { title, standfirst, kicker, authors = [], published, updated }, body) {
  const dateline = /<p id="dateline">[^]*?<\/p>/u.exec(body)?.[0] ?? "";
  return {
    language, folder: at, title: whole(title), standfirst: whole(standfirst), ...(kicker && { kicker: whole(kicker) }),
    authors: authors.map((author) => plain(author.name)), published, updated,
    date: bare(/<time[^>]*>([^]*?)<\/time>/u.exec(dateline)?.[1] ?? published), card: cardOf(body),
  };
}

/**
 * The colours that only drawings of this article have, as a style of the index page.
 * @param {string} drawings @param {string} colors what `explainer-tool export` wrote @param {string} prefix of their names there
 */
export function drawingColors(drawings, colors, prefix) {
  const used = [...new Set(Array.from(drawings.matchAll(new RegExp(`var\\(--${prefix}(c\\d+)\\)`, "gu")), ([, name]) => name))];
  const [light, dark] = colors.split("@media");
  /** @param {string} block */
  const values = (block) => used.map((name) => `--${prefix}${name}:${new RegExp(`--${name}:([^;]+);`, "u").exec(block)?.[1]};`).join("");
  return used.length > 0 ? `:root{${values(light)}}@media screen and (prefers-color-scheme:dark){:root{${values(dark)}}}` : "";
}
