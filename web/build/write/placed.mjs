// JSON whose every value knows where its author has written it, so that what the checker says of the JSON can be said of
// the Markdown or the CSV.
// @ts-check
import { characters } from "./source.mjs";

/** @typedef {import("./source.mjs").Place} Place */
/**
 * @typedef {object} Member
 * @property {string} key @property {Place} at @property {Placed} value
 *
 * A value: `cells` is a column of a table, whose places are looked for only when they are asked for.
 * @typedef {{ at: Place } & (
 *   { scalar: string | number | boolean | null } | { list: Placed[] } | { members: Member[] } |
 *   { cells: readonly (string | number | null)[], cellAt: (index: number) => Place })} Placed
 */

/** @param {Place} at @param {string | number | boolean | null} value @returns {Placed} */
export const scalar = (at, value) => ({ at, scalar: value });
/** @param {Place} at @param {Placed[]} items @returns {Placed} */
export const list = (at, items) => ({ at, list: items });
/** Members that are undefined are left out. @param {Place} at @param {Record<string, Placed | string | number | boolean | undefined>} members @returns {Placed} */
export const object = (at, members) => ({
  at,
  members: Object.entries(members).flatMap(([key, value]) => {
    if (value === undefined) return [];
    const placed = typeof value === "object" ? value : scalar(at, value);
    return [{ key, at: placed.at, value: placed }];
  }),
});

/** None of anything but an object. @param {Placed} placed */
export const membersOf = (placed) => ("members" in placed ? placed.members : []);
/** @param {Placed | undefined} placed @param {string} key @returns {Placed | undefined} */
export const member = (placed, key) => placed && membersOf(placed).find((each) => each.key === key)?.value;

/** What a JSON pointer leads to. @param {Placed} root @param {string} pointer @returns {Placed | undefined} */
export const follow = (root, pointer) => pointer.split("/").slice(1).map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"))
  .reduce((/** @type {Placed | undefined} */ at, key) => (at && "list" in at ? at.list[Number(key)] : member(at, key)), root);

/** Without places. @param {Placed} placed @returns {any} */
export function plain(placed) {
  if ("scalar" in placed) return placed.scalar;
  if ("cells" in placed) return placed.cells;
  if ("list" in placed) return placed.list.map(plain);
  return Object.fromEntries(placed.members.map(({ key, value }) => [key, plain(value)]));
}

/** Deeper than this a value stands on one line. */
const openLevels = 2;

/**
 * The JSON of a value; `visit` learns where each key and each value begins in it.
 * @param {Placed} root @param {(line: number, column: number, at: Place) => void} [visit]
 */
export function write(root, visit) {
  /** @type {string[]} */
  const parts = [];
  let line = 1;
  let column = 1;
  /** @param {string} text without line breaks @param {Place} [at] */
  const put = (text, at) => {
    if (at) visit?.(line, column, at);
    parts.push(text);
    if (visit) column += characters(text);
  };
  /** @param {number} level */
  const open = (level) => {
    if (level > openLevels) return;
    parts.push(`\n${"  ".repeat(level)}`);
    ++line;
    column = 1 + 2 * level;
  };
  /** @param {Placed} placed @param {number} level */
  const value = (placed, level) => {
    if ("scalar" in placed) return put(JSON.stringify(placed.scalar), placed.at);
    const braces = "members" in placed ? "{}" : "[]";
    put(braces[0], placed.at);
    /** @template T @param {readonly T[]} items @param {(item: T, index: number) => void} each */
    const all = (items, each) => {
      const below = "cells" in placed ? Infinity : level + 1;
      items.forEach((item, index) => {
        if (index > 0) put("cells" in placed || below <= openLevels ? "," : ", ");
        open(below);
        each(item, index);
      });
      if (items.length > 0 && below !== Infinity && below <= openLevels) open(level);
    };
    if ("cells" in placed) all(placed.cells, (cell, index) => put(JSON.stringify(cell), visit && placed.cellAt(index)));
    else if ("list" in placed) all(placed.list, (item) => value(item, level + 1));
    else {
      all(placed.members, ({ key, at, value: of }) => {
        put(JSON.stringify(key), at);
        put(": ");
        value(of, level + 1);
      });
    }
    put(braces[1]);
  };
  value(root, 0);
  parts.push("\n");
  return parts.join("");
}

/**
 * Where an author has written what stands at places of the JSON.
 * @param {Placed} root @param {Set<string>} wanted "line:column" of its JSON @returns {Map<string, Place>}
 */
export function locate(root, wanted) {
  /** @type {Map<string, Place>} */
  const found = new Map();
  write(root, (line, column, at) => {
    const key = `${line}:${column}`;
    if (wanted.has(key) && !found.has(key)) found.set(key, at);
  });
  return found;
}
