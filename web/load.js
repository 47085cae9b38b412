// Fetches what the page names: the program, its fonts and article, and the scripts that few pages need. The names hold
// hashes, so only the page knows them; they are read before the language switch changes the page's own address.
// @ts-check

import { fontNames } from "./fonts.js";

/** @typedef {import("./program.js").Program} Program */

/** Address of a file that the page's <script> names. @param {string} part */
const named = (part) =>
  new URL(document.querySelector(`script[data-${part}]`)?.getAttribute(`data-${part}`) ?? "", document.baseURI).href;

export const loadFrame = () => /** @type {Promise<typeof import("./frame.js")>} */ (import(named("frame")));
export const loadBench = () => /** @type {Promise<typeof import("./bench.js")>} */ (import(named("bench")));
export const loadEmbedDialog = () => /** @type {Promise<typeof import("./embed_dialog.js")>} */ (import(named("embed-dialog")));

let left = false;
addEventListener("pagehide", ({ persisted }) => void (left = !persisted));
/** What a page fetches is dropped when it is left for good, which is no fault to tell of. @param {unknown[]} words */
export const warn = (...words) => void (left || console.warn(...words));

/** @param {string} address @param {RequestInit} [how] */
async function request(address, how) {
  const response = await fetch(address, /** @type {RequestInit} */ ({ priority: "low", ...how }));
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}

/** @param {Promise<Response>} response */
const bytesOf = async (response) => new Uint8Array(await (await response).arrayBuffer());

/** Compiled off the main thread, while it comes if the server names its type. @param {string} address */
async function compile(address) {
  const response = await request(address);
  return response.headers.get("Content-Type") === "application/wasm"
    ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await bytesOf(Promise.resolve(response)));
}

/** The program and what it reads, on their way. */
export async function fetchProgram() {
  // Where the page has fetched the fonts: also where a server would have them asked for again, they are here.
  const fonts = fontNames.map((name) => (document.querySelector(`script[data-${name}]`)
    ? bytesOf(request(named(name), { cache: "force-cache" })) : new Uint8Array()));
  const [module, { default: create }, ...files] = await Promise.all([
    compile(named("wasm")), import(named("module")), ...fonts, bytesOf(request(named("article")))]);
  return { module, create, files };
}

/**
 * @param {WebAssembly.Module} module @param {(options: object) => Promise<Program>} create
 * @param {HTMLCanvasElement} canvas @param {object} host what the program calls @returns {Promise<Program>}
 */
export const instantiate = (module, create, canvas, host) => new Promise((made, failed) => {
  /** @param {WebAssembly.Imports} imports @param {(instance: WebAssembly.Instance, module: WebAssembly.Module) => void} done */
  const instantiateWasm = (imports, done) => {
    WebAssembly.instantiate(module, imports).then((instance) => done(instance, module)).catch(failed);
    return {};
  };
  create({ canvas, host, printErr: warn, instantiateWasm }).then(made, failed);
});

/** Hands a file over: 0 to 4 the fonts, 5 the article. @param {Program} program @param {number} slot @param {Uint8Array} file */
export function give(program, slot, file) {
  const at = program._malloc(file.length);
  program.HEAPU8.set(file, at);
  program._explainer_set_asset(slot, at, file.length);
  program._free(at);
}
