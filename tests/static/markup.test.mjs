// The page as a file: valid HTML, small enough for one round trip, nothing in it that a strict content policy forbids.
// @ts-check
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { brotliCompressSync } from "node:zlib";
import { HtmlValidate } from "html-validate";
import { article, charts, html, languages } from "./site.mjs";

const validator = new HtmlValidate({
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    "doctype-style": ["error", { style: "lowercase" }],
    "long-title": "off", // a headline is as long as it is
    "no-redundant-role": "off", // of a table that is set as a grid, which some engines take for none
    "prefer-native-element": ["error", { exclude: ["radio", "figure"] }], // options of a chart are buttons of a radio group; a <figure> is a chart
    "valid-id": ["error", { relaxed: true }], // ids say the place in the tree: "btc/plot"
  },
});

/** What no block's id may be, as the schema has it for each kind of block. @type {string[]} */
const reserved = [];
JSON.parse(readFileSync(new URL("../../assets/schema/article.schema.json", import.meta.url), "utf8"), (key, value) => {
  if (key === "not" && reserved.length === 0) reserved.push(...value.enum);
  return value;
});

for (const language of languages) {
  const markup = html(language);

  test(`${language}: the HTML is valid`, async () => {
    const report = await validator.validateString(markup);
    const faults = report.results.flatMap(({ messages }) =>
      messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`));
    assert.deepEqual(faults, []);
  });

  test(`${language}: at most 31 KB come over the wire`, () => {
    const size = brotliCompressSync(markup).length;
    assert.ok(size <= 31 * 1024, `${size} bytes`);
  });

  test(`${language}: the first picture needs no second request`, () => {
    assert.doesNotMatch(markup, /<link[^>]*rel="?stylesheet/u);
    assert.doesNotMatch(markup, /@import/u);
    assert.equal(markup.match(/<style/gu)?.length, 1);
    // Those that run before it stand in the page.
    for (const [script] of markup.matchAll(/<script[^>]*>/gu)) {
      assert.ok(/type="(?:module|application\/ld\+json)"/u.test(script) || !/\ssrc=/u.test(script), script);
    }
  });

  test(`${language}: no style attribute, no inline handler`, () => {
    const body = markup.slice(markup.indexOf("<body"));
    assert.doesNotMatch(body, /<[^>]*\sstyle\s*=/u);
    assert.doesNotMatch(body, /<[^>]*\son[a-z]+\s*=/u);
  });

  test(`${language}: ids are unique, and what refers to one finds it`, () => {
    const ids = [...markup.matchAll(/\sid="([^"]+)"/gu)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length);
    const named = [...markup.matchAll(/aria-(?:labelledby|describedby)="([^"]+)"/gu)].flatMap(([, list]) => list.split(" "));
    const clips = [...markup.matchAll(/url\(#([^)]+)\)/gu)].map(([, id]) => id);
    assert.ok(named.length > charts.length && clips.length > charts.length, `${named.length} names, ${clips.length} clips`);
    assert.deepEqual([...named, ...clips].filter((id) => !ids.includes(id)), []);
  });

  test(`${language}: every id of the page that is not the author's is one that the check reserves`, () => {
    const { blocks } = article(language);
    const written = blocks.map((/** @type {{ id?: string, chart?: string }} */ { id, chart }) => id ?? chart);
    // An author's id holds no "/", "." or "~".
    const own = [...markup.matchAll(/\sid="([^"/.~]+)"/gu)].map(([, id]) => id).filter((id) => !written.includes(id));
    assert.ok(own.includes("title") && own.includes("canvas"), own.join(" "));
    assert.deepEqual(own.filter((id) => !reserved.includes(id)), []);
  });

  test(`${language}: an article, its charts as figures with drawing, summary, table and dated sources`, () => {
    assert.equal(markup.match(/<article[\s>]/gu)?.length, 1);
    assert.equal(markup.match(/<h1[\s>]/gu)?.length, 1);
    for (const chart of charts) {
      const figure = markup.match(new RegExp(`<figure id="${chart}"[\\s\\S]*?</figure>`, "u"))?.[0] ?? "";
      assert.equal(figure.match(/<svg [^>]*role="img" aria-labelledby="[^"]+" aria-describedby="[^"]+"/gu)?.length, 4, chart);
      assert.equal(figure.match(/<title id="[^"]+">[^<]+<\/title>/gu)?.length, 4, chart);
      assert.equal(figure.match(/<desc id="[^"]+">[^<]+<\/desc>/gu)?.length, 4, chart);
      assert.match(figure, /<details[^>]*><summary>[^<]+<\/summary>\s*<p>[^<]{40,}<\/p>/u);
      assert.match(figure, /<caption[^>]*><span>[^<]+<\/span><\/caption>\s*<thead><tr><th scope="col">/u);
      assert.match(figure, /<tbody><tr><th scope="row">[^<]+<\/th><td>/u);
      assert.match(figure, /<figcaption[^>]*><cite[^>]*>[^<]+<time [^>]*datetime="\d{4}-\d\d-\d\d">/u);
    }
  });
}
