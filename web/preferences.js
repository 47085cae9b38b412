// What the system says of the reader: a dark page, less motion, more contrast.
// @ts-check

const queries = ["(prefers-color-scheme: dark)", "(prefers-reduced-motion: reduce)", "(prefers-contrast: more)"]
  .map((query) => matchMedia(query));

/** @returns {[dark: number, still: number, contrast: number]} */
export const preferences = () => /** @type {[number, number, number]} */ (queries.map(({ matches }) => Number(matches)));

/** @param {() => void} tell @param {AbortSignal} signal */
export function followPreferences(tell, signal) {
  for (const query of queries) query.addEventListener("change", tell, { signal });
}
