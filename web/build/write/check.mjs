// Compiles an article and checks it: its faults, each where the author has written it.
// @ts-check
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { compile } from "./compile.mjs";
import { follow, locate } from "./placed.mjs";
import { message } from "./source.mjs";

const tool = join(fileURLToPath(new URL("../../..", import.meta.url)), "build/desktop/explainer-tool");

/** A line of `explainer-tool check` that has a place (check::message). */
const diagnostic = /^(?<kind>warning: )?(?<file>[^\s:]+\.json)(?::(?<line>\d+):(?<column>\d+))?: (?<reason>.*)$/u;
/** Where it is in the JSON, which an author of Markdown or CSV does not see. */
const pointer = / \((?:[^()]*, )?\/[^\s()]*\)$/u;

/** The last line of a list of faults. */
export const summary = /^\d+ faults? in \d+ files?$/u;
/** @param {number} faults @param {number} files */
const counts = (faults, files) => `${faults} fault${faults === 1 ? "" : "s"} in ${files} file${files === 1 ? "" : "s"}`;

/**
 * @param {string} article @param {string} target where compiled JSON goes
 * @returns {{ status: number, stdout: string, stderr: string, folder: string, origins: Map<string, import("./compile.mjs").Origin> }}
 */
export function checkArticle(article, target) {
  const { folder, faults, origins } = compile(article, target);
  if (faults.length > 0) {
    const files = new Set(faults.map(({ file }) => file)).size;
    const stdout = [...faults.map(message), counts(faults.length, files), ""].join("\n");
    return { status: 1, stdout, stderr: "", folder, origins };
  }
  const { status, stdout, stderr, error } = spawnSync(tool, ["check", folder], { encoding: "utf8", maxBuffer: 2 ** 28 });
  if (error) throw error;
  return { status: status ?? 1, stdout: translate(stdout, origins), stderr, folder, origins };
}

/** The checker's lines, which name compiled JSON, as said of what it is compiled of. @param {string} output @param {Map<string, import("./compile.mjs").Origin>} origins */
function translate(output, origins) {
  if (origins.size === 0) return output;
  const lines = output.split("\n").map((line) => ({ line, found: diagnostic.exec(line)?.groups }));
  /** @type {Map<string, Set<string>>} */
  const wanted = new Map();
  for (const { found } of lines) {
    if (!found?.line || !origins.has(found.file)) continue;
    wanted.set(found.file, (wanted.get(found.file) ?? new Set()).add(`${found.line}:${found.column}`));
  }
  const places = new Map([...wanted].map(([file, of]) => [file, locate(/** @type {any} */ (origins.get(file)).root, of)]));
  const told = lines.map(({ line, found }) => {
    const origin = found && origins.get(found.file);
    if (!found || !origin) return { line: named(line, origins), file: found?.file, kind: found?.kind ?? "", row: Number(found?.line ?? 0), column: Number(found?.column ?? 0) };
    const at = letterIn(places.get(found.file)?.get(`${found.line}:${found.column}`), found.reason);
    const { line: row, column } = at ? at.source.position(at.offset) : { line: 0, column: 0 };
    const { file } = at?.source ?? origin.source;
    const kind = found.kind ?? "";
    // Another place in the same file, as the same id has.
    const reason = found.reason.replace(pointer, "").replace(/(?<= at )\/\S*/u, (to) => {
      const other = follow(origin.root, to);
      return other ? `line ${other.at.source.position(other.at.offset).line}` : to;
    }).replace(/(?<= )at (?=line \d+)/u, "in ");
    return { line: `${kind}${file}${row > 0 ? `:${row}:${column}` : ""}: ${named(reason, origins)}`, file, kind, row, column };
  });
  // In the order of what was written, which is not that of the JSON.
  const of = (/** @type {string} */ kind) => told.filter((each) => each.file !== undefined && each.kind === kind)
    .sort((a, b) => Number(String(a.file) > String(b.file)) - Number(String(a.file) < String(b.file)) || a.row - b.row || a.column - b.column);
  const faults = of("");
  const files = new Set(faults.map(({ file }) => file)).size;
  const others = told.filter(({ file }) => file === undefined).map(({ line }) => (summary.test(line) ? counts(faults.length, files) : line));
  return [...of("warning: ").map(({ line }) => line), ...faults.map(({ line }) => line), ...others].join("\n");
}

/**
 * Where in a text of several lines the first letter is that the faces lack.
 * @param {import("./source.mjs").Place | undefined} at the text @param {string} reason
 */
function letterIn(at, reason) {
  const letter = /have no letter for (\S+) \(U\+/u.exec(reason)?.[1];
  const offset = at && letter ? at.source.text.indexOf(letter, at.offset) : -1;
  return at && offset >= 0 ? at.source.at(offset) : at;
}

/** @param {string} text @param {Map<string, import("./compile.mjs").Origin>} origins */
function named(text, origins) {
  let result = text;
  for (const [json, { source }] of origins) result = result.replaceAll(json, source.file);
  return result;
}
