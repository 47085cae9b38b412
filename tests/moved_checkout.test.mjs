// A checkout that was moved or copied together with what it had built: make builds the sources that are there.
// @ts-check
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";

test("build folders of another place are made anew, those of this one stay", (t) => {
  const place = mkdtempSync(join(tmpdir(), "explainer moved "));
  t.after(() => rmSync(place, { recursive: true }));
  copyFileSync("Makefile", join(place, "Makefile"));
  const cache = (/** @type {string} */ name, /** @type {string} */ home) => {
    mkdirSync(join(place, "build", name), { recursive: true });
    writeFileSync(join(place, "build", name, "CMakeCache.txt"), `CMAKE_HOME_DIRECTORY:INTERNAL=${home}\n`);
  };
  cache("desktop", join(place, "..", "the old place"));
  cache("web", process.cwd()); // it is still there: the checkout was copied
  cache("asan", place);
  const { stdout, status } = spawnSync("make", ["FORCE"], { cwd: place, encoding: "utf8" });
  assert.equal(status, 0);
  assert.match(stdout, /moved: .*build\/desktop/u);
  assert.ok(!existsSync(join(place, "build/desktop")));
  assert.ok(!existsSync(join(place, "build/web")));
  assert.ok(existsSync(join(place, "build/asan/CMakeCache.txt")));
});
