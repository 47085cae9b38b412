// What a host's page may send to a frame, and a frame to a host's page: whatever it is, neither fails, what is obeyed is
// one of the few commands in the form that they have, and no number of messages is answered by as many. Seeded: the same
// messages each time, another 20,000 with MESSAGES_SEED.
// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";

let state = Number(process.env.MESSAGES_SEED ?? 20251020);
/** A number from 0 to `below` (mulberry32). @param {number} below */
function number(below) {
  state = state + 0x6D2B79F5 | 0;
  let mixed = Math.imul(state ^ state >>> 15, 1 | state);
  mixed = mixed + Math.imul(mixed ^ mixed >>> 7, 61 | mixed) ^ mixed;
  return Math.floor(((mixed ^ mixed >>> 14) >>> 0) / 2 ** 32 * below);
}
/** @template T @param {readonly T[]} list */
const one = (list) => list[number(list.length)];

const words = ["setTheme", "setState", "theme", "state", "type", "dark", "light", "?btc=crash", "sentinel", "amp", "frames-init", "embed-size",
  "height", "early", "iframe-child-init", "iframe-get-child-dimensions", "secret", "abc", "[iFrameSizer]", "id0:1:2:3", "pymxPYMxchartxPYMxwidthxPYMx",
  "__proto__", "constructor", "hasOwnProperty", "", ":", "<b>", "\u0000", "\uD800", "x".repeat(3000)];
/** @param {number} depth @returns {any} */
function anything(depth) {
  switch (number(depth > 2 ? 8 : 12)) {
    case 0: return null;
    case 1: return undefined;
    case 2: return one([0, -1, NaN, Infinity, 1e5, 99999.5, 640, 2 ** 53, "640", "1e9"]);
    case 3: return number(2) === 0;
    case 4: return new Date(NaN);
    case 5: return new Uint8Array(number(9));
    case 6:
    case 7: return one(words) + one(words);
    case 8: return Array.from({ length: number(4) }, () => anything(depth + 1));
    default: return Object.fromEntries(Array.from({ length: number(6) }, () => [one(words), number(3) ? one(words) : anything(depth + 1)]));
  }
}

/** Listeners by type, as addEventListener takes them. */
function listening() {
  /** @type {Map<string, ((event: any) => void)[]>} */
  const listeners = new Map();
  return {
    listeners,
    /** @param {string} type @param {(event: any) => void} listener */
    addEventListener: (type, listener) => void listeners.set(type, [...listeners.get(type) ?? [], listener]),
    /** @param {unknown} data @param {unknown} source */
    send(data, source) {
      for (const listener of listeners.get("message") ?? []) listener({ data, source });
    },
  };
}

class Observer {
  observe() {}
}

const many = 20_000;

test("a frame obeys the few commands that it knows, of its parent alone, and answers no flood", async (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  const { addEventListener, send } = listening();
  /** @type {unknown[]} */
  const sent = [];
  const parent = { postMessage: (/** @type {unknown} */ message) => void sent.push(structuredClone(message)) };
  const root = { getBoundingClientRect: () => ({ height: 700 }), classList: { contains: () => true }, dataset: { chart: "btc" }, lang: "de" };
  Object.assign(globalThis, {
    addEventListener, parent, innerWidth: 640, ResizeObserver: Observer, MutationObserver: Observer, IntersectionObserver: Observer,
    location: { href: "https://news.example/embed/de/btc.html?childId=chart#?secret=abc", pathname: "/embed/de/btc.html", search: "?childId=chart", hash: "#?secret=abc" },
    document: { documentElement: root, readyState: "complete", addEventListener, querySelectorAll: () => [] },
  });
  const { joinHost } = await import("../../web/frame.js");
  /** @type {Set<unknown>} */
  const themes = new Set();
  /** @type {unknown[]} */
  const states = [];
  joinHost({ setTheme: (theme) => void themes.add(theme), setState: (wanted) => void states.push(wanted) });
  for (let i = 0; i < many; i++) send(anything(0), {});
  context.mock.timers.tick(2000);
  assert.equal(themes.size + states.length, 0, "of another window");
  const before = sent.length;
  for (let i = 0; i < many; i++) {
    send(anything(0), parent);
    if (number(50) === 0) send({ type: one(["setTheme", "setState"]), theme: one(words), state: one(words) }, parent);
    context.mock.timers.tick(1);
  }
  context.mock.timers.tick(2000);
  assert.deepEqual([...themes].sort(), ["dark", "light"]);
  assert.ok(states.length > 10);
  for (const wanted of states) assert.ok(typeof wanted === "string" && wanted !== "" && wanted.length <= 2000, `state ${wanted}`);
  assert.ok(states.length < many / 50, `${states.length} states in ${many / 1000} s`);
  // Two kinds of answers, each at most ten times a second, of seven messages each or eight.
  const answers = sent.length - before;
  assert.ok(answers > 100 && answers < 2 * 8 * many / 100 + 100, `${answers} messages for ${many}`);
});

test("a host's page gives a frame a height that it can have, and to no other frame", async () => {
  const { addEventListener, send } = listening();
  const window = { name: "of the frame" };
  /** @type {string[]} */
  const heights = [];
  const frame = { dataset: { explainer: "" }, contentWindow: window, clientWidth: 640, isConnected: true, style: { cssText: "",
    setProperty: (/** @type {string} */ name, /** @type {string} */ value) => void (name === "height" && heights.push(value)) } };
  Object.assign(globalThis, {
    addEventListener, ResizeObserver: Observer, MutationObserver: Observer, HTMLElement: class {},
    customElements: { get: () => undefined, define: () => {} },
    document: { querySelectorAll: () => [frame], baseURI: "https://host.example/" },
  });
  await import("../../web/embed.js");
  for (let i = 0; i < many; i++) {
    send(number(3) ? anything(0) : { sentinel: "amp", type: "embed-size", height: anything(1), early: anything(1) }, one([window, {}, null]));
  }
  assert.ok(heights.length > 10);
  for (const height of heights) assert.match(height, /^\d{1,5}(\.\d+)?px$/u);
  const before = heights.length;
  send({ sentinel: "amp", type: "embed-size", height: 640 }, {});
  assert.equal(heights.length, before, "of another window");
});
