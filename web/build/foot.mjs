// A page's foot: the way to the index page, and the links of site.json.
// @ts-check
import { escape } from "./head.mjs";
import { inLanguage } from "./languages.mjs";
import { folder, home, indexLanguages, languages, links, name } from "./settings.mjs";

/** From the top of the site. @param {string} language */
export const feedName = (language) => `feed.${language}.xml`;

/** What the site is called in a language. @param {string} language */
export const siteTitle = (language) => languages[language]?.title ?? name;

/** Where a language's index page is, from the top of the site. @param {string} language @param {string[]} all the languages of index pages */
export const indexFolder = (language, all) => (language === all[0] ? "" : `${language}/`);

/** Those of site.json that have a text in a language. @param {string} language @param {string} top the way to the top of the site */
export const linksIn = (language, top) => links.flatMap(({ text, url }) => {
  const label = inLanguage(text, language);
  // A path within the site begins at its top; without an address it is found from the page.
  const address = /^(?:[a-z]+:|[/#?])/iu.test(url) ? url : (home || top) + url;
  return label === undefined ? [] : [`<a lang="${language}" href="${escape(address)}">${escape(label)}</a>`];
}).join(" ");

/**
 * In all languages, because the program changes the page's.
 * @param {string} root the way from the page to the top of its article @param {{ language: string }[]} pages
 */
export const footLinks = (root, pages) => pages.map(({ language }) => {
  const top = folder ? `${root === "./" ? "" : root}../` : root;
  const back = folder ? `<a lang="${language}" href="${top}${indexFolder(language, indexLanguages)}">${escape(siteTitle(language))}</a> ` : "";
  const others = linksIn(language, top);
  return back + (others && `${others} `);
}).join("");
