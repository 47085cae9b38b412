// When something fails the article stays, or comes back, readable.
// @ts-check
import assert from "node:assert/strict";
import { articleText, boxOf, bring, charts, column, eventually, look, pageTest, plots, quiet, spaced, tablet } from "./site.mjs";
import { colours } from "./png.mjs";

/** @typedef {import("./site.mjs").Page} Page */

const notice = /ohne interaktive Ansicht/;

/** The static article, seen: opaque ink, in place, and the line that says so. @param {Page} page */
async function readable(page) {
  const heading = page.getByRole("heading", { level: 1 });
  assert.equal(spaced(await heading.innerText()), spaced(articleText("de").title));
  const ink = await heading.evaluate((element) => getComputedStyle(element).color);
  assert.doesNotMatch(ink, /, 0\)$|transparent/);
  assert.ok(await heading.isVisible());
  const seen = colours(await look(page, await boxOf(heading)));
  assert.ok(seen.size > 20, `the heading has ${seen.size} colours`);
  assert.equal(await page.locator("canvas").isVisible(), false);
  assert.ok(await page.getByText(notice).isVisible());
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(wide <= 0, `${wide} px to scroll sideways`);
  // The article's own passages stand below each other.
  const tops = await page.getByRole("heading", { level: 2 }).evaluateAll(
    (headings) => headings.map((heading) => heading.getBoundingClientRect().top));
  assert.deepEqual(tops, [...tops].sort((a, b) => a - b));
  assert.equal(new Set(tops).size, tops.length);
}

const stays = { live: false, viewport: column };

pageTest("without WebGL2", {
  ...stays,
  prepare: (page) => page.addInitScript(() => {
    const { getContext } = HTMLCanvasElement.prototype;
    Object.assign(HTMLCanvasElement.prototype, {
      /** @this {HTMLCanvasElement} @param {any[]} words */
      getContext(...words) {
        return words[0] === "webgl2" ? null : getContext.apply(this, /** @type {any} */ (words));
      },
    });
  }),
}, readable);

pageTest("when the program cannot be fetched", {
  ...stays,
  prepare: (page) => page.route(/explainer[^/]*\.wasm$/, (route) => route.abort()),
  provoked: [/\.wasm/, /ERR_FAILED/, /[Aa]bort/, /stays as it was served/],
}, readable);

pageTest("when the article cannot be fetched", {
  ...stays,
  prepare: (page) => page.route(/article[^/]*\.json$/, (route) => route.fulfill({ status: 404 })),
  // The preload and the program's own request are one; Chromium may say that it gave the former up.
  provoked: [/404/, /article[^/]*\.json net::ERR_ABORTED/, /stays as it was served/],
}, readable);

pageTest("without WebAssembly", {
  ...stays,
  prepare: (page) => page.addInitScript(() => Reflect.deleteProperty(globalThis, "WebAssembly")),
  provoked: [/WebAssembly/, /stays as it was served/, /preload/],
}, readable);

pageTest("a lost context brings the static article, a restored one the program", { viewport: column }, async (page) => {
  const lose = await page.evaluateHandle(() => {
    const canvas = /** @type {HTMLCanvasElement} */ (document.querySelector("canvas"));
    return canvas.getContext("webgl2")?.getExtension("WEBGL_lose_context");
  });
  await quiet(page);
  await bring(plots(page).first());
  const box = await boxOf(plots(page).first());
  const before = colours(await look(page, box)).size;
  await page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
  await lose.evaluate((extension) => extension?.loseContext());
  await eventually(async () => !await page.locator("canvas").isVisible(), "the canvas is to go");
  await readable(page);
  assert.equal(await served(page).count(), charts.length);
  assert.equal(await page.getByRole("figure").getByRole("button").count(), 0, "what the page's layout has no place for");
  // What the reader does meanwhile must not fail, and shows afterwards.
  await page.getByRole("link", { name: "English" }).click();
  await eventually(async () => spaced(await page.getByRole("heading", { level: 1 }).textContent()) === spaced(articleText("en").title), "English");
  await lose.evaluate((extension) => extension?.restoreContext());
  await eventually(() => page.locator("canvas").isVisible(), "the canvas is to come back");
  await quiet(page);
  assert.equal(await page.getByText(notice).isVisible(), false);
  await bring(plots(page).first());
  const after = colours(await look(page, await boxOf(plots(page).first()))).size;
  assert.ok(after > before / 2, `${before} colours before, ${after} after`);
});

pageTest("a program that crashes while it runs leaves the static article", {
  viewport: column, provoked: [/uncaught: crash/],
}, async (page) => {
  await page.evaluate(() => {
    WebGL2RenderingContext.prototype.drawElements = () => {
      throw new WebAssembly.RuntimeError("crash");
    };
  });
  await page.getByRole("button", { name: "Dunkel" }).click();
  await eventually(async () => !await page.locator("canvas").isVisible(), "the canvas is to go");
  await readable(page);
});

/** Watches each call into the program, and lets one crash when the test says so. Runs in the page, before its scripts. */
function watchCalls() {
  const watch = { calls: 0, crash: false };
  Object.assign(globalThis, { watch });
  const { instantiate } = WebAssembly;
  WebAssembly.instantiate = async (/** @type {any[]} */ ...words) => {
    const instance = await instantiate.apply(WebAssembly, /** @type {[WebAssembly.Module, WebAssembly.Imports]} */ (words));
    const exports = Object.fromEntries(Object.entries(instance.exports).map(([name, value]) =>
      [name, typeof value !== "function" ? value : (/** @type {unknown[]} */ ...words) => {
        watch.calls++;
        if (!watch.crash) return value(...words);
        watch.crash = false;
        throw new WebAssembly.RuntimeError("unreachable");
      }]));
    return /** @type {any} */ ({ exports });
  };
}

/** What of the page's script listens for events of the window and of all elements. @param {Page} page @returns {Promise<string[]>} */
async function listeners(page) {
  const session = await page.context().newCDPSession(page);
  /** Playwright listens, too. @type {Set<string>} */
  const scripts = new Set();
  session.on("Debugger.scriptParsed", ({ scriptId, url }) => void (/\/main\.[^/]*js$/u.test(url) && scripts.add(scriptId)));
  await session.send("Debugger.enable");
  /** @type {string[]} */
  const found = [];
  for (const expression of ["window", "document", "document.documentElement", "document.getElementById('explainer')", "document.getElementById('canvas')"]) {
    const { result } = await session.send("Runtime.evaluate", { expression });
    const { listeners: all } = await session.send("DOMDebugger.getEventListeners", { objectId: result.objectId ?? "", depth: -1 });
    found.push(...all.filter(({ scriptId }) => scripts.has(scriptId)).map(({ type }) => `${expression}: ${type}`));
  }
  await session.detach();
  return found;
}

/** All that a reader may do with the page, and its surroundings. @param {Page} page */
async function useIt(page) {
  for (let i = 0; i < 20; i++) await page.mouse.move(300 + i * 10, 300 + i * 7);
  await page.mouse.click(400, 500);
  await page.mouse.wheel(0, 700);
  for (const key of ["Tab", "Tab", "Tab", "ArrowRight", "Enter", "Escape", "t"]) await page.keyboard.press(key);
  await page.setViewportSize({ width: 1000, height: 700 });
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  await page.evaluate(() => {
    dispatchEvent(new Event("beforeprint"));
    dispatchEvent(new Event("afterprint"));
    dispatchEvent(new PopStateEvent("popstate", { state: { link: "", top: 0 } }));
    document.dispatchEvent(new Event("visibilitychange"));
  });
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Control+c");
  await page.waitForTimeout(400);
}

for (const [where, crash] of /** @type {const} */ ([
  ["in an event", (/** @type {Page} */ page) => page.mouse.move(200, 400)],
  ["while a dialog is open", async (/** @type {Page} */ page) => {
    await page.evaluate(() => document.getElementById("btc/table")?.focus());
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor();
    await quiet(page);
    await page.evaluate("watch.crash = true");
    await page.keyboard.press("Escape");
  }],
])) {
  pageTest(`after a crash ${where} nothing calls the program again, and nothing of it listens any more`, {
    viewport: column, prepare: (page) => page.addInitScript(watchCalls), provoked: [/^uncaught: unreachable$/],
  }, async (page) => {
    assert.ok((await listeners(page)).length > 20, "it listens");
    if (where === "in an event") await page.evaluate("watch.crash = true");
    /** @type {string[]} */
    const errors = [];
    page.on("pageerror", ({ message }) => errors.push(message));
    await crash(page);
    await eventually(async () => !await page.locator("canvas").isVisible(), "the canvas is to go");
    if (where !== "in an event") {
      assert.equal(await page.evaluate(() => document.activeElement?.closest("figure")?.id), "btc", "the focus is where the dialog was opened");
    }
    const before = await page.evaluate("watch.calls");
    await useIt(page);
    assert.equal(await page.evaluate("watch.calls"), before, "calls after the crash");
    assert.deepEqual(errors, ["unreachable"]);
    assert.equal(await page.getByRole("dialog").count(), 0, "a dialog whose buttons do nothing");
    // The page's own: it tells of files that are dropped when it is left, keeps the reader's place over a reload, and the
    // list of sections needs no program.
    const outline = ["window: scroll", "window: resize", "window: pointerdown", "window: focusin",
      ...["document", "document.documentElement"].flatMap((from) => ["click", "keydown", "toggle"].map((type) => `${from}: ${type}`))];
    assert.deepEqual(await listeners(page), ["window: pagehide", "window: pagehide", ...outline]);
    await page.emulateMedia({ colorScheme: "light" });
    await page.setViewportSize({ ...column, width: column.width - 40 });
    await page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
    await readable(page);
  });
}

/** A route that serves the article's bundle as `change` leaves it. @param {(files: any) => void} change */
const bundled = (change) => (/** @type {Page} */ page) => page.route(/article[^/]*\.json$/, async (route) => {
  const response = await route.fetch();
  const bundle = await response.json();
  change(bundle.files);
  await route.fulfill({ response, json: bundle });
});

// The program reads what the build has checked; what it cannot read is named for whoever looks into the console.
pageTest("a bundle with a mark that there is not", {
  ...stays,
  prepare: bundled((files) => void (files["charts/btc.json"].marks[0].type = "pie")),
  provoked: [/cannot read \/files\/charts~1btc\.json\/marks\/0$/],
}, readable);

pageTest("a bundle with a text that lacks its title", {
  ...stays,
  prepare: bundled((files) => void delete files["article.de.json"].title),
  provoked: [/cannot read \/files\/article\.de\.json$/],
}, readable);

pageTest("a bundle that is no JSON", {
  ...stays,
  prepare: (page) => page.route(/article[^/]*\.json$/, (route) => route.fulfill({ body: "{\"files\": ", contentType: "application/json" })),
  provoked: [/the bundle is not valid JSON/],
}, readable);

pageTest("without script the charts' choices are not offered as if they worked", {
  script: false, provoked: [/explainer.*\.mjs csp/],
}, async (page) => {
  assert.equal(await page.locator("figure").count(), charts.length);
  assert.equal(await page.getByRole("radio").count(), 0);
});

/** The drawings that the page was served with. @param {Page} page */
const served = (page) => page.locator("figure svg:visible");

pageTest("printing shows the page with drawings of what the charts show, and the program comes back", {}, async (page) => {
  assert.equal(await served(page).count(), 0);
  await page.getByRole("link", { name: "English" }).click();
  await page.getByRole("radio", { name: "Shares" }).click();
  await quiet(page);
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  assert.equal(await served(page).count(), charts.length);
  const shares = page.getByRole("figure").nth(2);
  assert.match(await shares.locator("svg:visible").textContent() ?? "", /%/);
  assert.doesNotMatch(await served(page).first().textContent() ?? "", /Okt/, "the language of the moment");
  assert.equal(await page.locator("canvas").isVisible(), false);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  assert.equal(await served(page).count(), 0);
  assert.ok(await page.locator("canvas").isVisible());
});

/** As a browser's translation does it. @param {Page} page @param {string} id */
const translate = (page, id) => page.evaluate((id) => {
  const words = document.createElement("font");
  words.textContent = "Traduit";
  document.getElementById(id)?.replaceChildren(words);
}, id);

pageTest("a translation by the browser is seen, with the charts, and they can still be chosen", { viewport: column }, async (page) => {
  await translate(page, "standfirst");
  await eventually(async () => await served(page).count() === charts.length, "drawings");
  assert.equal(await page.locator("canvas").isVisible(), false);
  const ink = await page.getByText("Traduit").evaluate((element) => getComputedStyle(element).color);
  assert.doesNotMatch(ink, /, 0\)$|transparent/);
  const shares = page.getByRole("figure").nth(2);
  await shares.getByRole("radio", { name: "Anteile" }).click();
  await eventually(async () => /%/.test(await shares.locator("svg:visible").textContent() ?? ""), "the chosen drawing");
  assert.equal(await page.getByText(notice).isVisible(), false);
});

pageTest("a reader's own colours keep the page as served, also when they come later", {}, async (page) => {
  await page.emulateMedia({ forcedColors: "active" });
  await eventually(async () => await served(page).count() === charts.length, "drawings in the reader's colours");
  assert.equal(await page.locator("canvas").isVisible(), false);
  assert.equal(await page.getByText(notice).isVisible(), false);
  await page.emulateMedia({ forcedColors: "none" });
  await eventually(async () => await page.locator("canvas").isVisible(), "the program");
});

const spaces = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }";

/** The page in its own layout with drawings of what the charts show, in the reader's text spacing. @param {Page} page */
async function spacedOut(page) {
  await eventually(async () => await served(page).count() === charts.length, "drawings");
  assert.equal(await page.locator("canvas").isVisible(), false);
  assert.equal(await page.getByText(notice).isVisible(), false);
  const standfirst = page.locator("#standfirst");
  const style = await standfirst.evaluate((element) => {
    const { letterSpacing, fontSize, color } = getComputedStyle(element);
    return { spacing: parseFloat(letterSpacing) / parseFloat(fontSize), color };
  });
  assert.ok(Math.abs(style.spacing - 0.12) < 0.01, `${style.spacing}`);
  assert.doesNotMatch(style.color, /, 0\)$|transparent/u);
  // Blocks make room for each other.
  const boxes = [];
  for (const id of ["title", "standfirst", "dateline", "keypoints/title"]) boxes.push(await boxOf(page.locator(`[id="${id}"]`)));
  for (const [i, box] of boxes.slice(1).entries()) assert.ok(box.y >= boxes[i].y + boxes[i].height - 1, `block ${i + 1} begins at ${box.y}`);
}

pageTest("a reader's own text spacing keeps the page's layout; without it the picture is back", { viewport: column }, async (page) => {
  const style = await page.addStyleTag({ content: spaces });
  await spacedOut(page);
  await page.getByRole("figure").nth(2).getByRole("radio", { name: "Anteile" }).click();
  await eventually(async () => /%/u.test(await page.getByRole("figure").nth(2).locator("svg:visible").textContent() ?? ""), "the chosen drawing");
  await style.evaluate((element) => /** @type {Element} */ (element).remove());
  await eventually(() => page.locator("canvas").isVisible(), "the picture");
  assert.equal(await served(page).count(), 0);
});

for (const [what, css] of [["twice the size of text", "p, li, dd { font-size: 200% !important; }"], ["a least size of text", "* { font-size: max(13px, 1em) !important; }"]]) {
  pageTest(`a reader's own style that asks for ${what} keeps the page's layout`, { viewport: column }, async (page) => {
    const size = () => page.locator("#standfirst").evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
    const before = await size();
    const style = await page.addStyleTag({ content: css });
    await eventually(async () => await served(page).count() === charts.length, "drawings");
    assert.equal(await page.locator("canvas").isVisible(), false);
    if (/200/u.test(css)) assert.notEqual(await size(), before);
    await style.evaluate((element) => /** @type {Element} */ (element).remove());
    await eventually(() => page.locator("canvas").isVisible(), "the picture");
  });
}

pageTest("a text spacing that the reader has from the start keeps the page's layout", {
  viewport: column, held: true, prepare: (page) => page.addInitScript((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
  }, spaces),
}, async (page) => {
  await page.evaluate(() => startProgram());
  await page.getByRole("figure").first().locator("svg.now").waitFor();
  await spacedOut(page);
});

pageTest("where a text spacing changes the layout, what is being read stays where it was", { viewport: column }, async (page) => {
  await page.evaluate(() => document.getElementById("ai-market-whatif")?.scrollIntoView({ block: "center", behavior: "instant" }));
  await quiet(page);
  const passage = () => page.evaluate(() => {
    const inView = Array.from(document.querySelectorAll("main :is(p, li, h2)[id]")).find((block) =>
      !block.closest("figure") && block.getBoundingClientRect().bottom > innerHeight * 0.45);
    return { id: inView?.id, top: inView?.getBoundingClientRect().top ?? 0 };
  });
  const before = await passage();
  await page.addStyleTag({ content: spaces });
  await eventually(async () => await served(page).count() === charts.length, "drawings");
  const after = await passage();
  assert.equal(after.id, before.id);
  assert.ok(Math.abs(after.top - before.top) < 8, `${before.id} moved from ${before.top} to ${after.top}`);
});

pageTest("a picture that goes and comes back leaves the focus in its chart, and printing leaves it where it is", { viewport: column }, async (page) => {
  const focused = () => page.evaluate(() => [document.activeElement?.closest("figure")?.id, document.activeElement?.localName]);
  await bring(plots(page).nth(1));
  const table = page.getByRole("figure").nth(1).getByRole("button", { name: "Werte als Tabelle" });
  await table.focus();
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  assert.ok(await table.evaluate((element) => element === document.activeElement), "after printing");
  const style = await page.addStyleTag({ content: spaces });
  await eventually(async () => await served(page).count() === charts.length, "drawings");
  const [figure, element] = await focused();
  assert.equal(figure, "miners", `the focus is on ${element}`);
  assert.ok(await page.evaluate(() => document.activeElement?.checkVisibility()));
  await style.evaluate((element) => /** @type {Element} */ (element).remove());
  await eventually(() => page.locator("canvas").isVisible(), "the picture");
  assert.equal((await focused())[0], "miners");
  assert.ok(await page.evaluate(() => document.activeElement?.checkVisibility()));
});

/** Whether the picture is there, after anyone's change has been dealt with. @param {Page} page */
async function pictured(page) {
  await quiet(page);
  return await page.locator("canvas").isVisible() && await served(page).count() === 0;
}

pageTest("an extension that highlights or replaces a word leaves the picture; the program's next text puts it right", { viewport: column }, async (page) => {
  await page.evaluate(() => {
    const standfirst = /** @type {Element} */ (document.getElementById("standfirst"));
    standfirst.setAttribute("data-gramm", "false");
    const text = /** @type {Text} */ (document.createTreeWalker(standfirst, NodeFilter.SHOW_TEXT).nextNode());
    const range = document.createRange();
    range.setStart(text, 4);
    range.setEnd(text, 11);
    range.surroundContents(document.createElement("mark"));
    standfirst.append(document.createElement("grammarly-extension"));
    document.documentElement.dataset.darkreaderMode = "dynamic";
  });
  assert.ok(await pictured(page), "a highlighted word");
  await page.evaluate(() => {
    const text = document.createTreeWalker(/** @type {Node} */ (document.getElementById("news-plan")), NodeFilter.SHOW_TEXT).nextNode();
    /** @type {Text} */ (text).data = /** @type {Text} */ (text).data.replace("Bitcoin", "BTC");
  });
  assert.ok(await pictured(page), "a replaced word");
  await page.setViewportSize({ ...tablet, width: tablet.width - 40 });
  await quiet(page);
  assert.match(spaced(await page.locator("#news-plan").textContent()), /^CleanSpark schürft Bitcoin/u);
  assert.equal(await page.locator("main :is(mark, grammarly-extension)").count(), 0);
  assert.ok(await pictured(page));
});

pageTest("a translation that writes into the page's own texts is seen, and what undoes it brings the picture back", { viewport: column }, async (page) => {
  await page.evaluate(() => {
    /** @type {[Text, string][]} */
    const originals = [];
    for (const block of document.querySelectorAll("main :is(h1, h2, p)[data-t]")) {
      const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        originals.push([/** @type {Text} */ (text), text.nodeValue ?? ""]);
        text.nodeValue = "Traduit";
      }
    }
    Object.assign(globalThis, { undo: () => originals.forEach(([text, original]) => (text.nodeValue = original)) });
  });
  await eventually(async () => await served(page).count() === charts.length, "drawings");
  assert.equal(await page.locator("canvas").isVisible(), false);
  assert.match(await page.locator("#standfirst").innerText(), /^Traduit/u);
  await page.evaluate("undo()");
  assert.ok(await pictured(page), "the picture is back");
});

pageTest("one translated block that is put back brings the picture back", { viewport: column }, async (page) => {
  const original = await page.evaluate(() => document.getElementById("standfirst")?.innerHTML);
  await translate(page, "standfirst");
  await eventually(async () => await served(page).count() === charts.length, "drawings");
  await page.evaluate((html) => void (/** @type {Element} */ (document.getElementById("standfirst")).innerHTML = html ?? ""), original);
  assert.ok(await pictured(page));
});
