import { mkdirSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { type Frame, type Stamp, stampPage } from "./frame";
import { sumOf } from "./sum";

/** A route as app/define-page.tsx makes it, ready to be stamped. */
export interface Route {
  /** Its folder below a language, variable parts in brackets: `glossary/[id]`. */
  path: string;
  params: () => Record<string, string>[];
  read: (locale: string, params: Record<string, string>) => unknown;
  render: (locale: string, data: unknown, params: Record<string, string>) => Stamp;
}

/** A page as it was last written. */
export interface Written {
  /** The sum of what it was made from. */
  from: string;
  /** Size and time of the file: another's change or an interrupted write shows in them. */
  size: number;
  time: number;
}

/** What a worker is told. */
export interface Order {
  out: string;
  frames: Frame[];
  /** The sum of the code, the strings and the settings. */
  code: string;
  /** Which share of the pages is this worker's: `share` of `shares`. */
  share: number;
  shares: number;
  /** By path below `out`. */
  known: ReadonlyMap<string, Written>;
}

/** What a worker gives back. */
export interface Stamped {
  pages: Map<string, Written>;
  /** How many were written anew. */
  written: number;
}

const address = (path: string, params: Record<string, string>): string => path.replace(/\[(\w+)\]/g, (_, name: string) => params[name] ?? "");

/** True where the file lies as it was written. */
export function liesAs(file: string, { size, time }: Pick<Written, "size" | "time">): boolean {
  const found = statSync(file, { throwIfNoEntry: false });
  return found !== undefined && found.size === size && found.mtimeMs === time;
}

/** Writes this worker's share of the pages, those that are not as they would be written already. */
export function stampShare(routes: readonly Route[], { out, frames, code, share, shares, known }: Order): Stamped {
  const pages = new Map<string, Written>();
  let written = 0;
  let turn = 0;
  for (const frame of frames) {
    // Once for all its pages: a frame is as long as many of them.
    const framed = sumOf(code, frame);
    for (const route of routes) {
      const all = [...route.params()];
      for (const params of all) {
        // A route that is one page is always made, also in a build of a sample (TIFA_SAMPLE): the service worker's lists name such pages.
        if (all.length === 1 ? share !== 0 : turn++ % shares !== share) continue;
        const path = [frame.lang, address(route.path, params), "index.html"].filter(Boolean).join("/");
        const data = route.read(frame.lang, params);
        if (data === undefined) throw new Error(`${path}: there is no such page, though its route names it`);
        const from = sumOf(framed, data);
        const before = known.get(path);
        const file = `${out}/${path}`;
        if (before?.from === from && liesAs(file, before)) {
          pages.set(path, before);
          continue;
        }
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, stampPage(frame, route.render(frame.lang, data, params)));
        const { size, mtimeMs } = statSync(file);
        pages.set(path, { from, size, time: mtimeMs });
        written++;
      }
    }
  }
  return { pages, written };
}

/** The bundled script's main function: does what its worker was told. */
export function runShare(routes: readonly Route[]): void {
  // From pages.ts, which starts this thread.
  parentPort?.postMessage(stampShare(routes, workerData as Order));
}
