// An article in Markdown and CSV: the JSON that it becomes, and its faults, by line and column of what was written.
// @ts-check
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import { articleOfExamples, examples } from "../docs/examples.mjs";
import { articleFolder } from "../web/build/article.mjs";
import { checkArticle } from "../web/build/write/check.mjs";
import { compile } from "../web/build/write/compile.mjs";
import { message } from "../web/build/write/source.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const work = mkdtempSync(join(tmpdir(), "explainer-write-"));
after(() => rmSync(work, { recursive: true }));
const skip = existsSync(join(root, "build/desktop/explainer-tool")) ? false : "explainer-tool is not built";

let count = 0;
/** @param {Record<string, string | Buffer>} files @returns {string} a folder of them */
function folderOf(files) {
  const folder = join(work, String(++count));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}
/** @param {Record<string, string | Buffer>} files */
function compiled(files) {
  const target = join(work, `${++count}.json`);
  const { faults } = compile(folderOf(files), target);
  return { faults: faults.map(message), json: (/** @type {string} */ path) => JSON.parse(readFileSync(join(target, path), "utf8")) };
}

const head = `---
title: Coal
standfirst: "Two countries: one chart."
published: 2026-11-27
updated: 2026-11-27
sources:
  - {id: us, publisher: Us, title: 2020}
---
`;
const headLines = head.split("\n").length - 1;
const chart = JSON.stringify({
  id: "coal", title: "Coal", subtitle: "In tonnes", data: "data/coal", value: "tonnes", sources: ["us"],
  marks: [{ type: "line", x: "year", series: "country" }], views: [{ id: "all" }],
});
const csv = "country,year,tonnes\nFrance,2019,5.5\nFrance,2020,5.2\nPoland,2019,8\nPoland,2020,7.5\n";
const side = '{"source": "us", "columns": {"year": {"type": "time"}, "tonnes": {"format": {"after": " t"}}}}';
/** One of everything. @type {Record<string, string>} */
const fine = { "article.en.md": `${head}\nText. {view=coal/all}\n\n::chart{#coal}\n`, "charts/coal.json": chart, "data/coal.csv": csv, "data/coal.json": side };

/** The blocks of a text. @param {string} text @param {string} [language] */
function blocks(text, language = "en") {
  const { faults, json } = compiled({ ...fine, [`article.${language}.md`]: head + text });
  assert.deepEqual(faults, []);
  return json(`article.${language}.json`).blocks;
}
/** The faults of a text, without the file's name, lines counted from the text's first. @param {string} text */
const faultsOf = (text) => compiled({ ...fine, "article.en.md": head + text }).faults.map((fault) =>
  fault.replace(/^article\.en\.md:(\d+)/u, (_, line) => String(Number(line) - headLines)));

test("the head is the JSON's, and its figures may stand in braces", () => {
  const { faults, json } = compiled({ ...fine, "article.en.md": `---
title: 2020
standfirst: >-
  Two
  lines.
authors: [{name: Ann, url: "https://example.org"}]
published: 2026-11-27
updated: 2026-11
opener:
  - {shows: coal/all@2020/France, figure: {coal/all@2020/France digits=1}, text: in France}
  - {shows: coal/all, figure: {value: 5, format: number, source: us}, text: typed}
sources: [{id: us, publisher: Us, title: " A"}]
---
` });
  assert.deepEqual(faults, []);
  assert.deepEqual(json("article.en.json"), {
    lang: "en", blocks: [], title: "2020", standfirst: "Two lines.", authors: [{ name: "Ann", url: "https://example.org" }],
    published: "2026-11-27", updated: "2026-11",
    opener: [
      { shows: "coal/all@2020/France", figure: { from: "coal/all@2020/France", digits: 1 }, text: "in France" },
      { shows: "coal/all", figure: { value: 5, format: "number", source: "us" }, text: "typed" },
    ],
    sources: { title: "Sources", items: [{ id: "us", publisher: "Us", title: " A" }] },
  });
});

test("blocks", () => {
  assert.deepEqual(blocks(`
A paragraph
of two lines. {view=coal/all}

<!-- not shown -->

## A first heading

### Within {#own}

- one
- two **bold**

1. first
2. second {#counted}

> Words of hers.
> — Ann, *in a letter*

:::note[Checked: coal]{view=coal/all}
A note.
:::

:::correction{date=2026-11-28}
It was 5.
:::

:::keyPoints[In short]
- a
:::

:::ticker[Figures]{note="As of today"}
- France: {coal/all@2020/France} and less
:::

::chart{#coal}

::table[All]{#all data=data/coal show="country tonnes"}

![A mine](pictures/mine.jpg "The mine"){#mine credit="Us" width=full}
`), [
    { type: "paragraph", id: "start-1", view: "coal/all", text: "A paragraph of two lines." },
    { type: "heading", id: "a-first-heading", text: "A first heading" },
    { type: "subheading", id: "own", text: "Within" },
    { type: "list", id: "a-first-heading-1", items: ["one", ["two ", { strong: "bold" }]] },
    { type: "list", id: "counted", numbered: true, items: ["first", "second"] },
    { type: "quotation", id: "a-first-heading-2", text: "Words of hers.", by: ["Ann, ", { em: "in a letter" }] },
    { type: "note", id: "a-first-heading-3", title: "Checked: coal", view: "coal/all", text: "A note." },
    { type: "correction", id: "a-first-heading-4", date: "2026-11-28", text: "It was 5." },
    { type: "keyPoints", id: "a-first-heading-5", title: "In short", items: ["a"] },
    { type: "ticker", id: "a-first-heading-6", title: "Figures", note: "As of today", items: [{ label: "France", value: { from: "coal/all@2020/France" }, remark: "and less" }] },
    { type: "chart", chart: "coal" },
    { type: "table", id: "all", title: "All", data: "data/coal", show: ["country", "tonnes"] },
    { type: "picture", id: "mine", file: "pictures/mine.jpg", alt: "A mine", caption: "The mine", credit: "Us", width: "full" },
  ]);
});

test("figures, links, footnotes", () => {
  assert.deepEqual(blocks(`
{coal/all@2020/France} {"coal/all@2020/New Zealand" text="some five" after=" °C" sign=always} {change coal/all@2019/France
coal/all@2020/France digits=1 format=percent}, {share a/b@1 a/b@2 of=a/b@3}, {value=−2.5 format=EUR source=us note="Reckoned."},
{date=2026-11 source=us}, {parameter coal} {dependentValue coal 2028}; [fell to {coal/all@2020/France}](coal/all@2020/France),
[there](<coal/all@2020/New Zealand>) and [all](coal/all); [a page](https://example.org/a@b), [another](other/page).[^1]
At 11:30, note:this \\{no figure\\}.

[^1]: See *this*, {coal/all@2019/France}.
`)[0].text, [
    { from: "coal/all@2020/France" }, " ",
    { from: "coal/all@2020/New Zealand", format: { after: " °C", sign: "always" }, text: "some five" }, " ",
    { change: ["coal/all@2019/France", "coal/all@2020/France"], format: "percent", digits: 1 }, ", ",
    { share: ["a/b@1", "a/b@2"], of: "a/b@3" }, ", ",
    { value: -2.5, format: "EUR", source: "us", note: "Reckoned." }, ", ",
    { date: "2026-11", source: "us" }, ", ", { parameter: "coal" }, " ", { dependentValue: "coal", year: "2028" }, "; ",
    { shows: "coal/all@2020/France", text: ["fell to ", { from: "coal/all@2020/France" }] }, ", ",
    { shows: "coal/all@2020/New Zealand", text: "there" }, " and ", { shows: "coal/all", text: "all" }, "; ",
    { link: "https://example.org/a@b", text: "a page" }, ", ", { link: "other/page", text: "another" }, ".",
    { footnote: ["See ", { em: "this" }, ", ", { from: "coal/all@2019/France" }, "."] },
    " At 11:30, note:this {no figure}.",
  ]);
});

test("boxes before all other text are the head's", () => {
  const { faults, json } = compiled({ ...fine, "article.en.md": `${head}\n:::keyPoints[In short]\n- a\n:::\n\n:::ticker[T]\n- F: {value=1 format=number source=us}\n:::\n\nText.\n` });
  assert.deepEqual(faults, []);
  const { keyPoints, ticker, blocks: rest } = json("article.en.json");
  assert.deepEqual(keyPoints, { title: "In short", items: ["a"] });
  assert.deepEqual(ticker, { title: "T", items: [{ label: "F", value: { value: 1, format: "number", source: "us" } }] });
  assert.equal(rest.length, 1);
});

test("a column of a table is numbers where all of its cells are, in the language's way or plain", () => {
  /** @param {string} language @param {string} number */
  const columns = (language, number) => blocks(`:::table[T]{#t source=us}\n| Land | Mass {after=" t"} | Of |\n|---|--:|---|\n| A | ${number} | 1 |\n| B | – | x |\n:::\n`, language)[0].columns;
  for (const [language, number] of [["de", "1.234,5"], ["de", "1234.5"], ["fr", "1 234,5"], ["fr", "1\u202F234,5"], ["en", "1,234.5"]]) {
    assert.deepEqual(columns(language, number), [
      { label: "Land", texts: ["A", "B"] }, { label: "Mass", format: { after: " t" }, values: [1234.5, null] }, { label: "Of", texts: ["1", "x"] },
    ], `${language}: ${number}`);
  }
  assert.equal(columns("en", "−3")[1].values[0], -3);
});

test("the schema of what stands beside a CSV knows the keys that the compiler knows, and fits the project's own", () => {
  const read = (/** @type {string} */ path) => JSON.parse(readFileSync(join(root, path), "utf8"));
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, strictTypes: false });
  ajv.addSchema(read("assets/schema/data.schema.json"), "data.schema.json");
  const fits = ajv.compile(read("assets/schema/csv.schema.json"));
  const sides = readdirSync(join(root, "assets/climate/data")).filter((name) => name.endsWith(".json"));
  for (const path of [...sides.map((name) => `assets/climate/data/${name}`), "web/build/write/skeleton/data/rain.json"]) assert.ok(fits(read(path)), `${path}: ${JSON.stringify(fits.errors)}`);
  const every = { $schema: "x", comment: "x", source: "us", omit: ["year"], columns: { country: { name: "c", label: "C", type: "category", categories: { France: { en: "F" } } }, tonnes: { format: { after: " t" } } } };
  assert.ok(fits(every), JSON.stringify(fits.errors));
  assert.deepEqual(data(csv, JSON.stringify(every)).faults, []);
  for (const wrong of [{}, { source: "us", colums: {} }, { source: "us", columns: { a: { typ: "time" } } }, { source: "us", columns: { a: { type: "date" } } }]) {
    assert.ok(!fits(wrong));
    assert.notDeepEqual(data(csv, JSON.stringify(wrong)).faults, []);
  }
});

test("an id that is made of a heading's words is none that the page, a chart or another heading has", () => {
  assert.deepEqual(blocks("## Coal\n\n## Sources\n\n## Été à Łódź\n\n## Coal!\n").map((/** @type {any} */ { id }) => id), ["coal-2", "sources-2", "ete-a-lodz", "coal-3"]);
});

test("where an article has several languages, a heading has an id of its own", () => {
  const { faults } = compiled({ ...fine, "article.en.md": `${head}## Coal here\n`, "article.de.md": `${head}## Kohle {#coal-here}\n` });
  assert.deepEqual(faults, [`article.en.md:${headLines + 1}:13: the heading needs an id, the same in each language, which stands in the page's address: ## Coal here {#coal}`]);
});

test("faults of Markdown, by line and column, with the cure", () => {
  const cases = /** @type {[string, string][]} */ ([
    [":::boxx[T]\nText.\n:::\n", '1:1: there is no block :::boxx; there are: note, correction, keyPoints, ticker, table'],
    [":::notes[T]\nText.\n:::\n", '1:1: there is no block :::notes, did you mean "note"?'],
    ["::chrt{#coal}\n", '1:1: there is no block ::chrt, did you mean "chart"?'],
    ["::chart\n", "1:1: a chart is named by its id, as its file is: ::chart{#id}"],
    [":::note[T]\nText.\n", "1:1: :::note is not closed: put ::: in a line of its own behind it"],
    [":::note[T]{vew=coal/all}\nText.\n:::\n", '1:1: there is no key "vew" of note, did you mean "view"?'],
    ["Ä {coal/all@2020/France\n", "1:3: the brace { is not closed: close it with }, or write \\{ where it is a character of the text"],
    ["{chnge coal/all@2019 coal/all@2020}.\n", '1:2: "chnge" computes nothing, did you mean "change"?'],
    ["{change coal/all@2019/France}.\n", '1:2: "change" takes 2 points, here is 1: write {change chart/view@point chart/view@point}'],
    ["{coal/all@2020/France digit=1}.\n", '1:23: there is no key "digit" of a figure, did you mean "digits"?'],
    ["{coal/all@2020/France digits=x}.\n", '1:23: "x" is no number: write digits=12.5, with a point and without groups'],
    ["Text.[^a]\n", '1:6: there is no footnote "a": write [^a]: and its text in a paragraph of its own'],
    ["Text.\n\n[^a]: Note.\n", "3:1: no text leads to this footnote: put [^a] where it belongs, or take it out"],
    ["# Title\n", "1:1: # is the article's title, which stands in its head: sections begin with ##"],
    ["Text with **bold {coal/all@2020/France}**.\n", "1:18: a text in bold is plain text: no marks, links or figures"],
    ["Text with <b>HTML</b>.\n", "1:11: HTML cannot be shown: write it in Markdown; a comment, <!-- … -->, may stand between blocks"],
    ["- a\n  - b\n", "2:3: an item of a list is one paragraph, nothing else"],
    ["3. a\n", "1:1: a numbered list is counted from 1"],
    ["| a | b |\n|---|---|\n| 1 | 2 |\n", "1:1: a table has a title: put it between :::table[Title] and :::"],
    [":::table[T]\n| a {after=\" t\"} |\n|---|\n| x |\n:::\n", '4:3: "x" is no number, and the column "a" has a format: write the number alone, the unit in the head'],
    ["Text {view=coal/all} goes on.\n", "1:6: {view=coal/all} stands at the end of a heading or of a paragraph that has no end of its own: move it there"],
    ["Text {co2/all@United States}.", '1:7: a point with spaces stands in quotation marks: write {"co2/all@United States"}'],
    ["Text [one](co2/all@United States).", "1:12: an address with spaces stands in angle brackets: write [words](<co2/all@United States>)"],
    ["Text [{\"co2/all@United States\"}](co2/all@United States).", "1:34: an address with spaces stands in angle brackets: write [words](<co2/all@United States>)"],
    ["Text.\n\n::: note\nText.\n:::\n", '3:1: "::: note" opens and closes no block: write :::note[Title]{#id}, without spaces between, and ::: behind its text'],
    ["[a](https://example.org/100% \"b\") c\n", '1:1: a link has no title: take "b" out'],
    ["- a {view=coal/all}\n", '1:6: there is no key "view" of this block: take it out'],
    ["![a {b/c@1}](pictures/b.jpg)\n", "1:1: what a picture shows is plain text: no figures in braces"],
    ["Text ![a](pictures/b.jpg).\n", "1:6: a picture stands in a paragraph of its own"],
  ]);
  for (const [text, fault] of cases) assert.ok(faultsOf(text).includes(fault), `${text}\n${faultsOf(text).join("\n")}\nand not:\n${fault}`);
});

test("faults of the head", () => {
  /** @param {string} text */
  const faults = (text) => compiled({ ...fine, "article.en.md": text }).faults;
  assert.match(faults("Text.\n")[0], /^article\.en\.md:1:1: the file begins with the article's head, between two lines of ---/u);
  assert.match(faults("---\ntitle: Coal: here\n---\n")[0], /^article\.en\.md:2:8: the head cannot be read: nested mappings .* stands in "…"$/u);
  assert.match(faults("---\ntitle: a\ntitle: b\n---\n")[0], /^article\.en\.md:3:1: the head cannot be read: map keys must be unique/u);
  assert.match(faults("---\ntitle:\n---\n")[0], /^article\.en\.md:2:1: "title" has no value: write one, or take the line out$/u);
  assert.match(faults("---\ntitle: a\nblocks: []\n---\n")[0], /^article\.en\.md:3:1: the text stands below the head, in Markdown$/u);
});

/** The data file of a CSV. @param {string | Buffer} text @param {string} [about] */
function data(text, about = '{"source": "us"}') {
  return compiled({ ...fine, "data/coal.csv": text, "data/coal.json": about });
}
/** @param {string | Buffer} text @param {string} [about] */
function columnsOf(text, about) {
  const { faults, json } = data(text, about);
  assert.deepEqual(faults, []);
  return json("data/coal.json").columns;
}

test("the types of a CSV's columns are found, and a category's label is its id", () => {
  assert.deepEqual(columnsOf('\uFEFFyear,Land,"Mass, in t"\r\n2019,"A ""b""",1.5\r\n2020,C,\r\n\r\n'), [
    { name: "year", label: "year", type: "time", values: ["2019", "2020"] },
    { name: "Land", label: "Land", type: "category", categories: [{ id: 'A "b"', en: 'A "b"' }, { id: "C", en: "C" }], values: ['A "b"', "C"] },
    { name: "Mass, in t", label: "Mass, in t", type: "number", values: [1.5, null] },
  ]);
});

test("semicolons go with decimal commas", () => {
  assert.deepEqual(columnsOf("month;x;y\n2019-01;1,5;−2\n2019-02;n/a;1e3\n").map((/** @type {any} */ column) => column.values), [["2019-01", "2019-02"], [1.5, null], [-2, 1000]]);
});

test("what the JSON beside a CSV says of its columns", () => {
  const about = '{\n\t"source": "us",\n\t"omit": ["b"],\n\t"columns": {"a": {"name": "country", "label": "Country", "categories": {"y": "Ypsilon"}}, "c": {"type": "category"}, "d": {"format": {"after": " t"}}}\n}';
  assert.deepEqual(columnsOf("a,b,c,d\nx,1,75001,2\ny,2,75002,3\n", about), [
    { name: "country", label: "Country", type: "category", categories: [{ id: "y", en: "Ypsilon" }, { id: "x", en: "x" }], values: ["x", "y"] },
    { name: "c", label: "c", type: "category", categories: [{ id: "75001", en: "75001" }, { id: "75002", en: "75002" }], values: ["75001", "75002"] },
    { name: "d", label: "d", type: "number", format: { after: " t" }, values: [2, 3] },
  ]);
});

test("faults of a CSV, by line and column, with the cure", () => {
  const rows = (/** @type {string} */ last) => `year,a\n2019,1\n2020,2\n2021,${last}\n`;
  const cases = /** @type {[string | Buffer, string][]} */ ([
    ["year,a\n2019,1\n2020\n", "data/coal.csv:3:1: the row has 1 cell, the first line names 2 columns: a cell with a comma in it stands in \"…\""],
    ["year,a\n2019,1,5\n", "data/coal.csv:2:6: the row has 3 cells, the first line names 2 columns: a cell with a comma in it stands in \"…\""],
    ["year,a,a\n2019,1,2\n", 'data/coal.csv:1:8: two columns are called "a": give each a name of its own'],
    ["\uFEFFyear,a,a\n2019,1,2\n", 'data/coal.csv:1:8: two columns are called "a": give each a name of its own'],
    [",a\n2019,1\n", "data/coal.csv:1:1: a column without a name: the first line names all columns"],
    [rows("x"), 'data/coal.csv:4:6: "x" is no number, and most cells of this column are numbers: write 1234.5, without groups and units, leave the cell empty where it is unknown, or say "type": "category" of the column (column "a")'],
    [rows('"1,200"'), 'data/coal.csv:4:6: "1,200" is no number, and most cells of this column are numbers'],
    ["day,a\n20.10.2025,1\n21.10.2025,2\n", 'data/coal.csv:2:1: "20.10.2025" looks like a date, which is written 2025, 2025-Q4, 2025-10, 2025-10-20 or 2025-10-20T17:00Z here (column "day")'],
    ["day,a\n2025-01-31,1\n2025-02-30,1\n2025-13-01,2\n", 'data/coal.csv:4:1: "2025-13-01" is no date, and most cells of this column are dates'],
    ['year,a\n2019,"b\n', "data/coal.csv:2:6: a quotation mark opens a cell and does not close it: put \" behind the cell's text"],
    ['year,a\n2019,b"c\n', 'data/coal.csv:2:1: a quotation mark within a cell: put the whole cell in "…", and write the mark twice, ""'],
    ["year,a\n", "data/coal.csv:1:1: the table has no rows: its first line names the columns, each further one is a row"],
    ["year\ta\n2019\t1\n", "data/coal.csv:1:1: the cells are parted by tabs: save the table with commas or semicolons"],
    [Buffer.from("year,a\n2019,\xe9t\xe9\n", "latin1"), "data/coal.csv:2:6: not valid UTF-8: save the file as UTF-8"],
    [Buffer.from("\uFEFFyear,a\n2019,1\n", "utf16le"), "data/coal.csv:1:1: the file is UTF-16: save it as UTF-8"],
  ]);
  for (const [text, fault] of cases) {
    const { faults } = data(text);
    assert.ok(faults[0]?.startsWith(fault), `${text}\n${faults.join("\n")}\nand not:\n${fault}`);
  }
  const many = `id,a\n${Array.from({ length: 1001 }, (_, i) => `x${i},${i}`).join("\n")}\n`;
  assert.deepEqual(data(many).faults, ['data/coal.csv:1:1: the column "id" has 1001 different names, more than 1000: leave it out, "omit": ["id"] in data/coal.json, or write numbers or dates in it']);
  const large = folderOf(fine);
  truncateSync(join(large, "data/coal.csv"), 200_000_000);
  assert.deepEqual(compile(large, join(work, "large")).faults.map(message), ["data/coal.csv: the file is larger than 8 MiB and has not been read: leave out rows or columns that no chart needs"]);
});

test("faults of the JSON beside a CSV, and of files that do not go together", () => {
  const about = (/** @type {string} */ text) => data(csv, text).faults;
  assert.deepEqual(about('{"source": "us", "columns": {"tones": {"label": "x"}}}'), ['data/coal.json:1:30: data/coal.csv has no column "tones", did you mean "tonnes"?']);
  assert.deepEqual(about('{"source": "us",\n "colums": {}}'), ['data/coal.json:2:2: unknown key "colums", did you mean "columns"?']);
  assert.deepEqual(about("{}"), ['data/coal.json:1:1: "source" is missing: the id of one of the article\'s sources']);
  assert.match(about('{"source": "us"\n "columns": {}}')[0], /^data\/coal\.json:2:2: this is not valid JSON: /u);
  assert.match(about('{"source": "us", "columns": [{"name": "a"}]}')[0], /^data\/coal\.json:1:29: the figures are there twice: in this file and in data\/coal\.csv: take out one/u);
  assert.deepEqual(about('{"source": "us", "columns": {"country": {"categories": {"Spain": "S"}}}}'), ['data/coal.json:1:57: no row of data/coal.csv has "Spain" in the column "country"']);
  assert.deepEqual(about('{"source": "us", "columns": {"country": 5}}'), ['data/coal.json:1:41: what is said of a column is an object: {"…": …}']);
  assert.deepEqual(about('{"source": "us", "columns": {"tonnes": {"categories": {"5": "x"}}}}'), ['data/coal.json:1:55: a column of numbers has no categories: say "type": "category" if it is one of names']);
  assert.deepEqual(about('{"source": "us", "columns": {"country": {"format": "EUR"}}}'), ['data/coal.json:1:52: a column of names has no format']);
  assert.deepEqual(compiled({ ...fine, "data/iron.xlsx": "", "data/coal.xlsx": "", "article.fr.markdown": "" }).faults, [
    "article.fr.markdown: the file is not read: save it as article.fr.md", "data/iron.xlsx: the file is not read: save it as data/iron.csv"]);
  const { "data/coal.json": _, ...without } = fine;
  assert.match(compiled(without).faults[0], /^data\/coal\.csv:1:1: there is no data\/coal\.json beside it: write \{"source"/u);
  assert.match(compiled({ ...fine, "article.en.json": "{}" }).faults[0], /^article\.en\.md:1:1: the text is there twice, as article\.en\.md and as article\.en\.json/u);
  assert.match(compiled({ ...fine, "article.md": head }).faults[0], /^article\.md:1:1: the language stands in the file's name: call it article\.en\.md/u);
});

/** What the check says of files. @param {Record<string, string | Buffer>} files */
const said = (files) => checkArticle(folderOf(files), join(work, `${++count}.json`));

test("a fault that the checker finds is where it was written", { skip }, () => {
  assert.deepEqual([said(fine).status, said(fine).stdout], [0, "No faults: 2 blocks in each language, 1 chart, 1 data file of 4 rows, 1 source\n"]);
  const text = `${head.replace("updated", "color: red\nupdated")}
Ä *a* {coal/all@2020/Frence}, {change coal/all@2019/France
coal/al@2020/France}. {view=coal/alle}

::chart{#coll}

::chart{#coal}
`;
  const { status, stdout } = said({ ...fine, "article.en.md": text, "data/coal.csv": csv.replace("Poland,2020", "Poland,2020-01"), "data/coal.json": side.replace("us", "uss") });
  assert.equal(status, 1);
  const at = headLines + 3;
  assert.deepEqual(stdout.trim().split("\n").map((line) => line.replace(/^(\S+: .{0,38}).*$/u, "$1")), [
    'article.en.md:5:8: unknown key "color" (keys: $schema, co',
    `article.en.md:${at}:8: there is no series "Frence" in view "a`,
    `article.en.md:${at + 1}:1: there is no view "al" in chart "coal",`,
    `article.en.md:${at + 1}:24: there is no view "alle" in chart "coal`,
    `article.en.md:${at + 3}:1: there is no chart "coll", did you mean`,
    "data/coal.csv:5:8: the dates of a column must be equally ",
    'data/coal.json:1:12: there is no source "uss", did you mean',
    "7 faults in 3 files",
  ]);
  assert.match(said({ ...fine, "article.en.md": `${head}## A {#same}\n\nText.\n\n## B {#same}\n` }).stdout, new RegExp(`^article\\.en\\.md:${headLines + 5}:7: the block id "same" is already used in line ${headLines + 1}$`, "mu"));
  assert.match(said({ ...fine, "article.de.md": `${head}## Kohle {#coal-here}\n`, "article.json": '{"languages": ["de", "fr"]}' }).stdout, /there is a file article\.en\.md/u);
  assert.doesNotMatch(stdout, /\/blocks\/|article\.en\.json/u, "nothing of the JSON that it was compiled to");
});

test("make new begins an article without faults, in any language that has words, and never in the place of another", { skip }, () => {
  for (const code of ["en", "fr"]) {
    const folder = join(work, `a story in ${code}`);
    const begin = () => spawnSync(process.execPath, [join(root, "web/build/new.mjs"), folder, code], { encoding: "utf8" });
    assert.equal(begin().status, 0);
    assert.equal(checkArticle(folder, join(work, `${++count}.json`)).stdout, "No faults: 6 blocks in each language, 1 chart, 1 data file of 12 rows, 1 source\n");
    const { $schema } = JSON.parse(readFileSync(join(folder, "charts/rain.json"), "utf8"));
    assert.ok(existsSync(join(folder, "charts", $schema)), "editors find the schema");
    assert.match(begin().stderr, /^\S.* is there already, and not empty: name another folder/u);
  }
  const dutch = spawnSync(process.execPath, [join(root, "web/build/new.mjs"), join(work, "dutch"), "nl"], { encoding: "utf8" });
  assert.match(dutch.stderr, /^There are no words for the language "nl", only for de, en, /u);
});

test("the examples of docs/writing.md are an article without faults, and show every mark", { skip }, () => {
  const { status, stdout } = said(articleOfExamples());
  assert.equal(status, 0, stdout);
  assert.deepEqual(stdout.split("\n").filter((line) => line.startsWith("warning")), []);
  const known = readFileSync(join(root, "src/content/chart_spec.hpp"), "utf8");
  const marks = [.../** @type {string} */ (/using Mark = std::variant<([^>]*)>/u.exec(known)?.[1]).matchAll(/(\w+)Mark/gu)].map(([, name]) => name.toLowerCase());
  const shown = examples().flatMap(({ content }) => [...content.matchAll(/"type": "(\w+)"/gu)].map(([, type]) => type));
  assert.deepEqual(marks.filter((mark) => !shown.includes(mark)), []);
});

test("a letter that no face has is a fault where it stands, in text and in data", { skip }, () => {
  const text = `${fine["article.en.md"]}\nText:\n漢字.\n`;
  const { stdout } = said({ ...fine, "article.en.md": text, "data/coal.csv": csv.replaceAll("Poland", "Poland ☭") });
  assert.deepEqual(stdout.split("\n"), [
    `article.en.md:${headLines + 7}:1: the fonts of the page have no letter for 漢 (U+6F22), 字 (U+5B57): write it otherwise`,
    "data/coal.csv:4:8: the fonts of the page have no letter for ☭ (U+262D): write it otherwise", "2 faults in 2 files", ""]);
});

test("text and data may each be in JSON, and the desktop program has the JSON of both", { skip }, () => {
  const { json } = compiled(fine);
  const { "article.en.md": text, "data/coal.csv": _, ...rest } = fine;
  const data = JSON.stringify(json("data/coal.json"));
  const { "article.en.md": __, ...csvAlone } = fine;
  for (const files of [{ ...rest, "article.en.md": text, "data/coal.json": data }, { ...csvAlone, "article.en.json": JSON.stringify(json("article.en.json")) }]) {
    assert.match(said(files).stdout, /^No faults: 2 blocks/u);
  }
  const texts = join(work, "texts");
  const write = (/** @type {Record<string, string>} */ files) => {
    const folder = folderOf(files);
    const done = spawnSync(process.execPath, [join(root, "web/build/texts.mjs"), folder, texts], { encoding: "utf8" });
    rmSync(articleFolder(folder), { recursive: true, force: true });
    return done;
  };
  assert.equal(write({ ...fine, "article.en.md": text.replace("Text.", "Extraordinary.") }).status, 0);
  assert.equal(JSON.parse(readFileSync(join(texts, "article.en.json"), "utf8")).blocks[0].text, "Extraordin\u00ADary.");
  const { status, stderr } = write({ ...fine, "article.en.md": `${text}{` });
  assert.equal(status, 1);
  assert.match(stderr, /^article\.en\.md:\d+:1: the brace \{ is not closed/u);
});

test("an article in JSON is checked as ever", { skip }, () => {
  const tool = spawnSync(join(root, "build/desktop/explainer-tool"), ["check", "assets/cleanspark"], { cwd: root, encoding: "utf8" });
  assert.equal(checkArticle(join(root, "assets/cleanspark"), join(work, "unused")).stdout, tool.stdout);
  assert.ok(!existsSync(join(work, "unused")), "nothing is compiled");
});

test("the project's article in Markdown has no faults and no warnings", { skip }, () => {
  const { status, stdout } = checkArticle(join(root, "assets/climate"), join(work, "climate"));
  assert.equal(status, 0, stdout);
  assert.match(stdout, /^No faults: /u);
});
