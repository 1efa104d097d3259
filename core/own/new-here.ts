import type { AnnotatedSegment } from "@/core/annotation";
import type { ReasonCode } from "@/core/coinages/candidate";
import { createCoinageFinder } from "@/core/coinages/find";

/** A set phrase that neither the glossary nor the reader's entries know, with the strongest reason. */
export interface NewPhrase {
  zh: string;
  count: number;
  why: ReasonCode;
  /** The block and the sentence in it where it stands first. */
  block: number;
  sentence: number;
}

/** Collects what is new in a text, block by block, so that a page can pause between them. */
export interface NewFinder {
  add(segments: readonly AnnotatedSegment[]): void;
  /** The best so many, the likeliest first. */
  found(most: number): NewPhrase[];
}

export function createNewFinder(): NewFinder {
  const finder = createCoinageFinder();
  /** Where each sentence begins in the whole text. */
  const places: { at: number; block: number; sentence: number }[] = [];
  let length = 0;
  let block = 0;
  return {
    add(segments) {
      for (const [sentence, segment] of segments.entries()) {
        places.push({ at: length, block, sentence });
        finder.add(segment, length);
        length += segment.text.length;
      }
      block++;
    },
    found: (most) =>
      finder.candidates(most).flatMap(({ text, count, spans, why }): NewPhrase[] => {
        const start = spans[0]?.[0] ?? 0;
        const place = places.findLast(({ at }) => at <= start);
        const [reason] = why;
        return place && reason ? [{ zh: text, count, why: reason.code, block: place.block, sentence: place.sentence }] : [];
      }),
  };
}
