// Tells the program when the browser has a picture of the text, which it then draws (src/host/textures.hpp).
// @ts-check
import { withText } from "./program.js";

/** @param {import("./program.js").Program} program @param {HTMLElement} article @param {AbortSignal} signal */
export function followPictures(program, article, signal) {
  // Images' events do not bubble. A wider window may bring a larger file of the same picture.
  article.addEventListener("load", ({ target }) => {
    const file = target instanceof HTMLImageElement && target.dataset.picture;
    if (file) withText(program, file, (at) => program._explainer_picture_changed(at));
  }, { capture: true, signal });
}
