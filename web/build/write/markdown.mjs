// An article's text from Markdown, article.<lang>.md, to what article.<lang>.json has; docs/writing.md shows each block.
// @ts-check
import { readFileSync } from "node:fs";
import remarkDirective from "remark-directive";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { areAttributes, checkKeys, figureOf, remarkBraces, wordsIn } from "./braces.mjs";
import { frontMatter } from "./front_matter.mjs";
import { list, membersOf, object, scalar } from "./placed.mjs";
import { quote, suggestion } from "./source.mjs";
import { tableColumns } from "./table.mjs";

/** @typedef {import("./placed.mjs").Placed} Placed */
/** @typedef {import("./source.mjs").Source} Source */
/** @typedef {import("./braces.mjs").Word} Word */
/** A node of mdast. @typedef {any} Node */

const parser = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm, { singleTilde: false }).use(remarkDirective).use(remarkBraces);

/** @typedef {{ language: string, severalLanguages: boolean, charts: string[] }} Surroundings what is beside the file */

/**
 * @param {Source} source @param {Surroundings} surroundings
 * @returns {Placed} what can be made of it; its faults are the source's
 */
export function compileMarkdown(source, surroundings) {
  const tree = /** @type {Node} */ (parser.parse(source.text));
  return new Compiler(source, surroundings).article(tree);
}

/** An address with its %20 as spaces; as it is, where a % is none. @param {string} address */
function decoded(address) {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

/** @param {Node} node @returns {number} */
const startOf = (node) => node.position.start.offset;
/** @param {Node} node @returns {number} */
const endOf = (node) => node.position.end.offset;

/** What Markdown has and a page has not, with what to do. @type {Record<string, string>} */
const refused = {
  code: "a block of code (or a text that is set in by four spaces) cannot be shown: begin the line at the margin",
  thematicBreak: "a rule across the text cannot be shown: sections begin with a heading, ## …",
  html: "HTML cannot be shown: write it in Markdown; a comment, <!-- … -->, may stand between blocks",
  inlineCode: "a text in backquotes cannot be shown: write it without them",
  delete: "a text that is struck through cannot be shown: a mistake is put right with :::correction{date=…}",
  break: "a line break within a paragraph cannot be shown: an empty line begins a new paragraph",
  image: "a picture stands in a paragraph of its own",
  imageReference: "a picture's file stands with it: ![what it shows](pictures/file.jpg)",
  linkReference: "an address stands with its words: [words](https://…)",
  definition: "an address stands with its words: [words](https://…)",
  table: "a table has a title: put it between :::table[Title] and :::",
};
/** Ids that the page uses itself, as the schema has them. @type {string[]} */
const reserved = [];
JSON.parse(readFileSync(new URL("../../../assets/schema/article.schema.json", import.meta.url), "utf8"), (key, value) => {
  if (key === "not" && reserved.length === 0) reserved.push(...value.enum);
  return value;
});
/** Letters that are no other letter with an accent. @type {Record<string, string>} */
const latin = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d" };
const containers = ["note", "correction", "keyPoints", "ticker", "table"];
const leaves = ["chart", "table"];

class Compiler {
  /** The last heading's id, before which "start" stands, and how many blocks have been named after it. */
  section = "start";
  count = 0;
  /** Ids of headings that were made of their words. @type {string[]} */
  headings = [];
  /** @type {Map<string, { node: Node, used: boolean }>} */
  footnotes = new Map();

  /** @param {Source} source @param {Surroundings} surroundings */
  constructor(source, surroundings) {
    this.source = source;
    this.surroundings = surroundings;
  }

  /** @param {Node | number} where @param {string} reason @returns {undefined} */
  fault(where, reason) {
    this.source.fault(typeof where === "number" ? where : startOf(where), reason);
  }
  /** @param {Node} node */
  at(node) {
    return this.source.at(startOf(node));
  }
  /** As it is written. @param {Node} node */
  raw(node) {
    return this.source.text.slice(startOf(node), endOf(node));
  }

  /** @param {Node} tree @returns {Placed} */
  article(tree) {
    const [first, ...rest] = tree.children;
    const begins = first?.type === "yaml";
    if (!begins) this.fault(0, "the file begins with the article's head, between two lines of ---: title, standfirst, published, updated, sources");
    const head = begins ? frontMatter(this.source, first, this.surroundings.language) : object(this.source.at(0), {});
    const nodes = begins ? rest : tree.children;
    for (const node of nodes) {
      if (node.type !== "footnoteDefinition") continue;
      if (this.footnotes.has(node.identifier)) this.fault(node, `the footnote ${quote(node.label)} is there twice`);
      else this.footnotes.set(node.identifier, { node, used: false });
    }
    /** @type {Placed[]} */
    const blocks = [];
    /** @type {Record<string, Placed>} */
    const boxes = {};
    for (const node of nodes) {
      const box = node.type === "containerDirective" && ["keyPoints", "ticker"].includes(node.name) && blocks.length === 0 && !node.attributes?.id;
      if (box && boxes[node.name]) this.fault(node, `the article's head has one box of this kind: give this one an id, :::${node.name}[…]{#id}, and it stands in the text`);
      else if (box) boxes[node.name] = this.box(node);
      else blocks.push(...this.block(node));
    }
    for (const { node, used } of this.footnotes.values()) {
      if (!used) this.fault(node, `no text leads to this footnote: put [^${node.label}] where it belongs, or take it out`);
    }
    const lang = scalar(this.source.at(0), this.surroundings.language);
    const all = Object.entries({ lang, ...boxes, blocks: list(this.source.at(nodes.length > 0 ? startOf(nodes[0]) : 0), blocks) });
    for (const { key, at } of membersOf(head)) {
      if (all.some(([name]) => name === key)) this.source.fault(at.offset, headKeys[key]);
    }
    return { at: this.source.at(0), members: [...all.map(([key, value]) => ({ key, at: value.at, value })), ...membersOf(head)] };
  }

  /** @param {Node} node @returns {Placed[]} */
  block(node) {
    const at = this.at(node);
    /** @param {Placed | undefined} placed */
    const one = (placed) => (placed ? [placed] : []);
    switch (node.type) {
    case "heading": return one(this.heading(node));
    case "paragraph": return one(this.paragraph(node));
    case "list": return [this.listBlock(node)];
    case "blockquote": return [this.quotation(node)];
    case "containerDirective": return one(this.container(node));
    case "leafDirective": return one(this.leaf(node));
    case "footnoteDefinition": return [];
    case "html":
      if (/^(?:<!--(?:(?!-->)[^])*-->\s*)+$/u.test(node.value)) return [];
      break;
    case "yaml": return one(this.fault(node, "the article's head stands at the file's very beginning"));
    default:
    }
    this.source.fault(at.offset, refused[node.type] ?? `Markdown's ${node.type} cannot be shown`);
    return [];
  }

  /** An id of its own, or one counted within the section. @param {Placed | undefined} own @param {Node} node @returns {Placed} */
  id(own, node) {
    return own ?? scalar(this.at(node), `${this.section}-${++this.count}`);
  }

  /**
   * Takes braces that say something of the block from the end of its text.
   * @param {Node[]} children @param {string[]} known keys
   * @returns {{ children: Node[], said: Record<string, Placed> }}
   */
  attributes(children, known) {
    const last = children.at(-1);
    if (last?.type !== "braces" || !this.raw(last).endsWith("}")) return { children, said: {} };
    const inner = this.raw(last).slice(1, -1).trim();
    if (!/^(?:#|[A-Za-z]+=)/u.test(inner)) return { children, said: {} };
    const words = wordsIn(this.source, startOf(last), endOf(last));
    if (!words || !areAttributes(words)) return { children, said: {} };
    checkKeys(this.source, words, known, "of this block");
    const rest = children.slice(0, -1);
    const before = rest.at(-1);
    if (before?.type === "text") rest[rest.length - 1] = { ...before, value: before.value.trimEnd() };
    return { children: rest, said: Object.fromEntries(words.map((word) => {
      const at = this.source.at(word.offset);
      return word.key === "" ? ["id", scalar(at, word.text.slice(1))] : [word.key, scalar(at, word.text)];
    })) };
  }

  /** @param {Node} node @returns {Placed | undefined} */
  heading(node) {
    if (node.depth === 1) return this.fault(node, "# is the article's title, which stands in its head: sections begin with ##");
    if (node.depth > 3) return this.fault(node, "headings are ## and, within a section, ###");
    const { children, said } = this.attributes(node.children, []);
    const text = this.plainText(children, "a heading");
    if (node.depth === 3) return object(this.at(node), { type: "subheading", id: this.id(said.id, node), text: scalar(this.at(node), text) });
    const id = said.id ?? this.idOfWords(node, text);
    this.section = "scalar" in id ? String(id.scalar) : "";
    this.count = 0;
    return object(this.at(node), { type: "heading", id, text: scalar(this.at(node), text) });
  }

  /** The id of a heading that has none of its own. @param {Node} node @param {string} text @returns {Placed} */
  idOfWords(node, text) {
    const words = text.toLowerCase().normalize("NFKD").replaceAll(/\p{M}/gu, "").replaceAll(/[ßæœøłđ]/gu, (letter) => latin[letter]).match(/[a-z0-9]+/gu) ?? [];
    const made = words.slice(0, 6).join("-");
    // Charts and the page's own parts have ids, too.
    const used = [...reserved, ...this.surroundings.charts, ...this.headings];
    let id = made;
    for (let i = 2; used.includes(id); ++i) id = `${made}-${i}`;
    this.headings.push(id);
    if (this.surroundings.severalLanguages) {
      this.fault(endOf(node), `the heading needs an id, the same in each language, which stands in the page's address: ## ${text} {#${words[0] ?? "id"}}`);
    } else if (id === "") this.fault(endOf(node), `the heading needs an id of Latin letters, which stands in the page's address: ## ${text} {#id}`);
    return scalar(this.at(node), id);
  }

  /** @param {Node} node @returns {Placed | undefined} */
  paragraph(node) {
    if (node.children[0]?.type === "image") return this.picture(node);
    const { children, said } = this.attributes(node.children, ["view"]);
    if (children.length === 0) return this.fault(node, "these braces stand at the end of a paragraph's text, not in a paragraph of their own");
    return object(this.at(node), { type: "paragraph", id: this.id(said.id, node), view: said.view, text: this.spans(children, this.at(node).offset) });
  }

  /** A picture in a paragraph of its own: ![what it shows](pictures/file.jpg "caption"){#id credit="…"}. @param {Node} node @returns {Placed | undefined} */
  picture(node) {
    const { children, said } = this.attributes(node.children, ["credit", "width"]);
    const [image, ...others] = children;
    const more = others.find((each) => each.type !== "text" || each.value.trim() !== "");
    if (more) return this.fault(more, `${refused.image}; what is said of it stands behind it: {#id credit="…" width=full}`);
    const at = this.at(image);
    if (/[^\\][{}]/u.test(this.raw(image).slice(0, this.raw(image).lastIndexOf("](")))) this.fault(image, "what a picture shows is plain text: no figures in braces");
    return object(this.at(node), {
      type: "picture", id: this.id(said.id, node), file: scalar(at, image.url), alt: image.alt ? scalar(at, image.alt) : undefined,
      caption: image.title ? scalar(at, image.title) : undefined, credit: said.credit, width: said.width,
    });
  }

  /** @param {Node} node @returns {Placed} */
  listBlock(node) {
    if (node.ordered && node.start !== 1) this.fault(node, "a numbered list is counted from 1");
    const { items, said } = this.items(node);
    return object(this.at(node), { type: "list", id: this.id(said.id, node), ...(node.ordered ? { numbered: true } : {}), items });
  }

  /** @param {Node} node a list @returns {{ items: Placed, said: Record<string, Placed> }} */
  items(node) {
    /** @type {Record<string, Placed>} */
    let said = {};
    const items = node.children.map((/** @type {Node} */ item, /** @type {number} */ index) => {
      const paragraph = this.onlyParagraph(item, "an item of a list");
      if (item.checked !== null && item.checked !== undefined) this.fault(item, "a box to tick cannot be shown");
      let children = paragraph?.children ?? [];
      if (index === node.children.length - 1) ({ children, said } = this.attributes(children, []));
      return this.spans(children, startOf(paragraph ?? item));
    });
    return { items: list(this.at(node), items), said };
  }

  /** @param {Node} node @param {string} what @param {Node[]} [children] @returns {Node | undefined} */
  onlyParagraph(node, what, children = node.children) {
    const [first, second] = children;
    if (first?.type === "paragraph" && !second) return first;
    this.fault(first?.type === "paragraph" ? second : first ?? node, first ? `${what} is one paragraph, nothing else` : `${what} is empty`);
    return undefined;
  }

  /** @param {Node} node @returns {Placed} */
  quotation(node) {
    const paragraphs = [...node.children];
    const last = paragraphs.at(-1);
    /** @type {Node[] | undefined} */
    let by;
    let { children: ending, said } = this.attributes(last?.type === "paragraph" ? last.children : [], ["view"]);
    // Whose words they are: behind a dash, in a line or a paragraph of its own.
    for (let i = ending.length - 1; i >= 0 && !by; --i) {
      const { type, value } = ending[i];
      const found = type === "text" ? /(?:^|\n)(?:—|--) */u.exec(value) : null;
      if (!found || (found.index === 0 && i > 0 && !value.startsWith("\n"))) continue;
      by = [{ ...ending[i], value: value.slice(found.index + found[0].length) }, ...ending.slice(i + 1)];
      ending = [...ending.slice(0, i), { ...ending[i], value: value.slice(0, found.index) }].filter((each) => each.type !== "text" || each.value !== "");
    }
    if (by && ending.length === 0) paragraphs.pop();
    else if (last?.type === "paragraph") paragraphs[paragraphs.length - 1] = { ...last, children: ending };
    const paragraph = this.onlyParagraph(node, "a quotation", paragraphs);
    return object(this.at(node), {
      type: "quotation", id: this.id(said.id, node), view: said.view, text: this.spans(paragraph?.children ?? [], startOf(node)),
      by: by && this.spans(by, startOf(node)),
    });
  }

  /** What a directive's braces say. @param {Node} node @param {string[]} known @returns {Record<string, Placed>} */
  said(node, known) {
    return Object.fromEntries(Object.entries(node.attributes ?? {}).flatMap(([key, value]) => {
      if (key !== "id" && !known.includes(key)) {
        this.fault(node, `there is no key ${quote(key)} of ${node.name}${suggestion(key, ["id", ...known])}`);
        return [];
      }
      return [[key, scalar(this.at(node), String(value))]];
    }));
  }

  /** A container's title in brackets, and what stands in it. @param {Node} node @returns {{ title: Placed | undefined, content: Node[] }} */
  titled(node) {
    const [first, ...rest] = node.children;
    if (!first?.data?.directiveLabel) return { title: undefined, content: node.children };
    return { title: scalar(this.at(first), this.plainText(first.children, "a title")), content: rest };
  }

  /** @param {Node} node @returns {Placed | undefined} */
  container(node) {
    const closing = this.source.text.slice(startOf(node), endOf(node)).trimEnd();
    if (!/\n[ >\t]*:{3,}$/u.test(closing)) return this.fault(node, `:::${node.name} is not closed: put ::: in a line of its own behind it`);
    switch (node.name) {
    case "note": {
      const { title, content } = this.titled(node);
      const said = this.said(node, ["view"]);
      const paragraph = this.onlyParagraph(node, "a note", content);
      return object(this.at(node), { type: "note", id: this.id(said.id, node), title, view: said.view, text: this.spans(paragraph?.children ?? [], startOf(node)) });
    }
    case "correction": {
      const { title, content } = this.titled(node);
      if (title) this.fault(node, "a correction has no title of its own: the program writes it, with the date");
      const said = this.said(node, ["date"]);
      const paragraph = this.onlyParagraph(node, "a correction", content);
      return object(this.at(node), { type: "correction", id: this.id(said.id, node), date: said.date, text: this.spans(paragraph?.children ?? [], startOf(node)) });
    }
    case "keyPoints": case "ticker": {
      const id = this.id(node.attributes?.id ? scalar(this.at(node), node.attributes.id) : undefined, node);
      return { at: this.at(node), members: [...membersOf(object(this.at(node), { type: node.name, id })), ...membersOf(this.box(node))] };
    }
    case "table": return this.table(node);
    default:
      return this.fault(node, leaves.includes(node.name) ? `write ::${node.name}{…}, with two colons and nothing within` : `there is no block :::${node.name}${suggestion(node.name, containers)}`);
    }
  }

  /** A box of key points or figures, without its id. @param {Node} node @returns {Placed} */
  box(node) {
    const { title, content } = this.titled(node);
    const ticker = node.name === "ticker";
    const said = this.said(node, ticker ? ["note"] : []);
    const [first, second] = content;
    if (first?.type !== "list" || second) {
      this.fault(first?.type === "list" ? second : first ?? node, `:::${node.name} holds a list, nothing else: - …`);
      return object(this.at(node), { title });
    }
    const items = ticker ? list(this.at(first), first.children.map((/** @type {Node} */ item) => this.tickerItem(item))) : this.items(first).items;
    return object(this.at(node), { title, items, note: said.note });
  }

  /** `Label: {figure} remark`. @param {Node} item @returns {Placed} */
  tickerItem(item) {
    const children = this.onlyParagraph(item, "an item of the ticker")?.children ?? [];
    const index = children.findIndex((/** @type {Node} */ each) => each.type === "braces");
    if (index < 0) {
      this.fault(item, "an item of the ticker has a figure in braces: - Label: {chart/view@point} remark");
      return object(this.at(item), {});
    }
    const label = this.plainText(children.slice(0, index), "the label").trim().replace(/\s*:$/u, "");
    const remark = this.plainText(children.slice(index + 1), "the remark").trim();
    return object(this.at(item), {
      label: label ? scalar(this.at(item), label) : undefined, value: this.figure(children[index]),
      remark: remark ? scalar(this.at(children[index + 1]), remark) : undefined,
    });
  }

  /** @param {Node} node @returns {Placed | undefined} */
  leaf(node) {
    if (node.name === "table") {
      const said = this.said(node, ["data", "show", "note"]);
      const title = node.children.length > 0 ? scalar(this.at(node), this.plainText(node.children, "a title")) : undefined;
      if (!said.data) return this.fault(node, "::table shows a data file: ::table[Title]{data=data/name show=\"column column\"}; one that is written stands between :::table[Title] and :::");
      const columns = said.show && "scalar" in said.show ? String(said.show.scalar).split(/\s+/u).filter(Boolean) : undefined;
      return object(this.at(node), {
        type: "table", id: this.id(said.id, node), title, data: said.data,
        show: columns && list(this.at(node), columns.map((name) => scalar(this.at(node), name))), note: said.note,
      });
    }
    if (node.name === "chart") {
      const { id } = this.said(node, []);
      if (node.children.length > 0) this.fault(node, "a chart's title stands in its file, charts/<id>.json");
      if (!id) return this.fault(node, "a chart is named by its id, as its file is: ::chart{#id}");
      return object(this.at(node), { type: "chart", chart: id });
    }
    return this.fault(node, containers.includes(node.name) ? `write :::${node.name}, with three colons, its text, and ::: in a line of its own` : `there is no block ::${node.name}${suggestion(node.name, leaves)}`);
  }

  /** A table that is written: a table of Markdown within its title. @param {Node} node @returns {Placed | undefined} */
  table(node) {
    const { title, content } = this.titled(node);
    const said = this.said(node, ["source", "note"]);
    const [first, second] = content;
    if (first?.type !== "table" || second) return this.fault(first?.type === "table" ? second : first ?? node, ":::table holds a table of Markdown, nothing else: | … | … | and below its head |---|---|");
    const rows = first.children.map((/** @type {Node} */ row) => row.children.map((/** @type {Node} */ cell) => {
      const last = cell.children.at(-1);
      const about = row === first.children[0] && last?.type === "braces" ? wordsIn(this.source, startOf(last), endOf(last)) : undefined;
      const children = about ? cell.children.slice(0, -1) : cell.children;
      return { offset: startOf(cell.children[0] ?? cell), text: this.plainText(children, "a cell").trim(), about: about ?? [] };
    }));
    const columns = tableColumns(this.source, rows, this.surroundings.language, this.at(first).offset);
    return object(this.at(node), { type: "table", id: this.id(said.id, node), title, columns, source: said.source, note: said.note });
  }

  /** A text without marks. @param {Node[]} children @param {string} what @returns {string} */
  plainText(children, what) {
    return children.map((child) => {
      if (child.type === "text") return this.text(child);
      if (child.type === "textDirective" && this.isPlain(child)) return this.raw(child);
      this.fault(child, child.type in refused ? refused[child.type] : `${what} is plain text: no marks, links or figures`);
      return "";
    }).join("");
  }

  /** "note:this" is no directive but text. @param {Node} node */
  isPlain(node) {
    return node.children.length === 0 && Object.keys(node.attributes ?? {}).length === 0 && !/[\]}]$/u.test(this.raw(node));
  }

  /** @param {Node} node @returns {string} */
  text(node) {
    const lost = /\[\^([^\]\s]+)\]/u.exec(node.value);
    if (lost) this.fault(startOf(node) + Math.max(0, this.raw(node).indexOf(lost[0])), `there is no footnote ${quote(lost[1])}: write [^${lost[1]}]: and its text in a paragraph of its own`);
    const colons = /^[ \t]*:{2,}.*$/mu.exec(this.raw(node));
    if (colons) this.fault(startOf(node) + colons.index, `${quote(colons[0].trim())} opens and closes no block: write :::note[Title]{#id}, without spaces between, and ::: behind its text`);
    const address = /(?<!\\)\]\(([^()<>\n"]*[^()<>\s"] [^()<>\n"]*)\)/u.exec(this.raw(node));
    if (address) this.fault(startOf(node) + address.index + 2, `an address with spaces stands in angle brackets: write [words](<${address[1]}>)`);
    return node.value.replaceAll(/\s*\n\s*/gu, " ");
  }

  /** A text or its parts. @param {Node[]} children @param {number} offset @param {boolean} [within] whether in a link or a footnote @returns {Placed} */
  spans(children, offset, within = false) {
    /** @type {Placed[]} */
    const parts = [];
    let text = "";
    let from = offset;
    const end = () => {
      if (text !== "") parts.push(scalar(this.source.at(from), text));
      text = "";
    };
    for (const child of children) {
      const plain = child.type === "text" ? this.text(child) : child.type === "textDirective" && this.isPlain(child) ? this.raw(child) : undefined;
      if (plain !== undefined) {
        if (text === "") from = startOf(child);
        text += plain;
        continue;
      }
      end();
      const part = this.span(child, within);
      if (part) parts.push(part);
    }
    end();
    const at = this.source.at(offset);
    return parts.length === 1 && "scalar" in parts[0] ? parts[0] : parts.length === 0 ? scalar(at, "") : list(at, parts);
  }

  /** @param {Node} node @param {boolean} within @returns {Placed | undefined} */
  span(node, within) {
    const at = this.at(node);
    switch (node.type) {
    case "strong": return object(at, { strong: this.plainText(node.children, "a text in bold") });
    case "emphasis": return object(at, { em: this.plainText(node.children, "a text in italics") });
    case "braces": return this.figure(node);
    case "link": {
      if (node.title) this.fault(node, `a link has no title: take ${quote(node.title)} out`);
      const shows = this.shows(node.url);
      if (shows && within) return this.fault(node, "a link into a chart cannot stand here");
      if (shows) return object(at, { shows: scalar(at, shows), text: this.spans(node.children, startOf(node.children[0] ?? node), true) });
      return object(at, { link: scalar(at, node.url), text: this.plainText(node.children, "a link's text") });
    }
    case "footnoteReference": {
      const note = this.footnotes.get(node.identifier);
      if (!note) return undefined;
      if (within) return this.fault(node, "a footnote cannot stand here");
      if (note.used) this.fault(node, `two places lead to the footnote ${quote(node.label)}: each has one of its own`);
      note.used = true;
      const paragraph = this.onlyParagraph(note.node, "a footnote");
      return object(at, { footnote: this.spans(paragraph?.children ?? [], startOf(note.node), true) });
    }
    case "textDirective":
      return this.fault(node, `there is no :${node.name}[…] within a text: write \\: where the colon is one`);
    default:
      return this.fault(node, refused[node.type] ?? `Markdown's ${node.type} cannot be shown`);
    }
  }

  /** What a link shows in a chart, where it leads into one and not to a page. @param {string} address */
  shows(address) {
    const name = decoded(address);
    if (/^(?:[a-z][a-z0-9+.-]*:|[./#?])/iu.test(name)) return undefined;
    return name.includes("@") || (name.includes("/") && this.surroundings.charts.includes(name.split("/")[0])) ? name : undefined;
  }

  /** @param {Node} node @returns {Placed | undefined} */
  figure(node) {
    const words = wordsIn(this.source, startOf(node), endOf(node));
    if (!words) return undefined;
    if (areAttributes(words)) return this.fault(node, `${this.raw(node)} stands at the end of a heading or of a paragraph that has no end of its own: move it there`);
    return figureOf(this.source, words, startOf(node));
  }
}

/** Keys of the JSON that Markdown has elsewhere. @type {Record<string, string>} */
const headKeys = {
  lang: "the language stands in the file's name",
  blocks: "the text stands below the head, in Markdown",
  keyPoints: "the key points are there already: those at the text's beginning, in :::keyPoints[…]",
  ticker: "the ticker is there already: the one at the text's beginning, in :::ticker[…]",
};
