// The list of sections at the window's edge (web/build/outline.mjs), which works without script: shows which one the
// reader is in, and closes itself.
// @ts-check
import { setAddress } from "./history.js";
import { readingHeight } from "./scroll_anchor.js";

/** Between two looks at where that is. */
const pause = 100;

export function followOutline() {
  const outline = document.getElementById("outline");
  const details = outline?.querySelector("details");
  if (!outline || !details) return;
  const links = Array.from(outline.querySelectorAll("a"));
  const ticks = Array.from(outline.querySelectorAll("i"));
  const heading = (/** @type {HTMLAnchorElement} */ link) => document.getElementById(link.hash.slice(1));

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let due;
  const update = () => {
    due = undefined;
    const line = innerHeight * readingHeight;
    const here = links.findLastIndex((link) => (heading(link)?.getBoundingClientRect().top ?? Infinity) < line);
    links.forEach((link, i) => {
      link.ariaCurrent = i === here ? "location" : null;
      ticks[i].classList.toggle("here", i === here);
    });
  };
  const look = () => (due ??= setTimeout(update, pause));
  for (const type of ["scroll", "resize"]) addEventListener(type, look, { passive: true });
  look();

  details.addEventListener("toggle", () => {
    update();
    // The page may have changed its language.
    for (const link of links) link.textContent = heading(link)?.textContent ?? link.textContent;
  });
  const close = () => (details.open = false);
  outline.addEventListener("click", ({ target }) => {
    if (!(target instanceof HTMLAnchorElement)) return;
    close();
    // The browser leads there and knows the way back; in the address a section stands only for who asks for its link.
    setTimeout(() => setAddress({ query: location.search }));
  });
  outline.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape" || !details.open) return;
    close();
    outline.querySelector("summary")?.focus();
  });
  for (const type of ["pointerdown", "focusin"]) {
    addEventListener(type, ({ target }) => {
      if (!outline.contains(/** @type {Node} */ (target))) close();
    });
  }
}
