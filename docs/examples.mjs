// The article that the examples of docs/writing.md make together: node docs/examples.mjs marks FOLDER
// draws each mark's chart into FOLDER, as the page shows them; node docs/examples.mjs blocks FOLDER takes pictures of its
// blocks.
// @ts-check
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Resvg } from "@resvg/resvg-js";
import { filesOf, launch, listen } from "../tests/support.mjs";
import { articleFolder } from "../web/build/article.mjs";
import { compile } from "../web/build/write/compile.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Examples by their kind, "markdown", and what stands behind it, "data/rain.csv". */
export function examples() {
  const text = readFileSync(join(root, "docs/writing.md"), "utf8");
  return [...text.matchAll(/^```(\w+) ?(.*)\n([^]*?)^```$/gmu)].map(([, kind, name, content]) => ({ kind, name, content }));
}

/** The article's files by their paths. @returns {Record<string, string | Buffer>} */
export function articleOfExamples() {
  /** @type {Record<string, string | Buffer>} */
  const files = { "pictures/street.jpg": readFileSync(join(root, "tests/fixture/pictures/campus.jpg")) };
  let text = "";
  for (const { kind, name, content } of examples()) {
    if (kind === "markdown" && name === "") text += `${content}\n`;
    else if (name.startsWith("mark ")) {
      const id = `mark-${name.slice("mark ".length)}`;
      const shown = { id, title: name.slice("mark ".length), subtitle: "Made-up figures", sources: ["office"], views: [{ id: "all" }] };
      files[`charts/${id}.json`] = JSON.stringify({ ...shown, ...JSON.parse(`{${content}}`) });
      text += `\n## About ${id}\n\nText.\n\n::chart{#${id}}\n`;
    } else if (name !== "" && kind !== "markdown") files[name] = content;
  }
  return { ...files, "article.en.md": text };
}

/** @param {string} folder @param {Record<string, string | Buffer>} files */
export function writeFiles(folder, files) {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** @param {string} work @param {string} target draws each mark's chart into it, as the page shows them */
function drawMarks(work, target) {
  const { folder } = compile(join(work, "article"), join(work, "json"));
  const fonts = join(root, "build/fonts");
  run(join(root, "build/desktop/explainer-tool"), ["export", folder, fonts, join(work, "pages")]);
  const fontFiles = readdirSync(fonts).filter((name) => name.endsWith(".ttf")).map((name) => join(fonts, name));
  for (const name of readdirSync(join(work, "pages/en/charts"))) {
    if (!name.startsWith("mark-")) continue;
    const svg = readFileSync(join(work, "pages/en/charts", name), "utf8");
    const png = new Resvg(svg, { fitTo: { mode: "zoom", value: 1 }, font: { loadSystemFonts: false, fontFiles } }).render().asPng();
    writeFileSync(join(target, name.replace(/^mark-(.*)\.svg$/u, "$1.png")), png);
  }
}

/** Stretches of the page, from a block to a block. */
const stretches = { head: ["header", "ticker"], text: ["dry", "dry-6"], tables: ["towns-rain", "months"], picture: ["street", "street"], footnotes: ["footnotes", "footnotes"] };

/** @param {string} work @param {string} target takes pictures of blocks of the page into it */
async function takeBlocks(work, target) {
  run(process.execPath, [join(root, "web/build/article.mjs"), join(work, "article"), join(work, "site")]);
  const server = await listen(filesOf(join(work, "site")));
  const browser = await launch();
  // So high that each stretch lies in it whole; no chart follows, and the sections' lines do not belong to the blocks.
  const page = await browser.newPage({ viewport: { width: 620, height: 1600 } });
  await page.goto(`http://localhost:${server.port}/?stick=off`);
  await page.waitForFunction(() => performance.getEntriesByName("charts-ready").length > 0);
  await page.addStyleTag({ content: "#outline { visibility: hidden; }" });
  for (const [name, [from, to]] of Object.entries(stretches)) {
    const measure = () => page.evaluate(([first, last]) => {
      /** @param {string} id */
      const parts = (id) => {
        const block = /** @type {Element} */ (document.getElementById(id));
        return [block, ...block.querySelectorAll("*")].map((part) => part.getBoundingClientRect()).filter(({ width, height }) => width > 0 && height > 0);
      };
      const top = Math.min(...parts(first).map((part) => part.top)) - 16;
      return { x: 0, y: top, width: innerWidth, height: Math.max(...parts(last).map(({ bottom }) => bottom)) + 16 - top };
    }, [from, to]);
    const { y } = await measure();
    await page.evaluate((by) => scrollBy(0, by), y - 80); // below the line that a chart put away leaves
    await page.waitForTimeout(1000);
    await page.screenshot({ path: join(target, `${name}.png`), clip: await measure() });
  }
  await browser.close();
  server.close();
  rmSync(articleFolder(join(work, "article")), { recursive: true });
}

/** @param {string} command @param {string[]} words */
function run(command, words) {
  const { status, stderr, stdout } = spawnSync(command, words, { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr + stdout);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [what, target] = process.argv.slice(2);
  const work = mkdtempSync(join(tmpdir(), "explainer-examples-"));
  const { "palette.json": _, ...files } = articleOfExamples(); // shown in the program's own colours
  writeFiles(join(work, "article"), files);
  mkdirSync(target, { recursive: true });
  if (what === "marks") drawMarks(work, target);
  else await takeBlocks(work, target);
  rmSync(work, { recursive: true });
}
