// A native <dialog> over the page: it holds the focus and gives it back, and is closed by Escape, by a click beside it
// and by its first button of class "close".
// @ts-check

/**
 * @param {HTMLDialogElement} dialog @param {() => void} close what closes it
 * @param {((dialog: HTMLElement) => void) | undefined} place before it is shown and takes the focus
 */
export function openDialog(dialog, close, place) {
  document.body.append(dialog);
  dialog.addEventListener("cancel", (event) => {
    event.preventDefault();
    close();
  });
  dialog.addEventListener("click", ({ target }) => {
    if (target === dialog || /** @type {Element} */ (target).matches(".close")) close();
  });
  place?.(dialog);
  dialog.showModal();
}
