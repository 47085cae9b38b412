// The embed dialog: what it offers, what its preview shows, and what each code shows in another page.
// @ts-check
import assert from "node:assert/strict";
import { bring, desktop, eventually, pageTest, phone, plots } from "./site.mjs";

/** @typedef {import("./site.mjs").Page} Page */

/** @param {Page} page @param {number} i of the chart */
async function open(page, i) {
  await bring(plots(page).nth(i));
  await page.getByRole("figure").nth(i).getByRole("button", { name: "Share or save the chart" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Embed …" }).click();
  const dialog = page.getByRole("dialog", { name: "Embed", exact: true });
  await dialog.waitFor();
  return dialog;
}

/** @param {Page} page @param {string} body */
async function host(page, body) {
  await page.route("**/host.html", (route) => route.fulfill({
    contentType: "text/html", body: `<!doctype html><title>Host</title><body style="margin: 0">${body}`,
  }));
  await page.goto("/host.html");
  return page.frameLocator("iframe");
}

/** @param {Page} page */
async function fits(page) {
  const sizes = () => page.locator("iframe").evaluate((element) => {
    const content = /** @type {HTMLIFrameElement} */ (element).contentDocument?.documentElement.getBoundingClientRect();
    return { needed: Math.round(content?.height ?? 0), given: element.clientHeight };
  });
  await eventually(async () => {
    const { needed, given } = await sizes();
    return Math.abs(needed - given) <= 1;
  }, "the frame is as high as its page");
}

const checked = async (/** @type {import("playwright-core").Locator} */ radio) => await radio.getAttribute("aria-checked") === "true";

for (const kind of ["Element with script", "Frame with script"]) {
  pageTest(`${kind}: the chart in another page, at its height and in its view`, { lang: "en" }, async (page) => {
    await page.getByRole("radio", { name: "Shares" }).click();
    const dialog = await open(page, 2);
    await dialog.getByRole("radio", { name: kind }).check();
    await dialog.getByRole("button", { name: "Copy code" }).click();
    await eventually(async () => /Copied/u.test(await dialog.getByRole("status").textContent() ?? ""), "it is said");
    const frame = await host(page, await page.evaluate(() => navigator.clipboard.readText()));
    await frame.getByRole("heading", { level: 1 }).waitFor();
    await eventually(async () => checked(frame.getByRole("radio", { name: "Shares" })), "the view");
    await fits(page);
  });
}

pageTest("what is copied stays said while the preview arrives", { lang: "en" }, async (page) => {
  /** @type {() => void} */
  let release = () => {};
  const released = new Promise((now) => (release = () => now(undefined)));
  await page.route(/\/article\..*json$/u, async (route) => {
    await released;
    await route.continue();
  });
  const dialog = await open(page, 0);
  await dialog.getByRole("button", { name: "Copy code" }).click();
  const status = dialog.getByRole("status");
  await eventually(async () => /Copied/u.test(await status.textContent() ?? ""), "it is said");
  const arrives = page.evaluate(() => new Promise((heard) => addEventListener("message", ({ data }) => {
    if (data?.type === "iframe-resized" && !data.early) heard(true);
  })));
  release();
  await arrives;
  assert.match(await status.textContent() ?? "", /Copied/u);
  await dialog.getByLabel("Colours").selectOption("Dark");
  assert.equal(await status.textContent(), "", "another code is not copied");
});

pageTest("Frame without script: the height is exact for the width and the view that are chosen", { lang: "en", viewport: desktop }, async (page) => {
  const dialog = await open(page, 1);
  await dialog.getByRole("combobox", { name: "View" }).selectOption("Twelve shares at the close");
  await dialog.getByRole("radio", { name: "Frame without script" }).check();
  await dialog.getByLabel("Width in pixels").fill("430");
  const code = await dialog.getByLabel("Code", { exact: true }).inputValue();
  assert.match(code, /^<iframe src="[^"]+\/embed\/en\/miners\.html\?miners=twelve" .* width="430" height="\d+" /u);
  // What the preview said while it was wider comes late on a busy machine.
  const preview = dialog.frameLocator("iframe");
  await preview.locator("html").evaluate(() => new Promise((sent) => {
    addEventListener("message", () => sent(undefined), { once: true });
    parent.addEventListener("message", () => postMessage("sent"), { once: true });
    parent.postMessage({ type: "iframe-resized", address: location.href, width: 600, height: 5000 }, "*");
  }));
  assert.equal(await dialog.getByLabel("Code", { exact: true }).inputValue(), code, "a height of another width is not taken over");
  const frame = await host(page, code);
  await eventually(async () => checked(frame.getByRole("radio", { name: "All twelve" })), "the view");
  await fits(page);
});

pageTest("Frame without script: exact for choices that no view has", { lang: "en", viewport: desktop }, async (page) => {
  await bring(plots(page).nth(1)); // further on, the text would call for its own view
  await page.getByRole("radio", { name: "High", exact: true }).click();
  await page.getByRole("radio", { name: "All twelve" }).click();
  const dialog = await open(page, 1);
  await dialog.getByRole("radio", { name: "Frame without script" }).check();
  const code = dialog.getByLabel("Code", { exact: true });
  // Twelve bars are higher than the first view's five.
  await eventually(async () => Number(/height="(\d+)"/u.exec(await code.inputValue())?.[1]) > 550, "the preview's own height");
  await host(page, await code.inputValue());
  await eventually(async () => checked(page.frameLocator("iframe").getByRole("radio", { name: "All twelve" })), "the choices");
  await fits(page);
});

pageTest("content, language and colours are in the code and in the preview", { lang: "en", viewport: phone, touch: true }, async (page) => {
  const dialog = await open(page, 0);
  const code = () => dialog.getByLabel("Code", { exact: true }).inputValue();
  const preview = dialog.frameLocator("iframe");
  await preview.getByRole("heading", { level: 1 }).first().waitFor();
  await dialog.getByLabel("Language").selectOption("Deutsch");
  await dialog.getByLabel("Colours").selectOption("Dark");
  await eventually(async () => (await code()).includes("/embed/de/btc.html?theme=dark"), "the address");
  assert.match(await code(), /title="In elf Tagen/u);
  await preview.getByRole("heading", { name: /^In elf Tagen/u }).waitFor();
  await dialog.getByLabel("Content").selectOption("Whole article");
  assert.equal(await dialog.getByRole("combobox", { name: "View" }).count(), 0);
  await preview.getByRole("heading", { level: 2 }).first().waitFor();
  await dialog.getByRole("radio", { name: "Address (oEmbed)" }).check();
  assert.match(await code(), /^http[^ ]*\/embed\/de\/$/u);
});

pageTest("what a reader has left a chart in can be embedded as it is", { lang: "en" }, async (page) => {
  await page.getByRole("radio", { name: "Logarithmic" }).click();
  const dialog = await open(page, 0);
  assert.equal(await dialog.getByRole("combobox", { name: "View" }).locator("option:checked").textContent(), "As just shown");
  assert.match(await dialog.getByLabel("Code", { exact: true }).inputValue(), /btc\.scale=log/u);
  await page.keyboard.press("Escape");
  await eventually(async () => await page.getByRole("dialog").count() === 1, "back in the dialog it came from");
  await page.keyboard.press("Escape");
  await eventually(async () => await page.getByRole("dialog").count() === 0, "closed");
});

pageTest("codes that cannot be loaded are said to be so", {
  lang: "en", prepare: (page) => page.route("**/embed/frames.json", (route) => route.fulfill({ status: 404, body: "" })),
  provoked: [/frames\.json/u, /404/u],
}, async (page) => {
  await bring(plots(page).first());
  await page.getByRole("figure").first().getByRole("button", { name: "Share or save the chart" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Embed …" }).click();
  await eventually(async () => /Cannot be opened: .*frames\.json.*404/u.test(await page.getByRole("dialog").getByRole("status").textContent() ?? ""), "it is said");
  assert.equal(await page.getByRole("dialog").count(), 1);
});

for (const [lang, said] of /** @type {const} */ ([["de", /^Keine Verbindung zum Netz/u], ["en", /^No network connection/u]])) {
  pageTest(`${lang}: without a network it is said in the reader's language, with the link; with one the codes are there`, {
    lang, provoked: [/ERR_INTERNET_DISCONNECTED/u],
  }, async (page) => {
    await bring(plots(page).first());
    await page.getByRole("figure").first().getByRole("button", { name: /^(Share or save|Diagramm teilen)/u }).click();
    const dialog = page.getByRole("dialog");
    const embed = dialog.getByRole("button", { name: /^(Embed|Einbetten)/u });
    await page.context().setOffline(true);
    await embed.click();
    const status = dialog.getByRole("status");
    await eventually(async () => said.test(await status.textContent() ?? ""), "it is said");
    const text = await status.textContent() ?? "";
    assert.ok(text.endsWith(new URL(page.url()).origin + new URL(page.url()).pathname), text);
    assert.doesNotMatch(text, /fetch/u);
    await page.context().setOffline(false);
    await embed.click();
    await page.getByRole("dialog").nth(1).waitFor();
  });
}
