import type { Article } from "@/core/article/schema";
import type { Edition } from "@/core/edition";
import { type Successors, successorsOf } from "@/core/glossary/retired";
import type { Retired, Term } from "@/core/glossary/schema";
import { loadEdition } from "./content/load";

let loaded: Edition | undefined;

/** The edition of the project in the current folder, read once a process. */
export function edition(): Edition {
  loaded ??= loadEdition();
  return loaded;
}

/** Reads the edition anew, after its files have changed: what was made of it (`ofEdition`) goes with it. Throws ContentError, and leaves the old one, where it cannot be read. */
export function reloadEdition(): Edition {
  loaded = loadEdition();
  return loaded;
}

/** Something that is made from the whole edition, made once for each. */
export function ofEdition<T>(make: (whole: Edition) => T): () => T {
  const made = new WeakMap<Edition, { value: T }>();
  return () => {
    const whole = edition();
    const known = made.get(whole) ?? { value: make(whole) };
    made.set(whole, known);
    return known.value;
  };
}

const bySlug = ofEdition(({ articles }) => new Map(articles.map((article) => [article.slug, article])));

/** An article by its slug; undefined where there is none. */
export const articleOf = (slug: string): Article | undefined => bySlug().get(slug);

/** The glossary's entries by id. */
export const termsById = ofEdition(({ terms }) => new Map(terms.map((term) => [term.id, term])));

/** Retired ids, each with the id of the entry that has it now. */
export const successors = ofEdition(({ retired }): Successors => successorsOf(retired, (id) => termsById().has(id)));

/** What an entry was that is no more, and the entry that has it now. */
export type RetiredEntry = Retired[string] & { successor: Term };

/** The retired entry of an id; undefined where the id was not retired. */
export function retiredEntry(id: string): RetiredEntry | undefined {
  const successor = termsById().get(successors().get(id) ?? "");
  const retired = edition().retired[id];
  return successor && retired ? { ...retired, successor } : undefined;
}
