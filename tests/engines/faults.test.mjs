// Faults on purpose, in each engine: files that are missing, cut or of the wrong kind, storage and history that refuse,
// graphics that are refused or lost many times. The page stays readable and says so, or goes on. docs/reliability.md.
// @ts-check
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { colours } from "../browser/png.mjs";
import { directory } from "../support.mjs";
import { addressOf, answerWith, engineTest, eventually, gone, look, pause, quiet, ready, stayed } from "./engines.mjs";

/** @typedef {import("./engines.mjs").Page} Page */
/** @typedef {import("./engines.mjs").Response} Response */

/** The article as served, seen, with the line that says so and without choices that would do nothing. @param {Page} page @param {string} fault */
async function readable(page, fault) {
  const seen = await page.evaluate(() => {
    const heading = /** @type {Element} */ (document.querySelector("h1"));
    const { y, height } = heading.getBoundingClientRect();
    /** @param {string} selector */
    const shown = (selector) => Array.from(document.querySelectorAll(selector)).some((element) => element.getBoundingClientRect().height > 0);
    return {
      ink: getComputedStyle(heading).color, inPlace: y > 0 && y + height < innerHeight, canvas: shown("canvas"), notice: shown("#notice"),
      choices: shown("[role=radiogroup]"), drawings: shown("figure svg"), live: document.documentElement.classList.contains("live"),
    };
  });
  assert.doesNotMatch(seen.ink, /, 0\)$|transparent/u, fault);
  assert.deepEqual({ ...seen, ink: "" },
    { ink: "", inPlace: true, canvas: false, notice: true, choices: false, drawings: true, live: false }, fault);
}

/** What a server may do to a file. @type {Record<string, (response: Response, file: string) => unknown>} */
const faults = {
  missing: (response) => response.writeHead(404).end(),
  cut: (response, file) => {
    const bytes = readFileSync(join(directory, file));
    const type = { wasm: "application/wasm", json: "application/json", ttf: "font/ttf" }[file.split(".").at(-1) ?? ""] ?? "text/javascript";
    response.writeHead(200, { "content-type": type }).end(bytes.subarray(0, bytes.length / 2));
  },
  "a page instead": (response) => response.writeHead(200, { "content-type": "text/html", "x-content-type-options": "nosniff" })
    .end("<!doctype html><title>Error</title><p>Something went wrong."),
};

const files = readdirSync(directory);

for (const kind of [/\bexplainer\..*\.wasm$/u, /\bexplainer\..*\.mjs$/u, /\barticle\..*\.json$/u, /\bmain\..*\.js$/u, /\bserif-regular\..*\.ttf$/u]) {
  const name = files.find((file) => kind.test(file)) ?? "";
  engineTest(`the page stays readable when ${name.replace(/\.[0-9a-f]{10}/u, "")} does not come as it is`, {
    lang: "de", until: stayed, answer: gone(kind), // not once as it is: WebKit would keep it
  }, async (page) => {
    for (const [fault, answer] of Object.entries(faults)) {
      answerWith((path, response) => path.endsWith(name) && (answer(response, name), true));
      await page.goto(addressOf("de"));
      await stayed(page);
      await readable(page, `${name}: ${fault}`);
    }
  });
}

/** The page with a script of the test's before all others. @param {() => void} script @returns {(path: string, response: Response) => boolean} */
const withScript = (script) => (path, response) => {
  if (path !== "/en/") return false;
  const page = readFileSync(join(directory, "en/index.html"), "utf8").replace("<head>", `<head><script>(${script})()</script>`);
  response.writeHead(200, { "content-type": "text/html" }).end(page);
  return true;
};

engineTest("storage and history that refuse every call change nothing in what is seen", { answer: withScript(() => {
  const refuse = () => {
    throw new DOMException("refused", "SecurityError");
  };
  for (const name of ["localStorage", "sessionStorage"]) Object.defineProperty(window, name, { get: refuse });
  for (const name of ["replaceState", "pushState"]) Object.defineProperty(History.prototype, name, { value: refuse });
  Object.defineProperty(History.prototype, "scrollRestoration", { get: refuse, set: refuse });
}) }, async (page) => {
  const chosen = () => page.evaluate(() =>
    document.querySelector("[id='btc/choices/range'] [aria-checked=true], [id^='btc/choose/'][aria-checked=true]")?.id ?? "");
  const before = await chosen();
  await page.evaluate(() => /** @type {HTMLElement} */ (document.querySelector("[id^='btc/choose/'][aria-checked=false]")).click());
  await eventually(async () => await chosen() !== before, "the option is to be chosen");
  await page.evaluate(() => /** @type {HTMLElement} */ (document.querySelector("#explainer p a[href^='#']:not([href^='#footnote'])")).click());
  await quiet(page);
  assert.ok(await page.evaluate(() => document.documentElement.classList.contains("live")));
});

engineTest("without WebGL2 the page stays as it was served", { until: stayed, answer: withScript(() => {
  HTMLCanvasElement.prototype.getContext = () => null;
}) }, (page) => readable(page, "no WebGL2"));

/** Loses the context and has it restored, some times. Runs in the page. @param {number} times @returns {Promise<number>} how often all was as it should be */
async function loseAndRestore(times) {
  const canvas = /** @type {HTMLCanvasElement} */ (document.querySelector("canvas"));
  const extension = canvas.getContext("webgl2")?.getExtension("WEBGL_lose_context");
  const told = (/** @type {string} */ type) => new Promise((done) => canvas.addEventListener(type, () => setTimeout(done), { once: true }));
  for (let count = 0; count < times; count++) {
    const lost = told("webglcontextlost");
    extension?.loseContext();
    await lost;
    if (document.documentElement.classList.contains("live")) return count;
    const restored = told("webglcontextrestored");
    extension?.restoreContext();
    await restored;
    if (!document.documentElement.classList.contains("live")) return count;
  }
  return times;
}

// In a small window: each time it is drawn anew without a graphics card.
engineTest("a context that is lost and restored 100 times leaves the same picture", { timeout: 240_000, size: { width: 900, height: 500 } }, async (page) => {
  const before = colours(await look(page)).size;
  // A driver does not wait for a script as long as all of them take.
  for (let count = 0; count < 100; count += 10) assert.equal(await page.evaluate(loseAndRestore, 10), 10, `after ${count} times`);
  await quiet(page);
  const after = colours(await look(page)).size;
  assert.ok(Math.abs(after - before) < before / 10, `${before} colours before, ${after} after`);
  assert.equal(await page.evaluate(() => document.getElementById("notice")?.hidden), true);
});

/** What the program is called for, by the names of its exports in the module that the page loads. @returns {[string, string][]} */
function exported() {
  const module = readFileSync(join(directory, files.find((file) => /^explainer\..*\.mjs$/u.test(file)) ?? ""), "utf8");
  return Array.from(module.matchAll(/\._(explainer_\w+|malloc|free)=\w+\.(\w+)\)/gu), ([, name, short]) => [name, short]);
}

/** Has one call into the program end it; counts the calls that come after, and keeps what asks for preferences. @param {string} short @returns {() => void} */
const throwsIn = (short) => /** @type {() => void} */ (/** @type {unknown} */ (`() => {
  const { matchMedia } = window;
  globalThis.preferences = [];
  window.matchMedia = (query) => {
    const list = matchMedia.call(window, query);
    if (query.startsWith("(prefers-")) preferences.push(list);
    return list;
  };
  const { instantiate } = WebAssembly;
  globalThis.after = -1;
  WebAssembly.instantiate = async (...words) => {
    const { exports } = await instantiate.apply(WebAssembly, words);
    return { exports: Object.fromEntries(Object.entries(exports).map(([name, value]) => [name, typeof value !== "function" ? value : (...words) => {
      if (after >= 0) after++;
      if (name !== ${JSON.stringify(short)} || after >= 0) return value(...words);
      after = 0;
      throw new WebAssembly.RuntimeError("unreachable");
    }])) };
  };
}`));

/** Everything that a page may ask of its program. Runs in the page. @param {boolean} patient waits for what comes later */
async function callAll(patient) {
  const plot = /** @type {HTMLElement} */ (document.querySelector("figure .plot"));
  const { x, y, width } = plot.getBoundingClientRect();
  /** @param {string} type */
  const point = (type) => void plot.dispatchEvent(
    new PointerEvent(type, { bubbles: true, clientX: x + width / 2, clientY: y + 100, pointerId: 1, pointerType: "mouse" }));
  const pause = (/** @type {number} */ milliseconds) => new Promise((done) => setTimeout(done, patient ? milliseconds : 0));
  for (const option of document.querySelectorAll("[id^='gartner/choose/']")) /** @type {HTMLElement} */ (option).click();
  point("pointermove");
  await pause(400); // the pointer rests
  for (const type of ["pointerdown", "pointerup"]) point(type);
  plot.focus();
  plot.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight", bubbles: true, cancelable: true }));
  /** @type {HTMLElement | null} */ (document.querySelector("[id^='btc/choose/'][aria-checked=false]"))?.click();
  for (const slider of document.querySelectorAll("input")) {
    slider.value = slider.max;
    slider.dispatchEvent(new Event("input", { bubbles: true }));
  }
  for (const photo of document.querySelectorAll("#explainer img")) photo.dispatchEvent(new Event("load"));
  scrollTo({ top: 400, behavior: "instant" });
  for (const type of ["beforeprint", "afterprint"]) dispatchEvent(new Event(type));
  document.getElementById("btc/share")?.click();
  document.getElementById("dialog/csv")?.click();
  await pause(300);
  const extension = /** @type {HTMLCanvasElement} */ (document.getElementById("canvas")).getContext("webgl2")?.getExtension("WEBGL_lose_context");
  extension?.loseContext();
  await pause(50);
}

engineTest("whichever of the program's functions fails first, the page stays readable and nothing calls it again", {
  timeout: 600_000,
}, async (page) => {
  const found = exported();
  assert.ok(found.length > 30, "its functions are found");
  const seldom = /^explainer_(bench_|theme|set_single_chart)/u; // asked for by others than a reader of the whole page
  for (const [name, short] of found.filter(([name]) => !seldom.test(name))) {
    answerWith(withScript(throwsIn(short)));
    await page.goto(addressOf("en"));
    await page.setViewportSize({ width: 1440, height: 900 });
    await eventually(() => page.evaluate(() =>
      performance.getEntriesByName("charts-ready").length > 0 || document.documentElement.dataset.static !== undefined), name);
    if (await page.evaluate("after < 0")) await page.evaluate(callAll, true).catch(() => {});
    if (await page.evaluate("after < 0")) await page.setViewportSize({ width: 1300, height: 900 });
    if (await page.evaluate("after < 0")) await page.evaluate("void preferences.forEach((list) => list.dispatchEvent(new Event('change')))");
    await eventually(() => page.evaluate("after >= 0"), `${name} is to be called`);
    await stayed(page);
    const calls = await page.evaluate("after");
    await page.evaluate(callAll, false).catch(() => {});
    assert.equal(await page.evaluate("after"), calls, `calls after ${name} failed`);
    await page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
    await readable(page, name);
  }
});

engineTest("a program that gets no memory leaves the page readable", { engines: ["Chromium"], until: stayed, answer: withScript(() => {
  WebAssembly.Memory.prototype.grow = () => {
    throw new RangeError("no memory");
  };
  const { fetch } = window;
  window.fetch = async (...words) => {
    const response = await fetch(...words);
    if (!response.url.endsWith(".json")) return response;
    return new Response(`${" ".repeat(32 << 20)}${await response.text()}`); // more than it begins with
  };
}) }, (page) => readable(page, "no memory for the article"));

engineTest("a program that runs out of memory while it is used leaves the page readable", { engines: ["Chromium"] }, async (page) => {
  await page.goto(`${addressOf("en")}?bench`);
  await ready(page);
  await page.evaluate(() => {
    WebAssembly.Memory.prototype.grow = () => {
      throw new RangeError("no memory");
    };
    const { __bench: bench } = /** @type {any} */ (globalThis);
    setTimeout(() => bench.setSeries(4e6));
  });
  await stayed(page);
  await readable(page, "no memory for a longer series");
});

engineTest("a word that the program gets no memory for is not written anywhere, and the page stays readable", {
  engines: ["Chromium"], answer: (path, response) => withScript(/** @type {() => void} */ (/** @type {unknown} */ (`() => {
    const { instantiate } = WebAssembly;
    globalThis.full = false;
    WebAssembly.instantiate = async (...words) => {
      const { exports } = await instantiate.apply(WebAssembly, words);
      const { [${JSON.stringify(exported().find(([name]) => name === "malloc")?.[1])}]: malloc } = exports;
      return { exports: Object.fromEntries(Object.entries(exports).map(([name, value]) =>
        [name, value === malloc ? (size) => full ? 0 : malloc(size) : value])) };
    };
  }`)))(path, response),
}, async (page) => {
  await page.evaluate("full = true");
  await page.mouse.move(700, 400);
  await stayed(page);
  await readable(page, "no memory for a word");
});

engineTest("an hour in the background and a clock that is set back change nothing", { engines: ["Chromium"], answer: withScript(() => {
  // What a browser does with a page that no one sees: no frames, and timers as good as none.
  const { requestAnimationFrame: request, setTimeout: later } = window;
  /** @type {(() => unknown)[]} */
  const held = [];
  const clock = { ahead: 0, hidden: false, show() {
    clock.hidden = false;
    for (const one of held.splice(0)) one();
    document.dispatchEvent(new Event("visibilitychange"));
  } };
  Object.assign(globalThis, { clock });
  window.requestAnimationFrame = (callback) => request(function frame(now) {
    if (clock.hidden) held.push(() => request(frame));
    else callback(now + clock.ahead);
  });
  Object.assign(window, { setTimeout: (/** @type {any} */ callback, /** @type {number} */ delay, /** @type {any[]} */ ...words) => later(() => {
    if (clock.hidden) held.push(() => callback(...words));
    else callback(...words);
  }, delay) });
  const now = performance.now.bind(performance);
  performance.now = () => now() + clock.ahead;
  const { now: today } = Date;
  Date.now = () => today() + clock.ahead;
  Object.defineProperty(document, "visibilityState", { get: () => clock.hidden ? "hidden" : "visible" });
  Object.defineProperty(document, "hidden", { get: () => clock.hidden });
}) }, async (page) => {
  /** @param {number} option */
  const choose = (option) => page.evaluate((/** @type {number} */ option) =>
    /** @type {HTMLElement[]} */ (Array.from(document.querySelectorAll("[id^='btc/choose/scale/'], [id^='btc/choices'] [role=radio]")))[option].click(), option);
  await page.evaluate(() => document.getElementById("btc")?.scrollIntoView({ behavior: "instant" }));
  await quiet(page);
  await choose(1);
  await quiet(page);
  const second = await page.screenshot();
  await choose(0);
  await quiet(page);
  const first = await page.screenshot();
  assert.notDeepEqual(first, second, "the option changes the picture");
  await page.evaluate("clock.hidden = true");
  await choose(1);
  await pause(200);
  await page.evaluate("clock.ahead += 3600e3; clock.show()");
  await quiet(page);
  assert.deepEqual(await page.screenshot(), second, "after an hour in the background");
  await choose(0);
  await page.evaluate("new Promise((done) => setTimeout(() => { clock.ahead -= 7200e3; done(); }, 150))");
  await quiet(page);
  assert.deepEqual(await page.screenshot(), first, "when the clock is set back by two hours");
});
