import { anyText, list, type Reader, shape } from "@/core/exchange/shape";
import { entryReader, type Layer, layerReader, type OwnEntry } from "./entry";
import { type OwnText, textReader } from "./text";

/** All that a reader has brought and made: what a backup holds beside study. */
export interface OwnData {
  texts: OwnText[];
  entries: OwnEntry[];
  layers: Layer[];
  /** The names of folders, those without a text too. */
  folders: string[];
}

export const noOwn = (): OwnData => ({ texts: [], entries: [], layers: [], folders: [] });

export const ownReader: Reader<OwnData> = shape<OwnData>({
  texts: list(textReader, 100_000),
  entries: list(entryReader, 200_000),
  layers: list(layerReader, 10_000),
  folders: list(anyText(2000), 10_000),
});

export interface OwnCounts {
  texts: number;
  entries: number;
  layers: number;
}

export const countOwn = (own: OwnData | null): OwnCounts => ({
  texts: own?.texts.length ?? 0,
  entries: own?.entries.length ?? 0,
  layers: own?.layers.length ?? 0,
});

/** Each key once: of what both have, `choose` says which. */
function union<T>(mine: readonly T[], theirs: readonly T[], key: (item: T) => string, choose: (a: T, b: T) => T): T[] {
  const all = new Map(mine.map((item) => [key(item), item]));
  for (const item of theirs) {
    const here = all.get(key(item));
    all.set(key(item), here === undefined ? item : choose(here, item));
  }
  return [...all.values()];
}

/** A text that both have is the one edited later; an English or a note that only the other has is kept with it where both are cut alike. */
function laterText(mine: OwnText, theirs: OwnText): OwnText {
  const [later, earlier] = theirs.head.edited > mine.head.edited ? [theirs, mine] : [mine, theirs];
  if (JSON.stringify(later.body.blocks) !== JSON.stringify(earlier.body.blocks)) return later;
  return {
    head: later.head,
    body: { ...later.body, en: { ...earlier.body.en, ...later.body.en }, notes: { ...earlier.body.notes, ...later.body.notes } },
  };
}

const later = (mine: OwnEntry, theirs: OwnEntry): OwnEntry => (theirs.edited > mine.edited ? theirs : mine);

/** What both have, nothing of either lost but the earlier of two edits. */
export function mergeOwn(mine: OwnData, theirs: OwnData): OwnData {
  return {
    texts: union(mine.texts, theirs.texts, ({ head }) => head.id, laterText),
    entries: union(mine.entries, theirs.entries, ({ id }) => id, later),
    layers: union(
      mine.layers,
      theirs.layers,
      ({ id }) => id,
      (own) => own,
    ),
    folders: [...new Set([...mine.folders, ...theirs.folders])],
  };
}

/** How many texts and entries that are here the other has not: what putting the other in their place takes away. */
export function lostOwn(mine: OwnData, theirs: OwnData | null): number {
  if (!theirs) return 0;
  const ids = new Set([...theirs.texts.map(({ head }) => head.id), ...theirs.entries.map(({ id }) => id)]);
  return [...mine.texts.map(({ head }) => head.id), ...mine.entries.map(({ id }) => id)].filter((id) => !ids.has(id)).length;
}
