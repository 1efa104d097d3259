import { currentId, type Successors } from "@/core/glossary/retired";

/** What a reader has marked by hand and has met in reading. Kept beside the cards, and with them in a backup. */
export interface Marks {
  /** Words, and terms as `t:` and the id, that need no help. */
  known: string[];
  /** Those that study takes for known and the reader does not. */
  unknown: string[];
  /** Ids of terms met in reading. */
  met: string[];
}

export const noMarks = (): Marks => ({ known: [], unknown: [], met: [] });

/** A mark as it stands today: that of a retired term is its successor's. Words stay. */
export const currentMark = (mark: string, successors: Successors): string =>
  mark.startsWith("t:") ? `t:${currentId(mark.slice(2), successors)}` : mark;

/** Marks of one kind as they stand today. What a mark of the other kind says of the successor itself goes before what one of the retired term says. */
export function currentMarks(marks: readonly string[], others: readonly string[], successors: Successors): Set<string> {
  const against = new Set(others);
  return new Set(
    marks.flatMap((mark) => {
      const now = currentMark(mark, successors);
      return now !== mark && against.has(now) ? [] : [now];
    }),
  );
}

export const countMarks = ({ known, unknown, met }: Marks): number => known.length + unknown.length + met.length;

const union = (mine: readonly string[], theirs: readonly string[], not: readonly string[] = []): string[] => {
  const against = new Set(not);
  return [...new Set([...mine, ...theirs.filter((mark) => !against.has(mark))])];
};

/** The marks of both; where they contradict each other, those that are here. */
export const mergeMarks = (mine: Marks, theirs: Marks): Marks => ({
  known: union(mine.known, theirs.known, mine.unknown),
  unknown: union(mine.unknown, theirs.unknown, [...mine.known, ...theirs.known]),
  met: union(mine.met, theirs.met),
});
