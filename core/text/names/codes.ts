/** The UTF-16 units of some characters of the basic plane, as a set. */
export const codes = (text: string): Set<number> => new Set([...text].map((character) => character.charCodeAt(0)));

/** Says whether one of some words ends (or begins) at a place. */
export interface WordSet {
  endsAt(units: Uint16Array, end: number): boolean;
  startsAt(units: Uint16Array, start: number): boolean;
}

export function wordSet(words: string): WordSet {
  const list = words.split(" ").map((word) => Uint16Array.from(word, (character) => character.charCodeAt(0)));
  const by = (unitOf: (word: Uint16Array) => number | undefined) => {
    const map = new Map<number, Uint16Array[]>();
    for (const word of list) map.set(unitOf(word) ?? 0, [...(map.get(unitOf(word) ?? 0) ?? []), word]);
    return map;
  };
  const firsts = by((word) => word[0]);
  const lasts = by((word) => word[word.length - 1]);
  const fits = (word: Uint16Array, units: Uint16Array, start: number) => start >= 0 && word.every((unit, i) => units[start + i] === unit);
  return {
    endsAt: (units, end) => lasts.get(units[end - 1] ?? 0)?.some((word) => fits(word, units, end - word.length)) ?? false,
    startsAt: (units, start) => firsts.get(units[start] ?? 0)?.some((word) => fits(word, units, start)) ?? false,
  };
}
