// Gives the graphics context back while nothing of the frame is in sight, because a browser allows about sixteen for a
// page with all its frames and takes the oldest away when there are more. The nodes keep their places meanwhile.
// @ts-check

/** @typedef {import("./visible_region.js").Frame} Frame */

// A quick look elsewhere on the page is no reason to start anew.
const patience = 1500;

/**
 * @param {Frame} frame @param {HTMLCanvasElement} canvas @param {WebGL2RenderingContext} context
 * @param {AbortSignal} signal when the program is gone
 * @returns {{ sight: () => void, resting: () => boolean }} `sight` is to be called when the frame's sight has changed
 */
export function suspendOffscreen(frame, canvas, context, signal) {
  const extension = context.getExtension("WEBGL_lose_context");
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  let resting = false;
  let lost = false;
  const wake = () => {
    if (lost && frame.seen) extension?.restoreContext();
  };
  // Only after this event has been dealt with may it be restored.
  canvas.addEventListener("webglcontextlost", () => {
    if (resting) setTimeout(() => {
      lost = true;
      wake();
    });
  }, { signal });
  canvas.addEventListener("webglcontextrestored", () => {
    resting = lost = false;
  }, { signal });
  signal.addEventListener("abort", () => clearTimeout(timer));
  return {
    sight() {
      clearTimeout(timer);
      if (frame.seen) wake();
      else if (!resting) timer = setTimeout(() => {
        if (context.isContextLost()) return;
        resting = true;
        extension?.loseContext();
      }, patience);
    },
    resting: () => resting,
  };
}
