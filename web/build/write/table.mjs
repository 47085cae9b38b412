// A table that is written in Markdown, column by column as JSON has it: texts, or numbers where all cells are.
// @ts-check
import { checkKeys, formatOf } from "./braces.mjs";
import { list, object, scalar } from "./placed.mjs";
import { quote } from "./source.mjs";

/** @typedef {import("./placed.mjs").Placed} Placed */
/** @typedef {import("./source.mjs").Source} Source */
/** @typedef {{ offset: number, text: string, about: import("./braces.mjs").Word[] }} Cell */

/** Cells of an unknown figure. */
const unknown = ["", "-", "–", "—", "…"];

/**
 * Numbers as a language writes them, and as programs do.
 * @param {string} language @returns {((text: string) => number | undefined)[]}
 */
function readers(language) {
  const known = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u.test(language) ? language : "en"; // else the checker refuses the file
  const parts = new Intl.NumberFormat(known, { useGrouping: true }).formatToParts(-1234567.5);
  const decimal = parts.find(({ type }) => type === "decimal")?.value ?? ".";
  const group = parts.find(({ type }) => type === "group")?.value ?? "";
  const escaped = (/** @type {string} */ text) => text.replaceAll(/[.\s]/gu, (mark) => (mark === "." ? "\\." : "[ \u00A0\u202F]"));
  const groups = group ? `\\d{1,3}(?:${escaped(group)}\\d{3})+|` : "";
  const own = new RegExp(`^[-−+]?(?:${groups}\\d+)(?:${escaped(decimal)}\\d+)?$`, "u");
  const bare = /^[-−+]?\d+(?:\.\d+)?$/u;
  /** @param {string} text */
  const value = (text) => Number(text.replace("−", "-").replace(/^\+/u, ""));
  return [
    (text) => (own.test(text) ? value(text.replaceAll(new RegExp(group ? escaped(group) : "(?!)", "gu"), "").replace(decimal, ".")) : undefined),
    (text) => (bare.test(text) ? value(text) : undefined),
  ];
}

/**
 * @param {Source} source @param {Cell[][]} rows the head first @param {string} language @param {number} offset
 * @returns {Placed}
 */
export function tableColumns(source, rows, language, offset) {
  const [head, ...body] = rows;
  if (body.length === 0) source.fault(offset, "the table has no rows");
  for (const row of body) {
    if (row.length !== head.length) source.fault(row[0]?.offset ?? offset, `the row has ${row.length} ${row.length === 1 ? "cell" : "cells"}, the head has ${head.length}`);
  }
  return list(source.at(offset), head.map(({ offset: from, text: label, about }, index) => {
    if (label === "") source.fault(from, "a column of a table has a name in its head");
    checkKeys(source, about, ["format", "unit", "scale", "before", "after", "sign"], "of a column");
    const cells = body.map((row) => row[index] ?? { offset: row[0]?.offset ?? offset, text: "", about: [] });
    const known = cells.filter(({ text }) => !unknown.includes(text));
    const read = known.length === 0 ? undefined : readers(language).find((each) => known.every(({ text }) => each(text) !== undefined));
    const at = source.at(from);
    const format = formatOf(source, about);
    if (format && !read) {
      const wrong = known.find(({ text }) => readers(language).every((each) => each(text) === undefined)) ?? known[0];
      source.fault(wrong?.offset ?? from, `${quote(wrong?.text ?? "")} is no number, and the column ${quote(label)} has a format: write the number alone, the unit in the head`);
    }
    return object(at, {
      label: scalar(at, label),
      format: read ? format : undefined,
      ...(read
        ? { values: list(at, cells.map(({ offset: place, text }) => scalar(source.at(place), unknown.includes(text) ? null : read(text) ?? null))) }
        : { texts: list(at, cells.map(({ offset: place, text }) => scalar(source.at(place), text))) }),
    });
  }));
}
