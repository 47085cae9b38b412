// Debian's WebKitGTK through WebDriver, in the words of Playwright's page as far as the tests of engines use them:
// Playwright itself only drives a WebKit that it has built.
// @ts-check
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { createServer } from "node:net";

const browser = "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser";

/** WebDriver's code points for keys that write nothing. @type {Record<string, string>} */
const keys = { Escape: "\uE00C", Enter: "\uE007", Tab: "\uE004", Control: "\uE009", Shift: "\uE008", ArrowRight: "\uE014" };

/** @returns {Promise<number>} */
const freePort = () => new Promise((found) => {
  const probe = createServer().listen(0, "127.0.0.1", () => {
    const { port } = /** @type {import("node:net").AddressInfo} */ (probe.address());
    probe.close(() => found(port));
  });
});

/**
 * Starts the driver and one browser.
 * @param {NodeJS.ProcessEnv} environment names the display @param {string[]} [more] arguments
 */
export async function launchWebKit(environment, more = []) {
  const port = await freePort();
  const driver = spawn("WebKitWebDriver", [`--port=${port}`], { stdio: "ignore", env: {
    ...environment, GDK_BACKEND: "x11", LIBGL_ALWAYS_SOFTWARE: "1",
    // Its sandbox does not start as root.
    ...(process.getuid?.() === 0 ? { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1" } : {}),
  } });
  /** @param {string} method @param {string} path @param {object} [body] @returns {Promise<any>} */
  const ask = async (method, path, body) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { method, ...(body ? { body: JSON.stringify(body) } : {}) });
    const { value } = /** @type {{ value: any }} */ (await response.json());
    if (!response.ok) throw new Error(`WebDriver, ${path}: ${value?.error} ${value?.message}`);
    return value;
  };
  for (let tries = 0; ; tries++) {
    try {
      await ask("GET", "/status");
      break;
    } catch (error) {
      if (tries === 100) throw error;
      await new Promise((done) => setTimeout(done, 50));
    }
  }
  const { sessionId } = await ask("POST", "/session", { capabilities: { alwaysMatch: {
    "webkitgtk:browserOptions": { binary: browser, args: ["--automation", ...more] },
  } } });
  const page = new Page((method, path, body) => ask(method, `/session/${sessionId}${path}`, body));
  return {
    page,
    async close() {
      await ask("DELETE", `/session/${sessionId}`).catch(() => {});
      driver.kill();
    },
  };
}

/** What of Playwright's page the tests of engines use. */
class Page {
  #ask;
  /** @type {{ width: number, height: number }} */
  #size = { width: 0, height: 0 };
  mouse;
  keyboard;

  /** @param {(method: string, path: string, body?: object) => Promise<any>} ask */
  constructor(ask) {
    this.#ask = ask;
    /** @param {object[]} actions */
    const point = (actions) => ask("POST", "/actions", { actions: [
      { type: "pointer", id: "mouse", parameters: { pointerType: "mouse" }, actions }] });
    /** @param {number} x @param {number} y @param {number} duration */
    const move = (x, y, duration) => ({ type: "pointerMove", x: Math.round(x), y: Math.round(y), duration });
    this.mouse = {
      /** @param {number} x @param {number} y @param {{ steps?: number }} [how] */
      move: (x, y, { steps = 1 } = {}) => point([move(x, y, steps > 1 ? 20 * steps : 0)]),
      down: () => point([{ type: "pointerDown", button: 0 }]),
      up: () => point([{ type: "pointerUp", button: 0 }]),
      /** @param {number} x @param {number} y */
      click: (x, y) => point([move(x, y, 0), { type: "pointerDown", button: 0 }, { type: "pointerUp", button: 0 }]),
    };
    this.keyboard = {
      /** @param {string} chord such as "Control+c" */
      press: (chord) => {
        const codes = chord.split("+").map((name) => keys[name] ?? name);
        return ask("POST", "/actions", { actions: [{ type: "key", id: "keys", actions: [
          ...codes.map((value) => ({ type: "keyDown", value })), ...codes.reverse().map((value) => ({ type: "keyUp", value }))] }] });
      },
    };
  }

  /** @param {string} url */
  goto = (url) => this.#ask("POST", "/url", { url });
  reload = () => this.#ask("POST", "/refresh", {});

  /**
   * @template Argument, Answer
   * @param {((argument: Argument) => Answer | Promise<Answer>) | string} body runs in the page @param {Argument} [argument]
   * @returns {Promise<Answer>}
   */
  async evaluate(body, argument) {
    const { answer, error } = await this.#ask("POST", "/execute/async", {
      script: `const done = arguments[1];
        (async (argument) => ${typeof body === "string" ? body : `(${body})(argument)`})(arguments[0]).then((answer) => done({ answer }), (error) => done({ error: String(error) }));`,
      args: [argument ?? null],
    });
    if (error) throw new Error(error);
    return answer;
  }

  /** @param {() => unknown} holds in the page */
  async waitForFunction(holds) {
    for (const end = Date.now() + 20_000; Date.now() < end;) {
      if (await this.evaluate(holds)) return;
      await new Promise((done) => setTimeout(done, 50));
    }
    assert.fail(`waited in vain for ${holds}`);
  }

  /** @returns {Promise<Buffer>} what the window shows, as a PNG */
  screenshot = async () => Buffer.from(await this.#ask("GET", "/screenshot"), "base64");

  viewportSize = () => this.#size;

  /** A window gets no narrower than its buttons. @param {{ width: number, height: number }} size */
  async setViewportSize(size) {
    let { width, height } = size;
    for (let tries = 0; tries < 5; tries++) {
      await this.#ask("POST", "/window/rect", { x: 0, y: 0, width, height });
      await new Promise((done) => setTimeout(done, 150));
      this.#size = await this.evaluate(() => ({ width: innerWidth, height: innerHeight }));
      if (this.#size.width === size.width && this.#size.height === size.height) return;
      width += size.width - this.#size.width;
      height += size.height - this.#size.height;
    }
  }
}
