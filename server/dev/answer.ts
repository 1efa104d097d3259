import { readFileSync } from "node:fs";
import { parentPort } from "node:worker_threads";
import { isLocale } from "@/core/locales";
import { engineFiles } from "../annotate";
import { dictionaryBytes } from "../dictionary/build";
import { buildAnnotations } from "../build/annotations";
import { type Frame, cutFrame, stampPage } from "../build/frame";
import { apiFiles } from "../build/api";
import { glossaryData } from "../build/glossary-data";
import { readingCharacters, readingData } from "../build/reading-data";
import type { Route } from "../build/stamp";
import { studyData } from "../build/study-data";
import { vocabulariesOf } from "../build/vocabularies";
import { newsData, reportsData } from "../reports";
import { textsData } from "../texts";
import { articleOf, edition, ofEdition, reloadEdition } from "../edition";
import { reloadTranslations } from "../i18n";
import { writeLookup } from "../lookup-assets";
import { loadModelBytes } from "../pinyin/load";
import { pairsFile } from "../words/load";

/** What `npm run dev` asks of the thread that has the edition: a page or a data file by its path, or to read again what has changed. */
export type Ask = { turn: number } & ({ kind: "page" | "data"; path: string } | { kind: "reload" });

/** Its answer: the bytes, nothing where there is no such page, or what is wrong, in words for the contributor. */
export type Answer = { turn: number } & (
  | { kind: "found"; type: string; body: string | Uint8Array }
  | { kind: "missing" }
  | { kind: "wrong"; message: string }
);

type Body = string | Uint8Array;

/** Look-up data, which comes as several files: made together, when the first is asked for. */
const lookupFiles = ofEdition(() => {
  const files = new Map<string, string>();
  const write = (name: string, value: unknown): [string, string] => {
    files.set(name, JSON.stringify(value));
    return [name, `_dev/${name}`];
  };
  writeLookup(write, write, (name) => `_dev/${name}`);
  return files;
});

/** Data files of an edition that have been asked for. */
const made = ofEdition(() => new Map<string, Body | undefined>());

function makeData(name: string): Body | undefined {
  const [, kind, slug] = /^(reading|characters)\/(.+)\.json$/.exec(name) ?? [];
  if (/^cmaps\/[\w-]+\.bcmap$/.test(name)) return readFileSync(`node_modules/pdfjs-dist/${name}`);
  const article = slug === undefined ? undefined : articleOf(slug);
  if (article) return JSON.stringify(kind === "reading" ? readingData(article) : readingCharacters(article));
  const [, page] = /^vocabulary-(\d+)\.json$/.exec(name) ?? [];
  if (page) return JSON.stringify(vocabulariesOf(Number(page)));
  switch (name) {
    case "study.json":
      return JSON.stringify(studyData());
    case "news.json":
      return JSON.stringify(newsData());
    case "reports.json":
      return JSON.stringify(reportsData());
    case "texts.json":
      return JSON.stringify(textsData(edition()));
    case "engine.json":
      return JSON.stringify(engineFiles(edition()).data);
    case "terms-trie.bin":
      return engineFiles(edition()).trie;
    case "glossary.json":
      return JSON.stringify(glossaryData());
    case "cedict.bin":
      return dictionaryBytes();
    case "pairs.bin":
      return readFileSync(pairsFile);
    case "readings.bin":
      return loadModelBytes();
    default:
      return apiFiles().get(name) ?? lookupFiles().get(name);
  }
}

function dataAt(name: string): Body | undefined {
  const known = made().get(name) ?? makeData(name);
  made().set(name, known);
  return known;
}

/** The route and its variable parts that a path below a language names: the first whose fixed parts fit, fixed ones before variable. */
function findRoute(routes: readonly Route[], path: string): { route: Route; params: Record<string, string> } | undefined {
  const parts = path.split("/").filter(Boolean);
  const fits = (route: Route): Record<string, string> | undefined => {
    const wanted = route.path.split("/").filter(Boolean);
    if (wanted.length !== parts.length) return undefined;
    const params: Record<string, string> = {};
    for (const [i, part] of wanted.entries()) {
      const [, name] = /^\[(\w+)\]$/.exec(part) ?? [];
      if (name) params[name] = parts[i] ?? "";
      else if (part !== parts[i]) return undefined;
    }
    return params;
  };
  for (const route of [...routes].sort((a, b) => Number(a.path.includes("[")) - Number(b.path.includes("[")))) {
    const params = fits(route);
    if (params) return { route, params };
  }
  return undefined;
}

const reload = '<script type="module" src="/_dev/reload.js"></script>';

/** Answers for as long as its thread lives. `frameOf` draws the frame of a language. */
export function answerAll(routes: readonly Route[], frameOf: (locale: string) => Promise<string>): void {
  buildAnnotations();

  async function page(path: string): Promise<string | undefined> {
    const [, locale = "", rest = ""] = /^\/([^/]+)\/(.*)$/.exec(path) ?? [];
    const found = isLocale(locale) ? findRoute(routes, rest) : undefined;
    const data = found?.route.read(locale, found.params);
    if (!found || data === undefined) return undefined;
    const frame: Frame = cutFrame(await frameOf(locale));
    return stampPage(frame, found.route.render(locale, data, found.params)).replace("</body>", () => `${reload}</body>`);
  }

  async function answer(ask: Ask): Promise<Answer> {
    const { turn } = ask;
    const found = (type: string, body: Body | undefined): Answer =>
      body === undefined ? { turn, kind: "missing" } : { turn, kind: "found", type, body };
    if (ask.kind === "page") return found("text/html; charset=utf-8", await page(ask.path));
    if (ask.kind === "data") return found(ask.path.endsWith(".json") ? "application/json" : "application/octet-stream", dataAt(ask.path));
    reloadTranslations();
    reloadEdition();
    buildAnnotations();
    return { turn, kind: "missing" };
  }

  parentPort?.on("message", (ask: Ask) => {
    answer(ask)
      .catch((error: unknown): Answer => ({ turn: ask.turn, kind: "wrong", message: error instanceof Error ? error.message : String(error) }))
      .then((answered) => parentPort?.postMessage(answered));
  });
}
