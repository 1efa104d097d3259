import type { StudyLibrary, StudyTerm } from "./library";
import type { Note } from "./note";

/** In what other forms a note's Chinese is right when it is typed: by another name of the term, in traditional characters. */
export interface Forms {
  of(note: Pick<Note, "id">): readonly string[];
  /** Traditional characters as simplified ones. */
  simplify(text: string): string;
}

/** Before the glossary is here: no other. */
export const noForms: Forms = { of: () => [], simplify: (text) => text };

/** The forms that the glossary knows. */
export function formsOf(terms: Iterable<Pick<StudyTerm, "id" | "forms">>, variants: StudyLibrary["variants"]): Forms {
  const byId = new Map([...terms].map(({ id, forms }) => [`t:${id}`, forms]));
  const pairs = [...variants];
  const simple = new Map(pairs.flatMap((from, i) => (i % 2 === 0 ? [[from, pairs[i + 1] ?? from] as const] : [])));
  return { of: ({ id }) => byId.get(id) ?? [], simplify: (text) => [...text].map((char) => simple.get(char) ?? char).join("") };
}
