// The embed dialog: which code shows which chart in which view, with the frame as it will be. Loaded when asked for.
// The form is made by the build (web/build/embed_dialog.mjs).
// @ts-check
import style from "./embed_dialog.css";
import { heightAt } from "./heights.js";
import { openDialog } from "./modal.js";

/** @typedef {import("./build/embed_dialog.mjs").Frames} Frames */
/** A chart as it is shown: `query` brings it back. @typedef {{ chart: string, title: string, query: string }} Shown */
/** @typedef {{ src: string, title: string, heights: string, width: number, height: number, script: string }} Wanted */

/** @param {string} text */
const quoted = (text) => `"${text.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}"`;

/** @param {Wanted} wanted @param {string | number} width @param {number} height @param {string} [more] */
const frame = ({ src, title }, width, height, more = "") =>
  `<iframe src=${quoted(src)} title=${quoted(title)}${more} width="${width}" height="${height}" ` +
  'frameborder="0" loading="lazy" allow="clipboard-write"></iframe>';

/** @type {Record<string, (wanted: Wanted) => string>} */
const codes = {
  element: ({ src, title, heights, script }) =>
    `<article-explainer src=${quoted(src)} heights=${quoted(heights)} title=${quoted(title)}></article-explainer>\n${script}`,
  responsive: (wanted) =>
    `${frame(wanted, "100%", wanted.height, ` data-explainer=${quoted(wanted.heights)}`)}\n${wanted.script}`,
  plain: (wanted) => frame(wanted, wanted.width, wanted.height),
  // What answers for it says nothing of a view.
  oembed: ({ src }) => src.replace(/\?.*/u, ""),
};

// Not an element: the policy of the page names the styles in it, and this one comes later.
const sheet = new CSSStyleSheet();
sheet.replaceSync(style);
document.adoptedStyleSheets.push(sheet);

/** A whole article would be a long way to scroll here. */
const highest = 640;

/**
 * @param {string} site the explainer's own address @param {Shown} shown
 * @param {((dialog: HTMLElement) => void) | undefined} place
 * @param {typeof import("./morph.js").parse} parse the page's one way to make nodes of markup
 */
export async function offerEmbed(site, { chart, title: nowTitle, query }, place, parse) {
  const { lang } = document.documentElement;
  /** @param {string} path */
  const get = async (path) => {
    const file = await fetch(site + path);
    if (!file.ok) throw new Error(`${path}: ${file.status}`);
    return file;
  };
  const [markup, frames] = await Promise.all([
    get(`embed/${lang}/embed_dialog.html`).then((file) => file.text()),
    get("embed/frames.json").then((file) => /** @type {Promise<Record<string, Frames>>} */ (file.json())),
  ]);
  const dialog = /** @type {HTMLDialogElement} */ (parse(markup).querySelector("dialog"));
  const form = /** @type {HTMLFormElement} */ (dialog.querySelector("form"));
  /** @param {string} name */
  const field = (name) => /** @type {HTMLInputElement} */ (form.elements.namedItem(name));
  const preview = /** @type {HTMLElement} */ (dialog.querySelector(".preview"));
  const status = /** @type {HTMLElement} */ (dialog.querySelector("[role='status']"));

  field("content").value = chart;
  field("language").value = lang;
  form.querySelector("input")?.click();
  const views = field(`view/${chart}`);
  views.value = query.slice(1);
  // A view by its name, or else as the reader has left it.
  if (views.value !== query.slice(1)) {
    views.querySelector("option")?.removeAttribute("hidden");
    views.value = "now";
  }

  const previewed = document.createElement("iframe");
  preview.append(previewed);
  // What the preview says of its own height: it knows it for choices that no view has.
  let told = { address: "", width: 0, height: 0 };
  const update = () => {
    const content = field("content").value;
    const language = field("language").value;
    for (const label of /** @type {NodeListOf<HTMLLabelElement>} */ (form.querySelectorAll("label:has([name^='view/'])"))) {
      label.hidden = label.control?.getAttribute("name") !== `view/${content}`;
    }
    const view = content ? field(`view/${content}`).value : "";
    const address = new URL(`${site}embed/${language}/${content ? `${content}.html` : ""}`);
    address.search = [field("theme").value && `theme=${field("theme").value}`, view === "now" ? query.slice(1) : view]
      .filter(Boolean).join("&");
    const of = frames[language][content || "article"];
    const { title, heights } = { ...of, ...of.views[view], ...(view === "now" && language === lang && { title: nowTitle }) };
    const kind = field("kind").value;
    const exact = kind === "plain";
    const width = Math.min(1600, Math.max(280, field("width").valueAsNumber || 600));
    /** @param {number} at */
    const height = (at) =>
      told.address === address.href && told.width === at && told.height || heightAt(heights, at);
    const code = codes[kind]({
      src: address.href, title, heights, width, height: height(width),
      script: `<script async src=${quoted(new URL(dialog.dataset.script ?? "", site).href)}></script>`,
    });
    // What has been copied is said until there is another code.
    if (field("code").value !== code) {
      field("code").value = code;
      status.textContent = "";
    }
    previewed.title = title;
    if (previewed.src !== address.href) previewed.src = address.href;
    previewed.style.width = exact ? `${width}px` : "100%";
    previewed.style.height = `${Math.min(content ? Infinity : highest, height(previewed.clientWidth || width))}px`;
  };
  /** @param {MessageEvent} event */
  const hear = ({ source, data }) => {
    if (source !== previewed.contentWindow || data?.type !== "iframe-resized" || data.early) return;
    // Where and how wide it was when it said so: since then, another address or width may have been chosen.
    told = { address: data.address, width: data.width, height: data.height };
    update();
  };
  form.addEventListener("input", update);
  addEventListener("message", hear);
  const room = new ResizeObserver(update);

  openDialog(dialog, () => {
    room.disconnect();
    removeEventListener("message", hear);
    dialog.remove();
  }, place);
  room.observe(preview);
  dialog.querySelector(".copy")?.addEventListener("click", () => {
    const code = /** @type {HTMLTextAreaElement} */ (form.elements.namedItem("code"));
    const copying = navigator.clipboard ? navigator.clipboard.writeText(code.value) : Promise.reject();
    copying.then(() => (status.textContent = dialog.dataset.copied ?? ""), () => {
      code.select();
      status.textContent = dialog.dataset.refused ?? "";
    });
  });
}
