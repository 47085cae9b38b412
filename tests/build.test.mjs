// What a build publishes: one article after another, with names that shells and make stumble over, and with changes that
// leave no newer file behind. Each build goes to a directory of its own, dist/ is not touched.
// @ts-check
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { articleFolder } from "../web/build/article.mjs";
import { autonym, words } from "../web/build/languages.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const base = join(root, "tests/cases/base");
const work = mkdtempSync(join(tmpdir(), "explainer-build-"));
const dist = join(work, "the site");
// Two newsrooms, both with a story of this name.
const story = join(work, "desk one/a story");
const other = join(work, "desk two/a story");

/** @param {string} article @param {Record<string, string>} [settings] */
function build(article, settings = {}) {
  const { SITE_URL, SITE_NAME, ...env } = process.env;
  return spawnSync(process.execPath, [join(root, "web/build/article.mjs"), article, dist], { cwd: root, encoding: "utf8", env: { ...env, ...settings } });
}
/** @param {string} article @param {Record<string, string>} [settings] */
function built(article, settings) {
  const { status, stdout, stderr } = build(article, settings);
  assert.equal(status, 0, stderr + stdout);
  return stdout;
}

/** @param {string} path @param {(text: string) => string} change */
const edit = (path, change) => writeFileSync(path, change(readFileSync(path, "utf8")));

/** @param {string} article @param {string} id */
function removeChart(article, id) {
  rmSync(join(article, `charts/${id}.json`));
  for (const name of ["article.de.json", "article.en.json"]) {
    edit(join(article, name), (text) => {
      const content = JSON.parse(text);
      content.blocks = content.blocks.filter((/** @type {any} */ block) => !JSON.stringify(block).includes(`"${id}`));
      return JSON.stringify(content);
    });
  }
}

/** All files but the compressed copies. */
const published = () => readdirSync(dist, { recursive: true, encoding: "utf8" }).filter((path) => statSync(join(dist, path)).isFile() && !/\.(?:br|gz)$/u.test(path));
/** Which files hold a text. @param {string} text */
const holding = (text) => published().filter((path) => readFileSync(join(dist, path)).includes(text));
const page = (path = "en/index.html") => readFileSync(join(dist, path), "utf8");
/** @param {string} markup */
const structured = (markup) => JSON.parse(/<script type="application\/ld\+json">([^<]*)/u.exec(markup)?.[1] ?? "");

before(() => {
  for (const article of [story, other]) {
    cpSync(base, article, { recursive: true });
    rmSync(join(article, "pictures/broken.jpg"), { force: true }); // a fault case of the checker's
  }
  for (const language of ["de", "en"]) {
    edit(join(story, `article.${language}.json`), (text) => text.replace(/"byline": "\w+"/u,
      '"kicker": "Energy", "authors": [{"name": "Jane Doe", "url": "https://example.org/jane"}, {"name": "John Roe"}]'));
  }
  edit(join(story, "charts/segments.json"), (text) => text.replace(/"en": "/u, '"en": "Embargoed: '));
  writeFileSync(join(story, "charts/notes.txt"), "Embargoed: notes");
  cpSync(join(story, "charts/segments.json"), join(story, "drafts/segments.json"));
  edit(join(other, "article.en.json"), (text) => text.replace("Bitcoin rises", "Another story"));
  removeChart(other, "segments");
  // Unpacked from an archive: older than all that was built before.
  for (const path of readdirSync(other, { recursive: true, encoding: "utf8" })) utimesSync(join(other, path), 1e9, 1e9);
});
after(() => {
  for (const path of [work, articleFolder(story), articleFolder(other)]) rmSync(path, { recursive: true, force: true });
});

test("one story, then another of the same folder name that is older, then the first again", { timeout: 300_000 }, () => {
  const said = built(story);
  assert.match(said, /Without SITE_URL.*link cards, oEmbed, canonical and hreflang/u, "what will not work is said");
  assert.equal(said.trim().split("\n").length, 1, said);
  assert.match(page(), /<title>Bitcoin rises<\/title>/u);
  assert.ok(existsSync(join(dist, "charts/en/segments.svg")));
  const first = published();
  assert.notDeepEqual(holding("Embargoed: "), []);

  built(other);
  assert.match(page(), /<title>Another story<\/title>/u);
  assert.deepEqual(structured(page()).author, [structured(page()).publisher], "an article without authors");
  assert.deepEqual(published().filter((path) => path.includes("segments")), []);
  assert.deepEqual(holding("Embargoed"), [], "nothing of the first story is published with the second");

  built(story);
  assert.match(page(), /<title>Bitcoin rises<\/title>/u);
  assert.deepEqual(published(), first);
});

test("what lies beside an article's files is not published", () => {
  assert.deepEqual(holding("Embargoed: notes"), []);
  const [bundle] = published().filter((path) => /^article\.[0-9a-f]{10}\.json$/u.test(path));
  assert.deepEqual(Object.keys(JSON.parse(page(bundle)).files).sort(), [
    "article.de.json", "article.en.json", "charts/miners.json", "charts/prices.json", "charts/segments.json",
    "data/miners.json", "data/prices.json", "data/segments.json",
  ]);
});

test("nothing is made anew when nothing has changed", () => {
  const page = join(articleFolder(story), "site/index.html");
  const { mtimeMs } = statSync(page);
  built(story);
  assert.equal(statSync(page).mtimeMs, mtimeMs);
});

test("a view without a label has a name in the embed dialog: its title, the options it selects, or its id", () => {
  const form = page("embed/en/embed_dialog.html");
  assert.match(form, /<option value="prices=peak">Log<\/option>/u);
  assert.match(form, /<select name="view\/miners">.*<option value="" selected>Close<\/option><option value="miners=all">Three<\/option>/u);
});

test("a file of a language without words is a fault that says where and what to do, and the site that was there stays", () => {
  const before = published();
  const dutch = join(story, "article.nl.json");
  cpSync(join(story, "article.en.json"), dutch);
  const { status, stderr } = build(story);
  rmSync(dutch);
  assert.equal(status, 1);
  assert.match(stderr, /^article\.nl\.json: there are no words for the language "nl", only for de, en, .*: add assets\/words\/nl\.json, /u);
  assert.deepEqual(published(), before);
});

test("languages are listed by their own names, and each has all the words", () => {
  assert.deepEqual(["de", "en", "fr", "pl"].map(autonym), ["de", "en", "fr", "pl"].map((language) => {
    const name = new Intl.DisplayNames(language, { type: "language" }).of(language) ?? "";
    return name[0].toUpperCase() + name.slice(1);
  }));
  assert.match(page("embed/en/embed_dialog.html"), /<option value="de">Deutsch<\/option>\s*<option value="en">English<\/option>/u);
  /** @param {any} value @returns {any} */
  const keys = (value) => (typeof value === "object" ? Object.entries(value).map(([key, inner]) => [key, keys(inner)]).sort() : typeof value);
  const own = (/** @type {string} */ language) => ({ ...words[language], dates: 0, names: 0, compact: 0, currencies: 0, longWords: 0, lowersLabels: 0, quotes: 0 });
  for (const language of Object.keys(words)) assert.deepEqual(keys(own(language)), keys(own("en")), language);
});

test("a changed SITE_URL and SITE_NAME are in the pages, and gone without them", { timeout: 120_000 }, () => {
  const said = built(story, { SITE_URL: "https://news.example/crypto", SITE_NAME: "The Example" });
  assert.doesNotMatch(said, /Without/u);
  assert.match(page(), /<link rel="canonical" href="https:\/\/news\.example\/crypto\/en\/">/u);
  assert.deepEqual(structured(page()).publisher, { "@type": "Organization", name: "The Example", url: "https://news.example/crypto/" });
  assert.deepEqual(structured(page()).author, [{ "@type": "Person", name: "Jane Doe", url: "https://example.org/jane" }, { "@type": "Person", name: "John Roe" }]);
  assert.equal(structured(page()).creditText, "Jane Doe, John Roe");
  assert.equal(structured(page()).articleSection, "Energy");
  assert.match(page(), /<p id="kicker">Energy<\/p>/u);
  assert.match(page(), /<p id="dateline">By <a [^>]*href="https:\/\/example\.org\/jane"[^>]*>Jane Doe<\/a> and John Roe · /u);
  assert.match(page("oembed/en/prices.json"), /"provider_url":"https:\/\/news\.example\/crypto\/"/u);

  built(story);
  assert.doesNotMatch(page(), /rel="canonical"/u);
  assert.deepEqual(holding("news.example"), []);

  const { status, stderr } = build(story, { SITE_URL: "news.example" });
  assert.equal(status, 2);
  assert.match(stderr, /^SITE_URL is "news\.example", which is no site's address: write it as https:\S+\n$/u);
});

test("a chart that was deleted is gone", { timeout: 120_000 }, () => {
  removeChart(story, "segments");
  built(story);
  assert.deepEqual(published().filter((path) => path.includes("segments")), []);
  assert.ok(existsSync(join(dist, "charts/en/prices.svg")));
});

test("faults are listed with their places, and the site that was there stays", () => {
  const before = published();
  edit(join(story, "charts/prices.json"), (text) => text.replace('"id": "prices",', '"id": "prices"'));
  edit(join(story, "article.en.json"), (text) => text.replace('"lang"', '"language"'));
  const { status, stdout, stderr } = build(story);
  assert.equal(status, 1);
  assert.match(stdout + stderr, /^charts\/prices\.json:4:\d+: not valid JSON: /mu);
  assert.match(stdout + stderr, /^article\.en\.json:1:\d+: unknown key "language" /mu);
  assert.match(stdout + stderr, /^\d+ faults in 2 files$/mu);
  assert.doesNotMatch(stdout + stderr, /^ +at |Error:/mu, "no stack trace");
  assert.deepEqual(published(), before);
});

test("make takes an article and a place whose names have spaces", { timeout: 300_000 }, () => {
  const { MAKEFLAGS, MAKELEVEL, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync("make", ["--silent", "site", `ARTICLE=${other}`, `DIST=${join(work, "made here")}`], { cwd: root, encoding: "utf8", env });
  assert.equal(status, 0, stderr + stdout);
  assert.match(readFileSync(join(work, "made here/en/index.html"), "utf8"), /<title>Another story<\/title>/u);
});
