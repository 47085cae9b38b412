// explainer-tool check, as an author calls it: what it prints and how it exits.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const tool = process.env.EXPLAINER_TOOL ?? join(root, "build/desktop/explainer-tool");
const skip = existsSync(tool) ? false : `${tool} is not built`;

const run = (...words) => spawnSync(tool, words, { encoding: "utf8" });

/** Runs `check` on a copy of the test article after `change(directory)`. */
function check(change) {
  const directory = mkdtempSync(join(tmpdir(), "explainer-"));
  try {
    cpSync(join(root, "tests/cases/base"), directory, { recursive: true });
    change(directory);
    return run("check", directory);
  } finally {
    rmSync(directory, { recursive: true });
  }
}

test("an article without faults is summed up", { skip }, () => {
  const { status, stdout, stderr } = check(() => {});
  assert.equal(stdout, "No faults: 7 blocks in each language, 3 charts, 3 data files of 11 rows, 2 sources\n");
  assert.equal(stderr, "");
  assert.equal(status, 0);
});

test("the project's article has no faults", { skip }, () => {
  assert.equal(run("check", join(root, "assets/cleanspark")).status, 0);
});

test("every fault is a line, and a summary follows", { skip }, () => {
  const { status, stdout } = check((directory) => {
    truncateSync(join(directory, "data/prices.json"), 200_000_000); // sparse: no disk is used
    writeFileSync(join(directory, "data/miners.json"), "[".repeat(10_000));
    writeFileSync(join(directory, "charts/segments.json"), Buffer.from([0x7b, 0x22, 0xff]));
  });
  assert.deepEqual(stdout.split("\n"), [
    "charts/segments.json:1:3: not valid UTF-8 at byte 2, save the file as UTF-8",
    `data/miners.json:1:33: lists and objects are nested deeper than 32 levels (${"/0".repeat(32)})`,
    "data/prices.json: the file is larger than 8 MiB and has not been read",
    "3 faults in 3 files",
    "",
  ]);
  assert.equal(status, 1);
});

test("a directory that is not there is one clear error", { skip }, () => {
  const { status, stdout, stderr } = run("check", "/nowhere/at/all");
  assert.equal(stdout, "");
  assert.equal(stderr, "explainer-tool: cannot read the directory /nowhere/at/all: No such file or directory\n");
  assert.equal(status, 2);
});

test("wrong usage is explained", { skip }, () => {
  assert.match(run("check").stderr, /^Usage: explainer-tool check DIR/);
  assert.equal(run("check").status, 2);
  assert.match(run("chekc").stderr, /there is no command "chekc"/);
  assert.equal(run().status, 2);
  assert.equal(run("--help").status, 0);
});
