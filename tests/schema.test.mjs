// The JSON Schemas: they accept the articles, and agree with the loader's fault cases wherever a schema can.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import Ajv from "ajv/dist/2020.js";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const read = (path) => readFileSync(join(root, path), "utf8");
const json = (path) => JSON.parse(read(path));

// strictRequired would refuse "required" beside $ref'd properties, strictTypes "items" without a repeated "type".
const ajv = new Ajv({ allErrors: true, strict: true, strictRequired: false, strictTypes: false });
const validators = Object.fromEntries(
  ["article", "chart", "data", "palette", "settings", "site"].map((kind) => [kind, ajv.compile(json(`assets/schema/${kind}.schema.json`))]),
);

const kindOf = (path) =>
  path === "article.json" ? "settings"
  : path === "palette.json" ? "palette"
  : path.startsWith("article.") ? "article"
  : path.startsWith("charts/") ? "chart"
  : path.startsWith("data/") && path.endsWith(".json") ? "data"
  : undefined;

/** The places that a schema finds fault with, as JSON pointers. */
function faults(path, document) {
  const validate = validators[kindOf(path)];
  if (validate(document)) return [];
  const escape = (key) => key.replaceAll("~", "~0").replaceAll("/", "~1");
  return validate.errors.map(({ keyword, instancePath, params }) =>
    keyword === "additionalProperties" ? `${instancePath}/${escape(params.additionalProperty)}`
    : keyword === "uniqueItems" ? `${instancePath}/${Math.max(params.i, params.j)}`
    : instancePath,
  );
}

function filesBelow(directory) {
  return readdirSync(join(root, directory), { recursive: true })
    .filter((path) => path.endsWith(".json"))
    .sort();
}

for (const directory of ["tests/fixture", "tests/cases/base"]) {
  for (const path of filesBelow(directory)) {
    test(`${directory}/${path} fits its schema`, () => {
      assert.ok(kindOf(path), "a file that no schema describes");
      const document = json(`${directory}/${path}`);
      faults(path, document);
      assert.deepEqual(validators[kindOf(path)].errors, null);
    });
  }
}

/** [the value that holds the last key of a JSON pointer, that key] */
function locate(document, pointer) {
  const keys = pointer.split("/").slice(1).map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
  const last = keys.pop();
  return [keys.reduce((value, key) => value[key], document), last];
}

function add(holder, key, value) {
  if (Array.isArray(holder)) holder.splice(key === "-" ? holder.length : Number(key), 0, value);
  else holder[key] = value;
}

function remove(holder, key) {
  const value = holder[key];
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete holder[key];
  return value;
}

/** The part of RFC 6902 that the cases use. */
function patch(document, operations) {
  for (const { op, path, from, value } of operations) {
    const [holder, key] = locate(document, path);
    if (op === "add") add(holder, key, value);
    else if (op === "remove") remove(holder, key);
    else if (op === "move") add(holder, key, remove(...locate(document, from)));
    else if (op === "replace") {
      assert.ok(key in holder, `nothing to replace at ${path}`);
      holder[key] = value;
    } else assert.fail(`unknown operation ${op}`);
  }
  return document;
}

/** What a case makes of a file; undefined when it is no JSON, or not there. */
function changed(path, change) {
  if (Array.isArray(change)) return patch(json(`tests/cases/base/${path}`), change);
  if (typeof change?.text !== "string") return undefined;
  try {
    return JSON.parse(change.text);
  } catch {
    return undefined;
  }
}

const pointersIn = (wanted, path) => wanted.filter(({ file }) => file === path).map(({ pointer }) => pointer);

for (const group of ["syntax", "article", "chart", "data", "figures", "palette", "several", "fine"]) {
  for (const { name, files, faults: wanted, schema } of json(`tests/cases/${group}.json`)) {
    test(`${group}: ${name}`, () => {
      let refused = 0;
      for (const [path, change] of Object.entries(files)) {
        const document = kindOf(path) && changed(path, change);
        if (document === undefined) continue;
        const found = faults(path, document);
        const pointers = pointersIn(wanted, path);
        refused += found.length;
        // A schema may complain about the surroundings, too; at least one complaint must hit the place.
        assert.ok(found.length === 0 || found.some((place) => pointers.includes(place)), `the schema says ${found}, the loader ${pointers}`);
      }
      assert.equal(refused > 0, schema, schema ? "the schema accepts it" : "the schema refuses what it cannot know");
    });
  }
}
