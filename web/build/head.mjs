// What a page says about itself to search engines and to sites that link to it: title, addresses, OpenGraph and Twitter
// tags, schema.org. Without SITE_URL there are no absolute addresses, which canonical links and link cards need, so that
// the former are left out and the latter point to files beside the page.
// @ts-check
import { words } from "./languages.mjs";
import { home, name as siteName, publisher, site } from "./settings.mjs";

/**
 * @typedef {object} Source
 * @property {string} id @property {string} publisher @property {string} title @property {string} [date]
 * @property {string} [url]
 *
 * @typedef {object} Article
 * @property {string} title @property {string} standfirst @property {string} [kicker] @property {string} [byline]
 * @property {{ name: string, url?: string }[]} [authors]
 * @property {string} published @property {string} updated
 * @property {{ items: Source[] }} sources
 *
 * @typedef {object} Page
 * @property {string} language @property {string} root the way from the page to the top of the site
 * @property {string} folder the page's own, from the top: "" or "en/"
 */

/** The source that the explainer is about; the others are what it cites. */
const basis = "article";

/** @param {string} text */
export const escape = (text) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** Soft hyphens and no-break spaces are for the page, not for other people's lists. @param {string} text */
export const plain = (text) => text.replaceAll("\u00AD", "").replaceAll("\u00A0", " ");

/** @param {Source} source */
const work = ({ publisher: name, title, date, url }) => ({
  "@type": "CreativeWork", name: plain(title), publisher: { "@type": "Organization", name: plain(name) },
  ...(date && { datePublished: date }), ...(url && { url }),
});

/**
 * @param {Article} article @param {Page} page @param {(path: string) => string} address
 * @param {string} [logo] the address of the publisher's
 */
function structured(article, page, address, logo) {
  const organization = {
    "@type": "Organization", name: publisher, ...(home && { url: home }), ...(logo && { logo: { "@type": "ImageObject", url: logo } }),
  };
  const { authors = [], byline, kicker } = article;
  const credit = [authors.map(({ name }) => name).join(", "), byline].filter(Boolean).join(" · ");
  // A path within the site is no address of a person.
  const people = authors.map(({ name, url }) => ({ "@type": "Person", name: plain(name), ...(url?.includes(":") && { url }) }));
  const based = article.sources.items.filter(({ id }) => id === basis).map(work);
  return {
    "@context": "https://schema.org", "@type": "NewsArticle",
    headline: plain(article.title), description: plain(article.standfirst), inLanguage: page.language,
    image: [address(`cards/${page.language}.png`)],
    datePublished: article.published, dateModified: article.updated,
    author: people.length > 0 ? people : [organization],
    publisher: organization, ...(credit && { creditText: plain(credit) }), ...(kicker && { articleSection: plain(kicker) }),
    ...(site && { mainEntityOfPage: site + page.folder }),
    ...(based.length > 0 && { isBasedOn: based }),
    citation: article.sources.items.filter(({ id }) => id !== basis).map(work),
  };
}

/**
 * @param {Article} article @param {Page} page @param {Page[]} pages of all languages, the default one first
 * @param {{ logo?: string, feed?: string }} [more] addresses: of the publisher's logo, of the feed in this language
 * @returns {string} elements of the page's <head>
 */
export function head(article, page, pages, { logo, feed } = {}) {
  /** From the top of the site. @param {string} path */
  const address = (path) => (site || page.root) + path;
  const title = escape(plain(article.title));
  const description = escape(plain(article.standfirst));
  const card = escape(address(`cards/${page.language}.png`));
  /** @param {string} language @param {string} folder */
  const alternate = (language, folder) =>
    `<link rel="alternate" hreflang="${language}" href="${escape(address(folder))}">`;
  /** @type {[string, string][]} */
  const open = [
    ["og:type", "article"], ["og:site_name", escape(siteName)], ["og:title", title],
    ["og:description", description], ["og:locale", words[page.language].locale],
    ...pages.filter(({ language }) => language !== page.language).map(({ language }) =>
      /** @type {[string, string]} */ (["og:locale:alternate", words[language].locale])),
    ...(site ? [/** @type {[string, string]} */ (["og:url", escape(address(page.folder))])] : []),
    ["og:image", card], ["og:image:type", "image/png"], ["og:image:width", "1200"], ["og:image:height", "630"],
    ["og:image:alt", title],
    ["article:published_time", article.published], ["article:modified_time", article.updated],
  ];
  const data = JSON.stringify(structured(article, page, address, logo)).replaceAll("<", "\\u003c");
  return [
    `<title>${title}</title>`,
    `<meta name="description" content="${description}">`,
    ...(site ? [`<link rel="canonical" href="${escape(address(page.folder))}">`] : []),
    ...(pages.length > 1 ? [...pages.map(({ language, folder }) => alternate(language, folder)), alternate("x-default", pages[0].folder)] : []),
    ...(feed ? [`<link rel="alternate" type="application/rss+xml" href="${escape(feed)}" title="${escape(siteName)}">`] : []),
    ...open.map(([name, content]) => `<meta property="${name}" content="${content}">`),
    `<meta name="twitter:card" content="summary_large_image">`,
    `<meta name="twitter:title" content="${title}">`,
    `<meta name="twitter:description" content="${description}">`,
    `<meta name="twitter:image" content="${card}">`,
    `<script type="application/ld+json">${data}</script>`,
  ].join("\n");
}
