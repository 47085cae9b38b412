// What is on paper: the text of a PDF, compared without spaces.
// @ts-check
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { folded } from "./site.mjs";

/** @param {Uint8Array} pdf @param {string[]} options */
export function extract(pdf, options = []) {
  const { stdout, error } = spawnSync("pdftotext", [...options, "-", "-"], { input: pdf, encoding: "utf8" });
  assert.ifError(error);
  return stdout;
}

/** Lines of print are broken anywhere, so spaces say nothing. @param {string} text */
export const letters = (text) => folded(text).replaceAll(/[\s\u2010-]/gu, "");
