import { type StudyLibrary, termNote } from "@/core/study/library";
import type { Note } from "@/core/study/note";

let loading: Promise<StudyLibrary> | undefined;

/** The list of all terms that can be studied, fetched once; after a failure the next call tries again. */
export function loadLibrary(address: string): Promise<StudyLibrary> {
  loading ??= fetch(address).then((response) => {
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    // Our own build's file.
    return response.json() as Promise<StudyLibrary>;
  });
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}

/** The notes of terms as the glossary has them now: what was saved from an article lacks members and neighbors, and entries are improved. */
export function refreshed(notes: readonly Note[], { terms }: StudyLibrary, now: number): Note[] {
  const byId = new Map(terms.map((term) => [`t:${term.id}`, term]));
  return notes.flatMap((note) => {
    const term = byId.get(note.id);
    return term ? [termNote(term, (id) => byId.get(`t:${id}`), now)] : [];
  });
}
