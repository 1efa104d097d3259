import { indexNames, type NamedEntry } from "@/core/check/names";
import type { ComparedTerm, CompareKnowledge } from "@/core/compare/knowledge";
import type { Engine } from "@/core/engine";
import { preferredOf } from "./terms";
import type { ReviewedTerm, ReviewKnowledge } from "./bilingual";

/** A term as both jobs look at it. */
export type TextsTerm = ReviewedTerm & ComparedTerm;

/** What two texts are held against one another with, beside the text engine: as JSON. */
export interface TextsData {
  terms: TextsTerm[];
  register: NamedEntry[];
}

/** What the review of a translation and the comparison of two versions know. */
export interface TextsKnowledge extends Omit<ReviewKnowledge, "terms">, Omit<CompareKnowledge, "terms"> {
  terms: ReadonlyMap<string, TextsTerm>;
}

/** Engine and data as the two jobs take them. */
export function openTexts(
  { annotate, dictionary }: { annotate: Engine["annotate"]; dictionary: Pick<Engine["dictionary"], "fold" | "define"> },
  { terms, register }: TextsData,
): TextsKnowledge {
  return {
    annotate,
    fold: dictionary.fold,
    senses: (word) => dictionary.define(word).flatMap((entry) => entry.senses),
    terms: new Map(terms.map((term) => [term.id, term])),
    names: new Map(
      register.flatMap(({ zh, aliases, en, alsoEn }) => [zh, ...aliases.map((alias) => alias.zh)].map((name) => [name, [en, ...alsoEn]])),
    ),
    register: indexNames(register),
  };
}

/** What one asks of a formulation that a result names. */
export interface NamedTerm {
  zh: string;
  en: string;
  /** In how many of the reports held it stands, and the years of the first and the last; undefined where in none or not counted. */
  stands?: { n: number; first: number; last: number };
}

/** The formulations that a result names, in Chinese and in the English to give. */
export function nameTerms(ids: Iterable<string | undefined>, { terms }: Pick<TextsKnowledge, "terms">): Record<string, NamedTerm> {
  const named: Record<string, NamedTerm> = {};
  for (const id of ids) {
    const term = id === undefined ? undefined : terms.get(id);
    if (!term) continue;
    const years = term.years ?? [];
    const stands = years.length > 0 ? { stands: { n: years.length, first: Math.min(...years), last: Math.max(...years) } } : {};
    named[term.id] = { zh: term.zh, en: preferredOf(term), ...stands };
  }
  return named;
}
