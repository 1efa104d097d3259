import { recall, remember } from "@/browser/site/remember";

/** Where a reader stopped in an article: a block's element id and how far into the article it is (0 to 1). */
export interface Place {
  block: string;
  fraction: number;
}

const key = (slug: string): string => `place.${slug}`;

/** The place kept for an article; undefined where none is, or what is kept is not one. */
export function recallPlace(slug: string): Place | undefined {
  const [block = "", fraction = ""] = (recall(key(slug)) ?? "").split(" ");
  const value = Number(fraction);
  return /^p\d+\.\d+$/.test(block) && value > 0 && value <= 1 ? { block, fraction: value } : undefined;
}

/** Keeps the place where the reader is now. */
export const rememberPlace = (slug: string, { block, fraction }: Place): void => remember(key(slug), `${block} ${fraction.toFixed(3)}`);
