// Starts the program beside the page that is already there, and hands it what it needs: files, size, scroll, input.
// If anything is missing or fails, the page stays as it was served.
// @ts-check
import { sparing, whenWanted } from "./begin.js";
import { restore, takeCommands } from "./commands.js";
import { showDialog } from "./dialog.js";
import { keepEarlyInput, tablesClosed } from "./early_input.js";
import { Fallback } from "./fallback.js";
import { addFonts } from "./fonts.js";
import { createHost } from "./host.js";
import { forwardInput } from "./input.js";
import { fetchProgram, loadBench, loadEmbedDialog, loadFrame, warn } from "./load.js";
import { parse } from "./morph.js";
import { followPictures } from "./pictures.js";
import { followPreferences, preferences } from "./preferences.js";
import { followOutline } from "./outline.js";
import { withText } from "./program.js";
import { keepPlace } from "./scroll_anchor.js";
import { startProgram } from "./start.js";
import { downloads } from "./download.js";
import { painted, turn } from "./turn.js";
import { followViewport, measureViewport, openContext } from "./viewport.js";

const root = document.documentElement;
const article = /** @type {HTMLElement} */ (document.getElementById("explainer"));
const canvas = /** @type {HTMLCanvasElement} */ (document.getElementById("canvas"));
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
  // It is on its way (web/preload.js); compiled, it would take processors from the first picture.
  await painted();
  const fetched = sparing ? early.asked.then(fetchProgram) : fetchProgram();
  fetched.catch(() => {});
  // A frame waits until it is in sight: the browser allows few contexts.
  await (frame ? frame.shown : whenWanted(article, early.asked));
  const { width, height, ratio } = measureViewport(article, frame);
  const context = openContext(canvas, Math.round(width * ratio), Math.round(height * ratio));
  if (!context) return fallback.stayStatic("WebGL2");
  const loaded = await fetched;
  const program = await startProgram(loaded, canvas, host, fallback);
  if (!program) return fallback.stayStatic("start");
  Object.assign(host, {
    onRest: () => program._explainer_rest(),
    beforePicture: () => addFonts(loaded.files),
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
      async (shown, site) => (await loadEmbedDialog()).offerEmbed(site, shown, frame?.place, parse)),
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
  await turn();
  const [{ type }] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType("navigation"));
  restore(program, location.search, type === "navigate");
  obeyHost?.(program);
  await turn();
  program._explainer_make_glyphs();
  await turn();
  followPreferences(() => program._explainer_set_preferences(...preferences()), signal);
  await tablesClosed(article);
  if (context.isContextLost()) return fallback.stayStatic("WebGL2");
  forwardInput(program, article, scroll, signal);
  followPictures(program, article, signal);
  fallback.follow(program, canvas, () => rest?.resting() ?? false);
  host.requestFrame = () => void requestAnimationFrame((now) => program._explainer_frame(now));
  host.requestFrame();
  early.replay();
  if (new URLSearchParams(location.search).has("bench")) (await loadBench()).offerBench(program, host);
}

// Found from where the page is now: the language switch changes its address.
for (const link of document.querySelectorAll("footer a, [rel=icon]")) /** @type {HTMLAnchorElement} */ (link).href += "";
for (const image of /** @type {NodeListOf<HTMLImageElement>} */ (document.querySelectorAll("img[loading]"))) {
  image.srcset = image.srcset.replace(/(?<=^|, )\S+/gu, (path) => new URL(path, document.baseURI).href);
  image.src += "";
}
followOutline();
keepPlace();
start().catch((error) => {
  fallback.stayStatic("error");
  warn("The explainer stays as it was served:", error);
});
