// The packages of build/packages (make package-test): what Debian's own checks say, and the program installed into a bare
// Debian 12 and started there from its menu entry.
// @ts-check
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { named, run, shows } from "./support.mjs";

const deb = named(".deb");
const archive = named(".tar.gz");
const work = mkdtempSync(join(tmpdir(), "explainer-packages-"));
after(() => rmSync(work, { recursive: true, force: true }));

test("lintian has nothing to say of the package", () => {
  assert.equal(run("lintian", "--allow-root", "--fail-on", "error,warning", deb), "");
});

test("the menu entry, the metadata and the manuals are valid", () => {
  const unpacked = join(work, "deb");
  run("dpkg-deb", "--extract", deb, unpacked);
  const share = join(unpacked, "usr/share");
  const [entry] = readdirSync(join(share, "applications"));
  run("desktop-file-validate", join(share, "applications", entry));
  const [metainfo] = readdirSync(join(share, "metainfo"));
  run("appstreamcli", "validate", "--no-net", join(share, "metainfo", metainfo));
  const icon = /^Icon=(.*)$/mu.exec(readFileSync(join(share, "applications", entry), "utf8"))?.[1];
  assert.match(readFileSync(join(share, `icons/hicolor/scalable/apps/${icon}.svg`), "utf8"), /^<svg/u);
  for (const page of readdirSync(join(share, "man/man1"))) {
    const { stderr } = spawnSync("man", ["--warnings", "--local-file", "-Tutf8", join(share, "man/man1", page)], { encoding: "utf8" });
    assert.equal(stderr, "", page);
  }
});

test("a bundle is known by its name to desktops, and opened by the program", () => {
  const share = join(work, "deb/usr/share");
  run("update-mime-database", join(share, "mime"));
  const [entry] = readdirSync(join(share, "applications"));
  const type = /^MimeType=(.*);$/mu.exec(readFileSync(join(share, "applications", entry), "utf8"))?.[1];
  assert.equal(type, "application/vnd.explainer+zip");
  assert.match(readFileSync(join(share, "mime/globs2"), "utf8"), /^50:application\/vnd\.explainer\+zip:\*\.explainer$/mu);
  const bundle = join(work, "a.explainer");
  run(join(work, "deb/usr/bin/explainer-tool"), "bundle", "build/article", bundle);
  run("xvfb-run", "--auto-servernum", join(work, "deb/usr/bin/explainer"), bundle, "--screenshot", join(work, "bundle.png"));
});

test("the archive's program runs from wherever it is unpacked", () => {
  run("tar", "--extract", "--file", archive, "--directory", work);
  const [top] = readdirSync(work).filter((name) => name.startsWith("explainer-"));
  assert.match(run(join(work, top, "bin/explainer"), "--version"), /^explainer \d/u);
  run("xvfb-run", "--auto-servernum", join(work, top, "bin/explainer"), "--screenshot", join(work, "picture.png"));
});

test("in a bare Debian 12 the package installs with all it needs, and the menu entry starts the program", async (t) => {
  const root = join(work, "root");
  run("mmdebstrap", "--variant=apt", `--customize-hook=copy-in ${deb} /tmp`,
    `--customize-hook=chroot "$1" sh -c "apt-get install --yes --no-install-recommends /tmp/*.deb"`, "bookworm", root);
  const exec = /^Exec=(\S+)/mu.exec(readFileSync(
    join(root, "usr/share/applications", readdirSync(join(root, "usr/share/applications"))[0]), "utf8"))?.[1] ?? "";
  const screen = join(work, "screen");
  const display = `:${200 + (process.pid % 500)}`;
  run("mkdir", screen);
  const x = spawn("Xvfb", [display, "-screen", "0", "1366x768x24", "-fbdir", screen], { stdio: "ignore" });
  t.after(() => x.kill());
  await sleep(1000);
  const within = ["--bind", root, "/", "--dev", "/dev", "--proc", "/proc", "--tmpfs", "/tmp",
    "--bind", "/tmp/.X11-unix", "/tmp/.X11-unix", "--unshare-pid", "--die-with-parent", "--clearenv", "--setenv", "DISPLAY", display,
    "--setenv", "HOME", "/tmp", "--setenv", "LANG", "de_DE.UTF-8", "--setenv", "PATH", "/usr/bin:/bin", "--"];
  assert.match(run("bwrap", ...within, "explainer-tool", "check", "/usr/share/explainer/article"), /^No faults/u);
  const program = spawn("bwrap", [...within, exec], { stdio: ["ignore", "inherit", "inherit"] });
  t.after(() => program.kill());
  assert.ok(await shows(join(screen, "Xvfb_screen0"), 0xfffdfa), "most of the screen is the page");
  assert.equal(program.exitCode, null, "it still runs");
});
