// Draws the article's picture, a stripe for each year, the redder the warmer: node assets/climate/pictures/stripes.mjs
// @ts-check
import { readFileSync, writeFileSync } from "node:fs";
import { Resvg } from "@resvg/resvg-js";
import { parse } from "csv-parse/sync";

const here = new URL(".", import.meta.url);
/** @type {{ year: string, since1890: string }[]} */
const rows = parse(readFileSync(new URL("../data/temperature.csv", here), "utf8"), { columns: true });
const width = 8;
const height = 420;
/** Colours at these differences from 1880 to 1900, in °C, and between them what lies between. @type {[number, number[]][]} */
const colors = [[-0.25, [8, 60, 110]], [0, [130, 180, 210]], [0.25, [240, 236, 226]], [0.7, [236, 140, 100]], [1.2, [190, 40, 40]], [1.6, [90, 6, 20]]];

/** @param {number} value */
function color(value) {
  const above = colors.findIndex(([at]) => at >= value);
  if (above <= 0) return colors.at(above)?.[1] ?? [];
  const [[from, low], [to, high]] = [colors[above - 1], colors[above]];
  return low.map((part, i) => Math.round(part + (high[i] - part) * (value - from) / (to - from)));
}

const stripes = rows.map(({ since1890 }, i) => `<rect x="${i * width}" width="${width}" height="${height}" fill="rgb(${color(Number(since1890))})"/>`);
const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${rows.length * width} ${height}" shape-rendering="crispEdges">${stripes.join("")}</svg>`;
writeFileSync(new URL("stripes.png", here), new Resvg(svg).render().asPng());
