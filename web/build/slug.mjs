// The folder that an article has in a site of several.
// @ts-check
import { basename, resolve } from "node:path";

/** The name of an article's folder, as an address has it. @param {string} article */
export function slugOf(article) {
  return basename(resolve(article)).normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase().replaceAll(/[^a-z0-9]+/gu, "-").replaceAll(/^-|-$/gu, "");
}
