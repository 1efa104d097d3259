import { writeBackup } from "@/core/exchange/backup";
import { mergeStudy } from "@/core/exchange/merge";
import type { StudyData } from "@/core/exchange/study-data";
import { countOwn, lostOwn, type OwnCounts } from "@/core/own/own";
import { countMarks } from "@/core/study/marks";
import { type ReaderCounts, countReaderState, lostCorrections } from "@/core/study/reader-state";
import type { Scheduler } from "@/core/study/schedule";
import { readAll, replaceAll } from "./contents";
import type { Database } from "./schema";
import { keepSnapshot } from "./snapshots";

/** `merge` keeps what is here and adds; `replace` puts the file in its place. */
export type RestoreMode = "merge" | "replace";

type Counts = Record<"notes" | "cards" | "reviews" | "marks", number> & ReaderCounts & OwnCounts;

/** What a restore would change, in numbers: shown before anything is. */
export interface Preview {
  here: Counts;
  file: Counts;
  /** By a merge. */
  merge: Counts & { rescheduled: number };
  /** Reviews that are here and not in the file: what `replace` would take away. */
  lost: number;
  /** The same of corrections. */
  lostCorrections: number;
  /** The same of texts and entries of one's own. */
  lostOwn: number;
}

const countsOf = ({ notes, cards, reviews, marks, reader, own }: StudyData): Counts => ({
  notes: notes.length,
  cards: cards.length,
  reviews: reviews.length,
  marks: countMarks(marks),
  ...countReaderState(reader),
  ...countOwn(own),
});

export async function previewRestore(database: Database, data: StudyData, scheduler: Scheduler): Promise<Preview> {
  const mine = await readAll(database);
  const ids = new Set(data.reviews.map(({ id }) => id));
  return {
    here: countsOf(mine),
    file: countsOf(data),
    merge: mergeStudy(mine, data, scheduler).changes,
    lost: mine.reviews.filter(({ id }) => !ids.has(id)).length,
    lostCorrections: mine.reader ? lostCorrections(mine.reader, data.reader) : 0,
    lostOwn: mine.own ? lostOwn(mine.own, data.own) : 0,
  };
}

/**
 * Restores a backup that was read and found good: a snapshot first, then all in one transaction. A kill at any moment leaves the old or the new.
 * What another tab writes while the snapshot is being kept is not in it: then it is taken again.
 */
export async function restore(database: Database, data: StudyData, mode: RestoreMode, scheduler: Scheduler, now: number): Promise<void> {
  for (let done = false; !done; ) {
    const kept = await readAll(database);
    await keepSnapshot(database.name, { at: now, why: "restore", file: writeBackup({ made: now, data: kept }) });
    const seen = JSON.stringify(kept);
    done = await replaceAll(database, (here) =>
      JSON.stringify(here) !== seen ? undefined : mode === "merge" ? mergeStudy(here, data, scheduler).data : data,
    );
  }
}
