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

let bySlug: Map<string, Article> | undefined;

/** An article by its slug; undefined where there is none. */
export function articleOf(slug: string): Article | undefined {
  bySlug ??= new Map(edition().articles.map((article) => [article.slug, article]));
  return bySlug.get(slug);
}

let byId: Map<string, Term> | undefined;

/** The glossary's entries by id. */
export function termsById(): Map<string, Term> {
  byId ??= new Map(edition().terms.map((term) => [term.id, term]));
  return byId;
}

let retiredTo: Successors | undefined;

/** Retired ids, each with the id of the entry that has it now. */
export function successors(): Successors {
  retiredTo ??= successorsOf(edition().retired, (id) => termsById().has(id));
  return retiredTo;
}

/** What an entry was that is no more, and the entry that has it now. */
export type RetiredEntry = Retired[string] & { successor: Term };

/** The retired entry of an id; undefined where the id was not retired. */
export function retiredEntry(id: string): RetiredEntry | undefined {
  const successor = termsById().get(successors().get(id) ?? "");
  const retired = edition().retired[id];
  return successor && retired ? { ...retired, successor } : undefined;
}
