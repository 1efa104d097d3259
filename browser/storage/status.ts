import { recall, remember } from "@/browser/site/remember";
import type { Database } from "./schema";

/** How safe the storage is, as the browser says. */
export interface Status {
  /** Kept until the reader deletes it; otherwise the browser may clear it when space is short. `null`: it does not say. */
  persistent: boolean | null;
  /** Bytes. */
  used: number | null;
  quota: number | null;
}

export async function storageStatus(): Promise<Status> {
  // Missing where a page is not served securely.
  const storage: StorageManager | undefined = navigator.storage;
  const persistent = (await storage?.persisted?.().catch(() => null)) ?? null;
  const estimate = await storage?.estimate?.().catch(() => undefined);
  return { persistent, used: estimate?.usage ?? null, quota: estimate?.quota ?? null };
}

/** Asks the browser to keep the storage; says whether it does. */
export const askToPersist = async (): Promise<boolean> => (await navigator.storage?.persist?.().catch(() => false)) ?? false;

/** How many notes there were when last seen, kept apart from the database: an empty one that was not empty was wiped. */
const key = "study";
/** Kept in place of the count: the storage was wiped, the reader has not been told yet, and something was saved in the meantime, so that counting alone would no longer show it. */
const lost = "lost";

export const noteCount = (count: number): void => remember(key, String(count));

/** Keeps in mind that the storage was wiped, until the study page has counted again. */
export const noteLoss = (): void => remember(key, lost);

/** Whether the storage is empty though it was not, or was so when something was saved into it. */
export async function wasWiped(database: Database): Promise<boolean> {
  const before = recall(key) ?? "0";
  return before === lost || (Number(before) > 0 && (await database.count("notes")) === 0 && (await database.count("reviews")) === 0);
}

export interface BackupRecord {
  at: number;
  reviews: number;
}

const isRecord = (value: unknown): value is BackupRecord =>
  typeof value === "object" &&
  value !== null &&
  "at" in value &&
  typeof value.at === "number" &&
  "reviews" in value &&
  typeof value.reviews === "number";

/** The last backup saved, and how many answers were given since. */
export async function lastBackup(database: Database): Promise<{ last: BackupRecord | null; since: number }> {
  const value = await database.get("meta", "backup");
  const last = isRecord(value) ? value : null;
  return { last, since: (await database.count("reviews")) - (last?.reviews ?? 0) };
}

export async function recordBackup(database: Database, at: number): Promise<void> {
  await database.put("meta", { at, reviews: await database.count("reviews") }, "backup");
}

const day = 86_400_000;

/** A backup is due after a hundred answers, or two weeks with any. */
export const backupDue = ({ last, since }: { last: BackupRecord | null; since: number }, now: number): boolean =>
  since >= 100 || (since > 0 && last !== null && now - last.at > 14 * day) || (last === null && since >= 30);
