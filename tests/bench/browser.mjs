// Measures a built site in Chromium: how it loads, and what a step of the mouse over its first chart costs.
// @ts-check
import { readFileSync } from "node:fs";
import sirv from "sirv";
import { launch, listen } from "../support.mjs";

/** @typedef {import("playwright-core").CDPSession} Session */
/** @typedef {Record<string, number>} Row a measurement's numbers by their names */

const viewport = { width: 1280, height: 900 };
const steps = 60;

/** @param {number[]} all */
const median = (all) => all.toSorted((a, b) => a - b)[all.length >> 1];

/** @param {Row[]} runs @returns {Row} of each number the median */
const medians = (runs) => Object.fromEntries(Object.keys(runs[0]).map((name) => [name, median(runs.map((run) => run[name]))]));

/**
 * Opens a fresh browser on a blank page of the site's origin, so that no start of a process is measured.
 * @param {string} folder @param {(page: import("playwright-core").Page, site: { url: string, sent: number }) => Promise<Row>} measure
 */
async function inFreshBrowser(folder, measure) {
  const site = { url: "", sent: 0 };
  const files = sirv(folder, {
    brotli: true,
    setHeaders(response, path, { size }) {
      site.sent += size;
      if (!path.endsWith("/")) response.setHeader("cache-control", "max-age=31536000, immutable");
    },
  });
  const server = await listen((request, response) => {
    if (request.url === "/blank") response.writeHead(200, { "content-type": "text/html" }).end('<link rel="icon" href="data:,">');
    else files(request, response);
  });
  site.url = `http://localhost:${server.port}`;
  // Without a GPU Chromium paints the page itself with the processor; only WebGL is GL in software.
  const browser = await launch(["--disable-gpu-rasterization", "--disable-accelerated-2d-canvas"]);
  try {
    const page = await browser.newPage({ viewport });
    await page.goto(`${site.url}/blank`);
    await page.waitForTimeout(500);
    return await measure(page, site);
  } finally {
    await browser.close();
    server.close();
  }
}

/** @param {import("playwright-core").Page} page */
const ready = (page) => page.waitForFunction(() => performance.getEntriesByName("charts-ready").length > 0, undefined,
  { timeout: 60_000 });

/**
 * @param {string} folder the site @param {{ slow: boolean }} options slow: a phone's line and processor
 */
const loadOnce = (folder, { slow }) => inFreshBrowser(folder, async (page, site) => {
  const session = await page.context().newCDPSession(page);
  if (slow) {
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions",
      { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 });
    await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  }
  await page.addInitScript(() => {
    const seen = { blocked: 0 };
    Object.assign(globalThis, { seen });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.blocked += Math.max(0, duration - 50);
    }).observe({ type: "longtask", buffered: true });
  });
  site.sent = 0;
  await page.goto(`${site.url}/`, { waitUntil: "commit" });
  await ready(page);
  await page.waitForTimeout(1500);
  const times = await page.evaluate(() => ({
    paint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0,
    ready: performance.getEntriesByName("charts-ready")[0].startTime,
    blocked: /** @type {any} */ (globalThis).seen.blocked,
  }));
  return { ...(slow ? {} : { sent: site.sent / 1024 }), ...times };
});

/** Private memory of a process, in MiB. @param {number} pid */
function privateMemory(pid) {
  const sums = readFileSync(`/proc/${pid}/smaps_rollup`, "utf8").matchAll(/^Private_(?:Clean|Dirty|Hugetlb):\s+(\d+) kB/gmu);
  return Array.from(sums, ([, kilobytes]) => Number(kilobytes)).reduce((a, b) => a + b) / 1024;
}

/** @param {string} folder the site */
const interactOnce = (folder) => inFreshBrowser(folder, async (page, { url }) => {
  const session = await page.context().newCDPSession(page);
  const whole = await /** @type {import("playwright-core").Browser} */ (page.context().browser()).newBrowserCDPSession();
  /** The process of a kind that has worked most. @param {string} kind */
  const processOf = async (kind) => {
    const { processInfo } = await whole.send("SystemInfo.getProcessInfo");
    return processInfo.filter(({ type }) => type.toLowerCase() === kind).toSorted((a, b) => b.cpuTime - a.cpuTime)[0];
  };
  const memory = async () => {
    await page.waitForTimeout(1500);
    return privateMemory((await processOf("renderer")).id);
  };
  // The processor's time, not the clock's: the machine may do other things.
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const mainThread = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0);
  };
  /** @returns a step's milliseconds @param {(step: number) => Promise<unknown>} step */
  const perStep = async (step) => {
    for (let i = 0; i < 5; i++) await step(i);
    const before = { page: await mainThread(), gpu: (await processOf("gpu")).cpuTime };
    for (let i = 0; i < steps; i++) await step(i);
    return {
      page: (await mainThread() - before.page) / steps,
      gpu: 1000 * ((await processOf("gpu")).cpuTime - before.gpu) / steps,
    };
  };

  await page.goto(`${url}/?bench`);
  await ready(page);
  const plot = page.locator(".plot").first();
  await plot.scrollIntoViewIfNeeded();
  await page.waitForTimeout(1000);
  const memoryReady = await memory();
  const box = await plot.boundingBox();
  if (!box) throw new Error("The first chart is not on the page");
  const middle = box.y + box.height / 2;
  /** Waits for the frame after the event, so that no two events share one. @param {string} type @param {number} x @param {object} [more] */
  const mouse = async (type, x, more) => {
    await session.send("Input.dispatchMouseEvent", { type: /** @type {any} */ (type), x, y: middle, ...more });
    await session.send("Runtime.evaluate", { expression: "new Promise((done) => requestAnimationFrame(() => setTimeout(done)))", awaitPromise: true });
  };
  /** @param {number} points */
  const setSeries = (points) => page.evaluate(async (points) => {
    const begun = performance.now();
    await /** @type {any} */ (globalThis).__bench.setSeries(points);
    return performance.now() - begun;
  }, points);
  const hover = () => perStep((i) => mouse("mouseMoved", box.x + box.width * (0.1 + 0.8 * ((i * 37) % steps) / steps)));
  const pan = async () => {
    await page.evaluate(() => /** @type {any} */ (globalThis).__bench.zoom(0.4, 0.6));
    await page.waitForTimeout(500);
    const from = box.x + box.width / 2;
    const held = { button: "left", buttons: 1, modifiers: 8 }; // Shift: moved, not marked
    await mouse("mouseMoved", from);
    await mouse("mousePressed", from, { ...held, clickCount: 1 });
    const cost = await perStep((i) => mouse("mouseMoved", from + box.width / 4 * Math.sin(i / 5), held));
    await mouse("mouseReleased", from, { ...held, buttons: 0 });
    await page.evaluate(() => /** @type {any} */ (globalThis).__bench.zoom(0, 1));
    return cost;
  };

  await setSeries(1000);
  const few = { hover: await hover(), pan: await pan() };
  await mouse("mouseMoved", 2);
  const setting = await setSeries(1e6);
  const memoryMany = await memory();
  const many = { hover: await hover(), pan: await pan() };
  return {
    hoverFew: few.hover.page, panFew: few.pan.page, hoverMany: many.hover.page, panMany: many.pan.page,
    gpuHover: few.hover.gpu, gpuPan: few.pan.gpu, setSeries: setting, memoryReady, memoryMany,
  };
});

/**
 * What a build costs, the runs of several taken in turn, so that what else the machine does falls on all alike.
 * @param {string[]} folders sites @param {number} runs of which the medians are taken
 */
export async function measureSites(folders, runs) {
  const all = folders.map(() => ({ fast: /** @type {Row[]} */ ([]), slow: /** @type {Row[]} */ ([]), use: /** @type {Row[]} */ ([]) }));
  for (let run = 0; run < runs; run++) {
    for (const [i, folder] of folders.entries()) {
      all[i].fast.push(await loadOnce(folder, { slow: false }));
      all[i].slow.push(await loadOnce(folder, { slow: true }));
      all[i].use.push(await interactOnce(folder));
    }
  }
  return all.map(({ fast, slow, use }) => ({ fast: medians(fast), slow: medians(slow), use: medians(use) }));
}
