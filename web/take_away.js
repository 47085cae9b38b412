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
    const address = location.origin + location.pathname + query;
    const copying = navigator.clipboard ? navigator.clipboard.writeText(address) : Promise.reject();
    copying.then(() => report(outcomes.copied, ""), () => report(outcomes.notCopied, address));
  },
});
