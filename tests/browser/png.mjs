// The pixels of a screenshot: 8-bit RGB or RGBA without interlacing, which is what Chromium writes.
// @ts-check
import assert from "node:assert/strict";
import { inflateSync } from "node:zlib";

/** @typedef {{ width: number, height: number, at: (x: number, y: number) => number }} Picture a pixel is 0xRRGGBB */

/** @param {Buffer} png @returns {Picture} */
export function decode(png) {
  /** @type {Buffer[]} */
  const parts = [];
  let header = png;
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const data = png.subarray(at + 8, at + 8 + png.readUInt32BE(at));
    const type = png.toString("latin1", at + 4, at + 8);
    if (type === "IHDR") header = data;
    if (type === "IDAT") parts.push(data);
  }
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const channels = { 2: 3, 6: 4 }[header[9]];
  assert.ok(header[8] === 8 && channels && header[12] === 0, "a PNG of another kind");
  const stride = width * channels;
  const rows = unfilter(inflateSync(Buffer.concat(parts)), stride, height, channels);
  return { width, height, at: (x, y) => rows.readUIntBE(y * stride + x * channels, 3) };
}

/** @param {Buffer} data @param {number} stride @param {number} height @param {number} channels */
function unfilter(data, stride, height, channels) {
  const rows = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = data[y * (stride + 1)];
    for (let x = 0; x < stride; x++) {
      const here = y * stride + x;
      const left = x >= channels ? rows[here - channels] : 0;
      const up = y > 0 ? rows[here - stride] : 0;
      const corner = x >= channels && y > 0 ? rows[here - stride - channels] : 0;
      const guess = [0, left, up, (left + up) >> 1, filter === 4 ? paeth(left, up, corner) : 0][filter];
      rows[here] = data[y * (stride + 1) + 1 + x] + guess;
    }
  }
  return rows;
}

/** @param {number} left @param {number} up @param {number} corner */
function paeth(left, up, corner) {
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

/**
 * The colours of a picture and how many pixels have each.
 * @param {Picture} picture
 */
export function colours(picture) {
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (let y = 0; y < picture.height; y++) {
    for (let x = 0; x < picture.width; x++) {
      const colour = picture.at(x, y);
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
  }
  return counts;
}

/** 0 (black) to 255 (white). @param {number} colour */
export const lightness = (colour) => ((colour >> 16) * 3 + ((colour >> 8) & 255) * 6 + (colour & 255)) / 10;
