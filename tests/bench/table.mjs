// Writes the tables of docs/benchmarks.md: `table.mjs native FILE` what Google Benchmark has measured, `table.mjs browser
// DIST [AGAINST]` a built site beside the one of the commit before, `table.mjs lighthouse DIR` Lighthouse's reports,
// `table.mjs memory PROGRAM WINDOW ARTICLE` the desktop program's memory.
// @ts-check
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { measureSites } from "./browser.mjs";
import { measureMemory } from "./memory.mjs";

const file = new URL("../../docs/benchmarks.md", import.meta.url);

/** Puts a table between its two comments. @param {string} name @param {string[][]} rows the first holds the heads */
function write(name, rows) {
  const line = (/** @type {string[]} */ cells) => `| ${cells.join(" | ")} |`;
  const table = [line(rows[0]), `|${"---|".repeat(rows[0].length)}`, ...rows.slice(1).map(line)].join("\n");
  const [begin, end] = [`<!-- ${name}: written by make -->`, `<!-- end of ${name} -->`];
  const text = readFileSync(file, "utf8");
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`docs/benchmarks.md has no "${begin}" … "${end}"`);
  writeFileSync(file, `${text.slice(0, from)}${begin}\n${table}\n${text.slice(to)}`);
  console.log(table);
}

/** Of each benchmark, its numbers in one row. @type {[string, string[], string][]} */
const natives = [
  ["page_layout/1440, /390", ["page_layout/1440", "page_layout/390"], "the article laid out at this width: lines broken, charts given their heights"],
  ["chart_scene/btc, miners, gartner", ["chart_scene/btc", "chart_scene/miners", "chart_scene/gartner"], "a chart's first view as a scene"],
  ["chart_svg/btc, miners, gartner", ["chart_svg/btc", "chart_svg/miners", "chart_svg/gartner"], "the scene as SVG"],
  ["pyramid_build", ["pyramid_build"], "over 1,000,000 values"],
  ["pyramid_query", ["pyramid_query"], "lowest and highest of 500,000 values"],
  ["million_draw/pan, /zoom", ["million_draw/pan", "million_draw/zoom"], "a frame of the price chart as a scene"],
  ["million_hover", ["million_hover"], "a point found under the mouse, and the frame with its tooltip, over all points"],
  ["million_frame/pan, /zoom", ["million_frame/pan", "million_frame/zoom"], "the frame as a scene and as ImGui's triangles, at 2 device pixels per pixel"],
  ["days_frame", ["days_frame"], "the same with the article's 61 days"],
  ["million_draw_and_svg", ["million_draw_and_svg"], "the frame as a scene and as SVG"],
];

/** @param {string} report JSON of Google Benchmark */
function writeNative(report) {
  /** @type {{ benchmarks: { name: string, cpu_time: number, time_unit: "ns" | "us" | "ms" }[] }} */
  const { benchmarks } = JSON.parse(readFileSync(report, "utf8"));
  const time = (/** @type {string} */ name) => {
    const found = benchmarks.find((one) => one.name === name);
    if (!found) throw new Error(`${report} has no "${name}"`);
    return `${found.cpu_time.toPrecision(3)} ${found.time_unit === "us" ? "µs" : found.time_unit}`;
  };
  write("native", [["benchmark", "what", "CPU"], ...natives.map(([title, names, what]) => [title, what, names.map(time).join(", ")])]);
}

/** What is measured, in which part of a measurement and under which name, and the goal. @type {[string, "fast" | "slow" | "use", string, number][]} */
const measured = [
  ["sent before the program is ready, HTML included, KB", "fast", "sent", 250],
  ["first paint, ms", "fast", "paint", 110],
  ["program ready (`charts-ready`), ms", "fast", "ready", 300],
  ["main thread blocked over 50 ms, ms", "fast", "blocked", 30],
  ["first paint at 1.6 Mbit/s, 150 ms, CPU / 4, ms", "slow", "paint", 430],
  ["program ready, the same, ms", "slow", "ready", 1700],
  ["blocked, the same, ms", "slow", "blocked", 120],
  ["main thread per hover at 1e3 points, ms", "use", "hoverFew", 2.5],
  ["main thread per pan at 1e3 points, ms", "use", "panFew", 2.5],
  ["main thread per hover at 1e6 points, ms", "use", "hoverMany", 2.5],
  ["main thread per pan at 1e6 points, ms", "use", "panMany", 3],
  ["GPU process per hover (software GL), CPU ms", "use", "gpuHover", 25],
  ["GPU process per pan (software GL), CPU ms", "use", "gpuPan", 25],
  ["`__bench.setSeries(1e6)`, data included, ms", "use", "setSeries", 60],
  ["renderer's private memory when ready, MiB", "use", "memoryReady", 42],
  ["renderer's private memory at 1e6 points, MiB", "use", "memoryMany", 60],
];

/** @param {string} folder @param {string} [before] */
async function writeBrowser(folder, before) {
  const [now, then] = await measureSites(before ? [folder, before] : [folder], Number(process.env.RUNS ?? 3));
  const heads = ["what", "now", ...(then ? ["commit before", "ratio"] : []), "goal"];
  write("browser", [heads, ...measured.map(([what, part, name, goal]) => {
    const digits = goal < 10 ? 1 : 0;
    const [value, old] = [now[part][name], then?.[part][name]];
    const compared = old === undefined ? [] : [old.toFixed(digits), old > 0 ? (value / old).toFixed(2) : "–"];
    return [what, value.toFixed(digits), ...compared, String(goal)];
  })]);
}

/** @param {string} folder of reports, one for each run */
function writeLighthouse(folder) {
  const reports = readdirSync(folder).filter((name) => name.endsWith(".json")).map((name) =>
    /** @type {{ categories: Record<string, { title: string, score: number }> }} */ (JSON.parse(readFileSync(join(folder, name), "utf8"))));
  const middle = (/** @type {number[]} */ all) => all.toSorted((a, b) => a - b)[all.length >> 1];
  write("lighthouse", [["Lighthouse, mobile", "score", "goal"], ...Object.entries(reports[0].categories).map(([key, { title }]) =>
    [title, String(Math.round(100 * middle(reports.map(({ categories }) => categories[key].score)))), key === "performance" ? "97" : "100"])]);
}

/** @param {string} program @param {string} empty a window without anything in it @param {string} article */
async function writeMemory(program, empty, article) {
  const { all, window } = await measureMemory(program, empty, article);
  const row = (/** @type {string} */ what, /** @type {"resident" | "own"} */ which, /** @type {string} */ goal) =>
    [what, ...[all[which], window[which], all[which] - window[which]].map((size) => size.toFixed(0)), goal];
  write("memory", [["MiB", "the program", "an empty window", "without the driver", "goal"],
    row("resident", "resident", "60"), row("of it written to, and its own", "own", "–")]);
}

const [what, ...rest] = process.argv.slice(2);
if (what === "native") writeNative(rest[0]);
else if (what === "browser") await writeBrowser(rest[0], rest[1] || undefined);
else if (what === "lighthouse") writeLighthouse(rest[0]);
else if (what === "memory") await writeMemory(rest[0], rest[1], rest[2]);
else throw new Error(`table.mjs: what is "${what}"?`);
