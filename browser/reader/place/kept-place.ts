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

const rememberPlace = (slug: string, { block, fraction }: Place): void => remember(key(slug), `${block} ${fraction.toFixed(3)}`);

/** Beyond this a place is too near the end to be worth going back to. */
export const finished = 0.97;

/** How many paragraphs are read on from where a link led before the reader is there and no longer at the place kept: a look at a sentence is not reading. */
const enough = 3;

/**
 * Says what to do with each place that is read: it is kept if it is further on than the one kept, or again from the start after the end; after a jump only
 * when the reader has come back to the place kept, or has read on from where they landed.
 */
export function followPlaces(slug: string, signal: AbortSignal): (place: Place) => void {
  let jumped = location.hash !== "";
  const read = new Set<string>();
  const jump = () => {
    jumped = true;
    read.clear();
  };
  addEventListener("hashchange", jump, { signal });
  return (place) => {
    const kept = recallPlace(slug);
    read.add(place.block);
    if (kept && kept.fraction < finished && place.fraction <= kept.fraction) jumped = false;
    else if (!kept || !jumped || read.size > enough) rememberPlace(slug, place);
  };
}
