// The article that the examples of docs/writing.md make together: node docs/examples.mjs marks FOLDER
// draws each mark's chart into FOLDER, as the page shows them.
// @ts-check
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Resvg } from "@resvg/resvg-js";
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

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const target = process.argv[3];
  const work = mkdtempSync(join(tmpdir(), "explainer-examples-"));
  const { "palette.json": _, ...files } = articleOfExamples(); // the marks are shown in the program's own colours
  writeFiles(join(work, "article"), files);
  const { folder } = compile(join(work, "article"), join(work, "json"));
  const fonts = join(root, "build/fonts");
  const { status, stderr } = spawnSync(join(root, "build/desktop/explainer-tool"), ["export", folder, fonts, join(work, "pages")], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  const fontFiles = readdirSync(fonts).filter((name) => name.endsWith(".ttf")).map((name) => join(fonts, name));
  mkdirSync(target, { recursive: true });
  for (const name of readdirSync(join(work, "pages/en/charts"))) {
    if (!name.startsWith("mark-")) continue;
    const svg = readFileSync(join(work, "pages/en/charts", name), "utf8");
    const png = new Resvg(svg, { fitTo: { mode: "zoom", value: 1 }, font: { loadSystemFonts: false, fontFiles } }).render().asPng();
    writeFileSync(join(target, name.replace(/^mark-(.*)\.svg$/u, "$1.png")), png);
  }
  rmSync(work, { recursive: true });
}
