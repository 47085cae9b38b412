// The DOM nodes over the canvas: brought in line with the program's HTML node by node, so that focus, selection and
// what assistive technology holds on to survive, and laid where the program drew them.
// @ts-check

/**
 * The live counterpart of `wanted` among what follows `here` in `parent`: the same id, or the same kind without one.
 * @param {Node} parent @param {ChildNode | null} here @param {Node} wanted @returns {Node | null}
 */
function counterpart(parent, here, wanted) {
  if (wanted instanceof Element && wanted.id) {
    const known = document.getElementById(wanted.id);
    return known && known.nodeName === wanted.nodeName ? known : null;
  }
  const alike = here && here.nodeName === wanted.nodeName && !(here instanceof Element && here.id);
  return alike ? here : null;
}

/** @param {Element} live @param {Element} wanted */
function syncAttributes(live, wanted) {
  for (const { name } of Array.from(live.attributes)) {
    if (name !== "style" && !wanted.hasAttribute(name)) live.removeAttribute(name);
  }
  for (const { name, value } of Array.from(wanted.attributes)) {
    if (live.getAttribute(name) !== value) live.setAttribute(name, value);
  }
}

/** Makes the children of `live` those of `wanted`. @param {Node} live @param {Node} wanted */
function syncChildren(live, wanted) {
  /** @type {ChildNode | null} */
  let here = live.firstChild;
  for (const child of Array.from(wanted.childNodes)) {
    const match = counterpart(live, here, child);
    if (!match) {
      live.insertBefore(child, here);
      continue;
    }
    if (match === here) here = here.nextSibling;
    else live.insertBefore(match, here);
    if (match instanceof Element) {
      syncAttributes(match, /** @type {Element} */ (child));
      syncChildren(match, child);
    } else if (match.nodeValue !== child.nodeValue) {
      match.nodeValue = child.nodeValue;
    }
  }
  while (here) {
    const next = here.nextSibling;
    here.remove();
    here = next;
  }
}

/** @param {string} html */
function parse(html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.content;
}

/** Lays every placed element of `within` where the program drew it. @param {Element} within */
function place(within) {
  /** @type {[HTMLElement, number][]} */
  const lines = [];
  for (const element of /** @type {NodeListOf<HTMLElement>} */ (within.querySelectorAll("[data-r]"))) {
    const [x, y, width, height] = (element.dataset.r ?? "").split(" ");
    const { style } = element;
    style.left = `${x}px`;
    style.top = `${y}px`;
    style.height = `${height}px`;
    if (element.dataset.s) {
      style.fontSize = `${element.dataset.s}px`;
      style.lineHeight = `${height}px`;
      style.transform = "";
      lines.push([element, Number(width)]);
    } else {
      style.width = `${width}px`;
    }
  }
  // Read all widths, then write: one layout. A line may be set a little differently by the browser; it is stretched to
  // the drawn one, so that a selection ends where the letter does.
  const natural = lines.map(([line]) => line.getBoundingClientRect().width);
  lines.forEach(([line, drawn], i) => {
    if (natural[i] > 0) line.style.transform = `scaleX(${drawn / natural[i]})`;
  });
}

export class Overlay {
  /** @param {HTMLElement} root holds the article */
  constructor(root) {
    this.root = root;
    // The browser's fonts may arrive after the program's.
    document.fonts.ready.then(() => place(root));
  }

  /** @param {string} html @param {number} height of the page in CSS pixels */
  showAll(html, height) {
    this.root.style.height = `${height}px`;
    syncChildren(this.root, parse(html));
    place(this.root);
  }

  /** @param {string} id of a figure @param {string} html */
  showFigure(id, html) {
    const live = document.getElementById(id);
    // A figure that follows the reader comes in its zone.
    const parent = live?.parentElement;
    const wanted = parse(html).getElementById(id);
    if (!live || !parent || !wanted) return;
    syncAttributes(live, wanted);
    syncChildren(live, wanted);
    place(parent);
  }
}
