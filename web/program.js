// The program's calls as the page sees them (src/host/web/main.cpp), and strings on their way in.
// @ts-check

/**
 * @typedef {object} Program
 * @property {Uint8Array} HEAPU8
 * @property {(bytes: number) => number} _malloc
 * @property {(at: number) => void} _free
 * @property {(slot: number, at: number, size: number) => void} _explainer_set_asset
 * @property {(dark: number) => void} _explainer_theme
 * @property {(chart: number) => void} _explainer_set_single_chart
 * @property {(width: number, height: number) => number} _explainer_open
 * @property {() => number} _explainer_read_fonts
 * @property {() => number} _explainer_parse_article
 * @property {() => number} _explainer_read_article
 * @property {() => number} _explainer_start_renderer
 * @property {() => void} _explainer_make_shaders
 * @property {() => void} _explainer_make_glyphs
 * @property {(language: number, dark: number, reducedMotion: number, contrast: number, published: number) => number} _explainer_start
 * @property {(milliseconds: number) => void} _explainer_frame
 * @property {(width: number, height: number, ratio: number, scrollsItself: number) => void} _explainer_resize
 * @property {(query: number, arrives: number) => void} _explainer_restore
 * @property {(top: number) => void} _explainer_scroll
 * @property {(type: number, touch: number, id: number, x: number, y: number, shift: number, buttons: number,
 *   time: number) => void} _explainer_pointer
 * @property {() => void} _explainer_rest
 * @property {(id: number) => void} _explainer_activate
 * @property {(id: number, value: number) => void} _explainer_slide
 * @property {(id: number, visible: number) => void} _explainer_focus
 * @property {(key: number) => number} _explainer_key
 * @property {(dark: number, reducedMotion: number, contrast: number) => void} _explainer_set_preferences
 * @property {(file: number) => void} _explainer_picture_changed
 * @property {(lost: number) => void} _explainer_context
 * @property {(points: number) => void} _explainer_bench_series
 * @property {(share: number) => void} _explainer_bench_hover
 * @property {(from: number, to: number) => void} _explainer_bench_zoom
 * @property {(chart: number, width: number, dark: number) => number} _explainer_picture
 * @property {(chart: number) => number} _explainer_words
 * @property {(outcome: number, detail: number) => void} _explainer_report
 * @property {(at: number) => string} UTF8ToString
 */

/**
 * The program with each call watched, so that a crash is known wherever it happens, and nothing calls in after it.
 * @param {Program} program @param {AbortSignal} ended @param {() => void} onCrash
 * @returns {Program}
 */
export const watched = (program, ended, onCrash) => new Proxy(program, {
  get(target, name) {
    const value = Reflect.get(target, name);
    return typeof value !== "function" ? value : (/** @type {unknown[]} */ ...words) => {
      if (ended.aborted) return 0;
      try {
        const answer = value(...words);
        // What is written at 0 would end the program later, and elsewhere.
        if (name === "_malloc" && answer === 0) throw new WebAssembly.RuntimeError("out of memory");
        return answer;
      } catch (error) {
        if (error instanceof WebAssembly.RuntimeError) onCrash();
        throw error;
      }
    };
  },
});

/**
 * Calls `use` with the address of a zero-terminated copy of `text`.
 * @param {Program} program @param {string} text @param {(at: number) => void} use
 */
export function withText(program, text, use) {
  const bytes = new TextEncoder().encode(text);
  const at = program._malloc(bytes.length + 1);
  program.HEAPU8.set(bytes, at);
  program.HEAPU8[at + bytes.length] = 0;
  use(at);
  program._free(at);
}
