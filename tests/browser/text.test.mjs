// The text over the picture: selected, copied and found.
// @ts-check
import assert from "node:assert/strict";
import { arrive, articleText, asServed, blocks, desktop, pageTest, phone, quiet, spaced } from "./site.mjs";

/** @typedef {import("./site.mjs").Page} Page */

/** Plain words of an article's spans. @param {any} spans @returns {string} */
const words = (spans) => (typeof spans === "string" ? spans : Array.isArray(spans) ? spans.map(words).join("") : spans.strong ?? "\u0000");

/** @param {string} text */
const letters = (text) => spaced(text).replaceAll(" ", "");

/** Without those that hold others, and without what nobody sees or says. @param {[string, string][]} all */
const innermost = (all) => all.filter(([id, text]) =>
  text !== "" && !all.some(([other]) => other.startsWith(`${id}/`)) && !id.endsWith("/said"));

/** @param {import("./site.mjs").Page} page */
async function copyAll(page) {
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Control+c");
  await quiet(page);
  return page.evaluate(() => navigator.clipboard.readText());
}

for (const lang of /** @type {const} */ (["de", "en"])) {
  pageTest(`${lang}: what is copied is the article, without soft hyphens`, { lang }, async (page) => {
    const copied = await copyAll(page);
    assert.doesNotMatch(copied, /\u00ad/);
    const article = articleText(lang);
    const headings = article.blocks.filter((block) => block.type === "heading").map((block) => block.text);
    for (const wanted of [article.title, ...headings]) assert.ok(spaced(copied).includes(spaced(wanted)), wanted);
  });

  pageTest(`${lang}: paragraphs are copied whole, without the lines of the layout`, { lang }, async (page) => {
    const plain = (await copyAll(page)).replace(/[\u00a0\u202f]/g, " ");
    for (const block of articleText(lang).blocks.filter((block) => block.type === "paragraph")) {
      for (const part of words(block.text).split("\u0000")) {
        const wanted = part.replace(/[\u00a0\u202f]/g, " ").replaceAll("\u00ad", "").trim();
        assert.ok(plain.includes(wanted), `${block.id}: ${wanted}`);
      }
    }
  });

  for (const viewport of [desktop, phone]) {
    pageTest(`${lang}, ${viewport.width} px: what is copied is each block in reading order, and nothing else`, { lang, viewport }, async (page) => {
      let rest = letters(await copyAll(page));
      /** @type {string[]} */
      const controls = await page.locator("main :is(button, header [role=group] a, .sheet :is(th, td))").allTextContents();
      const left = [];
      for (const [id, text] of innermost(await blocks(page))) {
        const at = rest.indexOf(letters(text));
        assert.ok(at >= 0, `${id} is missing or in another place: ${text}`);
        left.push(rest.slice(0, at));
        rest = rest.slice(at + letters(text).length);
      }
      let others = [...left, rest].join("|");
      for (const word of controls.map(letters).sort((a, b) => b.length - a.length)) others = others.replaceAll(word, "");
      assert.equal(others.replaceAll("|", ""), "");
    });

    pageTest(`${lang}, ${viewport.width} px: find in page finds every heading from the top`, { lang, viewport }, async (page) => {
      const headings = await page.getByRole("heading").all();
      assert.ok(headings.length >= 15, `${headings.length} headings`);
      for (const heading of headings) {
        const text = await heading.textContent();
        const found = await heading.evaluate((element, wanted) => {
          getSelection()?.removeAllRanges();
          // As a reader types it: in any case, which for Chromium also makes all kinds of spaces one.
          // @ts-expect-error: not in the standard, in every browser
          while (window.find(wanted, false, false, false)) {
            const selection = /** @type {Selection} */ (getSelection());
            if (element.contains(selection.anchorNode) && element.contains(selection.focusNode)) return selection.toString();
          }
          return "";
        }, spaced(text));
        assert.equal(letters(found), letters(text ?? ""));
      }
    });
  }
}

/** As browsers write them into the clipboard. @param {string} text */
const withoutJoiners = (text) => text.replaceAll("\u00ad", "").replaceAll("\u00a0", " ").trim();

/** All words of the page as served, as the browser copies them, but for controls, drawings and tables (blocks.test.mjs). @param {Page} page */
const servedWords = (page) => asServed(page, (served) => served.evaluate(() => {
  const others = "main :is(button, svg, details, .unseen, [role=radiogroup], header > [role=group], .sheet, img)";
  for (const other of document.querySelectorAll(others)) other.remove();
  getSelection()?.selectAllChildren(/** @type {Element} */ (document.querySelector("main")));
  return String(getSelection());
}));

for (const lang of /** @type {const} */ (["de", "en"])) {
  for (const viewport of [desktop, phone]) {
    pageTest(`${lang}, ${viewport.width} px: what is copied has the spaces and line breaks of the page as served, and no controls`, { lang, viewport }, async (page) => {
      const copied = withoutJoiners(await copyAll(page)).split("\n").filter((line) => !line.includes("\t"));
      assert.deepEqual(copied, withoutJoiners(await servedWords(page)).split("\n"));
    });
  }
}

pageTest("a part of the text is copied with its blocks, as plain and as rich text, and in ink that can be seen", {}, async (page) => {
  await page.evaluate(() => {
    const node = (/** @type {string} */ id) => /** @type {Node} */ (document.getElementById(id));
    getSelection()?.setBaseAndExtent(node("news"), 0, node("ai-step"), node("ai-step").childNodes.length);
  });
  await page.keyboard.press("Control+c");
  const plain = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(plain, /^Die Nachricht\nCleanSpark schürft Bitcoin: [^\n]+ mit\.\n\nDie Begründung: [^\n]+ im Diagramm\.\n\nDer Schritt in die KI$/u);
  const pasted = await page.evaluate(async () => {
    const field = document.createElement("div");
    field.contentEditable = "true";
    document.body.append(field);
    const [item] = await navigator.clipboard.read();
    field.innerHTML = await (await item.getType("text/html")).text();
    const inks = Array.from(field.querySelectorAll("*"), (element) => getComputedStyle(element).color);
    const names = Array.from(field.querySelectorAll("h1, h2, h3, p, li"), ({ nodeName }) => nodeName);
    const shape = field.querySelectorAll("[style], [id], [class], span").length;
    field.remove();
    return { inks, names, shape };
  });
  assert.deepEqual(pasted.names, ["H2", "P", "P", "H2"]);
  for (const ink of pasted.inks) assert.doesNotMatch(ink, /, 0\)$|transparent/u);
  assert.equal(pasted.shape, 0, "nothing of what places it");
});

pageTest("a link that is copied leads to this page from anywhere", {}, async (page) => {
  await page.evaluate(() => getSelection()?.selectAllChildren(/** @type {Node} */ (document.getElementById("keypoints/list"))));
  await page.keyboard.press("Control+c");
  const html = await page.evaluate(async () => (await (await navigator.clipboard.read())[0].getType("text/html")).text());
  assert.match(html, /<ul>.*<li>/su);
  assert.ok(html.includes(`href="${page.url()}#miners"`), html);
});

/**
 * Selects in a block from its 11th letter on, over so many blocks, as a reader would, forwards or backwards.
 * @param {Page} page @param {string} from @param {string} to @param {boolean} backwards
 */
const select = (page, from, to, backwards) => page.evaluate(([from, to, backwards]) => {
  /** @param {string | boolean} id @param {number} count @returns {[Node, number]} after so many letters */
  const place = (id, count) => {
    const texts = document.createTreeWalker(/** @type {Node} */ (document.getElementById(`${id}`)), NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(), left = count; text; text = texts.nextNode()) {
      const { length } = text.nodeValue ?? "";
      if (left <= length) return [text, left];
      left -= length;
    }
    throw new Error(`${id} is shorter`);
  };
  const letters = document.getElementById(`${to}`)?.textContent?.length ?? 0;
  const ends = [place(from, 10), place(to, from === to ? Math.max(12, letters - 9) : Math.min(25, letters))];
  const [[anchor, at], [focus, end]] = backwards ? ends.reverse() : ends;
  getSelection()?.setBaseAndExtent(anchor, at, focus, end);
}, /** @type {const} */ ([from, to, backwards]));

/** The selected letters. @param {Page} page */
const selected = async (page) => letters(await page.evaluate(() => {
  const range = getSelection()?.rangeCount ? getSelection()?.getRangeAt(0).cloneContents() : undefined;
  // What only one of the two has between the article's words.
  for (const other of range?.querySelectorAll(".zone, .unseen") ?? []) other.remove();
  return range?.textContent ?? "";
}));

for (const lang of /** @type {const} */ (["de", "en"])) {
  pageTest(`${lang}: what a reader has selected stays selected when the program arrives, within a block and over several`, {
    lang, viewport: phone, held: true,
  }, async (page) => {
    const ids = (await blocks(page)).filter(([id, text]) => id && text.length > 40 && !id.includes("control") && !id.endsWith("/said")).map(([id]) => id);
    const own = await page.evaluate((ids) => ids.filter((id) => !document.getElementById(id)?.closest("figure")), ids);
    assert.ok(own.length > 25, `${own.length} blocks`);
    // From each third block on, in turn within it and over the next two.
    for (let i = 0; i < own.length; i += 3) {
      const [id, to, backwards] = [own[i], own[Math.min(i + i % 2 * 2, own.length - 1)], i % 4 === 3];
      if (i > 0) await page.reload();
      await select(page, id, to, backwards);
      const before = await selected(page);
      assert.ok(before.length > 1, id);
      await arrive(page);
      assert.equal(await selected(page), before, `${id} to ${to}`);
      const forwards = await page.evaluate(() => {
        const { anchorNode, anchorOffset } = /** @type {Selection} */ (getSelection());
        const { startContainer, startOffset } = /** @type {Selection} */ (getSelection()).getRangeAt(0);
        return anchorNode === startContainer && anchorOffset === startOffset;
      });
      assert.equal(forwards, !backwards, "the end that the reader moves");
    }
    for (const id of ["btc/subtitle", "miners/note"].filter((known) => ids.includes(known))) {
      await page.reload();
      await select(page, id, id, false);
      const before = await selected(page);
      await arrive(page);
      assert.equal(await selected(page), before, id);
    }
  });
}
