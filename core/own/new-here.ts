import type { AnnotatedSegment } from "@/core/annotation";
import type { Reason } from "@/core/coinages/candidate";
import type { Measures } from "@/core/coinages/features";
import { createCoinageFinder } from "@/core/coinages/find";

/** Why a phrase is shown: what the finder says, or that the text has it far more often than the reports and the news would. */
export type NewReason = Reason | { code: "above"; detail?: string };

/** A set phrase that neither the glossary nor the reader's entries know, with its reasons, the strongest first. */
export interface NewPhrase {
  zh: string;
  count: number;
  why: NewReason[];
  /** The block and the sentence in it where it stands first. */
  block: number;
  sentence: number;
}

/** Collects what is new in a text, block by block. */
export interface NewFinder {
  add(segments: readonly AnnotatedSegment[]): void;
  /** The best so many, the likeliest first. */
  found(most: number): NewPhrase[];
}

/** So often it must stand for its frequency to say anything, and so many nats must be more than its words would make it. */
const leastCount = 3;
const leastAbove = 6;

/** `measures` are what phrases are held against (core/coinages/features); without them only the look of a phrase speaks for it. */
export function createNewFinder(measures: Measures = {}): NewFinder {
  const finder = createCoinageFinder(measures);
  /** Where each sentence begins in the whole text. */
  const places: { at: number; block: number; sentence: number }[] = [];
  let length = 0;
  let block = 0;
  /** By words as likely as the reports and the news have them it would stand here so many times less. */
  const isAbove = (text: string, count: number): boolean =>
    measures.frequencies !== undefined &&
    count >= leastCount &&
    Math.log(count / Math.max(1000, length)) + measures.frequencies.cost(text).nats >= leastAbove;
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
        const reasons: NewReason[] = isAbove(text, count) ? [...why.filter(({ code }) => code !== "bound"), { code: "above" }] : why;
        return place ? [{ zh: text, count, why: reasons, block: place.block, sentence: place.sentence }] : [];
      }),
  };
}
