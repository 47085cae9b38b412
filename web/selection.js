// Keeps what a reader has selected while nodes are brought in line with the program's. The page as served and the text
// over the picture differ in soft hyphens, spaces and spans, but not in letters: the same letters stay selected.
// @ts-check

export const textBlocks = "h1, h2, h3, p, li, dt, dd, figcaption, figure [role='note']";

/** @param {string | null} text */
export const lettersOf = (text) => (text ?? "").replace(/[\s\u00ad]/gu, "");

/** @param {Node} node */
const lengthOf = (node) => node.nodeValue?.length ?? node.childNodes.length;

/** @typedef {{ block: Element, count: number, letters: string }} Place so many letters from a block's begin */

/** @param {Node} node @param {number} offset @returns {Place | undefined} nothing between blocks */
function placeOf(node, offset) {
  const block = (node instanceof Element ? node : node.parentElement)?.closest(textBlocks);
  if (!block) return undefined;
  const before = document.createRange();
  before.setStart(block, 0);
  before.setEnd(node, offset);
  return { block, count: lettersOf(before.toString()).length, letters: lettersOf(block.textContent) };
}

/**
 * Where a place is by now: before the next letter, or right after the last one where a selection ends.
 * @param {Place} place @param {boolean} ends @returns {[Node, number]}
 */
function find({ block, count }, ends) {
  const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let passed = 0;
  for (let text = texts.nextNode(); text && !(ends && count === 0); text = texts.nextNode()) {
    const { data } = /** @type {Text} */ (text);
    for (let i = 0; i < data.length; i++) {
      if (!lettersOf(data[i])) continue;
      if (!ends && passed === count) return [text, i];
      passed++;
      if (ends && passed === count) return [text, i + 1];
    }
  }
  return [block, ends ? 0 : block.childNodes.length];
}

/** @param {Element} article @param {() => void} change of its nodes */
export function keepSelection(article, change) {
  const selection = getSelection();
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection ?? {};
  // Asked in this order: all but the first question have the browser lay the page out.
  if (!selection || !anchorNode || !focusNode || selection.isCollapsed || !selection.getRangeAt(0).intersectsNode(article)) {
    return change();
  }
  const { startContainer, startOffset } = selection.getRangeAt(0);
  const forwards = startContainer === anchorNode && startOffset === anchorOffset;
  const anchor = placeOf(anchorNode, anchorOffset ?? 0);
  const focus = placeOf(focusNode, focusOffset ?? 0);
  change();
  /**
   * @param {Place | undefined} before @param {[Node, number]} was @param {[Node | null, number]} is @param {boolean} ends
   * @returns {[Node | null, number]} nothing when these words are gone
   */
  const now = (before, was, is, ends) => {
    if (!before) return was[0].isConnected ? [was[0], Math.min(was[1], lengthOf(was[0]))] : [null, 0];
    if (!before.block.isConnected || lettersOf(before.block.textContent) !== before.letters) return [null, 0];
    const place = is[0] && placeOf(is[0], is[1]);
    return place?.block === before.block && place.count === before.count ? is : find(before, ends);
  };
  const [from, fromOffset] = now(anchor, [anchorNode, anchorOffset ?? 0], [selection.anchorNode, selection.anchorOffset], !forwards);
  const [to, toOffset] = now(focus, [focusNode, focusOffset ?? 0], [selection.focusNode, selection.focusOffset], forwards);
  if (from && to) selection.setBaseAndExtent(from, fromOffset, to, toOffset);
}
