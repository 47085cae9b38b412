// In a page that web/build/write.mjs serves: takes an article's new text and data in place, and shows its faults over the
// page until they are mended.
// @ts-check
import { fontNames } from "./fonts.js";
import { preferences } from "./preferences.js";
import { withText } from "./program.js";

/** @typedef {import("./program.js").Program} Program */
/** @typedef {import("./build/write.mjs").State} State */

const root = document.documentElement;
/** @type {State | undefined} */
let latest;
/** What the program has of the article, by its hash: first what the page names. */
let shown = "";

/** @type {Promise<{ program: Program, host: { show: (...words: any[]) => void } }>} once it has painted */
const running = new Promise((started) => addEventListener("explainer-program", (event) => {
  const { detail } = /** @type {CustomEvent} */ (event);
  const ready = () => started(detail);
  new PerformanceObserver((list) => list.getEntriesByName("charts-ready").length > 0 && ready()).observe({ type: "mark", buffered: true });
}, { once: true }));

/** @param {string} address */
const bytesOf = async (address) => new Uint8Array(await (await fetch(address, { cache: "no-store" })).arrayBuffer());
/** @param {string} part @returns {string} what the page's script names */
const named = (part) => document.querySelector(`script[data-${part}]`)?.getAttribute(`data-${part}`) ?? "";
/** They are handed over with each article. @type {Promise<Uint8Array[]> | undefined} */
let fonts;

/** The part of the text at the window's top, which is to stay where it is. */
function anchor() {
  for (const block of document.querySelectorAll("#explainer [data-r][id]")) {
    const { top, bottom } = block.getBoundingClientRect();
    if (bottom > 0 && top > -innerHeight) return { id: block.id, top };
  }
  return undefined;
}

/** The program starts anew with the article, in the same canvas and over the same nodes. @param {State} state */
async function replace({ hash, languages }) {
  const { program, host } = await running;
  const [article, ...faces] = await Promise.all([
    bytesOf("/write/article.json"), ...(await (fonts ??= Promise.all(fontNames.map((name) => bytesOf(named(name)))))),
  ]);
  if (latest?.hash !== hash || !languages.includes(root.lang)) return void (languages.includes(root.lang) || location.reload());
  [...faces, article].forEach((file, slot) => {
    const at = program._malloc(file.length);
    program.HEAPU8.set(file, at);
    program._explainer_set_asset(slot, at, file.length);
    program._free(at);
  });
  const kept = anchor();
  const { show } = host;
  host.show = (...words) => {
    host.show = show;
    show.apply(host, words);
    const now = kept && document.getElementById(kept.id)?.getBoundingClientRect();
    if (now && kept) scrollBy({ top: now.top - kept.top, behavior: "instant" });
  };
  if (!program._explainer_read_fonts() || !program._explainer_parse_article() || !program._explainer_read_article()) return location.reload();
  withText(program, root.lang, (language) => program._explainer_start(language, ...preferences(), 0));
  program._explainer_start_renderer();
  program._explainer_make_shaders();
  const main = /** @type {HTMLElement} */ (document.getElementById("explainer"));
  program._explainer_resize(main.clientWidth, innerHeight, devicePixelRatio, 1);
  program._explainer_scroll(-main.getBoundingClientRect().top);
  withText(program, location.search, (query) => program._explainer_restore(query, 0));
  shown = hash;
}

/** Over the page, in a tree of its own, so that neither styles the other. */
const panel = document.createElement("div");
panel.attachShadow({ mode: "open" });

/** @param {State} state */
function showFaults({ faults, warnings }) {
  const list = [...faults, ...warnings];
  if (list.length === 0) return panel.remove();
  const tree = /** @type {ShadowRoot} */ (panel.shadowRoot);
  tree.innerHTML = `<style>
    :host { position: fixed; inset: auto 0 0; z-index: 1000; }
    section { max-height: 40vh; overflow: auto; padding: 12px 20px; background: #fff6f2; color: #24201e; border-top: 3px solid #b3261e; font: 14px/1.5 ui-monospace, monospace; }
    section.warnings { background: #fffbe8; border-color: #9a7a00; }
    p { margin: 0 0 4px; overflow-wrap: anywhere; }
    b { font-weight: 700; }
  </style><section role="status"></section>`;
  const section = /** @type {HTMLElement} */ (tree.querySelector("section"));
  section.classList.toggle("warnings", faults.length === 0);
  for (const line of list) {
    const [, place = "", reason = line] = /^((?:warning: )?[^\s:]+(?::\d+:\d+)?): (.*)$/u.exec(line) ?? [];
    const row = document.createElement("p");
    const file = document.createElement("b");
    file.textContent = place;
    row.append(file, place ? " " : "", reason);
    section.append(row);
  }
  document.body.append(panel);
}

const events = new EventSource("/write/events");
events.onmessage = ({ data }) => {
  latest = /** @type {State} */ (JSON.parse(data));
  const begin = () => {
    shown ||= /article\.(\w+)\.json/u.exec(named("article"))?.[1] ?? "";
    const state = /** @type {State} */ (latest);
    showFaults(state);
    if (state.faults.length > 0 || state.hash === "") return;
    if (!document.getElementById("explainer")) {
      // There was no page yet: it is made now, and told when it is there.
      fetch(location.href).then((response) => response.text()).then((text) => text.includes('id="explainer"') && location.reload());
    } else if (state.hash !== shown) void replace(state);
  };
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", begin, { once: true });
  else begin();
};
