import { existsSync, readdirSync } from "node:fs";
import { z } from "zod";
import {
  type Article,
  articleFile,
  emendationsFile,
  exceptionsFile,
  notesFile,
  registerFile,
  segmentsFile,
  slug as slugSchema,
  sourcesFile,
} from "@/core/article/schema";
import type { Edition } from "@/core/edition";
import { type Observed, observedFile } from "@/core/glossary/observed";
import { type Overlay, overlayFile, overlayPath } from "@/core/glossary/overlay";
import { type Retired, readingsFile, retiredFile, type Term, termFile, termPath, worksFile } from "@/core/glossary/schema";
import { ContentError } from "./error";
import { type KeptYaml, openKeptYaml } from "./kept-yaml";
import { readJson, readText, readYaml } from "./parse";

const list = (root: string, folder: string): string[] => (existsSync(`${root}/${folder}`) ? readdirSync(`${root}/${folder}`).sort() : []);

function loadArticle(root: string, slug: string): Article {
  const folder = `content/articles/${slug}`;
  if (!slugSchema.safeParse(slug).success)
    throw new ContentError(folder, "", "the folder's name is not a slug", "Use lower-case words joined by hyphens.");
  const optional = <S extends z.ZodType<unknown[]>>(name: string, schema: S): z.infer<S> =>
    existsSync(`${root}/${folder}/${name}`) ? readYaml(root, `${folder}/${name}`, schema) : schema.parse([]);
  return {
    slug,
    file: readYaml(root, `${folder}/article.yaml`, articleFile),
    emendations: readYaml(root, `${folder}/emendations.yaml`, emendationsFile),
    zh: readJson(root, `${folder}/zh.json`, segmentsFile),
    en: readJson(root, `${folder}/en.json`, segmentsFile),
    notes: optional("notes.yaml", notesFile),
    exceptions: optional("exceptions.yaml", exceptionsFile),
  };
}

function loadTerm(root: string, file: string, kept: KeptYaml | undefined): Term {
  const term = readYaml(root, file, termFile, kept);
  if (termPath(term.id) !== file) throw new ContentError(file, "id", `the id is ${term.id}`, `The file of this id is ${termPath(term.id)}.`);
  return term;
}

/** The entries' files in the order of their ids. One outside its letter's folder is found, too, and refused by its place. */
const listTerms = (root: string): string[] =>
  existsSync(`${root}/glossary/terms`)
    ? readdirSync(`${root}/glossary/terms`, { recursive: true, encoding: "utf8" })
        .filter((name) => /^[^.]+\.yaml$/.test(name))
        .map((name) => `glossary/terms/${name.replaceAll("\\", "/")}`)
        .sort()
    : [];

function loadTerms(root: string): Term[] {
  const kept = openKeptYaml(root);
  const terms = listTerms(root).map((file) => loadTerm(root, file, kept));
  kept?.save();
  return terms;
}

/** The words of some entries in another language, by id: the overlays that lie beside the entries. Most entries may have none. */
export const loadOverlays = (root: string, language: string, terms: readonly Pick<Term, "id">[]): Map<string, Overlay> =>
  new Map(
    terms
      .map(({ id }) => ({ id, file: overlayPath(id, language) }))
      .filter(({ file }) => existsSync(`${root}/${file}`))
      .map(({ id, file }) => [id, readYaml(root, file, overlayFile)]),
  );

function loadRetired(root: string): Retired {
  const file = "glossary/retired.yaml";
  return existsSync(`${root}/${file}`) ? readYaml(root, file, retiredFile) : {};
}

/** Counts that a project may do without. */
function loadObserved(root: string): Observed {
  const file = "glossary/renderings.json";
  return existsSync(`${root}/${file}`) ? readJson(root, file, observedFile) : { documents: [], terms: {} };
}

function loadSources(root: string): Edition["sources"] {
  const records = readYaml(root, "content/sources/index.yaml", sourcesFile);
  const names = new Set([...list(root, "content/sources").filter((name) => name.endsWith(".txt")), ...Object.keys(records)]);
  return new Map([...names].map((name) => [name, { ...readText(root, `content/sources/${name}`), record: records[name] }]));
}

const hanzi = /\p{Script=Han}/u;

function loadReadings(root: string): Map<string, string[]> {
  const file = "glossary/readings.yaml";
  return new Map(
    Object.entries(readYaml(root, file, readingsFile)).map(([word, pinyin]) => {
      const readings = pinyin.split(" ");
      if (readings.length !== [...word].filter((c) => hanzi.test(c)).length)
        throw new ContentError(file, word, "the number of readings is not the number of hanzi", "Give one reading a hanzi, separated by spaces.");
      return [word, readings];
    }),
  );
}

function loadLocales(root: string): Edition["locales"] {
  return new Map(
    list(root, "locales").map((locale) => [
      locale,
      new Map(
        list(root, `locales/${locale}`).map((name) => [
          name.replace(/\.json$/, ""),
          readJson(root, `locales/${locale}/${name}`, z.record(z.string(), z.unknown())),
        ]),
      ),
    ]),
  );
}

/** The whole edition from a project folder. Throws ContentError at the first file that cannot be used. */
export function loadEdition(root: string = process.cwd()): Edition {
  return {
    sources: loadSources(root),
    articles: list(root, "content/articles").map((slug) => loadArticle(root, slug)),
    register: readYaml(root, "content/register.yaml", registerFile),
    terms: loadTerms(root),
    retired: loadRetired(root),
    works: readYaml(root, "glossary/sources.yaml", worksFile),
    observed: loadObserved(root),
    readings: loadReadings(root),
    locales: loadLocales(root),
  };
}
