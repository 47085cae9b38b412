// What tests that look at pixels need: the page's own fonts, however late they are, and a host's page around it.
// @ts-check
import { ready } from "./site.mjs";

/** @typedef {import("./site.mjs").Page} Page */

/**
 * A page around the explainer's frame.
 * @param {string} path @param {number} width @param {number} [height] else as high as its content
 */
export const hostPage = (path, width, height) => `<!doctype html><html lang="en"><title>Host</title>
<link rel="icon" href="data:,"><meta name="viewport" content="width=device-width">
<body style="margin: 0 0 0 7px"><p style="height: 40px">Above.</p>
<iframe title="Explainer" src="${path}" style="border: 0; width: ${width}px; height: ${height ?? 300}px"></iframe>
<p style="height: 40px">Below.</p>${height ? "" : `<script>addEventListener("message", ({ data }) => {
  if (data.type === "iframe-resized") document.querySelector("iframe").style.height = data.height + "px";
});</script>`}`;

/**
 * Before a page is opened: it waits for its fonts, which it does not where they are late, and /host.html is the host's.
 * @param {Page} page @param {string} [host]
 */
export async function inOwnFonts(page, host) {
  await page.route(({ pathname }) => /(\/|\.html)$/u.test(pathname), async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replaceAll(/font-display:\s*optional/gu, "font-display:block");
    await route.fulfill({ response, body });
  });
  await page.route("**/host.html", (route) => route.fulfill({ contentType: "text/html", body: host ?? "" }));
}

/** Opens the host's page; the explainer in it, once it has drawn. @param {Page} page */
export async function framed(page) {
  await page.goto("/host.html");
  const [, frame] = page.frames();
  await ready(frame);
  return frame;
}
