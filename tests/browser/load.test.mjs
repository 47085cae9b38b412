// The page opens: in both languages, with the right texts, and draws its charts.
// @ts-check
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { directory, listen } from "../support.mjs";
import { articleText, arrive, boxOf, bring, charts, look, pageTest, plots, spaced, tablet } from "./site.mjs";
import { colours } from "./png.mjs";

for (const lang of /** @type {const} */ (["de", "en"])) {
  const article = articleText(lang);

  pageTest(`${lang}: opens with its title, language and heading`, { lang }, async (page) => {
    assert.equal(spaced(await page.title()), spaced(article.title));
    assert.equal(await page.evaluate(() => document.documentElement.lang), lang);
    assert.equal(spaced(await page.getByRole("heading", { level: 1 }).textContent()), spaced(article.title));
    assert.equal(new URL(page.url()).pathname, lang === "de" ? "/" : "/en/");
  });

  pageTest(`${lang}: every heading of the article is a heading of the page`, { lang }, async (page) => {
    const headings = article.blocks.filter((block) => block.type === "heading");
    assert.ok(headings.length > 3, `${headings.length} headings`);
    for (const block of headings) {
      await page.getByRole("heading", { level: 2, name: block.text, exact: true }).waitFor({ state: "attached", timeout: 1000 });
    }
  });

  pageTest(`${lang}: three figures with their findings, each drawn`, { lang, viewport: tablet }, async (page) => {
    assert.equal(await plots(page).count(), charts.length);
    for (const [i, chart] of charts.entries()) {
      await page.getByRole("figure", { name: chart.title[lang] }).waitFor({ state: "attached", timeout: 1000 });
      const plot = plots(page).nth(i);
      await bring(plot);
      const seen = colours(await look(page, await boxOf(plot)));
      assert.ok(seen.size > 20, `${chart.id} has ${seen.size} colours`);
      const most = Math.max(...seen.values()) / [...seen.values()].reduce((sum, count) => sum + count);
      assert.ok(most < 0.97, `${chart.id} is ${Math.round(most * 100)} % ground`);
    }
  });
}

pageTest("no id stands twice", {}, async (page) => {
  const twice = await page.evaluate(() => {
    const ids = Array.from(document.querySelectorAll("[id]"), (element) => element.id);
    return ids.filter((id, i) => ids.indexOf(id) !== i);
  });
  assert.deepEqual(twice, []);
});

// Half of a file comes, and the page is left for another: an embed dialog's preview is, at every choice.
for (const kind of ["json", "wasm"]) {
  pageTest(`left while its ${kind} is on the way, the page does not complain`, { held: true, provoked: [/net::ERR_ABORTED$/u], prepare: async (page) => {
    const [file] = readdirSync(directory).filter((name) => name.startsWith(kind === "json" ? "article." : "explainer.") && name.endsWith(kind));
    const slow = await listen((_, response) => {
      const bytes = readFileSync(join(directory, file));
      response.writeHead(200, { "content-type": `application/${kind}`, "content-length": bytes.length });
      response.write(bytes.subarray(0, bytes.length / 2));
    });
    page.on("close", slow.close);
    await page.route(`**/${file}`, (route) => route.continue({ url: `http://localhost:${slow.port}/${file}` }));
  } }, async (page) => {
    await page.evaluate(() => startProgram());
    await page.waitForTimeout(300); // until what has come is being read
    await page.goto("/en/");
  });
}

pageTest("without script the article is there", { script: false, provoked: [/explainer.*\.mjs csp/] }, async (page) => {
  const article = articleText("de");
  assert.equal(spaced(await page.title()), spaced(article.title));
  assert.equal(spaced(await page.getByRole("heading", { level: 1 }).textContent()), spaced(article.title));
  assert.equal(await page.locator("figure").count(), charts.length);
});

/** Whether the page has its font, and how many it has asked for beforehand. @param {import("./site.mjs").Page} page */
const fonts = (page) => page.evaluate(() => ({
  own: Array.from(document.fonts).some(({ family, status }) => family === "Inter" && status === "loaded"),
  asked: document.querySelectorAll("link[as=font]").length,
}));

for (const [line, rtt, asked] of /** @type {const} */ ([["slow", 300, 0], ["quick", 50, 5]])) {
  pageTest(`on a ${line} line fonts ${asked ? "come with the text" : "come with the program, and the text over the picture has them"}`, {
    held: true,
    prepare: (page) => page.addInitScript((rtt) => Object.defineProperty(navigator, "connection", { value: { rtt } }), rtt),
  }, async (page) => {
    await page.evaluate(() => document.fonts.ready);
    assert.deepEqual(await fonts(page), { own: asked > 0, asked });
    await arrive(page);
    assert.deepEqual(await fonts(page), { own: true, asked });
  });
}

pageTest("without script the page has its fonts", { script: false }, async (page) => {
  await page.evaluate(() => document.fonts.ready);
  assert.ok((await fonts(page)).own);
});
