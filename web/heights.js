// How high a frame is at a width, out of what the build has measured (web/build/heights.mjs): "280:701 370:604:0.6".
// @ts-check

/** @param {string} pieces @param {number} width */
export function heightAt(pieces, width) {
  let height = 0;
  for (const piece of pieces.split(" ")) {
    const [from, high, slope = 0] = piece.split(":").map(Number);
    if (high && (!height || from <= width)) height = Math.round(high + slope * Math.max(0, width - from));
  }
  return height;
}
