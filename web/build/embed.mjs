// The pages that stand in other sites' frames, what they say about themselves, and what oEmbed says about them. oEmbed
// needs absolute addresses; without SITE_URL they are those of `make serve`.
// @ts-check
import { heightAt } from "../heights.js";
import { escape, plain } from "./head.mjs";
import { written } from "./heights.mjs";
import { inLanguage } from "./languages.mjs";
import { folder, home, publisher, site } from "./settings.mjs";

/** @typedef {import("./head.mjs").Article} Article */
/** @typedef {import("./heights.mjs").Piece} Piece */

/**
 * @typedef {object} Embed
 * @property {string} language
 * @property {string} chart its id; empty for the whole explainer
 * @property {string} path from the top of the site
 * @property {string} oembed likewise
 * @property {string} root the way from the page to the top of the site
 * @property {string} title @property {string} description
 */

const top = home || "http://localhost:8080/";
const base = top + folder;
/** What an embed is as wide as where nothing else is known: a column of text. */
export const columnWidth = 600;
/** WordPress shows no frame that is higher. */
const mostHeight = 1000;

/** @param {Article} article @param {string} language @param {{ id: string, title: any, subtitle?: any }[]} charts */
export function embeds(article, language, charts) {
  /** @param {string} chart @param {string} title @param {string} description @returns {Embed} */
  const embed = (chart, title, description) => ({
    language, chart, title: plain(title), description: plain(description), root: "../../",
    path: `embed/${language}/${chart ? `${chart}.html` : ""}`,
    oembed: `oembed/${language}/${chart || "index"}.json`,
  });
  return [
    embed("", article.title, article.standfirst),
    ...charts.map(({ id, title, subtitle }) => embed(id, inLanguage(title, language) ?? id, inLanguage(subtitle ?? title, language) ?? id)),
  ];
}

/** @param {Embed} embed @param {string} root the way from the page that names it to the top of the site */
export const discovery = ({ oembed, title }, root) =>
  `<link rel="alternate" type="application/json+oembed" href="${escape((site || root) + oembed)}" title="${escape(title)}">`;

/**
 * @param {Embed} embed @param {{ language: string, folder: string }[]} pages the articles' in all languages
 * @returns {string} elements of the page's <head>
 */
export function embedHead(embed, pages) {
  const article = /** @type {{ folder: string }} */ (pages.find(({ language }) => language === embed.language));
  const file = embed.path.split("/").pop();
  return [
    `<title>${escape(embed.title)}</title>`,
    `<meta name="description" content="${escape(embed.description)}">`,
    `<meta name="robots" content="noindex">`,
    `<link rel="canonical" href="${escape((site || embed.root) + article.folder)}">`,
    // Where the language switch leads; relative, because the address that a host's frame shows must stay its own.
    // And where the reader's links to the article lead.
    ...pages.map(({ language, folder }) => `<link rel="alternate" hreflang="${language}" ` +
      `href="../${language}/${escape(file ?? "")}" data-article="${escape((site || embed.root) + folder)}">`),
    discovery(embed, embed.root),
  ].join("\n");
}

/** The article's language links lead from page to page of the site; here they stay among the frames' pages. @param {string} body */
export const embedBody = (body) =>
  body.replace(/href="[^"]*"( hreflang="([\w-]+)")/gu, (_, attribute, language) => `href="../${language}/"${attribute}`);

/**
 * @param {Embed} embed @param {Piece[]} heights @param {{ path: string, width: number, height: number }} picture
 * @returns {string} the answer of an oEmbed provider
 */
export function oembed(embed, heights, picture) {
  const height = Math.min(heightAt(written(heights), columnWidth), mostHeight - 100);
  // Attributes that WordPress leaves in place; its own script and style do the rest.
  const html = `<iframe src="${escape(base + embed.path)}" width="${columnWidth}" height="${height}" frameborder="0" ` +
    `marginwidth="0" marginheight="0" title="${escape(embed.title)}"></iframe>`;
  return JSON.stringify({
    type: "rich", version: "1.0", title: embed.title, provider_name: publisher, provider_url: top,
    cache_age: 3600, width: columnWidth, height, html,
    thumbnail_url: base + picture.path, thumbnail_width: picture.width, thumbnail_height: picture.height,
  });
}
