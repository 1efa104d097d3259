import { readFileSync } from "node:fs";

/** One line of queries.tsv. */
export interface BenchQuery {
  kind: string;
  /** `tune` was tuned on; `seen` was set aside, then its misses were looked at once; `held` was written last and is not tuned on. */
  split: string;
  query: string;
  /** Headwords of the entries that are meant: any of them first is a hit; of a pasted sentence all of them are to be found. */
  targets: string[];
}

/** The queries of the bench, in the file's order. */
export const readQueries = (file = new URL("queries.tsv", import.meta.url)): BenchQuery[] =>
  readFileSync(file, "utf8")
    .trimEnd()
    .split("\n")
    .slice(1)
    .map((line) => {
      const [kind = "", split = "", query = "", targets = ""] = line.split("\t");
      return { kind, split, query, targets: targets.split("|").filter(Boolean) };
    });

/** Whether the headwords found answer a query at the first place, and within ten. */
export function judge({ kind, targets }: BenchQuery, found: readonly string[]): { first: boolean; ten: boolean } {
  if (kind === "none") return { first: found.length === 0, ten: found.length === 0 };
  const ten = found.slice(0, 10);
  return {
    first: targets.includes(found[0] ?? ""),
    ten: kind === "sentence" ? targets.every((zh) => ten.includes(zh)) : targets.some((zh) => ten.includes(zh)),
  };
}
