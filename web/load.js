// Fetches what the page names: the program, its fonts and article, and the scripts that few pages need. The names hold
// hashes, so only the page knows them; they are read before the language switch changes the page's own address.
// @ts-check

/** @typedef {import("./program.js").Program} Program */

/** Address of a file that the page names in a <link>. */
const asset = (/** @type {string} */ id) => /** @type {HTMLLinkElement} */ (document.getElementById(`file/${id}`)).href;

/** @param {"frame" | "bench" | "embedDialog"} part */
const script = (part) =>
  import(new URL(document.querySelector(`script[data-${part}]`)?.getAttribute(`data-${part}`) ?? "", document.baseURI).href);
export const loadFrame = () => /** @type {Promise<typeof import("./frame.js")>} */ (script("frame"));
export const loadBench = () => /** @type {Promise<typeof import("./bench.js")>} */ (script("bench"));
export const loadEmbedDialog = () => /** @type {Promise<typeof import("./embed_dialog.js")>} */ (script("embedDialog"));

let left = false;
addEventListener("pagehide", ({ persisted }) => void (left = !persisted));
/** What a page fetches is dropped when it is left for good, which is no fault to tell of. @param {unknown[]} words */
export const warn = (...words) => void (left || console.warn(...words));

/** @param {string} address */
async function fetchBytes(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** The program with its fonts and article in hand. @param {HTMLCanvasElement} canvas @param {object} host what it calls */
export async function loadProgram(canvas, host) {
  const wasm = asset("wasm");
  // Compiled while the rest is on its way.
  const made = import(asset("module")).then(({ default: createExplainer }) =>
    /** @type {Promise<Program>} */ (createExplainer({ canvas, host, locateFile: () => wasm, printErr: warn })));
  const [program, ...bytes] =
    await Promise.all([made, ...["font-0", "font-1", "font-2", "font-3", "article"].map((id) => fetchBytes(asset(id)))]);
  bytes.forEach((file, slot) => {
    const at = program._malloc(file.length);
    program.HEAPU8.set(file, at);
    program._explainer_set_asset(slot, at, file.length);
    program._free(at);
  });
  return program;
}
