// What stands in braces in an author's text: a figure of the data, {countries/all@2020/chn} or {mean A B digits=1}, a
// typed one, {value=9.7 format=percent source=article}, or what is said of a heading or paragraph, {#id view=co2/all}.
// @ts-check
import { list, object, scalar } from "./placed.mjs";
import { quote, suggestion } from "./source.mjs";

/** @typedef {import("./placed.mjs").Placed} Placed */
/** @typedef {import("./source.mjs").Source} Source */

/**
 * Braces as syntax of Markdown's inline text, for micromark and mdast: a node { type: "braces" }, whose text is the
 * source's from its position on. What is not closed is a node as well, so that it is a fault and no text.
 * @this {import("unified").Processor}
 */
export function remarkBraces() {
  const data = /** @type {any} */ (this.data());
  /** @param {any} effects @param {any} ok */
  const tokenize = (effects, ok) => {
    /** @param {number | null} code @returns {any} */
    const content = (code) => {
      if (code === null) return end(code);
      if (code < -2) return lineEnding(code);
      effects.enter("bracesContent");
      return inside(code);
    };
    /** @param {number} code */
    const lineEnding = (code) => {
      effects.enter("lineEnding");
      effects.consume(code);
      effects.exit("lineEnding");
      return content;
    };
    /** @param {number | null} code @returns {any} */
    const inside = (code) => {
      if (code === null || code < -2) {
        effects.exit("bracesContent");
        return content(code);
      }
      effects.consume(code);
      if (code !== 125) return inside;
      effects.exit("bracesContent");
      return end;
    };
    /** @param {number | null} code */
    const end = (code) => {
      effects.exit("braces");
      return ok(code);
    };
    return (/** @type {number} */ code) => {
      effects.enter("braces");
      return content(code);
    };
  };
  (data.micromarkExtensions ??= []).push({ text: { 123: { name: "braces", tokenize } } });
  (data.fromMarkdownExtensions ??= []).push({
    enter: { braces: /** @this {any} @param {any} token */ function (token) { this.enter({ type: "braces" }, token); } },
    exit: { braces: /** @this {any} @param {any} token */ function (token) { this.exit(token); } },
  });
}

/**
 * @typedef {object} Word one between spaces, `key=value` where it has a key
 * @property {string} key @property {string} text @property {number} offset
 */

/**
 * The words in braces; undefined after a fault.
 * @param {Source} source @param {number} start the opening brace's offset @param {number} end behind the closing one
 * @returns {Word[] | undefined}
 */
export function wordsIn(source, start, end) {
  const text = source.text.slice(start, end);
  if (!text.endsWith("}")) {
    source.fault(start, "the brace { is not closed: close it with }, or write \\{ where it is a character of the text");
    return undefined;
  }
  /** @type {Word[]} */
  const words = [];
  const word = /\s*(?:([A-Za-z]+)=)?(?:"([^"]*)"|([^\s"]+))/uy;
  const inner = text.slice(0, -1);
  for (word.lastIndex = 1; word.lastIndex < inner.trimEnd().length;) {
    const from = word.lastIndex;
    const found = word.exec(inner);
    if (!found) {
      source.fault(start + from, `${quote(inner.slice(from).trim())} is no word in braces: a text with spaces stands in "…", behind its key and =`);
      return undefined;
    }
    words.push({ key: found[1] ?? "", text: found[2] ?? found[3], offset: start + found.index + found[0].length - found[0].trimStart().length });
  }
  if (words.length === 0) {
    source.fault(start, "the braces are empty: a figure stands in them, as {chart/view@point}, or write \\{ where it is a character of the text");
    return undefined;
  }
  return words;
}

const aboutBlocks = ["view", "credit", "width"];
/** Whether braces say something of the block at whose end they stand. @param {Word[]} words */
export const areAttributes = (words) => words.every(({ key, text }) => (key === "" ? text.startsWith("#") : aboutBlocks.includes(key)));

/** How many points each takes: at least, at most. @type {Record<string, [number, number]>} */
const operations = { change: [2, 2], difference: [2, 2], ratio: [2, 2], mean: [1, Infinity], count: [1, Infinity], share: [1, Infinity] };
const counted = (/** @type {number} */ count) => (count === 1 ? "one point" : `${count} points`);
/** Parts of a format that is more than its unit. */
const formatParts = ["unit", "scale", "before", "after", "sign"];
const optionsOfFigures = ["digits", "format", "source", "text", ...formatParts];

/**
 * The format that keys say: format=percent, or unit=USD scale=million, or after=" °C".
 * @param {Source} source @param {Word[]} words @returns {Placed | undefined}
 */
export function formatOf(source, words) {
  const whole = words.find(({ key }) => key === "format");
  const parts = words.filter(({ key }) => formatParts.includes(key));
  if (whole && parts.length > 0) {
    source.fault(parts[0].offset, `"format" and ${quote(parts[0].key)} say the same thing twice: write unit=${whole.text} instead of format=${whole.text}`);
  }
  if (whole) return scalar(source.at(whole.offset), whole.text);
  if (parts.length === 0) return undefined;
  return object(source.at(parts[0].offset), Object.fromEntries(parts.map(({ key, text, offset }) => [key, scalar(source.at(offset), text)])));
}

/** @param {Source} source @param {Word} word @returns {Placed} */
function number(source, { key, text, offset }) {
  const value = Number(text.replace("−", "-"));
  if (!Number.isFinite(value)) source.fault(offset, `${quote(text)} is no number: write ${key}=12.5, with a point and without groups`);
  return scalar(source.at(offset), value);
}

/** Keys that stand more than once, or that are none of the known ones. @param {Source} source @param {Word[]} words @param {string[]} known @param {string} where */
export function checkKeys(source, words, known, where) {
  words.forEach(({ key, offset }, index) => {
    if (key === "") return;
    if (!known.includes(key)) source.fault(offset, `there is no key ${quote(key)} ${where}${suggestion(key, known)}`);
    else if (words.findIndex((other) => other.key === key) < index) source.fault(offset, `the key ${quote(key)} is there twice`);
  });
}

/**
 * The figure, date or parameter that stands in braces, as JSON has it.
 * @param {Source} source @param {Word[]} words @param {number} start @returns {Placed | undefined}
 */
export function figureOf(source, words, start) {
  const at = source.at(start);
  const bare = words.filter(({ key }) => key === "");
  /** @param {Word} word */
  const text = (word) => scalar(source.at(word.offset), word.text);
  /** @param {string} key */
  const option = (key) => {
    const word = words.find((each) => each.key === key);
    return word && (key === "digits" || key === "value" ? number(source, word) : text(word));
  };
  /** @param {string[]} more */
  const options = (more = []) => {
    checkKeys(source, words, [...optionsOfFigures, ...more], "of a figure");
    return { format: formatOf(source, words), digits: option("digits"), source: option("source"), text: option("text") };
  };
  const [first, ...others] = bare;
  if (!first) {
    if (option("date")) {
      checkKeys(source, words, ["date", "source", "text"], "of a date");
      return object(at, { date: option("date"), source: option("source"), text: option("text") });
    }
    if (option("value")) return object(at, { value: option("value"), ...options(["value", "note"]), note: option("note") });
    source.fault(start, 'a figure in braces begins with its point, {chart/view@point}, with what is computed, {mean A B}, or with {value=… source=…}');
    return undefined;
  }
  if (first.text === "parameter" || first.text === "dependentValue") {
    const dependent = first.text === "dependentValue";
    if (others.length !== (dependent ? 2 : 1)) {
      source.fault(first.offset, `write {${first.text} ${dependent ? "chart year" : "chart"}}`);
      return undefined;
    }
    checkKeys(source, words, [], `beside ${first.text}`);
    return object(at, { [first.text]: text(others[0]), ...(dependent ? { year: text(others[1]) } : {}) });
  }
  if (first.text in operations) {
    const [min, max] = operations[first.text];
    if (others.length < min || others.length > max) {
      source.fault(first.offset, `"${first.text}" takes ${counted(min)}${max > min ? " or more" : ""}, here ${others.length === 1 ? "is" : "are"} ${others.length}: write {${first.text}${" chart/view@point".repeat(min)}}`);
      return undefined;
    }
    const points = list(source.at(others[0].offset), others.map(text));
    const share = first.text === "share";
    if (share && !option("of")) source.fault(first.offset, '"share" needs the whole as well: {share part part of=whole}');
    return object(at, { [first.text]: points, ...(share ? { of: option("of") } : {}), ...options(share ? ["of"] : []) });
  }
  if (others.length > 0) {
    const known = Object.keys(operations);
    source.fault(first.offset, first.text.includes("@") && !others[0].text.includes("/")
      ? `a point with spaces stands in quotation marks: write {"${bare.map((word) => word.text).join(" ")}"}`
      : first.text.includes("@") ? `one figure has one point: several are computed with, as {mean A B} (${known.join(", ")})`
      : `${quote(first.text)} computes nothing${suggestion(first.text, known)}`);
    return undefined;
  }
  return object(at, { from: text(first), ...options() });
}
