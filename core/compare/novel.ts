import type { AnnotatedSegment } from "@/core/annotation";
import type { Fold } from "@/core/text/fold";
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

type Coined = NonNullable<Draft["coined"]>;

/** What the last word of a name says that it is. A 方针 is what goes on, whoever names it; of what is named by lesser words (机制, 制度) a report has hundreds. */
const guiding = /(?:总体|总)?(?:方略|总基调|倡议)/g;
const named = /(?:基金|专项行动|计划)/g;
/** Verbs by which something is set up: what is named behind one of them is new, and not only named so. */
const setsUp = /^(?:设立|建立|实施|开展|启动|推出|发起|提出|贯彻|组建)$/;
/** Words that a name does not go back beyond. */
const verbs =
  /^(?:设立|建立|完善|健全|加强|推进|推动|实施|贯彻|落实|发挥|开展|坚持|深入|全面|切实|用好|提出|制定|牢固|树立|践行|促进|支持|我们|积极|继续|坚定|把|以|构建|基本)$/;
/** A name has so many characters. */
const nameLength = { least: 5, most: 16 };

/** A name by its last word, with the words before it and at most one 的. */
function readNames({ text, tokens, matches }: AnnotatedSegment): { start: number; end: number; coined: Coined }[] {
  const ends = new Set(tokens.map((token) => token.end));
  return (
    [
      [guiding, "guiding"],
      [named, "named"],
    ] as const
  ).flatMap(([heads, coined]) =>
    [...text.matchAll(heads)].flatMap(({ index, 0: head }) => {
      const end = index + head.length;
      let from = tokens.findIndex((token) => token.end > index);
      if (from < 0 || !ends.has(end)) return [];
      let links = 0;
      for (let word = tokens[from - 1]; word && from > 0; word = tokens[from - 1]) {
        const isLink = word.text === "的" && links === 0;
        if (end - word.start > nameLength.most || (!isLink && word.kind !== "word" && word.kind !== "name") || verbs.test(word.text)) break;
        if (isLink) links++;
        from--;
      }
      if (!setsUp.test(tokens[from - 1]?.text ?? "")) return [];
      const start = tokens[from]?.start ?? end;
      // With a formulation inside it is that with a word behind.
      const isKnown = matches.some((match) => match.start >= start && match.end <= end && 2 * (match.end - match.start) >= end - start);
      return !isKnown && end - start >= nameLength.least ? [{ start, end, coined }] : [];
    }),
  );
}

/** Four characters between marks, of two words of two or one of four: 不急转弯, 稳字当头; the first of a row may have its verb before it. */
function readFours({ text, tokens }: AnnotatedSegment): { start: number; end: number }[] {
  const edges = new Set(tokens.flatMap(({ start, end }) => [start, end]));
  return [...text.matchAll(/(?<=^|[，、；：“]|坚持|做到)(\p{Script=Han}{4})(?=[，、；。！”])/gu)]
    .map(({ index }) => ({ start: index, end: index + 4 }))
    .filter(({ start, end }) => edges.has(start) && edges.has(end));
}

/** Three things or more that begin with one character: 稳就业、稳金融、稳外贸. */
const row =
  /(?<=^|[，、；：。]|进一步|做好|突出|更好|继续)(\p{Script=Han})\p{Script=Han}{1,2}(?:、\1\p{Script=Han}{1,2}){2,}(?=[，；。]|工作|政策|的)/gu;
/** What is put first. */
const placed = /(?<=[把将])\p{Script=Han}{2,14}(?=[摆放]在(?:更加|更为)?(?:优先|首要|突出|首位)的?(?:位置|地位)?)/gu;

/** Where a text coins a formulation: in quotation marks, by a number and what it sums up, in a row, by a name, in four characters; where it puts something first. */
export function readCoined(segment: AnnotatedSegment): { start: number; end: number; coined: Coined }[] {
  const { text, tokens } = segment;
  const as =
    (coined: Coined) =>
    ({ start, end }: { start: number; end: number }) => ({ start, end, coined });
  const quoted = [...text.matchAll(/[“「]([\p{Script=Han}、+＋]{3,12})[”」]/gu)].map(({ index, 1: inner = "" }) => ({
    start: index + 1,
    end: index + 1 + inner.length,
  }));
  const numbered = [...text.matchAll(/[两三四五六七八九十](?:个|大|重|项)\p{Script=Han}{2}(?![\p{Script=Han}]{0,1}[。，]?[元人])/gu)].map(
    ({ index, 0: whole }) => ({ start: index, end: index + whole.length }),
  );
  const at = (pattern: RegExp) => [...text.matchAll(pattern)].map(({ index, 0: whole }) => ({ start: index, end: index + whole.length }));
  const [starts, ends] = [new Set(tokens.map(({ start }) => start)), new Set(tokens.map(({ end }) => end))];
  return [
    ...quoted.map(as("quoted")),
    ...numbered.filter(({ start, end }) => starts.has(start) && ends.has(end)).map(as("numbered")),
    ...at(row).map(as("row")),
    ...at(placed).map(as("placed")),
    ...readNames(segment),
    ...readFours(segment).map(as("four")),
  ];
}

/** Coined wordings that the other text does not have. */
export function findCoined(pairs: ReadPairs, fold: Fold): Draft[] {
  const whole = {
    old: fold.surface(pairs.map(({ old }) => old.text).join("\n")),
    next: fold.surface(pairs.map(({ next }) => next.text).join("\n")),
  };
  const seen = new Set<string>();
  return pairs.flatMap((pair, i) =>
    (["next", "old"] as const).flatMap((side) =>
      readCoined(pair[side]).flatMap(({ start, end, coined }): Draft[] => {
        const text = pair[side].text.slice(start, end);
        const isTerm = pair[side].matches.some((match) => match.start <= start && match.end >= end);
        if (isTerm || seen.has(text) || whole[side === "next" ? "old" : "next"].includes(fold.surface(text))) return [];
        seen.add(text);
        const at = { pair: i, start, end };
        return [
          side === "next"
            ? { kind: "new", tag: "phrase", coined, next: text, nextAt: at }
            : { kind: "dropped", tag: "phrase", coined, old: text, oldAt: at },
        ];
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
        side === "next"
          ? { kind: "new", tag: "phrase", coined: "repeated", next: run, nextAt: place }
          : { kind: "dropped", tag: "phrase", coined: "repeated", old: run, oldAt: place },
      ];
    });
  };
  return [...on("next", "old"), ...on("old", "next")];
}
