// Debian's nginx with nothing but dist/nginx.conf added to its own configuration: every header of every kind of file;
// and the pages under that policy, in a frame without an origin. _headers says the same.
// @ts-check
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { hostPage } from "./hosts.mjs";
import { directory, eventually, publish, started, withPage } from "./site.mjs";

const nginx = ["/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/bin/nginx"].find((path) => existsSync(path));
const skip = nginx && existsSync("/etc/nginx/nginx.conf") ? false : "no nginx here";

let port = 0;
/** @type {import("node:child_process").ChildProcess | undefined} */
let server;
const folder = mkdtempSync(join(tmpdir(), "explainer-nginx-"));

const freePort = () => new Promise((found) => {
  const probe = createServer().listen(0, "127.0.0.1", () => {
    const { port: free } = /** @type {import("node:net").AddressInfo} */ (probe.address());
    probe.close(() => found(free));
  });
});

/** Debian's configuration with our file where its sites are, and its files where we may write. */
function configuration() {
  const ours = readFileSync(join(directory, "nginx.conf"), "utf8")
    .replace("listen 80;", `listen 127.0.0.1:${port};`).replace("root /var/www/explainer;", `root ${directory};`);
  writeFileSync(join(folder, "explainer.conf"), ours);
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((kind) => `${kind}_temp_path ${folder}/${kind};`);
  const stock = readFileSync("/etc/nginx/nginx.conf", "utf8")
    .replace(/^\s*user .*$/mu, process.getuid?.() === 0 ? "user root;" : "")
    .replace(/^\s*pid .*$/mu, `pid ${folder}/pid;`)
    .replace(/^\s*access_log .*$/gmu, "access_log off;")
    .replace(/^\s*error_log .*$/gmu, "")
    .replace(/^\s*include \/etc\/nginx\/(conf\.d|sites-enabled)\/.*$/gmu, "")
    .replace(/http \{/u, `http { ${temporary.join(" ")} include ${folder}/explainer.conf;`);
  writeFileSync(join(folder, "nginx.conf"), stock);
}

before(async () => {
  if (skip) return;
  port = await freePort();
  configuration();
  server = spawn(/** @type {string} */ (nginx), ["-e", "stderr", "-c", join(folder, "nginx.conf"), "-g", "daemon off;"], { stdio: ["ignore", "inherit", "inherit"] });
  await eventually(() => get("/").then(() => true, () => false), "nginx to start");
});

after(async () => {
  if (server) {
    const gone = new Promise((done) => server?.once("exit", done));
    server.kill("SIGQUIT");
    await gone;
  }
  rmSync(folder, { recursive: true, force: true });
});

/**
 * @param {string} path @param {string} [encoding]
 * @returns {Promise<{ status: number, headers: import("node:http").IncomingHttpHeaders, body: Buffer }>}
 */
const get = (path, encoding = "") => new Promise((done, fail) => {
  request({ host: "127.0.0.1", port, path, headers: encoding ? { "accept-encoding": encoding } : {} }, (response) => {
    /** @type {Buffer[]} */
    const parts = [];
    response.on("data", (part) => parts.push(part));
    response.on("end", () => done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }));
  }).on("error", fail).end();
});

const files = readdirSync(directory);
/** @param {RegExp} name */
const hashed = (name) => `/${files.find((file) => name.test(file))}`;
const forEver = "public, max-age=31536000, immutable";
const briefly = "public, max-age=300, stale-while-revalidate=3600";

/** @type {[string, string, string, string, boolean][]} name, path, type, caching, compressed */
const kinds = [
  ["the article", "/", "text/html; charset=utf-8", briefly, true],
  ["the English article", "/en/", "text/html; charset=utf-8", briefly, true],
  ["the embedded explainer", "/embed/de/", "text/html; charset=utf-8", briefly, true],
  ["an embedded chart", "/embed/en/btc.html", "text/html; charset=utf-8", briefly, true],
  ["the program", hashed(/^explainer\..*\.wasm$/u), "application/wasm", forEver, true],
  ["the program's script", hashed(/^explainer\..*\.mjs$/u), "text/javascript; charset=utf-8", forEver, true],
  ["the page's script", hashed(/^main\..*\.js$/u), "text/javascript; charset=utf-8", forEver, true],
  ["the frame's script", hashed(/^frame\..*\.js$/u), "text/javascript; charset=utf-8", forEver, true],
  ["a font", hashed(/^serif-regular\..*\.ttf$/u), "font/ttf", forEver, true],
  ["the article's data", hashed(/^article\..*\.json$/u), "application/json; charset=utf-8", forEver, true],
  ["the host's script", "/embed.js", "text/javascript; charset=utf-8", briefly, true],
  ["oEmbed", "/oembed/de/btc.json", "application/json; charset=utf-8", briefly, false],
  ["a picture", "/charts/de/btc.png", "image/png", briefly, false],
  ["the licences", "/licenses.txt", "text/plain; charset=utf-8", briefly, true],
  ["a drawing", "/charts/de/btc.svg", "image/svg+xml; charset=utf-8", briefly, false],
];

for (const [name, path, type, caching, compressed] of kinds) {
  test(`nginx: ${name}`, { skip }, async () => {
    const plain = await get(path);
    assert.equal(plain.status, 200);
    assert.equal(plain.headers["content-encoding"], undefined);
    for (const encoding of ["br", "gzip, deflate, br, zstd", "gzip", "", "identity, br;q=0", "gzip;q=0.5, br;q=0.9"]) {
      const { status, headers, body } = await get(path, encoding);
      assert.equal(status, 200);
      const br = compressed && /\bbr(?!;q=0$)/u.test(encoding);
      const gzip = compressed && !br && /gzip/u.test(encoding);
      assert.equal(headers["content-encoding"], br ? "br" : gzip ? "gzip" : undefined, `with ${encoding}`);
      const content = br ? brotliDecompressSync(body) : gzip ? gunzipSync(body) : body;
      assert.deepEqual(content, plain.body, `the same content with ${encoding}`);
      assert.equal(headers["content-type"], type);
      assert.equal(headers["cache-control"], caching);
      assert.equal(headers["vary"], "Accept-Encoding");
      assert.equal(headers["access-control-allow-origin"], "*");
      assert.equal(headers["cross-origin-resource-policy"], "cross-origin");
      assert.equal(headers["x-content-type-options"], "nosniff");
      assert.equal(headers["referrer-policy"], "strict-origin-when-cross-origin");
      assert.equal(headers["permissions-policy"], "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
      assert.equal(headers["x-frame-options"], undefined);
      assert.equal(headers["set-cookie"], undefined);
      const policy = headers["content-security-policy"]?.toString();
      assert.equal(policy !== undefined, type.startsWith("text/html"), "a policy for pages");
      if (policy) {
        const directives = new Map(policy.split("; ").map((part) => /** @type {[string, string]} */ (part.split(/ (.*)/u))));
        assert.equal(directives.get("default-src"), "'none'");
        assert.match(directives.get("script-src") ?? "", /^'self' 'wasm-unsafe-eval'( 'sha256-[\w+/]+=*')*$/u);
        assert.match(directives.get("style-src") ?? "", /^'sha256-[\w+/]+=*'$/u);
        assert.equal(directives.get("frame-ancestors"), "*");
      }
    }
  });
}

test("nginx: what is not there, folders without their slash, what is for servers", { skip }, async () => {
  const missing = await get("/nowhere.html");
  assert.equal(missing.status, 404);
  assert.equal(missing.headers["x-content-type-options"], "nosniff");
  assert.equal(missing.headers["cache-control"], undefined);
  const bare = await get("/en");
  assert.equal(bare.status, 301);
  assert.equal(bare.headers.location, "/en/");
  for (const path of ["/nginx.conf", "/_headers"]) assert.equal((await get(path)).status, 404);
});

test("nginx: the pages run under their policy, alone and in a frame without an origin", { skip, timeout: 60_000 }, async () => {
  const site = `http://127.0.0.1:${port}`;
  for (const path of ["/", "/en/", "/embed/de/", "/embed/en/gartner.html"]) {
    await withPage({ viewport: { width: 1200, height: 800 } }, async (page) => {
      /** @type {string[]} */
      const said = [];
      page.on("console", (message) => {
        if (["error", "warning"].includes(message.type())) said.push(message.text());
      });
      page.on("requestfailed", (failed) => said.push(failed.url()));
      await page.goto(site + path);
      await started(page.mainFrame());
      assert.deepEqual(said, [], path);
      await page.goto(publish(hostPage(`<iframe src="${site}${path}" sandbox="allow-scripts" width="800" height="700"></iframe>`)));
      await eventually(async () => page.frames().some((frame) => frame.url() === site + path), "the frame");
      const [, frame] = page.frames();
      await started(frame).catch((error) => {
        throw new Error(`${path} in a frame: ${said.join("\n")}`, { cause: error });
      });
      assert.equal(await frame.evaluate(() => origin), "null");
      assert.deepEqual(said, [], `${path} in a frame`);
    });
  }
});

test("_headers names every page's policy and every hashed file", () => {
  const text = readFileSync(join(directory, "_headers"), "utf8");
  /** @type {Map<string, string[]>} */
  const rules = new Map();
  for (const line of text.split("\n")) {
    if (line.startsWith("/")) rules.set(line, []);
    else if (line.startsWith("  ")) Array.from(rules.values()).pop()?.push(line.trim());
  }
  assert.ok(rules.size < 100, "Cloudflare Pages reads a hundred rules");
  assert.ok(text.split("\n").every((line) => line.length < 2000), "and lines below 2,000 characters");
  assert.ok(rules.get("/*")?.includes("Access-Control-Allow-Origin: *"));
  for (const file of files.filter((name) => /\.[0-9a-f]{10}\.[a-z]+$/u.test(name))) {
    assert.ok(rules.get(`/${file}`)?.includes(`Cache-Control: ${forEver}`), file);
  }
  for (const path of ["/", "/en/", "/embed/de/", "/embed/de/index.html", "/embed/en/miners.html"]) {
    assert.ok(rules.get(path)?.some((line) => line.startsWith("Content-Security-Policy: default-src 'none'; script-src 'self' 'wasm-unsafe-eval'")), path);
  }
});
