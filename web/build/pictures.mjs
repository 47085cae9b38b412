// The pictures that leave the page: free-standing charts as SVG and PNG, and the card for links. The engine has drawn
// them; resvg turns them into pixels with the page's own fonts.
// @ts-check
import { readFileSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { Resvg } from "@resvg/resvg-js";

/** @param {string} svg @param {string[]} fontFiles @param {{ width: number } | { zoom: number }} size */
function rasterise(svg, fontFiles, size) {
  const fitTo = "width" in size
    ? /** @type {const} */ ({ mode: "width", value: size.width })
    : /** @type {const} */ ({ mode: "zoom", value: size.zoom });
  return new Resvg(svg, { fitTo, font: { loadSystemFonts: false, fontFiles } }).render().asPng();
}

/**
 * @param {string} language
 * @param {string} bodies what `explainer-tool export` wrote
 * @param {string[]} fontFiles
 * @returns {[string, Uint8Array | string][]} contents by their paths in the site
 */
export function pictures(language, bodies, fontFiles) {
  const charts = join(bodies, language, "charts");
  const card = readFileSync(join(bodies, language, "card.svg"), "utf8");
  return [
    [`cards/${language}.png`, rasterise(card, fontFiles, { width: 1200 })],
    ...readdirSync(charts).flatMap((file) => {
      const name = `charts/${language}/${basename(file, ".svg")}`;
      const svg = readFileSync(join(charts, file), "utf8");
      return /** @type {[string, Uint8Array | string][]} */ (
        [[`${name}.svg`, svg], [`${name}.png`, rasterise(svg, fontFiles, { zoom: 2 })]]);
    }),
  ];
}
