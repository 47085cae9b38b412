// Plays a row of tones, and nothing until it is asked to.
// @ts-check

// Quiet enough beside a voice; a tone that begins or ends at once would click.
const loudness = 0.15;
const fade = 0.015;

/** @param {AbortSignal} signal when there is nothing more to hear */
export function makePlayer(signal) {
  /** @type {AudioContext | undefined} */
  let context;
  /** @type {OscillatorNode | undefined} */
  let playing;
  const stop = () => {
    playing?.stop();
    playing = undefined;
  };
  signal.addEventListener("abort", stop);

  /**
   * To be called within the reader's own event: elsewhere Safari keeps a context silent.
   * @param {Float32Array} hertz one after the other; none for silence @param {number} seconds of each
   */
  return function play(hertz, seconds) {
    stop();
    if (hertz.length === 0) return;
    if (!context) {
      context = new AudioContext();
      document.addEventListener("visibilitychange", () => {
        if (document.hidden) stop();
      }, { signal });
      // By a call or another program's sound: what is left of the tones would come at some later time.
      context.addEventListener("statechange", () => {
        if (context?.state !== "running") stop();
      }, { signal });
    }
    // As left by an interruption, "suspended" or Safari's "interrupted".
    if (context.state !== "running") context.resume().catch(() => {});
    const start = context.currentTime + fade;
    const end = start + hertz.length * seconds;
    const volume = context.createGain();
    volume.gain.setTargetAtTime(loudness, start, fade);
    volume.gain.setTargetAtTime(0, end - 3 * fade, fade);
    playing = context.createOscillator();
    playing.type = "triangle";
    hertz.forEach((pitch, i) => playing?.frequency.setTargetAtTime(pitch, start + i * seconds, fade));
    playing.connect(volume).connect(context.destination);
    playing.start(start);
    playing.stop(end);
  };
}
