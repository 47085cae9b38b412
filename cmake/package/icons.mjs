// Draws the program's icon in the files that Windows and macOS want: node cmake/package/icons.mjs explainer.ico explainer.icns
//
// Both hold PNG pictures, as either system has read them since 2007: an .ico begins with a table of them, in an .icns each
// follows its four letters and its size.
// @ts-check
import { readFileSync, writeFileSync } from "node:fs";
import sharp from "sharp";

const svg = readFileSync(new URL("icon.svg", import.meta.url));

/** @param {number} size */
async function picture(size) {
  const png = await sharp(svg, { density: (72 * size) / 128 }).resize(size, size).png().toBuffer();
  return { size, png };
}

/** @param {{ size: number, png: Buffer }[]} pictures */
function ico(pictures) {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2); // icons, not cursors
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  pictures.forEach(({ size, png }, index) => {
    const at = 6 + 16 * index;
    head.writeUInt8(size % 256, at); // 0 is 256
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4); // colour planes
    head.writeUInt16LE(32, at + 6); // bits of a pixel
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  });
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}

/** @param {[string, { png: Buffer }][]} pictures */
function icns(pictures) {
  const parts = pictures.map(([type, { png }]) => {
    const head = Buffer.from(`${type}0000`, "latin1");
    head.writeUInt32BE(8 + png.length, 4);
    return Buffer.concat([head, png]);
  });
  const head = Buffer.from("icns0000", "latin1");
  head.writeUInt32BE(8 + parts.reduce((sum, part) => sum + part.length, 0), 4);
  return Buffer.concat([head, ...parts]);
}

for (const file of process.argv.slice(2)) {
  if (file.endsWith(".ico")) {
    writeFileSync(file, ico(await Promise.all([16, 24, 32, 48, 64, 256].map(picture))));
  } else {
    writeFileSync(file, icns([
      ["ic07", await picture(128)], ["ic08", await picture(256)], ["ic09", await picture(512)], ["ic10", await picture(1024)],
      ["ic12", await picture(64)], // 32 points on a screen of double density
    ]));
  }
}
