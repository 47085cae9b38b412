// An article whose every text tries to be markup: on the page, in its charts, tables and dialogs, in the files for other
// sites it stays text. What no page could show safely is refused by the check.
// @ts-check
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { policy } from "../web/build/serving.mjs";
import { filesOf, folded, launch, listen, root } from "./support.mjs";

const hostile = `</script><script>hacked()</script>"'><img src=x onerror=hacked()>]]><!--`;
/** What authors write for readers to read. */
const texts = new Set(["title", "subtitle", "note", "label", "text", "standfirst", "kicker", "byline", "publisher", "name", "by", "remark", "strong"]);
const base = join(root, "tests/cases/base");
const work = mkdtempSync(join(tmpdir(), "hostile-"));
const article = join(work, "article");
const site = join(work, "site");

/** @param {any} value @param {boolean} text whether it stands where text does @returns {any} */
function spoiled(value, text) {
  if (typeof value === "string") return text ? value + hostile : value;
  if (Array.isArray(value)) return value.map((part) => spoiled(part, text));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) =>
    [key, key === "opener" || key === "columns" ? part : spoiled(part, texts.has(key) || (text && ["de", "en"].includes(key)))]));
}

/** @param {string} file @param {(content: any) => any} change */
const rewrite = (file, change) => writeFileSync(file, JSON.stringify(change(JSON.parse(readFileSync(file, "utf8")))));

/** @param {string} folder */
const check = (folder) => spawnSync(join(root, "build/desktop/explainer-tool"), ["check", folder], { encoding: "utf8" });

before(() => {
  cpSync(base, article, { recursive: true });
  for (const file of readdirSync(article, { recursive: true, encoding: "utf8" })) {
    if (/(article\.\w+|charts\/\w+|data\/\w+)\.json$/u.test(file)) rewrite(join(article, file), (content) => spoiled(content, false));
  }
  const { status, stderr, stdout } = spawnSync(process.execPath, ["web/build/article.mjs", article, site],
    { cwd: root, encoding: "utf8", env: { ...process.env, SITE_URL: "https://example.org", SITE_NAME: hostile } });
  assert.equal(status, 0, stderr + stdout);
});

after(() => rmSync(work, { recursive: true, force: true }));

test("no text becomes markup on any page, under its policy, while all is used", { timeout: 120_000 }, async () => {
  const files = filesOf(site, (response, path) => {
    if (/\.html$/u.test(path) && !path.includes("standalone")) {
      response.setHeader("content-security-policy-report-only", policy(readFileSync(join(site, path), "utf8")));
    }
  });
  /** @type {string[]} */
  const asked = [];
  const server = await listen((request, response) => {
    asked.push(request.url ?? "");
    files(request, response);
  });
  const browser = await launch();
  try {
    const title = folded(JSON.parse(readFileSync(join(article, "article.en.json"), "utf8")).title);
    for (const path of ["/en/", "/embed/en/", "/embed/en/prices.html", "/standalone/en.html"]) {
      const page = await browser.newPage();
      await page.addInitScript(() => {
        Object.assign(globalThis, { hackings: 0, violations: [], hacked: () => void (/** @type {any} */ (globalThis).hackings++) });
        document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) =>
          /** @type {any} */ (globalThis).violations.push(`${violatedDirective} ${blockedURI} ${sample}`));
      });
      await page.goto(`http://localhost:${server.port}${path}`);
      await page.waitForFunction(() => performance.getEntriesByName("charts-ready").length > 0, undefined, { timeout: 20_000 });
      if (!path.includes("prices")) assert.equal(folded(await page.locator("h1").first().textContent() ?? ""), title, path);
      for (const button of ["prices/table", "prices/share"]) {
        await page.evaluate((id) => document.getElementById(id)?.click(), button);
        await page.locator("dialog").waitFor({ timeout: 5000 });
        assert.ok(folded(await page.locator("dialog").first().textContent() ?? "").includes(folded(hostile).slice(0, 30)), `${path}, ${button}`);
        await page.evaluate(() => /** @type {HTMLElement} */ (document.getElementById("dialog/close")).click());
      }
      await page.evaluate(() => dispatchEvent(new Event("beforeprint"))); // drawings and tables as markup
      await page.waitForTimeout(300);
      assert.deepEqual(await page.evaluate(() => [
        /** @type {any} */ (globalThis).hackings, document.querySelectorAll("img[src=x], main script, dialog script").length,
        /** @type {any} */ (globalThis).violations]), [0, 0, []], path);
      await page.close();
    }
    assert.deepEqual(asked.filter((path) => path.endsWith("/x")), []);
  } finally {
    await browser.close();
    server.close();
  }
});

test("files for machines hold the texts as they are", () => {
  const page = readFileSync(join(site, "en/index.html"), "utf8");
  const [, linked] = /<script type="application\/ld\+json">(.*?)<\/script>/u.exec(page) ?? [];
  assert.ok(JSON.parse(linked).headline.endsWith(hostile));
  assert.ok(JSON.parse(readFileSync(join(site, "oembed/en/index.json"), "utf8")).title.endsWith(hostile));
  for (const file of readdirSync(join(site, "charts")).filter((name) => name.endsWith(".svg"))) {
    const picture = readFileSync(join(site, "charts", file), "utf8");
    assert.doesNotMatch(picture, /<(?:script|img)|<!--/u, file);
  }
});

for (const [what, key, value, reason] of /** @type {const} */ ([
  ["a link that is a script", "url", "javascript:hacked()", /https?/u],
  ["a mark that turns the direction of text", "title", "Bitcoin \u202Egnp.exe", /direction/u],
])) {
  test(`the check refuses ${what}`, () => {
    const folder = join(work, key);
    cpSync(base, folder, { recursive: true });
    rewrite(join(folder, "article.en.json"), (content) => {
      Object.assign(key === "url" ? content.sources.items[0] : content, { [key]: value });
      return content;
    });
    const { status, stdout, stderr } = check(folder);
    assert.notEqual(status, 0, stdout);
    assert.match(stdout + stderr, reason);
  });
}

test("a hundred thousand combining marks are checked in time", () => {
  const folder = join(work, "marks");
  cpSync(base, folder, { recursive: true });
  rewrite(join(folder, "article.en.json"), (/** @type {object} */ content) => ({ ...content, standfirst: `Mine\u0301${"\u0301".repeat(100_000)}rs` }));
  const begun = Date.now();
  check(folder);
  assert.ok(Date.now() - begun < 10_000, `${Date.now() - begun} ms`);
});
