import { dataOf, isHashed, isNamed, keyOf, nameAt, namesIn } from "./addresses";
import type { WorkerScope } from "./scope";

/**
 * Two caches: the shell of a version, which goes with it, and what was read, which stays. Keeping never fails loudly: a full storage must cost nothing
 * but what is not kept.
 */
const shellPrefix = "tifa-shell-";
const readName = "tifa-read";
const isOurs = (name: string): boolean => name.startsWith("tifa-");

/** Pages read that are kept at most, and how many more there may be before the oldest are let go. */
const mostPages = 200;
const slack = 20;
/** Fetches ahead at once: fewer than the six that a browser makes of one host over HTTP/1.1, so that the page that is open never waits for them. */
const together = 4;
/** Milliseconds after which a fetch ahead that has not come is let go: another page tries again, and a version is not for ever about to be installed. */
const longest = 60_000;
/** Bytes that must be free before anything is kept ahead of its need. */
const reserve = 5e6;

const isWhole = ({ status, type }: Response): boolean => status === 200 && type === "basic";

export class Store {
  private readonly shell: string;
  private readonly origin: string;

  constructor(
    private readonly scope: WorkerScope,
    version: string,
  ) {
    this.shell = shellPrefix + version;
    this.origin = scope.location.origin;
  }

  private key(address: string): string {
    return keyOf(address, this.origin);
  }

  /** What is kept of an address: what was read lately before what came with the version. */
  async find(address: string): Promise<Response | undefined> {
    const key = this.key(address);
    return (await this.findIn(readName, key)) ?? (await this.findIn(this.shell, key));
  }

  /** A cache that is not there is not made by asking. */
  private findIn(cacheName: string, key: string): Promise<Response | undefined> {
    return this.scope.caches.match(key, { cacheName }).catch(() => undefined);
  }

  /** Keeps an answer; says whether it is kept. */
  private async put(cacheName: string, address: string, response: Response): Promise<boolean> {
    if (!isWhole(response)) return false;
    try {
      const cache = await this.scope.caches.open(cacheName);
      await cache.put(this.key(address), response);
      return true;
    } catch {
      return false;
    }
  }

  /** Keeps what was asked for besides pages. */
  keepRead = (address: string, response: Response): Promise<boolean> => this.put(readName, address, response);

  /** Keeps a page that was read, and the data it will ask for. */
  async keepPage(address: string, response: Response): Promise<void> {
    const copy = response.clone();
    if (!(await this.put(readName, address, response))) return;
    // Without a network now, the page is kept without its cards.
    for (const data of dataOf(await copy.text())) if (!(await this.find(data))) await this.fetchInto(readName, data).catch(() => false);
    await this.trim();
  }

  /** Rejects where the network fails or the host has no such thing: a list is of one build, and the host may just be between two. */
  private async fetchInto(cacheName: string, address: string): Promise<boolean> {
    const hashed = isHashed(new URL(address, this.origin));
    const signal = AbortSignal.timeout(longest);
    const response = await this.scope.fetch(address, hashed ? { signal } : { signal, cache: "no-cache" });
    if (!isWhole(response)) throw new Error(`${address}: ${response.status}`);
    return this.put(cacheName, address, response);
  }

  /** What of a list the shell has not yet. */
  private async missing(addresses: readonly string[]): Promise<string[]> {
    const kept = await Promise.all(addresses.map((address) => this.findIn(this.shell, this.key(address))));
    return addresses.filter((_, i) => !kept[i]);
  }

  /** Into the shell, from an older version's where the name says that it is the same, so that an update fetches only what changed. */
  private async keepInShell(address: string): Promise<boolean> {
    const same = isHashed(new URL(address, this.origin)) ? await this.scope.caches.match(this.key(address)).catch(() => undefined) : undefined;
    return same ? this.put(this.shell, address, same) : this.fetchInto(this.shell, address);
  }

  private async hasRoom(): Promise<boolean> {
    const { usage = 0, quota = Number.POSITIVE_INFINITY } = (await this.scope.navigator.storage?.estimate?.().catch(() => undefined)) ?? {};
    return quota - usage > reserve;
  }

  /** Keeps addresses ahead of their need, in order, as far as there is room. Rejects as `fetchInto` does. */
  async keepAhead(addresses: readonly string[]): Promise<void> {
    const missing = await this.missing(addresses);
    if (missing.length === 0 || !(await this.hasRoom())) return;
    for (let at = 0; at < missing.length; at += together) {
      const kept = await Promise.all(missing.slice(at, at + together).map((address) => this.keepInShell(address)));
      if (kept.includes(false)) return;
    }
  }

  /** Whether any version has something of an address: a page of a language that is used here. */
  knows = async (address: string): Promise<boolean> => (await this.scope.caches.match(this.key(address)).catch(() => undefined)) !== undefined;

  /** Lets the oldest pages go when there are too many, and with them what only they needed. */
  private async trim(): Promise<void> {
    const cache = await this.scope.caches.open(readName);
    const pages = (await cache.keys()).filter(({ url }) => !isNamed(new URL(url)));
    if (pages.length <= mostPages + slack) return;
    // In the order in which they were last kept.
    await Promise.all(pages.slice(0, pages.length - mostPages).map((page) => cache.delete(page)));
    await this.sweep();
  }

  /** Makes this version the one that answers: pages that came with it go before older copies of them, and old versions go. */
  async adopt(): Promise<void> {
    const read = await this.scope.caches.open(readName);
    for (const request of await read.keys())
      if (!isHashed(new URL(request.url)) && (await this.findIn(this.shell, request.url))) await read.delete(request);
    await this.sweep();
  }

  /**
   * Lets old versions go: of all that has a version only what a kept page or this version's shell names, or what that names in turn, stays. A page read
   * long ago so keeps the very scripts it was made with, and nothing else is carried along.
   */
  private async sweep(): Promise<void> {
    const { caches } = this.scope;
    const read = await caches.open(readName);
    // What was read last, so that of two copies of an asset it is the one that counts.
    const names = (await caches.keys()).filter(isOurs).sort((a, b) => Number(a === readName) - Number(b === readName));
    const assets = new Map<string, { cache: Cache; request: Request; old: boolean }[]>();
    const texts: Response[] = [];
    for (const name of names) {
      const cache = await caches.open(name);
      const old = name !== readName && name !== this.shell;
      for (const request of await cache.keys()) {
        if (isNamed(new URL(request.url))) {
          const asset = nameAt(request.url);
          // Of two copies of one file the later; files of one folder share its name.
          const others = (assets.get(asset) ?? []).filter((other) => other.request.url !== request.url);
          if (old || name === readName) assets.set(asset, [...others, { cache, request, old }]);
          else texts.push(...[await cache.match(request)].flatMap((found) => found ?? []));
        } else {
          const page = await cache.match(request);
          // Pages in an old shell that are not there anew: those of another language, or read under an earlier kind of worker.
          if (page && old && !(await this.find(request.url))) await this.put(readName, request.url, page.clone());
          if (page) texts.push(page);
        }
      }
    }
    const wanted = new Set<string>();
    for (let text = texts.pop(); text; text = texts.pop()) {
      if (!/text|javascript|json/.test(text.headers.get("Content-Type") ?? "")) continue;
      for (const name of namesIn(await text.text())) {
        if (wanted.has(name)) continue;
        for (const asset of assets.get(name) ?? []) {
          wanted.add(name);
          const found = await asset.cache.match(asset.request);
          if (!found) continue;
          texts.push(found.clone());
          if (asset.old && !(await this.find(asset.request.url))) await this.put(readName, asset.request.url, found);
        }
      }
    }
    for (const [name, copies] of assets) for (const { request, old } of copies) if (!old && !wanted.has(name)) await read.delete(request);
    for (const name of names) if (name !== readName && name !== this.shell) await caches.delete(name);
  }
}
