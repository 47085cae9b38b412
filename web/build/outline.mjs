// The list of an article's sections behind a quiet mark at the window's edge: a line for each section.
// @ts-check
import { escape, plain } from "./head.mjs";

/**
 * @param {{ blocks: { type: string, id: string, text: string }[] }} article
 * @param {string} name what the list is called, as markup
 */
export function outline(article, name) {
  const headings = article.blocks.filter(({ type }) => type === "heading");
  if (headings.length < 2) return "";
  const links = headings.map(({ id, text }) => `<li><a href="#${id}">${escape(plain(text))}</a></li>`).join("");
  return `<nav id="outline"><details><summary>${name}${"<i></i>".repeat(headings.length)}</summary><ol>${links}</ol></details></nav>\n`;
}
