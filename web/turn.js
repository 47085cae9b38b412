// The browser's turn between two steps of the start, for input and a frame. A message, because timers that follow each
// other wait four milliseconds each.
// @ts-check

export const turn = () => new Promise((done) => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    done(undefined);
  };
  port2.postMessage(0);
});

/** Once the page has been painted; a page that is not shown may never be. */
export const painted = () => new Promise((done) => {
  requestAnimationFrame(() => void turn().then(done));
  setTimeout(done, 1000);
});
