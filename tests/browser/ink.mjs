// Where a screenshot has ink, how far two drawings of the same words lie apart, and where a word is drawn.
// @ts-check
/** @typedef {import("./png.mjs").Picture} Picture */
/** @typedef {import("./site.mjs").Box} Box */
/** @typedef {{ width: number, height: number, on: Uint8Array }} Ink 1 for each pixel that stands out */

// Of 765: paler than half of the palest text on its ground is no ink, nor is a hairline.
const least = 150;

/** @param {number} a @param {number} b */
const distance = (a, b) =>
  Math.abs((a >> 16) - (b >> 16)) + Math.abs(((a >> 8) & 255) - ((b >> 8) & 255)) + Math.abs((a & 255) - (b & 255));

/** @param {Picture} picture @param {(x: number, y: number) => number} ground its colour there */
function stand(picture, ground) {
  const { width, height } = picture;
  const on = new Uint8Array(width * height);
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) on[i] = Number(distance(picture.at(x, y), ground(x, y)) >= least);
  }
  return { width, height, on };
}

/** What differs from the ground. @param {Picture} picture @param {number} ground 0xRRGGBB @returns {Ink} */
export const inkOf = (picture, ground) => stand(picture, () => ground);

/** What differs from the picture before. @param {Picture} picture @param {Picture} before @returns {Ink} */
export const changed = (picture, before) => stand(picture, before.at);

/** A box in device pixels, cut to the picture. @param {Ink} ink @param {Box} box */
const within = ({ width, height }, box) => ({
  left: Math.max(0, Math.round(box.x)), right: Math.min(width, Math.round(box.x + box.width)),
  top: Math.max(0, Math.round(box.y)), bottom: Math.min(height, Math.round(box.y + box.height)),
});

/** What the ink within a box covers; nothing where there is none. @param {Ink} ink @param {Box} box @returns {Box | null} */
export function bounds(ink, box) {
  const { left, right, top, bottom } = within(ink, box);
  let [x0, y0, x1, y1] = [right, bottom, left, top];
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      if (!ink.on[y * ink.width + x]) continue;
      [x0, y0, x1, y1] = [Math.min(x0, x), Math.min(y0, y), Math.max(x1, x + 1), Math.max(y1, y + 1)];
    }
  }
  return x1 > x0 ? { x: x0, y: y0, width: x1 - x0, height: y1 - y0 } : null;
}

/**
 * By how many pixels the words laid within a box must be moved to lie on the drawn ones, down and then across, and which
 * share of their ink is drawn there.
 * @param {Ink} laid @param {Ink} drawn @param {Box} box @param {number} reach the most that is tried
 */
export function apart(laid, drawn, box, reach) {
  const { left, right, top, bottom } = within(laid, box);
  /** @type {[number, number][]} */
  const ink = [];
  for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) if (laid.on[y * laid.width + x]) ink.push([x, y]);
  /** @param {number} across @param {number} down */
  const share = (across, down) => {
    let met = 0;
    for (const [x, y] of ink) {
      const [u, v] = [x + across, y + down];
      if (u >= 0 && u < drawn.width && v >= 0 && v < drawn.height) met += drawn.on[v * drawn.width + u];
    }
    return met / ink.length;
  };
  /** Nearest first, so that of equals the nearer counts. */
  const steps = Array.from({ length: 2 * reach + 1 }, (_, i) => (i % 2 ? -(i + 1) / 2 : i / 2));
  const best = (/** @type {(step: number) => number} */ of) =>
    steps.reduce((found, step) => (of(step) > of(found) + 0.02 ? step : found), 0);
  const down = best((step) => share(0, step));
  const across = best((step) => share(step, down));
  return { down, across, share: share(across, down), pixels: ink.length };
}

/**
 * Where a word is drawn, by its shape and not by any node: the middle of the best match, in device pixels.
 * @param {Ink} drawn @param {Ink} word @returns {{ x: number, y: number, share: number }}
 */
export function findWord(drawn, word) {
  /** @type {number[]} */
  const inked = [];
  /** @type {number[]} */
  const empty = [];
  for (let y = 0; y < word.height; y++) {
    for (let x = 0; x < word.width; x++) (word.on[y * word.width + x] ? inked : empty).push(y * drawn.width + x);
  }
  // A few spread over the word: a place that lacks most of them is left at once.
  const samples = Array.from({ length: 10 }, (_, i) => inked[Math.floor((i + 0.5) * inked.length / 10)]);
  let found = { x: 0, y: 0, share: 0 };
  for (let y = 0; y + word.height <= drawn.height; y++) {
    for (let x = 0; x + word.width <= drawn.width; x++) {
      const at = y * drawn.width + x;
      let lacking = 0;
      for (let i = 0; i < samples.length && lacking < 5; i++) lacking += 1 - drawn.on[at + samples[i]];
      if (lacking >= 5) continue;
      let spare = inked.length * (1 - Math.max(0.6, found.share));
      for (let i = 0; i < inked.length && spare >= 0; i++) spare -= 1 - drawn.on[at + inked[i]];
      // Ink where the word has none tells it from what only holds its strokes.
      for (let i = 0; i < empty.length && spare >= 0; i++) spare -= drawn.on[at + empty[i]] / 2;
      if (spare < 0) continue;
      const share = Math.max(0.6, found.share) + spare / inked.length;
      if (share > found.share) found = { x: x + word.width / 2, y: y + word.height / 2, share };
    }
  }
  return found;
}
