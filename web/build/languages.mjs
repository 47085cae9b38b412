// An article's languages, which are its files article.<language>.json, and the site's own words in each: assets/words/<language>.json.
// @ts-check
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const wordsFolder = join(dirname(fileURLToPath(import.meta.url)), "../../assets/words");

/**
 * @typedef {object} Words
 * @property {string} locale as link cards name it: "en_GB"
 * @property {string} hyphenation the patterns' name in npm's hyphen: "en-gb"
 * @property {{ by: string, and: string }} byline what stands before the names in a byline, and between them
 * @property {string} notice shown where the program cannot run
 * @property {Record<string, string>} embedDialog
 */

/** By language. @type {Record<string, Words>} */
export const words = Object.fromEntries(readdirSync(wordsFolder).filter((name) => name.endsWith(".json")).sort().map((name) =>
  [name.slice(0, -".json".length), JSON.parse(readFileSync(join(wordsFolder, name), "utf8"))]));

/** In the order of their codes: the first is at the top of the site. @param {string} article its folder */
export const languagesOf = (article) => readdirSync(article)
  .flatMap((name) => /^article\.([^/]+)\.json$/u.exec(name)?.[1] ?? []).sort();

/** A language's own name for itself, as it stands in a list. @param {string} language */
export function autonym(language) {
  const name = new Intl.DisplayNames([language], { type: "language" }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

/** One line for each file of a language without words, which would be left out of the site. @param {string} article its folder */
export const languageFaults = (article) => languagesOf(article).filter((language) => !(language in words)).map((language) =>
  `${join(article, `article.${language}.json`)}: there are no words for the language "${language}", only for ` +
  `${Object.keys(words).join(", ")}; rename the file to one of these, or move it out of the article's folder`);
