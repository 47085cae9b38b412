// Keeps the program told of the window's size, its device pixel ratio and the scroll position, and the canvas on whole
// device pixels.
// @ts-check

/** @typedef {import("./program.js").Program} Program */

/** @param {Program} program @param {HTMLElement} article @param {HTMLCanvasElement} canvas */
export function followViewport(program, article, canvas) {
  const top = () => -article.getBoundingClientRect().top;

  const resize = () => {
    const ratio = devicePixelRatio;
    const width = article.clientWidth;
    const height = innerHeight;
    // A canvas that is a fraction of a device pixel off is resampled by the compositor and blurs.
    canvas.style.width = `${Math.round(width * ratio) / ratio}px`;
    canvas.style.height = `${Math.round(height * ratio) / ratio}px`;
    program._explainer_resize(width, height, ratio, 1);
    program._explainer_scroll(top());
  };

  /** The query names the ratio of the moment, so it has to be made anew after each change. */
  const watchRatio = () => {
    matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener("change", () => {
      resize();
      watchRatio();
    }, { once: true });
  };

  resize();
  watchRatio();
  new ResizeObserver(resize).observe(article);
  addEventListener("resize", resize);
  addEventListener("scroll", () => program._explainer_scroll(top()), { passive: true });
}
