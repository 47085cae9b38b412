// Runs Lighthouse over a built site, as a phone loads it: `lighthouse.mjs DIR` takes DIR/site and leaves DIR/<run>.json.
// @ts-check
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import sirv from "sirv";
import { listen } from "../support.mjs";

// The last that runs on Node 20.
const version = "12.8.2";
const folder = process.argv[2];
const { port, close } = await listen(sirv(join(folder, "site"), {
  brotli: true,
  setHeaders(response, path) {
    if (/\.[0-9a-f]{10}\.\w+$/u.test(path)) response.setHeader("cache-control", "max-age=31536000, immutable");
  },
}));
for (let run = 0; run < Number(process.env.RUNS ?? 3); run++) {
  await promisify(execFile)("npx", ["--yes", `lighthouse@${version}`, `http://localhost:${port}/`, "--quiet", "--output=json",
    `--output-path=${join(folder, `${run}.json`)}`, "--only-categories=performance,accessibility,best-practices,seo",
    "--chrome-flags=--headless=new --no-sandbox --use-angle=swiftshader --enable-unsafe-swiftshader"],
    { env: { CHROME_PATH: "/usr/bin/chromium", ...process.env } });
}
close();
