// Keeps the program told of the window's size, its device pixel ratio and the scroll position, and the canvas on whole
// device pixels. In a frame that the host scrolls, the window is the region of the page that is in sight.
// @ts-check

/** @typedef {import("./program.js").Program} Program */
/** @typedef {import("./visible_region.js").Frame} Frame */

/**
 * Device pixels per CSS pixel. Safari's own number leaves the page's zoom out, which shows in its window's width: a
 * sidebar counts as zoom there, which costs a few pixels. A frame cannot know, and fingers zoom in another way.
 */
function pixelRatio() {
  const untold = navigator.vendor.startsWith("Apple") && navigator.maxTouchPoints === 0 && parent === window;
  return devicePixelRatio * (untold ? outerWidth / innerWidth : 1);
}

/**
 * In CSS pixels, with the ratio of device pixels to them and the top edge from the article's.
 * @param {HTMLElement} article @param {Frame} [frame]
 */
export function measureViewport(article, frame) {
  const hosted = frame !== undefined && !frame.own;
  return {
    hosted, ratio: pixelRatio(), width: article.clientWidth, height: hosted ? frame.height : innerHeight,
    top: hosted ? frame.top : -article.getBoundingClientRect().top,
  };
}

/**
 * The canvas in its size and only then its context: each new size of one that has a context allocates its buffer anew
 * (45 ms each in software). Made here and not by SDL: without antialiasing (ImGui has its own), depth and stencil a frame
 * costs a third. What was drawn is kept, so that only the part that changes need be drawn again.
 * @param {HTMLCanvasElement} canvas @param {number} width @param {number} height in device pixels
 */
export function openContext(canvas, width, height) {
  Object.assign(canvas, { width, height });
  return canvas.getContext("webgl2",
    { alpha: false, antialias: false, depth: false, stencil: false, preserveDrawingBuffer: true, powerPreference: "low-power" });
}

/**
 * @param {Program} program @param {HTMLElement} article @param {HTMLCanvasElement} canvas
 * @param {AbortSignal} signal when the program is gone
 * @param {Frame} [frame] of another site, that the page stands in
 * @returns what tells the program: `resize` to be called when the frame has changed, `scroll` before a place is named
 */
export function followViewport(program, article, canvas, signal, frame) {
  const resize = () => {
    const { hosted, ratio, width, height, top } = measureViewport(article, frame);
    // Not shown: it keeps what it has.
    if (width < 1 || height < 1) return;
    // A canvas that is a fraction of a device pixel off is resampled by the compositor and blurs.
    canvas.style.width = `${Math.round(width * ratio) / ratio}px`;
    canvas.style.height = `${Math.round(height * ratio) / ratio}px`;
    canvas.style.top = hosted ? `${top}px` : "";
    program._explainer_resize(width, height, ratio, Number(!hosted));
    program._explainer_scroll(top);
  };

  /** The query names the ratio of the moment, so it has to be made anew after each change. */
  const watchRatio = () => {
    matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener("change", () => {
      resize();
      watchRatio();
    }, { once: true, signal });
  };

  resize();
  watchRatio();
  const width = new ResizeObserver(resize);
  width.observe(article);
  signal.addEventListener("abort", () => width.disconnect());
  addEventListener("resize", resize, { signal });
  const scroll = () => program._explainer_scroll(measureViewport(article, frame).top);
  addEventListener("scroll", scroll, { passive: true, signal });
  return { resize, scroll };
}
