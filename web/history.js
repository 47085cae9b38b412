// The page's address and the browser's way back. A sandboxed frame has neither; the page works without.
// @ts-check

const root = document.documentElement;
/** What is shown. */
const address = { path: location.pathname, query: location.search };

/** Changes the page's address without leaving it. @param {Partial<typeof address>} change */
export function setAddress(change) {
  Object.assign(address, change);
  try {
    // What is chosen says where to begin; a place that a link into the page has named would say something else.
    history.replaceState(null, "", address.path + address.query + ("query" in change ? "" : location.hash));
  } catch {
    // As above.
  }
}

/** @param {HTMLElement} article @param {AbortSignal} signal when the program is gone */
export function followLinks(article, signal) {
  // Where the link stands before what it leads to has made room for itself.
  let followed = { link: "", top: 0 };
  for (const type of ["click", "keydown"]) {
    article.addEventListener(type, (event) => {
      const link = /** @type {Element} */ (event.target).closest("a");
      if (link) followed = { link: link.id, top: link.getBoundingClientRect().top };
    }, { capture: true, signal });
  }
  // Back leads to the text that a link was in; what is chosen stays chosen.
  addEventListener("popstate", ({ state }) => {
    const link = document.getElementById(state?.link);
    if (link) {
      if (root.dataset.framed === "auto") link.scrollIntoView({ block: "center", behavior: "instant" });
      else scrollBy({ top: link.getBoundingClientRect().top - state.top, behavior: "instant" });
      history.scrollRestoration = "auto";
    }
    setAddress({});
  }, { signal });
  // Over the picture a list, a note or a section has no place of its own, but its words do.
  addEventListener("hashchange", () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target?.clientHeight === 0) target.querySelector("[data-r]")?.scrollIntoView({ behavior: "instant" });
  }, { signal });
  return {
    /** A way back to where the link stands, also when a chart above it has another height by then. */
    jumped() {
      try {
        history.scrollRestoration = "manual";
        history.replaceState(followed, "");
        history.pushState(null, "");
        history.scrollRestoration = "auto";
      } catch {
        // As above.
      }
    },
  };
}
