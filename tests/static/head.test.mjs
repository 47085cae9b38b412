// What search engines and sites that link to the page read of it.
// @ts-check
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { article, directory, folded, html, languages } from "./site.mjs";

/** @param {string} markup @param {string} kind @param {string} name */
const meta = (markup, kind, name) => markup.match(new RegExp(`<meta ${kind}="${name}" content="([^"]*)">`, "u"))?.[1];

/** The file that an address in the head means, wherever the site will stand. @param {string} address @param {string} folder */
const file = (address, folder) =>
  join(directory, /^https?:/u.test(address) ? address.slice(address.indexOf("cards/")) : join(folder, address));

for (const language of languages) {
  const markup = html(language);
  const { title, standfirst, kicker, authors, published, updated, sources } = article(language);
  const folder = language === "de" ? "" : language;

  test(`${language}: title, description and language`, () => {
    assert.match(markup, new RegExp(`<html lang="${language}">`, "u"));
    assert.equal(markup.match(/<title>([^<]*)<\/title>/u)?.[1], folded(title));
    assert.equal(folded(meta(markup, "name", "description") ?? ""), folded(standfirst));
  });

  test(`${language}: every language and the default one are named as alternates`, () => {
    const named = [...markup.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="[^"]+">/gu)].map(([, name]) => name);
    assert.deepEqual(named.sort(), [...languages, "x-default"].sort());
  });

  test(`${language}: a canonical address where the site knows its own`, () => {
    const canonical = markup.match(/<link rel="canonical" href="([^"]*)">/u)?.[1];
    if (process.env.SITE_URL) assert.ok(canonical?.startsWith(process.env.SITE_URL));
    // Where it does not, there is none of the two.
    assert.match(canonical ?? "https://", /^https?:\/\//u);
    assert.equal(meta(markup, "property", "og:url"), canonical);
  });

  test(`${language}: OpenGraph and Twitter tags`, () => {
    assert.equal(meta(markup, "property", "og:type"), "article");
    assert.equal(meta(markup, "property", "og:title"), folded(title));
    assert.equal(meta(markup, "property", "article:published_time"), published);
    assert.equal(meta(markup, "property", "article:modified_time"), updated);
    assert.equal(meta(markup, "name", "twitter:card"), "summary_large_image");
    for (const name of ["og:site_name", "og:description", "og:locale", "og:image:alt"]) {
      assert.ok(meta(markup, "property", name), name);
    }
    for (const name of ["twitter:title", "twitter:description", "twitter:image"]) assert.ok(meta(markup, "name", name), name);
  });

  test(`${language}: the card is a PNG of 1200 x 630`, () => {
    const path = file(meta(markup, "property", "og:image") ?? "", folder);
    assert.ok(existsSync(path), path);
    const png = readFileSync(path);
    assert.equal(png.toString("latin1", 1, 4), "PNG");
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [1200, 630]);
    assert.equal(meta(markup, "property", "og:image:width"), "1200");
    assert.equal(meta(markup, "property", "og:image:height"), "630");
  });

  test(`${language}: schema.org knows a NewsArticle with all it asks for`, () => {
    const data = JSON.parse(markup.match(/<script type="application\/ld\+json">([^<]*)<\/script>/u)?.[1] ?? "");
    assert.equal(data["@context"], "https://schema.org");
    assert.equal(data["@type"], "NewsArticle");
    assert.equal(data.headline, folded(title));
    assert.equal(data.inLanguage, language);
    assert.equal(data.datePublished, published);
    assert.equal(data.dateModified, updated);
    assert.ok(existsSync(file(data.image[0], folder)));
    assert.deepEqual(data.author, authors.map((/** @type {{ name: string, url?: string }} */ author) => ({ "@type": "Person", ...author })));
    assert.equal(data.articleSection, kicker);
    assert.equal(data.isBasedOn.length, 1);
    assert.equal(data.isBasedOn.length + data.citation.length, sources.items.length);
    for (const { name, publisher } of [...data.isBasedOn, ...data.citation]) assert.ok(name && publisher.name);
  });
}
