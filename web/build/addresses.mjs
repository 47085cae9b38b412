// The public addresses of an article's pages, one for each language, for whoever shows the article elsewhere.
// @ts-check
import { resolve } from "node:path";
import { articles, home, site } from "./settings.mjs";
import { slugOf } from "./slug.mjs";

/**
 * None where the site's address is not known, or where it is a site of other articles.
 * @param {string} article its folder @param {string[]} languages in the article's order
 * @returns {Record<string, string>} by the language's code
 */
export function addressesOf(article, languages) {
  const { ARTICLES = "" } = process.env;
  const several = ARTICLES.trim() ? ARTICLES.trim().split(/\s+/u) : articles;
  if (!home || (several.length > 0 && !several.some((one) => resolve(one) === resolve(article)))) return {};
  const top = several.length > 0 ? `${home}${slugOf(article)}/` : site;
  return Object.fromEntries(languages.map((language, i) => [language, i === 0 ? top : `${top}${language}/`]));
}
