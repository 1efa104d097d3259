import type { Term } from "./schema";

/** Every neighbour of a term, the inverses derived: only one side is typed. */
export interface Relations {
  broader: Term[];
  narrower: Term[];
  contrast: Term[];
  confused: Term[];
  related: Term[];
  succeeds: Term[];
  succeededBy: Term[];
  parts: Term[];
  partOf: Term[];
}

/** As much of a term as a link to it shows. */
export type TermName = Pick<Term, "id" | "zh" | "pinyin" | "gloss"> & { en: string };

/** The relations of a term, its neighbours by what a link shows. */
export type Neighbours = Record<keyof Relations, TermName[]>;

/** Gives the relations of each term by id. Ids that resolve to nothing are left out (the check reports them). */
export function relate(terms: readonly Term[]): Map<string, Relations> {
  const byId = new Map(terms.map((term) => [term.id, term]));
  const relations = new Map<string, Relations>(
    terms.map(({ id }) => [
      id,
      { broader: [], narrower: [], contrast: [], confused: [], related: [], succeeds: [], succeededBy: [], parts: [], partOf: [] },
    ]),
  );
  const add = (from: Term, to: string, side: keyof Relations, inverse: keyof Relations) => {
    const other = byId.get(to);
    if (!other) return;
    const put = (list: Term[] | undefined, term: Term) => void (list && !list.includes(term) && list.push(term));
    put(relations.get(from.id)?.[side], other);
    put(relations.get(to)?.[inverse], from);
  };
  for (const term of terms) {
    for (const id of term.broader) add(term, id, "broader", "narrower");
    for (const id of term.contrast) add(term, id, "contrast", "contrast");
    for (const id of term.confused) add(term, id, "confused", "confused");
    for (const id of term.related) add(term, id, "related", "related");
    for (const id of term.succeeds) add(term, id, "succeeds", "succeededBy");
    for (const id of term.parts) add(term, id, "parts", "partOf");
  }
  return relations;
}

/** The rendering to use: the preferred one. */
export const preferred = (term: { zh: string; renderings: readonly { en: string; preferred?: boolean | undefined }[] }): string =>
  (term.renderings.find((r) => r.preferred) ?? term.renderings[0])?.en ?? term.zh;

/** A term as a link to it shows it. */
export const nameOf = (term: Term): TermName => ({ id: term.id, zh: term.zh, pinyin: term.pinyin, gloss: term.gloss, en: preferred(term) });
