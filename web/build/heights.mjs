// How high a page is at every width, in few numbers: `explainer-tool export` measures each width, and between two line
// breaks the height stays or grows evenly with the drawing. "280:701 370:604:0.6" reads: from 280 px on 701 px high,
// from 370 px on 604 px and 0.6 px more with each pixel of width. web/heights.js reads it.
// @ts-check

/** @typedef {{ from: number, heights: number[] }} Measured the height at each whole width from the first on */
/** @typedef {{ width: number, height: number, slope: number }} Piece */

// Drawings are 0.6 times as high as wide; what is in the flow of text falls as it gets wider.
const slopes = [0, 0.6, 0.3, -0.3, -0.6, -1, -2, -3, -5, -8, -12, -16, -20, -30, -50];

/**
 * Pieces that are off by at most `tolerance` pixels, and exact (once rounded) for 0.
 * @param {Measured} measured @param {number} [tolerance] @returns {Piece[]}
 */
export function pieces({ from, heights }, tolerance = 0) {
  const reach = tolerance + 0.49;
  /** @type {Piece[]} */
  const found = [];
  for (let i = 0; i < heights.length;) {
    let best = { count: 0, slope: 0, height: 0 };
    for (const slope of slopes) {
      let [low, high] = [-Infinity, Infinity];
      let count = 0;
      for (; i + count < heights.length; count++) {
        const offset = heights[i + count] - slope * count;
        const [newLow, newHigh] = [Math.max(low, offset - reach), Math.min(high, offset + reach)];
        if (newLow > newHigh) break;
        [low, high] = [newLow, newHigh];
      }
      if (count > best.count) best = { count, slope, height: Math.round((low + high) * 50) / 100 };
    }
    found.push({ width: from + i, height: best.height, slope: best.slope });
    i += best.count;
  }
  // Wider pages are as high as the last one measured.
  const last = { width: from + heights.length - 1, height: heights[heights.length - 1], slope: 0 };
  if (found[found.length - 1].slope !== 0) found.push(last);
  return found;
}

/** @param {Piece[]} list */
export const written = (list) =>
  list.map(({ width, height, slope }) => `${width}:${height}${slope ? `:${slope}` : ""}`).join(" ");

/**
 * @param {Piece[]} list @param {string} container whose width it goes by @param {string} selector @param {string} property
 * @param {number} less
 */
const rules = (list, container, selector, property, less) => list.map(({ width, height, slope }) => {
  const size = slope ? `calc(${height - less}px + ${slope} * (100cqw - ${width}px))` : `${height - less}px`;
  return `@container ${container} (width >= ${width}px) { ${selector} { ${property}: ${size}; } }`;
}).join("\n");

/**
 * Keeps a chart on a page of its own as high as the program draws it, so that nothing moves when that takes over. The
 * chart is named by an attribute: an id may begin with a digit, and "#5g" is no selector.
 * @param {string} chart @param {Piece[]} page @param {number} below the chart
 */
export const roomCss = (chart, page, below) => rules(page, "page", `:root[data-chart]:not(.live) [id="${chart}"]`, "min-height", below);

/**
 * How high a chart's drawing is by its width, as the program draws it: web/page.css makes the served one so high.
 * @param {string} chart @param {Piece[]} plot
 */
export const plotCss = (chart, plot) => rules(plot, "figure", `:root:not(.live) [id="${chart}"] .plot`, "--room", 0);

/**
 * Keeps charts in the flow of the text as high as the program does.
 * @param {number} from the least width measured @param {Record<string, number[]>} charts
 */
export const flowCss = (from, charts) => Object.entries(charts).filter(([, { length }]) => length > 0).map(([chart, heights]) =>
  rules(pieces({ from, heights }, 1), "page", `:root:not(.live) [id="${chart}"]`, "min-height", 0)).join("\n");

/**
 * Keeps charts beside the text as high as the program does: with room for every option, but no higher than the window
 * unless it is so low that a chart does not fit in it anyhow.
 * @param {Record<string, Measured & { min: number }>} charts @param {number} margins above and below
 */
export const besideCss = (charts, margins) => Object.entries(charts).map(([chart, { min, ...measured }]) => {
  const selector = `:root:not(.live) [id="${chart}"]`;
  return `${rules(pieces(measured, 1), "beside", selector, "--natural", 0)}
@media (height < ${min + margins}px) { @container beside (width > 0) { ${selector} { min-height: var(--natural); --room-low: 9999px; } } }`;
}).join("\n");
