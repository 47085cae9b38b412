// Stands in the page and runs when all of it has come, before main.js: asks for the program at low priority, so that it is
// behind what is read first. Who spares data, or has a line that would take half a minute, gets it when they reach for a
// chart. A state in the address is the program's to show. Says so if main.js, which would, does not come whole.
// @ts-check

/** @typedef {{ saveData?: boolean, effectiveType?: string }} Connection what Chromium alone tells */

const { saveData, effectiveType } = /** @type {{ connection?: Connection }} */ (navigator).connection ?? {};
const main = /** @type {HTMLElement} */ (document.querySelector("script[data-wasm]"));

if (location.search === "" && (saveData || /2g$/u.test(effectiveType ?? ""))) {
  document.documentElement.dataset.sparing = "";
} else {
  for (const part of ["wasm", "article", "module"]) {
    document.head.append(Object.assign(document.createElement("link"), {
      rel: part === "module" ? "modulepreload" : "preload", as: part === "module" ? "script" : "fetch", crossOrigin: "",
      fetchPriority: "low", href: main.dataset[part],
    }));
  }
}

addEventListener("error", ({ target, error }) => {
  if (target !== main && !(error instanceof SyntaxError)) return;
  document.documentElement.dataset.static = "script";
  document.getElementById("notice")?.removeAttribute("hidden");
}, true);
