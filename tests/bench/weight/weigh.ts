import { existsSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

/** Bytes after gzip, by what they are. */
export interface Weight {
  html: number;
  script: number;
  css: number;
  data: number;
}

const gzipped = (path: string): number => (existsSync(path) ? gzipSync(readFileSync(path), { level: 9 }).length : 0);

/** A module with everything it imports at once; what `import()` brings later is not counted. */
function withImports(path: string, seen: Set<string>): void {
  if (seen.has(path) || !existsSync(path)) return;
  seen.add(path);
  const folder = path.slice(0, path.lastIndexOf("/"));
  for (const [, from = ""] of readFileSync(path, "utf8").matchAll(/(?:import|from)\s*["'](\.[^"']+)["']/g))
    withImports(new URL(from, `file:///${folder}/`).pathname.slice(1), seen);
}

/** What one page of an exported site brings to the browser, each file once. */
export function weigh(folder: string, path: string): Weight {
  const page = `${folder}/${path}index.html`;
  const html = readFileSync(page, "utf8");
  const local = (address: string): string => `${folder.replace(/^\//, "")}${address}`;
  const absolute = folder.startsWith("/");
  const all = (pattern: RegExp): string[] => [...new Set([...html.matchAll(pattern)].map(([, address = ""]) => address))];
  const scripts = new Set<string>();
  for (const address of all(/<script[^>]*\bsrc="([^"?]+)/g)) {
    if (absolute) scripts.add(`${folder}${address}`);
    else withImports(local(address), scripts);
  }
  const sum = (paths: Iterable<string>): number => [...paths].reduce((total, file) => total + gzipped(file), 0);
  const files = (addresses: string[]): string[] => addresses.map((address) => `${folder}${address}`);
  return {
    html: gzipped(page),
    script: sum(scripts),
    css: sum(files(all(/<link[^>]*rel="stylesheet"[^>]*href="([^"?]+)/g))),
    data: sum(files(all(/data-data="([^"?]+)/g))),
  };
}
