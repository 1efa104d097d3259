import { recall, remember } from "@/browser/site/remember";
import type { Marks } from "@/core/study/marks";
import type { Database } from "./schema";

/** The marks lie in localStorage, where a page that reads has them at once and without a database (browser/reader/knowledge/known, browser/reader/place/paragraphs-read). */

const keys = ["known", "unknown", "met"] as const;

const readMark = (key: (typeof keys)[number]): string[] => (recall(key) ?? "").split(" ").filter(Boolean);

export const readMarks = (): Marks => ({ known: readMark("known"), unknown: readMark("unknown"), met: readMark("met") });

export function writeMarks(marks: Marks): void {
  for (const key of keys) if (marks[key].join(" ") !== readMark(key).join(" ")) remember(key, marks[key].join(" "));
}

/** Where in the database a restore first writes the marks, in the transaction that writes all else. If the tab is closed before they have been moved to localStorage, the next start moves them. */
export const pendingMarks = "marks";

const isMarks = (value: unknown): value is Marks =>
  typeof value === "object" && value !== null && keys.every((key) => Array.isArray(Reflect.get(value, key)));

/** Puts marks that a restore has left in their place. */
export async function settleMarks(database: Database): Promise<void> {
  const left = await database.get("meta", pendingMarks);
  if (!isMarks(left)) return;
  writeMarks(left);
  await database.delete("meta", pendingMarks);
}
