// Starts the program beside the page that is already there, and hands it what it needs: files, size, scroll, input.
// If anything is missing or fails, the page stays as it was served.
// @ts-check
import { sparing, whenWanted } from "./begin.js";
import { restore, takeCommands } from "./commands.js";
import { showDialog } from "./dialog.js";
import { keepEarlyInput } from "./early_input.js";
import { Fallback } from "./fallback.js";
import { createHost } from "./host.js";
import { forwardInput } from "./input.js";
import { fetchProgram, give, instantiate, loadBench, loadCodes, loadFrame, warn } from "./load.js";
import { followPreferences, preferences } from "./preferences.js";
import { watched, withText } from "./program.js";
import { published, takeAway } from "./take_away.js";
import { painted, turn } from "./turn.js";
import { followViewport, measureViewport, openContext } from "./viewport.js";

const root = document.documentElement;
const article = /** @type {HTMLElement} */ (document.getElementById("explainer"));
const canvas = /** @type {HTMLCanvasElement} */ (document.getElementById("canvas"));
/** Browsers that translate the page change this, too. */
const servedLanguage = root.lang;
const fallback = new Fallback(article);
/** In another site's frame. */
const framed = parent === window ? undefined : loadFrame();
const obeyHost = framed && takeCommands(framed);

async function start() {
  // A reader's own colours reach HTML and not a canvas: for them the page as served is the better one.
  const forced = matchMedia("(forced-colors: active)");
  forced.addEventListener("change", () => location.reload());
  if (forced.matches) return void (root.dataset.static = "forced colours");
  const { signal } = fallback;
  const early = keepEarlyInput(article, signal);
  const host = createHost(article, fallback, framed);
  const frame = (await framed)?.followFrame();
  await painted();
  // A frame waits until it is in sight: the browser allows few contexts. Meanwhile everything is on its way.
  const wanted = frame ? frame.shown : whenWanted(article, early.asked);
  const fetched = sparing ? wanted.then(fetchProgram) : fetchProgram();
  fetched.catch(() => {});
  await wanted;
  const { width, height, ratio } = measureViewport(article, frame);
  const context = openContext(canvas, Math.round(width * ratio), Math.round(height * ratio));
  if (!context) return fallback.stayStatic("WebGL2");
  const { files, ...code } = await fetched;
  const program = watched(await instantiate(code, canvas, host), signal, () => fallback.stayStatic("crash"));
  for (const step of [
    () => program._explainer_open(canvas.width, canvas.height),
    () => files.forEach((file, slot) => give(program, slot, file)),
    () => program._explainer_read_fonts(),
    () => program._explainer_read_article(),
    () => {
      if (root.dataset.chart) withText(program, root.dataset.chart, (chart) => program._explainer_only(chart));
      withText(program, servedLanguage, (language) => program._explainer_start(language, ...preferences(), Number(published())));
    },
    () => program._explainer_start_renderer(),
  ]) {
    await turn();
    if (step() === 0) return fallback.stayStatic("start");
  }
  await turn();
  Object.assign(host, {
    requestFrame: () => requestAnimationFrame((now) => program._explainer_frame(now)),
    onPaint() {
      host.onPaint = () => {};
      performance.mark("charts-ready");
    },
    /** @param {string} html */
    showDialog: (html) =>
      showDialog(html, (id) => withText(program, id, (at) => program._explainer_activate(at)), frame?.place),
    ...takeAway(
      (outcome, detail) => withText(program, outcome, (what) =>
        withText(program, detail, (of) => program._explainer_report(what, of))),
      async (shown, site) => (await loadCodes()).offerCodes(site, shown, frame?.place)),
  });
  const { resize, scroll } = followViewport(program, article, canvas, signal, frame);
  const rest = frame && (await framed)?.restUnseen(frame, canvas, context, signal);
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
  early.replay();
  followPreferences(() => program._explainer_prefer(...preferences()), signal);
  fallback.follow(program, canvas, () => rest?.resting() ?? false);
  if (new URLSearchParams(location.search).has("bench")) (await loadBench()).offerBench(program, host);
}

start().catch((error) => {
  fallback.stayStatic("error");
  warn("The explainer stays as it was served:", error);
});
