// Tables and pictures in the text: found by role and name, sorted by a press where a head is drawn, seen where they lie.
// @ts-check
import assert from "node:assert/strict";
import { boxOf, desktop, eventually, look, pageTest, phone, pointIn, quiet, spaced } from "./site.mjs";

/** @typedef {import("./site.mjs").Page} Page */

/** @param {Page} page */
const shares = (page) => page.getByRole("table", { name: "The shares on 20 October 2025" });

/** @param {Page} page @param {number} column */
const cells = async (page, column) => {
  const rows = await shares(page).getByRole("row").all();
  const texts = await Promise.all(rows.slice(1).map(async (row) => {
    const all = row.getByRole(column === 0 ? "rowheader" : "cell");
    return spaced(await all.nth(column === 0 ? 0 : column - 1).textContent());
  }));
  return texts;
};

/** How much of a box is not of its commonest colour. @param {Page} page @param {import("./site.mjs").Box} box */
async function inkIn(page, box) {
  const picture = await look(page, box);
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (let y = 0; y < picture.height; y++) {
    for (let x = 0; x < picture.width; x++) counts.set(picture.at(x, y), (counts.get(picture.at(x, y)) ?? 0) + 1);
  }
  return 1 - Math.max(...counts.values()) / (picture.width * picture.height);
}

for (const [name, options] of /** @type {const} */ ([
  ["phone", { viewport: phone }], ["desktop", { viewport: desktop }],
])) {
  pageTest(`a table is sorted by a press on a head where it is drawn, and by keys: ${name}`, { ...options, lang: "en" }, async (page) => {
    const table = shares(page);
    const head = table.getByRole("button", { name: "Close, change" });
    await head.scrollIntoViewIfNeeded();
    await quiet(page);
    assert.equal((await cells(page, 0))[0], "IREN");
    const before = await boxOf(head);
    const { x, y } = pointIn(before, 0.5, 0.7);
    await page.mouse.click(x, y);
    await quiet(page);
    assert.equal((await cells(page, 0))[0], "Bit Digital");
    assert.equal((await cells(page, 3))[0], "+15.62%");
    assert.equal(await table.getByRole("columnheader", { name: "Close, change" }).getAttribute("aria-sort"), "descending");
    assert.ok(Math.abs((await boxOf(head)).y - before.y) < 1, "the head has moved under the pointer");
    // What is drawn has changed, too: a row as long as the longest name has more ink than the first one had.
    assert.ok(await inkIn(page, await boxOf(table.getByRole("rowheader").first())) > 0.05);

    await page.keyboard.press("Enter"); // the press has brought the focus
    await eventually(async () => (await cells(page, 3))[0] === "−2.47%", "Enter on a head does not sort");
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), "Close, change");
  });
}

for (const viewport of [phone, desktop]) {
  pageTest(`without script a table stands in its author's order, and nothing says that it can be sorted: ${viewport.width} px`, { viewport, lang: "en", script: false }, async (page) => {
    const table = shares(page);
    await table.scrollIntoViewIfNeeded();
    assert.equal((await cells(page, 0))[0], "IREN");
    assert.equal((await cells(page, 1))[0], "$60.72");
    assert.equal(await table.getByRole("columnheader").count(), 5);
    assert.equal(await table.getByRole("button").count(), 0);
    const cell = table.getByRole("cell", { name: "$60.72" });
    await cell.scrollIntoViewIfNeeded();
    assert.ok(await inkIn(page, await boxOf(cell)) > 0.03);
  });
}

pageTest("a table is copied with tabs between its cells", { lang: "en" }, async (page) => {
  await page.evaluate(() => {
    const row = document.getElementById("method-claims/0");
    getSelection()?.selectAllChildren(/** @type {Element} */ (row?.parentElement));
    document.execCommand("copy");
  });
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(copied, /^Record in early October\tright\t0\.00%\nAverage rise of the shares\theld for a moment only\t−4\.93%\n/u);
});

pageTest("a picture that comes near after a change of language is fetched from where it is", {}, async (page) => {
  await page.locator("#control\\/lang\\/en").click();
  await eventually(async () => new URL(page.url()).pathname === "/en/", "the address does not follow");
  const scheme = page.getByRole("img", { name: "Scheme: a blue box, joined by a line to an orange circle" });
  await scheme.scrollIntoViewIfNeeded();
  await eventually(async () => scheme.evaluate((image) => /** @type {HTMLImageElement} */ (image).naturalWidth > 0), "the picture does not come");
});

for (const [name, options] of /** @type {const} */ ([
  ["phone", { viewport: phone, ratio: 2 }], ["desktop, dark", { viewport: desktop, dark: true }],
  ["desktop, without script", { viewport: desktop, script: false }],
])) {
  /** @type {string[]} */
  const asked = [];
  pageTest(`a picture is fetched when it comes near, and drawn where its words are: ${name}`, {
    ...options, lang: "en", prepare: async (page) => void page.on("request", (request) => asked.push(request.url())),
  }, async (page) => {
    const pictures = () => asked.filter((url) => /(?:campus|scheme)-\d+\.[0-9a-f]{10}\.webp$/u.test(url));
    if (!("script" in options)) assert.deepEqual(pictures(), []); // without script browsers fetch at once (HTML, lazy loading)
    const scheme = page.getByRole("img", { name: "Scheme: a blue box, joined by a line to an orange circle" });
    await scheme.scrollIntoViewIfNeeded();
    await eventually(async () => scheme.evaluate((image) => /** @type {HTMLImageElement} */ (image).complete), "the picture does not come");
    if (!("script" in options)) await quiet(page);
    assert.ok(pictures().length > 0);
    const box = await boxOf(scheme);
    await eventually(async () => {
      const { at, width, height } = await look(page, box);
      /** @param {number} across @param {number} down */
      const seen = (across, down) => at(Math.round(across * width), Math.round(down * height));
      const [blue, orange] = [seen(0.2, 0.5), seen(0.69, 0.5)];
      const near = (/** @type {number} */ colour, /** @type {number[]} */ wanted) => wanted.every((channel, i) =>
        Math.abs(((colour >> (16 - 8 * i)) & 255) - channel) < 28);
      return near(blue, [0, 0x55, 0x7f]) && ((orange >> 16) & 255) > ((orange & 255) + 60);
    }, "the picture is not drawn where it lies");
    const caption = page.getByText("Scheme, not to scale");
    assert.ok((await boxOf(caption)).y >= box.y + box.height - 1);
  });
}
