// The zip for Windows (make windows-test), unpacked and started by Wine, which has no DLL but Windows' own.
// @ts-check
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { named, run, shows } from "./support.mjs";

const work = mkdtempSync(join(tmpdir(), "explainer-windows-"));
const environment = { ...process.env, HOME: work, WINEPREFIX: join(work, "wine"), WINEDEBUG: "-all", LANG: "C.UTF-8", LC_ALL: "C.UTF-8" };
after(() => {
  spawnSync("wineserver", ["--kill", "--wait"], { env: environment });
  rmSync(work, { recursive: true, force: true });
});

/** What a program of the zip does. @param {string} folder @param {string} program @param {string[]} values */
function wine(folder, program, ...values) {
  const { status, stdout, stderr } = spawnSync("wine", [program, ...values], { cwd: folder, env: environment, encoding: "utf8" });
  return { status, out: stdout.replaceAll("\r\n", "\n"), err: stderr.replaceAll("\r\n", "\n") };
}

const display = `:${700 + (process.pid % 200)}`;
const screen = join(work, "screen");
const picture = join(screen, "Xvfb_screen0");
mkdirSync(screen);
const x = spawn("Xvfb", [display, "-screen", "0", "1366x768x24", "-fbdir", screen], { stdio: "ignore" });
after(() => x.kill());
Object.assign(environment, { DISPLAY: display });
run("sh", "-c", "for i in $(seq 50); do test -e /tmp/.X11-unix/X$0 && exit 0; sleep 0.1; done; exit 1", display.slice(1));

spawnSync("wineboot", ["--init"], { env: environment });
const drive = join(work, "wine/drive_c");
run("unzip", "-q", named(".zip"), "-d", drive);
const [top] = readdirSync(drive).filter((name) => name.startsWith("explainer-"));
const folder = join(drive, top);
const article = "share\\explainer\\article";

test("the zip says what it is, and whose code and fonts are in it", () => {
  assert.match(readFileSync(join(folder, "README.txt"), "utf8"), /explainer\.exe shows a news article/u);
  const licenses = readFileSync(join(folder, "LICENSES.txt"), "utf8");
  for (const name of ["zlib", "minizip", "libpng", "libjpeg-turbo", "SDL", "Dear ImGui", "MinGW-w64", "Inter", "Source Serif 4"]) {
    assert.ok(licenses.includes(`--- ${name} ---`), name);
  }
});

test("explainer-tool.exe reads an article and tells its faults", () => {
  const { status, out, err } = wine(folder, "explainer-tool.exe", "check", article);
  assert.equal(status, 0, out + err);
  assert.match(out, /^No faults: \d+ blocks/u);
  const faulty = join(drive, "Übersicht – 漢字");
  cpSync(join(folder, "share/explainer/article"), faulty, { recursive: true });
  writeFileSync(join(faulty, "charts/größe.json"), "{");
  const found = wine(folder, "explainer-tool.exe", "check", "C:\\Übersicht – 漢字");
  assert.equal(found.status, 1, found.out + found.err);
  assert.match(found.out, /^charts\/größe\.json:1:\d+: /mu);
});

test("a bundle that explainer-tool.exe packs is opened by explainer.exe", () => {
  const packed = wine(folder, "explainer-tool.exe", "bundle", article, "C:\\für Leser.explainer");
  assert.equal(packed.status, 0, packed.out + packed.err);
  const drawn = wine(folder, "explainer.exe", "C:\\für Leser.explainer", "--lang", "en", "--screenshot", "C:\\Bild ü.png");
  assert.equal(drawn.status, 0, drawn.out + drawn.err);
  assert.equal(readFileSync(join(drive, "Bild ü.png")).toString("latin1", 1, 4), "PNG");
});

test("explainer.exe says in a terminal what it is, and what is wrong", () => {
  assert.match(wine(folder, "explainer.exe", "--version").out, /^explainer \d/u);
  const refused = wine(folder, "explainer.exe", "C:\\nowhere");
  assert.equal(refused.status, 2);
  assert.match(refused.err, /^explainer: .*nowhere/u);
});

test("explainer.exe shows the article that comes with it, follows the keyboard, and remembers", async (t) => {
  const openbox = spawn("openbox", [], { env: environment, stdio: "ignore" });
  t.after(() => openbox.kill());
  const program = spawn("wine", ["explainer.exe", "--lang", "en"], { cwd: folder, env: environment, stdio: "ignore" });
  const ended = new Promise((resolve) => program.on("exit", resolve));
  t.after(() => program.kill());
  const xdotool = (/** @type {string[]} */ ...values) =>
    spawnSync("xdotool", values, { env: environment, encoding: "utf8" }).stdout;
  assert.ok(await shows(picture, 0xfffdfa), "most of the screen is the page");
  assert.match(xdotool("search", "--onlyvisible", "--name", "CleanSpark bets on AI – but", "getwindowname"), /CleanSpark/u);
  xdotool("key", "ctrl+d");
  assert.ok(await shows(picture, 0x14171a), "the page has dark colours");
  xdotool("key", "ctrl+q");
  assert.equal(await ended, 0);
  const [user] = readdirSync(join(drive, "users")).filter((name) => name !== "Public");
  const memory = join(drive, "users", user, "AppData/Local/explainer/window.json");
  assert.ok(existsSync(memory), memory);
  assert.equal(JSON.parse(readFileSync(memory, "utf8")).theme, "dark");
});
