// Host pages as newsrooms make them: the real scripts where npm has them, else what the hosts are known to do with a
// frame's messages, in their own words kept short.
// @ts-check

/**
 * @typedef {object} Host
 * @property {string} name
 * @property {(src: string, sandbox: boolean) => string} html
 * @property {boolean} [unboxed] it makes its own frame and gives it no sandbox
 * @property {RegExp[]} [says] what the host's own script says on the console
 * @property {boolean} [low] it shows no frame above 1,000 px
 */

/** @param {string} body */
export const hostPage = (body) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,">
<style>body { margin: 0; } #column { width: 800px; }</style>
<p>Text above.</p><div id="column">${body}</div><p>Text below.</p></html>`;

/** @param {string} src @param {boolean} sandbox @param {string} [more] attributes */
export const plainFrame = (src, sandbox, more = "") =>
  `<iframe src="${src}" width="100%" height="200" frameborder="0" ${sandbox ? 'sandbox="allow-scripts"' : ""} ${more}></iframe>`;

/** @param {string} handler of a message event `e`, with all frames of the page in `frames` @returns {(src: string, sandbox: boolean) => string} */
const stub = (handler) => (src, sandbox) => hostPage(`<script>addEventListener("message", (e) => {
  const frames = Array.from(document.querySelectorAll("iframe"));
  ${handler}
});</script>${plainFrame(src, sandbox)}`);

/** @type {Host[]} */
export const hosts = [
  {
    name: "Pym.js",
    html: (src, sandbox) => hostPage(`<div id="graphic"></div><script src="/scripts/pym.js/dist/pym.v1.js"></script>
<script>new pym.Parent("graphic", "${src}", ${sandbox ? '{ sandbox: "allow-scripts" }' : "{}"});</script>`),
  },
  {
    name: "NPR Sidechain",
    unboxed: true,
    html: (src) => hostPage(`<script src="/scripts/@nprapps/sidechain/dist/sidechain.js"></script><side-chain src="${src}"></side-chain>`),
  },
  {
    name: "Newswire frames",
    html: (src, sandbox) => hostPage(`<div data-frame-src="${src}" ${sandbox ? 'data-frame-attribute-sandbox="allow-scripts"' : ""}></div>
<script src="/scripts/@newswire/frames/dist/frames.umd.js"></script><script>newswireFrames.autoInitFrames();</script>`),
  },
  {
    name: "iframe-resizer 4",
    // It speaks to the frame before that has gone to its address, too.
    says: [/Failed to execute 'postMessage'.*does not match the recipient window's origin/u],
    html: (src, sandbox) => hostPage(`${plainFrame(src, sandbox, 'id="framed"')}
<script src="/scripts/iframe-resizer/js/iframeResizer.js"></script>
<script>iFrameResize({ checkOrigin: ${!sandbox} }, "#framed");</script>`),
  },
  {
    name: "open-iframe-resizer",
    html: (src, sandbox) => hostPage(`${plainFrame(src, sandbox, 'id="framed"')}<script type="module">
import { initialize } from "/scripts/@open-iframe-resizer/core/dist/index.js";
initialize({}, "#framed");</script>`),
  },
  {
    name: "AMP",
    html: (src, sandbox) => stub(`if (e.data && e.data.sentinel === "amp" && e.data.type === "embed-size") {
    const frame = frames.find(({ contentWindow }) => contentWindow === e.source);
    frame.height = e.data.height;
  }`)(`${src}#amp=1`, sandbox),
  },
  {
    name: "Medium",
    html: stub(`if (typeof e.data !== "string") return;
  let data;
  try { data = JSON.parse(e.data); } catch { return; }
  if (data.context !== "iframe.resize") return;
  for (const frame of frames) if (frame.getAttribute("src") === data.src) frame.height = data.height;`),
  },
  {
    name: "Guardian",
    html: stub(`let message;
  try { message = JSON.parse(e.data); } catch { return; }
  const frame = frames.find(({ contentWindow }) => contentWindow === e.source);
  if (message.type === "set-height") frame.height = message.value;`),
  },
  {
    name: "Datawrapper",
    html: stub(`if (e.data["datawrapper-height"] !== undefined) {
    for (const id in e.data["datawrapper-height"]) for (const frame of frames) {
      if (frame.contentWindow === e.source) frame.style.height = e.data["datawrapper-height"][id] + "px";
    }
  }`),
  },
  {
    name: "Datawrapper's older script",
    html: stub(`if (e.data["datawrapper-height"] !== undefined) {
    for (const id in e.data["datawrapper-height"]) {
      const frame = document.getElementById("datawrapper-chart-" + id) || document.querySelector("iframe[src*='" + id + "']");
      if (frame) frame.style.height = e.data["datawrapper-height"][id] + "px";
    }
  }`),
  },
  {
    name: "WordPress",
    low: true,
    html: (src) => hostPage(`<script>addEventListener("message", ({ data, source }) => {
  if (!data || !(data.secret || data.message || data.value) || /[^a-zA-Z0-9]/.test(data.secret)) return;
  for (const frame of document.querySelectorAll('iframe[data-secret="' + data.secret + '"]')) {
    if (frame.contentWindow === source && data.message === "height") frame.height = Math.min(1000, Math.max(200, parseInt(data.value, 10)));
  }
});</script><iframe src="${src}#?secret=Ab12Cd34Ef" data-secret="Ab12Cd34Ef" class="wp-embedded-content" sandbox="allow-scripts"
security="restricted" width="600" height="338" frameborder="0" marginwidth="0" marginheight="0" scrolling="no" style="width: 100%"></iframe>`),
  },
];
