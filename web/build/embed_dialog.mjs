// What the embed dialog (web/embed_dialog.js) is made of: the form in each language, with the article's charts and their views,
// and one file that says how high every frame is at every width.
// @ts-check
import { escape, plain } from "./head.mjs";

/** @typedef {import("./embed.mjs").Embed} Embed */
/**
 * @typedef {object} Chart
 * @property {string} id @property {Record<string, string>} title
 * @property {{ id: string, label: Record<string, string>, options: { id: string, label: Record<string, string> }[] }[]} [choices]
 * @property {View[]} [views]
 */
/**
 * @typedef {object} View
 * @property {string} id @property {Record<string, string>} [label] @property {Record<string, string>} [title]
 * @property {Record<string, string>} [select] option by choice
 */

/**
 * By chart, "article" for the whole: the title, the heights, and those of each view but the first, by what stands for it
 * in the address: "btc=crash".
 * @typedef {{ title: string, heights: string }} Shown
 * @typedef {{ [chart: string]: Shown & { views: Record<string, Shown> } }} Frames
 */

const words = /** @type {Record<string, Record<string, string>>} */ ({
  de: {
    title: "Einbetten", close: "Schließen", content: "Inhalt", article: "Ganzer Artikel", view: "Ansicht",
    now: "Wie eben gezeigt", language: "Sprache", theme: "Farben", system: "Wie das Gerät", light: "Hell", dark: "Dunkel",
    kind: "Art des Codes",
    responsive: "Rahmen mit Skript", responsiveNote: "Hält den Platz frei, bevor er lädt, und folgt jeder Breite.",
    element: "Element mit Skript", elementNote: "Kürzer; hält den Platz frei, sobald das Skript da ist.",
    plain: "Rahmen ohne Skript", plainNote: "Höhe genau für diese Breite:",
    oembed: "Adresse (oEmbed)", oembedNote: "In WordPress und anderen auf eine eigene Zeile. Zeigt die erste Ansicht.",
    width: "Breite in Pixeln", code: "Code", copy: "Code kopieren", preview: "Vorschau",
    copied: "In die Zwischenablage kopiert.", refused: "Kopieren ist hier nicht erlaubt. Der Code ist ausgewählt.",
  },
  en: {
    title: "Embed", close: "Close", content: "Content", article: "Whole article", view: "View",
    now: "As just shown", language: "Language", theme: "Colours", system: "As the device", light: "Light", dark: "Dark",
    kind: "Kind of code",
    responsive: "Frame with script", responsiveNote: "Keeps the room free before it loads, and follows any width.",
    element: "Element with script", elementNote: "Shorter; keeps the room free once the script is there.",
    plain: "Frame without script", plainNote: "Its height is exact for this width:",
    oembed: "Address (oEmbed)", oembedNote: "In WordPress and others, on a line of its own. Shows the first view.",
    width: "Width in pixels", code: "Code", copy: "Copy code", preview: "Preview",
    copied: "Copied to the clipboard.", refused: "Copying is not allowed here. The code is selected.",
  },
});

const autonyms = /** @type {Record<string, string>} */ ({ de: "Deutsch", en: "English" });

/** @param {string} value @param {string} text @param {string} [more] */
const option = (value, text, more = "") => `<option value="${escape(value)}"${more}>${escape(plain(text))}</option>`;

/** What stands for a view in an address. @param {string} chart @param {string} view */
export const viewQuery = (chart, view) => `${chart}=${view}`;

/** What a view is called: its author may have left that to its headline, or to the options it selects.
 * @param {View} view @param {Chart} chart @param {string} language
 */
function viewName({ id, label, title, select = {} }, { choices = [] }, language) {
  const selected = choices.map((choice) => choice.options.find((option) => option.id === select[choice.id])?.label[language]);
  return label?.[language] ?? title?.[language] ?? (selected.filter((name) => name !== undefined).join(", ") || id);
}

/** @param {Chart} chart @param {string} language @param {Record<string, string>} say */
const views = (chart, language, say) => [
  `<label hidden>${say.view}<select name="view/${chart.id}">`, option("now", say.now, " hidden"),
  // Without a name in the address, the first view is shown, or the chart as it is when it has none.
  ...(chart.views?.length ? chart.views : [{ id: "", title: chart.title }]).map((view, i) =>
    option(i === 0 ? "" : viewQuery(chart.id, view.id), viewName(view, chart, language), i === 0 ? " selected" : "")), "</select></label>",
].join("");

/**
 * The form, as web/embed_dialog.js fills it in. @param {string} language @param {Embed[]} embeds @param {Chart[]} charts
 */
export function embedDialog(language, embeds, charts) {
  const say = words[language];
  /** @param {string} name @param {string} value @param {string} label */
  const radio = (name, value, label) =>
    `<label><input type="radio" name="${name}" value="${value}">${escape(label)}</label>`;
  /** @param {string} kind @param {string} [more] */
  const kind = (kind, more = "") =>
    `${radio("kind", kind, say[kind])}<p>${escape(say[`${kind}Note`])}${more}</p>`;
  return [
    `<dialog id="codes" aria-labelledby="codes/title" data-copied="${escape(say.copied)}" data-refused="${escape(say.refused)}">`,
    `<h2 id="codes/title">${say.title}</h2><button type="button" class="close">${say.close}</button>`,
    `<form><div>`,
    `<label>${say.content}<select name="content">`,
    ...embeds.map(({ chart, title }) => option(chart, chart ? title : say.article)), "</select></label>",
    ...charts.map((chart) => views(chart, language, say)),
    `<div class="pair"><label>${say.language}<select name="language">`,
    ...Object.entries(autonyms).map(([code, name]) => option(code, name)), "</select></label>",
    `<label>${say.theme}<select name="theme">`,
    ...[["", say.system], ["light", say.light], ["dark", say.dark]].map(([value, text]) => option(value, text)),
    "</select></label></div>",
    `<fieldset><legend>${say.kind}</legend>`, kind("responsive"), kind("element"),
    kind("plain", ` <input type="number" name="width" min="280" max="1600" step="1" value="600" aria-label="${say.width}">`),
    kind("oembed"), "</fieldset></div>",
    `<div><label>${say.code}<textarea name="code" readonly rows="6" spellcheck="false"></textarea></label>`,
    `<button type="button" class="copy">${say.copy}</button><p role="status"></p>`,
    `<h3>${say.preview}</h3><div class="preview"></div></div>`,
    "</form></dialog>",
  ].join("\n");
}
