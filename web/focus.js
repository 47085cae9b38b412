// Gives the focus to the nearest thing that is left when a change of the layout hides what has it.
// @ts-check

/** @param {HTMLElement} article @param {() => void} change */
export function keepFocusShown(article, change) {
  const focused = document.activeElement;
  change();
  if (!focused || !article.contains(focused) || focused.getClientRects().length > 0) return;
  const all = /** @type {HTMLElement[]} */ (
    Array.from(article.querySelectorAll("a[href], button, input, summary, [tabindex]")));
  const from = all.indexOf(/** @type {HTMLElement} */ (focused));
  // One of the same chart before any other.
  const far = (/** @type {HTMLElement} */ element) =>
    Math.abs(all.indexOf(element) - from) + (element.closest("figure") === focused.closest("figure") ? 0 : all.length);
  const others = all.filter((element) => element !== focused && element.tabIndex >= 0);
  for (const near of others.sort((a, b) => far(a) - far(b))) {
    near.focus({ preventScroll: true });
    if (document.activeElement === near) return; // else it is not shown either
  }
}
