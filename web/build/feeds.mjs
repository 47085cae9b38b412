// What feed readers and crawlers read of a site of several articles: RSS 2.0 in each language, and the sitemap. Both name
// absolute addresses alone.
// @ts-check
import { escape, plain } from "./head.mjs";

/** @typedef {import("./about.mjs").About} About */

/** A date as exact as the article has it: its first day, at noon where it names no hour. @param {string} text */
function instant(text) {
  const [, year, quarter, month = quarter ? String(3 * Number(quarter) - 2).padStart(2, "0") : "01", day = "01", time = "12:00"] =
    /^(\d{4})(?:-(?:Q(\d)|(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d)Z)?)?))?$/u.exec(text) ?? [];
  return new Date(`${year}-${month}-${day}T${time}Z`);
}

/** The newest first. @param {{ published: string }} a @param {{ published: string }} b */
const byDate = (a, b) => instant(b.published).getTime() - instant(a.published).getTime();

/**
 * @param {{ language: string, title: string, description: string, link: string, self: string }} channel
 * @param {(About & { link: string, picture: { url: string, length: number } })[]} items
 */
export function feed({ language, title, description, link, self }, items) {
  const newest = items.map(({ updated }) => instant(updated).getTime()).reduce((a, b) => Math.max(a, b));
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
<title>${escape(title)}</title>
<link>${escape(link)}</link>
<description>${escape(description)}</description>
<language>${language}</language>
<lastBuildDate>${new Date(newest).toUTCString()}</lastBuildDate>
<atom:link href="${escape(self)}" rel="self" type="application/rss+xml"/>
${[...items].sort(byDate).map((item) => `<item>
<title>${escape(plain(item.title))}</title>
<link>${escape(item.link)}</link>
<guid>${escape(item.link)}</guid>
<pubDate>${instant(item.published).toUTCString()}</pubDate>
<description>${escape(plain(item.standfirst))}</description>
${item.kicker ? `<category>${escape(plain(item.kicker))}</category>\n` : ""}${item.authors.map((name) => `<dc:creator>${escape(name)}</dc:creator>\n`).join("")}` +
    `<enclosure url="${escape(item.picture.url)}" length="${item.picture.length}" type="image/png"/>
</item>`).join("\n")}
</channel>
</rss>
`;
}

/** @param {{ versions: { language: string, address: string }[], changed?: string }[]} pages the same page in its languages, the default one first */
export const sitemap = (pages) => `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${pages.flatMap(({ versions, changed }) => versions.map(({ address }) => [
  "<url>", `<loc>${escape(address)}</loc>`, ...(changed ? [`<lastmod>${instant(changed).toISOString().slice(0, 10)}</lastmod>`] : []),
  ...(versions.length > 1 ? [...versions, { language: "x-default", address: versions[0].address }] : []).map((other) =>
    `<xhtml:link rel="alternate" hreflang="${other.language}" href="${escape(other.address)}"/>`), "</url>"].join("\n"))).join("\n")}
</urlset>
`;
