// Keeps what is being read where it is while the layout changes round it, and over a reload.
// @ts-check

/** Where a reader's eyes are, as a share of the window's height: page::reading_height. */
export const readingHeight = 0.45;

/** What a page that is opened anew shows of where it was left, until the reader moves on. @type {ReturnType<typeof anchorInView>} */
let kept = null;

/** The anchor at reading height, and where it begins in the window. @returns {{ element: Element, top: number } | null} */
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
  // Not where a scroll bar has been dragged meanwhile.
  const stays = kept && Math.abs(kept.element.getBoundingClientRect().top - kept.top) < innerHeight / 2;
  const anchor = stays ? kept : anchorInView();
  kept = null;
  change();
  if (anchor) scrollBy({ top: anchor.element.getBoundingClientRect().top - anchor.top, behavior: "instant" });
}

/**
 * Where the page was left, to be found again by what is read there: the browser's own way counts pixels, and the page as
 * served is not as high as with the program.
 */
export function keepPlace() {
  const name = `place ${location.pathname}`;
  const [{ type }] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType("navigation"));
  try {
    const storage = sessionStorage; // which throws where nothing may be kept: there nobody listens
    addEventListener("pagehide", () => {
      const anchor = anchorInView();
      try {
        history.scrollRestoration = "auto"; // for a page that comes without script
        storage.setItem(name, JSON.stringify(anchor && [anchor.element.id, Math.round(anchor.top)]));
      } catch {
        // Full, or refused meanwhile: the browser's own way is left.
      }
    });
    const [id, top] = (type !== "navigate" && JSON.parse(storage.getItem(name) ?? "null")) || ["", 0];
    const element = document.getElementById(id);
    if (!element) return;
    history.scrollRestoration = "manual";
    kept = { element, top };
    for (const type of ["wheel", "pointerdown", "keydown"]) addEventListener(type, () => (kept = null), { once: true, passive: true });
    scrollBy({ top: element.getBoundingClientRect().top - top, behavior: "instant" });
  } catch {
    // A sandboxed frame may keep nothing.
  }
}
