import type { AnnotatedSegment } from "@/core/annotation";
import { type CoinageFinder, createCoinageFinder } from "@/core/coinages/find";
import { frequenciesOf } from "@/core/coinages/frequencies";
import { createKin } from "@/core/coinages/kin";
import type { Edition } from "@/core/edition";
import type { Term } from "@/core/glossary/schema";
import { loadAnnotator } from "../annotate";
import { loadDictionary } from "../dictionary/load";
import { loadPhrases } from "./phrases";

/** A seeded source of numbers from 0 to 1 (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A phrase without quotation marks and white space: how a candidate and a term are compared. */
export const plainForm = (text: string): string => text.replace(/[“”‘’《》"\s]/gu, "");

/** Ids of hidden terms by their plain forms. */
export const formsOf = (terms: readonly Term[]): Map<string, string> =>
  new Map(terms.flatMap(({ id, zh, aliases = [] }) => [zh, ...aliases.map((alias) => alias.zh)].map((form) => [plainForm(form), id] as const)));

export interface Corpus {
  /** Ids of the terms that stand in the articles, each with the articles' names. */
  terms: Map<string, string[]>;
  /** All forms of a term, plain. */
  forms(id: string): string[];
}

export function readCorpus(edition: Edition): Corpus {
  const annotate = loadAnnotator(edition);
  const terms = new Map<string, string[]>();
  for (const { slug, zh } of edition.articles)
    for (const text of Object.values(zh))
      for (const { term } of annotate(text, { article: slug }).matches) {
        const slugs = terms.get(term) ?? [];
        if (!slugs.includes(slug)) terms.set(term, [...slugs, slug]);
      }
  const byId = new Map(edition.terms.map((term) => [term.id, [term.zh, ...(term.aliases ?? []).map(({ zh }) => zh)].map(plainForm)]));
  return { terms, forms: (id) => byId.get(id) ?? [] };
}

/** `count` terms of the corpus, chosen by the seed. */
export function chooseHidden({ terms }: Corpus, count: number, seed: number): string[] {
  const random = seeded(seed);
  const left = [...terms.keys()].sort();
  return Array.from({ length: count }, () => left.splice(Math.floor(random() * left.length), 1)[0] ?? "");
}

/** All terms of the corpus in so many parts of one size, dealt by the seed: each is hidden once. */
export function dealFolds({ terms }: Corpus, folds: number, seed: number): string[][] {
  const random = seeded(seed);
  const dealt = [...terms.keys()].sort().map((id) => ({ id, at: random() }));
  dealt.sort((a, b) => a.at - b.at);
  return Array.from({ length: folds }, (_, fold) => dealt.filter((_, i) => i % folds === fold).map(({ id }) => id));
}

/** Of hidden terms those that are not among the candidates of any article they stand in. */
export function missedOf(corpus: Corpus, hidden: readonly string[], lists: ReadonlyMap<string, readonly string[]>): string[] {
  return hidden.filter((id) => {
    const forms = corpus.forms(id);
    return !(corpus.terms.get(id) ?? []).some((slug) => lists.get(slug)?.some((text) => forms.includes(text)));
  });
}

/** Makes finders that hold phrases against these terms. */
export function finderFor(terms: readonly Term[]): () => CoinageFinder {
  const measures = { frequencies: frequenciesOf(loadDictionary()), kin: createKin(terms.map(({ zh }) => zh)), phrases: loadPhrases() };
  return () => createCoinageFinder(measures);
}

/** Reads the articles as if the glossary had not these terms; gives what was found, by article. */
export function findWithout(edition: Edition, hidden: ReadonlySet<string>): Map<string, CoinageFinder> {
  const terms = edition.terms.filter(({ id }) => !hidden.has(id));
  const annotate = loadAnnotator({ ...edition, terms });
  const start = finderFor(terms);
  return new Map(
    edition.articles.map(({ slug, zh }) => {
      const finder = start();
      let offset = 0;
      for (const text of Object.values(zh)) {
        const segment: AnnotatedSegment = annotate(text, { article: slug });
        finder.add(segment, offset);
        offset += text.length + 1;
      }
      return [slug, finder];
    }),
  );
}
