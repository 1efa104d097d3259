import type { Retired } from "./schema";

/** Retired id → the id of the entry that stands for it today. */
export type Successors = ReadonlyMap<string, string>;

/** Follows every retired id to an entry. One that leads nowhere or round in a circle is left out (the check reports it). */
export function successorsOf(retired: Retired, isEntry: (id: string) => boolean): Map<string, string> {
  const found = new Map<string, string>();
  for (const id of Object.keys(retired)) {
    const passed = new Set<string>();
    let at = id;
    for (let next = retired[at]; next && !isEntry(at) && !passed.has(at); next = retired[at]) {
      passed.add(at);
      at = next.to;
    }
    if (at !== id && isEntry(at)) found.set(id, at);
  }
  return found;
}

/** The id that stands for this one today: itself, where it was not retired. */
export const currentId = (id: string, successors: Successors): string => successors.get(id) ?? id;

/** As one attribute of a page: `old:new old:new`, of those that lead to `wanted`. "" where there are none. */
export const writeSuccessors = (successors: Successors, wanted: (id: string) => boolean = () => true): string =>
  [...successors]
    .filter(([, to]) => wanted(to))
    .map(([from, to]) => `${from}:${to}`)
    .join(" ");

/** What `writeSuccessors` wrote; pairs that are none are passed over. */
export function readSuccessors(text: string): Map<string, string> {
  return new Map(
    text.split(" ").flatMap((pair) => {
      const [from, to] = pair.split(":");
      return from && to ? [[from, to] as const] : [];
    }),
  );
}
