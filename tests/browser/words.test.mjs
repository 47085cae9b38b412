// The words over the picture are those of the page that was served: what a screen reader, a search or a translation gets
// does not change when the program takes over.
// @ts-check
import assert from "node:assert/strict";
import { asServed, blocks, charts, desktop, pageTest, phone } from "./site.mjs";

// Only the program can say the point that keys have reached.
const onlyLive = charts.map(({ id }) => `${id}/plot/said`);

for (const lang of /** @type {const} */ (["de", "en"])) {
  for (const viewport of [desktop, phone]) {
    pageTest(`${lang}, ${viewport.width} px: block by block the words are those of the page without script`, { lang, viewport }, async (page) => {
      const live = await blocks(page);
      const wanted = await asServed(page, blocks);
      assert.ok(wanted.length > 80, `${wanted.length} blocks`);
      assert.deepEqual(live.filter(([id]) => onlyLive.includes(id)).map(([id]) => id), onlyLive);
      assert.deepEqual(live.filter(([id]) => !onlyLive.includes(id)), wanted);
    });
  }
}
