import type { Knowledge } from "@/core/align/across";
import type { Annotate } from "@/core/annotation";
import type { Edition } from "@/core/edition";
import type { Fold } from "@/core/text/fold";
import { loadDictionary } from "./dictionary/load";

/** What the edition and the dictionary know of Chinese, for alignment with English. */
export function loadKnowledge({ terms, register }: Pick<Edition, "terms" | "register">, annotate: Annotate): Knowledge & { fold: Fold } {
  const dictionary = loadDictionary();
  return {
    annotate,
    fold: dictionary.fold,
    senses: (word) => dictionary.define(word).flatMap((entry) => entry.senses),
    terms: new Map(terms.map((term) => [term.id, term])),
    names: new Map(
      register.flatMap(({ zh, aliases, en, alsoEn }) => [zh, ...aliases.map((alias) => alias.zh)].map((name) => [name, [en, ...alsoEn]])),
    ),
  };
}
