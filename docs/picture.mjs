// The README's picture: the page on a desktop and on a phone, light and dark, side by side in one PNG.
//   node docs/picture.mjs docs/explainer.png
// @ts-check
import { join } from "node:path";
import { filesOf, launch, listen, root } from "../tests/support.mjs";

const desktop = { width: 1280, height: 800 };
const phone = { width: 390, height: 780 };
const shots = /** @type {const} */ ([
  { viewport: desktop, colorScheme: "light", place: "left: 40px; top: 40px; width: 800px" },
  { viewport: phone, colorScheme: "light", place: "left: 880px; top: 40px; width: 250px" },
  { viewport: phone, colorScheme: "dark", place: "left: 40px; top: 580px; width: 250px" },
  { viewport: desktop, colorScheme: "dark", place: "left: 330px; top: 580px; width: 800px" },
]);

const server = await listen(filesOf(join(root, "dist")));
const browser = await launch();
/** @param {(typeof shots)[number]} shot @returns {Promise<string>} an <img> in its place */
async function take({ viewport, colorScheme, place }) {
  const page = await browser.newPage({ viewport, colorScheme, reducedMotion: "reduce" });
  await page.goto(`http://localhost:${server.port}/en/`);
  await page.waitForFunction(() => performance.getEntriesByName("charts-ready").length > 0);
  // The first chart as a reader sees it who has come to it.
  await page.locator("figure").first().evaluate((figure) => scrollTo(0, figure.getBoundingClientRect().top + scrollY - 32));
  await page.waitForTimeout(1500);
  const bytes = await page.screenshot();
  await page.close();
  return `<img src="data:image/png;base64,${bytes.toString("base64")}" style="${place}">`;
}

const images = [];
for (const shot of shots) images.push(await take(shot));
const sheet = await browser.newPage({ viewport: { width: 1170, height: 1120 } });
await sheet.setContent(`<style>
  body { margin: 0; background: #e9e7e2; }
  img { position: absolute; border-radius: 8px; outline: 1px solid rgb(0 0 0 / 12%); }
</style>${images.join("")}`);
await sheet.screenshot({ path: process.argv[2] });
await browser.close();
server.close();
