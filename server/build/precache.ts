import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { gzipSync } from "node:zlib";
import type { Metafile } from "esbuild";
import type { Lists } from "@/core/offline/lists";
import { locales } from "@/core/locales";

/** What few readers ever need is kept when it is first used: the traditional characters, what makes an .apkg, the engine for texts of one's own, their formats and pages, two texts side by side, taking things along, the corpus; and what looks words up in the dictionary, which itself is fetched when it is first asked. */
const onDemand = [
  /node_modules\/(?:sql\.js|opencc-js|fflate|mammoth|htmlparser2|marked|pdfjs-dist|saxes|docx|read-excel-file|write-excel-file|zod)\//,
  /^core\/intake\/(?:formats\/|repairs\/|decode\.ts)|^core\/exchange\/(?:epub|formats|skos|tbx|term-sheet|tmx|yomitan)\.ts|^core\/own\/glossary-bytes\.ts/,
  /^browser\/(?:beside|reports)\/main\.ts|^browser\/(?:capsule|corpus|take|texts)\/|^browser\/study\/apkg\.ts/,
  /^browser\/workers\/(?:annotate|export|intake|lookup|texts)\.ts/,
];

/** The bundles to keep ahead: those that an entry point leads to by imports, also such as are made later, but for what is on demand and what only that needs. */
export function scriptsAhead(outputs: Metafile["outputs"]): string[] {
  const wanted = new Set<string>();
  const add = (path: string): void => {
    const output = outputs[path];
    if (!output || wanted.has(path) || Object.keys(output.inputs).some((input) => onDemand.some((pattern) => pattern.test(input)))) return;
    wanted.add(path);
    for (const { path: next } of output.imports) add(next);
  };
  for (const [path, { entryPoint }] of Object.entries(outputs)) if (entryPoint) add(path);
  return [...wanted].sort();
}

/** Bytes (gzip) that the first visit may keep in the background. */
export const budget = 350_000;
/** Of them left free: scripts and pages may grow a little before what was kept by the first visit waits for the second. */
const spare = 3_000;

export interface Kept {
  /** Below the site's root, without a slash in front; a folder's ends with one. */
  path: string;
  bytes: number;
  gzip: number;
  locale?: string;
}

/** What is kept when, by file. */
export interface Precache {
  first: Kept[];
  later: Kept[];
}

const below = (folder: string, ending: RegExp): string[] =>
  existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => ending.test(file)) : [];

/** The data of looking up: terms, what is sent after them, and the list that the glossary is filtered by. */
export interface LookupPaths {
  lookup: string;
  rest?: string | undefined;
  terms: string;
}

/**
 * Chooses from a finished export, in order of need: what every page is made of, the small pages, the data that looking up is done in, the list of the
 * glossary and what it is filtered by. What the budget of the first visit has no room for is left for the second page.
 */
export function choosePrecache(out: string, scripts: readonly string[], { lookup, rest, terms }: LookupPaths): Precache {
  const measure = (path: string, locale?: string): Kept => {
    const content = readFileSync(`${out}/${path.endsWith("/") ? `${path}index.html` : path}`);
    return { path, bytes: content.length, gzip: gzipSync(content, { level: 9 }).length, ...(locale ? { locale } : {}) };
  };
  const styles = below(`${out}/_next/static`, /\.css$/).map((file) => `_next/static/${file.replaceAll("\\", "/")}`);
  const pages = (names: string[]) => locales.flatMap((locale) => names.map((name) => measure(`${locale}/${name}`, locale)));
  const inOrder = [
    ...["offline/", "icon.svg", "manifest.webmanifest", ...styles, ...scripts].map((path) => measure(path)),
    ...pages(["", "read/", "lookup/", "study/", "about/"]),
    measure(lookup),
    ...pages(["glossary/"]),
    ...(rest ? [measure(rest)] : []),
    measure(terms),
  ];
  const precache: Precache = { first: [], later: [] };
  const room = new Map(locales.map((locale) => [locale as string, budget - spare]));
  for (const kept of inOrder) {
    // What is for all takes from every language's room.
    const concerned = kept.locale ? [kept.locale] : [...room.keys()];
    const fits = concerned.every((locale) => (room.get(locale) ?? 0) >= kept.gzip);
    if (fits) for (const locale of concerned) room.set(locale, (room.get(locale) ?? 0) - kept.gzip);
    (fits ? precache.first : precache.later).push(kept);
  }
  return precache;
}

/** The lists as the worker has them. The version is the sum of all that is in them. */
export function listsOf(out: string, base: string, { first, later }: Precache): Lists {
  const sum = createHash("sha256");
  for (const { path } of [...first, ...later]) sum.update(path).update(readFileSync(`${out}/${path.endsWith("/") ? `${path}index.html` : path}`));
  const listed = (kept: readonly Kept[]): Lists["first"] => ({
    all: kept.flatMap(({ path, locale }) => (locale ? [] : `${base}/${path}`)),
    of: Object.fromEntries(locales.map((locale) => [locale, kept.flatMap((each) => (each.locale === locale ? `${base}/${each.path}` : []))])),
  });
  return { version: sum.digest("hex").slice(0, 12), base, offline: `${base}/offline/`, first: listed(first), later: listed(later) };
}
