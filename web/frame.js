// The child's side of other sites' frames: tells every kind of host script how high the page is, tells the host's
// analytics what the reader does, and takes the few commands that are known. Loaded only when the page is framed. What
// is sent goes to any origin and holds nothing but sizes and the names of controls.
// @ts-check
export { followFrame } from "./visible_region.js";
export { suspendOffscreen } from "./suspend_offscreen.js";

/**
 * What a host may ask for besides sizes. Both are called with checked words only.
 * @typedef {object} Commands
 * @property {(theme: "light" | "dark") => void} setTheme
 * @property {(state: string) => void} setState a state as the page's own address writes it
 */

// Any host message that means something here is shorter; a state in an address is, too.
const longestText = 2000;
// Between two answers and between two commands: a host that asks without end is answered as often as it can draw.
const pause = 100;

const root = document.documentElement;
// As the host wrote them: the page changes its own address when its language changes.
const here = { address: location.href, path: location.pathname };
const query = new URLSearchParams(location.search);
const pymId = (query.get("childId") ?? "").slice(0, 200);
const secret = /^#\?secret=([a-zA-Z0-9]{1,40})$/u.exec(location.hash)?.[1];

/** @param {unknown} message */
const post = (message) => parent.postMessage(message, "*");

/** Half a pixel more is what rounding adds. */
const height = () => Math.ceil(root.getBoundingClientRect().height - 0.5);

/** The id by which iframe-resizer's host knows this frame, once it has said it. */
let resizerId = "";

/** A chart as it was served, before it shows the state in its address: who has reserved the room waits for that. */
const early = () => !root.classList.contains("live") && !root.dataset.static &&
  Array.from(query.keys()).some((name) => name.split(".")[0] === root.dataset.chart);

/** @param {string} why for iframe-resizer: "init" or what has changed */
function sendSize(why) {
  const high = height();
  // A frame that is not shown has no size.
  if (high < 1 || innerWidth < 1) return;
  post({ "datawrapper-height": { [here.path]: high } });
  post({ sentinel: "amp", type: "embed-size", height: high, early: early() });
  post({ type: "iframe-resized", address: here.address, width: innerWidth, height: high, early: early() });
  post(JSON.stringify({ src: here.address, context: "iframe.resize", height: high }));
  post(JSON.stringify({ type: "set-height", value: high, id: "iframeMessenger:explainer" }));
  if (pymId) post(["pym", pymId, "height", high].join("xPYMx"));
  if (secret) post({ secret, message: "height", value: high });
  if (resizerId) post(`[iFrameSizer]${resizerId}:${high}:${innerWidth}:${why}`);
}

/** Calls `act` at once, then at most once a pause, the last time after the last call. @param {() => void} act */
function throttle(act) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;
  let again = false;
  const run = () => {
    again = false;
    act();
    waiting = setTimeout(() => {
      waiting = undefined;
      if (again) run();
    }, pause);
  };
  return () => {
    if (waiting) again = true;
    else run();
  };
}

const answer = throttle(() => sendSize("resizeObserver"));
const initialise = throttle(() => sendSize("init"));

/** @param {string} text of iframe-resizer 4 or 5, or of Pym.js */
function readText(text) {
  if (text.startsWith("[iFrameSizer]")) {
    const fields = text.slice("[iFrameSizer]".length).split(":");
    if (fields.length < 4) return answer();
    if (!/^[^[\]]{1,200}$/u.test(fields[0])) return;
    resizerId = fields[0];
    return initialise();
  }
  if (pymId && text.startsWith(`pymxPYMx${pymId}xPYMxwidthxPYMx`)) answer();
}

/** @param {object} data @param {string} key */
const word = (data, key) => {
  const value = Object.hasOwn(data, key) ? /** @type {Record<string, unknown>} */ (data)[key] : undefined;
  return typeof value === "string" && value.length <= longestText ? value : "";
};

/** @param {Commands} commands */
function listen(commands) {
  /** @type {Map<string, () => void>} */
  const wanted = new Map();
  const flush = throttle(() => {
    for (const act of wanted.values()) act();
    wanted.clear();
  });
  /** @param {string} type @param {() => void} act */
  const enqueue = (type, act) => {
    wanted.set(type, act);
    flush();
  };
  addEventListener("message", ({ data, source }) => {
    if (source !== parent) return;
    if (typeof data === "string") {
      if (data.length <= longestText) readText(data);
      return;
    }
    if (typeof data !== "object" || data === null) return;
    const type = word(data, "type");
    const theme = word(data, "theme");
    const state = word(data, "state");
    if (type === "frames-init" && word(data, "sentinel") === "amp") answer();
    else if (type === "iframe-child-init" || type === "iframe-get-child-dimensions") answer();
    else if (secret && word(data, "secret") === secret) answer();
    else if (type === "setTheme" && (theme === "light" || theme === "dark")) enqueue(type, () => commands.setTheme(theme));
    else if (type === "setState" && state) enqueue(type, () => commands.setState(state));
  });
}

/** @param {string} type @param {string} chart empty for what concerns the page @param {Record<string, string>} data */
const tell = (type, chart, data) => post({ source: "explainer", chart, type, data });

/** What the reader has chosen, and no passage, system or host. @param {string} id of the control */
export function reportChoice(id) {
  const [chart, kind, choice, option] = id.split("/");
  if (kind === "choose") tell("choose", chart, { choice, option });
  else if (kind === "lang") tell("language", "", { language: root.lang });
  else tell("theme", "", { theme: root.dataset.theme ?? "" });
}

/** @param {Commands} commands */
export function joinHost(commands) {
  listen(commands);
  // Its border box is the content's: neither html nor body takes a height from the window.
  let last = 0;
  new ResizeObserver(() => {
    if (height() === last || innerWidth < 1) return;
    last = height();
    sendSize("resizeObserver");
  }).observe(root);
  if (early()) new MutationObserver(answer).observe(root, { attributeFilter: ["class", "data-static"] });
  post("[iFrameResizerChild]Ready");
  post({ sentinel: "amp", type: "embed-ready" });
  // For hosts that begin to listen late and do not ask.
  const remind = () => {
    sendSize("resizeObserver");
    setTimeout(answer, 1000);
  };
  if (document.readyState === "complete") remind();
  else addEventListener("load", remind, { once: true });
}
