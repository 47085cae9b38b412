// The DOM nodes over the canvas: brought in line with the program's HTML node by node, so that focus, selection and
// what assistive technology holds on to survive, and laid where the program drew them.
// @ts-check
import { parse, syncAttributes, syncChildren } from "./morph.js";
import { keepSelection } from "./selection.js";
import { Wording } from "./translation.js";
import { painted, turn } from "./turn.js";

// More than the widest line, so that rounding never breaks one; what a line leaves of it is its margin.
const slack = 16;
/** Firefox rounds a spacing to this, in pixels. */
const grain = 1 / 60;
/** What a line is measured with, in such grains. @param {number} i */
const probe = (i) => 1 + (i % 2);
/** Blocks whose lines are measured in one go: a few milliseconds. */
const atOnce = 16;
const families = ["var(--serif)", "var(--sans)"];

/** Lays a block of text where it was drawn. @param {HTMLElement} block */
function placeBlock(block) {
  const { style, dataset } = block;
  const [x, y, width, height] = (dataset.r ?? "").split(" ").map(Number);
  style.left = `${x}px`;
  style.top = `${y}px`;
  style.width = `${width + (dataset.t ? slack : 0)}px`;
  style.height = `${height}px`;
  if (!dataset.t) return;
  const [em, leading, face] = dataset.t.split(" ").map(Number);
  // A block that begins in italics has them of its first words (text::Face).
  style.font = `${face % 2 ? 600 : 400} ${em}px/${leading}px ${families[face >> 1] ?? families[0]}`;
}

/** Lays every placed element of `within` where the program drew it. @param {Element} within */
function place(within) {
  for (const block of /** @type {NodeListOf<HTMLElement>} */ (within.querySelectorAll("[data-r]"))) placeBlock(block);
  for (const line of /** @type {NodeListOf<HTMLElement>} */ (within.querySelectorAll("[data-l]"))) {
    const rest = (line.dataset.l ?? "").split(" ")[1];
    // Two pixels short of the edge: too little for the next word, enough for what rounding adds.
    line.style.marginRight = rest === undefined ? "" : `${Number(rest) + slack - 2}px`;
  }
}

/**
 * Gives the lines of some blocks of text the widths that the program drew them in. The browser may set a line a little
 * differently; it is spaced, so that a selection ends where the letter does.
 * @param {HTMLElement[]} all @param {WeakMap<Element, string>} known texts as they were left, which are not measured again
 */
function spaceLines(all, known) {
  const blocks = all.filter((block) => block.isConnected && known.get(block) !== block.outerHTML);
  // In one line: a space that began a line would have no width.
  for (const block of blocks) block.style.whiteSpace = "nowrap";
  const spans = blocks.flatMap((block) =>
    Array.from(/** @type {NodeListOf<HTMLElement>} */ (block.querySelectorAll("[data-l]"))));
  // Neighbours of one style are shaped together, with kerning across their border; the program draws each on its own.
  // Spacings that differ part them, but not in Firefox; these words for kerning do, and mean the same.
  spans.forEach(({ style }, i) => Object.assign(style,
    { letterSpacing: `${probe(i) * grain}px`, wordSpacing: "", fontKerning: i % 2 ? "auto" : "normal" }));
  // Read all widths, then write: one layout.
  const natural = spans.map((line) => line.getBoundingClientRect().width);
  let before = 0;
  spans.forEach(({ style, textContent, dataset }, i) => {
    const letters = textContent?.length ?? 0;
    if (letters === 0) return;
    const missing = parseFloat(dataset.l ?? "") - natural[i];
    let grains = probe(i) + Math.round(missing / letters / grain);
    if (grains === before) grains++;
    before = grains;
    style.letterSpacing = `${grains * grain}px`;
    // What is left goes between the words.
    const spaces = textContent?.trimEnd().match(/[ \u00a0]/gu)?.length ?? 0;
    if (spaces) style.wordSpacing = `${(missing - (grains - probe(i)) * grain * letters) / spaces}px`;
  });
  for (const block of blocks) {
    block.style.whiteSpace = "";
    block.style.contentVisibility = "visible"; // and in the tree of what is read aloud (web/live.css)
    known.set(block, block.outerHTML);
  }
}

/** A number that comes into another line is another element there. @param {() => void} change */
function keepFocus(change) {
  const focused = document.activeElement?.id;
  change();
  if (focused && document.activeElement?.id !== focused) document.getElementById(focused)?.focus({ preventScroll: true });
}

/** @typedef {{ picture: string, words: string }} Shown a chart as markup: its plot, and its summary and table */

export class Overlay {
  /** While the program's picture is not there to lie over. @type {((chart: string) => Shown | null) | undefined} */
  #tell;
  #height = 0;
  /** Counts the passes over the whole page: a new one ends the one before. */
  #pass = 0;
  #others;
  #wording = new Wording();
  #translated = false;
  /** @type {WeakMap<Element, string>} */
  #known = new WeakMap();

  /**
   * @param {HTMLElement} root holds the article
   * @param {(translated: boolean) => void} onTranslated when someone else has put the page into other words, or back
   * @param {AbortSignal} ended when the program is gone
   */
  constructor(root, onTranslated, ended) {
    this.root = root;
    this.onTranslated = onTranslated;
    this.#wording.note(root);
    this.#others = new MutationObserver(() => this.#judge());
    this.#others.observe(root, { subtree: true, childList: true, characterData: true });
    ended.addEventListener("abort", () => this.#others.disconnect());
    // The browser's fonts may arrive after the program's.
    document.fonts.addEventListener("loadingdone", () => {
      this.#known = new WeakMap();
      this.#show(root);
    }, { signal: ended });
  }

  /** @param {string} html @param {number} height of the page in CSS pixels */
  showAll(html, height) {
    this.#height = height;
    this.#known = new WeakMap();
    this.#sync(this.root, () => syncChildren(this.root, parse(html)));
    this.#show(this.root);
  }

  /** @param {string} id of a figure or a block of text @param {string} html */
  showPart(id, html) {
    const live = document.getElementById(id);
    // A figure that follows the reader comes in its zone.
    const parent = live?.parentElement;
    const wanted = parse(html).getElementById(id);
    if (!live || !parent || !wanted) return;
    this.#sync(live, () => {
      syncAttributes(live, wanted);
      syncChildren(live, wanted);
    });
    this.#show(parent);
  }

  /**
   * The picture is gone: the nodes go back into the page's own layout, each chart with a drawing and words of what it
   * shows.
   * @param {(chart: string) => Shown | null} tell nothing for what the page was served with
   */
  release(tell) {
    this.#tell = tell;
    this.root.removeAttribute("style");
    for (const placed of this.root.querySelectorAll("[data-r], [data-l]")) placed.removeAttribute("style");
    this.#show(this.root);
  }

  /** The picture is back. */
  resume() {
    this.#tell = undefined;
    this.#show(this.root);
  }

  /** @param {Element} part @param {() => void} change that brings it in line */
  #sync(part, change) {
    keepSelection(this.root, () => keepFocus(change));
    this.#wording.note(part);
    if (this.#translated) this.#judge(); // it may have put right what was
  }

  #judge() {
    const translated = this.#wording.translated();
    if (translated === this.#translated) return;
    this.#translated = translated;
    this.onTranslated(translated);
  }

  /** Over the picture, or with drawings of its own. @param {Element} within */
  #show(within) {
    if (this.#tell) {
      for (const plot of within.querySelectorAll(".plot")) {
        const figure = plot.closest("figure");
        const shown = this.#tell(figure?.id ?? "");
        plot.querySelector(".now")?.remove();
        if (!shown) continue;
        plot.append(parse(shown.picture));
        const words = figure?.querySelector("details");
        if (!words) continue;
        // Its first child, which opens it, may have the focus.
        while (words.lastChild !== words.firstElementChild) words.lastChild?.remove();
        words.append(parse(shown.words));
      }
    } else {
      if (this.#height > 0) this.root.style.height = `${this.#height}px`;
      place(within);
      const blocks = Array.from(/** @type {NodeListOf<HTMLElement>} */ (within.querySelectorAll("[data-t]")));
      if (within === this.root) this.#spaceAll(blocks);
      else spaceLines(blocks, this.#known);
    }
    this.#others.takeRecords();
  }

  /**
   * The whole page's lines: those in the window first, because one may break elsewhere until then. The first time the
   * picture comes before them: it is seen, and they are only touched.
   * @param {HTMLElement[]} blocks
   */
  async #spaceAll(blocks) {
    if (blocks.length === 0) return;
    const pass = ++this.#pass;
    if (pass === 1) {
      await painted();
      if (pass !== this.#pass || this.#tell) return;
    }
    const above = -this.root.getBoundingClientRect().top;
    const inWindow = (/** @type {HTMLElement} */ { dataset }) => {
      const [, y, , height] = (dataset.r ?? "").split(" ").map(Number);
      return y < above + innerHeight && y + height > above;
    };
    spaceLines(blocks.filter(inWindow), this.#known);
    const others = blocks.filter((block) => !inWindow(block));
    for (let i = 0; i < others.length; i += atOnce) {
      await turn();
      if (pass !== this.#pass || this.#tell) return;
      spaceLines(others.slice(i, i + atOnce), this.#known);
    }
  }
}
