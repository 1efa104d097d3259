/** Why storage does not do what it should; the interface has a sentence for each. */
export type Problem = "refused" | "full" | "wiped" | "newer" | "blocked" | "stale" | "damaged" | "failed";

export class StorageProblem extends Error {
  constructor(
    readonly problem: Problem,
    cause?: unknown,
  ) {
    super(problem, { cause });
  }
}

/** What an error of the browser's means. */
export function problemOf(error: unknown): Problem {
  if (error instanceof StorageProblem) return error.problem;
  const name = error instanceof Error || error instanceof DOMException ? error.name : "";
  if (name === "QuotaExceededError") return "full";
  if (name === "VersionError") return "newer";
  // Private windows, blocked site data, a profile that cannot be written.
  if (name === "SecurityError" || name === "InvalidStateError" || name === "UnknownError" || typeof indexedDB === "undefined") return "refused";
  return "failed";
}
