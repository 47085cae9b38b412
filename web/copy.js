// What is copied from the text over the picture. Its blocks are placed one by one, which browsers take for one line of
// text in transparent ink: what is pasted has the paragraphs, headings and lists of the page as served instead.
// @ts-check

/** Nothing of these is the article's text. */
const others = "button:not(th > *), input, [role='radiogroup'], [role='group'], .unseen, .stuck, svg, details, footer";
/** What means something outside this page. */
const kept = ["href", "lang", "datetime", "value"];
const blocks = /^(ARTICLE|HEADER|SECTION|FIGURE|DIV|H\d|P|UL|OL|LI|DL|DT|DD|BLOCKQUOTE|FIGCAPTION|TABLE|TR)$/u;

/** Marks a paragraph's end, as browsers leave a line blank there. */
const paragraph = "\u2029";

/** @param {Node} node @returns {string} its text, with line breaks round each block */
function plainText(node) {
  // No-break spaces and soft hyphens are for the page, as in what browsers copy by themselves.
  if (node instanceof Text) return node.data.replace(/\u00ad/gu, "").replace(/[ \t\r\n\u00a0]+/gu, " ");
  const text = Array.from(node.childNodes, plainText).join("");
  // A table's cells stand beside each other, as spreadsheets take them.
  if (/^T[DH]$/u.test(node.nodeName)) return node.nextSibling ? `${text}\t` : text;
  return blocks.test(node.nodeName) ? `\n${text}${node.nodeName === "P" ? paragraph : "\n"}` : text;
}

/** @param {Range} range @returns {HTMLElement} the same words without what places them */
function wordsOf(range) {
  const within = range.commonAncestorContainer;
  const list = within instanceof Element && within.matches("ul, ol, dl");
  const words = document.createElement(list ? within.tagName : "div");
  words.append(range.cloneContents());
  for (const other of words.querySelectorAll(others)) other.remove();
  for (const line of words.querySelectorAll("span, wbr, button")) line.replaceWith(...line.childNodes);
  for (const element of words.querySelectorAll("*")) {
    if (element instanceof HTMLAnchorElement) element.href = element.href; // whole, for other pages
    for (const { name } of Array.from(element.attributes)) if (!kept.includes(name)) element.removeAttribute(name);
  }
  return words;
}

/** @param {ClipboardEvent} event @param {HTMLElement} article */
export function copyWords(event, article) {
  const selection = getSelection();
  const field = /** @type {Element} */ (event.target).closest?.("textarea, input");
  if (field || !event.clipboardData || !selection || selection.isCollapsed) return;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(article)) return;
  const words = wordsOf(range);
  event.clipboardData.setData("text/plain", plainText(words)
    .replace(/[^\S\t]*[\n\u2029]\s*/gu, (between) => (between.includes(paragraph) ? "\n\n" : "\n")).trim());
  event.clipboardData.setData("text/html", words.matches("div") ? words.innerHTML : words.outerHTML);
  event.preventDefault();
}
