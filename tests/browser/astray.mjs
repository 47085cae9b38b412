// Which lines of text do not lie over their drawn ones. Runs in the page.
// @ts-check

/** Lines that are farther away from where they were drawn. @param {number} most in pixels */
export function astray(most) {
  /** @type {string[]} */
  const faults = [];
  let lines = 0;
  for (const block of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("main [data-t][data-r]"))) {
    const [x, y, width] = (block.dataset.r ?? "").split(" ").map(Number);
    const leading = Number((block.dataset.t ?? "").split(" ")[1]);
    const origin = /** @type {Element} */ (block.offsetParent).getBoundingClientRect();
    let row = 0;
    for (const line of /** @type {NodeListOf<HTMLElement>} */ (block.querySelectorAll("[data-l]"))) {
      lines++;
      const [drawn, rest] = (line.dataset.l ?? "").split(" ").map(Number);
      const box = line.getBoundingClientRect();
      const name = `${block.id}, line ${row + 1}, ${line.textContent}`;
      if (Math.abs(box.width - drawn) > most) faults.push(`${name}: ${box.width} px wide, drawn ${drawn}`);
      const middle = origin.top + y + (row + 0.5) * leading;
      if (Math.abs(box.top + box.height / 2 - middle) > most) faults.push(`${name}: at ${box.top + box.height / 2}, drawn at ${middle}`);
      if (rest === undefined) continue;
      const right = origin.left + x + width - rest;
      if (Math.abs(box.right - right) > most) faults.push(`${name}: ends at ${box.right}, drawn to ${right}`);
      row++;
    }
  }
  return { lines, faults };
}
