// For pages of other sites: gives the explainer's frames their height, before they load and whenever it changes.
//   <article-explainer src="…/embed/de/btc.html" heights="280:701 …" title="…"></article-explainer>
//   <iframe src="…/embed/de/btc.html" data-explainer="280:701 …" title="…"></iframe>
// Either may be there from the start or come later. `heights` is what the build has measured (web/build/heights.mjs).
// @ts-check
import { heightAt } from "./heights.js";

(() => {
  const name = "article-explainer";
  if (customElements.get(name)) return;

  /** The frames whose own page has told its height: from then on it knows best. @type {WeakSet<Element>} */
  const told = new WeakSet();

  /** A host's style for all frames must not win. @param {HTMLIFrameElement} frame @param {number} height */
  const setHeight = (frame, height) => frame.style.setProperty("height", `${height}px`, "important");

  const reserve = (/** @type {HTMLIFrameElement} */ frame) => {
    const width = Math.round(frame.clientWidth);
    if (told.has(frame) || !width) return;
    const height = heightAt(frame.dataset.explainer ?? "", width);
    if (height) setHeight(frame, height);
  };

  const sizes = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      if (target.isConnected) reserve(/** @type {HTMLIFrameElement} */ (target));
      else sizes.unobserve(target);
    }
  });

  /** @param {ParentNode} within */
  const adopt = (within) => {
    for (const frame of /** @type {NodeListOf<HTMLIFrameElement>} */ (within.querySelectorAll("iframe[data-explainer]"))) {
      frame.style.cssText += ";width:100%;border:0;display:block";
      frame.loading = "lazy";
      reserve(frame);
      sizes.observe(frame);
    }
  };

  addEventListener("message", ({ data, source }) => {
    const height = data && data.sentinel === "amp" && data.type === "embed-size" && data.height;
    if (typeof height !== "number" || !(height > 0 && height < 1e5)) return;
    for (const frame of /** @type {NodeListOf<HTMLIFrameElement>} */ (document.querySelectorAll("iframe[data-explainer]"))) {
      if (frame.contentWindow !== source || data.early && frame.dataset.explainer) continue;
      told.add(frame);
      setHeight(frame, height);
    }
  });

  customElements.define(name, class extends HTMLElement {
    connectedCallback() {
      this.style.display = "block";
      const frame = document.createElement("iframe");
      const address = new URL(this.getAttribute("src") ?? "", document.baseURI);
      // As the explainer's own address writes them: ?theme=dark&btc=crash
      for (const [key, attribute] of [["theme", "theme"], [/([^/]+)\.html$/u.exec(address.pathname)?.[1], "view"]]) {
        const value = this.getAttribute(attribute ?? "");
        if (key && value) address.searchParams.set(key, value);
      }
      frame.title = this.title;
      frame.dataset.explainer = this.getAttribute("heights") ?? "";
      frame.loading = "lazy";
      frame.allow = "clipboard-write";
      frame.src = address.href;
      this.replaceChildren(frame);
      adopt(this);
    }

    disconnectedCallback() {
      this.replaceChildren();
    }
  });

  adopt(document);
  new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const { parentElement } of addedNodes) if (parentElement) adopt(parentElement);
    }
  }).observe(document, { childList: true, subtree: true });
})();
