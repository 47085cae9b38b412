// Files and links for the reader; nothing leaves the machine.
// @ts-check

// In the order of app::Outcome.
const outcomes = { saved: 0, notSaved: 1, copied: 2, notCopied: 3 };

/** @typedef {(outcome: number, detail: string) => void} Report */

/** @param {string} name @param {Blob} blob @param {Report} report */
function download(name, blob, report) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  report(outcomes.saved, name);
}

/** @param {string} text @param {Report} report */
function copy(text, report) {
  const copying = navigator.clipboard ? navigator.clipboard.writeText(text) : Promise.reject();
  copying.then(() => report(outcomes.copied, ""), () => report(outcomes.notCopied, text));
}

/** @param {string} text */
const quoted = (text) => `"${text.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}"`;

/** @param {Report} report */
export const takeAway = (report) => ({
  /** @param {string} name @param {string} type @param {Uint8Array<ArrayBuffer>} bytes */
  save: (name, type, bytes) => download(name, new Blob([bytes], { type }), report),

  /** @param {string} name @param {Uint8Array<ArrayBuffer>} rgba rows from the top @param {number} width in pixels */
  savePicture(name, rgba, width) {
    const canvas = document.createElement("canvas");
    const pixels = new ImageData(new Uint8ClampedArray(rgba.buffer), width);
    canvas.width = width;
    canvas.height = pixels.height;
    canvas.getContext("2d")?.putImageData(pixels, 0, 0);
    canvas.toBlob((blob) => (blob ? download(name, blob, report) : report(outcomes.notSaved, name)), "image/png");
  },

  /** @param {string} query of this page's address */
  copyLink(query) {
    copy(location.origin + location.pathname + query, report);
  },

  /** web/embed.js has the heights kept for the frame before it loads. */
  /** @param {string} chart @param {string} title @param {string} query */
  async copyEmbed(chart, title, query) {
    const { lang } = document.documentElement;
    // The one address in every page that says where the site begins.
    const oembed = /** @type {HTMLLinkElement} */ (document.querySelector("link[type='application/json+oembed']")).href;
    const site = oembed.slice(0, oembed.indexOf("oembed/"));
    const heights = await fetch(`${site}embed/${lang}/heights.json`).then((file) => file.json(), () => ({}));
    copy(`<article-explainer src=${quoted(`${site}embed/${lang}/${chart}.html${query}`)} ` +
      `heights=${quoted(heights[chart] ?? "")} title=${quoted(title)}></article-explainer>\n` +
      `<script async src=${quoted(`${site}embed.js`)}></script>`, report);
  },
});
