// Watches for a reader's own text spacing, typeface or size (a user style, a bookmarklet, an extension, the browser's
// least size, its zoom of text alone: WCAG 1.4.4, 1.4.12). They reach HTML and not a canvas.
// @ts-check

/** What the probe asks for, as small as our smallest text; any other computed value is the reader's. */
const asked = { fontSize: "12px", fontFamily: "monospace", lineHeight: "20px", letterSpacing: "1px", wordSpacing: "1px" };

/** @param {(own: boolean) => void} tell at once if there is such a style, and whenever that changes */
export function watchTextStyle(tell) {
  const probe = document.createElement("p");
  probe.textContent = "x x";
  probe.ariaHidden = "true";
  Object.assign(probe.style, { position: "absolute", top: "0", margin: "0", visibility: "hidden" }, asked);
  document.body.append(probe);
  let own = false;
  const look = (height = parseFloat(asked.lineHeight)) => {
    const style = getComputedStyle(probe);
    const now = Object.entries(asked).some(([name, value]) => {
      const used = style[/** @type {keyof typeof asked} */ (name)];
      // Lengths of a zoomed page are rounded.
      return used !== value && !(Math.abs(parseFloat(used) - parseFloat(value)) < 0.25);
    }) || Math.abs(height - parseFloat(asked.lineHeight)) > 1; // computed values know no zoom of text alone
    if (now === own) return;
    own = now;
    tell(own);
  };
  look();
  // Any of them gives it another size.
  new ResizeObserver(([{ contentRect }]) => look(contentRect.height)).observe(probe);
}
