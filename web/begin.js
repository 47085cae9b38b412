// When the program is to start: at once if it is needed from the beginning, else in idle time or as soon as the reader
// reaches for what it does.
// @ts-check

/** Whether it is not even to be fetched before it is asked for (web/preload.js). */
export const sparing = document.documentElement.dataset.sparing !== undefined;

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
  else if (location.search === "" && !chartInSight(article)) await Promise.race([asked, idle()]);
}
