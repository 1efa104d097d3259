import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { z } from "zod";

/** The folder is open elsewhere. */
export class InUseError extends Error {
  constructor(
    message: string,
    readonly holder: string,
  ) {
    super(message);
  }
}

const lockReader = z.object({ pid: z.number(), started: z.string(), holder: z.string() });
type Held = z.infer<typeof lockReader>;

/** When a process began, as Linux counts it, so that a number that was given out again is not taken for the one that died; "" where that cannot be known. */
function startOf(pid: number): string {
  try {
    // Field 22; the name in field 2 may hold spaces and parentheses.
    return readFileSync(`/proc/${pid}/stat`, "latin1").split(") ").at(-1)?.split(" ")[19] ?? "";
  } catch {
    return "";
  }
}

function isAlive({ pid, started }: Held): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // Not ours to signal is alive all the same.
    if (!(error instanceof Error && "code" in error && error.code === "EPERM")) return false;
  }
  const now = startOf(pid);
  return now === "" || started === "" || now === started;
}

const read = (file: string): Held | undefined => {
  try {
    return lockReader.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return undefined;
  }
};

/**
 * Takes a folder for this process; gives what lets go of it. A lock that a dead process left is taken over. Throws InUseError where a living one has it.
 */
export function takeLock(folder: string, holder: string): () => void {
  const file = `${resolve(folder)}.lock`;
  const own = `${file}.${process.pid}.${process.hrtime.bigint()}`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(own, JSON.stringify({ pid: process.pid, started: startOf(process.pid), holder } satisfies Held));
  try {
    for (let tries = 0; tries < 10; tries++) {
      try {
        // Linking, unlike writing, is done at once or not at all.
        linkSync(own, file);
        return () => rmSync(file, { force: true });
      } catch (error) {
        if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
      }
      const held = read(file);
      if (held && isAlive(held))
        throw new InUseError(
          `it is in use by ${held.holder} (process ${held.pid}), and one process at a time can have it: wait until that is done, or keep the corpus on a PostgreSQL server (TIFA_CORPUS_URL)`,
          held.holder,
        );
      // Whoever else found it dead may have taken it meanwhile: what was moved away is looked at once more.
      const aside = `${own}.old`;
      try {
        renameSync(file, aside);
      } catch {
        continue;
      }
      const moved = read(aside);
      if (moved && isAlive(moved)) {
        try {
          linkSync(aside, file);
        } catch {
          // Two have it put back: theirs stands.
        }
      }
      rmSync(aside, { force: true });
    }
    throw new InUseError("it is being opened by others at this moment: try again", "");
  } finally {
    rmSync(own, { force: true });
  }
}
