// What the tests of the packages share: a package by its ending, commands, and what a virtual display shows.
// @ts-check
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** The one package with this ending. @param {string} end */
export function named(end) {
  const folder = "build/packages";
  const [name, more] = readdirSync(folder).filter((one) => one.endsWith(end));
  assert.ok(name && !more, `one ${end} in ${folder}`);
  return join(folder, name);
}

/** Fails unless the command succeeds, and returns what it prints. @param {string} command @param {string[]} values */
export function run(command, ...values) {
  const { status, stdout, stderr } = spawnSync(command, values, { encoding: "utf8", maxBuffer: 1 << 26 });
  assert.equal(status, 0, `${command} ${values.join(" ")}\n${stdout}${stderr}`);
  return stdout;
}

/** How many pixels of a virtual display have each colour, by Xvfb's own file. @param {string} file */
function colors(file) {
  const bytes = readFileSync(file); // X Window Dump: a header of big-endian words, the colour map, the pixels
  const [header, width, height, map] = [0, 16, 20, 76].map((at) => bytes.readUInt32BE(at));
  const counts = new Map();
  for (let at = header + map * 12; at < header + map * 12 + width * height * 4; at += 4) {
    const color = bytes.readUInt32LE(at) & 0xffffff;
    counts.set(color, (counts.get(color) ?? 0) + 1);
  }
  return counts;
}

/** Waits until a page with this ground fills most of the display, and returns whether it has come. @param {string} file @param {number} ground */
export async function shows(file, ground) {
  for (let tries = 0; tries < 120; ++tries) {
    const counts = colors(file);
    if (counts.size > 200 && (counts.get(ground) ?? 0) > 1366 * 768 / 3) {
      return true;
    }
    await sleep(500);
  }
  return false;
}
