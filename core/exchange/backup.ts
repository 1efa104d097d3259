import { sha256 } from "./sha256";
import { BadData } from "./shape";
import { type StudyData, backupVersion, backupVersions, readStudyData } from "./study-data";

/**
 * A backup is one file of JSON: a head of fixed form with a sum over the very characters of the body, then the body. So a file that was cut off
 * or changed by one bit anywhere is refused before anything in it is read.
 */
const head = /^\{"tifa":"study-backup","version":(\d{1,4}),"sum":"([0-9a-f]{64})","body":/;

export interface Backup {
  made: number;
  data: StudyData;
}

/** Why a file is refused; the interface has a sentence for each. */
export type Refusal = "not-a-backup" | "newer-version" | "damaged" | "invalid";

export class RefusedBackup extends Error {
  constructor(
    readonly reason: Refusal,
    detail = "",
  ) {
    super(detail ? `${reason}: ${detail}` : reason);
  }
}

export function writeBackup({ made, data }: Backup): string {
  const body = JSON.stringify({ made, data });
  return `{"tifa":"study-backup","version":${backupVersion},"sum":"${sha256(body)}","body":${body}}\n`;
}

/** Reads a backup file, whole or not at all. Throws RefusedBackup. */
export function readBackup(file: string): Backup {
  const found = head.exec(file);
  if (!found) throw new RefusedBackup("not-a-backup");
  if (Number(found[1]) > backupVersion) throw new RefusedBackup("newer-version");
  const own = backupVersions.find((each) => each === Number(found[1]));
  if (own === undefined) throw new RefusedBackup("not-a-backup");
  const end = file.endsWith("}\n") ? -2 : file.endsWith("}") ? -1 : 0;
  if (end === 0) throw new RefusedBackup("damaged", "cut off");
  const body = file.slice(found[0].length, end);
  if (sha256(body) !== found[2]) throw new RefusedBackup("damaged", "the sum does not fit");
  try {
    const value: unknown = JSON.parse(body);
    if (typeof value !== "object" || value === null || Object.getOwnPropertyNames(value).sort().join() !== "data,made")
      throw new BadData("unknown keys").within("body");
    const made: unknown = "made" in value ? value.made : undefined;
    if (typeof made !== "number" || !Number.isInteger(made) || made < 0) throw new BadData("no time").within("made");
    return { made, data: readStudyData("data" in value ? value.data : undefined, own) };
  } catch (error) {
    throw new RefusedBackup("invalid", error instanceof Error ? error.message : "");
  }
}
