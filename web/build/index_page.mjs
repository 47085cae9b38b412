// The index page of a site of several articles: in one language, readable without script.
// @ts-check
import { feedName, indexFolder, linksIn, siteTitle } from "./foot.mjs";
import { escape } from "./head.mjs";
import { autonym, words } from "./languages.mjs";
import { home, languages, name, publisher } from "./settings.mjs";

/** @typedef {import("./about.mjs").About} About */
/** An article in all its languages, the default one first. @typedef {{ slug: string, pages: About[] }} Entry */
/** @typedef {{ light: string, dark?: string, width: number, height: number }} Logo names of files */

/** @param {Entry} entry @param {string} language @returns {About} in it, or else in the article's first */
export const inIndex = ({ pages }, language) => pages.find((page) => page.language === language) ?? pages[0];

/** @param {Entry} entry @param {string} language @param {string} top the way to the top of the site */
function card(entry, language, top) {
  const { slug, pages } = entry;
  const shown = inIndex(entry, language);
  /** @param {About} page */
  const address = ({ folder }) => `${top}${slug}/${folder}`;
  const others = pages.filter((page) => page !== shown).map((page) =>
    ` · <a href="${address(page)}" lang="${page.language}" hreflang="${page.language}">${autonym(page.language)}</a>`).join("");
  const { svg, figure, text } = shown.card ?? {};
  return [
    `<article${shown.language === language ? "" : ` lang="${shown.language}"`}>`, "<div>",
    ...(shown.kicker ? [`<p class="kicker">${escape(shown.kicker)}</p>`] : []),
    `<h2><a href="${address(shown)}"${shown.language === language ? "" : ` hreflang="${shown.language}"`}>${escape(shown.title)}</a></h2>`,
    `<p class="standfirst">${escape(shown.standfirst)}</p>`,
    `<p class="dateline"><time datetime="${shown.published.includes("Q") ? shown.published.slice(0, 4) : shown.published}">${shown.date}</time>${others}</p>`, "</div>",
    ...(svg ? [`<div class="card${figure ? "" : " chart"}">${svg}${figure ? `<p class="figure">${figure}</p>` : ""}${text ? `<p>${text}</p>` : ""}</div>`] : []),
    "</article>",
  ].join("\n");
}

/**
 * @param {string} language @param {string[]} all languages of index pages, the one at the top first
 * @param {Entry[]} entries
 * @param {{ style: string, preloadFonts: string, fonts: Record<string, string>, icon?: string, logo?: Logo, licenses: string, picture: string }} made
 *   names of files, from the top of the site; `licenses` is what they are called
 */
export function indexPage(language, all, entries, { style, preloadFonts, fonts, icon, logo, licenses, picture }) {
  const folder = indexFolder(language, all);
  const top = folder ? "../" : "";
  const title = escape(siteTitle(language));
  const standfirst = languages[language]?.standfirst;
  const description = standfirst ?? entries.map((entry) => inIndex(entry, language).title).join(" · ");
  /** @param {string} path from the top of the site */
  const address = (path) => escape((home || top || "./") + path);
  const switches = all.map((other) => `<a lang="${other}" hreflang="${other}" href="${top + indexFolder(other, all) || "./"}"` +
    `${other === language ? ' aria-current="true"' : ""}>${autonym(other)}</a>`).join("");
  const { width = 0, height = 0 } = logo ?? {};
  const drawn = logo && `<picture>${logo.dark ? `<source media="(prefers-color-scheme: dark)" srcset="${top}${logo.dark}">` : ""}` +
    `<img src="${top}${logo.light}" alt="${escape(name)}" width="${Math.round(32 * width / height)}" height="32"></picture>`;
  const organization = { "@type": "Organization", name: publisher, ...(home && { url: home }), ...(home && logo && { logo: { "@type": "ImageObject", url: home + logo.light } }) };
  const data = {
    "@context": "https://schema.org", "@type": "CollectionPage", name: siteTitle(language), description, inLanguage: language, publisher: organization,
    ...(home && { mainEntity: { "@type": "ItemList", itemListElement: entries.map((entry, i) => (
      { "@type": "ListItem", position: i + 1, url: `${home}${entry.slug}/${inIndex(entry, language).folder}` })) } }),
  };
  /** @type {[string, string][]} */
  const open = [
    ["og:type", "website"], ["og:site_name", escape(name)], ["og:title", title], ["og:description", escape(description)],
    ["og:locale", words[language].locale], ...(home ? [/** @type {[string, string]} */ (["og:url", address(folder)])] : []), ["og:image", address(picture)],
  ];
  const feed = home && `<a lang="${language}" href="${escape(home + feedName(language))}" type="application/rss+xml">RSS</a>`;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${[
    `<title>${title}</title>`, `<meta name="description" content="${escape(description)}">`,
    ...(home ? [`<link rel="canonical" href="${address(folder)}">`] : []),
    ...(all.length > 1 ? [...all, "x-default"].map((other) =>
      `<link rel="alternate" hreflang="${other}" href="${address(other === "x-default" ? "" : indexFolder(other, all))}">`) : []),
    ...(home ? [`<link rel="alternate" type="application/rss+xml" href="${escape(home + feedName(language))}" title="${title}">`] : []),
    ...open.map(([property, content]) => `<meta property="${property}" content="${content}">`),
    '<meta name="twitter:card" content="summary_large_image">',
    `<link rel="icon" href="${icon ? top + icon : "data:,"}">`,
    `<script type="application/ld+json">${JSON.stringify(data).replaceAll("<", "\\u003c")}</script>`,
    `<style>${style}</style>`,
    `<script ${Object.entries(fonts).map(([face, file]) => `data-${face}="${top}${file}"`).join(" ")}>${preloadFonts}</script>`,
  ].join("\n")}
</head>
<body>
<header>
<div>${drawn ?? (siteTitle(language) === name ? "" : `<p class="name">${escape(name)}</p>`)}${all.length > 1 ? `<nav aria-label="${escape(words[language].program.language)}">${switches}</nav>` : ""}</div>
<h1>${title}</h1>${standfirst ? `\n<p class="standfirst">${escape(standfirst)}</p>` : ""}
</header>
<main>
${entries.map((entry) => card(entry, language, top)).join("\n")}
</main>
<footer>${[linksIn(language, top), feed, `<a lang="${language}" href="${top}licenses.txt">${licenses}</a>`].filter(Boolean).join(" ")}</footer>
</body>
</html>
`;
}
