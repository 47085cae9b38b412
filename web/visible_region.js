// The part of the page that a reader sees when it stands in a frame. A frame as high as its content is scrolled by the
// host, which another origin cannot ask for its position; but an IntersectionObserver tells which of a row of markers
// are in sight, so that a canvas need not be as high as the whole article. Any other frame scrolls by itself.
// @ts-check

/**
 * @typedef {object} Frame
 * @property {boolean} own whether the frame has a scroll of its own
 * @property {number} top of the region to draw, from the article's top, in CSS pixels; while the scroll is the host's
 * @property {number} height of it
 * @property {boolean} seen whether any of it is in sight
 * @property {Promise<void>} shown fulfilled once it has been in sight
 * @property {(dialog: HTMLElement) => void} place puts a dialog into what is in sight: its window is the whole page
 * @property {() => void} changed called after any of the above
 */

/** Height of a marker. Regions begin and end at markers, and hold one more on each side than is in sight. */
const step = 256;
// Whatever a window may be (a screenshot of a whole page is one), a canvas must not be.
const mostPixels = 8192;
// Longer than a host takes to follow a new height.
const patience = 1000;

const root = document.documentElement;
const contentHeight = () => Math.ceil(root.getBoundingClientRect().height - 0.5);

/** Lays markers over the height of the page. @param {HTMLElement} rail @param {number} height */
function layMarkers(rail, height) {
  const count = Math.ceil(height / step);
  while (rail.childElementCount > count) rail.lastElementChild?.remove();
  while (rail.childElementCount < count) rail.append(document.createElement("i"));
  Array.from(/** @type {HTMLCollectionOf<HTMLElement>} */ (rail.children), ({ style }, i) => {
    style.top = `${i * step}px`;
    style.height = `${Math.min(step, height - i * step)}px`;
  });
}

/** @returns {Frame} */
export function followFrame() {
  let show = () => {};
  /** @type {Frame} */
  const frame = {
    own: true, top: 0, height: 0, seen: false, shown: new Promise((done) => (show = done)), changed: () => {},
    place({ style }) {
      if (frame.own || inSight.size === 0) return;
      const { top, bottom } = sight();
      style.top = `${top}px`;
      style.marginTop = "16px";
      style.maxHeight = `${Math.max(200, bottom - top - 32)}px`;
    },
  };
  const rail = document.createElement("div");
  rail.id = "rail";
  rail.ariaHidden = "true";
  document.body.append(rail);

  /** Visible part of each marker that is in sight. @type {Map<Element, { top: number, bottom: number }>} */
  const inSight = new Map();
  const sight = () => {
    const parts = Array.from(inSight.values());
    return { top: Math.min(...parts.map(({ top }) => top)), bottom: Math.max(...parts.map(({ bottom }) => bottom)) };
  };
  const findRegion = () => {
    if (inSight.size === 0) return;
    const { top, bottom: end } = sight();
    const first = Math.floor(top / step) - 1;
    const last = Math.ceil(end / step) + 1;
    frame.top = Math.max(0, first * step);
    const bottom = Math.min(contentHeight(), last * step);
    frame.height = Math.max(1, Math.min(bottom - frame.top, Math.floor(mostPixels / devicePixelRatio)));
  };

  const watch = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting, intersectionRect } of entries) {
      if (isIntersecting && target.isConnected && intersectionRect.width > 0) {
        inSight.set(target, { top: intersectionRect.top + scrollY, bottom: intersectionRect.bottom + scrollY });
      } else {
        inSight.delete(target);
      }
    }
    const { top, height, seen } = frame;
    frame.seen = inSight.size > 0;
    findRegion();
    if (frame.seen) show();
    if (frame.seen !== seen || frame.top !== top || frame.height !== height) frame.changed();
  }, { threshold: [0, 0.25, 0.5, 0.75, 1] });

  /** @param {boolean} own */
  const setOwn = (own) => {
    root.dataset.framed = own ? "own" : "auto";
    if (own === frame.own) return;
    frame.own = own;
    frame.changed();
  };
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let doubt;
  const judge = () => {
    if (innerWidth < 1) return;
    if (innerHeight >= contentHeight() - 1) {
      clearTimeout(doubt);
      doubt = undefined;
      setOwn(false);
    } else if (!frame.own && !doubt) {
      doubt = setTimeout(() => {
        doubt = undefined;
        if (innerHeight < contentHeight() - 1) setOwn(true);
      }, patience);
    }
  };

  let laid = 0;
  const measure = () => {
    const height = contentHeight();
    if (height !== laid) {
      laid = height;
      clearTimeout(doubt);
      doubt = undefined;
      layMarkers(rail, height);
      for (const marker of Array.from(inSight.keys())) if (!marker.isConnected) inSight.delete(marker);
      for (const marker of rail.children) watch.observe(marker);
      findRegion();
      frame.changed();
    }
    judge();
  };
  root.dataset.framed = "own";
  measure();
  new ResizeObserver(measure).observe(root);
  addEventListener("resize", judge);
  return frame;
}
