import { type StudyBasics, type StudyFile, type StudyTerm, type TermRow, studyShardName, studyShardOf, termNote } from "@/core/study/library";
import type { Note } from "@/core/study/note";

/** Terms by id. */
export type TermsById = ReadonlyMap<string, StudyTerm>;

/** The glossary as study needs it: of a large one only so much is fetched as is asked for. Everything rejects where it cannot be fetched; the next call tries again. */
export interface Library extends StudyBasics {
  /** Which terms there are, in the glossary's order. */
  rows(): Promise<readonly TermRow[]>;
  /** Terms, those that are there, and those that are easily taken for them. */
  find(ids: Iterable<string>): Promise<TermsById>;
  all(): Promise<readonly StudyTerm[]>;
}

async function fetchJson<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  // Our own build's file.
  return response.json() as Promise<T>;
}

/** Fetches what it is asked for once; after a failure the next call tries again. */
function rememberFetched<T>(): (address: string) => Promise<T> {
  const fetched = new Map<string, Promise<T>>();
  return (address) => {
    const known = fetched.get(address);
    if (known) return known;
    const loading = fetchJson<T>(address);
    fetched.set(address, loading);
    loading.catch(() => fetched.delete(address));
    return loading;
  };
}

/** The glossary that is sent whole. */
function wholeLibrary(file: StudyBasics & { terms: StudyTerm[] }): Library {
  const byId = new Map(file.terms.map((term) => [term.id, term]));
  return { ...file, rows: async () => file.terms, find: async () => byId, all: async () => file.terms };
}

/** The glossary in shards; `root` is the site's. */
function shardedLibrary(file: StudyBasics & { rows: string; folder: string; shards: number }, root: URL): Library {
  const fetchShard = rememberFetched<StudyTerm[]>();
  const fetchRows = rememberFetched<[id: string, rank: string, themes: string][]>();
  const at = (path: string) => new URL(path, root).href;
  const shard = (number: number) => fetchShard(at(`${file.folder}/${studyShardName(number)}`));
  const findOwn = async (ids: Iterable<string>): Promise<Map<string, StudyTerm>> => {
    const wanted = new Set(ids);
    const shards = new Set([...wanted].map((id) => studyShardOf(id, file.shards)));
    const terms = (await Promise.all([...shards].map(shard))).flat();
    return new Map(terms.filter(({ id }) => wanted.has(id)).map((term) => [term.id, term]));
  };
  return {
    articles: file.articles,
    retired: file.retired,
    variants: file.variants,
    rows: async () => (await fetchRows(at(file.rows))).map(([id, rank, themes]) => ({ id, rank, themes: themes.split(" ").filter(Boolean) })),
    async find(ids) {
      const own = await findOwn(ids);
      const near = await findOwn([...own.values()].flatMap((term) => term.near));
      return new Map([...near, ...own]);
    },
    all: async () => (await Promise.all(Array.from({ length: file.shards }, (_, number) => shard(number)))).flat(),
  };
}

/** Fetches the glossary for study. */
export async function loadLibrary(address: string): Promise<Library> {
  const file = await fetchJson<StudyFile>(address);
  // The site's root is where the folder of the scripts and data lies.
  const root = new URL(address.replace(/_(?:tifa|dev)\/.*$/, ""), location.href);
  return "terms" in file ? wholeLibrary(file) : shardedLibrary(file, root);
}

/** The glossary for study of one page, fetched when it is first asked for and once; after a failure the next call tries again. */
export function libraryOf(address: string): () => Promise<Library> {
  let loading: Promise<Library> | undefined;
  return () => {
    loading ??= loadLibrary(address).catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}

const termId = (note: Note): string[] => (note.id.startsWith("t:") ? [note.id.slice(2)] : []);

/** The terms of notes, those that the glossary has. */
export const termsOf = (notes: readonly Note[], library: Library): Promise<TermsById> => library.find(notes.flatMap(termId));

/** The notes of terms as the glossary has them now: what was saved from an article lacks members and neighbors, and entries are improved. */
export const refreshed = (notes: readonly Note[], terms: TermsById, now: number): Note[] =>
  notes.flatMap((note) => {
    const term = terms.get(termId(note)[0] ?? "");
    return term ? [termNote(term, (id) => terms.get(id), now)] : [];
  });
