// A table of figures from data/<name>.csv and what data/<name>.json beside it says of it, to what a data file is:
// column by column, each of dates, numbers or names.
// @ts-check
import { parse } from "csv-parse/sync";
import { readJson } from "./json.mjs";
import { list, member, membersOf, object, plain, scalar } from "./placed.mjs";
import { quote, suggestion } from "./source.mjs";

/** @typedef {import("./placed.mjs").Placed} Placed */
/** @typedef {import("./source.mjs").Source} Source */
/** @typedef {"time" | "number" | "category"} Type */

/** Cells of an unknown figure. */
const unknown = ["", "-", "–", "—", "..", "…", "NA", "N/A", "n/a", "NaN", "null"];
/** As base::parse_date reads them. */
const date = /^\d{4}(?:-(?:Q[1-4]|(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01])(?:T(?:[01]\d|2[0-3]):[0-5]\dZ)?)?))?$/u;
const otherDate = /^\d{1,4}[./]\d{1,2}[./]\d{1,4}$/u;
const numeral = { ",": /^[-−+]?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?$/u, ";": /^[-−+]?\d+(?:[.,]\d+)?(?:[eE][-+]?\d+)?$/u };
/** @type {Type[]} */
const types = ["time", "number", "category"];
/** As many items as a list of the JSON may have. */
const mostNames = 1000;
const keysOfSide = ["$schema", "comment", "source", "columns", "omit"];
const keysOfColumn = ["name", "label", "type", "format", "categories"];

/** Semicolons where the head has more of them than commas: as spreadsheets write whose decimal mark is a comma. @param {string} text */
function delimiterOf(text) {
  const head = text.slice(0, text.search(/\n|$/u)).replaceAll(/"[^"]*"/gu, "");
  return head.split(";").length > head.split(",").length ? ";" : ",";
}

/** Where each cell of each row begins; empty lines are no rows. @param {string} text @param {string} delimiter */
function offsetsOf(text, delimiter) {
  /** @type {number[][]} */
  const rows = [];
  let row = [0];
  let quoted = false;
  for (let i = 0; i <= text.length; ++i) {
    const c = text[i];
    if (c === '"') quoted = !quoted;
    else if (i === text.length || (c === "\n" && !quoted)) {
      if (row.length > 1 || i > row[0]) rows.push(row);
      row = [i + 1];
    } else if (c === delimiter && !quoted) row.push(i + 1);
  }
  return rows;
}

/** What a parser's error means to an author. @type {Record<string, string>} */
const broken = {
  CSV_QUOTE_NOT_CLOSED: 'a quotation mark opens a cell and does not close it: put " behind the cell\'s text',
  INVALID_OPENING_QUOTE: 'a quotation mark within a cell: put the whole cell in "…", and write the mark twice, ""',
  CSV_INVALID_CLOSING_QUOTE: 'there is text behind a cell\'s closing quotation mark: write a mark within a cell twice, ""',
};

/**
 * @param {Source} source the CSV @param {Source | undefined} side the JSON beside it
 * @param {string[]} languages of the article @returns {Placed | undefined}
 */
export function compileCsv(source, side, languages) {
  const { text } = source;
  const delimiter = delimiterOf(text);
  /** @type {string[][]} */
  let rows;
  try {
    rows = parse(text, { delimiter, relax_column_count: true, skip_empty_lines: true, trim: false });
  } catch (error) {
    const { code, lines } = /** @type {any} */ (error);
    const at = code === "CSV_QUOTE_NOT_CLOSED" ? openQuote(text) : text.split("\n").slice(0, lines - 1).join("\n").length + (lines > 1 ? 1 : 0);
    source.fault(at, broken[code] ?? `this is no CSV: ${/** @type {Error} */ (error).message}`);
    return undefined;
  }
  if (rows[0]?.length === 1 && rows[0][0].includes("\t")) {
    source.fault(0, "the cells are parted by tabs: save the table with commas or semicolons");
    return undefined;
  }
  /** @type {number[][] | undefined} */
  let offsets;
  /** @param {number} row @param {number} column */
  const offset = (row, column) => (offsets ??= offsetsOf(text, delimiter))[row]?.[column] ?? offsets[row]?.[0] ?? 0;

  const [head, ...body] = rows.map((row) => row.map((cell) => cell.trim()));
  if (!head || body.length === 0) {
    source.fault(0, "the table has no rows: its first line names the columns, each further one is a row");
    return undefined;
  }
  head.forEach((name, column) => {
    if (name === "") source.fault(offset(0, column), "a column without a name: the first line names all columns");
    else if (head.indexOf(name) < column) source.fault(offset(0, column), `two columns are called ${quote(name)}: give each a name of its own`);
  });
  body.forEach((cells, row) => {
    if (cells.length !== head.length) source.fault(offset(row + 1, Math.min(cells.length, head.length) - 1), `the row has ${cells.length} ${cells.length === 1 ? "cell" : "cells"}, the first line names ${head.length} columns: a cell with a ${delimiter === "," ? "comma" : "semicolon"} in it stands in "…"`);
  });

  const said = side && readSide(side, source, head);
  if (!said || source.faults.length > 0 || side.faults.length > 0) return undefined;
  const omitted = /** @type {string[]} */ (plain(member(said, "omit") ?? list(source.at(0), [])));

  /** @param {string} name @param {number} column @returns {Placed} */
  const columnOf = (name, column) => {
    const at = source.at(offset(0, column));
    const about = member(member(said, "columns"), name);
    const cells = body.map((row) => row[column]);
    const place = (/** @type {number} */ row) => source.at(offset(row + 1, column));
    const wanted = /** @type {{ scalar: Type } | undefined} */ (member(about, "type"))?.scalar;
    const type = typeOf(cells, column === 0, wanted, numeral[delimiter], (row, reason) => source.fault(offset(row + 1, column), `${reason} (column ${quote(name)})`));
    const label = member(about, "label") ?? inEach(languages, at, name);
    const own = { name: member(about, "name") ?? scalar(at, name), label, type: scalar(at, type) };
    const labels = member(about, "categories");
    if (labels && type !== "category") side.fault(labels.at.offset, `a column of ${type === "time" ? "dates" : "numbers"} has no categories: say "type": "category" if it is one of names`);
    if (type === "number") {
      const values = cells.map((cell) => (unknown.includes(cell) ? null : Number(cell.replace("−", "-").replace(",", "."))));
      return object(at, { ...own, format: member(about, "format"), values: { at, cells: values, cellAt: place } });
    }
    const format = member(about, "format");
    if (format) side.fault(format.at.offset, `a column of ${type === "time" ? "dates" : "names"} has no format`);
    if (type === "time") return object(at, { ...own, values: { at, cells, cellAt: place } });
    const ids = [...new Set([...(labels ? membersOf(labels).map(({ key }) => key) : []), ...cells])];
    if (ids.length > mostNames) {
      source.fault(offset(0, column), `the column ${quote(name)} has ${ids.length} different names, more than ${mostNames}: leave it out, "omit": [${quote(name)}] in ${side.file}, or write numbers or dates in it`);
      return object(at, {});
    }
    for (const { key, at: keyAt } of labels ? membersOf(labels) : []) {
      if (!cells.includes(key)) side.fault(keyAt.offset, `no row of ${source.file} has ${quote(key)} in the column ${quote(name)}`);
    }
    const categories = ids.map((id) => {
      const first = place(cells.indexOf(id));
      const of = member(labels, id) ?? scalar(first, id);
      const named = "scalar" in of ? inEachMember(languages, of) : membersOf(of);
      return { at: first, members: [{ key: "id", at: first, value: scalar(first, id) }, ...named] };
    });
    return object(at, { ...own, categories: list(at, categories), values: { at, cells, cellAt: place } });
  };
  const columns = head.flatMap((name, column) => (omitted.includes(name) ? [] : [columnOf(name, column)]));
  const { comment, ...kept } = Object.fromEntries(membersOf(said).map(({ key, value }) => [key, value]));
  return object(side.at(0), { source: kept.source, columns: list(source.at(0), columns) });
}

/** A name in each language, where nothing else is said. @param {string[]} languages @param {import("./source.mjs").Place} at @param {string} name @returns {Placed} */
const inEach = (languages, at, name) => (languages.length === 1 ? scalar(at, name) : object(at, Object.fromEntries(languages.map((language) => [language, name]))));
/** @param {string[]} languages @param {Placed} of */
const inEachMember = (languages, of) => languages.map((language) => ({ key: language, at: of.at, value: of }));

/** Where the quotation mark stands that is not closed. @param {string} text */
function openQuote(text) {
  let at = 0;
  let quoted = false;
  for (let i = 0; i < text.length; ++i) {
    if (text[i] !== '"') continue;
    quoted = !quoted;
    if (quoted) at = i;
  }
  return at;
}

/** @param {Source} side @param {Source} source @param {string[]} head @returns {Placed | undefined} */
function readSide(side, source, head) {
  const said = readJson(side);
  if (!said) return undefined;
  const columns = member(said, "columns");
  if (columns && "list" in columns) {
    side.fault(columns.at.offset, `the figures are there twice: in this file and in ${source.file}: take out one of the two, or write "columns": {"name in the CSV": {"label": …}} here`);
    return undefined;
  }
  /** @param {Placed} of @param {string[]} known @param {string} what */
  const check = (of, known, what) => {
    for (const { key, at } of membersOf(of)) if (!known.includes(key)) side.fault(at.offset, `${what} ${quote(key)}${suggestion(key, known)}`);
  };
  /** @param {Placed | undefined} of @param {string} what */
  const mustBeObject = (of, what) => {
    if (of && !("members" in of)) side.fault(of.at.offset, `${what} is an object: {"…": …}`);
  };
  check(said, keysOfSide, "unknown key");
  mustBeObject(columns, '"columns"');
  if (!member(said, "source")) side.fault(0, '"source" is missing: the id of one of the article\'s sources');
  if (columns) check(columns, head, `${source.file} has no column`);
  for (const { value } of columns ? membersOf(columns) : []) {
    mustBeObject(value, "what is said of a column");
    mustBeObject(member(value, "categories"), '"categories"');
    check(value, keysOfColumn, "unknown key");
    const type = member(value, "type");
    if (type && !types.includes(plain(type))) side.fault(type.at.offset, `there is no type ${quote(String(plain(type)))}${suggestion(String(plain(type)), types)}`);
  }
  const omit = member(said, "omit");
  if (omit && !("list" in omit)) side.fault(omit.at.offset, '"omit" is a list of columns: ["name in the CSV"]');
  for (const name of omit && "list" in omit ? omit.list : []) {
    if (!head.includes(plain(name))) side.fault(name.at.offset, `${source.file} has no column ${quote(String(plain(name)))}${suggestion(String(plain(name)), head)}`);
  }
  return said;
}

/**
 * @param {string[]} cells @param {boolean} first whether it is the first column, where four digits are a year
 * @param {Type | undefined} wanted by the author @param {RegExp} number @param {(row: number, reason: string) => void} fault
 * @returns {Type}
 */
function typeOf(cells, first, wanted, number, fault) {
  const numbers = cells.filter((cell) => number.test(cell)).length;
  const unknowns = cells.filter((cell) => unknown.includes(cell)).length;
  const dates = cells.filter((cell) => date.test(cell)).length;
  const years = cells.every((cell) => cell === "" || /^\d{4}$/u.test(cell));
  const half = (cells.length - unknowns) / 2;
  const isDates = dates > half && (first || !years);
  const foreign = cells.findIndex((cell) => otherDate.test(cell) && !number.test(cell));
  /** @type {Type} */
  const type = wanted ?? (isDates ? "time" : numbers > half ? "number" : "category");
  if (!wanted && type === "category" && foreign >= 0) {
    fault(foreign, `${quote(cells[foreign])} looks like a date, which is written 2025, 2025-Q4, 2025-10, 2025-10-20 or 2025-10-20T17:00Z here`);
    return type;
  }
  const says = wanted ? `"type" is "${wanted}"` : `most cells of this column are ${type === "time" ? "dates" : "numbers"}`;
  const otherwise = wanted ? "" : ', or say "type": "category" of the column';
  if (type === "number") {
    const wrong = cells.findIndex((cell) => !number.test(cell) && !unknown.includes(cell));
    if (wrong >= 0) fault(wrong, `${quote(cells[wrong])} is no number, and ${says}: write 1234.5, without groups and units, leave the cell empty where it is unknown${otherwise}`);
  } else if (type === "time") {
    const wrong = cells.findIndex((cell) => !date.test(cell));
    if (wrong >= 0) fault(wrong, `${quote(cells[wrong])} is no date, and ${says}: write 2025, 2025-Q4, 2025-10, 2025-10-20 or 2025-10-20T17:00Z${otherwise}`);
  } else {
    const empty = cells.indexOf("");
    if (empty >= 0) fault(empty, "a name is missing in this cell");
  }
  return type;
}
