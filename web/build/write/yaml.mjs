// YAML, and JSON, which is YAML as well, to values that know where they stand.
// @ts-check
import { isAlias, isMap, isScalar, isSeq, parseDocument } from "yaml";
import { list, scalar } from "./placed.mjs";

/** @typedef {import("./placed.mjs").Placed} Placed */
/** @typedef {import("./source.mjs").Source} Source */

/**
 * A map of keys; undefined after a fault that leaves nothing to read.
 * @param {Source} source @param {number} start where the text begins @param {string} text
 * @param {{ what: string, cure: string, numbers?: string[], special?: (value: any, key: string, offset: number, text: string) => Placed | undefined | false }} how
 *   `numbers`: keys whose numbers are none of a text's; `special` reads a value itself, or says false
 * @returns {Placed | undefined}
 */
export function readYaml(source, start, text, { what, cure, numbers = [], special = () => false }) {
  const document = parseDocument(text, { prettyErrors: false });
  for (const { pos, message } of [...document.errors, ...document.warnings]) {
    const [reason] = message.split("\n");
    source.fault(start + pos[0], `${what} cannot be read: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}; ${cure}`);
  }
  if (document.errors.length > 0) return undefined;
  if (!isMap(document.contents)) {
    source.fault(start, `${what} is made of keys and their values`);
    return undefined;
  }

  /** @param {any} value @param {string} key that it is of @returns {Placed | undefined} */
  const place = (value, key) => {
    const offset = start + value.range[0];
    const at = source.at(offset);
    const own = special(value, key, offset, source.text.slice(offset, start + value.range[1]));
    if (own !== false) return own;
    if (isMap(value)) {
      return { at, members: value.items.flatMap((item) => {
        if (!isScalar(item.key)) {
          source.fault(offset, "a key is a word");
          return [];
        }
        const name = String(item.key.value);
        const keyAt = source.at(start + /** @type {any} */ (item.key).range[0]);
        if (item.value === null || (isScalar(item.value) && item.value.value === null)) {
          source.fault(keyAt.offset, `"${name}" has no value: write one, or take the line out`);
          return [];
        }
        const of = place(item.value, name);
        return of ? [{ key: name, at: keyAt, value: of }] : [];
      }) };
    }
    if (isSeq(value)) return list(at, value.items.flatMap((item) => place(item, key) ?? []));
    if (isAlias(value) || !isScalar(value)) {
      source.fault(offset, 'an alias of YAML cannot be used here: put the text in "…"');
      return undefined;
    }
    if (typeof value.value === "string") return scalar(at, value.value.replace(/\n+$/u, "").replaceAll(/\s*\n\s*/gu, " "));
    return scalar(at, numbers.includes(key) && typeof value.value === "number" ? value.value : String(value.source ?? value.value));
  };
  return place(document.contents, "");
}
