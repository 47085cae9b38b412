// The desktop program's resident memory on a display of its own, beside that of a window with OpenGL and nothing in it.
// @ts-check
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const [width, height] = [1280, 860];

/** In MiB. @param {number} pid @param {RegExp} what of /proc/PID/smaps_rollup */
const memory = (pid, what) => Number(what.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))?.[1]) / 1024;

/** @param {string} display @param {string} home @param {string} command @param {string[]} words */
async function measure(display, home, command, words) {
  const program = spawn(command, words, { stdio: "ignore", env: { PATH: process.env.PATH, DISPLAY: display, HOME: home, LC_ALL: "C" } });
  try {
    await sleep(4000);
    const press = (/** @type {string[]} */ ...keys) => spawnSync("xdotool", keys, { env: { PATH: process.env.PATH, DISPLAY: display } });
    if (words.length > 2) { // through the article, so that all of it has been drawn
      press("search", "--onlyvisible", "--pid", String(program.pid), "--name", ".", "windowfocus");
      for (let i = 0; i < 20; i++) {
        press("key", "Next");
        await sleep(500);
      }
    }
    if (program.exitCode !== null || program.pid === undefined) throw new Error(`${command} does not run`);
    return { resident: memory(program.pid, /^Rss:\s+(\d+)/mu), own: memory(program.pid, /^Private_Dirty:\s+(\d+)/mu) };
  } finally {
    program.kill();
  }
}

/** @param {string} program @param {string} empty that of gl_window.cpp @param {string} article */
export async function measureMemory(program, empty, article) {
  const display = `:${200 + (process.pid % 500)}`;
  const home = mkdtempSync(join(tmpdir(), "explainer-memory-"));
  const x = spawn("Xvfb", [display, "-screen", "0", "1600x1200x24"], { stdio: "ignore" });
  try {
    await sleep(1500);
    return {
      all: await measure(display, home, program, [article, "--size", `${width}x${height}`, "--reduced-motion"]),
      window: await measure(display, home, empty, [String(width), String(height)]),
    };
  } finally {
    x.kill();
    rmSync(home, { recursive: true, force: true });
  }
}
