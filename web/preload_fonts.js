// Stands in the page's head and runs at once: gives the page its fonts where they can come before the first picture. On a
// line whose answers take long they would only hold the text back; there the page is read in the system's fonts
// (web/page.css), and those of the program come with its picture (web/fonts.js). Without script the style has them.
// @ts-check
import { faceOf } from "./fonts.js";

/** The round trip from which on no font comes in time, in milliseconds, as Chromium rounds it; others do not tell. */
const slow = 150;
const { rtt = 0 } = /** @type {{ connection?: { rtt?: number } }} */ (navigator).connection ?? {};

for (const [name, href = ""] of Object.entries(/** @type {HTMLElement} */ (document.currentScript).dataset)) {
  const here = href.startsWith("data:");
  if (rtt >= slow && !here) break;
  document.fonts.add(faceOf(name, `url(${href})`));
  if (here) continue;
  document.head.append(Object.assign(document.createElement("link"),
    { rel: "preload", as: "font", type: "font/ttf", crossOrigin: "", href }));
}
