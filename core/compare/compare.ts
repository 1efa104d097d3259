import type { Pair } from "@/core/align/anchors";
import { alignTexts, type TextOptions } from "@/core/align/texts";
import type { AnnotatedSegment } from "@/core/annotation";
import { groupBy } from "@/core/collections";
import { diff } from "@/core/text/diff";
import type { Change, Draft } from "./change";
import { findCoined, findNovel, findPhrases, type ReadPairs } from "./novel";
import { compareSentences, likeness } from "./pair";
import type { CompareKnowledge } from "./knowledge";
import { rank } from "./rank";
import { isHeading, readParts, readYear } from "./sections";
import { findWhole, withCoinage } from "./whole";

/** Sentences of two versions that belong together: line numbers, the lines joined. */
export interface ComparedPair {
  old: number[];
  next: number[];
  oldText: string;
  nextText: string;
  /** Whether the new version has it in another place. */
  moved: boolean;
}

export interface Comparison {
  pairs: ComparedPair[];
  /** What tells most first. */
  changes: Change[];
}

const join = (lines: readonly string[], numbers: readonly number[]): string => numbers.map((line) => lines[line]?.trim() ?? "").join("");

/** The pairs that are out of order: not in the longest chain that runs through both texts. */
function findOutOfOrder(pairs: readonly { old: number[]; next: number[] }[]): Set<number> {
  const both = pairs.flatMap(({ old, next }, i) => (old.length > 0 && next.length > 0 ? [{ i, at: next[0] ?? 0, size: old.length }] : []));
  const best: number[] = [];
  const before: number[] = [];
  both.forEach((pair, k) => {
    best[k] = pair.size;
    before[k] = -1;
    for (let j = 0; j < k; j++)
      if ((both[j]?.at ?? 0) < pair.at && (best[j] ?? 0) + pair.size > (best[k] ?? 0)) {
        best[k] = (best[j] ?? 0) + pair.size;
        before[k] = j;
      }
  });
  const kept = new Set<number>();
  for (let k = best.indexOf(Math.max(0, ...best)); k >= 0; k = before[k] ?? -1) kept.add(both[k]?.i ?? -1);
  return new Set(both.map(({ i }) => i).filter((i) => !kept.has(i)));
}

/** Sentences that have less than this share of their words in common are no versions of one another. */
const related = 0.3;

/** The share of words that two sentences have in common, in their order. */
function shareOf(a: AnnotatedSegment, b: AnnotatedSegment): number {
  const words = ({ tokens }: AnnotatedSegment): string[] =>
    tokens.filter(({ kind }) => kind !== "punctuation" && kind !== "space").map(({ text }) => text);
  const [own, other] = [words(a), words(b)];
  if (own.length + other.length === 0) return 1;
  return (2 * diff(own, other).filter(({ kind }) => kind === "same").length) / (own.length + other.length);
}

/** A sentence that only one text has: its set formulations are changes of their own (novel.ts). */
const sentenceOnly = (kind: "new" | "dropped", text: string, pair: number): Draft => {
  const at = { pair, start: 0, end: text.length };
  return kind === "new" ? { kind, tag: "wording", next: text, nextAt: at } : { kind, tag: "wording", old: text, oldAt: at };
};

/** Shortest wording that is recognized in another place. */
const recognizable = 4;

/** What is dropped in one place and new in another was moved; inside one sentence it changed its place in the order. */
function findMoves(drafts: readonly Draft[], pairs: readonly ComparedPair[]): Draft[] {
  const bare = (text = ""): string => text.replace(/^[和与及、了着过]|[和与及、]$/g, "");
  const isOneSentence = (pair: number | undefined): boolean => {
    const lines = pair === undefined ? undefined : pairs[pair];
    return lines !== undefined && lines.old.length < 2 && lines.next.length < 2;
  };
  /** Part of a clause and no item of a row: its place is grammar, and no order of importance. */
  const isInsideClause = (at: Change["oldAt"], side: "old" | "next"): boolean => {
    const text = at ? (pairs[at.pair]?.[side === "old" ? "oldText" : "nextText"] ?? "") : "";
    const [before, after] = at ? [text.slice(0, at.start), text.slice(at.end)] : ["", ""];
    return !/[、和与及]$/.test(before) && !/^[、和与及]/.test(after) && !(/(?:^|[，；。：])$/.test(before) && /^(?:$|[，；。：])/.test(after));
  };
  const gone = drafts.filter(({ kind }) => kind === "dropped");
  const taken = new Set<Draft>();
  const moves: Draft[] = [];
  for (const come of drafts.filter(({ kind }) => kind === "new")) {
    const text = bare(come.next);
    const from = gone.find(
      (each) =>
        !taken.has(each) &&
        (bare(each.old) === text ||
          (Math.min(text.length, bare(each.old).length) >= recognizable && likenessOfOrder(bare(each.old), text)) ||
          (each.oldAt?.pair === come.nextAt?.pair && isShortFor(bare(each.old), text))),
    );
    if (!from || text.length < 2) continue;
    taken.add(from).add(come);
    const inPlace = from.oldAt?.pair === come.nextAt?.pair && isOneSentence(come.nextAt?.pair);
    moves.push({
      kind: inPlace ? "reordered" : "moved",
      tag: come.tag,
      next: text,
      old: bare(from.old),
      ...(from.oldAt ? { oldAt: from.oldAt } : {}),
      ...(come.nextAt ? { nextAt: come.nextAt } : {}),
      ...(come.term ? { term: come.term } : {}),
      ...(inPlace && isInsideClause(from.oldAt, "old") && isInsideClause(come.nextAt, "next") ? { plain: true } : {}),
    });
  }
  return [...drafts.filter((draft) => !taken.has(draft)), ...moves];
}

/** The set formulation that a clause is about: one of at least four characters at its beginning. */
function subjectOf(at: Change["oldAt"], side: "old" | "next", read: ReadPairs): string | undefined {
  if (!at) return undefined;
  return read[at.pair]?.[side].matches.find(
    ({ start, end, depth }) =>
      depth === 0 && start >= at.start && start - at.start <= subject.within && end <= at.end && end - start >= subject.length,
  )?.term;
}
const subject = { within: 4, length: 4, longest: 60, alike: 0.5 };

/** What both texts say of one formulation in different places: 积极的财政政策要… and 积极的财政政策要…. The two that are most alike. */
function findSameSubject(drafts: readonly Draft[], read: ReadPairs): Draft[] {
  const by = (kind: "new" | "dropped", side: "old" | "next") =>
    groupBy(
      drafts.filter((draft) => draft.kind === kind),
      (draft) => subjectOf(side === "old" ? draft.oldAt : draft.nextAt, side, read) ?? "",
    );
  const [gone, come] = [by("dropped", "old"), by("new", "next")];
  const taken = new Set<Draft>();
  const found = [...come].flatMap(([term, next]): Draft[] => {
    if (term === "") return [];
    const candidates = (gone.get(term) ?? []).flatMap((a) =>
      next.flatMap((b) =>
        a.old === undefined || b.next === undefined || Math.max(a.old.length, b.next.length) > subject.longest
          ? []
          : { a, b, alike: likeness(a.old, b.next) },
      ),
    );
    const [best] = candidates.sort((x, y) => y.alike - x.alike);
    const { a, b, alike } = best ?? { a: undefined, b: undefined, alike: 0 };
    if (!a || !b || alike < subject.alike || a.old === undefined || b.next === undefined || !a.oldAt || !b.nextAt) return [];
    taken.add(a).add(b);
    return [{ kind: "reworded", tag: "set", term, old: a.old, next: b.next, oldAt: a.oldAt, nextAt: b.nextAt }];
  });
  return [...drafts.filter((draft) => !taken.has(draft)), ...found];
}

/** Sentences that stand in one another's place in two versions and have a word in common: at most so far apart, so long, so much alike. */
const replaced = { apart: 2, longest: 24, alike: 0.3 };

/** What was dropped where something like it is new: one sentence in other words. */
function findReplaced(drafts: readonly Draft[], read: ReadPairs): Draft[] {
  const isSentence = ({ tag, oldAt, nextAt }: Draft): boolean => {
    const [at, side] = nextAt ? ([nextAt, "next"] as const) : ([oldAt, "old"] as const);
    return tag === "wording" && at !== undefined && at.start === 0 && at.end === read[at.pair]?.[side].text.length && at.end <= replaced.longest;
  };
  const wordsOf = (at: Change["oldAt"], side: "old" | "next"): Set<string> =>
    new Set(at ? read[at.pair]?.[side].tokens.filter(({ kind, text }) => kind === "word" && text.length > 1).map(({ text }) => text) : []);
  const come = drafts.filter((draft) => draft.kind === "new" && isSentence(draft));
  const taken = new Set<Draft>();
  const found = drafts
    .filter((draft) => draft.kind === "dropped" && isSentence(draft))
    .flatMap((a): Draft[] => {
      const words = wordsOf(a.oldAt, "old");
      const near = come.filter(
        (b) =>
          !taken.has(b) &&
          Math.abs((a.oldAt?.pair ?? 0) - (b.nextAt?.pair ?? 0)) <= replaced.apart &&
          likeness(a.old ?? "", b.next ?? "") >= replaced.alike &&
          [...wordsOf(b.nextAt, "next")].some((word) => words.has(word)),
      );
      const [b] = near.sort((x, y) => likeness(a.old ?? "", y.next ?? "") - likeness(a.old ?? "", x.next ?? ""));
      if (!b || a.old === undefined || b.next === undefined || !a.oldAt || !b.nextAt) return [];
      taken.add(a).add(b);
      return [{ kind: "reworded", tag: "wording", old: a.old, next: b.next, oldAt: a.oldAt, nextAt: b.nextAt }];
    });
  return [...drafts.filter((draft) => !taken.has(draft)), ...found];
}

/** Whether a change says already what a coined wording would say: it is the same, or, of four characters that nothing else marks, part of it. */
function tells(draft: Draft, coined: Draft, read: ReadPairs): boolean {
  if ((coined.old ?? coined.next) === (draft.old ?? draft.next)) return true;
  const side = coined.kind === "new" ? "next" : "old";
  const [at, own] = coined.kind === "new" ? [draft.nextAt, coined.nextAt] : [draft.oldAt, coined.oldAt];
  if (coined.coined !== "four" || !at || !own || at.pair !== own.pair) return false;
  const isWhole = at.start === 0 && at.end === read[at.pair]?.[side].text.length;
  return !isWhole && at.start < own.end && at.end > own.start;
}

/** Whether two wordings are nearly one: nine characters of ten. */
const likenessOfOrder = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) / Math.max(a.length, b.length) > 0.85 && likeness(a, b) >= 0.9;

/** Whether one of two wordings is the other in short: 建成投用, 建成并投入使用. */
function isShortFor(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < recognizable || short.length * 2 < long.length) return false;
  let at = 0;
  for (const character of short) {
    at = long.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** Compares two versions of a Chinese text whose sentences were paired. */
export function comparePairs(pairs: readonly Pair[], old: readonly string[], next: readonly string[], knowledge: CompareKnowledge): Comparison {
  const joined = pairs
    .map(({ a, b }) => ({ old: a, next: b, oldText: join(old, a), nextText: join(next, b) }))
    .filter(({ oldText, nextText }) => oldText !== "" || nextText !== "");
  const outOfOrder = findOutOfOrder(joined);
  const compared = joined.map((pair, i): ComparedPair => ({ ...pair, moved: outOfOrder.has(i) }));
  const read = compared.map(({ oldText, nextText }): { old: AnnotatedSegment; next: AnnotatedSegment } => ({
    old: knowledge.annotate(oldText),
    next: knowledge.annotate(nextText),
  }));
  const drafts = read.flatMap(({ old: before, next: after }, i): Draft[] => {
    const whole = (segment: AnnotatedSegment) => ({ start: 0, end: segment.text.length });
    const apart = [
      ...(before.text === "" ? [] : [sentenceOnly("dropped", before.text, i)]),
      ...(after.text === "" ? [] : [sentenceOnly("new", after.text, i)]),
    ];
    if (before.text === "" || after.text === "" || shareOf(before, after) < related) return apart;
    const inside = before.text === after.text ? [] : compareSentences(before, after, i);
    return outOfOrder.has(i)
      ? [
          {
            kind: "moved",
            tag: "wording",
            old: before.text,
            next: after.text,
            oldAt: { ...whole(before), pair: i },
            nextAt: { ...whole(after), pair: i },
          },
          ...inside,
        ]
      : inside;
  });
  const found = findWhole(findReplaced(findSameSubject(findMoves(drafts, compared), read), read), read);
  const novel = [
    ...findNovel(read, found),
    ...findPhrases(read),
    ...findCoined(read, knowledge.fold).filter((coined) => !found.some((draft) => tells(draft, coined, read))),
  ];
  const parts = { old: readParts(old), next: readParts(next) };
  const placeOf = (side: "old" | "next", lines: readonly number[]) => {
    const [line = -1] = lines;
    return { part: parts[side][line], heading: isHeading((side === "old" ? old : next)[line] ?? "") };
  };
  const places = compared.map((pair) => ({ old: placeOf("old", pair.old), next: placeOf("next", pair.next) }));
  return {
    pairs: compared,
    changes: rank(withCoinage([...found, ...novel], read), { pairs: read, knowledge, places, years: { old: readYear(old), next: readYear(next) } }),
  };
}

/** Aligns two versions of a Chinese text, a sentence a line, and compares them. Nothing of English is needed for it. */
export function compareTexts(old: readonly string[], next: readonly string[], knowledge: CompareKnowledge, options: TextOptions = {}): Comparison {
  const { annotate, fold } = knowledge;
  const pairs = alignTexts(old, next, { annotate, fold, senses: () => [], terms: new Map(), names: new Map() }, options);
  return comparePairs(pairs, old, next, knowledge);
}
