// What the program opens over the page: a native <dialog>, which holds the focus, is closed by Escape and gives the
// focus back.
// @ts-check
import { parse, syncChildren } from "./morph.js";

/**
 * @param {string} html a <dialog>, or nothing to close the open one @param {(id: string) => void} activate
 * @param {(dialog: HTMLElement) => void} [place] before it is shown and takes the focus
 */
export function showDialog(html, activate, place) {
  const open = document.querySelector("dialog");
  const wanted = parse(html).querySelector("dialog");
  if (open && wanted) {
    syncChildren(open, wanted);
    return;
  }
  open?.close();
  open?.remove();
  if (!wanted) return;
  document.body.append(wanted);
  wanted.addEventListener("cancel", (event) => {
    event.preventDefault(); // the program closes it
    activate("dialog/close");
  });
  wanted.addEventListener("click", ({ target }) => {
    const button = /** @type {Element} */ (target).closest("button");
    if (button || target === wanted) activate(button?.id ?? "dialog/close");
  });
  place?.(wanted);
  wanted.showModal();
}
