import { type NamedArticle, readTitle } from "@/core/article/blocks";
import { nameOf, type Neighbours, relate, type TermName } from "@/core/glossary/relations";
import { namedDocuments, type ReadDocument } from "@/core/glossary/observed";
import type { Term, Works } from "@/core/glossary/schema";
import { articleOf, edition, ofEdition } from "./edition";
import type { Occurring } from "./concordance";
import { termsOf } from "./reading";

/** What a term's page is made from besides the term: so much of each other thing as the page shows, so that the page changes when that does and no oftener. */

/** The relations of each term by id. */
export const relations = ofEdition(({ terms }) => relate(terms));

/** The neighbours of a term; none where there is no such term. */
export function neighbours(id: string): Neighbours {
  const of = relations().get(id);
  const pick = (relation: keyof Neighbours): TermName[] => of?.[relation].map(nameOf) ?? [];
  return {
    broader: pick("broader"),
    narrower: pick("narrower"),
    contrast: pick("contrast"),
    confused: pick("confused"),
    related: pick("related"),
    succeeds: pick("succeeds"),
    succeededBy: pick("succeededBy"),
    parts: pick("parts"),
    partOf: pick("partOf"),
  };
}

/** Every string in a value, at any depth: a source may be named in any field. */
function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === "string") yield value;
  else if (value && typeof value === "object") for (const inner of Object.values(value)) yield* stringsIn(inner);
}

/** The works that a term names. */
export function citedWorks(term: Term): Works {
  const { works } = edition();
  return Object.fromEntries([...stringsIn(term)].flatMap((text) => (Object.hasOwn(works, text) && works[text] ? [[text, works[text]]] : [])));
}

/** The bilingual documents in which official renderings were counted. */
export const readDocuments = ofEdition(({ observed, works }): ReadDocument[] => namedDocuments(observed, works));

/** The articles that a term names as sources or stands in, by their titles. */
export function citedArticles(term: Term, { lines, often }: Pick<Occurring, "lines" | "often">): NamedArticle[] {
  const named = [...stringsIn(term)].map((text) => text.split("#")[0] ?? "");
  const slugs = new Set([...named, ...lines.map(({ article }) => article), ...often.map(([slug]) => slug)]);
  return [...slugs].flatMap((slug) => {
    const article = articleOf(slug);
    return article ? [{ slug, title: readTitle(article), short: article.file.short }] : [];
  });
}

/** So many pairs are offered to begin with. */
const mostPairs = 9;

/** Terms that are easily taken for one another, those that readers meet in most articles first; each term in one pair. */
export const confusedPairs = ofEdition(({ terms, articles }): (readonly [TermName, TermName])[] => {
  const met = new Map<string, number>();
  for (const article of articles) for (const id of termsOf(article)) met.set(id, (met.get(id) ?? 0) + 1);
  const byId = new Map(terms.map((term) => [term.id, term]));
  const rarer = (pair: readonly [Term, Term]): number => Math.min(...pair.map(({ id }) => met.get(id) ?? 0));
  const pairs = terms.flatMap((term) =>
    term.confused.flatMap((id) => {
      const other = byId.get(id);
      return other ? [[term, other] as const] : [];
    }),
  );
  const taken = new Set<string>();
  return pairs
    .sort((a, b) => rarer(b) - rarer(a))
    .filter((pair) => {
      if (pair.some(({ id }) => taken.has(id))) return false;
      for (const { id } of pair) taken.add(id);
      return true;
    })
    .slice(0, mostPairs)
    .map(([a, b]) => [nameOf(a), nameOf(b)] as const);
});
