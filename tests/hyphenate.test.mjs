// web/build/hyphenate.mjs: which words get soft hyphens, and which texts of an article.
import assert from "node:assert/strict";
import { test } from "node:test";
import { hyphenateArticle, hyphenateText } from "../web/build/hyphenate.mjs";

const shown = (text) => text.replaceAll("\u00AD", "|");

test("words are divided by the rules of their language", () => {
  assert.equal(shown(hyphenateText("Das Rechenzentrum in Atlanta", "de")), "Das Rechen|zen|trum in Atlanta");
  assert.equal(shown(hyphenateText("The company’s contract", "en")), "The com|pany’s con|tract");
});

test("short words, names with inner capitals, and addresses stay whole", () => {
  for (const text of ["Leiter", "CleanSpark", "NASDAQ", "https://beispiel.example/rechenzentrum", "name@zeitung.example"]) {
    assert.equal(hyphenateText(text, "de"), text);
  }
});

test("a word that its author has divided keeps that division", () => {
  assert.equal(shown(hyphenateText("Companies\u00ADmarketcap", "de")), "Companies|marketcap");
});

test("no part is shorter than three letters at either end", () => {
  const words = "Oktober Aktien Unternehmen erwartete Abendausgabe überall Wirtschaftsminister eigentlich";
  for (const word of hyphenateText(words, "de").split(" ")) {
    const parts = word.split("\u00AD");
    assert.ok(parts[0].length >= 3 && parts[parts.length - 1].length >= 3, shown(word));
  }
});

test("only reading text is changed", () => {
  const article = {
    lang: "de",
    title: "Rechenzentrum",
    standfirst: "Rechenzentrum",
    keyPoints: { title: "Rechenzentrum", items: [[{ strong: "Rechenzentrum:" }, " Rechenzentrum"]] },
    blocks: [
      { type: "heading", id: "rechenzentrum", text: "Rechenzentrum" },
      {
        type: "paragraph",
        id: "rechenzentrum",
        text: ["Rechenzentrum ", { link: "https://rechenzentrum.example", text: "Rechenzentrum" }, { value: 1.5, format: "percent" }],
      },
    ],
  };
  const divided = "Rechen\u00ADzen\u00ADtrum";
  assert.deepEqual(hyphenateArticle(article), {
    lang: "de",
    title: "Rechenzentrum",
    standfirst: divided,
    keyPoints: { title: "Rechenzentrum", items: [[{ strong: `${divided}:` }, ` ${divided}`]] },
    blocks: [
      { type: "heading", id: "rechenzentrum", text: "Rechenzentrum" },
      {
        type: "paragraph",
        id: "rechenzentrum",
        text: [`${divided} `, { link: "https://rechenzentrum.example", text: divided }, { value: 1.5, format: "percent" }],
      },
    ],
  });
});
