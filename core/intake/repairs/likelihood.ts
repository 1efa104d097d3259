import followers from "../data/followers.json";

/** How much likelier it is, in nats, that `after` goes on from `before` than that it begins a sentence. */
export type Likelihood = (before: string, after: string) => number;

/** Nats a level of the table (server/intake/count.ts). */
const step = Math.log(4);
/** What a pair costs that was not met often enough to be kept, in levels. */
const unseen = 8;

/** Reads the table of followers, which takes some milliseconds. */
export function createLikelihood(): Likelihood {
  const levels = new Map<string, string[]>(Object.entries(followers).map(([first, list]) => [first, list.split("|")]));
  const cost = (first: string, second: string): number => {
    const level = levels.get(first)?.findIndex((all) => all.includes(second)) ?? -1;
    return level < 0 ? unseen : level;
  };
  return (before, after) => {
    const last = [...before.slice(-2)].at(-1) ?? "";
    const first = [...after.slice(0, 2)][0] ?? "";
    return (cost("^", first) - cost(last, first)) * step;
  };
}
