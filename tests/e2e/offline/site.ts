import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { readFileSync } from "node:fs";
import { type Page, test as base, expect } from "@playwright/test";
import { createListener } from "@/scripts/serve.mjs";

/** The built site on a server of its own for each journey, which can be taken down, made slow, and given another version. */
export class Site {
  /** Nothing answers any more. */
  down = false;
  /** Which requests get no reply until `release`. */
  hold: (path: string) => boolean = () => false;
  /** Which pages begin to come, and stand still in the middle until `release`. */
  stall: (path: string) => boolean = () => false;
  /** What was answered: path, bytes of the body as it was sent. */
  readonly served: { path: string; bytes: number }[] = [];
  private held: (() => void)[] = [];
  private readonly changes: [from: string, to: string][] = [];
  private readonly listener = createListener({ folder: "out", cache: ".tifa/compressed" });
  private readonly server = createServer((request, response) => this.answer(request, response));

  async start(): Promise<this> {
    await new Promise<void>((done) => void this.server.listen(0, "127.0.0.1", done));
    return this;
  }

  stop(): void {
    this.release();
    this.server.closeAllConnections();
    this.server.close();
  }

  get origin(): string {
    return `http://localhost:${(this.server.address() as AddressInfo).port}`;
  }

  release(): void {
    this.hold = () => false;
    this.stall = () => false;
    for (const go of this.held.splice(0)) go();
  }

  /** From now on the site is another version: every page, script and list says `to` instead of `from`, and a file of the old name is gone. */
  change(from: string, to: string): void {
    this.changes.push([from, to]);
  }

  private answer(request: IncomingMessage, response: ServerResponse): void {
    const path = request.url ?? "/";
    if (this.down) {
      request.socket.destroy();
      return;
    }
    if (this.hold(path)) {
      this.held.push(() => this.answer(request, response));
      return;
    }
    if (this.stall(path)) {
      const text = readFileSync(`out${path}index.html`, "utf8");
      response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" }).write(text.slice(0, text.length / 2));
      this.held.push(() => response.end(text.slice(text.length / 2)));
      return;
    }
    if (this.changes.length > 0 && this.answerChanged(path, response)) return;
    response.on("finish", () => this.served.push({ path, bytes: Number(response.getHeader("Content-Length") ?? 0) }));
    this.listener(request, response);
  }

  private answerChanged(path: string, response: ServerResponse): boolean {
    const old = this.changes.reduceRight((name, [from, to]) => name.replace(to, from), path.split("?", 1)[0] ?? "");
    if (this.changes.some(([from]) => path.includes(from))) {
      response.writeHead(404).end();
      return true;
    }
    const type = /\.js$/.test(old) ? "text/javascript" : /\/$/.test(old) ? "text/html; charset=utf-8" : undefined;
    if (!type) return false;
    const text = readFileSync(`out${old.endsWith("/") ? `${old}index.html` : old}`, "utf8");
    const changed = this.changes.reduce((all, [from, to]) => all.replaceAll(from, to), text);
    response.writeHead(200, { "Content-Type": type, "Cache-Control": "no-cache" }).end(changed);
    return true;
  }
}

export const test = base.extend<{ site: Site }>({
  // Here, not by `test.use`: that counts for the file that is being loaded, and this module is loaded once for all that one process runs.
  serviceWorkers: "allow",
  // Playwright reads from this pattern that the fixture needs no other.
  // biome-ignore lint/correctness/noEmptyPattern: see above
  site: async ({}, use) => {
    const site = await new Site().start();
    await use(site);
    site.stop();
  },
});

/** Waits until a worker answers for the page: it has kept what it keeps by then. */
export const kept = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active?.state === "activated") return;
    await new Promise((done) => active?.addEventListener("statechange", done, { once: true }));
  });

/** Everything kept, by cache. */
export const caches = (page: Page): Promise<Record<string, string[]>> =>
  page.evaluate(async () => {
    const names = await window.caches.keys();
    const contents = await Promise.all(
      names.map(async (name) => (await (await window.caches.open(name)).keys()).map(({ url }) => url.slice(location.origin.length))),
    );
    return Object.fromEntries(names.map((name, i) => [name, contents[i] ?? []]));
  });

export { expect };
