import type { Collection } from "./collection";
import { type Query, type QueryTools, readQuery, scriptRuns } from "./query";
import type { Hit } from "./rank";
import { mixed } from "./weights";

/** How much of a query a stretch is, in characters; three letters are about a syllable. */
const sizeOf = ({ hasHanzi, chars, letters }: Query): number => (hasHanzi ? chars.length : Math.max(1, letters.length / 3));

/** A query in two scripts (`liangge 维护`): each stretch is looked up by itself, and what answers to all of them is meant. */
export function searchMixed({ text }: Query, collection: Collection, tools: QueryTools): Hit[] {
  const runs = scriptRuns(text).map((run) => readQuery(run, tools));
  const total = runs.reduce((sum, run) => sum + sizeOf(run), 0);
  const sums = new Map<number, { hit: Hit; sum: number; answered: number }>();
  for (const run of runs)
    for (const [entry, hit] of collection.search(run)) {
      const known = sums.get(entry);
      sums.set(entry, {
        hit: known && known.hit.score > hit.score ? known.hit : hit,
        sum: (known?.sum ?? 0) + (hit.score * sizeOf(run)) / total,
        answered: (known?.answered ?? 0) + 1,
      });
    }
  return [...sums.values()].map(({ hit, sum, answered }) => ({ ...hit, score: sum * (answered === runs.length ? mixed.all : mixed.some) }));
}
