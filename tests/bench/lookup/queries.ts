import { readFileSync } from "node:fs";
import { successorsOf } from "@/core/glossary/retired";
import { loadEdition } from "@/server/content/load";

/** One line of queries.tsv. */
export interface BenchQuery {
  kind: string;
  /** `tune` was tuned on; `seen` was set aside, then its misses were looked at once; `held` was written last and is not tuned on. */
  split: string;
  query: string;
  /** Headwords of the entries that are meant: any of them first is a hit; of a pasted sentence all of them are to be found. */
  targets: string[];
}

/** What a headword is explained under now: entries that were folded into another are answered by that one. */
function successorsByHeadword(): Map<string, string> {
  const { terms, retired } = loadEdition();
  const byId = new Map(terms.map(({ id, zh }) => [id, zh]));
  const headwords = new Set(byId.values());
  return new Map(
    [...successorsOf(retired, (id) => byId.has(id))].flatMap(([id, successor]) => {
      const [old, zh] = [retired[id]?.zh ?? "", byId.get(successor)];
      return zh && !headwords.has(old) ? [[old, zh] as const] : [];
    }),
  );
}

/** The queries of the bench, in the file's order; a target that is no entry any more is the one that explains it now. */
export function readQueries(file = new URL("queries.tsv", import.meta.url)): BenchQuery[] {
  const now = successorsByHeadword();
  return readFileSync(file, "utf8")
    .trimEnd()
    .split("\n")
    .slice(1)
    .map((line) => {
      const [kind = "", split = "", query = "", targets = ""] = line.split("\t");
      const wanted = targets.split("|").filter(Boolean);
      return { kind, split, query, targets: [...new Set(wanted.map((zh) => now.get(zh) ?? zh))] };
    });
}

/** Whether the headwords found answer a query at the first place, and within ten. */
export function judge({ kind, targets }: BenchQuery, found: readonly string[]): { first: boolean; ten: boolean } {
  if (kind === "none") return { first: found.length === 0, ten: found.length === 0 };
  const ten = found.slice(0, 10);
  return {
    first: targets.includes(found[0] ?? ""),
    ten: kind === "sentence" ? targets.every((zh) => ten.includes(zh)) : targets.some((zh) => ten.includes(zh)),
  };
}
