// The page's fonts: their files by name, and as the browser knows them.
// @ts-check

/** In the order in which the program takes them (give() in web/load.js). The last one few pages have. */
export const fontNames = ["serif-regular", "serif-semibold", "sans-regular", "sans-semibold", "serif-italic"];

/**
 * Shown only where it comes before the text: no word moves when it comes later.
 * @param {string} name of its file, also in the way of a dataset @param {string | BufferSource} source
 */
export const faceOf = (name, source) => new FontFace(name.startsWith("serif") ? "Source Serif 4" : "Inter", source,
  { weight: /semibold$/iu.test(name) ? "600" : "400", style: /italic$/iu.test(name) ? "italic" : "normal", display: "optional" });

/**
 * Lets the text over the picture have the picture's fonts: the page's own may have come too late to be shown.
 * @param {Uint8Array[]} files in the order of their names
 */
export function addFonts(files) {
  const there = fontNames.filter((_, i) => files[i].length > 0);
  const faces = there.map((name) => faceOf(name, /** @type {BufferSource} */ (files[fontNames.indexOf(name)])));
  // The style's, which only stand in, cannot be deleted.
  for (const face of Array.from(document.fonts)) document.fonts.delete(face);
  for (const face of faces) document.fonts.add(face);
}
