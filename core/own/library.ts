import type { TextHead } from "./text";

/** A text as the library lists it; what is not counted yet is undefined. */
export interface Row {
  head: TextHead;
  /** Distinct terms, and how many of them are saved or met. */
  terms: number | undefined;
  known: number | undefined;
  /** How much of its running words the reader can read, 0 to 1. */
  readable: number | undefined;
  /** How far they are, 0 to 1, and in which block. */
  place: number | undefined;
  block: string | undefined;
}

export const columns = ["title", "added", "characters", "terms", "readable", "place"] as const;

export interface Sort {
  by: (typeof columns)[number];
  down: boolean;
}

/** A sort as it is kept: `added down`. Anything else is the newest first. */
export function readSort(kept: string | null): Sort {
  const [name, way] = (kept ?? "").split(" ");
  const by = columns.find((column) => column === name);
  return by ? { by, down: way === "down" } : { by: "added", down: true };
}

const values: Record<Sort["by"], (row: Row) => string | number> = {
  title: ({ head }) => head.title,
  added: ({ head }) => head.added,
  characters: ({ head }) => head.characters,
  terms: ({ terms = 0, known = 0 }) => (terms ? known / terms : 0),
  readable: ({ readable = 0 }) => readable,
  place: ({ place = 0 }) => place,
};

const compare = (a: string | number, b: string | number): number =>
  typeof a === "string" && typeof b === "string" ? a.localeCompare(b, "zh") : Number(a) - Number(b);

/** The texts of a folder in order (all where it is undefined); of two alike the newer first. */
export function listTexts(rows: readonly Row[], folder: string | undefined, { by, down }: Sort): Row[] {
  const value = values[by];
  const sign = down ? -1 : 1;
  return rows
    .filter(({ head }) => folder === undefined || head.folder === folder)
    .sort((a, b) => sign * compare(value(a), value(b)) || b.head.added - a.head.added || (a.head.id < b.head.id ? -1 : 1));
}
