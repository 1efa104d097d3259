import { existsSync, statfsSync } from "node:fs";
import { dirname } from "node:path";

/** What a database says is wrong, with PostgreSQL's code for it; "" where the database itself has failed. */
export class DatabaseError extends Error {
  constructor(
    message: string,
    readonly code: string,
  ) {
    super(message);
  }
}

/** There is no room to store more. */
export class FullError extends Error {}

/** PostgreSQL's codes: disk_full, and what a server says that cannot write its journal. */
const fullCodes = new Set(["53100"]);
/** Less than a segment of the journal (16 MB): PostgreSQL cannot go on. */
const least = 17_000_000;

const near = (folder: string): string => (existsSync(folder) || dirname(folder) === folder ? folder : near(dirname(folder)));

/** Whether an error comes of a full disk: it says so, or it is a failure of the whole while the folder's disk has no room. */
export function isFull(error: unknown, folder?: string): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error ? error.code : undefined;
  if (typeof code === "string" && fullCodes.has(code)) return true;
  if (/ENOSPC|EDQUOT|EFBIG|No space left|File too large|Disk quota/i.test(error.message)) return true;
  if (folder === undefined || (typeof code === "string" && /^[0-9A-Z]{5}$/.test(code) && code !== "XX000")) return false;
  const { bavail, bsize } = statfsSync(near(folder));
  return bavail * bsize < least;
}

export const saidFull = (): FullError =>
  new FullError("the disk is full: everything that was stored before is kept; free some space and run the same command again, it goes on there");
