// Tells a translation of the page from a word that an extension has touched. What the picture says is the program's; a
// highlighted or replaced word here and there is no reason to give it up, and is put right when the program next shows
// that block.
// @ts-check
import { lettersOf, textBlocks } from "./selection.js";

/** Blocks whose words anyone may have changed before it is a translation; with a sign of one, a single block is. */
const touched = 2;
const signs = "html[class*='translated-'], #explainer font, #explainer [_msttexthash]";
/** The tables in the page as served are written anew for the page without a picture. */
const blocks = `:is(${textBlocks}):not(details *)`;

export class Wording {
  /** The letters of each block as they are to be. @type {Map<Element, string>} */
  #written = new Map();

  /** @param {Element} part that has been brought in line */
  note(part) {
    for (const block of this.#written.keys()) if (!block.isConnected) this.#written.delete(block);
    for (const block of [part, ...part.querySelectorAll(blocks)]) {
      if (block.matches(blocks)) this.#written.set(block, lettersOf(block.textContent));
    }
  }

  translated() {
    let changed = 0;
    for (const [block, letters] of this.#written) {
      if (!block.isConnected || lettersOf(block.textContent) !== letters) changed++;
    }
    return changed > touched || (changed > 0 && document.querySelector(signs) !== null);
  }
}
