// The pictures of an article's text (pictures/*.jpg, *.png): their sizes for the bundle, and the files that browsers
// choose among, made of each.
// @ts-check
import { existsSync, readdirSync } from "node:fs";
import { basename, extname, join } from "node:path";
import sharp from "sharp";
import { escape } from "./head.mjs";

const folderName = "pictures";
/** Widths in pixels: a phone, a column on a dense screen, a wide page. None is larger than the picture itself. */
const widths = [480, 960, 1600, 2400];
const quality = 78;

/** @param {string} path from the article's folder */
export const isPicture = (path) => /^pictures\/[^/]+\.(?:jpe?g|png)$/iu.test(path);

/** @param {string} article its folder @returns {string[]} paths from there */
export function picturesOf(article) {
  const folder = join(article, folderName);
  return (existsSync(folder) ? readdirSync(folder) : []).map((name) => `${folderName}/${name}`).filter(isPicture).sort();
}

/** @param {string} article its folder @returns {Promise<Record<string, [number, number]>>} by path */
export async function pictureSizes(article) {
  /** @type {Record<string, [number, number]>} */
  const sizes = {};
  for (const path of picturesOf(article)) {
    const found = await sharp(join(article, path)).metadata().catch(() => undefined);
    if (!found) continue; // the check refuses it where the text shows it
    const { width, height, orientation = 1 } = found;
    if (orientation !== 1) {
      throw new Error(`${path}: the camera has only noted how the picture was held: open it, and save it upright`);
    }
    sizes[path] = [width, height];
  }
  return sizes;
}

/** @typedef {{ file: string, width: number, height: number, content: Buffer }[]} Variants from small to large; `file` is a plain name */

/** @param {string} article its folder @param {string} path @returns {Promise<Variants>} */
export async function variantsOf(article, path) {
  const source = sharp(join(article, path));
  const { width: whole, height } = await source.metadata();
  const wanted = [...widths.filter((width) => width < whole), Math.min(whole, widths[widths.length - 1])];
  const stem = basename(path, extname(path));
  return Promise.all(wanted.map(async (width) => ({
    file: `${stem}-${width}.webp`, width, height: Math.round(height * width / whole), content: await source.clone().resize({ width }).webp({ quality }).toBuffer(),
  })));
}

/** How wide pictures are shown: as page.css sets them. */
const shownAs = { column: "(width < 664px) 94vw, 45vw", full: "(width < 664px) 100vw, 90vw" };

/**
 * Gives the pictures in a page's markup what browsers fetch them by.
 * @param {string} html @param {Map<string, Variants>} pictures by path @param {(file: string) => string | undefined} address
 */
export function withPictures(html, pictures, address) {
  return html.replaceAll(/(<div id="[^"]*" role="figure"(?: class="(full)")?>)<img ([^>]*data-picture="([^"]*)")>/gu, (_, open, full, attributes, path) => {
    const variants = pictures.get(path);
    if (!variants) throw new Error(`${path}: the page shows a picture that the article does not have`);
    const sources = variants.map(({ file, width }) => `${escape(address(file) ?? "")} ${width}w`).join(", ");
    const [smallest] = variants;
    // So that a page has its height before they come.
    const { width, height } = variants[variants.length - 1];
    return `${open}<img ${attributes} src="${escape(address(smallest.file) ?? "")}" srcset="${sources}" sizes="${shownAs[full === "full" ? "full" : "column"]}" ` +
      `width="${width}" height="${height}" loading="lazy" decoding="async">`;
  });
}
