// Counts the frames that the page asks for and those in which it draws; holds the program back. Runs in the page, before
// its own scripts.
// @ts-check

/**
 * @typedef {object} Frames
 * @property {number} asked calls of requestAnimationFrame
 * @property {number} waiting of them not yet called back
 * @property {number} drawn frames in which something was drawn
 * @property {number[]} times of the drawn frames, in milliseconds
 * @property {() => Promise<number>} next waits for a frame without counting it
 */

export function countFrames() {
  const { requestAnimationFrame: request } = window;
  /** @type {Frames} */
  const counts = { asked: 0, waiting: 0, drawn: 0, times: [], next: () => new Promise(request) };
  Object.assign(globalThis, { frameCounts: counts });
  let drawing = false;
  window.requestAnimationFrame = (callback) => {
    counts.asked++;
    counts.waiting++;
    return request((now) => {
      counts.waiting--;
      drawing = false;
      callback(now);
      if (drawing) {
        counts.drawn++;
        counts.times.push(performance.now());
      }
    });
  };
  const { drawElements } = WebGL2RenderingContext.prototype;
  WebGL2RenderingContext.prototype.drawElements = function draw(...words) {
    drawing = true;
    drawElements.apply(this, words);
  };
}

/** Holds the program back until `startProgram` is called: the page as served, before the program arrives. */
export function holdProgram() {
  const called = new Promise((start) => Object.assign(globalThis, { startProgram: start }));
  const { compileStreaming } = WebAssembly;
  WebAssembly.compileStreaming = async (...words) => {
    await called;
    return compileStreaming.apply(WebAssembly, words);
  };
}
