import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { systemWebKit } from "../browsers";

/** WebKitGTK by the W3C WebDriver protocol: a dozen HTTP calls, of which these journeys need eight. Playwright drives only its own build of WebKit. */

/** Keys by their code points in the protocol. */
export const keys = { escape: "\uE00C", enter: "\uE007", control: "\uE009" } as const;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  if (address === null || typeof address === "string") throw new Error("no free port");
  return address.port;
}

/** A WebKit with one window. Every method fails with the driver's own message. */
export class WebKit {
  private session = "";
  private constructor(
    private readonly address: string,
    private readonly processes: readonly ChildProcess[],
  ) {}

  /** Starts a virtual screen where there is none, the driver and the browser. */
  static async start(): Promise<WebKit> {
    if (!systemWebKit) throw new Error("there is no WebKitWebDriver");
    const { driver, browser, screen } = systemWebKit;
    const port = await freePort();
    const display = screen ? `:${port}` : process.env.DISPLAY;
    const processes = screen ? [spawn(screen, [display ?? "", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"], { stdio: "ignore" })] : [];
    processes.push(
      spawn(driver, [`--port=${port}`], {
        stdio: "ignore",
        env: { ...process.env, DISPLAY: display, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1", WEBKIT_DISABLE_DMABUF_RENDERER: "1" },
      }),
    );
    const made = new WebKit(`http://127.0.0.1:${port}`, processes);
    await made.listening();
    const value = await made.call("POST", "/session", {
      capabilities: { alwaysMatch: { "webkitgtk:browserOptions": { binary: browser, args: ["--automation"] } } },
    });
    made.session = typeof value === "object" && value !== null && "sessionId" in value ? `/session/${String(value.sessionId)}` : "";
    return made;
  }

  private async listening(): Promise<void> {
    for (let tries = 0; tries < 100; tries++) {
      const answered = await fetch(`${this.address}/status`).then(
        ({ ok }) => ok,
        () => false,
      );
      if (answered) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error("WebKitWebDriver does not answer");
  }

  private async call(method: string, path: string, body?: unknown): Promise<unknown> {
    const response = await fetch(`${this.address}${this.session}${path}`, {
      method,
      headers: { "Content-Type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const answer: unknown = await response.json();
    const value = typeof answer === "object" && answer !== null && "value" in answer ? answer.value : undefined;
    if (!response.ok) throw new Error(`${path}: ${JSON.stringify(value)} ${JSON.stringify(body).slice(0, 200)}`);
    return value;
  }

  /** Opens a page; the driver answers while it is still on its way, so this waits until it is there. */
  async open(url: string): Promise<void> {
    await this.call("POST", "/url", { url });
    for (let tries = 0; tries < 100; tries++) {
      const there = await this.run("return location.href === arguments[0] && document.readyState === 'complete'", url);
      if (there === true) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`${url} does not come`);
  }

  /** Gives the page, not the window, this size. */
  async resize(width: number, height: number): Promise<void> {
    await this.call("POST", "/window/rect", { width, height });
    const inner = await this.run("return [innerWidth, innerHeight]");
    const [w, h] = Array.isArray(inner) ? inner.map(Number) : [];
    await this.call("POST", "/window/rect", { width: 2 * width - (w ?? width), height: 2 * height - (h ?? height) });
  }

  /** Runs a function's body in the page; `arguments` are what follows. */
  run(script: string, ...args: unknown[]): Promise<unknown> {
    return this.call("POST", "/execute/sync", { script, args });
  }

  /** Presses keys one after the other; with `held`, while that is held. */
  async press(pressed: string, held?: string): Promise<void> {
    const stroke = (value: string) => [
      { type: "keyDown", value },
      { type: "keyUp", value },
    ];
    const strokes = [...pressed].flatMap(stroke);
    const actions = held ? [{ type: "keyDown", value: held }, ...strokes, { type: "keyUp", value: held }] : strokes;
    await this.call("POST", "/actions", { actions: [{ type: "key", id: "keyboard", actions }] });
  }

  /** Moves the mouse to a point of the window, by way of the point beside it, and clicks there if asked. */
  async point(x: number, y: number, click = false): Promise<void> {
    const move = (dx: number) => ({ type: "pointerMove", duration: 50, x: Math.round(x + dx), y: Math.round(y), origin: "viewport" });
    const button = click
      ? [
          { type: "pointerDown", button: 0 },
          { type: "pointerUp", button: 0 },
        ]
      : [];
    await this.call("POST", "/actions", {
      actions: [{ type: "pointer", id: "mouse", parameters: { pointerType: "mouse" }, actions: [move(1), move(0), ...button] }],
    });
  }

  async stop(): Promise<void> {
    await this.call("DELETE", "").catch(() => undefined);
    for (const child of this.processes) child.kill();
  }
}
