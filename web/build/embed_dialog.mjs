// What the embed dialog (web/embed_dialog.js) is made of: the form in each language, with the article's charts and their views,
// and one file that says how high every frame is at every width.
// @ts-check
import { escape, plain } from "./head.mjs";
import { autonym, inLanguage, words } from "./languages.mjs";

/** @typedef {import("./embed.mjs").Embed} Embed */
/** @typedef {import("./languages.mjs").Localized} Localized */
/**
 * @typedef {object} Chart
 * @property {string} id @property {Localized} title
 * @property {{ id: string, label: Localized, options: { id: string, label: Localized }[] }[]} [choices]
 * @property {View[]} [views]
 */
/**
 * @typedef {object} View
 * @property {string} id @property {Localized} [label] @property {Localized} [title]
 * @property {Record<string, string>} [select] option by choice
 */

/**
 * By chart, "article" for the whole: the title, the heights, and those of each view but the first, by what stands for it
 * in the address: "btc=crash".
 * @typedef {{ title: string, heights: string }} Shown
 * @typedef {{ [chart: string]: Shown & { views: Record<string, Shown> } }} Frames
 */

/** @param {string} value @param {string} text @param {string} [more] */
const option = (value, text, more = "") => `<option value="${escape(value)}"${more}>${escape(plain(text))}</option>`;

/** What stands for a view in an address. @param {string} chart @param {string} view */
export const viewQuery = (chart, view) => `${chart}=${view}`;

/** What a view is called: its author may have left that to its headline, or to the options it selects.
 * @param {View} view @param {Chart} chart @param {string} language
 */
function viewName({ id, label, title, select = {} }, { choices = [] }, language) {
  const selected = choices.map((choice) => inLanguage(choice.options.find((option) => option.id === select[choice.id])?.label, language));
  return inLanguage(label, language) ?? inLanguage(title, language) ?? (selected.filter((name) => name !== undefined).join(", ") || id);
}

/** @param {Chart} chart @param {string} language @param {Record<string, string>} say */
const views = (chart, language, say) => [
  `<label hidden>${say.view}<select name="view/${chart.id}">`, option("now", say.now, " hidden"),
  // Without a name in the address, the first view is shown, or the chart as it is when it has none.
  ...(chart.views?.length ? chart.views : [{ id: "", title: chart.title }]).map((view, i) =>
    option(i === 0 ? "" : viewQuery(chart.id, view.id), viewName(view, chart, language), i === 0 ? " selected" : "")), "</select></label>",
].join("");

/**
 * The form, as web/embed_dialog.js fills it in. @param {string} language @param {string[]} languages the article's
 * @param {Embed[]} embeds @param {Chart[]} charts @param {string} script where embed.js is, from the article's address
 */
export function embedDialog(language, languages, embeds, charts, script) {
  const say = words[language].embedDialog;
  /** @param {string} name @param {string} value @param {string} label */
  const radio = (name, value, label) =>
    `<label><input type="radio" name="${name}" value="${value}">${escape(label)}</label>`;
  /** @param {string} kind @param {string} [more] */
  const kind = (kind, more = "") =>
    `${radio("kind", kind, say[kind])}<p>${escape(say[`${kind}Note`])}${more}</p>`;
  return [
    `<dialog id="codes" aria-labelledby="codes/title" data-script="${script}" data-copied="${escape(say.copied)}" data-refused="${escape(say.refused)}">`,
    `<h2 id="codes/title">${say.title}</h2><button type="button" class="close">${say.close}</button>`,
    `<form><div>`,
    `<label>${say.content}<select name="content">`,
    ...embeds.map(({ chart, title }) => option(chart, chart ? title : say.article)), "</select></label>",
    ...charts.map((chart) => views(chart, language, say)),
    `<div class="pair"><label>${say.language}<select name="language">`,
    ...languages.map((code) => option(code, autonym(code))), "</select></label>",
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
