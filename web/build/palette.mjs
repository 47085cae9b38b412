// The colours of a site (palette.json beside site.json), which its articles have but for those with a palette of their own.
// @ts-check
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const tool = join(fileURLToPath(new URL("../..", import.meta.url)), "build/desktop/explainer-tool");

/** @typedef {{ file: string, css: string }} Palette as a file, and what it comes to as custom properties */

/** @param {string} file @returns {{ palette?: Palette, faults: string[] }} */
export function readPalette(file) {
  const { status, stdout, stderr, error } = spawnSync(tool, ["colors", file], { encoding: "utf8" });
  if (error) throw error;
  return status === 0 ? { palette: { file, css: stdout }, faults: [] } : { faults: stderr.trim().split("\n") };
}

/** @param {Palette | undefined} palette @param {string} texts the article's folder as it is built */
export function addSitePalette(palette, texts) {
  const own = join(texts, "palette.json");
  if (palette && !existsSync(own)) copyFileSync(palette.file, own);
}
