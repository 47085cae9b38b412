// What the program opens over the page: a native <dialog>, which holds the focus, is closed by Escape and gives the
// focus back.
// @ts-check

/** @param {string} html a <dialog>, or nothing to close the open one @param {(id: string) => void} activate */
export function showDialog(html, activate) {
  const open = /** @type {HTMLDialogElement | null} */ (document.querySelector("dialog"));
  if (open) {
    open.close();
    open.remove();
  }
  if (!html) return;
  document.body.insertAdjacentHTML("beforeend", html);
  const dialog = /** @type {HTMLDialogElement} */ (document.querySelector("dialog"));
  dialog.addEventListener("cancel", (event) => {
    event.preventDefault(); // the program closes it
    activate("dialog/close");
  });
  dialog.addEventListener("click", ({ target }) => {
    const button = /** @type {Element} */ (target).closest("button");
    if (button || target === dialog) activate(button?.id ?? "dialog/close");
  });
  dialog.showModal();
}
