// A monkey uses the page: whatever it does, and for however long, nothing grows, the nodes over the picture say what the
// program says, no id is there twice, and the page is no wider than its window. `make soak T=600` does it in each
// engine; here it is a short run that shows that this works. The seed is told, and SEED=… does the same again.
// @ts-check
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { directory } from "../support.mjs";
import { desktop, engineTest, pause, quiet } from "./engines.mjs";

/** @typedef {import("./engines.mjs").Page} Page */
/** @typedef {import("./engines.mjs").Engine} Engine */

const seconds = Number(process.env.SOAK_SECONDS ?? 8);
const seed = Number(process.env.SOAK_SEED || (process.env.SOAK_SECONDS ? Math.floor(Math.random() * 2 ** 31) : 1));
const engines = /** @type {Engine[]} */ ((process.env.SOAK_ENGINES ?? "Chromium").split(" "));

/** Numbers from 0 to 1 that are the same for a seed (mulberry32). @param {number} state */
function randomNumbers(state) {
  return () => {
    state = state + 0x6D2B79F5 | 0;
    let mixed = Math.imul(state ^ state >>> 15, 1 | state);
    mixed = mixed + Math.imul(mixed ^ mixed >>> 7, 61 | mixed) ^ mixed;
    return ((mixed ^ mixed >>> 14) >>> 0) / 2 ** 32;
  };
}

/** Keeps what the program writes as nodes, counts contexts, finds the program's memory. Runs before the page's scripts. */
function watch() {
  /** @type {{ tree: DocumentFragment | undefined, contexts: number, memory: WebAssembly.Memory | undefined, errors: string[] }} */
  const soak = { tree: undefined, contexts: 0, memory: undefined, errors: [] };
  Object.assign(globalThis, { soak });
  addEventListener("error", ({ message }) => void soak.errors.push(message));
  addEventListener("unhandledrejection", ({ reason }) => void soak.errors.push(String(reason)));
  // The way out, and files, are the browser's matter.
  window.open = () => null;
  HTMLAnchorElement.prototype.click = () => {};
  addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest("a[href]");
    if (link && !link.closest("#explainer") || link && link.getAttribute("href")?.startsWith("http")) event.preventDefault();
  }, true);
  const written = /** @type {PropertyDescriptor} */ (Object.getOwnPropertyDescriptor(Element.prototype, "innerHTML"));
  Object.defineProperty(Element.prototype, "innerHTML", { ...written, /** @this {Element} @param {unknown} html */ set(html) {
    written.set?.call(this, html);
    if (!(this instanceof HTMLTemplateElement)) return;
    const copy = /** @type {DocumentFragment} */ (this.content.cloneNode(true));
    const first = copy.querySelector("[id]");
    if (copy.querySelector("h1")) soak.tree = copy;
    else if (first) soak.tree?.getElementById(first.id)?.replaceWith(first);
  } });
  const { getContext } = HTMLCanvasElement.prototype;
  const known = new Set();
  Object.assign(HTMLCanvasElement.prototype, { /** @this {HTMLCanvasElement} */ getContext(/** @type {any[]} */ ...words) {
    const context = getContext.apply(this, /** @type {any} */ (words));
    if (words[0] === "webgl2") known.add(context);
    soak.contexts = known.size;
    return context;
  } });
  const { instantiate } = WebAssembly;
  Object.assign(WebAssembly, { async instantiate(/** @type {any[]} */ ...words) {
    const made = /** @type {any} */ (await instantiate.apply(WebAssembly, /** @type {any} */ (words)));
    soak.memory = Object.values((made.instance ?? made).exports).find((one) => one instanceof WebAssembly.Memory);
    return made;
  } });
}

/** What is wrong with the page as it stands; nothing, mostly. Runs in the page. @returns {string[]} */
function faultsOf() {
  const { soak } = /** @type {any} */ (globalThis);
  const root = document.documentElement;
  /** @type {string[]} */
  const faults = soak.errors.splice(0);
  /** @type {Map<string, Element>} */
  const ids = new Map();
  for (const element of document.querySelectorAll("[id]")) {
    const other = ids.get(element.id);
    if (other) faults.push(`twice: ${element.id}, in ${[other, element].map((one) => one.parentElement?.outerHTML.slice(0, 120)).join(" and ")}`);
    ids.set(element.id, element);
  }
  if (root.scrollWidth > root.clientWidth) faults.push(`${root.scrollWidth} px wide in a window of ${root.clientWidth}`);
  if (root.dataset.static) faults.push(`the program is gone: ${root.dataset.static}`);
  const article = document.getElementById("explainer");
  if (!root.classList.contains("live") || !soak.tree || !article) return faults;
  /** Ids and words in their order. @param {Node} node @param {string[]} found */
  const words = (node, found) => {
    for (const child of node.childNodes) {
      if (child instanceof Element) {
        if (child.matches("svg, figure details, .stuck")) continue;
        if (child.id) found.push(`#${child.id}`);
        words(child, found);
      } else if (child.nodeValue?.trim()) found.push(child.nodeValue.trim());
    }
    return found;
  };
  const [shown, said] = [words(article, []), words(soak.tree, [])];
  const at = said.findIndex((word, i) => word !== shown[i]);
  if (at >= 0 || shown.length !== said.length) {
    const from = at < 0 ? said.length : at;
    faults.push(`the nodes say ${shown.slice(from - 2, from + 3).join(" | ")}, the program ${said.slice(from - 2, from + 3).join(" | ")}`);
  }
  return faults;
}

/** What must not grow. @param {Page} page @param {Engine} engine @returns {Promise<Record<string, number>>} */
async function sizes(page, engine) {
  const found = await page.evaluate(() => ({
    nodes: document.querySelectorAll("*").length,
    contexts: /** @type {any} */ (globalThis).soak.contexts,
    memory: /** @type {any} */ (globalThis).soak.memory?.buffer.byteLength ?? 0,
  }));
  if (engine !== "Chromium") return found;
  const chromium = /** @type {import("playwright-core").Page} */ (/** @type {unknown} */ (page));
  const session = await chromium.context().newCDPSession(chromium);
  await session.send("HeapProfiler.collectGarbage");
  await session.send("Performance.enable");
  const { metrics } = await session.send("Performance.getMetrics");
  const of = (/** @type {string} */ name) => metrics.find((metric) => metric.name === name)?.value ?? 0;
  await session.detach();
  return { ...found, heap: of("JSHeapUsedSize"), listeners: of("JSEventListeners"), allNodes: of("Nodes") };
}

const windows = [desktop, { width: 390, height: 844 }, { width: 844, height: 390 }, { width: 700, height: 900 }, { width: 1000, height: 500 }];

/** One thing that a reader may do. @param {Page} page @param {() => number} random @returns {Promise<string>} what it was */
async function act(page, random) {
  /** @template T @param {T[]} list */
  const one = (list) => list[Math.floor(random() * list.length)];
  const size = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  const somewhere = () => ({ x: random() * (size.width - 2) + 1, y: random() * (size.height - 2) + 1 });
  const inPlot = async () => {
    const plots = await page.evaluate(() => Array.from(document.querySelectorAll("figure .plot"), (plot) => plot.getBoundingClientRect().toJSON())
      .filter(({ y, height, width }) => width > 0 && y + height > 0 && y < innerHeight));
    const plot = plots.length > 0 ? one(plots) : { x: 0, y: 0, ...size };
    const within = (/** @type {number} */ from, /** @type {number} */ length, /** @type {number} */ end) =>
      Math.min(Math.max(from + length * random(), 1), end - 2);
    return { x: within(plot.x, plot.width, size.width), y: within(plot.y, plot.height, size.height) };
  };
  const what = one(["move", "move", "click", "drag", "hover plot", "hover plot", "scroll", "scroll", "scroll", "key", "key", "key",
    "choose", "choose", "choose", "link", "slide", "resize", "print", "lose", "select"]);
  switch (what) {
    case "move": {
      const { x, y } = somewhere();
      await page.mouse.move(x, y);
      break;
    }
    case "click": {
      const { x, y } = somewhere();
      await page.mouse.click(x, y);
      break;
    }
    case "hover plot": {
      const { x, y } = await inPlot();
      await page.mouse.move(x, y);
      break;
    }
    case "drag": {
      const [from, to] = [await inPlot(), await inPlot()];
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y, { steps: 3 });
      await page.mouse.up();
      break;
    }
    case "key":
      await page.keyboard.press(one(["Tab", "Tab", "Shift+Tab", "Enter", "Escape", "ArrowRight", "t"]));
      break;
    case "resize":
      if (random() < 0.3) await page.setViewportSize(one(windows));
      break;
    default:
      await page.evaluate(async (/** @type {{ what: string, share: number }} */ { what, share }) => {
        /** @param {string} selector */
        const press = (selector) => {
          const all = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(selector));
          const one = all[Math.floor(share * all.length)];
          if (!one || !(one instanceof HTMLAnchorElement)) one?.click();
          else one.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
        };
        if (what === "scroll") scrollTo({ top: share * document.documentElement.scrollHeight, behavior: "instant" });
        if (what === "choose") press("#explainer :is([role=radio], button, a[hreflang]), dialog button");
        if (what === "link") press("#explainer a[href^='#']");
        if (what === "slide") for (const slider of document.querySelectorAll("input")) {
          slider.value = String(Number(slider.min) + share * (Number(slider.max) - Number(slider.min)));
          slider.dispatchEvent(new Event("input", { bubbles: true }));
        }
        if (what === "print") for (const type of ["beforeprint", "afterprint"]) {
          dispatchEvent(new Event(type));
          await new Promise((done) => setTimeout(done, 20));
        }
        if (what === "select") getSelection()?.selectAllChildren(document.body);
        if (what === "lose" && share < 0.4) {
          const canvas = /** @type {HTMLCanvasElement} */ (document.getElementById("canvas"));
          const extension = canvas.getContext("webgl2")?.getExtension("WEBGL_lose_context");
          const told = (/** @type {string} */ type) => new Promise((done) => canvas.addEventListener(type, () => setTimeout(done), { once: true }));
          const lost = told("webglcontextlost");
          extension?.loseContext();
          await lost;
          const restored = told("webglcontextrestored");
          extension?.restoreContext();
          await restored;
        }
      }, { what, share: random() });
  }
  return what;
}

/** As it was in the beginning, but for what has been chosen. @param {Page} page */
async function standStill(page) {
  await page.evaluate(() => {
    /** @type {HTMLDialogElement | null} */ (document.querySelector("dialog[open]"))?.close();
    getSelection()?.removeAllRanges();
    scrollTo({ top: 0, behavior: "instant" });
  });
  await page.mouse.move(1, 1);
  await page.setViewportSize(desktop);
  await pause(400); // nodes that wait for the pointer to rest
  await quiet(page);
}

engineTest(`a monkey's ${seconds} seconds (SEED=${seed})`, {
  engines, timeout: 1000 * seconds + 120_000,
  answer(path, response) {
    if (!/^\/(en\/)?(\?.*)?$/u.test(path)) return false;
    const page = readFileSync(join(directory, path.startsWith("/en") ? "en/index.html" : "index.html"), "utf8");
    response.writeHead(200, { "content-type": "text/html" }).end(page.replace("<head>", `<head><script>(${watch})()</script>`));
    return true;
  },
}, async (page, engine) => {
  const random = randomNumbers(seed);
  /** @type {string[]} */
  const done = [];
  /** @type {Record<string, number> | undefined} */
  let early;
  /** @type {Record<string, number>} */
  let late = {};
  const from = Date.now();
  for (let next = 0; Date.now() - from < 1000 * seconds;) {
    done.push(await act(page, random));
    if (done.length < next) continue;
    next = done.length + 25;
    await pause(400);
    await quiet(page);
    const faults = await page.evaluate(faultsOf);
    assert.deepEqual(faults, [], `SEED=${seed}, after ${done.length} inputs, the last of them ${done.slice(-25).join(", ")}`);
    if (done.length % 100 > 25) continue;
    await standStill(page);
    late = await sizes(page, engine);
    // What is kept for another time has been kept once by then.
    if (Date.now() - from < 300 * seconds || !early) early = late;
  }
  console.log(`${engine}: ${done.length} inputs, SEED=${seed}; early ${JSON.stringify(early)}, late ${JSON.stringify(late)}`);
  for (const [name, size] of Object.entries(late)) {
    const was = early?.[name] ?? size;
    assert.ok(size <= 1.25 * was + 100, `${name}: ${was} early, ${size} after ${done.length} inputs (SEED=${seed})`);
  }
});
