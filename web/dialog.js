// What the program opens over the page: its HTML as a native <dialog>.
// @ts-check
import { openDialog } from "./modal.js";
import { parse, syncChildren } from "./morph.js";

/**
 * @param {string} html a <dialog>, or nothing to close the open one @param {(id: string) => void} activate
 * @param {(dialog: HTMLElement) => void} [place]
 */
export function showDialog(html, activate, place) {
  const open = /** @type {HTMLDialogElement | null} */ (document.getElementById("dialog"));
  const wanted = parse(html).querySelector("dialog");
  if (open && wanted) {
    syncChildren(open, wanted);
    return;
  }
  open?.close();
  open?.remove();
  if (!wanted) return;
  wanted.addEventListener("click", ({ target }) => {
    const button = /** @type {Element} */ (target).closest("button");
    if (button) activate(button.id);
  });
  openDialog(wanted, () => activate("dialog/close"), place);
}
