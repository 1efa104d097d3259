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
  /^browser\/(?:beside|reports)\/main\.ts|^browser\/(?:capsule|corpus|take|texts)\/|^core\/exchange\/apkg\.ts|^browser\/glossary\/compare\.ts/,
  /^app\/styles\/(?:tools|take-dialog)\.css/,
  /^browser\/workers\/(?:annotate|export|intake|lookup|texts)\.ts/,
];

/** What is imported when it is asked for, by fewer than read, look up or study: cards as text for Anki, charts, a capsule of what is selected, proposed corrections. Kept, but after what many need. */
const seldom = [
  /^core\/exchange\/anki-text\.ts|^core\/study\/chart\.ts|^browser\/(?:study\/pictures|reader\/selection\/capsule|corrections\/form)\.ts/,
];

/** Bundles to keep ahead: what many need, and what fewer do. */
export interface Bundles {
  often: string[];
  seldom: string[];
}

/** The bundles to keep ahead: all that the entry points import, statically or by `import()`, without what is on demand and what only that imports. */
export function scriptsAhead(outputs: Metafile["outputs"]): Bundles {
  // To esbuild every `import()` makes an entry point, also those that only a bundle on demand has.
  const imported = new Set(Object.values(outputs).flatMap(({ imports }) => imports.map(({ path }) => path)));
  const starts = Object.entries(outputs).flatMap(([path, { entryPoint }]) => (entryPoint && !imported.has(path) ? [path] : []));
  const reach = (left: readonly RegExp[]): Set<string> => {
    const wanted = new Set<string>();
    const add = (path: string, isNeeded: boolean): void => {
      const output = outputs[path];
      if (!output || wanted.has(path)) return;
      // What an `import()` names may be a file that only re-exports the bundle with the code.
      const sources = [...Object.keys(output.inputs), ...(output.entryPoint ? [output.entryPoint] : [])];
      const of = (patterns: readonly RegExp[]) => sources.some((source) => patterns.some((pattern) => pattern.test(source)));
      if (of(onDemand) || (!isNeeded && of(left))) return;
      wanted.add(path);
      for (const { path: next, kind } of output.imports) add(next, kind !== "dynamic-import");
    };
    for (const path of starts) add(path, false);
    return wanted;
  };
  const often = reach(seldom);
  return { often: [...often].sort(), seldom: [...reach([])].filter((path) => !often.has(path)).sort() };
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

/** The data of looking up: terms, what is sent beside them (`RestPaths`, in order of need; none where they are in shards), and the list that the glossary is filtered by. */
export interface LookupPaths {
  lookup: string;
  rest: readonly string[];
  terms: string;
}

/**
 * Chooses from a finished export, in order of need: what every page is made of, the small pages, the data that looking up is done in, what fewer need, the list
 * of the glossary and what it is filtered by. What the budget of the first visit has no room for is left for the second page.
 */
export function choosePrecache(out: string, scripts: Bundles, { lookup, rest, terms }: LookupPaths): Precache {
  const measure = (path: string, locale?: string): Kept => {
    const content = readFileSync(`${out}/${path.endsWith("/") ? `${path}index.html` : path}`);
    return { path, bytes: content.length, gzip: gzipSync(content, { level: 9 }).length, ...(locale ? { locale } : {}) };
  };
  const styles = below(`${out}/_next/static`, /\.css$/).map((file) => `_next/static/${file.replaceAll("\\", "/")}`);
  const pages = (names: string[]) => locales.flatMap((locale) => names.map((name) => measure(`${locale}/${name}`, locale)));
  const inOrder = [
    ...["offline/", "icon.svg", "manifest.webmanifest", ...styles, ...scripts.often].map((path) => measure(path)),
    ...pages(["", "read/", "lookup/", "study/", "about/"]),
    ...[lookup, ...rest, ...scripts.seldom].map((path) => measure(path)),
    ...pages(["glossary/"]),
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
