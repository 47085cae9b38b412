// What the program calls (src/host/web/page.cpp): one function for each of its effects on the page.
// @ts-check
import { followLinks, setAddress } from "./history.js";
import { keepAnchor } from "./scroll_anchor.js";
import { makePlayer } from "./sound.js";

const root = document.documentElement;

/**
 * @param {HTMLElement} article @param {import("./fallback.js").Fallback} fallback
 * @param {Promise<typeof import("./frame.js")>} [framed] in another site's frame
 */
export function createHost(article, fallback, framed) {
  // Where the served page leads; the program knows no addresses but the article's own.
  const languageLinks = () => /** @type {NodeListOf<HTMLAnchorElement>} */ (article.querySelectorAll("a[hreflang]"));
  const served = new Map(Array.from(languageLinks(), ({ hreflang, href }) => [hreflang, href]));
  const paths = new Map(Array.from(served, ([language, href]) => [language, new URL(href).pathname]));
  let shown = root.lang;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let soon;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let resting;
  return {
    ...followLinks(article, fallback.signal),
    /** Until the page is ready for the first. */
    requestFrame() {},
    /** @type {() => void} */
    onPaint: () => {},
    /** @type {() => void} */
    beforePicture: () => {},
    /** @type {() => void} */
    onRest: () => {},
    // Long enough to bridge two events of a mouse that moves, too short to be waited for.
    restSoon() {
      clearTimeout(resting);
      root.classList.toggle("moving", getSelection()?.isCollapsed ?? true);
      resting = setTimeout(() => {
        root.classList.remove("moving");
        this.onRest();
      }, 100);
    },
    painted() {
      if (fallback.pictured()) this.onPaint();
    },
    /** @param {string} html @param {number} height @param {string} language @param {string} theme */
    show(html, height, language, theme) {
      // Not by the page's own: browsers that translate it change that, too.
      if (language !== shown) {
        shown = root.lang = language;
        setAddress({ path: paths.get(language) ?? location.pathname });
      }
      const sync = () => {
        root.dataset.theme = theme;
        fallback.overlay.showAll(html, height);
      };
      if (fallback.pictured() && !root.classList.contains("live")) {
        // Some passages are a line longer or shorter than as served.
        keepAnchor(() => {
          this.beforePicture();
          root.classList.add("live"); // before the lines are measured: this frame is drawn right after
          sync();
        });
      } else {
        sync();
      }
      for (const link of languageLinks()) link.href = served.get(link.hreflang) ?? link.href;
      document.title = document.querySelector("h1")?.textContent ?? document.title;
    },
    /** @param {string} id @param {string} html */
    showPart: (id, html) => fallback.overlay.showPart(id, html),
    /** @param {number} top */
    scrollTo(top) {
      if (root.dataset.framed !== "auto") {
        scrollTo({ top: top + scrollY + article.getBoundingClientRect().top, behavior: "instant" });
        return;
      }
      // A host that scrolls brings into sight what is asked for.
      const spot = document.createElement("i");
      spot.style.cssText = `position: absolute; top: ${top}px`;
      document.body.append(spot);
      spot.scrollIntoView({ block: "start", behavior: "instant" });
      spot.remove();
    },
    /** @param {string} id */
    focus: (id) => document.getElementById(id)?.focus(),
    /** @param {string} url */
    open: (url) => window.open(url, "_blank", "noopener"),
    // A gesture changes it with every frame, which browsers refuse.
    /** @param {string} query */
    setAddress(query) {
      clearTimeout(soon);
      soon = setTimeout(() => setAddress({ query }), 250);
    },
    /** The element that shows a file, once it has it. @param {string} file */
    picture: (file) => Array.from(article.querySelectorAll("img"))
      .find((picture) => picture.dataset.picture === file && picture.complete && picture.naturalWidth > 0),
    /** @param {string} id of a control by which the reader has chosen */
    chosen: (id) => void framed?.then(({ reportChoice }) => reportChoice(id)),
    play: makePlayer(fallback.signal),
  };
}
