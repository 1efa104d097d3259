import type { AnnotatedSegment } from "@/core/annotation";
import type { Draft } from "./change";

/** Both versions of each pair, annotated. */
export type ReadPairs = readonly { old: AnnotatedSegment; next: AnnotatedSegment }[];

/** Where each outermost term stands on one side, in order. */
function placesOf(pairs: ReadPairs, side: "old" | "next"): Map<string, { pair: number; start: number; end: number }[]> {
  const places = new Map<string, { pair: number; start: number; end: number }[]>();
  pairs.forEach((pair, i) => {
    for (const { term, start, end } of pair[side].matches) places.set(term, [...(places.get(term) ?? []), { pair: i, start, end }]);
  });
  return places;
}

/** Set formulations that only one of the two texts has, and that no change names yet: inside a sentence that is new or gone, or in a longer change. */
export function findNovel(pairs: ReadPairs, found: readonly Draft[]): Draft[] {
  const [old, next] = [placesOf(pairs, "old"), placesOf(pairs, "next")];
  const named = new Set(found.flatMap(({ term }) => term ?? []));
  const alone = (own: typeof old, other: typeof old) => [...own].filter(([term]) => !other.has(term) && !named.has(term));
  const isOuter = (side: "old" | "next", { pair, start, end }: { pair: number; start: number; end: number }): boolean =>
    pairs[pair]?.[side].matches.some((match) => match.start === start && match.end === end && match.depth === 0) ?? false;
  return [
    ...alone(next, old).flatMap(([term, places]): Draft[] => {
      const place = places.find((each) => isOuter("next", each));
      return place ? [{ kind: "new", tag: "set", term, next: pairs[place.pair]?.next.text.slice(place.start, place.end) ?? "", nextAt: place }] : [];
    }),
    ...alone(old, next).flatMap(([term, places]): Draft[] => {
      const place = places.find((each) => isOuter("old", each));
      return place ? [{ kind: "dropped", tag: "set", term, old: pairs[place.pair]?.old.text.slice(place.start, place.end) ?? "", oldAt: place }] : [];
    }),
  ];
}

/** A wording that no list has is taken for one from so many places on; of so many words and characters. */
const repeated = { places: 3, words: [2, 4], characters: [4, 10] } as const;
const empty = /^[的地得了着过和与及并也都就是在以于其之所把将被对为从到向等要有我们各年]$/;

/** Runs of words of one side with the places where they stand. */
function readRuns(pairs: ReadPairs, side: "old" | "next"): Map<string, { pair: number; start: number; end: number }[]> {
  const runs = new Map<string, { pair: number; start: number; end: number }[]>();
  pairs.forEach((each, pair) => {
    const { tokens, text } = each[side];
    tokens.forEach((first, i) => {
      if (first.kind !== "word" || empty.test(first.text)) return;
      for (let n = i; n < tokens.length && n - i < repeated.words[1]; n++) {
        const last = tokens[n];
        if (last?.kind !== "word") break;
        const run = text.slice(first.start, last.end);
        if (run.length > repeated.characters[1]) break;
        if (n - i + 1 < repeated.words[0] || run.length < repeated.characters[0] || empty.test(last.text)) continue;
        runs.set(run, [...(runs.get(run) ?? []), { pair, start: first.start, end: last.end }]);
      }
    });
  });
  return runs;
}

/** Wordings in quotation marks and items of a series of four characters: where a text coins a formulation. */
function readCoined({ text, tokens }: AnnotatedSegment): { start: number; end: number }[] {
  const quoted = [...text.matchAll(/[“「]([\p{Script=Han}、]{3,10})[”」]/gu)].map(({ index, 1: inner = "" }) => ({
    start: index + 1,
    end: index + 1 + inner.length,
  }));
  const numbered = [...text.matchAll(/[两三四五六七八九十](?:个|大|重|项)\p{Script=Han}{2}(?![\p{Script=Han}]{0,1}[。，]?[元人])/gu)].map(
    ({ index, 0: whole }) => ({ start: index, end: index + whole.length }),
  );
  const ends = new Set(tokens.map(({ end }) => end));
  return [...quoted, ...numbered.filter(({ end }) => ends.has(end))];
}

/** Coined wordings that the other text does not have. */
export function findCoined(pairs: ReadPairs): Draft[] {
  const whole = { old: pairs.map(({ old }) => old.text).join("\n"), next: pairs.map(({ next }) => next.text).join("\n") };
  const seen = new Set<string>();
  return pairs.flatMap((pair, i) =>
    (["next", "old"] as const).flatMap((side) =>
      readCoined(pair[side]).flatMap(({ start, end }): Draft[] => {
        const text = pair[side].text.slice(start, end);
        const isTerm = pair[side].matches.some((match) => match.start <= start && match.end >= end);
        if (isTerm || seen.has(text) || whole[side === "next" ? "old" : "next"].includes(text)) return [];
        seen.add(text);
        const at = { pair: i, start, end };
        return [side === "next" ? { kind: "new", tag: "phrase", next: text, nextAt: at } : { kind: "dropped", tag: "phrase", old: text, oldAt: at }];
      }),
    ),
  );
}

/** Wordings that one text repeats and the other does not have at all, the longest of those that stand together. */
export function findPhrases(pairs: ReadPairs): Draft[] {
  const whole = { old: pairs.map(({ old }) => old.text).join("\n"), next: pairs.map(({ next }) => next.text).join("\n") };
  const on = (side: "old" | "next", other: "old" | "next"): Draft[] => {
    const alone = [...readRuns(pairs, side)].filter(([run, places]) => places.length >= repeated.places && !whole[other].includes(run));
    const longest = alone.filter(
      ([run, places]) => !alone.some(([longer, at]) => longer !== run && longer.includes(run) && at.length * 2 > places.length),
    );
    return longest.flatMap(([run, [place]]): Draft[] => {
      if (!place || pairs[place.pair]?.[side].matches.some((match) => match.start <= place.start && match.end >= place.end)) return [];
      return [
        side === "next" ? { kind: "new", tag: "phrase", next: run, nextAt: place } : { kind: "dropped", tag: "phrase", old: run, oldAt: place },
      ];
    });
  };
  return [...on("next", "old"), ...on("old", "next")];
}
