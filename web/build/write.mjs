// Shows an article while it is written: node web/build/write.mjs ARTICLE PORT
// At each change in its folder it is compiled, checked and bundled; the open pages (web/write.js) are told, and take the
// new text and data in place, or show the faults. What a reload brings, the page as it is served, follows in the
// background, because it takes seconds.
// @ts-check
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, watch } from "node:fs";
import { createServer } from "node:http";
import { join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import sirv from "sirv";
import { articleFolder } from "./article.mjs";
import { bundle } from "./bundle.mjs";
import { hyphenateFolder } from "./hyphenate.mjs";
import { languagesOf } from "./languages.mjs";
import { addSitePalette } from "./palette.mjs";
import { checkArticle, summary } from "./write/check.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
/** A save is several changes: an editor writes a new file and puts it in the old one's place. */
const settled = 40;
/** The served page is made when its author pauses. */
const pause = 1500;

/** @typedef {{ hash: string, languages: string[], faults: string[], warnings: string[] }} State what pages are told */

/** What an article without a page shows: its faults, until there is one. */
const empty = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Faults</title><body><script type="module" src="/write/client.js"></script></body></html>`;

/** Where the desktop program finds the article, the last one without faults. @param {string} article */
const windowFolder = (article) => join(articleFolder(article), "write/texts");

/**
 * @param {string} article @param {number} port the first to try
 * @returns {Promise<{ port: number, close: () => void }>}
 */
export async function writeServer(article, port) {
  const folder = articleFolder(article);
  const own = join(folder, "write");
  const pages = join(folder, "draft");
  const texts = windowFolder(article);
  mkdirSync(own, { recursive: true });
  const { palette } = await import("./settings.mjs");

  /** @type {Buffer | undefined} */
  let bytes;
  /** @type {State} */
  let state = { hash: "", languages: [], faults: [], warnings: [] };
  /** @type {Set<import("node:http").ServerResponse>} */
  const open = new Set();
  const tell = () => {
    for (const page of open) page.write(`data: ${JSON.stringify(state)}\n\n`);
  };

  async function update() {
    try {
      return await take();
    } catch (error) {
      // What was saved while it was read, say: the next change brings it.
      state = { ...state, faults: [`${article}: ${/** @type {Error} */ (error).message}`] };
      tell();
      return false;
    }
  }
  /** Whether there is an article without faults. */
  async function take() {
    const { status, stdout, stderr, folder: json } = checkArticle(article, join(own, "json"));
    const lines = (stderr + stdout).split("\n").filter(Boolean);
    const warnings = lines.filter((line) => line.startsWith("warning: "));
    if (status !== 0) {
      state = { ...state, warnings, faults: lines.filter((line) => !warnings.includes(line) && !summary.test(line)) };
    } else {
      const target = join(own, "article.json");
      hyphenateFolder(json, texts);
      addSitePalette(palette, texts);
      await bundle(texts, target);
      const resolved = spawnSync(join(root, "build/desktop/explainer-tool"), ["resolve", target], { encoding: "utf8" });
      if (resolved.status !== 0) throw new Error(resolved.stderr);
      bytes = readFileSync(target);
      state = { hash: createHash("sha256").update(bytes).digest("hex").slice(0, 10), languages: languagesOf(json), faults: [], warnings };
    }
    tell();
    return status === 0;
  }

  /** @type {import("node:child_process").ChildProcess | undefined} */
  let making;
  /** @returns {Promise<void>} when the served pages are made, or given up for newer ones */
  const makePages = () => new Promise((done) => {
    making?.kill();
    making = spawn(process.execPath, [join(root, "web/build/article.mjs"), article, "--draft"], { stdio: ["ignore", "ignore", "ignore"] });
    making.on("exit", () => done());
  });

  const { outputFiles: [client] } = await build({ entryPoints: [join(root, "web/write.js")], bundle: true, format: "esm", target: "es2022", write: false });
  const serve = sirv(pages, { dev: true, etag: false });

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    /** @param {string} type @param {string | Buffer} content */
    const answer = (type, content) => void response.writeHead(200, { "Content-Type": type, "Cache-Control": "no-store" }).end(content);
    if (pathname === "/write/events") {
      response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
      open.add(response);
      request.on("close", () => open.delete(response));
      response.write(`data: ${JSON.stringify(state)}\n\n`);
      return;
    }
    if (pathname === "/write/client.js") return answer("text/javascript", client.text);
    if (pathname === "/write/article.json") return bytes ? answer("application/json", bytes) : void response.writeHead(404).end();
    // The page's own script starts the program; the client is told which one it is.
    if (/^\/explainer\.[^/]*mjs$/u.test(pathname) && !request.url?.includes("?")) {
      return answer("text/javascript", `import create from "${pathname}?itself";
export default async (options) => {
  const program = await create(options);
  dispatchEvent(new CustomEvent("explainer-program", { detail: { program, host: options.host } }));
  return program;
};`);
    }
    const page = join(pages, pathname, pathname.endsWith("/") ? "index.html" : "");
    if (pathname.endsWith("/")) {
      if (existsSync(page)) return answer("text/html", readFileSync(page, "utf8").replace("<head>", `<head>\n<script type="module" src="/write/client.js"></script>`));
      return answer("text/html", empty);
    }
    serve(request, response, () => void response.writeHead(404).end());
  });

  if (await update()) await makePages();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let soon;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let later;
  let updating = Promise.resolve(true);
  const watcher = watch(article, { recursive: true }, () => {
    clearTimeout(soon);
    soon = setTimeout(async () => {
      clearTimeout(later);
      const first = !existsSync(pages);
      // One after the other: they write to the same folder.
      updating = updating.then(update);
      if (await updating) later = setTimeout(() => void makePages().then(tell), first ? 0 : pause);
    }, settled);
  });

  const found = await new Promise((listening, failed) => {
    let at = port;
    server.on("error", (/** @type {NodeJS.ErrnoException} */ error) => (error.code === "EADDRINUSE" ? server.listen(++at, "127.0.0.1") : failed(error)));
    server.listen(at, "127.0.0.1", () => listening(/** @type {import("node:net").AddressInfo} */ (server.address()).port));
  });
  return {
    port: found,
    close() {
      clearTimeout(soon);
      clearTimeout(later);
      making?.kill();
      watcher.close();
      for (const page of open) page.end();
      server.close();
      server.closeAllConnections();
    },
  };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [article, port = "8080"] = process.argv.slice(2);
  if (!existsSync(article)) {
    console.error(`There is no folder ${article}: make new ARTICLE=${article} begins an article there.`);
    process.exit(2);
  }
  console.log(`Building the page of ${article} …`);
  const { port: found } = await writeServer(article, Number(port));
  console.log(`http://localhost:${found} shows ${article}, and each change that is saved there. Ctrl+C ends it.\nIn a window: build/desktop/explainer --watch ${relative(process.cwd(), windowFolder(article))}`);
}
