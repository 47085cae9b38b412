// A file that an author writes, Markdown or CSV: its text, where something stands in it, and what is wrong there.
// @ts-check
import { isUtf8 } from "node:buffer";
import { readFileSync, statSync } from "node:fs";

/** As check::largest_article. */
export const largestFile = 8 * 2 ** 20;

/**
 * @typedef {object} Fault
 * @property {string} file from the article's folder @property {number} line from 1; 0: the file as a whole
 * @property {number} column in characters, as editors count @property {string} reason with the cure, in one line
 *
 * @typedef {object} Place
 * @property {Source} source @property {number} offset in its text
 */

/** @param {Fault} fault */
export const message = ({ file, line, column, reason }) => `${file}${line > 0 ? `:${line}:${column}` : ""}: ${reason.replaceAll(/[\0-\x1f\x7f]/gu, "?")}`;

/** @param {string} text */
export const characters = (text) => [...text].length;

/** As a diagnostic quotes what an author has written. @param {string} text */
export const quote = (text) => JSON.stringify(characters(text) > 48 ? `${[...text].slice(0, 47).join("")}…` : text);

/** What an author may have meant. @param {string} wrong @param {readonly string[]} names */
export function suggestion(wrong, names) {
  if (names.length === 0) return ": take it out";
  const near = names.find((name) => name.toLowerCase() === wrong.toLowerCase()) ?? names.find((name) => distance(wrong, name) <= Math.max(1, wrong.length / 3));
  return near === undefined ? `; there are: ${names.join(", ")}` : `, did you mean ${quote(near)}?`;
}

/** How many letters must be put in, left out or replaced to make one word the other. @param {string} a @param {string} b */
function distance(a, b) {
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; ++i) {
    const row = [i];
    for (let j = 1; j <= b.length; ++j) row.push(Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)));
    last = row;
  }
  return last[b.length];
}

export class Source {
  /** @type {Fault[]} */
  faults = [];
  /** Offsets at which lines begin. @type {number[] | undefined} */
  #lines;

  /** @param {string} file from the article's folder @param {string} text */
  constructor(file, text) {
    this.file = file;
    this.text = text;
  }

  /** @param {number} offset @returns {{ line: number, column: number }} from 1 */
  position(offset) {
    this.#lines ??= [0, ...[...this.text.matchAll(/\n/gu)].map(({ index }) => index + 1)];
    let [low, high] = [0, this.#lines.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.#lines[middle] <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: characters(this.text.slice(this.#lines[low], offset)) + 1 };
  }

  /** @param {number} offset @returns {Place} */
  at(offset) {
    return { source: this, offset };
  }

  /** @param {number} offset @param {string} reason */
  fault(offset, reason) {
    this.faults.push({ file: this.file, ...this.position(offset), reason });
  }
}

/**
 * A file that is too large, or not UTF-8, is a fault and has no text.
 * @param {string} path @param {string} file from the article's folder
 */
export function readSource(path, file) {
  const source = new Source(file, "");
  /** @param {string} reason @param {number} [line] @param {number} [column] */
  const refuse = (reason, line = 0, column = 0) => {
    source.faults.push({ file, line, column, reason });
    return source;
  };
  const status = statSync(path, { throwIfNoEntry: false });
  if (!status?.isFile()) return refuse("the file cannot be read: it is not a regular file");
  if (status.size > largestFile) return refuse(`the file is larger than ${largestFile >> 20} MiB and has not been read: leave out rows or columns that no chart needs`);
  const bytes = readFileSync(path);
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return refuse("the file is UTF-16: save it as UTF-8", 1, 1);
  if (!isUtf8(bytes)) {
    for (let line = 1, start = 0; ; ++line) {
      const newline = bytes.indexOf(10, start);
      const row = bytes.subarray(start, newline < 0 ? bytes.length : newline);
      if (!isUtf8(row)) {
        const column = characters(new TextDecoder("utf-8", { ignoreBOM: true }).decode(row).split("\uFFFD")[0]) + 1;
        return refuse("not valid UTF-8: save the file as UTF-8", line, column);
      }
      start = newline + 1;
    }
  }
  // A byte order mark is no character of the text, nor is a carriage return of a line.
  source.text = bytes.toString("utf8").replace(/^\uFEFF/u, "").replaceAll("\r\n", "\n");
  if (source.text.includes("\0")) {
    const offset = source.text.indexOf("\0");
    source.fault(offset, "a zero byte: the file is not a text, save it as UTF-8");
  }
  return source;
}
