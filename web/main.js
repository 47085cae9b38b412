// Starts the program beside the page that is already there, and hands it what it needs: files, size, scroll, input.
// If anything is missing or fails, the page stays as it was served.
// @ts-check
import { restore, takeCommands } from "./commands.js";
import { showDialog } from "./dialog.js";
import { Fallback } from "./fallback.js";
import { createHost } from "./host.js";
import { forwardInput } from "./input.js";
import { loadBench, loadEmbedDialog, loadFrame, loadProgram, warn } from "./load.js";
import { followPreferences, preferences } from "./preferences.js";
import { watched, withText } from "./program.js";
import { published, downloads } from "./download.js";
import { followViewport, measureViewport } from "./viewport.js";

const root = document.documentElement;
const article = /** @type {HTMLElement} */ (document.getElementById("explainer"));
const canvas = /** @type {HTMLCanvasElement} */ (document.getElementById("canvas"));
/** Browsers that translate the page change this, too. */
const servedLanguage = root.lang;
const fallback = new Fallback(article);
/** In another site's frame. */
const framed = parent === window ? undefined : loadFrame();
const obeyHost = framed && takeCommands(framed);

/** The browser's turn, for input and a frame, between two steps of the start. */
const turn = () => new Promise((done) => void setTimeout(done));

async function start() {
  // A reader's own colours reach HTML and not a canvas: for them the page as served is the better one.
  const forced = matchMedia("(forced-colors: active)");
  forced.addEventListener("change", () => location.reload());
  if (forced.matches) return void (root.dataset.static = "forced colours");
  const { signal } = fallback;
  const host = createHost(article, fallback, framed);
  const frame = (await framed)?.followFrame();
  // A frame loads what it has preloaded, and waits with the rest until it is in sight.
  const loading = frame && loadProgram(canvas, host);
  loading?.catch(() => {});
  await frame?.shown;
  const program = watched(await (loading ?? loadProgram(canvas, host)), signal, () => fallback.stayStatic("crash"));
  const { width, height, ratio } = measureViewport(article, frame);
  program._explainer_open_window(Math.round(width * ratio), Math.round(height * ratio));
  // Made here and not by SDL: without antialiasing (ImGui has its own), depth and stencil a frame costs a third. It keeps
  // what was drawn, so that only the part that changes need be drawn again.
  const context = canvas.getContext("webgl2",
    { alpha: false, antialias: false, depth: false, stencil: false, preserveDrawingBuffer: true, powerPreference: "low-power" });
  if (!context) return fallback.stayStatic("WebGL2");
  await turn();
  let runs = program._explainer_open_context();
  if (root.dataset.chart) withText(program, root.dataset.chart, (chart) => program._explainer_set_single_chart(chart));
  withText(program, servedLanguage, (language) => {
    runs &&= program._explainer_start(language, ...preferences(), Number(published()));
  });
  if (!runs) return fallback.stayStatic("start");
  await turn();
  program._explainer_start_renderer();
  await turn();
  Object.assign(host, {
    onRest: () => program._explainer_rest(),
    requestFrame: () => requestAnimationFrame((now) => program._explainer_frame(now)),
    onPaint() {
      host.onPaint = () => {};
      performance.mark("charts-ready");
    },
    /** @param {string} html */
    showDialog: (html) =>
      showDialog(html, (id) => withText(program, id, (at) => program._explainer_activate(at)), frame?.place),
    ...downloads(
      (outcome, detail) => withText(program, outcome, (what) =>
        withText(program, detail, (of) => program._explainer_report(what, of))),
      async (shown, site) => (await loadEmbedDialog()).offerEmbed(site, shown, frame?.place)),
  });
  const { resize, scroll } = followViewport(program, article, canvas, signal, frame);
  const rest = frame && (await framed)?.suspendOffscreen(frame, canvas, context, signal);
  if (frame) {
    frame.changed = () => {
      if (signal.aborted) return;
      resize();
      rest?.sight();
    };
    frame.changed();
  }
  const [{ type }] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType("navigation"));
  restore(program, location.search, type === "navigate");
  obeyHost?.(program);
  forwardInput(program, article, scroll, signal);
  followPreferences(() => program._explainer_set_preferences(...preferences()), signal);
  fallback.follow(program, canvas, () => rest?.resting() ?? false);
  if (new URLSearchParams(location.search).has("bench")) (await loadBench()).offerBench(program, host);
}

start().catch((error) => {
  fallback.stayStatic("error");
  warn("The explainer stays as it was served:", error);
});
