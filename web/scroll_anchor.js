// Keeps what is being read where it is while the layout changes round it.
// @ts-check

/** The passage at reading height (page::reading_height), and where it begins in the window. */
function passageInView() {
  if (scrollY <= 0) return null;
  for (const element of document.querySelectorAll("#explainer :is(p, li, h2)[id]")) {
    const { top, bottom } = element.getBoundingClientRect();
    if (bottom > innerHeight * 0.45 && !element.closest("figure")) return { element, top };
  }
  return null;
}

/** @param {() => void} change of the layout */
export function keepPassage(change) {
  const passage = passageInView();
  change();
  if (passage) scrollBy({ top: passage.element.getBoundingClientRect().top - passage.top, behavior: "instant" });
}
