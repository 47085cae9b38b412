// Each size stands in one place: what `explainer-tool export` writes of the program's, the page's style does not repeat.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { articleFolder } from "../web/build/article.mjs";
import { fixture } from "./support.mjs";

const exported = readFileSync(join(articleFolder(fixture), "pages/sizes.css"), "utf8");
const sizes = Array.from(exported.matchAll(/--([\w-]+):([^;]+);/gu), ([, name, value]) => ({ name, value }));
// Without remarks, and without the conditions of queries, which cannot name a property (tests/unit/page_style.cpp).
const styles = ["base.css", "page.css", "live.css"].map((name) => readFileSync(new URL(`../web/${name}`, import.meta.url), "utf8")
  .replaceAll(/\/\*.*?\*\//gsu, "").replaceAll(/@(?:container|media)[^{]*/gu, ""));

test("no type size and no width of the program is written a second time in the page's style", () => {
  assert.ok(sizes.some(({ value }) => value.includes("/")) && sizes.length > 20, exported);
  for (const { name, value } of sizes) {
    // Small gaps are like each other by chance.
    if (!value.includes("/") && parseFloat(value) < 100) continue;
    const number = new RegExp(`(?<![\\d.])${value}(?!\\d)`, "u");
    for (const style of styles) assert.doesNotMatch(style, number, `${value}: var(--${name})`);
  }
});

test("the page's style uses each size that is exported", () => {
  const all = styles.join("\n");
  for (const { name } of sizes) assert.ok(all.includes(`var(--${name})`), `--${name} is used`);
});
