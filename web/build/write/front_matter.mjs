// An article's head: YAML between two lines of ---, with the keys of article.<lang>.json.
// @ts-check
import { isMap, isScalar } from "yaml";
import { words } from "../languages.mjs";
import { figureOf, wordsIn } from "./braces.mjs";
import { membersOf, object, scalar } from "./placed.mjs";
import { readYaml } from "./yaml.mjs";

/** @typedef {import("./placed.mjs").Placed} Placed */
/** @typedef {import("./source.mjs").Source} Source */

/** Where JSON has a number; a title "2025" is a text. */
const numbers = ["value", "digits"];
/** Where JSON has a figure, which may stand in braces here as in the text. */
const figures = ["figure", "value"];

/**
 * @param {Source} source @param {{ value: string, position: any }} node of mdast @param {string} language
 * @returns {Placed}
 */
export function frontMatter(source, node, language) {
  const start = source.text.indexOf("\n", node.position.start.offset) + 1;
  /** @param {any} value @param {string} key @param {number} offset @param {string} text @returns {Placed | undefined | false} */
  const special = (value, key, offset, text) => {
    if (!figures.includes(key)) return false;
    // {co2/all@2020} without quotation marks is a map of YAML, whose values are missing.
    const bare = isMap(value) && value.flow && value.items.every((item) => item.value === null || (isScalar(item.value) && item.value.value === null));
    const quoted = isScalar(value) && typeof value.value === "string" && /^\{.*\}$/u.test(value.value) && text.includes(value.value);
    if (!bare && !quoted) return false;
    const braces = bare ? text.trimEnd() : String(/** @type {any} */ (value).value);
    const from = offset + text.indexOf(braces);
    const found = wordsIn(source, from, from + braces.length);
    return found && figureOf(source, found, from);
  };
  const cure = 'a text with ": ", or with one of {[*&!|>\'"%@# at its beginning, stands in "…"';
  const head = readYaml(source, start, node.value, { what: "the head", cure, numbers, special });
  // A list of sources alone goes by the language's own word.
  const sources = head && membersOf(head).find(({ key }) => key === "sources");
  const title = words[language]?.program.sources;
  if (sources && "list" in sources.value && title) sources.value = object(sources.value.at, { title: scalar(sources.value.at, title), items: sources.value });
  return head ?? object(source.at(node.position.start.offset), {});
}
