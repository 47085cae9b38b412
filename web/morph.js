// Brings nodes in line with the program's HTML one by one, so that focus, selection and what assistive technology holds
// on to survive.
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
export function syncAttributes(live, wanted) {
  for (const { name } of Array.from(live.attributes)) {
    // What a picture is fetched by, only the served page knows.
    if (name === "style" || wanted.hasAttribute(name) || live instanceof HTMLImageElement) continue;
    live.removeAttribute(name);
    // No longer placed: a zone in a single column.
    if (name === "data-r" || name === "data-l") live.removeAttribute("style");
  }
  for (const { name, value } of Array.from(wanted.attributes)) {
    if (live.getAttribute(name) !== value) live.setAttribute(name, value);
  }
  // One that was moved no longer follows its attribute.
  if (live instanceof HTMLInputElement) live.value = live.defaultValue;
}

// What only the served page shows: it waits, undrawn, for the case that the program's picture is lost.
const served = "svg, figure details, .stuck";

/** @param {ChildNode | null} node the first from here on that the program's HTML speaks of */
function skipServed(node) {
  while (node instanceof Element && node.matches(served)) node = node.nextSibling;
  return node;
}

/** Makes the children of `live` those of `wanted`. @param {Node} live @param {Node} wanted */
export function syncChildren(live, wanted) {
  let here = skipServed(live.firstChild);
  for (const child of Array.from(wanted.childNodes)) {
    const match = counterpart(live, here, child);
    if (!match) {
      live.insertBefore(child, here);
      continue;
    }
    if (match === here) here = skipServed(here.nextSibling);
    else live.insertBefore(match, here);
    if (match instanceof Element) {
      syncAttributes(match, /** @type {Element} */ (child));
      syncChildren(match, child);
    } else if (match.nodeValue !== child.nodeValue) {
      match.nodeValue = child.nodeValue;
    }
  }
  while (here) {
    const next = skipServed(here.nextSibling);
    here.remove();
    here = next;
  }
}

/** The page's security policy lets no other markup in (web/build/serving.mjs). @typedef {{ createHTML: (html: string) => string }} Policy */
const policy = /** @type {{ trustedTypes?: { createPolicy: (name: string, rules: Policy) => Policy } }} */ (globalThis)
  .trustedTypes?.createPolicy("explainer", { createHTML: (html) => html });

/** @param {string} html as the program writes it, with all that an author wrote escaped */
export function parse(html) {
  const template = document.createElement("template");
  template.innerHTML = policy ? policy.createHTML(html) : html;
  return template.content;
}
