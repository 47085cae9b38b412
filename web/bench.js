// With ?bench in the address: window.__bench, by which the page's frames can be measured.
// @ts-check

/** @typedef {import("./program.js").Program} Program */

/** @param {Program} program @param {{ onPaint: () => void }} host */
export function offerBench(program, host) {
  /** Resolves when the frame that `change` brings about is painted. @param {() => void} change @returns {Promise<void>} */
  const painted = (change) => new Promise((resolve) => {
    host.onPaint = () => {
      host.onPaint = () => {};
      resolve();
    };
    change();
  });
  Object.assign(window, {
    __bench: {
      /** A seeded random walk of n points in the price chart. @param {number} n */
      setSeries: (n) => painted(() => program._explainer_bench_series(n)),
      /** What a mouse there causes. @param {number} x share of the plot's width */
      hover: (x) => painted(() => program._explainer_bench_hover(x)),
      /** That part of the series. @param {number} x0 @param {number} x1 shares */
      zoom: (x0, x1) => painted(() => program._explainer_bench_zoom(x0, x1)),
    },
  });
}
