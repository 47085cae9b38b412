// Stands in the page's head and runs at once: asks for the fonts before the text that needs them where they can come
// before the first picture. On a line whose answers take long they would only hold it up; there the page is read in the
// system's fonts (web/page.css), and the program, which draws later, brings its own.
// @ts-check

/** The round trip from which on no font comes in time, in milliseconds, as Chromium rounds it; others do not tell. */
const slow = 150;
const { rtt = 0 } = /** @type {{ connection?: { rtt?: number } }} */ (navigator).connection ?? {};

if (rtt < slow) {
  for (const href of Object.values(/** @type {HTMLElement} */ (document.currentScript).dataset)) {
    document.head.append(Object.assign(document.createElement("link"),
      { rel: "preload", as: "font", type: "font/ttf", crossOrigin: "", href }));
  }
}
