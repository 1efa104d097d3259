import type { AnnotatedSegment } from "@/core/annotation";

/** A sentence of a text with its English; words, readings and terms where it is annotated. */
export interface SegmentRecord {
  id: string;
  zh: string;
  en: string;
  annotated?: AnnotatedSegment;
}

export interface BlockRecord {
  /** As in an article's file: title, heading, paragraph … */
  kind: string;
  segments: SegmentRecord[];
}

/** A shipped article or a reader's own text, as documents are made of it. */
export interface ArticleRecord {
  slug: string;
  title: { zh: string; en: string };
  /** Who wrote it, when, where it was published: in English, one line; "". */
  facts: string;
  blocks: BlockRecord[];
  /** Notes by segment. */
  notes: { segment: string; text: string }[];
  /** How to cite it, one line; "". */
  citation: string;
  link: string;
}

/** Ids of the terms in a text, in the order in which they first stand there. */
export const termsIn = ({ blocks }: ArticleRecord): string[] => [
  ...new Set(blocks.flatMap(({ segments }) => segments.flatMap(({ annotated }) => annotated?.matches.map(({ term }) => term) ?? []))),
];
