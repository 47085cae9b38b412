// Keeps what is being read where it is while the layout changes round it.
// @ts-check

/** Where a reader's eyes are, as a share of the window's height: page::reading_height. */
export const readingHeight = 0.45;

/** The anchor at reading height, and where it begins in the window. */
function anchorInView() {
  if (scrollY <= 0) return null;
  for (const element of document.querySelectorAll("#explainer :is(p, li, h2)[id]")) {
    const { top, bottom } = element.getBoundingClientRect();
    // An item that holds blocks has no place of its own over the picture.
    if (bottom > innerHeight * readingHeight && !element.closest("figure") && !element.querySelector("p")) return { element, top };
  }
  return null;
}

/** @param {() => void} change of the layout */
export function keepAnchor(change) {
  const anchor = anchorInView();
  change();
  if (anchor) scrollBy({ top: anchor.element.getBoundingClientRect().top - anchor.top, behavior: "instant" });
}
