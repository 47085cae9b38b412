// Forwards pointer, keyboard and focus to the program; what they mean is decided there.
// @ts-check
import { withText } from "./program.js";

/** @typedef {import("./program.js").Program} Program */

const pointerEvents = ["pointermove", "pointerdown", "pointerup", "pointerleave", "pointercancel", "dblclick"];

/** A link into a chart or to a section; of a heading's to itself, which is for the address, the browser takes care. */
export const within = 'a[href^="#"]:not(h2 > a)';

/**
 * A plot takes keys; so do a radio, a number that slides and a link into a chart. @param {Element} element
 */
export const takesKeys = (element) => element.matches(`.plot, [role=radio], [role=slider], ${within}`);

/**
 * @param {Program} program @param {HTMLElement} article @param {() => void} tellScroll
 * @param {AbortSignal} signal when the program is gone
 */
export function forwardInput(program, article, tellScroll, signal) {
  /** @param {MouseEvent} event */
  const point = (event) => {
    // WebKit says that the mouse has left whenever a capture ends.
    if (event.type === "pointerleave" && article.contains(document.elementFromPoint(event.clientX, event.clientY))) return;
    // Another button ends what the first has begun.
    const type = event.button > 0 ? "pointercancel" : event.type;
    const { left, top } = article.getBoundingClientRect();
    const touch = event instanceof PointerEvent && event.pointerType === "touch";
    const id = touch ? event.pointerId : 0;
    // The browser moves its own slider and says so by "input"; only the program tells a finger's slide from a scroll.
    const own = /** @type {Element} */ (event.target).matches("input") && !touch;
    if (own && (type !== "pointermove" || event.buttons)) return;
    // The page may have been scrolled already, with the event that says so still to come.
    tellScroll();
    withText(program, type, (at) => program._explainer_pointer(at, Number(touch), id, event.clientX - left,
      event.clientY - top, Number(event.shiftKey), event.buttons, event.timeStamp));
  };
  for (const type of pointerEvents) {
    article.addEventListener(type, (event) => point(/** @type {MouseEvent} */ (event)), { signal });
  }
  // A release that no one tells: a menu swallowed it, the window was left, what had the capture is gone. A finger that is
  // held down goes on reading.
  for (const type of ["blur", "contextmenu", "lostpointercapture"]) {
    addEventListener(type, (event) => {
      const touch = event instanceof PointerEvent && event.pointerType === "touch";
      if (!touch) withText(program, "pointercancel", (at) => program._explainer_pointer(at, 0, 0, 0, 0, 0, 0, 0));
    }, { signal });
  }
  article.addEventListener("pointerdown", (event) => {
    const target = /** @type {Element} */ (event.target);
    // A drag that leaves the plot goes on; on touch the browser captures by itself. A number may come into another line
    // on the way, as another element: its paragraph stays.
    const number = target.closest("[role=slider]")?.closest("[data-t]");
    const drag = event.pointerType === "mouse" ? target.closest(".plot") ?? number : number;
    if (event.isTrusted) drag?.setPointerCapture(event.pointerId); // and not done again (early_input.js)
  }, { signal });
  // A drag in a plot selects nothing beside it, which WebKit would in spite of `user-select`.
  article.addEventListener("selectstart", (event) => {
    if (event.target instanceof Element && event.target.closest(".plot")) event.preventDefault();
  }, { signal });
  article.addEventListener("mousedown", (event) => {
    const slider = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest("[role=slider]"));
    if (!slider) return;
    event.preventDefault(); // moving it selects no text
    slider.focus();
  }, { signal });
  article.addEventListener("input", (event) => {
    const { id, valueAsNumber } = /** @type {HTMLInputElement} */ (event.target);
    withText(program, id, (at) => program._explainer_slide(at, valueAsNumber));
  }, { signal });

  article.addEventListener("click", (event) => {
    const control = /** @type {Element} */ (event.target).closest(`button, a[hreflang], ${within}`);
    const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey;
    if (!control || (elsewhere && control.matches("a"))) return;
    event.preventDefault();
    withText(program, control.id, (id) => program._explainer_activate(id));
  }, { signal });

  article.addEventListener("focusin", (event) => {
    const target = /** @type {Element} */ (event.target);
    withText(program, target.id, (id) => program._explainer_focus(id, Number(target.matches(":focus-visible"))));
  }, { signal });
  article.addEventListener("focusout", ({ relatedTarget }) => {
    // Where it goes next, "focusin" says.
    if (!article.contains(/** @type {Node | null} */ (relatedTarget))) {
      withText(program, "", (id) => program._explainer_focus(id, 0));
    }
  }, { signal });
  article.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    // Escape ends what the program does of its own, whatever has the focus.
    if (event.key !== "Escape" && !takesKeys(/** @type {Element} */ (event.target))) return;
    withText(program, event.key, (key) => {
      if (program._explainer_key(key)) event.preventDefault();
    });
  }, { signal });
}
