import type { Knowledge } from "@/core/align/across";
import { findNames, type NamedEntry, type NameIndex } from "@/core/check/names";
import type { BilingualSegment } from "@/core/check/corpus";
import { readWords, type Word } from "@/core/text/english";
import type { OwedTerm } from "@/core/check/gloss-term-rules";

/** A term as a translation is held against it. */
export interface ReviewedTerm extends OwedTerm {
  /** Wordings that official documents have for it, as they were counted. */
  observed: readonly string[];
}

/** What is known of Chinese and its English: the aligner's knowledge, the entries whole, the names by their characters. */
export interface ReviewKnowledge extends Omit<Knowledge, "terms"> {
  terms: ReadonlyMap<string, ReviewedTerm>;
  register: NameIndex<NamedEntry>;
}

/** A pair as the rules see it. */
export interface Bilingual extends BilingualSegment {
  words: readonly Word[];
  /** The English of the pairs around it too: what has no trace here may have one there. */
  around: readonly Word[];
}

/** Reads a pair's Chinese and English; `around` is the English of its neighbours. */
export function readBilingual(zh: string, en: string, around: string, { annotate, register }: ReviewKnowledge): Bilingual {
  const annotated = annotate(zh);
  const words = readWords(en);
  return { ...annotated, zh, en, names: findNames(annotated, register), words, around: [...words, ...readWords(around)] };
}
