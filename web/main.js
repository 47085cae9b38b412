// Starts the program beside the page that is already there, and hands it what it needs: files, size, scroll, input.
// If anything is missing or fails, the page stays as it was served.
// @ts-check
import { showDialog } from "./dialog.js";
import { forwardInput } from "./input.js";
import { Overlay } from "./overlay.js";
import { withText } from "./program.js";
import { play } from "./sound.js";
import { published, takeAway } from "./take_away.js";
import { followViewport } from "./viewport.js";

/** @typedef {import("./program.js").Program} Program */

/** What A4 leaves between its margins (web/page.css), in CSS pixels. */
const paperWidth = 640;

const root = document.documentElement;
const article = /** @type {HTMLElement} */ (document.getElementById("explainer"));
const canvas = /** @type {HTMLCanvasElement} */ (document.getElementById("canvas"));
/** Browsers that translate the page change this, too. */
const servedLanguage = root.lang;

/** Address of a file that the page names in a <link>, resolved before the language switch changes the page's own. */
const asset = (/** @type {string} */ id) => /** @type {HTMLLinkElement} */ (document.getElementById(`file/${id}`)).href;

/**
 * A script that few pages need. The page names the file, because its name holds its hash.
 * @param {"frame" | "bench" | "codes"} part
 */
const further = (part) => import(
  new URL(document.querySelector(`script[data-${part}]`)?.getAttribute(`data-${part}`) ?? "", document.baseURI).href);

/** In another site's frame. */
const framed = parent === window ? undefined
  : /** @type {Promise<typeof import("./frame.js")>} */ (further("frame"));

/** What the host has asked for before the program runs, the last of each kind. @type {Map<string, () => void>} */
const early = new Map();
/** @type {import("./frame.js").Commands} */
const commands = {
  setTheme(theme) {
    root.dataset.theme = theme;
    early.set("theme", () => commands.setTheme(theme));
  },
  setState: (state) => void early.set("state", () => commands.setState(state)),
};
framed?.then(({ joinHost }) => joinHost(commands));

let left = false;
addEventListener("pagehide", ({ persisted }) => void (left = !persisted));
/** What a page fetches is dropped when it is left for good, which is no fault to tell of. @param {unknown[]} words */
const warn = (...words) => void (left || console.warn(...words));

/** @param {string} address */
async function fetchBytes(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** @param {boolean} shown the line that says why nothing can be chosen */
function showNotice(shown) {
  const notice = document.getElementById("notice");
  if (notice) notice.hidden = !shown;
}

/** @typedef {import("./overlay.js").Shown} Shown */
/** Without a program there is only what was served. @type {(chart: string, onPaper: boolean) => Shown | null} */
let tellChart = () => null;

/**
 * Why the page shows itself, in its own layout, and not the program's picture.
 * @typedef {"static" | "context" | "print" | "translated"} Reason
 * @type {Set<Reason>}
 */
const reasons = new Set();

function showPageOrPicture() {
  root.classList.toggle("live", reasons.size === 0);
  if (reasons.size === 0) overlay.resume();
  else overlay.release((chart) => tellChart(chart, reasons.has("print")));
}

/** @param {Reason} reason */
function showPage(reason) {
  reasons.add(reason);
  showPageOrPicture();
}

/** @param {Reason} reason that holds no more */
function showPicture(reason) {
  reasons.delete(reason);
  showPageOrPicture();
}

/** @param {string} reason */
function stayStatic(reason) {
  root.dataset.static = reason;
  tellChart = () => null;
  showPage("static");
  showNotice(true);
}

// The picture does not follow a browser that translates the page's words.
const overlay = new Overlay(article, () => showPage("translated"));

/** What is shown. */
const address = { path: location.pathname, query: location.search };

/** Changes the page's address without leaving it. @param {Partial<typeof address>} change */
function setAddress(change) {
  Object.assign(address, change);
  try {
    // What is chosen says where to begin; a place that a link into the page has named would say something else.
    history.replaceState(null, "", address.path + address.query + ("query" in change ? "" : location.hash));
  } catch {
    // A sandboxed frame has no history of its own; the page works without.
  }
}

/** The passage at reading height (page::reading_height), and where it begins in the window. */
function passageInView() {
  if (scrollY <= 0) return null;
  for (const element of article.querySelectorAll(":is(p, li, h2)[id]")) {
    const { top, bottom } = element.getBoundingClientRect();
    if (bottom > innerHeight * 0.45 && !element.closest("figure")) return { element, top };
  }
  return null;
}

function createHost() {
  const paths = new Map(
    Array.from(article.querySelectorAll("header a[hreflang]"), (link) => [
      link.getAttribute("hreflang"), new URL(/** @type {HTMLAnchorElement} */ (link).href).pathname,
    ]));
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let soon;
  // Where the served page leads; the program knows no addresses but the article's own.
  const languageLinks = () => /** @type {NodeListOf<HTMLAnchorElement>} */ (article.querySelectorAll("a[hreflang]"));
  const served = new Map(Array.from(languageLinks(), ({ hreflang, href }) => [hreflang, href]));
  // Where the link stands before what it leads to has made room for itself.
  let followed = { link: "", top: 0 };
  for (const type of ["click", "keydown"]) {
    article.addEventListener(type, (event) => {
      const link = /** @type {Element} */ (event.target).closest("a");
      if (link) followed = { link: link.id, top: link.getBoundingClientRect().top };
    }, true);
  }
  return {
    /** @type {() => void} */
    onPaint: () => {},
    painted() {
      if (reasons.size > 0) return;
      this.onPaint();
    },
    /** @param {string} html @param {number} height @param {string} language @param {string} theme */
    show(html, height, language, theme) {
      if (language !== root.lang) {
        root.lang = language;
        setAddress({ path: paths.get(language) ?? address.path });
      }
      root.dataset.theme = theme;
      const passage = reasons.size > 0 || root.classList.contains("live") ? null : passageInView();
      // Before the lines are measured: this frame is drawn right after.
      if (reasons.size === 0) root.classList.add("live");
      overlay.showAll(html, height);
      for (const link of languageLinks()) link.href = served.get(link.hreflang) ?? link.href;
      // Some passages are a line longer or shorter than as served: what is being read stays where it was.
      if (passage) scrollBy({ top: passage.element.getBoundingClientRect().top - passage.top, behavior: "instant" });
      document.title = document.querySelector("h1")?.textContent ?? document.title;
    },
    /** @param {string} id @param {string} html */
    showPart: (id, html) => overlay.showPart(id, html),
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
    /**
     * The browser's own way back leads to where the link stands, also when a chart above it has another height by then.
     */
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
    play,
  };
}

/** @param {ReturnType<typeof createHost>} host */
async function load(host) {
  const wasm = asset("wasm");
  // Compiled while the rest is on its way.
  const made = import(asset("module")).then(({ default: createExplainer }) =>
    /** @type {Promise<Program>} */ (createExplainer({ canvas, host, locateFile: () => wasm, printErr: warn })));
  const [program, ...bytes] =
    await Promise.all([made, ...["font-0", "font-1", "font-2", "font-3", "article"].map((id) => fetchBytes(asset(id)))]);
  return { program, bytes };
}

async function start() {
  // A reader's own colours reach HTML and not a canvas: for them the page as served is the better one.
  const forced = matchMedia("(forced-colors: active)");
  forced.addEventListener("change", () => location.reload());
  if (forced.matches) {
    root.dataset.static = "forced colours";
    return;
  }
  const host = createHost();
  const frame = (await framed)?.followFrame();
  // A frame loads what it has preloaded, and waits with the rest until it is in sight.
  const loading = frame && load(host);
  loading?.catch(() => {});
  await frame?.shown;
  // Made here and not by SDL: without antialiasing (ImGui has its own), depth and stencil a frame costs a third.
  const context = canvas.getContext("webgl2",
    { alpha: false, antialias: false, depth: false, stencil: false, powerPreference: "low-power" });
  if (!context) return stayStatic("WebGL2");
  const { program, bytes } = await (loading ?? load(host));
  bytes.forEach((file, slot) => {
    const at = program._malloc(file.length);
    program.HEAPU8.set(file, at);
    program._explainer_give(slot, at, file.length);
    program._free(at);
  });
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  const contrast = matchMedia("(prefers-contrast: more)");
  // From here on it runs from events and frames, where a crash ends up in no one's hands.
  addEventListener("error", ({ error }) => {
    if (error instanceof WebAssembly.RuntimeError) stayStatic("crash");
  });
  if (root.dataset.chart) withText(program, root.dataset.chart, (chart) => program._explainer_only(chart));
  let started = 0;
  withText(program, servedLanguage, (language) => {
    started = program._explainer_start(
      language, Number(dark.matches), Number(still.matches), Number(contrast.matches), Number(published()));
  });
  if (!started) return stayStatic("start");
  host.onPaint = () => {
    host.onPaint = () => {};
    performance.mark("charts-ready");
  };
  Object.assign(host, {
    /** @param {string} html */
    showDialog: (html) =>
      showDialog(html, (id) => withText(program, id, (at) => program._explainer_activate(at)), frame?.place),
    ...takeAway(
      (outcome, detail) => withText(program, detail, (at) => program._explainer_report(outcome, at)),
      async (shown, site) => {
        const { offerCodes } = /** @type {typeof import("./codes.js")} */ (await further("codes"));
        await offerCodes(site, shown, frame?.place);
      }),
  });
  const { resize, scroll } = followViewport(program, article, canvas, frame);
  const rest = frame && (await framed)?.restUnseen(frame, canvas, context);
  if (frame) {
    frame.changed = () => {
      resize();
      rest?.sight();
    };
    frame.changed();
  }
  /** @param {string} state @param {boolean} arrives */
  const restore = (state, arrives) =>
    withText(program, state, (query) => program._explainer_restore(query, Number(arrives)));
  const [{ type }] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType("navigation"));
  restore(location.search, type === "navigate");
  commands.setState = (state) => restore(state, true);
  commands.setTheme = (theme) => program._explainer_theme(Number(theme === "dark"));
  for (const command of early.values()) command();
  forwardInput(program, article, scroll);
  if (new URLSearchParams(location.search).has("bench")) {
    const { offerBench } = /** @type {typeof import("./bench.js")} */ (await further("bench"));
    offerBench(program, host);
  }
  const prefer = () =>
    program._explainer_prefer(Number(dark.matches), Number(still.matches), Number(contrast.matches));
  for (const query of [dark, still, contrast]) query.addEventListener("change", prefer);
  tellChart = (chart, onPaper) => {
    const width = onPaper ? paperWidth : document.getElementById(`${chart}/plot`)?.clientWidth ?? paperWidth;
    const inDark = !onPaper && root.dataset.theme === "dark";
    const shown = { picture: "", words: "" };
    withText(program, chart, (at) => {
      shown.picture = program.UTF8ToString(program._explainer_picture(at, width, Number(inDark)));
      shown.words = program.UTF8ToString(program._explainer_words(at));
    });
    return shown;
  };
  canvas.addEventListener("webglcontextlost", (event) => {
    event.preventDefault();
    if (rest?.resting()) return program._explainer_context(1);
    showPage("context");
    showNotice(true);
    program._explainer_context(1);
  });
  canvas.addEventListener("webglcontextrestored", () => {
    program._explainer_context(0);
    showPicture("context");
    showNotice(reasons.has("static"));
  });
  // A canvas prints as the one window it shows.
  addEventListener("beforeprint", () => showPage("print"));
  addEventListener("afterprint", () => showPicture("print"));
  // Back leads to the text that a link was in; what is chosen stays chosen.
  addEventListener("popstate", ({ state }) => {
    const link = document.getElementById(state?.link);
    if (link) {
      if (root.dataset.framed === "auto") link.scrollIntoView({ block: "center", behavior: "instant" });
      else scrollBy({ top: link.getBoundingClientRect().top - state.top, behavior: "instant" });
      history.scrollRestoration = "auto";
    }
    setAddress({});
  });
}

start().catch((error) => {
  stayStatic("error");
  warn("The explainer stays as it was served:", error);
});
