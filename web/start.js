// Starts the program in steps, between which the browser has its turn: none is long enough to be felt.
// @ts-check
import { give, instantiate } from "./load.js";
import { preferences } from "./preferences.js";
import { watched, withText } from "./program.js";
import { published } from "./download.js";
import { turn } from "./turn.js";

const root = document.documentElement;
/** Browsers that translate the page change this, too. */
const servedLanguage = root.lang;

/**
 * @param {Awaited<ReturnType<typeof import("./load.js").fetchProgram>>} fetched
 * @param {HTMLCanvasElement} canvas in its size and with its context @param {object} host what the program calls
 * @param {import("./fallback.js").Fallback} fallback
 * @returns the program with its article; nothing if it refuses
 */
export async function startProgram({ module, create, files }, canvas, host, fallback) {
  const program = watched(await instantiate(module, create, canvas, host), fallback.signal, () => fallback.stayStatic("crash"));
  /** @type {(() => number | void)[]} */
  const steps = [
    () => program._explainer_open(canvas.width, canvas.height),
    () => files.forEach((file, slot) => give(program, slot, file)),
    () => program._explainer_read_fonts(),
    () => program._explainer_parse_article(),
    () => program._explainer_read_article(),
    () => {
      if (root.dataset.chart) withText(program, root.dataset.chart, (chart) => program._explainer_set_single_chart(chart));
      withText(program, servedLanguage, (language) => program._explainer_start(language, ...preferences(), Number(published())));
    },
    () => program._explainer_start_renderer(),
    () => program._explainer_make_shaders(),
  ];
  for (const step of steps) {
    await turn();
    if (step() === 0) return undefined;
  }
  await turn();
  return program;
}
