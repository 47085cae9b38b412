// Puts soft hyphens into an article's reading text, so that program and browser break words at the same places:
//   node web/build/hyphenate.mjs ARTICLE TEXTS
// copies the article's files and changes article.<language>.json alone.
// @ts-check
import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { isArticleFile } from "./bundle.mjs";
import { isPicture } from "./picture_files.mjs";
import { words } from "./languages.mjs";

const SOFT_HYPHEN = "\u00AD";
/** Shorter words are not worth a break, and fewer letters than these must not stand alone on a line. */
const SHORTEST_WORD = 7;
const FEWEST_LETTERS = 3;

const require = createRequire(import.meta.url);
/** @type {Record<string, (text: string, options: { minWordLength: number }) => string>} */
const libraries = Object.fromEntries(Object.entries(words).map(([language, { hyphenation }]) =>
  [language, require(`hyphen/${hyphenation}`).hyphenateSync]));

/** @param {string} word @param {string} language */
function hyphenateWord(word, language) {
  // Names such as CleanSpark and abbreviations such as NASDAQ stay whole; a word that its author has divided is right.
  if (/\p{L}\p{Lu}/u.test(word) || word.includes(SOFT_HYPHEN)) return word;
  const parts = libraries[language](word, { minWordLength: SHORTEST_WORD }).split(SOFT_HYPHEN);
  while (parts.length > 1 && parts[0].length < FEWEST_LETTERS) parts.splice(0, 2, parts[0] + parts[1]);
  while (parts.length > 1 && parts[parts.length - 1].length < FEWEST_LETTERS) {
    parts.splice(-2, 2, parts[parts.length - 2] + parts[parts.length - 1]);
  }
  return parts.join(SOFT_HYPHEN);
}

/** Words of a text but those in addresses. @param {string} text @param {string} language */
export function hyphenateText(text, language) {
  return text
    .split(/(\S*(?:\/|www\.|@)\S*)/u)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/[\p{L}\u00AD]+/gu, (word) => hyphenateWord(word, language))))
    .join("");
}

/** A text, a span or a list of spans. @param {any} content @param {string} language @returns {any} */
function hyphenateContent(content, language) {
  if (typeof content === "string") return hyphenateText(content, language);
  if (Array.isArray(content)) return content.map((span) => hyphenateContent(span, language));
  if (content === null || typeof content !== "object") return content;
  const span = { ...content };
  for (const key of ["text", "strong", "em", "footnote"]) {
    if (key in span) span[key] = hyphenateContent(span[key], language);
  }
  return span;
}

/** A paragraph's or note's text, a list's items. @param {any} block @param {string} language */
function hyphenateBlock(block, language) {
  const result = { ...block };
  for (const key of ["text", "items"]) {
    if (key in block) result[key] = hyphenateContent(block[key], language);
  }
  return result;
}

/** What is read as running text: headings, labels and tables are set on lines of their own. @param {any} article */
export function hyphenateArticle(article) {
  if (article === null || typeof article !== "object" || !(article.lang in libraries)) return article;
  const { lang } = article;
  const result = { ...article };
  if ("standfirst" in article) result.standfirst = hyphenateContent(article.standfirst, lang);
  if (Array.isArray(article.keyPoints?.items)) {
    result.keyPoints = { ...article.keyPoints, items: hyphenateContent(article.keyPoints.items, lang) };
  }
  if (Array.isArray(article.blocks)) {
    result.blocks = article.blocks.map((/** @type {any} */ block) =>
      block !== null && typeof block === "object" && block.type !== "heading" ? hyphenateBlock(block, lang) : block,
    );
  }
  return result;
}

/** @param {string} source @param {string} target */
export function hyphenateFolder(source, target) {
  rmSync(target, { recursive: true, force: true });
  for (const name of readdirSync(source, { recursive: true, encoding: "utf8" })) {
    const file = name.split(sep).join("/");
    if (!isArticleFile(file) && !isPicture(file)) continue;
    const path = join(target, name);
    mkdirSync(dirname(path), { recursive: true });
    copyFileSync(join(source, name), path);
    if (!name.startsWith("article.")) continue;
    try {
      writeFileSync(path, JSON.stringify(hyphenateArticle(JSON.parse(readFileSync(path, "utf8"))), null, 2) + "\n");
    } catch (error) {
      // The copy stays as it is: explainer-tool check says what is wrong with it, and where.
      if (!(error instanceof SyntaxError)) throw error;
    }
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) hyphenateFolder(process.argv[2], process.argv[3]);
