// What the page that holds this one's frame asks for (web/frame.js), also before the program runs.
// @ts-check
import { withText } from "./program.js";

/** @typedef {import("./program.js").Program} Program */

const root = document.documentElement;

/**
 * @param {Promise<typeof import("./frame.js")>} framed
 * @returns what is to be called once the program can obey
 */
export function takeCommands(framed) {
  /** The last of each kind. @type {Map<string, (program: Program) => void>} */
  const early = new Map();
  /** @type {Program | undefined} */
  let running;
  /** @param {string} kind @param {(program: Program) => void} obey */
  const take = (kind, obey) => running ? obey(running) : early.set(kind, obey);
  framed.then(({ joinHost }) => joinHost({
    setTheme(theme) {
      root.dataset.theme = theme;
      take("theme", (program) => program._explainer_theme(Number(theme === "dark")));
    },
    setState: (state) => void take("state", (program) => restore(program, state, true)),
  }));
  return (/** @type {Program} */ program) => {
    running = program;
    for (const obey of early.values()) obey(program);
  };
}

/** @param {Program} program @param {string} state as the address writes it @param {boolean} arrives */
export const restore = (program, state, arrives) =>
  withText(program, state, (query) => program._explainer_restore(query, Number(arrives)));
