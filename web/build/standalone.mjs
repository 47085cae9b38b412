// The explainer as one file that opens from disk, where a browser fetches nothing: scripts, fonts, program and article
// stand in the page as data.
// @ts-check

/** @typedef {(name: string) => Uint8Array} Read contents of a file by its plain name */

const mime = /** @type {Record<string, string>} */ ({ ttf: "font/ttf", wasm: "application/wasm", json: "application/json" });

/** @param {string} name @param {Uint8Array | string} bytes */
const dataAddress = (name, bytes) =>
  `data:${mime[name.split(".").pop() ?? ""] ?? "text/javascript"};base64,${Buffer.from(bytes).toString("base64")}`;

/** Text within <script>. @param {string} code */
const inScript = (code) => code.replaceAll("</script", "<\\/script");

/**
 * @param {string} html the page as it is served, with plain names as addresses
 * @param {{ main: string, frame: string, bench: string }} scripts @param {Read} read
 */
export function standalone(html, scripts, read) {
  const files = ["explainer.mjs", "explainer.wasm", "article.json", ...new Set(html.match(/[\w-]+\.ttf/gu))];
  const script = '<script type="module" data-wasm="explainer.wasm" data-module="explainer.mjs" data-article="article.json" ' +
    `data-frame="frame.js" data-bench="bench.js">${inScript(scripts.main)}</script>\n`;
  let page = html
    // What is preloaded is here already.
    .replace(/<noscript>[^]*?<\/noscript>\n/u, "")
    .replace(/<script type="module" src="[^>]*><\/script>\n/u, "")
    .replace(/<script type="module">[^<]*<\/script>\n/u, "")
    .replace("</body>", () => `${script}</body>`)
    .replaceAll(/(hreflang="([\w-]+)" href=)"[^"]*"/gu, '$1"$2.html"')
    .replaceAll(/href="[^"]*"( hreflang="([\w-]+)")/gu, 'href="$2.html"$1');
  /** @type {[string, Uint8Array | string][]} */
  const contents = files.map((name) => [name, read(name)]);
  contents.push(["frame.js", scripts.frame], ["bench.js", scripts.bench]);
  for (const [name, content] of contents) {
    const address = dataAddress(name, content);
    page = page.replaceAll(`"${name}"`, () => `"${address}"`).replaceAll(`url(${name})`, () => `url(${address})`);
  }
  return page;
}
