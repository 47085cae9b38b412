// When the program is to start: at once if it is needed from the beginning, else in idle time or as soon as the reader
// reaches for what it does. Who spares data, or has a line that would take half a minute, is asked: by reaching for it.
// @ts-check

/** @typedef {{ saveData?: boolean, effectiveType?: string }} Connection what Chromium alone tells */

const { saveData, effectiveType } = /** @type {{ connection?: Connection }} */ (navigator).connection ?? {};
/** A state in the address, or a measurement, is the program's to show. */
const addressed = location.search !== "";

/** Whether the program is not even to be fetched before it is asked for. */
export const sparing = !addressed && (saveData === true || /2g$/u.test(effectiveType ?? ""));

/** @param {HTMLElement} article */
const chartInSight = (article) => Array.from(article.querySelectorAll(".plot")).some((plot) => {
  const { top, bottom } = plot.getBoundingClientRect();
  return top < innerHeight && bottom > 0;
});

/** Where there is no word of idle time (Safari), a moment later. */
const idle = () => new Promise((done) =>
  void (typeof requestIdleCallback === "function" ? requestIdleCallback(done, { timeout: 2000 }) : setTimeout(done, 200)));

/** @param {HTMLElement} article @param {Promise<unknown>} asked when the reader reaches for a chart */
export async function whenWanted(article, asked) {
  if (sparing) await asked;
  else if (!addressed && !chartInSight(article)) await Promise.race([asked, idle()]);
}
