// Files and links for the reader; nothing leaves the machine.
// @ts-check

/**
 * What became of it (src/host/web/main.cpp).
 * @typedef {"started" | "not saved" | "copied" | "not copied" | "not opened" | "offline"} Outcome
 * @typedef {(outcome: Outcome, detail: string) => void} Report
 */

/** @param {string} name @param {Blob} blob @param {Report} report */
function download(name, blob, report) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  report("started", name);
}

/** @param {string} text @param {Report} report */
function copy(text, report) {
  const copying = navigator.clipboard ? navigator.clipboard.writeText(text) : Promise.reject();
  copying.then(() => report("copied", ""), () => report("not copied", text));
}

/** Where the site begins, if the page is of one: the address in every such page that says so. */
const siteAddress = () => {
  const oembed = /** @type {HTMLLinkElement | null} */ (document.querySelector("link[type='application/json+oembed']"));
  return oembed?.href.replace(/oembed\/.*/u, "") ?? "";
};

/** Links to the page and codes to embed it are of use to others. */
export const published = () => siteAddress() !== "";

/** Read while the page is as served: its languages' addresses. In a frame's page they name the article's own. */
const articles = new Map(Array.from(
  /** @type {NodeListOf<HTMLLinkElement>} */ (document.querySelectorAll("link[hreflang][data-article]")),
  ({ hreflang, dataset }) => [hreflang, new URL(dataset.article ?? "", document.baseURI).href]));

/** @param {string} query */
const linkTo = (query) => (articles.get(document.documentElement.lang) ?? location.origin + location.pathname) + query;

/**
 * @param {Report} report
 * @param {(shown: import("./embed_dialog.js").Shown, site: string) => Promise<void>} offerEmbed
 */
export const downloads = (report, offerEmbed) => ({
  /** @param {string} name @param {string} type @param {Uint8Array<ArrayBuffer>} bytes */
  save: (name, type, bytes) => download(name, new Blob([bytes], { type }), report),

  /** @param {string} name @param {Uint8Array<ArrayBuffer>} rgba rows from the top @param {number} width in pixels */
  savePicture(name, rgba, width) {
    const canvas = document.createElement("canvas");
    const pixels = new ImageData(new Uint8ClampedArray(rgba.buffer), width);
    canvas.width = width;
    canvas.height = pixels.height;
    canvas.getContext("2d")?.putImageData(pixels, 0, 0);
    canvas.toBlob((blob) => (blob ? download(name, blob, report) : report("not saved", name)), "image/png");
  },

  /** @param {string} query of this page's address */
  copyLink: (query) => copy(linkTo(query), report),

  /** @param {string} chart @param {string} title @param {string} query */
  embed(chart, title, query) {
    offerEmbed({ chart, title, query }, siteAddress()).catch((error) => {
      // What fetch and import throw without a network, each browser in its own words.
      if (error instanceof TypeError) report("offline", linkTo(query));
      else report("not opened", error.message);
    });
  },
});
