// What a compiled article says of its pages (web/build/texts.mjs, published.json), and the one file that it is packed into.
// @ts-check
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { after, test } from "node:test";

const work = mkdtempSync(join(tmpdir(), "explainer-addresses-"));
after(() => rmSync(work, { recursive: true, force: true }));
const article = "tests/fixture";
const texts = join(work, "texts");

/** @param {Record<string, string>} environment @returns {Record<string, string> | undefined} */
function addresses(environment) {
  const { status, stderr } = spawnSync(process.execPath, ["web/build/texts.mjs", article, texts],
    { encoding: "utf8", env: { PATH: process.env.PATH, SITE: "", ...environment } });
  assert.equal(status, 0, stderr);
  const file = join(texts, "published.json");
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).addresses : undefined;
}

/** @param {Record<string, unknown>} more */
function site(more) {
  const file = join(work, "site.json");
  writeFileSync(file, JSON.stringify({ name: "News", address: "https://news.example/explained", ...more }));
  return file;
}

test("the pages of an article have addresses where the site's is known", () => {
  assert.equal(addresses({}), undefined);
  const own = { de: "https://news.example/explained/", en: "https://news.example/explained/en/" };
  assert.deepEqual(addresses({ SITE_URL: "https://news.example/explained/" }), own);
  assert.deepEqual(addresses({ SITE: site({}) }), own);
  assert.equal(addresses({}), undefined, "and no longer when it is not");
});

test("in a site of several each article has a folder; one that is not of the site has no address", () => {
  assert.deepEqual(addresses({ SITE: site({ articles: ["assets/climate", article].map((path) => relative(work, resolve(path))) }) }),
    { de: "https://news.example/explained/fixture/", en: "https://news.example/explained/fixture/en/" });
  assert.equal(addresses({ SITE_URL: "https://news.example", ARTICLES: "assets/climate assets/cleanspark" }), undefined);
});

test("the desktop's article is in the site's colours", () => {
  writeFileSync(join(work, "palette.json"), '{"light": {"accent": "#9b1c31"}}');
  addresses({ SITE: site({ palette: "palette.json" }) });
  assert.equal(JSON.parse(readFileSync(join(texts, "palette.json"), "utf8")).light.accent, "#9b1c31");
  addresses({});
  assert.ok(!existsSync(join(texts, "palette.json")), "and no longer without one");
});

test("a bundle has them as well", () => {
  addresses({ SITE_URL: "https://news.example/" });
  const bundle = join(work, "fixture.explainer");
  const { status, stdout } = spawnSync("build/desktop/explainer-tool", ["bundle", texts, bundle], { encoding: "utf8" });
  assert.equal(status, 0, stdout);
  assert.ok(readFileSync(bundle, "latin1").includes("published.json"), "the zip's list of names");
});
