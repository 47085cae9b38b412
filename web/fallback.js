// Says whether the program's picture is shown or the page in its own layout, as it was served: without a program, after
// a crash, while the graphics context is lost, on paper, translated, in the reader's own style for text.
// @ts-check
import { copyWords } from "./copy.js";
import { keepFocusShown } from "./focus.js";
import { Overlay } from "./overlay.js";
import { withText } from "./program.js";
import { keepAnchor } from "./scroll_anchor.js";
import { watchTextStyle } from "./text_style.js";

/** @typedef {import("./overlay.js").Shown} Shown */
/** @typedef {"static" | "context" | "print" | "translated" | "text style"} Reason why it is not the picture */

/** What A4 leaves between its margins (web/page.css), in CSS pixels. */
const paperWidth = 640;

const root = document.documentElement;

/** @param {boolean} shown the line that says why nothing can be chosen */
function showNotice(shown) {
  const notice = document.getElementById("notice");
  if (notice) notice.hidden = !shown;
}

export class Fallback {
  /** @type {Set<Reason>} */
  #reasons = new Set();
  #running = new AbortController();
  /** Aborted when the program is gone: every listener of its own hangs on it. */
  signal = this.#running.signal;
  /** What has the focus while the page is printed. @type {HTMLElement | null} */
  #focused = null;
  /** A chart as the program has it. @type {(chart: string, onPaper: boolean) => Shown | null} */
  #tellChart = () => null;

  /** @param {HTMLElement} article */
  constructor(article) {
    this.article = article;
    this.overlay = new Overlay(article, (translated) => this.judge("translated", translated), this.signal);
    watchTextStyle((own) => this.judge("text style", own));
    document.addEventListener("copy", (event) => {
      if (this.pictured()) copyWords(event, article);
    }, { signal: this.signal });
  }

  pictured() {
    return this.#reasons.size === 0;
  }

  /** @param {Reason} reason @param {boolean} holds */
  judge(reason, holds) {
    if (holds) this.#reasons.add(reason);
    else this.#reasons.delete(reason);
    const change = () => {
      root.classList.toggle("live", this.pictured());
      if (this.pictured()) this.overlay.resume();
      else this.overlay.release((chart) => this.#tellChart(chart, this.#reasons.has("print")));
    };
    if (reason === "print") change();
    else keepFocusShown(this.article, () => keepAnchor(change));
  }

  /** For good: nothing calls the program any more. @param {string} why */
  stayStatic(why) {
    root.dataset.static = why;
    this.#running.abort();
    // Its buttons are the program's. Closed, it gives the focus back.
    const dialog = /** @type {HTMLDialogElement | null} */ (document.getElementById("dialog"));
    dialog?.close();
    dialog?.remove();
    this.#tellChart = () => null;
    this.judge("static", true);
    showNotice(true);
  }

  /**
   * @param {import("./program.js").Program} program that runs from now on @param {HTMLCanvasElement} canvas
   * @param {() => boolean} resting whether the context was given back on purpose
   */
  follow(program, canvas, resting) {
    const { signal } = this;
    this.#tellChart = (chart, onPaper) => {
      const width = onPaper ? paperWidth : document.getElementById(`${chart}/plot`)?.clientWidth ?? paperWidth;
      const inDark = !onPaper && root.dataset.theme === "dark";
      const shown = { picture: "", words: "" };
      withText(program, chart, (at) => {
        shown.picture = program.UTF8ToString(program._explainer_picture(at, width, Number(inDark)));
        shown.words = program.UTF8ToString(program._explainer_words(at));
      });
      return shown;
    };
    canvas.addEventListener("webglcontextlost", (event) => {
      event.preventDefault();
      if (!resting()) {
        this.judge("context", true);
        showNotice(true);
      }
      program._explainer_context(1);
    }, { signal });
    canvas.addEventListener("webglcontextrestored", () => {
      program._explainer_context(0);
      this.judge("context", false);
      showNotice(false);
    }, { signal });
    // WebKit keeps a page for the way back, but not its canvas's picture, and tells of no loss.
    addEventListener("pageshow", ({ persisted }) => {
      if (!persisted || resting() || this.#reasons.has("context")) return;
      program._explainer_context(1);
      program._explainer_context(0);
    }, { signal });
    // A canvas prints as the one window it shows.
    addEventListener("beforeprint", () => {
      this.#focused = /** @type {HTMLElement | null} */ (document.activeElement);
      this.judge("print", true);
    }, { signal });
    addEventListener("afterprint", () => {
      this.judge("print", false);
      this.#focused?.focus({ preventScroll: true });
    }, { signal });
  }
}
