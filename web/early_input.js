// What a reader does with a chart, or with words that lead into one, before the program runs: it says that the program
// is wanted, and it is done again, on the same elements, once there is someone to answer.
// @ts-check
import { takesKeys, within } from "./input.js";
import { sparing } from "./begin.js";

/** Where the program answers. What the browser does by itself in there, it goes on doing. */
const answered = `.plot, figure button, header button, [role="slider"], ${within}`;

const pointer = ["pointerdown", "pointerup", "pointercancel", "pointermove", "click"];
/** What brings the program here although data is spared: no finger that only scrolls. */
const asking = ["click", "keydown"];

/** @typedef {{ event: MouseEvent | KeyboardEvent, target: Element, x: number, y: number }} Done with the place in its target */

/** @param {HTMLElement} article @param {AbortSignal} ended when there will be no program */
export function keepEarlyInput(article, ended) {
  const over = new AbortController();
  const { signal } = over;
  let ask = () => {};
  /** @type {Promise<void>} */
  const asked = new Promise((done) => (ask = done));
  /** The last gesture. @type {Done[]} */
  let kept = [];

  /** @param {Event} event */
  const keep = (event) => {
    const target = /** @type {Element} */ (event.target).closest(answered);
    if (event.type === "pointerdown" || event.type === "pointermove" && kept.every((done) => done.event.type === event.type)) kept = [];
    if (!target) return;
    if (!sparing || asking.includes(event.type)) ask();
    if (event.type === "focusin") return; // whatever has the focus in the end is told
    if (event instanceof KeyboardEvent) {
      if (event.key === "Tab" || !takesKeys(target) || event.altKey || event.ctrlKey || event.metaKey) return;
      if (!target.matches("a, button")) event.preventDefault();
    } else if (event.type === "click") {
      if (!target.matches("a, button") || /** @type {MouseEvent} */ (event).ctrlKey) return;
      event.preventDefault();
    } else if (event.type === "pointermove" && kept.length > 0) return;
    const { left, top } = target.getBoundingClientRect();
    const { clientX = 0, clientY = 0 } = /** @type {MouseEvent} */ (event);
    kept.push({ event: /** @type {MouseEvent} */ (event), target, x: clientX - left, y: clientY - top });
  };
  for (const type of [...pointer, "keydown", "focusin"]) article.addEventListener(type, keep, { capture: true, signal });

  ended.addEventListener("abort", () => {
    if (signal.aborted) return;
    over.abort();
    const link = kept.find(({ event, target }) => event.type === "click" && target.matches("a"))?.target;
    if (link) location.hash = /** @type {HTMLAnchorElement} */ (link).hash; // where it would have led
  });

  return {
    asked,
    /** To be called once the program hears and has asked for its first frame: what was done is done again in that. */
    replay() {
      over.abort();
      requestAnimationFrame(() => {
        const focused = document.activeElement;
        if (focused && article.contains(focused)) focused.dispatchEvent(new FocusEvent("focusin", { bubbles: true }));
        for (const { event, target, x, y } of kept) {
          const now = target.isConnected ? target : document.getElementById(target.id);
          const { left = 0, top = 0 } = now?.getBoundingClientRect() ?? {};
          now?.dispatchEvent(copy(event, left + x, top + y));
        }
      });
    },
  };
}

/**
 * Fulfilled when no table is open: the program's page shows its tables otherwise, and would close this one. Who turns to
 * a chart instead has done with it.
 * @param {HTMLElement} article
 */
export async function tablesClosed(article) {
  for (let turned = false; !turned && article.querySelector("figure details[open]");) {
    const heard = new AbortController();
    turned = await new Promise((done) => {
      const options = { capture: true, signal: heard.signal };
      article.addEventListener("toggle", () => done(false), options);
      article.addEventListener("click", ({ target }) =>
        /** @type {Element} */ (target).closest(answered) && done(true), options);
    });
    heard.abort();
  }
}

/** @param {MouseEvent | KeyboardEvent} event @param {number} clientX @param {number} clientY */
function copy(event, clientX, clientY) {
  const { type, bubbles, cancelable, shiftKey } = event;
  const all = { bubbles, cancelable, shiftKey };
  if (event instanceof KeyboardEvent) return new KeyboardEvent(type, { ...all, key: event.key });
  const { pointerId, pointerType, isPrimary } = /** @type {PointerEvent} */ (event);
  const { button, buttons } = event;
  return new PointerEvent(type, { ...all, button, buttons, pointerId, pointerType, isPrimary, clientX, clientY });
}
