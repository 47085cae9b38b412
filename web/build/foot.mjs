// A page's foot: the site's logo, the way to the index page, and the links of site.json.
// @ts-check
import { escape } from "./head.mjs";
import { inLanguage } from "./languages.mjs";
import { folder, home, indexLanguages, languages, links, logo, name } from "./settings.mjs";

/** From the top of the site. @param {string} language */
export const feedName = (language) => `feed.${language}.xml`;

/** What the site is called in a language. @param {string} language */
export const siteTitle = (language) => languages[language]?.title ?? name;

/** Where a language's index page is, from the top of the site. @param {string} language @param {string[]} all the languages of index pages */
export const indexFolder = (language, all) => (language === all[0] ? "" : `${language}/`);

/**
 * Those of site.json that have a text in a language. @param {string} language
 * @param {string | undefined} top the way to the top of the site; a file that is kept elsewhere has none
 */
export const linksIn = (language, top) => links.flatMap(({ text, url }) => {
  const label = inLanguage(text, language);
  // A path within the site begins at its top; without an address it is found from the page.
  const begin = /^(?:[a-z]+:|[/#?])/iu.test(url) ? "" : home || top;
  return label === undefined || begin === undefined ? [] : [`<a lang="${language}" href="${escape(begin + url)}">${escape(label)}</a>`];
}).join(" ");

/** @param {string} file @param {string} kind @param {import("./site_file.mjs").Picture} size */
const logoImage = (file, kind, { width, height }) =>
  `<img class="logo${kind}" src="${file}" alt="${escape(name)}" width="${Math.round(24 * width / height)}" height="24" loading="lazy">`;

/**
 * In all languages, because the program changes the page's.
 * @param {string | undefined} top the way to the top of the site, as above
 * @param {{ language: string }[]} pages @param {(picture: import("./site_file.mjs").Picture) => string} [address] of the logo's files
 */
export function footLinks(top, pages, address) {
  const shown = !logo || !address ? ""
    : logo.dark ? logoImage(address(logo.light), " on-light", logo.light) + logoImage(address(logo.dark), " on-dark", logo.dark)
    : logoImage(address(logo.light), "", logo.light);
  const index = folder && top !== undefined;
  return (index ? "" : shown) + pages.map(({ language }) => {
    const back = index ? `<a lang="${language}" href="${top}${indexFolder(language, indexLanguages)}">${shown}${escape(siteTitle(language))}</a> ` : "";
    const others = linksIn(language, top);
    return back + (others && `${others} `);
  }).join("");
}
