// make write: the open page takes what its author saves, in place, and shows faults until they are mended.
// @ts-check
import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { articleFolder } from "../../web/build/article.mjs";
import { writeServer } from "../../web/build/write.mjs";
import { launch, root } from "../support.mjs";

const article = mkdtempSync(join(tmpdir(), "explainer-writing-"));
/** @type {import("playwright-core").Browser} */
let browser;
/** @type {Awaited<ReturnType<typeof writeServer>>} */
let server;

before(async () => {
  cpSync(join(root, "assets/climate"), article, { recursive: true });
  browser = await launch();
  server = await writeServer(article, 8300);
}, { timeout: 120_000 });
after(async () => {
  server?.close();
  await browser?.close();
  for (const path of [article, articleFolder(article)]) rmSync(path, { recursive: true, force: true });
});

/** @param {string} path @param {(text: string) => string} change */
function edit(path, change) {
  const before = readFileSync(join(article, path), "utf8");
  const text = change(before);
  assert.notEqual(text, before);
  writeFileSync(join(article, path), text);
}

test("text, data and faults come into the open page in place", { timeout: 120_000 }, async () => {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  /** @type {string[]} */
  const problems = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) problems.push(message.text());
  });
  page.on("pageerror", (error) => void problems.push(String(error)));
  let loads = 0;
  page.on("load", () => void ++loads);
  await page.goto(`http://localhost:${server.port}/en/?theme=dark`);
  await page.waitForFunction(() => document.documentElement.classList.contains("live"));
  await page.getByRole("heading", { name: "The sea rises" }).evaluate((heading) => heading.scrollIntoView());
  await page.waitForTimeout(500);
  const rise = page.locator("#sea button", { hasText: "Rise in ten years" });
  await rise.click();
  await page.waitForTimeout(500);
  const heading = page.getByRole("heading", { name: "The sea rises" });
  const top = (await heading.boundingBox())?.y ?? NaN;

  // Above what is read, and longer by lines.
  edit("article.en.md", (text) => text.replace("Each of the five series", `${"A new dawn of some lines. ".repeat(12)}Each of the five series`));
  await page.getByText("A new dawn").first().waitFor({ state: "attached", timeout: 10_000 });
  await page.waitForTimeout(300);
  assert.ok(Math.abs(((await heading.boundingBox())?.y ?? NaN) - top) < 3, "what is read stays where it is");
  assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), "dark");
  assert.equal(await rise.getAttribute("aria-checked"), "true", "the reader's choice is kept");

  edit("data/sea-rise.csv", (text) => text.replace("2013–2023,4.1", "2013–2023,9.1"));
  await page.getByText("5.0 cm").first().waitFor({ state: "attached", timeout: 10_000 });

  const panel = page.locator("section[role=status]");
  assert.equal(await panel.count(), 0);
  edit("article.en.md", (text) => text.replace("{co2/years@2025 digits=0}", "{co2/yers@2025 digits=0}"));
  await panel.waitFor();
  assert.match(await panel.innerText(), /^article\.en\.md:12:14 there is no view "yers" in chart "co2", did you mean "years"\?/u);
  edit("article.en.md", (text) => text.replace("yers", "years"));
  await panel.waitFor({ state: "detached" });
  edit("data/sea-rise.csv", (text) => text.replace("9.1", "x"));
  await panel.waitFor();
  assert.match(await panel.innerText(), /^data\/sea-rise\.csv:15:11 "x" is no number/u);
  edit("data/sea-rise.csv", (text) => text.replace(",x,", ",4.1,"));
  await panel.waitFor({ state: "detached" });
  assert.equal(loads, 1, "never a reload");

  // The page as it is served follows.
  await page.waitForTimeout(500);
  await assert.doesNotReject(async () => {
    for (let i = 0; i < 60; ++i) {
      if ((await (await fetch(`http://localhost:${server.port}/en/`)).text()).includes("A new dawn")) return;
      await new Promise((soon) => setTimeout(soon, 500));
    }
    throw new Error("a reload would bring the old page");
  });
  assert.deepEqual(problems, []);
  await page.close();
});

test("an article that begins with faults has a page as soon as they are mended", { timeout: 120_000 }, async () => {
  const story = mkdtempSync(join(tmpdir(), "explainer-story-"));
  cpSync(join(root, "web/build/write/skeleton"), story, { recursive: true });
  const path = join(story, "article.en.md");
  const text = readFileSync(path, "utf8").replaceAll("{{today}}", "2026-11-27");
  writeFileSync(path, text.replace("::chart{#rain}", "::chart{#snow}"));
  const own = await writeServer(story, server.port);
  try {
    assert.notEqual(own.port, server.port, "another server's port is left to it");
    const page = await browser.newPage();
    await page.goto(`http://localhost:${own.port}/`);
    const panel = page.locator("section[role=status]");
    await panel.waitFor();
    assert.match(await panel.innerText(), /^article\.en\.md:\d+:1 there is no chart "snow"/u);
    writeFileSync(path, text);
    await page.getByRole("heading", { name: "The first section" }).waitFor({ timeout: 60_000 });
    await panel.waitFor({ state: "detached" });
    await page.close();
  } finally {
    own.close();
    for (const folder of [story, articleFolder(story)]) rmSync(folder, { recursive: true, force: true });
  }
});
