// The frame's own side: how it scrolls, what it draws of a long page, what it tells and what it lets itself be told.
// @ts-check
import assert from "node:assert/strict";
import { hostPage, plainFrame } from "./hosts.mjs";
import { address, contentHeight, eventually, fits, hostTest, pause, running } from "./site.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("playwright-core").Frame} Frame */

const follow = `<script>addEventListener("message", ({ data, source }) => {
  if (data?.type !== "iframe-resized") return;
  for (const frame of document.querySelectorAll("iframe")) if (frame.contentWindow === source) frame.height = data.height;
});</script>`;
/** @param {string} path @param {string} [more] */
const following = (path, more = "") => () => hostPage(`${more}${follow}${plainFrame(address(path), false)}`);
/** @param {string} path @param {number} height */
const fixed = (path, height) => () => hostPage(`<iframe src="${address(path)}" width="800" height="${height}" frameborder="0"></iframe>`);

/** @param {Frame} frame */
const canvas = (frame) => frame.evaluate(() => {
  const { width, height, style } = /** @type {HTMLCanvasElement} */ (document.getElementById("canvas"));
  const box = /** @type {HTMLCanvasElement} */ (document.getElementById("canvas")).getBoundingClientRect();
  return { width, height, top: box.top, bottom: box.bottom, style: style.cssText };
});

hostTest("a frame that the host makes no higher scrolls by itself", { html: fixed("embed/de/", 600) }, async (page) => {
  const frame = await running(page);
  assert.equal(await frame.evaluate(() => document.documentElement.dataset.framed), "own");
  assert.ok(await contentHeight(frame) > 5000);
  await page.mouse.move(400, 400);
  await page.mouse.wheel(0, 900);
  await eventually(() => frame.evaluate(() => scrollY === 900), "the frame to scroll");
  const drawn = await canvas(frame);
  assert.equal(drawn.height, 600, "the canvas is the window");
  assert.equal(drawn.top, 0);
});

hostTest("a fixed frame with room for its chart does not scroll; wheel and touch are the host's", {
  html: () => hostPage(`${plainFrame(address("embed/de/miners.html"), false).replace('height="200"', 'height="500"')}<div style="height: 3000px"></div>`),
}, async (page) => {
  const frame = await running(page);
  assert.equal(await frame.evaluate(() => document.documentElement.dataset.framed), "auto");
  await page.mouse.move(400, 300);
  await page.mouse.wheel(0, 500);
  await eventually(() => page.evaluate(() => scrollY > 400), "the host to scroll");
});

hostTest("a frame that grows after all gives its scroll to the host", { html: fixed("embed/de/", 600) }, async (page) => {
  const frame = await running(page);
  const grow = async () => page.locator("iframe").evaluate((element, height) => {
    element.setAttribute("height", `${height}`);
  }, Math.ceil(await contentHeight(frame)));
  await grow();
  await eventually(() => frame.evaluate(() => document.documentElement.dataset.framed === "auto"), "the host's scroll");
  await pause(300);
  await grow();
  await fits(frame);
  await page.locator("iframe").evaluate((element) => element.setAttribute("height", "500"));
  await eventually(() => frame.evaluate(() => document.documentElement.dataset.framed === "own"), "its own scroll again");
});

hostTest("of an explainer of 6,000 px and more only what is in sight is drawn, at three device pixels per pixel", {
  html: following("embed/de/"), window: { width: 800, height: 700 }, ratio: 3,
}, async (page) => {
  const frame = await running(page);
  await fits(frame);
  assert.ok(await contentHeight(frame) > 6000);
  let most = 0;
  for (let y = 0; y <= 6000; y += 500) {
    await page.evaluate((top) => scrollTo({ top, behavior: "instant" }), y);
    await eventually(async () => {
      const { top, bottom } = await canvas(frame);
      const shown = await page.locator("iframe").boundingBox();
      // In the host's window: all of it that the frame covers.
      return shown !== null && top + shown.y <= Math.max(0, shown.y) && bottom + shown.y >= 700;
    }, `the canvas over what is in sight at ${y}`);
    const { width, height } = await canvas(frame);
    most = Math.max(most, width * height);
  }
  const window = 800 * 700 * 9;
  assert.ok(most <= 2.8 * window, `the canvas has ${most} pixels, the window ${window}`);
});

hostTest("what is drawn stands where the text is: a heading far down is under its node", {
  html: following("embed/de/"), window: { width: 900, height: 800 },
}, async (page) => {
  const frame = await running(page);
  await fits(frame);
  const { decode, colours } = await import("../browser/png.mjs");
  for (const name of [/Schritt in die KI/u, /Quellen/u]) {
    const heading = frame.getByRole("heading", { name });
    await heading.evaluate((element) => element.scrollIntoView({ block: "center" }));
    await pause(500);
    const box = await heading.boundingBox();
    assert.ok(box);
    const inked = colours(decode(await page.screenshot({ clip: box })));
    assert.ok(inked.size > 8, `${name} is drawn`);
  }
});

hostTest("a page of one chart shows nothing else, as its heading", { html: following("embed/en/gartner.html") }, async (page) => {
  const frame = await running(page);
  await fits(frame);
  assert.equal(await frame.getByRole("figure").count(), 1);
  assert.equal(await frame.getByRole("heading").count(), 1);
  assert.equal(await frame.getByRole("heading", { level: 1 }).count(), 1);
  assert.equal(await frame.getByRole("banner").count(), 0);
  assert.equal(await frame.title(), (await frame.getByRole("heading").textContent())?.replaceAll("\u00ad", ""));
  assert.equal(await frame.evaluate(() => document.documentElement.scrollWidth), 800, "no sideways scroll");
});

/** Collects what the explainer tells, in `heard` of the host's window. */
const listen = `<script>window.heard = []; addEventListener("message", ({ data }) => {
  if (data === null) heard.push("null");
  if (data?.source === "explainer") heard.push(data);
});</script>`;
/** @param {Page} page @returns {Promise<any[]>} */
const heard = (page) => page.evaluate("heard");

hostTest("the host hears what its reader does", { html: following("embed/de/", listen) }, async (page) => {
  const frame = await running(page);
  await fits(frame);
  await frame.getByRole("button", { name: "Dunkel" }).click();
  await frame.getByRole("link", { name: "English" }).click();
  await eventually(async () => (await heard(page)).length === 2, "two events");
  assert.deepEqual(await heard(page), [
    { source: "explainer", chart: "", type: "theme", data: { theme: "dark" } },
    { source: "explainer", chart: "", type: "language", data: { language: "en" } },
  ]);
  const radio = frame.locator("[id='btc/choose/scale/log'], [id^='btc/choose/'][aria-checked=false]").first();
  const [chart, , choice, option] = (await radio.getAttribute("id") ?? "").split("/");
  await radio.click();
  await eventually(async () => (await heard(page)).length > 2, "the choice");
  assert.deepEqual((await heard(page))[2], { source: "explainer", chart, type: "choose", data: { choice, option } });
});

hostTest("what passages, the system and the host choose is not told as the reader's choice", {
  html: () => hostPage(`${listen}<iframe src="${address("embed/de/")}" width="1300" height="700" frameborder="0"></iframe>`),
  window: { width: 1400, height: 800 },
}, async (page) => {
  const frame = await running(page);
  const chosen = () => frame.evaluate(() => Array.from(document.querySelectorAll("[aria-checked=true]"), ({ id }) => id).join());
  const before = await chosen();
  // Through all passages, which call for one view after the other.
  let called = false;
  for (let top = 0; top < 6000; top += 400) {
    await frame.evaluate((top) => scrollTo({ top, behavior: "instant" }), top);
    await pause(60);
    called ||= await chosen() !== before;
  }
  assert.ok(called, "passages call for views");
  await page.emulateMedia({ colorScheme: "dark" });
  await eventually(async () => await theme(frame) === "dark", "the system's theme");
  await tell(page, { type: "setTheme", theme: "light" });
  await eventually(async () => await theme(frame) === "light", "the host's theme");
  await tell(page, { type: "setState", state: "?miners.price=open" });
  await pause(400);
  assert.deepEqual(await heard(page), []);
  // Hovered words show their view for as long; those that are followed are chosen.
  const phrase = frame.locator("a[href='#btc']").first();
  await phrase.evaluate((element) => element.scrollIntoView({ block: "center", behavior: "instant" }));
  await pause(200);
  await frame.locator("[id^='btc/choose/range/'][aria-checked=false]").first().click();
  await eventually(async () => (await heard(page)).length === 1, "the reader's own choice");
  assert.equal((await heard(page))[0].type, "choose");
});

/** Sends to the frame from the host's window. @param {Page} page @param {unknown} message */
const tell = (page, message) => page.evaluate((data) => {
  document.querySelector("iframe")?.contentWindow?.postMessage(data, "*");
}, message);

/** @param {Frame} frame */
const theme = (frame) => frame.evaluate(() => document.documentElement.dataset.theme);

hostTest("the host sets the theme", { html: following("embed/de/btc.html") }, async (page) => {
  const frame = await running(page);
  await tell(page, { type: "setTheme", theme: "dark" });
  await eventually(async () => await theme(frame) === "dark", "dark");
  await tell(page, { type: "setTheme", theme: "light" });
  await eventually(async () => await theme(frame) === "light", "light");
});

hostTest("anyone but the host is not listened to", { html: following("embed/de/btc.html") }, async (page) => {
  const frame = await running(page);
  await frame.evaluate(() => postMessage({ type: "setTheme", theme: "dark" }, "*"));
  await page.evaluate(() => {
    const other = document.createElement("iframe");
    other.srcdoc = `<script>parent.frames[0].postMessage({ type: "setTheme", theme: "dark" }, "*")</` + "script>";
    document.body.append(other);
  });
  await pause(500);
  assert.equal(await theme(frame), "light");
});

hostTest("hostile messages change nothing, are not answered without end, and leave nothing behind", {
  html: following("embed/de/btc.html", listen),
}, async (page) => {
  const frame = await running(page);
  await fits(frame);
  const state = () => frame.evaluate(() => [
    document.documentElement.outerHTML, location.href, Object.keys(globalThis).join(), Object.keys(Object.prototype).join(),
  ]);
  await pause(1200);
  const before = await state();
  await page.evaluate(() => {
    const counter = /** @type {any} */ (window);
    counter.answers = 0;
    addEventListener("message", () => counter.answers++);
  });
  await page.evaluate(() => {
    const child = /** @type {Window} */ (document.querySelector("iframe")?.contentWindow);
    const long = "x".repeat(10 * 1024 * 1024);
    /** @type {unknown[]} */
    const messages = [
      null, undefined, 0, true, "", [], {}, [null], new Date(), new Map([["type", "setTheme"]]), new ArrayBuffer(8), NaN,
      long, `[iFrameSizer]${long}`, `[iFrameSizer]${long}:8:false:false:32`, `pymxPYMx${long}`, "[iFrameSizer]", "[iFrameSizer]:::::",
      { type: long }, { type: "setTheme" }, { type: "setTheme", theme: "<img src=x onerror=alert(1)>" }, { type: "setTheme", theme: ["dark"] },
      { type: "setTheme", theme: { toString: "dark" } }, { type: ["setTheme"], theme: "dark" }, { type: "setState" }, { type: "setState", state: long },
      { type: "setState", state: { __proto__: { polluted: 1 } } }, JSON.parse('{"__proto__": {"type": "setTheme", "theme": "dark"}}'),
      JSON.parse('{"type": "setTheme", "__proto__": {"theme": "dark"}, "constructor": {"prototype": {"polluted": 1}}}'),
      { type: "constructor" }, { type: "__proto__" }, { type: "toString" }, { type: "setHeight", height: 1e9 }, { sentinel: "amp" },
    ];
    for (const message of messages) child.postMessage(message, "*");
  });
  await pause(600);
  assert.deepEqual(await state(), before);

  const memory = () => frame.evaluate(() => /** @type {any} */ (performance).memory.usedJSHeapSize);
  await page.evaluate(async () => {
    const child = /** @type {Window} */ (document.querySelector("iframe")?.contentWindow);
    const counter = /** @type {any} */ (window);
    counter.answers = 0;
    const end = performance.now() + 2000;
    while (performance.now() < end) {
      for (let i = 0; i < 1000; i++) {
        child.postMessage(i % 2 ? { sentinel: "amp", type: "frames-init" } : "[iFrameSizer]x".repeat(20), "*");
      }
      await new Promise((done) => setTimeout(done, 100));
    }
  });
  await pause(500);
  const answers = /** @type {number} */ (await page.evaluate("answers"));
  // One answer is six messages, of which one is in each host's words.
  assert.ok(answers < 300, `${answers} messages came back`);
  assert.deepEqual(await state(), before);
  const used = await memory();
  assert.ok(used < 60 * 1024 * 1024, `${used} bytes`);
  assert.deepEqual(await heard(page), []);
  await fits(frame);
});

hostTest("a lost context shows the page as served at its height, a restored one the program", {
  html: following("embed/de/btc.html"),
}, async (page) => {
  const frame = await running(page);
  await fits(frame);
  const lose = await frame.evaluateHandle(() =>
    /** @type {HTMLCanvasElement} */ (document.getElementById("canvas")).getContext("webgl2")?.getExtension("WEBGL_lose_context"));
  await lose.evaluate((extension) => extension?.loseContext());
  await eventually(async () => await frame.locator("#notice").isVisible(), "the notice");
  await eventually(async () => await frame.locator("figure svg:visible").count() === 1, "the drawing as served");
  await fits(frame, "as served");
  await lose.evaluate((extension) => extension?.restoreContext());
  await eventually(async () => await frame.locator("canvas").isVisible(), "the canvas");
  await fits(frame, "with the program");
  assert.equal(await frame.locator("#notice").isVisible(), false);
});

hostTest("what a host puts into the address stays there", {
  html: () => hostPage(`${follow}${plainFrame(`${address("embed/de/")}?initialWidth=800&childId=x#amp=1`, false)}`),
}, async (page) => {
  const frame = await running(page);
  await frame.getByRole("link", { name: "English" }).click();
  await eventually(async () => frame.url() === `${address("embed/en/")}?initialWidth=800&childId=x#amp=1`, frame.url());
});

hostTest("what the program opens over the page is in sight, however long the frame is", {
  html: following("embed/de/"), window: { width: 800, height: 700 },
}, async (page) => {
  const frame = await running(page);
  await fits(frame);
  const table = frame.getByRole("button", { name: "Werte als Tabelle" }).last();
  await table.evaluate((element) => element.scrollIntoView({ block: "center" }));
  await pause(400);
  const before = await page.evaluate(() => scrollY);
  await table.click();
  const dialog = frame.getByRole("dialog");
  await dialog.waitFor();
  const box = await dialog.boundingBox();
  assert.ok(box && box.y >= 0 && box.y + box.height <= 700, `the dialog stands from ${box?.y}, ${box?.height} px high`);
  assert.equal(await page.evaluate(() => scrollY), before, "the host's page has not moved");
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
});

hostTest("a phrase leads to its chart, and Back to the text, where the host scrolls", {
  html: following("embed/de/"), window: { width: 800, height: 700 },
}, async (page) => {
  const frame = await running(page);
  await fits(frame);
  const phrase = frame.getByRole("link", { name: "9,72 %" }).first();
  await phrase.evaluate((element) => element.scrollIntoView({ block: "center" }));
  await pause(400);
  const inWindow = async (/** @type {import("playwright-core").Locator} */ element) => {
    const box = await element.boundingBox();
    return box !== null && box.y >= 0 && box.y < 600;
  };
  await phrase.click();
  await eventually(() => inWindow(frame.locator("#miners")), "the chart in sight");
  await eventually(async () => {
    const { top, bottom } = await canvas(frame);
    const figure = await frame.locator("#miners").evaluate((element) => element.getBoundingClientRect().top);
    return top <= figure && bottom >= figure + 600;
  }, "the canvas where the chart is");
  await page.evaluate(() => history.back());
  await eventually(() => inWindow(phrase), "back at the text");
});

hostTest("a source opens in a window of its own; the frame keeps the article", { html: following("embed/en/") }, async (page) => {
  const frame = await running(page);
  await page.context().route("https://www.gartner.com/**", (route) => route.fulfill({ contentType: "text/html", body: "<title>Source</title>" }));
  const opened = page.context().waitForEvent("page");
  await frame.getByRole("link", { name: "Forecast of worldwide AI spending 2025 to 2027, revised" }).click();
  await (await opened).waitForURL(/^https:\/\/www\.gartner\.com\//u);
  assert.equal(page.context().pages().length, 2);
  assert.equal(await frame.getByRole("heading", { level: 1 }).count(), 1);
});

hostTest("a link that is copied in a frame leads to the article, in the language that is shown", {
  html: following("embed/de/btc.html?btc.scale=log"), provoked: [/Clipboard API has been blocked/u],
}, async (page) => {
  const frame = await running(page);
  await frame.getByRole("button", { name: "Diagramm teilen oder speichern" }).click();
  // A frame may not write to the clipboard unless its host lets it: then the link is shown.
  await frame.getByRole("button", { name: "Link zu dieser Ansicht kopieren" }).click();
  const link = `${address("")}?chart=btc&btc.range=months&btc.scale=log`;
  await eventually(async () => (await frame.getByRole("status").last().textContent() ?? "").endsWith(link), link);
});

hostTest("a state in the frame's address is shown, and the host may set another", {
  html: following("embed/de/btc.html?theme=dark&btc.scale=log"),
}, async (page) => {
  const frame = await running(page);
  assert.equal(await theme(frame), "dark");
  const chosen = (/** @type {string} */ id) => frame.locator(`[id="btc/choose/${id}"]`).getAttribute("aria-checked");
  await eventually(async () => await chosen("scale/log") === "true", "the scale that the address names");
  await tell(page, { type: "setState", state: "?btc.scale=linear" });
  await eventually(async () => await chosen("scale/linear") === "true", "the scale that the host names");
  await fits(frame);
});
