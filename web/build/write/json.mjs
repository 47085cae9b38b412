// A JSON file of an author, as values that know where they stand.
// @ts-check
import { readYaml } from "./yaml.mjs";

/**
 * @param {import("./source.mjs").Source} source @param {Partial<Parameters<typeof readYaml>[3]>} [how]
 * @returns {import("./placed.mjs").Placed | undefined} undefined after a fault that leaves nothing to read
 */
export function readJson(source, how = {}) {
  try {
    JSON.parse(source.text);
  } catch (error) {
    const at = Number(/at position (\d+)/u.exec(/** @type {Error} */ (error).message)?.[1] ?? source.text.length);
    source.fault(Math.min(at, source.text.length), "this is not valid JSON: look for a comma or a quotation mark that is missing or too many, here or just before");
    return undefined;
  }
  return readYaml(source, 0, source.text, { what: "the file", cure: "each key stands once", ...how });
}
